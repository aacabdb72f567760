"""The ``innograph`` command: finds the command asked for, sets the language, turns errors into one sentence."""

import importlib
import sys

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
    "query": "query",
    "cypher": "cypher",
    "stats": "stats",
    "ask": "ask",
    "score": "score",
    "decide": "decide",
    "demo": "demo",
}


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


def main() -> None:
    """Run the command line; exit 1 with one sentence on an error of ours, 2 on wrong use (click's own)."""
    try:
        cli(prog_name="innograph")
    except InnographError as error:
        if "--debug" in sys.argv:
            raise
        click.echo(text(f"错误：{error.zh}", f"Error: {error.en}"), err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
