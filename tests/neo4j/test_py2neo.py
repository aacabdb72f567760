"""The py2neo example does on the real server what it says, and the official driver beside it says the same."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuild.queries import find_query, run_query, samples
from graphbuild.stores.store import Store

SCRIPT = Path(__file__).resolve().parents[2] / "examples" / "py2neo_quickstart.py"


def said(cell: str, by: str) -> list[str]:
    return [line.removeprefix(by).strip() for line in cell.splitlines() if line.startswith(by)]


@pytest.mark.usefixtures("neo4j_environment")
def test_the_example_warns_and_both_drivers_agree(neo4j_examples: Store) -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT], capture_output=True, text=True, check=False, env={**os.environ, "PYTHONUTF8": "1"}
    )
    assert done.returncode == 0, done.stderr
    assert "py2neo 已停止维护" in done.stdout.splitlines()[0]
    _, parks, leads, duties = re.split(r"^== .*$", done.stdout, flags=re.MULTILINE)
    assert len(said(parks, "py2neo:")) == 3
    assert said(parks, "py2neo:") == said(parks, "neo4j:")
    official = [line.split(" | ") for line in said(leads, "neo4j:")]
    assert said(leads, "py2neo:") == [facts for facts, _ in official]
    assert all(f" | {quote}\n" in leads for _, quote in official)
    answered = run_query(neo4j_examples, "duties", {k: str(v) for k, v in samples(find_query("duties")).items()})
    shape = str((len(answered.rows), len(answered.columns)))
    assert [said(duties, who) for who in ("py2neo:", "neo4j:", "innograph:")] == [[shape]] * 3
    assert str(answered.rows[0][3]) in duties
