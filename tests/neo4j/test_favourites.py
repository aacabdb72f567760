"""Every saved query of the committed file runs on the real server, with the parameters that it sets."""

import re
from collections.abc import Iterator

from graphbuild.paths import data_root
from graphbuild.queries import SERVING, library
from graphbuild.stores.store import Rows, Store

FILE = data_root() / "cypher" / "browser-favourites.cypher"
PARAM = re.compile(r":param (\w+) => (.+);")


def commands(text: str) -> Iterator[str]:
    """Each command as Browser cuts them: comment lines left out, ended by a semicolon at a line's end."""
    lines: list[str] = []
    for line in text.splitlines():
        if line.strip() and not line.startswith("//"):
            lines.append(line)
            if line.endswith(";"):
                yield "\n".join(lines)
                lines.clear()
    assert not lines


def answers(store: Store) -> Iterator[Rows]:
    """Run the file from its first line to its last, as somebody does who pastes it: the server reads the values."""
    parameters = {}
    for command in commands(FILE.read_text(encoding="utf-8")):
        if found := PARAM.fullmatch(command):
            parameters[found[1]] = store.read(f"RETURN {found[2]} AS value").rows[0][0]
        else:
            yield store.read(command.removesuffix(";"), parameters)


def test_every_favourite_runs_and_those_of_the_library_answer(neo4j_examples: Store) -> None:
    found = list(answers(neo4j_examples))
    asked = [query for query in library().values() if query.folder not in SERVING]
    pictures = found[len(asked) :]
    assert [query.name for query, rows in zip(asked, found, strict=False) if not rows.rows] == []
    assert all(rows.columns == ("relation",) for rows in pictures)
    assert sum(bool(rows.rows) for rows in pictures) >= 14  # the examples are too few for every relation
