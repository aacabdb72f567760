"""A small graph of two plans, and what a store holds, to compare."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphbuild.commands._answer import plain
from graphbuild.graphfile import write
from graphbuild.model import Edge, Evidence, Graph, Node, Value
from graphbuild.stores.store import Store

A, B = "Plan/甲市科技创新规划", "Plan/乙区科技创新规划"


def proof(plan: str, start: int, quote: str, section: str = "第一章 总则") -> tuple[Evidence, ...]:
    return (Evidence(plan, start, start + len(quote), quote, section),)


def node(type_: str, name: str, *evidence: Evidence, aliases: tuple[str, ...] = (), **properties: Value) -> Node:
    return Node(f"{type_}/{name}", type_, name, aliases, properties, evidence)


def plan_graph(plan: str, at: int, year: int = 2025) -> Graph:
    """What one plan states; both plans speak of the lab, the program, the policy and the indicator."""
    title = plan.removeprefix("Plan/")
    body_name = f"{title[:2]}科学技术局"
    heading, passage = f"Measure/{title}/（一）加强科技创新统筹", f"Passage/{title}/{at}"
    text = f"支持苏州实验室、通辽高新区落实“4+8+N”机制，由{body_name}牵头。"
    said = proof(plan, at, text)
    nodes = (
        Node(plan, "Plan", title, (), {"level": "city"}, proof(plan, 0, title)),
        Node(heading, "Measure", "（一）加强科技创新统筹", (), {"start": at, "end": at + 40}, said),
        Node(f"{heading}/2", "Measure", "（二）无人负责的举措", (), {"start": at, "end": at + 9}, said),
        Node(passage, "Passage", text[:20], (), {"text": text, "start": at, "end": at + len(text)}, said),
        node("GovernmentBody", body_name, *said, aliases=("市科技局",)),
        node("GovernmentBody", "甲市财政局", *said),
        node("Lab", "苏州实验室", *said, aliases=(f"{title[0]}实验室",), status="planned"),
        node("Park", "通辽高新技术产业开发区", *said, aliases=("通辽高新区",), status="existing"),
        node("Region", "通辽市", *said),
        node("Program", "“4+8+N”合作机制", *said),
        node("Program", f"{title}行动", *said),
        node("Policy", "国家创新驱动发展战略纲要", *said, number="中发〔2016〕4号"),
        node("Indicator", "研发经费投入强度", *said, unit="%"),
        node("Enterprise", "包钢集团", *said),
    )
    lab, park, program = "Lab/苏州实验室", "Park/通辽高新技术产业开发区", "Program/“4+8+N”合作机制"
    body = f"GovernmentBody/{body_name}"
    edges = (
        Edge("RESPONSIBLE_FOR", body, heading, {"role": "lead", "order": 1, "basis": "stated"}, said),
        Edge("RESPONSIBLE_FOR", "GovernmentBody/甲市财政局", heading, {"role": "cooperating", "basis": "stated"}, said),
        Edge("SUPPORTS", heading, lab, {"action": "支持"}, said),
        Edge("SUPPORTS", heading, "Enterprise/包钢集团", {"action": "支持"}, said),
        Edge("IMPLEMENTS", heading, program, {"action": "落实"}, said),
        Edge("LOCATED_IN", park, "Region/通辽市", {"basis": "name"}, said),
        Edge("LOCATED_IN", lab, park, {"basis": "stated"}, said),
        Edge("AFFILIATED_WITH", lab, body, {"basis": "stated"}, said),
        Edge("CONTAINS", program, f"Program/{title}行动", {"basis": "stated"}, said),
        Edge("PARTICIPATES_IN", body, program, {}, said),
        Edge("CITES", plan, "Policy/国家创新驱动发展战略纲要", {"relation": "based on"}, said),
        Edge("SETS_TARGET", plan, "Indicator/研发经费投入强度", {"value": "2", "year": year, "comparator": "≥"}, said),
        Edge(
            "SETS_TARGET", plan, "Indicator/研发经费投入强度", {"value": "3", "year": year + 5, "comparator": "≥"}, said
        ),
        Edge("PART_OF", heading, plan, {}, said),
        Edge("PART_OF", passage, heading, {}, said),
        *(Edge("MENTIONS", passage, one, {"start": at, "end": at + 5}, said) for one in (lab, park, program)),
    )
    return Graph(nodes, edges)


def _joined_evidence(one: Any, other: Any) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys((*one.evidence, *other.evidence)))


def joined(*graphs: Graph) -> Graph:
    """The union, as resolution makes it: evidence and aliases of the same fact together."""
    nodes: dict[str, Node] = {}
    edges: dict[str, Edge] = {}
    for graph in graphs:
        for n in graph.nodes:
            old = nodes.get(n.id, n)
            aliases = tuple(dict.fromkeys((*old.aliases, *n.aliases)))
            nodes[n.id] = Node(n.id, n.type, n.name, aliases, n.properties, _joined_evidence(old, n))
        for e in graph.edges:
            key = json.dumps([e.type, e.source, e.target, dict(e.properties)])
            edges[key] = Edge(e.type, e.source, e.target, e.properties, _joined_evidence(edges.get(key, e), e))
    return Graph(tuple(nodes.values()), tuple(edges.values()))


def written(folder: Path, graph: Graph, name: str = "graph.jsonl") -> Path:
    write(graph, folder / name)
    return folder / name


def facts(store: Store, *without: str) -> Iterator[str]:
    """Every node and edge of the store with its labels and properties, in an order of its own."""
    nodes = store.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS has").rows
    edges = store.read("MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)").rows
    for row in (*((sorted(labels), has) for labels, has in nodes), *edges):
        kept = [{k: v for k, v in one.items() if k not in without} if isinstance(one, dict) else one for one in row]
        yield json.dumps(plain(kept), ensure_ascii=False, sort_keys=True)


def snapshot(store: Store, *without: str) -> list[str]:
    return sorted(facts(store, *without))
