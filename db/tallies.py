"""How many events there are under each facet, and when: counted beforehand, for what asks of little else.

Who changes events takes a ``standing`` of them before and after, and ``change``s what was counted by the difference.
A window is answered from years or months only where it is made of whole ones; what may be in it is in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    and_,
    case,
    cast,
    delete,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.dialects import postgresql, sqlite

from dates import calendar
from dates.interval import Grain, floor
from db import facets
from db.density import MOST_LANES, Lanes
from db.filters import Asked
from db.models import Actor, Event, Tally
from db.queries import Rows
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
_OF_ACTORS = (facets.ITSELF, facets.MEMBER)

# --- counting


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
        core = _ordinal(core_from, unit), _ordinal(core_to - 1, unit)
    first = _ordinal(earliest, unit) if begins else NEVER
    last = _ordinal(latest - 1, unit) if ends else EVER_AFTER
    return first, last, _ordinal(start, unit), _ordinal(stop, unit), *core


def _ordinal(at: int, unit: int) -> int:
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


# --- asking


def number(asked: Asked) -> Select[int] | None:
    """How many events there are; None where more is asked than was counted, as from all that follow here."""
    under, unit = _under(asked), _unit(asked)
    if under is None or unit is None:
        return None
    return select(func.coalesce(func.sum(Tally.n), 0)).where(*_within(asked, unit), Tally.facet.in_(under))


def by_facet(asked: Asked) -> Select[str, int] | None:
    """How many are under each facet, where nothing but a time and a modality is asked for."""
    unit = _unit(asked)
    if _under(asked) != [ALL] or unit is None:
        return None
    return (
        select(Tally.facet, func.sum(Tally.n)).where(*_within(asked, unit)).group_by(Tally.facet).order_by(Tally.facet)
    )


def spreads(asked: Asked, grain: Grain, lanes: Lanes | None) -> tuple[Grain, Rows] | None:
    """Rows of a db.density.Spread, and the unit that they count: the coarsest of UNITS that is no coarser than
    ``grain``."""
    under = _under(asked)
    if under is None or (lanes is not None and under != [ALL]):
        return None
    kinds = {"actor": _OF_ACTORS, "type": (facets.TYPE,)}[lanes] if lanes else {facet[:1] for facet in under}
    for unit in (Grain.YEAR, Grain.MONTH, Grain.DAY):
        if unit <= grain and _whole(asked, unit) and _counts(unit, kinds):
            return unit, _spreads(asked, unit, under, lanes)
    return None


def reach(asked: Asked, unit: Grain) -> Rows | None:
    """The first and the last unit that any of them is counted in."""
    under = _under(asked)
    if under is None or asked.window is not None or not _counts(unit, {facet[:1] for facet in under}):
        return None
    bounded = or_(Tally.begins > NEVER, Tally.ends < EVER_AFTER)
    first_and_last = select(func.min(Tally.start), func.max(Tally.stop))
    return first_and_last.where(*_within(asked, unit), Tally.facet.in_(under), bounded)


def _counts(unit: Grain, kinds: Collection[str]) -> bool:
    counted = UNITS[unit]
    return counted is None or all(kind in counted for kind in kinds)


def _spreads(asked: Asked, unit: Grain, under: Sequence[str], lanes: Lanes | None) -> Rows:
    time = (Tally.start, Tally.stop, Tally.core_start, Tally.core_stop)
    core = [case((Tally.core_start <= Tally.core_stop, column), else_=null()) for column in time[2:]]
    figures = (*time[:2], *core, func.sum(Tally.n).label("n"))
    within = _within(asked, unit)
    if lanes == "actor":
        who = _busiest(asked, unit)
        rows = select(who.c.key.label("lane"), who.c.name.label("name"), *figures).join(who, who.c.facet == Tally.facet)
        return rows.where(*within).group_by(who.c.key, who.c.name, *time).order_by(who.c.key, *time)
    if lanes == "type":
        type = func.substr(Tally.facet, 2)
        rows = select(type.label("lane"), type.label("name"), *figures).where(*within, _begins(facets.TYPE))
        return rows.group_by(Tally.facet, *time).order_by(Tally.facet, *time)
    rows = select(null().label("lane"), null().label("name"), *figures).where(*within, Tally.facet.in_(under))
    return rows.group_by(*time).order_by(*time)


def _busiest(asked: Asked, unit: Grain) -> CTE:
    """Facet, key and name of the actors with the most events, a facet each for what is theirs and their members'."""
    n = func.sum(Tally.n)
    counted = select(Actor.id, Actor.key, Actor.name)
    counted = counted.join(Tally, Actor.id == cast(func.substr(Tally.facet, 2), Integer))
    counted = counted.where(*_within(asked, unit), or_(*map(_begins, _OF_ACTORS)))
    top = counted.group_by(Actor.id, Actor.key, Actor.name).order_by(n.desc(), Actor.key).limit(MOST_LANES).cte()
    id = cast(top.c.id, Tally.facet.type)
    both = (select(literal(letter).concat(id).label("facet"), top.c.key, top.c.name) for letter in _OF_ACTORS)
    return union_all(*both).cte()


def _begins(letter: str) -> ColumnElement[bool]:
    return and_(Tally.facet >= letter, Tally.facet < chr(ord(letter) + 1))  # a range, for the index


def _under(asked: Asked) -> list[str] | None:
    """Facets that hold between them all that is asked for, no event twice."""
    plain = Asked(window=asked.window, modality=asked.modality)
    if asked == plain:
        return [ALL]
    if asked == replace(plain, type=asked.type):
        return [f"{facets.TYPE}{type}" for type in dict.fromkeys(asked.type)]
    one = replace(plain, actor=asked.actor[:1], actor_match=asked.actor_match, affiliates=asked.affiliates)
    if asked == one and asked.actor:
        letters = _OF_ACTORS if asked.affiliates else _OF_ACTORS[:1]
        return [f"{letter}{asked.actor[0]}" for letter in letters]
    if asked == replace(plain, place=asked.place[:1]):
        return [f"{facets.PLACE}{asked.place[0]}"]
    if asked == replace(plain, source=asked.source[:1]):
        return [facets.source(asked.source[0])]
    return None


def _unit(asked: Asked) -> int | None:
    """The coarsest that has whole ones."""
    if asked.window is None:
        return EVER
    return Grain.YEAR if _whole(asked, Grain.YEAR) else None


def _whole(asked: Asked, unit: Grain) -> bool:
    ends = (asked.window.earliest, asked.window.latest) if asked.window else ()
    return all(end is None or end == floor(end, unit) for end in ends)


def _within(asked: Asked, unit: int) -> Iterator[ColumnElement[bool]]:
    yield Tally.unit == int(unit)
    if asked.modality is not None:
        yield Tally.modality.in_(asked.modality)
    if asked.window is not None and asked.window.earliest is not None:
        yield Tally.ends >= _ordinal(asked.window.earliest, unit)
    if asked.window is not None and asked.window.latest is not None:
        yield Tally.begins < _ordinal(asked.window.latest, unit)
