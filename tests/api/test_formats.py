"""Each format of the small world against a golden file, and through a reader of its own.

GOLDEN=write pytest tests/api/test_formats.py   writes the files anew; read the difference before it is committed.
"""

import csv
import json
import os
import re
from datetime import UTC, date, datetime
from html import unescape
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import geojson
import icalendar
import jsonschema
import pytest
from pyld import jsonld

from api import examples, schemas
from api.formats import FORMATS, Feed
from api.formats.instants import known
from api.schemas import Entry
from dates.display import display
from dates.edtf import parse

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", FORMATS)
def test_golden(client, name):
    answer = client.get(f"/events.{name}?modality=any")
    assert answer.headers["content-type"].split(";")[0] == FORMATS[name].media_type
    golden = GOLDEN / f"events.{name}"
    if os.environ.get("GOLDEN") == "write":
        golden.write_bytes(answer.content)
    assert answer.content == golden.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_edtf_is_in_every_one(client, name):
    text = client.get(f"/events.{name}?modality=any").text
    for edtf in ("2019-04-04", "2020-06", "2014", "2019-05/2019-07", "2011/.."):
        assert edtf in text, (name, edtf)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_a_timeline_too(client, name):
    answer = client.get(f"/events.{name}?source=Nobody")
    assert answer.status_code == 200
    assert "Haftar" not in answer.text


def written(name, *texts, **other):
    """What a format makes of events at these dates."""
    event = examples.PAGE["events"][0] | other
    dates = [schemas.date(text, display(when), when) for text, when in zip(texts, map(parse, texts), strict=True)]
    entries = [Entry(event | {"date": found}, "") for found in dates]
    return b"".join(FORMATS[name].write(Feed(entries, {"from": "-0099-01-01", "to": "2020-12-31", "documents": 1})))


# fmt: off
DATES = [  # a day, a month, a year, open, open at the other end, before our era, a range, a part
    # edtf, earliest, latest, precision, display
    ("2019-04-04",            "2019-04-04",  "2019-04-04",  "day",   "4 April 2019"),
    ("2020-06",               "2020-06-01",  "2020-06-30",  "month", "June 2020"),
    ("2014",                  "2014-01-01",  "2014-12-31",  "year",  "2014"),
    ("2011/..",               "2011-01-01",  None,          "open",  "since 2011"),
    ("../2015",               None,          "2015-12-31",  "open",  "until 2015"),
    ("-0043-03-15",           "-0043-03-15", "-0043-03-15", "day",   "15 March 44 BC"),
    ("2019-05/2019-07",       "2019-05-01",  "2019-07-31",  "month", "May to July 2019"),
    ("2019-04-01/2019-04-10", "2019-04-01",  "2019-04-10",  "month", "early April 2019"),
]
# fmt: on
WHEN = ("edtf", "earliest", "latest", "precision", "display")


# --- lines and tables


def test_ndjson_and_csv_give_everything_and_a_limit_only_where_one_is_given(client):
    assert len(client.get("/events.ndjson?modality=any").text.splitlines()) == 11
    assert len(client.get("/events.ndjson?modality=any&limit=3").text.splitlines()) == 3
    assert 'rel="next"' in client.get("/events.csv?limit=3").headers["link"]
    assert client.get("/events.csv?modality=any&count=true").headers["x-total-count"] == "11"


def test_ndjson_lines_are_the_events_of_the_page(client):
    lines = [json.loads(line) for line in client.get("/events.ndjson").text.splitlines()]
    assert lines == client.get("/events").json()["events"]


def test_csv_survives_a_spreadsheet(client):
    rows = list(csv.DictReader(StringIO(client.get("/events.csv?modality=any").text, newline="")))
    by_title = {row["title"]: row for row in rows}
    hostile = next(row for row in rows if "HYPERLINK" in row["title"])
    assert hostile["title"].startswith("'=HYPERLINK(")
    assert hostile["summary"].startswith("'@SUM(")
    assert by_title["Caesar is killed"]["earliest"] == "'-0043-03-15"
    assert by_title["Haftar opens an offensive on Tripoli"]["places"] == "Tripoli; Libya"
    assert by_title["Haftar opens an offensive on Tripoli"]["latitude"] == "32.89"
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values()), row


@pytest.mark.parametrize("when", DATES, ids=lambda when: when[0])
def test_csv_has_a_column_for_each_bound(client, when):
    rows = csv.DictReader(StringIO(client.get("/events.csv?modality=any").text, newline=""))
    found = [tuple(row[name].removeprefix("'") or None for name in WHEN) for row in rows]
    assert when in found


# --- calendars


@pytest.fixture(scope="module")
def calendar(client):
    calendar = icalendar.Calendar.from_ical(client.get("/events.ics?modality=any").content)
    return {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}


# fmt: off
CALENDAR = [
    # summary                                           first day             day after the last
    ("Haftar opens an offensive on Tripoli",            date(2019, 4, 4),     date(2019, 4, 5)),
    ("[June 2020] Push on Tripoli is thrown back",      date(2020, 6, 1),     date(2020, 7, 1)),
    ("[2014] Libya splits in two",                      date(2014, 1, 1),     date(2015, 1, 1)),
    ("[early April 2019] Forces gather south of the capital", date(2019, 4, 1), date(2019, 4, 11)),
    ("[May to July 2019] Siege of the southern suburbs", date(2019, 5, 1),    date(2019, 8, 1)),
    ("[since 2011] Civil war",                          date(2011, 1, 1),     date(2011, 1, 2)),
    ("[until 2015] Old currency is in use",             date(2015, 12, 31),   date(2016, 1, 1)),
    ("Talks open in Berlin",                            datetime(2020, 1, 19, 5, 30), None),
]
# fmt: on


@pytest.mark.parametrize(("summary", "start", "end"), CALENDAR)
def test_icalendar_days(calendar, summary, start, end):
    event = calendar[summary]
    assert event.decoded("DTSTART") == start
    assert (event.decoded("DTEND") if "DTEND" in event else None) == end


def test_icalendar_lines(client, calendar):
    content = client.get("/events.ics?modality=any").content
    assert content.count(b"\n") == content.count(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert not any("Caesar" in summary for summary in calendar)  # nothing before the year 1
    assert calendar["Talks open in Berlin"]["STATUS"] == "TENTATIVE"
    assert calendar["Haftar opens an offensive on Tripoli"]["X-EDTF"] == "2019-04-04"
    assert len({str(event["UID"]) for event in calendar.values()}) == len(calendar)


def test_icalendar_leaves_out_what_begins_before_there_was_a_calendar():
    left = icalendar.Calendar.from_ical(written("ics", "-0043", "-0043/0014", "-0029/..", "../-0029", "0000-12-31"))
    assert not left.walk("VEVENT")
    [first, last] = icalendar.Calendar.from_ical(written("ics", "0001", "9999-12-31")).walk("VEVENT")
    assert (first.decoded("DTSTART"), first.decoded("DTEND")) == (date(1, 1, 1), date(2, 1, 1))
    assert last.decoded("DTSTART") == date.max and "DTEND" not in last


def test_a_title_writes_no_property_of_ours(client, calendar):
    text = client.get("/events.ics?modality=any").text.replace("\r\n ", "")
    assert not re.search(r"^ATTENDEE", text, re.MULTILINE)
    assert text.count("BEGIN:VEVENT") == text.count("\r\nEND:VEVENT\r\n") == len(calendar)
    assert any(summary.startswith("=HYPERLINK") and "ATTENDEE" in summary for summary in calendar)


# --- maps


@pytest.mark.parametrize("when", DATES, ids=lambda when: when[0])
def test_geojson_says_when_in_its_properties(client, when):
    collection = geojson.loads(client.get("/events.geojson?modality=any").text)
    assert when in [tuple(feature.properties[name] for name in WHEN) for feature in collection.features]


def test_geojson_is_what_maps_read(client):
    read = geojson.loads(client.get("/events.geojson?modality=any").text)
    assert isinstance(read, geojson.FeatureCollection) and read.is_valid
    assert {type(feature.geometry) for feature in read.features} == {geojson.Point, type(None)}
    collection = client.get("/events.geojson?modality=any").json()
    features = {feature["properties"]["title"]: feature for feature in collection["features"]}
    assert features["Talks open in Berlin"]["geometry"] == {"type": "Point", "coordinates": [13.41, 52.52]}
    assert features["Forces gather south of the capital"]["geometry"] is None  # a place without coordinates
    assert features["Old currency is in use"]["geometry"] is None
    assert all(point.is_valid for point in read.features)
    following = client.get("/events.geojson?limit=2").json()["links"]
    assert following[0]["rel"] == "next"
    assert client.get(following[0]["href"]).status_code == 200


# --- stories


@pytest.fixture(scope="module")
def slides(client):
    return {
        slide["text"]["headline"]: slide for slide in client.get("/events.timelinejs?modality=any").json()["events"]
    }


# fmt: off
STORIES = [
    # headline                                start                                      end
    ("Haftar opens an offensive on Tripoli",  {"year": 2019, "month": 4, "day": 4},      None),
    ("Push on Tripoli is thrown back",        {"year": 2020, "month": 6},                None),
    ("Libya splits in two",                   {"year": 2014},                            None),
    ("Forces gather south of the capital",    {"year": 2019, "month": 4},                None),
    ("Siege of the southern suburbs",         {"year": 2019, "month": 5},                {"year": 2019, "month": 7}),
    ("Civil war",                             {"year": 2011},                            None),
    ("Old currency is in use",                {"year": 2015},                            None),
    ("Caesar is killed",                      {"year": -44, "month": 3, "day": 15},      None),
    ("Talks open in Berlin",
     {"year": 2020, "month": 1, "day": 19, "hour": 5, "minute": 30}, None),
]
# fmt: on


@pytest.mark.parametrize(("headline", "start", "end"), STORIES)
def test_timelinejs_leaves_out_what_is_not_known(slides, headline, start, end):
    assert slides[headline]["start_date"] == start
    assert slides[headline].get("end_date") == end
    assert slides[headline]["display_date"]


# fmt: off
BEFORE_OUR_ERA = [
    # EDTF         start                        end
    ("-0043-03",   {"year": -44, "month": 3},   None),
    ("-0043",      {"year": -44},               None),
    ("0000",       {"year": -1},                None),
    ("-0099/-0050", {"year": -100},             {"year": -51}),
    ("-0043/0014", {"year": -44},               {"year": 14}),
    ("-0029/..",   {"year": -30},               None),
    ("../-0029",   {"year": -30},               None),
]
# fmt: on


@pytest.mark.parametrize(("text", "start", "end"), BEFORE_OUR_ERA)
def test_timelinejs_counts_years_before_our_era_from_1(text, start, end):
    [slide] = json.loads(written("timelinejs", text))["events"]
    assert (slide["start_date"], slide.get("end_date")) == (start, end)
    assert re.search(rf"{-start['year']}\b.* BC", slide["display_date"])


def test_timelinejs_reads_the_markup_of_a_name_twice_and_finds_none():
    actor = {"key": "x", "name": "<img src=x>", "role": "actor"}
    [slide] = json.loads(written("timelinejs", "2019", actors=[actor]))["events"]
    assert unescape(unescape(slide["group"])) == "<img src=x>" and "<" not in unescape(slide["group"])


# fmt: off
KNOWN = [
    ("2019-04-04",       "2019-04-04",       {"year": 2019, "month": 4, "day": 4}),
    ("2019-06-29",       "2019-07-05",       {"year": 2019}),
    ("2019-12-30",       "2020-01-05",       {"year": 2019}),
    ("1990-01-01",       "1999-12-31",       {"year": 1990}),
    ("2020-01-19T05:00", "2020-01-19T05:59", {"year": 2020, "month": 1, "day": 19, "hour": 5}),
    ("-0043-03-15",      "-0043-03-15",      {"year": -43, "month": 3, "day": 15}),
]
# fmt: on


@pytest.mark.parametrize(("first", "last", "fields"), KNOWN)
def test_what_two_days_have_in_common(first, last, fields):
    assert known(first, last) == fields


def test_timelinejs_takes_no_markup_and_few_groups(client, slides):
    text = client.get("/events.timelinejs?modality=any").text
    assert "<script" not in text and "<img" not in text
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &quot;quotes&quot;" in slides
    assert len({slide.get("group") for slide in slides.values()} - {None}) <= 6
    assert client.get("/events.timelinejs?limit=1000").status_code == 200


# --- vis-timeline, SIMILE, Grafana


@pytest.fixture(scope="module")
def items(client):
    return {item["edtf"]: item for item in client.get("/events.vis?modality=any").json()["items"]}


# fmt: off
ITEMS = [
    # edtf               type     start of             first instant after   classes
    ("2019-04-04",       "point", "2019-04-04",        None,                 "et-day et-known et-occurred"),
    ("2020-06",          "range", "2020-06-01",        "2020-07-01",         "et-month et-within et-occurred"),
    ("2014",             "range", "2014-01-01",        "2015-01-01",         "et-year et-within et-occurred"),
    ("2019-05/2019-07",  "range", "2019-05-01",        "2019-08-01",         "et-month et-lasted et-occurred"),
    ("2011/..",          "range", "2011-01-01",        "2020-07-01",         "et-open et-open-end et-ongoing"),
    ("2020-01-19T05:30", "point", "2020-01-19T05:30",  None,                 "et-day et-known et-planned"),
]
# fmt: on


@pytest.mark.parametrize(("edtf", "kind", "start", "end", "classes"), ITEMS)
def test_vis_draws_nothing_more_precise_than_it_is(items, edtf, kind, start, end, classes):
    def ms(day):
        return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() * 1000)

    item = items[edtf]
    assert (item["type"], item["start"], item["className"]) == (kind, ms(start), classes)
    assert item.get("end") == (ms(end) if end else None)


def test_vis_gives_a_window_that_holds_all(client, items):
    window = client.get("/events.vis?modality=any").json()["options"]
    assert window["start"] < items["-0043-03-15"]["start"] == min(item["start"] for item in items.values())
    assert window["end"] > max(item.get("end", item["start"]) for item in items.values())
    assert client.get("/events.vis?source=Nobody").json() == {"items": [], "options": {}}


def test_vis_lets_an_open_end_run_out_of_its_window(client, items):
    window = client.get("/events.vis?modality=any&from=2011").json()["options"]
    until = items["../2015"]
    assert until["start"] < window["start"] < items["2011/.."]["start"] and until["align"] == "right"


def test_vis_takes_no_markup_and_has_a_class_for_all_that_it_draws(client, items):
    assert "<" not in "".join(item["content"] + item["title"] for item in items.values())
    css = client.get("/widget/v1/vis.css").text
    assert {name for item in items.values() for name in item["className"].split()} >= {"et-within", "et-lasted"}
    assert all(f".{name}" in css for name in ("et-within", "et-lasted", "et-open-end", "et-open-start"))


def test_simile_orders_its_four_instants(client):
    events = {event["edtf"]: event for event in client.get("/events.simile?modality=any").json()["events"]}
    for event in events.values():
        assert event["durationEvent"] is True
        if not event["start"].startswith("-"):
            assert event["start"] <= event["latestStart"] <= event["earliestEnd"] <= event["end"]
    lasted = events["2019-05/2019-07"]
    assert [lasted[name][:10] for name in ("start", "latestStart", "earliestEnd", "end")] == [
        "2019-05-01",
        "2019-06-01",
        "2019-07-01",
        "2019-08-01",
    ]
    some_day = events["2020-06"]
    assert some_day["latestStart"] == some_day["earliestEnd"] == "2020-06-16T00:00:00Z"
    assert events["-0043-03-15"]["start"] == "-0043-03-15T00:00:00Z"


def test_grafana_marks_all_possible_milliseconds(client):
    notes = {note["edtf"]: note for note in client.get("/events.grafana?modality=any").json()}
    june = notes["2020-06"]
    assert (june["time"], june["timeEnd"]) == (1_590_969_600_000, 1_593_561_599_999)
    assert june["isRegion"] and "RETREAT" in june["tags"]
    assert "<" not in "".join(note["title"] + note["text"] for note in notes.values())


# --- feeds of news, and linked data


def parsed(answer):
    return ElementTree.fromstring(answer.content)  # noqa: S314 (our own answer)


ATOM = {"atom": "http://www.w3.org/2005/Atom", "event": "urn:dateline:event"}


def test_atom_is_atom_and_says_when_it_happened_in_words_of_its_own(client):
    root = parsed(client.get("/events.atom?modality=any"))
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    for required in ("id", "title", "updated", "author/atom:name"):
        assert root.find(f"atom:{required}", ATOM).text
    entries = root.findall("atom:entry", ATOM)
    assert len({entry.find("atom:id", ATOM).text for entry in entries}) == len(entries) == 11
    changed = [entry.find("atom:updated", ATOM).text for entry in entries]
    assert changed == sorted(changed, reverse=True) and changed[0] == root.find("atom:updated", ATOM).text


@pytest.fixture(scope="module")
def news(client):
    feed = feedparser.parse(client.get("/events.atom?modality=any").content)
    assert not feed.bozo and feed.version == "atom10"
    return {entry.event_date["edtf"]: entry for entry in feed.entries}


@pytest.mark.parametrize("when", DATES, ids=lambda when: when[0])
def test_a_feed_reader_finds_when_it_happened_apart_from_when_it_was_changed(news, when):
    entry = news[when[0]]
    assert tuple(entry.event_date.get(name) for name in WHEN[:4]) == when[:4]
    assert entry.summary.split(" — ")[0] == when[4]
    assert entry.updated.startswith("2024-05-1") and "published" not in entry
    assert entry.link.startswith("http://testserver/events/") and entry.title


def test_a_feed_reader_takes_a_title_for_text(news):
    assert news["2020-01-02"].title == "<script>alert('x')</script> & \"quotes\""
    assert news["2020-01-02"].title_detail.type == news["2020-01-02"].summary_detail.type == "text/plain"


SUBSCRIBED = [  # what was asked, and what one subscribes to
    ("/events.{}", "/events.{}"),
    ("/events.{}?actor=Turkey&actor=Libya&from=2019&limit=1", "/events.{}?actor=Turkey&actor=Libya&from=2019&limit=1"),
    ("/events?format={}&actor=Turkey", "/events.{}?actor=Turkey"),
]


@pytest.mark.parametrize(("asked", "address"), SUBSCRIBED)
def test_a_feed_is_known_by_its_address_filters_and_all(client, asked, address):
    atom = feedparser.parse(client.get(asked.format("atom")).content).feed
    [own] = [link.href for link in atom.links if link.rel == "self"]
    assert atom.id == own == f"http://testserver{address.format('atom')}"
    whole = client.get(asked.format("jsonfeed")).json()
    assert whole["feed_url"] == f"http://testserver{address.format('jsonfeed')}"


def test_a_file_is_had_nowhere():
    assert feedparser.parse(written("atom", "2019")).feed.id == "urn:dateline:event"
    assert "feed_url" not in json.loads(written("jsonfeed", "2019"))


def test_atom_pages(client):
    first = parsed(client.get("/events.atom?modality=any&limit=4"))
    following = next(link.get("href") for link in first.findall("atom:link", ATOM) if link.get("rel") == "next")
    second = parsed(client.get(following.removeprefix("http://testserver")))
    assert first.find("atom:id", ATOM).text == second.find("atom:id", ATOM).text
    ids = [entry.find("atom:id", ATOM).text for feed in (first, second) for entry in feed.findall("atom:entry", ATOM)]
    assert len(set(ids)) == len(ids) == 8


TEXT, ADDRESS = {"type": "string", "minLength": 1}, {"type": "string", "pattern": "^https?://"}
JSONFEED = {  # of version 1.1 what we use; other names must begin with an underscore
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "next_url": ADDRESS,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_text"],
                "properties": {
                    "id": TEXT,
                    "url": ADDRESS,
                    "title": TEXT,
                    "content_text": TEXT,
                    "date_modified": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                    "tags": {"type": "array", "items": TEXT},
                },
                "patternProperties": {"^_[A-Za-z]": {"type": "object"}},
                "additionalProperties": False,
            },
        },
    },
    "patternProperties": {"^_[A-Za-z]": {"type": "object"}},
    "additionalProperties": False,
}


@pytest.mark.parametrize("asked", ["modality=any", "limit=2", "source=Nobody"])
def test_jsonfeed_has_what_its_readers_need_and_no_name_that_is_not_theirs(client, asked):
    jsonschema.validate(client.get(f"/events.jsonfeed?{asked}").json(), JSONFEED)


@pytest.mark.parametrize("when", DATES, ids=lambda when: when[0])
def test_jsonfeed_says_when_in_words_and_in_an_object_of_ours(client, when):
    items = client.get("/events.jsonfeed?modality=any").json()["items"]
    [item] = [item for item in items if item["_event"]["date"]["edtf"] == when[0]]
    assert tuple(item["_event"]["date"][name] for name in WHEN) == when
    assert item["content_text"].split(" — ")[0] == when[4] and item["id"] == item["_event"]["id"]


def test_jsonfeed_pages(client):
    first = client.get("/events.jsonfeed?limit=2").json()
    second = client.get(first["next_url"]).json()
    ids = [item["id"] for feed in (first, second) for item in feed["items"]]
    assert first["feed_url"] == second["feed_url"] != first["next_url"] and len(set(ids)) == len(ids) == 4


# fmt: off
LINKED = [
    ("2019-04-04",       {"startDate": "2019-04-04"}),
    ("2020-06",          {"startDate": "2020-06"}),
    ("2014",             {"startDate": "2014"}),
    ("2019-05/2019-07",  {"startDate": "2019-05", "endDate": "2019-07"}),
    ("2011/..",          {"startDate": "2011"}),
    ("../2015",          {"endDate": "2015"}),
    ("-0043-03-15",      {"startDate": "-0043-03-15"}),
    ("2020-01-19T05:30", {"startDate": "2020-01-19T05:30"}),
]
# fmt: on


SCHEMA = "http://schema.org/"
TERMS = (  # of the vocabulary, what may stand in ours; a parser drops any other
    "Event Thing Place GeoCoordinates PropertyValue name description startDate endDate temporalCoverage eventStatus "
    "about identifier location geo latitude longitude additionalProperty propertyID value"
)
CONTEXT = {term: f"{SCHEMA}{term}" for term in TERMS.split()} | {
    "eventStatus": {"@id": f"{SCHEMA}eventStatus", "@type": "@id"}
}


def read(document):
    """As a parser of JSON-LD reads it that is given the terms above for those of schema.org."""

    def vocabulary(address, _):
        assert address == "https://schema.org"
        return {"contentType": None, "contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXT}}

    return jsonld.expand(document, {"documentLoader": vocabulary})


@pytest.fixture(scope="module")
def linked(client):
    nodes = read(client.get("/events.jsonld?modality=any").json())
    return {node[f"{SCHEMA}additionalProperty"][0][f"{SCHEMA}value"][0]["@value"]: node for node in nodes}


@pytest.mark.parametrize(("edtf", "dates"), LINKED)
def test_linked_data_is_as_precise_as_what_is_known(linked, edtf, dates):
    node = linked[edtf]
    found = {name: node.get(f"{SCHEMA}{name}") for name in ("startDate", "endDate", "temporalCoverage")}
    assert {name: values[0]["@value"] for name, values in found.items() if values} == dates
    assert node["@type"] == [f"{SCHEMA}Event"] and node["@id"].startswith("http://testserver/events/")


def test_linked_data_loses_nothing_on_the_way_through_a_parser(client, linked):
    for node in client.get("/events.jsonld?modality=any").json()["@graph"]:
        kept = linked[node["additionalProperty"][0]["value"]]
        assert {name.removeprefix(SCHEMA) for name in kept} == {name for name, value in node.items() if value != []}
    assert linked["2019-04-04"][f"{SCHEMA}eventStatus"] == [{"@id": "https://schema.org/EventScheduled"}]
    [place] = linked["2019-04-04"][f"{SCHEMA}location"]
    assert place[f"{SCHEMA}geo"][0][f"{SCHEMA}latitude"] == [{"@value": 32.89}]
