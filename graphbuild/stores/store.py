"""A store of the graph, whichever engine holds it: the protocol, and how an address becomes one."""

import fcntl
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from graphbuild.errors import InnographError
from graphbuild.stores.frame import data_frame

if TYPE_CHECKING:
    from pandas import DataFrame

DEFAULT = "embedded:.innograph"


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: the names of its columns and its rows, values in the driver's types (a node is a neo4j Node)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def to_pandas(self) -> "DataFrame":
        """Return the answer as a pandas DataFrame, see ``data_frame``; raises InnographError without pandas."""
        return data_frame(self.columns, self.rows)


class Store(Protocol):
    """A graph that speaks Cypher."""

    @property
    def address(self) -> str:
        """The address as the user gave it."""

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Answer ``cypher``; the engine itself refuses anything that writes.

        Raises InnographError when it would write, is no valid Cypher, lacks a parameter, or the store went away.
        """

    def write(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run ``cypher`` in its own transaction, again after a passing error; raises InnographError as ``read``."""

    def index_full_text(self, label: str, name: str) -> None:
        """Have ``label[name]`` as a full-text index of Chinese (analyzer cjk) over property ``name``."""

    def await_indexes(self) -> None:
        """Return when every index can be used."""


def _credentials() -> tuple[str, str]:
    password = os.environ.get("NEO4J_PASSWORD")
    if not password:
        raise InnographError(
            "连接 Neo4j 需要密码：请设置环境变量 NEO4J_PASSWORD（和 NEO4J_USERNAME，默认 neo4j）。",
            "Neo4j needs a password: set NEO4J_PASSWORD (and NEO4J_USERNAME, by default neo4j) in the environment.",
        )
    return os.environ.get("NEO4J_USERNAME") or "neo4j", password


@contextmanager
def loading_alone(address: str | None = None) -> Iterator[None]:
    """Wait until no other process loads into the embedded store at ``address``; to be entered before it is opened.

    Two loads at once would each take what the other writes for missing. Neo4j has transactions for this.
    """
    scheme, _, rest = (address or os.environ.get("INNOGRAPH_STORE") or DEFAULT).partition(":")
    with ExitStack() as held:
        if scheme == "embedded" and rest:
            folder = Path(rest).expanduser()
            with suppress(OSError):  # open_store says what is wrong with the folder
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                lock = held.enter_context((folder / "load.lock").open("a", encoding="utf-8"))
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def open_store(address: str | None = None) -> AbstractContextManager[Store]:
    """Return a context manager that opens the store at ``address`` and closes it.

    ``embedded:DIR`` or an address of Neo4j (``bolt://``, ``neo4j://``, with ``+s`` or ``+ssc`` for TLS); None means
    INNOGRAPH_STORE, else ``embedded:.innograph`` in the working directory. Neo4j's NEO4J_USERNAME, NEO4J_PASSWORD and
    NEO4J_DATABASE come from the environment. Raises InnographError, at once or when entered, when it cannot be opened.
    """
    address = address or os.environ.get("INNOGRAPH_STORE") or DEFAULT
    scheme, _, rest = address.partition(":")
    # the driver takes 0.2 s to import: only who opens a store pays for it
    if scheme == "embedded" and rest:
        from graphbuild.stores.embedded import embedded_store  # noqa: PLC0415

        return embedded_store(Path(rest).expanduser(), address)
    if scheme.partition("+")[0] in ("bolt", "neo4j") and rest.startswith("//"):
        from graphbuild.stores.bolt import neo4j_store  # noqa: PLC0415

        return neo4j_store(address, _credentials(), os.environ.get("NEO4J_DATABASE"))
    raise InnographError(
        f"不认识的图库地址 {address!r}；请写 embedded:目录、bolt://主机:7687 或 neo4j://主机:7687。",
        f"Unknown store address {address!r}; write embedded:DIR, bolt://host:7687 or neo4j://host:7687.",
    )


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
