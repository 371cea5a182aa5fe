"""Which mentions a person holds to be one event, and which not: corrections, laid over what their words say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from itertools import combinations, product
from typing import Any

from sqlalchemy import Connection, select

from db import models
from events.likeness import Likeness

JOINED = Likeness(1.0, {"person": 1.0})
PARTED = Likeness(0.0, {}, "a person keeps them apart")


class Kind(StrEnum):
    """Of ``what`` holds the ids of mentions, as text: all that are one; those that go, and ``from`` which."""

    MERGE = "merge-events"
    SPLIT = "split-event"


def wishes(connection: Connection) -> Mapping[tuple[int, int], Likeness]:
    """By pairs of mentions, the lower id first. Of two corrections that disagree the later one holds."""
    correction = models.Correction
    standing = (
        select(correction.kind, correction.what)
        .where(correction.kind.in_(list(Kind)), correction.undone.is_(None))
        .order_by(correction.id)
    )
    found: dict[tuple[int, int], Likeness] = {}
    for kind, what in connection.execute(standing):
        found |= dict.fromkeys(_pairs(kind, what), JOINED if kind == Kind.MERGE else PARTED)
    return found


def _pairs(kind: str, what: Mapping[str, Any]) -> Iterable[tuple[int, int]]:
    mentions = sorted(map(int, what["mentions"]))
    if kind == Kind.MERGE:
        return combinations(mentions, 2)
    return ((min(a, b), max(a, b)) for a, b in product(mentions, map(int, what["from"])))
