"""Web pages: the plan's text and nothing of the page around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.readers.html import read_html
from tests.readers.documents import refusal

TEXT = "<p>为推动科技创新，提升企业能力，制定本规划。</p><p>到2025年，建成创新体系；形成示范。</p>"


def lines(html: str, encoding: str = "utf-8") -> list[str]:
    (page,) = read_html(html.encode(encoding), "a.html")
    return page.split("\n")


BODY = ["为推动科技创新，提升企业能力，制定本规划。", "到2025年，建成创新体系；形成示范。"]


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "gb18030", "utf-8", "big5"])
def test_reads_the_stated_charset(charset: str) -> None:
    text = "推動科技合作，提升企業能力。" if charset == "big5" else "推动科技创新，提升企业能力。"
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><body><p>{text}'
    assert lines(page, charset) == [text]


def test_a_wrong_charset_does_not_garble() -> None:
    assert lines(f'<meta charset="gb2312"><body>{TEXT}') == BODY


def test_navigation_and_footer_are_left_out_and_the_title_stays() -> None:
    page = f"""<html><head><title>某市科技规划_某市人民政府</title><style>p {{color: red}}</style></head><body>
    <div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></div>
    <div class="mbx">当前位置：<a href="/">首页</a></div><h1>某市科技规划</h1>
    <div class="content"><div id="zoom">{TEXT}</div></div>
    <div><a href="/1">甲局</a> <a href="/2">乙局</a> <a href="/3">丙局</a></div>
    <div class="site_footer">主办：某市人民政府，承办：办公室。</div>
    <script>a("，，，，，，，，，")</script></body></html>"""
    assert lines(page) == ["某市科技规划", *BODY]


@pytest.mark.parametrize(
    "head",
    [
        "<title>某市科技规划_某市人民政府</title>",
        '<meta name="ArticleTitle" content="某市科技规划">',
        "<title>某市科技规划 - 网</title>",
    ],
)
def test_a_title_that_only_the_head_states_comes_first(head: str) -> None:
    assert lines(f"<html><head>{head}</head><body>{TEXT}</body></html>") == ["某市科技规划", *BODY]


def test_a_block_with_the_text_stays_whatever_its_name() -> None:
    assert lines(f'<body><div class="page header">{TEXT}</div></body>') == BODY


def test_short_headings_and_breaks_are_lines() -> None:
    assert lines(f"<body><div>{TEXT}<p><b>一、</b><span>目标</span></p>甲<br/>乙</div></body>") == [
        *BODY, "一、目标", "甲", "乙",
    ]  # fmt: skip


def test_table_rows_are_lines_and_merged_cells_keep_the_columns() -> None:
    table = """<table><tr><th colspan="2">指标</th><th>2025年</th></tr>
    <tr><td rowspan="2">投入</td><td>研发<br>强度</td><td> 2% </td></tr><tr><td>基础研究</td><td></td></tr></table>"""
    assert lines(f"<body>{TEXT}{table}</body>")[2:] == ["指标\t\t2025年", "投入\t研发\u3000强度\t2%", "\t基础研究\t"]


def test_a_box_of_one_cell_and_a_layout_table_are_their_lines() -> None:
    box = "<table><tr><td><p>专栏1</p><p>建平台。</p></td></tr></table>"
    assert lines(f"<body><table><tr><td>左栏</td><td>{TEXT}{box}</td></tr></table></body>") == [
        "左栏", *BODY, "专栏1", "建平台。",
    ]  # fmt: skip


def test_ordered_lists_carry_their_numbers() -> None:
    assert lines(f'<body>{TEXT}<ol start="3"><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul></body>')[2:] == [
        "3.甲",
        "4.乙",
        "丙",
    ]


def test_hidden_text_and_comments_are_left_out() -> None:
    assert lines(f'<body>{TEXT}<!-- 注 --><p style="display: none">旧</p><p hidden>旧</p></body>') == BODY


def test_text_after_a_dropped_element_stays() -> None:
    assert lines(f"<body><div>{TEXT}<p>甲<script>x</script>乙</p></div></body>")[2:] == ["甲乙"]


PIECES = (
    "<p> </p> <table> <tr> <td_rowspan=2> <td_colspan=0> <ol_start=x> <li> <!-- --> <nav> &#xD800; &#0; &#1; &nbsp; "
    "<?xml?> <![CDATA[ ， 科技 <a> <body> </html> <svg>"
)


@given(st.lists(st.sampled_from([p.replace("_", " ") for p in PIECES.split(" ")])).map("".join) | st.text(max_size=50))
def test_any_page_is_text_or_an_error(page: str) -> None:
    data = page.encode("utf-8", "surrogatepass")
    said = refusal(lambda: read_html(data, "a.html"))
    assert said is None or all("a.html" in s for s in said)
    if said is None:
        read_html(data, "a.html")[0].encode()


def test_deep_nesting_is_text_or_an_error() -> None:
    said = refusal(lambda: read_html(("<div>" * 50_000 + "科技，创新。").encode(), "a.html"))
    assert said is None or "a.html" in said[0]
