from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.extract.relations.finder import find_relations
from graphbuild.extract.relations.status import with_status
from graphbuild.model import Mention
from graphbuild.ontology import lexicon
from tests.extract.marked_text import read

_WORDS = [
    "支持",
    "建设",
    "与",
    "共建",
    "、",
    "和",
    "在",
    "，",
    "。",
    "（",
    "）",
    "《",
    "》",
    "的",
    "由",
    "组成",
    "创建",
    "国家高新区",
    "依托",
    "参与",
    "“",
    "”",
    "落户",
    "不再",
    "近年来，",
    "\n",
    "|",
    "：",
    "等企业",
    "甲",
    "级",
    "两个分园",
    "统筹",
]
_TYPES = ["Enterprise", "University", "Lab", "Park", "Program", "Region", "GovernmentBody", "Alliance", "Fund"]


@st.composite
def hostile(draw: st.DrawFn) -> tuple[str, list[Mention]]:
    text = "".join(draw(st.lists(st.sampled_from(_WORDS), max_size=25)))
    mentions = []
    for _ in range(draw(st.integers(0, 6)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 6)))
        form = text[start:end]
        mentions.append(Mention(start, end, draw(st.sampled_from(_TYPES)), form, form, "test"))
    return text, mentions


@settings(max_examples=150, deadline=None)
@given(hostile())
def test_any_text_gives_facts_between_what_is_there(case: tuple[str, list[Mention]]) -> None:
    text, found = case
    doc, _ = read(text.replace("[", "").replace("]", ""))
    mentions = tuple(found)
    known = {(m.type, m.entity) for m in mentions}
    facts = find_relations(doc, mentions).facts
    for fact in facts:
        assert 0 <= fact.start < fact.end <= len(doc.text)
        assert fact.source.type == "Measure" or (fact.source.type, fact.source.name) in known
        assert fact.target.type == "Level" or (fact.target.type, fact.target.name) in known
        assert fact.source != fact.target
    assert len({(f.type, f.source, f.target, f.start) for f in facts}) == len(facts)
    assert len(with_status(doc, mentions)) == len(mentions)


def test_every_finder_adds_its_kind() -> None:
    doc, mentions = read(
        "支持[University:[Region:云州]大学]与[Enterprise:甲公司]共建[Lab:乙室]，推动[Park:丙园区]创建省级高新区，"
        "推动[Enterprise:甲公司]组建[Alliance:丁联盟]，实施[Program:“登峰”行动]，支持[Park:丙园区]统筹[Park:戊]、[Park:己]两个片区。"
    )
    kinds = {f.type for f in find_relations(doc, mentions).facts}
    assert kinds == {
        "SUPPORTS",
        "IMPLEMENTS",
        "LOCATED_IN",
        "AFFILIATED_WITH",
        "COLLABORATES_WITH",
        "PARTICIPATES_IN",
        "CONTAINS",
        "UPGRADES_TO",
    }


def test_a_verb_belongs_to_one_group_of_actions() -> None:
    words = [word for group in lexicon("actions")["groups"] for word in group["words"]]
    assert sorted({w for w in words if words.count(w) > 1}) == []


def test_everything_ignored_has_a_reason() -> None:
    assert [key for key, rule in lexicon("actions")["ignored"].items() if " / " not in rule["reason"]] == []


def test_a_heading_and_the_text_below_it_are_one_fact() -> None:
    doc, mentions = read("#建设[Lab:甲室]\n筹建[Lab:甲室]，支持[Lab:乙室]。\n#支持[Lab:丙室]\n引进人才。")
    facts = [f for f in find_relations(doc, mentions).facts if f.type == "SUPPORTS"]
    assert {(f.target.name, f.properties["action"]) for f in facts} == {
        ("甲室", "筹建"),
        ("乙室", "支持"),
        ("丙室", "支持"),
    }
