"""Found actors as persons judge them: confirmed, dropped, or merged into another.

Mentions keep the actor that was read in them, so that every judgement can be undone and outlives a new reading; whoever
reads tellings or shows an actor asks what it goes by.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, or_, select, update

from db.models import CONFIRMED, DROPPED, FOUND, LISTED, Actor, Event, Mention, MentionActor, MentionTie
from importer.books import Books
from importer.corrections import BadCorrection, Corrected, Word, make, standing
from importer.settle import settle
from importer.weigh import weigh

CONFIRM, MERGE, DROP = "confirm-actor", "merge-actors", "drop-actor"
KINDS = (CONFIRM, MERGE, DROP)


class Verdict(NamedTuple):
    status: str = FOUND
    goes_by: str | None = None  # the key of the actor it was merged into


def verdicts(said: Iterable[Mapping[Any, Any]]) -> Mapping[str, Verdict]:
    """What corrections make of each actor, by its key. One merged into another that was itself merged goes the whole
    way."""
    found: dict[str, Verdict] = {}
    for correction in said:
        key = correction["what"]["actor"]
        before = found.get(key, Verdict())
        if correction["kind"] == MERGE:
            found[key] = before._replace(goes_by=correction["what"]["into"])
        elif correction["kind"] == DROP:
            found[key] = before._replace(status=DROPPED)
        elif before.status != DROPPED:
            found[key] = before._replace(status=CONFIRMED)
    return {key: verdict._replace(goes_by=_end(found, verdict.goes_by)) for key, verdict in found.items()}


def _end(found: Mapping[str, Verdict], key: str | None) -> str | None:
    while key and (further := found.get(key, Verdict()).goes_by):
        key = further
    return key


def confirm(connection: Connection, key: str, word: Word) -> Corrected:
    if _found(connection, key).status == CONFIRMED:
        raise BadCorrection(f"the actor {key!r} is confirmed already", "actor")
    return _judge(connection, CONFIRM, {"actor": key}, word)


def drop(connection: Connection, key: str, word: Word) -> Corrected:
    _found(connection, key)
    return _judge(connection, DROP, {"actor": key}, word)


def merge(connection: Connection, key: str, into: str, word: Word) -> Corrected:
    _found(connection, key)
    _live(connection, into, "into")
    if key == into:
        raise BadCorrection(f"the actor {key!r} is itself already", "into")
    return _judge(connection, MERGE, {"actor": key, "into": into}, word)


def _live(connection: Connection, key: str, parameter: str) -> Any:
    actor = connection.execute(select(Actor.__table__).where(Actor.key == key)).one()
    if actor.superseded_by is not None:
        raise BadCorrection(f"the actor {key!r} was merged into another: undo that first, or take the other", parameter)
    if actor.status == DROPPED:
        raise BadCorrection(f"the actor {key!r} was dropped: undo that first", parameter)
    return actor


def _found(connection: Connection, key: str) -> Any:
    actor = _live(connection, key, "actor")
    if actor.status == LISTED:
        reason = f"the actor {key!r} is listed: only those found in texts are confirmed, merged or dropped"
        raise BadCorrection(reason, "actor")
    return actor


def _judge(connection: Connection, kind: str, what: dict[str, Any], word: Word) -> Corrected:
    made = make(connection, kind, what, word)
    return Corrected(made, lay(connection, what, word.now))


def lay(connection: Connection, _what: dict[str, Any], now: int) -> tuple[int, ...]:
    """All actors are as the standing corrections have them; the events that tell of those that changed are anew."""
    wanted = verdicts(standing(connection, KINDS))
    judged = or_(Actor.status.in_((CONFIRMED, DROPPED)), Actor.superseded_by.is_not(None), Actor.key.in_(wanted))
    found = select(Actor.id, Actor.key, Actor.status, Actor.superseded_by).where(judged, Actor.status != LISTED)
    rows = connection.execute(found).all()
    heirs = select(Actor.key, Actor.id).where(Actor.key.in_({v.goes_by for v in wanted.values() if v.goes_by}))
    ids = {key: id for key, id in connection.execute(heirs)}  # noqa: C416 (dict() of rows has no types)
    touched: set[int] = set()
    for id, key, status, superseded_by in rows:
        verdict = wanted.get(key, Verdict())
        heir = ids.get(verdict.goes_by or "")
        if (verdict.status, heir) != (status, superseded_by):
            connection.execute(update(Actor).where(Actor.id == id).values(status=verdict.status, superseded_by=heir))
        if (verdict.status == DROPPED, heir) != (status == DROPPED, superseded_by):
            touched.add(id)
    touched.update(connection.execute(select(Actor.id).where(Actor.superseded_by.in_(touched))).scalars())
    return _settled(connection, touched, now)


def _settled(connection: Connection, actors: Collection[int], now: int) -> tuple[int, ...]:
    """The events that tell of these actors, anew: whom a telling names decides what it is tied to."""
    mentions = select(Mention.id, Mention.event_id).join(MentionActor, MentionActor.mention_id == Mention.id)
    mentions = mentions.where(MentionActor.actor_id.in_(actors)).distinct()
    told = {id: event for id, event in connection.execute(mentions)}  # noqa: C416 (dict() of rows has no types)
    if not told:
        return ()
    ids = select(mentions.subquery().c.id)
    tie = MentionTie
    connection.execute(delete(tie).where(or_(tie.mention_id.in_(ids), tie.other_id.in_(ids))))
    events = frozenset(event for event in told.values() if event is not None)
    settle(Books.open(connection), told.keys(), events, now)
    changed = mentions.subquery().c.event_id
    connection.execute(update(Event).where(Event.id.in_(select(changed))).values(updated=now))  # their actors are
    weigh(connection)
    stand = select(changed).distinct().order_by(changed)
    return tuple(id for id in connection.execute(stand).scalars() if id is not None)
