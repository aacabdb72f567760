"""What a body leads, is responsible for or cooperates in."""

from collections.abc import Sequence

from graphbuild.asking.answers import ROLES, Answer, Reply
from graphbuild.asking.lookup import Row, names_of, nearest, ranked, read, weights_of
from graphbuild.asking.matching import abbreviates, best, fold
from graphbuild.asking.questions import Question
from graphbuild.asking.scope import Scope, placed
from graphbuild.asking.sentences import nothing_sentence, what_sentence
from graphbuild.asking.who import duty_answer, of_role
from graphbuild.extract.names.offices import Office, full_name, parse_office
from graphbuild.ontology import lexicon
from graphbuild.stores.store import Store

_LIKE = 0.9
_LEAST = 3  # characters of the end of a name that may stand for it: 税务局, 组织部


def _is_of_level(name: str, office: Office) -> bool:
    """Tell whether the place in ``name`` is of the level that ``office`` says: 区 is no 自治区."""
    place = name.removesuffix(office.tail).removeprefix("中共").removesuffix("委")
    if office.place in ("区", "市", "县", "旗", "盟", "省"):
        return place.endswith(office.place) and not place.endswith("自治区")
    return True


def _full_forms(subject: str, scope: Scope) -> set[str]:
    """Return what a short form means in the regions of the plans: 鄂尔多斯市科技局, 市发改委."""
    office = parse_office(subject)
    if office is None or not office.place:
        return set()
    names = {full_name(office, plan.region, plan.level) for plan in scope.plans}
    return {name for name in names if _is_of_level(name, office)}


def _shortens(short: str, place: str) -> bool:
    """Tell whether ``short`` is ``place`` written shorter (高新区), not a place around it (包头市, 包头市昆都仑区)."""
    return not short or (place.endswith(short[-1]) and abbreviates(short, place))


def _same_office(subject: str, rows: Sequence[Row]) -> list[str]:
    """Return the offices that ``subject`` means: of every place (科技局), of one written shorter (高新区管委会)."""
    office = parse_office(subject)
    if office is None or (office.place and len(office.place) < _LEAST - 1):
        return []
    parsed = [(row["id"], parse_office(row["name"])) for row in rows]
    same = [
        (key, other) for key, other in parsed if other and (other.branch, other.tail) == (office.branch, office.tail)
    ]
    return [key for key, other in same if _shortens(office.place, other.place)]


def _of_place(subject: str, rows: Sequence[Row], scope: Scope) -> list[str]:
    """Return the bodies that end as ``subject`` does after the place at its head: 鄂尔多斯市组织部."""
    inside, rest = placed(scope, subject)[-1]
    if rest == subject or len(rest) < _LEAST:
        return []
    places = {fold(plan.region) for plan in inside.plans}
    return [r["id"] for r in rows if r["name"].endswith(rest) and any(place in fold(r["name"]) for place in places)]


def _bodies(subject: str, rows: Sequence[Row], scope: Scope) -> list[str]:
    """Return the ids of the bodies meant: by name, alias or full form, then by office, then by the end of a name."""
    exact = {fold(name) for name in (subject, *_full_forms(subject, scope))}
    found = [row["id"] for row in rows if exact & set(names_of(row))]
    found = list(dict.fromkeys([*found, *_same_office(subject, rows)]))
    asked = fold(subject)
    if found or len(asked) < _LEAST:
        return found
    ends = [row["id"] for row in rows if any(name.endswith(asked) for name in names_of(row))] or _of_place(
        subject, rows, scope
    )
    office = parse_office(subject)
    if ends or (office is not None and office.place):  # another place's office is another body
        return ends
    return [m.id for m in best(ranked(subject, rows, weights_of(rows)), _LIKE, 0.05)] if len(asked) > _LEAST else []


def _now_called(subject: str) -> str:
    """Return ``subject`` with an older or spoken name at its end as the office is called now."""
    for spoken, name in lexicon("questions")["offices"].items():
        if subject.endswith(spoken):
            return subject.removesuffix(spoken) + str(name)
    return subject


def _in_order(row: Row) -> tuple[str, int, int]:
    return str(row["measure"]).split("/", 2)[1], ROLES.index(row["role"]), min(row["starts"], default=0)


def what(store: Store, asked: Question, scope: Scope) -> Reply:
    """Answer what the body asked for is named for, in the plans of ``scope``, plan by plan in the order of the text."""
    rows = read(store, "organisations")
    bodies = _bodies(_now_called(asked.subject), rows, scope)
    found = sorted(read(store, "duties_of_bodies", bodies=bodies), key=_in_order) if bodies else []
    answers: list[Answer] = [a for row in found if (a := duty_answer(row, scope.ids, "measure")) is not None]
    answers = [a for a in answers if a.basis == "stated"] or answers
    if answers:
        return of_role(answers, asked, lambda shown: what_sentence(asked.subject, shown))
    near = nearest(ranked(asked.subject, rows, weights_of(rows)), rows)
    return Reply(asked.text, asked.intent, asked.subject, nothing_sentence(asked, bool(bodies)), (), near)
