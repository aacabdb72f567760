"""Questions on the example plans and on real ones, with answers read from the texts, on the embedded engine."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import graphbuild
from graphbuild.asking.answers import Reply
from graphbuild.build import build
from graphbuild.commands.ask import command
from graphbuild.paths import data_root
from graphbuild.responsibility import ask
from graphbuild.stores.loader import load
from graphbuild.stores.store import Store, open_store
from tests.ask_cases import EXAMPLES, HOSTILE, NOTHING, REAL, REAL_NOTHING, Case

FRAMES = (
    "{}",
    "谁负责{}",
    "{}负责什么",
    "到2025年{}是多少",
    "{}引用了哪些文件",
    "{}在哪里",
    "{}包括什么",
    "{}有哪些园区",
)


def _loaded(plans: Path, folder: Path) -> Iterator[Store]:
    build((plans,), folder / "out", folder / "decisions.jsonl", 1, lambda *_: None)
    with open_store(f"embedded:{folder / 'store'}") as opened:
        load(folder / "out" / "graph.jsonl", opened)
        yield opened


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    yield from _loaded(data_root() / "examples" / "plans", tmp_path_factory.mktemp("examples"))


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    plans = next((p / "shared" / "plans" for p in Path(__file__).parents if (p / "shared" / "plans").is_dir()), None)
    if plans is None:
        pytest.skip("the real plans are not here")
    yield from _loaded(plans, tmp_path_factory.mktemp("real"))


def _given(reply: Reply) -> set[str]:
    """What the answers say: names, values with units, and measures as ``@heading`` of the other end."""
    values = {f"{a.value}{a.unit or ''}" for a in reply.answers if a.value is not None}
    return {a.name for a in reply.answers} | values


def _check(store: Store, case: Case) -> None:
    reply = ask(store, case.question, case.plan)
    given = _given(reply)
    missing = [name for name in case.expected if not any(name in one for one in given)]
    assert not missing, f"{case.question}: {reply.text}"
    assert not [name for name in case.never if name in given], reply.text
    assert reply.intent == case.intent
    if case.first:
        assert case.first in reply.answers[0].name
    if case.exact:
        assert len({a.name for a in reply.answers}) == len(case.expected), sorted(given)
    for answer in reply.answers:
        assert None not in (answer.plan, answer.section, answer.quote, answer.start, answer.end)
        assert case.within in (answer.plan or "")
        if case.intent == "who":
            assert answer.basis == case.basis


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case.question)
def test_what_the_example_plans_say(examples: Store, case: Case) -> None:
    _check(examples, case)


@pytest.mark.parametrize("question", NOTHING)
def test_no_answer_where_no_example_plan_says_so(examples: Store, question: str) -> None:
    reply = ask(examples, question)
    assert not reply.answers, reply.text
    assert reply.text.startswith(("没有找到", "规划提到"))


@pytest.mark.parametrize("case", REAL, ids=lambda case: case.question)
def test_what_the_real_plans_say(real: Store, case: Case) -> None:
    _check(real, case)


@pytest.mark.parametrize("question", REAL_NOTHING)
def test_no_answer_where_no_real_plan_says_so(real: Store, question: str) -> None:
    assert not ask(real, question).answers


@pytest.mark.parametrize("question", HOSTILE, ids=lambda q: ascii(q)[:30])
@pytest.mark.parametrize("frame", FRAMES)
def test_hostile_questions_get_a_sentence_and_change_nothing(examples: Store, question: str, frame: str) -> None:
    count = "MATCH (n) RETURN count(n)"
    before = examples.read(count).rows
    asked = frame.format(question)
    reply = ask(examples, asked)
    assert reply.text.endswith("。") or "？" in reply.text
    assert reply.question == asked
    assert examples.read(count).rows == before


def test_the_json_form_has_all_fields_of_the_contract(examples: Store) -> None:
    told = ask(examples, "谁负责建设包头科技大市场？").as_json()
    assert list(told) == ["question", "intent", "subject", "text", "answers", "nearest"]
    fields = "id type name aliases role basis measure value unit year plan section quote start end"
    assert " ".join(told["answers"][0]) == fields
    assert told["answers"][0]["value"] is None


@pytest.mark.parametrize(
    "question", ["谁负责建设包头科技大市场？", "", "AND (", 'name:"', "\udcff", "😀" * 5000, "-- ; DROP"]
)
def test_the_command_answers_anything_with_a_sentence(
    examples: Store, question: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def opened(_address: str | None) -> Iterator[Store]:
        yield examples

    monkeypatch.setattr("graphbuild.stores.store.open_store", opened)
    for options in ([], ["--json"], ["--plan", "包头"], ["--plan", "火星"]):
        done = CliRunner().invoke(command, [*options, "--", question])
        assert done.exit_code == 0, done.output
        assert done.exception is None
        assert done.output.strip()


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
    code = (
        "import graphbuild, sys; graphbuild.ask; print(*sorted({'spacy', 'rich', 'numpy', 'neo4j'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_nearest_names_are_offered_where_there_is_no_answer(examples: Store) -> None:
    assert "建设包头科技大市场" in ask(examples, "谁负责建设赤峰科技大市场？").nearest
