"""What crosses the boundaries between rooms: plan data, mentions, facts, nodes, edges, issues.

Two kinds of offsets occur. *Clean* offsets count Unicode characters of ``Document.text`` (and so tokens of the spaCy
Doc, which holds one character a token); everything under ``extract`` uses them. *Read* offsets count characters of
the text as read from the file; only evidence carries them.
"""

from collections.abc import Mapping
from typing import Annotated

from msgspec import Meta, Struct, field

_LARGEST = 2**63 - 1  # what a store holds in an integer

Value = str | Annotated[int, Meta(ge=-_LARGEST - 1, le=_LARGEST)] | float | bool | list[str]
"""What a property can be; the bounds are checked where a graph file is read."""
Offset = Annotated[int, Meta(ge=0, le=_LARGEST)]
"""A place in a text, in Unicode characters."""


class Evidence(Struct, frozen=True, gc=False):
    """One place that states a fact.

    ``start``/``end`` are read offsets; ``quote`` is that stretch with layout noise removed; ``section`` is the path of
    headings to it, joined by ``/``; ``plan`` is the id of the Plan node.
    """

    plan: str
    start: Offset
    end: Offset
    quote: str
    section: str


class Node(Struct, frozen=True, gc=False, tag="node", tag_field="kind"):
    """One real thing; ``id`` is ``Type/canonical name``. A line of the graph file gives it with ``kind`` node."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()


class Edge(Struct, frozen=True, gc=False, tag="edge", tag_field="kind"):
    """One stated fact between two nodes, by their ids; two values of a fact (two years, say) are two edges."""

    type: str
    source: str
    target: str
    properties: Mapping[str, Value] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()


class Graph(Struct, frozen=True, gc=False):
    """Nodes and edges, as one plan states them or as all plans together do."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


class Issue(Struct, frozen=True, gc=False):
    """Something that was met and not handled. ``start``/``end`` are read offsets, or None for the whole file."""

    plan: str
    kind: str
    message: str
    start: int | None = None
    end: int | None = None


class Mention(Struct, frozen=True, gc=False):
    """One occurrence of a named thing; ``start``/``end`` are clean offsets.

    ``entity`` is the key of the thing within its document: every mention of one thing has the same (type, entity), and
    ``entity`` is the longest full form that the document gives (通辽高新区 for the 通辽 of 通辽、赤峰高新区).
    ``form`` is the name as this occurrence gives it, expanded where the text coordinates (通辽高新区 there, too).
    ``status`` is existing, planned or unclear, as this occurrence says; ``rule`` names the rule or list behind it;
    ``properties`` go to the node (a policy's document number, say) and are those that the ontology declares.
    """

    start: int
    end: int
    type: str
    entity: str
    form: str
    rule: str
    status: str = "unclear"
    properties: Mapping[str, Value] = field(default_factory=dict)


class Ref(Struct, frozen=True, gc=False):
    """One end of a fact within its document: the (type, entity) of mentions, or a unit's measure or section.

    For a unit ``type`` is Measure or Section and ``name`` the string that ``Document.path`` gives for it;
    for the plan itself ``type`` is Plan and ``name`` its title.
    """

    type: str
    name: str


class Task(Struct, frozen=True, gc=False):
    """A measure that is no unit of the outline: a stretch of running text that says what is to be done.

    ``name`` is the path of ``unit``, a slash and ``title``; a Ref of type Measure carries the same string.
    """

    name: str
    title: str
    unit: int
    start: int
    end: int


class Fact(Struct, frozen=True, gc=False):
    """One stated relation within a document; ``start``/``end`` are the clean offsets of the words that state it."""

    type: str
    source: Ref
    target: Ref
    start: int
    end: int
    properties: Mapping[str, Value] = field(default_factory=dict)


class Extraction(Struct, frozen=True, gc=False):
    """What one finder, or all together, found in a document; ``issues`` are what was met and not handled."""

    mentions: tuple[Mention, ...] = ()
    facts: tuple[Fact, ...] = ()
    tasks: tuple[Task, ...] = ()
    issues: tuple[Issue, ...] = ()
