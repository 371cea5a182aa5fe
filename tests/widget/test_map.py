"""The map by itself in a real browser, in a bare page under the strictest content policy."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from tests.widget.page import pages
from tests.widget.stand_in import Handler

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A map</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<main><h1>A map</h1><map-alone></map-alone></main><script type="module" src="/alone.js"></script></html>"""
SCRIPT = """
import { PlaceMap } from "/widget/v1/map.js";
import { sheet as mapSheet } from "/widget/v1/map-style.js";
import { sheet } from "/widget/v1/style.js";

window.told = [];
class MapAlone extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet, mapSheet];
    const tell = (what) => (value) => told.push([what, value]);
    window.map = new PlaceMap({ place: tell("place"), brush: tell("brush") });
    const frame = document.createElement("div");
    frame.className = "frame";
    frame.append(map.element);
    root.append(frame);
  }
}
customElements.define("map-alone", MapAlone);
"""
# fmt: off
PLACES = [
    ("tripoli", "Tripoli", "city", 32.887, 13.187, 120), ("libya", "Libya", "country", 28.0, 17.0, 60),
    ("benghazi", "Benghazi", "city", 32.115, 20.069, 48), ("misrata", "Misrata", "city", 32.375, 15.093, 30),
    ("sirte", "Sirte", "city", 31.209, 16.589, 24), ("cyrenaica", "Cyrenaica", "region", 31.0, 22.5, 14),
    ("tunis", "Tunis", "city", 36.819, 10.166, 9), ("derna", "Derna", "city", 32.767, 22.637, 8),
    ("valletta", "Valletta", "city", 35.9, 14.515, 5), ("cairo", "Cairo", "city", 30.063, 31.25, 4),
    ("sabha", "Sabha", "city", 27.04, 14.43, 3), ("tobruk", "Tobruk", "city", 32.08, 23.96, 3),
    ("hostile", "<img src=x onerror=alert(1)>", "city", 29.1, 15.9, 1),
]
# fmt: on
FOUND = {
    "places": [
        dict(zip(("key", "name", "kind", "lat", "lon", "n"), row, strict=True))
        for row in sorted(PLACES, key=lambda row: -row[-1])
    ],
    "total": 20,
    "placed": 340,
    "n": 365,
}


class Bare(Handler):
    def do_GET(self) -> None:  # noqa: N802 (its name is http.server's)
        path = urlsplit(self.path).path
        if path in ("/", "/alone.js"):
            body, kind = (PAGE, "text/html; charset=utf-8") if path == "/" else (SCRIPT, "text/javascript")
            return self.send(body.encode(), kind)
        self.server.asked.append((path, {}))
        return super().do_GET()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    broken = None


@pytest.fixture(scope="module")
def bare() -> Iterator[str]:
    server = Server(("127.0.0.1", 0), Bare)
    server.asked = []
    threading.Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def mapped(chromium, bare):
    """``mapped(width=320)`` is a page with the map in it; whatever a browser would complain of fails the test."""
    with pages(chromium) as new_page:

        def go(found=FOUND, bbox=None, *, width=1280, height=900, dark=False, **options):
            scheme = "dark" if dark else "light"
            page = new_page(viewport={"width": width, "height": height}, color_scheme=scheme, **options)
            page.on("request", lambda sent: sent.url.startswith(bare) or page.complaints.append(f"asked {sent.url}"))
            page.goto(bare)
            page.wait_for_function("() => window.map")
            page.evaluate("([found, bbox]) => map.show(found, bbox)", [found, bbox])
            page.wait_for_function("() => map.debug().view")
            page.surface = page.locator(".map-surface")
            return page

        yield go


def debug(page):
    return page.evaluate("() => map.debug()")


STILL = """() => {
  const [before, now] = [window.before, JSON.stringify(map.debug().view)];
  window.before = now;
  return before === now;
}"""


def still(page):
    """Once what glides has come to rest."""
    page.evaluate("() => { window.before = null; }")
    page.wait_for_function(STILL, polling=150)
    return debug(page)


def told(page):
    return page.evaluate("() => told")


def drawn(page, key):
    return next(place for place in debug(page)["places"] if place["key"] == key)


def point(page, key):
    box, place = page.surface.bounding_box(), drawn(page, key)
    return box["x"] + place["x"], box["y"] + place["y"]


# What is drawn


def test_land_and_bubbles_lie_where_they_are(mapped):
    page = mapped()
    found = debug(page)
    assert found["land"] > 3
    assert {place["key"] for place in found["places"]} == {row[0] for row in PLACES}
    view = found["view"]
    narrow = math.cos(math.radians(view["lat"]))
    for key, _, _, lat, lon, _ in PLACES:
        place = next(place for place in found["places"] if place["key"] == key)
        assert place["x"] == pytest.approx(view["width"] / 2 + (lon - view["lon"]) * view["scale"] * narrow)
        assert place["y"] == pytest.approx(view["height"] / 2 - (lat - view["lat"]) * view["scale"])
        assert 0 <= place["x"] <= view["width"] and 0 <= place["y"] <= view["height"]
    painted = page.locator(".map-stage canvas").evaluate(
        "(canvas) => new Set(new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)"
        ".data.buffer)).size"
    )
    assert painted > 20


def test_nothing_that_lies_somewhere_within_is_solid(mapped):
    page = mapped()
    assert {place["key"] for place in debug(page)["places"] if not place["solid"]} == {"libya", "cyrenaica"}
    pixel = """([x, y]) => { const canvas = document.querySelector('map-alone').shadowRoot.querySelector('canvas');
      return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data]; }"""
    dot, ring = (
        page.evaluate(pixel, [round(place["x"]), round(place["y"])])
        for place in (drawn(page, "tripoli"), drawn(page, "libya"))
    )
    assert sum(ring[:3]) - sum(dot[:3]) > 150, (dot, ring)


def test_names_are_text_and_lie_on_nothing(mapped):
    page = mapped()
    assert page.locator("img").count() == 0
    found = debug(page)["labels"]
    assert len(found) > 8
    for index, one in enumerate(found):
        for other in found[index + 1 :]:
            apart = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert apart or one["bottom"] <= other["top"] or other["bottom"] <= one["top"], (one, other)


def test_it_says_how_many_and_how_many_have_no_place(mapped):
    page = mapped()
    assert page.get_by_role("status").text_content() == (
        "340 of 365 events at 20 places; of the others none is known; shown are the 13 with the most"
    )
    page.evaluate("() => map.show({ places: [], total: 0, placed: 0, n: 12 }, null)")
    assert page.get_by_text("No place is known of these events").is_visible()
    page.evaluate("() => map.show({ places: [], total: 0, placed: 0, n: 0 }, null)")
    assert page.get_by_text("No events").is_visible()


def test_a_map_that_is_shown_before_its_places_fits_them_when_they_come(mapped):
    page = mapped({"places": [], "total": 0, "placed": 0, "n": 0})
    page.evaluate("(found) => map.show(found, null)", FOUND)
    west, south, east, north = debug(page)["view"]["bounds"]
    assert (west < 10.2, south < 27.1, east > 31.2, north > 36.8) == (True, True, True, True) and east - west < 40


def test_new_numbers_leave_the_view(mapped):
    page = mapped()
    page.get_by_role("button", name="Nearer").click()
    before = still(page)["view"]
    page.evaluate("(found) => map.show({ ...found, places: found.places.slice(0, 5) }, null)", FOUND)
    assert still(page)["view"] == before


def test_places_of_the_open_event_are_ringed_and_brought_into_view(mapped):
    page = mapped()
    page.evaluate("() => map.mark([{ key: 'rome', name: 'Rome', lat: 41.89, lon: 12.48 }])")
    assert still(page)["marked"] == ["rome"]
    assert still(page)["view"]["bounds"][3] > 42
    page.evaluate("() => map.mark([{ key: 'front', name: 'The front', lat: null, lon: null }])")
    assert debug(page)["marked"] == []


# Hands


def test_a_press_on_a_bubble_asks_for_its_place(mapped):
    page = mapped()
    page.mouse.click(*point(page, "benghazi"))
    page.mouse.click(*point(page, "libya"))
    assert told(page) == [["place", "Benghazi"], ["place", "Libya"]]
    box = page.surface.bounding_box()
    page.mouse.click(box["x"] + 560, box["y"] + 120)  # the sea
    assert len(told(page)) == 2


def test_hovering_tells_name_and_number(mapped):
    page = mapped()
    page.mouse.move(*point(page, "cyrenaica"))
    assert page.locator(".tip").inner_text() == "Cyrenaica\n14 events, somewhere within"
    page.mouse.move(*point(page, "hostile"))
    assert page.locator(".tip").inner_text() == "<img src=x onerror=alert(1)>\n1 event"
    box = page.surface.bounding_box()
    page.mouse.move(box["x"] + 560, box["y"] + 120)
    assert page.locator(".tip").is_hidden()


def test_dragging_moves_and_a_plain_wheel_is_left_to_the_page(mapped):
    page = mapped(height=400)
    before, sirte = debug(page)["view"], drawn(page, "sirte")
    x, y = point(page, "sirte")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 80, y + 40, steps=4)
    page.mouse.up()
    after = drawn(page, "sirte")
    assert (after["x"], after["y"]) == pytest.approx((sirte["x"] + 80, sirte["y"] + 40), abs=2)
    assert debug(page)["view"]["lon"] < before["lon"] and debug(page)["view"]["lat"] > before["lat"]
    assert told(page) == []
    view = debug(page)["view"]
    page.mouse.wheel(0, 120)
    page.wait_for_function("() => scrollY > 0")
    assert debug(page)["view"] == view


def test_the_wheel_with_ctrl_zooms_about_the_pointer(mapped):
    page = mapped()
    scale, at = debug(page)["view"]["scale"], point(page, "sirte")
    page.mouse.move(*at)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_function("(scale) => map.debug().view.scale > scale * 1.2", arg=scale)
    assert point(page, "sirte") == pytest.approx(at, abs=1.5)


def test_buttons_zoom_and_show_all_again(mapped):
    page = mapped()
    before = debug(page)["view"]["scale"]
    page.get_by_role("button", name="Nearer").click()
    assert still(page)["view"]["scale"] == pytest.approx(before * 1.6)
    page.get_by_role("button", name="Farther").click()
    page.get_by_role("button", name="Farther").click()
    assert still(page)["view"]["scale"] < before
    page.get_by_role("button", name="All places").click()
    assert still(page)["view"]["scale"] == pytest.approx(before)


def test_the_keyboard_reaches_every_place(mapped):
    page = mapped()
    buttons = page.locator(".map-places button")
    assert [buttons.nth(n).evaluate("(button) => button.tabIndex") for n in range(3)] == [0, -1, -1]
    buttons.first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.keyboard.press("Home")
    page.keyboard.press("Space")
    assert [name for _, name in told(page)] == ["Misrata", "<img src=x onerror=alert(1)>", "Tripoli"]
    assert page.get_by_role("button", name="Tripoli, 120 events", exact=True).count() == 1
    assert page.get_by_role("button", name="Libya, 60 events, somewhere within", exact=True).count() == 1


def test_a_place_one_stands_on_is_brought_into_view(mapped):
    page = mapped()
    for _ in range(4):
        page.get_by_role("button", name="Nearer").click()
        still(page)
    tripoli = drawn(page, "tripoli")
    assert not 0 < tripoli["x"] < debug(page)["view"]["width"]
    page.locator(".map-places button").first.focus()
    found = still(page)
    tripoli = drawn(page, "tripoli")
    assert 0 < tripoli["x"] < found["view"]["width"] and 0 < tripoli["y"] < found["view"]["height"]


def test_new_places_leave_the_keyboard_where_it_is(mapped):
    page = mapped()
    page.locator(".map-places button").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.evaluate("(found) => map.show({ ...found, places: found.places.slice(1) }, null)", FOUND)
    focused = "() => document.querySelector('map-alone').shadowRoot.activeElement?.dataset.key"
    assert page.evaluate(focused) == "benghazi"


def test_the_map_moves_by_keys(mapped):
    page = mapped()
    before = debug(page)["view"]
    page.surface.focus()
    for key, moved in (
        ("ArrowRight", lambda now: now["lon"] > before["lon"]),
        ("ArrowUp", lambda now: now["lat"] > before["lat"]),
        ("+", lambda now: now["scale"] > before["scale"]),
    ):
        page.keyboard.press(key)
        assert moved(still(page)["view"]), key
    page.keyboard.press("0")
    assert still(page)["view"]["scale"] == pytest.approx(before["scale"])


# The area


def drag(page, a, b):
    box = page.surface.bounding_box()
    page.mouse.move(box["x"] + a[0], box["y"] + a[1])
    page.mouse.down()
    page.mouse.move(box["x"] + b[0], box["y"] + b[1], steps=5)
    page.mouse.up()


def test_an_area_is_selected_by_a_button_or_with_shift(mapped):
    page = mapped()
    select = page.get_by_role("button", name="Select an area")
    select.click()
    assert select.get_attribute("aria-pressed") == "true"
    drag(page, (200, 150), (450, 330))
    assert select.get_attribute("aria-pressed") == "false"
    page.keyboard.down("Shift")
    drag(page, (450, 330), (200, 150))
    page.keyboard.up("Shift")
    (_, first), (_, second) = told(page)
    assert first == second
    west, south, east, north = first
    assert {key for key, _, _, lat, lon, _ in PLACES if west <= lon <= east and south <= lat <= north} >= {"tripoli"}
    assert [debug(page)["bbox"][side] for side in ("left", "top", "right", "bottom")] == pytest.approx(
        [200, 150, 450, 330], abs=1
    )
    page.get_by_role("button", name="Clear the area").click()
    assert told(page)[-1] == ["brush", None] and debug(page)["bbox"] is None
    assert page.get_by_role("button", name="Clear the area").is_hidden()
    drag(page, (200, 150), (300, 200))  # now the map itself
    assert len(told(page)) == 3


def test_a_selection_can_be_called_off(mapped):
    page = mapped()
    page.get_by_role("button", name="Select an area").click()
    page.keyboard.press("Escape")
    drag(page, (200, 150), (450, 330))
    page.get_by_role("button", name="Select an area").click()
    drag(page, (400, 60), (403, 60))  # a slip
    page.get_by_role("button", name="Select an area").focus()
    box = page.surface.bounding_box()
    page.mouse.move(box["x"] + 200, box["y"] + 150)
    page.mouse.down()
    page.mouse.move(box["x"] + 400, box["y"] + 250, steps=3)
    page.keyboard.press("Escape")
    page.mouse.move(box["x"] + 450, box["y"] + 300)
    page.mouse.up()
    assert told(page) == [] and debug(page)["bbox"] is None


def test_the_area_that_is_asked_for_is_drawn_and_fitted(mapped):
    page = mapped(bbox="12,30,18,34")
    found = debug(page)
    assert 0 < found["bbox"]["left"] < found["bbox"]["right"] < found["view"]["width"]
    assert page.get_by_role("button", name="Clear the area").is_visible()
    page.evaluate("(found) => map.show(found, null)", FOUND)
    assert debug(page)["bbox"] is None


def test_the_keyboard_takes_what_the_map_shows(mapped):
    page = mapped()
    page.get_by_role("button", name="Only what the map shows").focus()
    page.keyboard.press("Enter")
    assert told(page) == [["brush", debug(page)["view"]["bounds"]]]


# For everyone


@pytest.mark.parametrize("colours", ["light", "dark", "forced"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(mapped, width, colours):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    more = {"forced_colors": "active"} if colours == "forced" else {}
    page = mapped(bbox="12,30,18,34", width=width, dark=colours == "dark", **more)
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_sticks_out(mapped, width):
    page = mapped(width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert all(0 <= place["x"] <= debug(page)["view"]["width"] for place in debug(page)["places"])


@pytest.mark.parametrize("dark", [False, True])
def test_colours_follow_the_theme(mapped, dark):
    page = mapped(dark=dark)
    corner = "() => [...map.canvas.getContext('2d').getImageData(50, 300, 1, 1).data]"
    before = page.evaluate(corner)
    page.emulate_media(color_scheme="light" if dark else "dark")
    page.evaluate("() => map.restyle()")
    page.wait_for_timeout(100)
    assert page.evaluate(corner) != before


def test_without_motion_nothing_glides(mapped):
    page = mapped(reduced_motion="reduce")
    before = debug(page)["view"]["scale"]
    after = page.evaluate(
        "() => { map.element.querySelector('.map-zoom button').click(); return map.debug().view.scale; }"
    )
    assert after == pytest.approx(before * 1.6)


def test_two_fingers_zoom(mapped):
    page = mapped(width=390, has_touch=True)
    before = debug(page)["view"]["scale"]
    page.surface.evaluate(
        """(surface) => {
          surface.setPointerCapture = () => {};
          const box = surface.getBoundingClientRect();
          const send = (kind, id, x) => surface.dispatchEvent(new PointerEvent(kind,
            { pointerId: id, clientX: box.left + x, clientY: box.top + 100, bubbles: true, pointerType: 'touch' }));
          send('pointerdown', 1, 150); send('pointerdown', 2, 200);
          for (let x = 200; x <= 300; x += 10) send('pointermove', 2, x);
          send('pointerup', 2, 300); send('pointerup', 1, 150);
        }"""
    )
    assert debug(page)["view"]["scale"] == pytest.approx(before * 3, rel=0.01)
    assert told(page) == []


def test_it_asks_for_nothing_but_its_own_files(mapped, bare):
    page = mapped()
    asked = page.evaluate("() => performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)")
    assert {path for path in asked if not path.startswith("/widget/v1/")} == {"/alone.js"}
