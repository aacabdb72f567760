"""Things in columns by type: what is linked most stands in the middle, and lines cross as little as they can."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, permutations
from statistics import fmean

from viz.network.boxes import Box

Point = tuple[float, float]
Pair = tuple[str, str]

_GAP = 70.0
"""Between columns of different types, for the lines."""
_AIR = 2.0
_SWEEPS = 6
_FEWEST_ROWS = 7
_WIDTH = 1180.0


def _linked(between: Mapping[Pair, int], one: str, other: str) -> int:
    return between.get((min(one, other), max(one, other)), 0)


def _length(order: Iterable[Sequence[str]], between: Mapping[Pair, int]) -> int:
    """How many columns all lines together run over."""
    at = {group: number for number, side in enumerate(order) for group in side}
    return sum(count * abs(at[a] - at[b]) for (a, b), count in between.items())


def _straightened(sides: Sequence[list[str]], between: Mapping[Pair, int]) -> list[list[str]]:
    """The columns in the order in which the lines between them are shortest."""
    return list(min(permutations(sides), key=lambda order: _length(order, between)))


def _stacked(sides: list[list[str]], between: Mapping[Pair, int], size: Mapping[str, int]) -> list[list[str]]:
    """Small groups that nothing joins stand in one column where that makes the lines shorter."""
    while True:
        best, shortest = sides, _length(_straightened(sides, between), between)
        for one, other in combinations(sides, 2):
            apart = not any(_linked(between, a, b) for a in one for b in other)
            if apart and sum(size[group] for group in (*one, *other)) <= _FEWEST_ROWS:
                rest = [side for side in sides if side not in (one, other)]
                stacked = [*rest, [*one, *other]]
                length = _length(_straightened(stacked, between), between)
                if length < shortest:
                    best, shortest = stacked, length
        if best is sides:
            return sides
        sides = best


def column_order(groups: Mapping[str, str], pairs: Iterable[Pair], most: int) -> list[list[str]]:
    """Return the groups (``groups`` gives each id its own) as at most ``most`` columns, from left to right.

    Groups that are linked stand near each other. Where there are more groups than columns, the least linked share the
    column of the one that they are linked with least, so that no line runs up and down in it.
    """
    crossing = [(groups[a], groups[b]) for a, b in pairs if groups[a] != groups[b]]
    links = Counter(group for pair in crossing for group in pair)
    between = Counter((min(pair), max(pair)) for pair in crossing)
    ranked = sorted(set(groups.values()), key=lambda group: (-links[group], group))
    sides = [[group] for group in ranked[:most]]
    for group in ranked[most:]:
        best = min(sides, key=lambda side: (sum(_linked(between, one, group) for one in side), len(side)))
        best.append(group)
    return _straightened(_stacked(sides, between, Counter(groups.values())), between)


def _barycentres(
    column: Sequence[str], linked: Mapping[str, set[str]], height: Mapping[str, float], part: Mapping[str, int]
) -> list[str]:
    """Each beside what it is linked with; the parts of a column stay together and are ordered in the same way."""
    wanted: dict[str, float] = {}
    of_part: dict[int, list[float]] = defaultdict(list)
    for one in column:
        near = [height[other] for other in linked[one] if other in height]
        wanted[one] = fmean(near) if near else height[one]
        of_part[part.get(one, 0)].append(wanted[one])
    mean = {number: fmean(some) for number, some in of_part.items()}
    numbered = {one: part.get(one, 0) for one in column}
    return sorted(column, key=lambda one: (mean[numbered[one]], numbered[one], wanted[one], height[one]))


def _untangled(columns: Sequence[list[str]], pairs: Iterable[Pair], part: Mapping[str, int]) -> list[list[str]]:
    """Each column again and again in the order of what its members are linked with (Sugiyama's barycentres)."""
    linked: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        linked[a].add(b)
        linked[b].add(a)
    made = [list(column) for column in columns]
    height = {one: (at + 0.5) / len(column) for column in made for at, one in enumerate(column)}
    for _ in range(_SWEEPS):
        for number, column in enumerate(made):
            made[number] = _barycentres(column, linked, height, part)
            height.update({one: (at + 0.5) / len(column) for at, one in enumerate(made[number])})
    return made


def _rows(columns: Sequence[Sequence[str]], boxes: Mapping[str, Box]) -> int:
    """The fewest rows with which the columns, broken where they are longer, are no wider than a page."""
    wide = max(box.right - box.left for box in boxes.values())
    longest = max(map(len, columns))
    for rows in range(min(_FEWEST_ROWS, longest), longest):
        broken = sum(-(-len(column) // rows) for column in columns)
        if broken * wide + (len(columns) - 1) * _GAP <= _WIDTH:
            return rows
    return longest


def _strips(column: Sequence[str], rows: int) -> list[list[str]]:
    """A long column as several of like length; neighbours in it stay neighbours."""
    parts = -(-len(column) // rows)
    high = -(-len(column) // parts)
    return [list(column[at : at + high]) for at in range(0, len(column), high)]


def place_columns(
    columns: Sequence[Sequence[str]], boxes: Mapping[str, Box], pairs: Sequence[Pair], part: Mapping[str, int]
) -> dict[str, Point]:
    """Return the places of the ids in ``columns`` (left to right); every box stands free of the others.

    ``part`` gives the ids of a column that are to stay together the same number.
    """
    untangled = _untangled([list(c) for c in columns], pairs, part)
    rows = _rows(untangled, boxes)
    places, left = dict[str, Point](), 0.0
    for column in untangled:
        for strip in _strips(column, rows):
            wide = max(boxes[one].right - boxes[one].left for one in strip) + _AIR
            _place_strip(strip, boxes, left + wide / 2, places)
            left += wide
        left += _GAP
    return places


def _place_strip(strip: Sequence[str], boxes: Mapping[str, Box], x: float, places: dict[str, Point]) -> None:
    """One above the other, the whole centred on the horizontal axis."""
    y = -sum(boxes[one].bottom - boxes[one].top + _AIR for one in strip) / 2
    for one in strip:
        places[one] = (x, y - boxes[one].top)
        y += boxes[one].bottom - boxes[one].top + _AIR
