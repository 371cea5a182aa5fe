"""What holds for every answer: tags, compression, HEAD, other sites, headers; the page, the docs, the description."""

import json
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

from api import examples
from api.answer import preferred
from api.formats import FORMATS
from api.main import create
from db.models import Event

READS = [
    "/events",
    "/events.csv",
    "/events.ics",
    "/facets",
    "/actors",
    "/documents",
    "/health",
    "/docs",
    "/openapi.json",
]


def test_the_same_again_is_not_sent_again(client):
    first = client.get("/events")
    again = client.get("/events", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert client.get("/events?limit=1").headers["etag"] != first.headers["etag"]
    for known in ('"other"', 'W/"other"', ""):
        assert client.get("/events", headers={"If-None-Match": known}).status_code == 200
    for known in (f'"x", {first.headers["etag"]}', first.headers["etag"].removeprefix("W/"), "*"):
        assert client.get("/events", headers={"If-None-Match": known}).status_code == 304


def test_a_tag_changes_with_what_it_stands_for(changing):
    client = TestClient(create(changing))
    tag = client.get("/events").headers["etag"]
    with changing.begin() as connection:
        connection.execute(update(Event).where(Event.title == "Civil war").values(title="The civil war"))
    assert client.get("/events", headers={"If-None-Match": tag}).status_code == 200


ALIKE = """
/events
/events?sort=-date
/events?sort=importance
/events?sort=updated
/events?modality=any&limit=3
/events?q=tripoli&count=true
/events?actor=Libya&date_match=certain&from=2019&to=2019
/events?undated=true
/events.ndjson
/events.csv
/events.ics
/events.geojson
/events.timelinejs
/events/4503599627370497
/facets
/facets?actor=Turkey&modality=any
/actors
/actors?q=s
/actors/turkey
/places
/places?q=t
/places/tripoli
/documents
/documents?q=WIRE
/documents/4503599627370597
/events?actor=Turky
/events?place=Tripolis
""".split()


def test_both_databases_answer_alike_to_the_byte(worlds):
    sqlite, postgres = (TestClient(create(worlds(backend))) for backend in ("sqlite", "postgres"))
    for url in ALIKE:
        assert sqlite.get(url).content == postgres.get(url).content, url


def test_large_answers_are_compressed(client):
    answer = client.get("/events", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["vary"]
    assert answer.json()["events"]
    plain = client.get("/events", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert int(answer.headers["content-length"]) < len(plain.content) / 3


@pytest.mark.parametrize("url", [*READS, "/events.ndjson", "/events/4503599627370497", "/style.css"])
def test_head_is_get_without_the_body(client, url):
    head, get = client.head(url), client.get(url)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == get.headers["content-type"]
    assert head.headers.get("etag") == get.headers.get("etag")


def test_head_of_a_problem(client):
    assert client.head("/events?x=1").status_code == 422
    assert client.head("/events/1").status_code == 404


def test_other_sites_may_read(client):
    for url in ("/events", "/events?x=1", "/widget/v1/icon.svg"):
        answer = client.get(url, headers={"Origin": "https://paper.example"})
        assert answer.headers["access-control-allow-origin"] == "*", url
    asked = {"Origin": "https://paper.example", "Access-Control-Request-Method": "GET"}
    asked |= {"Access-Control-Request-Headers": "if-none-match"}
    assert client.options("/events", headers=asked).status_code == 200
    refused = client.options("/events", headers=asked | {"Access-Control-Request-Method": "DELETE"})
    assert refused.status_code == 400


@pytest.mark.parametrize("url", [*READS, "/events?x=1", "/nothing", "/widget/v1/icon.svg"])
def test_headers_that_keep_a_browser_safe(client, url):
    headers = client.get(url).headers
    assert headers["content-security-policy"].startswith("default-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"


def test_the_page_and_the_frame(client):
    page = client.get("/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "<event-timeline" in page.text
    assert client.get("/timeline").content == client.get("/embed").content == page.content
    assert "frame-ancestors 'self'" in page.headers["content-security-policy"]
    assert "frame-ancestors *" in client.get("/embed").headers["content-security-policy"]


def test_the_element_is_served_and_kept(client):
    module = client.get("/widget/v1/event-timeline.js")
    assert module.headers["content-type"] == "text/javascript; charset=utf-8"
    assert module.headers["cache-control"] == "public, max-age=300"
    again = client.get("/widget/v1/event-timeline.js", headers={"If-None-Match": module.headers["etag"]})
    assert again.status_code == 304


# fmt: off
WISHES = [
    # Accept                                                                     what is sent
    ("",                                                                         "json"),
    ("*/*",                                                                      "json"),
    ("text/html,application/xhtml+xml,*/*;q=0.8",                                "json"),
    ("text/csv",                                                                 "csv"),
    ("TEXT/CSV; charset=utf-8",                                                  "csv"),
    ("application/json;q=0.5, text/calendar",                                    "ics"),
    ("application/json, text/calendar;q=0.9",                                    "json"),
    ("text/csv;q=0, application/geo+json;q=0.1",                                 "geojson"),
    ("text/csv;q=much",                                                          "json"),
    ("application/x-ndjson",                                                     "ndjson"),
    ("image/png",                                                                "json"),
]
# fmt: on


@pytest.mark.parametrize(("accept", "name"), WISHES)
def test_what_the_client_likes_best(accept, name):
    offered = {name: row.media_type for name, row in FORMATS.items() if name != "timelinejs"}
    assert preferred(accept, offered, "json") == name


def test_the_format_by_accept_by_suffix_and_by_name(client):
    by_suffix = client.get("/events.csv").content
    assert client.get("/events", headers={"Accept": "text/csv"}).content == by_suffix
    assert client.get("/events?format=csv", headers={"Accept": "text/calendar"}).content == by_suffix
    assert client.get("/events").headers["vary"].startswith("Accept")


def test_the_examples_have_the_shape_of_real_answers(client):
    def shape(value):
        if isinstance(value, dict):
            return {name: shape(part) for name, part in value.items()}
        return [shape(value[0])] if isinstance(value, list) and value else type(value).__name__

    real = client.get("/events/4503599627370497").json() | {"merged_why": [], "conflicts": []}
    assert _keys(shape(examples.EVENT)) == _keys(shape(real))
    page = client.get("/events?limit=1&actor=Haftar&q=offensive").json()
    page["events"][0]["conflicts"] = []
    assert _keys(shape(examples.PAGE)) == _keys(shape(page))
    assert _keys(shape(examples.DOCUMENT)) == _keys(shape(client.get("/documents/4503599627370597").json()))
    assert list(examples.FACETS) == list(client.get("/facets").json())
    for example, url in {
        "ACTORS": "/actors?q=turk",
        "ACTOR": "/actors/turkey",
        "PLACES": "/places?q=tripoli",
        "PLACE": "/places/tripoli",
        "DOCUMENTS": "/documents",
        "HEALTH": "/health",
    }.items():
        assert _keys(shape(getattr(examples, example))) == _keys(shape(client.get(url).json())), url


def _keys(shape, path=""):
    if isinstance(shape, dict):
        return set().union(*(_keys(part, f"{path}.{name}") for name, part in shape.items()))
    if isinstance(shape, list):
        return _keys(shape[0], path + "[]") if shape else {path}
    return {path}


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.scripts = [], 0

    def handle_starttag(self, tag, attributes):
        self.scripts += tag == "script"
        self.found += [value for name, value in attributes if name in ("href", "src")]


def test_the_docs_name_everything_and_need_no_other_host(client):
    page = client.get("/docs")
    for path in client.get("/openapi.json").json()["paths"]:
        assert f"<code>{path}</code>" in page.text
    for name in ("date_match", "min_confidence", "updated_since", "mentions"):
        assert f"<code>{name}</code>" in page.text
    links = Links()
    links.feed(page.text)
    assert links.scripts == 0
    assert all(link.startswith("/") for link in links.found)
    for link in links.found:
        assert client.get(link).status_code == 200, link


def test_answers_are_json_that_any_parser_reads(client):
    for url in ("/events", "/facets", "/events.geojson", "/events.timelinejs"):
        json.loads(client.get(url).text, parse_constant=pytest.fail)


def test_what_was_done_has_no_tag_and_is_never_unchanged(client):
    sent = {"text": "Gunmen stormed a bank on Monday.", "published": "2019-12-27"}
    answer = client.post("/annotate", json=sent, headers={"If-None-Match": "*"})
    assert answer.status_code == 200 and answer.json()["timexes"]
    assert "etag" not in answer.headers
