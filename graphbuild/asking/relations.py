"""Where a thing is, and what it consists of: answers along one kind of edge from the thing asked for."""

from graphbuild.asking.answers import Reply
from graphbuild.asking.lookup import candidates, nearest, ranked, read, thing_answer, weights_of
from graphbuild.asking.matching import best
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope, placed
from graphbuild.asking.sentences import list_sentence, nothing_sentence, quoted
from graphbuild.stores.store import Store

_THING = 0.94  # the question is most of the thing's name, or its alias


def _along(store: Store, asked: Question, scope: Scope, query: str, verb: tuple[str, str]) -> Reply:
    rows = candidates(store, asked.subject)
    matches = ranked(asked.subject, rows, weights_of(rows))
    things = [m.id for m in best(matches, _THING, 0.02)]
    inside, _ = placed(scope, asked.subject)[0]
    found = read(store, query, things=things) if things else []
    answers = [a for row in found if (a := thing_answer(row, inside.ids, basis=row["basis"])) is not None]
    if answers:
        said = list_sentence(quoted(asked.subject), verb, answers)
        return Reply(asked.text, asked.intent, asked.subject, said, answers)
    near = () if things else nearest(matches, rows)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, bool(things)), (), near)


def where(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer in which places the thing asked for is; a thing that is named without a place is said to be so."""
    return _along(store, asked, scope, "locations", ("位于", "is in"))


def parts(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer what the thing asked for consists of; a thing that is named without its parts is said to be so."""
    return _along(store, asked, scope, "parts", ("包括", "consists of"))
