"""The nodes of a graph file by number, in 26 bytes a node: which there are, and where the store keeps each.

Ids are told apart by Python's 64-bit hash, which is keyed anew in each process; two different ids share one with a
probability of 3e-8 in a million nodes, and that is found out (``repeated``), never passed over.
"""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


class NodeTable:
    """Add all ids, then ask; a node's number is its place in the order of hashes.

    An element id of a store is words, a colon and a number (``4:b1…:17``, ``#11:17``); the words are few.
    """

    def __init__(self) -> None:
        self._added = array("q")
        self._hashes: Numbers = np.empty(0, np.int64)
        self._words: dict[str, int] = {}
        self._word_of = np.empty(0, np.int16)
        self._number_of: Numbers = np.empty(0, np.int64)

    def __len__(self) -> int:
        return len(self._added)

    def add(self, id_: str) -> None:
        """Take in the id of one node; all are added before anything is asked."""
        self._added.append(hash(id_))

    def close(self) -> None:
        """End adding."""
        self._hashes = np.sort(np.frombuffer(self._added, np.int64)) if self._added else self._hashes
        self._word_of = np.full(len(self._hashes), -1, np.int16)
        self._number_of = np.zeros(len(self._hashes), np.int64)

    def repeated(self) -> frozenset[int]:
        """Return the hashes that were added more than once."""
        return frozenset(self._hashes[1:][self._hashes[1:] == self._hashes[:-1]].tolist())

    def numbers(self, ids: Sequence[str]) -> Numbers:
        """Return the number of each of ``ids``, -1 for one that was not added."""
        asked = np.fromiter(map(hash, ids), np.int64, len(ids))
        if not len(self._hashes):
            return np.full(len(ids), -1, np.int64)
        at = np.minimum(np.searchsorted(self._hashes, asked), len(self._hashes) - 1)
        return np.where(self._hashes[at] == asked, at, -1)

    def place(self, ids: Sequence[str], elements: Iterable[str]) -> None:
        """Remember the store's element id of each of ``ids``."""
        parts = [element.rpartition(":") for element in elements]
        at = self.numbers(ids)
        self._word_of[at] = [self._words.setdefault(words, len(self._words)) for words, _, _ in parts]
        self._number_of[at] = [int(number) for _, _, number in parts]

    def elements(self, ids: Sequence[str]) -> list[str]:
        """Return the store's element id of each of ``ids``; one that has none is an error of the caller's."""
        at = self.numbers(ids)
        words = list(self._words)
        kept = zip(self._word_of[at].tolist(), self._number_of[at].tolist(), strict=True)
        return [f"{words[word]}:{number}" for word, number in kept]
