"""Room on the plane: rectangles that must not overlap, found quickly."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

_CELL = 128.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share an area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def moved(self, x: float, y: float) -> "Box":
        """Return the same box elsewhere."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)


@dataclass(slots=True)
class Room:
    """The boxes that are taken."""

    cells: dict[tuple[int, int], list[Box]] = field(default_factory=lambda: defaultdict(list))

    def _near(self, box: Box) -> Iterator[tuple[int, int]]:
        for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
            for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
                yield column, row

    def take(self, box: Box) -> None:
        """Nothing else may stand where ``box`` does."""
        for cell in self._near(box):
            self.cells[cell].append(box)

    def free(self, box: Box) -> bool:
        """Whether ``box`` meets none that is taken."""
        return not any(box.meets(taken) for cell in self._near(box) for taken in self.cells.get(cell, ()))
