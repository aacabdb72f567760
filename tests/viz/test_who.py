"""The start page: what it answers on the example plans, read from their text."""

import csv
import io

import openpyxl
import pytest
from starlette.testclient import TestClient

from graphbuild.stores.store import Store
from tests.viz.page import number, shown
from viz.who.library import alike
from viz.who.suggest import suggest

BAOTOU = "包头市“十四五”科技创新行动方案（示例）"
ORDOS = "鄂尔多斯市加快科技创新引领产业转型的实施意见（示例）"


def test_the_start_page_asks_and_shows_questions_that_have_answers(client: TestClient) -> None:
    page = shown(client, "/")
    examples = page.links("//section[@class='examples']//a")
    assert len(examples) >= 3
    for href in examples:
        assert "none" not in shown(client, href).tree.xpath("//p[contains(@class, 'answer')]")[0].get("class")
    assert len(page.texts("//table//tbody/tr")) == 5


def test_a_card_names_roles_in_the_plans_order_with_deadline_and_proof(client: TestClient) -> None:
    # 建设包头科技大市场 | 市科技局 | 市市场监督管理局、内蒙古科技大学 | 2023年6月
    page = shown(client, "/", q="谁负责建设包头科技大市场？")
    assert "由包头市科学技术局牵头" in page.text("//p[contains(@class, 'answer')]")
    (card,) = page.tree.xpath("//article[contains(@class, 'main')]")
    roles = [" ".join(dt.text_content().split()) for dt in card.xpath(".//dl/dt")]
    assert roles == ["牵头", "配合", "时限"]
    bodies = [a.text for a in card.xpath(".//ol[@class='bodies']//a")]
    assert bodies == ["包头市科学技术局", "包头市市场监督管理局", "内蒙古科技大学"]
    assert "2023年6月" in card.text_content()
    assert "市市场监督管理局、内蒙古科技大学" in card.xpath(".//blockquote/p")[0].text_content()


def test_the_proof_leads_to_the_sentence_in_the_text(client: TestClient) -> None:
    page = shown(client, "/", q="谁负责建设鄂尔多斯实验室？")
    (href,) = page.links("//article[contains(@class, 'main')]//blockquote//a")
    answer = client.get(href)
    assert answer.status_code == 303
    place, fragment = answer.headers["location"].split("#")
    text = shown(client, place)
    (mark,) = text.tree.xpath(f"//*[@id='{fragment}']")
    assert mark.text_content().startswith("（责任单位：市科学技术局")
    assert "（责任单位：市科学技术局、康巴什区人民政府" in mark.getparent().text_content()


def test_the_card_says_what_the_task_is(client: TestClient) -> None:
    page = shown(client, "/", q="谁负责建设鄂尔多斯实验室？")
    assert page.texts("//details[@class='task-text']//p")[0]


def test_what_a_body_does_is_a_table_with_filters_that_count(client: TestClient) -> None:
    page = shown(client, "/", q="鄂尔多斯市科学技术局负责什么？")
    rows = len(page.texts("//table[contains(@class, 'duties')]/tbody/tr"))
    assert rows >= 9
    for section in page.tree.xpath("//aside//section"):
        counts = [number(one.text_content()) for one in section.xpath(".//span[@class='count']")]
        assert counts[0] == sum(counts[1:]) == rows
    for link, count in zip(page.links("//aside//li/a"), page.texts("//aside//li/span"), strict=True):
        narrowed = shown(client, link)
        assert len(narrowed.texts("//table[contains(@class, 'duties')]/tbody/tr")) == number(count)


def test_filters_stay_in_the_address_and_can_be_taken_off(client: TestClient) -> None:
    page = shown(client, "/", q="鄂尔多斯市科学技术局负责什么？", role="cooperating")
    assert page.texts("//td[contains(@class, 'role')]") == ["配合"]
    assert page.text("//aside//a[@aria-current]") == "配合"
    first = page.links("//aside//li/a")[0]
    assert "role=" not in first


def test_the_rows_can_be_taken_along_as_the_filters_leave_them(client: TestClient) -> None:
    page = shown(client, "/", q="鄂尔多斯市科学技术局负责什么？", role="responsible")
    excel, text = page.links("//p[contains(@class, 'take')]/a")
    rows = list(csv.reader(io.StringIO(client.get(text).content.decode("utf-8-sig"))))
    book = openpyxl.load_workbook(io.BytesIO(client.get(excel).content))
    assert [["" if cell is None else cell for cell in row] for row in book["回答"].values] == rows
    assert len(rows) - 1 == len(page.texts("//table[contains(@class, 'duties')]/tbody/tr"))
    assert {row[3] for row in rows[1:]} == {"负责"}


def test_a_long_answer_is_cut_and_said_to_be(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viz.who.routes._SHOWN", 4)
    page = shown(client, "/", q="鄂尔多斯市科学技术局负责什么？")
    assert len(page.texts("//table[contains(@class, 'duties')]/tbody/tr")) == 4
    every = number(page.texts("//aside//span[@class='count']")[0])
    assert f"共 {every} 条，显示前 4 条" in page.text("//p[contains(@class, 'take')]")
    text = page.links("//p[contains(@class, 'take')]/a")[1]
    assert len(client.get(text).text.splitlines()) == every + 1


def test_what_other_plans_say_stands_below(client: TestClient) -> None:
    page = shown(client, "/", q="鄂尔多斯市谁负责融入科技兴蒙合作机制？")
    assert ORDOS in page.texts("//article[contains(@class, 'main')]//p[@class='where']")[0]
    assert page.text("//section[@class='others']/h2") == "其他规划怎么说"
    others = page.texts("//section[@class='others']//article//p[@class='where']")
    assert not [one for one in others if ORDOS in one]


def test_a_bare_name_is_asked_about(client: TestClient) -> None:
    assert "包头市统计局" in shown(client, "/", q="包头市统计局").text("//p[contains(@class, 'answer')]")
    assert "牵头" in shown(client, "/", q="建设包头科技大市场").text("//p[contains(@class, 'answer')]")


def test_no_answer_says_so_and_names_the_nearest(client: TestClient) -> None:
    page = shown(client, "/", q="谁负责建设包头量子计算大市场？")
    assert "none" in page.tree.xpath("//p[contains(@class, 'answer')]")[0].get("class")
    near = page.links("//section[@class='nearest']//li/a")
    assert near
    assert shown(client, near[0]).status == 200


@pytest.mark.parametrize(
    ("typed", "group", "name"),
    [
        ("市科技局", "机构", "包头市科学技术局"),
        ("科技大市场", "任务", "建设包头科技大市场"),
        ("石拐", "园区", "石拐工业园区"),
        ("双良", "企业", "双良硅材料"),
        ("双倍增", "计划", "“双倍增”行动"),
        ("稀土永磁", "平台", "稀土永磁材料内蒙古实验室"),
    ],
)
def test_suggestions_stand_in_groups(client: TestClient, typed: str, group: str, name: str) -> None:
    groups = client.get("/suggest", params={"q": typed}).json()["groups"]
    found = {one["name"]: [item["name"] for item in one["items"]] for one in groups}
    assert name in found[group]


def test_a_suggestion_asks_what_has_an_answer(client: TestClient, examples: Store) -> None:
    for typed in ("市科技局", "科技大市场"):
        item = suggest(examples, typed)[0].items[0]
        assert "none" not in shown(client, "/", q=item.question).tree.xpath("//p[contains(@class, 'answer')]")[0].get(
            "class"
        )


@pytest.mark.parametrize("typed", ["", "市", "？", "x" * 300])
def test_what_says_too_little_or_too_much_suggests_nothing(client: TestClient, typed: str) -> None:
    assert client.get("/suggest", params={"q": typed}).json() == {"groups": []}


def test_a_question_that_the_library_answers_is_led_there() -> None:
    assert "/cypher/upgrades" in [one.href for one in alike("哪些园区要升级为国家级高新区？")]
    assert alike("谁负责张三？") == []
    assert alike("") == []
