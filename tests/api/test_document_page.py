"""A document as a reader sees it: every expression marked, each with its note; whatever the text says stays text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

import widget
from api.html import words
from api.main import create
from dates.languages import LANGUAGES
from db import models
from db.engine import connect
from events import types
from events.document import Basis
from events.mention import Modality, Role
from importer.run import Source, run
from tests.api.conftest import BASE
from tests.api.reader import Page

HTML = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
ARTICLE = f"/documents/{BASE + 101}"
DISPATCH = """---
title: Two truces
published: 2020-08-22
publisher: The Quayside Register
url: https://quayside.example/truces
language: en
---
Fayez al-Sarraj announced a ceasefire on Friday. Early August is hot there.

Gunmen attacked Sirte last Tuesday; Khalifa Haftar was in Cairo. The GNA may reject the ceasefire.
"""


@pytest.fixture
def page(client):
    answer = client.get(ARTICLE, headers=HTML)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["vary"].startswith("Accept")
    return Page(answer.text)


@pytest.fixture(scope="module")
def paper(databases, tmp_path_factory):
    """The client of a database with one dispatch in it, as an import reads it."""
    engine = connect(databases.migrated("sqlite"))
    file = tmp_path_factory.mktemp("news") / "truces.md"
    file.write_text(DISPATCH)
    report = run([Source(file)], engine, clock=lambda: 1_700_000_000, version="test")
    assert report.new == 1 and not report.errors
    yield TestClient(create(engine))
    engine.dispose()


@pytest.fixture(scope="module")
def dispatch(paper):
    (listed,) = paper.get("/documents").json()["documents"]
    return Page(paper.get(f"/documents/{listed['id']}", headers=HTML).text)


def test_the_text_is_whole_and_nothing_of_it_is_markup(client, page):
    assert page.text() == client.get(ARTICLE).json()["text"]
    assert "<b>answered</b> & held" in page.text()
    assert not page.all("//b")
    assert page.words("//h1") == ["A year of siege"]


def test_the_head_says_who_when_and_on_whose_word(page, dispatch):
    assert page.words("//p[@class='publisher']") == ["Example Wire"]
    (facts,) = page.words("//div[@class='about']/p[@class='soft']")
    assert facts == "Published on 27 December 2019, as its byline states · in English · read it at wire.example"
    assert page.all("//div[@class='about']//a")[0].get("href") == "https://wire.example/siege"
    assert dispatch.words("//h1") == ["Two truces"]


def test_a_time_is_explained(page):
    said = page.said("4 April", "time")
    assert "“4 April” on 4 April 2019 2019-04-04 past tense; the last 4 April before" in said
    assert "It might also have been: 4 April 2020: the verb is past" in said


def test_every_expression_is_marked_also_where_no_event_hangs_on_it(dispatch):
    times = ["Friday", "Early August", "last Tuesday"]
    assert dispatch.words("//div[@class='text']//mark[@class='time']") == times
    assert "early August 2020 2020-08-01/2020-08-10" in dispatch.said("Early August", "time")
    assert not [title for title in dispatch.words("//ol//p[@class='title']") if "hot" in title]
    named = dispatch.words("//div[@class='text']//mark[contains(@class, 'name')]")
    assert {"Fayez al-Sarraj", "Sirte", "Khalifa Haftar", "Cairo", "GNA"} <= set(named)


def test_a_name_says_who_it_is_and_leads_to_a_timeline(page, dispatch):
    assert page.said("Khalifa Haftar", "actor") == "Actor person Khalifa Haftar did it Timeline of Khalifa Haftar"
    assert page.note("Khalifa Haftar", "actor").xpath(".//a/@href") == ["/?actor=khalifa-haftar"]
    assert page.note("Tripoli", "place").xpath(".//a/@href") == ["/?place=tripoli"]
    assert "Government of National Accord by its initials named, in no event" in dispatch.said("GNA", "actor")


def test_no_link_leads_to_whom_the_timeline_does_not_know(paper, dispatch):
    links = dispatch.all("//*[@class='note']//a/@href")
    actors = {href.partition("actor=")[2] for href in links if "actor=" in href}
    assert actors
    for key in actors:
        assert paper.get(f"/events?actor={key}").status_code == 200, key


def test_an_event_is_told_in_words_and_leads_to_the_timeline(page, ids):
    said = page.said("opened", "event")
    assert said.startswith("Event attack · happened Haftar opens an offensive on Tripoli on 4 April 2019")
    assert page.note("opened", "event").xpath(".//a/@href") == [f"/?event={ids['day']}"]


def test_the_events_stand_in_reading_order_and_lead_to_their_sentences(dispatch):
    assert dispatch.words("//h2[@id='told']")[0].endswith("told here")
    links = dispatch.all("//ol//p[@class='title']/a/@href")
    starts = [int(re.fullmatch(r"#char=(\d+),\d+", link)[1]) for link in links]
    assert starts and starts == sorted(starts)
    for link in links:
        assert dispatch.all(f"//*[@id='{link[1:]}']"), link


def test_times_names_and_events_have_a_switch_each(page):
    boxes = page.all("//fieldset//input[@type='checkbox' and @checked]/@id")
    assert boxes == ["show-time", "show-name", "show-event"]


def test_no_id_is_given_twice_and_every_note_is_somebodys(page, dispatch):
    for one in (page, dispatch):
        ids = one.all("//@id")
        assert len(ids) == len(set(ids))
        assert set(one.all("//@aria-describedby")) == set(one.all("//*[@class='note']/@id"))


HOSTILE = '</title><script>alert(1)</script> <img src=x onerror=alert(1)> \u202eevil" onfocus="alert(1)'


def test_what_a_document_says_of_itself_is_harmless(changing):
    said = {"title": HOSTILE, "publisher": HOSTILE, "url": "javascript:alert(1)", "language": '"><script>'}
    why = [{"edtf": "2019-12", "why": HOSTILE, "start": 0, "end": 4}]
    with changing.begin() as connection:
        connection.execute(update(models.Document).values(**said, text=HOSTILE, published_why=why))
        connection.execute(update(models.Mention).values(title=HOSTILE, why=HOSTILE, timex_start=None, timex_end=None))
    page = Page(TestClient(create(changing)).get(ARTICLE, headers=HTML).text)
    assert page.all("//script/@src") == ["/widget/v1/reading.js"] and len(page.all("//script")) == 1
    assert not page.all("//img") and not page.all("//@*[starts-with(name(), 'on')]")
    assert not page.all("//@href[starts-with(., 'javascript')]")
    assert page.text() == HOSTILE
    assert page.all("//div[@class='text']/@lang") == ["en"]


def test_a_text_that_reads_from_the_right(changing):
    with changing.begin() as connection:
        connection.execute(update(models.Document).values(language="ar"))
    page = Page(TestClient(create(changing)).get(f"/documents/{BASE + 102}", headers=HTML).text)
    assert page.all("//div[@class='text']/p/@dir") == ["rtl"] and page.all("//div[@class='text']/@lang") == ["ar"]
    assert set(page.all("//*[@class='note']/@dir")) == {"ltr"}


def test_an_inferred_publication_says_why(changing):
    why = [{"edtf": "2019-04/2020-03", "why": "'April' is April 2019", "start": 113, "end": 120}]
    said = {"published": "2019-04/2020-03", "published_basis": "inferred", "published_why": why}
    with changing.begin() as connection:
        connection.execute(update(models.Document).values(**said))
    page = Page(TestClient(create(changing)).get(ARTICLE, headers=HTML).text)
    (facts,) = page.words("//div[@class='about']/p[@class='soft']")
    assert facts.startswith("Published some time from April 2019 to March 2020, inferred from what it tells")
    (reason,) = page.words("//details//li")
    assert reason == "some time from April 2019 to March 2020: 'April' is April 2019 in the text"
    assert page.all("//details//a/@href") == ["#char=113,120"]


def test_words_are_those_of_the_timeline_page():
    kinds = Path(widget.__file__).with_name("kinds.js").read_text()
    told = dict(re.findall(r'"?([A-Z][A-Z_]+|x:[A-Z_]+)"?: ("[a-z ]+")', kinds))
    assert {name: json.loads(said) for name, said in told.items()} == words.TYPES
    senses = dict(re.findall(r'(\w+): \{ words: "([a-z ]+)"', kinds))
    assert senses == words.MODALITIES


def test_nothing_that_can_be_said_lacks_its_words():
    assert {row.type for row in types.TABLE} <= words.TYPES.keys()
    assert words.MODALITIES.keys() == {str(modality) for modality in Modality}
    assert words.ROLES.keys() == {str(role) for role in Role}
    assert words.BASES.keys() == {str(basis) for basis in Basis} - {"unknown"}
    assert words.LANGUAGES.keys() == LANGUAGES.keys()
