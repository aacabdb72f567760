"""Room on the plane: rectangles that must not overlap, found quickly."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.float64]
"""Points, one a row: x, y."""


_AIR = 0.2
"""Places are rounded to a tenth when they are drawn: boxes that only just do not meet would."""


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


def _columns() -> npt.NDArray[Any]:
    return np.empty((4, 64))


@dataclass(slots=True)
class Room:
    """The boxes that are taken, as columns of numbers: a box is held against all of them at once."""

    taken: npt.NDArray[Any] = field(default_factory=_columns)
    count: int = 0

    def take(self, box: Box) -> None:
        """Nothing else may stand where ``box`` does."""
        if self.count == self.taken.shape[1]:
            self.taken = np.concatenate((self.taken, np.empty_like(self.taken)), axis=1)
        self.taken[:, self.count] = box.left, box.top, box.right, box.bottom
        self.count += 1

    def first_free(self, box: Box, places: Places) -> int | None:
        """Return the number of the first of ``places`` where ``box``, moved there, meets none that is taken."""
        left, top, right, bottom = (side[None, : self.count] for side in self.taken)
        x, y = places[:, :1], places[:, 1:]
        beside = (left < x + box.right + _AIR) & (x + box.left - _AIR < right)
        meets = beside & (top < y + box.bottom + _AIR) & (y + box.top - _AIR < bottom)
        free = np.flatnonzero(~meets.any(axis=1))
        return int(free[0]) if free.size else None

    def free(self, box: Box) -> bool:
        """Whether ``box`` meets none that is taken."""
        return self.first_free(box, np.zeros((1, 2))) is not None
