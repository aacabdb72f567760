"""An answer to a question: rows with their proof, and one plain sentence over them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from graphbuild.language import text
from graphbuild.questions import Question

ROLES = ("lead", "responsible", "cooperating")


@dataclass(frozen=True, slots=True)
class Answer:
    """One row; ``name`` is the answer itself, ``start``/``end`` are read offsets of ``quote`` in ``plan`` (a title).

    Fields that do not apply are None.
    """

    id: str
    type: str
    name: str
    aliases: Sequence[str] = ()
    role: str | None = None
    basis: str | None = None
    measure: str | None = None
    value: str | None = None
    unit: str | None = None
    year: int | None = None
    plan: str | None = None
    section: str | None = None
    quote: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What ``ask`` returns; no answer is an empty list with the nearest names in ``nearest``."""

    question: str
    intent: str | None
    subject: str
    text: str
    answers: Sequence[Answer] = ()
    nearest: Sequence[str] = field(default_factory=tuple)

    def as_json(self) -> Mapping[str, Any]:
        """Return the reply as the object that ``innograph ask --json`` prints."""
        return asdict(self)


def _joined(names: Iterable[str], most: int = 8) -> str:
    listed = list(dict.fromkeys(names))
    shown = "、".join(listed[:most])
    return shown if len(listed) <= most else text(f"{shown}等{len(listed)}个单位", f"{shown} and {len(listed) - most} more")


_VERB = {"lead": ("牵头", "leads"), "responsible": ("负责", "is responsible"), "cooperating": ("配合", "cooperates")}


def _who_does(rows: Sequence[Answer]) -> str:
    by_role = {role: [r.name for r in rows if r.role == role] for role in ROLES}
    parts = [f"{_joined(names)}{text(_VERB[role][0], ' ' + _VERB[role][1])}" for role, names in by_role.items() if names]
    return text("，", "; ").join(parts)


def _more(rows: Sequence[Answer], first: Answer) -> str:
    others = {(r.plan, r.measure) for r in rows} - {(first.plan, first.measure)}
    return text(f"另有 {len(others)} 项相关任务，见下。", f" {len(others)} more measures follow.") if others else ""


def who_sentence(rows: Sequence[Answer]) -> str:
    """Return the sentence over the bodies of one or more measures, stated ones or the plan's issuer as such."""
    first = rows[0]
    same = [r for r in rows if (r.plan, r.measure) == (first.plan, first.measure)]
    if first.basis == "issuer":
        zh = f"规划未指明“{first.measure}”的责任单位，发布单位为{_joined(r.name for r in same)}（《{first.plan}》）。"
        en = f"No body is named for “{first.measure}”; its plan, {first.plan}, is issued by {_joined(r.name for r in same)}."
    else:
        zh = f"“{first.measure}”由{_who_does(same)}（《{first.plan}》）。"
        en = f"“{first.measure}” ({first.plan}): {_who_does(same)}."
    return text(zh, en) + _more(rows, first)


def what_sentence(subject: str, rows: Sequence[Answer]) -> str:
    """Return the sentence over the duties of one or more bodies."""
    counts = [(role, sum(r.role == role for r in rows)) for role in ROLES]
    said_zh = "，".join(f"{_VERB[role][0]} {n} 项" for role, n in counts if n)
    said_en = ", ".join(f"{role} {n}" for role, n in counts if n)
    plans = len({r.plan for r in rows})
    return text(f"“{subject}”在 {plans} 份规划中{said_zh}。", f"“{subject}” in {plans} plans: {said_en}.")


def other_role_sentence(role: str, sentence: str) -> str:
    """Return ``sentence`` over what is stated, after the words that nothing is stated for the ``role`` asked for."""
    zh, en = _VERB[role]
    return text(f"规划没有写明由谁{zh}。", f"No plan says who {en}. ") + sentence


def nothing_sentence(asked: Question, known: bool) -> str:
    """Return the sentence that says that no plan answers; ``known`` where plans name the subject all the same."""
    if known and asked.intent == "what":
        return text(f"规划提到“{asked.subject}”，但没有写明它的任务。", f"Plans name “{asked.subject}” but no duty of it.")
    if known:
        return text(f"规划提到“{asked.subject}”，但没有写明由谁负责。", f"Plans name “{asked.subject}” but nobody for it.")
    return text(f"没有找到：规划中没有提到“{asked.subject}”。", f"Not found: no plan speaks of “{asked.subject}”.")
