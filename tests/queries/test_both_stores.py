"""Neo4j and the embedded engine answer every query alike, and Neo4j has nothing to remark on any of them.

Where they differ by nature: a phrase in quotes is a phrase to Neo4j's full text and all its characters, anywhere, to the
embedded engine's. Queries over passages compare the text itself afterwards. In names, which are short, it happens once
in two hundred, and what is found too much comes after what is named exactly.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import neo4j
import pytest

from graphbuild.ontology import load_ontology
from graphbuild.queries import Query, library, samples
from graphbuild.stores.schema import BUILD, EVIDENCE, STATED_BY, THING
from tests.queries.golden_files import Answer
from tests.queries.graphs import Graphs, OnNeo4j
from tests.queries.questions import as_list, asked
from tests.stores.test_loader import HOSTILE

every_query = pytest.mark.parametrize("query", library().values(), ids=list(library()))
ODD = [*HOSTILE, "", "(", '"', "a AND", "*", "?", "~", "甲", "\\", "/", "-", "a:b", "[1 TO 2]", "“”", "'"]


def words() -> set[str]:
    """The labels, types and properties that a graph may have, whether or not a small one has them."""
    ontology = load_ontology()
    labels = {label for node in ontology.nodes.values() for label in node.labels}
    own = {THING, *EVIDENCE, STATED_BY, BUILD, "id", "type", "name", "names", "aliases"}
    return {one.name for one in ontology} | labels | own | {p.name for one in ontology for p in one.properties}


_UNKNOWN = {"01N50": "label", "01N51": "relationship type", "01N52": "property key"}
_WORDS = words()


def is_misspelt(status: neo4j.GqlStatusObject) -> bool:
    """Whether an unknown word is unknown to the ontology as well; a word of the ontology may come with the next plan."""
    return not any(f"`{word}`" in status.status_description for word in _WORDS)


def remarks(told: list[neo4j.GqlStatusObject]) -> list[str]:
    kept = [status for status in told if status.gql_status not in _UNKNOWN or is_misspelt(status)]
    return [f"{status.gql_status} {status.status_description}" for status in kept]


def languages(store: OnNeo4j) -> list[str]:
    """What the server's versions of Cypher are called at the head of a statement; the first is what users run."""
    served = store.store.read("CALL dbms.components() YIELD name, versions").rows
    return ["", "CYPHER 25 "] if ("Cypher", ["5", "25"]) in served else [""]


def comparable(query: Query, rows: Answer) -> list[Any]:
    """The rows in their order; by relevance the engines score alike but not equal, so that ties fall differently."""
    return sorted(rows, key=str) if "ORDER BY score" in query.cypher else list(rows)


@every_query
def test_both_stores_give_the_same_rows_in_the_same_order(
    neo4j_with_graph: OnNeo4j, graphs: Graphs, graph: str, query: Query
) -> None:
    for given in asked(query, graphs.file("examples"), graphs.file(graph)):
        stores = (graphs.embedded(graph), neo4j_with_graph.store)
        embedded, neo4j_ = (comparable(query, store.read(query.cypher, given).rows) for store in stores)
        assert neo4j_ == embedded, given


@every_query
def test_neo4j_has_nothing_to_remark(neo4j_with_graph: OnNeo4j, query: Query) -> None:
    answers = [neo4j_with_graph.tell(cypher + query.cypher, samples(query)) for cypher in languages(neo4j_with_graph)]
    assert [remarks(list(told.notifications)) for told in answers] == [[] for _ in answers]
    assert {told.columns for told in answers} == {tuple(column.name for column in query.returns)}
    assert len({str(told.rows) for told in answers}) == 1


def operators(plan: Mapping[str, Any]) -> Iterator[str]:
    yield plan["operatorType"].partition("@")[0]
    for part in plan.get("children", []):
        yield from operators(part)


@every_query
def test_neo4j_looks_up_what_is_named_and_never_reads_all_nodes(neo4j_with_graph: OnNeo4j, query: Query) -> None:
    """What must be given (an id, a name, a type, words) is looked up; what may be given may filter a label."""
    found = set(operators(neo4j_with_graph.tell(f"EXPLAIN {query.cypher}", samples(query)).plan))
    scans = {one for one in found if one.endswith("Scan")}
    if any(param.required for param in query.params):
        assert not scans
    assert not {one for one in scans if "All" in one}


@every_query
@pytest.mark.parametrize("graph", ["examples"], indirect=True, scope="session")
def test_whatever_is_asked_is_asked_of_both_alike(
    neo4j_with_graph: OnNeo4j, graphs: Graphs, graph: str, query: Query
) -> None:
    texts = [p for p in query.params if p.type in ("string", "strings")]
    for value in ODD if texts else []:
        given = {**samples(query), **{p.name: value if p.type == "string" else as_list(p, value) for p in texts}}
        stores = (graphs.embedded(graph), neo4j_with_graph.store)
        embedded, neo4j_ = (comparable(query, store.read(query.cypher, given).rows) for store in stores)
        assert neo4j_ == embedded, given


def test_a_remark_is_heard(neo4j_with_graph: OnNeo4j) -> None:
    """Else the tests above would be deaf."""
    for cypher, heard in (
        ("MATCH (a:Park), (b:Lab) RETURN count(*)", "cartesian"),
        ("MATCH (a:Prak) RETURN a", "Prak"),
        ("MATCH (a:Park) WHERE a.naem = '' RETURN a.name", "naem"),
        ("MATCH (a:Park)-[:CONTAIN]->(b) RETURN b", "CONTAIN"),
        ("MATCH (a:Park) CALL { WITH a RETURN a.name AS name } RETURN name", "deprecated"),
    ):
        assert any(heard in remark for remark in remarks(list(neo4j_with_graph.tell(cypher, {}).notifications))), cypher


def test_a_scan_is_seen(neo4j_with_graph: OnNeo4j) -> None:
    for cypher, scan in (("MATCH (n) RETURN n.id", "AllNodesScan"), ("MATCH (n:Park) RETURN n", "NodeByLabelScan")):
        assert scan in set(operators(neo4j_with_graph.tell(f"EXPLAIN {cypher}", {}).plan))
