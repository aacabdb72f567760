"""``innograph serve``: the explorer in the browser."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.commands._options import decisions_option
from graphbuild.errors import InnographError
from graphbuild.language import text

if TYPE_CHECKING:
    from graphbuild.stores.store import Store
    from viz.settings import Settings

PORT = 8765
ADDRESS = f"http://127.0.0.1:{PORT}/"


def _warn_if_empty(store: "Store") -> None:
    from graphbuild.stores.store import require_loaded

    try:
        require_loaded(store)
    except InnographError as error:
        click.echo(text(error.zh, error.en), err=True)


def run(address: str | None, settings: "Settings", port: int, open_browser: bool) -> None:
    """Serve the store at ``address`` until Ctrl-C; raises InnographError as open_store and ``viz.server.serve``."""
    from graphbuild.stores.store import open_store
    from viz.server import serve

    with open_store(address) as opened, suppress(KeyboardInterrupt):
        _warn_if_empty(opened)
        serve(opened, settings, port, _say, open_browser)
    click.echo(text("已结束。", "Ended."))


def _say(address: str) -> None:
    click.echo(text(f"浏览器打开 {address} （Ctrl-C 结束）", f"Open {address} in a browser (Ctrl-C ends it)"))


@click.command("serve", short_help="在浏览器中查看图谱 / the explorer in the browser")
@click.option("--store", metavar="ADDRESS", help="图库地址 / the store: embedded:DIR or bolt://host:port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="服务的地址 / address to serve at.")
@click.option(
    "--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="端口，0 为任一空闲 / port."
)
@click.option("--open", "open_browser", is_flag=True, help="打开浏览器 / open the browser.")
@click.option("--token", envvar="INNOGRAPH_TOKEN", help="访问口令 / what visitors must show.")
@click.option("--behind-proxy", is_flag=True, help="访问由反向代理或容器端口限制 / a proxy limits access.")
@click.option("--allow-host", multiple=True, metavar="NAME", help="允许的主机名，可重复 / a further host name.")
@click.option("--allow-edits", is_flag=True, help="允许“报告错误”写入判定记录 / let readers record judgements.")
@decisions_option
def command(
    store: str | None,
    host: str,
    port: int,
    open_browser: bool,
    token: str | None,
    behind_proxy: bool,
    allow_host: tuple[str, ...],
    allow_edits: bool,
    decisions: Path,
) -> None:
    """在浏览器中查责任、看关系图、读规划原文；默认只有本机能打开，只读。

    Serves the explorer: loopback and read-only unless told otherwise.

    \b
    例 / Example:
      innograph serve --open
    """
    from viz.settings import Settings, checked

    settings = checked(Settings(host, token or None, allow_host, decisions if allow_edits else None, behind_proxy))
    run(store, settings, port, open_browser)
