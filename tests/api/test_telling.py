"""One event whole, and one document whole."""

import pytest

ARTICLE = "/documents/4503599627370597"


@pytest.fixture(scope="module")
def event(client, ids):
    return client.get(f"/events/{ids['day']}").json()


def test_an_event_says_who_told_of_it(event):
    first, second = event["mentions"]
    assert first["document"] == {
        "id": "4503599627370597",
        "title": "A year of siege",
        "publisher": "Example Wire",
        "url": "https://wire.example/siege",
        "published": "2019-12-27",
        "published_basis": "byline",
        "links": {"self": ARTICLE},
    }
    assert second["document"]["published"] is None
    assert event["documents"] == [first["document"], second["document"]]


def test_a_mention_quotes_its_words_and_says_where_they_stand(client, event):
    text = client.get(ARTICLE).json()["text"]
    mention = event["mentions"][0]
    quoted = [mention["sentence"], mention["timex"], mention["predicate"], *mention["actors"], *mention["places"]]
    assert [text[quote["start"] : quote["end"]] for quote in quoted] == [quote["text"] for quote in quoted]
    assert [quote["text"] for quote in quoted[1:]] == ["4 April", "opened", "Khalifa Haftar", "Tripoli"]
    assert mention["actors"][0]["key"] == "khalifa-haftar"
    assert mention["places"][0]["key"] == "tripoli"
    assert mention["links"]["document"] == f"{ARTICLE}#char=66,73"


def test_a_mention_says_why(event):
    first, second = event["mentions"]
    assert first["rule"] == "en/month-day"
    assert first["why"] == "past tense; the last 4 April before 27 December 2019"
    assert first["alternatives"] == [{"edtf": "2020-04-04", "why": "the verb is past"}]
    assert second["date"]["edtf"] == "2019-04-05"
    assert second["date"]["display"] == "5 April 2019"


def test_an_event_says_why_it_is_one_and_where_its_tellings_disagree(event):
    assert event["conflicts"] == [{"field": "date", "said": "2019-04-05", "mentions": [event["mentions"][1]["id"]]}]
    (why,) = event["merged_why"]
    assert {why["mention"], why["with"]} == {mention["id"] for mention in event["mentions"]}
    assert why["reasons"] == {"who": 0.3, "what": 0.45}


def test_an_event_whole_has_all_that_it_has_in_a_list(client, event):
    (listed,) = client.get("/events?min_sources=2").json()["events"]
    assert {name: event[name] for name in listed} == listed


def test_a_merged_event_leads_to_its_successor(client, ids):
    answer = client.get(f"/events/{ids['merged']}")
    assert (answer.status_code, answer.headers["location"]) == (308, f"/events/{ids['day']}")
    assert client.head(f"/events/{ids['merged']}").status_code == 308


def test_a_document_for_a_program(client):
    document = client.get(ARTICLE).json()
    assert document["sentences"] == [{"start": 0, "end": 15}, {"start": 17, "end": 123}]
    assert [mention["title"] for mention in document["mentions"]] == ["Haftar opens an offensive on Tripoli"]
    assert document["language"] == "en"


def test_a_document_is_listed_and_found(client):
    listed = client.get("/documents").json()
    assert [document["publisher"] for document in listed["documents"]] == ["Example Wire", "Daily Sample"]
    assert "text" not in listed["documents"][0]
    assert [document["events"] for document in listed["documents"]] == [1, 1]
    for query in ("q=siege", "q=WIRE.example", "source=Example+Wire"):
        (found,) = client.get(f"/documents?{query}").json()["documents"]
        assert found["title"] == "A year of siege", query
    assert client.get("/documents?q=100%25").json()["documents"] == []


def test_documents_come_in_pages(client):
    first = client.get("/documents?limit=1").json()
    second = client.get(first["next"]).json()
    assert [len(page["documents"]) for page in (first, second)] == [1, 1]
    assert first["documents"] != second["documents"]
    assert second["next"] is None


# fmt: off
FOUND = [
    # asked                    keys, those with most events first
    ("/actors?q=serr",         ["fayez-al-sarraj"]),
    ("/actors?q=SARRAJ",       ["fayez-al-sarraj"]),
    ("/actors?q=turk",         ["turkey"]),
    ("/actors?q=t%C3%BCrk",    ["turkey"]),
    ("/actors?q=ankara",       ["turkey"]),
    ("/actors?q=100%25",       []),
    ("/actors?limit=2",        ["libya", "turkey"]),
    ("/places?q=tara",         ["tripoli"]),
    ("/places?q=li",           ["libya"]),
]
# fmt: on


@pytest.mark.parametrize(("asked", "keys"), FOUND)
def test_names_are_found_under_any_spelling(client, asked, keys):
    (rows,) = client.get(asked).json().values()
    assert [row["key"] for row in rows] == keys


def test_an_actor_whole(client):
    turkey = client.get("/actors/turkey").json()
    assert client.get("/actors/Ankara").json() == turkey
    assert turkey["members"] == [
        {"key": "recep-tayyip-erdogan", "name": "Recep Tayyip Erdogan", "since": None, "until": None}
    ]
    assert {spelling["text"] for spelling in turkey["spellings"]} == {"Turkey", "Turkish", "Türkiye", "Ankara"}
    erdogan = client.get("/actors/recep-tayyip-erdogan").json()
    assert [actor["key"] for actor in erdogan["acts_for"]] == ["turkey"]
    assert client.get(erdogan["links"]["events"] + "&modality=any&count=true").json()["total"] == erdogan["events"]


def test_a_place_whole(client):
    tripoli = client.get("/places/tripoli").json()
    assert (tripoli["lat"], tripoli["lon"]) == (32.89, 13.18)
    assert tripoli["within"] == {"key": "libya", "name": "Libya"}
    assert client.get("/places/libya").json()["within"] is None


def test_each_link_leads_somewhere(client, event):
    links = [event["links"]["self"], *(mention["links"]["document"] for mention in event["mentions"])]
    for kind in ("actors", "places", "documents"):
        links += [link for row in client.get(f"/{kind}").json()[kind] for link in row["links"].values()]
    for link in links:
        assert client.get(link.partition("#")[0]).status_code == 200, link
