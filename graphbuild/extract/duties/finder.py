"""Who is responsible for what, as the plan says it: facts RESPONSIBLE_FOR with role, order, deadline and persons."""

import re
from collections.abc import Iterable, Iterator

import numpy as np
from spacy.tokens import Doc

from graphbuild.document import Document
from graphbuild.extract.duties.bodies import (
    Stretch,
    base_name,
    is_body,
    is_group,
    is_kind,
    is_official,
    is_place,
)
from graphbuild.extract.duties.body_forms import governed
from graphbuild.extract.duties.brackets import bracketed, lined
from graphbuild.extract.duties.columns import columnwise, glued, stacked
from graphbuild.extract.duties.conventions import convened, with_first
from graphbuild.extract.duties.labels import labelled
from graphbuild.extract.duties.lists import Assignee, Statement, clean_name
from graphbuild.extract.duties.prose import prosaic
from graphbuild.extract.duties.tables import recorded, tabled
from graphbuild.extract.duties.tasks import with_tasks
from graphbuild.extract.duties.words import LEXICON, ROLES, words
from graphbuild.model import Extraction, Fact, Issue, Mention, Ref, Task, Value
from graphbuild.ontology import lexicon, load_ontology

RULE = "responsibility list"


def _stretch(document: Document) -> Stretch:
    """Return the text with the places where blanks were left out (none at a line's end, where \\n stands for them)."""
    text = document.source.text
    jumps = np.flatnonzero(np.diff(np.frombuffer(document.offsets, dtype=np.uint32)) > 1) + 1
    at = document.offsets
    gaps = (i for i in jumps.tolist() if "\n" not in text[at[i - 1] + 1 : at[i]])
    return Stretch(document.text, frozenset(gaps))


def _type_of(name: str) -> str:
    """Return the type that the ending of ``name`` gives, among those that can be responsible.

    A list of bodies names firms by their brands (云江炼化); what ends in nothing that an office ends in is one.
    """
    allowed = load_ontology().sources("RESPONSIBLE_FOR")
    if is_group(name) or is_kind(name):
        return "BodyGroup"
    endings = lexicon(LEXICON)["types"]
    other = "GovernmentBody" if is_body(name) or is_place(name) or is_official(name) else "Enterprise"
    return next((t for t in endings if t in allowed and name.endswith(tuple(endings[t]))), other)


# the short name that a plan gives right behind a name
_SHORT = re.compile(r"[（(]以下(?:简)?称[“\"]?(?P<name>[^”\"（）()]{2,20})[”\"]?[）)]")


def _misread(mention: Mention, name: str) -> bool:
    """Say whether a mention takes an office for a firm of the same short name (招商局 for 招商局集团)."""
    return mention.type == "Enterprise" and mention.entity != name and name.endswith("局")


class _Names:
    """The mentions found so far, by place and by form, as far as their types can be responsible."""

    def __init__(self, text: str, mentions: tuple[Mention, ...]) -> None:
        self._text = text
        allowed = load_ontology().sources("RESPONSIBLE_FOR")
        able = [m for m in mentions if m.type in allowed]
        self._there = {(m.start, m.end): m for m in able}
        self._formed = {m.form: m for m in reversed(able)}

    def mention(self, assignee: Assignee) -> Mention:
        """Return the mention that stands for ``assignee``: one that covers its name, else a new one.

        A new one takes the entity of another mention of the same form, or of the short name given right behind it.
        """
        start, full = assignee.start, governed(assignee.full)
        base = start + len(base_name(assignee.stated_as))
        there = self._there.get((start, assignee.end)) or self._there.get((start, base))
        if there and not _misread(there, full):
            return there
        short = _SHORT.match(self._text, assignee.end)
        same = self._formed.get(full) or (self._formed.get(short["name"]) if short else None)
        if same and not _misread(same, full):
            return Mention(start, assignee.end, same.type, same.entity, full, RULE)
        return Mention(start, assignee.end, _type_of(full), full, full, RULE)


def _task(document: Document, statement: Statement) -> Task | None:
    if statement.title is None:
        return None
    start, end = statement.title
    title = clean_name(document.written[start:end]).strip("，。；、：")
    return Task(f"{document.path(statement.unit)}/{title}", title, statement.unit, start, end)


def _properties(written: str, assignee: Assignee, order: int, statement: Statement) -> dict[str, Value]:
    found: dict[str, Value] = {"role": assignee.role, "order": order, "stated_as": written, "basis": "stated"}
    if statement.deadline:
        found["deadline"] = statement.deadline
    if statement.persons:
        found["persons"] = list(statement.persons)
    return found


def _facts(document: Document, statement: Statement, target: Ref, mentions: list[Mention]) -> Iterator[Fact]:
    for order, (assignee, mention) in enumerate(zip(statement.assignees, mentions, strict=True), 1):
        source = Ref(mention.type, mention.entity)
        start, end = statement.start, statement.end
        written = clean_name(document.written[assignee.start : assignee.end])
        yield Fact("RESPONSIBLE_FOR", source, target, start, end, _properties(written, assignee, order, statement))


def _spans(statements: Iterable[Statement]) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in statements]


def _issue(document: Document, kind: str, start: int, end: int, message: str) -> Issue:
    return document.issue(kind, message, start, max(end, start + 1))


def _furniture(document: Document, statement: Statement | None, start: int) -> bool:
    """Say whether the label at ``start`` is a web page's own (主办单位 of the site), not one of the plan's measures."""
    return statement is not None and statement.unit == 0 and document.text.startswith(words("furniture"), start)


def _labelled(document: Document, stretch: Stretch) -> tuple[list[Statement], list[tuple[int, int]], list[Issue]]:
    statements, taken, issues = [], [], []
    for statement, reading, block in labelled(document, stretch):
        start, end = block[0].label.start, block[-1].end
        taken.append((start, end))
        if _furniture(document, statement, start):
            continue
        if statement:
            statements.append(statement)
        elif not reading.ignored and any(f.end > f.start for f in block if f.label.kind in ROLES):
            text = clean_name(document.text[start:end])[:60]
            issues.append(_issue(document, "responsibility", start, end, f"责任单位未能识别：{text}"))
        for a, b in reading.unknown if statement else ():
            issues.append(
                _issue(document, "responsibility", a, b, f"责任单位列表中有未能识别的内容：{document.text[a:b][:40]}")
            )
    return statements, taken, issues


def _mark(taken: bytearray, spans: Iterable[tuple[int, int]]) -> None:
    for start, end in spans:
        taken[start:end] = b"\x01" * (end - start)


def _free(statements: Iterable[Statement], taken: bytearray) -> list[Statement]:
    return [s for s in statements if taken.find(1, s.start, s.end) < 0]


def _table_spans(document: Document) -> Iterator[tuple[int, int]]:
    for table in document.tables:
        held = [c for row in table.rows for c in row if c.end > c.start]
        if held:
            yield min(c.start for c in held), max(c.end for c in held)


def find_statements(document: Document) -> tuple[list[Statement], list[Issue]]:
    """Return every statement of who is responsible in ``document``, in the order of the text, and what was not read.

    Tables come first, then labels and brackets outside them, and running text where none of these stands.
    """
    stretch = _stretch(document)
    taken = bytearray(len(document.text))
    rows = [
        *tabled(document, stretch),
        *recorded(document, stretch),
        *stacked(document, stretch),
        *columnwise(document, stretch),
    ]
    rows = with_first(document, rows)
    _mark(taken, _spans(rows))
    listed, spans, issues = _labelled(document, stretch)
    within = bytearray(len(document.text))
    _mark(within, _spans(listed))
    stated = _free([*listed, *_free([*bracketed(document, stretch), *lined(document, stretch)], within)], taken)
    stated = with_tasks(document, sorted(stated, key=lambda s: s.start))
    listed, implied = convened(document, stretch, stated)
    _mark(taken, [*spans, *_spans(listed), *_table_spans(document)])
    prose = list(prosaic(document, stretch, taken))
    for head in glued(document):
        message = f"表格各列连在一起，责任单位未能读出：{document.text[head.start : head.end]}"
        issues.append(_issue(document, "responsibility", head.start, head.end, message))
    return sorted([*rows, *listed, *implied, *prose], key=lambda s: (s.start, s.end)), issues


def find_responsibilities(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return the facts RESPONSIBLE_FOR that the text of ``doc`` states, with a mention for each body and their tasks.

    ``doc`` holds one character a token and its Document in ``user_data``; ``mentions`` are those found so far: a body
    that one of them covers exactly is that one. A label behind which no body was understood becomes an Issue.
    """
    document: Document = doc.user_data["document"]
    names = _Names(document.text, mentions)
    statements, issues = find_statements(document)
    found: list[Mention] = []
    facts: dict[tuple[Ref, Ref, Value], Fact] = {}
    tasks: dict[str, Task] = {}
    for statement in statements:
        task = _task(document, statement)
        target = Ref("Measure", task.name if task else document.path(statement.unit))
        if task:
            tasks.setdefault(task.name, task)
        named = [names.mention(a) for a in statement.assignees]
        found += named
        for fact in _facts(document, statement, target, named):
            facts.setdefault((fact.source, fact.target, fact.properties["role"]), fact)
    unique = {(m.start, m.end, m.type, m.entity): m for m in found}
    return Extraction(tuple(unique.values()), tuple(facts.values()), tuple(tasks.values()), tuple(issues))
