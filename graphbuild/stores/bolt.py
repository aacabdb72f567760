"""All reading and writing, through the official driver over Bolt: Neo4j and the embedded engine alike."""

import random
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

import neo4j
from neo4j.exceptions import (
    ConfigurationError,
    DatabaseUnavailable,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    TransientError,
)

from graphbuild.errors import InnographError
from graphbuild.stores.faults import in_a_sentence, one_line
from graphbuild.stores.schema import full_text_index
from graphbuild.stores.store import Result, Rows, Run

_WAIT = 300  # seconds for an index to come online
_OUTAGE = 120.0  # seconds that a load waits for a server that went away; starting anew takes it some 10
_DEADLOCK = (0.02, 0.06)  # seconds; the driver's own pause of a second costs more than the work
_AWAY = 0.5  # seconds between two tries while the server is away
_LOADING = "innograph/loading"
_NEO4J_WRITERS = 2
_OLDEST = (5, 26)
_NAME_TAKEN = "Neo.ClientError.Schema.IndexWithNameAlreadyExists"
_NAME = re.compile(r"(?:CONSTRAINT|INDEX) (\S+) IF NOT EXISTS")
_OWNER_COMES = 10  # tries
_THERE = (  # IF NOT EXISTS looks first and makes then: another load may be quicker
    "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
    "Neo.ClientError.Schema.ConstraintAlreadyExists",
    "Neo.ClientError.Schema.IndexAlreadyExists",
    _NAME_TAKEN,
)
_UNFIT = (UnicodeEncodeError, OverflowError, TypeError, RecursionError)


def _passes(error: Neo4jError | DriverError) -> bool:
    """Whether the same again can succeed; a lost answer to a commit (IncompleteCommit) is the caller's to find out."""
    return error.is_retryable() or isinstance(error, IncompleteCommit | DatabaseUnavailable)


def _pause(error: Neo4jError | DriverError) -> float:
    return random.uniform(*_DEADLOCK) if isinstance(error, TransientError) else _AWAY


class _Unworded(list[Any]):
    """A list that is quick to word: the driver words all parameters for a log line, even where nobody logs."""

    def __repr__(self) -> str:
        return f"<{len(self)} values>"


def _sent(parameters: Mapping[str, Any] | None) -> dict[str, Any]:
    given = parameters or {}
    return {name: _Unworded(value) if isinstance(value, list) else value for name, value in given.items()}


@dataclass(frozen=True, slots=True)
class BoltStore:
    """A Store behind a Bolt address.

    ``reader`` and ``writer`` may be one driver: Neo4j refuses writes in READ mode; the embedded engine ignores the
    mode, so there ``reader`` logs in as a user who may only read. ``full_text`` makes a full-text index where the
    engine's Cypher cannot, ``limiting`` ends statements that take more milliseconds where the engine does not heed what
    the driver asks.
    """

    address: str
    writer: neo4j.Driver
    reader: neo4j.Driver
    database: str | None
    full_text: Callable[[str, str], None] | None = None
    writers: int = 1
    limiting: Callable[[int], AbstractContextManager[None]] | None = None

    def _run(self, driver: neo4j.Driver, cypher: str, parameters: Mapping[str, Any] | None, reading: bool) -> Rows:
        try:
            result = driver.execute_query(
                cypher,
                dict(parameters or {}),
                database_=self.database,
                routing_=neo4j.RoutingControl.READ if reading else neo4j.RoutingControl.WRITE,
            )
        except (Neo4jError, DriverError) as error:
            raise in_a_sentence(error, self.address, reading) from error
        except _UNFIT as error:
            raise self._unfit(error) from error
        return Rows(tuple(result.keys), tuple(tuple(record.values()) for record in result.records))

    def read_some(
        self, cypher: str, parameters: Mapping[str, Any] | None, most: int, seconds: float
    ) -> tuple[Rows, bool]:
        """See Store."""
        limited = self.limiting(round(seconds * 1000)) if self.limiting else nullcontext()
        try:
            with limited, self.reader.session(database=self.database, default_access_mode=neo4j.READ_ACCESS) as session:
                result = session.run(neo4j.Query(cypher, timeout=seconds), dict(parameters or {}))
                records = list(islice(result, most + 1))
                columns = tuple(result.keys())
                with suppress(Neo4jError):  # of rows that nobody wants
                    result.consume()
        except (Neo4jError, DriverError) as error:
            raise in_a_sentence(error, self.address, reading=True) from error
        except _UNFIT as error:
            raise self._unfit(error) from error
        return Rows(columns, tuple(tuple(record.values()) for record in records[:most])), len(records) > most

    def _unfit(self, error: Exception) -> InnographError:
        return InnographError(
            f"语句或参数中有图库 {self.address} 存不下的值（{one_line(error)}）；请改正后再试。",
            f"A value in the statement or a parameter does not fit the store {self.address} ({one_line(error)}); "
            "correct it.",
        )

    def define(self, cypher: str) -> None:
        """See Store; a server that was killed while it made a constraint is left with an index that nobody owns."""
        for _ in range(_OWNER_COMES):
            code = self._made(cypher)
            if code != _NAME_TAKEN:
                return
            time.sleep(_AWAY)  # another load may be making the constraint just now
        self.write(f"DROP INDEX {_NAME.findall(cypher)[0]} IF EXISTS")
        self.write(cypher)

    def _made(self, cypher: str) -> str | None:
        """Run the schema statement; return the server's code where what it makes is there or half there."""
        try:
            self.writer.execute_query(cypher, database_=self.database)
        except (Neo4jError, DriverError) as error:
            code = error.code if isinstance(error, Neo4jError) else None
            if code not in _THERE:
                raise in_a_sentence(error, self.address) from error
            return code
        return None

    def _try(self, work: Callable[[Run, bool], Result], again: bool) -> Result:
        session = self.writer.session(database=self.database)
        with session, session.begin_transaction() as transaction:

            def run(cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
                sent = _sent(parameters)
                result = transaction.run(cypher, sent)
                answer = Rows(tuple(result.keys()), tuple(tuple(record.values()) for record in result))
                for value in sent.values():  # the driver's objects hold each other, and so what they sent
                    if isinstance(value, _Unworded):
                        value.clear()
                return answer

            done = work(run, again)
            transaction.commit()
            return done

    def transact(self, work: Callable[[Run, bool], Result]) -> Result:
        """See Store."""
        deadline = time.monotonic() + _OUTAGE
        again = False
        while True:
            try:
                return self._try(work, again)
            except (Neo4jError, DriverError) as error:
                if not _passes(error) or time.monotonic() > deadline:
                    raise in_a_sentence(error, self.address) from error
                time.sleep(_pause(error))
                again = True
            except _UNFIT as error:
                raise self._unfit(error) from error

    @contextmanager
    def alone(self) -> Iterator[None]:
        """See Store; on Neo4j, by a node that is never committed, whose unique id others must wait for.

        The embedded engine's loads wait for each other before they open it (``loading_alone``).
        """
        if self.full_text is not None:
            yield
            return
        session = self.writer.session(database=self.database)
        try:
            transaction = session.begin_transaction()
            transaction.run("CREATE (:Thing {id: $id})", id=_LOADING).consume()
        except (Neo4jError, DriverError) as error:
            raise in_a_sentence(error, self.address) from error
        try:
            yield
        finally:
            with suppress(Neo4jError, DriverError):  # a server that was restarted has let go of it
                transaction.rollback()
                session.close()

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """See Store; in one round trip: a transaction of its own, which can be tried again, takes another to end."""
        marks = self.reader.execute_query_bookmark_manager
        try:
            with self.reader.session(
                database=self.database, default_access_mode=neo4j.READ_ACCESS, bookmark_manager=marks
            ) as session:
                result = session.run(cypher, dict(parameters or {}))
                return Rows(tuple(result.keys()), tuple(tuple(record.values()) for record in result))
        except (Neo4jError, DriverError) as error:
            if not error.is_retryable():
                raise in_a_sentence(error, self.address, reading=True) from error
        except _UNFIT as error:
            raise self._unfit(error) from error
        return self._run(self.reader, cypher, parameters, reading=True)

    def write(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """See Store."""
        return self._run(self.writer, cypher, parameters, reading=False)

    def index_full_text(self, label: str, name: str) -> None:
        """See Store; on Neo4j, too, it is named ``label[name]``, so that one query file serves both."""
        if self.full_text is not None:
            self.full_text(label, name)
            return
        self.define(full_text_index(label, name))

    def await_indexes(self) -> None:
        """See Store; the embedded engine builds its indexes before it answers."""
        if self.full_text is None:
            self.write(f"CALL db.awaitIndexes({_WAIT})")


def connect(address: str, user: tuple[str, str], retry: float = 30.0) -> neo4j.Driver:
    """Return a driver for ``address`` that has logged in as ``user``; raises InnographError when it cannot.

    ``retry`` is for how many seconds a transaction is tried again after a passing error.
    """
    try:
        driver = neo4j.GraphDatabase.driver(
            address, auth=user, notifications_min_severity="OFF", max_transaction_retry_time=retry
        )
    except (ConfigurationError, ValueError) as error:
        raise in_a_sentence(error, address) from error
    try:
        driver.verify_connectivity()
    except (Neo4jError, DriverError, ValueError) as error:  # ValueError: a port that is no number
        driver.close()
        raise in_a_sentence(error, address) from error
    return driver


def _refuse_old(driver: neo4j.Driver, address: str) -> None:
    """The queries use what 5.26 brought; a server that does not say its version in Neo4j's way is taken at its word."""
    said = re.match(r"Neo4j/(\d+)\.(\d+)", driver.get_server_info().agent)
    if said and (int(said[1]), int(said[2])) < _OLDEST:
        raise InnographError(
            f"图库 {address} 是 Neo4j {said[1]}.{said[2]}，版本太旧；请升级到 5.26 或更新的版本。",
            f"The store {address} is Neo4j {said[1]}.{said[2]}, which is too old; upgrade it to 5.26 or newer.",
        )


@contextmanager
def neo4j_store(address: str, url: str, user: tuple[str, str], database: str | None) -> Iterator[BoltStore]:
    """Open the Neo4j server at ``url``, which messages call ``address``; see ``open_store``."""
    with connect(url, user) as driver:
        _refuse_old(driver, address)
        yield BoltStore(address, driver, driver, database, writers=_NEO4J_WRITERS)
