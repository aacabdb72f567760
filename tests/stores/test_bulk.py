"""What an export writes; what Neo4j's tool makes of it is in tests/neo4j/test_bulk.py."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from graphbuild.cli import cli
from graphbuild.errors import InnographError
from graphbuild.model import Edge, Graph
from graphbuild.stores.bulk import FINISH, IMPORT, export_bulk
from graphbuild.stores.bulk_csv import UNFINISHED
from graphbuild.stores.contents import look
from graphbuild.stores.facts import edge_rows, node_row
from graphbuild.stores.schema import schema
from tests.stores.sample import A, B, joined, node, plan_graph, proof, written
from tests.stores.test_loader import HOSTILE

BOTH = joined(plan_graph(A, 100), plan_graph(B, 200))


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_every_fact_is_one_record_in_the_file_of_its_type(tmp_path: Path) -> None:
    done = export_bulk(written(tmp_path, BOTH), tmp_path / "bulk")
    contents = look(tmp_path / "graph.jsonl", schema())
    assert (done.nodes, done.edges) == (len(BOTH.nodes), len(BOTH.edges))
    assert done.files == len(contents.nodes) + len(contents.edges) == len(list((tmp_path / "bulk").glob("*/*.csv")))
    nodes = {record[0] for path in (tmp_path / "bulk" / "nodes").iterdir() for record in table(path)[1:]}
    assert nodes == {n.id for n in BOTH.nodes}
    edges = [
        tuple(record[:3]) for path in (tmp_path / "bulk" / "relationships").iterdir() for record in table(path)[1:]
    ]
    in_order = sorted(BOTH.edges, key=lambda e: (e.type, e.source, e.target))
    assert sorted(edges) == sorted((r.source, r.target, r.id) for r in edge_rows(in_order, contents, schema().keys))


def test_the_header_says_what_the_ontology_says(tmp_path: Path) -> None:
    export_bulk(written(tmp_path, BOTH), tmp_path / "bulk")
    park, lead = (
        table(tmp_path / "bulk" / path)[0] for path in ("nodes/Park.csv", "relationships/RESPONSIBLE_FOR.csv")
    )
    assert park[:5] == ["id:ID", "type:string", "name:string", "aliases:string[]", "names:string"]
    assert {"quotes:string[]", "starts:long[]", "stated_by:string[]", "build:string", "status:string"} < set(park)
    assert lead[:3] == [":START_ID", ":END_ID", "id:string"]
    assert {"order:long", "persons:string[]", "role:string", "deadline:string"} < set(lead)


def test_hostile_texts_come_back_out_of_the_csv(tmp_path: Path) -> None:
    parks = tuple(node("Park", name, *proof(A, 0, name), aliases=(name, "x")) for name in HOSTILE)
    path = written(tmp_path, Graph(parks, ()))
    export_bulk(path, tmp_path / "bulk")
    contents = look(path, schema())
    expected = sorted(
        [row.id, row.values[1], "\x1f".join(row.values[2])] for row in (node_row(p, contents) for p in parks)
    )
    records = table(tmp_path / "bulk" / "nodes" / "Park.csv")[1:]
    assert sorted([r[0], r[2], r[3]] for r in records) == expected


def test_numbers_of_two_kinds_go_into_two_files(tmp_path: Path) -> None:
    ends = (node("Measure", "甲/一", *proof(A, 0, "一"), start=0, end=1), node("Lab", "甲", *proof(A, 0, "甲")))
    funds = [
        Edge("FUNDS", ends[0].id, ends[1].id, {"amount": amount}, proof(A, 0, "x")) for amount in (5.5, 7, 6.5, True)
    ]
    export_bulk(written(tmp_path, Graph(ends, tuple(funds))), tmp_path / "bulk")
    found = {}
    for path in (tmp_path / "bulk" / "relationships").iterdir():
        head, *records = table(path)
        at = next(i for i, name in enumerate(head) if name.startswith("amount:"))
        found[head[at]] = sorted(record[at] for record in records)
    assert found == {"amount:double": ["5.5", "6.5"], "amount:long": ["7"], "amount:boolean": ["true"]}
    script = (tmp_path / "bulk" / IMPORT).read_text(encoding="utf-8")
    assert all(f"relationships/FUNDS{number}.csv" in script for number in ("", "-2", "-3"))


def test_no_value_and_a_text_without_characters_differ(tmp_path: Path) -> None:
    pair = (node("Indicator", "有", *proof(A, 0, "x"), unit=""), node("Indicator", "无", *proof(A, 0, "x")))
    export_bulk(written(tmp_path, Graph(pair, ())), tmp_path / "bulk")
    _, none, empty = (tmp_path / "bulk" / "nodes" / "Indicator.csv").read_text(encoding="utf-8").splitlines()
    assert none.endswith(",")
    assert empty.endswith(',""')


def test_a_row_that_loses_a_list_is_marked_until_it_is_put_back(tmp_path: Path) -> None:
    pair = (node("Lab", "有", *proof(A, 0, "x"), aliases=("甲",)), node("Lab", "无", *proof(A, 0, "x")))
    path = written(tmp_path, Graph(pair, ()))
    export_bulk(path, tmp_path / "bulk")
    build = look(path, schema()).build
    assert [r[11] for r in table(tmp_path / "bulk" / "nodes" / "Lab.csv")] == ["build:string", UNFINISHED, build]
    finish = (tmp_path / "bulk" / FINISH).read_text(encoding="utf-8")
    assert f"MATCH (x:Lab) WHERE x.build = '{UNFINISHED}'" in finish
    assert f"x.build = '{build}'" in finish


def test_the_delimiter_is_one_that_the_graph_does_not_hold(tmp_path: Path) -> None:
    all_but_two = "".join(chr(c) for c in range(32) if c not in (0x04, 0x1D))
    for held, sign in (("\x1f", "U+001E"), ("\x1f\x1e", "U+001D"), (all_but_two, "U+001D")):
        export_bulk(written(tmp_path, Graph((node("Park", held),), ())), tmp_path / "bulk")
        assert f"--array-delimiter={sign} " in (tmp_path / "bulk" / IMPORT).read_text(encoding="utf-8")
    with pytest.raises(InnographError, match="控制字符"):
        export_bulk(written(tmp_path, Graph((node("Park", all_but_two + "\x04"),), ())), tmp_path / "bulk")


def test_a_long_text_has_room(tmp_path: Path) -> None:
    for length, told in ((10, False), (5_000_000, True)):
        text = node("Passage", "x", *proof(A, 0, "x"), text="甲" * length, start=0, end=length)
        export_bulk(written(tmp_path, Graph((text,), ())), tmp_path / "bulk")
        assert ("--read-buffer-size=5000" in (tmp_path / "bulk" / IMPORT).read_text(encoding="utf-8")) is told


def test_equal_graphs_give_equal_folders_and_an_earlier_export_is_replaced(tmp_path: Path) -> None:
    path, folder = written(tmp_path, BOTH), tmp_path / "bulk"
    export_bulk(written(tmp_path, plan_graph(A, 1), "other.jsonl"), folder)
    (folder / "import.report").touch()
    export_bulk(path, folder)
    export_bulk(path, tmp_path / "again")
    kept = [
        {p.relative_to(f): p.read_bytes() for p in f.rglob("*") if p.is_file()} for f in (folder, tmp_path / "again")
    ]
    assert kept[0] == kept[1]
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_a_folder_with_anything_else_is_left_alone(tmp_path: Path) -> None:
    path = written(tmp_path, BOTH)
    export_bulk(path, tmp_path / "bulk")
    (tmp_path / "bulk" / "notes.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for taken in ("bulk", "file", ""):
        with pytest.raises(InnographError, match="不是以前的导出目录"):
            export_bulk(path, tmp_path / taken)
    assert (tmp_path / "bulk" / "notes.txt").read_text() == (tmp_path / "file").read_text() == "mine"


def test_a_graph_that_cannot_be_exported_leaves_the_earlier_export(tmp_path: Path) -> None:
    folder = tmp_path / "bulk"
    export_bulk(written(tmp_path, BOTH), folder)
    before = sorted(p.read_bytes() for p in folder.rglob("*.csv"))
    (tmp_path / "broken.jsonl").write_text('{"kind":', encoding="utf-8")
    for path, fault in (
        (tmp_path / "broken.jsonl", "第 1 行"),
        (tmp_path / "none.jsonl", "读不到"),
        (written(tmp_path, Graph((), ()), "empty.jsonl"), "没有任何节点"),
    ):
        with pytest.raises(InnographError, match=fault):
            export_bulk(path, folder)
    assert sorted(p.read_bytes() for p in folder.rglob("*.csv")) == before


_ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from graphbuild.errors import InnographError
from graphbuild.stores.bulk import export_bulk
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900))
try:
    export_bulk(Path(sys.argv[1]), Path(sys.argv[2]))
except InnographError as error:
    print(error.zh)
"""


def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, BOTH)
    said = subprocess.run(
        [sys.executable, "-c", _ON_A_FULL_DISK, str(path), str(tmp_path / "bulk")],
        capture_output=True, text=True, check=True, cwd=Path.cwd(),
    ).stdout  # fmt: skip
    assert f"写不了 {tmp_path / 'bulk'}" in said
    assert [p.name for p in tmp_path.iterdir()] == ["graph.jsonl"]


def test_the_command_takes_a_builds_folder_and_says_what_comes_next(tmp_path: Path) -> None:
    written(tmp_path, BOTH)
    done = CliRunner().invoke(cli, ["export", "neo4j-admin", str(tmp_path), "-o", str(tmp_path / "bulk")])
    assert done.exit_code == 0, done.output
    assert f"{len(BOTH.nodes)} 个节点、{len(BOTH.edges)} 条关系" in done.output
    assert f"sh {tmp_path / 'bulk' / IMPORT}" in done.output
    assert os.access(tmp_path / "bulk" / IMPORT, os.X_OK)
    assert "Example" in CliRunner().invoke(cli, ["export", "neo4j-admin", "--help"]).output
