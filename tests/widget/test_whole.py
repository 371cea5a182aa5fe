"""The page over the real API, over the real importer: one dispatch in, its event opened in a browser."""

from __future__ import annotations

import re

import pytest

from db.engine import connect
from importer import run

pytestmark = pytest.mark.browser

DISPATCH = """---
title: Harbour talks end in Valletta
published: 2019-11-20
publisher: The Quayside Register
---
On 14 November 2019 Turkey and Egypt signed an agreement on fishing grounds in Valletta.
Italy rejected the agreement on Monday. In October 2019 Russia threatened Egypt with sanctions.
"""


@pytest.fixture(scope="module")
def address(databases, served, tmp_path_factory):
    url = databases.migrated("sqlite")
    paper = tmp_path_factory.mktemp("news") / "valletta.md"
    paper.write_text(DISPATCH)
    engine = connect(url)
    report = run.run([run.Source(paper)], engine, clock=lambda: 1_700_000_000, version="test")
    assert report.new == 1 and not report.errors
    with served(engine) as address:
        yield f"{address}/"
    engine.dispose()


@pytest.fixture
def page(chromium, address):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    complaints = []
    page.on("console", lambda said: complaints.append(said.text) if "Content Security Policy" in said.text else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address + "?actor=Turkey")
    page.wait_for_function("() => document.querySelector('event-timeline')?.debugLayout?.().events > 0")
    yield page
    context.close()
    assert complaints == []


def test_an_imported_sentence_is_quoted_with_its_date_marked(page):
    drawn = page.evaluate("() => document.querySelector('event-timeline').debugLayout()")
    event = next(mark for mark in drawn["marks"] if mark["words"] == "on 14 November 2019")
    assert event["solid"] and not event["imprecise"]
    page.evaluate("(id) => document.querySelector('event-timeline').open(id)", event["id"])
    quote = page.locator("event-timeline blockquote").first
    quote.wait_for()
    assert quote.locator("mark.time").text_content() == "14 November 2019"
    assert "Turkey" in quote.locator("mark.name").all_text_contents()
    place = page.locator("event-timeline").get_by_role("link", name="In the document").get_attribute("href")
    page.goto(place)
    assert page.locator("mark.time", has_text="14 November 2019").count()


def test_who_is_meant_is_suggested(page):
    page.get_by_role("combobox", name="Who").fill("egy")
    page.get_by_role("listbox", name="Who: names that fit").get_by_role("option", name="Egypt country").click()
    page.wait_for_function("() => location.search.includes('actor=Egypt')")


def test_a_date_that_is_none_is_blamed(page):
    page.get_by_label("From", exact=True).fill("blub")
    page.get_by_label("From", exact=True).press("Enter")
    page.get_by_role("alert").wait_for()
    assert "blub" in page.get_by_role("alert").text_content()
    assert page.get_by_label("From", exact=True).get_attribute("aria-invalid") == "true"


def test_the_map_follows_the_window_and_leads_back_to_the_filters(page):
    page.get_by_role("button", name="Map", exact=True).click()
    town = page.locator("event-timeline .map").get_by_role("button", name=re.compile("^Valletta, "))
    town.wait_for()
    page.evaluate("() => document.querySelector('event-timeline').setAttribute('at', '2001-01-01/2002-01-01')")
    page.locator("event-timeline .map").get_by_text("0 events").wait_for()
    page.evaluate("() => document.querySelector('event-timeline').setAttribute('at', '2019-11-01/2019-12-01')")
    town.wait_for()
    town.click()
    page.locator("event-timeline").get_by_role("button", name="Remove Valletta").wait_for()
    address = page.evaluate("() => location.search")
    assert "place=Valletta" in address and "map=yes" in address and "at=2019-11-01" in address
