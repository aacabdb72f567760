from pathlib import Path

from graphbuild.document import Source, parse, to_doc
from graphbuild.extract.issuer import RULE, find_issuer
from graphbuild.model import Extraction, Mention, Ref

TITLE = "云江市科技创新规划"


def read(text: str, mentions: tuple[Mention, ...] = (), **given: str) -> Extraction:
    document = parse(Source(Path("plan.txt"), "txt", text), {"title": TITLE, **given})
    return find_issuer(to_doc(document), mentions)


def test_stated_in_the_text() -> None:
    text = f"云江市人民政府\n{TITLE}\n一、总体要求\n坚持创新驱动。"
    found = read(text, issuer="云江市人民政府", region="云江市")
    assert [(f.type, f.source, f.target) for f in found.facts] == [
        ("ISSUED_BY", Ref("Plan", TITLE), Ref("GovernmentBody", "云江市人民政府")),
        ("APPLIES_TO", Ref("Plan", TITLE), Ref("Region", "云江市")),
    ]
    assert [text[f.start : f.end] for f in found.facts] == ["云江市人民政府", "云江市"]
    assert [(m.type, m.entity, m.rule) for m in found.mentions] == [
        ("GovernmentBody", "云江市人民政府", RULE),
        ("Region", "云江市", RULE),
    ]


def test_the_title_stands_for_what_the_text_does_not_say() -> None:
    found = read(f"{TITLE}\n一、总体要求\n坚持创新驱动。", issuer="云江市人民政府办公室")
    assert [(f.start, f.end) for f in found.facts] == [(0, len(TITLE))]


def test_a_known_mention_is_taken() -> None:
    known = Mention(0, 7, "GovernmentBody", "云江市人民政府", "云江市人民政府", "names")
    found = read(f"云江市人民政府\n{TITLE}", (known,), issuer="云江市人民政府")
    assert found.mentions == ()
    assert found.facts[0].target == Ref("GovernmentBody", "云江市人民政府")


def test_an_alias_keeps_its_entity() -> None:
    known = Mention(20, 24, "GovernmentBody", "云江市人民政府", "市政府", "names")
    found = read("市政府通知\n一、总体要求", (known,), issuer="市政府")
    assert found.facts[0].target == Ref("GovernmentBody", "云江市人民政府")


def test_nothing_known_nothing_said() -> None:
    assert read("") == Extraction()
    assert read("", issuer="云江市人民政府") == Extraction()
