"""The division of labour of plans as officials know it: one row a measure, or one row a body."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from graphbuild.asking.answers import ROLES
from graphbuild.asking.duties import above, by_measure, in_order, named_for
from graphbuild.asking.lookup import Row, read
from graphbuild.asking.matching import without_number
from graphbuild.asking.scope import read_plans
from graphbuild.errors import InnographError
from graphbuild.export.tables import Sheet
from graphbuild.language import text
from graphbuild.ontology import lexicon
from graphbuild.stores.store import Store

# what ``tasks_of_plans`` lists of each body, in its order
_NAMED = (
    "body", "body_name", "role", "order", "basis", "deadline", "persons", "sections", "quotes", "starts", "ends",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a plan says so: ``start``/``end`` are read offsets of ``quote`` in ``plan`` (a title)."""

    plan: str
    section: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A measure and who is stated for it, in the order of the plan's list; ``start`` is where its own text starts.

    ``inherited_from`` is the heading around it that carries the list, empty where the measure itself does.
    """

    id: str
    task: str
    lead: tuple[str, ...]
    responsible: tuple[str, ...]
    cooperating: tuple[str, ...]
    deadline: str
    persons: tuple[str, ...]
    inherited_from: str
    start: int
    proof: Proof


@dataclass(frozen=True, slots=True)
class OpenTask:
    """A measure that nobody is named for; ``issuer`` is its plan's, empty where the plan names none."""

    id: str
    task: str
    issuer: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body with the measures that it leads, is responsible for and cooperates in, as ``MatrixRow.task``."""

    body: str
    lead: tuple[str, ...]
    responsible: tuple[str, ...]
    cooperating: tuple[str, ...]
    plans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The division of labour of ``plans`` (titles): stated rows as the texts go, and what nobody is named for."""

    plans: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    unassigned: tuple[OpenTask, ...]

    def by_body(self) -> tuple[BodyRow, ...]:
        """Return one row a body, those of most measures first."""
        bodies = dict.fromkeys(body for row in self.rows for body in (*row.lead, *row.responsible, *row.cooperating))
        return tuple(sorted(map(self._of_body, bodies), key=lambda row: (-_tasks(row), row.body)))

    def _of_body(self, body: str) -> BodyRow:
        lead = [row for row in self.rows if body in row.lead]
        responsible = [row for row in self.rows if body in row.responsible]
        cooperating = [row for row in self.rows if body in row.cooperating]
        plans = tuple(dict.fromkeys(row.proof.plan for row in (*lead, *responsible, *cooperating)))
        return BodyRow(body, _names(lead), _names(responsible), _names(cooperating), plans)


def _names(rows: Iterable[MatrixRow]) -> tuple[str, ...]:
    return tuple(row.task for row in rows)


def _tasks(row: BodyRow) -> int:
    return len(row.lead) + len(row.responsible) + len(row.cooperating)


def _proof(plan: str, row: Row) -> Proof:
    at = min(range(len(row["starts"])), key=lambda i: row["starts"][i])
    return Proof(plan, row["sections"][at] or "", row["quotes"][at], row["starts"][at], row["ends"][at])


def _row(plan: str, measure: Row, named: Sequence[Row], headings: Mapping[str, str]) -> MatrixRow:
    lead, responsible, cooperating = (
        tuple(dict.fromkeys(str(row["body_name"]) for row in named if row["role"] == role)) for role in ROLES
    )
    deadline = next((row["deadline"] for row in named if row["deadline"]), "")
    persons = tuple(dict.fromkeys(person for row in named for person in row["persons"] or ()))
    carrier = named[0]["measure"]
    inherited = "" if carrier == measure["id"] else headings.get(carrier, "")
    return MatrixRow(
        measure["id"],
        measure["name"],
        lead,
        responsible,
        cooperating,
        deadline,
        persons,
        inherited,
        min(measure["starts"]),
        _proof(plan, named[0]),
    )


def _stated(measure: Row, rows: Mapping[str, Sequence[Row]]) -> list[Row]:
    return sorted((row for row in named_for(measure["id"], rows) if row["basis"] == "stated"), key=in_order)


def _is_task(plan: str, measure: Row) -> bool:
    """Tell whether the heading is one of tasks: not the title, the state of affairs, the principles or the goals."""
    heading = without_number(measure["name"])
    return heading != without_number(plan) and not any(w in heading for w in lexicon("questions")["no_tasks"])


def _issuer(measure: str, rows: Mapping[str, Sequence[Row]]) -> str:
    return "、".join(dict.fromkeys(row["body_name"] for row in rows.get(measure, ()) if row["basis"] == "issuer"))


def _named(measures: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows of RESPONSIBLE_FOR that the rows of measures hold."""
    for measure in measures:
        for one in measure["named"]:
            yield {"measure": measure["id"], **dict(zip(_NAMED, one, strict=True))}


def _of_plan(plan: str, measures: Sequence[Row]) -> Matrix:
    """Every measure with a list of its own has a row, and so has one within such a measure that holds no other."""
    named = by_measure(_named(measures))
    headings = {row["id"]: row["name"] for row in measures}
    parents = {step for row in measures for step in above(row["id"])}
    rows: list[MatrixRow] = []
    unassigned: list[OpenTask] = []
    for measure in sorted(measures, key=lambda row: min(row["starts"])):
        stated = _stated(measure, named)
        if stated and (stated[0]["measure"] == measure["id"] or measure["id"] not in parents):
            rows.append(_row(plan, measure, stated, headings))
        elif not stated and measure["id"] not in parents and _is_task(plan, measure):
            issuer = _issuer(measure["id"], named)
            unassigned.append(OpenTask(measure["id"], measure["name"], issuer, _proof(plan, measure)))
    return Matrix((plan,), tuple(rows), tuple(unassigned))


def division(store: Store, plans: Mapping[str, str]) -> Matrix:
    """Return the division of labour of ``plans`` (titles by id), plan by plan, each as its text goes.

    Raises InnographError when the store cannot be read.
    """
    within = {plan.removeprefix("Plan/"): title for plan, title in plans.items()}
    tasks: dict[str, list[Row]] = {key: [] for key in within}
    for row in read(store, "tasks_of_plans", plans=list(within)):
        tasks[row["plan"]].append(row)
    each = [_of_plan(within[key], rows) for key, rows in tasks.items()]
    return Matrix(
        tuple(plans.values()),
        tuple(row for matrix in each for row in matrix.rows),
        tuple(task for matrix in each for task in matrix.unassigned),
    )


def responsibilities(store: Store, plan: str | None = None) -> Matrix:
    """Return the division of labour of the plans in ``store`` whose titles hold ``plan``, of all where it is None.

    Raises InnographError where there is no such plan, or the store cannot be read.
    """
    known = read_plans(store, plan).plans
    if not known:
        raise InnographError(
            f"图库中没有名称含有“{plan or ''}”的规划；innograph stats 显示图库的内容。",
            f"The store holds no plan whose title has {plan or ''!r}; innograph stats shows what it holds.",
        )
    return division(store, {one.id: one.title for one in known})


def _source(proof: Proof) -> str:
    return f"《{proof.plan}》{proof.section}"


def _measure_cells(row: MatrixRow) -> tuple[str, ...]:
    """Persons stand with the responsible bodies: officials know no column for them."""
    persons = (text("责任人：", "in person: ") + "、".join(row.persons),) if row.persons else ()
    responsible = "；".join(("、".join(row.responsible), *persons)).lstrip("；")
    carried = (
        text(f"（责任单位见“{row.inherited_from}”）", f" (list at {row.inherited_from})") if row.inherited_from else ""
    )
    lead, cooperating = "、".join(row.lead), "、".join(row.cooperating)
    return row.task, lead, responsible, cooperating, row.deadline, _source(row.proof) + carried


def measure_sheet(matrix: Matrix) -> Sheet:
    """Return 责任分工表: 序号, 任务, 牵头单位, 责任单位, 配合单位, 完成时限, 出处."""
    zh = ("序号", "任务", "牵头单位", "责任单位", "配合单位", "完成时限", "出处")
    en = ("No.", "Measure", "Lead", "Responsible", "Cooperating", "Deadline", "Source")
    rows = tuple((str(n), *_measure_cells(row)) for n, row in zip(count(1), matrix.rows, strict=False))
    return Sheet(text("责任分工表", "Division of labour"), _columns(zh, en), rows)


def body_sheet(matrix: Matrix) -> Sheet:
    """Return the same by body: 序号, 单位, 牵头任务, 责任任务, 配合任务, 任务数, 规划."""
    zh = ("序号", "单位", "牵头任务", "责任任务", "配合任务", "任务数", "规划")
    en = ("No.", "Body", "Leads", "Responsible for", "Cooperates in", "Measures", "Plans")
    rows = tuple(
        (
            str(n),
            row.body,
            *("；".join(t) for t in (row.lead, row.responsible, row.cooperating)),
            str(_tasks(row)),
            "、".join(row.plans),
        )
        for n, row in enumerate(matrix.by_body(), 1)
    )
    return Sheet(text("各单位任务", "Measures by body"), _columns(zh, en), rows)


def unassigned_sheet(matrix: Matrix) -> Sheet:
    """Return the measures that nobody is named for, with the issuer of their plan: 序号, 任务, 发布单位, 出处."""
    zh, en = ("序号", "任务", "发布单位", "出处"), ("No.", "Measure", "Issuer", "Source")
    rows = tuple((str(n), row.task, row.issuer, _source(row.proof)) for n, row in enumerate(matrix.unassigned, 1))
    return Sheet(text("未指明责任单位的任务", "Measures without a named body"), _columns(zh, en), rows)


def _columns(zh: tuple[str, ...], en: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text(a, b) for a, b in zip(zh, en, strict=True))
