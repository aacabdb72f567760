"""Addresses of pages, made out of names that may hold anything."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode


def with_query(path: str, **parameters: str | None) -> str:
    """Return ``path`` with the parameters that are not empty."""
    given = urlencode({name: value for name, value in parameters.items() if value})
    return f"{path}?{given}" if given else path


def to_plan(title: str | None, start: int | None = None) -> str:
    """Return the address of the text of a plan (title or id), at the sentence that starts there (a read offset)."""
    place = quote((title or "").removeprefix("Plan/"), safe="")
    return f"/plans/{place}" if start is None else f"/plans/{place}?at={start}"


def to_network(node: str) -> str:
    """Return the address of the picture around a node (id)."""
    return with_query("/network", focus=node)


def to_question(question: str, **narrowed: str) -> str:
    """Return the address of the answer to a question."""
    return with_query("/", q=question, **narrowed)


def changed(current: Mapping[str, str], **changes: str) -> Mapping[str, str]:
    """Return the parameters ``current`` with the changes, without what is empty."""
    return {name: value for name, value in {**current, **changes}.items() if value}
