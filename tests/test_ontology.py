"""The ontology of the project: complete, well formed, and read with errors that a user can act on."""

from pathlib import Path

import pytest

from graphbuild.errors import InnographError
from graphbuild.ontology import load_ontology, read_ontology
from graphbuild.ontology_types import EdgeType, NodeType

ONTOLOGY = load_ontology()
TYPES = list(ONTOLOGY)

NODE = """\
type: Park
label: {zh: 园区, en: Park}
labels: [Carrier]
definition: {zh: 园区。, en: A park.}
example: {quote: 支持襄阳高新区建设。, name: 襄阳高新区}
properties:
  status: {type: enum, label: {zh: 状态, en: Status}, values: [existing, planned]}
colour: "#2E7D32"
shape: rectangle
resolution: reviewed
"""
EDGE = """\
type: CONTAINS
label: {zh: 包含, en: contains}
definition: {zh: 包含。, en: Contains.}
ends: [{source: [Carrier], target: [Park]}]
example: {quote: 襄阳高新区包括深圳工业园。, source: 襄阳高新区, target: 深圳工业园}
properties: {}
key: []
colour: "#5D4037"
shape: solid
"""


def write(folder: Path, node: str = NODE, edge: str = EDGE) -> Path:
    for kind, name, content in (("nodes", "park", node), ("edges", "contains", edge)):
        (folder / kind).mkdir()
        (folder / kind / f"{name}.yaml").write_text(content, encoding="utf-8")
    return folder


def test_the_types_are_those_of_the_design() -> None:
    assert len(ONTOLOGY.nodes) == 24
    assert len(ONTOLOGY.edges) == 17


@pytest.mark.parametrize("one", TYPES, ids=lambda one: one.name)
def test_every_type_is_complete(one: NodeType | EdgeType) -> None:
    for words in (one.label, one.definition, *(p.label for p in one.properties)):
        assert words.zh
        assert words.en
    assert one.label.en.isascii()
    assert any("一" <= c <= "鿿" for c in one.definition.zh)
    assert len(one.example.quote) >= 8
    assert Path(one.file).stem.replace("_", "").lower() == one.name.replace("_", "").lower()


def test_groups_of_types() -> None:
    assert ONTOLOGY.types_of("Organization") == {
        "GovernmentBody", "Enterprise", "University", "ResearchInstitute", "Alliance", "BodyGroup",
    }  # fmt: skip
    assert ONTOLOGY.types_of("Carrier") == {"Park", "Lab", "Incubator", "Platform"}
    assert ONTOLOGY.types_of("Initiative") == {"Program", "Project", "Fund", "Event"}
    assert ONTOLOGY.types_of("Nonsense") == frozenset()
    assert ONTOLOGY.labels("Park") == ("Park", "Carrier")
    grouped = [node.name for types in ONTOLOGY.groups().values() for node in types]
    assert sorted(grouped) == sorted(ONTOLOGY.nodes)


def test_ends_are_expanded_from_labels_and_kept_in_pairs() -> None:
    assert ONTOLOGY.sources("RESPONSIBLE_FOR") == ONTOLOGY.types_of("Organization")
    assert ONTOLOGY.targets("RESPONSIBLE_FOR") == {"Measure"}
    assert ONTOLOGY.allows("LOCATED_IN", "Lab", "Region")
    assert not ONTOLOGY.allows("LOCATED_IN", "Region", "Lab")
    assert ONTOLOGY.allows("CONTAINS", "Park", "Park")
    assert not ONTOLOGY.allows("CONTAINS", "Park", "Program")


def test_an_unknown_type_is_named() -> None:
    with pytest.raises(InnographError, match="Zoo") as caught:
        ONTOLOGY.node("Zoo")
    assert "Park" in caught.value.en
    with pytest.raises(InnographError, match="EATS"):
        ONTOLOGY.edge("EATS")


def test_a_small_ontology_is_read(tmp_path: Path) -> None:
    small = read_ontology(write(tmp_path))
    status = small.node("Park").property("status")
    assert status is not None
    assert status.values == ("existing", "planned")
    assert small.node("Park").property("colour") is None
    assert small.allows("CONTAINS", "Park", "Park")


@pytest.mark.parametrize(
    ("node", "edge", "file", "field"),
    [
        (NODE.replace("label: {zh: 园区, en: Park}\n", ""), EDGE, "nodes/park.yaml", "label"),
        (NODE.replace("{zh: 园区, en: Park}", "{zh: 园区}"), EDGE, "nodes/park.yaml", "label.en"),
        (NODE.replace("resolution", "resolutoin"), EDGE, "nodes/park.yaml", "resolutoin"),
        (NODE.replace("{quote: 支持襄阳高新区建设。, ", "{"), EDGE, "nodes/park.yaml", "example.quote"),
        (NODE.replace("[Carrier]", "Carrier"), EDGE, "nodes/park.yaml", "labels"),
        (NODE.replace("{type: enum,", "{type: enum, required: maybe,"), EDGE, "nodes/park.yaml", "required"),
        (NODE.replace("{type: enum,", "{"), EDGE, "nodes/park.yaml", "properties.status.type"),
        (NODE, EDGE.replace("[{source: [Carrier], target: [Park]}]", "Park"), "edges/contains.yaml", "ends"),
        (NODE, EDGE.replace("target: [Park]", "target: Park"), "edges/contains.yaml", "ends[0].target"),
        ("- a list", EDGE, "nodes/park.yaml", ""),
        ("a: [", EDGE, "park.yaml", "YAML"),
    ],
)
def test_a_fault_is_one_sentence_with_file_and_field(
    tmp_path: Path, node: str, edge: str, file: str, field: str
) -> None:
    with pytest.raises(InnographError) as caught:
        read_ontology(write(tmp_path, node, edge))
    for sentence in (caught.value.zh, caught.value.en):
        assert file in sentence
        assert field in sentence
        assert "\n" not in sentence


def test_a_type_defined_twice_is_refused(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "nodes" / "other.yaml").write_text(NODE, encoding="utf-8")
    with pytest.raises(InnographError, match=r"park\.yaml.*Park.*other\.yaml"):
        read_ontology(tmp_path)
