"""The README and its Chinese sister show the same code, and the Python block runs on the embedded store."""

from pathlib import Path

import pytest

from graphbuild.stores.loader import load
from graphbuild.stores.store import open_store
from tests.readme import READMES, blocks
from tests.stores.sample import A, B, joined, plan_graph, written


def without_comments(code: str) -> list[str]:
    return [line.partition("#")[0].partition("//")[0].rstrip() for line in code.splitlines()]


@pytest.mark.parametrize(("language", "headings"), [("cypher", ("## Neo4j",) * 2), ("python", ("### Python",) * 2)])
def test_both_languages_show_the_same_code(language: str, headings: tuple[str, str]) -> None:
    english, chinese = (blocks(path, language, heading) for path, heading in zip(READMES, headings, strict=True))
    assert english
    assert list(map(without_comments, english)) == list(map(without_comments, chinese))


def test_the_python_block_runs_on_the_embedded_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out").mkdir()
    graph = written(tmp_path / "out", joined(plan_graph(A, 100), plan_graph(B, 200)))
    assert graph == tmp_path / "out" / "graph.jsonl"
    monkeypatch.delenv("INNOGRAPH_STORE", raising=False)
    monkeypatch.chdir(tmp_path)
    with open_store() as store:
        load(graph, store)
    names: dict[str, object] = {}
    exec(blocks(READMES[0], "python", "### Python")[0], names)
    assert list(names["duties"])[:2] == ["body", "role"]  # type: ignore[call-overload]
