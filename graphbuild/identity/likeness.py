"""Names that may mean one thing though they differ: a short one with the fuller ones that it may stand for.

Whether a short name is joined to a fuller one is not decided here: only where it may stand for one thing alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphbuild.extract.names.kinds import is_kind
from graphbuild.extract.names.misprints import alike
from graphbuild.identity.contraction import is_contraction
from graphbuild.identity.firms import central, is_share
from graphbuild.identity.folding import fold
from graphbuild.identity.forms import Form
from graphbuild.identity.lists import is_listed, is_organisation
from graphbuild.identity.occurrence import Occurrence
from graphbuild.identity.places import leading_divisions, place_splits, related
from graphbuild.identity.words import says_kind_only
from graphbuild.ontology import lexicon


@dataclass(frozen=True, slots=True)
class Likeness:
    """``short`` may stand for each of ``fuller``; ``why`` is a key of ``doubts`` in ``lexicon/resolution.yaml``."""

    short: Occurrence
    fuller: tuple[Occurrence, ...]
    why: str


def _by(occurrences: Iterable[Occurrence], of: Callable[[Form], str]) -> dict[str, list[Occurrence]]:
    found: dict[str, list[Occurrence]] = defaultdict(list)
    for one in occurrences:
        found[of(one.form)].append(one)
    return found


def _near(short: Occurrence, full: Occurrence) -> bool:
    """Say whether the plan of ``short`` is for a region around or in that of ``full``'s place or plan."""
    here, there = short.context.region, full.form.place or full.context.region
    return here is not None and there is not None and related(here, there)


def bare_firms(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A firm without its form: 包钢 is 包钢集团 rather than 包钢股份."""
    for firms in _by((one for one in found if one.form.kind == "Enterprise"), lambda form: form.core).values():
        groups = tuple(one for one in firms if one.form.mark == "集团")
        fuller = groups or tuple(one for one in firms if one.form.mark)
        for one in firms:
            if not one.form.mark and fuller:
                yield Likeness(one, fuller, "firm_form")


def _adds_only_words(short: str, full: Form) -> bool:
    """Say whether ``full`` is the firm that goes by the name ``short``: 华为技术, 宁德时代新能源科技股份有限公司."""
    rest = full.core[len(short) :]
    if not is_share(short) or short in central():
        return False
    shares = full.legal.startswith("股份") and len(short) > 2 and is_kind(rest)
    return rest in lexicon("resolution")["firm_words"] or shares


def firms_with_words(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A firm by the name that it goes by: 华为 is 华为技术有限公司."""
    firms = _by((one for one in found if one.form.kind == "Enterprise"), lambda form: form.core)
    for core, fuller in firms.items():
        for size in range(2, len(core)):
            full = tuple(one for one in fuller if core[:size] in firms and _adds_only_words(core[:size], one.form))
            if full:
                yield from (Likeness(one, full, "firm_words") for one in firms[core[:size]])


def _is_branch_name(short: str, full: Form) -> bool:
    """Say whether a place before ``short`` makes another firm of it: the branch of a central or listed one."""
    return is_kind(short) or short in central() or (is_share(short) and not (full.mark or full.legal.startswith("股份")))


def firms_with_place(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A firm without its place: 南山铝业 is 山东南山铝业股份有限公司."""
    firms = _by((one for one in found if one.form.kind == "Enterprise"), lambda form: form.core)
    for core, fuller in firms.items():
        for region, rest in place_splits(core, fuller[0].context):
            for one in firms.get(rest, ()):
                full = tuple(f for f in fuller if not _is_branch_name(rest, f.form) and one.form.mark in ("", f.form.mark))
                here = one.context.region
                if full and (is_share(rest) or (here is not None and related(here, region))):
                    yield Likeness(one, full, "place_told")


def contracted_firms(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A firm by characters of its name and place: 酒钢集团 is 酒泉钢铁（集团）."""
    firms = [one for one in found if one.form.kind == "Enterprise" and one.form.mark == "集团"]
    short = [one for one in firms if len(one.form.core) <= 3]
    for one in short:
        full = tuple(
            f for f in firms
            if is_contraction(one.form.core, f.form.core)
            and leading_divisions(f.form.core, f.context)[0] is not None
            and _near(one, f)
        )  # fmt: skip
        if full:
            yield Likeness(one, full, "contraction")


def told_without_place(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A carrier without its place: 江北新区 in a plan of 江苏省 is 南京江北新区."""
    rules = lexicon("resolution")
    kinds = frozenset(rules["place_told_or_not"])
    named = [one for one in found if one.form.kind in kinds and len(one.form.core) >= rules["shortest_rest"]]
    for same in _by(named, lambda form: f"{form.kind}|{form.core}").values():
        placed = [one for one in same if one.form.place is not None]
        for one in (one for one in same if one.form.place is None and not says_kind_only(one.form.kind, one.form.core)):
            fuller = [f for f in placed if not one.scope or _near(one, f)]
            own = [f for f in fuller if one.context.region is not None and f.form.place == one.context.region]
            if fuller:
                yield Likeness(one, tuple(own or fuller), "place_told")


def told_without_owner(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A lab without its owner: 煤燃烧国家重点实验室 is 华中科技大学煤燃烧国家重点实验室."""
    rules = lexicon("resolution")
    country = rules["national_word"]
    kinds = frozenset(rules["owner_told_or_not"])

    def topic(form: Form) -> str:
        national = country if form.core.startswith(country) else ""
        return f"{form.kind}|{national}|{form.core.removeprefix(country)}"

    named = _by((one for one in found if one.form.kind in kinds), topic)
    owned: dict[str, list[Occurrence]] = defaultdict(list)
    for key, fuller in named.items():
        kind, national, core = key.split("|", 2)
        for at in range(2, len(core) - 4):
            short = f"{kind}|{national}|{core[at:]}"
            if short in named and is_organisation(core[:at]) and not says_kind_only(kind, national + core[at:]):
                owned[short] += fuller
    for key, fuller in owned.items():
        for one in named[key]:
            full = tuple(f for f in fuller if not one.scope or _near(one, f))
            if full:
                yield Likeness(one, full, "owner_told")


def contracted_bodies(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A body by characters of its department: 浦东新区科经委 is 浦东新区科技和经济委员会."""
    tails: dict[str, list[tuple[str, Occurrence]]] = defaultdict(list)
    for one in (one for one in found if one.form.kind == "GovernmentBody"):
        region, tail = leading_divisions(one.form.core, one.context)
        tails[region.code if region is not None else one.form.scope].append((tail, one))
    for same in tails.values():
        for tail, one in same:
            full = tuple(f for other, f in same if is_contraction(tail, other))
            if full:
                yield Likeness(one, full, "contraction")


def _one_character(a: str, b: str) -> bool:
    """Say whether two names of one length differ in one character that sounds or looks the same and counts nothing."""
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    counting = lexicon("resolution")["counting"]
    return len(different) == 1 and not set(different[0]) & set(counting) and alike(*different[0])


def misprints(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A name with one wrong character: 金凤科技 is 金风科技. Of two listed names none is the other's misprint."""
    kinds = frozenset(lexicon("resolution")["misprints"])
    holed: dict[str, dict[str, Occurrence]] = defaultdict(dict)
    for one in (one for one in found if one.form.kind in kinds):
        for text in {one.form.text, fold(one.node.name)}:
            for i in range(len(text) if len(text) > 3 else 0):
                holed[f"{one.form.kind}|{text[:i]}_{text[i + 1 :]}"].setdefault(text, one)
    for same in holed.values():
        for text, one in same.items() if len(same) > 1 else ():
            right = tuple(
                f for other, f in same.items()
                if other != text and _one_character(text, other) and _is_right(one.form.kind, other, text)
            )  # fmt: skip
            if right:
                yield Likeness(one, right, "misprint")


def _is_right(kind: str, right: str, wrong: str) -> bool:
    """Say whether ``right`` may be what ``wrong`` misprints: listed, or as unlisted as the other and long."""
    known = [is_listed(kind, name) for name in (right, wrong)]
    shortest: int = lexicon("resolution")["shortest_misprint"]
    return known == [True, False] or (not any(known) and len(right) >= shortest and right < wrong)


PROPOSALS: tuple[Callable[[Sequence[Occurrence]], Iterator[Likeness]], ...] = (
    bare_firms,
    firms_with_words,
    firms_with_place,
    contracted_firms,
    told_without_place,
    told_without_owner,
    contracted_bodies,
    misprints,
)
