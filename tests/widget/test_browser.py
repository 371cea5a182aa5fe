"""The page in a real browser, against a stand-in for the API that sends the strictest content policy."""

from __future__ import annotations

import re

import pytest

from tests.widget.page import READY, dated, ids, layout, settled

pytestmark = pytest.mark.browser

# What is drawn


@pytest.mark.parametrize(("count", "lanes"), [(1, "actor"), (12, "type"), (300, "actor"), (300, "type"), (300, "none")])
def test_every_event_is_drawn_or_counted(visit, count, lanes):
    page = visit(count, f"?lanes={lanes}")
    page.get_by_role("button", name="Show the whole range").click()
    page.wait_for_timeout(400)
    drawn = layout(page)
    found = {mark["id"] for mark in drawn["marks"]} | {key for strip in drawn["density"] for key in strip["events"]}
    assert found == dated(page.server)


@pytest.mark.parametrize("lanes", ["actor", "type", "none"])
def test_more_than_can_be_held_is_counted_by_the_server(visit, lanes):
    page = visit(3000, f"?lanes={lanes}")
    page.get_by_role("button", name="Show the whole range").click()
    page.wait_for_timeout(600)
    drawn = settled(page)
    assert (drawn["n"], drawn["total"], drawn["complete"]) == (len(dated(page.server)), len(dated(page.server)), False)
    of = {
        "actor": lambda event, key: key in [actor["key"] for actor in event["actors"]],
        "type": lambda event, key: event["type"] == key,
        "none": lambda event, key: True,
    }[lanes]
    held = [event for event in page.server.held if event["date"]["edtf"]]
    counted = {lane["key"]: lane["n"] for lane in drawn["lanes"] if lane["n"] is not None}
    assert len(counted) > (1 if lanes != "none" else 0)
    assert counted == {key: sum(of(event, key) for event in held) for key in counted}
    assert {strip["lane"] for strip in drawn["density"]} >= counted.keys()
    assert len(drawn["marks"]) < 3000 and page.server.queries("/events")[-1].get("limit") != ["1000"]


def test_other_lanes_are_not_counted_by_what_was_counted_of_the_last(visit):
    page = visit(3000)
    page.route("**/timeline/histogram?*lanes=type*", lambda route: (page.wait_for_timeout(800), route.continue_()))
    page.timeline.get_by_role("button", name="Type", exact=True).click()
    page.wait_for_timeout(500)
    kinds = {event["type"] for event in page.server.held}
    waiting = layout(page)["lanes"]
    assert {lane["key"] for lane in waiting} <= kinds and {lane["n"] for lane in waiting} == {None}
    assert None not in {lane["n"] for lane in settled(page)["lanes"]}


def test_zooming_brings_what_did_not_matter_enough(visit):
    page = visit(3000, "?lanes=none", reduced_motion="reduce")
    before = {mark["id"] for mark in settled(page)["marks"]}
    page.timeline.evaluate("(timeline) => timeline.setAttribute('at', '2015-03-01/2015-04-01')")
    after = settled(page)
    assert after["total"] < 400
    drawn = {mark["id"] for mark in after["marks"]} | {key for strip in after["density"] for key in strip["events"]}
    assert drawn - before
    asked = page.server.queries("/timeline/items")[-1]
    assert (asked["from"], asked["to"]) == (["2015-03-01"], ["2015-03-31"])


def test_one_event_stands_in_the_lane_of_each_of_its_actors(visit):
    page = visit(12)
    event = next(event for event in page.server.held if len(event["actors"]) > 1 and event["date"]["edtf"])
    lanes = {mark["lane"] for mark in layout(page)["marks"] if mark["id"] == event["id"]}
    assert lanes == {actor["key"] for actor in event["actors"]}


# The event opened


def test_a_click_opens_the_quote_with_its_words_marked(visit):
    page = visit(12, "?lanes=none")
    target = page.server.held[2]
    mark = next(mark for mark in layout(page)["marks"] if mark["id"] == target["id"])
    events = page.timeline.get_by_role("listbox")
    events.click(position={"x": (mark["left"] + mark["right"]) / 2, "y": mark["y"]})
    details = page.timeline.get_by_role("complementary", name="Event")
    details.get_by_role("heading", level=2, name=target["title"]).wait_for()
    assert details.locator("blockquote mark.time").first.text_content() == "June 2020"
    assert details.locator("blockquote mark.name").first.text_content() == target["actors"][0]["name"]
    assert "some day in June 2020" in details.text_content()
    assert details.locator(".dateline code").text_content() == "2020-06"
    link = details.get_by_role("link", name="In the document").first
    assert re.search(r"/documents/\d+#char=\d+,\d+$", link.get_attribute("href"))
    details.get_by_text("Why “June 2020” was read so").first.click()
    assert details.get_by_text("a year earlier, were the report older").first.is_visible()
    assert f"event={target['id']}" in page.url


def test_tellings_that_disagree_stand_side_by_side(visit):
    page = visit(300, wait=True)
    target = next(event for event in page.server.held if event["conflicts"])
    page.timeline.evaluate("(timeline, id) => timeline.open(id)", target["id"])
    conflict = page.timeline.get_by_role("region").or_(page.timeline.locator(".conflicts"))
    conflict.first.wait_for()
    sides = page.timeline.locator(".conflicts .side")
    assert sides.count() == 2
    assert "on 4 April 2019" in sides.nth(1).text_content()
    assert "Evening Sheet" in sides.nth(1).text_content()


def test_closing_returns_to_the_graph_and_the_address(visit):
    page = visit(12, "?event=4503599627370496")
    page.timeline.locator(".details h2").wait_for()
    page.timeline.get_by_role("button", name="Close this event").press("Escape")
    assert page.timeline.get_by_role("complementary").count() == 0
    assert "event=" not in page.url
    assert page.evaluate("document.querySelector('event-timeline').shadowRoot.activeElement.role") == "listbox"


# Filters


def test_filters_ask_the_server_by_the_names_of_the_contract(visit):
    page = visit(300)
    who = page.timeline.get_by_role("combobox", name="Who")
    who.fill("tur")
    page.timeline.get_by_role("option", name="Turkey").click()
    page.timeline.get_by_label("From", exact=True).fill("2019")
    page.timeline.get_by_label("To", exact=True).fill("2020-06")
    page.timeline.get_by_label("Words", exact=True).fill("convoy")
    page.timeline.get_by_label("What", exact=True).select_option("CONSULT")
    page.timeline.get_by_label("Told as", exact=True).select_option("any")
    page.wait_for_function("() => location.search.includes('modality=any') && location.search.includes('q=convoy')")
    page.wait_for_timeout(300)
    asked = page.server.queries("/timeline/items")[-1]
    assert asked == {
        "actor": ["Turkey"], "from": ["2019"], "to": ["2020-06"], "type": ["CONSULT"], "q": ["convoy"],
        "modality": ["any"], "limit": ["400"],
    }  # fmt: skip
    shelf = [query for query in page.server.queries() if "undated" in query][-1]
    assert shelf == {
        "actor": ["Turkey"], "type": ["CONSULT"], "q": ["convoy"], "modality": ["any"], "undated": ["true"],
        "limit": ["20"], "count": ["true"],
    }  # fmt: skip
    assert page.server.queries("/actors")[-1]["q"] == ["tur"]


def test_words_that_were_asked_for_are_marked_in_titles(visit):
    page = visit(12, "?view=list")
    page.server.held[0]["title"] = "𝒲hen <b>pick-ups</b> turn north"
    assert page.timeline.locator("mark.asked").count() == 0
    page.timeline.get_by_label("Words", exact=True).fill("pick-ups")
    row = page.timeline.locator(".row", has=page.locator("mark.asked"))
    row.wait_for()
    assert row.locator(".row-title").text_content() == f"{page.server.held[0]['title']}. "
    assert row.locator("mark.asked").all_text_contents() == ["pick-ups"]


def test_choices_say_how_much_they_bring(visit):
    page = visit(300)
    count = sum(event["type"] == "CONSULT" for event in page.server.held)
    page.timeline.locator("option", has_text=f"Talks ({count})").wait_for(state="attached")
    page.timeline.get_by_role("combobox", name="Who").click()
    assert page.timeline.locator(".offers:visible li").first.text_content() == "Turkey3"


def test_a_chip_takes_its_filter_away(visit):
    page = visit(300, "?actor=Turkey")
    page.timeline.get_by_role("button", name="Remove Turkey").click()
    page.wait_for_function("() => !location.search.includes('actor')")
    page.wait_for_function(
        f"() => document.querySelector('event-timeline').debugLayout().events === {len(dated(page.server))}"
    )


def test_attributes_filter_too(visit):
    page = visit(300)
    page.timeline.evaluate("(timeline) => timeline.setAttribute('actor', 'Turkey|Russia')")
    page.wait_for_function("() => document.querySelector('event-timeline').debugLayout().filters.actor?.length === 2")
    page.wait_for_timeout(200)
    assert page.server.queries("/timeline/items")[-1]["actor"] == ["Turkey", "Russia"]


def test_filters_without_a_box_are_kept_when_another_changes(visit):
    page = visit(300, "?min_sources=2&date_match=certain&source=The+Gull")
    page.timeline.get_by_label("From", exact=True).fill("2019")
    page.timeline.get_by_label("From", exact=True).press("Enter")
    page.wait_for_function("() => location.search.includes('from=2019')")
    page.wait_for_timeout(300)
    asked = page.server.queries("/timeline/items")[-1]
    kept = {"min_sources": ["2"], "date_match": ["certain"], "source": ["The Gull"], "from": ["2019"]}
    assert asked == kept | {"limit": ["400"]}
    page.timeline.evaluate("(timeline) => timeline.setAttribute('min_sources', '3')")
    page.wait_for_timeout(300)
    assert page.server.queries("/timeline/items")[-1]["min_sources"] == ["3"]


def test_back_undoes_a_filter(visit):
    page = visit(300)
    page.timeline.get_by_label("What", exact=True).select_option("ASSAULT")
    page.wait_for_function("() => location.search.includes('type=ASSAULT')")
    page.go_back()
    page.wait_for_function("() => document.querySelector('event-timeline').debugLayout().filters.type === undefined")
    assert page.timeline.get_by_label("What", exact=True).input_value() == ""


def test_back_closes_an_event_without_asking_again(visit):
    page = visit(12)
    page.timeline.evaluate("(timeline) => timeline.open('4503599627370497')")
    page.timeline.locator("blockquote").first.wait_for()
    asked = len(page.server.queries())
    page.go_back()
    page.timeline.locator(".details").wait_for(state="hidden")
    page.go_forward()
    page.timeline.locator(".details h2", has_text="Envoys shake hands").wait_for()
    assert len(page.server.queries()) == asked


# List, keyboard, shelf


@pytest.mark.parametrize("width", [390, 1280])
def test_the_list_reaches_every_event(visit, width):
    page = visit(300, "?view=list", width=width)
    more = page.timeline.locator(".list button.more")
    for _ in range(20):
        more.evaluate("(button) => button.hidden || button.click()")
        page.wait_for_timeout(50)
    assert more.is_hidden()
    rows = page.timeline.locator(".list .row")
    assert set(rows.evaluate_all("(rows) => rows.map((row) => row.dataset.id)")) == dated(page.server)
    shelf = page.timeline.locator(".shelf .row")
    assert set(shelf.evaluate_all("(rows) => rows.map((row) => row.dataset.id)")) == ids(page.server) - dated(
        page.server
    )


def test_a_phone_lists_more_than_can_be_held(visit):
    page = visit(3000, "?at=2015-03-01/2015-04-01", width=390)
    drawn = settled(page)
    assert page.timeline.locator(".list").is_visible() and page.timeline.locator(".overview").is_visible()
    assert 0 < drawn["total"] < drawn["n"]
    assert f"{drawn['total']} of {drawn['n']:,} events" in page.timeline.locator(".status").text_content()
    assert len(drawn["listed"]) == min(100, drawn["total"])
    page.timeline.get_by_role("button", name="Timeline", exact=True).click()
    page.timeline.locator(".graph").wait_for()
    assert settled(page)["marks"]


def test_a_phone_begins_with_the_list(visit):
    page = visit(12, width=390)
    assert page.timeline.locator(".list").is_visible()
    assert not page.timeline.locator(".graph").is_visible()
    page.timeline.get_by_role("button", name="Timeline").click()
    assert page.timeline.locator(".graph").is_visible()


def test_the_keyboard_walks_every_event_and_names_it_with_its_date(visit):
    page = visit(40)
    events = page.timeline.get_by_role("listbox", name="Events on the timeline")
    events.focus()
    page.keyboard.press("Home")
    named = []
    for _ in range(len(dated(page.server))):
        named.append(page.timeline.locator("[role=option][aria-selected=true]").get_attribute("aria-label"))
        page.keyboard.press("ArrowRight")
    assert len(set(named)) == len(dated(page.server))
    words = page.timeline.evaluate("(timeline) => timeline.debugLayout().marks.map((mark) => mark.words)")
    assert {name for name in named if any(said in name for said in words)} == set(named)
    assert any("; some day in June 2020; agreement" in name for name in named)


def test_enter_opens_and_escape_closes(visit):
    page = visit(12)
    page.timeline.get_by_role("listbox").focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.timeline.locator(".details h2").wait_for()
    page.keyboard.press("Escape")
    assert page.timeline.locator(".details").is_hidden()


def test_what_was_closed_before_its_sources_came_stays_closed(visit):
    page = visit(12)
    held = []
    page.route("**/events/*", lambda route: held.append(route))
    page.timeline.get_by_role("listbox").focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.timeline.locator(".details .waiting").wait_for()
    page.keyboard.press("Escape")
    with page.expect_response("**/events/*"):
        held[0].continue_()
    page.wait_for_timeout(100)
    assert page.timeline.locator(".details").is_hidden()


@pytest.mark.parametrize(("key", "longer"), [("+", False), ("-", True)])
def test_keys_zoom(visit, key, longer):
    page = visit(12)
    before = layout(page)["window"]
    page.timeline.get_by_role("listbox").focus()
    page.keyboard.press(key)
    after = layout(page)["window"]
    assert (after[1] - after[0] > before[1] - before[0]) is longer


def test_drag_pans_and_ctrl_wheel_zooms_but_a_plain_wheel_is_left_to_the_page(visit):
    page = visit(300, "?lanes=none&at=2019-01-01/2020-01-01", reduced_motion="reduce")
    box = page.timeline.locator(".events").bounding_box()
    x, y = box["x"] + 400, box["y"] + 100
    before = layout(page)["window"]
    page.mouse.move(x, y)
    page.mouse.wheel(0, 200)
    page.wait_for_timeout(100)
    assert layout(page)["window"] == before
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 100, y, steps=4)
    page.mouse.up()
    panned = layout(page)["window"]
    assert panned[0] > before[0] and panned[1] - panned[0] == pytest.approx(before[1] - before[0])
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    page.wait_for_timeout(100)
    zoomed = layout(page)["window"]
    assert zoomed[1] - zoomed[0] < panned[1] - panned[0]


def test_a_deep_link_holds_event_view_and_filters(visit):
    page = visit(300, "?actor=Turkey&view=list&at=2019-01-01/2019-07-01")
    rows = page.timeline.locator(".list .row").evaluate_all("(rows) => rows.map((row) => row.textContent)")
    assert 0 < len(rows) < 300 and all("Turkey" in row for row in rows)
    page.timeline.locator(".list .row").first.click()
    page.timeline.locator(".details h2").wait_for()
    title = page.timeline.locator(".details h2").text_content()
    other = page.context.new_page()
    other.goto(page.url)
    other.locator(".details").get_by_role("heading", level=2, name=title).wait_for()


def test_dom_events_tell_the_host(visit):
    page = visit(12)
    page.evaluate(
        """() => { window.told = []; const timeline = document.querySelector('event-timeline');
        for (const name of ['select', 'viewchange'])
            timeline.addEventListener(name, (event) => told.push([name, event.detail])); }"""
    )
    page.timeline.evaluate("(timeline) => timeline.open('4503599627370497')")
    page.timeline.get_by_role("button", name="Zoom in").click()
    page.wait_for_function("() => told.length >= 2")
    told = page.evaluate("told")
    assert told[0] == ["select", {"id": "4503599627370497"}]
    assert told[1][0] == "viewchange" and told[1][1]["from"] < told[1][1]["to"] and told[1][1]["words"]


# States


def test_nothing_imported_says_so(visit):
    page = visit(0, wait=False)
    page.get_by_role("heading", name="No events yet.").wait_for()


def test_nothing_under_these_filters_offers_the_way_out(visit):
    page = visit(12, "?type=THREATEN", wait=False)
    page.get_by_role("heading", name="No event fits these filters.").wait_for()
    page.get_by_role("button", name="Clear the filters").click()
    page.wait_for_function(READY)


def test_nothing_in_this_window_offers_the_way_there(visit):
    page = visit(1, "?at=1980-01-01/1981-01-01", reduced_motion="reduce")
    page.get_by_text("Nothing in January – December 1980.").wait_for()
    page.get_by_role("button", name="The first later one: Column of pick-ups").click()
    assert layout(page)["marks"]


def test_an_unknown_actor_offers_those_that_are_known(visit):
    page = visit(12, wait=False)
    page.wait_for_function(READY)
    said = "no actor 'Turky'; did you mean 'Turkey'?"
    errors = [{"parameter": "actor", "detail": said}]
    problem = {"title": "Not Found", "status": 404, "detail": said, "near": ["Turkey"], "errors": errors}
    page.server.broken = (404, problem)
    page.goto(page.server.url + "?actor=Turky")
    page.get_by_role("alert").wait_for()
    assert "no actor 'Turky'" in page.get_by_role("alert").text_content()
    page.server.broken = None
    page.get_by_role("button", name="Show Turkey").click()
    page.wait_for_function(READY)
    assert "actor=Turkey" in page.url


def test_a_fault_of_the_server_can_be_tried_again(visit):
    page = visit(12)
    page.server.broken = (
        503,
        {"title": "Service Unavailable", "status": 503, "detail": "the database does not answer"},
    )
    page.reload()
    page.get_by_text("the database does not answer").wait_for()
    page.server.broken = None
    page.get_by_role("button", name="Try again").click()
    page.wait_for_function(READY)


def test_offline_says_so_and_recovers(visit):
    page = visit(12)
    page.context.set_offline(True)
    page.timeline.get_by_label("What", exact=True).select_option("ASSAULT")
    page.get_by_text("You are offline.").wait_for()
    page.context.set_offline(False)
    page.wait_for_function(READY)


def test_a_slow_answer_that_was_overtaken_is_not_shown(visit):
    page = visit(300)
    page.route("**/events?*type=ASSAULT*", lambda route: (page.wait_for_timeout(500), route.continue_()))
    page.timeline.get_by_label("What", exact=True).select_option("ASSAULT")
    page.timeline.get_by_label("What", exact=True).select_option("CONSULT")
    page.wait_for_timeout(900)
    kinds = page.timeline.evaluate("(timeline) => timeline.debugLayout().filters.type")
    held = {event["id"] for event in page.server.held if event["type"] == "CONSULT"}
    assert kinds == ["CONSULT"]
    assert {mark["id"] for mark in layout(page)["marks"]} <= held


def test_the_server_gone_while_the_window_moves_keeps_what_is_shown(visit):
    page = visit(3000, "?lanes=none", reduced_motion="reduce")
    before = settled(page)
    page.server.broken = (503, {"title": "Service Unavailable", "status": 503, "detail": "the database is being moved"})
    page.timeline.get_by_role("button", name="Zoom in").click()
    page.get_by_role("alert").get_by_text("the database is being moved").wait_for()
    kept = layout(page)
    assert kept["marks"] and kept["n"] == before["n"]
    page.server.broken = None
    page.timeline.get_by_role("button", name="Try again").click()
    assert settled(page)["total"] < before["total"]
    assert page.get_by_role("alert").count() == 0


def test_what_is_written_meanwhile_comes_by_itself_and_the_view_stays(visit):
    page = visit(40, "?at=2019-01-01/2019-12-31&lanes=none", clock=True, reduced_motion="reduce")
    before = settled(page)
    page.wait_for_timeout(200)
    page.clock.fast_forward(25_000)
    page.wait_for_timeout(300)
    assert page.timeline.locator(".aside").text_content() == ""
    new = page.server.held[0] | {"id": "4503599627399999", "title": "A bell rings", "updated": "2024-05-16T09:30:00Z"}
    page.server.held.append(new)
    page.clock.fast_forward(25_000)
    page.timeline.get_by_role("status").get_by_text("There is 1 new event.").wait_for()
    after = settled(page)
    assert after["window"] == before["window"] and after["n"] == before["n"] + 1
    assert new["id"] in {mark["id"] for mark in after["marks"]}


def test_an_event_that_matters_little_is_shown_where_a_link_leads_to_it(visit):
    least = 4503599627370496 + 2000
    page = visit(3000, f"?event={least}&lanes=none")
    page.timeline.locator(".details h2").wait_for()
    page.wait_for_timeout(300)
    drawn = settled(page)
    assert str(least) in {mark["id"] for mark in drawn["marks"]} | {
        key for strip in drawn["density"] for key in strip["events"]
    }
    start, end = drawn["window"]
    page.timeline.get_by_role("listbox").focus()
    assert page.timeline.locator("[role=option][aria-selected=true]").get_attribute("id").startswith("event-")
    assert start < end


def test_others_with_the_same_actors_are_offered(visit):
    page = visit(300)
    page.timeline.evaluate("(timeline) => timeline.open('4503599627370497')")
    related = page.timeline.locator(".related")
    related.wait_for()
    title = related.get_by_role("button").first.text_content()
    related.get_by_role("button").first.click()
    page.timeline.locator(".details").get_by_role("heading", level=2, name=title).wait_for()


@pytest.mark.parametrize(
    ("order", "key"), [("name", lambda lane: lane["name"].casefold()), ("events", lambda lane: -lane["n"])]
)
def test_lanes_stand_in_the_order_that_is_chosen(visit, order, key):
    page = visit(300)
    page.timeline.get_by_label("Order of the lanes").select_option(order)
    lanes = [lane for lane in settled(page)["lanes"] if not lane["key"].startswith("\0")]
    assert lanes == sorted(lanes, key=key) and len(lanes) > 5
    if order != "events":
        page.wait_for_function(f"() => location.search.includes('order={order}')")


def test_two_fingers_zoom_and_one_drags(visit):
    page = visit(300, "?lanes=none&at=2019-01-01/2020-01-01", has_touch=True, reduced_motion="reduce")
    before = settled(page)["window"]
    box = page.timeline.locator(".events").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 60
    touch = page.context.new_cdp_session(page)

    def fingers(kind, *spots):
        points = [{"x": at, "y": y, "id": number} for number, at in enumerate(spots)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    fingers("touchStart", x - 40, x + 40)
    for apart in range(50, 200, 10):
        fingers("touchMove", x - apart, x + apart)
    fingers("touchEnd")
    zoomed = settled(page)["window"]
    assert zoomed[1] - zoomed[0] < (before[1] - before[0]) / 2
    assert zoomed[0] < (before[0] + before[1]) / 2 < zoomed[1]


def test_a_window_that_is_made_narrow_becomes_a_list_and_back(visit):
    page = visit(300)
    page.set_viewport_size({"width": 400, "height": 800})
    page.timeline.locator(".list .row").first.wait_for()
    assert not page.timeline.locator(".graph").is_visible()
    page.set_viewport_size({"width": 1200, "height": 800})
    page.timeline.locator(".graph").wait_for()
    drawn = settled(page)
    assert drawn["marks"] and drawn["width"] > 900


def test_a_map_that_does_not_come_takes_nothing_from_the_timeline(visit):
    page = visit(40, "?map=yes")  # the stand-in knows no /timeline/places
    page.get_by_role("alert").wait_for()
    drawn = settled(page)
    assert drawn["ready"] and drawn["marks"]
    page.timeline.get_by_role("button", name="Map", exact=True).click()
    page.timeline.get_by_role("button", name="Zoom in").click()
    page.wait_for_timeout(400)
    assert page.get_by_role("alert").count() == 0


# For everyone


def test_dark_is_a_button_too(visit):
    page = visit(12)
    background = "() => getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    page.timeline.get_by_role("button", name="Dark colours").click()
    assert page.evaluate(background) != light
    page.reload()
    page.wait_for_function(READY)
    assert page.evaluate(background) != light


def test_forced_colours_keep_the_marks(visit):
    page = visit(12, forced_colors="active")
    assert layout(page)["marks"]
    painted = page.timeline.locator(".stage canvas").evaluate(
        "(canvas) => new Set(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data).size"
    )
    assert painted > 2


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_nothing_sticks_out(visit, width):
    page = visit(300, "?view=graph", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
