"""Time grows with the length of a file, whatever is in it, and reading needs no spaCy."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from graphbuild.document import Source, parse


def seconds(text: str) -> float:
    best = 9e9
    for _ in range(2):
        begin = time.perf_counter()
        parse(Source(Path("某市规划.txt"), "txt", text), {})
        best = min(best, time.perf_counter() - begin)
    return best


@pytest.mark.parametrize(
    "piece",
    [
        "支持创新，",
        "（",
        "一、总\n",
        "。1.推",
        "a ",
        "序号 指标 单位\n1 a b\n",
        "专栏1 平台\n建设。\n",
        "7\n",
        "|a|b|\n",
        "总体要求\n",
    ],
)
def test_time_is_linear(piece: str) -> None:
    count = 4_000 // len(piece)
    assert seconds(piece * (8 * count)) < 8 * 4 * seconds(piece * count) + 0.2  # quadratic would be 64 times


def test_import_does_not_load_spacy() -> None:
    code = "import sys, graphbuild.document; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
