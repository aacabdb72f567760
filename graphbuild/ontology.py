"""The ontology and the lexicon, read from ``ontology/``: the only place where types are listed."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

from graphbuild.errors import InnographError
from graphbuild.ontology_reading import read_edge_type, read_node_type
from graphbuild.ontology_types import EdgeType, NodeType, Ontology
from graphbuild.paths import data_root

_Type = TypeVar("_Type", NodeType, EdgeType)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """Return what the YAML file at ``path`` holds; raises InnographError that names file and line when it is broken."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except yaml.YAMLError as error:
        where = str(error).replace("\n", " ")
        raise InnographError(
            f"{path} 不是有效的 YAML：{where}；请改正。", f"{path} is not valid YAML: {where}; correct it."
        ) from error


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """Return the content of ``ontology/lexicon/<name>.yaml``, read once."""
    content: Mapping[str, Any] = read_yaml(data_root() / "ontology" / "lexicon" / f"{name}.yaml")
    return content


@cache
def gazetteer(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``ontology/gazetteers/<name>.tsv`` (UTF-8, tab separated, ``#`` comment lines), read once."""
    path = data_root() / "ontology" / "gazetteers" / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


def _by_name(types: Iterable[_Type]) -> dict[str, _Type]:
    found: dict[str, _Type] = {}
    for one in types:
        if one.name in found:
            raise InnographError(
                f"{one.file}：类型 {one.name} 已在 {found[one.name].file} 中定义；请改名或删去一个。",
                f"{one.file}: type {one.name} is already defined in {found[one.name].file}; rename or remove one.",
            )
        found[one.name] = one
    return found


def _read(folder: Path, kind: str, reader: Callable[[str, object], _Type]) -> dict[str, _Type]:
    files = sorted((folder / kind).glob("*.yaml"))
    return _by_name(reader(f"{kind}/{file.name}", read_yaml(file)) for file in files)


def read_ontology(folder: Path) -> Ontology:
    """Return the ontology of ``folder`` (one file a type in ``nodes/`` and ``edges/``).

    Raises InnographError, one sentence that names file and field, for the first file that is not well formed; what a
    well-formed ontology may still have wrong, ``ontology_lint`` finds.
    """
    return Ontology(_read(folder, "nodes", read_node_type), _read(folder, "edges", read_edge_type))


@cache
def load_ontology() -> Ontology:
    """Return the project's ontology, read once."""
    return read_ontology(data_root() / "ontology")


@cache
def allows(edge_type: str, source: str, target: str) -> bool:
    """Return what the ontology's own ``allows`` does, worked out once for each triple."""
    return load_ontology().allows(edge_type, source, target)
