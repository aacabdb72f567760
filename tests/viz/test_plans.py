"""The text of a plan with its proofs, the division of labour, two plans side by side."""

import csv
import io
import re
from typing import Any
from urllib.parse import quote

import openpyxl
import pytest
from starlette.testclient import TestClient

from graphbuild.asking.matrix import measure_sheet, responsibilities, unassigned_sheet
from graphbuild.stores.store import Store
from tests.viz.lists import LISTS, NOBODY
from tests.viz.page import shown
from viz.links import to_plan
from viz.plans.facts import facts_of
from viz.plans.laid import Laid, laid_out
from viz.shelf import Shelf

BAOTOU = "包头市“十四五”科技创新行动方案（示例）"
ORDOS = "鄂尔多斯市加快科技创新引领产业转型的实施意见（示例）"


@pytest.fixture(scope="module")
def texts(examples: Store) -> list[Laid]:
    return [laid_out(examples, plan) for plan in Shelf(examples).plans()]


def test_nothing_of_the_text_is_lost_or_added(examples: Store, texts: list[Laid]) -> None:
    for laid in texts:
        rows = examples.read(
            "MATCH (p:Passage) WHERE $plan IN p.plans RETURN p.text AS text ORDER BY p.start", {"plan": laid.plan.id}
        ).rows
        said = ["\t".join("".join(part.text for part in cell) for cell in line.cells) for line in laid.lines]
        assert said == [row[0] for row in rows]


def test_every_fact_stands_beside_its_proof(examples: Store, texts: list[Laid]) -> None:
    for laid in texts:
        facts = {fact.id for fact in facts_of(examples, laid.plan.id)}
        beside = {fact.id for line in laid.lines for group in line.beside for fact in group.facts}
        assert beside == facts == laid.facts.keys()


def test_every_stated_relation_of_the_store_is_there(examples: Store, texts: list[Laid]) -> None:
    for laid in texts:
        rows = examples.read(
            "MATCH (:Thing)-[r]->(:Thing) WHERE $plan IN r.plans AND NOT type(r) IN ['PART_OF', 'MENTIONS'] "
            "AND coalesce(r.basis, '') <> 'issuer' RETURN r.id",
            {"plan": laid.plan.id},
        ).rows
        assert {row[0] for row in rows} == laid.facts.keys()


def test_a_mark_begins_where_the_proof_is_said_to_begin(texts: list[Laid]) -> None:
    for laid in texts:
        anchors = {}
        for line in laid.lines:
            whole = "".join(part.text for cell in line.cells for part in cell)
            at = 0
            for part in (part for cell in line.cells for part in cell):
                anchors.update(dict.fromkeys(part.anchors, whole[at:]))
                at += len(part.text)
        for fact in laid.facts.values():
            for place in fact.places:
                assert anchors[place.start].startswith(place.quote.replace("\t", "")[:4]), fact


def test_a_sentence_without_a_fact_is_told_from_one_with(texts: list[Laid]) -> None:
    laid = next(one for one in texts if one.plan.name == BAOTOU)
    parts = [part for line in laid.lines for cell in line.cells for part in cell]
    silent = [part.text for part in parts if part.silent]
    assert any("中小企业创新意愿不强" in text for text in silent)
    assert not any("承接自治区科技突围工程" in text for text in silent)
    assert laid.silent == len(silent)


def test_the_page_has_headings_a_table_a_box_and_the_margin(client: TestClient) -> None:
    page = shown(client, to_plan(BAOTOU))
    assert "三、主要任务" in page.texts("//h2[contains(@class, 'level-1')]")
    assert page.texts("//table[@class='of-plan']//th")[:2] == ["指标", "2020年"]
    assert "专栏3 晶硅光伏产业科技重点项目" in [
        box.get("aria-label") for box in page.tree.xpath("//section[@class='box']")
    ]
    beside = page.texts("//div[p[contains(., '承接自治区科技突围工程')]]/ul")
    assert "内蒙古自治区科技突围工程" in beside[0]
    ids = page.tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for href in page.links("//ul[@class='margin']//a[starts-with(@href, '#')]"):
        assert href.removeprefix("#") in ids


def test_the_legend_counts_and_chooses(client: TestClient) -> None:
    page = shown(client, to_plan(BAOTOU))
    counts = dict(zip(page.tree.xpath("//form[@class='legend']//input[@name='type']/@value"),
                      page.texts("//form[@class='legend']//span[@class='count']"), strict=False))  # fmt: skip
    assert int(counts["SETS_TARGET"]) == 7
    only = shown(client, to_plan(BAOTOU), type="SETS_TARGET")
    classes = {one.get("class") for one in only.tree.xpath("//mark")}
    assert classes == {"e-SETS_TARGET"}
    assert "silent" in shown(client, to_plan(BAOTOU), view="silent").tree.xpath("//body/@class")[0]


@pytest.mark.parametrize("start", ["0", "1", "117", "999999999"])
def test_a_place_that_no_proof_begins_at_leads_to_its_passage(client: TestClient, start: str) -> None:
    answer = client.get(to_plan(BAOTOU), params={"at": start})
    assert answer.status_code == 303
    place, _, fragment = answer.headers["location"].partition("#")
    assert shown(client, place).tree.xpath(f"//*[@id='{fragment}']")


def test_a_plan_that_is_not_there(client: TestClient) -> None:
    assert "没有这份规划" in shown(client, "/plans/没有这份规划").text("//p[@role='alert']")


def _cells(table: Any) -> list[list[str]]:
    return [["".join(cell.text_content().split()) for cell in row.xpath("./*")] for row in table.xpath(".//tr")]


def test_the_sheet_is_one_on_the_page_in_csv_in_excel_and_of_the_command(client: TestClient, examples: Store) -> None:
    base = f"/plans/{quote(BAOTOU, safe='')}/division"
    page = shown(client, base)
    rows = list(csv.reader(io.StringIO(client.get(f"{base}.csv").content.decode("utf-8-sig"))))
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"{base}.xlsx").content))
    matrix = responsibilities(examples, BAOTOU)
    for sheet, kind in ((measure_sheet(matrix), "named"), (unassigned_sheet(matrix), "unassigned")):
        listed = [[str(cell or "") for cell in row] for row in book[sheet.title].values]
        assert listed == [list(sheet.columns), *map(list, sheet.rows)]
        (table,) = page.tree.xpath(f"//table[contains(@class, '{kind}')]")
        seen = [["".join(cell.split()) for cell in row] for row in listed]
        for row in seen[1:]:
            row[-1] = row[-1].removeprefix(f"《{BAOTOU}》").replace("/", "›")
        assert _cells(table) == seen
    assert rows == [list(measure_sheet(matrix).columns), *map(list, measure_sheet(matrix).rows)]
    row = next(row for row in rows if row[1] == "设立鹿城科技成果转化基金")
    assert row[2:6] == ["包头市财政局", "", "包头市科学技术局、包头市人民政府金融办公室", "2023年底"]
    assert any("责任人：" in row[3] for row in rows)
    named, unassigned = re.findall(r"(\d+) 项", page.text("//p[@class='where']"))
    assert (int(named), int(unassigned)) == (len(matrix.rows), len(matrix.unassigned))


def test_the_sheet_leads_to_bodies_measures_and_proofs(client: TestClient) -> None:
    row = "//table[contains(@class, 'named')]//tr[contains(., '设立鹿城科技成果转化基金')]"
    page = shown(client, f"/plans/{quote(BAOTOU, safe='')}/division")
    task, body, *_, source = page.links(f"{row}//a")
    place, _, fragment = client.get(source).headers["location"].partition("#")
    (proof,) = shown(client, place).tree.xpath(f"//*[@id='{fragment}']")
    assert "鹿城科技成果转化基金" in proof.xpath("string(ancestor-or-self::tr)")
    assert client.get(task).status_code == 303
    assert "设立鹿城科技成果转化基金" in " ".join(shown(client, body).texts("//table//th"))


def test_a_list_that_stands_above_is_told_from_an_own_one(lists: TestClient) -> None:
    page = shown(lists, f"/plans/{quote(LISTS, safe='')}/division")
    (row,) = page.tree.xpath("//tr[@class='inherited']")
    assert "责任单位见“（一）举措”" in row.text_content()
    assert "甲市科学技术局" in row.text_content()
    assert "（其中 1 项见上级条目）" in page.text("//p[@class='where']")
    task, _, source = row.xpath(".//a/@href")
    assert task != source  # its own text, and the sentence above that names the body


def test_a_long_sheet_is_turned_page_by_page(lists: TestClient) -> None:
    path, seen = f"/plans/{quote(LISTS, safe='')}/division", []
    while path:
        page = shown(lists, path)
        numbers = page.texts("//table//td[@class='number']")
        assert 0 < len(numbers) <= 500
        seen += numbers
        path = next(iter(page.links("//a[@rel='next']")), "")
    matrix = responsibilities(lists.app.state.store, LISTS)  # type: ignore[attr-defined]
    assert seen == [str(n) for rows in (matrix.rows, matrix.unassigned) for n in range(1, len(rows) + 1)]
    assert len(seen) > 1000


@pytest.mark.parametrize("number", ["0", "-1", "99999", "9" * 5000, "²", "x", ""])
def test_a_page_that_is_not_there_is_the_first(lists: TestClient, number: str) -> None:
    page = shown(lists, f"/plans/{quote(LISTS, safe='')}/division", page=number)
    assert page.texts("//td[@class='number']")[0] == "1"


def test_a_plan_that_names_nobody_says_so(lists: TestClient) -> None:
    page = shown(lists, f"/plans/{quote(NOBODY, safe='')}/division")
    assert "没有写明" in page.text("//p[contains(@class, 'none')]")
    assert page.texts("//table[contains(@class, 'unassigned')]//th[@scope='row']") == ["（二）无人负责的举措"]


def test_two_plans_on_one_topic(client: TestClient) -> None:
    page = shown(client, f"/compare?plan={quote(BAOTOU)}&plan={quote(ORDOS)}&topic=双倍增")
    columns = page.tree.xpath("//div[@class='columns']/section")
    assert len(columns) == 2
    for column in columns:
        found = [one.text_content() for one in column.xpath(".//p[@class='found']")]
        assert found
        assert all("双倍增" in text for text in found)
    shared = page.links("//ul[@class='chips']//a")
    assert shared
    both = shown(client, shared[0])
    assert all(column.xpath(".//p[@class='found']") for column in both.tree.xpath("//div[@class='columns']/section"))


def test_one_plan_is_no_comparison(client: TestClient) -> None:
    assert "勾选两份" in shown(client, f"/compare?plan={quote(BAOTOU)}").text("//p[@role='alert']")
