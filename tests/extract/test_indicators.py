"""What is a target, in prose and in tables, and what only looks like one."""

from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.document import Cell, Document, Passage, PlanData, Source, Table, Unit, to_doc
from graphbuild.extract.indicators.finder import find_indicators
from graphbuild.extract.indicators.quantities import find_quantities, number
from graphbuild.model import Extraction, Value


def document_of(
    text: str, title: str = "泉州市科技创新规划（2024—2027年）", tables: tuple[Table, ...] = ()
) -> Document:
    """Return ``text`` as a document: a passage a line, a chapter per line that opens with 第."""
    units = [Unit(0, -1, "plan", title, 0, 0, len(text))]
    passages = []
    at = 0
    for line in text.split("\n"):
        if line.startswith("第"):
            units.append(Unit(len(units), 0, "chapter", line, at, at + len(line), len(text)))
        if line:
            passages.append(Passage(at, at + len(line), len(units) - 1))
        at += len(line) + 1
    source = Source(Path("泉州市.txt"), "txt", text)
    paths = tuple(u.heading for u in units)
    return Document(
        PlanData(title),
        source,
        text,
        text,
        array("I", range(len(text))),
        tuple(units),
        tuple(passages),
        tables,
        (),
        paths,
    )


def with_table(
    rows: list[list[str]], before: str = "", after: str = "", title: str = "泉州市科技创新规划（2024—2027年）"
) -> Document:
    """Return a document of a table; a row is a line of its cells, glued together as the clean text has them."""
    lines = [line for line in [before, *("".join(row) for row in rows), after] if line]
    at = len(before) + 1 if before else 0
    cells = []
    for row in rows:
        found = []
        for cell in row:
            found.append(Cell(at, at + len(cell)))
            at += len(cell)
        cells.append(tuple(found))
        at += 1
    return document_of("\n".join(lines), title, (Table(0, tuple(cells)),))


def extraction(document: Document | str) -> Extraction:
    return find_indicators(to_doc(document_of(document) if isinstance(document, str) else document), ())


def targets(document: Document | str) -> list[tuple[str, Value, Value | None, Value | None]]:
    """Return (indicator, value, unit, year) of each fact, in order."""
    facts = extraction(document).facts
    return [(f.target.name, f.properties["value"], f.properties.get("unit"), f.properties.get("year")) for f in facts]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("到2027年，瞪羚企业达到90家。", [("瞪羚企业", "90", "家", 2027)]),
        (
            "到2027年，全社会研发经费投入强度突破2.6%，技术合同成交额达到300亿元。",
            [("全社会研发经费投入强度", "2.6", "%", 2027), ("技术合同成交额", "300", "亿元", 2027)],
        ),
        (
            "到2025年，瞪羚企业达到60家；到2027年，瞪羚企业达到90家。",
            [("瞪羚企业", "60", "家", 2025), ("瞪羚企业", "90", "家", 2027)],
        ),
        (
            "到2027年，高新技术企业、科技型中小企业分别达到800家、1500家。",
            [("高新技术企业", "800", "家", 2027), ("科技型中小企业", "1500", "家", 2027)],
        ),
        (
            "到2027年，财政科技支出、技术合同成交额年均增长15%以上。",
            [("财政科技支出年均增长", "15", "%", 2027), ("技术合同成交额年均增长", "15", "%", 2027)],
        ),
        ("到2027年，数字经济规模翻一番。", [("数字经济规模", "翻一番", None, 2027)]),
        ("力争到2027年全市综合创新能力进入全国前60位。", [("综合创新能力", "前60", "位", 2027)]),
        ("到“十四五”末，新型研发机构达到40家。", [("新型研发机构", "40", "家", 2025)]),
        ("到2027年，建成中试基地5—8家。", [("中试基地", "5—8", "家", 2027)]),
        ("到2027年，高新技术企业达到1.2万家。", [("高新技术企业", "1.2万", "家", 2027)]),
        ("健全下派机制，每年选派科技特派员400名以上。", [("每年选派科技特派员", "400", "名", None)]),
        (
            "到2027年，全社会研发投入年均增长12%，占地区生产总值比重超过3%。",
            [("全社会研发投入年均增长", "12", "%", 2027), ("全社会研发投入占地区生产总值比重", "3", "%", 2027)],
        ),
        (
            "建设市级重点实验室6家以上、市级技术创新中心9家以上。",
            [("市级重点实验室", "6", "家", None), ("市级技术创新中心", "9", "家", None)],
        ),
        ("努力推动建设2家国家级科技企业孵化器。", [("国家级科技企业孵化器", "2", "家", None)]),
        (
            "到2027年，高新技术企业和科技型企业在2022年的基础上实现“双倍增”，分别超过90家和870家。",
            [("高新技术企业", "90", "家", 2027), ("科技型企业", "870", "家", 2027)],
        ),
        ("到2027年，研发投入强度达到2.6 %以上。", [("研发投入强度", "2.6", "%", 2027)]),
        ("到2027年，中试基地数量翻一番，达到14个。", [("中试基地数量", "14", "个", 2027)]),
        (
            "到2027年，省级以上研发平台达到50家，其中国家级10家。",
            [("省级以上研发平台", "50", "家", 2027), ("国家级研发平台", "10", "家", 2027)],
        ),
        ("到2027年，全市拥有省级创新平台120个。", [("省级创新平台", "120", "个", 2027)]),
        ("到2027年，综合创新指数稳居全省第3位。", [("综合创新指数", "第3", "位", 2027)]),
        ("到2027年，石墨烯产业规模突破千亿元。", [("石墨烯产业规模", "千亿", "元", 2027)]),
        (
            "到2027年，打造3个千亿级产业集群、5个百亿级产业集群。",
            [("千亿级产业集群", "3", "个", 2027), ("百亿级产业集群", "5", "个", 2027)],
        ),
        ("到2027年，规上企业数字化改造覆盖率100%。", [("规上企业数字化改造覆盖率", "100", "%", 2027)]),
        ("到二〇二七年，瞪羚企业达到30家。", [("瞪羚企业", "30", "家", 2027)]),
        ("到2027年，建成“科技+金融”服务站点50个。", [("“科技+金融”服务站点", "50", "个", 2027)]),
        (
            "2025年，瞪羚企业达到50家；2026年，达到60家。",
            [("瞪羚企业", "50", "家", 2025), ("瞪羚企业", "60", "家", 2026)],
        ),
        (
            "确保研发经费占比显著提高，到2027年达到2%以上。",
            [("研发经费占比", "2", "%", 2027)],
        ),
        ("到2027年，中试基地由现有的8个增至20个。", [("中试基地", "20", "个", 2027)]),
        ("三年累计引进博士200名。", [("三年累计引进博士", "200", "名", None)]),
        ("每年服务中小企业300家次以上。", [("每年服务中小企业", "300", "家次", None)]),
        ("到2027年，科技服务覆盖80%以上的行政村。", [("科技服务覆盖行政村", "80", "%", 2027)]),
        ("全年科技贷款新增50亿元。", [("科技贷款新增", "50", "亿元", None)]),
        ("到2027年，在孵企业突破900家。", [("在孵企业", "900", "家", 2027)]),
    ],
)
def test_a_sentence_states_its_targets(sentence: str, expected: list[tuple[str, str, str | None, int | None]]) -> None:
    assert targets(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "截至2023年底，全市瞪羚企业达到52家。",
        "近年来，全市拥有省级重点实验室31家，孵化器达到20家。",
        "“十三五”期间，技术合同成交额年均增长15%。",
        "对新获批的国家级孵化器给予300万元奖励。",
        "高新区每年给予不低于2000万元科研经费支持。",
        "横向课题经费达到40万元及以上的，可以视同市级项目。",
        "将50%以上的科研业务费用于支持青年人才。",
        "实施“人才新政20条”，放宽落户条件。",
        "企业研发投入视同利润加回，增量部分按150%加计。",
        "2024年以来，新增高新技术企业60家。",
        "深圳市高新技术企业达到2万家，值得学习借鉴。",
        "建设面积不低于5000平方米的科技企业孵化器。",
        "围绕20个重点领域部署攻关项目。",
        "组建5个工作专班，布局3个功能区。",
        "每个县至少建设1个产业园。",
        "支持建设10万平方米孵化器。",
    ],
)
def test_results_money_and_conditions_are_no_targets(sentence: str) -> None:
    assert targets(sentence) == []


def test_comparator_scope_and_baseline_are_kept() -> None:
    (fact,) = extraction("到2027年，全市每万人发明专利拥有量由2023年的12件提高到20件以上。").facts
    assert fact.target.name == "每万人发明专利拥有量"
    assert dict(fact.properties) == {
        "value": "20",
        "unit": "件",
        "comparator": "≥",
        "year": 2027,
        "baseline": "12",
        "baseline_year": 2023,
        "scope": "全市",
    }


def test_who_is_ranked_is_the_scope_and_an_aside_is_no_part_of_it() -> None:
    text = "支持泉州高新技术产业开发区（以下简称“泉州高新区”）到2027年在国家高新区评价中进入前60名。"
    found = extraction(text).facts
    said = [(f.target.name, f.properties["scope"], f.properties["value"]) for f in found]
    assert said == [("国家高新区评价排名", "泉州高新技术产业开发区", "前60")]


def test_a_baseline_without_a_year() -> None:
    (fact,) = extraction("到2027年，研发投入强度由1.8%提高到2.5%。").facts
    assert (fact.target.name, fact.properties["value"], fact.properties["baseline"]) == ("研发投入强度", "2.5", "1.8")


def test_a_plan_for_one_year_sets_targets_for_it() -> None:
    text = "2025年，瞪羚企业达到60家。主要预期目标：瞪羚企业达到80家。"
    assert targets(document_of(text, "泉州市科技局2026年工作要点")) == [("瞪羚企业", "80", "家", 2026)]


def test_a_heading_of_targets_dates_the_sentences_below_it() -> None:
    text = (
        "第一节发展基础\n高新技术企业达到70家。\n第二节发展目标\n到2027年，创新能力全面提升。\n高新技术企业达到90家。"
    )
    assert targets(text) == [("高新技术企业", "90", "家", 2027)]


TABLE = [
    ["序号", "指标名称", "单位", "2023年", "2027年", "属性"],
    ["1", "全社会研发经费投入强度", "%", "1.9*", "2.6", "预期性"],
    ["2", "高新技术企业", "家", "410", "≥800", "约束性"],
    ["3", "公民具备科学素质的比例", "%", "—", "17左右", "预期性"],
]


def test_a_table_gives_value_unit_kind_and_baseline() -> None:
    facts = extraction(with_table(TABLE, after="注：*为2022年数据。")).facts
    assert [(f.target.name, dict(f.properties)) for f in facts] == [
        (
            "全社会研发经费投入强度",
            {
                "value": "2.6",
                "unit": "%",
                "comparator": "=",
                "year": 2027,
                "baseline": "1.9",
                "baseline_year": 2022,
                "kind": "预期性",
            },
        ),
        (
            "高新技术企业",
            {
                "value": "800",
                "unit": "家",
                "comparator": "≥",
                "year": 2027,
                "baseline": "410",
                "baseline_year": 2023,
                "kind": "约束性",
            },
        ),
        ("公民具备科学素质的比例", {"value": "17", "unit": "%", "comparator": "≈", "year": 2027, "kind": "预期性"}),
    ]


def test_unit_in_brackets_index_in_the_cell_and_growth() -> None:
    rows = [
        ["指标", "2020年", "2025年"],
        ["1研发经费投入增长（%）", "-12.3", "年均>12"],
        ["2技术合同成交额（亿元）", "3.2", "[40]"],
    ]
    facts = extraction(with_table(rows, title="泉州市“十四五”科技创新规划")).facts
    assert [
        (f.target.name, f.properties["value"], f.properties["unit"], f.properties["comparator"]) for f in facts
    ] == [
        ("研发经费投入增长", "12", "%", "年均>"),
        ("技术合同成交额", "40", "亿元", "累计"),
    ]
    assert facts[0].properties["baseline"] == "-12.3"


def test_text_and_table_that_agree_are_one_edge_with_two_places() -> None:
    facts = extraction(with_table(TABLE, before="到2027年，全市高新技术企业总量达到800家以上。")).facts
    same = [f for f in facts if f.target.name == "高新技术企业"]
    assert len(same) == 2
    assert same[0].properties == same[1].properties


def test_a_table_of_tasks_sets_no_target() -> None:
    rows = [["序号", "重点任务", "牵头单位", "完成时限"], ["1", "设立3个研究部", "市科技局", "2026年"]]
    assert targets(with_table(rows)) == []


def test_names_and_spans_lie_in_the_text() -> None:
    document = document_of("到2027年，瞪羚企业达到90家，独角兽企业达到3家。")
    found = extraction(document)
    assert [document.text[m.start : m.end] for m in found.mentions] == ["瞪羚企业", "独角兽企业"]
    assert document.text[found.facts[0].start : found.facts[0].end] == "到2027年，瞪羚企业达到90家"


def test_quantities_keep_what_is_written() -> None:
    found = [
        (q.value, q.unit, q.comparator)
        for q in find_quantities("380亿元、1.7万家、60余个、≥32000家、5—8家、前60位、第3个、2025年")
    ]
    assert found == [
        ("380", "亿元", ""),
        ("1.7万", "家", ""),
        ("60", "个", ""),
        ("32000", "家", "≥"),
        ("5—8", "家", ""),
        ("前60", "位", ""),
    ]
    assert number("1.7万") == 17000
    assert number("清零") is None


def test_a_task_table_sets_only_what_its_cell_dates() -> None:
    rows = [
        ["序号", "重点任务", "牵头单位"],
        ["1", "到2027年，瞪羚企业达到90家", "市科技局"],
        ["2", "设立3个部门", "市工信局"],
    ]
    assert targets(with_table(rows)) == [("瞪羚企业", "90", "家", 2027)]


def test_two_targets_a_row_and_rates_beside_levels() -> None:
    rows = [
        ["类别", "指标", "单位", "2023年基期值", "2025年目标值", "2027年目标值", "年均/累计"],
        ["投入", "研发经费投入强度", "%", "1.9", "2.2", "2.6", "[0.7]"],
        ["", "研发经费投入增长", "%", "8", "—", "—", "年均>9"],
    ]
    found = [(f.target.name, f.properties["value"], f.properties["year"]) for f in extraction(with_table(rows)).facts]
    assert found == [
        ("研发经费投入强度", "2.2", 2025),
        ("研发经费投入强度", "2.6", 2027),
        ("研发经费投入增长", "9", 2027),
    ]


def test_a_target_in_words_and_a_value_of_nothing_named_are_issues() -> None:
    rows = [["指标", "2023年", "2027年"], ["政策配套（项）", "2", "定性评价"]]
    issues = extraction(with_table(rows, after="到2027年，达到90家。")).issues
    assert [i.kind for i in issues] == ["target without indicator or number"] * 2


def test_a_heading_about_strengthening_the_base_is_no_past() -> None:
    assert targets("第一章夯实创新基础\n培育瞪羚企业30家。") == [("瞪羚企业", "30", "家", None)]


HOSTILE = st.text(
    alphabet="到2027年0.5%家亿元万达至前强，。；、：《》（）“”翻一番的企业高新技术达到突破年均增长占*—-[]\n由从为",
    max_size=120,
)


@given(HOSTILE)
def test_any_text_gives_spans_within_it(text: str) -> None:
    document = document_of(text)
    found = extraction(document)
    assert all(0 <= m.start < m.end <= len(document.text) for m in found.mentions)
    assert all(0 <= f.start < f.end <= len(document.text) for f in found.facts)
    assert len(found.mentions) == len(found.facts)
