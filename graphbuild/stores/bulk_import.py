"""The two files beside the CSV: ``import.sh`` for the stopped database, ``finish.cypher`` for the started one."""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from graphbuild.stores.bulk_csv import NO_OFFSET, UNFINISHED, Sheets, Signs
from graphbuild.stores.schema import BUILD, THING, Schema, full_text_index

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

_FINISH = """// 导入之后、使用之前运行一次：补全列表（导入工具写不了空列表），建立约束与索引。
// To be run once after the import and before use: completes the lists (the import tool writes no empty ones), makes
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


def _escaped(sign: str) -> str:
    return "['" + "".join(f"\\u{ord(character):04x}" for character in sign) + "']"


def _completed(name: str, signs: Signs) -> str:
    if name in ("starts", "ends"):
        return f"x.{name} = CASE x.{name} WHEN [{NO_OFFSET}] THEN [] ELSE x.{name} END"
    lost = f"WHEN {_escaped(signs.nothing)} THEN [] WHEN {_escaped(signs.blank)} THEN ['']"
    return f"x.`{name}` = CASE x.`{name}` {lost} ELSE x.`{name}` END"


def _completions(sheets: Iterable[Sheets], build: str, signs: Signs) -> Iterator[str]:
    """The fingerprint comes with the lists, in one transaction: what was cut off goes on where it stood."""
    for one in sheets:
        if one.lists:
            pattern = f"(x:{one.kind.type})" if one.node else f"()-[x:{one.kind.type}]->()"
            given = ", ".join([*(_completed(name, signs) for name in sorted(one.lists)), f"x.{BUILD} = '{build}'"])
            found = f"MATCH {pattern} WHERE x.{BUILD} = '{UNFINISHED}'"
            yield f"{found} CALL (x) {{ SET {given} }} IN TRANSACTIONS OF {_ROWS} ROWS"


def finish_script(sheets: Sequence[Sheets], build: str, rules: Schema, signs: Signs) -> str:
    """Return the statements that make an imported database one as ``load`` makes it, for ``cypher-shell -f``."""
    full_texts = (full_text_index(label, name) for label, name in rules.full_texts())
    indexes = (*rules.indexes(), *full_texts, f"CALL db.awaitIndexes({_WAIT})")
    return _FINISH + "".join(f"{statement};\n" for statement in (*_completions(sheets, build, signs), *indexes))
