"""UPGRADES_TO: the level in words that a zone, a lab or an institute is to reach."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from graphbuild.extract.relations.clauses import View
from graphbuild.extract.relations.masking import NAME
from graphbuild.extract.relations.roles import Phrase, phrases_of
from graphbuild.model import Extraction, Fact, Issue, Mention, Ref, Value
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_YEAR = re.compile(r"(?:到|力争|争取|确保)(20\d\d)年")


@cache
def _names(key: str) -> dict[str, str]:
    """Return the canonical word of each form of the ranks or kinds of levels."""
    return {form: row["name"] for row in lexicon("levels")[key] for form in row["forms"]}


@cache
def _level() -> re.Pattern[str]:
    """Return the pattern of a verb and a level, in either order, over clean text."""
    rule = lexicon("upgrades")
    ranks, kinds = alternatives(_names("ranks")), alternatives(_names("kinds"))
    level = f"(?P<rank{{0}}>{ranks}){rule['between']}(?P<kind{{0}}>{kinds})"
    become = f"(?:{alternatives(rule['become'])}){rule['before']}{level.format(1)}"
    towards = f"(?:{alternatives(rule['towards'])}){level.format(2)}(?:{alternatives(rule['after'])})"
    return re.compile(f"(?:{become}|{towards})(?!{rule['not_after']})")


@cache
def _unknown() -> re.Pattern[str]:
    """Return the pattern of 升级为 and the like with words after it that are no known level."""
    return re.compile(f"(?:{alternatives(lexicon('upgrades')['level_verbs'])})[^，。；]{{2,20}}")


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(lexicon("upgrades")["ahead"])


def _raised(phrases: Sequence[Phrase], at: int) -> tuple[Mention, ...]:
    """Return the names of phrase ``at`` that can reach a level and are spoken of as there (not built, not a place)."""
    phrase = phrases[at]
    built = phrase.verb is not None and phrase.role == "object" and phrase.verb.kind != "pivot"
    if phrase.clause.denied or phrase.role not in ("object", "subject", "toward") or built:
        return ()
    return tuple(m for m in phrase.group.mentions if m.type in lexicon("upgrades")["raised"])


def _next(view: View, end: int) -> re.Match[str] | None:
    """Return the level that the clause after ``end`` begins with (推动X提质，争创国家高新区), if it names nothing."""
    comma = view.masked[end : end + 1] == "，"
    found = _level().search(view.document.text, end, end + 40) if comma else None
    between = view.masked[end + 1 : found.start()] if found else ""
    near = len(between) < 5 and not set(between) & set("，。；、" + NAME)
    return found if found and (near or _ahead().fullmatch(between)) else None


def _facts(view: View, phrase: Phrase, names: Sequence[Mention]) -> Iterator[Fact | Issue]:
    clause, text = phrase.clause, view.document.text
    found = _level().search(text, phrase.group.end, clause.end) or _next(view, clause.end)
    if found is None:
        odd = _unknown().search(text, phrase.group.end, clause.end)
        if odd:
            yield view.document.issue("unknown-level", f"不认识的级别：“{odd.group()}”", *odd.span())
        return
    words = found.groupdict()
    rank, kind = (words["rank1"] or words["rank2"]), (words["kind1"] or words["kind2"])
    level = Ref("Level", _names("ranks")[rank] + _names("kinds")[kind])
    year = _YEAR.search(text, clause.start, max(clause.end, found.end()))
    properties: dict[str, Value] = {"year": int(year.group(1))} if year else {}
    for name in names:
        yield Fact("UPGRADES_TO", Ref(name.type, name.entity), level, clause.start, clause.end, properties)


def find_upgrades(doc: Doc, mentions: tuple[Mention, ...]) -> Extraction:
    """Return the levels that the zones, labs and institutes of ``doc`` are to reach (``year`` where one is given).

    An upgrade to words that ``levels.yaml`` does not know is an issue.
    """
    view, phrases = phrases_of(doc, mentions)
    found = [x for at, p in enumerate(phrases) if (names := _raised(phrases, at)) for x in _facts(view, p, names)]
    facts = tuple(x for x in found if isinstance(x, Fact))
    return Extraction(facts=facts, issues=tuple(x for x in found if isinstance(x, Issue)))
