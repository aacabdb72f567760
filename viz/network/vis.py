"""The single file drawn by vis-network with pyvis's nodes and edges, without pyvis's template.

What its own template does wrong (pyvis 0.3.2, measured): it asks a CDN even "in line", writes in the locale's
encoding, and puts titles, headings and ids into the page as markup. Here the data is JSON, the page is ours.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from graphbuild.errors import InnographError
from graphbuild.ontology import load_ontology
from viz.network.offline import file_page, inside_script, modules
from viz.network.picture import Drawn, DrawnLink, Picture
from viz.network.shown import drawing
from viz.network.sizes import FONT, RELATION_FONT
from viz.network.svg import FAMILY

_MODULES = ("graph.js", "panel.js", "file.js", "visgraph.js")
_LIBRARY = "lib/vis-9.1.2/vis-network"
# the ontology's shapes as vis-network draws them with the label below
_SHAPES = {
    "rectangle": "square",
    "round-rectangle": "square",
    "hexagon": "hexagon",
    "round-hexagon": "hexagon",
    "diamond": "diamond",
    "star": "star",
    "triangle": "triangle",
    "pentagon": "dot",
    "tag": "triangleDown",
}
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "zoomView": False, "selectConnectedEdges": False},
    "nodes": {"font": {"face": FAMILY, "size": FONT, "strokeWidth": 3, "strokeColor": "#ffffff", "color": "#1c2430"}},
    "edges": {
        "arrows": "to",
        "font": {"face": FAMILY, "size": RELATION_FONT, "strokeWidth": 3, "strokeColor": "#ffffff"},
        "smooth": {"enabled": False},
    },
}


def _pyvis() -> Any:
    """Raises InnographError that names the extra where pyvis is not installed."""
    try:
        from pyvis.network import Network  # noqa: PLC0415  # it brings IPython: only who asks for it pays
    except ImportError as error:
        raise InnographError(
            "--engine pyvis 需要 pyvis；请运行 pip install 'innograph[pyvis]'，或改用 --engine cytoscape。",
            "--engine pyvis needs pyvis; run pip install 'innograph[pyvis]', or use --engine cytoscape.",
        ) from error
    return Network


@cache
def _library() -> tuple[str, str]:
    """Script and style of vis-network, as they come with pyvis."""
    folder = files("pyvis")
    return tuple(  # type: ignore[return-value]
        folder.joinpath(f"{_LIBRARY}{suffix}").read_text(encoding="utf-8") for suffix in (".min.js", ".css")
    )


def _node(one: Drawn) -> dict[str, Any]:
    type_ = load_ontology().node(one.thing.type)
    planned = one.thing.status == "planned"
    return {
        "label": "\n".join(one.lines),
        "x": one.x,
        "y": one.y,
        "size": one.size / 2,
        "shape": _SHAPES.get(type_.shape, "dot"),
        "color": {"background": "#ffffff" if planned else type_.colour, "border": type_.colour},
        "borderWidth": 2,
        "shapeProperties": {"borderDashes": [4, 3] if planned else False},
        "type": type_.name,
        "title": "",
    }


def _edge(drawn: DrawnLink) -> dict[str, Any]:
    type_ = load_ontology().edge(drawn.link.type)
    side = "curvedCW" if drawn.bend > 0 else "curvedCCW"
    bent = {"enabled": True, "type": side, "roundness": 0.18} if drawn.bend else False
    return {
        "id": drawn.link.key,
        "label": "" if drawn.label_at is None else str(type_.label),
        "color": {
            "color": type_.colour,
            "opacity": 0.45 if drawn.faint else 1,
            "highlight": type_.colour,
            "hover": type_.colour,
        },
        "dashes": [7, 5] if drawn.link.inferred else False,
        "smooth": bent,
        "type": type_.name,
        "width": 1.6,
    }


def _data(picture: Picture) -> dict[str, Any]:
    """Two links between the same things are two edges: pyvis drops the second of an undirected network."""
    network = _pyvis()(directed=True)
    for one in picture.things:
        network.add_node(one.thing.key, **_node(one))
    keys = {one.thing.id: one.thing.key for one in picture.things}
    for drawn in picture.links:
        network.add_edge(keys[drawn.link.source], keys[drawn.link.target], **_edge(drawn))
    network.set_options(json.dumps(_OPTIONS))
    nodes, edges, *_ = network.get_network_data()
    named = drawing(picture)
    return {"title": named["title"], "box": named["box"], "nodes": nodes, "edges": edges, "options": _OPTIONS}


def vis_page(picture: Picture) -> str:
    """Return ``picture`` as one HTML file drawn by vis-network; raises InnographError where pyvis is missing."""
    data = _data(picture)
    script, style = _library()
    return file_page(picture, (inside_script(script), modules(_MODULES)), style, data)
