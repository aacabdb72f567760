"""Gold files: what an annotator says that a plan states (the guidelines name every field)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphbuild.errors import InnographError


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A named thing of the plan."""

    id: str
    name: str
    type: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A stated relation; ``head`` is an entity's id, or M: and a heading."""

    type: str
    head: str
    tail: str


@dataclass(frozen=True, slots=True)
class GoldDuty:
    """One body that a measure names as responsible, and its role."""

    measure: str
    body: str
    role: str


@dataclass(frozen=True, slots=True)
class GoldTarget:
    """An indicator's target; ``value`` as written."""

    name: str
    value: str
    year: int | None


@dataclass(frozen=True, slots=True)
class Gold:
    """What one plan states."""

    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]
    duties: tuple[GoldDuty, ...]
    targets: tuple[GoldTarget, ...]
    citations: tuple[str, ...]


def _targets(rows: list[Mapping[str, Any]]) -> tuple[GoldTarget, ...]:
    """Rows without a target value set none."""
    given = [(row["name"], row.get("target") or {}) for row in rows]
    return tuple(GoldTarget(name, str(t["value"]), t.get("year")) for name, t in given if t.get("value") is not None)


def _gold(data: Mapping[str, Any]) -> Gold:
    return Gold(
        tuple(GoldEntity(e["id"], e["name"], e["type"], tuple(e.get("aliases", ()))) for e in data["entities"]),
        tuple(GoldRelation(r["type"], r["head"], r["tail"]) for r in data["relations"]),
        tuple(GoldDuty(r["measure"], b["name"], b["role"]) for r in data["responsibilities"] for b in r["bodies"]),
        _targets(data["indicators"]),
        tuple(c["title"] for c in data["citations"]),
    )


def read_gold(path: Path) -> Gold:
    """Return the gold file at ``path``; raises InnographError that names it when it cannot be read as one."""
    try:
        return _gold(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        fault = f"{type(error).__name__}: {error}"
        raise InnographError(
            f"{path} 不是可用的标注文件（{fault}）；请按标注规范检查该文件。",
            f"{path} is no usable gold file ({fault}); check it against the annotation guidelines.",
        ) from error
