"""The ``innograph`` command: finds the command asked for, sets the language, turns errors into one sentence."""

import importlib
import os
import sys
from io import TextIOWrapper
from typing import NoReturn, TextIO

import click

from graphbuild import __version__
from graphbuild.errors import InnographError
from graphbuild.language import text, use_language

# command name -> module under graphbuild.commands; imported only when asked for, so that --help stays quick
COMMANDS = {
    "build": "build",
    "check": "check",
    "ontology": "ontology",
    "load": "load",
    "export": "export",
    "query": "query",
    "render": "render",
    "cypher": "cypher",
    "stats": "stats",
    "browser": "browser",
    "ask": "ask",
    "responsibilities": "responsibilities",
    "score": "score",
    "decide": "decide",
    "serve": "serve",
    "explain": "explain",
    "review": "review",
    "demo": "demo",
}


_INTERRUPTED = 130  # what shells report for Ctrl-C


class _LazyGroup(click.Group):
    """Imports ``graphbuild.commands.<module>`` on demand and takes its ``command``."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"graphbuild.commands.{COMMANDS[name]}")
        command: click.Command = module.command
        return command


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="innograph")
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", envvar="INNOGRAPH_LANG", help="界面语言 / language."
)
@click.option("--debug", is_flag=True, help="出错时显示完整堆栈 / show the traceback.")
@click.pass_context
def cli(ctx: click.Context, lang: str, debug: bool) -> None:
    """把科技创新规划变成可核对的知识图谱。

    Turns science, technology and innovation plans into a knowledge graph that proves itself.
    """
    ctx.obj = {"debug": debug}
    use_language(lang)


def _adapt(stream: TextIO) -> None:
    """A terminal that cannot show a character gets its code (\\u56fe), never a traceback."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def _fail(zh: str, en: str, code: int) -> NoReturn:
    click.echo(text(zh, en), err=True)
    sys.exit(code)


def _run() -> None:
    try:
        sys.exit(cli(prog_name="innograph", standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        _fail("已中断；已有的图文件和图库保持完好。", "Interrupted; graph file and store are whole.", _INTERRUPTED)
    except InnographError as error:
        if "--debug" in sys.argv:
            raise
        _fail(f"错误：{error.zh}", f"Error: {error.en}", 1)
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        why = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        _fail(
            f"错误：innograph 内部出错（{why}）；请用 innograph --debug 重新运行，并报告其输出和所用文件。",
            f"Error: innograph itself failed ({why}); run it again as innograph --debug and report output and input.",
            1,
        )


def main() -> None:
    """Run the command line; exit 1 with one sentence on an error, 2 on wrong use (click's own), 130 on Ctrl-C.

    A reader of standard output that has had enough (``| head``) ends the command without a word.
    """
    _adapt(sys.stdout)
    _adapt(sys.stderr)
    try:
        _run()
    finally:
        try:
            sys.stdout.flush()
        except OSError:  # a closed pipe or a full disk, found out only now
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
