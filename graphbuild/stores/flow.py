"""Work for a few writers at once, never more of it in memory than they need."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

Result = TypeVar("Result")


class Flow(Generic[Result]):
    """Runs jobs on ``workers`` threads; ``done`` is called with each result, in order, on the caller's thread.

    A job's error is raised by ``put``, ``drain`` or the end of the ``with`` block; jobs not yet begun are dropped then.
    """

    def __init__(self, workers: int, done: Callable[[Result], None]) -> None:
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="writer")
        self._room = workers + 1  # one that waits, so that no writer does
        self._running: deque[Future[Result]] = deque()
        self._done = done

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.drain()
        finally:
            self._pool.shutdown(cancel_futures=True)

    def put(self, job: Callable[[Any], Result], what: Any) -> None:
        """Have ``job(what)`` run, as soon as there is room for it."""
        while len(self._running) >= self._room:
            self._done(self._running.popleft().result())
        self._running.append(self._pool.submit(job, what))

    def drain(self) -> None:
        """Return when all jobs are done."""
        while self._running:
            self._done(self._running.popleft().result())
