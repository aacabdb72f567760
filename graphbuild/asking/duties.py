"""Who is named for measures: stated before inferred, each with its proof."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graphbuild.asking.answers import ROLES, STATED, Answer, Reply
from graphbuild.asking.lookup import Row, proof, read
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope
from graphbuild.asking.sentences import other_role_sentence
from graphbuild.stores.store import Store

_MOST_MEASURES = 100  # that are looked at for one question, the likeliest first
_MOST_ROWS = 600


@dataclass(frozen=True, slots=True)
class Duties:
    """Who is named for measures, by one step only: see ``Answer.basis``.

    ``others`` are what later steps say: of plans that name nobody, where another plan does; the issuers of plans whose
    leading group answers.
    """

    answers: tuple[Answer, ...] = ()
    others: tuple[Answer, ...] = ()

    @property
    def stated(self) -> bool:
        """Whether the plan says so, for the measure or for what it stands in: neither a group nor an issuer."""
        return bool(self.answers) and self.answers[0].basis in STATED


def duty_answer(row: Row, plans: frozenset[str], answer: str) -> Answer | None:
    """Return a row of RESPONSIBLE_FOR as an Answer whose name is that of the ``answer`` end, body or measure."""
    found = proof(row, plans)
    if found is None:
        return None
    aliases = tuple(row["aliases"] or ()) if answer == "body" else ()
    kind = str(row[answer]).split("/", 1)[0]
    said = {"role": row["role"], "basis": row["basis"], "measure": row["measure_name"]}
    more = {"deadline": row["deadline"], "persons": tuple(row["persons"] or ())}
    return Answer(row[answer], kind, row[f"{answer}_name"], aliases, **said, **more, **found)


def of_role(duties: Duties, asked: Question, sentence: Callable[[Sequence[Answer]], str]) -> Reply:
    """Return those of the role asked for; where nothing is stated for it, all that is stated, and say so."""
    answers = duties.answers
    chosen = tuple(a for a in answers if asked.role in (None, a.role))
    said = sentence(chosen or answers)
    if not chosen and asked.role is not None:
        said = other_role_sentence(asked.role, said)
    return Reply(asked.text, asked.intent, asked.subject, said, chosen or answers, (), duties.others)


def above(measure: str) -> list[str]:
    """Return the ids of the items and chapters that ``measure`` stands in, the nearest first.

    A box (专栏) printed after an item is not part of it: nothing around a box is returned.
    """
    steps = measure.split("/")
    boxed = [n for n, step in enumerate(steps, 1) if step.startswith("专栏") and n < len(steps)]
    return ["/".join(steps[:n]) for n in range(len(steps) - 1, max([2, *(n - 1 for n in boxed)]), -1)]


def in_order(row: Row) -> tuple[int, int, str]:
    """Return what sorts the bodies of one measure: by role, then as the plan lists them."""
    return ROLES.index(row["role"]), row["order"] or 0, row["body"]


def named_for(measure: str, rows: Mapping[str, Sequence[Row]]) -> Sequence[Row]:
    """Return what is stated for a measure, else for the item or chapter around it, else its plan's issuer.

    ``rows`` are those of RESPONSIBLE_FOR by the id of their measure.
    """
    for key in (measure, *above(measure)):
        if stated := [row for row in rows.get(key, ()) if row["basis"] == "stated"]:
            return stated
    return rows.get(measure, ())


def by_measure(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return ``rows`` by the id of their measure."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["measure"], []).append(row)
    return found


def rows_of_measures(store: Store, measures: Sequence[str]) -> list[Row]:
    """Return the rows of RESPONSIBLE_FOR of ``measures`` (ids), no more than anybody reads."""
    return read(store, "bodies_of_measures", measures=list(measures), limit=_MOST_ROWS) if measures else []


def _bodies(store: Store, ids: Sequence[str], scope: Scope) -> list[Answer]:
    wanted = sorted({key for measure in ids for key in (measure, *above(measure))})
    rows = by_measure(rows_of_measures(store, wanted))
    chosen = [(measure, row) for measure in ids for row in sorted(named_for(measure, rows), key=in_order)]
    pairs = [(measure, row, duty_answer(row, scope.ids, "body")) for measure, row in chosen]
    answers = [_of_step(answer, measure, row) for measure, row, answer in pairs if answer is not None]
    return list(dict.fromkeys(answers))


def _of_step(answer: Answer, measure: str, row: Row) -> Answer:
    """Return ``answer`` marked as inherited where ``row`` is of the item or chapter around ``measure``."""
    return answer if row["measure"] == measure else replace(answer, basis="inherited")


def _first_step(answers: Sequence[Answer]) -> list[Answer]:
    """Return the rows of the first step that has any: the measure's own, else those that it inherits."""
    steps = ([a for a in answers if a.basis == basis] for basis in ("stated", "inherited"))
    return next((rows for rows in steps if rows), [])


def tasks_within(store: Store, measures: Sequence[str]) -> list[str]:
    """Return the ids of the tasks within ``measures`` (ids)."""
    return [row["id"] for row in read(store, "subtasks", measures=list(measures))]


def duties(store: Store, measures: Iterable[str], scope: Scope) -> Duties:
    """Return who is named for ``measures`` (ids) in their order.

    Where nobody is stated for any of them, or for what they stand in, those stated for tasks within them; where there
    is none either, the issuers of their plans.
    """
    ids = list(dict.fromkeys(measures))[:_MOST_MEASURES]
    answers = _bodies(store, ids, scope)
    stated = _first_step(answers)
    if not stated:
        within = _bodies(store, tasks_within(store, ids), scope) if ids else []
        stated = _first_step(within)
        answers = answers or within
    if not stated:
        return Duties(tuple(answers))
    said = {a.plan for a in stated}
    return Duties(tuple(stated), tuple(a for a in answers if a not in stated and a.plan not in said))
