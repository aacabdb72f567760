"""Responsibility in running text, in tables and in records: sentences of our own."""

from array import array
from pathlib import Path

import pytest

from graphbuild.document import Cell, Document, Passage, PlanData, Source, Table, Unit, parse, to_doc
from graphbuild.extract.duties.finder import find_responsibilities
from graphbuild.model import Extraction

CHAPTER = "第五章 保障措施\n"


def read(text: str) -> Extraction:
    document = parse(Source(Path("plan.txt"), "txt", text), {"title": "某市科技创新规划"})
    return find_responsibilities(to_doc(document), ())


def tasks(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for f in read(text).facts:
        found.setdefault(f.target.name.split("/")[-1], []).append(f"{f.properties['stated_as']}:{f.properties['role']}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市科技局会同市统计局开展监测评估。", {"开展监测评估": ["市科技局:lead", "市统计局:cooperating"]}),
        ("由市财政局会同市科技局制定资金管理办法。", {"制定资金管理办法": ["市财政局:lead", "市科技局:cooperating"]}),
        ("由市科技局牵头，会同市统计局按月调度进展。", {"按月调度进展": ["市科技局:lead", "市统计局:cooperating"]}),
        (
            "评审细则由市财政局牵头，会同市科技局、市审计局制定。",
            {"评审细则": ["市财政局:lead", "市科技局:cooperating", "市审计局:cooperating"]},
        ),
        (
            "市科技局牵头推进平台建设，会同市财政局制定资金管理办法。",
            {"推进平台建设": ["市科技局:lead"], "制定资金管理办法": ["市科技局:lead", "市财政局:cooperating"]},
        ),
        (
            "办好科普周，由市科学技术协会牵头，市教育局、各镇人民政府参与。",
            {"办好科普周": ["市科学技术协会:lead", "市教育局:cooperating", "各镇人民政府:cooperating"]},
        ),
        (
            "配置两个公共实验室，由云江科创园运营公司负责管理。",
            {"配置两个公共实验室": ["云江科创园运营公司:responsible"]},
        ),
        ("支持组建创新中心，由云江汽车公司牵头组建。", {}),
        ("揭榜专项由市科技局组织实施。", {"揭榜专项": ["市科技局:responsible"]}),
        ("绿色染整示范项目，由云江纺织集团实施，总投资1亿元。", {"绿色染整示范项目": ["云江纺织集团:responsible"]}),
        ("专项资金由市财政局管理。", {"专项资金": ["市财政局:responsible"]}),
        ("市科技局实施的项目由企业管理。", {}),
        (
            "省科技厅牵头，财政厅、教育厅共同参与，建立会商制度。",
            {"建立会商制度": ["省科技厅:lead", "财政厅:cooperating", "教育厅:cooperating"]},
        ),
        ("人才培训工作由市人社局牵头，云江大学配合。", {"人才培训工作": ["市人社局:lead", "云江大学:cooperating"]}),
        ("日常工作由市科技局承担。", {"日常工作": ["市科技局:responsible"]}),
        ("市财政局负责安排专项资金。", {"安排专项资金": ["市财政局:responsible"]}),
        ("市统计局配合做好投入核算。", {"投入核算": ["市统计局:cooperating"]}),
        ("市委科技委员会统筹重大任务布局。", {"统筹重大任务布局": ["市委科技委员会:lead"]}),
        ("东山县人民政府要做好用地保障。", {"做好用地保障": ["东山县人民政府:responsible"]}),
        ("各街镇结合实际抓好落实。", {"结合实际抓好落实": ["各街镇:responsible"]}),
        ("各项任务牵头单位会同有关部门制定细则。", {"制定细则": ["各项任务牵头单位:lead", "有关部门:cooperating"]}),
        ("兑现政策由各县（市、区）人民政府负责。", {"兑现政策": ["各县（市、区）人民政府:responsible"]}),
        (
            "平台专班由市科技局牵头，人才专班由市委组织部牵头。",
            {"平台专班": ["市科技局:lead"], "人才专班": ["市委组织部:lead"]},
        ),
        (
            "成立科学城建设专班，由市科技局牵头，市资规局参与。",
            {"成立科学城建设专班": ["市科技局:lead", "市资规局:cooperating"]},
        ),
        (
            "成立云江市科技创新领导小组，由市长任组长，领导小组办公室设在市科技局，负责日常调度。",
            {"成立云江市科技创新领导小组": ["云江市科技创新领导小组:lead"], "日常调度": ["市科技局:responsible"]},
        ),
        (
            "成立云江市创新领导小组，由市长担任组长，成员单位包括市科技局、市财政局，统筹推进规划实施。",
            {"统筹推进规划实施": ["云江市创新领导小组:lead", "市科技局:lead", "市财政局:lead"]},
        ),
        (
            "由向阳区人民政府牵头，会同市住建局、云江大学于2026年底前完成街区更新。",
            {"完成街区更新": ["向阳区人民政府:lead", "市住建局:cooperating", "云江大学:cooperating"]},
        ),
        ("由市科技局、市人社局分别落实编制需求。", {"落实编制需求": ["市科技局:responsible", "市人社局:responsible"]}),
        (
            "由市委人才办牵头，市教育局、市医保局按职责抓好人才服务。",
            {"抓好人才服务": ["市委人才办:lead", "市教育局:responsible", "市医保局:responsible"]},
        ),
        (
            "组建云江创新专班，由市政府分管副市长任召集人，日常工作由市科技局承担。",
            {"组建云江创新专班": ["云江创新专班:lead", "市政府分管副市长:lead", "市科技局:responsible"]},
        ),
        (
            "成立云江创新专班，由副市长任召集人，市科技局、市财政局为成员单位，统筹解决重大问题。",
            {"成立云江创新专班": ["云江创新专班:lead", "市科技局:lead", "市财政局:lead"]},
        ),
        (
            "市委科技委员会统筹规划实施，委员会办公室（设在市科技局）承担日常工作。",
            {"统筹规划实施": ["市委科技委员会:lead", "市科技局:responsible"]},
        ),
        (
            "云江炼化、金江新材等在区企业要开放中试装置。",
            {"开放中试装置": ["云江炼化:responsible", "金江新材:responsible"]},
        ),
        ("各牵头单位每年12月底前报送进展。", {"每年12月底前报送进展": ["各牵头单位:responsible"]}),
        (
            "市科技局要加强调度，会同有关部门建立会商机制。",
            {
                "加强调度": ["市科技局:responsible"],
                "建立会商机制": ["市科技局:lead", "有关部门:cooperating"],
            },
        ),
        ("市审计局依法开展审计监督。", {"依法开展审计监督": ["市审计局:responsible"]}),
        ("市科技局牵头实施的重大项目取得突破。", {}),
        ("市财政局：负责落实专项资金。", {"落实专项资金": ["市财政局:responsible"]}),
    ],
)
def test_prose(text: str, expected: dict[str, list[str]]) -> None:
    assert tasks(CHAPTER + text) == expected


def test_the_whole_section() -> None:
    found = tasks("第一节 提升能级\n支持云江高新区争先进位。本节任务由市科技局牵头，各区人民政府负责落实。")
    assert list(found.values()) == [["市科技局:lead", "各区人民政府:responsible"]]
    assert "任务由" not in next(iter(found))


@pytest.mark.parametrize("heading", ["一、发展基础", "一、现状与形势", "第一章 发展回顾"])
def test_what_was_charges_nobody(heading: str) -> None:
    assert tasks(f"{heading}\n市科技局牵头建设实验室，市财政局负责保障。\n二、重点任务\n加强领导。") == {}


def test_who_published_something_is_not_charged() -> None:
    assert tasks(CHAPTER + "市发展改革委印发《云江市计划》，明确了目标。") == {}


def test_deadline_before_and_behind() -> None:
    found = read(CHAPTER + "2026年底前，市科技局组织中期评估。市财政局会同市科技局于2025年6月底前制定办法。")
    assert [f.properties["deadline"] for f in found.facts] == ["2026年底前", "2025年6月底前", "2025年6月底前"]
    assert [t.title for t in found.tasks] == ["组织中期评估", "制定办法"]


def test_a_person_who_leads_is_no_task() -> None:
    (fact,) = read("第三条 建设科学城\n管委会主要负责人牵头协调，规划建设局配合。").facts
    assert fact.properties["persons"] == ["管委会主要负责人"]
    assert "负责人" not in fact.target.name


def test_several_articles_are_one_task() -> None:
    (fact,) = read("第五章 附则\n第一条至第三条的兑现流程由市财政局牵头制定。").facts
    assert "/第一条至第三条的兑现流程" in fact.target.name


def test_a_heading_that_says_who_is_responsible_is_the_task() -> None:
    (fact,) = read("专栏1 重点项目\n1.绿色染整示范项目，由云江纺织集团实施，总投资1亿元。").facts
    assert fact.target.name.endswith("1.绿色染整示范项目，由云江纺织集团实施，总投资1亿元")


def test_chairs_are_persons() -> None:
    found = read(CHAPTER + "成立云江市创新指挥部，由市政府主要负责同志任总指挥，指挥部办公室设在市科技局。")
    assert found.facts[0].properties["persons"] == ["市政府主要负责同志"]


def table(*rows: tuple[str, ...], kind: str = "table") -> Document:
    """A document that is nothing but a table with these rows, each a unit of kind row."""
    text = ""
    cells: list[tuple[Cell, ...]] = []
    for row in rows:
        line = []
        for cell in row:
            line.append(Cell(len(text), len(text) + len(cell)))
            text += cell + "\n"
        cells.append(tuple(line))
    units = [Unit(0, -1, "plan", "某规划", 0, 0, len(text)), Unit(1, 0, kind, "分工表", 0, 0, len(text))]
    for number, held in enumerate(cells[1:], 2):
        heading = text[held[1].start : held[1].end]
        units.append(Unit(number, 1, "row", heading, held[0].start, held[0].start, held[-1].end))
    passages = [Passage(held[0].start, held[-1].end, max(1, i + 1)) for i, held in enumerate(cells)]
    paths = ("某规划", "分工表", *(f"分工表/{u.heading}" for u in units[2:]))
    source = Source(Path("plan.txt"), "txt", text)
    found = (Table(1, tuple(cells)),)
    offsets = array("I", range(len(text)))
    return Document(PlanData("某规划"), source, text, text, offsets, tuple(units), tuple(passages), found, (), paths)


def test_table_rows() -> None:
    document = table(
        ("序号", "重点任务", "牵头单位", "配合单位", "完成时限"),
        ("1", "编制技术路线图", "市科技局", "市能源局、云江大学", "2026年6月"),
        ("2", "建设测试平台", "东山县人民政府", "", "持续推进"),
        ("3", "（任务名称）", "×××局", "××厅", "×年×月"),
    )
    found = find_responsibilities(to_doc(document), ())
    assert [
        (f.target.name, f.properties["stated_as"], f.properties["role"], f.properties["deadline"]) for f in found.facts
    ] == [
        ("分工表/编制技术路线图", "市科技局", "lead", "2026年6月"),
        ("分工表/编制技术路线图", "市能源局", "cooperating", "2026年6月"),
        ("分工表/编制技术路线图", "云江大学", "cooperating", "2026年6月"),
        ("分工表/建设测试平台", "东山县人民政府", "lead", "持续推进"),
    ]


def test_a_table_with_one_cell_a_line() -> None:
    text = "任务清单\n重点任务\n牵头单位\n责任单位\n11.建设示范区，开展蔬菜\n栽培技术研究\n市农业农村局\n市科技局\n"
    text += "东山县人民政府\n12.培育龙头企业\n市农业农村局\n云江学院\n"
    assert tasks(text) == {
        "11.建设示范区，开展蔬菜栽培技术研究": [
            "市农业农村局:lead",
            "市科技局:responsible",
            "东山县人民政府:responsible",
        ],
        "12.培育龙头企业": ["市农业农村局:lead", "云江学院:responsible"],
    }


@pytest.mark.parametrize(
    "rows",
    [
        ["任务\t责任分工\t", "\t牵头单位\t配合单位", "建设平台\t市科技局\t市财政局", "引进人才\t市人社局\t市教育局"],
        [
            "重点任务分工表\t\t",
            "任务\t牵头单位\t配合单位",
            "建设平台\t市科技局\t市财政局",
            "引进人才\t市人社局\t市教育局",
        ],
        ["任务 牵头单位 配合单位", "建设平台 市科技局 市财政局", "引进人才 市人社局 市教育局"],
        ["任务", "牵头单位", "配合单位", "建设平台", "市科技局", "市财政局", "引进人才", "市人社局", "市教育局"],
    ],
)
def test_heads_of_two_rows_titles_and_lost_lines(rows: list[str]) -> None:
    assert tasks("\n".join(rows)) == {
        "建设平台": ["市科技局:lead", "市财政局:cooperating"],
        "引进人才": ["市人社局:lead", "市教育局:cooperating"],
    }


def test_indicators_with_a_column_of_bodies() -> None:
    rows = ["目标名称\t单位\t2026年\t责任部门", "研发投入强度\t%\t2.6\t市科技局", "瞪羚企业\t家\t80\t市工信局"]
    assert tasks("\n".join(rows)) == {"研发投入强度": ["市科技局:responsible"], "瞪羚企业": ["市工信局:responsible"]}


def test_bodies_before_tasks_hold_for_the_rows_below() -> None:
    rows = ["| 部门 | 任务 |", "|---|---|", "| 市科技局 | 建设平台 |", "|  | 引进团队 |"]
    assert tasks("\n".join(rows)) == {"建设平台": ["市科技局:responsible"], "引进团队": ["市科技局:responsible"]}


def test_a_table_without_bodies_states_nothing() -> None:
    document = table(("序号", "指标", "单位"), ("1", "研发投入强度", "%"))
    assert not find_responsibilities(to_doc(document), ()).facts


def test_records_of_a_script() -> None:
    found = read('var data=[{"task":"建设云江创新港。","lead":"市科技局","join":"市财政局、云江大学"}];')
    assert [(f.properties["stated_as"], f.properties["role"]) for f in found.facts] == [
        ("市科技局", "lead"),
        ("市财政局", "cooperating"),
        ("云江大学", "cooperating"),
    ]
    assert [t.title for t in found.tasks] == ["建设云江创新港"]
