"""SUPPORTS and IMPLEMENTS: what a measure does, with which thing.

The verb of the clause decides that something is done (``ontology/lexicon/actions.yaml``), the type of the thing which
relation it is. What is denied, past, an example, a basis, a place or a partner is not supported; the lexicon has the
reason for each. Programmes are implemented also where a measure relies on them or works with them.
"""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from graphbuild.document import Document
from graphbuild.extract.relations.clauses import View
from graphbuild.extract.relations.masking import BLANK, NAME
from graphbuild.extract.relations.roles import Phrase, phrases_of
from graphbuild.extract.relations.verbs import verbs_in
from graphbuild.model import Extraction, Fact, Issue, Mention, Ref
from graphbuild.ontology import lexicon

_RELIED_ON = {"basis": "basis", "partner": "partner", "place": "basis", "toward": "toward", "agent": "basis"}


@cache
def _relation_of() -> dict[str, str]:
    return {kind: relation for relation, kinds in lexicon("actions")["targets"].items() for kind in kinds}


def measure_at(document: Document, unit: int) -> Ref:
    """Return the measure that words in ``unit`` belong to: the unit itself if it has a title, else the one above."""
    while unit > 0 and not document.units[unit].titled:
        unit = document.units[unit].parent
    return Ref("Measure", document.path(unit))


def _given(view: View, phrase: Phrase) -> str | None:
    """Return what 对X is followed by (给予…支持), or None."""
    after = view.masked[phrase.group.end : phrase.clause.end]
    if re.match(lexicon("actions")["noun_after"], after):
        return None
    return next((word for word in lexicon("actions")["toward"] if word in after), None)


def _built_around(view: View, phrase: Phrase) -> str | None:
    """Return the building that 围绕X建设 is about, or None."""
    rules = lexicon("actions")
    left = view.masked[phrase.clause.start : phrase.group.start].rstrip('“”"')
    if not left.endswith(tuple(rules["around"])):
        return None
    return next((w for w in rules["building_after"] if view.masked.startswith(w, phrase.group.end)), None)


# the field that a box tells before the names of an entry (2.电工电器领域：甲项目、乙项目)
_FIELD = re.compile(r"^[^：，。]{1,14}：")


def _listed(view: View, phrase: Phrase) -> str | None:
    """Return the verb of the box whose heading says what is done with the names that it lists, or None."""
    clause = phrase.clause
    rest = _FIELD.sub("", view.masked[clause.start : clause.end]).replace(NAME, "").replace(BLANK, "")
    bare = len(rest.strip("、“”和等0123456789.．（）。；")) < 3
    unit = view.document.units[clause.unit]
    while bare and unit.kind != "box" and unit.parent > 0:
        unit = view.document.units[unit.parent]
    if not bare or unit.kind != "box":
        return None
    kinds = lexicon("actions")["box_kinds"]
    told = next((v.word for v in verbs_in(unit.heading) if v.kind in kinds), None)
    entry = view.masked.startswith("：", clause.end)  # told of after a colon: see _entry
    keys = not entry and re.search(lexicon("actions")["box_lists"], unit.heading)
    return told or (str(lexicon("actions")["defaults"]["row"]) if keys else None)


def _entry(view: View, phrase: Phrase) -> str | None:
    """Return what a box does with the thing that an entry of it begins with (甲项目：2025年建成), or None."""
    clause, text = phrase.clause, view.masked
    unit = view.document.units[clause.unit]
    while unit.kind not in lexicon("actions")["boxes"] and unit.parent > 0:
        unit = view.document.units[unit.parent]
    opens = not text[clause.start : phrase.group.start].strip('“"0123456789.．、（）一二三四五六七八九十■—●·◆▪-– ')
    if unit.kind not in lexicon("actions")["boxes"] or not opens or text[phrase.group.end : clause.end].strip('”"'):
        return None
    stop = text.find("。", clause.end)
    told = text[clause.end : stop if stop >= 0 else clause.end + 200]
    denied = any(word in told for word in lexicon("actions")["ignored"]["denied"]["words"])
    return str(lexicon("actions")["defaults"]["entry"]) if told.startswith("：") and not denied else None


def _row(view: View, phrase: Phrase) -> str | None:
    """Return what a table does with the thing that the task cell of a row is (甲实验室二期项目), or None."""
    clause, unit = phrase.clause, view.document.units[phrase.clause.unit]
    bare = not view.masked[clause.start : clause.end].replace(NAME, "").strip(f'“”"{BLANK}（）一二三期0123456789.')
    return str(lexicon("actions")["defaults"]["row"]) if unit.kind == "row" and clause.heading and bare else None


def _set_aside(view: View, phrase: Phrase) -> bool:
    """Say whether the words after the names make them no object: 推广X经验, X要加快…."""
    rules = lexicon("actions")["ignored"]
    after = view.masked[phrase.group.end : phrase.clause.end].lstrip(f'”"{BLANK}')
    if phrase.role == "subject":
        return after.startswith(tuple(rules["duty"]["words"]))
    taken_in = rules["members"]
    if phrase.verb is not None and phrase.verb.word in taken_in["verbs"] and re.search(taken_in["after"], after):
        return True
    if re.match(rules["watched"]["after"], after):
        return True
    spread = phrase.verb is not None and phrase.verb.word in rules["experience"]["verbs"]
    return spread and any(word in after[:10] for word in rules["experience"]["words"])


def _programme(view: View, phrase: Phrase) -> str | None:
    """Return the verb by which a measure carries out a programme, relies on it or, in a heading, is named after it."""
    defaults = lexicon("actions")["defaults"]
    if phrase.role in _RELIED_ON:
        return str(defaults[_RELIED_ON[phrase.role]])
    if phrase.role == "subject" and phrase.clause.heading:
        return str(defaults["heading"])
    if phrase.role == "subject" and phrase.verb is None:
        return _entry(view, phrase)
    return phrase.verb.word if phrase.verb and phrase.role != "example" else None


def _joined(phrase: Phrase, mention: Mention) -> bool:
    """Say whether what is joined is supported, too: by who is told to join it; a zone only where it is to be won."""
    won = phrase.verb is not None and phrase.verb.word in lexicon("actions")["joined"]["won"]
    return bool(phrase.doers) and (won or mention.type not in lexicon("actions")["joined"]["not"])


def _action(view: View, phrase: Phrase, mention: Mention) -> str | None:
    """Return the verb that makes ``mention`` a thing that the measure acts on, or None."""
    rules, verb = lexicon("actions"), phrase.verb
    if mention.type == rules["heading_type"]:
        return _programme(view, phrase)
    if phrase.role == "toward":
        return _given(view, phrase)
    if phrase.role == "basis" and (built := _built_around(view, phrase)):
        return built
    if phrase.role == "subject" and verb is None:
        return _listed(view, phrase) or _entry(view, phrase) or _row(view, phrase)
    if _set_aside(view, phrase):
        return None
    acted_on = {
        "object": verb is not None and verb.kind != "link" and (verb.kind != "join" or _joined(phrase, mention)),
        "subject": verb is not None and verb.kind in rules["subject_kinds"] and mention.type in rules["subjects"],
        "partner": mention.type not in lexicon("partners")["partners"],
    }
    return verb.word if verb and acted_on.get(phrase.role) else None


def _relation(view: View, phrase: Phrase, mention: Mention, action: str) -> str | None:
    founded = lexicon("actions")["founded"]
    if mention.type in founded["types"]:
        alone = phrase.group.end >= phrase.clause.end or view.masked[phrase.group.end] in "，。；、" + BLANK
        return "SUPPORTS" if phrase.role == "object" and action in founded["words"] and alone else None
    return _relation_of().get(mention.type)


@cache
def _occasion() -> re.Pattern[str]:
    return re.compile(lexicon("actions")["ignored"]["occasion"]["pattern"])


def _names_duty(view: View, start: int) -> bool:
    """Say whether a label right before ``start`` says who is responsible (责任单位：甲所)."""
    labels = tuple(lexicon("actions")["ignored"]["duty"]["labels"])
    return view.masked[max(0, start - 8) : start].endswith(labels)


def _wholes(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return ``mentions``, or only the last where it counts the others (A、B、C“三项改革”)."""
    whole = re.compile(lexicon("parts")["whole"])
    last = mentions[-1]
    counted = len(mentions) > 1 and last.type == lexicon("actions")["heading_type"] and whole.search(last.form)
    return (last,) if counted else mentions


def _facts(view: View, phrase: Phrase) -> Iterator[Fact]:
    clause = phrase.clause
    if clause.denied or clause.past:
        return
    if _occasion().search(view.masked, clause.start, clause.end) or _names_duty(view, clause.start):
        return
    measure = measure_at(view.document, clause.unit)
    for mention in _wholes(phrase.group.mentions):
        action = _action(view, phrase, mention)
        relation = _relation(view, phrase, mention, action) if action else None
        if action and relation:
            target = Ref(mention.type, mention.entity)
            yield Fact(relation, measure, target, clause.start, clause.end, {"action": action})


def _issues(view: View, phrase: Phrase) -> Iterator[Issue]:
    """Yield an issue for each thing of a measure that stands in no known role."""
    clause = phrase.clause
    known = phrase.verb is not None or clause.denied or clause.past or clause.heading
    if phrase.role != "subject" or known or _names_duty(view, clause.start) or _listed(view, phrase):
        return
    document = view.document
    for mention in phrase.group.mentions:
        if mention.type in lexicon("actions")["reported"]:
            message = f"没有动词说明举措如何对待“{mention.form}”"
            yield document.issue("no-verb", message, mention.start, mention.end)


def find_supports(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return what the measures of ``doc`` support and implement, with the verb as property ``action``.

    The source of each fact is the nearest titled unit, and its stretch the clause that states it.
    """
    view, phrases = phrases_of(doc, mentions)
    facts = tuple(fact for phrase in phrases for fact in _facts(view, phrase))
    return Extraction(facts=facts, issues=tuple(issue for phrase in phrases for issue in _issues(view, phrase)))
