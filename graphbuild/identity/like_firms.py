"""Short names of firms: without their form, their place, the words that only the full name has."""

from collections.abc import Iterable, Iterator, Sequence

from graphbuild.extract.names.kinds import is_kind
from graphbuild.identity.contraction import is_contraction
from graphbuild.identity.firms import central, is_share
from graphbuild.identity.forms import Form
from graphbuild.identity.likeness import Likeness, by, near
from graphbuild.identity.occurrence import Occurrence
from graphbuild.identity.places import leading_divisions, place_splits, related
from graphbuild.ontology import lexicon

_KIND, _GROUP, _SHARES = "Enterprise", "集团", "股份"
_SHORTEST = 4  # a name of fewer characters may be another firm's


def _by_core(found: Iterable[Occurrence]) -> dict[str, list[Occurrence]]:
    return by((one for one in found if one.form.kind == _KIND), lambda form: form.core)


def bare_firms(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A firm without its form: 包钢 is 包钢集团 rather than 包钢股份."""
    for firms in _by_core(found).values():
        groups = tuple(one for one in firms if one.form.mark == _GROUP)
        fuller = groups or tuple(one for one in firms if one.form.mark)
        for one in firms:
            if not one.form.mark and fuller:
                yield Likeness(one, fuller, "firm_form")


def _adds_only_words(short: str, full: Form) -> bool:
    """Say whether ``full`` is the firm that goes by the name ``short``: 华为技术, 宁德时代新能源科技股份有限公司."""
    rest = full.core[len(short) :]
    if not is_share(short) or short in central():
        return False
    shares = full.legal.startswith(_SHARES) and len(short) > 2 and is_kind(rest)
    return rest in lexicon("resolution")["firm_words"] or shares


def firms_with_words(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A firm by the name that it goes by: 华为 is 华为技术有限公司."""
    firms = _by_core(found)
    for core, fuller in firms.items():
        for size in range(2, len(core)):
            full = tuple(one for one in fuller if core[:size] in firms and _adds_only_words(core[:size], one.form))
            if full:
                yield from (Likeness(one, full, "firm_words") for one in firms[core[:size]])


def _is_branch_name(short: str, full: Form) -> bool:
    """Say whether a place before ``short`` makes another firm of it: the branch of a central or listed one."""
    return (
        is_kind(short) or short in central() or (is_share(short) and not (full.mark or full.legal.startswith(_SHARES)))
    )


def firms_with_place(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A firm without its place: 南山铝业 is 山东南山铝业股份有限公司."""
    firms = _by_core(found)
    for core, fuller in firms.items():
        for region, rest in place_splits(core, fuller[0].context):
            for one in firms.get(rest, ()):
                full = tuple(
                    f for f in fuller if not _is_branch_name(rest, f.form) and one.form.mark in ("", f.form.mark)
                )
                here = one.context.region
                if full and (is_share(rest) or (here is not None and related(here, region))):
                    yield Likeness(one, full, "place_told")


def _without_words(core: str) -> set[str]:
    """Return what is left of a firm's name without a word that full names add: 舜宇光电 of 舜宇光电信息."""
    short = {core.removesuffix(word) for word in lexicon("resolution")["firm_words"] if core.endswith(word)}
    return {one for one in short if len(one) >= _SHORTEST and not is_kind(one)}


def firms_with_place_and_words(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A firm without its place and the words that its full name adds: 舜宇光电 is 宁波舜宇光电信息有限公司."""
    firms = _by_core(found)
    for core, fuller in firms.items():
        rests = {rest for _, rest in place_splits(core, fuller[0].context)} | {core}
        for short in sorted({one for rest in rests for one in _without_words(rest)} & firms.keys()):
            for one in firms[short]:
                full = tuple(f for f in fuller if near(one, f) and not _is_branch_name(short, f.form))
                if full:
                    yield Likeness(one, full, "firm_words")


def contracted_firms(found: Sequence[Occurrence]) -> Iterator[Likeness]:
    """A firm by characters of its name and place: 酒钢集团 is 酒泉钢铁（集团）."""
    firms = [one for one in found if one.form.kind == _KIND and one.form.mark == _GROUP]
    short = [one for one in firms if len(one.form.core) <= 3]
    for one in short:
        full = tuple(
            f for f in firms
            if is_contraction(one.form.core, f.form.core)
            and leading_divisions(f.form.core, f.context)[0] is not None
            and near(one, f)
        )  # fmt: skip
        if full:
            yield Likeness(one, full, "contraction")
