"""Every filter, on both databases: what is asked, and which events of the small world answer."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

from api.main import create
from db.models import Event

ALL = "until bc open year early day lasting script formula month"

# fmt: off
FILTERS = [
    # asked                                              answered, in this order
    ("",                                                 ALL),
    ("actor=Turkey",                                     "script formula month"),
    ("actor=turkey",                                     "script formula month"),
    ("actor=T%C3%BCrkiye",                               "script formula month"),
    ("actor=Ankara&modality=any",                        "script formula clock month"),
    ("actor=Turkey&affiliates=false",                    "formula month"),
    ("actor=erdogan&modality=any",                       "script clock"),
    ("actor=Erdo%C4%9Fan&modality=any",                  "script clock"),
    ("actor=Haftar",                                     "early day lasting"),
    ("actor=HIFTER",                                     "early day lasting"),
    ("actor=Haftar&actor=Serraj",                        "early day lasting month"),
    ("actor=Haftar&actor=Libya&actor_match=all",         "day lasting"),
    ("actor=Libya&role=recipient",                       "day lasting"),
    ("actor=Libya&role=actor",                           "until year month"),
    ("role=recipient",                                   "bc day lasting"),
    ("from=2020",                                        "open script formula month"),
    ("from=2019-04-05&to=2019-04-10",                    "open early"),
    ("from=2019-04-04&to=2019-04-04",                    "open early day"),
    ("from=4+April+2019&to=4+April+2019",                "open early day"),
    ("to=2014",                                          "until bc open year"),
    ("to=-0043",                                         "until bc"),
    ("from=-0043&to=-0043",                              "until bc"),
    ("from=2019-04&to=2019-04&date_match=certain",       "early day"),
    ("from=2020&to=2020&date_match=certain",             "script formula month"),
    ("from=2019-06&to=2019-06&date_match=certain",       "lasting"),
    ("from=2019-05-10&to=2019-05-20",                    "open lasting"),
    ("precision=day",                                    "bc day script formula"),
    ("precision=month",                                  "bc early day lasting script formula month"),
    ("type=ASSAULT",                                     "bc open day lasting"),
    ("type=assault,sanction",                            "bc open day lasting formula"),
    ("type=SANCTION&type=x:ELECTION",                    "script formula"),
    ("mode=heavy-weapons",                               "lasting"),
    ("modality=planned",                                 "clock"),
    ("modality=ongoing,+planned",                        "open clock"),
    ("modality=ongoing&modality=planned",                "open clock"),
    ("modality=any",                                     ALL.replace("month", "clock month")),
    ("place=Libya",                                      "open year early day lasting month"),
    ("place=Tarabulus",                                  "day lasting month"),
    ("place=Berlin&place=Rome&modality=any",             "bc clock"),
    ("bbox=12,30,14,33",                                 "day lasting month"),
    ("bbox=-180,-90,180,90&modality=planned",            "clock"),
    ("q=offensive",                                      "day"),
    ("q=tripoli",                                        "day month"),
    ("q=%22opened+an+offensive%22",                      "day"),
    ("q=tripoli+-push",                                  "day"),
    ("q=offens*",                                        "day"),
    ("source=Example+Wire",                              "day"),
    ("source=Nobody",                                    ""),
    ("min_sources=2",                                    "day"),
    ("min_confidence=0.85",                              "day"),
    ("importance=0.9",                                   "bc day"),
    ("updated_since=2024-05-16",                         "lasting"),
    ("undated=true",                                     "undated"),
    ("undated=true&actor=Serraj&from=2019",              "undated"),
    ("sort=-date&type=ASSAULT",                          "lasting day open bc"),
    ("sort=importance&limit=3",                          "day bc month"),
    ("sort=updated&limit=1",                             "lasting"),
    ("sort=relevance&q=june",                            "month"),
    ("sort=relevance&q=capital",                         "early month"),
    ("sort=relevance&q=tripoli+on",                      "day month"),
    ("sort=relevance&q=tripoli&limit=1",                 "day"),
    ("actor=Turkey&from=2020-06&type=RETREAT&q=june",    "month"),
]  # fmt: skip
# fmt: on


@pytest.fixture
def asked(client, ids):
    names = {str(id): name for name, id in ids.items()}

    def ask(query):
        page = client.get(f"/events?{query}")
        assert page.status_code == 200, page.text
        return [names[event["id"]] for event in page.json()["events"]]

    return ask


def test_filters(asked):
    assert {query: asked(query) for query, _ in FILTERS} == {query: names.split() for query, names in FILTERS}


def test_an_event_on_the_wire(client, ids):
    (event,) = client.get("/events?min_sources=2").json()["events"]
    assert event == {
        "id": str(ids["day"]),
        "title": "Haftar opens an offensive on Tripoli",
        "date": {
            "edtf": "2019-04-04",
            "earliest": "2019-04-04",
            "latest": "2019-04-04",
            "precision": "day",
            "display": "4 April 2019",
            "latest_start": None,
            "earliest_end": None,
        },
        "type": "ASSAULT",
        "mode": None,
        "modality": "occurred",
        "quad_class": 4,
        "contexts": ["military"],
        "acled_type": None,
        "acled_sub_type": None,
        "cameo": None,
        "actors": [
            {"key": "khalifa-haftar", "name": "Khalifa Haftar", "role": "actor"},
            {"key": "libya", "name": "Libya", "role": "recipient"},
        ],
        "places": [
            {"key": "tripoli", "name": "Tripoli", "lat": 32.89, "lon": 13.18},
            {"key": "libya", "name": "Libya", "lat": 28.0, "lon": 17.0},
        ],
        "importance": 0.93,
        "confidence": 0.88,
        "sources": 2,
        "conflicts": [{"field": "date", "said": "2019-04-05", "mentions": ["4503599627370698"]}],
        "updated": "2024-05-15T09:30:00Z",
        "links": {"self": f"/events/{ids['day']}"},
    }


# fmt: off
DATES = [
    # event      edtf                     earliest            latest              precision latest_start  earliest_end
    ("day",    "2019-04-04",            "2019-04-04",       "2019-04-04",       "day",    None,         None),
    ("month",  "2020-06",               "2020-06-01",       "2020-06-30",       "month",  None,         None),
    ("year",   "2014",                  "2014-01-01",       "2014-12-31",       "year",   None,         None),
    ("early",    "2019-04-01/2019-04-10", "2019-04-01",       "2019-04-10",       "month",  None,         None),
    ("lasting",  "2019-05/2019-07",       "2019-05-01",       "2019-07-31",       "month",  "2019-05-31", "2019-07-01"),
    ("open",     "2011/..",               "2011-01-01",       None,               "open",   "2011-12-31", "2012-01-01"),
    ("bc",       "-0043-03-15",           "-0043-03-15",      "-0043-03-15",      "day",    None,         None),
    ("clock",    "2020-01-19T05:30",      "2020-01-19T05:30", "2020-01-19T05:30", "minute", None,         None),
    ("undated",  None,                    None,               None,               None,     None,         None),
]
# fmt: on


def test_dates_on_the_wire(client, ids):
    columns = ("edtf", "earliest", "latest", "precision", "latest_start", "earliest_end")
    found = {}
    for name, *_ in DATES:
        date = client.get(f"/events/{ids[name]}").json()["date"]
        found[name] = [date[column] for column in columns]
    assert found == {name: list(expected) for name, *expected in DATES}


@pytest.mark.parametrize("question", ["modality=any", "modality=any&q=-tripoli", "modality=any&q=in+-siege"])
def test_pages_follow_one_another_and_hold_everything_once(client, question):
    whole = [event["id"] for event in client.get(f"/events?{question}").json()["events"]]
    assert len(whole) > 2
    for sort in ("date", "-date", "importance", "updated", *(["relevance"] if "q=" in question else [])):
        url, seen = f"/events?{question}&limit=2&sort={sort}", []
        while url:
            answer = client.get(url)
            page = answer.json()
            assert answer.headers.get("link") == (f'<{page["next"]}>; rel="next"' if page["next"] else None)
            seen += [event["id"] for event in page["events"]]
            url = page["next"]
        assert sorted(seen) == sorted(whole), sort


def test_a_page_keeps_its_place_while_events_move(changing, ids):
    client = TestClient(create(changing))
    first = client.get("/events?limit=4").json()
    with changing.begin() as connection:
        connection.execute(update(Event).where(Event.title == "Libya splits in two").values(earliest=-(10**12)))
        connection.execute(update(Event).where(Event.title == "Caesar is killed").values(superseded_by=ids["day"]))
    seen = [event["title"] for event in first["events"]]
    url = first["next"]
    while url:
        page = client.get(url).json()
        seen += [event["title"] for event in page["events"]]
        url = page["next"]
    assert len(seen) == len(set(seen)) == len(ALL.split())


def test_the_whole_page(client):
    page = client.get("/events?limit=1&count=true").json()
    assert list(page) == ["events", "next", "coverage", "total"]
    assert page["total"] == len(ALL.split())
    assert page["coverage"] == {"from": "-0043-03-15", "to": "2020-06-30", "documents": 2}


def test_outside_of_what_was_imported_the_page_says_what_was(client):
    page = client.get("/events?from=2031").json()
    assert [event["title"] for event in page["events"]] == ["Civil war"]  # its end is open
    assert page["coverage"]["to"] == "2020-06-30"


def test_facets(client):
    facets = client.get("/facets?actor=Libya").json()
    assert list(facets) == ["actor", "type", "place", "source", "precision", "year"]
    assert facets["actor"][0] == {"value": "libya", "name": "Libya", "n": 6}
    assert {row["value"]: row["n"] for row in facets["type"]} == {"ASSAULT": 3, "REJECT": 1, "RETREAT": 1}
    assert [row["value"] for row in facets["precision"]] == ["day", "month", "year", "open"]
    assert [row["value"] for row in facets["year"]] == sorted(row["value"] for row in facets["year"])


def test_years_before_ours_are_written_as_edtf(client):
    assert client.get("/facets?place=Rome").json()["year"] == [{"value": "-0043", "name": "-0043", "n": 1}]


def test_every_facet_value_can_be_asked_for(client):
    facets = client.get("/facets").json()
    for name in ("actor", "type", "place", "source"):
        for row in facets[name]:
            answer = client.get("/events", params={name: row["value"], "count": "true"})
            assert answer.json()["total"] == row["n"], (name, row)
