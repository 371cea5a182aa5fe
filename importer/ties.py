"""Which mentions are alike, and which hang together: what is merged is decided among those, whatever came in first.

Two mentions are tied where their likeness is enough for one event; that depends on the two alone. Groups are found
among all that hang together by ties, so that they are the same as if everything had been merged at once. What a person
says of two mentions is laid over their tie, and leaves it as it is: it can be taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, or_, select

from db import models
from db.models import NARROW
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED, bounds
from events.likeness import JOINED, SLIP, Likeness, Telling, alike, likeness
from events.merge import Group, merge
from importer.roster import Roster
from importer.tellings import BATCH, tellings
from importer.wishes import how_many, wishes

_REMEMBERED = 50_000  # tellings; those of a long run are read again now and then


class _Seen(NamedTuple):
    """Of these two tellings, and not of what they were before they were read anew."""

    first: Telling
    second: Telling
    likeness: Likeness


class Ties:
    """The ties of one database, and for the length of a run the tellings that were looked at."""

    def __init__(self, connection: Connection, roster: Roster) -> None:
        self._connection = connection
        self._roster = roster
        self._tellings: dict[int, Telling] = {}
        self._seen: dict[tuple[int, int], _Seen] = {}
        self._wishes: Mapping[tuple[int, int], Likeness] = {}
        self._said = (0, 0)
        self.heed()

    def heed(self) -> None:
        """What persons have said up to now, also while an import is going on."""
        if self._roster.heed():
            self.forget(list(self._tellings))
        if self._said != (said := how_many(self._connection)):
            self._said, self._wishes = said, wishes(self._connection)

    def forget(self, ids: Iterable[int]) -> None:
        """Mentions that are gone, or are to be read anew."""
        for id in ids:
            self._tellings.pop(id, None)

    def tellings(self, ids: Collection[int]) -> list[Telling]:
        """In the order of their ids; one that is gone is left out."""
        if len(self._tellings) > _REMEMBERED:
            self._tellings.clear()
            self._seen.clear()
        missing = [id for id in ids if id not in self._tellings]
        self._tellings |= {telling.id: telling for telling in tellings(self._connection, self._roster, missing)}
        return [self._tellings[id] for id in sorted(ids) if id in self._tellings]

    def tie(self, new: Collection[int]) -> None:
        """Finds and keeps what ``new`` mentions, or mentions read anew, are alike to, each other included."""
        found: set[tuple[int, int]] = set()
        for telling in self.tellings(new):
            for other in self.tellings(self._near(telling)):
                if telling.id != other.id and alike(telling, other, likeness(telling, other)):
                    found |= {(telling.id, other.id), (other.id, telling.id)}
        tie = models.MentionTie
        self._connection.execute(delete(tie).where(or_(tie.mention_id.in_(new), tie.other_id.in_(new))))
        if found:
            rows = [{"mention_id": a, "other_id": b} for a, b in sorted(found)]
            self._connection.execute(insert(tie), rows)

    def merged(self, start: Iterable[int]) -> list[Group]:
        """The groups of all that hangs together with these mentions."""
        ids, pairs = self._component(start)
        found = self.tellings(ids)
        here = {telling.id for telling in found}
        return merge(found, self._likeness, [pair for pair in pairs if here.issuperset(pair)])

    def _likeness(self, a: Telling, b: Telling) -> Likeness:
        """The first has the lower id. What a person says of the two is all there is to it."""
        pair = (a.id, b.id)
        if wish := self._wishes.get(pair):
            return wish
        seen = self._seen.get(pair)
        if seen is None or seen.first is not a or seen.second is not b:
            seen = self._seen[pair] = _Seen(a, b, likeness(a, b))
        return seen.likeness

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

    def _component(self, start: Iterable[int]) -> tuple[set[int], set[tuple[int, int]]]:
        """All mentions that hang together with these, by ties, by the event they stand in, by what a person joined; and
        the pairs that are tied or joined, the lower id first."""
        joined = [pair for pair, wish in self._wishes.items() if wish is JOINED]
        found, rest, pairs = set[int](), set(start), set[tuple[int, int]]()
        while rest:
            found |= rest
            tied = self._tied(sorted(rest)) | {pair for pair in joined if not rest.isdisjoint(pair)}
            rest = (self._beside(sorted(rest)) | {id for pair in tied for id in pair}) - found
            pairs |= tied
        return found, pairs

    def _tied(self, ids: Sequence[int]) -> set[tuple[int, int]]:
        tie = models.MentionTie
        found = (select(tie.mention_id, tie.other_id).where(tie.mention_id.in_(part)) for part in _parts(ids))
        return {(min(a, b), max(a, b)) for statement in found for a, b in self._connection.execute(statement)}

    def _beside(self, ids: Sequence[int]) -> set[int]:
        """The mentions that stand in one event with these."""
        mention = models.Mention
        found: set[int] = set()
        for part in _parts(ids):
            events = select(mention.event_id).where(mention.id.in_(part), mention.event_id.is_not(None))
            found.update(self._connection.execute(select(mention.id).where(mention.event_id.in_(events))).scalars())
        return found


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[at : at + BATCH] for at in range(0, len(ids), BATCH))
