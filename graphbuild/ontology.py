"""The ontology and the lexicon, read from ``ontology/``: the only place where types are listed."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graphbuild.errors import InnographError
from graphbuild.paths import data_root

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
