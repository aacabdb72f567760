"""Who is responsible for what: from a question to an answer with its proof, on either store."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from graphbuild.answers import (
    ROLES,
    Answer,
    Reply,
    nothing_sentence,
    other_role_sentence,
    what_sentence,
    who_sentence,
)
from graphbuild.extract.offices import full_name, parse_office
from graphbuild.matching import Match, best, fold, fold_heading, likeness, weights
from graphbuild.queries import find_query
from graphbuild.questions import Question, understand
from graphbuild.stores.store import Store

# Below this share of the question's words a heading is another one; chosen so that a programme's bare suffix
# (“…”行动) or a common topic word never answers.
_THRESHOLD = 0.72
_MARGIN = 0.12
_NEAREST = 5

Row = Mapping[str, Any]


def _rows(store: Store, query: str, parameters: Mapping[str, Any]) -> list[Row]:
    named = find_query(f"ask/{query}")
    columns = [column.name for column in named.returns]
    return [dict(zip(columns, row, strict=True)) for row in store.read(named.cypher, parameters).rows]


def _ranked(subject: str, rows: Iterable[Row], folded: Callable[[str], str]) -> list[Match]:
    """Return how well each row's name or one of its aliases answers to ``subject``."""
    listed = [(row["id"], [folded(name) for name in (row["name"], *(row.get("aliases") or []))]) for row in rows]
    weigh = weights(name for _, names in listed for name in names)
    asked = fold(subject)
    return [Match(key, max(likeness(asked, name, weigh) for name in names)) for key, names in listed]


def _is_of(plan: str | None, title: str) -> bool:
    return plan is None or plan in title


def _proof(row: Row, plan: str | None) -> Mapping[str, Any] | None:
    """Return the first evidence of a row that is of ``plan``: title, section, quote and read offsets."""
    for title, section, quote, start, end in zip(
        row["plans"], row["sections"], row["quotes"], row["starts"], row["ends"], strict=True
    ):
        if _is_of(plan, title):
            name = title.removeprefix("Plan/")
            return {"plan": name, "section": section, "quote": quote, "start": start, "end": end}
    return None


def _duty(row: Row, plan: str | None, answer: str) -> Answer | None:
    """Return the row as an Answer whose name is that of the ``answer`` end, body or measure."""
    proof = _proof(row, plan)
    if proof is None:
        return None
    node = {"id": row[answer], "type": str(row[answer]).split("/", 1)[0], "name": row[f"{answer}_name"]}
    aliases = tuple(row["aliases"] or ()) if answer == "body" else ()
    return Answer(**node, aliases=aliases, role=row["role"], basis=row["basis"], measure=row["measure_name"], **proof)


def _in_order(row: Row) -> tuple[str, int, int, str]:
    return row["measure"], ROLES.index(row["role"]), row["order"] or 0, row["body"]


def _duties(rows: Iterable[Row], plan: str | None, answer: str) -> list[Answer]:
    """Return the stated duties; only where there are none, those that follow from who issued the plan."""
    found = [duty for row in sorted(rows, key=_in_order) if (duty := _duty(row, plan, answer)) is not None]
    return [a for a in found if a.basis == "stated"] or found


def _of_role(answers: Sequence[Answer], asked: Question, sentence: Callable[[Sequence[Answer]], str]) -> Reply:
    """Return those of the role asked for; where nothing is stated for it, all that is stated, and say so."""
    chosen = [a for a in answers if asked.role in (None, a.role)]
    if chosen or asked.role is None:
        return Reply(asked.text, asked.intent, asked.subject, sentence(chosen), chosen)
    said = other_role_sentence(asked.role, sentence(answers))
    return Reply(asked.text, asked.intent, asked.subject, said, answers)


def _by_match(answers: Iterable[Answer], rank: Mapping[str, int]) -> list[Answer]:
    return sorted(answers, key=lambda a: rank.get(f"{a.plan}/{a.measure}", len(rank)))


def _measures(store: Store, asked: Question, plan: str | None) -> tuple[list[Match], list[Row]]:
    rows = [row for row in _rows(store, "measure_headings", {}) if _is_of(plan, row["plan"])]
    return _ranked(asked.subject, rows, fold_heading), rows


def _things(store: Store, subject: str) -> list[Match]:
    return best(_ranked(subject, _rows(store, "named_things", {}), fold), 0.9, 0.05)


def _nearest(matches: Sequence[Match], rows: Iterable[Row]) -> tuple[str, ...]:
    names = {row["id"]: row["name"] for row in rows}
    top = sorted(matches, key=lambda m: (-m.score, m.id))[:_NEAREST]
    return tuple(dict.fromkeys(names[m.id] for m in top if m.score > 0.2))


def _who(store: Store, asked: Question, plan: str | None) -> Reply:
    matches, rows = _measures(store, asked, plan)
    found = best(matches, _THRESHOLD, _MARGIN)
    things = _things(store, asked.subject)
    ids = [m.id for m in found]
    if things and (not found or found[0].score < 0.9):
        about = _rows(store, "measures_about", {"things": [t.id for t in things]})
        ids += [row["measure"] for row in about if row["measure"] not in ids]
    duties = _duties(_rows(store, "bodies_of_measures", {"measures": ids}), plan, "body")
    position = {key: i for i, key in enumerate(ids)}
    names = {row["id"]: f"{row['plan'].removeprefix('Plan/')}/{row['name']}" for row in rows}
    answers = _by_match(duties, {names[key]: i for key, i in position.items() if key in names})
    if answers:
        return _of_role(answers, asked, who_sentence)
    nearest = _nearest(matches, rows)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, bool(found or things)), (), nearest)


def _full_forms(store: Store, subject: str) -> set[str]:
    """Return what a short form of a body means in the regions of the plans: 鄂尔多斯市科技局, 市发改委."""
    office = parse_office(subject)
    if office is None:
        return set()
    plans = _rows(store, "plan_regions", {})
    return {full_name(office, row["region"] or "", row["level"] or "") for row in plans}


def _what(store: Store, asked: Question, plan: str | None) -> Reply:
    rows = _rows(store, "organisations", {})
    matches = _ranked(asked.subject, rows, fold)
    names = {fold(name) for name in (asked.subject, *_full_forms(store, asked.subject))}
    exact = [r["id"] for r in rows if names & {fold(n) for n in (r["name"], *(r["aliases"] or []))}]
    bodies = exact or [m.id for m in best(matches, 0.9, 0.05)]
    answers = _duties(_rows(store, "duties_of_bodies", {"bodies": bodies}), plan, "measure")
    if answers:
        return _of_role(answers, asked, lambda rows: what_sentence(asked.subject, rows))
    sentence = nothing_sentence(asked, bool(bodies))
    return Reply(asked.text, asked.intent, asked.subject, sentence, (), _nearest(matches, rows))


def ask(store: Store, question: str, plan: str | None = None) -> Reply:
    """Answer ``question`` (any text) from what the plans in ``store`` state.

    ``plan`` narrows the answer to plans whose title holds it. Bodies that a plan names come first; only where it names
    none does its issuer answer, with basis ``issuer``. No answer is a Reply without answers that says so.
    Raises InnographError when the store cannot be read.
    """
    asked = understand(question)
    answer = _what if asked.intent == "what" else _who
    return answer(store, asked, plan)
