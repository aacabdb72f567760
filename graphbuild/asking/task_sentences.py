"""One plain sentence over levels to be reached, deadlines, and tasks that nobody is named for."""

from collections.abc import Sequence

from graphbuild.asking.answers import Answer
from graphbuild.asking.matching import without_number
from graphbuild.asking.sentences import counted, quoted
from graphbuild.language import text

_TOLD = 3  # that one sentence tells in full


def raised_sentence(facts: Sequence[tuple[str, Answer]]) -> str:
    """Return the sentence over what is to reach which level; ``facts`` are levels with the rows of what is raised."""
    parts: dict[tuple[str, int | None, str | None], list[str]] = {}
    for level, row in facts:
        parts.setdefault((level, row.year, row.plan), []).append(quoted(row.name))
    said = [
        text(
            f"{counted(names)}{f'{year}年' if year else ''}要创建或升级为{level}（《{plan}》）",
            f"{counted(names)} to become {level}{f' by {year}' if year else ''} ({plan})",
        )
        for (level, year, plan), names in parts.items()
    ]
    return text("；", "; ").join(said) + text("。", ".")


def due_sentence(rows: Sequence[Answer]) -> str:
    """Return the sentence over tasks with their deadlines."""
    parts = [
        text(
            f"{quoted(without_number(row.name))}的完成时限为{row.deadline}（《{row.plan}》）",
            f"{quoted(without_number(row.name))}: {row.deadline} ({row.plan})",
        )
        for row in rows
    ]
    return text("；", "; ").join(parts[:_TOLD]) + (text("等。", " …") if len(parts) > _TOLD else text("。", "."))


def due_list_sentence(year: int | None, rows: Sequence[Answer]) -> str:
    """Return the sentence over the tasks with a deadline, in ``year`` where one is asked for."""
    when_zh, when_en = (f"{year}年到期", f"due in {year}") if year else ("写明完成时限", "with a deadline")
    if not rows:
        return text(f"没有找到：所问规划没有{when_zh}的任务。", f"Not found: no measure {when_en}.")
    names = [f"{quoted(without_number(row.name))}（{row.deadline}）" for row in rows]
    return text(
        f"{when_zh}的任务有 {len(rows)} 项：{counted(names)}。", f"{len(rows)} measures {when_en}: {counted(names)}."
    )


def unnamed_sentence(titles: Sequence[str], rows: Sequence[Answer]) -> str:
    """Return the sentence over the tasks that nobody is named for, counted plan by plan."""
    if not rows:
        return text("没有找到：所问规划的每项任务都写明了责任单位。", "Not found: somebody is named for every measure.")
    counts = [(title, sum(row.plan == title for row in rows)) for title in titles]
    each = text("，", "; ").join(text(f"《{title}》{n} 项", f"{title}: {n}") for title, n in counts if n)
    names = counted([quoted(without_number(row.name)) for row in rows], _TOLD)
    return text(f"没有写明责任单位的任务：{each}，如{names}。", f"Measures that nobody is named for: {each}; {names}.")
