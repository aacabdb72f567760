"""Whatever the text, names keep the promises of a mention."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.names_reading import mentions, reading

WORDS = [
    "支持",
    "推动",
    "建设",
    "、",
    "，",
    "。",
    "（",
    "）",
    "“",
    "”",
    "《",
    "》",
    "以下简称",
    "市",
    "省",
    "委",
    "人民政府",
    "科技局",
    "高新区",
    "两个",
    "三家",
    "等企业",
    "实验室",
    "国家",
    "大学",
    "中关村",
    "苏州市",
    "昆山",
    "责任单位：",
    "牵头",
    "研究院",
    "华为",
    "集团",
    "和",
    "与",
    "12",
    "\n",
    "行动",
    "实施",
    "·",
    "—",
    "中心",
    "平台",
    "第一节",
    "专栏1",
]
text = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=60).map("".join))


@settings(deadline=None, max_examples=150)
@given(text)
def test_mentions_lie_in_the_text_and_have_forms(text: str) -> None:
    doc, found = reading(text, "苏州市")
    for m in found:
        assert 0 <= m.start < m.end <= len(doc)
        assert m.form.strip()
        assert m.entity.strip()
        assert m.rule


@settings(deadline=None, max_examples=80)
@given(text)
def test_reading_twice_finds_the_same(text: str) -> None:
    assert mentions(text, "苏州市") == mentions(text, "苏州市")
