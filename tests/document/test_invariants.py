"""Whatever a file holds: every character is in the clean text or ignored for a reason, and passages cover all of it."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.document import Document, Source, parse, to_doc
from graphbuild.ontology import lexicon

PIECES: list[str] = (  # noqa: SIM905 - a list of seventy strings would fill a page
    "一、总体要求~（一）加快建设。~(二)提升~1.~2.做强平台。推动~（责任单位：市科技局、市财政局）~第一章 总则~第二节~专栏1 重点任务~专栏~——坚持创新。"
    "~\n~\n\n~\r\n~\f~ ~  ~\u3000~\t~|~| 1 | 任务 |~|---|---|~**~# ~- ~目录~……~....3~- 11 -~— 6 —~12~第 3 页 共 20 页~序号~指标~2025年"
    "~1 全社会研发 % 2.5~\u200b~\ufeff~\xad~\ue003~ᠤᠬᠤ~\u202f~[bookmark: _Toc123]~<b>~&nbsp;~当前位置:首页>政务公开~首页 新闻 政务 公开 "
    "~打印本页~版权所有~R&D~建設創新~\"~'~(~)~《~》~。~，~；~：~认 真~２０２５~①~\u2028~\x85~\x1c~\x00~注：~前言~10."
    "~氢能。着力打造氢能研发、生产及应用示范城市。~临江市人民政府~2024年3月5日~附件1~行动一：~一是~表1 指标~序号 指标 单位\n1 a b\n"
).split("~")
HOSTILE = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=60).map("".join)


def read(text: str) -> Document:
    return parse(Source(Path("某市规划.txt"), "txt", text), {})


def check_text(d: Document) -> None:
    assert len(d.text) == len(d.written) == len(d.offsets)
    assert all(a < b for a, b in pairwise(d.offsets))
    covered = set(d.offsets)
    for a, b in pairwise(d.ignored):
        assert a.end <= b.start
    for i in d.ignored:
        assert i.start < i.end
        assert i.reason in lexicon("ignored")
        assert covered.isdisjoint(range(i.start, i.end))
        covered.update(range(i.start, i.end))
    assert [c for at, c in enumerate(d.source.text) if not c.isspace() and at not in covered] == []
    for c, at in zip(d.written, d.offsets, strict=True):
        assert c == d.source.text[at] or (c == "\n" and d.source.text[at].isspace())


def check_outline(d: Document) -> None:
    assert len(d.units) == len(d.paths) == len(set(d.paths))
    for u in d.units[1:]:
        assert 0 <= u.parent < u.index
        parent = d.units[u.parent]
        assert parent.start <= u.start <= u.body <= u.end <= parent.end
        assert u.heading == u.heading.strip() != ""
    blank = [i for i, c in enumerate(d.text) if c.isspace()]
    held: list[int] = []
    for p in d.passages:
        assert p.start < p.end
        held += range(p.start, p.end)
    assert held == sorted(set(held))
    assert set(range(len(d.text))) - set(blank) <= set(held)
    for t in d.tables:
        cells = [x for row in t.rows for c in row for x in (c.start, c.end)]
        assert cells == sorted(cells)


@settings(max_examples=300, deadline=None)
@given(HOSTILE)
def test_nothing_vanishes_and_nothing_is_there_twice(text: str) -> None:
    d = read(text)
    check_text(d)
    check_outline(d)
    assert to_doc(d).text == d.text


SHARED = Path(__file__).parents[2].parent / "shared"
HELD_OUT = {f"other_{n}" for n in ("03", "06", "09", "12", "15")}  # kept unseen for measuring


@pytest.mark.parametrize("folder", ["plans", "gold/other"])
def test_real_plans(folder: str) -> None:
    files = [f for f in sorted((SHARED / folder).glob("*.txt")) if f.stem not in HELD_OUT]
    if not files:
        pytest.skip("the real plans are not here")
    for file in files:
        d = parse(Source(file, "txt", file.read_text(encoding="utf-8")), {})
        check_text(d)
        check_outline(d)
        assert len(d.units) > 5
