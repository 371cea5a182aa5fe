"""What an event is counted under, as words: "a12 g3 m5 p7 s52657574657273 tASSAULT w2 y2019".

A word is a letter, which says of what, and what to ask for: an actor whose timeline has the event, for itself (a) or
through a member (m), a place where it was and no closer one is known (p) or that lies around such a place (w), or that
no place is known (n, a word of its own), its type (t), a publisher (s, its UTF-8 in hexadecimal), how precise it is (g,
a Grain or db.types.OPEN), and the year it may have begun in; where that is open, the last it may have ended in (y).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dates import calendar
from db.types import OPEN, OPEN_FUTURE, OPEN_PAST, UNDATED, Bounds

ITSELF, MEMBER, PLACE, AROUND, NOWHERE, TYPE, SOURCE, PRECISION, YEAR = "ampwntsgy"


def words(
    actors: Mapping[int, bool],
    places: Mapping[int, bool],
    publishers: Iterable[str | None],
    type: str | None,
    date: Bounds,
) -> str:
    """``actors`` are all whose timeline has the event, and whether for themselves; ``places`` are those around too, and
    whether none that lies within is known."""
    found = {f"{ITSELF if itself else MEMBER}{id}" for id, itself in actors.items()}
    found |= {f"{PLACE if closest else AROUND}{id}" for id, closest in places.items()} or {NOWHERE}
    found |= {source(publisher) for publisher in publishers if publisher is not None}
    if type is not None:
        found.add(f"{TYPE}{type}")
    if date.earliest != UNDATED:
        open_ended = date.earliest == OPEN_PAST or date.latest == OPEN_FUTURE
        found.add(f"{PRECISION}{OPEN if open_ended else date.precision}")
        if date.earliest > OPEN_PAST or date.latest < OPEN_FUTURE:
            begun = date.earliest if date.earliest > OPEN_PAST else date.latest - 1
            found.add(f"{YEAR}{calendar.fields(begun).year}")
    return " ".join(sorted(found))


def source(publisher: str) -> str:
    return f"{SOURCE}{publisher.encode().hex().upper()}"


def publisher(digits: str) -> str:
    """The way back, from what follows the letter."""
    return bytes.fromhex(digits).decode()
