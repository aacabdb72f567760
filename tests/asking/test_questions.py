"""What people ask, and what it means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.asking.questions import clauses, plainly, understand

CASES = [
    ("谁负责加强科技创新统筹规划？", "who", "加强科技创新统筹规划", None),
    ("请问，谁牵头科技突围工程?", "who", "科技突围工程", "lead"),
    ("科技突围工程由哪个部门牵头", "who", "科技突围工程", "lead"),
    ("建设鄂尔多斯实验室归谁管？", "who", "建设鄂尔多斯实验室", None),
    ("“双倍增”行动的责任单位是谁", "who", "“双倍增”行动", None),
    ("哪些部门配合发展人工智能？", "who", "发展人工智能", "cooperating"),
    ("科技成果转化找谁", "who", "科技成果转化", None),
    ("市科技局负责什么？", "what", "市科技局", None),
    ("市科技局牵头哪些任务", "what", "市科技局", "lead"),
    ("哪些任务由市财政局负责？", "what", "市财政局", None),
    ("鄂尔多斯市能源局的职责是什么", "what", "鄂尔多斯市能源局", None),
    ("市教育局要做什么", "what", "市教育局", None),
    ("到2025年研发经费投入强度目标是多少", "target", "研发经费投入强度", None),
    ("鄂尔多斯实验室在哪里？", "where", "鄂尔多斯实验室", None),
    ("知识产权“三优”工程包括什么？", "parts", "知识产权“三优”工程", None),
    ("乌海市“十四五”科技创新规划引用了哪些文件", "cites", "乌海市“十四五”科技创新规划", None),
    ("建设包头科技大市场什么时候完成", "due", "建设包头科技大市场", None),
    ("人才公寓的完成时限是什么时候", "due", "人才公寓", None),
    ("今年年底前要完成哪些任务", "due", "", None),
    ("包头市科技局2022年要完成哪些任务", "due", "包头市科技局", None),
    ("乌海市要完成哪些任务", "what", "乌海市", None),
    ("通辽高新区要升级成什么", "raised", "通辽高新区", None),
    ("哪些园区要升级为国家级高新区", "raised", "", None),
    ("乌海市没有写明责任单位的任务有哪些", "unnamed", "乌海市", None),
    ("实施意见里哪些任务没人管", "unnamed", "实施意见", None),
    ("有多少个任务由市科技局牵头", "what", "市科技局", "lead"),
    ("乌海市有多少家实验室被提到", "which", "乌海市", None),
    ("今天天气怎么样", None, "今天天气怎么样", None),
]


@pytest.mark.parametrize(("text", "intent", "subject", "role"), CASES)
def test_intent_subject_and_role(text: str, intent: str | None, subject: str, role: str | None) -> None:
    asked = understand(text)
    assert (asked.intent, asked.subject, asked.role) == (intent, subject, role)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("到2025年研发经费投入强度目标是多少", 2025),
        ("2023年底前要完成哪些任务", 2023),
        ("高新技术企业什么时候达到2000家", None),
    ],
)
def test_the_year_of_a_target_or_a_deadline(text: str, year: int | None) -> None:
    assert understand(text).year == year


@given(st.text())
def test_any_text_is_understood_as_something(text: str) -> None:
    assert understand(text).text == text


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("市科技局和市财政局共同负责哪些任务", "市科技局", "市财政局"),
        ("哪些任务由组织部和人社局共同承担", "组织部", "人社局"),
        ("市公安局与哪些单位有共同任务", "市公安局", ""),
    ],
)
def test_the_bodies_that_share_tasks(text: str, first: str, second: str) -> None:
    asked = understand(text)
    assert (asked.intent, asked.subject, asked.other) == ("shared", first, second)


@pytest.mark.parametrize("text", ["“双倍增”行动自治区、市、区各由谁负责", "自治区、市、区三级分别由谁负责“双倍增”行动"])
def test_who_does_it_on_each_level(text: str) -> None:
    asked = understand(text)
    assert (asked.intent, asked.subject) == ("levels", "“双倍增”行动")


def test_a_year_in_a_title_is_no_year_of_a_target() -> None:
    assert understand("《法治中国建设规划（2020—2025年）》被哪个规划引用").intent == "cites"


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        ("首台套产品奖补,这事归哪个局管", "首台套产品奖补归哪个局管"),
        ("改革项目形成机制,谁负责这件事", "改革项目形成机制谁负责"),
        ("我们旗想建中试基地,该跟哪个部门对接", "我们旗想建中试基地该跟哪个部门对接"),
    ],
)
def test_a_clause_that_points_back_is_read_with_the_one_before(words: str, joined: str) -> None:
    assert clauses(words)[1] == joined


def test_what_says_who_asks_is_no_part_of_the_question() -> None:
    assert plainly("记者提问:谁负责科技突围工程") == "谁负责科技突围工程"
    assert plainly("农民想了解科技小院,哪个部门在推") == "科技小院,哪个部门在推"


def test_a_short_year_is_read_as_one() -> None:
    assert understand("昆区到25年院士工作站目标是多少").year == 2025
    assert understand("最长25年的支持由谁给").year is None
