"""Short names of carriers and initiatives: without their place, without their owner."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graphbuild.identity.contraction import is_contraction
from graphbuild.identity.folding import fold
from graphbuild.identity.forms import Form
from graphbuild.identity.likeness import Likeness, by, near
from graphbuild.identity.lists import is_organisation
from graphbuild.identity.occurrence import Occurrence
from graphbuild.identity.words import endings, says_kind_only, shortened
from graphbuild.ontology import lexicon
from graphbuild.regions import by_name


def told_without_place(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A carrier without its place: 江北新区 in a plan of 江苏省 is 南京江北新区."""
    rules = lexicon("resolution")
    kinds = frozenset(rules["place_told_or_not"])
    named = [one for one in found if one.form.kind in kinds and len(one.form.core) >= rules["shortest_rest"]]
    for same in by(named, lambda form: f"{form.kind}|{form.core}").values():
        placed = [one for one in same if one.form.place is not None]
        for one in (one for one in same if one.form.place is None and not says_kind_only(one.form.kind, one.form.core)):
            fuller = [f for f in placed if not one.scope or near(one, f)]
            own = [f for f in fuller if one.context.region is not None and f.form.place == one.context.region]
            if fuller:
                yield Likeness(one, tuple(own or fuller), "place_told")


def told_without_words(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """An institute without a word that adds nothing: 甲大学乙市工业研究院 is 甲大学乙市工业技术研究院."""
    added = lexicon("resolution")["added_words"]
    for kind, words in added.items():
        named = by((one for one in found if one.form.kind == kind), lambda form: form.core)
        for core, fuller in named.items():
            shorter = {core[:at] + core[at + len(word) :] for word in words for at in _places_of(word, core)}
            for one in (one for short in sorted(shorter) for one in named.get(short, ())):
                full = tuple(f for f in fuller if f.form.place == one.form.place and near(one, f))
                if full and not says_kind_only(kind, one.form.core):
                    yield Likeness(one, full, "words_told")


def _places_of(word: str, name: str) -> list[int]:
    return [at for at in range(2, len(name)) if name.startswith(word, at)]


def told_without_owner(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A lab without its owner: 煤燃烧国家重点实验室 is 华中科技大学煤燃烧国家重点实验室."""
    rules = lexicon("resolution")
    country = rules["national_word"]
    kinds = frozenset(rules["owner_told_or_not"])

    def topic(form: Form) -> str:
        national = country if form.core.startswith(country) else ""
        return f"{form.kind}|{national}|{form.core.removeprefix(country)}"

    named = by((one for one in found if one.form.kind in kinds), topic)
    owned: dict[str, list[Occurrence]] = defaultdict(list)
    for key, fuller in named.items():
        kind, national, core = key.split("|", 2)
        for at in range(2, len(core) - 4):
            short = f"{kind}|{national}|{core[at:]}"
            if short in named and is_organisation(core[:at]) and not says_kind_only(kind, national + core[at:]):
                owned[short] += fuller
    for key, fuller in owned.items():
        for one in named[key]:
            full = tuple(f for f in fuller if not one.scope or near(one, f))
            if full:
                yield Likeness(one, full, "owner_told")


_ZONE = "Park"


def _topic(name: str) -> tuple[str, str]:
    """Return what stands before the last word of a zone's folded name, and that word: 兰州白银, 自创区."""
    short = shortened(_ZONE, name)
    last = next((end for _, end in endings(_ZONE) if short.endswith(end)), "")
    return short.removesuffix(last), last


def _is_of_places(topic: str) -> bool:
    """Say whether ``topic`` is short names of two or more divisions: 兰州白银."""
    if len(topic) < 4:
        return False
    starts = {0}
    for at in range(len(topic)):
        starts |= {at + size for size in (2, 3, 4) if at in starts and topic[at : at + size] in by_name()}
    return len(topic) in starts and topic not in by_name()


def contracted_zones(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A zone by characters of its places: 兰白自创区 is 兰州白银国家自主创新示范区."""
    zones = [(*_topic(fold(one.node.name)), one) for one in found if one.form.kind == _ZONE]
    full = [(topic, last, one) for topic, last, one in zones if last and _is_of_places(topic)]
    for short, last, one in zones:
        fuller = tuple(f for topic, end, f in full if end == last and near(one, f) and is_contraction(short, topic))
        if fuller:
            yield Likeness(one, fuller, "contraction")
