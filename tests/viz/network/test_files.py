"""What leaves the page: SVG, CSV, GraphML and the single file, also where names try to act."""

import base64
import csv
import hashlib
import io
import json
import re
from html.parser import HTMLParser

import networkx as nx
import pytest
from lxml import etree

from graphbuild.stores.store import Store
from tests.viz.network.graphs import FOCUS, HOSTILE
from viz.network.drawing import make_picture
from viz.network.labels import clean
from viz.network.offline import offline_page
from viz.network.picture import Picture
from viz.network.shown import script_safe
from viz.network.state import State
from viz.network.svg import as_svg
from viz.network.tables import as_csv, as_graphml
from viz.network.vis import vis_page

ENGINES = {"cytoscape": offline_page, "pyvis": vis_page}
every_engine = pytest.mark.parametrize("engine", list(ENGINES))


@pytest.fixture(scope="session")
def hostile_picture(hostile: Store) -> Picture:
    """Everything of the graph whose names try to act."""
    picture = make_picture(hostile, State(focus=(FOCUS,)))
    assert picture.shown == len(HOSTILE) + 1
    return picture


@pytest.fixture(scope="session")
def example_picture(examples: Store) -> Picture:
    """A view of the examples."""
    return make_picture(examples, State(focus=("Region/鄂尔多斯市",)))


def test_svg_is_xml_without_script_or_style(hostile_picture: Picture) -> None:
    root = etree.fromstring(as_svg(hostile_picture).encode())
    tags = {etree.QName(one).localname for one in root.iter()}
    assert tags <= {"svg", "g", "rect", "circle", "polygon", "path", "text", "tspan", "title"}
    names = {name for one in root.iter() for name in one.attrib}
    assert not any(str(name).startswith("on") or str(name) in ("style", "href") for name in names)


def test_svg_links_lead_where_they_are_told(hostile_picture: Picture) -> None:
    root = etree.fromstring(as_svg(hostile_picture, lambda key: f"/network?open={key}&x=<\"'>").encode())
    links = [one.attrib["href"] for one in root.iter("{http://www.w3.org/2000/svg}a")]
    assert len(links) == hostile_picture.shown + len(hostile_picture.links)
    assert all(str(link).endswith("&x=<\"'>") for link in links)


def test_csv_has_each_sentence_and_runs_nothing(hostile_picture: Picture) -> None:
    written = as_csv(hostile_picture)
    assert written.startswith("\ufeff起点,")
    rows = list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"), newline="")))
    sentences = [p.quote for one in hostile_picture.links for fact in one.link.facts for p in fact.proofs]
    assert sorted(row["原文"].removeprefix("'") for row in rows) == sorted(sentences)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_graphml_is_read_back_whole(hostile_picture: Picture) -> None:
    graph = nx.parse_graphml(as_graphml(hostile_picture), force_multigraph=True)
    assert graph.number_of_nodes() == hostile_picture.shown
    assert graph.number_of_edges() == len(hostile_picture.links)
    labels = {data["label"] for _, data in graph.nodes(data=True)}
    assert {clean(one.thing.name) for one in hostile_picture.things} == labels


class Parsed(HTMLParser):
    """The elements and attributes of a page, as a browser would take them, with the content of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.raw.append((tag, ""))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] in ("script", "style") and self.lasttag in ("script", "style"):
            tag, before = self.raw[-1]
            self.raw[-1] = (tag, before + data)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@every_engine
def test_the_single_file_names_its_own_scripts_and_nothing_else(hostile_picture: Picture, engine: str) -> None:
    page = ENGINES[engine](hostile_picture)
    parsed = Parsed(page)
    policy = next(a["content"] for tag, a in parsed.elements if a.get("http-equiv") == "Content-Security-Policy") or ""
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    scripts = [
        re.search(r"^<script[^>]*>(.*)</script>$", one, re.DOTALL)
        for one in re.findall(r"(?s)<script.*?</script>", page)
    ]
    codes = [one[1] for one in scripts if one and "application/json" not in one[0][:60]]
    assert len(codes) == {"cytoscape": 2, "pyvis": 3}[engine]
    assert all(_hash(code) in policy for code in codes)
    attributes = [(tag, name, value) for tag, given in parsed.elements for name, value in given.items()]
    assert not [one for one in attributes if one[1].startswith("on") or one[1] == "style"]
    loaded = [value or "" for _, name, value in attributes if name in ("src", "href", "action", "xlink:href")]
    assert all(value.startswith("#") for value in loaded)


@every_engine
def test_the_single_file_holds_every_sentence(example_picture: Picture, engine: str) -> None:
    page = ENGINES[engine](example_picture)
    text = etree.HTML(page).xpath("string(//table[@id='links'])")
    assert isinstance(text, str)
    proofs = [p for one in example_picture.links for fact in one.link.facts for p in fact.proofs]
    assert proofs
    assert all(p.quote in text and p.section in text for p in proofs)
    assert ENGINES[engine](example_picture) == page


@pytest.mark.parametrize("name", HOSTILE)
def test_data_cannot_leave_its_element(name: str) -> None:
    written = script_safe({"name": name})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"name": name}
