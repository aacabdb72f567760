"""Totals of the closed lists, and the shape and the traps of every gazetteer."""

from collections import Counter

import pytest

from graphbuild.ontology import gazetteer, lexicon, load_ontology
from graphbuild.paths import data_root

FOLDER = data_root() / "ontology" / "gazetteers"
NAMES = sorted(path.stem for path in FOLDER.glob("*.tsv"))


def column(name: str, index: int) -> list[str]:
    return [row[index] for row in gazetteer(name)]


@pytest.mark.parametrize("name", NAMES)
def test_every_file_says_where_it_is_from_under_which_licence_and_what_it_holds(name: str) -> None:
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#")]
    assert any("source" in line.lower() for line in head)
    assert len(head) >= 3
    assert any(licence in line for line in head for licence in ("MIT", "Apache", "Unicode"))
    assert all(len(line) <= 130 for line in head)


@pytest.mark.parametrize("name", NAMES)
def test_rows_have_equal_width_a_name_and_no_blanks(name: str) -> None:
    rows = gazetteer(name)
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        assert row[0]
        assert not any(cell != cell.strip() or "  " in cell for cell in row)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "regions"])
def test_no_name_stands_twice(name: str) -> None:
    assert [form for form, times in Counter(column(name, 0)).items() if times > 1] == []


def test_regions_are_complete() -> None:
    today = [row for row in gazetteer("regions") if not row[6]]
    assert Counter(row[3] for row in today) == {"province": 35, "city": 333, "county": 2845}
    provinces = [row for row in today if row[3] == "province"]
    signs = [row[5] for row in provinces if row[5]]
    assert len(set(signs)) == 34
    codes = {row[0] for row in today}
    assert all(row[4] in codes for row in today if row[3] != "province")


@pytest.mark.parametrize(
    ("name", "short", "use"),
    [
        ("内蒙古自治区", "内蒙古", "free"),
        ("延边朝鲜族自治州", "延边", "free"),
        ("积石山保安族东乡族撒拉族自治县", "积石山", "free"),
        ("东乡族自治县", "东乡", "full"),
        ("锡林郭勒盟", "锡林郭勒", "free"),
        ("阿克苏地区", "阿克苏", "free"),
        ("碑林区", "碑林", "free"),
        ("互助土族自治县", "互助", "full"),
        ("海南藏族自治州", "海南", "full"),
        ("吉林市", "吉林", "full"),
        ("威县", "", "full"),
    ],
)
def test_short_forms_of_regions(name: str, short: str, use: str) -> None:
    assert [(row[2], row[7]) for row in gazetteer("regions") if row[1] == name] == [(short, use)]


def test_former_names_of_regions_are_marked_with_their_last_year() -> None:
    former = {row[1]: row[6] for row in gazetteer("regions") if row[6]}
    assert former["莱芜市"] == "2017"
    assert "北京市" not in former


def test_national_high_tech_zones() -> None:
    forms = {row[0]: row[1] for row in gazetteer("zones") if row[2] == "national"}
    assert len(set(forms.values())) == 179
    assert forms["襄阳高新区"] == "襄阳高新技术产业开发区"
    assert forms["湖北襄阳国家高新区"] == "襄阳高新技术产业开发区"
    assert forms["松山湖高新区"] == "东莞松山湖高新技术产业开发区"
    assert "苏州工业园区高新区" not in forms


def test_zones_hold_no_bare_kind_and_no_region() -> None:
    forms = set(column("zones", 0))
    bare = {"高新技术产业开发区", "经济开发区", "工业园区", "开发区", "高新区", "综合保税区", "现代农业产业园区"}
    assert not forms & bare
    assert not forms & set(column("regions", 1))
    assert "达拉特经济开发区" in forms


@pytest.mark.parametrize(
    ("name", "index", "totals"),
    [
        ("bodies", 2, {"ministry": 26, "special": 1, "direct": 14, "office": 1, "institution": 7, "bureau": 17}),
        ("demonstration_zones", 2, {"innovation": 23, "new_area": 19, "free_trade": 22, "agricultural": 9}),
        ("demonstration_zones", 2, {"sustainable": 11}),
        ("enterprises_central", 2, {"sasac": 100}),
        ("institutes", 2, {"中国科学院": 112}),
    ],
)
def test_totals_of_closed_lists(name: str, index: int, totals: dict[str, int]) -> None:
    found = Counter(column(name, index))
    assert {group: found[group] for group in totals} == totals


def test_universities() -> None:
    names = column("universities", 0)
    assert len(names) >= 2756
    assert {"北京大学", "中国矿业大学（北京）", "中国科学院大学", "深圳职业技术大学"} <= set(names)
    unknown = {row[1] for row in gazetteer("university_short")} - set(names)
    assert unknown == set()


def test_short_forms_stand_for_one_thing_only() -> None:
    for name in ("bodies", "enterprises_central", "institutes", "city_groups", "demonstration_zones"):
        forms = [form for row in gazetteer(name) for form in (row[0], *row[1].split("、")) if form]
        assert [form for form, times in Counter(forms).items() if times > 1] == [], name


def test_no_name_of_a_region_and_no_ordinary_word_is_a_firm_without_a_list_around_it() -> None:
    context = {row[0]: row[1] for row in gazetteer("companies")}
    assert set(context.values()) == {"free", "list"}
    assert {context[name] for name in set(context) & set(column("regions", 2))} <= {"list"}
    assert {context[name] for name in ("机器人", "太阳能", "新产业", "氯碱化工")} == {"list"}
    assert context["科大讯飞"] == "free"


def test_types_in_gazetteers_and_lexicon_are_types_of_the_ontology() -> None:
    types = set(load_ontology().nodes)
    assert set(column("bodies", 3)) <= types
    assert {kind["of"] for kind in lexicon("levels")["kinds"]} <= types
    assert {entry.get("type", "GovernmentBody") for entry in lexicon("departments")["direct"]} <= types


def test_departments_are_built_of_known_kinds_and_no_stem_stands_twice() -> None:
    content = lexicon("departments")
    kinds = {kind["full"] for kind in content["kinds"]} | {"室", "部"}
    stems = [stem for entry in content["departments"] for stem in (entry["full"], *entry["short"])]
    assert [stem for stem, times in Counter(stems).items() if times > 1] == []
    assert all(set(entry["kinds"]) <= kinds for entry in content["departments"])


def test_an_industry_s_name_and_synonyms_belong_to_it_alone() -> None:
    content = lexicon("industries")
    names = [name for industry, synonyms in content["industries"].items() for name in (industry, *synonyms)]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert set(content["ambiguous"]) <= set(names)
    assert len(content["industries"]) >= 100


def test_levels() -> None:
    content = lexicon("levels")
    ranks = [form for rank in content["ranks"] for form in rank["forms"]]
    kinds = [form for kind in content["kinds"] for form in kind["forms"]]
    assert len(ranks) == len(set(ranks))
    assert len(kinds) == len(set(kinds))
