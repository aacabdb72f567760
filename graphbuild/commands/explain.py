"""``innograph explain``: why a stretch of a plan was taken for a name, or was not."""

from pathlib import Path

import click

from graphbuild.commands._answer import FORMATS, print_answer
from graphbuild.document import Document, parse
from graphbuild.errors import InnographError
from graphbuild.extract.names.trace import Step, trace
from graphbuild.language import text
from graphbuild.ontology import lexicon, load_ontology
from graphbuild.readers import collect, read
from graphbuild.stores.store import Rows

_AROUND = 12


def _document(plan: Path) -> Document:
    """Read the one plan file; raises InnographError as reading does."""
    found = collect((plan,))
    for failure in found.failures:
        raise InnographError(failure.zh, failure.en)
    if len(found.files) != 1:
        raise InnographError(
            f"{plan} 中有 {len(found.files)} 个规划；请指明其中一个文件。",
            f"{plan} holds {len(found.files)} plans; name one file.",
        )
    return parse(read(found.files[0]), found.files[0].given)


def _told(evidence: str) -> str:
    """Return the rule in the reader's words: a rule alone, or one with the word or list it speaks of."""
    rules = lexicon("trace")["rules"]
    if evidence in rules:
        return text(rules[evidence], evidence)
    rule = next((one for one in rules if evidence.startswith(f"{one} ")), "")
    return text(f"{rules[rule]}“{evidence[len(rule) + 1 :]}”", evidence) if rule else evidence


def _against(step: Step) -> str:
    if step.rival:
        return text(
            f"与“{step.rival}”重叠，后者依据更足或更长", f"overlaps {step.rival}, which is better founded or longer"
        )
    return text(lexicon("trace")["reasons"].get(step.against, ""), step.against)


def _place(document: Document, at: int) -> str:
    start, _ = document.read_span(at, at + 1)
    around = document.text[max(0, at - _AROUND) : at + _AROUND].replace("\n", " ")
    return f"{start} …{around}…"


def _row(document: Document, at: int, step: Step) -> tuple[object, ...]:
    label = load_ontology().nodes[step.type].label
    outcome = text(lexicon("trace")["outcomes"][step.outcome], step.outcome)
    reasons = "；".join(map(_told, step.evidence))
    return _place(document, at), step.form, text(label.zh, label.en), outcome, step.entity, reasons, _against(step)


def explained(document: Document, words: str) -> Rows:
    """Return one row for every name that was weighed at each occurrence of ``words``, or one that says: nothing was.

    Raises InnographError where the document does not hold ``words``.
    """
    found = trace(document, words)
    if not found:
        raise InnographError(
            f"{document.source.path} 中没有“{words}”；请照原文抄写几个连续的字。",
            f"{document.source.path} does not hold {words!r}; copy a few characters as the plan has them.",
        )
    columns = text("位置,文字,类型,结果,名称,依据,未取原因", "place,text,type,outcome,name,for,against").split(",")
    nothing = text("没有规则或名录提到这里", "no rule and no list speaks of this")
    rows = [_row(document, at, step) for at, steps in found.items() for step in steps]
    rows += [(_place(document, at), words, "", "", "", "", nothing) for at, steps in found.items() if not steps]
    return Rows(tuple(columns), tuple(rows))


@click.command("explain", short_help="说明一处文字为何（不）算名称 / why a stretch is or is not a name")
@click.argument("plan", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("words")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="输出格式 / output format.")
def command(plan: Path, words: str, form: str) -> None:
    """说明规划 PLAN 中的文字 WORDS 每次出现时，哪条规则、哪份名录把它当作名称，或为何没有取用。

    例 / Example: innograph explain examples/plans/鄂尔多斯市加快科技创新引领产业转型的实施意见（示例）.txt 高新区
    """
    print_answer(explained(_document(plan), words), form)
