"""Which mentions are alike, and which hang together: what is merged is decided among those, whatever came in first.

Two mentions are tied where their likeness is enough for one event; that depends on the two alone. Groups are found
among all that hang together by ties, so that they are the same as if everything had been merged at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, delete, insert, or_, select

from db import models
from db.models import NARROW
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED, bounds
from events.likeness import SLIP, Likeness, Telling, alike, likeness
from importer.roster import Roster
from importer.tellings import BATCH, tellings
from importer.wishes import JOINED, wishes

_REMEMBERED = 50_000  # tellings; those of a long run are read again now and then


class Ties:
    """The ties of one database, and for the length of a run the tellings that were looked at."""

    def __init__(self, connection: Connection, roster: Roster) -> None:
        self._connection = connection
        self._roster = roster
        self._tellings: dict[int, Telling] = {}
        self._likeness: dict[tuple[int, int], Likeness] = {}
        self._wishes = wishes(connection)

    def tellings(self, ids: Collection[int]) -> list[Telling]:
        """In the order of their ids; one that is gone is left out."""
        if len(self._tellings) > _REMEMBERED:
            self.forget_all()
        missing = [id for id in ids if id not in self._tellings]
        self._tellings |= {telling.id: telling for telling in tellings(self._connection, self._roster, missing)}
        return [self._tellings[id] for id in sorted(ids) if id in self._tellings]

    def likeness(self, a: Telling, b: Telling) -> Likeness:
        """The first has the lower id. What a person says of the two is all there is to it."""
        pair = (a.id, b.id)
        found = self._wishes.get(pair) or self._likeness.get(pair)
        if found is None:
            found = self._likeness[pair] = likeness(a, b)
        return found

    def forget_all(self) -> None:
        """They are read again when they are asked for."""
        self._tellings.clear()
        self._likeness.clear()

    def forget(self, ids: Iterable[int]) -> None:
        """Mentions that are gone, or were read anew."""
        gone = {id for id in ids if self._tellings.pop(id, None)}
        if gone:
            self._likeness = {pair: tie for pair, tie in self._likeness.items() if not gone & {*pair}}

    def tie(self, new: Collection[int]) -> None:
        """Finds and keeps what ``new`` mentions are alike to, each other included."""
        found: set[tuple[int, int]] = set()
        for telling in self.tellings(new):
            for other in self.tellings(self._near(telling)):
                first, second = (telling, other) if telling.id < other.id else (other, telling)
                if first.id != second.id and alike(first, second, self.likeness(first, second)):
                    found |= {(first.id, second.id), (second.id, first.id)}
        if found:
            tie = models.MentionTie
            self._connection.execute(delete(tie).where(or_(tie.mention_id.in_(new), tie.other_id.in_(new))))
            rows = [{"mention_id": a, "other_id": b} for a, b in sorted(found)]
            self._connection.execute(insert(tie), rows)

    def _near(self, telling: Telling) -> set[int]:
        """Mentions whose bounds meet those of ``telling``, give or take a slip."""
        at, mention = bounds(telling.when), models.Mention
        if at.earliest == UNDATED:
            return set()
        earliest, latest = max(OPEN_PAST, at.earliest - SLIP), min(OPEN_FUTURE, at.latest + SLIP)
        meet = (mention.earliest < latest, mention.latest > earliest)
        narrow = select(mention.id).where(*meet, mention.earliest >= earliest - NARROW)
        wide = select(mention.id).where(*meet, mention.latest - mention.earliest > NARROW)
        return {id for statement in (narrow, wide) for id in self._connection.execute(statement).scalars()}

    def component(self, start: Iterable[int]) -> set[int]:
        """All mentions that hang together with these: by ties, by the event they stand in, by what a person joined."""
        found, rest = set[int](), set(start)
        while rest:
            found |= rest
            joined = {id for pair, wish in self._wishes.items() if wish is JOINED and rest & {*pair} for id in pair}
            rest = (self._next(sorted(rest)) | joined) - found
        return found

    def _next(self, ids: list[int]) -> set[int]:
        tie, mention = models.MentionTie, models.Mention
        reached: set[int] = set()
        for at in range(0, len(ids), BATCH):
            part = ids[at : at + BATCH]
            events = select(mention.event_id).where(mention.id.in_(part), mention.event_id.is_not(None))
            for statement in (
                select(tie.other_id).where(tie.mention_id.in_(part)),
                select(mention.id).where(mention.event_id.in_(events)),
            ):
                reached.update(self._connection.execute(statement).scalars())
        return reached
