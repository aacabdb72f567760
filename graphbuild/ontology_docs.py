"""Writes the ontology as one bilingual page."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from graphbuild.errors import InnographError
from graphbuild.ontology_types import Ontology

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_FORMATS = {".md": "ontology.md.j2", ".html": "ontology.html.j2", ".htm": "ontology.html.j2"}


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def ontology_page(ontology: Ontology, suffix: str) -> str:
    """Return the page as Markdown (``suffix`` .md) or HTML (.html, .htm); raises InnographError for another suffix."""
    template = _FORMATS.get(suffix.lower())
    if template is None:
        known = " ".join(_FORMATS)
        raise InnographError(
            f"不支持的文档格式 {suffix or '（无扩展名）'}；请用 {known} 之一。",
            f"Unknown page format {suffix or '(no suffix)'}; use one of {known}.",
        )
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=template.endswith(".html.j2"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["cell"] = _cell
    return environment.get_template(template).render(ontology=ontology)
