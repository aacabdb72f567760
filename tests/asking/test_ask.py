"""Questions on the example plans and on real ones, with answers read from the texts, on the embedded engine."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import graphbuild
from graphbuild.responsibility import ask
from graphbuild.stores.store import Store, open_store
from tests.asking.cases import Case, cases, unanswerable

FRAMES = (
    "{}",
    "谁负责{}",
    "{}负责什么",
    "到2025年{}是多少",
    "{}引用了哪些文件",
    "{}在哪里",
    "{}包括什么",
    "{}有哪些园区",
    "{}和{}共同负责哪些任务",
    "{}在自治区、市、区各由谁负责",
    "{}什么时候完成",
    "{}要升级成什么",
    "哪些园区要升级为{}",
    "{}里哪些任务没人管",
    "{}年底前要完成哪些任务",
)
HOSTILE = (
    "",
    " ",
    "？？？",
    "科" * 10_000,
    "😀🚀",
    "AND (",
    "OR NOT",
    "*",
    'name:"',
    "') MATCH (n) DETACH DELETE n //",
    "\\",
    '"""',
    "[a-z",
    "科技~2^9",
    "\x00\udcff\u202e",
    "《》",
    "“”",
    "归口管理" * 45,  # words that can be cut in several ways
    "旗县" * 90,
    "科技，" * 60,
)


def marked(name: str) -> list[object]:
    """A case whose answer the graph does not hold may fail, with the reason."""
    return [
        pytest.param(c, marks=pytest.mark.xfail(reason=c.wrong, strict=False)) if c.wrong else c for c in cases(name)
    ]


def _check(store: Store, case: Case) -> None:
    reply = ask(store, case.ask, case.plan)
    assert not case.faults(reply), reply.text
    for answer in (*reply.answers, *reply.others):
        assert None not in (answer.plan, answer.section, answer.quote, answer.start, answer.end)


@pytest.mark.parametrize("case", marked("example_plans"), ids=lambda case: case.ask)
def test_what_the_example_plans_say(examples: Store, case: Case) -> None:
    _check(examples, case)


@pytest.mark.parametrize("question", unanswerable("examples"))
def test_no_answer_where_no_example_plan_says_so(examples: Store, question: str) -> None:
    reply = ask(examples, question)
    assert not reply.answers, reply.text
    assert reply.text.startswith(("没有找到", "规划提到"))


@pytest.mark.parametrize("case", marked("real_plans"), ids=lambda case: case.ask)
def test_what_the_real_plans_say(real: Store, case: Case) -> None:
    _check(real, case)


@pytest.mark.parametrize("question", unanswerable("real"))
def test_no_answer_where_no_real_plan_says_so(real: Store, question: str) -> None:
    assert not ask(real, question).answers


@pytest.mark.parametrize("question", HOSTILE, ids=lambda q: ascii(q)[:30])
@pytest.mark.parametrize("frame", FRAMES)
def test_hostile_questions_get_a_sentence_and_change_nothing(examples: Store, question: str, frame: str) -> None:
    count = "MATCH (n) RETURN count(n)"
    before = examples.read(count).rows
    asked = frame.format(question, question)
    reply = ask(examples, asked)
    assert reply.text.endswith("。") or "？" in reply.text
    assert reply.question == asked
    assert examples.read(count).rows == before


def test_the_json_form_has_all_fields_of_the_contract(examples: Store) -> None:
    told = ask(examples, "谁负责建设包头科技大市场？").as_json()
    assert list(told) == ["question", "intent", "subject", "text", "answers", "nearest", "others", "known"]
    fields = "id type name aliases role basis measure value unit year plan section quote start end deadline persons"
    assert " ".join(told["answers"][0]) == fields
    assert told["answers"][0]["value"] is None


def test_deadlines_and_persons_stand_in_the_rows(examples: Store) -> None:
    assert {a.deadline for a in ask(examples, "谁负责建设包头科技大市场？").answers} == {"2023年6月"}
    assert "分管副市长" in "".join(
        p for a in ask(examples, "包头市科技创新工作领导小组负责什么").answers for p in a.persons
    )


def test_a_plan_that_names_nobody_stands_beside_one_that_does(real: Store) -> None:
    reply = ask(real, "谁负责科技特派员制度")
    assert {a.basis for a in reply.answers} == {"stated"}
    assert {a.basis for a in reply.others} == {"issuer"}
    assert "乌海市“十四五”科技创新规划" in {a.plan for a in reply.others}


def test_region_and_role_narrow_as_words_in_the_question_do(examples: Store) -> None:
    everywhere = ask(examples, "科技特派员制度由谁负责")
    here = ask(examples, "科技特派员制度由谁负责", region="内蒙古")
    assert {a.plan for a in here.answers} < {a.plan for a in everywhere.answers}
    lead = ask(examples, "建设包头科技大市场由谁负责", role="lead")
    assert [a.name for a in lead.answers] == ["包头市科学技术局"]
    assert "没有" in ask(examples, "谁负责双倍增", region="火星").text


def test_a_government_is_not_its_bureaus_unless_asked(examples: Store) -> None:
    alone = ask(examples, "鄂尔多斯市人民政府负责什么")
    assert {a.name for a in alone.answers}.isdisjoint({"（八）强化科技金融支撑"})
    family = ask(examples, "鄂尔多斯市人民政府负责什么", subordinates=True)
    assert {"（八）强化科技金融支撑", "（七）激活科技人才"} <= {a.name for a in family.answers}


def test_a_chapters_list_counts_for_what_stands_in_it(examples: Store) -> None:
    reply = ask(examples, "平台共建行动由谁负责")
    assert "东胜区科学技术局" in {a.name for a in reply.answers}


def test_a_store_without_plans_says_so(tmp_path: Path) -> None:
    with open_store(f"embedded:{tmp_path / 'empty'}") as store:
        reply = graphbuild.ask(store, "谁负责科技突围工程？")
    assert not reply.answers
    assert "还没有规划" in reply.text


@given(st.text())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gets_an_answer_or_none(examples: Store, question: str) -> None:
    assert ask(examples, question).text


def test_a_question_imports_nothing_that_it_does_not_need() -> None:
    heavy = "{'spacy', 'rich', 'numpy', 'neo4j', 'pypinyin', 'openpyxl'}"
    code = f"import graphbuild, sys; graphbuild.ask; print(*sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_nearest_names_are_offered_where_there_is_no_answer(examples: Store) -> None:
    assert "建设包头科技大市场" in ask(examples, "谁负责建设赤峰科技大市场？").nearest


def test_many_measures_are_listed_and_none_is_picked(real: Store) -> None:
    reply = ask(real, "谁负责科技")
    assert reply.text.startswith("与“科技”相关的任务有")
    assert len({a.measure for a in reply.answers}) > 3


def test_a_body_without_duties_is_known_all_the_same(real: Store) -> None:
    assert ask(real, "市政府负责什么").text == "规划提到“市政府”，但没有写明它的任务。"


def test_a_name_alone_that_answers_nothing_gets_questions_to_ask(real: Store) -> None:
    assert "可以这样问" in ask(real, "浙江大学").text


def test_a_box_after_an_item_is_not_the_items(examples: Store) -> None:
    reply = ask(examples, "谁负责库布其光伏治沙科技示范项目")
    assert "鄂尔多斯市财政局" not in {a.name for a in reply.answers}


@pytest.mark.parametrize("question", ["“一区四园”包括哪些园区", "“4+8+N”合作机制包括什么"])
def test_parts_that_no_plan_gives_are_said_not_to_be_given(real: Store, question: str) -> None:
    assert "规划未说明它包括什么" in ask(real, question).text
