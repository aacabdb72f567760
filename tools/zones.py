"""Forms of development zones, high-tech zones and parks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.packages import Division
from tools.regions import Region

_HIGHTECH = ("高新技术产业开发区", "高新技术产业园区", "高新区", "国家高新区", "国家级高新区", "国家高新技术产业开发区")
_KINDS = (
    "高新技术产业开发区|高新技术产业园区|高新技术开发区|高新技术园区|经济技术开发区|经济开发区|开发区|工业园区|产业园区|园区|工业园|产业园|"
    "科技园|示范区|新区|集聚区|集中区|聚集区|保税区|合作区|试验区|实验区|高新区|经开区|工业区|科技城|科学城|新城|管理区"
)
# what the statistics office appends to a zone that it counts like a town
_COUNTED_AS = re.compile(r"(?:虚拟)?(?:管理委员会|管委会|办事处|街道办事处|街道|社区|生活区)+$")
_ZONE = re.compile(rf"^(?P<stem>.{{2,}}?)(?P<kind>{_KINDS})$")
# stems that name no place: with nothing else before the kind the row is bare (现代农业产业园, 城东工业园区)
_BARE = re.compile(
    r"^(?:国家|省级|市级|县级?|市|区|镇|高新|新兴|新型|新|现代|高端|先进|综合|生态|绿色|循环|低碳|科技|技术|高技术|经济|产业|工业|农业|农牧业|"
    r"农产品|林业|食品|轻工|纺织|服装|化工|化学|医药|生物|健康|材料|能源|电子|信息|软件|机械|装备|制造|汽车|轴承|农机|冶金|有色|铝业|"
    r"矿业|石化|煤化工|再生|资源|环保|静脉|建材|物流|商贸|商务|贸易|仓储|保税|临港|临空|海港|港口|空港|航空|陆港|口岸|边境|旅游|文化|"
    r"教育|大学|学府|创新|创业|示范|集中|城市|城乡|一体化|统筹|东部|西部|南部|北部|中部|城东|城西|城南|城北|城区|东|西|南|北|中|"
    r"开发|加工|出口|进出口|良种|繁育|移民|扶贫|民营|中小企业|台商|侨乡|滨海|滨湖|滨江|沿海|沿江|功能|性|精细|创意|花卉|科教|职教|火车站|新世纪|承接|转移|对外|合作|扶贫|民族|休闲|度假|数码|动漫|影视|光电|数字|服务|外包|业|及|和|与|、)+$"
)


@dataclass(frozen=True, slots=True)
class Zone:
    """One row of zones.tsv: a form, the full name that it stands for, the list it is from, its region's code."""

    form: str
    name: str
    source: str
    region: str


def _national(rows: Sequence[tuple[str, ...]], regions: Sequence[Region]) -> Iterator[Zone]:
    """Yield all forms of the national high-tech zones."""
    provinces = {region.short: region.code for region in regions if region.level == "province"}
    for province, stem, local, full, extra in rows:
        name = full or f"{stem}高新技术产业开发区"
        stems = [stem] if not full or full.startswith(f"{stem}火炬") else []
        stems += [local] if local else []
        forms = [f"{s}{kind}" for s in stems for kind in _HIGHTECH]
        forms += [f"{province}{form}" for form in forms if not form.startswith(province)]
        for form in dict.fromkeys([name, *forms, *(extra.split("、") if extra else ())]):
            yield Zone(form, name, "national", provinces[province])


def _cut(name: str, regions: Sequence[str]) -> Iterator[str]:
    """Yield ``name`` and its usual shorter forms: without its province, with 高新区 and 经开区 for the long kinds."""
    province = next((p for p in regions if name.startswith(p) and len(name) - len(p) >= 6), "")
    names = [name, re.sub("^(?:省|市|自治区)", "", name[len(province) :])] if province else [name]
    for form in names:
        yield form
        for long, short in (("高新技术产业开发区", "高新区"), ("经济技术开发区", "经开区"), ("经济开发区", "经开区")):
            if form.endswith(long):
                yield form.removesuffix(long) + short


def _is_bare(name: str) -> bool:
    match = _ZONE.match(name)
    return match is None or _BARE.match(match["stem"]) is not None


def _statistics(rows: Sequence[Division], regions: Sequence[Region]) -> Iterator[Zone]:
    """Yield forms of the zones among the rows of the statistics codes.

    County rows that are zones have codes ending in 71 to 80; town rows that are zones begin with 4 or 5 after the
    county's code. A real district such as 滨海新区 has neither and stays a region.
    """
    provinces = sorted((r.short for r in regions if r.level == "province" and r.short), key=len, reverse=True)
    for row in rows:
        county, town = row.code[:6], row.code[6:]
        if not ("71" <= county[4:] <= "80" if not town else town >= "400"):
            continue
        name = _COUNTED_AS.sub("", row.name)
        if _is_bare(name) or re.search("社区|居委|村|农场|林场|牧场|渔场", name):
            continue
        for form in _cut(name, provinces):
            if not _is_bare(form):
                yield Zone(form, name, "statistics", row.parent)


def zones(hightech: Sequence[tuple[str, ...]], rows: Sequence[Division], regions: Sequence[Region]) -> list[Zone]:
    """Return one row a form, national zones first; a form of two zones stands for itself."""
    taken = {form for region in regions for form in (region.name, region.short)}
    found: dict[str, Zone] = {}
    listed = list(_national(hightech, regions))
    national = {zone.form for zone in listed}
    for zone in (*listed, *_statistics(rows, regions)):
        known = found.setdefault(zone.form, zone)
        if known.name != zone.name and zone.form not in national:
            found[zone.form] = Zone(zone.form, zone.form, "statistics", "")
    return [zone for zone in found.values() if zone.form not in taken]
