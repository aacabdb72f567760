"""A query's frame from the real server."""

from graphbuild import query
from graphbuild.queries import find_query
from graphbuild.stores.store import Store


def test_a_frame_from_the_server_has_the_header_s_columns_and_types(neo4j_examples: Store) -> None:
    for given, empty in (({"body": "鄂尔多斯市科学技术局"}, False), ({"body": "没有这个部门"}, True)):
        frame = query(neo4j_examples, "duties", **given).to_pandas()
        assert list(frame.columns) == [column.name for column in find_query("duties").returns]
        assert frame.empty == empty
    targets = query(neo4j_examples, "all_targets").to_pandas()
    assert targets["year"].dtype == "Int64"
    assert targets["indicator"].dtype == "string"
