"""The importance of every event: from all that is kept, the same whatever came first."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from dates.calendar import DAY
from db import models
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED
from events.importance import Around, Day, Voice, importance, told
from events.mention import Modality

_FIRST_DAYS = 3 * DAY
_HAPPENED = (Modality.OCCURRED.value, Modality.ONGOING.value)


class _Event(NamedTuple):
    id: int
    earliest: int
    precision: int | None
    day: str | None  # its EDTF, where that is a day
    importance: float


def weigh(connection: Connection) -> None:
    """Within the caller's transaction. Reads every mention; writes the events whose importance has changed.

    Of an event those tellings count that are as precise as it is: who knows but the month says little of the day.
    """
    published = _published(connection)
    voices: dict[tuple[int, int | None], list[Voice]] = defaultdict(list)  # of an event, by how precise they are
    days: dict[str, list[Voice]] = defaultdict(list)
    mention, document = models.Mention, models.Document
    rows = select(
        mention.event_id, mention.document_id, mention.type, mention.modality, mention.earliest, mention.latest,
        mention.precision, mention.edtf, document.published_earliest,
    ).join(document, document.id == mention.document_id)  # fmt: skip
    for event, of, kind, modality, earliest, latest, precision, edtf, written in connection.execute(rows):
        closed = earliest not in (UNDATED, OPEN_PAST) and latest != OPEN_FUTURE
        dated = closed and written not in (UNDATED, OPEN_PAST)  # what still goes on is not told of afterwards
        voice = Voice(of, kind, (written - earliest) / DAY if dated else 0.0)
        if event is not None:
            voices[event, precision].append(voice)
        if edtf is not None and _is_day(edtf) and modality in _HAPPENED:
            days[edtf].append(voice)
    events = _events(connection)
    heard = {event.id: told(voices[event.id, event.precision]) for event in events}
    by_day = _days(events, heard, days)
    changed = [
        {"of": event.id, "now": now}
        for event in events
        if (now := _weight(event, heard[event.id], by_day, published)) != event.importance
    ]
    if changed:
        event_row = update(models.Event).where(models.Event.id == bindparam("of"))
        connection.execute(event_row.values(importance=bindparam("now")), changed)


def _published(connection: Connection) -> list[int]:
    column = models.Document.published_earliest
    dated = select(column).where(column.not_in((UNDATED, OPEN_PAST))).order_by(column)
    return list(connection.execute(dated).scalars())


def _events(connection: Connection) -> list[_Event]:
    event = models.Event
    live = select(event.id, event.earliest, event.precision, event.edtf, event.importance).where(
        event.superseded_by.is_(None)
    )
    return [
        _Event(id, earliest, precision, edtf if _is_day(edtf) else None, weight)
        for id, earliest, precision, edtf, weight in connection.execute(live)
    ]


def _is_day(edtf: str | None) -> bool:
    return edtf is not None and len(edtf) == 10 and "/" not in edtf


def _days(
    events: Sequence[_Event], heard: Mapping[int, float], voices: Mapping[str, Sequence[Voice]]
) -> Mapping[str, Day]:
    most: dict[str, float] = {}
    for event in events:
        if event.day:
            most[event.day] = max(most.get(event.day, 0.0), heard[event.id])
    return {day: Day(told(voices.get(day, ())), highest) for day, highest in most.items()}


def _weight(event: _Event, heard: float, days: Mapping[str, Day], published: Sequence[int]) -> float:
    since = OPEN_PAST if event.earliest == UNDATED else event.earliest
    before = bisect_left(published, since)
    after = len(published) - bisect_left(published, since + _FIRST_DAYS)
    return importance(heard, days.get(event.day or "", Day()), Around(before, after))
