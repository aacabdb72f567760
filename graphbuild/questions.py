"""What a question asks: its intent, its subject, and the role or year that it narrows to."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from graphbuild.ontology import lexicon


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood; ``intent`` is None where no pattern fits, ``subject`` then is the whole question."""

    text: str
    intent: str | None
    subject: str
    role: str | None = None
    year: int | None = None


def _with_parts(pattern: str) -> re.Pattern[str]:
    for name, part in lexicon("questions")["parts"].items():
        pattern = pattern.replace("{" + name + "}", part)
    return re.compile(pattern)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = lexicon("questions")["intents"]
    return tuple((row["intent"], _with_parts(pattern)) for row in rows for pattern in row["patterns"])


def _bare(text: str) -> str:
    """Return ``text`` without blanks, politeness and final punctuation; no longer than any sensible question."""
    bare = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))[:200].rstrip("?？。.!！,，呢吗啊呀吧")
    for word in lexicon("questions")["polite"]:
        bare = bare.removeprefix(word).lstrip(",，")
    return bare


def _trimmed(subject: str) -> str:
    words = lexicon("questions")
    for word in words["trim_before"]:
        subject = subject.removeprefix(word)
    for word in words["trim_after"]:
        subject = subject.removesuffix(word)
    return subject.strip("，,：:")


def _role(bare: str, subject: str) -> str | None:
    """Return the role that the words around the subject ask for."""
    around = bare.replace(subject, "", 1)
    return next((row["role"] for row in lexicon("questions")["roles"] if row["word"] in around), None)


def understand(text: str) -> Question:
    """Return what ``text`` asks. Any text may come in; punctuation, blanks and width do not matter."""
    bare = _bare(text)
    for intent, pattern in _patterns():
        found = pattern.match(bare)
        subject = _trimmed(found["subject"]) if found else ""
        if found and subject:
            year = found.groupdict().get("year")
            return Question(text, intent, subject, _role(bare, subject), int(year) if year else None)
    return Question(text, None, bare)
