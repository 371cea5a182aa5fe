"""What one request asks about: always the same, or something else each time."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from itertools import repeat
from typing import Any, Literal, NamedTuple, TypeAlias

from benchmarks.made import dice
from dates import calendar
from dates.interval import Interval
from db import marks

Mode: TypeAlias = Literal["warm", "cold"]
MODES: tuple[Mode, ...] = ("warm", "cold")
YEAR = 365 * calendar.DAY


class Turn(NamedTuple):
    """Numbers of the made-up events; ``since`` is the first day of a window of ``years``."""

    actor: int = 1  # whoever is in most events
    place: int = 3
    word: int = 20
    event: int = 1
    since: int = calendar.seconds(2011)
    years: int = 1
    bins: int = 100
    epoch: int | None = None  # a year before all events

    @property
    def until(self) -> int:
        return self.since + self.years * YEAR

    def values(self) -> Mapping[str, Any]:
        """All that a statement may ask for by name."""
        near = [[f"w{self.word}"], *marks.wanted([[self.actor]], Interval(self.since, self.until))]
        return {
            "actor": f"actor-{self.actor}",
            "place": f"place-{self.place}",
            "event": dice.event_id(self.event),
            "since": self.since,
            "until": self.until,
            "fts5": " AND ".join("(" + " OR ".join(f'"{word}"' for word in either) + ")" for either in near),
            "tsquery": " & ".join("(" + " | ".join(f"'{word}'" for word in either) + ")" for either in near),
        }


def turns(mode: Mode, events: int, throw: str) -> Iterator[Turn]:
    """Under one name of a ``throw`` always the same. Cold ones hardly ever come again, so that nothing can have been
    remembered; they ask for what is frequent too."""
    if mode == "warm":
        yield from repeat(Turn())
    dice = random.Random(throw)
    while True:
        yield Turn(
            actor=dice.randint(1, 8),
            place=dice.randint(1, 20),
            word=dice.randint(10, 30),
            event=dice.randint(1, events),
            since=calendar.seconds(1991) + dice.randrange(32 * 365) * calendar.DAY,
            bins=dice.randint(50, 400),
            epoch=dice.randint(1970, 1989),
        )


def decades() -> Iterator[Turn]:
    """Ten years of whoever is in most events: a page is full at any size."""
    dice = random.Random(1990)
    while True:
        yield Turn(since=calendar.seconds(1995) + dice.randrange(14 * 365) * calendar.DAY, years=10)
