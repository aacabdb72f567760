"""What a question says of plans: a title, a place, several, or a level, at its head or before the word that asks."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from graphbuild.asking.scope import KnownPlan, Scope, plans_named
from graphbuild.ontology import lexicon

_JOINT = r"(?:境内的?|市里的?|里面的?|里的?|这边的?|那边的?|当地的?|的|[，,])"
_ASKING = (
    r"(?=到?20\d\d|由|归|谁|哪|什么|有哪|有什么|有没有|支持|扶持|培育|筹建|已有|现有|引用|依据|根据|力争|计划|打算"
    r"|准备|想|要|将|需要|应该|多少|几|新增|一共|总共|共有|都|各|主要|提到|提出)"
)
_TITLED = re.compile(r"(?:在|根据|按照|依据)?《(?P<title>[^》]+)》(?P<within>里面|当中|中|里|内)?的?[，,]?(?P<rest>.*)")
_UNKNOWN = re.compile(rf"在?(?P<place>[一-鿿]{{2,6}}?(?:自治区|自治州|[省市盟]))(?:{_JOINT}|{_ASKING})(?P<rest>.+)")
_QUESTION_WORDS = re.compile("[谁哪什啥]|负责|牵头")


@cache
def _phrase() -> re.Pattern[str]:
    kinds = "|".join(lexicon("questions")["plan_words"])
    return re.compile(
        rf"(?:在|根据|按照|依据)?(?P<title>[^谁哪]{{0,60}}?(?:{kinds}))"
        r"(?:(?:里面|当中|中|里|内)的?[，,]?|的?(?=第.{1,3}[章节条篇]|[（(]))(?P<rest>.+)"
    )


def _depth(plans: Sequence[KnownPlan]) -> int:
    """Return how far down the first plan's level is: a district is named after its city, not a province after it."""
    order = lexicon("questions")["level_order"]
    return int(order.index(plans[0].level)) if plans and plans[0].level in order else -1


def _of_place(scope: Scope, words: str, joint: str) -> tuple[Scope, str] | None:
    known = sorted({place for plan in scope.plans for place in plan.places}, key=len, reverse=True)
    for place in known:
        found = re.match(rf"在?{re.escape(place)}(?P<rest>.+)", words)
        if not found:
            continue
        here = [plan for plan in scope.plans if place in plan.places]
        nested = _of_place(scope, found["rest"], joint)
        if nested and _depth(nested[0].plans) > _depth(here):
            return nested
        after = re.match(joint + "(?P<rest>.+)", found["rest"])
        if after:
            return replace(scope.only(here, place), region=here[0].region), after["rest"]
    return None


def _of_level(scope: Scope, words: str) -> tuple[Scope, str] | None:
    spoken = lexicon("questions")["spoken_levels"]
    for word, level in sorted(lexicon("questions")["levels"].items(), key=lambda row: -len(row[0])):
        joint = f"(?:{_JOINT}|{_ASKING})" + ("?" if word in spoken else "")
        found = re.match(rf"在?{word}{joint}(?P<rest>.+)", words)
        if found:
            return scope.only((p for p in scope.plans if p.level == level), word), found["rest"]
    return None


def _of_unknown_place(scope: Scope, words: str) -> tuple[Scope, str] | None:
    found = _UNKNOWN.match(words)
    if not found or _QUESTION_WORDS.search(found["place"]):
        return None
    if any(found["place"].endswith(word) for word in lexicon("questions")["no_places"]):
        return None
    return scope.only((), found["place"]), found["rest"]


_INSIDE = re.compile(
    r"(?P<head>.+?)[，,]?在(?P<where>[^在]{2,40}?)(?:里面|当中|中|里|内|上)?[，,]?"
    r"(?P<rest>(?:都|分别|各自|各|应该|应|要|是|的)*(?:由|归|谁|哪|负责|牵头|承担|配合|有什么|有哪|什么|需要|主要|得到|提出).*)"
)


def _in_the_middle(scope: Scope, words: str) -> tuple[Scope, str] | None:
    """Return the plans named within the question (住建局在实施意见里负责什么), and the question without them."""
    found = _INSIDE.fullmatch(words)
    if not found:
        return _somewhere(scope, words)
    where = found["where"] + "的。"
    place = _of_places(scope, where) or _of_place(scope, where, _JOINT)
    named = place[0] if place and place[1] == "。" else plans_named(scope, found["where"].strip("《》"))
    return (named, found["head"] + found["rest"]) if named.plans else None


_BEFORE_PLACE = re.compile("在|(?:由|归|让|是)(?!谁|哪)")


def _somewhere(scope: Scope, words: str) -> tuple[Scope, str] | None:
    """Return the plans of a place within the question, and the question without it.

    It stands after 在 (技术成果在乌海落地) or before the word that asks (由鄂尔多斯哪些部门负责).
    """
    for found in _BEFORE_PLACE.finditer(words):
        joint = "" if found[0] == "在" else "(?:的|市里的)?(?=谁|哪)"
        place = _of_place(scope, words[found.end() :], joint) if found.start() else None
        if place and len(place[1]) > 1:
            kept = "" if found[0] == "在" else found[0]
            return place[0], words[: found.start()] + kept + place[1]
    return None


_THE_ASKING = re.compile("(?:是|由|归|该|应该?|得|要|找|问|跟)*(?:谁|哪)")


def _before_the_asking(scope: Scope, words: str) -> tuple[Scope, str] | None:
    """Return the plans of a place or level right before the word that asks (年薪制这块市里哪个部门管)."""
    asking = _THE_ASKING.search(words)
    head = words[: asking.start()].removesuffix("的") if asking else ""
    ending = _level_at_end(scope, head) or _place_at_end(scope, head)
    if asking is None or ending is None:
        return None
    return ending[0], ending[1].rstrip("，,在") + words[asking.start() :]


def _level_at_end(scope: Scope, head: str) -> tuple[Scope, str] | None:
    levels = lexicon("questions")["levels"]
    word = next((one for one in sorted(levels, key=len, reverse=True) if head.endswith(one) and head != one), "")
    here = scope.only((plan for plan in scope.plans if plan.level == levels.get(word)), word)
    return (here, head.removesuffix(word)) if word else None


def _place_at_end(scope: Scope, head: str) -> tuple[Scope, str] | None:
    known = sorted({place for plan in scope.plans for place in plan.places}, key=len, reverse=True)
    place = next((one for one in known if head.endswith(one) and len(head) > len(one) + 2), "")
    here = [plan for plan in scope.plans if place in plan.places]
    return (replace(scope.only(here, place), region=here[0].region), head.removesuffix(place)) if place else None


_LIST = re.compile("[、和与跟及]")


def _of_places(scope: Scope, words: str) -> tuple[Scope, str] | None:
    """Return the plans of several places at the head (乌海市和昆都仑区的…)."""
    first = _of_place(scope, words, f"{_LIST.pattern}")
    if first is None:
        return None
    second = _of_places(scope, first[1]) or _of_place(scope, first[1], f"(?:{_JOINT}|{_ASKING})")
    if second is None:
        return None
    both = scope.only({*first[0].plans, *second[0].plans}, f"{first[0].words}、{second[0].words}")
    return both, second[1]


def split(scope: Scope, words: str) -> tuple[Scope, str]:
    """Return the plans that the head of the bare question ``words`` names, and the words after it.

    A place without a plan leaves none. Where the head names nothing, ``scope`` and all ``words`` come back.
    """
    titled = _TITLED.match(words) or _phrase().match(words)
    if titled and titled["rest"]:
        named = plans_named(scope, titled["title"])
        if named.plans or titled.groupdict().get("within"):
            return named, titled["rest"]
    return (
        _of_places(scope, words)
        or _of_place(scope, words, f"(?:{_JOINT}|{_ASKING})")
        or _in_the_middle(scope, words)
        or _of_level(scope, words)
        or _before_the_asking(scope, words)
        or _of_unknown_place(scope, words)
        or (scope, words)
    )


def placed(scope: Scope, subject: str) -> list[tuple[Scope, str]]:
    """Return the readings of ``subject``: as it is, and as said of the place at its head (乌海市加大投入力度)."""
    inside = split(scope, subject)
    if inside[1] != subject:
        return [inside]
    head = _of_place(scope, subject, "")
    return [(scope, subject), head] if head else [(scope, subject)]


def plans_meant(scope: Scope, subject: str) -> Scope | None:
    """Return the plans that ``subject`` names (乌海市, 实施意见): all without one, None where it names other things."""
    if not subject:
        return scope
    head, rest = split(scope, subject + "的。")
    if rest == "。":
        return head
    named = plans_named(scope, subject.strip("《》"))
    return named if named.plans else None


def home(scope: Scope, clause: str) -> Scope | None:
    """Return the plans of the place where who asks says to be (我在昆区), None where ``clause`` says more or less."""
    words = lexicon("questions")["home"]
    before = next((word for word in words["before"] if clause.startswith(word)), "")
    rest = clause.removeprefix(before)
    for after in words["after"]:
        rest = rest.removesuffix(after)
    here = [plan for plan in scope.plans if rest in plan.places]
    return scope.only(here, rest) if before and here else None
