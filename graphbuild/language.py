"""The language of what the user reads: Chinese unless ``--lang en`` asks for English."""

from contextvars import ContextVar

_LANGUAGE: ContextVar[str] = ContextVar("language", default="zh")


def use_language(code: str) -> None:
    """Make ``code`` (zh or en) the language of every later ``text`` in this context."""
    _LANGUAGE.set(code)


def text(zh: str, en: str) -> str:
    """Return ``zh`` or ``en``, whichever the user reads."""
    return en if _LANGUAGE.get() == "en" else zh
