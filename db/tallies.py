"""How many events there are under each facet, and when: counted beforehand, for what asks of little else.

Who changes events takes a ``standing`` of them before and after, and ``change``s what was counted by the difference.
db.counts asks for what was counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import (
    Connection,
    Row,
    delete,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from dates import calendar
from dates.interval import Grain
from db import facets
from db.models import Event, Tally
from db.question import Rows
from db.types import OPEN, OPEN_FUTURE, OPEN_PAST, UNDATED

Cell: TypeAlias = tuple[int | str, ...]  # values of KEY

KEY = tuple(column.name for column in Tally.__table__.primary_key)
EVER = OPEN + 1  # the unit of what is counted whenever it was
NEVER, EVER_AFTER = -(2**31), 2**31 - 1  # a beginning and an end that are open
NO_CORE = (1, 0)
ALL = ""  # what every event is under
# What is counted by each: those kinds of facets, or every one. Years are enough for facets that are many.
UNITS: Mapping[int, Sequence[str] | None] = {
    int(Grain.DAY): (ALL,),
    int(Grain.MONTH): (ALL, facets.TYPE),
    int(Grain.YEAR): None,
    EVER: None,
}
BATCH = 500  # ids of a statement


def standing(connection: Connection, events: Collection[int]) -> Counter[Cell]:
    """What these events count for now; those that are gone, merged or without a date for nothing."""
    counted: Counter[Cell] = Counter()
    ids = sorted(events)
    for at in range(0, len(ids), BATCH):
        for row in connection.execute(_dated().where(Event.id.in_(ids[at : at + BATCH]))):
            counted.update(cells(row))
    return counted


def change(connection: Connection, before: Mapping[Cell, int], after: Mapping[Cell, int]) -> None:
    by = {cell: after.get(cell, 0) - before.get(cell, 0) for cell in before.keys() | after.keys()}
    _add(connection, {cell: n for cell, n in by.items() if n})
    if any(n < 0 for n in by.values()):
        connection.execute(delete(Tally).where(Tally.n == 0))


def recount(connection: Connection) -> None:
    """All of it, from the events that are there."""
    counted: Counter[Cell] = Counter()
    for row in connection.execute(_dated(), execution_options={"yield_per": 10_000}):
        counted.update(cells(row))
    connection.execute(delete(Tally))
    _add(connection, counted)


def cells(event: Row[Any]) -> Iterator[Cell]:
    """``event`` has the columns of its date, modality and facets."""
    under = [ALL, *event.facets.split()]
    for unit, kinds in UNITS.items():
        when = _when(unit, event.earliest, event.latest, event.core_from, event.core_to)
        for facet in under:
            if kinds is None or facet[:1] in kinds:
                yield unit, facet, event.modality, *when


@lru_cache(maxsize=65_536)
def _when(unit: int, earliest: int, latest: int, core_from: int | None, core_to: int | None) -> tuple[int, ...]:
    """begins, ends, start, stop, core_start, core_stop; what is counted where is said in db.density."""
    if unit == EVER:
        return NEVER, EVER_AFTER, 0, 0, *NO_CORE
    begins, ends = earliest > OPEN_PAST, latest < OPEN_FUTURE
    start = earliest if begins else latest - 1 if core_to is None else core_to
    stop = latest - 1 if ends else earliest if core_from is None else core_from - 1
    core = NO_CORE
    if begins and ends and core_from is not None and core_to is not None and core_from < core_to:
        core = ordinal(core_from, unit), ordinal(core_to - 1, unit)
    first = ordinal(earliest, unit) if begins else NEVER
    last = ordinal(latest - 1, unit) if ends else EVER_AFTER
    return first, last, ordinal(start, unit), ordinal(stop, unit), *core


def ordinal(at: int, unit: int) -> int:
    """The day since 1970, the month since the beginning of the astronomical year 0, or the year."""
    if unit == Grain.DAY:
        return at // calendar.DAY
    moment = calendar.fields(at)
    return moment.year if unit == Grain.YEAR else moment.year * 12 + moment.month - 1


def _dated() -> Rows:
    columns = (Event.earliest, Event.latest, Event.core_from, Event.core_to, Event.modality, Event.facets)
    return select(*columns).where(Event.superseded_by.is_(None), Event.earliest < UNDATED)


def _add(connection: Connection, by: Mapping[Cell, int]) -> None:
    insert = (sqlite if connection.dialect.name == "sqlite" else postgresql).insert(Tally)
    upsert = insert.on_conflict_do_update(index_elements=KEY, set_={"n": Tally.n + insert.excluded.n})
    rows = [dict(zip(KEY, cell, strict=True), n=n) for cell, n in sorted(by.items())]
    for at in range(0, len(rows), 10_000):
        connection.execute(upsert, rows[at : at + 10_000])
