"""Is the graph sound: types and properties as the ontology says, ends that exist, and every quote really there?"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graphbuild.document import Document, Ignored
from graphbuild.model import Edge, Evidence, Graph, Issue, Node, Value
from graphbuild.ontology import allows, load_ontology
from graphbuild.ontology_types import EdgeType, NodeType, PropertyType


@dataclass(frozen=True, slots=True)
class PlanText:
    """What is needed to look a quote up: the text as read, and what of it was left out (read offsets, sorted)."""

    text: str
    ignored: tuple[Ignored, ...]
    ends: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Keep the ends of what was left out apart, to find the first of them behind a place."""
        object.__setattr__(self, "ends", tuple(i.end for i in self.ignored))


def plan_text(document: Document) -> PlanText:
    """Return the text of ``document`` as read with what was left out."""
    return PlanText(document.source.text, tuple(sorted(document.ignored, key=lambda i: i.start)))


def _without_noise(plan: PlanText, start: int, end: int) -> str:
    kept, at = [], start
    for i in range(bisect_left(plan.ends, start), len(plan.ends)):
        stretch = plan.ignored[i]
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


class _Quotes:
    """Looks quotes up in the plans; one that several facts rest on is looked up once."""

    def __init__(self, texts: Mapping[str, PlanText]) -> None:
        self.texts = texts
        self.found: set[int] = set()  # by identity: the graph holds every one of them as long as this lives

    def lacks(self, proof: Evidence) -> bool:
        """Return whether the plan of ``proof`` is known and has no such quote there."""
        if id(proof) in self.found or proof.plan not in self.texts:
            return False
        if not quote_is_there(proof, self.texts[proof.plan]):
            return True
        self.found.add(id(proof))
        return False


@dataclass(frozen=True, slots=True)
class _Declared:
    """What the ontology says of the properties of one type."""

    types: Mapping[str, PropertyType]
    required: tuple[str, ...]


def _declared(kinds: Mapping[str, NodeType] | Mapping[str, EdgeType]) -> dict[str, _Declared]:
    return {
        name: _Declared({p.name: p for p in kind.properties}, tuple(p.name for p in kind.properties if p.required))
        for name, kind in kinds.items()
    }


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


def _value_fault(declared: PropertyType, value: Value) -> str:
    if not isinstance(value, _PYTHON[declared.type]):
        return f"属性 {declared.name} 的值 {value!r} 不是 {declared.type}"
    if declared.values and value not in declared.values:
        return f"属性 {declared.name} 的值 {value!r} 不在 {'、'.join(declared.values)} 之中"
    return ""


def _property_faults(properties: Mapping[str, Value], declared: _Declared) -> Iterator[str]:
    for name, value in properties.items():
        kind = declared.types.get(name)
        if kind is None:
            yield f"属性 {name} 未在本体中定义"
        elif fault := _value_fault(kind, value):
            yield fault
    for name in declared.required:
        if name not in properties:
            yield f"缺少必填属性 {name}"


def _node_faults(node: Node, declared: Mapping[str, _Declared]) -> Iterator[str]:
    if node.type not in declared:
        yield f"节点类型 {node.type} 未在本体中定义"
    else:
        yield from _property_faults(node.properties, declared[node.type])


def _edge_faults(edge: Edge, types: Mapping[str, str], declared: Mapping[str, _Declared]) -> Iterator[str]:
    if edge.type not in declared:
        yield f"关系类型 {edge.type} 未在本体中定义"
        return
    if edge.source not in types or edge.target not in types:
        yield from (f"端点 {end} 不存在" for end in (edge.source, edge.target) if end not in types)
    elif not allows(edge.type, types[edge.source], types[edge.target]):
        yield f"本体不允许从 {types[edge.source]} 到 {types[edge.target]}"
    yield from _property_faults(edge.properties, declared[edge.type])


def _evidence_faults(evidence: Sequence[Evidence], quotes: _Quotes) -> Iterator[tuple[Evidence | None, str]]:
    if not evidence:
        yield None, "没有原文依据"
    for proof in evidence:
        if quotes.lacks(proof):
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
    of_nodes, of_edges = _declared(ontology.nodes), _declared(ontology.edges)
    quotes = _Quotes(texts)
    types = {n.id: n.type for n in graph.nodes}
    issues = list(_repeated(graph))
    things: list[Node | Edge] = [*graph.nodes, *graph.edges]
    for thing in things:
        where = thing.evidence[0] if thing.evidence else None
        plan = where.plan if where else ""
        faults = _node_faults(thing, of_nodes) if isinstance(thing, Node) else _edge_faults(thing, types, of_edges)
        for fault in faults:
            issues.append(Issue(plan, "check", f"{_name(thing)}：{fault}"))
        for proof, fault in _evidence_faults(thing.evidence, quotes):
            start, end = (proof.start, proof.end) if proof else (None, None)
            issues.append(Issue(proof.plan if proof else plan, "check", f"{_name(thing)}：{fault}", start, end))
    return tuple(issues)
