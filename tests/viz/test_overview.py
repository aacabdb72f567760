"""一览: the numbers are the store's, the charts say what the plans say."""

from starlette.testclient import TestClient

from graphbuild.stores.store import Store
from tests.viz.page import number, shown
from viz.overview.charts import charts

BAOTOU = "包头市“十四五”科技创新行动方案（示例）"


def test_tiles_count_what_the_store_holds(client: TestClient, examples: Store) -> None:
    counts = dict(examples.read("MATCH (n:Thing) RETURN n.type, count(*)").rows)
    page = shown(client, "/overview")
    tiles = {
        one.get("class").removeprefix("t-"): number(one.text_content())
        for one in page.tree.xpath("//ul[@class='tiles']/li")
    }
    assert tiles
    assert tiles.items() <= counts.items()
    assert not tiles.keys() & {"Passage", "Section"}


def test_one_plan_counts_its_own(client: TestClient) -> None:
    page = shown(client, "/overview", plan=BAOTOU)
    tiles = {one.get("class"): number(one.text_content()) for one in page.tree.xpath("//ul[@class='tiles']/li")}
    assert tiles["t-Indicator"] == 7
    assert page.text("//h1") == f"一览：{BAOTOU}"


def test_a_chart_says_where_from_and_where_to(client: TestClient) -> None:
    page = shown(client, "/overview", plan=BAOTOU)
    said = [one.get("aria-label") for one in page.tree.xpath("//figure//svg")]
    assert f"技术合同成交额：《{BAOTOU}》2020年9.5亿元，2025年20亿元" in said


def test_programs_of_several_levels_stand_in_their_columns(client: TestClient) -> None:
    page = shown(client, "/overview")
    (row,) = page.tree.xpath("//table[contains(@class, 'matrix')]//tr[contains(th, '双倍增')]")
    cells = [cell.text_content() for cell in row.xpath("td")]
    assert "内蒙古自治区" in cells[0]
    assert BAOTOU in cells[1]


def _row(year: int | None, value: str, **more: object) -> dict[str, object]:
    blank = {"indicator": "Indicator/甲", "name": "甲", "plan": "Plan/一", "comparator": "=", "unit": "%", "kind": None,
             "baseline": None, "baseline_year": None, "start": 0}  # fmt: skip
    return {**blank, "year": year, "value": value, **more}


def test_a_chart_needs_two_values_that_can_be_compared() -> None:
    assert charts([_row(2025, "2")]) == ()
    assert charts([_row(2025, "2—3", baseline="1", baseline_year=2020)]) == ()
    assert charts([_row(None, "2"), _row(2030, "3")]) == ()
    assert charts([_row(2025, "2"), _row(2025, "3", plan="Plan/二", unit="家")]) == ()
    (one,) = charts([_row(2025, "2"), _row(2030, "3")])
    assert [(p.year, p.written) for p in one.series[0].points] == [(2025, "2"), (2030, "3")]
    first, last = one.series[0].points
    assert first.x < last.x
    assert first.y > last.y  # the picture's y grows downwards
    (both,) = charts([_row(2025, "2"), _row(2025, "3", plan="Plan/二")])
    assert [series.plan for series in both.series] == ["一", "二"]
