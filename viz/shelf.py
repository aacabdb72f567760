"""What pages keep of the store between two requests: the list of plans, and what was made out of one build of them."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar, cast

from graphbuild.asking.lookup import Row
from graphbuild.queries import find_query
from graphbuild.stores.store import Store

Made = TypeVar("Made")

_FRESH = 2.0  # seconds for which the list of plans is not asked for again
_KEPT = 512  # answers of one kind
# a plan laid out takes about a megabyte
_FEW = {"text": 32, "page": 32, "division": 32, "leaf": 64, "picture": 128, "answer": 64}


def rows_of(store: Store, query: str, **parameters: object) -> list[Row]:
    """Return the rows of ``cypher/<query>.cypher`` by column; raises InnographError when the store fails."""
    named = find_query(query)
    columns = [column.name for column in named.returns]
    return [dict(zip(columns, row, strict=True)) for row in store.read(named.cypher, parameters).rows]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of the store; what it does not say is empty. ``build`` tells one state of the store from the next."""

    id: str
    name: str
    level: str
    region: str
    issuer: str
    issued_on: str
    period: str
    number: str
    version: str
    build: str


class Shelf:
    """Reads the store, and reads it again where a load has changed it since."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._lock = Lock()
        self._plans: tuple[float, tuple[Plan, ...]] = (0.0, ())
        self._kept: dict[str, OrderedDict[Hashable, object]] = {}

    def plans(self) -> tuple[Plan, ...]:
        """Return the plans, the higher level first; at most some seconds old. Raises InnographError as ``read``."""
        then, plans = self._plans
        if time.monotonic() - then > _FRESH or not plans:
            found = rows_of(self.store, "explore/plans_held")
            plans = tuple(Plan(**{name: value or "" for name, value in row.items()}) for row in found)
            self._plans = (time.monotonic(), plans)
        return plans

    def plan(self, name: str) -> Plan | None:
        """Return the plan with that title or id."""
        return next((plan for plan in self.plans() if name in (plan.name, plan.id)), None)

    def kept(self, kind: str, name: Hashable, make: Callable[[], Made]) -> Made:
        """Return what ``make`` makes, from the shelf where it was made before out of the same state of the store.

        ``kind`` is one for all that ``make`` makes: no two rooms may keep different things under one.
        """
        key = (name, tuple((plan.id, plan.build) for plan in self.plans()))
        with self._lock:
            shelf = self._kept.setdefault(kind, OrderedDict())
            if key in shelf:
                shelf.move_to_end(key)
                return cast(Made, shelf[key])
        made = make()
        with self._lock:
            shelf[key] = made
            while len(shelf) > _FEW.get(kind, _KEPT):
                shelf.popitem(last=False)
        return made
