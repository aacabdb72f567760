"""One plain sentence over the rows of an answer, or in the place of one."""

import re
from collections.abc import Iterable, Sequence

from graphbuild.asking.answers import ROLES, STATED, Answer
from graphbuild.asking.matching import without_number
from graphbuild.asking.questions import Question
from graphbuild.language import text

_WHOLLY = re.compile("“([^“”]*)”")


def quoted(name: str | None) -> str:
    """Return ``name`` in quotation marks, those inside it made single."""
    whole = _WHOLLY.fullmatch(name or "")
    inner = whole[1] if whole else (name or "").replace("“", "‘").replace("”", "’")
    return f"“{inner}”"


def _joined(names: Iterable[str], most: int = 8) -> str:
    listed = list(dict.fromkeys(names))
    shown = "、".join(listed[:most])
    if len(listed) <= most:
        return shown
    return text(f"{shown}等{len(listed)}个单位", f"{shown} and {len(listed) - most} more")


_VERB = {"lead": ("牵头", "leads"), "responsible": ("负责", "is responsible"), "cooperating": ("配合", "cooperates")}


def _who_does(rows: Sequence[Answer]) -> str:
    parts: list[str] = []
    for role in ROLES:
        if names := [row.name for row in rows if row.role == role]:
            zh, en = _VERB[role]
            parts.append(_joined(names) + text(zh, f" {en}"))
    return text("，", "; ").join(parts)


def _until(rows: Sequence[Answer]) -> str:
    deadline = next((row.deadline for row in rows if row.deadline), None)
    return text(f"，完成时限为{deadline}", f", by {deadline}") if deadline else ""


def _issued_by(rows: Iterable[Answer]) -> str:
    issuer = _joined(row.name for row in rows)
    return text(f"发布单位为{issuer}", f"issued by {issuer}") if issuer else ""


def _led_by(rows: Sequence[Answer], others: Iterable[Answer]) -> str:
    """Return the leading group that coordinates a plan, and its issuer, each as such."""
    group = _joined(row.name for row in rows)
    issued = _issued_by(row for row in others if row.basis == "issuer" and row.plan == rows[0].plan)
    led = text(f"统筹协调规划的是{group}", f"coordinated by {group}")
    return text("，", ", ").join(part for part in (led, issued) if part)


def _inferred(rows: Sequence[Answer], others: Iterable[Answer]) -> str:
    """Return who answers for a plan that names nobody: its leading group and issuer, or its issuer only."""
    return _led_by(rows, others) if rows[0].basis == "group" else _issued_by(rows)


def _one_task(rows: Sequence[Answer]) -> str:
    """Return who is stated for one measure, or for what it stands in."""
    plan, task = rows[0].plan, without_number(rows[0].measure or "")
    if rows[0].basis == "inherited":
        zh = f"任务本身未写明责任单位，它所属的{quoted(task)}由{_who_does(rows)}{_until(rows)}（《{plan}》）"
        return text(zh, f"Named for {quoted(task)} around it ({plan}): {_who_does(rows)}{_until(rows)}")
    zh = f"{quoted(task)}由{_who_does(rows)}{_until(rows)}（《{plan}》）"
    return text(zh, f"{quoted(task)} ({plan}): {_who_does(rows)}{_until(rows)}")


def _no_body(rows: Sequence[Answer], others: Sequence[Answer]) -> str:
    """Return that one plan names nobody for its measures, and who answers for the plan instead."""
    plan, who = rows[0].plan, _inferred(rows, others)
    names = list(dict.fromkeys(quoted(without_number(row.measure or "")) for row in rows))
    tasks = counted(names, _TOLD) + (f" {len(names)} 项任务" if len(names) > _TOLD else "")
    zh = f"规划未指明{tasks}的责任单位，{who}（《{plan}》）"
    return text(zh, f"No body is named for {counted(names, _TOLD)}; the plan, {plan}, is {who}")


def coordinators_sentence(rows: Sequence[Answer]) -> str:
    """Return the sentence over the leading groups of whole plans."""
    plans = dict.fromkeys(row.plan for row in rows)
    said = [(plan, _joined(row.name for row in rows if row.plan == plan)) for plan in plans]
    zh = "；".join(f"统筹协调《{plan}》的是{names}" for plan, names in said)
    return text(f"{zh}。", "; ".join(f"{plan} is coordinated by {names}" for plan, names in said) + ".")


_TOLD = 3  # measures that one sentence tells in full


def who_sentence(subject: str, rows: Sequence[Answer], others: Sequence[Answer] = ()) -> str:
    """Return the sentence over the bodies of one or more measures; many are listed, none of them is picked.

    ``others`` has the issuers of the plans whose leading groups ``rows`` are.
    """
    if rows[0].basis not in STATED:
        plans = [[row for row in rows if row.plan == plan] for plan in dict.fromkeys(row.plan for row in rows)]
        return text("；", "; ").join(_no_body(of_plan, others) for of_plan in plans) + text("。", ".")
    tasks: dict[tuple[str | None, str | None], list[Answer]] = {}
    for row in rows:
        tasks.setdefault((row.plan, row.measure), []).append(row)
    if len(tasks) <= _TOLD:
        return text("；", "; ").join(map(_one_task, tasks.values())) + text("。", ".")
    names = list(dict.fromkeys(quoted(without_number(measure or "")) for _, measure in tasks))
    listed = counted(names, _TOLD)
    zh = f"与{quoted(subject)}相关的任务有 {len(tasks)} 项，各自的{_whose(rows)}见下：{listed}。"
    return text(zh, f"{len(tasks)} measures answer to {quoted(subject)}: {listed}.")


def _whose(rows: Sequence[Answer]) -> str:
    return "上级条目的责任单位" if rows[0].basis == "inherited" else "责任单位"


def cut_off(count: int, most: int) -> str:
    """Return the words that only the first ``most`` were looked at, where as many were found; else nothing."""
    if count < most:
        return ""
    return text(f"（只列出前 {most} 项；写明地区或规划可缩小范围。）", f" (The first {most}; name a place or plan.)")


def what_sentence(subject: str, rows: Sequence[Answer]) -> str:
    """Return the sentence over the duties of one or more bodies."""
    counts = [(role, sum(r.role == role for r in rows)) for role in ROLES]
    said_zh = "，".join(f"{_VERB[role][0]} {n} 项" for role, n in counts if n)
    said_en = ", ".join(f"{role} {n}" for role, n in counts if n)
    plans = len({r.plan for r in rows})
    return text(f"{quoted(subject)}在 {plans} 份规划中{said_zh}。", f"{quoted(subject)} in {plans} plans: {said_en}.")


def other_role_sentence(role: str, sentence: str) -> str:
    """Return ``sentence`` over what is stated, after the words that nothing is stated for the ``role`` asked for."""
    zh, en = _VERB[role]
    return text(f"规划没有写明由谁{zh}。", f"No plan says who {en}. ") + sentence


def _of_plan(rows: Sequence[Answer], others: Sequence[Answer]) -> str:
    if not rows:
        return text("提到，但没有写明由谁负责", " names it without a body")
    same = [row for row in rows if row.measure == rows[0].measure]
    if rows[0].basis not in STATED:
        return text("未指明责任单位，", " names none; ") + _inferred(same, others)
    around = text("在上级条目写明", " around it: ") if rows[0].basis == "inherited" else ""
    return around + text("由", "") + _who_does(same)


def levels_sentence(subject: str, found: Sequence[tuple[str, Sequence[Answer], Sequence[Answer]]]) -> str:
    """Return the sentence over who does a task on each level; ``found`` are the plans' titles with rows and others."""
    parts = [f"《{title}》{_of_plan(rows, others)}" for title, rows, others in found]
    return text(f"{quoted(subject)}：", f"{quoted(subject)}: ") + text("；", "; ").join(parts) + text("。", ".")


def shared_sentence(first: str, second: str, rows: Sequence[Answer]) -> str:
    """Return the sentence over the tasks that two bodies share."""
    tasks = list(dict.fromkeys(without_number(row.measure or "") for row in rows))
    listed = counted([quoted(task) for task in tasks], 3)
    zh = f"{quoted(first)}和{quoted(second)}共同承担 {len(tasks)} 项任务：{listed}。"
    return text(zh, f"{quoted(first)} and {quoted(second)} share {len(tasks)} measures: {listed}.")


def partners_sentence(subject: str, rows: Sequence[Answer]) -> str:
    """Return the sentence over the bodies that share tasks with one."""
    names = counted(list(dict.fromkeys(row.name for row in rows)))
    count = len({row.id for row in rows})
    zh = f"与{quoted(subject)}共同承担任务的有{names}（共 {count} 个单位）。"
    return text(zh, f"{count} bodies share tasks with {quoted(subject)}: {names}.")


def counted(names: Sequence[str], most: int = 8) -> str:
    """Return ``names`` as one list of at most ``most``, with a word that there are others."""
    shown = "、".join(names[:most])
    return shown if len(names) <= most else text(f"{shown}等", f"{shown} and others")


_COMPARED = {"≥": "不低于", ">": "超过", "≤": "不高于", "<": "低于", "≈": "约"}


def target_text(answer: Answer, comparator: str | None) -> str:
    """Return one target in words: 2025年不低于1.8%."""
    year = text(f"{answer.year}年", f"{answer.year}: ") if answer.year else ""
    sign = comparator or ""
    said = "".join(_COMPARED.get(part, part) for part in ([sign[:2], sign[2:]] if sign.startswith("年均") else [sign]))
    words = text(said if sign != "=" else "", sign if sign != "=" else "")
    return f"{year}{words}{answer.value or ''}{answer.unit or ''}"


def target_sentence(rows: Sequence[Answer], said: Sequence[str]) -> str:
    """Return the sentence over targets, each with its plan; ``said`` are their values in words."""
    parts = [f"《{row.plan}》{quoted(row.name)}{value}" for row, value in zip(rows, said, strict=True)]
    rest = text(f"，共 {len(parts)} 项", f", {len(parts)} in all") if len(parts) > 3 else ""
    return text("；", "; ").join(parts[:3]) + rest + text("。", ".")


def list_sentence(about: str, verb: tuple[str, str], rows: Sequence[Answer]) -> str:
    """Return the sentence that lists the names of ``rows`` after ``about`` and a verb (Chinese, English)."""
    names = list(dict.fromkeys(row.name for row in rows))
    count = f"（共 {len(names)} 项）" if len(names) > 1 else ""
    return text(f"{about}{verb[0]}{counted(names)}{count}。", f"{about} {verb[1]} {counted(names)} ({len(names)}).")


_MISSING = {
    "who": ("但没有写明由谁负责", "but nobody for it"),
    "what": ("但没有写明它的任务", "but no duty of it"),
    "where": ("但没有写明它在哪里", "but not where it is"),
    "parts": ("但规划未说明它包括什么", "but not what it consists of"),
    "target": ("但没有写明所问年份的目标", "but no target for that year"),
    "cites": ("但没有写明引用关系", "but no citation"),
    "raised": ("但没有写明它要升级到哪一级", "but no level that it is to reach"),
    "due": ("但没有写明完成时限", "but no deadline"),
}


def nothing_sentence(asked: Question, known: bool) -> str:
    """Return the sentence that says that no plan answers; ``known`` where plans name the subject all the same."""
    subject = asked.subject[:40]
    if not subject:
        return text("请写下要问的内容，例如：谁负责科技突围工程？", "Ask a question, such as: 谁负责科技突围工程？")
    if known and asked.intent is None:
        zh = f"规划提到{quoted(subject)}；可以这样问：谁负责{subject}？{subject}包括什么？{subject}在哪里？"
        return text(zh, f"Plans name {quoted(subject)}; ask, for instance: 谁负责{subject}？")
    if known:
        zh, en = _MISSING.get(asked.intent or "who", _MISSING["who"])
        return text(f"规划提到{quoted(subject)}，{zh}。", f"Plans name {quoted(subject)} {en}.")
    return text(
        f"没有找到：各规划的任务和名称中没有与{quoted(subject)}相符的。",
        f"Not found: no measure or name of the plans answers to {quoted(subject)}.",
    )


def no_plan_sentence(words: str) -> str:
    """Return the sentence that says that the store holds no plan of the place, or by the name, ``words``."""
    return text(
        f"没有找到：图库中没有{quoted(words)}的规划。", f"Not found: the store holds no plan of {quoted(words)}."
    )


def empty_sentence() -> str:
    """Return the sentence that says that the store holds no plan yet."""
    zh = "图库中还没有规划；请先用 innograph build 构建、用 innograph load 装入。"
    return text(zh, "The store holds no plan yet; run innograph build and innograph load first.")
