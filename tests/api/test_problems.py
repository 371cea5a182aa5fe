"""What is refused, with which status, and that the answer names the parameter."""

import importlib

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, insert

import api.asgi
from api import pages
from api.main import create
from api.pages import write_cursor
from db import migrate
from db.engine import connect
from db.models import Name
from db.timeline import Cursor

# fmt: off
REFUSED = [
    # asked                                        status  parameters         the words say
    ("/events?whne=2024",                          422,    ["whne"],          "no such parameter"),
    ("/events?limit=100000",                       422,    ["limit"],         "equal to 1000, not '100000'"),
    ("/events?limit=0",                            422,    ["limit"],         "greater than or equal to 1"),
    ("/events?limit=ten",                          422,    ["limit"],         "not 'ten'"),
    ("/events?limit=1_0",                          422,    ["limit"],         "a whole number, not '1_0'"),
    ("/events?limit=5.0",                          422,    ["limit"],         "a whole number, not '5.0'"),
    ("/events?importance=0_1",                     422,    ["importance"],    "a number, not '0_1'"),
    ("/events?min_confidence=1e400",               422,    ["min_confidence"], "less than or equal to 1"),
    ("/documents?after=0.0",                       422,    ["after"],         "a whole number"),
    ("/events?from=0",                             422,    ["from"],          "'0'"),
    ("/events?from=",                              422,    ["from"],          "''"),
    (f"/events?from={'9' * 101}",                  422,    ["from"],          "expected a date such as"),
    ("/events?from=yesterday",                     422,    ["from"],          "'yesterday'"),
    ("/events?from=2019-02-30",                    422,    ["from"],          "2019-02-30"),
    ("/events?from=2019-13",                       422,    ["from"],          "2019-13"),
    ("/events?to=the+war",                         422,    ["to"],            "'the war'"),
    ("/events?from=2020&to=2019",                  422,    ["from", "to"],    "01) lies after to (2019-12-31)"),
    ("/events?from=../2015",                       422,    ["from"],          "no beginning"),
    ("/events?to=2015/..",                         422,    ["to"],            "no end"),
    ("/events?from=2019&from=2020",                422,    ["from"],          "more than once"),
    ("/events?date_match=maybe",                   422,    ["date_match"],    "'possible' or 'certain'"),
    ("/events?precision=fortnight",                422,    ["precision"],     "month"),
    ("/events?sort=title",                         422,    ["sort"],          "'importance'"),
    ("/events?sort=relevance",                     422,    ["sort"],          "expected q too"),
    ("/events.atom?sort=relevance&actor=Turkey",   422,    ["sort"],          "expected q too"),
    ("/events?sort=relevance&q=%2A",               422,    ["q"],             "expected words"),
    ("/events?type=WAR",                           422,    ["type"],          "ASSAULT"),
    ("/events?mode=aerial,",                       422,    ["mode"],          "expected words"),
    ("/events?modality=done",                      422,    ["modality"],      "occurred"),
    ("/events?role=victim",                        422,    ["role"],          "recipient"),
    ("/events?affiliates=perhaps",                 422,    ["affiliates"],    "'perhaps'"),
    ("/events?bbox=1,2,3",                         422,    ["bbox"],          "west,south,east,north"),
    ("/events?bbox=1,50,3,40",                     422,    ["bbox"],          "south to north"),
    ("/events?bbox=nan,0,nan,1",                   422,    ["bbox"],          "nan"),
    ("/events?bbox=1,2,3,91",                      422,    ["bbox"],          "90 degrees"),
    ("/events?bbox=1_0,2,3,4",                     422,    ["bbox"],          "1_0"),
    ("/events?min_confidence=2",                   422,    ["min_confidence"], "less than or equal to 1"),
    ("/events?importance=nan",                     422,    ["importance"],    "nan"),
    ("/events?min_sources=0",                      422,    ["min_sources"],   "greater than or equal to 1"),
    ("/events?q=",                                 422,    ["q"],             "expected words"),
    ("/events?q=%2A%2A",                           422,    ["q"],             "expected words"),
    ("/events?q=a%00b",                            422,    ["q"],             "expected words"),
    ("/events?actor=%00",                          422,    ["actor"],         "expected words"),
    ("/events?updated_since=soon",                 422,    ["updated_since"], "'soon'"),
    ("/events?format=xml",                         422,    ["format"],        "json, ndjson, csv"),
    ("/events.csv?format=ics",                     422,    ["format"],        "disagree"),
    ("/events.xml",                                404,    ["format"],        "'xml'"),
    ("/events?cursor=made-up",                     400,    ["cursor"],        "'made-up'"),
    ("/events?cursor=WzEsMl0",                     400,    ["cursor"],        "not a cursor"),
    (f"/events?cursor={write_cursor(Cursor(1, 2), 'importance')}", 400, ["cursor"], "sort=importance"),
    (f"/events?cursor={write_cursor(Cursor(0.5, 2), 'date')}",     400, ["cursor"], "not a cursor"),
    (f"/events?cursor={write_cursor(Cursor(1, 2**63), 'date')}",   400, ["cursor"], "not a cursor"),
    ("/events.csv?cursor=made-up",                 400,    ["cursor"],        "'made-up'"),
    ("/events?actor=Turky",                        404,    ["actor"],         "did you mean 'Turkey'"),
    ("/events?actor=Turkey&actor=Zzyzx",           404,    ["actor"],         "'Zzyzx'"),
    ("/events.csv?actor=Zzyzx",                    404,    ["actor"],         "'Zzyzx'"),
    ("/events?place=Tripolis",                     404,    ["place"],         "'Tripoli'"),
    ("/facets?limit=3",                            422,    ["limit"],         "no such parameter"),
    ("/facets?actor=Zzyzx",                        404,    ["actor"],         "'Zzyzx'"),
    ("/events/1",                                  404,    ["id"],            "no event '1'"),
    ("/events/one",                                404,    ["id"],            "no event 'one'"),
    ("/events/-1",                                 404,    ["id"],            "no event '-1'"),
    ("/events/9999999999999999999999",             404,    ["id"],            "no event"),
    ("/events/%D9%A1",                             404,    ["id"],            "no event"),
    ("/events/4503599627370497?full=1",            422,    ["full"],          "no such parameter"),
    ("/documents/1",                               404,    ["id"],            "no document '1'"),
    ("/documents?after=x",                         422,    ["after"],         "'x'"),
    ("/actors?limit=9999",                         422,    ["limit"],         "1000"),
    ("/actors?name=Turkey",                        422,    ["name"],          "no such parameter"),
    ("/actors/turkiye-x",                          404,    ["actor"],         "'turkiye-x'"),
    ("/places/nowhere-at-all",                     404,    ["place"],         "'nowhere-at-all'"),
    ("/health?verbose=1",                          422,    ["verbose"],       "no such parameter"),
    ("/nothing",                                   404,    [],                "/nothing"),
    ("/widget/v1/__init__.py",                     404,    [],                "not found"),
    ("/widget/v1/../../api/main.py",               404,    [],                "not found"),
]
# fmt: on


@pytest.mark.parametrize(("url", "status", "parameters", "words"), REFUSED, ids=[url for url, *_ in REFUSED])
def test_refused(client, url, status, parameters, words):
    answer = client.get(url)
    problem = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, problem["status"]) == (status, status), problem
    assert [error["parameter"] for error in problem.get("errors", [])] == parameters, problem
    assert words in problem["detail"]
    assert problem["title"] and problem["type"] == "about:blank"


def test_near_names_are_offered(client):
    assert client.get("/events?actor=Hafter").json()["near"][0] == "Khalifa Haftar"
    assert client.get("/events?actor=Fayez+Sarraj").json()["near"][0] == "Fayez al-Sarraj"
    assert "near" not in client.get("/events?actor=Zzyzx").json()


def test_every_wrong_parameter_is_named_at_once(client):
    problem = client.get("/events?limit=0&x=1&from=0").json()
    assert {error["parameter"] for error in problem["errors"]} == {"limit", "x", "from"}


def test_what_was_sent_is_not_sent_back_whole(client):
    problem = client.post("/annotate", json={"text": ["x" * 5000]})
    assert problem.status_code == 422
    assert len(problem.content) < 1500


def test_a_name_that_means_two_is_no_answer_to_all(changing):
    with changing.begin() as connection:
        for id, actor in ((900, 1), (901, 3)):
            row = {"id": id, "spelling": "The Capital", "folded": "the capital", "kind": "alias", "language": None}
            connection.execute(insert(Name).values(**row, actor_id=actor, place_id=None))
    client = TestClient(create(changing))
    assert client.get("/events?actor=the+capital").status_code == 200
    problem = client.get("/events?actor=the+capital&actor=Haftar&actor_match=all").json()
    assert problem["status"] == 422
    assert "libya, turkey" in problem["detail"]


def test_a_method_that_is_not_there(client):
    answer = client.post("/facets")
    assert (answer.status_code, answer.json()["status"]) == (405, 405)
    assert client.delete("/documents").headers["allow"] == "GET, HEAD, POST"
    assert client.delete("/events").headers["allow"] == "GET, HEAD"
    assert client.delete("/events/merge").headers["allow"] == "POST"
    assert client.delete("/events/1/split").headers["allow"] == "POST"
    assert client.get("/events/merge").status_code == 405  # and not an event that is called so
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["allow"] == "GET, HEAD"


def test_a_database_that_is_not_migrated(database_url):
    engine = connect(database_url)
    client = TestClient(create(engine))
    for path in ("/events", "/events.ndjson", "/events/1", "/facets", "/actors", "/documents", "/health"):
        answer = client.get(path)
        assert answer.status_code == 503, path
        assert answer.json()["detail"] == "the database is not migrated: run `dateline migrate`"
    assert client.get("/docs").status_code == 200
    engine.dispose()


def test_migrated_while_it_runs_it_serves(database_url):
    engine = connect(database_url)
    client = TestClient(create(engine))
    assert client.get("/health").status_code == 503
    migrate.upgrade(database_url)
    assert client.get("/health").json()["status"] == "ok"
    assert client.get("/events").json() == {
        "events": [],
        "next": None,
        "coverage": {"from": None, "to": None, "documents": 0},
    }
    engine.dispose()


@pytest.mark.parametrize(
    "url", ["sqlite:////nowhere/at/all.db", "postgresql://nobody:secret@127.0.0.1:1/none", "oracle://x:secret@y/z"]
)
def test_a_database_that_does_not_answer(url):
    client = TestClient(create(lambda: connect(url)))
    answer = client.get("/health")
    assert answer.status_code == 503
    assert answer.json()["title"] == "Service Unavailable"
    assert "secret" not in answer.text and "nowhere" not in answer.text


def test_our_own_mistakes_tell_nothing_of_the_inside(world, monkeypatch):
    def broken(*_args, **_more):
        raise ZeroDivisionError("a secret of ours")

    monkeypatch.setattr(pages, "page", broken)
    answer = TestClient(create(world), raise_server_exceptions=False).get("/events")
    assert (answer.status_code, answer.json()["status"]) == (500, 500)
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text and "Traceback" not in answer.text


def test_importing_the_application_opens_nothing(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "sqlite:////nowhere/at/all.db")
    client = TestClient(importlib.reload(api.asgi).app)
    assert client.get("/health").status_code == 503
    assert client.get("/docs").status_code == 200


def test_an_engine_may_be_given_as_it_is():
    engine = create_engine("sqlite://")
    assert TestClient(create(engine)).get("/docs").status_code == 200
