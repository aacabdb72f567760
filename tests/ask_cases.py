"""Questions and what the texts of the plans answer; written from the texts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """``expected`` parts of answers that must be there, all of them where ``exact``; ``never`` ones that must not."""

    question: str
    expected: tuple[str, ...]
    intent: str = "who"
    first: str = ""
    exact: bool = False
    never: tuple[str, ...] = ()
    within: str = ""
    basis: str = "stated"
    plan: str | None = None


E_KJ, E_FG, E_GX, E_CZ = (
    "鄂尔多斯市科学技术局",
    "鄂尔多斯市发展和改革委员会",
    "鄂尔多斯市工业和信息化局",
    "鄂尔多斯市财政局",
)
E_RS, E_ZZ, E_JY, E_NY = (
    "鄂尔多斯市人力资源和社会保障局",
    "中共鄂尔多斯市委组织部",
    "鄂尔多斯市教育和体育局",
    "鄂尔多斯市能源局",
)
B_KJ, N_KJ, D_KJ = "包头市科学技术局", "内蒙古自治区科学技术厅", "东胜区科学技术局"
ZONE = "鄂尔多斯高新技术产业开发区"

EXAMPLES = (
    # headings, word for word and as people say them
    Case("谁负责健全科技创新协调机制？", (E_KJ, E_FG, E_CZ), first=E_KJ, exact=True),
    Case("鄂尔多斯市的科技突围攻坚由谁负责", (E_KJ, E_NY, E_GX, "各旗区人民政府"), exact=True),
    Case("建设鄂尔多斯实验室归谁管？", (E_KJ, "康巴什区人民政府", ZONE + "管理委员会"), within="实施意见", exact=True),
    Case("激活科技人才的责任单位是谁", (E_RS, E_KJ, "鄂尔多斯市农牧局"), first=E_RS, exact=True),
    Case("请问科技金融支撑由哪些部门负责？", (E_CZ, "金融", E_KJ), first=E_CZ, exact=True),
    Case("营造创新氛围找谁", (E_KJ, "鄂尔多斯市市场监督管理局", "鄂尔多斯市科学技术协会"), exact=True),
    # roles
    Case("谁牵头用好科技兴蒙合作机制？", (N_KJ,), first=N_KJ, exact=True),
    Case(
        "哪些部门配合用好“科技兴蒙”合作机制",
        ("发展和改革委员会", "内蒙古自治区教育厅", "内蒙古自治区财政厅"),
        exact=True,
    ),
    Case("布局人才科创飞地由谁配合", ("组织部", "内蒙古自治区人力资源和社会保障厅"), exact=True),
    Case("谁牵头建设包头科技大市场", (B_KJ,), exact=True),
    Case("谁配合编制稀土产业技术路线图", ("包头市工业和信息化局", "管理委员会"), exact=True, never=(B_KJ,)),
    Case("设立鹿城科技成果转化基金的牵头单位是谁", ("包头市财政局",), exact=True),
    Case("平台共建行动由谁牵头", (D_KJ,), exact=True),
    Case("谁牵头建立技术经理人登记制度", (N_KJ,), exact=True),
    Case("谁负责改进科研项目组织方式", (N_KJ, "内蒙古自治区财政厅"), exact=True),
    # a role that no plan states: those named all the same
    Case("谁牵头建设高能级实验室", (N_KJ, "内蒙古自治区发展和改革委员会"), exact=True),
    # named within a task, in prose
    Case("东胜区的人才公寓由谁筹集", ("东胜区住房和城乡建设局",)),
    Case("谁负责制定科研容错清单", (B_KJ, "纪委监委"), exact=True),
    # places and plans
    Case("东胜区谁负责数字赋能行动", ("东胜区大数据中心", "东胜区工业和信息化局"), exact=True, within="东胜区"),
    Case("包头市谁负责扩大开放合作", (B_KJ, "包头市发展和改革委员会", "包头市人才工作局"), within="包头市", exact=True),
    Case("高新区若干措施中谁负责推进一区多园", ("经济发展局", "招商服务局"), within="若干措施", exact=True),
    Case("谁负责推动园区", (E_KJ,), plan="实施意见", within="实施意见"),
    # what a body does
    Case(
        "包头市科技局牵头什么？",
        ("编制稀土产业技术路线图", "建设包头科技大市场", "落实科技创新券政策"),
        "what",
        within="包头",
    ),
    Case("鄂尔多斯市农牧局负责什么", ("激活科技人才",), "what", exact=True),
    Case("自治区科技厅负责哪些任务", ("弘扬科学精神", "推动高新区提质升级"), "what", within="内蒙古"),
    Case("区大数据中心的职责是什么", ("数字赋能行动",), "what", exact=True),
    Case("哪些任务由招商服务局负责", ("推进一区多园",), "what", exact=True),
    # how much
    Case("内蒙古到2025年高新技术企业要达到多少家？", ("2000家",), "target", within="内蒙古", exact=True),
    Case("包头市2025年研发经费投入强度目标是多少", ("2.6%",), "target", within="包头"),
    Case("东胜区到2025年技术合同成交额达到多少", ("3亿元",), "target", within="东胜", exact=True),
    # what a plan cites, where things are, which things there are
    Case(
        "东胜区科技创新三年行动计划引用了哪些文件",
        ("鄂尔多斯市加快科技创新引领产业转型的实施意见",),
        "cites",
        within="东胜",
    ),
    Case("包头市支持哪些园区？", ("包头装备制造产业园区", "石拐工业园区"), "which", within="包头"),
    Case("内蒙古自治区五年行动规划筹建哪些实验室", ("怀柔实验室内蒙古基地",), "which", within="内蒙古"),
    Case("包头稀土研究院在哪里", ("包头市",), "where", exact=True),
)

NOTHING = (
    "谁负责火星移民计划？",
    "谁牵头量子科技突围工程",
    "科技兴蒙“5+9+N”合作机制由谁负责",
    "谁负责建设苏州实验室",
    "赤峰市科技局负责什么",
    "市火星局负责哪些任务",
    "呼和浩特市谁负责科技创新",
    "今天天气怎么样",
    "2035年高新技术企业要达到多少家",
    "到2025年人口出生率目标是多少",
    "苏州实验室在哪里",
    "科技兴蒙“4+8+N”合作机制包括什么",
    "《火星开发规划》引用了哪些文件",
)

OPINION, CITY, WUHAI, REGION, KUN = "实施意见", "鄂尔多斯市“十四五”", "乌海市", "内蒙古自治区", "昆都仑区"

REAL = (
    Case(
        "谁负责加强科技创新统筹规划？",
        (E_KJ, E_FG, E_GX, E_CZ, E_JY, E_ZZ, E_RS),
        first=E_KJ,
        exact=True,
        within=OPINION,
    ),
    Case("科技突围工程由谁负责", (E_KJ, E_FG, E_GX, E_NY), first=E_KJ, exact=True, within=OPINION),
    Case("科技突围工程归哪个部门牵头？", (E_KJ, E_FG, E_GX, E_NY), exact=True),
    Case("谁负责“双倍增”？", (E_KJ, "鄂尔多斯市国有资产监督管理委员会", "各旗区人民政府"), exact=True),
    Case("谁负责规上工业企业“三清零”行动", (E_KJ, "各旗区人民政府"), within=OPINION),
    Case("人才科创飞地找谁", (E_ZZ, E_KJ, E_RS, "经济合作服务中心"), first=E_ZZ),
    Case("科技金融由哪些单位负责", (E_CZ, "国有资产监督管理委员会", "人民银行", E_KJ), first=E_CZ),
    Case("谁负责科普工作能力建设", (E_KJ, "科学技术协会", "宣传部", E_JY), exact=True),
    Case("谁负责鄂尔多斯的科技特派员制度", (E_KJ, "鄂尔多斯市农牧局", "科学技术协会"), within=OPINION),
    Case(
        "清华全国重点实验室鄂尔多斯基地谁来建", (E_KJ, E_FG, E_ZZ, E_RS, "自然资源局", "住房和城乡建设局"), exact=True
    ),
    Case("谁负责科研诚信和作风学风建设", (E_KJ, "鄂尔多斯市审计局", "纪委监委", "市场监督管理局"), exact=True),
    Case("“蒙科聚”鄂尔多斯创新驱动平台由谁负责", (E_KJ, E_FG, E_CZ, "应急管理局"), within=OPINION),
    Case("大型科研仪器开放共享归谁管", (E_KJ, E_JY), within=OPINION),
    Case("首台套产品采购谁负责", (E_KJ, "市场监督管理局", E_CZ, E_GX, E_NY), within=OPINION),
    Case("能创谷归谁管", (E_KJ, ZONE + "管理委员会", "各旗区人民政府"), exact=True),
    Case("乌海市谁负责加大政府研发投入力度", ("乌海市人民政府办公室",), basis="issuer", within=WUHAI, exact=True),
    Case("昆都仑区的科技创新规划实施由谁牵头", ("昆都仑区科技创新工作领导小组",), within=KUN),
    Case(
        "鄂尔多斯市科学技术局负责什么",
        ("加强科技创新统筹规划", "强化科技金融支撑", "强化企业科技创新主体地位"),
        "what",
        within=OPINION,
    ),
    Case(
        "市能源局负责哪些任务？",
        ("科技突围工程", "关键技术攻关", "先进科技成果转化应用", "科技成果转化平台"),
        "what",
        exact=True,
    ),
    Case("市公安局要做什么", ("社会民生领域科技创新与应用",), "what", exact=True),
    Case("发改委的职责", ("构建开放创新发展格局", "建设重大科技创新平台"), "what", within=OPINION),
    Case(
        "卫健委负责什么", ("建设重大科技创新平台", "提升高校、科研院所科技创新能力", "社会民生领域"), "what", exact=True
    ),
    Case("乌海市到2025年高新技术企业达到多少家", ("100家",), "target", within=WUHAI, exact=True),
    Case("鄂尔多斯市2025年科技进步贡献率目标是多少", ("60%",), "target", within=CITY, exact=True),
    Case("到2027年研发经费投入强度要达到多少", ("1.2%",), "target", within=OPINION, exact=True),
    Case("内蒙古2025年技术市场合同成交金额是多少", ("100亿元",), "target", within=REGION, exact=True),
    Case(
        "乌海市“十四五”科技创新规划引用了哪些文件？",
        ("内蒙古自治区“十四五”科技创新规划", "科学技术进步法"),
        "cites",
        within=WUHAI,
    ),
    Case("实施意见的编制依据是什么", ("科技“突围”工程加快培育新质生产力的若干政策",), "cites", within=OPINION),
    Case("鄂尔多斯实验室在哪里", ("鄂尔多斯市",), "where", exact=True),
    Case(
        "高新区管委会负责什么", ("建设国家创新示范区", "高质量发展科技园区", "重大人才科创平台载体"), "what", exact=True
    ),
    Case("“三清零四提升”行动是哪个部门的职责", (E_JY, E_CZ, E_KJ), within=OPINION),
    Case("昆都仑区2025年万人发明专利拥有量达到多少件", ("15件",), "target", within=KUN, exact=True),
    Case("内蒙古规划支持哪些高新区", ("通辽高新区", "赤峰高新区", "阿拉善"), "which", within=REGION),
    Case("哪些规划引用了《内蒙古自治区“十四五”科技创新规划》", ("乌海市", "鄂尔多斯市"), "cites", exact=True),
    Case("实施意见建设哪些实验室", ("鄂尔多斯实验室",), "which", within=OPINION),
)

REAL_NOTHING = (
    "谁负责火星移民计划",
    "谁负责科技兴豫行动",
    "“三倍增”行动由谁负责",
    "谁牵头“5+9+N”合作机制",
    "谁负责苏州实验室",
    "乌海市能源局负责什么",
    "包头市科技局负责什么",
    "市航天局牵头哪些任务",
    "明天下雨吗",
    "包头市“十四五”科技创新规划引用了哪些文件",
    "科技兴蒙2.0行动由谁负责",
    "2040年研发经费投入强度目标是多少",
    "苏州工业园区在哪里",
    "“4+8+N”合作机制包括什么",
)

HOSTILE = (
    "",
    " ",
    "？？？",
    "科" * 10_000,
    "😀🚀",
    "AND (",
    "OR NOT",
    "*",
    'name:"',
    "') MATCH (n) DETACH DELETE n //",
    "\\",
    '"""',
    "[a-z",
    "科技~2^9",
    "\x00\udcff\u202e",
    "《》",
    "“”",
)
