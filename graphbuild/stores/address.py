"""Where a store is and who logs in: addresses, and credentials from the environment or a file, never in an address."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from dotenv import dotenv_values

from graphbuild.errors import InnographError

DEFAULT = "embedded:.innograph"
_ADDRESS, _URI, _CREDENTIALS = "INNOGRAPH_STORE", "NEO4J_URI", "NEO4J_CREDENTIALS"
_BOLT = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True)
class Server:
    """A Neo4j server: ``url`` is what the driver takes, ``database`` None for the server's own choice."""

    url: str
    database: str | None
    user: str
    password: str

    def __repr__(self) -> str:
        """Without the password: what is shown or logged must not hold it."""
        return f"Server({self.url!r}, {self.database!r}, {self.user!r})"


def _settings() -> Mapping[str, str]:
    """The environment, and over it the file that NEO4J_CREDENTIALS names (lines NAME=value, as Aura hands out)."""
    place = os.environ.get(_CREDENTIALS)
    if not place:
        return os.environ
    path = Path(place).expanduser()
    try:
        with path.open(encoding="utf-8") as file:
            given = dotenv_values(stream=file, interpolate=False)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "不是 UTF-8 文本 / no UTF-8 text"
        raise InnographError(
            f"读不了登录信息文件 {path}（{why}）；请检查 NEO4J_CREDENTIALS 指明的路径。",
            f"Cannot read the credentials in {path} ({why}); check the path that NEO4J_CREDENTIALS names.",
        ) from error
    return {**os.environ, **{name: value for name, value in given.items() if value is not None}}


def store_address(given: str | None) -> str:
    """Return ``given``, else what INNOGRAPH_STORE or NEO4J_URI says, else the embedded store in the working folder."""
    settings = _settings()
    return given or settings.get(_ADDRESS) or settings.get(_URI) or DEFAULT


def folder_of(address: str) -> Path | None:
    """Return the folder of an embedded store, None where ``address`` names none."""
    scheme, _, rest = address.partition(":")
    return Path(rest).expanduser() if scheme == "embedded" and rest else None


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts if parts.scheme in _BOLT and parts.hostname else None


def server_of(address: str) -> Server:
    """Return the server at ``address`` (``neo4j://host:7687/database``, say) and who logs in.

    Raises InnographError for an address that names no store or holds a password, and where no password is given.
    """
    parts = _split(address)
    if parts is None:
        raise InnographError(
            f"不认识的图库地址 {address!r}；请写 embedded:目录、bolt://主机:7687 或 neo4j://主机:7687。",
            f"Unknown store address {address!r}; write embedded:DIR, bolt://host:7687 or neo4j://host:7687.",
        )
    if "@" in parts.netloc:  # the address is shown in messages, and stays in the shell's history
        raise InnographError(
            "图库地址里不要写用户名和密码；请改用环境变量 NEO4J_USERNAME 和 NEO4J_PASSWORD。",
            "Leave user name and password out of the store's address; set NEO4J_USERNAME and NEO4J_PASSWORD instead.",
        )
    settings = _settings()
    password = settings.get("NEO4J_PASSWORD")
    if not password:
        raise InnographError(
            "连接 Neo4j 需要密码：请设置环境变量 NEO4J_PASSWORD（和 NEO4J_USERNAME，默认 neo4j），"
            "或用 NEO4J_CREDENTIALS 指明登录信息文件。",
            "Neo4j needs a password: set NEO4J_PASSWORD (and NEO4J_USERNAME, by default neo4j) in the environment, or "
            "name a file of credentials in NEO4J_CREDENTIALS.",
        )
    url = parts._replace(path="").geturl()
    database = parts.path.strip("/") or settings.get("NEO4J_DATABASE") or None
    return Server(url, database, settings.get("NEO4J_USERNAME") or "neo4j", password)
