"""责任分工表 of a plan, a page at a time: what ``innograph responsibilities`` lists, to be read and followed up."""

from dataclasses import dataclass

from graphbuild.asking.matrix import Matrix, MatrixRow, OpenTask, division
from viz.shelf import Plan, Shelf

_SHOWN = 500  # tasks; the plans known have fewer, a plan of thousands must not make a page of megabytes


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of ``pages``: rows with their numbers in the whole table; tasks without a named body come last."""

    number: int
    pages: int
    rows: tuple[tuple[int, MatrixRow], ...]
    unassigned: tuple[tuple[int, OpenTask], ...]


def matrix_of(shelf: Shelf, plan: Plan) -> Matrix:
    """Return the division of labour of ``plan``, from the shelf where it was read before.

    Raises InnographError when the store cannot be read.
    """
    return shelf.kept("division", plan.id, lambda: division(shelf.store, {plan.id: plan.name}))


def leaf(matrix: Matrix, asked: str) -> Leaf:
    """Return the page whose number is ``asked`` (any text; the first one where there is no such page)."""
    pages = max(1, -(-(len(matrix.rows) + len(matrix.unassigned)) // _SHOWN))
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 and 0 < int(asked) <= pages else 1
    first, last = (number - 1) * _SHOWN, number * _SHOWN
    before = len(matrix.rows)
    rows = tuple(enumerate(matrix.rows, 1))[first:last]
    unassigned = tuple(enumerate(matrix.unassigned, 1))[max(0, first - before) : max(0, last - before)]
    return Leaf(number, pages, rows, unassigned)
