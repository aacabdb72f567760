"""The embedded engine: ArcadeDB inside this process, reached over its own Bolt on 127.0.0.1.

A data folder holds ``engine/`` (the engine's root), ``secrets.json`` (0600), ``log/``, ``owner.lock`` and
``address.json`` (0600). One process owns the folder: it holds the lock and runs the engine. Every other process finds
the owner's ports in the address file and connects to it, holding a shared lock on ``guests.lock`` for as long as it
does. Whoever gets the owner's lock knows that an address file is stale.
"""

import base64
import json
import os
import secrets
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any

import portalocker
from portalocker import LockFlags

from graphbuild.errors import InnographError
from graphbuild.stores.bolt import BoltStore, connect

_HOST = "127.0.0.1"
_DATABASE = "kg"
_OWNER_ANSWERS = 5.0  # seconds that a second process tries to reach the owner
_GUESTS_FINISH = 5.0  # seconds that the owner waits for commands that read through it
_PAUSE = 0.02
_RETRY = 5.0  # seconds; an owner that is gone does not come back
_CJK = '{"analyzer":"org.apache.lucene.analysis.cjk.CJKAnalyzer"}'
_ALL = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
# The engine ignores Bolt's READ mode, so reading is done by a user whose group may only read.
_GROUPS = {
    "admin": (["updateSecurity", "updateSchema", "updateDatabaseSettings"], _ALL),
    "reader": ([], ["readRecord"]),
    "*": ([], []),
}


def _write_secret(path: Path, content: Mapping[str, Any]) -> None:
    """Readable by its owner only from the first moment, and never half written."""
    part = path.with_name(f".{path.name}.{os.getpid()}")
    with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:  # noqa: PTH123
        json.dump(content, file)
    part.replace(path)


def _read_json(path: Path) -> dict[str, Any] | None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def _passwords(folder: Path) -> dict[str, Any]:
    """The engine takes the root password only while its folder is new, so the file is written before it."""
    path = folder / "secrets.json"
    known = _read_json(path)
    if known:
        return known
    made = {"root": secrets.token_urlsafe(24), "reader": secrets.token_urlsafe(24)}
    _write_secret(path, made)
    return made


def _write_groups(folder: Path) -> None:
    path = folder / "engine" / "config" / "server-groups.json"
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    groups = {
        name: {"resultSetLimit": -1, "readTimeout": -1, "access": access, "types": {"*": {"access": records}}}
        for name, (access, records) in _GROUPS.items()
    }
    _write_secret(path, {"databases": {"*": {"groups": groups}}, "version": 2})


def _free_ports(count: int) -> list[int]:
    """All are held open until all are known, so that no port is handed out twice."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind((_HOST, 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


@contextmanager
def _logging_to(folder: Path) -> Iterator[None]:
    """The engine reads where to log from the environment, once, when it is first used in a process."""
    given = {"ARCADEDB_LOG_DIR": str(folder.resolve()), "ARCADEDB_LOG_CONSOLE": "off"}
    added = [key for key in given if key not in os.environ]
    os.environ.update({key: given[key] for key in added})
    try:
        yield
    finally:
        for key in added:
            del os.environ[key]


def _start(folder: Path, password: str, http: int, bolt: int) -> Any:
    import arcadedb  # noqa: PLC0415 - only the owner needs the engine

    config = {
        "host": _HOST,
        "http_port": http,
        "bolt_port": bolt,
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    }
    server = arcadedb.create_server(str((folder / "engine").resolve()), password, config)
    try:
        with _logging_to(folder / "log"):
            server.start()
        with suppress(arcadedb.ArcadeDBError):  # it is there already
            server.create_database(_DATABASE)
        server.get_database(_DATABASE)
    except arcadedb.ArcadeDBError as error:
        why = " ".join(str(error).split())
        raise InnographError(
            f"打不开内嵌图库 {folder}（{why}）；请检查权限和磁盘，或换一个目录重新装载。",
            f"Cannot open the embedded store {folder} ({why}); check permissions and disk, or load elsewhere.",
        ) from error
    return server


def _post(port: int, path: str, password: str, body: Mapping[str, Any]) -> Any:
    """The engine's HTTP side does what its Cypher lacks: users and full-text indexes."""
    login = base64.b64encode(f"root:{password}".encode()).decode()
    request = urllib.request.Request(
        f"http://{_HOST}:{port}/api/v1/{path}",
        json.dumps(body).encode(),
        {"Authorization": f"Basic {login}", "Content-Type": "application/json"},
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy has no business on loopback
    try:
        with opener.open(request, timeout=600) as answer:
            return json.load(answer)["result"]
    except (urllib.error.URLError, OSError, ValueError) as error:
        detail = error.read().decode("utf-8", "replace") if isinstance(error, urllib.error.HTTPError) else str(error)
        raise InnographError(
            f"内嵌图库拒绝了一条管理命令（{detail}）；请删除该目录后重新装载。",
            f"The embedded store refused an administrative command ({detail}); remove its folder and load again.",
        ) from error


def _add_reader(folder: Path, port: int, passwords: Mapping[str, Any]) -> None:
    users = folder / "engine" / "config" / "server-users.jsonl"
    if '"name":"reader"' in users.read_text(encoding="utf-8"):
        return
    user = {"name": "reader", "password": passwords["reader"], "databases": {_DATABASE: ["reader"]}}
    _post(port, "server", passwords["root"], {"command": f"create user {json.dumps(user)}"})


class _Limits:
    """The engine has one limit for all statements of a database: the first who asks sets it, the last takes it off."""

    def __init__(self, limit: Callable[[int], None]) -> None:
        self._limit = limit
        self._lock = Lock()
        self._asking = 0

    @contextmanager
    def at(self, milliseconds: int) -> Iterator[None]:
        """While the block runs, statements that take longer are ended; those of others as well."""
        with self._lock:
            if not self._asking:
                self._limit(milliseconds)
            self._asking += 1
        try:
            yield
        finally:
            with self._lock:
                self._asking -= 1
                if not self._asking:
                    self._limit(0)


@contextmanager
def _bolt(address: str, at: Mapping[str, Any]) -> Iterator[BoltStore]:
    def full_text(label: str, name: str) -> None:
        for sql in (
            f"CREATE VERTEX TYPE `{label}` IF NOT EXISTS",
            f"CREATE PROPERTY `{label}`.`{name}` IF NOT EXISTS STRING",
            f"CREATE INDEX IF NOT EXISTS ON `{label}` (`{name}`) FULL_TEXT METADATA {_CJK}",
        ):
            _post(at["http"], f"command/{_DATABASE}", at["root"], {"language": "sql", "command": sql})

    def limit(milliseconds: int) -> None:
        sql = f"ALTER DATABASE `arcadedb.command.timeout` {milliseconds}"
        _post(at["http"], f"command/{_DATABASE}", at["root"], {"language": "sql", "command": sql})

    url = f"bolt://{_HOST}:{at['bolt']}"
    with (
        connect(url, ("root", at["root"]), _RETRY) as writer,
        connect(url, ("reader", at["reader"]), _RETRY) as reader,
    ):
        yield BoltStore(address, writer, reader, _DATABASE, full_text, limiting=_Limits(limit).at)


def _forget_limit(port: int, passwords: Mapping[str, Any]) -> None:
    """An owner that was killed may have left one, which would end a load."""
    sql = "ALTER DATABASE `arcadedb.command.timeout` 0"
    _post(port, f"command/{_DATABASE}", passwords["root"], {"language": "sql", "command": sql})


@contextmanager
def _locked(path: Path, mode: LockFlags) -> Iterator[bool]:
    """Hold a lock on ``path`` (EXCLUSIVE or SHARED) if it is free at once; yields whether it is held."""
    with path.open("a", encoding="utf-8") as file:
        try:
            portalocker.lock(file, mode | LockFlags.NON_BLOCKING)
        except portalocker.LockException:
            yield False
        else:
            yield True


def _let_guests_finish(folder: Path) -> None:
    """A short command that asks the owner must not lose its answer; one that stays for long does not hold us up."""
    deadline = time.monotonic() + _GUESTS_FINISH
    while time.monotonic() < deadline:
        with _locked(folder / "guests.lock", LockFlags.EXCLUSIVE) as alone:
            if alone:
                return
        time.sleep(_PAUSE)


@contextmanager
def _as_owner(folder: Path, address: str) -> Iterator[BoltStore]:
    place = folder / "address.json"
    place.unlink(missing_ok=True)  # left by an owner that was killed
    passwords = _passwords(folder)
    _write_groups(folder)
    http, bolt = _free_ports(2)
    server = _start(folder, passwords["root"], http, bolt)
    try:
        _add_reader(folder, http, passwords)
        _forget_limit(http, passwords)
        at = {"pid": os.getpid(), "command": " ".join(sys.argv), "http": http, "bolt": bolt}
        _write_secret(place, at)
        with _bolt(address, {**at, **passwords}) as store:
            yield store
        place.unlink(missing_ok=True)
        _let_guests_finish(folder)
    finally:
        place.unlink(missing_ok=True)
        server.stop()


def _connected(stack: ExitStack, folder: Path, address: str) -> BoltStore | None:
    """The store of the running owner, or None while there is none to be reached."""
    at = _read_json(folder / "address.json")
    known = _read_json(folder / "secrets.json")
    if at is None or known is None:
        return None
    with suppress(InnographError):
        return stack.enter_context(_bolt(address, {**at, **known}))
    return None


def _held(folder: Path, at: Mapping[str, Any] | None) -> InnographError:
    holder = f"{at['pid']} ({at['command']})" if at else "?"
    return InnographError(
        f"内嵌图库 {folder} 正被进程 {holder} 占用，又连接不上它；请结束它后再试。",
        f"The embedded store {folder} is held by process {holder}, which does not answer; end it and try again.",
    )


def _open(stack: ExitStack, folder: Path, address: str) -> BoltStore:
    """An owner may just be starting or ending, so both ways in are tried until the time is up."""
    deadline = time.monotonic() + _OWNER_ANSWERS
    at = None
    while time.monotonic() < deadline:
        with ExitStack() as lock:
            if lock.enter_context(_locked(folder / "owner.lock", LockFlags.EXCLUSIVE)):
                stack.push(lock.pop_all())  # first in, last out: the lock outlives the engine
                return stack.enter_context(_as_owner(folder, address))
        with ExitStack() as guest:
            if guest.enter_context(_locked(folder / "guests.lock", LockFlags.SHARED)):
                at = _read_json(folder / "address.json") or at
                if connected := _connected(guest, folder, address):
                    stack.push(guest.pop_all())
                    return connected
        time.sleep(_PAUSE)
    raise _held(folder, at)


@contextmanager
def embedded_store(folder: Path, address: str) -> Iterator[BoltStore]:
    """Open the embedded store in ``folder`` (made if missing): run the engine here, or connect to who runs it.

    Raises InnographError when the folder cannot be used, or its owner holds it and cannot be reached.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / "owner.lock").touch()
        (folder / "guests.lock").touch()
    except OSError as error:
        raise InnographError(
            f"不能用目录 {folder} 存放图库（{error.strerror}）；请检查权限，或用 --store embedded:目录 另选。",
            f"The folder {folder} cannot hold the store ({error.strerror}); check it or name another with --store.",
        ) from error
    with ExitStack() as stack:
        yield _open(stack, folder, address)
