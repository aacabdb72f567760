"""What a hostile or clumsy user hands over: one sentence each time, no traceback, and nothing stored is lost."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from graphbuild import cli, graphfile
from graphbuild.build import build
from graphbuild.decisions import append, read_ledger
from graphbuild.errors import InnographError
from graphbuild.readers.manifest import read_manifest

_NODE = {"kind": "node", "id": "Park/甲", "type": "Park", "name": "甲", "aliases": [], "properties": {}, "evidence": []}
_EDGE = {"kind": "edge", "type": "CONTAINS", "source": "Park/甲", "target": "Park/乙", "properties": {}, "evidence": []}
_PROOF = {"plan": "Plan/某规划", "start": 0, "end": 1, "quote": "甲", "section": ""}
_WRONG_NODES: list[dict[str, object]] = [
    {"id": 5}, {"id": None}, {"type": None}, {"name": 5}, {"aliases": "甲"}, {"aliases": [None]},
    {"properties": None}, {"properties": [1]}, {"properties": {"status": {"a": 1}}}, {"properties": {"status": [[1]]}},
    {"properties": {"status": 10**30}}, {"properties": {"status": float("nan")}}, {"evidence": {}},
    {"evidence": [{**_PROOF, "start": "0"}]}, {"evidence": [{**_PROOF, "end": -1}]}, {"evidence": ["甲"]},
    {"id": "Park/\ud83d"},
]  # fmt: skip


def _innograph(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    code = "import sys; from graphbuild.cli import main; sys.argv[0] = 'innograph'; main()"
    root = str(Path(cli.__file__).parent.parent)
    given = {**os.environ, "PYTHONPATH": root, **environment}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, env=given, timeout=60, check=False
    )


@pytest.mark.parametrize("wrong", _WRONG_NODES, ids=lambda w: json.dumps(w)[:40])
def test_a_graph_file_with_a_wrong_value_is_refused_with_its_line(tmp_path: Path, wrong: dict[str, object]) -> None:
    path = tmp_path / "graph.jsonl"
    path.write_text(json.dumps(_NODE) + "\n" + json.dumps({**_NODE, **wrong}) + "\n", encoding="utf-8")
    with pytest.raises(InnographError, match="第 2 行"):
        list(graphfile.read(path))


def test_a_line_of_brackets_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "graph.jsonl"
    path.write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(InnographError, match="第 1 行"):
        list(graphfile.read(path))


def test_an_escaped_character_is_read_as_itself(tmp_path: Path) -> None:
    path = tmp_path / "graph.jsonl"
    path.write_text(json.dumps({**_NODE, "name": "甲\ud83d\ude00"}, ensure_ascii=True) + "\n", encoding="utf-8")
    (node,) = graphfile.load_graph(path).nodes
    assert node.name == "甲😀"


@pytest.mark.parametrize("line", ['{"a":1,"b":2,"judgement":"same"}', '{"a":null,"b":"Park/乙","judgement":"same"}',
                                  '{"a":["q"],"b":["r"],"judgement":"same"}', "[" * 50_000])  # fmt: skip
def test_a_judgement_of_a_wrong_type_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    ledger = tmp_path / "decisions.jsonl"
    ledger.write_text("\n" + line, encoding="utf-8")
    with pytest.raises(InnographError, match="第 2 行"):
        read_ledger(ledger)


def test_a_ledger_that_is_no_text_and_one_that_cannot_be_written_are_named(tmp_path: Path) -> None:
    ledger = tmp_path / "decisions.jsonl"
    ledger.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InnographError, match="不是 UTF-8"):
        read_ledger(ledger)
    with pytest.raises(InnographError, match="写不了判定记录"):
        append(ledger / "below", "Park/甲", "Park/乙", "same")
    with pytest.raises(InnographError, match="不是 UTF-8"):
        append(tmp_path / "other.jsonl", "Park/\udcff", "Park/乙", "same")
    assert not (tmp_path / "other.jsonl").exists()


def test_a_manifest_of_lists_in_lists_is_refused() -> None:
    with pytest.raises(InnographError, match="嵌套超过"):
        read_manifest(b"plans: " + b"[" * 50_000, "plans.yaml", lambda _: True)


def test_a_manifest_value_holds_no_control_character() -> None:
    with pytest.raises(InnographError, match="控制字符"):
        read_manifest(b'plans: [{file: a.txt, title: "a\\0b"}]', "plans.yaml", lambda _: True)
    given = read_manifest("plans: [{file: a.txt, title: 甲\u3000乙}]".encode(), "plans.yaml", lambda _: True)
    assert given == {"a.txt": {"title": "甲\u3000乙"}}


def test_a_plan_of_layout_alone_fails_and_the_others_are_built(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("—" * 500, encoding="utf-8")
    (tmp_path / "b.txt").write_text("某市科技创新规划\n一、总体要求\n支持甲高新区建设。\n", encoding="utf-8")
    built = build([tmp_path], tmp_path / "out", tmp_path / "none")
    assert [Path(f.name).name for f in built.report.failures] == ["a.txt"]
    assert "没有正文" in built.report.failures[0].zh
    assert (tmp_path / "out" / "graph.jsonl").is_file()


def test_check_names_a_plan_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "graph.jsonl"
    path.write_text(json.dumps(_NODE) + "\n", encoding="utf-8")
    result = CliRunner().invoke(cli.cli, ["check", str(path), str(tmp_path / "nowhere")])
    assert isinstance(result.exception, InnographError)


def test_a_terminal_without_chinese_gets_codes_and_no_traceback() -> None:
    done = _innograph("query", "list", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert done.returncode == 0
    assert b"\\u" in done.stdout
    assert b"Traceback" not in done.stderr


def test_a_full_disk_under_standard_output_is_one_sentence() -> None:
    code = "import sys, graphbuild.cli as c; sys.argv = ['innograph', 'query', 'list']; c.main()"
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-c", code], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert "错误".encode() in done.stderr


def test_a_fault_of_our_own_is_one_sentence_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError("no such thing")

    monkeypatch.setattr(cli, "cli", broken)
    with pytest.raises(SystemExit) as ended:
        cli._run()
    assert ended.value.code == 1
    assert "内部出错（RuntimeError: no such thing）" in capsys.readouterr().err


def test_two_loads_at_once_both_come_to_their_end(tmp_path: Path) -> None:
    path = tmp_path / "graph.jsonl"
    nodes = [{**_NODE, "id": f"Park/{i}", "evidence": [_PROOF]} for i in range(50)]
    path.write_text(
        "".join(json.dumps(node) + "\n" for node in sorted(nodes, key=lambda n: str(n["id"]))), encoding="utf-8"
    )
    code = f"import sys, graphbuild.cli as c; sys.argv = ['innograph', 'load', {str(path)!r}]; c.main()"
    environment = {**os.environ, "INNOGRAPH_STORE": f"embedded:{tmp_path / 'store'}"}
    loads = [subprocess.Popen([sys.executable, "-c", code], env=environment) for _ in range(2)]
    assert [load.wait(timeout=60) for load in loads] == [0, 0]


@pytest.mark.parametrize(
    "unit", ["一", "7", "市局、", "高新区", "“十四五”", "1、高新区\n", "|2025年\t10%", "甲（以下简称“乙”）"]
)
def test_time_does_not_grow_faster_than_the_text(tmp_path: Path, unit: str) -> None:
    def seconds(size: int) -> float:
        (tmp_path / "a.txt").write_text("某市科技创新规划\n" + (unit * size)[:size], encoding="utf-8")
        before = time.process_time()
        build([tmp_path / "a.txt"], tmp_path / "out", tmp_path / "none")
        return time.process_time() - before

    seconds(100)
    assert seconds(16_000) < 10 * seconds(4_000) + 0.3  # quadratic is 16
