"""The name of a firm by its parts: 包钢（集团）公司 is 包钢, a group."""

import re
from dataclasses import dataclass
from functools import cache

from graphbuild.extract.names.gazetteers import listed
from graphbuild.ontology import gazetteer

_PARTS = re.compile(
    r"(?P<base>.{2,}?)(?P<group>\(集团\)|集团)?(?P<share>股份)?(?P<legal>有限责任公司|有限公司)?(?:总?公司)?"
)
_SHARES = "股份"
_BRANCH = re.compile(r"(?:分|子)公司$")


@dataclass(frozen=True, slots=True)
class Firm:
    """``mark`` is 集团, 股份 or empty; ``legal`` is the full legal form where it stands: 有限公司 or 股份有限公司."""

    base: str
    mark: str
    legal: str


@cache
def central() -> frozenset[str]:
    """Return every form of the central enterprises: firms named like them with a region before are their branches."""
    rows = gazetteer("enterprises_central")
    return frozenset(form for row in rows for form in (row[0], *row[1].split("、")) if form)


@cache
def full_names() -> dict[str, str]:
    """Return the central enterprises by their short forms."""
    return {form: row[0] for row in gazetteer("enterprises_central") for form in row[1].split("、") if form}


def is_share(name: str) -> bool:
    """Say whether ``name`` is a listed company's short name (or a well-known firm's)."""
    entry = listed().get(name)
    return entry is not None and entry.type == "Enterprise"


def _parsed(name: str) -> Firm:
    match = _PARTS.fullmatch(name)
    if match is None or _BRANCH.search(name):
        return Firm(name, "", "")
    legal = (match["share"] or "") + match["legal"].replace("责任", "") if match["legal"] else ""
    return Firm(match["base"], (match["group"] or match["share"] or "").strip("()"), legal)


@cache
def read_firm(name: str) -> Firm:
    """Return the parts of the firm called ``name`` (folded); a central enterprise is read by its full name."""
    firm = _parsed(name)
    for form in (firm.base + firm.mark, firm.base):
        full = full_names().get(form)
        if full is not None and firm.mark != _SHARES:
            read = _parsed(full)
            return Firm(read.base, read.mark, firm.legal)
    return firm
