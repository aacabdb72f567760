"""The query library: one Cypher query a file under ``cypher/``, with a header that says what it answers.

The header is the comment lines at the top::

    // title: 中文 / English
    // question: what it answers, in Chinese
    // params: name type = default — meaning        (one line each)
    // params: name type e.g. value — meaning       (must be given; the value is one that answers on the examples)
    // returns: column — meaning                    (one line each, in the order of the columns)
    // example: one row, values separated by |
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from numbers import Integral, Real
from pathlib import Path
from typing import Any

from graphbuild.errors import InnographError
from graphbuild.paths import data_root
from graphbuild.stores.store import Rows, Store, require_loaded

ASK = "ask"
"""The folder of the queries that serve ``innograph ask``."""
EXPLORE = "explore"
"""The folder of the queries that serve the explorer's pages."""
SERVING = frozenset((ASK, EXPLORE))
"""The folders of queries that take ids, not names, and are not for people."""

_LINE = re.compile(r"// (title|question|params|returns|example): (.+)")
_PARAM = re.compile(
    r"(?P<name>\w+) (?P<type>string|integer|float|boolean|strings)(?: = (?P<default>.+?)| e\.g\. (?P<sample>.+?)) — "
    r"(?P<meaning>.+)"
)
_COLUMN = re.compile(r"(?P<name>\w+) — (?P<meaning>.+)")
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": Integral,  # numpy's too, as they come out of a frame
    "float": Real,
    "boolean": bool,
    "strings": (list, tuple),
}


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a query; ``value`` is its default, or where it is ``required`` one that shows what is meant."""

    name: str
    type: str
    meaning: str
    required: bool
    value: Any


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a query returns."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Query:
    """A named query: ``name`` is its file's, ``folder`` says what kind of question it answers."""

    name: str
    folder: str
    title_zh: str
    title_en: str
    question: str
    params: tuple[Param, ...]
    returns: tuple[Column, ...]
    example: str
    cypher: str


def _bad(path: Path, line: int, zh: str, en: str) -> InnographError:
    return InnographError(
        f"{path} 第 {line} 行：{zh}；请按 graphbuild/queries.py 开头的格式改正。",
        f"{path} line {line}: {en}; correct it as the head of graphbuild/queries.py says.",
    )


def _typed(type_: str, value: Any) -> Any:
    """Raises ValueError when ``value`` is none of the type."""
    fits = isinstance(value, _TYPES[type_]) and (type_ == "boolean" or not isinstance(value, bool))
    if not fits or (type_ == "strings" and not all(isinstance(one, str) for one in value)):
        raise ValueError(value)
    return value


def _value(type_: str, written: str) -> Any:
    """Raises ValueError when ``written`` is no value of the type."""
    return _typed(type_, written if type_ == "string" else json.loads(written))


def _param(path: Path, line: int, text: str) -> Param:
    found = _PARAM.fullmatch(text)
    if not found:
        raise _bad(path, line, f"参数写法不对：{text}", f"this is no parameter: {text}")
    written = found["default"] or found["sample"]
    required = found["default"] is None
    try:
        value = _value(found["type"], json.loads(written) if found["type"] == "string" else written)
    except ValueError as error:
        raise _bad(path, line, f"默认值不合类型：{text}", f"the default is not of the type: {text}") from error
    return Param(found["name"], found["type"], found["meaning"], required, value)


def _column(path: Path, line: int, text: str) -> Column:
    found = _COLUMN.fullmatch(text)
    if not found:
        raise _bad(path, line, f"返回列写法不对：{text}", f"this is no column: {text}")
    return Column(found["name"], found["meaning"])


def parse_query(path: Path, text: str) -> Query:
    """Return the query in ``text``; ``path`` gives name and folder. Raises InnographError that names the line."""
    lines = text.splitlines()
    header = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    one: dict[str, str] = {}
    params: list[Param] = []
    returns: list[Column] = []
    for number, line in enumerate(lines[:header], 1):
        found = _LINE.fullmatch(line)
        if not found:
            raise _bad(path, number, f"不认识的说明行 {line!r}", f"unknown header line {line!r}")
        field, content = found.groups()
        if field == "params":
            params.append(_param(path, number, content))
        elif field == "returns":
            returns.append(_column(path, number, content))
        elif field in one:
            raise _bad(path, number, f"{field} 重复", f"{field} is given twice")
        else:
            one[field] = content
    title = one.get("title", "").split(" / ")
    if len(title) != 2 or not returns or not {"question", "example"} <= one.keys():
        raise _bad(path, 1, "说明缺 title（中文 / English）、question、returns 或 example", "the header lacks a part")
    used = set(re.findall(r"\$(\w+)", "\n".join(lines[header:])))
    if used != {p.name for p in params}:
        raise _bad(path, 1, f"参数与语句用到的不一致：{sorted(used)}", f"the statement uses {sorted(used)}")
    cypher = "\n".join(lines[header:]).strip()
    asked, example = one["question"], one["example"]
    return Query(path.stem, path.parent.name, title[0], title[1], asked, tuple(params), tuple(returns), example, cypher)


@cache
def library() -> Mapping[str, Query]:
    """Return the queries of ``cypher/`` by name, by folder and name; raises InnographError for a bad file."""
    queries: dict[str, Query] = {}
    for path in sorted((data_root() / "cypher").glob("*/*.cypher")):
        query = parse_query(path, path.read_text(encoding="utf-8"))
        if query.name in queries:
            raise _bad(path, 1, f"查询名 {query.name} 已被用过", f"the name {query.name} is taken")
        queries[query.name] = query
    return queries


def find_query(name: str) -> Query:
    """Return the query ``name`` (or ``folder/name``); raises InnographError that names the likely ones."""
    query = library().get(name.rpartition("/")[2])
    if query and name in (query.name, f"{query.folder}/{query.name}"):
        return query
    raise InnographError(
        f"没有名为 {name!r} 的查询；innograph query list 列出全部查询。",
        f"There is no query {name!r}; innograph query list lists them all.",
    )


def as_text(param: Param) -> str:
    """Return ``name=value`` as the command line takes it."""
    value = param.value if param.type == "string" else json.dumps(param.value, ensure_ascii=False)
    return f"{param.name}={value}"


def samples(query: Query) -> dict[str, Any]:
    """Return a value for every parameter of ``query``: its default, or the one that its header shows."""
    return {param.name: param.value for param in query.params}


def _arguments(query: Query, given: Mapping[str, Any], value: Callable[[str, Any], Any]) -> dict[str, Any]:
    """See ``arguments``; ``value`` makes what was given for a type one of its values, or raises ValueError."""
    names = {p.name for p in query.params}
    if unknown := sorted(given.keys() - names):
        raise InnographError(
            f"查询 {query.name} 没有参数 {unknown[0]!r}；它的参数是：{'、'.join(sorted(names)) or '无'}。",
            f"The query {query.name} has no parameter {unknown[0]!r}; it has: {', '.join(sorted(names)) or 'none'}.",
        )
    values: dict[str, Any] = {}
    for param in query.params:
        if param.name not in given and param.required:
            raise InnographError(
                f"查询 {query.name} 需要参数 {param.name}（{param.meaning}）；例如 --param '{as_text(param)}'。",
                f"The query {query.name} needs {param.name} ({param.meaning}); for example --param '{as_text(param)}'.",
            )
        try:
            values[param.name] = value(param.type, given[param.name]) if param.name in given else param.value
        except ValueError as error:
            raise InnographError(
                f"参数 {param.name} 的值 {given[param.name]!r} 不是 {param.type}；请改正。",
                f"The value {given[param.name]!r} of {param.name} is no {param.type}; correct it.",
            ) from error
    return values


def arguments(query: Query, given: Mapping[str, str]) -> dict[str, Any]:
    """Return the parameters of ``query`` from what was ``given`` as text, and the defaults of the others.

    Raises InnographError for an unknown, missing or mistyped one.
    """
    return _arguments(query, given, _value)


def _answer(store: Store, named: Query, parameters: Mapping[str, Any]) -> Rows:
    """The embedded engine names no columns when there is no row, so they are the header's."""
    return Rows(tuple(c.name for c in named.returns), store.read(named.cypher, parameters).rows)


def run_query(store: Store, name: str, given: Mapping[str, str] | None = None) -> Rows:
    """Answer the query ``name`` with the parameters ``given`` as text; raises InnographError as the parts do."""
    named = find_query(name)
    return _answer(store, named, arguments(named, given or {}))


def query(store: Store, name: str, /, **given: Any) -> Rows:
    """Answer the query ``name`` of the library with its parameters ``given`` as Python values, from an open store.

    ``query(store, "duties", body="市科技局").to_pandas()`` is a frame. Raises InnographError for an unknown query, an
    unknown, missing or mistyped parameter, and for a store that holds nothing.
    """
    named = find_query(name)
    parameters = _arguments(named, given, _typed)
    require_loaded(store)
    return _answer(store, named, parameters)
