"""A small world, told by hand: every kind of date, a merged event, a conflict, and titles that mean harm."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Connection, Engine, insert

from api.main import create
from dates import edtf
from dates.display import display
from db import facets, models, search, tallies
from db.engine import connect
from db.folding import fold
from db.marks import marks
from db.types import OPEN_FUTURE, OPEN_PAST, Bounds, bounds
from events.contexts import contexts

BASE = 2**52  # ids as large as real ones: JavaScript reads them, 32 bits do not hold them
UPDATED = 1_715_765_400  # 2024-05-15T09:30:00Z

PLACES = {  # key: (name, kind, country, latitude, longitude, within, other spellings)
    "libya": ("Libya", "country", "LY", 28.0, 17.0, None, ["Libia"]),
    "tripoli": ("Tripoli", "city", "LY", 32.89, 13.18, "libya", ["Tarabulus"]),
    "germany": ("Germany", "country", "DE", 51.5, 10.5, None, []),
    "berlin": ("Berlin", "city", "DE", 52.52, 13.41, "germany", []),
    "rome": ("Rome", "city", "IT", 41.89, 12.48, None, []),
    "front": ("the front", "site", None, None, None, "libya", []),
}
ACTORS = {  # key: (name, kind, country, acts for, other spellings)
    "turkey": ("Turkey", "country", "TR", None, ["Turkish", "Türkiye", "Ankara"]),
    "recep-tayyip-erdogan": ("Recep Tayyip Erdogan", "person", "TR", "turkey", ["Erdoğan"]),
    "libya": ("Libya", "country", "LY", None, ["Libyan"]),
    "fayez-al-sarraj": ("Fayez al-Sarraj", "person", "LY", "libya", ["Serraj"]),
    "khalifa-haftar": ("Khalifa Haftar", "person", "LY", None, ["Hifter", "Haftar"]),
    "julius-caesar": ("Julius Caesar", "person", None, None, ["Caesar"]),
}
DOCUMENTS = {  # id: (title, publisher, url, published, basis, text)
    BASE + 101: (
        "A year of siege",
        "Example Wire",
        "https://wire.example/siege",
        "2019-12-27",
        "byline",
        "A year of siege\n\nKhalifa Haftar opened an offensive on Tripoli on 4 April. "
        "Fayez al-Sarraj <b>answered</b> & held the city.",
    ),
    BASE + 102: (
        None,
        "Daily Sample",
        None,
        None,
        "unknown",
        "Haftar attacked Tripoli on 5 April 2019, and the capital held.",
    ),
}


@dataclass(frozen=True)
class Told:
    title: str
    edtf: str | None
    type: str | None = None
    mode: str | None = None
    modality: str = "occurred"
    actors: Sequence[tuple[str, str]] = ()
    places: Sequence[str] = ()
    importance: float = 0.5
    confidence: float = 0.8
    sources: int = 1
    summary: str = ""
    conflicts: Sequence[dict[str, Any]] = field(default_factory=list)
    merged_why: Sequence[dict[str, Any]] = field(default_factory=list)
    superseded_by: int | None = None
    core: str | None = None  # "lasting" dates need no more than their EDTF; "within" takes the core away
    precision: str | None = None
    updated: int = UPDATED


HAFTAR = [("khalifa-haftar", "actor"), ("libya", "recipient")]
EVENTS = {
    "day": Told(
        "Haftar opens an offensive on Tripoli",
        "2019-04-04",
        "ASSAULT",
        actors=HAFTAR,
        places=["tripoli", "libya"],
        importance=0.93,
        confidence=0.88,
        sources=2,
        summary="Khalifa Haftar opened an offensive on Tripoli on 4 April.",
        conflicts=[{"field": "date", "said": "2019-04-05", "mentions": [str(BASE + 202)]}],
        merged_why=[
            {"mention": str(BASE + 201), "with": str(BASE + 202), "score": 0.75, "reasons": {"who": 0.3, "what": 0.45}}
        ],
    ),
    "month": Told(
        "Push on Tripoli is thrown back",
        "2020-06",
        "RETREAT",
        "withdraw",
        actors=[("fayez-al-sarraj", "actor"), ("turkey", "other")],
        places=["tripoli"],
        importance=0.8,
        summary="The push on the capital was thrown back in June.",
    ),
    "year": Told(
        "Libya splits in two", "2014", "REJECT", actors=[("libya", "actor")], places=["libya"], importance=0.7
    ),
    "early": Told(
        "Forces gather south of the capital",
        "2019-04-01/2019-04-10",
        "MOBILIZE",
        "troops",
        actors=[("khalifa-haftar", "actor")],
        places=["front"],
        importance=0.4,
        core="within",
        precision="month",
    ),
    "lasting": Told(
        "Siege of the southern suburbs",
        "2019-05/2019-07",
        "ASSAULT",
        "heavy-weapons",
        actors=HAFTAR,
        places=["tripoli"],
        importance=0.6,
        updated=UPDATED + 86_400,
    ),
    "open": Told("Civil war", "2011/..", "ASSAULT", modality="ongoing", actors=[("libya", "other")], places=["libya"]),
    "until": Told("Old currency is in use", "../2015", None, actors=[("libya", "actor")], importance=0.1),
    "bc": Told(
        "Caesar is killed",
        "-0043-03-15",
        "ASSAULT",
        "targeted",
        actors=[("julius-caesar", "recipient")],
        places=["rome"],
        importance=0.9,
    ),
    "clock": Told(
        "Talks open in Berlin",
        "2020-01-19T05:30",
        "CONSULT",
        "multilateral",
        modality="planned",
        actors=[("recep-tayyip-erdogan", "actor"), ("fayez-al-sarraj", "actor")],
        places=["berlin"],
        importance=0.85,
    ),
    "undated": Told("Envoys meet Sarraj", None, "CONSULT", actors=[("fayez-al-sarraj", "recipient")], importance=0.2),
    "merged": Told("Haftar attacks Tripoli", "2019-04-05", "ASSAULT", superseded_by=BASE + 1),
    "script": Told(
        "<script>alert('x')</script> & \"quotes\"",
        "2020-01-02",
        "x:ELECTION",
        actors=[("recep-tayyip-erdogan", "actor")],
        summary="<img src=x onerror=alert(1)>",
        confidence=0.3,
    ),
    "formula": Told(
        '=HYPERLINK("http://evil.example")\r\nATTENDEE:mailto:evil@example.org',
        "2020-01-03",
        "SANCTION",
        actors=[("turkey", "actor")],
        summary="@SUM(1,1)\r\nEND:VEVENT",
    ),
}
TOLD_IN = (BASE + 101, BASE + 102)  # documents that have the mentions of "day"
IDS = {name: BASE + number for number, name in enumerate(EVENTS, start=1)}


@pytest.fixture(scope="session")
def worlds(databases: Any) -> Iterator[Callable[[str], Engine]]:
    """The small world in a database of either kind, for tests that only read."""
    engines: dict[str, Engine] = {}

    def world(backend: str) -> Engine:
        if backend not in engines:
            engines[backend] = connect(databases.migrated(backend))
            with engines[backend].begin() as connection:
                fill(connection)
        return engines[backend]

    yield world
    for engine in engines.values():
        engine.dispose()


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def world(request: pytest.FixtureRequest, worlds: Callable[[str], Engine]) -> Engine:
    return worlds(request.param)


@pytest.fixture
def changing(engine: Engine) -> Engine:
    """The same for a test that writes."""
    with engine.begin() as connection:
        fill(connection)
    return engine


@pytest.fixture(scope="session")
def client(world: Engine) -> TestClient:
    return visit(world)


@pytest.fixture(scope="session")
def ids() -> dict[str, int]:
    return IDS


def visit(engine: Engine) -> TestClient:
    return TestClient(create(engine), raise_server_exceptions=False, follow_redirects=False)


def fill(connection: Connection) -> None:
    places = {key: number for number, key in enumerate(PLACES, start=1)}
    actors = {key: number for number, key in enumerate(ACTORS, start=1)}
    _names(connection, places, actors)
    _documents(connection)
    for name, told in sorted(EVENTS.items(), key=lambda item: item[1].superseded_by is not None):
        _event(connection, IDS[name], told, places, actors)
    _mentions(connection, places, actors)
    tallies.recount(connection)


def _names(connection: Connection, places: dict[str, int], actors: dict[str, int]) -> None:
    spellings: list[dict[str, Any]] = []
    for key, (name, kind, country, latitude, longitude, within, others) in PLACES.items():
        row = {"id": places[key], "key": key, "name": name, "kind": kind, "country": country, "status": "listed"}
        where = {"latitude": latitude, "longitude": longitude, "geonames": None, "within_id": places.get(within or "")}
        connection.execute(insert(models.Place).values(**row, **where))
        spellings += [{"spelling": text, "actor_id": None, "place_id": places[key]} for text in (name, *others)]
    for key, (name, kind, country, parent, others) in ACTORS.items():
        row = {"id": actors[key], "key": key, "name": name, "kind": kind, "country": country, "status": "listed"}
        connection.execute(insert(models.Actor).values(**row, wikidata=None))
        if parent:
            link = {"actor_id": actors[key], "parent_id": actors[parent], "since": OPEN_PAST, "until": OPEN_FUTURE}
            connection.execute(insert(models.ActorParent).values(**link))
        spellings += [{"spelling": text, "actor_id": actors[key], "place_id": None} for text in (name, *others)]
    for row in spellings:
        connection.execute(insert(models.Name).values(**row, folded=fold(row["spelling"]), kind="name", language=None))


def _documents(connection: Connection) -> None:
    run = {"version": "0", "source": "by hand", "started": UPDATED, "finished": UPDATED, "counts": {}, "errors": []}
    connection.execute(insert(models.Run).values(id=1, **run))
    for id, (title, publisher, url, published, basis, text) in DOCUMENTS.items():
        dated = bounds(edtf.parse(published) if published else None)
        row = {"title": title, "publisher": publisher, "url": url, "published": published, "published_basis": basis}
        more = {"language": "en", "added": UPDATED, "run_id": 1, "sha256": f"{id:064x}"}
        span = {"published_earliest": dated.earliest, "published_latest": dated.latest}
        connection.execute(insert(models.Document).values(id=id, text=text, **row, **more, **span))
        start = 0
        for line in text.split("\n"):
            if line:
                connection.execute(insert(models.Sentence).values(document_id=id, start=start, end=start + len(line)))
            start += len(line) + 1


def dated(told: Told) -> dict[str, Any]:
    when = edtf.parse(told.edtf) if told.edtf else None
    columns = bounds(when)._asdict()
    if told.core == "within":
        columns |= {"core_from": None, "core_to": None, "precision": 5}
    shown = "early April 2019" if told.core == "within" else display(when) if when else "date unknown"
    return {"edtf": told.edtf, "display": shown, **columns}


def _event(connection: Connection, id: int, told: Told, places: dict[str, int], actors: dict[str, int]) -> None:
    date = dated(told)
    row = {name: getattr(told, name) for name in ("title", "summary", "type", "mode", "modality", "confidence")}
    more = {name: getattr(told, name) for name in ("importance", "sources", "superseded_by", "updated")}
    more["contexts"] = contexts(told.title, told.summary)
    kept = {"conflicts": list(told.conflicts), "merged_why": list(told.merged_why), "mentions": told.sources}
    direct = {key for key, _ in told.actors}
    reached = direct | {parent for key in direct if (parent := ACTORS[key][3])}
    around = {PLACES[key][5] for key in told.places} - {None}
    more["facets"] = facets.words(
        {actors[key]: key in direct for key in reached},
        {places[key]: key not in around for key in {*told.places, *around}},
        [DOCUMENTS[of][1] for of in TOLD_IN if id == IDS["day"]],
        told.type,
        Bounds(*(date[name] for name in Bounds._fields)),
    )
    connection.execute(insert(models.Event).values(id=id, **row, **more, **kept, **date))
    if told.superseded_by is not None:
        return
    for position, (key, role) in enumerate(told.actors):
        link = {"event_id": id, "position": position, "actor_id": actors[key], "role": role}
        connection.execute(insert(models.EventActor).values(**link))
    for position, key in enumerate(told.places):
        connection.execute(insert(models.EventPlace).values(event_id=id, position=position, place_id=places[key]))
    for key in sorted(reached):
        line = {"actor_id": actors[key], "event_id": id, "direct": key in direct}
        line |= {"earliest": date["earliest"], "latest": date["latest"], "type": told.type, "modality": told.modality}
        connection.execute(insert(models.ActorTimeline).values(**line))
    marked = marks({actors[key] for key in reached}, date["earliest"], date["latest"])
    search.index(connection, id, told.title, told.summary, told.summary, marked)


def _mentions(connection: Connection, places: dict[str, int], actors: dict[str, int]) -> None:
    tellings = [  # id, document, words of the sentence, timex, value, predicate, lemma, actor, edtf
        (BASE + 201, BASE + 101, "Khalifa Haftar opened an offensive on Tripoli on 4 April.", "4 April", "2019-04-04",
         "opened", "open", "Khalifa Haftar"),
        (BASE + 202, BASE + 102, "Haftar attacked Tripoli on 5 April 2019, and the capital held.", "5 April 2019",
         "2019-04-05", "attacked", "attack", "Haftar"),
    ]  # fmt: skip
    for id, document, sentence, words, value, predicate, lemma, name in tellings:
        text = DOCUMENTS[document][5]

        def span(words: str, text: str = text, sentence: str = sentence) -> tuple[int, int]:
            start = text.index(words, text.index(sentence))
            return start, start + len(words)

        spans: dict[str, int] = {}
        for column, part in {"sentence": sentence, "clause": sentence, "predicate": predicate, "timex": words}.items():
            spans[f"{column}_start"], spans[f"{column}_end"] = span(part)
        row = {
            "id": id,
            "document_id": document,
            "event_id": IDS["day"],
            "predicate": lemma,
            "timex_type": "DATE",
            "timex_value": value,
            "rule": "en/month-day",
            "why": "past tense; the last 4 April before 27 December 2019" if document == BASE + 101 else "said in full",
            "alternatives": [{"edtf": "2020-04-04", "why": "the verb is past"}],
            "title": "Haftar opens an offensive on Tripoli",
            "type": "ASSAULT",
            "mode": None,
            "modality": "occurred",
            "stems": "offens open",
            "confidence": 0.8,
            "version": "0",
            "edtf": value,
            **bounds(edtf.parse(value))._asdict(),
        }
        connection.execute(insert(models.Mention).values(**row, **spans))
        start, end = span(name)
        link = {"mention_id": id, "actor_id": actors["khalifa-haftar"], "start": start, "end": end, "role": "actor"}
        connection.execute(insert(models.MentionActor).values(**link))
        start, end = span("Tripoli")
        connection.execute(
            insert(models.MentionPlace).values(mention_id=id, place_id=places["tripoli"], start=start, end=end)
        )
