"""An answer as a pandas DataFrame; pandas is imported only here, and only when a frame is asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from graphbuild.errors import InnographError

if TYPE_CHECKING:
    from pandas import DataFrame

# pandas' own guess makes 2025 with a gap 2025.0; these types know gaps
_DTYPES = {
    "string": "string",
    "integer": "Int64",
    "floating": "Float64",
    "mixed-integer-float": "Float64",
    "boolean": "boolean",
}


def data_frame(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> "DataFrame":
    """Return ``rows`` as a frame with these ``columns``, also where there is no row.

    A column of texts, integers, numbers or truth values has the pandas type that knows gaps; one of lists, nodes or
    mixed values, or without any value, holds the objects themselves. Raises InnographError without pandas.
    """
    try:
        import pandas  # noqa: PLC0415 - an extra, and half a second
    except ImportError as error:
        raise InnographError(
            "转成 pandas 表格需要 pandas；请运行 pip install 'innograph[pandas]'。",
            "A data frame needs pandas; run pip install 'innograph[pandas]'.",
        ) from error
    frame = pandas.DataFrame(list(rows), columns=list(columns), dtype=object)
    kinds = {name: pandas.api.types.infer_dtype(frame[name], skipna=True) for name in columns}
    return frame.astype({name: _DTYPES[kind] for name, kind in kinds.items() if kind in _DTYPES})
