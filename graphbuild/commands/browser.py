"""``innograph browser``: the query library and the ontology's colours for Neo4j Browser."""

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from graphbuild.errors import InnographError
from graphbuild.language import text


def _makers() -> Mapping[str, Callable[[], bytes]]:
    """What makes a file, by its suffix: saved queries in the three forms that Neo4j's tools take, the style sheet."""
    from graphbuild.export.favourites import as_csv, as_cypher, as_zip, favourites
    from graphbuild.export.grass import style_sheet
    from graphbuild.ontology import load_ontology
    from graphbuild.queries import library

    saved = favourites(library(), load_ontology())
    return {
        ".zip": lambda: as_zip(saved),
        ".cypher": lambda: as_cypher(saved).encode(),
        ".csv": lambda: as_csv(saved).encode(),
        ".grass": lambda: style_sheet(load_ontology()).encode(),
    }


def browser_file(suffix: str) -> bytes:
    """Return the content of a file for Neo4j Browser with this suffix; raises InnographError for another one."""
    makers = _makers()
    if suffix.lower() not in makers:
        known = " ".join(makers)
        raise InnographError(
            f"不支持的文件格式 {suffix or '（无扩展名）'}；请用 {known} 之一。",
            f"Unknown file format {suffix or '(no suffix)'}; use one of {known}.",
        )
    return makers[suffix.lower()]()


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InnographError(
            f"无法写入 {path}：{error.strerror}；请换一个位置。",
            f"Cannot write {path}: {error.strerror}; choose another place.",
        ) from error
    click.echo(text(f"已写入 {path}", f"Wrote {path}"))


@click.command("browser", short_help="Neo4j Browser 的收藏与样式 / favourites and style for Neo4j Browser")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
def command(files: tuple[Path, ...]) -> None:
    """把查询库写成 Neo4j Browser 的收藏，把本体的颜色写成样式；扩展名决定写什么。

    .zip 收藏、.grass 样式：拖到 Browser 窗口里；.csv 供 Aura 的 Query 导入；.cypher 供阅读和粘贴。

    Writes the query library as favourites and the ontology's colours as a style sheet for Neo4j Browser: drop a .zip
    or a .grass on its window; .csv is for Query in Aura, .cypher for reading and pasting.

    \b
    例 / Example:
      innograph browser favourites.zip style.grass
    """
    written = [(path, browser_file(path.suffix)) for path in files]
    for path, content in written:
        _write(path, content)
