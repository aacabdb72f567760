"""Options that several commands share."""

from pathlib import Path

import click

decisions_option = click.option(
    "--decisions",
    default="decisions.jsonl",
    envvar="INNOGRAPH_DECISIONS",
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="判定记录 / the ledger of judgements.",
)
