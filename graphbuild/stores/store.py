"""A store of the graph, whichever engine holds it: the protocol, and how an address becomes one."""

import fcntl
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from graphbuild.errors import InnographError
from graphbuild.stores.address import folder_of, server_of, store_address
from graphbuild.stores.frame import data_frame

if TYPE_CHECKING:
    from pandas import DataFrame

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: the names of its columns and its rows, values in the driver's types (a node is a neo4j Node)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def to_pandas(self) -> "DataFrame":
        """Return the answer as a pandas DataFrame, see ``data_frame``; raises InnographError without pandas."""
        return data_frame(self.columns, self.rows)


class Run(Protocol):
    """Runs a statement within a transaction."""

    def __call__(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Answer ``cypher``; an error ends the transaction."""


class Store(Protocol):
    """A graph that speaks Cypher."""

    @property
    def writers(self) -> int:
        """How many transactions at once are quicker than one."""

    @property
    def address(self) -> str:
        """The address as the user gave it."""

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Answer ``cypher``; the engine itself refuses anything that writes.

        Raises InnographError when it would write, is no valid Cypher, lacks a parameter, or the store went away.
        """

    def read_some(
        self, cypher: str, parameters: Mapping[str, Any] | None, most: int, seconds: float
    ) -> tuple[Rows, bool]:
        """Return at most ``most`` rows of the answer to ``cypher``, and whether there are more; otherwise as ``read``.

        Raises InnographError when the engine has worked on it for that many seconds, too.
        """

    def write(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run ``cypher`` in its own transaction, again after a passing error; raises InnographError as ``read``."""

    def define(self, cypher: str) -> None:
        """Make a constraint or index, unless it is there or another process makes it at the same moment."""

    def transact(self, work: Callable[[Run, bool], Result]) -> Result:
        """Return ``work(run, again)``, all of whose statements take effect together or not at all.

        After a passing error (a deadlock, a server that starts anew) it is tried again, with ``again`` true: it may
        have taken effect although the answer was lost. Raises InnographError as ``read``.
        """

    def alone(self) -> AbstractContextManager[None]:
        """Wait until no other process loads into the store, and keep others out until the block ends."""

    def index_full_text(self, label: str, name: str) -> None:
        """Have ``label[name]`` as a full-text index of Chinese (analyzer cjk) over property ``name``."""

    def await_indexes(self) -> None:
        """Return when every index can be used."""


@contextmanager
def loading_alone(address: str | None = None) -> Iterator[None]:
    """Wait until no other process loads into the embedded store at ``address``; to be entered before it is opened.

    Two loads at once would each take what the other writes for missing. Neo4j has transactions for this.
    """
    folder = folder_of(store_address(address))
    with ExitStack() as held:
        if folder is not None:
            with suppress(OSError):  # open_store says what is wrong with the folder
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                lock = held.enter_context((folder / "load.lock").open("a", encoding="utf-8"))
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def open_store(address: str | None = None) -> AbstractContextManager[Store]:
    """Return a context manager that opens the store at ``address`` and closes it.

    ``embedded:DIR`` or an address of Neo4j (``bolt://``, ``neo4j://``, with ``+s`` or ``+ssc`` for TLS, a database's
    name behind the host); None means INNOGRAPH_STORE, else NEO4J_URI, else ``embedded:.innograph`` in the working
    directory. NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE come from the environment or from the file that
    NEO4J_CREDENTIALS names. Raises InnographError, at once or when entered, when it cannot be opened.
    """
    address = store_address(address)
    folder = folder_of(address)
    # the driver takes 0.2 s to import: only who opens a store pays for it
    if folder is not None:
        from graphbuild.stores.embedded import embedded_store  # noqa: PLC0415

        return embedded_store(folder, address)
    server = server_of(address)
    from graphbuild.stores.bolt import neo4j_store  # noqa: PLC0415

    return neo4j_store(address, server.url, (server.user, server.password), server.database)


def require_loaded(store: Store) -> None:
    """Raise InnographError when ``store`` holds nothing: an answer out of an empty store would be a lie."""
    if not store.read("MATCH (n:Thing) RETURN n.id LIMIT 1").rows:
        raise InnographError(
            f"图库 {store.address} 是空的；请先运行 innograph load 图文件，或用 --store 指明另一个图库。",
            f"The store {store.address} is empty; run innograph load GRAPH first, or name another with --store.",
        )


def column(rows: Rows, name: str) -> Sequence[Any]:
    """Return the values of the column ``name``."""
    at = rows.columns.index(name)
    return [row[at] for row in rows.rows]
