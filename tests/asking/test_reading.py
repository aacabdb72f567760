"""How often the store is asked for one question."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from graphbuild.asking.lookup import read, reading_once
from graphbuild.responsibility import ask
from graphbuild.stores.store import Rows, Store


@dataclass
class Counted:
    """The store, and what it is asked."""

    store: Store
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """See Store."""
        self.asked[cypher, repr(parameters)] += 1
        return self.store.read(cypher, parameters)


@pytest.mark.parametrize("question", ["“双倍增”行动自治区、市、区各由谁负责", "谁负责火星移民计划", "科技局负责什么"])
def test_a_question_asks_the_store_nothing_twice_and_the_next_one_anew(examples: Store, question: str) -> None:
    counted = Counted(examples)
    first = ask(cast(Store, counted), question)
    assert set(counted.asked.values()) == {1}
    assert ask(cast(Store, counted), question) == first
    assert set(counted.asked.values()) == {2}


def test_what_is_read_outside_a_question_is_not_kept(examples: Store) -> None:
    counted = Counted(examples)
    for _ in range(2):
        read(cast(Store, counted), "plan_regions")
    assert set(counted.asked.values()) == {2}


def test_who_empties_a_list_of_rows_empties_nobody_elses(examples: Store) -> None:
    with reading_once():
        whole = list(read(examples, "plan_regions"))
        read(examples, "plan_regions").clear()
        read(examples, "plan_regions").clear()
        assert read(examples, "plan_regions") == whole != []
