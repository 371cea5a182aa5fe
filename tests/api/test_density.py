"""The histogram and the rows that matter most, over HTTP."""

from decimal import Decimal

import orjson
import pytest

from api.density import Bins, masses
from dates.interval import Grain
from db.density import Spread


def sums(lane):
    return sum(Decimal(str(mass)) for name in ("certain", "possible") for mass in lane[name])


@pytest.mark.parametrize("lanes", ["", "&lanes=actor", "&lanes=type"])
@pytest.mark.parametrize("bins", [7, 31, 100, 400])
@pytest.mark.parametrize("window", ["", "&from=2019&to=2020", "&from=2019-04-04&to=2019-04-05", "&from=-0050"])
def test_masses_add_up_to_n_exactly(client, lanes, bins, window):
    found = client.get(f"/timeline/histogram?modality=any&bins={bins}{lanes}{window}").json()
    assert len(found["edges"]) <= bins + 1 and found["lanes"]
    for lane in found["lanes"]:
        assert len(lane["certain"]) == len(lane["possible"]) == len(found["edges"]) - 1
        assert sums(lane) == lane["n"]


def test_n_is_what_the_timeline_has(client):
    for asked in ("modality=any", "actor=Libya", "from=2019&to=2019", "q=capital&modality=any", "type=ASSAULT"):
        [lane] = client.get(f"/timeline/histogram?{asked}").json()["lanes"]
        assert lane["n"] == client.get(f"/events?{asked}&count=true").json()["total"]


# fmt: off
UNITS = [
    # window                              bins  unit       first edge          last edge
    ("from=2019&to=2020",                 24,   "month",   "2019-01-01",       "2021-01-01"),
    ("from=2019&to=2020",                 23,   "quarter", "2019-01-01",       "2021-01-01"),
    ("from=2019-04-04&to=2019-04-04",     24,   "hour",    "2019-04-04T00:00", "2019-04-05T00:00"),
    ("from=2019-04-04&to=2019-04-10",     7,    "day",     "2019-04-04",       "2019-04-11"),
    ("from=2019-04-04&to=2019-04-10",     2,    "week",    "2019-04-01",       "2019-04-15"),
    ("from=-0050&to=2020",                30,   "century", "-0100-01-01",      "2100-01-01"),
]
# fmt: on


@pytest.mark.parametrize(("window", "bins", "unit", "first", "last"), UNITS)
def test_bins_are_units_of_the_calendar(client, window, bins, unit, first, last):
    found = client.get(f"/timeline/histogram?{window}&bins={bins}").json()
    assert (found["unit"], found["edges"][0], found["edges"][-1]) == (unit, first, last)
    assert len(found["edges"]) <= bins + 1


def test_the_longest_window_has_bins_or_says_why_not(client):
    found = client.get("/timeline/histogram?from=-9999&to=9999&bins=400").json()
    assert found["unit"] == "century" and len(found["edges"]) <= 401
    refused = client.get("/timeline/histogram?from=-9999&to=9999&bins=2")
    assert refused.status_code == 422 and refused.json()["errors"][0]["parameter"] == "bins"


def test_a_day_is_certain_and_a_month_is_shared_out(client):
    [lane] = client.get("/timeline/histogram?from=2020-06&to=2020-06&bins=30&actor=Serraj").json()["lanes"]
    assert lane["certain"] == [0] * 30
    assert all(0.033 <= mass <= 0.034 for mass in lane["possible"])
    [lane] = client.get("/timeline/histogram?from=2019-04&to=2019-04&bins=30&type=ASSAULT").json()["lanes"]
    assert lane["certain"][3] == 1 and sum(lane["certain"]) == 1
    [lane] = client.get("/timeline/histogram?from=2020&to=2020&bins=12&type=RETREAT").json()["lanes"]
    assert lane["certain"] == [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]  # a month is as certain as a month can be


def test_what_lasted_is_certain_where_it_was_going_on(client):
    [lane] = client.get("/timeline/histogram?from=2019-05&to=2019-07&bins=92&q=siege").json()["lanes"]
    assert [mass > 0 for mass in lane["certain"]] == [False] * 31 + [True] * 30 + [False] * 31
    assert [mass > 0 for mass in lane["possible"]] == [True] * 31 + [False] * 30 + [True] * 31


def test_an_open_end_counts_at_its_known_bound(client):
    [lane] = client.get("/timeline/histogram?from=2010&to=2020&bins=11&q=civil+war&modality=any").json()["lanes"]
    assert lane["certain"] == [0, 1, *[0] * 9]


def test_the_window_is_as_wide_as_there_are_events(client):
    found = client.get("/timeline/histogram?actor=Caesar&bins=1").json()
    assert found["edges"] == ["-0043-03-15", "-0043-03-16"] and found["lanes"][0]["n"] == 1
    nothing = client.get("/timeline/histogram?source=Nobody").json()
    assert nothing == {"unit": None, "edges": [], "lanes": []}
    assert client.get("/timeline/histogram?undated=true&modality=any").json()["lanes"] == []


def test_lanes_come_by_their_size(client):
    lanes = client.get("/timeline/histogram?lanes=actor&modality=any").json()["lanes"]
    assert [lane["n"] for lane in lanes] == sorted((lane["n"] for lane in lanes), reverse=True)
    assert {lane["key"] for lane in lanes} >= {"libya", "turkey"}
    assert client.get("/timeline/histogram?bins=401").status_code == 422
    assert client.get("/timeline/histogram?lanes=place").status_code == 422


def test_what_cannot_be_divided_goes_to_the_first_bins():
    bins = Bins(Grain.DAY, [0, 10, 20, 30])
    assert masses([Spread(None, None, 5, 25, None, None, 1)], bins) == ([0, 0, 0], [0.334, 0.333, 0.333])
    assert masses([Spread(None, None, -5, 5, None, None, 2)], bins) == ([0, 0, 0], [2, 0, 0])
    assert masses([Spread(None, None, 12, 19, None, None, 3)], bins) == ([0, 3, 0], [0, 0, 0])


def test_what_lasted_beyond_the_window_is_certain_in_it():
    bins = Bins(Grain.DAY, [0, 10])
    assert masses([Spread(None, None, -50, 50, -5, 20, 1)], bins) == ([1], [0])
    assert masses([Spread(None, None, -50, 50, 20, 30, 1)], bins) == ([0], [1])


def test_items_are_the_most_important_and_say_how_many_there_are(client):
    found = client.get("/timeline/items?modality=any&limit=3").json()
    assert found["total"] == 11 and len(found["items"]) == 3
    weights = [item["importance"] for item in found["items"]]
    assert weights == sorted(weights, reverse=True)
    first = found["items"][0]
    assert first["title"] == "Haftar opens an offensive on Tripoli" and first["conflicts"] == 1
    assert first["actors"] == ["khalifa-haftar", "libya"] and first["date"]["edtf"] == "2019-04-04"
    assert client.get("/timeline/items?limit=501").status_code == 422


@pytest.mark.parametrize("path", ["/timeline/histogram", "/timeline/items"])
def test_views_may_be_kept_for_a_moment(client, path):
    answer = client.get(path)
    assert "max-age" in answer.headers["cache-control"]
    again = client.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304
    assert client.get(f"{path}?actor=Narnia").status_code == 404
    assert client.get(f"{path}?limits=3").status_code == 422
    assert orjson.loads(answer.content)
