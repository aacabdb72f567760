"""Every type's example is found by the extractor that ships."""

from graphbuild.ontology import load_ontology
from graphbuild.ontology_examples import find_all
from graphbuild.ontology_lint import lint_ontology


def test_the_extractor_finds_every_example() -> None:
    assert list(lint_ontology(load_ontology(), find_all)) == []


def test_names_and_ends_are_given_with_their_types_and_aliases() -> None:
    found = find_all("一、重点任务\n（一）打造平台。支持怀柔实验室建设。")
    assert ("Lab", "怀柔实验室") in found.nodes
    assert ("SUPPORTS", "（一）打造平台", "怀柔实验室") in found.edges
    assert not any(kind == "Enterprise" for kind, _ in found.nodes)
