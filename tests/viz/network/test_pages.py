"""The pages without a browser: what works without JavaScript, and what hostile requests get."""

import re
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from lxml import etree
from starlette.testclient import TestClient

from tests.viz.network.graphs import FOCUS, HOSTILE
from viz.network.routes import READY, STARTS

PAGE = "/network?focus=" + quote("Lab/鄂尔多斯实验室")


def tree(client: TestClient, path: str) -> Any:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return etree.HTML(answer.text)


def texts(root: Any, path: str) -> list[str]:
    return ["".join(one.itertext()).strip() for one in root.xpath(path)]


def test_the_start_is_search_and_an_overview(client: TestClient) -> None:
    root = tree(client, "/network")
    assert root.xpath("//input[@name='q']")
    bubbles = root.xpath("//*[local-name()='svg']//*[local-name()='a']/@href")
    assert 1 < len(bubbles) <= 60
    for link in bubbles[:3]:
        assert tree(client, str(link)).xpath("//table[@id='links']")


def test_every_question_of_the_start_page_has_a_picture(client: TestClient) -> None:
    links = [str(link) for link in tree(client, "/network").xpath("//ul[@class='net-questions']//a/@href")]
    assert len(links) == len(STARTS) + len(READY)
    for link in links:
        assert tree(client, link).xpath("//ul[@class='net-things']/li"), link


def test_search_finds_and_says_when_it_does_not(client: TestClient) -> None:
    found = tree(client, "/network?q=" + quote("实验室"))
    assert "鄂尔多斯实验室" in texts(found, "//ul[@class='net-found']//a")
    assert "没有名称含" in "".join(
        texts(tree(client, "/network?q=" + quote("没有这样的东西")), "//p[@class='net-notice']")
    )


def test_a_name_leads_to_the_thing(client: TestClient) -> None:
    answer = client.get("/network?focus=" + quote("鄂尔多斯实验室"))
    assert answer.status_code == 303
    assert answer.headers["location"] == PAGE


def test_the_table_holds_what_the_picture_holds(client: TestClient) -> None:
    root = tree(client, PAGE)
    drawn = set(root.xpath("//div[@id='still']//*[local-name()='g']/@data-key"))
    rows = set(root.xpath("//table[@id='links']/tbody/tr/@data-key"))
    things = set(root.xpath("//ul[@class='net-things']//a/@data-open"))
    assert drawn == rows | things
    assert rows
    assert all(root.xpath(f"//tr[@data-key='{key}']//blockquote") for key in rows)


def test_expansion_undo_collapse_and_path_are_plain_links(client: TestClient) -> None:
    root = tree(client, "/network?focus=" + quote("Region/鄂尔多斯市"))
    assert "共 " in texts(root, "//h1")[0] or not root.xpath("//a[starts-with(., '＋')]")
    key = root.xpath("//ul[@class='net-things']//a/@data-open")[1]
    opened = tree(client, f"/network?focus={quote('Region/鄂尔多斯市')}&open={key}")
    more = [str(link) for link in opened.xpath("//ul[@class='net-more']//a/@href")]
    assert more
    wider = tree(client, more[0])
    assert len(wider.xpath("//ul[@class='net-things']/li")) > len(root.xpath("//ul[@class='net-things']/li"))
    back = str(wider.xpath("//a[@id='undo']/@href")[0])
    assert len(tree(client, back).xpath("//ul[@class='net-things']/li")) == len(
        root.xpath("//ul[@class='net-things']/li")
    )
    form = opened.xpath("//form[@class='net-path']")[0]
    given = {str(one.get("name")): str(one.get("value") or "包头市") for one in form.xpath(".//input")}
    led = client.get(f"/network?{urlencode(given)}", follow_redirects=True)
    assert led.status_code == 200
    assert "包头市" in led.text


def test_the_legend_is_a_form(client: TestClient) -> None:
    root = tree(client, "/network?focus=" + quote("Region/鄂尔多斯市"))
    given = [(str(one.get("name")), str(one.get("value"))) for one in root.xpath("//form[@id='legend']//input")]
    less = client.get("/network?" + urlencode([one for one in given if one != ("show", "Park")]), follow_redirects=True)
    assert "hide=Park" in str(less.url)
    shown: Any = etree.HTML(less.text)
    assert "园区" not in {text.split("·")[0].strip() for text in texts(shown, "//ul[@class='net-things']/li/small")}
    assert shown.xpath("//form[@id='legend']//input[@value='Park'][not(@checked)]")


@pytest.mark.parametrize("form", ["svg", "csv", "graphml", "html"])
def test_a_view_is_downloaded(client: TestClient, form: str) -> None:
    answer = client.get(PAGE.replace("/network?", f"/network/export.{form}?"))
    assert answer.status_code == 200
    assert quote("鄂尔多斯实验室") in answer.headers["content-disposition"]
    assert "鄂尔多斯实验室" in answer.text


def test_suggestions_come_as_data(client: TestClient) -> None:
    found = client.get("/network/find?q=" + quote("实验室")).json()
    assert any(one["id"] == "Lab/鄂尔多斯实验室" for one in found)
    assert client.get("/network/find").json() == []


def test_the_same_link_gives_the_same_page(client: TestClient) -> None:
    assert client.get(PAGE).text == client.get(PAGE).text


def test_no_page_holds_inline_script_style_or_handlers(client: TestClient) -> None:
    for path in ("/network", PAGE, "/network?query=upgrades"):
        root = tree(client, path)
        assert all(one.get("src") or one.get("type") == "application/json" for one in root.iter("script"))
        assert not root.xpath("//style | //*[@style] | //@*[starts-with(name(), 'on')]")


PARAMETERS = (
    "focus",
    "node",
    "plan",
    "query",
    "from",
    "to",
    "community",
    "q",
    "do",
    "hide",
    "layout",
    "open",
    "p.level",
)
VALUES = (*HOSTILE, "", "%00", "\x00", "../../etc/passwd", "' OR 1=1 --", "MATCH (n) DETACH DELETE n", "9" * 400)


@pytest.mark.parametrize("name", PARAMETERS)
def test_hostile_parameters_get_a_page_or_a_sentence(client: TestClient, name: str) -> None:
    for value in VALUES:
        given = {
            name: value,
            **({"query": "upgrades"} if name == "p.level" else {}),
            **({"to": value} if name == "from" else {}),
        }
        answer = client.get(f"/network?{urlencode(given)}", follow_redirects=True)
        assert answer.status_code in (200, 303, 400), (name, value, answer.status_code)
        root: Any = etree.HTML(answer.text)
        assert not root.xpath("//@*[starts-with(name(), 'on')]")
        assert all(one.get("src") or one.get("type") == "application/json" for one in root.iter("script"))
        assert "Traceback" not in answer.text


def test_too_many_steps_are_left_out(client: TestClient) -> None:
    steps = "&".join(["do=c~0123456789"] * 1000)
    assert client.get(f"{PAGE}&{steps}").status_code == 200


def test_a_focus_of_many_is_cut(client: TestClient) -> None:
    many = "&".join("focus=" + quote(one) for one in (FOCUS, *("Region/包头市",) * 500))
    assert client.get(f"/network?{many}").status_code == 400
    assert re.search("图谱中没有", client.get(f"/network?{many}").text)
