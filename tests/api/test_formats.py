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

import icalendar
import pytest

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


def test_a_title_writes_no_property_of_ours(client, calendar):
    text = client.get("/events.ics?modality=any").text.replace("\r\n ", "")
    assert not re.search(r"^ATTENDEE", text, re.MULTILINE)
    assert text.count("BEGIN:VEVENT") == text.count("\r\nEND:VEVENT\r\n") == len(calendar)
    assert any(summary.startswith("=HYPERLINK") and "ATTENDEE" in summary for summary in calendar)


# --- maps


def test_geojson_is_what_maps_read(client):
    collection = client.get("/events.geojson?modality=any").json()
    features = {feature["properties"]["title"]: feature for feature in collection["features"]}
    assert features["Talks open in Berlin"]["geometry"] == {"type": "Point", "coordinates": [13.41, 52.52]}
    assert features["Forces gather south of the capital"]["geometry"] is None  # a place without coordinates
    assert features["Old currency is in use"]["geometry"] is None
    wanted = {"earliest", "latest", "edtf", "precision", "display"}
    assert all(feature["type"] == "Feature" and wanted <= feature["properties"].keys() for feature in features.values())
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
    dates = {entry.find("event:date", ATOM).get("edtf"): entry.find("event:date", ATOM) for entry in entries}
    assert dates["2020-06"].attrib == {
        "edtf": "2020-06",
        "earliest": "2020-06-01",
        "latest": "2020-06-30",
        "precision": "month",
    }
    assert dates["2011/.."].text == "since 2011" and dates["2011/.."].get("latest") is None


def test_atom_pages(client):
    first = parsed(client.get("/events.atom?modality=any&limit=4"))
    following = next(link.get("href") for link in first.findall("atom:link", ATOM) if link.get("rel") == "next")
    second = parsed(client.get(following.removeprefix("http://testserver")))
    ids = [entry.find("atom:id", ATOM).text for feed in (first, second) for entry in feed.findall("atom:entry", ATOM)]
    assert len(set(ids)) == len(ids) == 8


def test_jsonfeed_has_what_its_readers_need(client):
    feed = client.get("/events.jsonfeed?modality=any").json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1" and feed["title"]
    for item in feed["items"]:
        assert item["id"] == item["_event"]["id"] and item["url"].startswith("http") and item["content_text"]
        assert "date_published" not in item and datetime.fromisoformat(item["date_modified"])
    assert "next_url" in client.get("/events.jsonfeed?limit=2").json()


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


@pytest.mark.parametrize(("edtf", "dates"), LINKED)
def test_linked_data_is_as_precise_as_what_is_known(client, edtf, dates):
    graph = client.get("/events.jsonld?modality=any").json()["@graph"]
    node = next(node for node in graph if node["additionalProperty"][0]["value"] == edtf)
    assert {name: node[name] for name in ("startDate", "endDate", "temporalCoverage") if name in node} == dates
    assert node["@type"] == "Event" and node["name"] and node["@id"].startswith("http")
