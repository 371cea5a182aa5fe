"""`export` and `explain`: the API's filters and formats, without the API."""

from __future__ import annotations

import csv
import io
import json

import pytest

from api.formats import FORMATS
from api.query import TimelineQuery
from cli.export import PAGING, export

NEWS = (
    {"publisher": "The Gull", "published": "2019-05-02", "text": "On April 4, 2019, Khalifa Haftar attacked Tripoli."},
    {"publisher": "The Tern", "published": "2020-01-21", "text": "Turkey signed an agreement with Libya in June 2018."},
)


@pytest.fixture
def filled(call, migrated):
    lines = "\n".join(map(json.dumps, NEWS))
    result = call("import", "-", "--format", "jsonl", stdin=lines)
    assert result.exit_code == 0, result.stderr


def events(output):
    return [json.loads(line) for line in output.splitlines()]


def test_its_options_are_the_filters_of_the_api():
    fields = {field.alias or name for name, field in TimelineQuery.model_fields.items()}
    assert {option.name for option in export.params} == fields - PAGING


def test_all_of_it_as_ndjson(call, filled):
    result = call("export")
    assert result.exit_code == 0
    assert [event["date"]["edtf"] for event in events(result.stdout)] == ["2018-06", "2019-04-04"]


FILTERS = [
    # options                                                     dates of the events
    (("--actor", "Turkey"), ["2018-06"]),
    (("--actor", "Turkey", "--actor", "Haftar"), ["2018-06", "2019-04-04"]),
    (("--from", "2019"), ["2019-04-04"]),
    (("--to", "June 2018"), ["2018-06"]),
    (("--from", "2018-06-10", "--to", "2018-06-20"), ["2018-06"]),
    (("--from", "2018-06-10", "--to", "2018-06-20", "--date-match", "certain"), []),
    (("--from", "2018-06-10", "--to", "2018-06-20", "--date_match", "certain"), []),
    (("--precision", "day"), ["2019-04-04"]),
    (("--source", "The Tern"), ["2018-06"]),
    (("--q", "agreement"), ["2018-06"]),
    (("--place", "Tripoli"), ["2019-04-04"]),
    (("--sort", "-date", "--limit", "1"), ["2019-04-04"]),
    (("--sort", "relevance", "--q", "on"), ["2019-04-04"]),
    (("--modality", "planned"), []),
]


@pytest.mark.parametrize(("options", "dates"), FILTERS)
def test_filters(options, dates, call, filled):
    result = call("export", *options)
    assert result.exit_code == 0, result.stderr
    assert [event["date"]["edtf"] for event in events(result.stdout)] == dates


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_holds_every_event_and_its_edtf(format, call, filled):
    output = call("export", "--format", format).stdout
    assert "2018-06" in output
    assert "2019-04-04" in output


def test_csv_is_a_table(call, filled):
    rows = list(csv.DictReader(io.StringIO(call("export", "--format", "csv").stdout)))
    assert [row["edtf"] for row in rows] == ["2018-06", "2019-04-04"]


WRONG = [
    # options                       what is said
    (("--whne", "2019"), "--whne"),
    (("--from", "soon"), "--from: not a date: 'soon'"),
    (("--from", "2020", "--to", "2019"), "lies after to"),
    (("--limit", "100000"), "--limit"),
    (("--actor", "Nobody Whatsoever"), "no actor 'Nobody Whatsoever'"),
    (("--format", "docx"), "expected one of json, ndjson"),
    (("--sort", "sideways"), "--sort"),
    (("--sort", "relevance"), "--sort: relevance to what? expected q too"),
]


@pytest.mark.parametrize(("options", "said"), WRONG)
def test_what_makes_no_sense_is_refused(options, said, call, filled):
    result = call("export", *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_explain_says_why(call, filled):
    (event,) = events(call("export", "--actor", "Haftar").stdout)
    result = call("explain", event["id"])
    assert result.exit_code == 0
    assert result.stdout.startswith(event["title"])
    for words in (
        "2019-04-04",
        "'April 4, 2019'",
        "by rule en/",
        "'Khalifa Haftar' is Khalifa Haftar (actor)",
        "The Gull",
    ):
        assert words in result.stdout


@pytest.mark.parametrize("id", ["1", "x"])
def test_explain_an_event_that_is_none(id, call, filled):
    result = call("explain", id)
    assert result.exit_code == 1
    assert f"no event '{id}'" in result.stderr


def test_both_databases_give_the_same(databases, call, monkeypatch):
    given = []
    for backend in ("sqlite", "postgres"):
        monkeypatch.setenv("DATABASE_URL", databases.empty(backend))
        assert call("migrate").exit_code == 0
        assert call("import", "-", "--format", "jsonl", stdin="\n".join(map(json.dumps, NEWS))).exit_code == 0
        given.append([{**event, "updated": None} for event in events(call("export").stdout)])
    assert given[0] == given[1]
    assert len(given[0]) == 2
