"""Which bodies coordinate a plan, and who answers for a task by which step."""

from pathlib import Path

import pytest

from graphbuild.build import build
from graphbuild.responsibility import ask
from graphbuild.stores.loader import load
from graphbuild.stores.store import open_store

PLAN = """通辽市科技创新三年行动方案

通辽市人民政府

2024年5月10日

一、重点任务

（一）建设中试基地

在高新区建设化工中试基地，提供试验服务。

（二）发展科技金融

（责任单位：市财政局）

1.扩大信贷规模

鼓励银行扩大科技信贷规模。

二、组织保障

{organisation}
"""


def answered(folder: Path, organisation: str, question: str) -> tuple[set[str], set[str | None], str]:
    """Return the names, their basis and the sentence that a plan with this chapter on organisation leads to."""
    plan = folder / "plan.txt"
    plan.write_text(PLAN.format(organisation=organisation), "utf-8")
    build((plan,), folder / "out", folder / "decisions.jsonl", 1, lambda *_: None)
    with open_store(f"embedded:{folder / 'store'}") as store:
        load(folder / "out" / "graph.jsonl", store)
        reply = ask(store, question)
    return {a.name for a in reply.answers}, {a.basis for a in reply.answers}, reply.text


@pytest.mark.parametrize(
    "organisation",
    [
        "成立通辽市科技创新领导小组，统筹推进各项任务。",
        "充分发挥通辽市科技创新领导小组统筹协调作用，定期研究重大事项。",
    ],
)
def test_the_leading_group_answers_before_the_issuer(tmp_path: Path, organisation: str) -> None:
    names, basis, said = answered(tmp_path, organisation, "谁负责建设中试基地")
    assert (names, basis) == ({"通辽市科技创新领导小组"}, {"group"})
    assert "规划未指明" in said
    assert "发布单位为通辽市人民政府" in said


@pytest.mark.parametrize(
    "organisation",
    [
        "建立通辽市知识产权保护联席会议，协调办理侵权案件。",  # for a field of its own
        "市人民政府每年听取一次汇报。",
    ],
)
def test_without_a_group_for_the_whole_plan_the_issuer_answers(tmp_path: Path, organisation: str) -> None:
    names, basis, said = answered(tmp_path, organisation, "谁负责建设中试基地")
    assert (names, basis) == ({"通辽市人民政府"}, {"issuer"})
    assert "规划未指明" in said


def test_a_list_of_the_item_around_comes_before_the_group(tmp_path: Path) -> None:
    names, basis, said = answered(tmp_path, "成立通辽市科技创新领导小组，统筹推进各项任务。", "谁负责扩大信贷规模")
    assert (names, basis) == ({"通辽市财政局"}, {"inherited"})
    assert said.startswith("任务本身未写明责任单位，它所属的“发展科技金融”由")


def test_the_plan_as_a_whole_is_coordinated_by_its_group(tmp_path: Path) -> None:
    names, basis, said = answered(
        tmp_path, "充分发挥通辽市科技创新领导小组统筹协调作用，定期研究重大事项。", "方案的组织实施由谁负责"
    )
    assert (names, basis) == ({"通辽市科技创新领导小组"}, {"group"})
    assert said.startswith("统筹协调《通辽市科技创新三年行动方案》的是")
