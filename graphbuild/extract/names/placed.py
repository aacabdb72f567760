"""Places in a text, and the national centres that are named by their seat."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.extract.names.boundary import left_edge
from graphbuild.extract.names.candidates import branch_end
from graphbuild.extract.names.found import Found
from graphbuild.extract.names.gazetteers import find_regions, university_places
from graphbuild.extract.names.marks import Marks
from graphbuild.ontology import lexicon

_BASIN = re.compile("[一-龥]{1,3}[江河湖川溪]流域")
_MANY = re.compile("中小|[两各大多]|重点")
# an item of a list, before its government, or where something is done (在安亭镇建设)
_TOWN = re.compile(
    r"(?:(?<![一-龥])(?=[一-龥]{2,4}镇(?:人民政府|、|$))|(?<=[在于])(?=[一-龥]{2,4}镇(?![长区域级街村])))[一-龥]{2,4}镇"
)
_TOWN_KIND = re.compile("(?:[小城乡村街集强名]|特色|建制|重点|中心|各|县|市|区|旗)镇|^[各全多一两三]")


def _basins(marks: Marks) -> Iterator[tuple[int, int, str]]:
    """Yield the basins of rivers and lakes, which no list holds (涪江流域)."""
    for m in _BASIN.finditer(marks.text):
        cuts = [c.end for c in marks.cuts_between(m.start(), m.end() - 3)]
        start = max([m.start(), *cuts])
        bounded = cuts or m.start() in marks.breaks or marks.text[m.start() - 1] in "、，"
        if bounded and m.end() not in marks.known_to and not _MANY.search(marks.text, start, m.end()):
            yield start, m.end(), marks.text[start : m.end()]


def _towns(marks: Marks) -> Iterator[tuple[int, int, str]]:
    """Yield the towns that stand as items of a list or before their government (安亭镇、外冈镇人民政府)."""
    for m in _TOWN.finditer(marks.text):
        cuts = [c.end for c in marks.cuts_between(m.start(), m.end())]
        start = max([m.start(), *cuts])
        kind = _TOWN_KIND.search(marks.text, start, m.end()) is not None
        if m.end() - start > 2 and not kind and not marks.text[start - 1].isdigit():
            yield start, m.end(), marks.text[start : m.end()]


@cache
def _common() -> frozenset[str]:
    return frozenset(word for word in lexicon("name_boundaries")["generic"] if len(word) > 1)


def _within_words(text: str, start: int, end: int) -> bool:
    """Say whether the place is but parts of two words (新平 in 创新平台) or goes on to another one (湘江西岸)."""
    parts = text[start - 1 : start + 1] in _common() and text[end - 1 : end + 1] in _common()
    return parts or text.startswith(tuple(lexicon("name_regions")["not_before"]), end)


def find_places(marks: Marks) -> Iterator[Found]:
    """Yield the regions, those inside other names too, unless a university's name only sounds like one (中山大学)."""
    for start, end, name in (*find_regions(marks.text, marks.area), *_basins(marks), *_towns(marks)):
        if _within_words(marks.text, start, end):
            continue
        holder = marks.known_at.get(start)
        if holder is not None and holder.end == end and holder.entry.type != "Region":
            continue
        sounds_so = holder is not None and holder.entry.type == "University" and holder.end > end
        if sounds_so and name not in university_places().get(holder.entry.name if holder else "", ()):
            continue
        yield Found(start, end, "Region", marks.text[start:end], ("list of regions",), 1.0, name)


@cache
def _parts_of_the_country() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(lexicon('name_regions')['country_parts'])})(?=中心)")


def _seats(marks: Marks) -> Iterator[tuple[int, int]]:
    """Yield the places right before 中心: regions, and parts of the country (中部)."""
    yield from (
        (k.start, k.end) for k in marks.known if k.entry.type == "Region" and marks.text.startswith("中心", k.end)
    )
    yield from (m.span() for m in _parts_of_the_country().finditer(marks.text))


def find_seated(marks: Marks) -> Iterator[Found]:
    """Yield national centres named by their field and seat (国家超级计算太原中心, 国家技术转移中部中心)."""
    for seat_start, seat_end in _seats(marks):
        start = left_edge(marks, seat_start, "Lab").start
        field = marks.text[start:seat_start]
        if field.startswith("国家") and len(field) > 4:
            type_ = next((t for word, t in lexicon("name_suffixes")["fields"].items() if word in field), "Lab")
            end = seat_end + 2
            yield Found(start, end, type_, marks.text[start:end], ("national centre with its seat",), 2.0)
            branch = branch_end(marks, end, type_)
            if branch is not None:
                form = marks.text[start:branch]
                yield Found(start, branch, type_, form, ("branch", "national centre with its seat"), 3.0)
