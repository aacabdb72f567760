"""Finds the named things of a plan: bodies, firms, schools, institutes, carriers, initiatives, regions."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graphbuild.document import Document
from graphbuild.extract.names.body_names import (
    find_authors,
    find_branches,
    find_bureaus,
    find_governments,
    find_listed_bodies,
    find_offices,
    find_single,
)
from graphbuild.extract.names.candidates import find_doubtful, find_known, find_suffixed
from graphbuild.extract.names.carried_out import find_named_measures, find_plain
from graphbuild.extract.names.coordination import find_coordinated, find_prefixed, find_quoted_heads, find_summed
from graphbuild.extract.names.definitions import Definition, find_broken, find_definitions, find_each_defined, own_names
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.identity import SECOND_NAME, choose, group
from graphbuild.extract.names.keys import Home, expand, home_of, key
from graphbuild.extract.names.lists import find_events, find_firms, find_one_firm, find_open_lists
from graphbuild.extract.names.marks import Marks, read_marks, with_own_names
from graphbuild.extract.names.misprints import find_misprints
from graphbuild.extract.names.neighbours import find_neighbours, find_repeated
from graphbuild.extract.names.offices import full_name, is_below, parse_office
from graphbuild.extract.names.placed import find_places, find_seated
from graphbuild.extract.names.programs import (
    find_known_programs,
    find_loans,
    find_pairings,
    find_policies,
)
from graphbuild.extract.names.projects import find_projects, find_summed_projects
from graphbuild.extract.names.quoted import find_quoted, find_series
from graphbuild.model import Extraction, Issue, Mention

_RULES = (
    find_known,
    find_places,
    find_suffixed,
    find_seated,
    find_offices,
    find_bureaus,
    find_authors,
    find_governments,
    find_branches,
    find_single,
    find_listed_bodies,
    find_coordinated,
    find_prefixed,
    find_quoted_heads,
    find_summed,
    find_firms,
    find_open_lists,
    find_one_firm,
    find_events,
    find_quoted,
    find_series,
    find_known_programs,
    find_loans,
    find_pairings,
    find_plain,
    find_policies,
    find_named_measures,
    find_projects,
    find_summed_projects,
)
DOUBTFUL_NAME = "doubtful name"
"""The kind of issue for what ends as a name and of which nothing shows where it begins."""
_DUTY = re.compile(r"责任|牵头|配合|负责|实施(?:单位|部门)")
_TITLE = re.compile(r"《[^《》]{2,80}》")
_IN_TITLES = frozenset({"GovernmentBody", "Region", "University", "Enterprise"})


def _outside_titles(text: str, found: list[Found]) -> list[Found]:
    """Drop what only a cited document's title names, bodies and regions excepted (GUIDELINES)."""
    titles = [m.span() for m in _TITLE.finditer(text)]
    starts = [start for start, _ in titles]

    def cited(f: Found) -> bool:
        at = bisect_right(starts, f.start) - 1
        return at >= 0 and f.start < titles[at][1]

    return [f for f in found if f.type in _IN_TITLES or not cited(f)]


def _with_authors(found: list[Found], home: Home) -> list[Found]:
    """Give the plan's own committee and government their full names; drop those of regions within the plan's."""
    kept = []
    for f in found:
        if f.rule != "author of the plan":
            kept.append(f)
            continue
        office = parse_office(f.form)
        full = full_name(office, home.region, home.level) if office is not None else ""
        many = office is not None and is_below(office.place, home.level)
        if office is not None and not many and (not home.region or office.place in full):
            kept.append(replace(f, same_as=full if home.region else ""))
    return kept


_RENAMED = frozenset({"GovernmentBody", "ResearchInstitute", "Enterprise"})


def _with_second_names(text: str, found: list[Found]) -> list[Found]:
    """Give a name alone in brackets right behind another that other as its first name (市委组织部（市委人才办）)."""
    ends = {(f.type, f.end): f for f in found if f.type in _RENAMED}

    def named(f: Found) -> Found:
        first = ends.get((f.type, f.start - 1))
        alone = text[f.start - 1 : f.start] == "（" and text.startswith(("）", "，以下简称", "，简称"), f.end)
        if first is None or not alone or f.same_as:
            return f
        return replace(f, same_as=first.form, evidence=(*f.evidence, SECOND_NAME))

    return [named(f) for f in found]


def _written_out(f: Found, short_names: dict[str, str]) -> Found:
    """Give a name that begins with a defined short name its full form (综改示范区管委会)."""
    full = expand(f.form, short_names)
    return f if full == f.form or f.same_as else replace(f, same_as=full)


def _issue(document: Document, start: int, end: int) -> Issue:
    return document.issue(DOUBTFUL_NAME, document.text[start:end], start, end)


def duty_cells(document: Document) -> tuple[tuple[int, int], ...]:
    """Return the cells below headings that say who is responsible (责任单位, 牵头处室)."""
    found = []
    for table in document.tables:
        head = [document.text[c.start : c.end] for c in table.rows[0]] if table.rows else []
        columns = [i for i, text in enumerate(head) if _DUTY.search(text)]
        for row in table.rows[1:]:
            found += [(row[i].start, row[i].end) for i in columns if i < len(row)]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Reading:
    """How the names of a document were found: what was ``marked``, ``found`` by any rule, ``meant`` and ``kept``.

    ``meant`` is ``found`` less what only the title of a cited document names and the authors of other plans.
    """

    marks: Marks
    found: tuple[Found, ...]
    meant: tuple[Found, ...]
    kept: tuple[Found, ...]
    mentions: tuple[Mention, ...]


def _marked(document: Document, home: Home) -> tuple[Marks, tuple[Definition, ...]]:
    """Read the marks twice: the second time with the short names that the first reading found defined."""
    text = document.text
    bounds = [p.start for p in document.passages]
    marks = read_marks(text, bounds, area=home.area, duty_cells=duty_cells(document))
    named = [*find_suffixed(marks), *find_known(marks)]
    definitions = (*find_definitions(marks, named), *find_each_defined(marks, named))
    own = tuple(own_names(text, definitions))
    return (with_own_names(marks, own, tuple(d.short for d in definitions)) if own else marks), definitions


def _defined(d: Definition) -> Found:
    return Found(d.short_start, d.short_start + len(d.short), d.type, d.short, ("defined here",), 4.0, d.full)


def read_names(document: Document) -> Reading:
    """Return how the names of ``document`` are found (offsets of its clean text)."""
    home = home_of(document.plan.region, document.own_title, document.text)
    marks, definitions = _marked(document, home)
    short_names = {d.short: d.full for d in definitions}
    found = [f for rule in _RULES for f in rule(marks)]
    found += [*map(_defined, definitions), *find_broken(marks, definitions)]
    found += find_neighbours(marks, found)
    found += find_repeated(marks, found)
    found = [_written_out(f, short_names) for f in found]
    found = _with_second_names(document.text, found)
    found += list(find_misprints(document.text, found))
    meant = _outside_titles(document.text, _with_authors(found, home))
    kept = choose(meant)
    mentions = group(kept, lambda type_, form: key(type_, form, home, short_names))
    return Reading(marks, tuple(found), tuple(meant), tuple(kept), mentions)


def find_names(doc: Doc) -> Extraction:
    """Return the mentions of named things in ``doc`` (offsets of its clean text)."""
    document: Document = doc.user_data["document"]
    reading = read_names(document)
    doubtful = find_doubtful(reading.marks)
    return Extraction(mentions=reading.mentions, issues=tuple(_issue(document, *span) for span in doubtful))
