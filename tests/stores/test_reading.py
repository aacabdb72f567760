import pytest

from graphbuild.errors import InnographError
from graphbuild.stores.store import Store, column
from tests.stores.sample import snapshot

WRITES = [
    "CREATE (n:Park {id: 'x'})",
    "create (n:Park {id: 'x'})",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) WITH n LIMIT 1 MERGE (n)-[:CONTAINS]->(:Park {id: 'y'})",
    "MERGE (n:Park {id: 'z'}) RETURN n",
    "MATCH (n) WITH collect(n) AS ns FOREACH (n IN ns | SET n.name = 'x')",
    "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN count(n)",
    "/* only reading */ CREATE (n:Park {id: 'x'}) // MATCH",
    "MATCH (n) WHERE n.name <> '// ' SET n.name = \"RETURN '\" RETURN n",
    "CREATE INDEX FOR (n:Park) ON (n.status)",
    "CREATE CONSTRAINT FOR (n:Park) REQUIRE n.status IS UNIQUE",
    "MATCH (n:Park) SET n:Lab",
]


@pytest.mark.parametrize("statement", WRITES)
def test_reading_cannot_write(loaded: Store, statement: str) -> None:
    before = snapshot(loaded)
    with pytest.raises(InnographError, match="--write"):
        loaded.read(statement)
    assert snapshot(loaded) == before


@pytest.mark.parametrize("statement", WRITES)
def test_reading_some_cannot_write_either(loaded: Store, statement: str) -> None:
    before = snapshot(loaded)
    with pytest.raises(InnographError, match="--write"):
        loaded.read_some(statement, None, 10, 10)
    assert snapshot(loaded) == before


def test_reading_some_says_whether_there_is_more(store: Store) -> None:
    for most, rows, more in ((2, 2, True), (3, 3, False), (9, 3, False)):
        answer = store.read_some("UNWIND range(1, $n) AS x RETURN x ORDER BY x", {"n": 3}, most, 10)
        assert (answer[0].columns, len(answer[0].rows), answer[1]) == (("x",), rows, more)


def test_what_takes_too_long_is_stopped_and_nothing_else_is(store: Store) -> None:
    endless = "UNWIND range(1, 9000) AS a UNWIND range(1, 9000) AS b WITH a WHERE a * b % 7 = 3 RETURN sum(a) AS s"
    with pytest.raises(InnographError, match="时限"):
        store.read_some(endless, None, 10, 0.2)
    assert store.read("UNWIND range(1, 3000000) AS x WITH x WHERE x % 7 = 3 RETURN count(x) AS n").rows[0][0] == 428572


@pytest.mark.parametrize(
    "statement", ["RETURN 'CREATE (n)' AS text", "MATCH (n) /* DELETE n */ RETURN 1 AS set // SET"]
)
def test_words_that_write_may_stand_in_texts_and_comments(loaded: Store, statement: str) -> None:
    assert loaded.read(statement).rows


@pytest.mark.parametrize(
    ("statement", "word"), [("MATC (n)", "MATC"), ("RETURN 1 +", "语法"), ("RETURN $gone", "gone")]
)
def test_a_wrong_statement_is_one_sentence(loaded: Store, statement: str, word: str) -> None:
    with pytest.raises(InnographError, match=word) as error:
        loaded.read(statement)
    assert "\n" not in str(error.value)


FULL_TEXT = "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.name AS name"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("苏州", "苏州实验室"),
        ("通辽", "通辽高新技术产业开发区"),
        ("通辽高新区", "通辽高新技术产业开发区"),
        ("统筹", "（一）加强科技创新统筹"),
    ],
)
def test_full_text_finds_two_characters_in_names_and_aliases(loaded: Store, words: str, name: str) -> None:
    assert name in column(loaded.read(FULL_TEXT, {"index": "Thing[names]", "words": words}), "name")


def test_full_text_finds_two_characters_in_passages(loaded: Store) -> None:
    assert len(loaded.read(FULL_TEXT, {"index": "Passage[text]", "words": "通辽"}).rows) == 2
    assert loaded.read(FULL_TEXT, {"index": "Passage[text]", "words": "没有此文"}).rows == ()


@pytest.mark.parametrize("label", ["Thing", "Park", "Carrier"])
def test_an_id_is_unique_under_every_label(loaded: Store, label: str) -> None:
    """Only ``id`` may be constrained: the owner's engine refuses a second node at commit."""
    with pytest.raises(InnographError):
        loaded.write(f"CREATE (:{label} {{id: 'Park/通辽高新技术产业开发区'}})")
