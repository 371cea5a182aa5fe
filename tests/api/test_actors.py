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
    return visit(engine)


def visit(engine, *, editable=True):
    return TestClient(create(engine, editable=editable), raise_server_exceptions=False, follow_redirects=False)


def post(client, path, **more):
    return client.post(path, json={"by": "ana", "why": "she knows him", **more})


def told(client, name):
    answer = client.get("/events", params={"actor": name, "modality": "any"})
    return {event["title"] for event in answer.json().get("events", [])}


def everything(client):
    """All that is shown of events but their ids and when they changed."""
    events = client.get("/events?modality=any&limit=1000").json()["events"]
    shown = [(event["title"], event["date"]["edtf"], [who["key"] for who in event["actors"]]) for event in events]
    return shown, [(actor["key"], actor["events"]) for actor in client.get("/actors?limit=1000").json()["actors"]]


def merge(client, **more):
    return post(client, "/actors/merge", actor="mohamed-omar-gariani", into="mohamed-gariani", **more)


def undo(client, made):
    return client.post(made.json()["links"]["undo"], json={"by": "bo", "why": "he knows better"})


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


def test_confirmed(client):
    before = everything(client)
    made = post(client, "/actors/mohamed-gariani/confirm")
    assert made.status_code == 200
    assert client.get("/actors/mohamed-gariani").json()["status"] == "confirmed"
    assert [actor["key"] for actor in client.get("/actors?status=found").json()["actors"]] == ["mohamed-omar-gariani"]
    assert everything(client) == before
    assert post(client, "/actors/mohamed-gariani/confirm").status_code == 422
    assert undo(client, made).status_code == 200
    assert client.get("/actors/mohamed-gariani").json()["status"] == "found"


def test_merged(client):
    before = everything(client)
    ours, theirs = told(client, "mohamed-gariani"), told(client, "mohamed-omar-gariani")
    made = merge(client)
    assert len(made.json()["events"]) == 1
    for name in ("mohamed-gariani", "mohamed-omar-gariani", "Mohamed Omar Gharyani"):
        assert told(client, name) == ours | theirs
    moved = client.get("/actors/mohamed-omar-gariani")
    assert (moved.status_code, moved.headers["location"]) == (308, "/actors/mohamed-gariani")
    assert moved.headers["cache-control"] == "no-cache"
    whole = client.get("/actors/mohamed-gariani").json()
    assert (whole["events"], whole["alike"]) == (4, [])
    reasons = {said["text"]: said["reasons"] for said in whole["spellings"]}
    assert "'omar' is left out" in reasons["Mohamed Omar Gharyani"]
    (found,) = client.get("/actors?q=omar+gh").json()["actors"]
    assert (found["key"], found["events"]) == ("mohamed-gariani", 4)
    undo(client, made)
    assert everything(client) == before
    assert client.get("/actors/mohamed-omar-gariani").status_code == 200


def test_merged_into_one_that_is_listed_and_on_from_there(client):
    before = everything(client)
    first = merge(client)
    second = post(client, "/actors/merge", actor="mohamed-gariani", into="mohamed-sowan")
    assert client.get("/actors/mohamed-omar-gariani").headers["location"] == "/actors/mohamed-sowan"
    assert len(told(client, "Mohamed Omar Gharyani")) == len(told(client, "mohamed-sowan")) == 5
    undo(client, second)
    assert client.get("/actors/mohamed-omar-gariani").headers["location"] == "/actors/mohamed-gariani"
    undo(client, first)
    assert everything(client) == before


def test_dropped(client):
    before = everything(client)
    (title,) = told(client, "mohamed-omar-gariani")
    made = post(client, "/actors/mohamed-omar-gariani/drop")
    assert client.get("/actors/mohamed-omar-gariani").status_code == 404
    assert client.get("/actors?q=omar+gh").json()["actors"] == []
    (event,) = (event for event in client.get("/events?modality=any").json()["events"] if event["title"] == title)
    whole = client.get(event["links"]["self"]).json()
    assert [who for who in whole["actors"] if "omar" in who["key"]] == []
    assert [who for mention in whole["mentions"] for who in mention["actors"] if "omar" in who["key"]] == []
    undo(client, made)
    assert everything(client) == before


def test_one_that_was_merged_goes_with_the_other(client):
    before = everything(client)
    made = merge(client)
    dropped = post(client, "/actors/mohamed-gariani/drop")
    assert client.get("/actors/mohamed-omar-gariani").status_code == 404
    assert told(client, "mohamed-omar-gariani") == set()
    undo(client, dropped)
    undo(client, made)
    assert everything(client) == before


def test_corrections_outlive_the_next_import(engine, client):
    merge(client)
    put(engine, "Captain Mohamed Omar Gharyani left Sirte on 12 May 2019.", *ARTICLES)
    assert len(told(client, "mohamed-gariani")) == 5


def test_a_judgement_is_the_same_before_an_import_and_after(databases, backend):
    """Two accounts of one deed under two names are one event once the two are one, whenever that is said."""
    deed = "Captain Mohamed Omar Gharyani opened the harbour of Valletta on 3 May 2019."
    answers = []
    for before, after in (((deed, *ARTICLES), ()), ((deed, ARTICLES[0]), ARTICLES[1:]), (ARTICLES, (deed,))):
        engine = connect(databases.migrated(backend))
        client = visit(engine)
        put(engine, *before)
        assert merge(client).status_code == 200
        if after:
            put(engine, *after)
        answers.append(everything(client))
        assert len(told(client, "mohamed-gariani")) == 4
        engine.dispose()
    assert answers == answers[:1] * 3


def test_who_said_what(client):
    made = merge(client)
    undo(client, made)
    post(client, "/actors/mohamed-gariani/confirm")
    merged, confirmed = client.get("/corrections").json()["corrections"]
    assert merged["what"] == {"actor": "mohamed-omar-gariani", "into": "mohamed-gariani"}
    assert (merged["kind"], merged["by"], merged["why"]) == ("merge-actors", "ana", "she knows him")
    assert (merged["undone_by"], confirmed["undone_by"]) == ("bo: he knows better", None)


def test_events_and_actors_are_corrected_side_by_side(client):
    """A merge of events that was made under one name holds under the other."""
    ids = [event["id"] for event in client.get("/events?actor=mohamed-gariani").json()["events"]][:2]
    joined = post(client, "/events/merge", events=ids)
    before = everything(client)
    made = merge(client)
    assert client.get(f"/events/{joined.json()['events'][0]}").status_code == 200
    assert len(client.get("/events?actor=mohamed-gariani").json()["events"]) == 3
    undo(client, made)
    assert everything(client) == before


WRONG = [
    # path                                body                                        status  words of the problem
    ("/actors/nobody/confirm",            {},                                         404, "no actor 'nobody'"),
    ("/actors/turkey/drop",               {}, 422, "is listed"),
    ("/actors/merge",                     {"actor": "libya", "into": "turkey"}, 422, "is listed"),
    ("/actors/merge",                     {"actor": "mohamed-gariani", "into": "x"},  404, "no actor 'x'"),
    ("/actors/merge",                     {"actor": "mohamed-gariani", "into": "mohamed-gariani"}, 422, "is itself"),
    ("/actors/merge",                     {"actor": "mohamed-gariani"},               422, "into"),
    ("/actors/mohamed-gariani/confirm",   {"why": " "},                               422, "why"),
    ("/actors/mohamed-gariani/confirm",   {"when": "now"},                            422, "when"),
    ("/corrections/77/undo",              {},                                         404, "no correction '77'"),
    ("/corrections/x/undo", {}, 422, "id"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "body", "status", "words"), WRONG)
def test_what_cannot_be(client, path, body, status, words):
    answer = post(client, path, **body)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert words in answer.json()["detail"]


def test_what_was_done_is_not_done_twice(client):
    made = merge(client)
    assert "was merged" in merge(client).json()["detail"]
    assert "was merged" in post(client, "/actors/mohamed-omar-gariani/drop").json()["detail"]
    assert (
        "was merged"
        in post(client, "/actors/merge", actor="mohamed-gariani", into="mohamed-omar-gariani").json()["detail"]
    )
    undo(client, made)
    assert undo(client, made).status_code == 422
    post(client, "/actors/mohamed-gariani/drop")
    assert "was dropped" in merge(client).json()["detail"]


def test_a_server_that_only_reads_refuses(engine):
    answer = post(visit(engine, editable=False), "/actors/mohamed-gariani/confirm")
    assert (answer.status_code, answer.json()["title"]) == (403, "Forbidden")


JSON = {"Content-Type": "application/json"}
ODD = ["\x00", "\ud800", "'", "%", "\u202e", "w" * 600, "", " ", 7, None, [], {"a": 1}]


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_nothing_that_is_said_breaks_it(client, odd):
    said = {"by": "ana", "why": "so", "actor": "mohamed-gariani", "into": "mohamed-omar-gariani"}
    bodies = [{**said, name: odd} for name in ("by", "actor", "into")]
    answers = [client.post("/actors/merge", content=json.dumps(body), headers=JSON) for body in bodies]
    path = "".join(f"%{byte:02X}" for byte in str(odd).encode("utf-8", "surrogatepass"))
    answers += [
        post(client, f"/actors/{path}/drop"),
        client.post("/actors/merge", content=json.dumps(odd), headers=JSON),
    ]
    for answer in answers:
        assert answer.status_code in (200, 404, 422), answer.text
        assert answer.status_code == 200 or answer.headers["content-type"] == "application/problem+json"


def test_a_form_of_another_site_is_no_json(client):
    said = json.dumps({"by": "ana", "why": "so"})
    answer = client.post("/actors/mohamed-gariani/drop", content=said, headers={"Content-Type": "text/plain"})
    assert answer.status_code == 422
