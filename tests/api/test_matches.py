"""Where the words that were asked for stand in the events that have them."""

import json

import pytest
from sqlalchemy import event

from api import matches
from api.formats import FORMATS
from db import queries

OPENED = "Khalifa Haftar opened an offensive on Tripoli on 4 April."
ATTACKED = "Haftar attacked Tripoli on 5 April 2019, and the capital held."


def marked(found):
    """(field, the words that are marked)."""
    return [(match["field"], [match["text"][start:end] for start, end in match["spans"]]) for match in found]


def test_title_summary_and_the_sentence_that_tells(client):
    (found,) = client.get("/events", params={"q": '"offensive on Tripoli" haft* -push'}).json()["events"]
    assert found["matches"] == [
        {"field": "title", "text": "Haftar opens an offensive on Tripoli", "spans": [[0, 6], [16, 36]]},
        {"field": "summary", "text": OPENED, "spans": [[8, 14], [25, 45]]},
        {"field": "quote", "text": OPENED, "spans": [[8, 14], [25, 45]]},
    ]


def test_only_where_there_is_one(client):
    (found,) = client.get("/events?q=june").json()["events"]
    assert marked(found["matches"]) == [("summary", ["June"])]


def test_what_is_left_out_is_not_marked(client):
    events = client.get("/events?q=-tripoli").json()["events"]
    assert len(events) > 2
    assert all(found["matches"] == [] for found in events)


def test_without_words_there_is_nothing_to_mark(client):
    assert all("matches" not in found for found in client.get("/events").json()["events"])


@pytest.mark.parametrize("name", FORMATS)
def test_lists_of_events_have_them_and_no_feed_does(client, name):
    text = client.get(f"/events.{name}?q=offensive").text
    assert "offensive" in text
    assert ("spans" in text) == (name in ("json", "ndjson"))


def test_lines_have_the_same(client):
    lines = client.get("/events.ndjson?q=tripoli&sort=relevance").text.splitlines()
    assert [json.loads(line) for line in lines] == client.get("/events?q=tripoli&sort=relevance").json()["events"]


@pytest.mark.parametrize(
    ("q", "quoted"),
    [
        ("tripoli", [OPENED]),
        ("capital haftar", [ATTACKED]),
        ("offensive offensive capital attacked", [ATTACKED]),
        ("haftar -capital", [OPENED]),
        ("siege", []),
    ],
)
def test_the_sentence_that_has_the_most_of_them(world, ids, q, quoted):
    with world.connect() as connection:
        rows = connection.execute(queries.event(ids["day"])).all()
        (found,) = matches.of(connection, rows, q)
    assert [match["text"] for match in found if match["field"] == "quote"] == quoted


def test_they_cost_a_page_one_statement(client, world):
    asked = []

    def listen(_connection, _cursor, statement, *_):
        asked.append(statement)

    event.listen(world, "before_cursor_execute", listen)
    counts = []
    for query in (
        "?limit=1",
        "?limit=7",
        "?limit=7&q=tripoli",
    ):  # the first is asked more: whether the database is migrated
        asked.clear()
        client.get(f"/events{query}")
        counts.append(len(asked))
    event.remove(world, "before_cursor_execute", listen)
    assert counts[2] == counts[1] + 1
