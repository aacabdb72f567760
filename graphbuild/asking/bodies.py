"""Which bodies a name in a question means: 市科技局, 发改委, 鄂尔多斯市组织部."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphbuild.asking.lookup import Row, candidates, names_of, ranked, read, weights_of
from graphbuild.asking.matching import abbreviates, best, fold, pairs
from graphbuild.asking.placing import placed
from graphbuild.asking.scope import Scope
from graphbuild.extract.names.offices import Office, full_name, parse_office
from graphbuild.ontology import lexicon
from graphbuild.stores.store import Store

_LIKE = 0.9
_LEAST = 3  # characters of the end of a name that may stand for it: 税务局, 组织部
_LONG = 6
_MOST = 200  # bodies that are looked at


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies with duties that a name means, by id, and the rows of all that are like it.

    ``known`` tells whether plans name the body at all, with duties or without.
    """

    ids: tuple[str, ...]
    rows: tuple[Row, ...]
    known: bool


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


def _took_over(other: Office, office: Office) -> bool:
    """Tell whether ``other`` has the field of ``office`` beside another one: 教育和体育局, asked for as 教育局."""
    fields = other.department.split("和")
    same = (other.branch, other.kind) == (office.branch, office.kind) and office.department in fields
    return same and _shortens(office.place, other.place)


def _merged(subject: str, rows: Sequence[Row], scope: Scope) -> list[str]:
    """Return the offices that have the field of the one asked for and another, where it has none of its own."""
    offices = [parse_office(form) for form in (subject, *_full_forms(subject, scope))]
    named = [(row["id"], parse_office(row["name"])) for row in rows]
    return [key for key, other in named if other and any(office and _took_over(other, office) for office in offices)]


def _of_place(subject: str, rows: Sequence[Row], scope: Scope) -> list[str]:
    """Return the bodies that end as ``subject`` does after the place at its head: 鄂尔多斯市组织部."""
    inside, rest = placed(scope, subject)[-1]
    if rest == subject or len(rest) < _LEAST:
        return []
    places = {fold(plan.region) for plan in inside.plans}
    return [r["id"] for r in rows if r["name"].endswith(rest) and any(place in fold(r["name"]) for place in places)]


def _exactly(name: str, subject: str, scope: Scope) -> bool:
    """Tell whether the folded ``name`` is the body asked for, as it is or in full."""
    return name in {fold(form) for form in (subject, *_full_forms(subject, scope))}


def _meant(subject: str, rows: Sequence[Row], scope: Scope) -> list[str]:
    """Return the ids of the bodies meant: by name, alias or full form, then by office, then by the end of a name."""
    exact = {fold(name) for name in (subject, *_full_forms(subject, scope))}
    found = [row["id"] for row in rows if exact & set(names_of(row))]
    found = list(dict.fromkeys([*found, *_same_office(subject, rows)])) or _merged(subject, rows, scope)
    asked = fold(subject)
    if found or len(asked) < _LEAST or asked in lexicon("resolution")["own_offices"]["kinds"]:  # 服务中心 is a kind
        return found
    ends = [row["id"] for row in rows if any(name.endswith(asked) for name in names_of(row))] or _of_place(
        subject, rows, scope
    )
    office = parse_office(subject)
    if ends or (office is not None and office.place):  # another place's office is another body
        return ends
    short = [row["id"] for row in rows if any(_is_short_for(asked, name) for name in names_of(row))]
    like = best(ranked(subject, rows, weights_of(rows)), _LIKE, 0.05) if len(asked) > _LEAST else []
    return [m.id for m in like] or short


def _is_short_for(asked: str, name: str) -> bool:
    """Tell whether ``asked`` is most of ``name``: 市属国有企业 of 鄂尔多斯市属相关国有企业."""
    return len(asked) >= max(_LONG, len(name) / 2) and asked[-_LEAST:] == name[-_LEAST:] and abbreviates(asked, name)


def now_called(subject: str) -> str:
    """Return ``subject`` with an older or spoken name at its end as the office is called now."""
    for spoken, name in lexicon("questions")["offices"].items():
        if subject.endswith(spoken) and not subject.endswith(name):
            return subject.removesuffix(spoken) + str(name)
    return subject


def _written(subject: str, scope: Scope) -> list[str]:
    """Return what to look up: the name as asked, in full, and its office without a place."""
    office = parse_office(subject)
    return list(dict.fromkeys([subject, *sorted(_full_forms(subject, scope)), *([office.tail] if office else [])]))


def _family(store: Store, meant: Iterable[Row]) -> list[Row]:
    """Return the bodies under those meant: a government's bureaus, a body's own offices."""
    heads = [(row["id"], row["name"], row["name"].removesuffix("人民政府").removesuffix("政府")) for row in meant]
    rows = read(store, "bodies_named", words=sorted({place for _, _, place in heads}), limit=_MOST) if heads else []
    found: list[Row] = []
    for row in rows:
        office = parse_office(row["name"])
        if any(
            row["name"].startswith(name) or (place != name and office is not None and office.place == place)
            for _, name, place in heads
        ):
            found.append(row)
    return found


def bodies_meant(store: Store, name: str, scope: Scope, subordinates: bool = False) -> Bodies:
    """Return the bodies with duties that ``name`` means in the plans of ``scope``.

    A government is itself only; with ``subordinates`` its bureaus, and the offices of a body, count too.
    """
    subject = now_called(name)
    words = [*_written(subject, scope), *pairs(fold(subject))]
    rows = read(store, "bodies_named", words=words, limit=_MOST)
    ids = _meant(subject, rows, scope)
    if subordinates:
        under = _family(store, [row for row in rows if row["id"] in ids] or _heads(subject, scope))
        ids = list(dict.fromkeys([*ids, *(row["id"] for row in under)]))
    known = bool(ids) or any(
        _exactly(name, subject, scope) for row in candidates(store, subject) for name in names_of(row)
    )
    return Bodies(tuple(ids), tuple(rows), known)


def _heads(subject: str, scope: Scope) -> list[Row]:
    """Return the body asked for by its full names, where it has no duty of its own."""
    return [{"id": "", "name": name} for name in sorted(_full_forms(subject, scope)) or [subject]]
