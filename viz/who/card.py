"""The card of an answer: who is named for each task, in the plan's order, with the sentence that says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from graphbuild.asking.answers import ROLES, STATED
from graphbuild.export.tables import Sheet
from graphbuild.ontology import load_ontology
from viz.who.asking import Found
from viz.who.facets import role_name


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence of a plan."""

    plan: str
    section: str
    quote: str
    start: int


@dataclass(frozen=True, slots=True)
class Part:
    """Those who have one role in a task."""

    role: str
    label: str
    bodies: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """One task of one plan with all that are named for it.

    ``stated`` is false where only the plan's leading group or issuer answers; ``basis`` as in Answer.
    """

    plan: str
    name: str
    section: str
    parts: tuple[Part, ...]
    proofs: tuple[Proof, ...]
    deadline: str | None
    persons: tuple[str, ...]
    stated: bool
    basis: str
    measure: str | None


def proof_of(row: Found) -> Proof | None:
    """Return the sentence that proves a row."""
    a = row.answer
    if a.plan is None or a.quote is None:
        return None
    return Proof(a.plan, a.section or "", a.quote, a.start or 0)


def _task(rows: Sequence[Found]) -> Task:
    first = rows[0]
    parts = tuple(
        Part(role, role_name(role), tuple(row for row in rows if row.answer.role == role))
        for role in ROLES
        if any(row.answer.role == role for row in rows)
    )
    proofs = tuple(dict.fromkeys(found for row in rows if (found := proof_of(row)) is not None))
    return Task(
        first.answer.plan or "",
        first.answer.measure or "",
        first.answer.section or "",
        parts,
        proofs,
        next((row.deadline for row in rows if row.deadline), None),
        tuple(dict.fromkeys(person for row in rows for person in row.persons)),
        first.answer.basis in STATED,
        first.answer.basis or "",
        next((row.measure for row in rows if row.measure), None),
    )


def tasks(rows: Iterable[Found]) -> list[Task]:
    """Return the tasks that rows about bodies speak of, in their order."""
    groups: dict[tuple[str | None, str | None, str | None], list[Found]] = {}
    for row in rows:
        groups.setdefault((row.answer.plan, row.measure, row.answer.measure), []).append(row)
    return [_task(group) for group in groups.values()]


def by_plan(rows: Iterable[Found]) -> list[tuple[str, list[Found]]]:
    """Return rows with one answer each (duties, things, targets) by plan, plans in the order of the first row."""
    order: dict[str, int] = {}
    listed = [(row, order.setdefault(row.answer.plan or "", len(order))) for row in rows]
    ranked = sorted(listed, key=lambda pair: pair[1])
    return [(plan, [row for row, _ in group]) for plan, group in groupby(ranked, key=lambda p: p[0].answer.plan or "")]


_BASIS = {"stated": "规划写明", "inherited": "上级条目写明", "group": "统筹协调机构", "issuer": "发布单位"}
_HEADINGS = ("规划", "章节", "任务", "角色", "名称", "类型", "时限", "责任人", "年份", "数值", "依据", "原文")


def _cells(row: Found) -> tuple[str, ...]:
    a = row.answer
    return (
        a.plan or "",
        a.section or "",
        a.measure or "",
        role_name(a.role),
        a.name,
        str(load_ontology().node(a.type).label),
        row.deadline or "",
        "、".join(row.persons),
        str(a.year or ""),
        f"{a.value or ''}{a.unit or ''}",
        _BASIS.get(a.basis or "", ""),
        a.quote or "",
    )


def sheet_of(rows: Iterable[Found]) -> Sheet:
    """Return the rows of any answer as a table."""
    return Sheet("回答", _HEADINGS, tuple(map(_cells, rows)))
