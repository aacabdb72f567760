"""Keys under which names of one type meet: equal keys mean the same thing, unless a plan tells the two apart."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from graphbuild.context import Context, begins_with_level, carries_place, name_in_context
from graphbuild.model import Node
from graphbuild.ontology import lexicon

_QUOTED = re.compile('[“"]([^”"]{2,})[”"]')
_MARKS = re.compile(r"[\s“”\"'‘’《》·.．]")


def fold(name: str) -> str:
    """Return ``name`` without quotation marks, blanks and width; brackets stay: （北京） tells schools apart."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", name))


@cache
def _endings(kind: str) -> tuple[tuple[str, str], ...]:
    """Return (ending, the one that stands for it), the longest first."""
    rows = lexicon("resolution")["equal_endings"].get(kind, [])
    pairs = [(fold(ending), fold(row[0])) for row in rows for ending in row[1:]]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _shortened(kind: str, name: str) -> str:
    for ending, standard in _endings(kind):
        if name.endswith(ending) and len(name) > len(ending) + 1:
            return name[: -len(ending)] + standard
    return name


def says_its_kind(kind: str, name: str) -> bool:
    """Return whether ``name`` has one of its type's endings (“双倍增”行动), not only a core (双倍增)."""
    return _shortened(kind, fold(name)) != fold(name)


def _quoted_core(kind: str, name: str) -> str:
    """Return the one quoted part of ``name`` where only an ending that says nothing follows it, else nothing."""
    found = _QUOTED.search(name)
    if kind not in lexicon("resolution")["quoted_core"] or found is None or _QUOTED.search(name, found.end()):
        return ""
    rest = fold(name[found.end() :])
    return found[1] if rest in {"", *(ending for ending, _ in _endings(kind))} else ""


def _local_scope(kind: str, context: Context) -> str:
    """Return the area within which a name without a place means one thing: a body's is the plan's own region."""
    return (context.plan.region or "") if kind in lexicon("resolution")["local"] else context.province


def scope_of(kind: str, name: str, context: Context) -> str:
    """Return the area within which ``name`` is unique, or an empty string where it is so everywhere."""
    rules = lexicon("resolution")
    folded = fold(name)
    known = kind in rules["nationwide"] or folded in rules["nationwide_names"]
    national = folded.startswith(tuple(rules["nationwide_beginnings"]))
    return "" if known or national or carries_place(folded) else _local_scope(kind, context)


def name_keys(node: Node, context: Context) -> Iterator[str]:
    """Yield the keys of the node's own name."""
    scope = scope_of(node.type, node.name, context)
    yield f"{node.type}|{scope}|{_shortened(node.type, fold(node.name))}"
    core = _quoted_core(node.type, node.name)
    rest = node.name.removeprefix(context.province) if context.province else node.name
    if node.type in lexicon("resolution")["province_told_or_not"] and rest != node.name and len(rest) >= 4:
        yield f"{node.type}|{context.province}|{_shortened(node.type, fold(rest))}"
    if core:
        yield f"{node.type}|{scope}|{_shortened(node.type, fold(core))}"


def alias_keys(node: Node, context: Context) -> Iterator[str]:
    """Yield the keys of the node's other forms that are long enough to mean one thing, each as meant in its plan."""
    rules = lexicon("resolution")
    shortest = rules["shortest_alias"].get(node.type, rules["shortest_alias"]["default"])
    for alias in node.aliases:
        meant = fold(name_in_context(node.type, alias, context))
        if len(meant) >= shortest and not begins_with_level(meant):
            everywhere = node.type in rules["nationwide"] or carries_place(meant)
            scope = "" if everywhere else _local_scope(node.type, context)
            yield f"{node.type}|{scope}|{_shortened(node.type, meant)}"
