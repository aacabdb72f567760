"""Graphs made for the views: a thing with many neighbours, and names that try to act."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphbuild.graphfile import write
from graphbuild.model import Edge, Evidence, Graph, Node, Value
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store, open_store

PLAN = "Plan/甲市科技创新规划"
FOCUS = "Region/甲市"
HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "<a href='javascript:alert(1)'>点我</a>",
    "href onclick=alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "${alert(1)}`'\"\\",
    "<!-- <script>alert(1)</script> -->",
    "]]><script>alert(1)</script>",
    "\u202e室验实反向\u202d",
    "零宽\u200b\u200f\ufeff字",
    "=HYPERLINK('http://evil.example','x')",
    "-1+2",
    "@SUM(A1)",
    "甲" * 300,
    "a" * 300,
    "名 称  有 空格",
    "\u2028行\u2029",
    "😀🏭实验室",
    "&lt;b&gt;&amp;",
)


def proof(start: int, quote: str) -> tuple[Evidence, ...]:
    return (Evidence(PLAN, start, start + len(quote), quote, "第一章 总则/（一）创新平台"),)


def star(names: tuple[str, ...], status: str = "existing") -> Graph:
    """A region with a lab of each name in it, each link with a sentence of its own, every second one inferred."""
    nodes = [
        Node(PLAN, "Plan", "甲市科技创新规划", (), {"level": "city"}, proof(0, "规划")),
        Node(FOCUS, "Region", "甲市", (), {"level": "city"}, proof(0, "甲市")),
    ]
    edges = []
    for at, name in enumerate(names):
        said = proof(100 + at * 50, f"第{at}句：{name[:80]}落户甲市。")
        properties: dict[str, Value] = {"status": status}
        nodes.append(Node(f"Lab/{name}", "Lab", name, (f"别名{name[:60]}",), properties, said))
        basis: dict[str, Value] = {"basis": "name" if at % 2 else "stated"}
        edges.append(Edge("LOCATED_IN", f"Lab/{name}", FOCUS, basis, said))
    return Graph(tuple(nodes), tuple(edges))


def names(count: int) -> tuple[str, ...]:
    """Chinese names of all lengths that plans have."""
    return tuple(f"第{at:03d}{'先进高分子新材料产业技术研究与成果转化'[: 3 + at % 19]}实验室" for at in range(count))


@contextmanager
def holding(graph: Graph, folder: Path) -> Iterator[Store]:
    """Give an embedded store in ``folder`` that holds ``graph``."""
    write(graph, folder / "graph.jsonl")
    with open_store(f"embedded:{folder / 'store'}") as store:
        load(folder / "graph.jsonl", store)
        yield store
