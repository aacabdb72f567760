"""Which Cypher the page runs: statements that read the graph and nothing else.

The store refuses writing by itself. Beyond that a server reads files and addresses (LOAD CSV), and tells or changes how
it is run (procedures, SHOW, TERMINATE, USE); nobody needs these to read a graph.
"""

import re

from graphbuild.errors import InnographError

LONGEST = 4_000  # characters
_BEGINS = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"})
_PROCEDURES = frozenset(
    {
        "db.index.fulltext.querynodes",
        "db.index.fulltext.queryrelationships",
        "db.labels",
        "db.propertykeys",
        "db.relationshiptypes",
    }
)
_NAMESPACES = frozenset({"date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector"})
_OPAQUE = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|//[^\n]*|/\*.*?\*/""", re.DOTALL)
_CALL = re.compile(r"\bCALL\s+([^\s({][^\s({]*)", re.IGNORECASE)
_DOTTED = re.compile(r"(?<![\w.])(\w+)(?:\s*\.\s*\w+)+\s*\(")
_FORBIDDEN = re.compile(r"\b(?:LOAD\s+CSV|USE|SHOW|TERMINATE|ALTER|GRANT|DENY|REVOKE)\b", re.IGNORECASE)


def _bare(statement: str) -> str:
    """Return ``statement`` without comments, its texts and quoted names made blank."""
    return _OPAQUE.sub(
        lambda found: " " if found[0].startswith("/") else "''" if found[0][0] != "`" else "_", statement
    )


def _refused(what: str) -> InnographError:
    return InnographError(
        f"这里只运行读取图谱的 Cypher，不运行 {what}；请改写语句，或在服务器上用 innograph cypher 运行。",
        f"Only Cypher that reads the graph runs here, not {what}; rewrite it, or run it by innograph cypher.",
    )


def readable(statement: str) -> str:
    """Return ``statement`` where it only reads the graph; raises InnographError that says what is in the way."""
    if len(statement) > LONGEST:
        raise InnographError(
            f"语句超过 {LONGEST} 字；请缩短。", f"The statement is longer than {LONGEST} characters; shorten it."
        )
    if re.search(r"\\u", statement, re.IGNORECASE):  # a server may read these before it knows what is a text
        raise _refused("\\u")
    bare = _bare(statement)
    if not (first := re.match(r"\s*(\w+)", bare)) or first[1].upper() not in _BEGINS:
        raise _refused(first[1] if first else "…")
    if found := _FORBIDDEN.search(bare):
        raise _refused(found[0])
    for name in _CALL.findall(bare):
        if name.lower() not in _PROCEDURES:
            raise _refused(f"CALL {name}")
    for name in _DOTTED.findall(re.sub(r"\bCALL\s+[^\s(]+", " ", bare, flags=re.IGNORECASE)):
        if name.lower() not in _NAMESPACES:
            raise _refused(f"{name}.…()")
    return statement
