"""The straight path from plan files to the graph file, as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphbuild.cli import cli
from graphbuild.graphfile import load_graph
from graphbuild.paths import data_root

PLAN = """{city}人民政府关于推进科技创新的实施意见

为落实《内蒙古自治区科技创新条例》，制定本意见。

一、重点任务
（一）实施“双倍增”行动。深入实施科技企业“双倍增”行动，支持{city}高新技术产业开发区（以下简称{city}高新区）
建设{city}实验室。（责任单位：市科技局、市财政局）
（二）提高研发投入。到2025年，高新技术企业达到120家。（牵头单位：市科技局；配合单位：市统计局）
"""


def write(folder: Path, *cities: str) -> Path:
    folder.mkdir(exist_ok=True)
    for city in cities:
        (folder / f"{city}.txt").write_text(PLAN.format(city=city), encoding="utf-8")
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    return write(tmp_path / "规划 二", "乌海市", "包头市")


def test_two_plans_become_one_graph_with_proofs(plans: Path, tmp_path: Path) -> None:
    result = run("build", plans, "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    graph = load_graph(tmp_path / "out" / "graph.jsonl")
    nodes = {n.id: n for n in graph.nodes}
    assert {"GovernmentBody/乌海市科学技术局", "GovernmentBody/包头市科学技术局"} <= nodes.keys()
    programs = [n for n in graph.nodes if n.type == "Program"]
    assert len(programs) == 1
    assert {e.plan.partition("/")[0] for e in programs[0].evidence} == {"Plan"}
    assert len({e.plan for e in programs[0].evidence}) == 2
    roles = {
        (e.source, e.properties["role"])
        for e in graph.edges
        if e.type == "RESPONSIBLE_FOR" and e.target.endswith("（二）提高研发投入") and "乌海市" in e.target
    }
    assert roles == {("GovernmentBody/乌海市科学技术局", "lead"), ("GovernmentBody/乌海市统计局", "cooperating")}


def test_every_node_and_edge_has_a_proof_that_check_finds_in_the_files(plans: Path, tmp_path: Path) -> None:
    run("build", plans, "-o", tmp_path / "out")
    result = run("check", tmp_path / "out" / "graph.jsonl", plans)
    assert result.exit_code == 0, result.output
    other = write(tmp_path / "others", "乌海市", "包头市")
    changed = (other / "乌海市.txt").read_text("utf-8").replace("一、重点任务", "经研究同意。\n\n一、重点任务")
    (other / "乌海市.txt").write_text(changed, encoding="utf-8")
    assert run("check", tmp_path / "out" / "graph.jsonl", other).exit_code == 1


def test_a_second_build_gives_the_same_bytes_whatever_the_order_and_the_jobs(plans: Path, tmp_path: Path) -> None:
    files = sorted(plans.iterdir())
    first, second = tmp_path / "1", tmp_path / "2"
    run("build", *files, "-o", first)
    run("build", *reversed(files), "-o", second, "--jobs", "2")
    assert (first / "graph.jsonl").read_bytes() == (second / "graph.jsonl").read_bytes()


def test_a_broken_file_is_named_and_the_others_are_built(plans: Path, tmp_path: Path) -> None:
    (plans / "空.txt").write_bytes(b"")
    (plans / "坏.pdf").write_bytes(b"%PDF-1.4 nothing")
    result = run("build", plans, "-o", tmp_path / "out")
    assert result.exit_code == 3
    assert "空.txt" in result.output
    assert "坏.pdf" in result.output
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert len(report["plans"]) == 2
    assert len(report["failures"]) == 2
    assert "空.txt" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_where_nothing_can_be_built_an_earlier_graph_stays(plans: Path, tmp_path: Path) -> None:
    run("build", plans, "-o", tmp_path / "out")
    before = (tmp_path / "out" / "graph.jsonl").read_bytes()
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "空.txt").write_bytes(b"")
    assert run("build", broken, "-o", tmp_path / "out").exit_code == 3
    assert (tmp_path / "out" / "graph.jsonl").read_bytes() == before


def test_two_plans_of_one_title_are_told_apart_or_refused(plans: Path, tmp_path: Path) -> None:
    (plans / "乌海市 副本.txt").write_text((plans / "乌海市.txt").read_text("utf-8"), encoding="utf-8")
    result = run("build", plans, "-o", tmp_path / "out")
    assert result.exit_code == 3
    assert "plans.yaml" in result.output


def test_the_manifest_names_the_plan_in_the_graph(plans: Path, tmp_path: Path) -> None:
    manifest = "plans:\n  - {file: 乌海市.txt, title: 乌海样本, level: city, region: 乌海市}\n"
    (plans / "plans.yaml").write_text(manifest, encoding="utf-8")
    assert run("build", plans, "-o", tmp_path / "out").exit_code == 0
    assert "Plan/乌海样本" in {n.id for n in load_graph(tmp_path / "out" / "graph.jsonl").nodes}


def test_a_decision_outlives_the_rebuild_and_can_be_undone(plans: Path, tmp_path: Path) -> None:
    ledger, out = tmp_path / "decisions.jsonl", tmp_path / "out"

    def labs() -> set[str]:
        run("build", plans, "-o", out, "--decisions", ledger)
        return {n.id for n in load_graph(out / "graph.jsonl").nodes if n.type == "Lab"}

    first = labs()
    assert len(first) == 2
    assert run("decide", *sorted(first), "same", "--decisions", ledger).exit_code == 0
    assert len(labs()) == 1
    run("decide", *sorted(first), "unsure", "--decisions", ledger)
    assert labs() == first


def test_a_judgement_on_a_node_that_is_not_there_is_an_issue(plans: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "decisions.jsonl"
    run("decide", "Park/甲高新区", "Park/甲高新技术产业开发区", "same", "--decisions", ledger)
    run("build", plans, "-o", tmp_path / "out", "--decisions", ledger)
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [i["message"] for i in report["issues"] if "Park/甲高新区 " in i["message"]]


def test_groups_of_bodies_are_those_of_their_city_and_the_graph_loads(tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    for city in ("包头市", "鄂尔多斯市"):
        text = f"{city}科技创新行动方案\n\n一、重点任务\n（一）壮大企业。培育企业。（责任单位：市科技局、各旗县区人民政府、有关部门）\n"
        (folder / f"{city}.txt").write_text(text, encoding="utf-8")
    assert run("build", folder, "-o", tmp_path / "out").exit_code == 0
    groups = {n.id for n in load_graph(tmp_path / "out" / "graph.jsonl").nodes if n.type == "BodyGroup"}
    assert {"BodyGroup/各旗县区人民政府（包头市）", "BodyGroup/各旗县区人民政府（鄂尔多斯市）"} <= groups
    loaded = run("load", tmp_path / "out" / "graph.jsonl", "--store", f"embedded:{tmp_path / 'store'}")
    assert loaded.exit_code == 0, loaded.output


def test_wrong_use_is_two_and_a_missing_folder_one_sentence(tmp_path: Path) -> None:
    assert run("build").exit_code == 2
    assert run("build", tmp_path).exit_code == 2
    result = run("build", tmp_path / "nowhere", "-o", tmp_path / "out")
    assert result.exit_code in (1, 3)
    assert "Traceback" not in result.output


def test_the_graph_does_not_hang_on_the_hash_seed(tmp_path: Path) -> None:
    """Sets of strings have another order in every process; none may show in the graph."""
    examples = data_root() / "examples" / "plans"
    bytes_of = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        command = [sys.executable, "-m", "graphbuild.cli", "build", str(examples), "-o", str(out)]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        bytes_of.append((out / "graph.jsonl").read_bytes())
    assert bytes_of[0] == bytes_of[1]
