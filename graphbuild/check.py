"""Is the graph sound: types and properties as the ontology says, ends that exist, and every quote really there?"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.document import Document, Ignored
from graphbuild.model import Edge, Evidence, Graph, Issue, Node, Value
from graphbuild.ontology import allows, load_ontology
from graphbuild.ontology_types import EdgeType, NodeType, Ontology, PropertyType


@dataclass(frozen=True, slots=True)
class PlanText:
    """What is needed to look a quote up: the text as read, and what of it was left out (read offsets, sorted)."""

    text: str
    ignored: tuple[Ignored, ...]


def plan_text(document: Document) -> PlanText:
    """Return the text of ``document`` as read with what was left out."""
    return PlanText(document.source.text, tuple(sorted(document.ignored, key=lambda i: i.start)))


def _without_noise(plan: PlanText, start: int, end: int) -> str:
    kept, at = [], start
    first = bisect_left(plan.ignored, start, key=lambda i: i.end)
    for stretch in plan.ignored[first:]:
        if stretch.start >= end:
            break
        kept.append(plan.text[at : max(stretch.start, at)])
        at = max(at, stretch.end)
    kept.append(plan.text[at:end])
    return "".join("".join(kept).split())


def quote_is_there(evidence: Evidence, plan: PlanText) -> bool:
    """Return whether the quote is what stands at its read offsets, layout noise and blanks apart."""
    within = 0 <= evidence.start < evidence.end <= len(plan.text)
    quote = "".join(evidence.quote.split())
    return within and quote != "" and _without_noise(plan, evidence.start, evidence.end) == quote


# What the ontology's property types are in Python; an enum and a date are text.
_PYTHON: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "enum": (str,),
    "date": (str,),
    "integer": (int,),
    "number": (float, int),
    "boolean": (bool,),
    "strings": (list, tuple),
}


def _value_faults(declared: PropertyType, value: Value) -> Iterator[str]:
    if not isinstance(value, _PYTHON[declared.type]):
        yield f"属性 {declared.name} 的值 {value!r} 不是 {declared.type}"
    elif declared.values and value not in declared.values:
        yield f"属性 {declared.name} 的值 {value!r} 不在 {'、'.join(declared.values)} 之中"


def _property_faults(properties: Mapping[str, Value], declared: NodeType | EdgeType) -> Iterator[str]:
    for name, value in properties.items():
        kind = declared.property(name)
        if kind is None:
            yield f"属性 {name} 未在本体中定义"
        else:
            yield from _value_faults(kind, value)
    missing = [p.name for p in declared.properties if p.required and p.name not in properties]
    yield from (f"缺少必填属性 {name}" for name in missing)


def _node_faults(node: Node, ontology: Ontology) -> Iterator[str]:
    if node.type not in ontology.nodes:
        yield f"节点类型 {node.type} 未在本体中定义"
    else:
        yield from _property_faults(node.properties, ontology.node(node.type))


def _edge_faults(edge: Edge, types: Mapping[str, str], ontology: Ontology) -> Iterator[str]:
    if edge.type not in ontology.edges:
        yield f"关系类型 {edge.type} 未在本体中定义"
        return
    absent = [end for end in (edge.source, edge.target) if end not in types]
    yield from (f"端点 {end} 不存在" for end in absent)
    if not absent and not allows(edge.type, types[edge.source], types[edge.target]):
        yield f"本体不允许从 {types[edge.source]} 到 {types[edge.target]}"
    yield from _property_faults(edge.properties, ontology.edge(edge.type))


def _evidence_faults(
    evidence: Sequence[Evidence], texts: Mapping[str, PlanText]
) -> Iterator[tuple[Evidence | None, str]]:
    if not evidence:
        yield None, "没有原文依据"
    for proof in evidence:
        if proof.plan in texts and not quote_is_there(proof, texts[proof.plan]):
            yield proof, f"引文“{proof.quote[:40]}”不在原文第 {proof.start}–{proof.end} 字处"


def _repeated(graph: Graph) -> Iterator[Issue]:
    often = Counter(n.id for n in graph.nodes)
    yield from (Issue("", "check", f"{name}：编号出现 {n} 次") for name, n in often.items() if n > 1)


def _name(thing: Node | Edge) -> str:
    return thing.id if isinstance(thing, Node) else f"{thing.source} -{thing.type}-> {thing.target}"


def check(graph: Graph, texts: Mapping[str, PlanText]) -> tuple[Issue, ...]:
    """Return every fault of ``graph`` as an Issue of kind ``check``; an empty tuple means that it is sound.

    ``texts`` holds, by Plan id, the plans to look quotes up in; evidence of other plans is not looked up.
    """
    ontology = load_ontology()
    types = {n.id: n.type for n in graph.nodes}
    issues = list(_repeated(graph))
    things: list[Node | Edge] = [*graph.nodes, *graph.edges]
    for thing in things:
        where = thing.evidence[0] if thing.evidence else None
        plan = where.plan if where else ""
        faults = _node_faults(thing, ontology) if isinstance(thing, Node) else _edge_faults(thing, types, ontology)
        issues += [Issue(plan, "check", f"{_name(thing)}：{fault}") for fault in faults]
        for proof, fault in _evidence_faults(thing.evidence, texts):
            start, end = (proof.start, proof.end) if proof else (None, None)
            issues.append(Issue(proof.plan if proof else plan, "check", f"{_name(thing)}：{fault}", start, end))
    return tuple(issues)
