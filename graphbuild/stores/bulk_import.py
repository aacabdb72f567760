"""The two files beside the CSV: ``import.sh`` for the stopped database, ``finish.cypher`` for the started one."""

import json
import shlex
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from graphbuild.stores.bulk_csv import UNFINISHED, Sheets, Signs
from graphbuild.stores.contents import Contents
from graphbuild.stores.schema import BUILD, OF_EDGES, OF_NODES, STATED_BY, THING, Schema, full_text_index

_BUFFER = 4_194_304  # what the tool reads at once when not told otherwise; no value may be longer
_ROWS = 10_000
_WAIT = 3600  # seconds for the indexes of a large graph

_SCRIPT = """#!/bin/sh
# 把本目录的 CSV 导入 Neo4j（数据库须停止，且不存在或为空）。
# Imports the CSV files of this folder into Neo4j; the database must be stopped, and absent or empty.
#   sh import.sh [DATABASE [OPTION ...]]                例 / for example: sh import.sh neo4j --overwrite-destination
#   NEO4J_ADMIN=/opt/neo4j/bin/neo4j-admin sh import.sh
# 然后启动数据库，运行一次 / then start the database and run once: cypher-shell -d DATABASE -f finish.cypher
set -eu
tool=${{NEO4J_ADMIN:-neo4j-admin}}
case $tool in /*) ;; */*) tool=$(pwd)/$tool ;; esac
CDPATH= cd -- "$(dirname -- "$0")"
database=${{1:-neo4j}}
[ $# -eq 0 ] || shift
set -x
exec "$tool" database import full "$database" \\
{options} \\
  "$@"
"""

_FINISH = """// 导入之后、使用之前运行一次：恢复空列表（导入工具会丢掉它们），建立约束与索引。
// To be run once after the import and before use: puts back empty lists, which the import tool drops, and makes
// constraints and indexes.   cypher-shell -d DATABASE -f finish.cypher
"""


def _files(sheets: Iterable[Sheets], folder: Path) -> Iterator[str]:
    for one in sheets:
        labels = ":".join((one.kind.type, *one.kind.labels, THING)) if one.node else one.kind.type
        option = "nodes" if one.node else "relationships"
        yield from (f"--{option}={labels}={path.relative_to(folder)}" for path in one.paths)


def _options(sheets: Sequence[Sheets], folder: Path, signs: Signs) -> Iterator[str]:
    yield f"--array-delimiter=U+{ord(signs.between):04X}"
    yield "--input-encoding=UTF-8"
    yield "--multiline-fields=true"
    yield "--legacy-style-quoting=false"
    yield "--trim-strings=false"
    yield "--ignore-empty-strings=false"
    yield "--bad-tolerance=0"
    longest = max(one.longest for one in sheets)
    if longest >= _BUFFER:
        yield f"--read-buffer-size={longest + 1}"
    yield from _files(sheets, folder)


def import_script(sheets: Sequence[Sheets], folder: Path, signs: Signs) -> str:
    """Return a POSIX shell script that imports the files of ``sheets``, which are in ``folder`` as it will be."""
    options = " \\\n".join(f"  {shlex.quote(option)}" for option in _options(sheets, folder, signs))
    return _SCRIPT.format(options=options)


# What the lost lists were; each is worked out from the others as they came in, so starts, which tells most, is last.
_BY_STARTS = "coalesce(x.{0}, CASE WHEN x.starts IS NULL THEN [] ELSE [''] END)"
_OWN = {
    "aliases": "coalesce(x.aliases, CASE x.names WHEN x.name THEN [] ELSE [''] END)",
    **{name: _BY_STARTS.format(name) for name in ("quotes", "plans", "sections")},
    "ends": "coalesce(x.ends, [])",
    "starts": "coalesce(x.starts, [])",
}


def _restored(one: Sheets, signs: Signs, plans: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the columns that lost a list, each with the Cypher of what it was."""
    own = one.lost & (OF_NODES if one.node else OF_EDGES)
    nothing, blank = (json.dumps([sign]) for sign in (signs.nothing, signs.blank))
    for name in sorted(one.lost - own):
        yield f"`{name}`", f"CASE x.`{name}` WHEN {nothing} THEN [] WHEN {blank} THEN [''] ELSE x.`{name}` END"
    if STATED_BY in own:  # the same for all facts without evidence: the plans of the file
        yield STATED_BY, f"CASE WHEN x.starts IS NULL THEN {json.dumps(plans)} END"
    yield from ((name, restored) for name, restored in _OWN.items() if name in own)


def _restorations(sheets: Iterable[Sheets], contents: Contents, signs: Signs) -> Iterator[str]:
    """The fingerprint comes with the lists, in one transaction: what was cut off goes on where it stood."""
    for one in sheets:
        if one.lost:
            pattern = f"(x:{one.kind.type})" if one.node else f"()-[x:{one.kind.type}]->()"
            restored = (f"x.{name} = {what}" for name, what in _restored(one, signs, contents.plans))
            given = ", ".join((*restored, f"x.{BUILD} = '{contents.build}'"))
            found = f"MATCH {pattern} WHERE x.{BUILD} = '{UNFINISHED}'"
            yield f"{found} CALL (x) {{ SET {given} }} IN TRANSACTIONS OF {_ROWS} ROWS"


def finish_script(sheets: Sequence[Sheets], contents: Contents, rules: Schema, signs: Signs) -> str:
    """Return the statements that make an imported database one as ``load`` makes it, for ``cypher-shell -f``."""
    full_texts = (full_text_index(label, name) for label, name in rules.full_texts())
    indexes = (*rules.indexes(), *full_texts, f"CALL db.awaitIndexes({_WAIT})")
    return _FINISH + "".join(f"{statement};\n" for statement in (*_restorations(sheets, contents, signs), *indexes))
