"""Every screen in a real browser: nothing is asked of elsewhere, all of it can be read and used by everybody."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from viz.network import routes as network
from viz.pages import SCREENS

BAOTOU = "包头市“十四五”科技创新行动方案（示例）"
ORDOS = "鄂尔多斯市加快科技创新引领产业转型的实施意见（示例）"
TEXT = f"/plans/{quote(BAOTOU)}"
PATHS = [path for path, _ in SCREENS if path != "/network" or network.routes()]
PAGES = [
    *PATHS,
    "/?q=谁负责建设包头科技大市场？",
    "/?q=鄂尔多斯市科学技术局负责什么？",
    "/?q=谁负责量子计算机？",
    "/?q=到2025年研发经费投入强度达到多少？",
    TEXT,
    f"{TEXT}?view=silent",
    f"{TEXT}/division",
    f"/compare?plan={quote(BAOTOU)}&plan={quote(ORDOS)}&topic=双倍增",
    f"/overview?plan={quote(BAOTOU)}",
    "/cypher/upgrades?level=",
    "/cypher?statement=MATCH (b:GovernmentBody)-[r]->(m:Measure) RETURN b, r.role, m LIMIT 5",
]
ContextOf = Callable[..., BrowserContext]


@pytest.mark.parametrize("path", PATHS)
def test_a_screen_opens_and_says_where_one_is(page: Page, path: str) -> None:
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == 200
    assert page.locator("h1").count() == 1
    assert page.locator("header nav [aria-current=page]").get_attribute("href") == path


@pytest.mark.parametrize("path", PAGES)
def test_no_barrier(page: Page, path: str) -> None:
    page.goto(path)
    found = Axe().run(page).response["violations"]
    grave = [one for one in found if one["impact"] in ("serious", "critical")]
    assert [(one["id"], [node["html"][:150] for node in one["nodes"][:3]]) for one in grave] == []


@pytest.mark.parametrize("width", [1366, 1920, 900])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_the_window(context_of: ContextOf, path: str, width: int) -> None:
    page = context_of(viewport={"width": width, "height": 768}).new_page()
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_who_is_responsible_and_the_sentence_in_three_clicks(page: Page) -> None:
    page.goto("/")
    page.get_by_role("combobox").press_sequentially("科技突围")
    page.get_by_role("option", name="组织科技突围攻坚").click()  # one
    expect(page.locator(".answer")).to_contain_text("鄂尔多斯市科学技术局")
    page.locator(".card.main").get_by_role("link", name="看原文").click()  # two
    sentence = page.locator("mark:target")
    expect(sentence).to_contain_text("责任单位：市科学技术局")
    expect(sentence).to_be_in_viewport()


def test_keyboard_only(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("跳到正文")
    while page.evaluate("document.activeElement.id") != "q":
        page.keyboard.press("Tab")
    page.keyboard.type("科技大市场")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.type("?")
    page.keyboard.press("Backspace")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).to_contain_text("建设包头科技大市场")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator(":focus").inner_text() == "看原文":
            break
    page.keyboard.press("Enter")
    expect(page.locator("mark:target")).to_be_in_viewport()


def test_every_focus_is_seen(page: Page) -> None:
    page.goto("/?q=谁负责建设包头科技大市场？")
    for _ in range(25):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break  # behind the last link
        seen = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert seen != "none", page.evaluate("document.activeElement.outerHTML")


def test_a_slow_answer_does_not_replace_a_newer_one(page: Page) -> None:
    page.goto("/")

    def late(route: object) -> None:
        page.wait_for_timeout(600)
        route.continue_()  # type: ignore[attr-defined]

    page.route("**/suggest?q=%E7%A7%91%E6%8A%80", late)
    box = page.get_by_role("combobox")
    box.press_sequentially("科技")
    page.wait_for_timeout(200)
    box.press_sequentially("大市场")
    expect(page.get_by_role("option").first).to_contain_text("科技大市场")
    page.wait_for_timeout(800)
    expect(page.get_by_role("option").first).to_contain_text("科技大市场")


def test_without_javascript(context_of: ContextOf) -> None:
    page = context_of(java_script_enabled=False).new_page()
    page.goto("/")
    page.locator("#q").fill("谁负责建设包头科技大市场？")
    page.get_by_role("button", name="查询").click()
    expect(page.locator(".answer")).to_contain_text("包头市科学技术局牵头")
    page.locator(".card.main").get_by_role("link", name="看原文").click()
    expect(page.locator("mark:target")).to_be_in_viewport()
    page.get_by_role("link", name="责任分工表").first.click()
    expect(page.locator("table.named")).to_contain_text("设立鹿城科技成果转化基金")
    page.goto("/plans")
    for name in (BAOTOU, ORDOS):
        page.get_by_label(f"选择《{name}》").check()
    page.get_by_label("并排比较").fill("双倍增")
    page.get_by_role("button", name="并排看").click()
    expect(page.locator(".columns section")).to_have_count(2)
    page.goto("/cypher/busiest")
    page.get_by_label("最多返回的行数").fill("3")
    page.get_by_role("button", name="查询").click()
    expect(page.locator("table.result tbody tr")).to_have_count(3)


def test_the_address_holds_the_state(page: Page) -> None:
    page.goto("/?q=鄂尔多斯市科学技术局负责什么？")
    page.locator(".facets").get_by_role("link", name="配合").click()
    rows = page.locator("table.duties tbody tr").count()
    page.goto(page.url)
    assert page.locator("table.duties tbody tr").count() == rows == 1
    page.go_back()
    assert page.locator("table.duties tbody tr").count() > 1


def test_marks_are_told_apart_without_colour(page: Page) -> None:
    page.goto(TEXT)
    looks = page.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('mark')].map(m => "
        "[m.className, getComputedStyle(m).textDecorationStyle]))"
    )
    assert len(looks) > 4
    assert len(set(looks.values())) > 2


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (f"{TEXT}/division", ["责任分工表", "设立鹿城科技成果转化基金", "包头市人民政府金融办公室"]),
        (TEXT, ["承接自治区科技突围工程", "内蒙古自治区科技突围工程"]),
        ("/?q=谁负责建设包头科技大市场？", ["包头市科学技术局牵头", "2023年6月"]),
        ("/overview", ["一览", "技术合同成交额"]),
    ],
)
def test_it_prints(page: Page, tmp_path: Path, path: str, words: list[str]) -> None:
    import pypdfium2

    page.goto(path)
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "page.pdf") as printed:
        assert [round(side / 72 * 25.4) for side in printed[0].get_size()] == [210, 297]
        text = "".join(one.get_textpage().get_text_range() for one in printed)
    squeezed = "".join(text.split())
    for word in words:
        assert word in squeezed
    assert "Cypher查询" not in squeezed  # the navigation stays on the screen
