"""Evidence out of clean stretches of one document."""

from graphbuild.document import Document
from graphbuild.model import Evidence


class Quotes:
    """Makes evidence out of clean stretches of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.plan = f"Plan/{document.plan.title}"

    def of(self, start: int, end: int) -> Evidence:
        """Return the evidence of the clean stretch, without blanks at its ends; the stretch must hold a character."""
        written = self.document.written[start:end]
        start += len(written) - len(written.lstrip())
        end -= len(written) - len(written.rstrip())
        read_start, read_end = self.document.read_span(start, end)
        section = self.document.path(self.document.unit_at(start))
        quote = self.document.written[start:end].replace("\n", " ")
        return Evidence(self.plan, read_start, read_end, quote, section)
