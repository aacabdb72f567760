"""The query library and a picture of each relation as saved queries of Neo4j Browser.

What its tools read, by their source (neo4j-browser 2025.6, ``file-drop.utils.ts``) and by their own exports: the
Browser that comes with the server makes one favourite of each ``.cypher`` file in a zip that is dropped on it, its
folder's name the folder's and its first line, a comment, its name; Query, the tool of Aura and Workspace, imports
a CSV. Both run the lines of a favourite one after the other where each ends with a semicolon.
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, groupby

from graphbuild.ontology_types import EdgeType, Ontology
from graphbuild.queries import SERVING, Param, Query

_PICTURES = "pictures"
_DRAWN = 100  # relations; a picture of more is a hairball


@dataclass(frozen=True, slots=True)
class Favourite:
    """A saved query: its lines set the parameters to values that answer on the example plans, then ask."""

    folder: str
    file: str
    title: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole of it, as it is pasted."""
        return "\n".join((f"// {self.title}", *self.lines))


def _given(param: Param) -> tuple[str, str]:
    """JSON writes texts, numbers, truth values and lists of texts as Cypher does; Browser wants comments alone."""
    value = json.dumps(param.value, ensure_ascii=False)
    return f"// {param.name} — {param.meaning}", f":param {param.name} => {value};"


def _of_query(query: Query) -> Favourite:
    lines = (f"// {query.question}", *chain.from_iterable(map(_given, query.params)), f"{query.cypher};")
    return Favourite(query.folder, query.name, f"{query.title_zh} / {query.title_en}", lines)


def _of_edge(edge: EdgeType) -> Favourite:
    drawn = f"MATCH relation = ()-[:{edge.name}]->() RETURN relation LIMIT {_DRAWN};"
    title = f"图：{edge.label.zh} / Picture: {edge.label.en}"
    return Favourite(_PICTURES, edge.name.lower(), title, (f"// {edge.definition.zh}", drawn))


def favourites(queries: Mapping[str, Query], ontology: Ontology) -> tuple[Favourite, ...]:
    """Return a favourite for each query that people ask and for each relation, those of a folder together."""
    asked = [_of_query(query) for query in queries.values() if query.folder not in SERVING]
    return (*asked, *map(_of_edge, ontology.edges.values()))


def as_cypher(saved: Iterable[Favourite]) -> str:
    """Return all in one text, to read and to paste from."""
    return "\n\n".join(one.text for one in saved) + "\n"


def as_zip(saved: Iterable[Favourite]) -> bytes:
    """Return a zip to drop on Neo4j Browser, the same bytes each time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:  # an entry without a date is of 1980
        for one in saved:
            archive.writestr(zipfile.ZipInfo(f"innograph {one.folder}/{one.file}.cypher"), one.text + "\n")
    return packed.getvalue()


def _csv_rows(saved: Iterable[Favourite]) -> Iterator[tuple[object, ...]]:
    """Ids are numbers in order; a folder stands before what is in it."""
    at = 0
    for folder, held in groupby(saved, key=lambda one: one.folder):
        inside, at = at, at + 1
        yield f"innograph {folder}", "", "", inside, "", "true"
        for one in held:
            yield one.title, "", "\n".join(one.lines), at, inside, "false"
            at += 1


def as_csv(saved: Iterable[Favourite]) -> str:
    """Return the CSV that Query imports as saved Cypher."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(("name", "description", "query", "id", "parentId", "isFolder"))
    table.writerows(_csv_rows(saved))
    return written.getvalue()
