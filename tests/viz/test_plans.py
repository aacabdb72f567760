"""The text of a plan with its proofs, the division of labour, two plans side by side."""

import csv
import io
from urllib.parse import quote

import openpyxl
import pytest
from starlette.testclient import TestClient

from graphbuild.stores.store import Store
from tests.viz.page import number, shown
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


def test_the_sheet_is_one_on_the_page_in_csv_and_in_excel(client: TestClient) -> None:
    base = f"/plans/{quote(BAOTOU, safe='')}/division"
    page = shown(client, base)
    tasks = page.texts("//table//th[@scope='row']")
    text = client.get(f"{base}.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"{base}.xlsx").content))
    sheet = [["" if cell is None else cell for cell in row] for row in book["责任分工表"].values]
    assert sheet == rows
    assert [row[2] for row in rows[1:]] == tasks
    row = next(row for row in rows if row[2] == "设立鹿城科技成果转化基金")
    assert row[3:7] == ["包头市财政局", "", "包头市科学技术局、包头市人民政府金融办公室", "2023年底"]
    assert number(page.text("//p[@class='where']").rpartition("任务")[2]) == len(tasks)


def test_a_plan_that_names_nobody_says_so(client: TestClient, examples: Store) -> None:
    silent = [
        plan.name for plan in Shelf(examples).plans()
        if not shown(client, f"{to_plan(plan.name)}/division").texts("//table//th[@scope='row']")
    ]  # fmt: skip
    for name in silent:
        assert "没有写明" in shown(client, f"{to_plan(name)}/division").text("//p[contains(@class, 'none')]")


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
