"""The seeds through SQLite and through Postgres: the same answers, byte for byte; and what a newcomer sees first."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.main import create
from db.engine import connect
from importer.run import Source, run

NEWS = sorted((Path(__file__).parents[1] / "seeds" / "news").glob("*.md"))

QUESTIONS = [
    "/events",
    "/events?actor=Turkey",
    "/events?actor=Turkey&affiliates=false&sort=-date",
    "/events?actor=Haftar&actor=Serraj&actor_match=all&modality=any",
    "/events?from=2019-04&to=2020-06&date_match=certain&count=true",
    "/events?from=2011&to=2012-06&sort=importance&limit=7",
    "/events?place=Libya&precision=day",
    "/events?q=ceasefire",
    '/events?q="oil ports" -blockade',
    "/events?type=ASSAULT&min_sources=2",
    "/events?undated=true&modality=any",
    "/events.csv?modality=any",
    "/events.geojson",
    "/events.ics?actor=Turkey",
    "/events.ndjson?modality=any",
    "/events.timelinejs",
    "/events.vis?modality=any",
    "/events.simile",
    "/events.grafana",
    "/events.atom",
    "/events.jsonfeed?actor=Turkey",
    "/events.jsonld",
    "/facets?from=2019",
    "/timeline/histogram?bins=50",
    "/timeline/histogram?from=2019&to=2020&bins=24&lanes=actor",
    "/timeline/items?limit=20",
    "/timeline/places?from=2012-02&to=2014-04",
    "/actors?q=al-Sarraj",
    "/places?q=Misurata",
    "/documents",
]


@pytest.fixture(scope="module")
def clients(databases):
    """The same import into each."""
    found, engines = {}, []
    for backend in ("sqlite", "postgres"):
        engine = connect(databases.migrated(backend))
        report = run([Source(path) for path in NEWS], engine, clock=lambda: 1_600_000_000, version="test")
        assert (report.new, report.errors, report.undated) == (len(NEWS), [], [])
        engines.append(engine)
        found[backend] = TestClient(create(engine))
    yield found
    for engine in engines:
        engine.dispose()


@pytest.mark.parametrize("question", QUESTIONS)
def test_both_databases_answer_alike_to_the_byte(clients, question):
    answers = {backend: client.get(question) for backend, client in clients.items()}
    assert {answer.status_code for answer in answers.values()} == {200}
    assert answers["sqlite"].content == answers["postgres"].content
    assert len(answers["sqlite"].content) > 50


def test_every_event_whole_is_alike(clients):
    events = clients["sqlite"].get("/events", params={"modality": "any", "limit": 1000}).json()["events"]
    assert len(events) > 100
    for event in events:
        path = event["links"]["self"]
        assert clients["sqlite"].get(path).content == clients["postgres"].get(path).content


def test_a_first_look_at_the_seeds(clients):
    """What README promises: Libya from 2011 to 2020, some of it told by several."""
    client = clients["sqlite"]
    events = client.get("/events", params={"limit": 1000}).json()["events"]
    years = {(event["date"]["earliest"] or "")[:4] for event in events}
    assert years >= {str(year) for year in range(2011, 2021)}
    assert sum(event["sources"] > 1 for event in events) >= 5
    assert max((event["date"]["earliest"] or "") for event in events) < "2020-12"


def test_the_offensive_of_the_seeds_is_one_event(clients):
    question = {"actor": "Haftar", "from": "2019-04-04", "to": "2019-04-04", "sort": "importance"}
    first = clients["sqlite"].get("/events", params=question).json()["events"][0]
    assert first["date"]["edtf"] == "2019-04-04"
    assert first["sources"] >= 3


def test_an_actor_is_found_through_its_members(clients):
    events = clients["sqlite"].get("/events", params={"actor": "Libyan National Army"}).json()["events"]
    assert any("libyan-national-army" not in {actor["key"] for actor in event["actors"]} for event in events)
    events = clients["sqlite"].get("/events", params={"actor": "Turkey"}).json()["events"]
    days = {event["date"]["edtf"] for event in events}
    assert {"2019-11-27", "2020-01-02", "2020-01-19"} <= days
