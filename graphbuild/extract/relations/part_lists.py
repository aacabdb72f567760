"""Lists of parts: 包括A、B；由A、B组成；X（A、B、C）；A、B、C“三大工程”.

What stands in such a list is a name by its place, whether the finders of names know it or not: the text says that it
is one of the parts of a named whole. So the list gives mentions as well as facts.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from graphbuild.extract.relations.clauses import View
from graphbuild.extract.relations.verbs import verbs_in
from graphbuild.model import Extraction, Fact, Mention, Ref
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

Span = tuple[int, int]

_DIGITS = {"两": 2, "二": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_LONGEST = 20  # characters of one part's name


@cache
def _after() -> re.Pattern[str]:
    """Return the pattern of a list right behind its whole, in a bracket or after 包括."""
    rule = lexicon("parts")["lists"]
    opens, many = alternatives(rule["opens"]), f'(?:[“"]?{rule["many"]}[”"]?{rule["many_after"]})?'
    bracket = f"（(?:{opens}|{alternatives(rule['in_bracket'])})?(?P<bracket>[^（）。；]{{4,160}})）"
    told = f"[，,]?(?:{opens})[：:]?(?P<told>[^，,。；：（）]{{4,160}})"
    return re.compile(f'[”"]?{many}(?:{bracket}|{told})')


@cache
def _made() -> re.Pattern[str]:
    """Return the pattern of 由A、B组成 in the rest of a sentence."""
    words = alternatives(lexicon("parts")["made_of"])
    return re.compile(rf"[^。；（）]{{0,40}}?由(?P<made>[^，。；（）]{{4,160}}?)(?:共同)?(?:{words})")


@cache
def _tail() -> re.Pattern[str]:
    """Return the pattern of what may follow the last part: 等, 等板块, 两个园区."""
    return re.compile(f"(?:(?<![高中初同对平])等[^，。、]{{0,8}}|{lexicon('parts')['lists']['count']}等?)$")


@cache
def _ends(kind: str) -> tuple[str, ...]:
    return tuple(lexicon("parts")["lists"]["ends"][kind])


def _counts(form: str) -> tuple[int, bool]:
    """Return how many parts the name of a whole counts (“三优”工程: 3), and whether it counts only (“三项改革”)."""
    found = re.search(lexicon("parts")["lists"]["number"], form)
    only = re.compile(lexicon("parts")["whole"]).search(form) is not None
    return (_DIGITS.get(found.group(1), 0) if found else 0), only


def _items(text: str, start: int, end: int, kind: str) -> list[Span]:
    """Return the members of the list; 和 parts two only where a name can end before it."""
    tail = _tail().search(text, start, end)
    end = tail.start() if tail else end
    found: list[Span] = []
    at = start
    for mark in re.finditer("、|以及|和|及|与", text[start:end]):
        a, b = start + mark.start(), start + mark.end()
        if a >= at and (mark.group() == "、" or text.endswith(_ends(kind), at, a)):
            found.append((at, a))
            at = b
    return [*found, (at, end)]


def _named(text: str, item: Span, kind: str, counted: bool) -> bool:
    """Say whether ``item`` is a name by its length and last word; among ``counted`` ones the length is enough."""
    word = text[slice(*item)].strip('“”"')
    fits = lexicon("parts")["lists"]["shortest"] <= len(word) <= (2 * _LONGEST if counted else _LONGEST)
    return fits and (counted or word.endswith(_ends(kind))) and not word.startswith(("各", "一批", "若干"))


class _Lists:
    """The lists of one document: what is known there, and what the lists add to it."""

    def __init__(self, view: View, mentions: Sequence[Mention], said: Mapping[int, str]) -> None:
        self.view, self.text, self.said = view, view.document.text, said
        self.known = {(m.end, m.type): m for m in sorted(mentions, key=lambda m: -m.start)}
        self.facts: list[Fact] = []
        self.mentions: list[Mention] = []

    def part(self, item: Span, kind: str, status: str) -> Mention:
        start, end = item
        known = self.known.get((end, kind))
        if known is not None and known.start >= start:
            return known
        form = self.text[start:end]
        new = Mention(start, end, kind, form, form, "list of parts", status)
        self.known[end, kind] = new
        self.mentions.append(new)
        return new

    def add(self, whole: Mention, span: Span, counted: bool, bounds: Span) -> bool:
        """Add the parts of ``whole`` that ``span`` lists, if it is a list of names; say whether it was."""
        items = _items(self.text, *span, whole.type)
        number, only = _counts(whole.form)
        sure = only and number == len(items)
        if len(items) < 2 or (counted and number != len(items)):
            return False
        if not all((i[1], whole.type) in self.known or _named(self.text, i, whole.type, sure) for i in items):
            return False
        source = Ref(whole.type, whole.entity)
        for item in items:
            part = self.part(item, whole.type, self.said.get(id(whole), whole.status))
            target = Ref(part.type, part.entity)
            if target != source:
                self.facts.append(Fact("CONTAINS", source, target, *bounds, {"basis": "stated"}))
        return True

    def behind(self, whole: Mention) -> bool:
        """Add the parts that stand behind ``whole``."""
        found = _after().match(self.text, whole.end) or _made().match(self.text, whole.end)
        if found is None:
            return False
        key = str(found.lastgroup)
        if key == "made" and self._other(whole, found.start(key)):
            return False
        return self.add(whole, found.span(key), False, (whole.start, found.end()))

    def _other(self, whole: Mention, end: int) -> bool:
        """Say whether another name of the whole's type stands between it and ``end``: then 由 speaks of that."""
        return any(m.type == whole.type and whole.end <= m.start < end for m in self.view.mentions)

    def ahead(self, whole: Mention) -> None:
        """Add the parts that stand before a ``whole`` that counts them (A、B、C“三优”工程)."""
        quote = max(whole.form.find("“"), whole.form.find('"'))
        if not _counts(whole.form)[0] or len(whole.form) != whole.end - whole.start:
            return
        end = whole.start + max(0, quote)
        while end > 0 and self.text[end - 1] in '“"':
            end -= 1
        start = max(self.text.rfind(mark, max(0, end - 160), end) for mark in "，。；：\n") + 1
        verb = next(iter(verbs_in(self.text[start:end])), None)
        self.add(whole, (start + verb.end if verb else start, end), True, (start, whole.end))


def listed_parts(view: View, mentions: tuple[Mention, ...], said: Mapping[int, str]) -> Extraction:
    """Return the parts that the text lists beside the zones and programmes in ``mentions``, and the names found so.

    A part has the status that is ``said`` of its whole (``read_status``).
    """
    lists = _Lists(view, mentions, said)
    for whole in view.mentions:
        if whole.type in lexicon("parts")["lists"]["ends"] and not lists.behind(whole):
            lists.ahead(whole)
    return Extraction(mentions=tuple(lists.mentions), facts=tuple(lists.facts))
