"""Values with which every query is asked on a graph of which nothing is known beforehand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphbuild.model import Graph, Node
from graphbuild.queries import Param, Query, samples
from tests.queries.graphs import read_graph

EVERYTHING = 1_000_000
"""A limit that cuts nothing off."""
_NAMED = 3


def _is(node: Node, value: str) -> bool:
    return value in (node.id, node.name, *node.aliases)


def _alike(sample: str, shown: Graph, graph: Graph) -> list[Node]:
    """The nodes of ``graph`` that are most spoken of, of the type of what the ``sample`` names in the graph it is from.

    A sample that names nothing there is text to search for; any name will do.
    """
    types = {node.type for node in shown.nodes if _is(node, sample)}
    fitting = [node for node in graph.nodes if node.type in types or not types]
    return sorted(fitting, key=lambda node: (-len(node.evidence), node.id))[:_NAMED]


def as_list(param: Param, value: str) -> list[str]:
    """Return ``value`` as a list of what the header shows: ids or types as they are, or pairs of its characters."""
    of_pairs = all(len(one) == 2 for one in param.value)
    return [value[i : i + 2] for i in range(len(value) - 1)] if of_pairs else [value]


def _values(param: Param, shown: Graph, graph: Graph) -> Iterator[Any]:
    """Ids where the sample is ids, names where it is a name."""
    if param.type == "string":
        yield from (node.name for node in _alike(param.value, shown, graph))
    elif "/" in param.value[0]:
        yield [node.id for node in _alike(param.value[0], shown, graph)]
    else:
        yield from (as_list(param, node.name) for node in _alike(param.value[0], shown, graph))


def asked(query: Query, shown: Path, file: Path) -> Iterator[dict[str, Any]]:
    """Yield the header's values, whole and cut by its limit, and others like them that the graph of ``file`` answers.

    ``shown`` is the graph file of the examples, on which the header's values answer.
    """
    given = samples(query)
    yield given
    whole = {**given, **({"limit": EVERYTHING} if "limit" in given else {})}
    yield whole
    for param in query.params:
        if param.required:
            for value in _values(param, read_graph(shown), read_graph(file)):
                yield {**whole, param.name: value}
