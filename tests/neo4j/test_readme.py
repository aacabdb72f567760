"""What the README has an analyst paste works on the real server with the example plans."""

from pathlib import Path

import pytest

from graphbuild.stores.store import Store
from tests.readme import READMES, blocks


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_three_queries_answer(neo4j_examples: Store, readme: Path) -> None:
    queries = blocks(readme, "cypher", "## Neo4j")
    assert len(queries) == 3
    for query in queries:
        assert neo4j_examples.read(query).rows, query


def test_the_picture_is_one(neo4j_examples: Store) -> None:
    (support,) = neo4j_examples.read(blocks(READMES[0], "cypher", "## Neo4j")[1]).rows[0]
    assert [relation.type for relation in support.relationships] == ["SUPPORTS"]


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
@pytest.mark.usefixtures("neo4j_environment")
def test_the_python_block_answers(
    readme: Path,
    examples_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "out").symlink_to(examples_file.parent)
    monkeypatch.chdir(tmp_path)
    (block,) = blocks(readme, "python", "### Python")
    names: dict[str, object] = {}
    exec(block, names)
    network, duties = names["network"], names["duties"]
    assert {"Plan", "Park"} <= {data["type"] for _, data in network.nodes(data=True)}  # type: ignore[attr-defined]
    assert set(duties["body"]) == {"鄂尔多斯市科学技术局"}  # type: ignore[index]
    assert capsys.readouterr().out.startswith("“建设鄂尔多斯实验室”由鄂尔多斯市科学技术局")
