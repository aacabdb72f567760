"""The graph file as CSV files for ``neo4j-admin database import full``: the first load of millions.

The imported database holds what ``load`` of the same file would have written, property for property.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from graphbuild.errors import InnographError
from graphbuild.stores.bulk_csv import Sheets, Signs, free_signs
from graphbuild.stores.bulk_import import finish_script, import_script
from graphbuild.stores.contents import Contents, batches, by_type, look
from graphbuild.stores.facts import rows_of
from graphbuild.stores.schema import schema

IMPORT = "import.sh"
FINISH = "finish.cypher"
_WRITTEN = {"nodes", "relationships", IMPORT, FINISH, "import.report"}  # the last is the tool's
_OFTEN = 5000
Progress = Callable[[int, int], None]
"""Called with the facts written so far and in all."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote."""

    nodes: int
    edges: int
    files: int


def _write_rows(held: ExitStack, folder: Path, contents: Contents, signs: Signs, progress: Progress) -> list[Sheets]:
    """Stream the graph file into ``folder``; ``held`` closes the files."""
    done, total = 0, sum(contents.size)
    written: dict[tuple[bool, str], Sheets] = {}
    for is_node, type_, facts in by_type(contents.path):
        key = (is_node, type_)
        if key not in written:
            kind = contents.kind(is_node, type_)
            written[key] = Sheets(folder / ("nodes" if is_node else "relationships"), kind, is_node, signs)
            held.callback(written[key].close)
        for batch in batches(rows_of(is_node, facts, contents, schema()), _OFTEN):
            for row in batch:
                written[key].write(row)
            done += len(batch)
            progress(done, total)
    return list(written.values())


def _refuse_foreign(folder: Path) -> None:
    """Only what an earlier export wrote may be replaced."""
    if not folder.exists() and not folder.is_symlink():
        return
    there = {entry.name for entry in folder.iterdir()} if folder.is_dir() else {folder.name}
    if there and not (IMPORT in there and there <= _WRITTEN):
        raise InnographError(
            f"{folder} 已存在，且不是以前的导出目录；请用 -o 换一个目录，或先移走其中的文件。",
            f"{folder} is there and no earlier export; name another with -o, or move away what is in it.",
        )


def _replace(part: Path, folder: Path) -> None:
    old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
    if folder.exists():
        folder.rename(old)
    part.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _written_whole(folder: Path) -> Iterator[Path]:
    """Yield a folder beside ``folder`` that takes its place when all went well, and else is gone."""
    _refuse_foreign(folder)
    part = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    try:
        for room in ("nodes", "relationships"):
            (part / room).mkdir(parents=True)
        yield part
        _replace(part, folder)
    except OSError as error:
        raise InnographError(
            f"写不了 {folder}（{error.strerror}）；请检查目录权限与磁盘空间，或用 -o 换一个目录。",
            f"Cannot write {folder} ({error.strerror}); check permissions and disk space, or name another with -o.",
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def export_bulk(path: Path, folder: Path, progress: Progress = lambda _done, _total: None) -> Exported:
    """Write the graph file at ``path`` into ``folder`` as CSV with ``import.sh`` and ``finish.cypher``.

    The folder is whole or as it was; an earlier export is replaced. Memory holds the ids, not the facts. Raises
    InnographError when the graph file is broken or empty, the folder holds something else, or cannot be written.
    """
    rules = schema()
    contents = look(path, rules)
    if not contents.nodes:
        raise InnographError(
            f"{path} 里没有任何节点，无可导出；请先运行 innograph build。",
            f"{path} holds no node, so there is nothing to export; run innograph build first.",
        )
    signs = free_signs(path)
    folder = folder.absolute()
    with _written_whole(folder) as part:
        with ExitStack() as held:
            sheets = _write_rows(held, part, contents, signs, progress)
        (part / IMPORT).write_text(import_script(sheets, part, signs), encoding="utf-8")
        (part / IMPORT).chmod(0o755)
        (part / FINISH).write_text(finish_script(sheets, contents, rules, signs), encoding="utf-8")
    return Exported(*contents.size, sum(len(one.paths) for one in sheets))
