"""What a question asks: its intent, its subject, and the role, year or kind of thing that it narrows to."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives

_CLAUSES = 3  # of a long question that are read by themselves
_LONGEST = 200  # characters of a question that are read; no sensible one is longer
_TITLE = re.compile("《[^》]*》|〔[^〕]*〕")
_CLAUSE = re.compile("[，,。；;？?！!：:]")
_END_OF_PERIOD = re.compile(r"(?:到|在)?[“\"]?十四五[”\"]?(?:规划)?(?:期末|末期|末|结束时|时期末)[，,的]?")
_SHORT_YEAR = re.compile(r"(?<=[到至在，, 区市县旗])(?=[23]\d年(?![内级期来间以前]))")
_YEAR = re.compile(r"(?:到了|到|至|在)?(?P<year>20\d\d)(?:年|(?![\d家个亿万千件项名人]))(?:末|底|时|的时候)?[，,的]?")


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood; ``intent`` is None where no pattern fits, ``subject`` then is the whole question.

    ``kind`` is the word for the things asked for (园区), ``verb`` the group of verbs (SUPPORTED) of a ``which``;
    ``level`` is the one that a ``raised`` asks for, ``other`` the second body of a ``shared``; with ``subordinates`` a
    government's bureaus count as itself. A ``raised`` or ``due`` with a ``kind`` asks for a list.
    """

    text: str
    intent: str | None
    subject: str
    role: str | None = None
    year: int | None = None
    kind: str | None = None
    verb: str | None = None
    unit: str | None = None
    other: str = ""
    level: str = ""
    subordinates: bool = False


_PART = re.compile(r"\{([A-Z]+)\}")
_LEVELS = (("RANKS", "ranks"), ("LEVELKINDS", "kinds"))
_LISTS = ("raised", "due")  # and these, where a list is asked for
_OF_PLANS = ("which", "cites", "unnamed")  # these may ask of all plans, without a subject


def _any(words: Iterable[str]) -> str:
    return f"(?:{alternatives(words)})"


def _with_parts(pattern: str) -> re.Pattern[str]:
    words = lexicon("questions")
    parts = {**words["parts"], "KINDS": _any(words["kinds"]), **{k: _any(v) for k, v in words["verbs"].items()}}
    parts |= {name: _any(form for row in lexicon("levels")[key] for form in row["forms"]) for name, key in _LEVELS}
    while found := _PART.search(pattern):  # a part may be made of parts
        pattern = pattern.replace(found[0], parts[found[1]])
    return re.compile(pattern)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = lexicon("questions")["intents"]
    return tuple((row["intent"], _with_parts(pattern)) for row in rows for pattern in row["patterns"])


def bare(text: str) -> str:
    """Return ``text`` without blanks, politeness and final punctuation; no longer than any sensible question."""
    sound = text[: 4 * _LONGEST].encode("utf-8", "ignore").decode()  # a terminal may pass broken bytes on
    plain = _SHORT_YEAR.sub("20", unicodedata.normalize("NFKC", sound))
    words = re.sub(r"\s+", "", plain)[:_LONGEST].rstrip("?？。.!！,，;；~呢吗啊呀吧嘛哈")
    for word in lexicon("questions")["polite"]:
        words = words.removeprefix(word).lstrip(",，:")
    return words


def _trimmed(subject: str) -> str:
    words = lexicon("questions")
    before = ""
    while before != subject:  # what is taken off may stand behind another such word
        before = subject
        for word in words["trim_before"]:
            subject = subject.removeprefix(word)
        for word in words["trim_after"]:
            subject = subject.removesuffix(word)
        subject = subject.strip("，,：:;；")
    return subject


def _role(words: str, subject: str) -> str | None:
    """Return the role that the words around the subject ask for."""
    around = words.replace(subject, "", 1) if subject else words
    return next((row["role"] for row in lexicon("questions")["roles"] if row["word"] in around), None)


def _verb(word: str | None) -> str | None:
    """Return the group that ``word`` belongs to."""
    groups = lexicon("questions")["verbs"]
    return next((name for name, words in groups.items() if word in words), "NAMED" if word else None)


def _question(text: str, words: str, intent: str, groups: Mapping[str, str | None]) -> Question | None:
    """Return the question that the ``groups`` of a pattern make, None where it is about nothing."""
    subject = _trimmed(groups.get("subject") or "")
    if subject in lexicon("questions")["empty_subjects"]:
        return None
    if not subject and intent not in _OF_PLANS and not (intent in _LISTS and groups.get("kind") is not None):
        return None
    role = _role(words, subject) if intent in ("who", "what", "levels") else None
    kind, verb, unit = groups.get("kind"), _verb(groups.get("verb")), groups.get("unit") or None
    other, level = _trimmed(groups.get("other") or ""), groups.get("level") or ""
    return Question(text, intent, subject, role, None, kind, verb, unit, other, level)


def _matched(text: str, words: str) -> Question | None:
    for intent, pattern in _patterns():
        found = pattern.match(words)
        if found and (asked := _question(text, words, intent, found.groupdict())):
            return asked
    return None


@cache
def _loose() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["intent"], _with_parts(row["pattern"])) for row in lexicon("questions")["loose"])


@cache
def _auxiliary() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return _with_parts("^{AUX}+"), _with_parts("{AUX}+$")


def _longer(groups: Mapping[str, str | None]) -> Mapping[str, str | None]:
    """Return ``groups`` whose subject is the longer of what stands left and right of the word that asks."""
    if "left" not in groups:
        return groups
    first, last = _auxiliary()
    sides = (last.sub("", groups["left"] or ""), first.sub("", groups["right"] or ""))
    return {**groups, "subject": max(sides, key=len)}


def plainly(words: str) -> str:
    """Return ``words`` without what is said for politeness, or of who asks, anywhere in them."""
    for filler in lexicon("questions")["fillers"]:
        words = re.sub(filler, "", words)
    return words.strip("，,：:；;")


def loosely(text: str, words: str) -> list[Question]:
    """Return what ``words`` (see ``understand``) may ask by the word that asks and what stands beside it."""
    words = plainly(words)
    year = _YEAR.search(words)
    plain = _YEAR.sub("", words)
    found = []
    for intent, pattern in _loose():
        match = pattern.search(plain)
        if match and (asked := _question(text, plain, intent, _longer(match.groupdict()))):
            found.append(replace(asked, year=int(year["year"]) if year and intent == "target" else None))
    return sorted(found, key=lambda asked: asked.intent != "target") if year else found  # a year is one of a target


@cache
def _asking() -> re.Pattern[str]:
    anaphora, levels = (alternatives(lexicon("questions")[key]) for key in ("anaphora", "levels"))
    return _with_parts(f"^(?:{anaphora})?(?P<rest>(?:{levels})?{{AUX}}*(?:跟|和|与|向|到)?{{WHO}}.*)$")


def _joined(parts: Sequence[str]) -> list[str]:
    """Return the last two clauses as one, where the last asks of the one before it (首台套奖补，这事归谁管)."""
    found = _asking().match(parts[-1])
    if found is None:
        return []
    back = next((word for word in lexicon("questions")["anaphora"] if found["rest"].endswith(word)), "")
    return [parts[-2] + found["rest"].removesuffix(back)]


def clauses(words: str) -> list[str]:
    """Return the bare question ``words`` and, where it has several clauses, the last few of them, the last first."""
    parts = [part for part in _CLAUSE.split(_TITLE.sub(lambda t: t[0].replace("，", ""), words)) if len(part) > 2]
    return [words, *_joined(parts), *reversed(parts[-_CLAUSES:])] if len(parts) > 1 else [words]


def understand(text: str, words: str | None = None) -> Question:
    """Return what ``text`` asks; ``words`` is its bare form, where something was taken off its head.

    Any text may come in; punctuation, blanks and width do not matter.
    """
    words = _END_OF_PERIOD.sub("", bare(text) if words is None else words)
    year = _YEAR.search(_TITLE.sub(lambda title: title[0][0] * len(title[0]), words))
    if not year:
        return _matched(text, words) or Question(text, None, words)
    whole = _matched(text, words)
    if whole and whole.intent == "due":
        return replace(whole, year=int(year["year"]))
    rest = _trimmed((words[: year.start()] + words[year.end() :]).lstrip(",，"))
    timeless = _matched(text, rest)
    if timeless and timeless.intent == "target":  # a year belongs to a target; elsewhere it is part of a name
        return replace(timeless, year=int(year["year"]))
    plain = Question(text, "target" if rest else None, rest or words, year=int(year["year"]))
    return whole or plain
