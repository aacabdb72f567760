"""Golden rows: what the queries must answer on the graph of ``examples/plans``, read from ``examples/source/*.md``.

``golden/<folder>/<name>.yaml`` belongs to ``cypher/<folder>/<name>.cypher`` and is a list of cases::

    - given: {topic: 揭榜挂帅, limit: 3}    # typed values; where a parameter is left out, its default
      rows:                                # the whole answer, row by row, in order; [] where nothing must be found
        - ["…", null, 3, ["…"]]
    - given: {}
      columns: [body, role]                # optional: compare these columns only (offsets need no eyes)
      contains: [["…", "lead"]]            # instead of rows: these occur, in this order, among others

A row is the right answer by the text, with the reason as a comment where it is not plain; it is never what a query
happened to answer. At least one case of each file has a row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graphbuild.queries import Query

FOLDER = Path(__file__).parent / "golden"
Answer = Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Case:
    """``rows`` are the ``whole`` answer in its order, or some of it in that order; only ``columns`` are compared."""

    given: Mapping[str, Any]
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    whole: bool


def file_of(query: Query) -> Path:
    """Return where the cases of ``query`` stand."""
    return FOLDER / query.folder / f"{query.name}.yaml"


def _case(query: Query, written: Mapping[str, Any]) -> Case:
    """Raises ValueError for a case that is not written as the head of this module says."""
    known = {p.name for p in query.params}
    needed = {p.name for p in query.params if p.required}
    if not written.keys() <= {"given", "columns", "rows", "contains"} or ("rows" in written) == ("contains" in written):
        raise ValueError(f"{file_of(query)}: a case has given, rows or contains, and perhaps columns: {written}")
    given = written.get("given") or {}
    if not needed <= given.keys() <= known:
        raise ValueError(f"{file_of(query)}: given must name {needed} of {known}, not {sorted(given)}")
    columns = tuple(written.get("columns", [c.name for c in query.returns]))
    rows = tuple(tuple(row) for row in written.get("rows", written.get("contains")))
    if any(len(row) != len(columns) for row in rows):
        raise ValueError(f"{file_of(query)}: each row has {len(columns)} values")
    defaults = {p.name: p.value for p in query.params}
    return Case({**defaults, **given}, columns, rows, "rows" in written)


def cases(query: Query) -> list[Case]:
    """Return the cases of ``query``, none without a file; raises ValueError for one that is written wrongly."""
    file = file_of(query)
    return [_case(query, one) for one in yaml.safe_load(file.read_text("utf-8"))] if file.exists() else []


def picked(query: Query, case: Case, rows: Answer) -> list[tuple[Any, ...]]:
    """Return ``rows`` of ``query`` with the columns of ``case`` only."""
    at = [[c.name for c in query.returns].index(name) for name in case.columns]
    return [tuple(row[i] for i in at) for row in rows]


def in_order(some: Answer, rows: Answer) -> bool:
    """Tell whether ``some`` occur in ``rows`` in their order."""
    rest = iter(rows)
    return all(any(row == one for row in rest) for one in some)
