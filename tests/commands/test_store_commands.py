import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphbuild.cli import cli
from graphbuild.errors import InnographError
from graphbuild.language import use_language
from graphbuild.model import Graph
from graphbuild.queries import SERVING, library
from graphbuild.stores.store import open_store
from tests.stores.sample import A, B, joined, node, plan_graph, proof, written

GRAPH = joined(plan_graph(A, 100), plan_graph(B, 200))


def run(*arguments: str, language: str = "zh") -> Result:
    return CliRunner().invoke(cli, ["--lang", language, *arguments], catch_exceptions=False)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Loaded by the command; held open, so that each command is a guest and starts at once."""
    folder = tmp_path_factory.mktemp("commands")
    where = f"embedded:{folder / 'store'}"
    hostile = node("Park", "=1+1", *proof(A, 0, "[bold]\x1b[31m"), aliases=("-5", "@x"), status="existing")
    path = written(folder, Graph((*GRAPH.nodes, hostile), GRAPH.edges))
    with open_store(where):
        done = run("load", str(path), "--store", where)
        assert (done.exit_code, done.stderr) == (0, "")
        assert f"{len(GRAPH.nodes) + 1} 个节点、{len(GRAPH.edges)} 条关系" in done.output
        yield where


@pytest.fixture(autouse=True)
def chinese_again() -> Iterator[None]:
    yield
    use_language("zh")


@pytest.mark.parametrize("name", ["load", "query", "cypher", "stats"])
def test_help_has_an_example(name: str) -> None:
    output = run(name, "--help").output
    assert f"innograph {name} " in output.split("Example")[1]


def test_a_query_prints_a_table_that_is_not_cut(address: str) -> None:
    done = run("query", "who", "--param", "topic=科技创新统筹", "--store", address)
    assert "甲市科学技术局" in done.output
    assert GRAPH.edges[0].evidence[0].quote in done.output
    assert "4 行" in done.output
    assert "4 rows" in run("query", "who", "-p", "topic=科技创新统筹", "--store", address, language="en").output


def test_the_store_comes_from_the_environment(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INNOGRAPH_STORE", address)
    assert (
        json.loads(run("query", "duties", "-p", "body=财政局", "--format", "json").output)[0]["role"] == "cooperating"
    )


def test_the_list_names_every_query() -> None:
    output = run("query", "list").output
    assert all((f"  {name} " in output) == (query.folder not in SERVING) for name, query in library().items())
    assert "RETURN" in run("query", "who", "--show").output


def test_csv_is_read_back_and_starts_no_formula(address: str) -> None:
    statement = (
        "MATCH (p:Park {id: 'Park/=1+1'}) RETURN p.name AS `=name`, p.aliases[0] AS a, p.aliases[1] AS b, p.x AS n"
    )
    rows = list(csv.reader(io.StringIO(run("cypher", statement, "--format", "csv", "--store", address).output)))
    assert rows == [["'=name", "a", "b", "n"], ["'=1+1", "-5", "'@x", ""]]


def test_json_holds_nodes_relationships_and_paths(address: str) -> None:
    statement = "MATCH p=(l:Lab)-[r:LOCATED_IN]->(k:Park) RETURN l, r, p, 1 AS one"
    lines = run("cypher", statement, "--format", "jsonl", "--store", address).output.splitlines()
    found = json.loads(lines[0])
    assert found["l"]["labels"] == ["Carrier", "Lab", "Thing"]
    assert found["l"]["properties"]["name"] == "苏州实验室"
    assert (found["r"]["type"], len(found["p"]["nodes"]), found["one"]) == ("LOCATED_IN", 2, 1)


def test_a_table_shows_brackets_and_no_control_characters(address: str) -> None:
    output = run(
        "cypher", "MATCH (p:Park {id: $id}) RETURN p.quotes[0]", "-p", "id=Park/=1+1", "--store", address
    ).output
    assert "[bold]\N{REPLACEMENT CHARACTER}[31m" in output


def test_cypher_writes_only_when_told(address: str, tmp_path: Path) -> None:
    with pytest.raises(InnographError, match="--write"):
        run("cypher", "CREATE (:Note {id: 1})", "--store", address)
    own = f"embedded:{tmp_path / 's'}"
    assert (
        run("cypher", "CREATE (n:Note {id: $n}) RETURN n.id AS id", "--write", "-p", "n=7", "--store", own).exit_code
        == 0
    )
    assert json.loads(run("cypher", "MATCH (n) RETURN n.id AS id", "--format", "json", "--store", own).output) == [
        {"id": 7}
    ]


def test_an_empty_store_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(InnographError, match=r"是空的.*innograph load"):
        run("query", "who", "-p", "topic=统筹", "--store", f"embedded:{tmp_path / 's'}")


def test_a_wrong_parameter_opens_no_store(tmp_path: Path) -> None:
    with pytest.raises(InnographError, match="topics"):
        run("query", "who", "-p", "topics=统筹", "--store", f"embedded:{tmp_path / 's'}")
    assert not (tmp_path / "s").exists()


def test_a_parameter_without_a_value_is_named(address: str) -> None:
    with pytest.raises(InnographError, match="topic"):
        run("query", "who", "--param", "topic", "--store", address)


def test_stats_of_a_file_and_of_its_store_agree(address: str, tmp_path: Path) -> None:
    extra = node("Park", "=1+1", *proof(A, 0, "x"))
    path = written(tmp_path, Graph((*GRAPH.nodes, extra), GRAPH.edges))
    of_file = run("stats", str(path), "--format", "csv").output
    assert of_file == run("stats", "--store", address, "--format", "csv").output
    assert "node,Plan,2\n" in of_file
    assert "edge,RESPONSIBLE_FOR,4\n" in of_file
    assert run("stats", str(path), "--store", address).exit_code == 2


def test_the_engine_is_not_touched_for_a_broken_file(tmp_path: Path) -> None:
    (tmp_path / "graph.jsonl").write_text("{}\n")
    with pytest.raises(InnographError, match=r"graph\.jsonl 第 1 行"):
        run("load", str(tmp_path / "graph.jsonl"), "--store", f"embedded:{tmp_path / 's'}")


def test_an_empty_answer_is_no_error(address: str) -> None:
    assert "0 行" in run("cypher", "MATCH (n:Nothing) RETURN n", "--store", address).output
    assert run("query", "who", "-p", "topic=没有这件事", "--format", "csv", "--store", address).output.startswith(
        "body,role"
    )


def test_loading_through_the_running_owner(address: str, tmp_path: Path) -> None:
    path = written(tmp_path, GRAPH)
    assert "删除 1" in run("load", str(path), "--store", address).output
