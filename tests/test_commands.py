"""Every command is documented: help in one screen, with one example."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from graphbuild.cli import COMMANDS, cli


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help_with_an_example(name: str) -> None:
    result = CliRunner().invoke(cli, [name, "--help"])
    assert result.exit_code == 0
    assert f"innograph {name}" in result.output
    assert "Example" in result.output


def test_an_unknown_command_is_wrong_use() -> None:
    assert CliRunner().invoke(cli, ["explode"]).exit_code == 2


def test_help_comes_without_the_heavy_imports() -> None:
    code = "import sys; from graphbuild.cli import cli; print({'spacy', 'neo4j', 'rich', 'jinja2'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"


def test_every_option_is_explained() -> None:
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        for option in command.params:
            assert not isinstance(option, click.Option) or option.help, f"{name} {option.name}"
