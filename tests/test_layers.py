"""The order of the rooms, held over the import statements."""

import ast
from pathlib import Path

import pytest

import graphbuild

ROOT = Path(graphbuild.__file__).parent

# Each layer may import itself and what stands before it; the names are modules or packages under graphbuild.
LAYERS = (
    {"errors", "patterns", "paths", "language", "atomic", "collector", "progress"},
    {"ontology", "ontology_types", "ontology_reading", "ontology_lint", "ontology_docs"},
    {"model"},
    {"readers", "document", "document_types", "layout", "regions"},
    {"extract"},
    {"quotes", "outline_graph", "assemble"},
    {"context", "decisions", "identity", "merge", "resolve", "divisions", "check", "stated"},
    {"graphfile", "doubts", "stores", "queries", "scoring", "score"},
    {"asking", "responsibility", "report", "export"},
    {"build", "ontology_examples", "reviewing"},
    {"commands", "cli"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}


def imports_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("graphbuild"):
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {a.name.split(".")[1] for a in node.names if a.name.startswith("graphbuild.")}
        elif isinstance(node, ast.ImportFrom) and node.module == "viz":
            found.add("viz")
    return found - {"__version__"}


MODULES = sorted(p for p in ROOT.rglob("*.py") if p.name != "__init__.py" and "_data" not in p.parts)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_module_imports_only_from_its_layer_and_those_before(path: Path) -> None:
    own = path.relative_to(ROOT).with_suffix("").parts[0]
    assert own in LEVEL, f"{own} stands in no layer: name its place in LAYERS"
    for name in imports_of(path):
        assert LEVEL.get(name, 99) <= LEVEL[own], f"{own} must not import {name}"
