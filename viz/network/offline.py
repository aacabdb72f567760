"""A view as one file that opens from the disk with the network off."""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from viz.network.picture import Picture
from viz.network.shown import drawing, page_parts, script_safe
from viz.network.svg import as_svg

_VIZ = Path(__file__).resolve().parent.parent
_STATIC = _VIZ / "static"
_MODULES = ("graph.js", "panel.js", "file.js", "offline.js")
_EXPORT = re.compile(r"export\s*\{\s*(\w+) as default\s*\};?\s*$")
_RETURN = r"return \1;"
_IMPORTED = re.compile(r"^import .*?;\n", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?=function|const|class|async)", re.MULTILINE)


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def inside_script(code: str) -> str:
    """Return JavaScript that can stand in a script element: ``</script`` and ``<!--`` occur in strings only."""
    return code.replace("</script", "<\\/script").replace("<!--", "<\\!--")


@cache
def modules(names: tuple[str, ...]) -> str:
    """Return our modules ``names`` joined to one: what one imports of another stands before it."""
    sources = ((_STATIC / "network" / name).read_text(encoding="utf-8") for name in names)
    return inside_script("\n".join(_EXPORTED.sub("", _IMPORTED.sub("", source)) for source in sources))


@cache
def _library() -> str:
    """The drawing library as a constant: a module of its own would be a second file."""
    source = (_STATIC / "vendor" / "cytoscape.esm.min.mjs").read_text(encoding="utf-8").strip()
    return inside_script(f"const cytoscape = (() => {{\n{_EXPORT.sub(_RETURN, source)}\n}})();\n")


@cache
def _style() -> str:
    return "\n".join((_STATIC / "network" / name).read_text(encoding="utf-8") for name in ("file.css", "network.css"))


def environment() -> Environment:
    """Return the templates of files: everything that they print is escaped, an unknown name is an error."""
    return Environment(
        loader=FileSystemLoader(_VIZ / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def policy(scripts: Sequence[str], style: str) -> str:
    """Return the Content-Security-Policy of a file: its own scripts and style, and nothing from anywhere."""
    return (
        f"default-src 'none'; script-src {' '.join(map(_hash, scripts))}; style-src {_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


_EARLY = "if ('noModule' in HTMLScriptElement.prototype) document.documentElement.classList.add('scripted');"
"""Where modules run, the still picture is not laid out first only to be hidden."""


def file_page(picture: Picture, scripts: Sequence[str], style: str, data: Mapping[str, Any]) -> str:
    """Return ``picture`` as one HTML file with ``scripts`` (the last a module, the others not), which draw ``data``."""
    styles = f"{_style()}\n{style}"
    given = {
        **page_parts(picture),
        "svg": as_svg(picture, lambda key: f"#row-{key}" if "~" in key else f"#thing-{key}"),
        "scripts": scripts,
        "style": styles,
        "early": _EARLY,
        "policy": policy((_EARLY, *scripts), styles),
        "data": script_safe(data),
    }
    return environment().get_template("network/file.html").render(given)


def offline_page(picture: Picture) -> str:
    """Return ``picture`` as one HTML file: drawing, legend, search, tables and every proof; it asks nobody."""
    return file_page(picture, (_library() + modules(_MODULES),), "", drawing(picture))
