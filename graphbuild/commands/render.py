"""``innograph render``: a view of the network as one file that opens from the disk with the network off."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.commands._answer import key_values
from graphbuild.language import text

if TYPE_CHECKING:
    from viz.network.picture import Picture

ENGINES = ("cytoscape", "pyvis")


def _writer(engine: str) -> "Callable[[Picture], str]":
    """Only the engine that is asked for is imported."""
    if engine == "pyvis":
        from viz.network.vis import vis_page

        return vis_page
    from viz.network.offline import offline_page

    return offline_page


def render(view: str, given: tuple[str, ...], engine: str, limit: int | None, store: str | None) -> tuple[str, int]:
    """Return the HTML of a view and how many things it shows; raises InnographError as the parts do."""
    from graphbuild.stores.store import open_store, require_loaded
    from viz.network.views import named_view, picture_of

    parameters = key_values(given)
    named_view(view, parameters)  # a wrong parameter is said before a store is opened
    write = _writer(engine)
    with open_store(store) as opened:
        require_loaded(opened)
        picture = picture_of(opened, view, parameters, limit)
    return write(picture), picture.shown


@click.command("render", short_help="把一个视图写成单个 HTML 文件 / a view as one HTML file")
@click.argument("view")
@click.option("--param", "-p", multiple=True, metavar="K=V", help="参数，可重复 / parameter, repeatable.")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="要写的文件 / file.")
@click.option("--engine", type=click.Choice(ENGINES), default="cytoscape", show_default=True, help="画法 / library.")
@click.option("--limit", type=click.IntRange(1, 2000), help="最多画多少个事物 / the most things to draw.")
@click.option("--store", metavar="ADDRESS", help="图库地址 / store address.")
def command(view: str, param: tuple[str, ...], out: Path, engine: str, limit: int | None, store: str | None) -> None:
    """把关系图的一个视图写成单个 HTML 文件：断网也能打开，带图例、查找和每条关系的原文依据。

    VIEW 是查询库中的查询名，或：focus（-p thing=名称，可用顿号并列）、plan（-p plan=标题）、
    path（-p from=名称 -p to=名称）。

    Writes a view of the network as one HTML file that opens without a network: with legend, search and every proof.
    VIEW is a query of the library, or focus (-p thing=NAME), plan (-p plan=TITLE), path (-p from=NAME -p to=NAME).

    \b
    例 / Example:
      innograph render upgrades -p level=国家级高新区 -o 升级.html
      innograph render focus -p thing=鄂尔多斯实验室 -o 实验室.html
    """
    from graphbuild.atomic import write_atomically

    page, shown = render(view, param, engine, limit, store)
    write_atomically(out, page)
    click.echo(text(f"已写入 {out}：{shown} 个事物。", f"Wrote {out}: {shown} things."))
