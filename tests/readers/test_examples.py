"""The example plans: every format gives all of its source, in order."""

import re
from pathlib import Path

import pytest

from graphbuild.readers import Collection, collect, read

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def solid(text: str) -> str:
    """Return the text without blanks, the source's marks, and page numbers."""
    return re.sub(
        r"— \d+ —|^#+ |[|【】\s]|(--- )+|【完】", "", re.sub(r"^\| ---.*\n|^【完】\n", "", text, flags=re.M), flags=re.M
    )


@pytest.fixture(scope="module")
def examples() -> Collection:
    return collect([EXAMPLES / "plans"])


def test_all_formats_and_levels_are_there(examples: Collection) -> None:
    assert examples.failures == ()
    assert {f.path.suffix for f in examples.files} == {".txt", ".md", ".html", ".docx", ".pdf"}
    assert {f.given["level"] for f in examples.files} == {"province", "city", "county", "zone"}
    assert all({"title", "issuer", "region", "issued_on", "period"} <= set(f.given) for f in examples.files)


def test_nothing_of_the_source_is_lost_or_added(examples: Collection) -> None:
    for file in examples.files:
        source = (EXAMPLES / "source" / f"{file.path.stem}.md").read_text(encoding="utf-8")
        assert solid(read(file).text) == solid(source)


def test_plans_are_short_and_connect_over_programs(examples: Collection) -> None:
    texts = [read(f).text for f in examples.files]
    assert all(2000 <= len(t) <= 3000 for t in texts)
    assert sum("双倍增" in t for t in texts) >= 3
    assert sum("4+8+N" in t for t in texts) >= 3
