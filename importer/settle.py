"""Which events the new mentions tell of: those already known, new ones, or two that turn out to be one.

An event is what its mentions tell together; nothing here is kept that could not be worked out from them again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from dates import edtf
from dates.calendar import DAY
from dates.display import display
from db import models, queries, search
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED, bounds
from events.contexts import contexts
from events.likeness import SLIP, Telling, enough, likeness
from events.merge import Account, Group, account, merge
from importer.roster import Roster
from importer.tellings import tellings_of_events, tellings_of_mentions

Row = dict[str, Any]

NARROW = 40 * DAY  # a month and a slip on either side


def settle(connection: Connection, roster: Roster, mentions: frozenset[int], touched: frozenset[int], now: int) -> None:
    """Mentions that are in no event yet find theirs; ``touched`` events have lost some and are worked out again."""
    new = tellings_of_mentions(connection, roster, mentions)
    pool = {telling.id: telling for telling in new}
    pool |= {t.id: t for t in tellings_of_events(connection, roster, touched)}
    near = _near(connection, roster, new) - touched
    for tellings in _by_event(tellings_of_events(connection, roster, near)).values():
        if any(_like(a, b) for a in tellings for b in new):
            pool |= {telling.id: telling for telling in tellings}
    groups = merge(pool.values())
    before = {telling.event for telling in pool.values() if telling.event is not None}
    ids = _name(connection, groups)
    for id, group in zip(ids, groups, strict=True):
        _write(connection, roster, id, group, now)
    _retire(connection, (before | touched) - set(ids), ids, groups, now)


def _near(connection: Connection, roster: Roster, new: Sequence[Telling]) -> set[int]:
    """Events that could be one with a new telling: near in time, with an actor or a place in common.

    Where a telling names hardly anyone, or no place, events of its type are looked at too, if its date is narrow.
    """
    found: set[int] = set()
    for telling in new:
        at = bounds(telling.when)
        if at.earliest == UNDATED:
            continue
        earliest, latest = max(OPEN_PAST, at.earliest - SLIP), min(OPEN_FUTURE, at.latest + SLIP)
        bare = not (telling.actors and telling.places) and latest - earliest < NARROW
        actors = {*telling.actors, *roster.sides(telling.actors, telling.when)}
        near = queries.neighbours(
            earliest,
            latest,
            [roster.actor(key) for key in sorted(actors)],
            [roster.place(key) for key in telling.places],
            telling.type if bare else None,
        )
        found.update(connection.execute(near).scalars())
    return found


def _like(a: Telling, b: Telling) -> bool:
    tie = likeness(a, b)
    return tie.against is None and tie.score >= enough(a, b)


def _by_event(tellings: Iterable[Telling]) -> Mapping[int, list[Telling]]:
    found: dict[int, list[Telling]] = {}
    for telling in tellings:
        if telling.event is not None:
            found.setdefault(telling.event, []).append(telling)
    return found


def _name(connection: Connection, groups: Sequence[Group]) -> list[int]:
    """The event's id for each group: that of the event it continues, the older one where there are two.

    An event whose mentions went apart lives on where most of them went.
    """
    wanted: list[tuple[int, int, int, int]] = []
    for index, group in enumerate(groups):
        held = Counter(t.event for t in group.tellings if t.event is not None)
        added = {t.event: min(o.added for o in group.tellings if o.event == t.event) for t in group.tellings if t.event}
        wanted.extend((added[event], -n, event, index) for event, n in held.items())
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


def _write(connection: Connection, roster: Roster, id: int, group: Group, now: int) -> None:
    told = account(group)
    members = [telling.id for telling in group.tellings]
    row = _event_row(id, told, group)
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
    _write_links(connection, roster, id, told, row)
    quotes = " ".join(dict.fromkeys(telling.quote for telling in group.tellings))
    search.index(connection, id, told.title, told.summary, quotes)


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


def _write_links(connection: Connection, roster: Roster, id: int, told: Account, row: Row) -> None:
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
    direct = {key for key, _ in told.actors}
    reached = direct.union(*(roster.acts_for(key, told.when) for key in direct))
    if reached:
        line = {"event_id": id, **{name: row[name] for name in ("earliest", "latest", "type", "modality")}}
        connection.execute(
            insert(models.ActorTimeline),
            [line | {"actor_id": roster.actor(key), "direct": key in direct} for key in sorted(reached)],
        )


def _erase_links(connection: Connection, events: Sequence[int]) -> None:
    for table in (models.EventActor, models.EventPlace, models.ActorTimeline):
        connection.execute(delete(table).where(table.event_id.in_(events)))


def _retire(connection: Connection, gone: set[int], ids: Sequence[int], groups: Sequence[Group], now: int) -> None:
    """An event that others took over redirects to where most of its mentions went; one that no one tells of goes."""
    event = models.Event
    for id in sorted(gone):
        heirs = Counter(new for new, group in zip(ids, groups, strict=True) for t in group.tellings if t.event == id)
        _erase_links(connection, [id])
        search.drop(connection, id)
        if heirs:
            heir = min(heirs, key=lambda new: (-heirs[new], new))
            connection.execute(update(event).where(event.id == id).values(superseded_by=heir, updated=now))
            connection.execute(update(event).where(event.superseded_by == id).values(superseded_by=heir))
        else:
            connection.execute(delete(event).where(event.superseded_by == id))
            connection.execute(delete(event).where(event.id == id))
