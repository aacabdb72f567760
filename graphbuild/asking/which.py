"""Which parks, labs, enterprises or programs plans support, plan, have or name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graphbuild.asking.answers import Answer, Reply
from graphbuild.asking.lookup import Row, read, thing_answer
from graphbuild.asking.placing import plans_meant
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope
from graphbuild.asking.sentences import cut_off, list_sentence, no_plan_sentence, nothing_sentence
from graphbuild.extract.names.gazetteers import places
from graphbuild.language import text
from graphbuild.ontology import lexicon
from graphbuild.stores.store import Store

_MOST = 300  # things that are looked at
_SAYS = {
    "SUPPORTED": ("支持、推进的", "supports"),
    "PLANNED": ("计划建设的", "plans"),
    "EXISTING": ("已有的", "has"),
    "NAMED": ("提到的", "names"),
    "MENTIONED": ("提到的", "names"),
    "CONTAINING": ("提到的", "names"),
}


def _is_in(where: Sequence[str], region: str) -> bool:
    """Tell whether one of the places is ``region``, in it or around it; a thing without a place may be."""
    around = _chain(region)
    return not where or any(name in around or region in _chain(name) for name in where)


def _chain(name: str) -> list[str]:
    """Return the region ``name`` and those that it lies in."""
    known, chain = places(), [name]
    while (step := known.get(chain[-1])) is not None and step.parent and step.parent not in chain:
        chain.append(step.parent)
    return chain


def _rows(store: Store, of_plans: str, anywhere: str, types: Sequence[str], titles: Sequence[str]) -> list[Row]:
    """Return the things that some plans name, or any: they are found from the plans or from the types."""
    if titles:
        return read(store, of_plans, types=list(types), plans=list(titles), limit=_MOST)
    return read(store, anywhere, types=list(types), limit=_MOST)


def _types(asked: Question) -> list[str]:
    """Return the types of the kinds of things asked for."""
    kinds = lexicon("questions")["kinds"]
    return list(dict.fromkeys(type_ for word in _words(asked) for type_ in kinds[word]))


def _found(store: Store, asked: Question, scope: Scope) -> list[Answer]:
    types = _types(asked)
    titles = [] if scope.whole else [plan.id.removeprefix("Plan/") for plan in scope.plans]
    if asked.verb == "SUPPORTED":
        rows = _rows(store, "supported_things", "supported_anywhere", types, titles)
        return [a for row in rows if (a := thing_answer(row, scope.ids, measure=row["measure"])) is not None]
    status = lexicon("questions")["status"].get(asked.verb)
    rows = [
        row
        for row in _rows(store, "things_of_plans", "things_of_types", types, titles)
        if status in (None, row["status"])
    ]
    here = scope.region if asked.verb != "MENTIONED" else ""
    near = [row for row in rows if not here or _is_in(row["places"], here)]
    return [a for row in near if (a := thing_answer(row, scope.ids)) is not None]


def _words(asked: Question) -> list[str]:
    """Return the words for the kinds of things asked for (园区、实验室)."""
    return re.split("以及|[、和与及]", asked.kind or "")


def _with_kind(answers: list[Answer], words: Sequence[str]) -> list[Answer]:
    """Return the things whose names hold a word asked for, where the words are narrow: 孵化器 asks for no 众创空间."""
    if not set(words) <= set(lexicon("questions")["narrow"]):
        return answers
    return [a for a in answers if any(word in name for name in (a.name, *a.aliases) for word in words)]


def _in_text(answer: Answer) -> tuple[str, int, str]:
    return answer.plan or "", answer.start or 0, answer.id


def _listed(asked: Question, about: str, answers: Sequence[Answer]) -> Reply:
    zh, en = _SAYS[asked.verb or "NAMED"]
    said = list_sentence(about, (f"{zh}{asked.kind}有", f"{en} {asked.kind}:"), answers)
    return Reply(asked.text, asked.intent, asked.subject, said + cut_off(len(answers), _MOST), answers)


def _of_place(store: Store, asked: Question, scope: Scope) -> list[Answer]:
    """Return what plans name in the place that the subject is, where it has no plan of its own (包头)."""
    place = places().get(asked.subject)
    if place is None or asked.verb == "SUPPORTED":
        return []
    rows = read(store, "things_in", types=_types(asked), place=place.name, limit=_MOST)
    status = lexicon("questions")["status"].get(asked.verb)
    kept = [row for row in rows if status in (None, row["status"])]
    found = [a for row in kept if (a := thing_answer(row, scope.ids)) is not None]
    return sorted(_with_kind(found, _words(asked)), key=_in_text)


def which(store: Store, asked: Question, scope: Scope) -> Reply | None:
    """Answer with the things of the kind asked for; None where the subject names neither plans nor a place."""
    inside = plans_meant(scope, asked.subject)
    if (inside is None or not inside.plans) and (there := _of_place(store, asked, scope)):
        return _listed(asked, text(f"各规划在{asked.subject}", f"plans, in {asked.subject},"), there)
    if inside is None:
        return None
    if not inside.plans:
        near = tuple(plan.title for plan in scope.plans)[:5]
        return Reply(asked.text, asked.intent, asked.subject, no_plan_sentence(inside.words), (), near)
    found = {a.id: a for a in reversed(_with_kind(_found(store, asked, inside), _words(asked)))}
    answers = sorted(found.values(), key=_in_text)
    about = inside.words or asked.subject or text("规划", "plans")
    if not answers and asked.verb == "PLANNED":  # what is to be built may be told by the measures only
        return which(store, replace(asked, verb="SUPPORTED"), scope)
    if not answers:
        none = replace(asked, subject=f"{about}{_SAYS[asked.verb or 'NAMED'][0]}{asked.kind}")
        return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(none, False))
    return _listed(asked, about, answers)
