"""The main job on five real articles: what a careful reader finds in them must come out, and nothing later than they.

The articles are third parties' and stand outside the project; without them these tests skip.
"""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.main import create
from dates import edtf
from importer.readers import Given
from importer.run import Source, run

PUBLISHED = {
    "000_3083242d9a4a24f8.txt": "2020-01-21",
    "001_3f127f28d90517ef.txt": "2020-08-06",
    "002_47a36ec35c91323c.txt": "2019-12-22",
    "003_fe5fa9f18346f1c5.txt": "2017-09-29",
    "004_4cd70e34315f0756.txt": "2019-12-27",
}


def imported(engine, folder, published):
    sources = [
        Source(folder / name, Given(published=edtf.parse(published[name]) if name in published else None))
        for name in PUBLISHED
    ]
    report = run(sources, engine, clock=lambda: 1_600_000_000, version="test")
    assert report.errors == []
    return TestClient(create(engine))


@pytest.fixture
def client(engine, shared):
    return imported(engine, shared / "seeds", PUBLISHED)


def events(client, **query):
    response = client.get("/events", params={"limit": 1000, "modality": "any", **query})
    assert response.status_code == 200, response.text
    return response.json()["events"]


def whole(client, event):
    return client.get(f"/events/{event['id']}").json()


def published(client):
    """By the number of each article how its date is known, and the date."""
    found = {}
    for document in client.get("/documents").json()["documents"]:
        text = client.get(f"/documents/{document['id']}").json()["text"]
        name = next((name for name, mark in MARKS.items() if mark in text), "003")
        found[name] = (document["published_basis"], document["published"])
    return found


MARKS = {"000": "Share This", "001": "Short Url", "002": "Caroline Finnegan", "004": "Post with no comments"}


def files_of(client, event):
    documents = {mention["document"]["id"] for mention in whole(client, event)["mentions"]}
    texts = [client.get(f"/documents/{id}").json()["text"] for id in documents]
    found = {name for name, mark in MARKS.items() if any(mark in text for text in texts)}
    return found or {"003"}


def test_the_offensive_is_one_event_with_its_day_and_three_tellers(client):
    found = [e for e in events(client, actor="Haftar") if e["date"]["edtf"] == "2019-04-04"]
    assert any(files_of(client, event) >= {"000", "002", "004"} for event in found), found


def test_the_berlin_conference(client):
    found = events(client, actor="Turkey", **{"from": "2020-01-19", "to": "2020-01-19"})
    assert any("Berlin" in event["title"] + whole(client, event)["summary"] for event in found), found


def test_the_repulse_is_some_day_in_june_2020(client):
    found = [e for e in events(client) if "repel" in e["title"].lower() or "repuls" in e["title"].lower()]
    assert [event["date"]["edtf"] for event in found] == ["2020-06"]
    assert found[0]["date"]["precision"] == "month"


def test_turkey_is_in_the_rejection_of_its_troops(client):
    found = events(client, actor="Turkey", **{"from": "2019-12-27", "to": "2019-12-27"})
    assert any({"dmitry-peskov", "turkey"} <= {a["key"] for a in event["actors"]} for event in found), found


def test_nothing_is_dated_later_than_the_last_article(client):
    late = [e for e in events(client) if (e["date"]["earliest"] or "") > "2020-08-06"]
    assert late == []


def test_may_is_no_month_and_2000_no_year(client):
    for event in events(client):
        date = event["date"]["edtf"] or ""
        assert not date.startswith(("2000", "2019-05", "2020-05")), event


def test_without_a_date_given_it_is_inferred_and_relative_dates_claim_no_more(engine, shared):
    client = imported(engine, shared / "seeds", {})
    written = {"000": "2020-01-21", "002": "2019-12-22", "003": "2017-09-29"}
    for name, (basis, bounds) in published(client).items():
        if name in written:
            first, last = bounds.split("/")
            assert basis == "inferred"
            assert first <= written[name] <= last
    first, last = published(client)["000"][1].split("/")
    assert (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7]) <= 12  # months, with all five
    shelf = events(client, undated="true")
    assert {"000", "002", "003"} <= set().union(*(files_of(client, event) for event in shelf))
