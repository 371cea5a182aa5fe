"""Counts of what was counted beforehand (db.tallies): of all events, or of those of one type, actor, place or source.

Where more is asked than that, None comes back. A window is answered from years, months or days only where it is made of
whole ones; what may be in it is in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    Select,
    and_,
    case,
    cast,
    func,
    null,
    or_,
    select,
)

from dates.calendar import DAY
from dates.interval import Grain, Interval, floor, shift
from db import facets
from db.density import MOST_LANES, Lanes
from db.filters import Asked
from db.models import Actor, Tally
from db.question import Rows
from db.tallies import ALL, EVER, EVER_AFTER, NEVER, UNITS, ordinal

_OF_ACTORS = (facets.ITSELF, facets.MEMBER)
_OF_PLACES = (facets.PLACE, facets.AROUND)
_LONG = 2 * 366 * DAY


def number(asked: Asked) -> Select[int] | None:
    """How many events there are."""
    under = _under(asked)
    if under is None:
        return None
    kinds = {facet[:1] for facet in under}
    units = [EVER] if asked.window is None else [Grain.YEAR, Grain.MONTH, Grain.DAY]
    for unit in units:
        if _counts(unit, kinds) and (unit == EVER or _whole(asked, Grain(unit))):
            n = func.coalesce(func.sum(Tally.n), 0)
            return select(n).where(*_within(asked, unit), Tally.facet.in_(under))
    return None


def by_facet(asked: Asked, letters: Collection[str] = ()) -> Select[str, int] | None:
    """How many are under each facet, or under those with these letters and in all, where nothing but a time and a
    modality is asked for."""
    unit = _unit(asked)
    if _under(asked) != [ALL] or unit is None:
        return None
    counted = select(Tally.facet, func.sum(Tally.n)).where(*_within(asked, unit))
    if letters:
        counted = counted.where(or_(Tally.facet == ALL, *map(_begins, letters)))
    return counted.group_by(Tally.facet).order_by(Tally.facet)


def around(asked: Asked) -> Asked | None:
    """The same in the whole years about its window, where ``by_facet`` knows those and the window is so long that what
    lies beyond it is less than what lies in it."""
    if asked.window is None or _under(asked) != [ALL] or (asked.window.length or _LONG) < _LONG:
        return None
    start, end = asked.window.earliest, asked.window.latest
    first = None if start is None else floor(start, Grain.YEAR)
    last = None if end is None else shift(floor(end - 1, Grain.YEAR), Grain.YEAR, 1)
    return replace(asked, window=Interval(first, last))


def spreads(asked: Asked, grain: Grain, lanes: Lanes | None) -> tuple[Grain, Rows] | None:
    """Rows of a db.density.Spread, and the unit that they count: the coarsest of UNITS that is no coarser than
    ``grain``."""
    under = _under(asked)
    if under is None or (lanes is not None and under != [ALL]):
        return None
    kinds = {"actor": facets.ITSELF, "type": facets.TYPE}[lanes] if lanes else {facet[:1] for facet in under}
    for unit in (Grain.YEAR, Grain.MONTH, Grain.DAY):
        if unit <= grain and _whole(asked, unit) and _counts(unit, kinds):
            return unit, _spreads(asked, unit, under, lanes)
    return None


def reach(asked: Asked, unit: Grain) -> Rows | None:
    """The first and the last unit that any of them is counted in."""
    under = _under(asked)
    if under is None or not _whole(asked, unit) or not _counts(unit, {facet[:1] for facet in under}):
        return None
    bounded = or_(Tally.begins > NEVER, Tally.ends < EVER_AFTER)
    first_and_last = select(func.min(Tally.start), func.max(Tally.stop))
    return first_and_last.where(*_within(asked, unit), Tally.facet.in_(under), bounded)


def _counts(unit: int, kinds: Collection[str]) -> bool:
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
    """Facet, key and name of the actors that were named in the most events."""
    n = func.sum(Tally.n)
    counted = select(Tally.facet, Actor.key, Actor.name)
    counted = counted.join(Actor, Actor.id == cast(func.substr(Tally.facet, 2), Integer))
    counted = counted.where(*_within(asked, unit), _begins(facets.ITSELF))
    return counted.group_by(Tally.facet, Actor.key, Actor.name).order_by(n.desc(), Actor.key).limit(MOST_LANES).cte()


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
        return [f"{letter}{asked.place[0]}" for letter in _OF_PLACES]
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
        yield Tally.ends >= ordinal(asked.window.earliest, unit)
    if asked.window is not None and asked.window.latest is not None:
        yield Tally.begins < ordinal(asked.window.latest, unit)
