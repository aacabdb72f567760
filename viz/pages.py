"""Templates, and what every page of the explorer is given."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.templating import Jinja2Templates

from graphbuild.asking.matching import without_number
from graphbuild.ontology import lexicon, load_ontology
from viz import links
from viz.settings import Settings
from viz.who.facets import role_name

HERE = Path(__file__).resolve().parent
STATIC = HERE / "static"
# path, name; the order of the navigation
SCREENS = (
    ("/", "查责任"),
    ("/network", "关系图"),
    ("/plans", "规划原文"),
    ("/overview", "一览"),
    ("/cypher", "Cypher 查询"),
)


def templates(settings: Settings) -> Jinja2Templates:
    """Return the templates of the explorer; everything that they print is escaped, an unknown name is an error."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        screens=SCREENS,
        allow_edits=settings.decisions is not None,
        levels=lexicon("explorer")["levels"],
        to_plan=links.to_plan,
        to_network=links.to_network,
        to_question=links.to_question,
        role_name=role_name,
        edge_name=lambda name: str(load_ontology().edge(name).label),
        type_name=lambda name: str(load_ontology().node(name).label),
    )
    environment.filters["without_number"] = without_number
    return Jinja2Templates(env=environment)
