"""Writes the plans of ``examples/plans`` from ``examples/source``, each in its own format.

    python tools/make_examples.py --font FONT

Needs python-docx and fpdf2, and for the PDF a font with Chinese characters whose licence allows embedding; the
committed PDF holds a subset of Noto Sans CJK (SIL Open Font License 1.1). Nothing of this is needed to run or test.

The source's marks: ``#`` title, ``##`` and ``###`` headings, ``| a | b |`` table rows, 【专栏 … to 【完】 a box;
every other line is a paragraph.
"""

import argparse
import html
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from fpdf import FPDF

ROOT = Path(__file__).resolve().parent.parent / "examples"
MADE = datetime(2026, 11, 1, tzinfo=UTC)  # fixed, so that equal sources give equal files
_NAVIGATION = ("首页", "政务公开", "政务服务", "互动交流", "走进包头")


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a plan: ``kind`` is title, chapter, section, paragraph, table or box; ``rows`` are its lines' cells."""

    kind: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """Return the first line."""
        return self.rows[0][0]


def blocks(source: str) -> Iterator[Block]:
    """Yield the parts of a source in order."""
    lines = iter(line.strip() for line in source.splitlines() if line.strip())
    table: list[tuple[str, ...]] = []
    for line in lines:
        if line.startswith("|"):
            cells = tuple(c.strip() for c in line.strip("|").split("|"))
            if set(cells) != {"---"}:
                table.append(cells)
            continue
        if table:
            yield Block("table", tuple(table))
            table = []
        if line.startswith("【"):
            box = [line.strip("【】")]
            while (line := next(lines)) != "【完】":
                box.append(line)
            yield Block("box", tuple((b,) for b in box))
        else:
            marks, _, text = line.partition(" ") if line.startswith("#") else ("", "", line)
            yield Block(("paragraph", "title", "chapter", "section")[len(marks)], ((text,),))


def write_text(parts: list[Block], target: Path) -> None:
    """Write plain text."""
    lines = ["\t".join(row) for part in parts for row in part.rows]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_word(parts: list[Block], target: Path) -> None:
    """Write docx, with real headings and tables; a box is a table of one cell."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = MADE
    for part in parts:
        if part.kind in {"table", "box"}:
            rows = part.rows if part.kind == "table" else (("\n".join(r[0] for r in part.rows),),)
            table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
        elif part.kind == "paragraph":
            document.add_paragraph(part.text)
        else:
            heading = document.add_heading(part.text, ("title", "chapter", "section").index(part.kind))
            if part.kind == "title":
                heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.save(str(target))


def _element(part: Block) -> str:
    rows = [[html.escape(c) for c in row] for row in part.rows]
    if part.kind == "table":
        shown = "".join("<tr>" + "".join(f"<td><p>{c}</p></td>" for c in row) + "</tr>\n" for row in rows)
        return f'<table border="1">\n{shown}</table>'
    if part.kind == "box":
        return '<table border="1"><tr><td>' + "".join(f"<p>{row[0]}</p>\n" for row in rows) + "</td></tr></table>"
    text = rows[0][0]
    if part.kind == "chapter":
        text = f"<strong>{text}</strong>"
    return f'<p style="text-indent: 2em">　　{text}</p>' if part.kind != "title" else f"<h1>{text}</h1>"


def write_html(parts: list[Block], target: Path) -> None:
    """Write a page as government sites have it: navigation and footer around the text, charset gb2312."""
    navigation = "".join(f'<li><a href="/{i}">{n}</a></li>' for i, n in enumerate(_NAVIGATION))
    body = "\n".join(_element(p) for p in parts[1:])
    page = f"""<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{parts[0].text}_包头市人民政府</title>
<style>.nav li {{ float: left }}</style></head>
<body>
<div class="header"><div class="logo"></div><div class="nav"><ul>{navigation}</ul></div></div>
<div class="mbx">当前位置：<a href="/0">首页</a> &gt; <a href="/1">政务公开</a> &gt; 政策文件</div>
<div class="main">{_element(parts[0])}
<div class="TRS_Editor">
{body}
</div></div>
<div class="footer"><p>主办：包头市人民政府办公室　<a href="/map">网站地图</a></p></div>
<script>document.title += "，欢迎访问，";</script>
</body></html>
"""
    target.write_bytes(page.encode("gb18030"))


def write_pdf(parts: list[Block], target: Path, font: Path) -> None:
    """Write PDF: a text layer with page numbers, the font as a subset."""

    class Pages(FPDF):
        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("plan", size=9)
            self.cell(0, 10, f"— {self.page_no()} —", align="C")

    pdf = Pages()
    pdf.set_creation_date(MADE)
    pdf.add_font("plan", fname=str(font))
    pdf.set_margins(28, 25)
    pdf.add_page()
    for part in parts:
        pdf.set_font("plan", size={"title": 18, "chapter": 15, "section": 13}.get(part.kind, 11))
        for row in part.rows:
            indent = "　　" if part.kind == "paragraph" else ""
            pdf.multi_cell(
                0, 7, indent + "　".join(row), border=int(part.kind == "box"), wrapmode="CHAR",
                align="C" if part.kind == "title" else "L", new_x="LMARGIN", new_y="NEXT",
            )  # fmt: skip
        pdf.ln(2)
    pdf.output(str(target))


def main() -> None:
    """Write every plan in the format that ``plans.yaml`` names it with."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--font", type=Path, required=True, help="TrueType or OpenType font with Chinese characters")
    font = parser.parse_args().font
    listed = (ROOT / "plans" / "plans.yaml").read_text(encoding="utf-8").splitlines()
    for name in (line.split("file:")[1].strip() for line in listed if "- file:" in line):
        target = ROOT / "plans" / name
        source = (ROOT / "source" / name).with_suffix(".md").read_text(encoding="utf-8")
        parts = list(blocks(source))
        if target.suffix == ".pdf":
            write_pdf(parts, target, font)
        elif target.suffix == ".md":
            target.write_text(source, encoding="utf-8")
        else:
            {".txt": write_text, ".docx": write_word, ".html": write_html}[target.suffix](parts, target)


if __name__ == "__main__":
    main()
