"""Events made up by the throw of dice, the same ones at every throw.

About 4.5 actors each, those acted for included, a few of them in most events (Zipf); places and words alike; days,
months, years, stretches and open ends from 1990 to 2025.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, TypeAlias

from dates import calendar, edtf
from dates.display import display
from dates.interval import Grain, Interval, When
from db import facets
from db.marks import marks
from db.types import bounds

COUNTRIES, ACTORS, PLACES, TYPES = 200, 2_000, 500, 20
BATCH = 10_000

Rows: TypeAlias = dict[str, list[tuple[Any, ...]]]  # by table

COLUMNS = {
    "runs": "id version source started counts errors",
    "actors": "id key name kind status",
    "actor_parents": "actor_id parent_id since until",
    "places": "id key name kind within_id latitude longitude status",
    "documents": "id sha256 run_id publisher published_earliest published_latest published_basis added text",
    "events": "id title summary display type modality confidence importance sources mentions conflicts merged_why "
    "updated edtf earliest latest core_from core_to precision facets",
    "mentions": "id document_id event_id sentence_start sentence_end clause_start clause_end predicate "
    "predicate_start predicate_end why alternatives title modality stems confidence version earliest latest",
    "event_actors": "event_id position actor_id role",
    "event_places": "event_id position place_id",
    "actor_timeline": "actor_id earliest event_id latest type modality direct",
    "event_search": "rowid title summary quotes marks",
}


class Zipf:
    """Numbers from 1 to n, each as likely as it is small."""

    def __init__(self, n: int) -> None:
        self._numbers, self._weights = range(1, n + 1), list(accumulate(1 / k for k in range(1, n + 1)))

    def draw(self, dice: random.Random, k: int) -> list[int]:
        return dice.choices(self._numbers, cum_weights=self._weights, k=k)


def rows(n: int) -> Iterator[Rows]:
    """A batch at a time; a row stands after those it names."""
    dice = random.Random(1990)
    parents = {actor: 1 + actor % COUNTRIES for actor in range(COUNTRIES + 1, ACTORS + 1)}
    day = calendar.seconds(1990)
    yield {
        "runs": [(1, "0", "dice", 0, "{}", "[]")],
        "actors": [(id, f"actor-{id}", f"Actor {id}", "country", "listed") for id in range(1, ACTORS + 1)],
        "actor_parents": [(actor, parent, 0, 1) for actor, parent in parents.items()],
        "places": [
            (id, f"place-{id}", f"Place {id}", "city", _lies_in(id), id % 90, id % 180, "listed")
            for id in range(1, PLACES + 1)
        ],
        "documents": [(id, str(id), 1, _publisher(id), day, day, "given", 0, "") for id in range(1, n // 5 + 2)],
    }
    who, where, words = Zipf(ACTORS), Zipf(PLACES), Zipf(20_000)
    for start in range(1, n + 1, BATCH):
        batch: Rows = {table: [] for table in COLUMNS}
        for number in range(start, min(start + BATCH, n + 1)):
            _event(dice, number, who, where, words, parents, batch)
        yield {table: values for table, values in batch.items() if values}


def event_id(number: int) -> int:
    """Of the events from 1 to n."""
    return number * 7_368_787 % 2**53


def _event(
    dice: random.Random,
    number: int,
    who: Zipf,
    where: Zipf,
    words: Zipf,
    parents: dict[int, int],
    batch: Rows,
) -> None:
    id = event_id(number)
    when = _when(dice)
    at = bounds(when)
    type, modality = f"T{dice.randint(1, TYPES)}", "occurred" if dice.random() < 0.9 else "planned"
    title, summary, quotes = (" ".join(f"w{word}" for word in words.draw(dice, k)) for k in (8, 15, 40))
    document = number // 5 + 1
    batch["mentions"].append(
        (id, document, id, 0, 0, 0, 0, "", 0, 0, "", "[]", "", modality, "", 0.5, "0", at.earliest, at.latest)
    )
    direct = list(dict.fromkeys(who.draw(dice, dice.choice((2, 3, 3, 4)))))
    batch["event_actors"] += [(id, n, actor, "actor" if n == 0 else "recipient") for n, actor in enumerate(direct)]
    reached = dict.fromkeys([*direct, *(parents[actor] for actor in direct if actor in parents)])
    batch["actor_timeline"] += [
        (actor, at.earliest, id, at.latest, type, modality, actor in direct) for actor in reached
    ]
    marked = " ".join(marks(reached, at.earliest, at.latest))
    batch["event_search"].append((id, title, summary, quotes, marked))
    places = set(where.draw(dice, dice.choice((1, 1, 2))))
    batch["event_places"] += [(id, n, place) for n, place in enumerate(places)]
    around = {lies_in for place in places if (lies_in := _lies_in(place))}
    there = {place: place not in around for place in places | around}
    under = facets.words({actor: actor in direct for actor in reached}, there, [_publisher(document)], type, at)
    batch["events"].append(
        (
            *(id, title, summary, display(when) if when else "", type, modality, 0.5, round(dice.random(), 4)),
            *(1, 1, "[]", "[]", number, edtf.write(when) if when else None, *at, under),
        )
    )


def _lies_in(place: int) -> int | None:
    return None if place <= 50 else place % 50 + 1


def _publisher(document: int) -> str:
    return f"Publisher {document % 40}"


def _when(dice: random.Random) -> When | None:
    at = calendar.seconds(1990) + dice.randrange(36 * 365) * calendar.DAY
    kind = dice.random()
    if kind < 0.80:
        return When.of(Grain.DAY, at)
    if kind < 0.92:
        return When.of(Grain.MONTH, at)
    if kind < 0.95:
        return When.of(Grain.YEAR, at)
    if kind < 0.98:
        end = at + dice.randrange(1, 400) * calendar.DAY
        return When(Interval(at, end + calendar.DAY), Grain.DAY, Interval(at + calendar.DAY, end))
    return When(Interval(at, None), Grain.DAY, Interval(at + calendar.DAY, at + calendar.DAY)) if kind < 0.99 else None
