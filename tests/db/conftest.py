"""A small world made up by the throw of dice, the same each time, and both databases filled with it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, insert

from dates import calendar
from dates.interval import Grain, Interval, When
from db import facets, models, search, tallies
from db.engine import connect
from db.folding import fold
from db.marks import marks
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED, Bounds, bounds

PUBLISHERS = ("Agence Nouvelle", "Zephyr", "agence nouvelle", "Ärzteblatt", None)
TYPES = ("ASSAULT", "CONSULT", "x:ELECTION", None)
MODES = ("aerial", "drone", None)
MODALITIES = ("occurred", "occurred", "occurred", "ongoing", "planned", "denied")
ROLES = ("actor", "recipient", "other")
WORDS = "ceasefire Tripoli Sarrāj al-Ḥudaydah Sana'a shelled the port of convoy U.N. envoy 2019 Łódź".split()

# actor -> [(whom it acts for, since, until)]; 4 changed sides in 2015, 8 and 9 run in a circle
PARENTS = {
    2: [(1, OPEN_PAST, OPEN_FUTURE)],
    3: [(2, OPEN_PAST, OPEN_FUTURE)],
    4: [(1, OPEN_PAST, calendar.seconds(2015)), (5, calendar.seconds(2015), OPEN_FUTURE)],
    8: [(9, OPEN_PAST, OPEN_FUTURE)],
    9: [(8, OPEN_PAST, OPEN_FUTURE)],
}
WITHIN = {2: (1,), 3: (1, 2), 5: (4,)}  # through any number of steps
# place -> (what it lies in, latitude, longitude)
PLACES: dict[int, tuple[int | None, float | None, float | None]] = {
    1: (None, 27.0, 17.0),
    2: (1, 32.9, 13.2),
    3: (2, 32.88, 13.19),
    4: (None, -17.0, 178.5),
    5: (4, -16.8, -179.9),
    6: (None, None, None),
}


@dataclass
class Event:
    id: int
    title: str
    summary: str
    quotes: str
    type: str | None
    mode: str | None
    modality: str
    confidence: float
    importance: float
    updated: int
    superseded_by: int | None
    earliest: int
    latest: int
    core_from: int | None
    core_to: int | None
    precision: int | None
    actors: list[tuple[int, str]] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    documents: list[int] = field(default_factory=list)

    @property
    def publishers(self) -> set[str | None]:
        return {PUBLISHERS[document % len(PUBLISHERS)] for document in self.documents}

    @property
    def lines(self) -> dict[int, bool]:
        """Of actor_timeline: the actor, and whether direct."""
        direct = {id for id, _ in self.actors}
        return {up: up in direct for id in sorted(direct) for up in sorted(self.acted_for(id))}

    @property
    def around(self) -> set[int]:
        return {around for id in self.places for around in (id, *WITHIN.get(id, ()))}

    @property
    def closest(self) -> set[int]:
        """Places that no other of its places lies in."""
        return set(self.places) - {around for id in self.places for around in WITHIN.get(id, ())}

    @property
    def facets(self) -> str:
        date = Bounds(self.earliest, self.latest, self.core_from, self.core_to, self.precision)
        places = {id: id in self.closest for id in self.around}
        return facets.words(self.lines, places, self.publishers, self.type, date)

    def acted_for(self, actor: int) -> set[int]:
        """The actor itself and whom it acted for then, as the importer writes it into actor_timeline."""
        found, rest = {actor}, [actor]
        while rest:
            for parent, since, until in PARENTS.get(rest.pop(), ()):
                if parent not in found and (
                    self.earliest == UNDATED or (since < self.latest and self.earliest < until)
                ):
                    found.add(parent)
                    rest.append(parent)
        return found


def moments() -> list[int]:
    """Few, so that bounds and windows often touch."""
    years = [-44, 0, 1969, 1970, *range(2009, 2022)]
    return [calendar.seconds(year, month) for year in years for month in (1, 4, 7)]


def some_when(dice: random.Random) -> When | None:
    at = dice.choice(moments())
    grain = dice.choice((Grain.HOUR, Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.YEAR, Grain.DECADE, Grain.CENTURY))
    unit = When.of(grain, at + dice.choice((0, 0, 86_399, 40 * 86_400)))
    start, end = unit.outer.earliest, unit.outer.latest
    assert start is not None and end is not None
    later = end + dice.choice((0, 1, 30, 4000)) * calendar.DAY
    lasting = When(Interval(start, later + (end - start)), grain, Interval(end, later))
    since = When(Interval(start, None), grain, Interval(end, end))
    until = When(Interval(None, end), grain, Interval(start, start))
    before, after = When(Interval(None, start), grain), When(Interval(end, None), grain)
    return dice.choice((None, unit, unit, unit, lasting, lasting, since, until, before, after))


def some_event(dice: random.Random, id: int) -> Event:
    def words(most: int) -> str:
        return " ".join(dice.choices(WORDS, k=dice.randint(1, most)))

    return Event(
        id=id * 1_000_003 % 2**53,
        title=words(3),
        summary=words(4),
        quotes=words(12),
        type=dice.choice(TYPES),
        mode=dice.choice(MODES),
        modality=dice.choice(MODALITIES),
        confidence=dice.randint(0, 10) / 10,
        importance=dice.randint(0, 10) / 10,
        updated=dice.randint(1, 20),
        superseded_by=None,
        **bounds(some_when(dice))._asdict(),
        actors=[(actor, dice.choice(ROLES)) for actor in dice.sample(range(1, 10), dice.randint(0, 3))],
        places=dice.sample(sorted(PLACES), dice.randint(0, 2)),
        documents=sorted(dice.sample(range(12), dice.randint(1, 3))),
    )


@pytest.fixture(scope="session")
def world() -> list[Event]:
    dice = random.Random(1805)
    events = [some_event(dice, id) for id in range(1, 401)]
    for event in dice.sample(events[50:], 20):
        event.superseded_by = events[dice.randrange(50)].id
    return events


def fill(connection: Connection, events: list[Event]) -> None:
    def put(model: type[models.Base], rows: list[dict[str, Any]]) -> None:
        connection.execute(insert(model), rows)

    put(models.Run, [{"id": 1, "version": "0", "source": "dice", "started": 0, "counts": {}, "errors": []}])
    actor = {"kind": "country", "status": "listed"}
    put(models.Actor, [actor | {"id": id, "key": f"actor-{id}", "name": f"Actor {id}"} for id in range(1, 11)])
    put(
        models.ActorParent,
        [
            {"actor_id": child, "parent_id": parent, "since": since, "until": until}
            for child, parents in PARENTS.items()
            for parent, since, until in parents
        ],
    )
    place = {"kind": "city", "status": "listed"}
    put(
        models.Place,
        [
            place
            | {"id": id, "key": f"place-{id}", "name": f"Place {id}", "within_id": w, "latitude": y, "longitude": x}
            for id, (w, y, x) in PLACES.items()
        ],
    )
    put(
        models.Name,
        [
            {"spelling": spelling, "folded": fold(spelling), "kind": "name", **owner}
            for spelling, owner in (
                ("Actor 1", {"actor_id": 1}),
                ("Khalīfa Ḥaftar", {"actor_id": 2}),
                ("Haftar", {"actor_id": 2}),
                ("Haftar", {"actor_id": 3}),
                ("Sana'a", {"place_id": 1, "actor_id": None}),
            )
            for owner in [{"actor_id": None, "place_id": None, **owner}]
        ],
    )
    document = {"run_id": 1, "published_earliest": 0, "published_latest": 1, "published_basis": "given", "added": 0}
    put(
        models.Document,
        [
            document
            | {"id": id, "sha256": str(id), "publisher": PUBLISHERS[id % len(PUBLISHERS)], "text": "Été: they met."}
            for id in range(12)
        ],
    )
    rest = {"display": "", "sources": 0, "mentions": 0, "conflicts": [], "merged_why": []}
    own = {"actors", "places", "documents", "quotes"}
    rows = [
        rest | {k: v for k, v in asdict(e).items() if k not in own} | {"edtf": None, "facets": e.facets} for e in events
    ]
    for row, event in zip(rows, events, strict=True):
        row |= {"sources": len(event.publishers - {None}), "mentions": len(event.documents)}
    put(models.Event, sorted(rows, key=lambda row: row["superseded_by"] or 0))
    spans = dict.fromkeys(("clause_start", "predicate_start", "sentence_end", "clause_end", "predicate_end"), 3)
    told = {
        "predicate": "meet",
        "why": "",
        "alternatives": [],
        "title": "",
        "stems": "",
        "confidence": 1,
        "version": "0",
    }
    dated = ("earliest", "latest", "modality", "type")
    put(
        models.Mention,
        [
            spans
            | told
            | {name: getattr(event, name) for name in dated}
            | {"id": event.id + document, "document_id": document, "event_id": event.id, "sentence_start": 0}
            for event in events
            for document in event.documents
        ],
    )
    live = [event for event in events if event.superseded_by is None]  # the importer unties what was merged
    put(
        models.EventActor,
        [
            {"event_id": event.id, "position": n, "actor_id": actor, "role": role}
            for event in live
            for n, (actor, role) in enumerate(event.actors)
        ],
    )
    put(
        models.EventPlace,
        [
            {"event_id": event.id, "position": n, "place_id": place}
            for event in live
            for n, place in enumerate(event.places)
        ],
    )
    put(
        models.ActorTimeline,
        [
            {name: getattr(event, name) for name in dated} | {"actor_id": actor, "event_id": event.id, "direct": direct}
            for event in live
            for actor, direct in event.lines.items()
        ],
    )
    for event in events:
        marked = marks(event.lines if event.superseded_by is None else (), event.earliest, event.latest)
        search.index(connection, event.id, event.title, event.summary, event.quotes, marked)
    tallies.recount(connection)


@pytest.fixture
def filled(engine: Engine, world: list[Event]) -> Engine:
    """One database with the world in it, to be changed at will."""
    with engine.begin() as connection:
        fill(connection, world)
    return engine


@pytest.fixture(scope="session")
def both(databases: Any, world: list[Event]) -> Iterator[list[Engine]]:
    """SQLite and Postgres with the same events in them. For reading only."""
    engines = [connect(databases.migrated(backend)) for backend in ("sqlite", "postgres")]
    for engine in engines:
        with engine.begin() as connection:
            fill(connection, world)
    yield engines
    for engine in engines:
        engine.dispose()
