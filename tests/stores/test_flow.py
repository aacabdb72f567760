import threading

import pytest

from graphbuild.stores.flow import Flow


def test_results_come_in_order_on_the_caller_s_thread() -> None:
    seen: list[tuple[int, int]] = []
    with Flow[int](2, lambda result: seen.append((result, threading.get_ident()))) as flow:
        for number in range(20):
            flow.put(lambda n: n * n, number)
    assert seen == [(n * n, threading.get_ident()) for n in range(20)]


def test_no_more_is_taken_in_than_the_writers_need() -> None:
    begun: list[int] = []
    go_on = threading.Event()

    def job(number: int) -> int:
        begun.append(number)
        go_on.wait(10)
        return number

    def made() -> int:
        """Tell the others to go on only once two are at work and one waits: a fourth must not be needed for that."""
        for number in range(6):
            if number == 3:
                go_on.set()
            flow.put(job, number)
        return len(begun)

    with Flow[int](2, lambda _result: None) as flow:
        made()
    assert sorted(begun) == list(range(6))


def test_an_error_is_the_caller_s_and_ends_the_flow() -> None:
    done: list[int] = []

    def job(number: int) -> int:
        if number == 2:
            raise ValueError("zwei")
        return number

    def fill() -> None:
        with Flow[int](1, done.append) as flow:
            for number in range(10):
                flow.put(job, number)

    with pytest.raises(ValueError, match="zwei"):
        fill()
    assert done == [0, 1]
