"""A graph file of any size for timing: ``python -m benchmarks.synthetic OUT.jsonl NODES EDGES [--seed N]``.

Types, ends and properties are the ontology's, ids are Chinese, quotes have 60 characters; equal arguments give equal
bytes. It is written as it is made, so that a file of millions takes no memory.
"""

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from graphbuild.atomic import write_atomically
from graphbuild.graphfile import line_of
from graphbuild.model import Edge, Evidence, Node, Value

QUOTE = 60
_MOST = {"Plan": 100, "Region": 3000}  # a fact without evidence carries every plan's id
_SHARES = {
    "Enterprise": 15,
    "GovernmentBody": 3,
    "Indicator": 2,
    "Lab": 10,
    "Measure": 25,
    "Park": 3,
    "Passage": 0,  # what is left
    "Plan": 0.04,
    "Region": 2,
}
_NAMES = {
    "Enterprise": "北方新材料第{}号股份有限公司",
    "GovernmentBody": "第{}旗科学技术局",
    "Indicator": "第{}项研发投入强度",
    "Lab": "煤基新材料第{}重点实验室",
    "Measure": "第{}条 加强科技创新统筹",
    "Park": "第{}高新技术产业开发区",
    "Passage": "第{}段",
    "Plan": "第{}市“十四五”科技创新规划",
    "Region": "第{}旗",
}
# type, source, target, share of the edges in per cent; sorted as the file is
_FACTS = (
    ("AFFILIATED_WITH", "Lab", "Enterprise", 6),
    ("COLLABORATES_WITH", "Enterprise", "Lab", 10),
    ("CONTAINS", "Region", "Region", 0.5),
    ("FUNDS", "Measure", "Lab", 4),
    ("LOCATED_IN", "Enterprise", "Park", 9),
    ("MENTIONS", "Passage", "Enterprise", 0),  # what is left
    ("PART_OF", "Measure", "Plan", 8),
    ("PART_OF", "Passage", "Measure", 13),
    ("RESPONSIBLE_FOR", "GovernmentBody", "Measure", 12),
    ("SETS_TARGET", "Plan", "Indicator", 0.5),
    ("SUPPORTS", "Measure", "Lab", 10),
)
_CHARACTERS = "加快推进科技创新体系建设支持企业牵头组建重点实验室落实研发投入指标完善成果转化机制，。、；“”（）2025年"


def _counts(nodes: int) -> dict[str, int]:
    counts = {t: min(max(1, round(nodes * share / 100)), _MOST.get(t, nodes)) for t, share in _SHARES.items()}
    counts["Passage"] += nodes - sum(counts.values())
    return counts


class _Maker:
    """Makes records by number, so that an edge finds its ends without a list of them."""

    def __init__(self, counts: Mapping[str, int], seed: int) -> None:
        self.counts = counts
        self.random = random.Random(seed)

    def text(self, length: int) -> str:
        return "".join(self.random.choices(_CHARACTERS, k=length))

    def name(self, type_: str, number: int) -> str:
        name = _NAMES[type_].format(f"{number:07d}")
        if type_ not in ("Measure", "Passage"):
            return name
        of = number * self.counts["Plan"] // self.counts[type_]  # so that ids are sorted by plan, then by number
        return f"{self.name('Plan', of)}/{name}"

    def id(self, type_: str, number: int) -> str:
        return f"{type_}/{self.name(type_, number)}"

    def proof(self) -> Evidence:
        plan = self.id("Plan", self.random.randrange(self.counts["Plan"]))
        start = self.random.randrange(100_000)
        return Evidence(plan, start, start + QUOTE, self.text(QUOTE), "第三章 重点任务/第二节 创新平台")

    def node_properties(self, type_: str) -> dict[str, Value]:
        start = self.random.randrange(100_000)
        place: dict[str, Value] = {"start": start, "end": start + 120}
        if type_ in ("Lab", "Park"):
            return {"status": self.random.choice(("existing", "planned", "unclear"))}
        if type_ == "Passage":
            return {"text": self.text(120), **place}
        given: dict[str, dict[str, Value]] = {"Indicator": {"unit": "%"}, "Measure": place, "Plan": {"level": "city"}}
        return given.get(type_, {})

    def node(self, type_: str, number: int) -> Node:
        name = self.name(type_, number)
        aliases = (name[2:8],) if type_ in ("Enterprise", "Lab") and number % 2 else ()
        evidence = () if type_ == "Region" else tuple(self.proof() for _ in range(1 + number % 2))
        return Node(f"{type_}/{name}", type_, name.rpartition("/")[2], aliases, self.node_properties(type_), evidence)

    def edge_properties(self, type_: str, n: int) -> dict[str, Value]:
        """``n`` counts the edges of one source: it tells parallel ones apart."""
        role = self.random.choice(("lead", "responsible", "cooperating"))
        persons: dict[str, Value] = {"persons": [self.text(3), self.text(2)]} if n % 3 == 0 else {}
        given: dict[str, dict[str, Value]] = {
            "AFFILIATED_WITH": {"basis": "stated"},
            "CONTAINS": {"basis": "gazetteer"},
            "FUNDS": {"amount": self.random.randrange(10_000) / 4, "per_year": n % 2 == 0, "years": 1 + n % 5},
            "LOCATED_IN": {"basis": "name"},
            "MENTIONS": {"start": 10 * n, "end": 10 * n + 6},
            "RESPONSIBLE_FOR": {"role": role, "order": n, "basis": "stated", **persons},
            "SETS_TARGET": {"value": f"{n / 10:.1f}", "year": 2025 + n % 11, "comparator": "≥"},
            "SUPPORTS": {"action": self.random.choice(("支持", "推动", "鼓励"))},
        }
        return given.get(type_, {})

    def edge(self, fact: tuple[str, str, str], source: int, n: int) -> Edge:
        type_, source_type, target_type = fact
        # a few targets get most edges, as in real graphs
        target = int(self.counts[target_type] * self.random.random() ** 3)
        evidence = () if type_ == "CONTAINS" else (self.proof(),)
        ends = self.id(source_type, source), self.id(target_type, target)
        return Edge(type_, *ends, self.edge_properties(type_, n), evidence)

    def edges(self, fact: tuple[str, str, str], edges: int) -> Iterator[bytes]:
        """Spread over the sources in their order; those of one source are few enough to be sorted in memory."""
        sources = self.counts[fact[1]]
        for source in range(sources):
            many = (source + 1) * edges // sources - source * edges // sources
            made = [self.edge(fact, source, n) for n in range(many)]
            yield from (written for _, written in sorted((edge.target, line_of(edge)) for edge in made))


def _edge_counts(edges: int) -> list[int]:
    counts = [int(edges * share / 100) for *_, share in _FACTS]
    counts[[fact[0] for fact in _FACTS].index("MENTIONS")] += edges - sum(counts)
    return counts


def _lines(nodes: int, edges: int, seed: int) -> Iterator[bytes]:
    maker = _Maker(_counts(nodes), seed)
    for type_, count in maker.counts.items():
        yield from (line_of(maker.node(type_, number)) for number in range(count))
    for (*fact, _), count in zip(_FACTS, _edge_counts(edges), strict=True):
        yield from maker.edges((fact[0], fact[1], fact[2]), count)


def write(path: Path, nodes: int, edges: int, seed: int = 0) -> None:
    """Write a sorted graph file of exactly ``nodes`` (100 or more) and ``edges`` to ``path``."""
    write_atomically(path, _lines(nodes, edges, seed))


@click.command(help=__doc__)
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("nodes", type=click.IntRange(100))
@click.argument("edges", type=click.IntRange(0))
@click.option("--seed", default=0, show_default=True)
def main(out: Path, nodes: int, edges: int, seed: int) -> None:
    """See above."""
    write(out, nodes, edges, seed)


if __name__ == "__main__":
    main()
