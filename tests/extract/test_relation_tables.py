"""Tables that list what a plan builds: each row supports a thing and tells whose it is and where."""

from pathlib import Path

import pytest

from graphbuild.document import Source, parse, to_doc
from graphbuild.extract.names.finder import find_names
from graphbuild.extract.relations.tables import find_in_tables

TEXT = """柳州市科技规划

一、{heading}

{name}\t依托单位\t建设地点\t时限
柳州智能装备重点实验室\t广西大学、柳东精密股份有限公司\t鹿寨县\t2026年
柳州阀门技术创新中心\t柳州职业技术学院\t柳州高新区\t2027年
"""


def facts(heading: str, name: str) -> set[tuple[str, str, str]]:
    source = Source(Path("plan.txt"), "txt", TEXT.format(heading=heading, name=name))
    doc = to_doc(parse(source, {"title": "柳州市科技规划", "region": "柳州市"}))
    found = find_in_tables(doc, find_names(doc).mentions)
    return {(f.type, f.source.name, f.target.name) for f in found.facts}


def test_rows_tell_what_is_supported_whose_it_is_and_where() -> None:
    found = facts("重点平台清单", "平台名称")
    assert ("AFFILIATED_WITH", "柳州智能装备重点实验室", "广西大学") in found
    assert ("AFFILIATED_WITH", "柳州智能装备重点实验室", "柳东精密股份有限公司") in found
    assert ("LOCATED_IN", "柳州智能装备重点实验室", "鹿寨县") in found
    assert ("SUPPORTS", "一、重点平台清单", "柳州阀门技术创新中心") in found


@pytest.mark.parametrize(("heading", "name"), [("重点平台清单", "指标"), ("重点平台清单", "主要内容")])
def test_a_table_of_other_things_tells_nothing(heading: str, name: str) -> None:
    assert facts(heading, name) == set()


def test_what_there_is_already_is_not_supported() -> None:
    assert not any(kind == "SUPPORTS" for kind, _, _ in facts("现有平台清单", "平台名称"))
