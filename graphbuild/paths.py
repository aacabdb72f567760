"""Finds the project's data (ontology, queries, example plans), wherever the package was installed.

Order: the environment's ``INNOGRAPH_DATA``, else ``_data`` beside this module (a wheel), else the root of the
checkout (an editable install). Never the working directory.
"""

import os
from functools import cache
from pathlib import Path

from graphbuild.errors import InnographError

_HERE = Path(__file__).resolve().parent


@cache
def data_root() -> Path:
    """Return the folder that holds ``ontology/``, ``cypher/`` and ``examples/``.

    Raises InnographError when no candidate holds an ontology.
    """
    named = os.environ.get("INNOGRAPH_DATA")
    candidates = [Path(named)] if named else [_HERE / "_data", _HERE.parent]
    for candidate in candidates:
        if (candidate / "ontology").is_dir():
            return candidate
    looked = "、".join(str(c) for c in candidates)
    raise InnographError(
        f"找不到本体数据（ontology/）：查找过 {looked}；请重新安装 innograph，或用 INNOGRAPH_DATA 指明目录。",
        f"No ontology found (looked in {looked}); reinstall innograph or set INNOGRAPH_DATA to the data folder.",
    )
