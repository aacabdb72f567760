"""``innograph ontology``: look at the types of the graph, check them, write them as a page."""

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from graphbuild.errors import InnographError
from graphbuild.language import text
from graphbuild.ontology import load_ontology
from graphbuild.ontology_docs import ontology_page
from graphbuild.ontology_lint import Extract, lint_ontology
from graphbuild.ontology_types import EdgeType, NodeType, PropertyType


def _print(table: Table) -> None:
    """Print ``table``; where no terminal says how wide it is, no cell is cut."""
    console = Console()
    Console(width=console.width if console.is_terminal else 240).print(table)


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column)
    return table


def _ends(edge: EdgeType) -> str:
    return "; ".join(f"{', '.join(ends.source)} → {', '.join(ends.target)}" for ends in edge.ends)


def _property_line(one: PropertyType) -> str:
    parts = [f"  {one.name} ({one.label}): {one.type}"]
    parts += [one.unit] if one.unit else []
    parts += [" | ".join(one.values)] if one.values else []
    parts += [text("必填", "required")] if one.required else []
    parts += [one.note] if one.note else []
    return ", ".join(parts)


def _described(one: NodeType | EdgeType) -> list[str]:
    lines = [f"{one.name}  {one.label.zh} / {one.label.en}", one.definition.zh, one.definition.en]
    if isinstance(one, NodeType):
        lines.append(text("标签", "labels") + ": " + ", ".join((one.name, *one.labels)))
        lines.append(text("归并方式", "resolution") + ": " + one.resolution)
    else:
        lines.append(text("两端", "ends") + ": " + _ends(one))
        lines.append(text("区分属性", "key") + ": " + (", ".join(one.key) or "-"))
    lines.append(text("颜色与形状", "colour and shape") + f": {one.colour}, {one.shape}")
    lines.append(text("例句", "example") + ": " + one.example.quote.replace("\n", " ⏎ "))
    lines.append(text("属性", "properties") + ":" + ("" if one.properties else " -"))
    return lines + [_property_line(each) for each in one.properties]


@click.group()
def command() -> None:
    """查看、检查、导出本体 / look at the ontology, check it, write it as a page.

    例 / Example: innograph ontology list
    """


@command.command("list")
def list_types() -> None:
    """列出全部节点与关系类型 / list all node and edge types.

    例 / Example: innograph ontology list
    """
    ontology = load_ontology()
    nodes = _table(text("节点", "Node"), text("名称", "Label"), text("标签", "Labels"))
    for node in ontology.nodes.values():
        nodes.add_row(node.name, str(node.label), ", ".join(node.labels))
    edges = _table(text("关系", "Edge"), text("名称", "Label"), text("两端", "Ends"))
    for edge in ontology.edges.values():
        edges.add_row(edge.name, str(edge.label), _ends(edge))
    _print(nodes)
    click.echo()
    _print(edges)


@command.command("show")
@click.argument("type_name", metavar="TYPE")
def show(type_name: str) -> None:
    """显示一个类型的定义 / show one type.

    例 / Example: innograph ontology show RESPONSIBLE_FOR
    """
    found = {one.name.lower(): one for one in load_ontology()}
    if type_name.lower() not in found:
        names = ", ".join(one.name for one in found.values())
        raise InnographError(
            f"本体中没有类型 {type_name}；可用的类型有：{names}。",
            f"The ontology has no type {type_name}; there are: {names}.",
        )
    click.echo("\n".join(_described(found[type_name.lower()])))


def _extractor() -> Extract:
    # reading the examples needs the whole path from text to graph; the other commands start without it
    from graphbuild.ontology_examples import find_all

    return find_all


@command.command("lint")
@click.option("--examples/--no-examples", default=True, help="例句中的事实能否抽出 / are the examples' facts found.")
def lint(examples: bool) -> None:
    """检查本体，有问题时退出码为 1 / check the ontology; exit 1 when something is wrong.

    例 / Example: innograph ontology lint
    """
    ontology = load_ontology()
    faults = lint_ontology(ontology, _extractor() if examples else None)
    for fault in faults:
        click.echo(f"{fault.file}: {fault.field}: {fault.message}")
    if faults:
        sys.exit(1)
    nodes, edges = len(ontology.nodes), len(ontology.edges)
    click.echo(text(f"本体无误：{nodes} 种节点，{edges} 种关系。", f"No fault in {nodes} node and {edges} edge types."))


@command.command("docs")
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help=".md | .html")
def docs(output: Path) -> None:
    """把本体写成一页文档 / write the ontology as one page.

    例 / Example: innograph ontology docs -o ontology.html
    """
    page = ontology_page(load_ontology(), output.suffix)
    try:
        output.write_text(page, encoding="utf-8")
    except OSError as error:
        raise InnographError(
            f"无法写入 {output}：{error.strerror}；请换一个位置。",
            f"Cannot write {output}: {error.strerror}; choose another place.",
        ) from error
    click.echo(text(f"已写入 {output}", f"Wrote {output}"))
