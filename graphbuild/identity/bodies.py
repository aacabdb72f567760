"""Bodies in one standard form: branches of the centre's bodies, second names of departments."""

import re
from functools import cache

from graphbuild.context import Context, place_meant
from graphbuild.extract.names.gazetteers import listed
from graphbuild.ontology import lexicon
from graphbuild.patterns import alternatives


@cache
def _branches() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return (body of the centre, pattern of its branches: a region and the rank of the branch)."""
    found = []
    for row in lexicon("resolution")["branches"]:
        ranks = alternatives(rank for ranks in row["ranks"] for rank in ranks)
        before = rf"(?:{alternatives(row['before'])})(?P<a>.{{2,12}}?)(?P<rank>{ranks})"
        behind = rf"(?P<b>.{{2,12}}?)(?:{alternatives(row['behind'])})" if row["behind"] else "(?P<b>(?!))"
        found.append((row["body"], re.compile(f"{before}|{behind}")))
    return tuple(found)


@cache
def _standard_rank(body: str, rank: str | None) -> str:
    rows = next(row["ranks"] for row in lexicon("resolution")["branches"] if row["body"] == body)
    return str(next((row[0] for row in rows if rank in row), rows[0][0]))


def _branch(name: str, context: Context) -> str | None:
    for body, pattern in _branches():
        match = pattern.fullmatch(name)
        region = place_meant(match["a"] or match["b"], context) if match is not None else None
        if match is not None and region is not None:
            return f"{body}{region.name}{_standard_rank(body, match['rank'])}"
    return None


@cache
def _equal_words() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(p), r) for p, r in lexicon("resolution")["equal_words"]["GovernmentBody"])


def _without_country(name: str) -> str:
    """Return a ministry without the country before it: 国家科技部."""
    rest = name.removeprefix("国家")
    entry = listed().get(rest)
    return rest if rest.endswith("部") and entry is not None and entry.type == "GovernmentBody" else name


def standard_body(name: str, context: Context) -> str:
    """Return the body called ``name``, as its plan's context names it in full, in its standard form.

    人行泰州中支 is 中国人民银行泰州市中心支行, 科技部 is 科学技术部; 人民政府国有资产监督管理委员会 goes without its
    government.
    """
    name = _without_country(name)
    entry = listed().get(name)
    if entry is not None and entry.type == "GovernmentBody":
        return entry.name
    for pattern, replacement in _equal_words():
        name = pattern.sub(replacement, name)
    return _branch(name, context) or name
