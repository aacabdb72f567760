"""Precision, recall and F1, and what stands behind them."""

from dataclasses import dataclass


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of right (tp), wrong (fp) and missed (fn) things; ``roles_right`` of the right have the right role."""

    tp: int
    fp: int
    fn: int
    roles_right: int | None = None

    @property
    def precision(self) -> float:
        """Share of what the graph states that is right; 0 where it states nothing."""
        return _share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float:
        """Share of what the gold file states that the graph has; 0 where it states nothing."""
        return _share(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    def as_dict(self) -> dict[str, int | float]:
        """Return counts and shares (rounded to three digits), as ``--json`` prints them."""
        shares = {"p": round(self.precision, 3), "r": round(self.recall, 3), "f": round(self.f1, 3)}
        role = {} if self.roles_right is None else {"role": round(_share(self.roles_right, self.tp), 3)}
        return {"tp": self.tp, "fp": self.fp, "fn": self.fn, **shares, **role}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Figures, and by name what was missed and what was wrong."""

    figures: Figures
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
