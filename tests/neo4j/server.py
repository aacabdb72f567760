"""A real Neo4j Community without Docker: its jars from Maven Central, started by ``Server.java`` on loopback.

For tests and benchmarks. The jars are fetched once into ``$XDG_CACHE_HOME/innograph`` (else ``~/.cache/innograph``).
"""

import os
import re
import secrets
import shlex
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import neo4j
import portalocker
from neo4j.exceptions import DriverError, Neo4jError

HERE = Path(__file__).parent
NEEDED = {"5.26.16": 17, "2025.12.1": 21}
"""The versions that are tested, and the oldest Java that each runs on."""
INSTALL = "openjdk-17-jdk-headless maven (make machine)"
_STARTED = 120.0  # seconds; 8 on a quiet machine
_FETCHED = 900


class Missing(Exception):
    """This machine cannot run the server; the message says what it lacks."""


def _candidates() -> Iterator[Path]:
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home) / "bin" / "java"
    if found := shutil.which("java"):
        yield Path(found)
    yield from sorted(Path("/usr/lib/jvm").glob("*/bin/java"))


def _major(java: Path) -> int:
    with suppress(OSError):
        said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
        if found := re.search(r'version "(\d+)', said):
            return int(found[1])
    return 0


def find_java(at_least: int) -> Path:
    """Return a ``java`` of version ``at_least`` or newer with its compiler beside it; raises Missing without one."""
    for java in _candidates():
        if _major(java) >= at_least and java.resolve().with_name("javac").exists():
            return java
    raise Missing(f"no JDK {at_least} or newer")


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "innograph"


def fetch_jars(version: str) -> Path:
    """Return the folder with the server's jars, fetched with Maven the first time; raises Missing when it cannot."""
    folder = _cache() / f"neo4j-{version}"
    folder.parent.mkdir(parents=True, exist_ok=True)
    with portalocker.Lock(folder.with_suffix(".lock"), timeout=_FETCHED):
        if folder.is_dir():
            return folder
        maven = shutil.which("mvn")
        if maven is None:
            raise Missing("no Maven (mvn) to fetch the server with")
        with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
            goal = ["dependency:copy-dependencies", f"-Dneo4j.version={version}", f"-DoutputDirectory={scratch}/jars"]
            fetch = [maven, "-B", "-q", "-f", str(HERE / "pom.xml"), *goal]
            ended = subprocess.run(fetch, capture_output=True, text=True, check=False, timeout=_FETCHED)
            if ended.returncode:
                raise Missing(f"Maven cannot fetch Neo4j {version}: {(ended.stdout + ended.stderr)[-500:]}")
            Path(scratch, "jars").rename(folder)
    return folder


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


@dataclass(slots=True)
class Server:
    """A Neo4j server with its data in ``home``.

    ``heap`` and ``pages`` are megabytes, ``more`` further settings; ``short`` is for a life of seconds, in which a
    compiler that thinks longer than the tests run would take a core for itself.
    """

    version: str
    home: Path
    heap: int = 768
    pages: int = 128
    port: int = 0
    password: str = ""
    more: dict[str, str] = field(default_factory=dict)
    short: bool = True
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def user(self) -> tuple[str, str]:
        """Name and password to log in with."""
        return "neo4j", self.password

    def command(self, main: str, *arguments: str, heap: int | None = None) -> list[str]:
        """Return the command that runs the class or source file ``main`` on the server's jars."""
        jars = f"{fetch_jars(self.version)}/*:{self.home}/plugins/*"  # as Neo4j's own script has them
        java = find_java(NEEDED[self.version])
        limits = [f"-Xmx{heap or self.heap}m", "--add-opens=java.base/java.nio=ALL-UNNAMED"]
        if self.short:
            limits += ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
        if _major(java) >= 24:  # they would warn of what the server does natively
            limits += ["--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"]
        return [str(java), *limits, "-cp", jars, main, *arguments]

    def admin(self) -> Path:
        """Return a ``neo4j-admin`` for this server's home, as it is installed with a server."""
        (self.home / "conf").mkdir(parents=True, exist_ok=True)
        java = shlex.join(self.command("org.neo4j.cli.AdminTool"))
        tool = self.home / "neo4j-admin"
        home = shlex.quote(str(self.home))
        tool.write_text(
            f'#!/bin/sh\nexport NEO4J_HOME={home} NEO4J_CONF={home}/conf\nexec {java} "$@"\n', encoding="utf-8"
        )
        tool.chmod(0o755)
        return tool

    def _settings(self) -> str:
        settings = {
            "server.bolt.enabled": "true",
            "server.bolt.listen_address": f"127.0.0.1:{self.port}",
            "server.http.enabled": "false",
            "server.memory.pagecache.size": f"{self.pages}m",
            "db.tx_log.preallocate": "false",  # else each database takes half a gigabyte of disk
            "dbms.security.auth_enabled": "true",
            "dbms.usage_report.enabled": "false",
            **self.more,
        }
        return "".join(f"{name}={value}\n" for name, value in settings.items())

    def start(self) -> None:
        """Start it, on the same port and data as before if it ran before; returns when it answers."""
        self.port = self.port or free_port()
        conf = self.home / "conf" / "neo4j.conf"
        conf.parent.mkdir(parents=True, exist_ok=True)
        conf.write_text(self._settings(), encoding="utf-8")
        command = self.command(str(HERE / "Server.java"), str(self.home))
        with (self.home / "server.log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.home)
        self._log_in()

    def _try(self) -> None:
        """Log in; the first time the server demands another password than the factory's."""
        login = ("neo4j", self.password or "neo4j")
        with neo4j.GraphDatabase.driver(self.address, auth=login, max_transaction_retry_time=0) as driver:
            if not self.password:
                made = secrets.token_urlsafe(16)
                change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $made"
                driver.execute_query(change, made=made, database_="system")
                self.password = made
        with neo4j.GraphDatabase.driver(self.address, auth=self.user, max_transaction_retry_time=0) as driver:
            driver.execute_query("RETURN 1", database_="neo4j")

    def _log_in(self) -> None:
        deadline = time.monotonic() + _STARTED
        while time.monotonic() < deadline and self.process is not None and self.process.poll() is None:
            with suppress(Neo4jError, DriverError):
                self._try()
                return
            time.sleep(0.2)
        raise RuntimeError(f"Neo4j {self.version} did not start; see {self.home / 'server.log'}")

    def stop(self) -> None:
        """End it in order (SIGTERM)."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(60)

    def kill(self) -> None:
        """End it as a power cut would (SIGKILL)."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(60)
