"""Pictures to keep and pages to print, in a real browser under the strictest content policy."""

from __future__ import annotations

import re
import struct
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.widget.made import DATES, PUBLISHERS
from tests.widget.page import layout

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"
LIGHT = {"dark": {"dark": True}, "forced": {"forced_colors": "active"}, "light": {}}


def saved(page, kind):
    """The file that the menu gives, and the name it has."""
    page.timeline.locator(".take summary").click()
    with page.expect_download() as download:
        page.timeline.get_by_role("button", name=f"{kind} image").click()
    page.timeline.get_by_role("button", name="Saved").first.wait_for()
    page.timeline.locator(".take summary").click()
    return Path(download.value.path()).read_bytes(), download.value.suggested_filename


def words(svg):
    return [text.text for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314  we wrote it


def size(png):
    assert png.startswith(b"\x89PNG")
    return struct.unpack(">II", png[16:24])


def pixels(page, png):
    """How many colours a picture has, and the one in its corner."""
    blank = page.context.new_page()
    found = blank.evaluate(
        """async (bytes) => {
          const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const c = new OffscreenCanvas(image.width, image.height).getContext("2d");
          c.drawImage(image, 0, 0);
          const seen = new Uint32Array(c.getImageData(0, 0, image.width, image.height).data.buffer);
          const ground = seen.filter((one) => one === seen[0]).length / seen.length;
          return {colours: new Set(seen).size, corner: seen[0], ground};
        }""",
        list(png),
    )
    blank.close()
    return found


@pytest.mark.parametrize(("count", "lanes"), [(12, "none"), (300, "actor"), (3000, "type")])
def test_the_svg_says_all_that_the_graph_does_and_where_it_comes_from(visit, count, lanes):
    address = "?actor=Turkey&actor=Russia" if lanes == "actor" else f"?lanes={lanes}"
    page = visit(count, address)
    drawn = layout(page)
    svg, name = saved(page, "SVG")
    said = words(svg)
    assert re.fullmatch(r"[\w-]+-20\d\d-2020\.svg", name)
    assert said[0] == ("Turkey or Russia" if lanes == "actor" else "Timeline")
    status = page.timeline.locator(".status").text_content()
    assert said[1].replace(" · ", " ") == status
    assert {label["text"] for label in drawn["labels"]} <= set(said)
    text = " ".join(said)
    for lane in drawn["lanes"]:
        assert lane["name"] in text or "others" in text
    kinds = {mark["kind"] for mark in drawn["marks"]}
    assert ("some day within, too short to show at this zoom" in said) == any(
        mark["kind"] == "small" and not mark["lasts"] for mark in drawn["marks"]
    )
    assert ("the day is known" in said) == ("day" in kinds)
    assert ("sources disagree, with the number of versions told" in said) == bool(
        {mark["id"] for mark in drawn["marks"]} & {event["id"] for event in page.server.held if event["conflicts"]}
    )
    assert any(one.startswith("more than can be drawn") for one in said) == bool(drawn["density"])
    assert f"4 publishers: {', '.join(PUBLISHERS)}." in text
    assert "Dateline, " in text and str(datetime.now(UTC).year) in text
    assert page.server.url + address in text.replace(" ", "")


def test_the_png_is_twice_the_size_and_not_empty(visit):
    page = visit(300)
    png, name = saved(page, "PNG")
    svg, _ = saved(page, "SVG")
    root = ElementTree.fromstring(svg)  # noqa: S314
    assert size(png) == (2 * int(root.get("width")), 2 * int(root.get("height")))
    found = pixels(page, png)
    assert name.endswith(".png") and found["colours"] > 50 and 0.5 < found["ground"] < 0.99


@pytest.mark.parametrize("colours", LIGHT)
def test_pictures_are_black_on_white_whatever_the_screen_is(visit, colours):
    page = visit(12, **LIGHT[colours])
    found = pixels(page, saved(page, "PNG")[0])
    assert found["corner"] == 0xFFFFFFFF and found["ground"] > 0.5
    svg = saved(page, "SVG")[0].decode()
    assert {"#1d1b17", "#2563a8", "#ffffff"} <= set(re.findall(r'="(#\w{6})"', svg))


def test_a_phone_gives_a_picture_that_can_be_read(visit):
    page = visit(40, "?view=graph", width=390)
    before = layout(page)["labels"]
    svg, _ = saved(page, "SVG")
    assert ElementTree.fromstring(svg).get("width") == "1008"  # noqa: S314
    assert layout(page)["labels"] == before
    assert all(lane["name"] in " ".join(words(svg)) for lane in layout(page)["lanes"] if lane["key"] != "\0others")


def test_a_title_that_means_harm_is_text_in_the_picture(visit):
    page = visit(12, "?lanes=none", wait=False)
    page.server.held[0]["title"] = "<script>alert(1)</script>&\"'\u0007"
    page.server.held[1]["title"] = "لقاء في القاهرة"
    page.reload()
    page.wait_for_function("() => document.querySelector('event-timeline')?.debugLayout?.().ready")
    svg, _ = saved(page, "SVG")
    root = ElementTree.fromstring(svg)  # noqa: S314
    texts = {text.text: text for text in root.iter(f"{SVG}text")}
    assert "<script>alert(1)</script>&\"'" in texts and not list(root.iter(f"{SVG}script"))
    assert texts["لقاء في القاهرة"].get("direction") == "rtl"


def test_publishers_that_cannot_be_had_leave_the_picture_without_them(visit):
    page = visit(12)
    page.route("**/facets*", lambda route: route.abort())
    said = " ".join(words(saved(page, "SVG")[0]))
    assert "publisher" not in said and "11 events." in said


def test_the_publishers_are_those_of_the_window(visit):
    page = visit(300, "?at=2019-02-01/2019-08-01")
    saved(page, "SVG")
    asked = page.server.queries("/facets")[-1]
    assert (asked["from"], asked["to"]) == (["2019-02-01"], ["2019-07-31"])


def test_a_list_is_no_picture(visit):
    page = visit(12, "?view=list")
    page.timeline.locator(".take summary").click()
    assert page.timeline.get_by_role("button", name="Copy link to this view").is_visible()
    assert page.timeline.get_by_role("button", name="PNG image").count() == 0


# On paper


@pytest.fixture
def printed(visit):
    """The page as it is printed, while it is printed."""

    def go(*args, **options):
        page = visit(*args, **options)
        if "event=" in page.url:
            page.timeline.locator(".details .reading").first.wait_for()
        page.emulate_media(media="print")
        page.timeline.locator(".paper svg").first.wait_for()
        return page

    return go


def test_the_whole_graph_is_printed_with_its_key_and_no_control(printed):
    page = printed(300, "?lanes=type&type=CONSULT&type=ASSAULT", height=500)
    said = page.timeline.locator(".paper text").all_text_contents()
    assert {"Talks or attack", "Talks", "Attack", "Words of cooperation", "the day is known"} <= set(said)
    assert page.timeline.locator(".paper-lane").count() == 2
    assert any(one.startswith("Dateline, ") for one in said)
    for control in page.timeline.locator("button, input, select, .legend, .stage, .overview").all():
        assert not control.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_printing_leaves_the_screen_as_it_was(visit):
    page = visit(12, "?event=4503599627370496", dark=True)
    reading = page.timeline.locator(".details .reading").first
    reading.wait_for()
    before = layout(page)["labels"]
    page.emulate_media(media="print")
    page.timeline.locator(".paper svg").first.wait_for()
    assert reading.evaluate("(one) => one.open")
    page.emulate_media(media="screen")
    page.timeline.locator(".paper svg").first.wait_for(state="detached")
    assert not reading.evaluate("(one) => one.open")
    page.wait_for_timeout(100)
    assert layout(page)["labels"] == before and page.timeline.locator(".stage").is_visible()


def test_the_opened_event_is_printed_whole_with_the_addresses_of_its_links(printed):
    page = printed(12, f"?event={4503599627370496 + DATES.index(DATES[2])}", height=500)
    details = page.timeline.locator(".details")
    assert (
        details.evaluate("(one) => one.scrollHeight <= one.clientHeight + 1 && getComputedStyle(one).position")
        == "static"
    )
    assert details.get_by_text("a year earlier, were the report older").first.is_visible()
    link = details.get_by_role("link", name="Dispatch 1")
    assert "https://example.org/dispatch" in link.evaluate("(one) => getComputedStyle(one, '::after').content")


def test_a_list_is_printed_as_a_list_and_says_where_it_ends(printed):
    page = printed(300, "?view=list", dark=True)
    assert page.timeline.locator(".row").first.is_visible()
    assert page.timeline.locator(".paper-lane").count() == 0
    after = page.timeline.locator(".list").evaluate("(one) => getComputedStyle(one, '::after').content")
    assert after.startswith('"The list goes on')
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    frame = page.timeline.locator(".frame")
    assert frame.evaluate("(one) => getComputedStyle(one).backgroundColor") == "rgb(255, 255, 255)"


def test_colours_of_the_page_around_it_are_not_printed(visit):
    page = visit(12, "?view=list")
    page.evaluate("document.querySelector('event-timeline').style.setProperty('--ink', 'white')")
    ink = "(one) => getComputedStyle(one).color"
    assert page.timeline.locator(".frame").evaluate(ink) == "rgb(255, 255, 255)"
    page.emulate_media(media="print")
    assert page.timeline.locator(".frame").evaluate(ink) == "rgb(29, 27, 23)"


def test_a_page_of_pdf_comes_out(visit):
    page = visit(300, "?lanes=actor", dark=True)
    page.wait_for_function("() => performance.getEntriesByName(new URL('widget/v1/picture.js', location).href).length")
    pages = [
        len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", landscape=landscape))) for landscape in (False, True)
    ]
    assert pages[0] == 2 and pages[1] in (2, 3, 4)
    assert page.timeline.locator(".paper svg").count() == 0
