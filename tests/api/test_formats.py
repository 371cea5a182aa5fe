"""Each format of the small world against a golden file, and through a reader of its own.

GOLDEN=write pytest tests/api/test_formats.py   writes the files anew; read the difference before it is committed.
"""

import csv
import json
import os
import re
from datetime import date, datetime
from io import StringIO
from pathlib import Path

import icalendar
import pytest

from api.formats import FORMATS
from api.formats.stories import known

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
    ("Caesar is killed",                      {"year": -43, "month": 3, "day": 15},      None),
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
