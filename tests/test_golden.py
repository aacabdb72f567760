"""What the example plans give, as a whole: one listing a plan, looked at by people, compared line by line.

After a change that is meant to change it: ``GOLDEN=write pytest tests/test_golden.py``, then read the diff.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild.build import Built, build
from graphbuild.model import Edge, Node
from graphbuild.paths import data_root

GOLDEN = Path(__file__).parent / "golden"
PLANS = sorted(p.stem for p in (data_root() / "examples" / "plans").iterdir() if p.suffix != ".yaml")

# The parts of the outline and where each name occurs are not listed one by one: they would drown the facts.
LAYOUT = {"PART_OF", "MENTIONS"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build((data_root() / "examples" / "plans",), tmp_path_factory.mktemp("golden"), Path("none"))


def of_plan(thing: Node | Edge, plan: str) -> bool:
    return any(e.plan == f"Plan/{plan}" for e in thing.evidence)


def end(node_id: str, plan: str) -> str:
    return node_id.replace(f"/{plan}/", "/")


def listing(built: Built, plan: str) -> Iterator[str]:
    for node in sorted(built.graph.nodes, key=lambda n: n.id):
        if of_plan(node, plan) and node.type not in ("Passage", "Plan"):
            status = node.properties.get("status", "")
            yield f"{end(node.id, plan)}  {status}  {'、'.join(node.aliases)}".rstrip()
    for edge in sorted(built.graph.edges, key=lambda e: (e.type, e.source, e.target, str(e.properties))):
        if of_plan(edge, plan) and edge.type not in LAYOUT:
            said = " ".join(f"{key}={value}" for key, value in sorted(edge.properties.items()))
            yield f"{end(edge.source, plan)} -{edge.type}-> {end(edge.target, plan)}  {said}".rstrip()


@pytest.mark.parametrize("plan", PLANS)
def test_the_plan_gives_what_people_read_in_it(built: Built, plan: str) -> None:
    file = GOLDEN / f"{plan}.txt"
    found = "\n".join(listing(built, plan)) + "\n"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")
