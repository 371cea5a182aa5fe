"""Which mentions a person holds to be one event, and which not: corrections, laid over what their words say."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from itertools import combinations, product

from sqlalchemy import Connection, RowMapping, func, select

from db.models import Correction
from events.likeness import JOINED, PARTED, Likeness
from importer.corrections import standing


class Kind(StrEnum):
    """Of ``what`` holds the ids of mentions, as text: all that are one; those that go, and ``from`` which."""

    MERGE = "merge-events"
    SPLIT = "split-event"


def wishes(connection: Connection) -> Mapping[tuple[int, int], Likeness]:
    """By pairs of mentions, the lower id first. Of two corrections that disagree the later one holds.

    Those that a split takes out are an event of their own: one, even where it was the others that held them together.
    """
    found: dict[tuple[int, int], Likeness] = {}
    for said in standing(connection, list(Kind)):
        mentions, others = (sorted(map(int, said["what"].get(name, ()))) for name in ("mentions", "from"))
        found |= dict.fromkeys(combinations(mentions, 2), JOINED)
        found |= {(min(pair), max(pair)): PARTED for pair in product(mentions, others)}
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
