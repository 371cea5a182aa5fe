"""Merging and splitting by hand: what it does, that it lasts, that it can be undone."""

from __future__ import annotations

import io
import json

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient

from api.main import create
from cli.explain import explain
from importer.run import Source, run

STORY = [
    ("Harbour Post", "On April 4, 2019, Khalifa Haftar launched an offensive on Tripoli."),
    ("Valley Mail", "Khalifa Haftar launched an offensive on Tripoli on April 4, 2019, his spokesman said."),
    ("Hill Herald", "Turkey opened a consulate in Misrata on May 2, 2019."),
]
ALIKE = "Khalifa Haftar launched an offensive on Tripoli on April 4, 2019, a diplomat said."
LATER = ("Coast Courier", "A ship sank off Sirte on May 9, 2019.")
BY = {"by": "Ada", "why": "they are not what they seem"}


@pytest.fixture
def importing(engine):
    def go(*told):
        lines = (json.dumps({"text": text, "publisher": paper, "published": "2019-06-14"}) for paper, text in told)
        source = Source(io.BytesIO("\n".join(lines).encode()), name="news.jsonl", suffix=".jsonl")
        assert not run([source], engine, clock=lambda: 1_600_000_000, version="test").errors

    go(*STORY)
    return go


@pytest.fixture
def editor(engine, importing):
    return TestClient(create(engine, editable=True), raise_server_exceptions=False, follow_redirects=False)


def events(client):
    return {event["id"]: event for event in client.get("/events").json()["events"]}


def told_by(client):
    """The papers of every event."""
    mentions = (client.get(f"/events/{id}").json()["mentions"] for id in events(client))
    papers = ({mention["document"]["publisher"] for mention in told} for told in mentions)
    return sorted(map(sorted, papers))


def offensive(client):
    (id,) = (id for id, event in events(client).items() if event["sources"] == 2)
    return client.get(f"/events/{id}").json()


TOGETHER = [["Harbour Post", "Valley Mail"], ["Hill Herald"]]
APART = [["Harbour Post"], ["Hill Herald"], ["Valley Mail"]]
ALL = [["Harbour Post", "Hill Herald", "Valley Mail"]]


def test_a_split_lasts_and_can_be_undone(editor, importing):
    assert told_by(editor) == TOGETHER
    event = offensive(editor)
    going = next(m["id"] for m in event["mentions"] if m["document"]["publisher"] == "Valley Mail")
    done = editor.post(f"/events/{event['id']}/split", json={"mentions": [going], **BY})
    assert done.status_code == 200
    assert len(done.json()["events"]) == 2
    assert event["id"] in done.json()["events"]
    assert told_by(editor) == APART
    importing(LATER, STORY[0])
    assert [papers for papers in told_by(editor) if papers != ["Coast Courier"]] == APART
    undone = editor.post(done.json()["links"]["undo"], json={"by": "Bo", "why": "they are the same"})
    assert undone.status_code == 200
    assert len(undone.json()["events"]) == 1
    assert [papers for papers in told_by(editor) if papers != ["Coast Courier"]] == TOGETHER
    (kept,) = editor.get("/corrections").json()["corrections"]
    assert (kept["kind"], kept["by"], kept["undone_by"]) == ("split-event", "Ada", "Bo: they are the same")


def test_a_merge_lasts_redirects_and_can_be_undone(editor, importing):
    ids = list(events(editor))
    done = editor.post("/events/merge", json={"events": ids, **BY}).json()
    assert told_by(editor) == ALL
    (one,) = done["events"]
    (gone,) = set(ids) - {one}
    answer = editor.get(f"/events/{gone}")
    assert (answer.status_code, answer.headers["location"]) == (308, f"/events/{one}")
    assert answer.headers["cache-control"] == "no-cache"  # a browser would keep it for good, past the undo
    assert "person" in str(editor.get(f"/events/{one}").json()["merged_why"])
    importing(LATER)
    assert told_by(editor) == sorted([*ALL, ["Coast Courier"]])
    editor.post(done["links"]["undo"], json=BY)
    assert told_by(editor) == sorted([*TOGETHER, ["Coast Courier"]])


def test_the_later_of_two_corrections_holds(editor):
    event = offensive(editor)
    mentions = [mention["id"] for mention in event["mentions"]]
    editor.post(f"/events/{event['id']}/split", json={"mentions": mentions[:1], **BY})
    pair = [id for id, found in events(editor).items() if found["date"]["edtf"] == "2019-04-04"]
    assert editor.post("/events/merge", json={"events": pair, **BY}).status_code == 200
    assert told_by(editor) == TOGETHER


def test_what_is_split_off_is_one_event_whatever_held_it_together(editor):
    """Nothing in their words ties these two; a person saw them in one event, and took them out of it together."""
    merged = editor.post("/events/merge", json={"events": list(events(editor)), **BY}).json()
    (one,) = merged["events"]
    told = editor.get(f"/events/{one}").json()["mentions"]
    going = [mention["id"] for mention in told if mention["document"]["publisher"] != "Harbour Post"]
    split = editor.post(f"/events/{one}/split", json={"mentions": going, **BY})
    assert len(split.json()["events"]) == 2
    assert told_by(editor) == [["Harbour Post"], ["Hill Herald", "Valley Mail"]]
    editor.post(merged["links"]["undo"], json=BY)
    assert told_by(editor) == [["Harbour Post"], ["Hill Herald", "Valley Mail"]]
    editor.post(split.json()["links"]["undo"], json=BY)
    assert told_by(editor) == TOGETHER


def test_an_event_that_was_merged_names_its_heir(editor):
    ids = list(events(editor))
    (one,) = editor.post("/events/merge", json={"events": ids, **BY}).json()["events"]
    (gone,) = set(ids) - {one}
    for path, body in ((f"/events/{gone}/split", {"mentions": ["7"]}), ("/events/merge", {"events": [one, gone]})):
        answer = editor.post(path, json={**body, **BY})
        assert answer.status_code == 422
        assert answer.json()["detail"] == f"event {gone} was merged into event {one}: take that one"


def test_what_is_said_while_an_import_is_going_on_holds_at_once(engine, editor):
    """Between two documents; the second of them tells the same as both that were parted."""
    event = offensive(editor)
    said = []

    def say(step):
        if step.report.new and not said:
            mentions = [mention["id"] for mention in event["mentions"]]
            said.append(editor.post(f"/events/{event['id']}/split", json={"mentions": mentions[:1], **BY}))

    lines = (json.dumps({"text": text, "publisher": text[:9], "published": "2019-06-14"}) for text in (LATER[1], ALIKE))
    source = Source(io.BytesIO("\n".join(lines).encode()), name="news.jsonl", suffix=".jsonl")
    run([source], engine, clock=lambda: 1_600_000_000, version="test", progress=say)
    assert [answer.status_code for answer in said] == [200]
    papers = told_by(editor)
    assert not any({"Harbour Post", "Valley Mail"} <= set(told) for told in papers)
    assert any("Khalifa H" in told and len(told) == 2 for told in papers)


def test_whatever_comes_later_joins_one_of_what_a_person_joined(editor, importing):
    """The consulate and the offensive are one, so she says; another telling of either is of that."""
    editor.post("/events/merge", json={"events": list(events(editor)), **BY})
    importing(("Hill Echo", "Turkey opened its consulate in Misrata on May 2, 2019, an official said."))
    assert told_by(editor) == [["Harbour Post", "Hill Echo", "Hill Herald", "Valley Mail"]]


def test_explain_says_who_joined_them(editor, monkeypatch, engine):
    (one,) = editor.post("/events/merge", json={"events": list(events(editor)), **BY}).json()["events"]
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    told = CliRunner().invoke(explain, [one]).stdout
    assert "a person says so" in told
    assert "merge-events Ada: they are not what they seem (correction 1)" in " ".join(told.split())


BAD = [
    ("/events/merge", {"events": ["1", "2"]}, 404, "events"),
    ("/events/merge", {"events": ["{event}", "2"]}, 404, "events"),
    ("/events/merge", {"events": ["{event}", "{event}"]}, 422, "events"),
    ("/events/merge", {"events": ["1"]}, 422, "events"),
    ("/events/merge", {"events": ["x", "2"]}, 422, "events"),
    ("/events/merge", {"events": ["1", "2"], "who": "Ada"}, 422, "who"),
    ("/events/{event}/split", {"mentions": []}, 422, "mentions"),
    ("/events/{event}/split", {"mentions": ["7"]}, 422, "mentions"),
    ("/events/{event}/split", {"mentions": "{all}"}, 422, "mentions"),
    ("/events/7/split", {"mentions": ["7"]}, 404, "id"),
    ("/corrections/9/undo", {}, 404, "id"),
    ("/corrections/9999999999999999/undo", {}, 404, "id"),
]


@pytest.mark.parametrize(("path", "body", "status", "parameter"), BAD)
def test_what_makes_no_sense_is_refused_and_changes_nothing(editor, path, body, status, parameter):
    event = offensive(editor)
    if body.get("mentions") == "{all}":
        body = {"mentions": [mention["id"] for mention in event["mentions"]]}
    if "events" in body:
        body = body | {"events": [id.format(event=event["id"]) for id in body["events"]]}
    answer = editor.post(path.format(event=event["id"]), json={**body, **BY})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert parameter in {error["parameter"] for error in answer.json()["errors"]}
    assert told_by(editor) == TOGETHER
    assert editor.get("/corrections").json() == {"corrections": []}


def test_nothing_is_undone_twice(editor):
    done = editor.post("/events/merge", json={"events": list(events(editor)), **BY}).json()
    assert editor.post(done["links"]["undo"], json=BY).status_code == 200
    answer = editor.post(done["links"]["undo"], json=BY)
    assert (answer.status_code, answer.json()["detail"]) == (422, "it was undone before")


def test_a_server_that_only_reads_refuses(engine, importing):
    reader = TestClient(create(engine), raise_server_exceptions=False)
    answer = reader.post("/events/merge", json={"events": list(events(reader)), **BY})
    assert (answer.status_code, answer.json()["title"]) == (403, "Forbidden")
    assert "--editable" in answer.json()["detail"]


def test_a_body_that_is_no_json_is_told_so(editor):
    answer = editor.post("/events/merge", content="{bad", headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["detail"]) == (422, "body: not JSON")
