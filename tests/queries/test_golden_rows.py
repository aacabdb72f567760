"""Every query answers what the example plans say, on the embedded engine and on each real Neo4j."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from graphbuild.queries import Query, library
from tests.queries.golden_files import FOLDER, Answer, cases, file_of, in_order, picked
from tests.queries.graphs import Graphs, OnNeo4j

every_query = pytest.mark.parametrize("query", library().values(), ids=list(library()))
on_the_examples = pytest.mark.parametrize("graph", ["examples"], indirect=True, scope="session")


def check(query: Query, ask: Callable[[str, Mapping[str, Any]], Answer]) -> None:
    for case in cases(query):
        rows = picked(query, case, ask(query.cypher, case.given))
        if case.whole:
            assert rows == list(case.rows), case.given
        else:
            assert in_order(case.rows, rows), (case.given, rows)


@every_query
def test_the_query_has_a_golden_file_with_rows(query: Query) -> None:
    assert any(case.rows for case in cases(query)), f"write {file_of(query)}; its format is in golden_files.py"


def test_no_golden_file_is_left_of_a_query_that_is_gone() -> None:
    assert {*FOLDER.glob("*/*")} <= {file_of(query) for query in library().values()}


@every_query
@on_the_examples
def test_the_embedded_engine_answers_what_the_plans_say(graphs: Graphs, graph: str, query: Query) -> None:
    check(query, lambda cypher, given: graphs.embedded(graph).read(cypher, given).rows)


@every_query
@on_the_examples
def test_neo4j_answers_what_the_plans_say(neo4j_with_graph: OnNeo4j, query: Query) -> None:
    check(query, lambda cypher, given: neo4j_with_graph.store.read(cypher, given).rows)
