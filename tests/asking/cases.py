"""Questions with what the texts of the plans answer: the YAML files of this folder, whose fields the first explains."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graphbuild.asking.answers import Reply

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """See the head of ``real_plans.yaml``."""

    ask: str
    intent: str | None = "who"
    names: Sequence[str] = ()
    only: bool = False
    never: Sequence[str] = ()
    first: str = ""
    within: str = ""
    basis: str = "stated"
    issuer: str = ""
    plan: str | None = None
    offers: Sequence[str] = ()
    wrong: str = ""

    def faults(self, reply: Reply) -> list[str]:
        """Return what is wrong with ``reply``, nothing where it is right."""
        given = _given(reply)
        found = [f"intent {reply.intent}"] if reply.intent != self.intent and not self.offers else []
        found += [f"lacks {name}" for name in self.names if not any(name in one for one in given)]
        found += [f"has {name}" for name in self.never if name in given]
        found += [f"does not offer {name}" for name in self.offers if not any(name in one for one in reply.nearest)]
        if self.offers and reply.answers:
            found.append("answers for another name")
        if self.first and reply.answers and self.first not in reply.answers[0].name:
            found.append(f"first is {reply.answers[0].name}")
        if self.issuer and not any(self.issuer in a.name and a.basis == "issuer" for a in reply.others):
            found.append(f"does not tell that {self.issuer} issued it")
        if self.issuer and self.issuer not in reply.text:
            found.append(f"{self.issuer} is not in the sentence")
        if self.only:
            more = {a.name for a in reply.answers if not any(n in one for n in self.names for one in _said(a))}
            found += [f"more: {name}" for name in sorted(more)]
        for answer in reply.answers:
            if self.within not in (answer.plan or ""):
                found.append(f"of {answer.plan}")
            if self.intent in ("who", "what", None) and answer.basis != self.basis:
                found.append(f"basis {answer.basis}")
        return list(dict.fromkeys(found))


def _said(answer: Any) -> set[str]:
    value = {f"{answer.value}{answer.unit or ''}"} if answer.value is not None else set()
    heading = {answer.section or ""} if answer.name == answer.measure else set()  # a task may be a clause below it
    return {answer.name} | value | heading


def _given(reply: Reply) -> set[str]:
    return {one for answer in reply.answers for one in _said(answer)}


def _read(name: str) -> Any:
    return yaml.safe_load((_FOLDER / f"{name}.yaml").read_text("utf-8"))


def cases(name: str) -> list[Case]:
    """Return the cases of the file ``name``."""
    rows: list[Mapping[str, Any]] = _read(name)
    return [Case(**row) for row in rows]


def unanswerable(plans: str) -> list[str]:
    """Return the questions that none of the ``plans`` (real, examples) answers."""
    questions: list[str] = _read("no_answer")[plans]
    return questions
