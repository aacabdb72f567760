"""What the whole path from text to graph finds in a text: the lint reads the examples of the ontology with it."""

from pathlib import Path

from graphbuild.assemble import assemble
from graphbuild.context import context_of
from graphbuild.document import Source, parse, to_doc
from graphbuild.extract.extract import extract
from graphbuild.model import Node
from graphbuild.ontology_lint import Found
from graphbuild.resolve import resolve


def _forms(node: Node) -> tuple[str, ...]:
    return (node.name, *node.aliases)


def find_all(text: str) -> Found:
    """Return the names and facts that the graph of ``text``, read as a plan of its own, holds."""
    document = parse(Source(Path("example.txt"), "txt", text), {})
    graph = resolve([(assemble(document, extract(to_doc(document))), context_of(document.plan))], {})
    nodes = {node.id: node for node in graph.nodes}
    edges = (
        (edge.type, source, target)
        for edge in graph.edges
        for source in _forms(nodes[edge.source])
        for target in _forms(nodes[edge.target])
    )
    return Found(frozenset((n.type, form) for n in graph.nodes for form in _forms(n)), frozenset(edges))
