"""Forms of saying who is responsible that passages of other provinces brought: sentences of our own."""

import pytest

from tests.extract.test_responsibilities import bodies, tasks

ITEM = "（一）建设公共实验平台。布局新一代光学装置。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、办好科普周。（责任单位：市科协、市教育局）\n注：责任单位排在第一位的为牵头单位。",
            {"一、办好科普周": ["市科协:lead", "市教育局:responsible"]},
        ),
        (
            ITEM + "责任单位：市科技局、市发改委（市协同办、东山新区管委会、各县（市、区）政府）",
            {
                "（一）建设公共实验平台": [
                    "市科技局:responsible",
                    "市发改委（市协同办、东山新区管委会、各县（市、区）政府）:responsible",
                ]
            },
        ),
        (
            ITEM
            + "（责任单位：市科技局*、市教育局；标注*的为牵头单位，下同）\n2.办大赛。（责任单位：市教育局、市财政局*）",
            {
                "（一）建设公共实验平台": ["市科技局:lead", "市教育局:responsible"],
                "2.办大赛": ["市教育局:responsible", "市财政局:lead"],
            },
        ),
        (
            "一、育主体。\n责任部门\t市工信局（牵头）、市科技局\n二、聚人才。\n责任部门\t市教育局、市财政局",
            {
                "一、育主体": ["市工信局:lead", "市科技局:responsible"],
                "二、聚人才": ["市教育局:responsible", "市财政局:responsible"],
            },
        ),
        (
            ITEM + "（责任单位：市科技局、各县〈自治县、市〉人民政府）",
            {"（一）建设公共实验平台": ["市科技局:responsible", "各县〈自治县、市〉人民政府:responsible"]},
        ),
        (
            "二、培育主体（第1—2项由市科技局负责，第3、4项由市工信局负责）\n1.建平台。\n2.办大赛。\n3.引团队。\n4.育企业。",
            {
                "1.建平台": ["市科技局:responsible"],
                "2.办大赛": ["市科技局:responsible"],
                "3.引团队": ["市工信局:responsible"],
                "4.育企业": ["市工信局:responsible"],
            },
        ),
    ],
)
def test_lists(text: str, expected: dict[str, list[str]]) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市财政局负责统筹专项资金。", {"统筹专项资金": ["市财政局:responsible"]}),
        (
            "市教育局负责建设联合实验室；会同市人社局指导技师工作站。",
            {
                "建设联合实验室": ["市教育局:responsible"],
                "指导技师工作站": ["市教育局:lead", "市人社局:cooperating"],
            },
        ),
        ("市委组织部协助做好院士专家服务。", {"院士专家服务": ["市委组织部:cooperating"]}),
        (
            "充分发挥云江市创新领导小组统筹协调作用，建立会商机制，解决用能问题。",
            {"解决用能问题": ["云江市创新领导小组:lead"]},
        ),
        ("各区要提高认识，把思想和行动统一到部署上来，抓好任务落地。", {"抓好任务落地": ["各区:responsible"]}),
        (
            "组建储能攻关专班，市能源局为召集单位，市科技局、市财政局为成员单位。",
            {
                "组建储能攻关专班": ["储能攻关专班:lead", "市能源局:lead", "市科技局:lead", "市财政局:lead"],
            },
        ),
        (
            "市科技局：牵头编制攻关清单；组织项目申报。",
            {"编制攻关清单": ["市科技局:lead"], "组织项目申报": ["市科技局:responsible"]},
        ),
    ],
)
def test_running_text(text: str, expected: dict[str, list[str]]) -> None:
    assert tasks("第五章 保障措施\n" + text) == expected


def test_the_column_that_tells_the_rows_of_a_group_apart() -> None:
    text = (
        "工作任务\t具体内容\t牵头单位\t责任单位\n一、建平台\t1.申建省级实验室\t市能源局\t市科技局\n"
        "\t2.盘活孵化载体\t水城区人民政府\t市科技局"
    )
    assert tasks(text) == {
        "申建省级实验室": ["市能源局:lead", "市科技局:responsible"],
        "盘活孵化载体": ["水城区人民政府:lead", "市科技局:responsible"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "“十三五”期间，市科技局牵头建成实验室6家。",
        "大赛由省科技厅主办，市人民政府承办，已连续举办五届。",
        "坚持党委统一领导、部门各负其责。",
    ],
)
def test_what_was_and_what_is_a_slogan_assign_nobody(text: str) -> None:
    assert not bodies("第五章 保障措施\n" + text)


def test_a_year_before_the_plan_tells_what_was() -> None:
    text = "云江市科技创新规划（2026—2030年）\n第一章 总则\n2023年，市科技局牵头成立产业创新联盟。"
    assert not bodies(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "（一）建基地\n责任单位：\n市能源局\n市科技局\n完成时限：2026年底\n（二）育苗圃\n责任单位：\n市林草局\n",
            {
                "（一）建基地": ["市能源局:responsible", "市科技局:responsible"],
                "（二）育苗圃": ["市林草局:responsible"],
            },
        ),
        (
            "4.推进研发。牵头单位 东山经开区管委会 配合单位 市科工信局 市市场监管局",
            {"4.推进研发": ["东山经开区管委会:lead", "市科工信局:cooperating", "市市场监管局:cooperating"]},
        ),
        (
            ITEM + "（责任单位：市海洋局、云江湾实验室（海洋工程省实验室（云江））、云江船业公司）",
            {
                "（一）建设公共实验平台": [
                    "市海洋局:responsible",
                    "云江湾实验室（海洋工程省实验室（云江））:responsible",
                    "云江船业公司:responsible",
                ]
            },
        ),
        (
            ITEM + "（牵头单位：产业发展局；配合单位：建设发展局、组织宣传部）",
            {"（一）建设公共实验平台": ["产业发展局:lead", "建设发展局:cooperating", "组织宣传部:cooperating"]},
        ),
        (
            "序号\n工作任务\n牵头单位\n责任单位\n1\n推进流域示范\n市发改委\n市科技局、\n云江市政府\n2\n建质检中心\n市市场监管局\n市工信局、\n云江学院",
            {
                "推进流域示范": ["市发改委:lead", "市科技局:responsible", "云江市政府:responsible"],
                "建质检中心": ["市市场监管局:lead", "市工信局:responsible", "云江学院:responsible"],
            },
        ),
        (
            "二、任务表\n重点任务\n建设加工中心\n申报众创空间\n牵头单位\n区农业农村局\n区科技局\n完成时限\n2025年底\n2026年底\n三、保障措施",
            {"建设加工中心": ["区农业农村局:lead"], "申报众创空间": ["区科技局:lead"]},
        ),
    ],
)
def test_lists_and_tables_a_line_each(text: str, expected: dict[str, list[str]]) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "各市、县（市、区）要逐年增加科技投入。",
            {"逐年增加科技投入": ["各市:responsible", "县（市、区）:responsible"]},
        ),
        (
            "杂粮检测平台（由市农业农村局牵头建设，云江研究院配合）力争2026年投用。",
            {"杂粮检测平台": ["市农业农村局:lead", "云江研究院:cooperating"]},
        ),
        (
            "建立云江科技协同联席会议制度，由省科技厅、市科技局轮值召集，市财政局为成员单位。联席会议办公室设在省科技厅。",
            {
                "建立云江科技协同联席会议制度": [
                    "云江科技协同联席会议:lead",
                    "省科技厅:lead",
                    "市科技局:lead",
                    "市财政局:lead",
                    "省科技厅:responsible",
                ]
            },
        ),
        ("自治州各部门按照职责分工制定年度清单。", {"制定年度清单": ["自治州各部门:responsible"]}),
        ("2026年底前，让胡路区完成示范线建设。", {"完成示范线建设": ["让胡路区:responsible"]}),
        (
            "市能源局、云江石油集团要加快建设监测平台，让胡路区要落实用地。",
            {
                "加快建设监测平台": ["市能源局:responsible", "云江石油集团:responsible"],
                "落实用地": ["让胡路区:responsible"],
            },
        ),
        ("市统计局负责做好数据监测。", {"做好数据监测": ["市统计局:responsible"]}),
        (
            "成立云江市科技工作领导小组，由市政府主要领导任组长，办公室挂靠市科技局，市发改委为副组长单位。",
            {
                "成立云江市科技工作领导小组": [
                    "云江市科技工作领导小组:lead",
                    "市政府主要领导:lead",
                    "市发改委:lead",
                    "市科技局:responsible",
                ]
            },
        ),
    ],
)
def test_more_running_text(text: str, expected: dict[str, list[str]]) -> None:
    assert tasks("第五章 保障措施\n" + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "依据《关于明确省科技厅牵头负责事项的通知》《云江市各部门责任分工（试行）》等文件，制定本方案。",
        "主办单位：云江市人民政府办公室 技术支持：云江软件公司",
        "技术支持单位：省科技创新监测中心。",
    ],
)
def test_titles_and_imprints_assign_nobody(text: str) -> None:
    assert not bodies("第五章 保障措施\n" + text)


def test_a_merged_cell_that_a_row_of_tabs_leaves_out() -> None:
    text = (
        "类别\t序号\t重点任务\t牵头单位\t配合单位\n平台建设\t1\t建成研究院\t市科工信局\t驼山集团\n"
        "2\t开工检测平台\t市市场监管局\t市资规局、东山经开区管委会\n企业培育\t3\t培育企业\t市科工信局\t市税务局"
    )
    assert tasks(text) == {
        "建成研究院": ["市科工信局:lead", "驼山集团:cooperating"],
        "开工检测平台": ["市市场监管局:lead", "市资规局:cooperating", "东山经开区管委会:cooperating"],
        "培育企业": ["市科工信局:lead", "市税务局:cooperating"],
    }


def test_the_head_of_a_gazette_inside_a_list() -> None:
    text = ITEM + "（责任单位：市科技局、\n\n· 23 ·\n\n云江市人民政府公报\n\n东山县人民政府）"
    assert tasks(text) == {"（一）建设公共实验平台": ["市科技局:responsible", "东山县人民政府:responsible"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市发改委负责调度，市自然资源局保障用地。",
            {"调度": ["市发改委:responsible"], "保障用地": ["市自然资源局:responsible"]},
        ),
        (
            "成立云江产业工作专班，专班办公室设在市科工信局，各责任单位每月25日前报送进展。",
            {
                "成立云江产业工作专班": ["云江产业工作专班:lead", "市科工信局:responsible"],
                "每月25日前报送进展": ["各责任单位:responsible"],
            },
        ),
        (
            "成立云江高新区领导小组，由党工委书记、管委会主任任组长，财政局、招商局为成员单位，统筹推进本计划。领导小组办公室设在科技创新局，承担日常工作。",
            {
                "成立云江高新区领导小组": [
                    "云江高新区领导小组:lead",
                    "财政局:lead",
                    "招商局:lead",
                    "科技创新局:responsible",
                ]
            },
        ),
        (
            "由资规局牵头、住建局配合做好用地保障；督查办公室负责通报。",
            {"做好用地保障": ["资规局:lead", "住建局:cooperating"], "通报": ["督查办公室:responsible"]},
        ),
        (
            "市统计局负责指标监测，由市政府督查室牵头、市科技局配合开展年度督查。",
            {
                "指标监测": ["市统计局:responsible"],
                "开展年度督查": ["市政府督查室:lead", "市科技局:cooperating"],
            },
        ),
        (
            "农牧业任务由盟农牧局、盟林草局共同牵头，让胡路区、东山县人民政府抓好落实。",
            {
                "农牧业任务": [
                    "盟农牧局:lead",
                    "盟林草局:lead",
                    "让胡路区:responsible",
                    "东山县人民政府:responsible",
                ]
            },
        ),
        ("临港经开区要在2025年底前发布清单。", {"发布清单": ["临港经开区:responsible"]}),
        ("临港经开区要围绕氢能延伸链条。", {}),
        ("盟科学技术协会广泛开展科普宣传。", {"广泛开展科普宣传": ["盟科学技术协会:responsible"]}),
        ("各责任单位要细化年度任务。", {}),
        ("现将《云江市加快建设储能中心实施方案》印发给你们。云江市加快建设储能中心实施方案如下。", {}),
        ("市科技局推进实施方案。", {}),
    ],
)
def test_running_text_of_other_hands(text: str, expected: dict[str, list[str]]) -> None:
    assert tasks("第五章 保障措施\n" + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "那曲市负责落实用地，云江电力有限公司负责保障供电。",
            {"落实用地": ["那曲市:responsible"], "保障供电": ["云江电力有限公司:responsible"]},
        ),
        ("由市科技局配合州科技局开展后勤保障。", {"开展后勤保障": ["市科技局:cooperating"]}),
        ("乌拉盖管理区要加快建设试验站。", {"加快建设试验站": ["乌拉盖管理区:responsible"]}),
        ("项目由学校科研处管理。", {}),
        (
            "设立创新基金，由市财政局牵头组建，市建投集团参与出资。",
            {"设立创新基金": ["市财政局:lead", "市建投集团:cooperating"]},
        ),
        ("托管银行负责资金保管，投资决策委员会负责项目审议。", {}),
        ("如：由园区管委会负责基础设施、龙头企业负责运营的“双主体”模式。", {}),
    ],
)
def test_firms_beside_offices_and_organs_of_firms(text: str, expected: dict[str, list[str]]) -> None:
    assert tasks("第五章 保障措施\n" + text) == expected


def test_a_deadline_behind_a_full_stop_in_a_bracket() -> None:
    text = "9.建设检测基地（市市场监管局牵头，曾都区政府、随县政府配合。2026年底建成）。"
    assert tasks(text) == {
        "9.建设检测基地": ["市市场监管局:lead", "曾都区政府:cooperating", "随县政府:cooperating"],
    }


def test_labels_under_paragraphs_without_any_number() -> None:
    text = "支持云江学院建设实验室。\n责任单位：市教育局\n推动产业链攻关。\n责任单位：市工信局"
    assert tasks(text) == {
        "支持云江学院建设实验室": ["市教育局:responsible"],
        "推动产业链攻关": ["市工信局:responsible"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ITEM + "（市科技局 市教育局 牵头，东山高新区管委会 云江大学 配合）",
            {
                "（一）建设公共实验平台": [
                    "市科技局:lead",
                    "市教育局:lead",
                    "东山高新区管委会:cooperating",
                    "云江大学:cooperating",
                ]
            },
        ),
        (
            "3.建设烟气治理装置\n——市工信局牵头，和平区、东山县人民政府落实，2026年底前完成\n4.推广智能运维\n——市能源局负责，长期坚持",
            {
                "3.建设烟气治理装置": ["市工信局:lead", "和平区:responsible", "东山县人民政府:responsible"],
                "4.推广智能运维": ["市能源局:responsible"],
            },
        ),
        (
            "| 编号 | 工作举措 | 牵头部门/配合部门 |\n|---|---|---|\n| 1 | 建试验站 | 州林草局/州科技局、东山县人民政府 |",
            {"建试验站": ["州林草局:lead", "州科技局:cooperating", "东山县人民政府:cooperating"]},
        ),
        (
            "第五章 保障措施\n市政府成立装备产业推进组，由副市长任组长。推进组下设攻关、服务两个小组，分别由市科技局、市人社局牵头。",
            {
                "成立装备产业推进组": ["装备产业推进组:lead"],
                "推进组下设攻关、服务两个小组": ["市科技局:lead", "市人社局:lead"],
            },
        ),
        (
            "第五章 保障措施\n区财政局配合落实设备补助，和平街道配合做好摸底。",
            {"落实设备补助": ["区财政局:cooperating"], "摸底": ["和平街道:cooperating"]},
        ),
        ("第五章 保障措施\n据市科技局负责人介绍，研究院由甲公司牵头组建，云江学院等单位参与共建。", {}),
    ],
)
def test_blanks_own_lines_and_shared_columns(text: str, expected: dict[str, list[str]]) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ITEM + "（市文旅局牵头，剑阁县、让胡路区和和平区人民政府配合）",
            {
                "（一）建设公共实验平台": [
                    "市文旅局:lead",
                    "剑阁县:cooperating",
                    "让胡路区:cooperating",
                    "和平区人民政府:cooperating",
                ]
            },
        ),
        (
            "| 任务 | 牵头单位 | 责任单位 |\n|---|---|---|\n| 建研究院 | 市工信局 | 1.市科技局 2.东山县人民政府 3.云江铝业公司 |",
            {
                "建研究院": [
                    "市工信局:lead",
                    "市科技局:responsible",
                    "东山县人民政府:responsible",
                    "云江铝业公司:responsible",
                ]
            },
        ),
        (
            "（九）服务观测。（责任单位：州科技局、州大数据局，平塘县人民\n12\n政府、云江师范学院）\n（十）推广。",
            {
                "（九）服务观测": [
                    "州科技局:responsible",
                    "州大数据局:responsible",
                    "平塘县人民政府:responsible",
                    "云江师范学院:responsible",
                ]
            },
        ),
        (
            "（一）市科技局。统筹协调攻关，编制清单。\n（二）市财政局。负责落实资金。",
            {"统筹协调攻关": ["市科技局:lead"], "落实资金": ["市财政局:responsible"]},
        ),
        (
            "第五章 保障措施\n调整充实云江市科技领导小组，办公室设在市科技局，市财政局为成员单位。",
            {"调整充实云江市科技领导小组": ["云江市科技领导小组:lead", "市财政局:lead", "市科技局:responsible"]},
        ),
        (
            "第五章 保障措施\n观测网由州林草局、东山县人民政府共同建设。",
            {"观测网": ["州林草局:responsible", "东山县人民政府:responsible"]},
        ),
        ("第五章 保障措施\n骗取资金的，由市财政部门依法追回。", {}),
        ("第五章 保障措施\n云江农业大学太行山研究院参与苹果育种。", {}),
    ],
)
def test_joined_places_counted_bodies_and_sanctions(text: str, expected: dict[str, list[str]]) -> None:
    assert tasks(text) == expected


def test_a_body_with_what_it_does_in_a_list() -> None:
    text = ITEM + "责任分工：市科技局牵头实施，市财政局保障资金，东山区人民政府组织申报。"
    assert tasks(text) == {
        "（一）建设公共实验平台": ["市科技局:lead", "市财政局:responsible", "东山区人民政府:responsible"],
    }


def test_a_convention_in_a_sentence_of_its_own_inside_the_bracket() -> None:
    text = "一、突破工艺。（责任单位：市工信局、市科技局。排在第一位的为牵头单位，下同）\n二、建基地。（责任单位：市能源局、市科技局）"
    assert tasks(text) == {
        "一、突破工艺": ["市工信局:lead", "市科技局:responsible"],
        "二、建基地": ["市能源局:lead", "市科技局:responsible"],
    }
