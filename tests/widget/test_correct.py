"""What a person says against an event, in the page, over the real API and a database of its own."""

from __future__ import annotations

import io
import json
from urllib.request import Request, urlopen

import pytest

from db.engine import connect
from importer.run import Source, run
from tests.widget.page import pages

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)>Valley Mail"
NEWS = [
    ("Harbour Post", "On April 4, 2019, Khalifa Haftar launched an offensive on Tripoli."),
    (HOSTILE, "Khalifa Haftar launched an offensive on Tripoli on April 4, 2019, <b id=evil>his</b> spokesman said."),
    ("Hill Herald", "Turkey opened a consulate in Misrata on May 2, 2019."),
    ("Coast Courier", "Captain Mohamed Gharyani closed the harbour of Valletta on 6 May 2019."),
    ("Bay Bulletin", "Captain Mohamed Omar Gharyani attacked a ship on 9 May 2019."),
]
SAY = {
    "split": "Some tellings are of another event",
    "merge": "It is the same as another event",
    "confirm": "An actor is right",
    "drop": "An actor is none",
    "identify": "An actor is another one",
}


@pytest.fixture
def engine(databases):
    url = databases.migrated("sqlite")
    engine = connect(url)
    lines = "\n".join(json.dumps({"text": text, "publisher": who, "published": "2019-06-14"}) for who, text in NEWS)
    source = Source(io.BytesIO(lines.encode()), name="news.jsonl", suffix=".jsonl")
    assert not run([source], engine, clock=lambda: 1_600_000_000, version="test").errors
    yield engine
    engine.dispose()


@pytest.fixture
def address(engine, served):
    with served(engine, editable=True) as address:
        yield address


@pytest.fixture
def visit(chromium):
    """``visit(address)``; whatever a browser would complain of fails the test."""
    with pages(chromium) as new_page:

        def go(address, **options):
            page = new_page(**({"viewport": {"width": 1280, "height": 900}} | options))
            page.context.set_default_timeout(10_000)
            page.address, page.asked = address, []
            page.on("request", lambda sent: page.asked.append(sent.url))
            page.goto(f"{address}/?view=list&modality=any")
            page.timeline = page.locator("event-timeline")
            page.timeline.locator(".row").first.wait_for()
            return page

        yield go


def read(address, path):
    return json.load(urlopen(address + path))


def say(address, path, **body):
    sent = json.dumps({"by": "Bo", "why": "behind the page's back", **body}).encode()
    return json.load(urlopen(Request(address + path, sent, {"Content-Type": "application/json"})))


def events(address):
    return {event["title"]: event for event in read(address, "/events?modality=any")["events"]}


def titled(address, part):
    (found,) = (event for title, event in events(address).items() if part in title)
    return found


def open_event(page, part):
    page.timeline.locator(".row", has_text=part).first.click()
    page.locator(".telling").first.wait_for()


def correct(page, words):
    """The form for this, what goes with it in any case filled in."""
    page.locator("summary", has_text="Correct this").click()
    form = page.locator(".correct form")
    form.get_by_label("What is wrong").select_option(words)
    form.get_by_label("Who says so").fill("Ada")
    form.get_by_label("Why").fill("two strikes on one day")
    return form


def report(page, words):
    """It is told, and the focus is on it."""
    page.locator(".correct-report", has_text=words).wait_for()
    assert page.timeline.evaluate("(timeline) => timeline.shadowRoot.activeElement.textContent") == words
    page.locator(".telling").first.wait_for()
    return page.locator(".correct-report")


def split(page):
    open_event(page, "offensive")
    form = correct(page, SAY["split"])
    form.get_by_role("checkbox", name="Valley Mail").check()
    form.get_by_role("button", name="Split").click()
    return report(page, "Two events now.")


def titles(page):
    return page.timeline.locator(".row").count()


def test_tellings_are_parted_and_joined_again(visit, address):
    page = visit(address)
    before = titles(page)
    assert page.timeline.evaluate("(timeline) => timeline.shadowRoot.querySelector('.correct')") is None
    told = split(page)
    assert titles(page) == before + 1
    page.get_by_role("heading", name="The source", exact=True).wait_for()
    assert page.locator(".telling").count() == 1
    (said,) = read(address, "/corrections")["corrections"]
    assert (said["kind"], said["by"], said["why"]) == ("split-event", "Ada", "two strikes on one day")
    told.get_by_role("button", name="Undo").click()
    report(page, "Undone: it is as it was before.")
    page.wait_for_function(
        "(n) => document.querySelector('event-timeline').shadowRoot.querySelectorAll('.row').length === n", arg=before
    )
    page.get_by_role("heading", name="2 tellings").wait_for()
    assert read(address, "/corrections")["corrections"][0]["undone_by"] == "Ada: taken back"


def test_the_other_of_two_is_a_step_away_and_the_report_stays(visit, address):
    page = visit(address)
    told = split(page)
    here, told_by = page.url, page.locator("figcaption").text_content()
    papers = {"Harbour Post", HOSTILE}
    (other,) = (paper for paper in papers if paper not in told_by)
    told.get_by_role("button", name="Open the other one").click()
    page.locator("figcaption", has_text=other).wait_for()
    assert page.url != here and page.locator("figcaption").count() == 1
    assert told.is_visible()
    open_event(page, "consulate")
    page.locator("figcaption", has_text="Hill Herald").wait_for()
    told.wait_for(state="hidden")


def test_one_event_is_found_and_joined_and_the_page_follows_to_the_one_that_goes_on(visit, address):
    older, younger = titled(address, "offensive"), titled(address, "consulate")
    page = visit(address)
    open_event(page, "consulate")
    form = correct(page, SAY["merge"])
    form.get_by_label("The other event").fill("offens")
    form.get_by_role("radio", name=older["title"]).check()
    form.get_by_role("button", name="Merge").click()
    told = report(page, "One event now.")
    page.wait_for_url(lambda url: f"event={older['id']}" in url)
    assert page.locator(".telling").count() == 3
    assert not told.get_by_role("button", name="Open the other one").count()
    told.get_by_role("button", name="Undo").click()
    report(page, "Undone: it is as it was before.")
    page.wait_for_url(lambda url: f"event={younger['id']}" in url)


@pytest.mark.parametrize("link", ["{id}", "{address}/?event={id}", "{address}/events/{id}"])
def test_an_event_is_known_by_its_link(visit, address, link):
    wanted = titled(address, "consulate")
    page = visit(address)
    open_event(page, "offensive")
    form = correct(page, SAY["merge"])
    form.get_by_label("The other event").fill(link.format(id=wanted["id"], address=address))
    form.get_by_role("radio", name=wanted["title"]).wait_for()
    assert form.get_by_role("radio").count() == 1
    form.get_by_label("The other event").fill("4503599627379999")
    form.get_by_text("no event '4503599627379999'").wait_for()
    assert form.get_by_role("radio").count() == 0


def test_an_actor_that_nobody_listed_is_confirmed_and_left_out(visit, address):
    page = visit(address)
    open_event(page, "harbour")
    form = correct(page, SAY["confirm"])
    form.get_by_role("button", name="Confirm").click()
    report(page, "“Mohamed Gharyani” is confirmed.")
    assert read(address, "/actors/mohamed-gariani")["status"] == "confirmed"
    form = correct(page, SAY["drop"])
    assert not form.get_by_label("What is wrong").locator("option", has_text=SAY["confirm"]).count()
    form.get_by_role("button", name="Leave out").click()
    told = report(page, "“Mohamed Gharyani” is left out now, here and everywhere.")
    page.locator(".who").wait_for(state="detached")
    told.get_by_role("button", name="Undo").click()
    report(page, "Undone: it is as it was before.")
    page.locator(".who", has_text="Mohamed Gharyani").wait_for()


def test_an_actor_is_another_one(visit, address):
    page = visit(address)
    open_event(page, "ship")
    form = correct(page, SAY["identify"])
    form.get_by_role("radio", name="Mohamed Gharyani").wait_for()  # nearly the same name: offered unasked
    form.get_by_label("Who it is").fill("turk")
    form.get_by_role("radio", name="Turkey country").wait_for()
    form.get_by_label("Who it is").fill("moham")
    form.get_by_role("radio", name="Mohamed Gharyani").check()
    form.get_by_role("button", name="Merge").click()
    report(page, "“Mohamed Omar Gharyani” is “Mohamed Gharyani” now.")
    page.locator(".who").get_by_text("Mohamed Gharyani", exact=True).wait_for()


def test_of_listed_actors_and_single_tellings_nothing_is_offered(visit, address):
    page = visit(address)
    open_event(page, "consulate")
    form = correct(page, SAY["merge"])
    assert form.get_by_label("What is wrong").locator("option").all_text_contents() == [SAY["merge"]]


def test_what_is_missing_is_asked_for_where_it_is_missing(visit, address):
    page = visit(address)
    open_event(page, "offensive")
    form = correct(page, SAY["split"])
    form.get_by_label("Why").fill("  ")
    act, alert = form.get_by_role("button", name="Split"), form.get_by_role("alert")
    active = "(timeline) => timeline.shadowRoot.activeElement.type"
    for words, kind in (("Mark the tellings", "checkbox"), ("Say why.", "textarea")):
        act.click()
        assert words in alert.text_content()
        assert page.timeline.evaluate(active) == kind
        form.get_by_role("checkbox").first.check()
    form.get_by_role("checkbox").last.check()
    act.click()
    assert "at least one" in alert.text_content()
    assert not read(address, "/corrections")["corrections"]


def test_what_the_server_has_against_it_stands_beside_the_form(visit, address):
    """Somebody joined the event to another one meanwhile."""
    page = visit(address)
    events = [titled(address, part)["id"] for part in ("offensive", "consulate")]
    open_event(page, "consulate")
    form = correct(page, SAY["merge"])
    form.get_by_label("The other event").fill("harb")
    form.get_by_role("radio").first.check()
    say(address, "/events/merge", events=events)
    form.get_by_role("button", name="Merge").click()
    form.get_by_role("alert").filter(has_text=f"event {events[1]} was merged into event {events[0]}").wait_for()
    assert form.get_by_label("Why").input_value() == "two strikes on one day"
    assert not page.locator(".correct-report").is_visible()


def test_an_undo_that_fails_says_so(visit, address):
    page = visit(address)
    told = split(page)
    say(address, "/corrections/1/undo")
    told.get_by_role("button", name="Undo").click()
    told.get_by_role("alert").filter(has_text="it was undone before").wait_for()


def test_whoever_said_something_is_remembered_and_escape_closes_the_form_alone(visit, address):
    page = visit(address)
    split(page)
    open_event(page, "consulate")
    page.locator("figcaption", has_text="Hill Herald").wait_for()
    page.locator("summary", has_text="Correct this").click()
    by = page.get_by_label("Who says so")
    by.wait_for()
    assert by.input_value() == "Ada" and page.get_by_label("Why").input_value() == ""
    page.get_by_label("Why").press("Escape")
    assert not by.is_visible() and page.locator(".telling").first.is_visible()
    assert page.timeline.evaluate("(timeline) => timeline.shadowRoot.activeElement.textContent") == "Correct this"
    page.keyboard.press("Escape")
    page.locator("aside.details").wait_for(state="hidden")


def test_what_is_being_written_stays_when_others_write(visit, address):
    page = visit(address)
    open_event(page, "offensive")
    form = correct(page, SAY["split"])
    form.get_by_role("checkbox").last.check()
    form.get_by_label("Why").focus()
    page.timeline.evaluate(
        "(timeline) => timeline.open(new URLSearchParams(location.search).get('event'), {quiet: true})"
    )
    page.wait_for_timeout(300)
    assert form.get_by_role("checkbox").last.is_checked()
    assert page.timeline.evaluate("(timeline) => timeline.shadowRoot.activeElement.value") == "two strikes on one day"


def test_markup_is_text(visit, address):
    page = visit(address)
    open_event(page, "offensive")
    form = correct(page, SAY["split"])
    assert HOSTILE in form.text_content() and "<b id=evil>" in form.text_content()
    form.get_by_label("What is wrong").select_option(SAY["merge"])
    form.get_by_label("The other event").fill("<img src=y onerror=alert(1)>")
    form.get_by_text("Nothing fits").wait_for()
    assert not page.timeline.evaluate("(timeline) => timeline.shadowRoot.querySelectorAll('img, #evil').length")


def about_corrections(asked):
    return [url for url in asked if any(part in url for part in ("correct.js", "sayings.js", "pick.js", "report.js"))]


def test_where_the_server_only_reads_nothing_is_offered_and_nothing_fetched(visit, engine, served):
    with served(engine) as address:
        page = visit(address)
        for part in ("offensive", "consulate"):
            open_event(page, part)
            page.wait_for_load_state("networkidle")
        assert sum(url.endswith("/health") for url in page.asked) == 1
        assert not about_corrections(page.asked)
        assert not page.get_by_text("Correct this").count()


def test_from_another_origin_nothing_is_offered(visit, address, engine, served):
    with served(engine) as elsewhere:
        page = visit(elsewhere, bypass_csp=True)
        page.timeline.evaluate("(timeline, src) => timeline.setAttribute('src', src)", address)
        page.evaluate("document.querySelector('event-timeline').setAttribute('type', 'ASSAULT')")
        page.wait_for_function("() => document.querySelector('event-timeline').debugLayout().ready")
        open_event(page, "offensive")
        page.wait_for_load_state("networkidle")
        assert any(url.startswith(f"{address}/events/") for url in page.asked)
        assert not [url for url in page.asked if url.endswith("/health")] and not about_corrections(page.asked)


@pytest.mark.parametrize("colours", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_sticks_out(visit, address, width, colours):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(address, viewport={"width": width, "height": 800}, **colours)

    def check(state):
        found = axe.run(page).response["violations"]
        assert [(state, one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    open_event(page, "ship")
    form = correct(page, SAY["identify"])
    check("an actor")
    form.get_by_label("What is wrong").select_option(SAY["merge"])
    form.get_by_label("The other event").fill("har")
    form.get_by_role("radio").first.wait_for()
    form.get_by_role("button", name="Merge").click()
    form.get_by_role("alert").filter(has_text="Choose").wait_for()
    check("an event, and what is missing")
    form.get_by_role("radio").first.check()
    form.get_by_role("button", name="Merge").click()
    report(page, "One event now.")
    check("reported")
    correct(page, SAY["split"])
    check("tellings")
