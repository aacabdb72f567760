"""Groups of occurrences that are one thing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graphbuild.decisions import Pair
from graphbuild.identity.contradiction import contradicts
from graphbuild.identity.occurrence import Occurrence


class Clusters:
    """Union-find over candidate ids that keeps pairs apart which were judged different."""

    def __init__(self, occurrences: Iterable[Occurrence], judged: Mapping[Pair, str]) -> None:
        self._parent: dict[str, str] = {}
        self._ids: dict[str, list[str]] = {}
        self._forms: dict[str, list[Occurrence]] = defaultdict(list)
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one in occurrences:
            self._forms[self.find(one.id)].append(one)
        for (a, b), judgement in judged.items():
            if judgement == "different":
                self._apart[a].add(b)
                self._apart[b].add(a)

    def find(self, a: str) -> str:
        """Return the id that stands for the cluster of ``a``."""
        self._ids.setdefault(self._parent.setdefault(a, a), [a])
        while self._parent[a] != a:
            self._parent[a] = self._parent[self._parent[a]]
            a = self._parent[a]
        return a

    def of(self, a: str) -> tuple[Occurrence, ...]:
        """Return the occurrences of the cluster of ``a``."""
        return tuple(self._forms[self.find(a)])

    def kept_apart(self, a: str, b: str) -> bool:
        """Say whether a pair across the two clusters was judged different."""
        return any(x in self._apart[y] for y in self._ids[self.find(a)] for x in self._ids[self.find(b)])

    def fit(self, a: str, b: str) -> bool:
        """Say whether no name of the one cluster contradicts one of the other: likeness goes no further."""
        forms_a, forms_b = ({one.form for one in self.of(x)} for x in (a, b))
        return not any(contradicts(x, y) for x in forms_a for y in forms_b)

    def join(self, a: str, b: str) -> bool:
        """Make one cluster of two and say whether they are one, unless a pair across them was judged different."""
        a, b = sorted((self.find(a), self.find(b)))
        if a == b:
            return True
        if self.kept_apart(a, b):
            return False
        self._parent[b] = a
        self._ids[a] += self._ids.pop(b)
        self._forms[a] += self._forms.pop(b, [])
        return True
