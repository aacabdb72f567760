"""Two plans side by side: what each says about one topic, or which topics both speak of."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graphbuild.asking.matching import fold
from graphbuild.ontology import lexicon
from viz.plans.laid import Laid, Line
from viz.plans.reading import named, text_of

_LONGEST = 60
_LINES = 60  # of each plan; more is no comparison


@dataclass(frozen=True, slots=True)
class Topic:
    """A thing that facts of both plans speak of, and in how many."""

    id: str
    name: str
    type: str
    counts: tuple[int, int]


def _things(laid: Laid) -> Mapping[str, tuple[str, int]]:
    """Return name and number of facts of each thing that is not of this plan alone."""
    own = {*lexicon("outline_nodes")["own_types"], "Plan"}
    found: dict[str, tuple[str, int]] = {}
    for fact in laid.facts.values():
        for key, name in ((fact.source, fact.source_name), (fact.target, fact.target_name)):
            if key.split("/", 1)[0] not in own:
                found[key] = (name, found.get(key, (name, 0))[1] + 1)
    return found


def shared_topics(one: Laid, other: Laid) -> Mapping[str, list[Topic]]:
    """Return the things that both plans state facts of, by type, the most spoken of first."""
    here, there = _things(one), _things(other)
    topics: dict[str, list[Topic]] = defaultdict(list)
    for key in here.keys() & there.keys():
        counts = (here[key][1], there[key][1])
        type_ = key.split("/", 1)[0]
        topics[type_].append(Topic(key, here[key][0], type_, counts))
    ranked = {
        type_: sorted(found, key=lambda t: (-min(t.counts), -sum(t.counts), t.id)) for type_, found in topics.items()
    }
    return dict(sorted(ranked.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def lines_on(laid: Laid, topic: str, thing: str) -> list[Line]:
    """Return the lines that hold the words ``topic``, or whose facts speak of the ``thing`` (an id)."""
    words = fold(topic)

    def speaks(line: Line) -> bool:
        if thing:
            return any(thing in (f.source, f.target) for group in line.beside for f in group.facts)
        return bool(words) and line.kind != "heading" and words in fold(line.text)

    return [line for line in laid.lines if speaks(line)]


def _compare(request: Request) -> Response:
    names = list(dict.fromkeys(request.query_params.getlist("plan")))
    if len(names) != 2:
        raise HTTPException(400, "请在“规划原文”的表里勾选两份规划，再并排看。")
    laid = [text_of(request, named(request, name)) for name in names]
    topic = request.query_params.get("topic", "").strip()[:_LONGEST]
    thing = request.query_params.get("thing", "")
    found = [lines_on(one, topic, thing) for one in laid]
    context = {
        "laid": laid,
        "topic": topic or next((name for key, (name, _) in _things(laid[0]).items() if key == thing), ""),
        "asked": bool(topic or thing),
        "columns": [(one, lines[:_LINES], len(lines)) for one, lines in zip(laid, found, strict=True)],
        "topics": shared_topics(*laid),
    }
    answer: Response = request.app.state.templates.TemplateResponse(request, "plans/compare.html", context)
    return answer


def routes() -> list[Route]:
    """Return the route of the page."""
    return [Route("/compare", _compare)]
