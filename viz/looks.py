"""The ontology's colours as a style sheet: one class for each type of thing and each relation."""

from collections.abc import Iterator

from graphbuild.ontology import load_ontology

# Colour alone tells nothing to many readers and to a black-and-white printer.
_LINES = ("solid", "double", "dashed", "dotted", "wavy")


def _rules() -> Iterator[str]:
    ontology = load_ontology()
    for node in ontology.nodes.values():
        yield f".t-{node.name} {{ --type: {node.colour} }}"
    for at, edge in enumerate(ontology.edges.values()):
        line = _LINES[at % len(_LINES)]
        yield f".e-{edge.name} {{ --type: {edge.colour}; text-decoration: underline {line} {edge.colour} }}"


def types_css() -> str:
    """Return the style sheet; ``--type`` is the colour of the type, a relation has an underline of its own."""
    return "\n".join(_rules()) + "\n"
