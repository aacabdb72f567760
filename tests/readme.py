"""What the README and its Chinese sister tell a user to type, taken out to be run."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")


def blocks(readme: Path, language: str, heading: str) -> list[str]:
    """The code blocks of ``language`` under ``heading``, up to the next heading of its level or above."""
    level, _, _ = heading.partition(" ")
    text = readme.read_text(encoding="utf-8").split(f"\n{heading}\n", 1)[1]
    section = re.split(rf"\n#{{1,{len(level)}}} ", text, maxsplit=1)[0]
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)
