"""The page of the ontology, and the commands."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from graphbuild.commands import ontology as commands
from graphbuild.errors import InnographError
from graphbuild.language import use_language
from graphbuild.ontology import load_ontology
from graphbuild.ontology_docs import ontology_page
from graphbuild.ontology_types import Bilingual, Ontology

ONTOLOGY = load_ontology()


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_the_page_lists_every_type_in_both_languages(suffix: str) -> None:
    page = ontology_page(ONTOLOGY, suffix)
    plain = "".join(str(part) for part in html.fromstring(page).itertext()) if suffix == ".html" else page
    for one in ONTOLOGY:
        for words in (one.label, one.definition):
            assert words.zh in plain
            assert words.en in plain
        for word in (one.name, one.colour, one.shape):
            assert word in plain
        for each in one.properties:
            assert each.name in plain
            assert each.label.zh in plain


def test_the_html_page_has_a_place_for_every_link() -> None:
    tree = html.fromstring(ontology_page(ONTOLOGY, ".html"))
    links = [link.get("href", "") for link in tree.iter("a")]
    places = [f"#{section.get('id')}" for section in tree.iter("section")]
    assert sorted(links) == sorted(places)
    assert len(links) == len(ONTOLOGY.nodes) + len(ONTOLOGY.edges)


def test_html_is_escaped() -> None:
    park = replace(ONTOLOGY.node("Park"), definition=Bilingual("<script>alert(1)</script>", "a & b"))
    page = ontology_page(Ontology({"Park": park}, {}), ".html")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_another_suffix_is_refused() -> None:
    with pytest.raises(InnographError, match=r"\.docx"):
        ontology_page(ONTOLOGY, ".docx")


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(commands.command, arguments)
    return result.exit_code, result.output


def test_list_names_every_type() -> None:
    code, output = run("list")
    assert code == 0
    assert {one.name for one in ONTOLOGY} <= set(output.split())


@pytest.mark.parametrize("one", list(ONTOLOGY), ids=lambda one: one.name)
def test_show_prints_every_property(one: object) -> None:
    name = getattr(one, "name", "")
    code, output = run("show", name.lower())
    assert code == 0
    assert output.startswith(name)
    for each in getattr(one, "properties", ()):
        assert f"  {each.name} (" in output


def test_show_of_an_unknown_type_says_what_there_is() -> None:
    result = CliRunner().invoke(commands.command, ["show", "Zoo"])
    assert isinstance(result.exception, InnographError)
    assert "Zoo" in result.exception.zh
    assert "Park" in result.exception.zh


def test_lint_exits_0_when_all_is_well_and_1_with_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("lint", "--no-examples")[0] == 0
    broken = Ontology({**ONTOLOGY.nodes, "Park": replace(ONTOLOGY.node("Park"), shape="cloud")}, ONTOLOGY.edges)
    monkeypatch.setattr(commands, "load_ontology", lambda: broken)
    code, output = run("lint", "--no-examples")
    assert code == 1
    assert "nodes/park.yaml: shape" in output


@pytest.mark.parametrize("suffix", ["md", "html"])
def test_docs_writes_the_page(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"本体 页.{suffix}"
    assert run("docs", "-o", str(target))[0] == 0
    assert target.read_text(encoding="utf-8") == ontology_page(ONTOLOGY, f".{suffix}")


def test_docs_says_when_it_cannot_write(tmp_path: Path) -> None:
    result = CliRunner().invoke(commands.command, ["docs", "-o", str(tmp_path / "no" / "page.md")])
    assert isinstance(result.exception, InnographError)
    assert "page.md" in result.exception.zh


def test_english_is_spoken_when_asked() -> None:
    use_language("en")
    try:
        assert "node" in run("lint", "--no-examples")[1]
        assert "resolution: reviewed" in run("show", "Park")[1]
    finally:
        use_language("zh")


@pytest.mark.parametrize("name", ["", *commands.command.commands])
def test_every_command_has_help_with_an_example(name: str) -> None:
    code, output = run(*([name] if name else []), "--help")
    assert code == 0
    assert "innograph ontology" in output
