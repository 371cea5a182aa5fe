"""Documents in: read for themselves, and kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from api.main import create
from tests.api.conftest import visit

TEXT = "Khalifa Haftar opened an offensive on Tripoli on 4 April. Fayez al-Sarraj met Turkish ministers on Monday."
SENT = {"text": TEXT, "published": "2019-12-27", "title": "A year of siege", "publisher": "Example Wire"}


@pytest.fixture
def here(engine: Engine) -> Iterator[TestClient]:
    """A client on the machine of the server."""
    with TestClient(create(engine), base_url="http://localhost:8000", client=("127.0.0.1", 50000)) as client:
        yield client


def test_annotate_gives_dates_and_events_and_keeps_nothing(here):
    found = here.post("/annotate", json=SENT)
    assert found.status_code == 200
    body = found.json()
    assert body["published"] == {"edtf": "2019-12-27", "basis": "given"}
    assert [(timex["text"], timex["edtf"]) for timex in body["timexes"]] == [
        ("4 April", "2019-04-04"),
        ("Monday", "2019-12-23"),
    ]
    first = body["events"][0]
    assert (first["start"], first["end"], first["type"]) == ("2019-04-04", "2019-04-04", "ASSAULT")
    assert [actor["key"] for actor in first["actors"]] == ["khalifa-haftar"]
    assert [place["key"] for place in first["places"]][:1] == ["tripoli"]
    assert here.get("/documents").json()["documents"] == []


def test_annotate_guesses_no_date(here):
    body = here.post("/annotate", json={"text": "Gunmen stormed a bank in Sirte on Monday."}).json()
    assert body["published"]["edtf"] is None
    assert [event["start"] for event in body["events"]] == [None]


BYLINE = "Published 27 December 2019\n\nGunmen stormed a bank in Sirte on Monday, police said."


def test_whatever_reads_a_text_reads_its_byline(here):
    dated = {"edtf": "2019-12-27", "basis": "byline"}
    assert here.post("/annotate", json={"text": BYLINE}).json()["published"] == dated
    assert here.post("/documents?dry_run=true", json={"text": BYLINE}).json()["published"] == dated
    kept = here.post("/documents", json={"text": BYLINE}).json()["document"]
    assert (kept["published"], kept["published_basis"]) == ("2019-12-27", "byline")


def test_anyone_may_have_a_text_read(engine):
    assert visit(engine).post("/annotate", json=SENT).status_code == 200


def test_a_document_is_kept_once(here):
    first = here.post("/documents", json=SENT)
    assert first.status_code == 201
    taken = first.json()
    assert taken["outcome"] == "new" and taken["document"]["publisher"] == "Example Wire"
    assert [event["date"]["edtf"] for event in taken["events"]] == ["2019-04-04", "2019-12-23"]
    assert here.get(first.headers["location"]).json()["text"] == TEXT
    assert here.get("/events?actor=Haftar").json()["events"] == taken["events"][:1]
    again = here.post("/documents", json=SENT)
    assert again.status_code == 200
    assert again.json() == taken | {"outcome": "unchanged"}


def test_a_date_that_comes_later_dates_its_events(here):
    undated = here.post("/documents", json={"text": TEXT}).json()
    assert undated["document"]["published"] is None or undated["document"]["published_basis"] == "inferred"
    dated = here.post("/documents", json=SENT).json()
    assert dated["outcome"] == "updated" and dated["document"]["published"] == "2019-12-27"
    assert "2019-12-23" in [event["date"]["edtf"] for event in dated["events"]]


def test_a_dry_run_keeps_nothing(here):
    found = here.post("/documents?dry_run=true", json=SENT)
    assert found.status_code == 200 and len(found.json()["events"]) == 2
    assert here.get("/documents").json()["documents"] == []


BAD = [
    ({}, "text"),
    ({"text": ""}, "text"),
    ({"text": "  \n"}, "text"),
    ({"text": "a\x00b"}, "text"),
    ({"text": TEXT, "published": "soonish"}, "published"),
    ({"text": TEXT, "published": 0}, "published"),
    ({"text": TEXT, "published": 2019}, "published"),
    ({"text": "\u0001"}, "text"),
    ({"text": TEXT, "colour": "red"}, "colour"),
    ({"text": 7}, "text"),
]


TOLD = "Gunmen stormed a bank in Sirte on Monday."
TITLE = "A bank is stormed"
PAGE = f"<html><head><title>{TITLE}</title></head><body><article><p>{TOLD}</p></article></body></html>"
FILES = [
    # media type                     what is in it                            title
    ("text/plain",                   TOLD,                                    None),
    ("text/plain; charset=utf-8",    f"{TITLE}\n\n{TOLD}",                    TITLE),
    ("text/markdown",                f"---\ntitle: {TITLE}\n---\n{TOLD}",     TITLE),
    ("TEXT/HTML",                    PAGE,                                    TITLE),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "content", "title"), FILES)
def test_a_file_is_read_by_its_media_type(here, kind, content, title):
    known = {"published": "2019-12-27", "publisher": "Example Wire", "url": "https://wire.example/1", "language": "en"}
    first = here.post("/documents", content=content, params=known, headers={"Content-Type": kind})
    assert first.status_code == 201, first.text
    taken = first.json()
    document = taken["document"]
    assert (document["title"], document["published"], document["published_basis"]) == (title, "2019-12-27", "given")
    assert (document["publisher"], document["url"]) == ("Example Wire", "https://wire.example/1")
    assert [event["date"]["edtf"] for event in taken["events"]] == ["2019-12-23"]
    again = here.post("/documents", content=content, params=known, headers={"Content-Type": kind})
    assert (again.status_code, again.json()["outcome"]) == (200, "unchanged")


def test_a_file_is_tried_without_being_kept(here):
    text = "Gunmen stormed a bank in Sirte on 4 April 2019."
    found = here.post("/documents?dry_run=true", content=text, headers={"Content-Type": "text/plain"})
    assert found.status_code == 200 and found.json()["events"][0]["edtf"] == "2019-04-04"
    assert here.get("/documents").json()["documents"] == []


# fmt: off
NO_FILES = [
    # asked                           media type           content      status  parameter
    ("/documents",                    "application/pdf",   b"%PDF",     415,    "Content-Type"),
    ("/documents",                    "",                  b"text",     415,    "Content-Type"),
    ("/documents",                    "text/plain",        b"",         422,    "body"),
    ("/documents",                    "text/plain",        b" \n ",     422,    "body"),
    ("/documents",                    "text/html",         b"<p></p>",  422,    "body"),
    ("/documents?published=soon",     "text/plain",        b"text",     422,    "published"),
    ("/documents?title=Siege",        "text/plain",        b"text",     422,    "title"),
    ("/documents?publisher=Gull",     "application/json",  b"{}",       422,    "publisher"),
    ("/annotate?dry_run=true",        "application/json",  b"{}",       422,    "dry_run"),
]
# fmt: on


@pytest.mark.parametrize(("asked", "kind", "content", "status", "parameter"), NO_FILES)
def test_what_is_no_file_of_ours_is_refused_by_name(here, asked, kind, content, status, parameter):
    answer = here.post(asked, content=content, headers={"Content-Type": kind})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert parameter in [error["parameter"] for error in answer.json()["errors"]], answer.text


@pytest.mark.parametrize("path", ["/annotate", "/documents"])
@pytest.mark.parametrize(("sent", "parameter"), BAD)
def test_what_is_no_document_is_refused_by_name(here, path, sent, parameter):
    answer = here.post(path, json=sent)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["errors"][0]["parameter"] == parameter
    for broken in (b"{", b"\xff\xfe"):
        answer = here.post(path, content=broken, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, "body")


# fmt: off
ELSEWHERE = [
    # base url                  client            headers
    ("http://localhost:8000",   "203.0.113.9",    {}),
    ("http://evil.example",     "127.0.0.1",      {}),                                   # a name that leads here
    ("http://localhost:8000",   "127.0.0.1",      {"Origin": "http://evil.example"}),    # another page
    ("http://localhost:8000",   "127.0.0.1",      {"X-Forwarded-For": "203.0.113.9"}),   # a proxy on this machine
    ("http://localhost:8000",   "127.0.0.1",      {"Forwarded": "for=203.0.113.9"}),
]
# fmt: on


@pytest.mark.parametrize(("base", "client", "headers"), ELSEWHERE)
def test_documents_are_taken_from_this_machine_only(engine, base, client, headers):
    elsewhere = TestClient(create(engine), base_url=base, client=(client, 50000))
    answer = elsewhere.post("/documents", json=SENT, headers=headers)
    assert answer.status_code == 403
    assert elsewhere.get("/documents").json()["documents"] == []
    assert elsewhere.post("/documents?dry_run=true", json=SENT, headers=headers).status_code == 403


def test_a_page_of_this_server_may(here):
    answer = here.post("/documents", json=SENT, headers={"Origin": "http://localhost:8000"})
    assert answer.status_code == 201


def test_what_is_too_large_is_not_read(here):
    answer = here.post("/annotate", content=b"{}", headers={"Content-Length": str(11 * 1024 * 1024)})
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert here.post("/annotate", content=iter([b"{", b"}"])).status_code == 411
