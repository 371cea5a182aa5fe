"""Actors that nobody listed: what is known of them, and what a person makes of them."""

from __future__ import annotations

import io
import json

import pytest
from fastapi.testclient import TestClient

from api.main import create
from dates import edtf
from db.engine import connect
from importer.readers import Given
from importer.run import Source, run

ARTICLES = (
    "Captain Mohammed al-Ghariani opened the harbour of Valletta on 3 May 2019. Ghariani left on 4 May 2019.",
    "Captain Mohamed Gharyani closed the harbour on 6 May 2019.",
    "Captain Mohamed Omar Gharyani attacked a ship on 9 May 2019.",
    "Mohammad Sowwan, a politician, arrived in Libya on 10 May 2019.",
)


def put(engine, *texts):
    lines = "\n".join(json.dumps({"text": text, "publisher": text[:20]}) for text in texts)
    given = Given(published=edtf.parse("2019-06-01"))
    source = Source(io.BytesIO(lines.encode()), given, "news.jsonl", ".jsonl")
    assert run([source], engine, clock=lambda: 1_600_000_000, version="test").errors == []


@pytest.fixture
def engine(databases, backend):
    url = databases.migrated(backend)
    engine = connect(url)
    put(engine, *ARTICLES)
    yield engine
    engine.dispose()
    databases.drop(url)


@pytest.fixture
def client(engine):
    return TestClient(create(engine), raise_server_exceptions=False, follow_redirects=False)


def test_those_found_can_be_looked_at(client):
    found = client.get("/actors?status=found").json()["actors"]
    assert [(actor["key"], actor["events"], actor["status"]) for actor in found] == [
        ("mohamed-gariani", 3, "found"),
        ("mohamed-omar-gariani", 1, "found"),
    ]
    listed = client.get("/actors?status=listed&limit=1000").json()["actors"]
    assert "mohamed-gariani" not in [actor["key"] for actor in listed]
    assert client.get("/actors?status=lost").status_code == 422


def test_spellings_come_with_their_reasons(client):
    actor = client.get("/actors/Mohamed Gharyani").json()
    assert actor["name"] == "Mohammed al-Ghariani"
    reasons = {said["text"]: said["reasons"] for said in actor["spellings"]}
    assert reasons["Mohammed al-Ghariani"] == []
    assert set(reasons["Mohamed Gharyani"]) == {
        "'al-' is an article", "i and y are one vowel", "letters may be doubled or not",
    }  # fmt: skip


def test_a_new_spelling_of_a_listed_person_has_its_reason(client):
    actor = client.get("/actors/mohamed-sowan").json()
    (said,) = [said for said in actor["spellings"] if said["kind"] == "likeness"]
    assert (said["text"], actor["status"], actor["events"]) == ("Mohammad Sowwan", "listed", 1)
    assert "letters may be doubled or not" in said["reasons"]


def test_who_has_nearly_the_same_name(client):
    (near,) = client.get("/actors/mohamed-gariani").json()["alike"]
    assert (near["key"], near["score"]) == ("mohamed-omar-gariani", 0.9)
    assert "'omar' is left out" in near["reasons"]


def test_any_spelling_finds_the_events(client):
    for name in ("Mohammed al-Ghariani", "Mohamed Gharyani", "mohamed-gariani"):
        assert len(client.get("/events", params={"actor": name}).json()["events"]) == 3
