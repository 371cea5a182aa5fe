"""Which mentions a person holds to be one event, and which not: corrections, laid over what their words say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from itertools import combinations, product
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select

from db.models import Correction
from events.likeness import JOINED, PARTED, Likeness
from importer.corrections import standing


class Kind(StrEnum):
    """Of ``what`` holds the ids of mentions, as text: all that are one; those that go, and ``from`` which."""

    MERGE = "merge-events"
    SPLIT = "split-event"


def wishes(connection: Connection) -> Mapping[tuple[int, int], Likeness]:
    """By pairs of mentions, the lower id first. Of two corrections that disagree the later one holds."""
    found: dict[tuple[int, int], Likeness] = {}
    for said in standing(connection, list(Kind)):
        found |= dict.fromkeys(_pairs(said["kind"], said["what"]), JOINED if said["kind"] == Kind.MERGE else PARTED)
    return found


def how_many(connection: Connection) -> tuple[int, int]:
    """Corrections that were made and that were undone; there are others when one of the figures is another."""
    made, undone = connection.execute(select(func.count(Correction.id), func.count(Correction.undone))).one()
    return made, undone


def said_of(connection: Connection, mentions: Collection[int]) -> list[RowMapping]:
    """The standing corrections that speak of any of these."""
    ids = set(map(str, mentions))
    said = standing(connection, list(Kind))
    return [each for each in said if not ids.isdisjoint(id for spoken_of in each["what"].values() for id in spoken_of)]


def _pairs(kind: str, what: Mapping[str, Any]) -> Iterable[tuple[int, int]]:
    mentions = sorted(map(int, what["mentions"]))
    if kind == Kind.MERGE:
        return combinations(mentions, 2)
    return ((min(a, b), max(a, b)) for a, b in product(mentions, map(int, what["from"])))
