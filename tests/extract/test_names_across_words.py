"""Names at whose edge a common word would be read across, and names that only their parent, seat or grade tells."""

import pytest

from tests.extract.names_reading import mentions

CASES = [
    # 兴建, 同建: a word that would cross the end of a place is none
    ("嘉兴市", "在嘉兴建设秀湖成果转化基地。", "Incubator", {"秀湖成果转化基地"}),
    ("绍兴市", "在绍兴建设曹娥江未来实验室。", "Lab", {"曹娥江未来实验室"}),
    ("柳州市", "支持融江研究所在柳东新区建设分部。", "ResearchInstitute", {"融江研究所"}),
    # laboratories that share their rank as last words, counted in words or digits
    (
        "柳州市",
        "支持量子器件与系统、煤炭清洁转化两家全国重点实验室开放课题。",
        "Lab",
        {"量子器件与系统全国重点实验室", "煤炭清洁转化全国重点实验室"},
    ),
    (
        "柳州市",
        "推进稀土催化、粮食储藏2个国家工程研究中心建设。",
        "Lab",
        {"稀土催化国家工程研究中心", "粮食储藏国家工程研究中心"},
    ),
    # branches of centres with a seat, and of markets
    (
        "柳州市",
        "建设国家技术转移中部中心柳州分中心和广西科技大市场柳州分市场。",
        "Platform",
        {"国家技术转移中部中心", "国家技术转移中部中心柳州分中心", "广西科技大市场", "广西科技大市场柳州分市场"},
    ),
    # a number in a grade is no page number, 取向 no verb
    (
        "柳州市",
        "推进柳钢集团高牌号取向硅钢二期项目、恒岳集团千吨级T800碳纤维项目建设。",
        "Project",
        {"柳钢集团高牌号取向硅钢二期项目", "恒岳集团千吨级T800碳纤维项目"},
    ),
    # of supercomputing centres a place has one; 其中 opens no name
    ("上海市", "依托上海超级计算中心提供算力。", "Lab", {"上海超级计算中心"}),
    ("柳州市", "建设两家实验室，其中柳江甜柏实验室由恒岳集团牵头。", "Lab", {"柳江甜柏实验室"}),
    (
        "柳州市",
        "（责任单位：市科技局*、市教育局/市财政局）",
        "GovernmentBody",
        {"市科技局", "市教育局", "市财政局"},
    ),
    # towns where something is done; kinds of towns are none
    ("柳州市", "在白沙镇建设种业基地，在特色小镇布局站点，在乡镇设立服务点。", "Region", {"白沙镇"}),
]


@pytest.mark.parametrize(("region", "text", "kind", "expected"), CASES)
def test_names(region: str, text: str, kind: str, expected: set[str]) -> None:
    assert {m.entity for m in mentions(text, region) if m.type == kind} == expected
