"""A view as one file that opens from the disk with the network off."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from viz.network.picture import Picture
from viz.network.shown import page_parts
from viz.network.svg import as_svg

_VIZ = Path(__file__).resolve().parent.parent
_STATIC = _VIZ / "static"
_MODULES = ("graph.js", "panel.js", "offline.js")
_EXPORT = re.compile(r"export\s*\{\s*(\w+) as default\s*\};?\s*$")
_IMPORTED = re.compile(r"^import .*?;\n", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?=function|const|class|async)", re.MULTILINE)


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def inside_script(code: str) -> str:
    """Return JavaScript that can stand in a script element: ``</script`` and ``<!--`` occur in strings only."""
    return code.replace("</script", "<\\/script").replace("<!--", "<\\!--")


@cache
def _code() -> str:
    """The drawing library and our modules, joined to one: what one imports of another stands before it."""
    library = (_STATIC / "vendor" / "cytoscape.esm.min.mjs").read_text(encoding="utf-8").strip()
    parts = ["const cytoscape = (() => {", _EXPORT.sub(r"return \1;", library), "})();"]
    for name in _MODULES:
        source = (_STATIC / "network" / name).read_text(encoding="utf-8")
        parts.append(_EXPORTED.sub("", _IMPORTED.sub("", source)))
    return inside_script("\n".join(parts))


@cache
def _style() -> str:
    return "\n".join((_STATIC / name).read_text(encoding="utf-8") for name in ("style.css", "network/network.css"))


def environment() -> Environment:
    """Return the templates of files: everything that they print is escaped, an unknown name is an error."""
    return Environment(
        loader=FileSystemLoader(_VIZ / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def policy(code: str, style: str) -> str:
    """Return the Content-Security-Policy of a file: its one script and its one style, and nothing from anywhere."""
    return (
        f"default-src 'none'; script-src {_hash(code)}; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def offline_page(picture: Picture) -> str:
    """Return ``picture`` as one HTML file: drawing, legend, search, tables and every proof; it asks nobody."""
    code, style = _code(), _style()
    given = {
        "svg": as_svg(picture, lambda key: f"#row-{key}" if "~" in key else f"#thing-{key}"),
        "code": code,
        "style": style,
        "policy": policy(code, style),
        **page_parts(picture),
    }
    return environment().get_template("network/file.html").render(given)
