"""What a view shows, as a web address holds it: a link that is mailed opens the same picture.

``focus`` and ``node`` (repeated), ``plan``, ``query`` with ``p.NAME``, ``from`` and ``to``, ``community`` say what is
drawn; ``do`` (repeated, in order) what was done since; ``hide`` which types are not wanted, which a form says with
``of`` and ``show`` (what it is of and does not show); ``layout`` rings or columns; ``open`` whose proof or neighbours
are shown. Inside ``do`` and ``open`` things go by their short keys:

    x~KEY~RELATION~DIRECTION~TYPE   expand a category        c~KEY   take away what KEY brought
    p~KEY~X~Y                       pin                      h~KEY   take KEY away
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from graphbuild.errors import InnographError

_KEY = r"[0-9a-f]{10}"
_WORD = r"[A-Za-z_]{1,40}"
_NUMBER = r"-?\d{1,5}"
_DONE = re.compile(rf"x~{_KEY}~{_WORD}~(in|out)~{_WORD}|[ch]~{_KEY}|p~{_KEY}~{_NUMBER}~{_NUMBER}")
_OPEN = re.compile(rf"{_KEY}|{_KEY}~{_WORD}~{_KEY}")
_TYPE = re.compile(_WORD)
_MOST_DONE = 200
_MOST_FOCUS = 20
_MOST_NODES = 150
_LAYOUTS = ("", "rings", "columns")
_PARAMETER = "p."


@dataclass(frozen=True, slots=True)
class State:
    """One view; see the head of this module."""

    focus: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()
    plan: str = ""
    query: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    from_: str = ""
    to: str = ""
    community: str = ""
    done: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    layout: str = ""
    opened: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.focus or self.nodes or self.plan or self.query or self.community or (self.from_ and self.to))

    def _pairs(self) -> Iterator[tuple[str, str]]:
        yield from (("focus", one) for one in self.focus)
        yield from (("node", one) for one in self.nodes)
        yield from (("plan", self.plan), ("query", self.query))
        yield from ((f"{_PARAMETER}{name}", value) for name, value in self.parameters)
        yield from (("from", self.from_), ("to", self.to), ("community", self.community))
        yield from (("do", one) for one in self.done)
        yield from (("hide", one) for one in self.hidden)
        yield from (("layout", self.layout), ("open", self.opened))

    @property
    def address(self) -> str:
        """The query string of this view; the same view gives the same one."""
        return urlencode([pair for pair in self._pairs() if pair[1]], safe="~/", quote_via=quote)

    @property
    def kept(self) -> tuple[tuple[str, str], ...]:
        """What the form of the legend sends along: everything but what is hidden."""
        return tuple(pair for pair in replace(self, hidden=())._pairs() if pair[1])

    def unpinned(self, key: str) -> "State":
        """Return the view with that thing where it was put first."""
        return replace(self, done=tuple(one for one in self.done if not one.startswith(f"p~{key}~")))

    def after(self, *steps: str) -> "State":
        """Return the view after more was done."""
        return replace(self, done=(*self.done, *steps))

    def before(self) -> "State":
        """Return the view before the last step."""
        return replace(self, done=self.done[:-1])

    def opening(self, what: str) -> "State":
        """Return the same view with a thing's or a link's panel open; "" closes it."""
        return replace(self, opened=what)

    def laid(self, layout: str) -> "State":
        """Return the same view laid out otherwise; what was pinned is free again."""
        return replace(self, layout=layout, done=tuple(one for one in self.done if not one.startswith("p~")))


def _bad(what: str) -> InnographError:
    return InnographError(
        f"地址中的 {what[:60]!r} 无法识别；请从关系图重新进入，或检查链接是否完整。",
        f"{what[:60]!r} in the address is not known; start again from the network page, or see if the link is whole.",
    )


def _checked(values: Iterable[str], pattern: re.Pattern[str]) -> tuple[str, ...]:
    found = tuple(value for value in values if value)
    for value in found:
        if not pattern.fullmatch(value):
            raise _bad(value)
    return found


def state_of(pairs: Iterable[tuple[str, str]]) -> State:
    """Return the view that the pairs of a query string ask for; what they hold besides is left alone.

    Raises InnographError for a step, layout or key that is none.
    """
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        given.setdefault(name, []).append(value)
    one: Mapping[str, str] = {name: values[-1] for name, values in given.items()}
    layout = one.get("layout", "")
    if layout not in _LAYOUTS:
        raise _bad(layout)
    of, show = _checked(given.get("of", ()), _TYPE), given.get("show", ())
    hidden = (*_checked(given.get("hide", ()), _TYPE), *(type_ for type_ in of if type_ not in show))
    return State(
        focus=tuple(dict.fromkeys(v for v in given.get("focus", ()) if v))[:_MOST_FOCUS],
        nodes=tuple(dict.fromkeys(v for v in given.get("node", ()) if v))[:_MOST_NODES],
        plan=one.get("plan", ""),
        query=one.get("query", ""),
        parameters=tuple(
            (n.removeprefix(_PARAMETER), v) for n, v in one.items() if n.startswith(_PARAMETER) and n != _PARAMETER
        ),
        from_=one.get("from", ""),
        to=one.get("to", ""),
        community=one.get("community", ""),
        done=_checked(given.get("do", ()), _DONE)[:_MOST_DONE],
        hidden=tuple(dict.fromkeys(hidden)),
        layout=layout,
        opened=next(iter(_checked([one.get("open", "")], _OPEN)), ""),
    )
