"""责任分工表: every task of a plan with who leads, is responsible and cooperates, in the order of the text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphbuild.asking.lookup import Row
from graphbuild.asking.matching import without_number
from graphbuild.stores.store import Store
from viz.shelf import rows_of

HEADINGS = ("序号", "章节", "任务", "牵头单位", "责任单位", "配合单位", "时限", "责任人", "原文")
WIDTHS = (6, 28, 30, 24, 32, 32, 12, 14, 50)


@dataclass(frozen=True, slots=True)
class Duty:
    """A row: the bodies of each role are in the plan's order."""

    measure: str
    chapter: str
    task: str
    lead: tuple[str, ...]
    responsible: tuple[str, ...]
    cooperating: tuple[str, ...]
    deadline: str
    persons: tuple[str, ...]
    quotes: tuple[str, ...]
    start: int


def _bodies(rows: Iterable[Row], role: str) -> tuple[str, ...]:
    named = sorted((r for r in rows if r["role"] == role), key=lambda r: (r["order"] or 99, r["source"]))
    return tuple(dict.fromkeys(row["source_name"] for row in named))


def _duty(plan: str, measure: str, rows: Sequence[Row]) -> Duty:
    path = measure.removeprefix(f"Measure/{plan.removeprefix('Plan/')}/").split("/")
    return Duty(
        measure,
        " › ".join(path[:-1]),
        without_number(rows[0]["target_name"]),
        _bodies(rows, "lead"),
        _bodies(rows, "responsible"),
        _bodies(rows, "cooperating"),
        next((row["deadline"] for row in rows if row["deadline"]), ""),
        tuple(dict.fromkeys(person for row in rows for person in row["persons"] or ())),
        tuple(dict.fromkeys(quote for row in rows for quote in row["quotes"])),
        min(start for row in rows for start in row["starts"]),
    )


def division(store: Store, plan: str) -> tuple[Duty, ...]:
    """Return what ``plan`` (an id) says about who does what; bodies that only issued it are not among them.

    Raises InnographError when the store cannot be read.
    """
    tasks: dict[str, list[Row]] = {}
    for row in rows_of(store, "explore/plan_task_facts", plan=plan):
        if row["type"] == "RESPONSIBLE_FOR" and row["basis"] == "stated":
            tasks.setdefault(row["target"], []).append(row)
    return tuple(sorted((_duty(plan, key, rows) for key, rows in tasks.items()), key=lambda d: (d.start, d.measure)))


def as_rows(duties: Iterable[Duty]) -> list[list[str]]:
    """Return the rows under HEADINGS as texts."""
    return [
        [
            str(number),
            duty.chapter,
            duty.task,
            *("、".join(bodies) for bodies in (duty.lead, duty.responsible, duty.cooperating)),
            duty.deadline,
            "、".join(duty.persons),
            "\n".join(duty.quotes),
        ]
        for number, duty in enumerate(duties, 1)
    ]
