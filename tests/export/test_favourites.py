"""The saved queries in each form that Neo4j's tools take; that they answer is asked of the real server."""

import csv
import io
import json
import zipfile

from graphbuild.export.favourites import as_csv, as_cypher, as_zip, favourites
from graphbuild.ontology import load_ontology
from graphbuild.paths import data_root
from graphbuild.queries import SERVING, library, samples

ONTOLOGY = load_ontology()
SAVED = favourites(library(), ONTOLOGY)
ASKED = [query for query in library().values() if query.folder not in SERVING]


def test_every_query_that_people_ask_and_every_relation_is_there() -> None:
    assert [one.file for one in SAVED] == [q.name for q in ASKED] + [edge.lower() for edge in ONTOLOGY.edges]
    assert len({one.title for one in SAVED}) == len(SAVED)


def test_a_favourite_is_named_by_its_first_line_and_sets_every_parameter() -> None:
    for one, query in zip(SAVED, ASKED, strict=False):
        lines = one.text.splitlines()
        assert lines[0] == f"// {query.title_zh} / {query.title_en}"
        given = [line.removeprefix(":param ").removesuffix(";") for line in lines if line.startswith(":param ")]
        values = {name: json.loads(value) for name, value in (line.split(" => ", 1) for line in given)}
        assert values == samples(query)


def test_browser_can_read_the_lines() -> None:
    """It ends a command at a semicolon, takes comments only on lines of their own, and no $ or => in a value."""
    for line in (line for one in SAVED for line in one.text.splitlines() if line.startswith(":param ")):
        name, value = line.split(" => ")
        assert value.endswith(";")
        assert "$" not in name + value
    assert all(one.text.endswith(";") for one in SAVED)


def test_the_zip_holds_a_file_a_favourite_in_its_folder_and_is_the_same_each_time() -> None:
    with zipfile.ZipFile(io.BytesIO(as_zip(SAVED))) as archive:
        found = {name: archive.read(name).decode() for name in archive.namelist()}
    assert found == {f"innograph {one.folder}/{one.file}.cypher": one.text + "\n" for one in SAVED}
    assert as_zip(SAVED) == as_zip(favourites(library(), ONTOLOGY))


def test_the_csv_holds_every_favourite_in_its_folder() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(SAVED))))
    assert list(rows[0]) == ["name", "description", "query", "id", "parentId", "isFolder"]
    assert [int(row["id"]) for row in rows] == list(range(len(rows)))
    folders = {row["id"]: row["name"] for row in rows if row["isFolder"] == "true"}
    found = [(folders[r["parentId"]], r["name"], r["query"]) for r in rows if r["isFolder"] == "false"]
    assert found == [(f"innograph {one.folder}", one.title, "\n".join(one.lines)) for one in SAVED]


def test_the_committed_favourites_are_those_of_the_library() -> None:
    committed = (data_root() / "cypher" / "browser-favourites.cypher").read_text(encoding="utf-8")
    assert committed == as_cypher(SAVED), "run: innograph browser cypher/browser-favourites.cypher"
