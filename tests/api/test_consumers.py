"""TimelineJS and vis-timeline draw our feeds in a real browser, by the pages of docs/clients.md as they stand there.

Both come from npm, in the versions of consumers/package.json, into a folder of the machine's that the next run finds.
"""

from __future__ import annotations

import re
import threading
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlalchemy import update

from db import models
from tests import npm

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
DOCUMENT = (HERE.parents[1] / "docs" / "clients.md").read_text()
NAMES = {  # of every event of the small world that has a date
    "Caesar is killed": "15 March 44 BC",
    "Civil war": "since 2011",
    "Libya splits in two": "2014",
    "Old currency is in use": "until 2015",
    "Forces gather south of the capital": "early April 2019",
    "Haftar opens an offensive on Tripoli": "4 April 2019",
    "Siege of the southern suburbs": "May to July 2019",
    "<script>alert('x')</script> & \"quotes\"": "2 January 2020",
    '=HYPERLINK("http://evil.example") ATTENDEE:mailto:evil@example.org': "3 January 2020",
    "Talks open in Berlin": "19 January 2020, 05:30",
    "Push on Tripoli is thrown back": "June 2020",
}
SINCE_2011 = {title: words for title, words in NAMES.items() if title != "Caesar is killed"}


@pytest.fixture(scope="session")
def packages():
    """The folder that has node_modules."""
    try:
        return npm.installed(HERE / "consumers" / "package.json")
    except npm.Missing as reason:
        pytest.skip(str(reason))


class Handler(SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path not in ("/", "/favicon.ico"):
            super().do_GET()
        else:
            body = self.server.page.encode() if self.path == "/" else b""
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_):
        """Tests are read by people; the log of a stand-in is not."""


class Site(ThreadingHTTPServer):
    """Somebody's own page beside its node_modules, on another port than ours: another origin."""

    page = ""

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/"


@pytest.fixture(scope="module")
def site(packages):
    server = Site(("127.0.0.1", 0), partial(Handler, directory=packages))
    threading.Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def address(worlds, served):
    with served(worlds("sqlite")) as address:
        yield address


@pytest.fixture
def draw(chromium, site):
    """``draw("TimelineJS", address, "from=2011")`` is the page of that chapter; whatever a browser would complain of
    fails the test."""
    contexts, complaints = [], []

    def go(chapter, address, asked="", *, timezone="America/Los_Angeles"):
        html = re.search(rf"^## {chapter}\n.*?```html\n(.*?)```", DOCUMENT, re.DOTALL | re.MULTILINE)[1]
        html = re.sub(r"\?actor=Turkey&from=2019", f"?modality=any&{asked}", html)
        site.page = html.replace("http://127.0.0.1:8000", address)
        context = chromium.new_context(viewport={"width": 1280, "height": 800}, timezone_id=timezone)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        page.on("dialog", lambda dialog: (complaints.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
        known = (site.url, f"{address}/")
        page.on("request", lambda sent: sent.url.startswith(known) or complaints.append(f"asked {sent.url}"))
        page.goto(site.url)
        return page

    yield go
    for context in contexts:
        context.close()
    assert complaints == []


def ms(*day):
    return datetime(*day, tzinfo=UTC).timestamp() * 1000


def words(locator):
    return [" ".join(text.split()) for text in locator.all_text_contents()]


# --- TimelineJS


def story(page):
    """By title: where its mark is from left to right, and how wide."""
    page.wait_for_selector(".tl-slide")
    page.wait_for_selector(".tl-timemarker", state="attached")
    page.wait_for_timeout(500)  # it places them anew when it has measured itself
    marks = page.locator(".tl-timemarker").evaluate_all(
        """(all) => all.map((mark) => [mark.querySelector('.tl-headline').textContent.replace(/\\s+/g, ' '),
             {left: parseFloat(mark.style.left), width: parseFloat(mark.style.width), label: mark.ariaLabel,
              lasts: mark.classList.contains('tl-timemarker-with-end')}])"""
    )
    return dict(marks)


def test_timelinejs_has_a_slide_an_event_under_honest_words(draw, address):
    page = draw("TimelineJS", address)
    marks = story(page)
    slides = page.locator(".tl-slide")
    found = zip(words(slides.locator("h2.tl-headline")), words(slides.locator(".tl-headline-date")), strict=True)
    assert dict(found) == NAMES and slides.count() == len(marks) == len(NAMES)
    for title, shown in NAMES.items():
        assert f", {shown}" in marks[title]["label"]


def test_timelinejs_puts_a_year_and_a_month_at_their_beginning_and_lets_only_what_lasted_last(draw, address):
    marks = story(draw("TimelineJS", address, "from=2011"))
    days = {
        "Civil war": datetime(2011, 1, 1),
        "Libya splits in two": datetime(2014, 1, 1),
        "Old currency is in use": datetime(2015, 1, 1),
        "Forces gather south of the capital": datetime(2019, 4, 1),
        "Haftar opens an offensive on Tripoli": datetime(2019, 4, 4),
        "Siege of the southern suburbs": datetime(2019, 5, 1),
        "<script>alert('x')</script> & \"quotes\"": datetime(2020, 1, 2),
        "Talks open in Berlin": datetime(2020, 1, 19, 5, 30),
        "Push on Tripoli is thrown back": datetime(2020, 6, 1),
    }
    origin = days["Civil war"]
    scale = marks["Push on Tripoli is thrown back"]["left"] / (days["Push on Tripoli is thrown back"] - origin).days
    for title, day in days.items():
        assert marks[title]["left"] == pytest.approx((day - origin).total_seconds() / 86_400 * scale, abs=0.3), title
    assert [title for title, mark in marks.items() if mark["lasts"]] == ["Siege of the southern suburbs"]
    assert marks["Siege of the southern suburbs"]["width"] == pytest.approx(61 * scale, abs=1.5)


def test_timelinejs_puts_caesar_at_44_on_its_axis(draw, address):
    page = draw("TimelineJS", address)
    caesar = story(page)["Caesar is killed"]["left"]
    ticks = dict(
        page.locator(".tl-timeaxis-major .tl-timeaxis-tick").evaluate_all(
            "(all) => all.map((tick) => [tick.textContent.trim(), parseFloat(tick.style.left)])"
        )
    )
    before, after = ticks["100 BCE"], ticks["100"]
    year = -100 + 200 * (caesar - before) / (after - before)
    assert year == pytest.approx(-44 + 74 / 365, abs=0.4)


def test_timelinejs_takes_a_name_for_a_name(draw, changing, served):
    name = "<img src=x onerror=alert(1)> & Sons"
    with changing.begin() as connection:
        connection.execute(update(models.Actor).where(models.Actor.key == "turkey").values(name=name))
    with served(changing) as address:
        page = draw("TimelineJS", address, "from=2011")
        story(page)
        assert name in words(page.locator(".tl-timegroup-message"))
        assert any(f"{name} ·" in text or f"· {name}" in text for text in words(page.locator(".tl-text-content")))
        assert page.locator("img").count() == 0


# --- vis-timeline


def drawn(page):
    """By title: its box as it stands on the screen, and how it is painted."""
    page.wait_for_selector(".vis-item")
    page.wait_for_timeout(300)  # items are stacked a moment after they are placed
    return dict(
        page.locator(".vis-item:not(.vis-dot)").evaluate_all(
            """(all) => all.map((item) => {
                 const text = item.querySelector('.vis-item-content');
                 const box = (item.querySelector('.vis-dot') ?? item).getBoundingClientRect();
                 const title = text.getBoundingClientRect();
                 const style = getComputedStyle(item);
                 return [text.textContent.replace(/\\s+/g, ' '), {
                   left: box.left, right: box.right, title: [title.left, title.top, title.right, title.bottom],
                   classes: item.className.split(' ').filter((name) => name.startsWith('et-')).join(' '),
                   ground: style.backgroundColor, image: style.backgroundImage, edges: style.borderTopWidth,
                   hidden: getComputedStyle(text.parentElement).overflow === 'hidden'}];
               })"""
        )
    )


class Screen:
    """Where on the screen an instant is, by the window that the feed gives."""

    def __init__(self, page, address, asked=""):
        options = page.request.get(f"{address}/events.vis?modality=any&{asked}").json()["options"]
        self.start, self.end = options["start"], options["end"]
        self.left, self.width = page.locator(".vis-panel.vis-center").evaluate(  # vis counts from within its border
            "(panel) => [panel.getBoundingClientRect().left + panel.clientLeft, panel.offsetWidth]"
        )

    def x(self, instant):
        return self.left + self.width * (instant - self.start) / (self.end - self.start)


# fmt: off
CLASSES = {
    "Caesar is killed":                     "et-day et-known et-occurred",
    "Civil war":                            "et-open et-open-end et-ongoing",
    "Libya splits in two":                  "et-year et-within et-occurred",
    "Old currency is in use":               "et-open et-open-start et-occurred",
    "Forces gather south of the capital":   "et-month et-within et-occurred",
    "Haftar opens an offensive on Tripoli": "et-day et-known et-occurred",
    "Siege of the southern suburbs":        "et-month et-lasted et-occurred",
    "Talks open in Berlin":                 "et-day et-known et-planned",
    "Push on Tripoli is thrown back":       "et-month et-within et-occurred",
}
BARS = [
    ("Libya splits in two",                ms(2014, 1, 1), ms(2015, 1, 1)),
    ("Forces gather south of the capital", ms(2019, 4, 1), ms(2019, 4, 11)),
    ("Siege of the southern suburbs",      ms(2019, 5, 1), ms(2019, 8, 1)),
    ("Push on Tripoli is thrown back",     ms(2020, 6, 1), ms(2020, 7, 1)),
]
# fmt: on


def test_vis_draws_an_item_an_event_with_its_class_and_its_words(draw, address):
    page = draw("vis-timeline", address)
    items = drawn(page)
    assert items.keys() == NAMES.keys()
    assert {title: items[title]["classes"] for title in CLASSES} == CLASSES
    hostile = "<script>alert('x')</script> & \"quotes\""
    page.get_by_text(hostile).hover()
    page.locator(".vis-tooltip", has_text=f"2 January 2020: {hostile}").wait_for()


@pytest.mark.parametrize("timezone", ["America/Los_Angeles", "Asia/Tokyo"])
def test_vis_puts_all_where_it_was_wherever_one_looks_from(draw, address, timezone):
    page = draw("vis-timeline", address, "from=2011", timezone=timezone)
    items, screen = drawn(page), Screen(page, address, "from=2011")
    for title, start, end in BARS:
        item = items[title]
        assert item["left"] == pytest.approx(screen.x(start), abs=1), title
        assert item["right"] == pytest.approx(max(screen.x(end), screen.x(start) + 9), abs=1), title
    day = items["Haftar opens an offensive on Tripoli"]
    assert (day["left"] + day["right"]) / 2 == pytest.approx(screen.x(ms(2019, 4, 4)), abs=1)
    assert items["Civil war"]["left"] == pytest.approx(screen.x(ms(2011, 1, 1)), abs=1)
    assert items["Old currency is in use"]["right"] == pytest.approx(screen.x(ms(2016, 1, 1)), abs=1)
    year = page.locator(".vis-time-axis .vis-text", has_text="2015").first.bounding_box()
    assert year["x"] == pytest.approx(screen.x(ms(2015, 1, 1)), abs=1.5)


def test_vis_puts_caesar_before_the_year_0_of_its_axis(draw, address):
    page = draw("vis-timeline", address)
    items, screen = drawn(page), Screen(page, address)
    caesar = items["Caesar is killed"]
    assert (caesar["left"] + caesar["right"]) / 2 == pytest.approx(screen.x(-63_517_824_000_000), abs=1)
    zero = page.locator(".vis-time-axis .vis-text", has_text=re.compile("^0000$")).first.bounding_box()["x"]
    years = 365.2425 * 86_400_000 * screen.width / (screen.end - screen.start)
    assert (zero - (caesar["left"] + caesar["right"]) / 2) / years == pytest.approx(43 - 74 / 365, abs=2)  # a pixel


def test_vis_draws_nothing_as_a_bar_but_what_lasted(draw, address):
    items = drawn(draw("vis-timeline", address, "from=2011"))
    bars = {title: item for title, item in items.items() if item["classes"].split()[1] != "et-known"}
    clear = "rgba(0, 0, 0, 0)"
    assert [title for title, item in bars.items() if item["ground"] != clear] == ["Siege of the southern suburbs"]
    for title, item in bars.items():
        if title != "Siege of the southern suburbs":
            assert item["edges"] == "0px" and clear in item["image"], title


def test_vis_writes_every_title_out_and_none_over_another(draw, address):
    items = drawn(draw("vis-timeline", address, "from=2011"))
    assert items.keys() == SINCE_2011.keys()
    assert not any(item["hidden"] for item in items.values() if "et-known" not in item["classes"])
    boxes = [item["title"] for item in items.values()]
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        for other in boxes[number + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


def test_vis_shows_until_2015_at_its_end_and_not_since_caesar(draw, address):
    page = draw("vis-timeline", address, "from=2011")
    until = drawn(page)["Old currency is in use"]
    assert until["title"][2] == pytest.approx(until["right"], abs=4)
    screen = Screen(page, address, "from=2011")
    assert ms(2010, 1, 1) < screen.start < ms(2011, 1, 1) and ms(2020, 7, 1) < screen.end < ms(2024, 1, 1)


def test_vis_has_a_window_about_a_single_moment(draw, address):
    page = draw("vis-timeline", address, "q=Berlin")
    [talks] = drawn(page).values()
    screen = Screen(page, address, "q=Berlin")
    assert screen.left < talks["left"] < talks["title"][2] < screen.left + screen.width
