"""Keys under which names of one type meet: equal keys mean the same thing, unless a plan tells the two apart."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from graphbuild.context import Context, carries_place
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


def scope_of(node: Node, context: Context) -> str:
    """Return the province within which the node's name is unique, or an empty string where it is so everywhere."""
    rules = lexicon("resolution")
    name = fold(node.name)
    everywhere = node.type in rules["nationwide"] or name in rules["nationwide_names"] or carries_place(name)
    return "" if everywhere else context.province


def name_keys(node: Node, context: Context) -> Iterator[str]:
    """Yield the keys of the node's own name."""
    scope = scope_of(node, context)
    yield f"{node.type}|{scope}|{_shortened(node.type, fold(node.name))}"
    if node.type in lexicon("resolution")["quoted_core"]:
        quoted = _QUOTED.findall(node.name)
        if len(quoted) == 1:
            yield f"{node.type}|{scope}|{_shortened(node.type, fold(quoted[0]))}"


def alias_keys(node: Node, context: Context) -> Iterator[str]:
    """Yield the keys of the node's other forms that are long enough to mean one thing."""
    rules = lexicon("resolution")["shortest_alias"]
    shortest = rules.get(node.type, rules["default"])
    for alias in node.aliases:
        folded = fold(alias)
        if len(folded) >= shortest:
            scope = "" if carries_place(folded) else scope_of(node, context)
            yield f"{node.type}|{scope}|{_shortened(node.type, folded)}"
