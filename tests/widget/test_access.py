"""For everyone: axe-core, the keyboard, and what a screen reader says."""

from __future__ import annotations

import pytest

from tests.widget.made import SETS
from tests.widget.page import dated, settled

pytestmark = pytest.mark.browser

STATES = {
    "graph": "?view=graph",
    "list": "?view=list",
    "words found": "?view=list&q=the",
    "opened": "?view=graph&event=4503599627370498",
    "empty": "?type=THREATEN",
}
COLOURS = {"light": {}, "dark": {"dark": True}, "forced": {"forced_colors": "active"}}


@pytest.mark.parametrize("colours", COLOURS)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing(visit, width, colours):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(12, width=width, **COLOURS[colours])
    for state, address in STATES.items():
        page.goto(page.server.url + address)
        if state == "empty":
            page.get_by_role("heading", name="No event fits these filters.").wait_for()
        else:
            settled(page)
        page.timeline.evaluate(
            "(timeline) => timeline.shadowRoot.querySelectorAll('details').forEach((one) => one.open = true)"
        )
        page.wait_for_timeout(150)
        found = axe.run(page).response["violations"]
        assert [(state, one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
@pytest.mark.parametrize("name", ["a crowd", "long titles", "right to left", "nothing"])
def test_nothing_sticks_out(visit, width, name):
    page = visit(SETS[name], "?view=graph", width=width, wait=name != "nothing")
    page.wait_for_timeout(200)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_list_is_read_like_someone_telling_the_timeline(visit):
    page = visit(12, "?view=list&modality=any")
    settled(page)
    told = page.timeline.locator(".list").aria_snapshot()
    lines = [line.strip() for line in told.splitlines() if "button" in line]
    assert "before 2016 : The old customs house burns down . sanction" in lines[0]
    assert any("some day in June 2020 : " in one and " . agreement · " in one for one in lines)
    years = [line.strip() for line in told.splitlines() if "heading" in line]
    assert years[:3] == [f'- heading "{year}" [level=3]' for year in ("before 2016", "until June 2019", "2010s")]


@pytest.mark.parametrize("lanes", ["actor", "none"])
def test_every_event_is_reached_by_keyboard_alone(visit, lanes):
    """From the top of the page, by Tab to the timeline and along it."""
    page = visit(40, f"?lanes={lanes}")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.querySelector('event-timeline').shadowRoot.activeElement?.role") == "listbox":
            break
    page.keyboard.press("Home")
    chosen = page.timeline.locator("[role=option][aria-selected=true]")
    named = set()
    for _ in dated(page.server):
        named.add(chosen.get_attribute("aria-label"))
        page.keyboard.press("ArrowRight")
    assert len(named) == len(dated(page.server))
    words = {mark["words"] for mark in settled(page)["marks"]}
    assert all(any(said in name for said in words) or "; " in name for name in named)
