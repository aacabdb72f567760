import pytest

from graphbuild.extract.relations.clauses import view_of
from graphbuild.model import Ref
from tests.extract.marked_text import read


@pytest.mark.parametrize(
    ("marked", "own"),
    [
        ("[Region:海省][Region:云州市]科技规划", Ref("Region", "云州市")),
        ("[Park:[Region:云州]江北新区]行动方案", Ref("Park", "云州江北新区")),
        ("[Park:[Region:云州市]甲科学城]规划", Ref("Region", "云州市")),
        ("[GovernmentBody:[Region:云州市]人民政府]意见", Ref("Region", "云州市")),
        ("[Region:东新区]规划。[Park:东新区]", Ref("Park", "东新区")),
        ("规划", None),
    ],
)
def test_the_place_that_the_first_lines_name(marked: str, own: Ref | None) -> None:
    assert view_of(*read(marked)).own == own


def test_the_plans_data_come_first() -> None:
    assert view_of(*read("[Region:海省]规划。[Region:云州市]", region="云州市")).own == Ref("Region", "云州市")
