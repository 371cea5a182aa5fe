"""What a person says of the merging of events: kept as a correction, and laid over what the words say."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, select

from db import models
from importer.books import Books
from importer.corrections import BadCorrection, Corrected, NotThere, Word, make
from importer.settle import regroup
from importer.weigh import weigh
from importer.wishes import Kind


def merge_events(connection: Connection, events: Collection[int], word: Word) -> Corrected:
    """All their tellings are of one event; the oldest of them goes on."""
    live = _live(connection, set(events), "events")
    if len(live) < 2:
        raise BadCorrection("expected two events or more", "events")
    members = _members(connection, live)
    mentions = [mention for told in members.values() for mention in told]
    return _correct(connection, Kind.MERGE, {"mentions": mentions}, word)


def split_event(connection: Connection, event: int, mentions: Collection[int], word: Word) -> Corrected:
    """These tellings are not of what the others of the event tell of."""
    told = _members(connection, _live(connection, {event}, "id"))[event]
    going = [mention for mention in told if mention in mentions]
    if strangers := sorted(set(mentions) - set(told)):
        raise BadCorrection(f"mention {strangers[0]} does not tell of event {event}", "mentions")
    if not going or len(going) == len(told):
        raise BadCorrection(f"expected some of the {len(told)} mentions of the event, not none or all", "mentions")
    return _correct(connection, Kind.SPLIT, {"mentions": going, "from": [m for m in told if m not in going]}, word)


def lay(connection: Connection, what: dict[str, Any], now: int) -> tuple[int, ...]:
    """The events of these mentions, anew, under the corrections that stand."""
    return _regrouped(connection, _spoken_of(what), now)


def _correct(connection: Connection, kind: Kind, mentions: dict[str, list[int]], word: Word) -> Corrected:
    what = {name: list(map(str, ids)) for name, ids in mentions.items()}  # JSON keeps no 53-bit number everywhere
    id = make(connection, kind.value, what, word)
    return Corrected(id, lay(connection, what, word.now))


def _spoken_of(what: dict[str, Any]) -> list[int]:
    return [int(id) for ids in what.values() for id in ids]


def _live(connection: Connection, events: Collection[int], parameter: str) -> list[int]:
    event = models.Event
    kept = select(event.id, event.superseded_by).where(event.id.in_(events))
    heirs = {id: heir for id, heir in connection.execute(kept)}  # noqa: C416 (dict() of rows has no types)
    for id in sorted(events):
        if id not in heirs:
            raise NotThere(f"no event {str(id)!r}", parameter)
        if heirs[id] is not None:
            raise BadCorrection(f"event {id} was merged into event {heirs[id]}: take that one", parameter)
    return sorted(events)


def _members(connection: Connection, events: Sequence[int]) -> dict[int, list[int]]:
    mention = models.Mention
    told = select(mention.event_id, mention.id).where(mention.event_id.in_(events)).order_by(mention.id)
    found: dict[int, list[int]] = {}
    for event, id in connection.execute(told):
        found.setdefault(event or 0, []).append(id)
    return found


def _regrouped(connection: Connection, mentions: Sequence[int], now: int) -> tuple[int, ...]:
    regroup(Books.open(connection), mentions, frozenset(), now)
    weigh(connection)
    mention = models.Mention
    stand = select(mention.event_id).where(mention.id.in_(mentions)).distinct().order_by(mention.event_id)
    return tuple(id for id in connection.execute(stand).scalars() if id is not None)
