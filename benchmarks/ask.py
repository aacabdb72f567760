"""How long a question takes: ``python -m benchmarks.ask STORE QUESTIONS.yaml [--cold N] [--rounds N]``.

QUESTIONS are cases as in ``tests/asking`` (a list of maps with ``ask``); without a file the questions are about the
graph of ``benchmarks.synthetic``. Prints milliseconds, warm by intent, and for whole processes with ``--cold``.
"""

import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import click
import yaml

from graphbuild import ask, open_store
from graphbuild.stores.store import Store

_SEED = 7


def synthetic_questions(nodes: int, each: int = 20) -> list[str]:
    """Return questions about a graph that ``benchmarks.synthetic`` made with ``nodes`` nodes, of every kind."""
    some = random.Random(_SEED)
    kinds = (
        ("谁负责第{:07d}条加强科技创新统筹", 25),
        ("第{:07d}旗科学技术局负责什么", 3),
        ("科技局负责什么", 0),
        ("北方新材料第{:07d}号股份有限公司在哪里", 15),
        ("第{:07d}项研发投入强度目标是多少", 2),
        ("《第{:07d}市“十四五”科技创新规划》支持哪些实验室", 0.01),
        ("《第{:07d}市“十四五”科技创新规划》提到哪些企业", 0.01),
        ("有哪些园区", 0),
        ("第{:07d}旗包括哪些地方", 0.3),
        ("第{:07d}旗科学技术局与哪些单位有共同任务", 3),
        ("谁负责牵头组建重点实验室并完善成果转化机制", 0),
        ("谁负责火星移民计划", 0),
    )
    return [
        question.format(some.randrange(max(1, int(nodes * share / 100))))
        for _ in range(each)
        for question, share in kinds
    ]


def _spread(times: Sequence[float]) -> str:
    ordered = sorted(times)
    p50, p95 = (ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.95))
    return f"n {len(ordered):5d}  p50 {1000 * p50:7.1f}  p95 {1000 * p95:7.1f}  max {1000 * ordered[-1]:7.1f} ms"


def warm(store: Store, questions: Sequence[str], rounds: int) -> dict[str, list[float]]:
    """Return seconds for each question and round by the intent understood, after one round that does not count."""
    times: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds + 1):
        for question in questions:
            begun = time.perf_counter()
            reply = ask(store, question)
            if number:
                answered = "" if reply.answers else " without answer"
                times[f"{reply.intent}{answered}"].append(time.perf_counter() - begun)
    return times


def cold(store: str, questions: Sequence[str], runs: int) -> list[float]:
    """Return seconds of ``runs`` whole processes of ``innograph ask``."""
    times = []
    for question in random.Random(_SEED).sample(list(questions), min(runs, len(questions))):
        begun = time.perf_counter()
        command = [sys.executable, "-m", "graphbuild.cli", "ask", question, "--store", store]
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - begun)
    return times


@click.command()
@click.argument("store")
@click.argument("questions", type=click.Path(path_type=Path, exists=True), required=False)
@click.option("--nodes", default=1_000_000, help="Nodes of the synthetic graph, without QUESTIONS.")
@click.option("--rounds", default=3)
@click.option("--cold", "runs", default=0, help="Whole processes to time.")
def main(store: str, questions: Path | None, nodes: int, rounds: int, runs: int) -> None:
    """Time questions on STORE."""
    if questions is None:
        asked = synthetic_questions(nodes)
    else:
        asked = [row["ask"] for row in yaml.safe_load(questions.read_text("utf-8"))]
    if runs:
        print(f"{'whole process':24}", _spread(cold(store, asked, runs)))
    with open_store(store) as opened:
        times = warm(opened, asked, rounds)
    for intent in sorted(times):
        print(f"{intent:24}", _spread(times[intent]))
    print(f"{'all':24}", _spread([second for some in times.values() for second in some]))


if __name__ == "__main__":
    main()
