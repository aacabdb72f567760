"""Rows of the graph as CSV for Neo4j's import tool: a column has one type, and some lists are lost on the way.

The tool drops a list without elements, and takes one of a single empty text for one without elements. Of the lists that
every fact has, what they were can be told from the rest of the row; in a property, a sign stands for such a list.

RFC 4180 by hand, because the tool tells ``""`` (a text without characters) from nothing at all (no value), and Python's
csv writes both alike before 3.12. Whatever is between quotation marks arrives as it is, line breaks and U+0000 too.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from graphbuild.errors import InnographError
from graphbuild.ontology import load_ontology
from graphbuild.stores.contents import Kind
from graphbuild.stores.facts import Row, columns
from graphbuild.stores.schema import BUILD, EVIDENCE, STATED_BY

UNFINISHED = "unfinished"
"""What stands for the fingerprint in a row that lost a list, until the list is put back: finish.cypher looks for it."""
_OWN = {
    **dict.fromkeys(("aliases", *EVIDENCE, STATED_BY), "string[]"),
    **dict.fromkeys(("starts", "ends"), "long[]"),
    **dict.fromkeys(("type", "name", "names", BUILD), "string"),
}
_OF_ONTOLOGY = {"integer": "long", "number": "double", "boolean": "boolean", "strings": "string[]"}
_OF_PYTHON = {bool: "boolean", int: "long", float: "double", str: "string", list: "string[]"}
# A JSON file holds these only as \u00.., so that looking for the escape finds every one.
_CONTROLS = [chr(code) for code in (0x1F, 0x1E, 0x1D, 0x1C, *range(1, 8), *range(0x0E, 0x1C))]


@dataclass(frozen=True, slots=True)
class Signs:
    """Two characters that the graph file does not hold: one between elements, one for lists that get lost."""

    between: str
    lost: str

    @property
    def nothing(self) -> str:
        """What stands for a list without elements."""
        return self.lost

    @property
    def blank(self) -> str:
        """What stands for a list of one empty text."""
        return self.lost * 2


def free_signs(path: Path) -> Signs:
    """Return two that the graph file at ``path`` does not hold; raises InnographError when it holds nearly all."""
    held: set[str] = set()
    with path.open("rb") as file:
        for line in file:
            if rb"\u00" in line:
                lower = line.lower()
                held |= {sign for sign in _CONTROLS if b"\\u%04x" % ord(sign) in lower}
    free = [sign for sign in _CONTROLS if sign not in held]
    if len(free) < 2:
        raise InnographError(
            f"{path} 的文字用尽了可作列表分隔符的控制字符；请从规划原文中删去控制字符并重新构建。",
            f"{path} uses up the control characters that could separate a list's elements; remove them from the plans "
            "and build again.",
        )
    return Signs(free[0], free[1])


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _writers(signs: Signs) -> Mapping[str, Callable[[Any], str]]:
    """How values of each type are written."""

    def elements(values: Sequence[object]) -> str:
        return _quoted(signs.between.join(map(str, values)))

    return {
        "string": _quoted,
        "string[]": elements,
        "long[]": elements,
        "long": str,
        "double": repr,
        "boolean": lambda value: "true" if value else "false",
    }


def _declared(kind: Kind, node: bool) -> dict[str, str]:
    """What the ontology says of the properties; nothing where it does not know the type."""
    ontology = load_ontology()
    known = ontology.nodes.get(kind.type) if node else ontology.edges.get(kind.type)
    return {p.name: _OF_ONTOLOGY.get(p.type, "string") for p in known.properties} if known else {}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One open file: the types of its columns, and how their values are written."""

    path: Path
    file: TextIO
    types: tuple[str, ...]
    writers: tuple[Callable[[Any], str], ...]

    def takes(self, values: Sequence[Any], first: int) -> bool:
        """Only the properties from ``first`` on can differ from row to row."""
        return all(
            value is None or _OF_PYTHON[type(value)] == type_
            for value, type_ in zip(values[first:], self.types[first:], strict=True)
        )


class Sheets:
    """The files of one node or edge type, in ``folder``: a second one where values are not what the ontology says.

    A column has one type, and a graph file may give 5 here, 5.5 there: a row goes to the first file that takes it.
    ``longest`` is the length of the longest record so far, ``lost`` the columns that lost a list somewhere.
    """

    def __init__(self, folder: Path, kind: Kind, node: bool, signs: Signs) -> None:
        self.folder = folder
        self.kind = kind
        self.node = node
        self.longest = 0
        self.lost: set[str] = set()
        self._signs = signs
        self._writers = _writers(signs)
        self._files: list[_Sheet] = []
        self._names = columns(kind, node)
        self._build = self._names.index(BUILD)
        self._own = len(self._names) - len(kind.properties)

    @property
    def paths(self) -> list[Path]:
        """Where the files are."""
        return [sheet.path for sheet in self._files]

    def close(self) -> None:
        """Write what is left to write; may be called again."""
        for sheet in self._files:
            sheet.file.close()

    def _types(self, values: Sequence[Any]) -> tuple[str, ...]:
        """What the values are, and for those that are not given what the ontology says."""
        known = {**_declared(self.kind, self.node), **_OWN}
        own = [known[name] for name in self._names[: self._own]]
        rest = zip(self._names[self._own :], values[self._own :], strict=True)
        return (*own, *(known.get(n, "string") if v is None else _OF_PYTHON[type(v)] for n, v in rest))

    def _open(self, types: tuple[str, ...]) -> _Sheet:
        number = f"-{len(self._files) + 1}" if self._files else ""
        path = self.folder / f"{self.kind.type}{number}.csv"
        file = path.open("w", encoding="utf-8", newline="")
        self._files.append(_Sheet(path, file, types, tuple(self._writers[t] for t in types)))
        ends = ("id:ID",) if self.node else (":START_ID", ":END_ID", "id:string")
        file.write(",".join((*ends, *map(":".join, zip(self._names, types, strict=True)))) + "\n")
        return self._files[-1]

    def _sheet(self, values: Sequence[Any]) -> _Sheet:
        taking = (sheet for sheet in self._files if sheet.takes(values, self._own))
        return next(taking, None) or self._open(self._types(values))

    def _marked(self, values: list[Any]) -> list[Any]:
        """A row that loses a list says so in place of the fingerprint, so that a load, too, would write it again."""
        if [] not in values and [""] not in values:
            return values
        self.lost.update(n for n, value in zip(self._names, values, strict=True) if value in ([], [""]))
        nothing, blank = [self._signs.nothing], [self._signs.blank]
        rest = [nothing if v == [] else blank if v == [""] else v for v in values[self._own :]]
        return [*values[: self._build], UNFINISHED, *values[self._build + 1 : self._own], *rest]

    def write(self, row: Row) -> None:
        """Add ``row``, its values in the order of ``columns``."""
        values = self._marked(row.values)
        sheet = self._sheet(values)
        cells = ["" if v is None else write(v) for v, write in zip(values, sheet.writers, strict=True)]
        ends = [row.id] if row.source is None or row.target is None else [row.source, row.target, row.id]
        record = ",".join((*map(_quoted, ends), *cells)) + "\n"
        self.longest = max(self.longest, len(record))
        sheet.file.write(record)
