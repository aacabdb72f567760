"""The scorer: a graph that says what the gold file says is perfect, and each fault costs what it should."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from graphbuild.commands.score import command
from graphbuild.errors import InnographError
from graphbuild.graphfile import write
from graphbuild.model import Edge, Evidence, Graph, Node
from graphbuild.score import score
from graphbuild.scoring.folding import close, fold, fold_heading, number, shared_pairs, without_kind

SHARED = next((p / "shared" / "gold" for p in Path(__file__).parents[2:4] if (p / "shared").is_dir()), Path("absent"))
PLAN = "Plan/云州市规划"
HELD_OUT = {"03", "06", "09", "12", "15"}
ANNOTATION: dict[str, Any] = {
    "entities": [
        {"id": "e1", "name": "云州高新技术产业开发区", "type": "Park", "aliases": ["云州高新区"]},
        {"id": "e2", "name": "云州市科学技术局", "type": "GovernmentBody", "aliases": ["市科技局"]},
        {"id": "e3", "name": "云州大学", "type": "University"},
        {"id": "e4", "name": "云英计划", "type": "Program"},
        {"id": "e5", "name": "云州市", "type": "Region"},
    ],
    "relations": [
        {"type": "SUPPORTS", "head": "M:（一）建好园区", "tail": "e1"},
        {"type": "COLLABORATES_WITH", "head": "e5", "tail": "e3"},
        {"type": "LOCATED_IN", "head": "e1", "tail": "e5"},
    ],
    "responsibilities": [{"measure": "（一）建好园区", "bodies": [{"name": "市科技局", "role": "lead"}]}],
    "indicators": [
        {"name": "高新技术企业", "target": {"year": 2027, "value": "90"}},
        {"name": "无目标的指标", "target": {"year": 2027, "value": None}},
    ],
    "citations": [{"title": "云州省创新条例"}],
}


def proof(section: str = "") -> tuple[Evidence, ...]:
    return (Evidence(PLAN, 0, 1, "云", section),)


def records(gold: dict[str, Any]) -> Iterator[Node | Edge]:
    """Yield the graph that states exactly what ``gold`` states."""
    yield Node(PLAN, "Plan", PLAN.removeprefix("Plan/"), evidence=proof())
    ids = {e["id"]: f"{e['type']}/{e['id']}" for e in gold["entities"]}
    for e in gold["entities"]:
        yield Node(ids[e["id"]], e["type"], e["name"], tuple(e.get("aliases", ())), {}, proof())
    heads = [r["head"][2:] for r in gold["relations"] if r["head"].startswith("M:")]
    measures = dict.fromkeys([*heads, *(r["measure"] for r in gold["responsibilities"])])
    for m in measures:
        yield Node(f"Measure/{m}", "Measure", m, evidence=proof(m))
    for r in gold["relations"]:
        head = r["head"]
        source = f"Measure/{head[2:]}" if head.startswith("M:") else ids[head]
        if r["tail"] in ids:
            yield Edge(r["type"], source, ids[r["tail"]], {}, proof(head[2:] if head.startswith("M:") else ""))
    for r in gold["responsibilities"]:
        for b in r["bodies"]:
            stated = {"stated_as": b["name"], "role": b["role"], "basis": "stated"}
            yield Edge("RESPONSIBLE_FOR", f"GovernmentBody/x{b['name']}", f"Measure/{r['measure']}", stated, proof())
    yield from facts(gold)


def facts(gold: dict[str, Any]) -> Iterator[Node | Edge]:
    for i, x in enumerate(gold["indicators"]):
        target = x.get("target") or {}
        if target.get("value") is None:
            continue
        yield Node(f"Indicator/{i}", "Indicator", x["name"], evidence=proof())
        given = {k: v for k, v in target.items() if k in ("value", "year") and v is not None}
        yield Edge("SETS_TARGET", PLAN, f"Indicator/{i}", given, proof())
    for i, x in enumerate(gold["citations"]):
        yield Node(f"Policy/{i}", "Policy", x["title"], evidence=proof())
        yield Edge("CITES", PLAN, f"Policy/{i}", {}, proof())


def graph_of(gold: dict[str, Any]) -> Graph:
    found = list(records(gold))
    return Graph(
        tuple({r.id: r for r in found if isinstance(r, Node)}.values()), tuple(r for r in found if isinstance(r, Edge))
    )


def spoiled(graph: Graph, seed: int) -> Graph:
    """Drop, rename, retype and double some of what ``graph`` states."""
    chance = random.Random(seed)
    nodes = []
    for n in graph.nodes:
        fault = chance.random() if n.type != "Plan" else 1.0
        if fault < 0.1:
            continue
        if fault < 0.2:
            nodes.append(replace(n, id=n.id + "x", evidence=proof()))
        short = replace(n, name=n.name[: max(2, len(n.name) - 2)], aliases=()) if fault < 0.35 else n
        nodes.append(replace(short, type="Lab") if 0.35 <= fault < 0.4 and n.type in ("Park", "Platform") else short)
    edges = [e for e in graph.edges if chance.random() > 0.15]
    wrong = [replace(e, target=chance.choice(graph.nodes).id) for e in edges if chance.random() < 0.2]
    late = [replace(e, properties={**e.properties, "year": 2099}) for e in edges if chance.random() < 0.1]
    return Graph(tuple(nodes), (*edges, *wrong, *late))


@pytest.fixture
def gold_file(tmp_path: Path) -> Path:
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(ANNOTATION, ensure_ascii=False), encoding="utf-8")
    return path


def pooled(graph: Graph, gold: Path) -> dict[str, tuple[int, int, int]]:
    return {name: (f.tp, f.fp, f.fn) for name, f in score(graph, [(gold, "云州市规划")]).pooled.items()}


def test_the_gold_file_as_a_graph_is_perfect(gold_file: Path) -> None:
    figures = pooled(graph_of(ANNOTATION), gold_file)
    assert figures["entities:core"] == (3, 0, 0)
    assert figures["relations:all"] == (3, 0, 0)
    assert figures["responsibilities"] == (1, 0, 0)
    assert figures["indicators"] == (1, 0, 0)
    assert figures["citations"] == (1, 0, 0)


def test_each_fault_is_counted_once(gold_file: Path) -> None:
    graph = graph_of(ANNOTATION)
    without = Graph(tuple(n for n in graph.nodes if n.name != "云州大学"), graph.edges)
    assert pooled(without, gold_file)["entities:core"] == (2, 0, 1)
    split = Graph((*graph.nodes, Node("Park/2", "Park", "云州高新区", evidence=proof())), graph.edges)
    assert pooled(split, gold_file)["entities:core"] == (3, 1, 0)
    other_year = tuple(
        replace(e, properties={**e.properties, "year": 2030}) if e.type == "SETS_TARGET" else e for e in graph.edges
    )
    assert pooled(Graph(graph.nodes, other_year), gold_file)["indicators"] == (0, 1, 1)


def test_another_plans_evidence_does_not_count(gold_file: Path) -> None:
    assert score(graph_of(ANNOTATION), [(gold_file, "别的规划")]).pooled["entities:core"].tp == 0


def test_a_lenient_match_forgives_the_type_and_words_of_kind(gold_file: Path) -> None:
    changed = {
        **ANNOTATION,
        "entities": [{**e, "name": "云英", "aliases": []} if e["id"] == "e4" else e for e in ANNOTATION["entities"]],
    }
    figures = pooled(graph_of(changed), gold_file)
    assert figures["entities:soft"] == (0, 1, 1)
    assert figures["entities_lenient:soft"] == (1, 0, 0)


def test_comparing_strings() -> None:
    assert fold("“双倍增” 行动") == "双倍增行动"
    assert fold_heading("M:（一）建 好园区。") == "建好园区"
    assert without_kind("云英人才行动计划") == "云英人才"
    assert close("高新技术企业", "国家高新技术企业")
    assert not close("企业", "国家高新技术企业")
    assert shared_pairs("高新企业", "高新技术企业") == pytest.approx(2 / 3)
    assert (number("前60"), number("-28.01*"), number("清零")) == (60.0, -28.01, None)


def test_the_command_prints_a_table_misses_and_json(gold_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "graph.jsonl"
    graph = graph_of(ANNOTATION)
    write(Graph(tuple(n for n in graph.nodes if n.name != "云州大学"), graph.edges), file)
    run = CliRunner().invoke(command, [str(file), f"{gold_file}=云州市规划", "--misses"])
    assert run.exit_code == 0
    assert "精确率" in run.output
    assert "云州大学（University）" in run.output
    data = json.loads(CliRunner().invoke(command, [str(file), f"{gold_file}=云州市规划", "--json"]).output)
    assert data["gold.json"]["entities"]["core"] == {"tp": 2, "fp": 0, "fn": 1, "p": 1.0, "r": 0.667, "f": 0.8}


def test_a_broken_gold_file_and_a_broken_argument_are_named(gold_file: Path, tmp_path: Path) -> None:
    gold_file.write_text("{}", encoding="utf-8")
    with pytest.raises(InnographError, match=r"gold\.json"):
        score(Graph((), ()), [(gold_file, "云州市规划")])
    run = CliRunner().invoke(command, [str(tmp_path / "graph.jsonl"), "gold.json"])
    assert isinstance(run.exception, InnographError)


GOLD_FILES = [p for p in sorted(SHARED.glob("**/*.json")) if p.stem[-2:] not in HELD_OUT] if SHARED.is_dir() else []


@pytest.mark.skipif(not GOLD_FILES, reason="the annotated plans are not here")
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_figures_equal_the_yardsticks(tmp_path: Path, seed: int) -> None:
    graphs = [graph_of(json.loads(p.read_text(encoding="utf-8"))) for p in GOLD_FILES]
    for path, graph in zip(GOLD_FILES, graphs, strict=True):
        tested = spoiled(graph, seed) if seed else graph
        file = tmp_path / "graph.jsonl"
        write(Graph(tuple({n.id: n for n in tested.nodes}.values()), tested.edges), file)
        arguments = [sys.executable, str(SHARED / "score.py"), str(file), f"{path}=云州市规划", "--json"]
        expected = json.loads(subprocess.run(arguments, check=True, capture_output=True, encoding="utf-8").stdout)
        run = CliRunner().invoke(command, [str(file), f"{path}=云州市规划", "--json"])
        assert json.loads(run.output) == expected
