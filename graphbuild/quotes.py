"""Evidence out of clean stretches of one document."""

from bisect import bisect_right

from graphbuild.document import Document
from graphbuild.model import Evidence


class Quotes:
    """Makes evidence out of clean stretches of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.plan = f"Plan/{document.plan.title}"
        self._starts = [p.start for p in document.passages]
        self._known: dict[tuple[int, int], Evidence] = {}  # a name is proof of a thing and of its mention

    def of(self, start: int, end: int) -> Evidence:
        """Return the evidence of the clean stretch, without blanks at its ends; the stretch must hold a character."""
        known = self._known.get((start, end))
        if known is None:
            known = self._known[start, end] = self._made(start, end)
        return known

    def _made(self, start: int, end: int) -> Evidence:
        written = self.document.written[start:end]
        quote = written.strip()
        if len(quote) != end - start:
            start += len(written) - len(written.lstrip())
            end = start + len(quote)
        read_start, read_end = self.document.read_span(start, end)
        at = bisect_right(self._starts, start) - 1
        section = self.document.path(self.document.passages[at].unit if at >= 0 else 0)
        return Evidence(self.plan, read_start, read_end, quote.replace("\n", " "), section)
