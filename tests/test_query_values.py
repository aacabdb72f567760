"""``from graphbuild import query``: Python values in, a frame out, on the embedded engine."""

import sys

import numpy as np
import pytest

from graphbuild import query
from graphbuild.errors import InnographError
from graphbuild.queries import find_query, run_query
from graphbuild.stores.store import Rows, Store
from tests.stores.conftest import loaded, store  # noqa: F401


def test_python_values_answer_as_texts_do(loaded: Store) -> None:  # noqa: F811
    as_text = run_query(loaded, "duties", {"body": "市科技局", "limit": "1"})
    assert query(loaded, "duties", body="市科技局", limit=1) == as_text
    assert query(loaded, "responsibility/duties", body="市科技局", limit=np.int64(1)) == as_text
    assert len(as_text.rows) == 1
    things = "Lab/苏州实验室", "Lab/没有"
    assert query(loaded, "locations", things=things).rows == query(loaded, "locations", things=list(things)).rows != ()


def test_a_parameter_may_be_called_name(loaded: Store) -> None:  # noqa: F811
    assert [row[0] for row in query(loaded, "labs", name="苏州").rows] == ["苏州实验室"]


@pytest.mark.parametrize(
    ("name", "given", "fault"),
    [
        ("nothing", {}, "没有名为 'nothing' 的查询"),
        ("duties", {}, "需要参数 body"),
        ("duties", {"body": "局", "bodies": "局"}, "没有参数 'bodies'"),
        ("duties", {"body": 7}, "参数 body 的值 7 不是 string"),
        ("duties", {"body": None}, "参数 body 的值 None 不是 string"),
        ("duties", {"body": "局", "limit": "9"}, "参数 limit 的值 '9' 不是 integer"),
        ("duties", {"body": "局", "limit": True}, "参数 limit 的值 True 不是 integer"),
        ("locations", {"things": "Lab/苏州实验室"}, "参数 things 的值 'Lab/苏州实验室' 不是 strings"),
        ("locations", {"things": [1]}, r"参数 things 的值 \[1\] 不是 strings"),
    ],
)
def test_a_wrong_value_is_named(loaded: Store, name: str, given: dict[str, object], fault: str) -> None:  # noqa: F811
    with pytest.raises(InnographError, match=fault):
        query(loaded, name, **given)


def test_an_empty_store_is_said_to_be_empty(store: Store) -> None:  # noqa: F811
    with pytest.raises(InnographError, match="是空的"):
        query(store, "duties", body="市科技局")


def test_a_frame_has_the_columns_of_the_header(loaded: Store) -> None:  # noqa: F811
    frame = query(loaded, "duties", body="市科技局").to_pandas()
    assert list(frame.columns) == [column.name for column in find_query("duties").returns]
    assert frame["order"].dtype == "Int64"
    assert frame["body"].dtype == frame["quote"].dtype == "string"
    assert frame["body"].tolist() == ["乙区科学技术局", "甲市科学技术局"]


def test_an_empty_frame_keeps_its_columns(loaded: Store) -> None:  # noqa: F811
    frame = query(loaded, "duties", body="没有这个部门").to_pandas()
    assert frame.shape == (0, len(find_query("duties").returns))
    assert list(frame.columns)[:2] == ["body", "role"]


def test_gaps_change_no_number_and_lists_stay_lists() -> None:
    rows: tuple[tuple[object, ...], ...] = ((2025, 1.0, True, ["a"], None, 1, 1), (None, 2, None, [], None, 2.5, "x"))
    frame = Rows(("year", "value", "known", "list", "none", "number", "mixed"), rows).to_pandas()
    dtypes = ["Int64", "Float64", "boolean", "object", "object", "Float64", "object"]
    assert [str(dtype) for dtype in frame.dtypes] == dtypes
    assert frame["year"].tolist()[0] == 2025
    assert frame["year"].isna().tolist() == [False, True]
    assert frame["list"].tolist() == [["a"], []]
    assert frame["mixed"].tolist() == [1, "x"]


def test_without_pandas_the_remedy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)  # as import finds it where it is not installed
    with pytest.raises(InnographError, match=r"pip install 'innograph\[pandas\]'"):
        Rows(("a",), ()).to_pandas()
