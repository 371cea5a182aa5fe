"""Every example of docs/embedding.md, as it stands there: in a page of another host, over a real server."""

from __future__ import annotations

import re

import pytest

from db.engine import connect
from tests.api.conftest import fill
from tests.widget.page import READY
from tests.widget.site import EXAMPLE, PAGE, POLICY
from tests.widget.stand_in import WIDGET

pytestmark = pytest.mark.browser

ELEMENTS = 3  # examples with the element


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def example(words):
    [found] = [html for html in blocks("html") if words in html]
    return found


@pytest.fixture(scope="module")
def address(databases, served):
    engine = connect(databases.migrated("sqlite"))
    with engine.begin() as connection:
        fill(connection)
    with served(engine) as address:
        yield address
    engine.dispose()


@pytest.fixture
def show(embed, address):
    def go(html, **how):
        return embed(html.replace(EXAMPLE, address), address, **how)

    return go


def layouts(page):
    return page.locator("event-timeline").evaluate_all("(all) => all.map((one) => one.debugLayout())")


def test_the_policy_is_a_strict_one():
    assert POLICY.startswith("default-src 'none';")
    assert not re.search(r"unsafe|nonce|sha\d|\*|data:|blob:", POLICY)


def test_there_are_as_many_examples_as_are_loaded_here():
    kinds = ["<event-timeline" in html for html in blocks("html")]
    assert (kinds.count(True), kinds.count(False)) == (ELEMENTS, 2)


@pytest.mark.parametrize("number", range(ELEMENTS))
def test_each_example_with_the_element_is_drawn(show, number):
    [js] = blocks("js")
    html = [html for html in blocks("html") if "<event-timeline" in html][number]
    page = show(html, files={"dossier.js": js})
    for drawn in layouts(page):
        assert drawn["ready"] and drawn["n"] > 0 and (drawn["marks"] or drawn["listed"])
    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage)") == []


def test_the_attributes_of_the_example_are_heeded(show):
    [drawn] = layouts(show(example("Turkey|Libya")))
    assert drawn["filters"] == {"actor": ["Turkey", "Libya"], "from": "2019", "to": "2020"}
    assert {lane["key"] for lane in drawn["lanes"]} >= {"ASSAULT", "RETREAT"}


def test_what_stands_in_the_tag_is_seen_only_without_the_script(show):
    assert not show(example("Turkey|Libya")).get_by_role("link", name="Turkey in Libya").is_visible()
    bare = show(example("Turkey|Libya"), wait=False, java_script_enabled=False)
    assert bare.get_by_role("link", name="Turkey in Libya").is_visible()


def test_the_script_of_the_example_hears_and_directs(show):
    [js] = blocks("js")
    page = show(example("dossier.js"), files={"dossier.js": js})
    told = page.get_by_role("status").and_(page.locator("#told"))
    page.get_by_role("button", name="The offensive of April").click()
    page.get_by_role("heading", name="Haftar opens an offensive on Tripoli").wait_for()
    assert told.text_content() == "Event 4503599627370497"
    page.get_by_role("button", name="Close this event").click()
    assert told.text_content() == ""
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_function("() => document.getElementById('told').textContent.includes('20')")
    page.get_by_role("button", name="Turkey only").click()
    page.wait_for_function("() => document.querySelector('event-timeline').debugLayout().filters.actor == 'Turkey'")
    page.get_by_role("button", name="Remove Turkey").wait_for()


@pytest.mark.parametrize("css", blocks("css"), ids=["size", "colours"])
def test_the_style_sheets_of_the_examples_hold(show, css):
    page = show(example("Turkey|Libya"), files={"page.css": css}, head='<link rel="stylesheet" href="/page.css">')
    styled = page.timeline.evaluate(
        """(timeline) => {
          const found = (part, name) => getComputedStyle(timeline.shadowRoot.querySelector(part))[name];
          return [found(".frame", "backgroundColor"), found(".frame", "color"), found(".frame", "fontFamily"),
                  getComputedStyle(timeline).overflowY];
        }"""
    )
    if "max-height" in css:
        assert styled[3] == "auto"
        assert page.timeline.bounding_box()["height"] <= 0.8 * 900
    else:
        assert styled[:3] == ["rgb(255, 255, 255)", "rgb(16, 36, 62)", "Verdana, sans-serif"]


def test_two_on_a_page_of_which_one_owns_the_address(show):
    page = show(example("Assaults"), path="?p=12")
    one, other = layouts(page)
    assert one["filters"] == {"type": ["ASSAULT"]} and other["filters"] == {"from": "2019", "to": "2019"}
    assert not one["listed"] and other["listed"]
    page.get_by_role("button", name="Zoom in").first.click()
    page.wait_for_function("() => location.search.includes('at=')")
    assert "p=12" in page.url and "type=ASSAULT" in page.url and "2019" not in page.url.partition("&at=")[0]


def test_the_link_leads_to_the_page_with_its_view(show, address):
    page = show(example("lanes=type"), wait=False)
    page.get_by_role("link").click()
    page.wait_for_function("() => document.querySelector('event-timeline')?.debugLayout?.().ready")
    assert page.url.startswith(address)
    assert layouts(page)[0]["filters"] == {"actor": ["Turkey"], "from": "2019", "to": "2020"}


def test_the_frame_is_drawn_and_adds_no_step_to_the_way_back(show):
    page = show(example("<iframe"), wait=False)
    frame = page.frame_locator("iframe")
    frame.locator("event-timeline .graph").wait_for()
    assert page.locator("iframe").bounding_box()["height"] == 724  # 720 and its border
    assert not frame.get_by_role("heading", name="Dateline").is_visible()
    steps = page.evaluate("history.length")
    frame.get_by_label("What", exact=True).select_option("RETREAT")
    frame.locator(".status").get_by_text("1 event").wait_for()
    assert page.evaluate("history.length") == steps


@pytest.mark.parametrize("leave", ["", " allow-same-origin"])
def test_the_frame_in_a_sandbox(show, leave):
    html = example("<iframe").replace("<iframe", f'<iframe sandbox="allow-scripts allow-popups allow-downloads{leave}"')
    page = show(html, wait=False)
    frame = page.frame_locator("iframe")
    frame.get_by_label("What", exact=True).select_option("RETREAT")
    frame.locator(".status").get_by_text("1 event").wait_for()
    frame.get_by_role("button", name="Dark colours").click()
    frame.get_by_role("button", name="Light colours").wait_for()
    frame.get_by_role("button", name="List").click()
    frame.locator(".row").click()
    frame.get_by_role("heading", name="Push on Tripoli is thrown back").wait_for()


def test_sources_of_the_frame_have_a_tab_of_their_own(show, address):
    html = example("<iframe").replace("?actor=Turkey", "?actor=Haftar&event=4503599627370497")
    page = show(html, wait=False)
    link = page.frame_locator("iframe").get_by_role("link", name="In the document").first
    page.frame_locator("iframe").locator(".graph").wait_for()
    while not page.frames[1].evaluate(READY):  # what is opened by the address is shown anew when all is there
        page.wait_for_timeout(100)
    with page.context.expect_page() as opened:
        link.press("Enter")
    opened.value.locator("mark.time").first.wait_for()
    assert opened.value.url.startswith(f"{address}/documents/")


def test_the_page_lets_itself_be_framed_by_nobody_else(show):
    page = show(example("<iframe").replace("/embed?", "/?"), wait=False)
    for _ in range(50):
        if page.frames[1].url.startswith("chrome-error:"):
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"framed: {page.frames[1].url}")


def test_every_attribute_is_in_the_table():
    observed = re.search(r"static observedAttributes = .*", read("event-timeline.js"))[0]
    assert "ATTRIBUTES" in observed and "LOOKS" in observed
    names = {*listed("data.js", "FILTERS"), *listed("address.js", "LOOKS"), "src", "theme", "still", "linked"}
    table = PAGE.partition("### Attributes")[2].partition("### From script")[0]
    told = {name for row in re.findall(r"^\|(.*?)\|", table, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    assert told == names - {"role"}


def test_every_property_that_may_be_set_exists():
    table = PAGE.partition("### Colours and fonts")[2].partition("### Several")[0]
    told = set(re.findall(r"`(--[a-z]+)`", table))
    host = read("style.js").partition("\n:host {\n")[2].partition("\n}\n")[0]
    assert told and told <= set(re.findall(r"^  (--[\w-]+): ", host, re.MULTILINE))


def read(name):
    return (WIDGET / name).read_text()


def listed(module, name):
    return re.findall(r'"(\w+)"', re.search(rf"export const {name} = \[(.*?)\]", read(module), re.DOTALL)[1])
