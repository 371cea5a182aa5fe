"""Words in the text index that nobody can type: whose timeline an event is in, and the years it may have happened in.

A text search that also asks for actors or a window then reads few events instead of all that have the word. Marks only
narrow: what they let through is still asked everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dates import calendar
from dates.interval import Interval
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED

SIGN = "§"  # in no word (db.folding.WORD), and no place to split for either database
LONG = f"{SIGN}long"  # in more years than are worth a mark each, or without an end
MOST_YEARS = 3
MOST_ASKED = 20  # years of a window; a longer one would let nearly everything through


def marks(actors: Iterable[int], earliest: int, latest: int) -> list[str]:
    """Of an event: ``actors`` are all whose timeline has it, dates as the tables keep them."""
    return [*(_actor(id) for id in sorted(actors)), *_when(earliest, latest)]


def wanted(
    actors: Iterable[Iterable[int]], window: Interval | None, *, touching: bool = False
) -> Iterator[Sequence[str]]:
    """Sets of marks; an event that fulfils the question has one of each. Of ``actors`` one of each set is asked for.

    ``touching``: an event that ends where the window begins, or begins where it ends, may be in it too.
    """
    for ids in actors:
        yield [_actor(id) for id in ids]
    if window is not None and window.earliest is not None and window.latest is not None:
        years = _years(window.earliest - touching, window.latest + touching)
        if len(years) <= MOST_ASKED:
            yield [*(_year(year) for year in years), LONG]


def _when(earliest: int, latest: int) -> Iterator[str]:
    if earliest == UNDATED:
        return
    years = _years(earliest, latest)
    if earliest == OPEN_PAST or latest == OPEN_FUTURE or len(years) > MOST_YEARS:
        yield LONG
    else:
        yield from map(_year, years)


def _years(earliest: int, latest: int) -> range:
    first, last = (min(max(at, OPEN_PAST), OPEN_FUTURE - 1) for at in (earliest, latest - 1))
    return range(calendar.fields(first).year, calendar.fields(last).year + 1)


def _actor(id: int) -> str:
    return f"{SIGN}a{id}"


def _year(year: int) -> str:
    return f"{SIGN}y{year}".replace("-", "b")
