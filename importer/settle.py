"""Which events the new mentions tell of: those already known, new ones, or two that turn out to be one.

An event is what its mentions tell together; nothing here is kept that could not be worked out from them again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain, count
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from dates import edtf
from dates.display import display
from db import facets, models, search, tallies
from db.marks import marks
from db.types import bounds
from events.account import Account, account
from events.contexts import contexts
from events.merge import Group
from importer.books import Books
from importer.roster import Roster
from importer.tellings import BATCH

Row = dict[str, Any]


def settle(books: Books, mentions: Collection[int], touched: frozenset[int], now: int) -> None:
    """Mentions that are new, or were read anew, find their events; ``touched`` events have lost some."""
    books.ties.tie(mentions)
    regroup(books, {*mentions, *_mentions_of(books.connection, touched)}, touched, now)


def regroup(books: Books, start: Collection[int], touched: frozenset[int], now: int) -> None:
    """All that hangs together with these mentions is merged anew; events without any of them stay as they were, where
    they are told by the same as before."""
    connection, groups = books.connection, books.ties.merged(start)
    held = _held(connection, [telling.id for group in groups for telling in group.tellings])
    before = Counter(stand.event for stand in held.values())
    ids = _name(connection, groups, held)
    concerned = {*before, *touched, *ids}
    stood = tallies.standing(connection, concerned)
    for id, group in zip(ids, groups, strict=True):
        stands = {held[telling.id].event for telling in group.tellings if telling.id in held}
        same = stands == {id} and before[id] == len(group.tellings)
        if not same or id in touched or any(telling.id in start for telling in group.tellings):
            _write(books, id, group, now)
    _retire(connection, (before.keys() | touched) - set(ids), ids, groups, held, now)
    tallies.change(connection, stood, tallies.standing(connection, concerned))


class Stand(NamedTuple):
    """The event that a mention stands in so far, and when its document came in (Unix seconds)."""

    event: int
    added: int


def _held(connection: Connection, ids: Sequence[int]) -> dict[int, Stand]:
    mention, document = models.Mention, models.Document
    stands = select(mention.id, mention.event_id, document.added).join(document, document.id == mention.document_id)
    found: dict[int, Stand] = {}
    for at in range(0, len(ids), BATCH):
        part = stands.where(mention.id.in_(ids[at : at + BATCH]), mention.event_id.is_not(None))
        found |= {id: Stand(event, added) for id, event, added in connection.execute(part) if event}
    return found


def _mentions_of(connection: Connection, events: Collection[int]) -> set[int]:
    mention = models.Mention
    return set(connection.execute(select(mention.id).where(mention.event_id.in_(sorted(events)))).scalars())


def _name(connection: Connection, groups: Sequence[Group], stands: Mapping[int, Stand]) -> list[int]:
    """The event's id for each group: that of the event it continues, the older one where there are two.

    An event whose mentions went apart lives on where most of them went.
    """
    wanted: list[tuple[int, int, int, int]] = []
    for index, group in enumerate(groups):
        here = [stands[telling.id] for telling in group.tellings if telling.id in stands]
        for event, n in Counter(stand.event for stand in here).items():
            wanted.append((min(stand.added for stand in here if stand.event == event), -n, event, index))
    names: dict[int, int] = {}
    for _, _, event, index in sorted(wanted):
        if index not in names and event not in names.values():
            names[index] = event
    taken = set(names.values())
    for index, group in enumerate(groups):
        if index not in names:
            names[index] = _fresh(connection, group, taken)
            taken.add(names[index])
    return [names[index] for index in range(len(groups))]


def _fresh(connection: Connection, group: Group, taken: set[int]) -> int:
    """A new event is named after a mention of it; where those names are taken, after the next number that is not."""
    names = chain((telling.id for telling in group.tellings), count(group.tellings[0].id + 1))
    return next(id for id in names if id not in taken and not _lives(connection, id))


def _lives(connection: Connection, id: int) -> bool:
    live = select(models.Event.id).where(models.Event.id == id, models.Event.superseded_by.is_(None))
    return connection.execute(live).first() is not None


def _write(books: Books, id: int, group: Group, now: int) -> None:
    connection, told = books.connection, account(group)
    members = [telling.id for telling in group.tellings]
    timelines = _timelines(books.roster, told)
    row = _event_row(id, told, group) | {"facets": _facets(books.roster, told, group, timelines)}
    event = models.Event
    kept = connection.execute(select(event.__table__).where(event.id == id)).mappings().one_or_none()
    if kept is None:
        connection.execute(insert(event), [row | {"updated": now, "importance": 0.0}])  # importer.weigh tells it
    elif any(kept[name] != value for name, value in row.items()):
        connection.execute(update(event).where(event.id == id).values(row | {"updated": now}))
    connection.execute(
        update(models.Mention)
        .where(models.Mention.id.in_(members), models.Mention.event_id.is_distinct_from(id))
        .values(event_id=id)
    )
    _erase_links(connection, [id])
    _write_links(connection, books.roster, id, told, row, timelines)
    quotes = " ".join(dict.fromkeys(telling.quote for telling in group.tellings))
    marked = marks(timelines, row["earliest"], row["latest"])
    search.index(connection, id, told.title, told.summary, quotes, marked)


def _event_row(id: int, told: Account, group: Group) -> Row:
    return {
        "id": id,
        "title": told.title,
        "summary": told.summary,
        "display": display(told.when) if told.when else "date unknown",
        "type": told.type,
        "mode": told.mode,
        "contexts": contexts(told.title, told.summary),
        "modality": told.modality.value,
        "confidence": told.confidence,
        "sources": told.sources,
        "mentions": len(group.tellings),
        "conflicts": [dict(conflict) for conflict in told.conflicts],
        "merged_why": [
            {"mention": str(a), "with": str(b), "score": tie.score, "reasons": dict(tie.reasons)}
            for a, b, tie in group.ties
        ],
        "superseded_by": None,
        "edtf": edtf.write(told.when) if told.when else None,
        **bounds(told.when)._asdict(),
    }


def _timelines(roster: Roster, told: Account) -> Mapping[int, bool]:
    """The actors whose timelines have the event, and whether for themselves."""
    direct = {key for key, _ in told.actors}
    reached = direct.union(*(roster.acts_for(key, told.when) for key in direct))
    return {roster.actor(key): key in direct for key in sorted(reached)}


def _facets(roster: Roster, told: Account, group: Group, timelines: Mapping[int, bool]) -> str:
    around: set[str] = set().union(*(roster.lies_in(key) for key in told.places))
    places = {roster.place(key): key not in around for key in sorted(around.union(told.places))}
    publishers = {telling.publisher for telling in group.tellings}
    return facets.words(timelines, places, publishers, told.type, bounds(told.when))


def _write_links(
    connection: Connection, roster: Roster, id: int, told: Account, row: Row, timelines: Mapping[int, bool]
) -> None:
    if told.actors:
        connection.execute(
            insert(models.EventActor),
            [
                {"event_id": id, "position": n, "actor_id": roster.actor(key), "role": role.value}
                for n, (key, role) in enumerate(told.actors)
            ],
        )
    if told.places:
        connection.execute(
            insert(models.EventPlace),
            [{"event_id": id, "position": n, "place_id": roster.place(key)} for n, key in enumerate(told.places)],
        )
    line = {"event_id": id, **{name: row[name] for name in ("earliest", "latest", "type", "modality")}}
    lines = [line | {"actor_id": actor, "direct": direct} for actor, direct in timelines.items()]
    if lines:
        connection.execute(insert(models.ActorTimeline), lines)


def _erase_links(connection: Connection, events: Sequence[int]) -> None:
    for table in (models.EventActor, models.EventPlace, models.ActorTimeline):
        connection.execute(delete(table).where(table.event_id.in_(events)))


def _retire(
    connection: Connection,
    gone: set[int],
    ids: Sequence[int],
    groups: Sequence[Group],
    stands: Mapping[int, Stand],
    now: int,
) -> None:
    """An event that others took over redirects to where most of its mentions went; one that no one tells of goes."""
    event = models.Event
    for id in sorted(gone):
        heirs = Counter(
            new
            for new, group in zip(ids, groups, strict=True)
            for telling in group.tellings
            if telling.id in stands and stands[telling.id].event == id
        )
        _erase_links(connection, [id])
        search.drop(connection, id)
        if heirs:
            heir = min(heirs, key=lambda new: (-heirs[new], new))
            connection.execute(update(event).where(event.id == id).values(superseded_by=heir, updated=now))
            connection.execute(update(event).where(event.superseded_by == id).values(superseded_by=heir))
        else:
            connection.execute(delete(event).where(event.superseded_by == id))
            connection.execute(delete(event).where(event.id == id))
