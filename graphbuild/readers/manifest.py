"""The manifest ``plans.yaml``: what a person states about the plan files beside it.

::

    plans:
      - {file: a.txt, title: …, issuer: …, level: province|city|county|zone, region: …, document_number: …,
         issued_on: 2024-05-01, period: 2021-2025, version: …}

Every field but ``file`` is optional and wins over what is read from the text. ``file`` is relative to the manifest.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import yaml

from graphbuild.document import PlanData
from graphbuild.errors import InnographError
from graphbuild.readers.text import decode

MANIFEST = "plans.yaml"
MAX_MANIFEST_BYTES = 2_000_000
_FIELDS = tuple(f.name for f in fields(PlanData))
_LEVELS = ("province", "city", "county", "zone")
# every value stays the text that was written: version 1.10 is not 1.1, and a date is checked here
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_DEEPEST = 10  # plans: [{file: …}] takes three
_NOTHING = {"", "~", "null"}


def _fault(name: str, place: str, zh: str, en: str) -> InnographError:
    return InnographError(
        f"{name} {place}：{zh}。" if place else f"{name}：{zh}。", f"{name} {place}: {en}.".replace(" :", ":")
    )


def _date(value: str, name: str, place: str) -> str:
    """Return the ISO date; raises InnographError when ``value`` is none."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        zh = f"issued_on 的 {value} 不是日期，应写成 2024-05-01"
        raise _fault(name, place, zh, f"issued_on {value} is no date; write 2024-05-01") from error


def _value(key: str, value: object, name: str, place: str) -> str:
    if not isinstance(value, str):
        raise _fault(name, place, f"{key} 应为一个文字值，请改正", f"{key} must be one plain value; correct it")
    if _CONTROL.search(value.strip()):
        raise _fault(
            name, place, f"{key} 中有换行或控制字符，请写在一行内", f"{key} holds a line break or control character"
        )
    if key == "issued_on":
        return _date(value, name, place)
    if key == "level" and value not in _LEVELS:
        raise _fault(
            name,
            place,
            f"level 的 {value} 无效，应为 {'、'.join(_LEVELS)} 之一",
            f"level {value} is not one of {', '.join(_LEVELS)}",
        )
    return value.strip()


def _file(entry: Mapping[Any, Any], name: str, place: str, exists: Callable[[str], bool]) -> str:
    """Return the entry's file as a relative path with ``/``, as ``exists`` knows it."""
    stated = entry.get("file")
    if not isinstance(stated, str) or not stated.strip():
        raise _fault(
            name, place, "缺少 file（规划文件名），请补上", "file (the name of the plan file) is missing; add it"
        )
    written = PurePosixPath(stated.strip().replace("\\", "/")).as_posix()
    for form in (written, unicodedata.normalize("NFC", written), unicodedata.normalize("NFD", written)):
        if exists(form):
            return form
    raise _fault(
        name,
        place,
        f"没有文件 {stated}，请改正文件名或删去此条",
        f"there is no file {stated}; correct the name or drop the entry",
    )


def _given(entry: Mapping[Any, Any], name: str, place: str) -> dict[str, str]:
    unknown = [str(k) for k in entry if k != "file" and k not in _FIELDS]
    if unknown:
        raise _fault(
            name,
            place,
            f"不认识的字段 {'、'.join(unknown)}，可用的有 file、{'、'.join(_FIELDS)}",
            f"unknown field {', '.join(unknown)}; the fields are file, {', '.join(_FIELDS)}",
        )
    stated = {k: v for k, v in entry.items() if k != "file" and not (isinstance(v, str) and v in _NOTHING)}
    return {k: _value(k, v, name, place) for k, v in stated.items()}


def _check_depth(text: str) -> None:
    """Raises ValueError for lists in lists in lists: the C loader recurses and would overrun its stack."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise ValueError(f"嵌套超过 {_DEEPEST} 层")


def _entries(data: bytes, name: str) -> list[Any]:
    """Return the list under ``plans``; raises InnographError that names the line of broken YAML."""
    if len(data) > MAX_MANIFEST_BYTES:
        raise _fault(
            name, "", f"超过 {MAX_MANIFEST_BYTES} 字节，请精简", f"more than {MAX_MANIFEST_BYTES} bytes; shorten it"
        )
    try:
        text = decode(data, name)
        _check_depth(text)
        content = yaml.load(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _fault(
            name,
            f"第 {line} 行",
            f"不是有效的 YAML（{error.problem}），请改正",
            f"no valid YAML ({error.problem}); correct it",
        ) from error
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        raise _fault(name, "", f"不是有效的 YAML（{error}），请改正", f"no valid YAML ({error}); correct it") from error
    if not isinstance(content, dict) or set(content) != {"plans"} or not isinstance(content["plans"], list):
        raise _fault(
            name, "", "顶层应只有一个列表 plans:，请改正", "the top level must be one list, plans:; correct it"
        )
    return content["plans"]


def read_manifest(data: bytes, name: str, exists: Callable[[str], bool]) -> dict[str, dict[str, str]]:
    """Return the fields given for each file of the manifest ``name``, all as strings, ``file`` left out.

    ``exists`` tells whether there is a file at a path relative to the manifest. Raises InnographError, naming the
    manifest and the entry, for broken YAML, an unknown field, a wrong level or date, a file that is not there, and a
    file that is named twice.
    """
    found: dict[str, dict[str, str]] = {}
    for number, entry in enumerate(_entries(data, name), 1):
        place = f"第 {number} 条"
        if not isinstance(entry, dict):
            raise _fault(name, place, "应为 file: … 等字段，请改正", "must be fields such as file: …; correct it")
        file = _file(entry, name, place, exists)
        place = f"第 {number} 条（{file}）"
        if file in found:
            raise _fault(name, place, "同一文件写了两次，请合并为一条", "the file is named twice; make it one entry")
        if PurePosixPath(file).suffix.lower() == ".zip":
            raise _fault(
                name,
                place,
                f"压缩包的清单应放在包内，请把 {MANIFEST} 移入",
                f"what is in a zip is stated by a {MANIFEST} inside it",
            )
        found[file] = _given(entry, name, place)
    return found
