"""A document and the playground in a real browser, over the real API: notes, links, switches, for everyone."""

from __future__ import annotations

import json
from urllib.request import urlopen

import pytest

from db.engine import connect
from importer import run

pytestmark = pytest.mark.browser

DISPATCH = """---
title: Two truces
published: 2020-08-22
publisher: The Quayside Register
language: en
---
𝒲ords beyond 16 bits begin it. Fayez al-Sarraj announced a ceasefire in Tripoli on Friday. Early August is hot there.

Gunmen attacked Sirte last Tuesday; Khalifa Haftar was in Cairo. The GNA may reject the ceasefire.

{long}
On 4 May 2020 Turkey and Egypt signed an agreement on fishing grounds in Valletta.
""".format(long="Nothing came of it.\n\n" * 40)
ARABIC = """---
title: معارك في طرابلس
published: 2019-04-06
language: ar
---
بدأت المعارك في 4 أبريل 2019 في طرابلس. واستمرت حتى يونيو 2020.
"""


@pytest.fixture(scope="module")
def address(databases, served, tmp_path_factory):
    folder = tmp_path_factory.mktemp("news")
    papers = [folder / "truces.md", folder / "arabic.md"]
    for paper, text in zip(papers, (DISPATCH, ARABIC), strict=True):
        paper.write_text(text)
    engine = connect(databases.migrated("sqlite"))
    report = run.run([*map(run.Source, papers)], engine, clock=lambda: 1_700_000_000, version="test")
    assert report.new == 2 and not report.errors
    with served(engine) as address:
        yield address
    engine.dispose()


@pytest.fixture
def visit(chromium, address):
    """``visit("/try")`` is that page; whatever a browser would complain of fails the test."""
    contexts, complaints = [], []

    def go(path, *, width=1280, dark=False, **options):
        scheme = "dark" if dark else "light"
        context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda sent: sent.url.startswith(address) or complaints.append(f"asked {sent.url}"))
        page.goto(address + path)
        return page

    yield go
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="module")
def papers(address):
    """The paths of the documents by their titles."""
    with urlopen(f"{address}/documents") as answer:
        return {one["title"]: one["links"]["self"] for one in json.load(answer)["documents"]}


@pytest.fixture
def document(visit, papers):
    return lambda hash="", **options: visit(papers["Two truces"] + hash, **options)


def link(page, words):
    return page.locator(".text .said > a", has_text=words).first


def note(page, words):
    return page.locator(f"#{link(page, words).get_attribute('aria-describedby')}")


# Notes


def test_pointing_at_words_shows_their_note_and_leaving_hides_it(document):
    page = document()
    assert not note(page, "Early August").is_visible()
    link(page, "Early August").hover()
    note(page, "Early August").wait_for()
    assert "early August 2020" in note(page, "Early August").inner_text()
    note(page, "Early August").hover()  # whoever reads it may go there
    assert note(page, "Early August").is_visible()
    page.mouse.move(5, 5)
    assert not note(page, "Early August").is_visible()


def test_the_keyboard_goes_from_words_into_their_note(document):
    page = document()
    link(page, "Khalifa Haftar").focus()
    found = note(page, "Khalifa Haftar")
    assert found.is_visible() and "person" in found.inner_text()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "/?actor=khalifa-haftar"
    assert found.is_visible()
    page.keyboard.press("Tab")
    assert not found.is_visible()


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_escape_hides_the_note_until_one_comes_again(document, way):
    page = document()
    getattr(link(page, "Friday"), way)()
    note(page, "Friday").wait_for()
    page.keyboard.press("Escape")
    assert not note(page, "Friday").is_visible()
    page.mouse.move(5, 5)
    link(page, "Early August").focus()
    getattr(link(page, "Friday"), way)()
    note(page, "Friday").wait_for()


def test_a_finger_opens_a_note(document):
    page = document(has_touch=True, is_mobile=True, width=390)
    before = page.evaluate("scrollY")
    link(page, "last Tuesday").tap()
    note(page, "last Tuesday").wait_for()
    assert page.evaluate("scrollY") == before
    assert page.url.endswith(link(page, "last Tuesday").get_attribute("href"))


@pytest.mark.parametrize("width", [320, 1280])
def test_every_note_lies_within_the_window_under_its_words(document, width):
    page = document(width=width)
    for one in page.locator(".text .said > a").all():
        one.focus()
        words, said = one.bounding_box(), page.locator(f"#{one.get_attribute('aria-describedby')}").bounding_box()
        assert said["x"] >= 0 and said["x"] + said["width"] <= width
        assert said["y"] >= words["y"] + words["height"] - 20 or said["y"] + said["height"] <= words["y"] + 20
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_script_it_is_read_all_the_same(document):
    page = document(java_script_enabled=False)
    link(page, "Friday").focus()
    assert note(page, "Friday").is_visible()
    page.get_by_label("times").uncheck()
    link(page, "Early August").focus()
    assert not note(page, "Early August").is_visible()


# Links


ASKED = """() => { const ranges = [...CSS.highlights.get("asked") ?? []]; if (!ranges.length) return null;
  const top = ranges[0].getBoundingClientRect().top, bottom = ranges.at(-1).getBoundingClientRect().bottom;
  return [ranges.join(""), top >= 0 && bottom <= innerHeight]; }"""


@pytest.fixture
def text(papers, address):
    with urlopen(address + papers["Two truces"]) as answer:
        return json.load(answer)["text"]


@pytest.mark.parametrize("words", ["4 May 2020", "fishing grounds", "ds beyond", "Valletta.", "Tripoli on Friday"])
def test_a_link_lights_its_words_and_brings_them_into_view(document, text, words):
    start = text.index(words)
    page = document(f"#char={start},{start + len(words)}")
    page.wait_for_function(f"() => ({ASKED})() !== null")
    assert page.evaluate(ASKED) == [words, True]


def test_a_title_in_the_list_leads_to_its_sentence(document):
    page = document()
    page.locator(".tellings .title a").last.click()
    page.wait_for_function(f"() => ({ASKED})() !== null")
    words, seen = page.evaluate(ASKED)
    assert words.startswith("On 4 May 2020 Turkey and Egypt signed") and seen


@pytest.mark.parametrize("hash", ["#char=9,3", "#char=x", "#%", "#char=999998,999999"])
def test_a_link_that_leads_nowhere_lights_nothing(document, hash):
    assert document(hash).evaluate(ASKED) is None


# Switches


def test_a_switch_takes_marks_notes_and_stops_away_and_gives_them_back(document):
    page = document()
    page.get_by_label("times").uncheck()
    mark = page.locator("mark.time", has_text="Friday").last
    assert mark.evaluate("(mark) => getComputedStyle(mark).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert link(page, "Friday").get_attribute("href") is None
    link(page, "Friday").hover()
    page.wait_for_timeout(300)
    assert not note(page, "Friday").is_visible()
    link(page, "Khalifa Haftar").focus()
    assert note(page, "Khalifa Haftar").is_visible()
    page.get_by_label("times").check()
    link(page, "Friday").focus()
    assert note(page, "Friday").is_visible()


# The playground


def test_a_text_is_pasted_and_read(visit):
    page = visit("/try")
    page.get_by_label("Text").fill("Gunmen stormed a bank in Sirte on Monday.\n\nIt rained.")
    page.get_by_label("Published").fill("27 Dec 2019")
    page.get_by_role("button", name="Read it").click()
    page.locator("#answer").wait_for()
    assert page.evaluate("document.querySelector('#answer').getBoundingClientRect().top") < 700
    link(page, "Monday").focus()
    assert "on 23 December 2019" in note(page, "Monday").inner_text()
    assert page.get_by_label("Published").input_value() == "27 Dec 2019"


def test_what_is_pasted_runs_nothing(visit):
    page = visit("/try")
    evil = "</textarea><script>window.ran = 1</script><img src=x onerror='window.ran = 1'>\u202e on 4 April 2019"
    page.get_by_label("Text").fill(evil)
    page.get_by_label("Title").fill(evil)
    page.get_by_role("button", name="Read it").click()
    page.locator("#answer").wait_for()
    assert page.evaluate("window.ran") is None
    assert page.get_by_label("Text").input_value() == evil


# For everyone


def states(papers):
    return {
        "document": papers["Two truces"],
        "arabic": papers["معارك في طرابلس"],
        "empty": "/try",
        "filled": "/try?example=1",
        "wrong": "/try",
        "docs": "/docs",
    }


@pytest.mark.parametrize("state", ["document", "arabic", "empty", "filled", "wrong", "docs"])
@pytest.mark.parametrize("colours", ["light", "dark", "forced"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing_and_nothing_sticks_out(visit, papers, width, colours, state):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    forced = {"forced_colors": "active"} if colours == "forced" else {}
    page = visit(states(papers)[state], width=width, dark=colours == "dark", **forced)
    if state == "wrong":
        page.get_by_label("Published").fill("soon")
        page.get_by_role("button", name="Read it").click()
        page.locator("[aria-invalid]").first.wait_for()
    if page.locator(".said > a").count():
        page.locator(".text .said > a").first.focus()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_there_is_the_text_and_no_form(visit):
    page = visit("/try?example=1")
    link(page, "Monday").focus()
    page.emulate_media(media="print")
    assert page.locator(".text").is_visible() and page.locator(".tellings").is_visible()
    for gone in ("form", "footer", f"#{link(page, 'Monday').get_attribute('aria-describedby')}"):
        assert not page.locator(gone).is_visible(), gone
