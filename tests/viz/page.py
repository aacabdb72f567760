"""A page as a reader takes it in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import lxml.html
from starlette.testclient import TestClient


@dataclass(frozen=True)
class Shown:
    """A page that was answered."""

    status: int
    tree: Any

    def texts(self, path: str) -> list[str]:
        """The words of each element at the XPath, blanks made one."""
        return [" ".join(one.text_content().split()) for one in self.tree.xpath(path)]

    def text(self, path: str) -> str:
        """The words of the one element at the XPath."""
        (only,) = self.texts(path)
        return only

    def links(self, path: str) -> Sequence[str]:
        """Where the links at the XPath lead."""
        return [str(one.get("href")) for one in self.tree.xpath(path)]


def shown(client: TestClient, path: str, **given: str) -> Shown:
    """Return the page at ``path``, redirects followed."""
    answer = client.get(path, params=given or None, follow_redirects=True)
    return Shown(answer.status_code, lxml.html.fromstring(answer.text))


def number(words: str) -> int:
    """Return the first number in ``words``."""
    found = re.search(r"\d+", words)
    assert found, words
    return int(found[0])
