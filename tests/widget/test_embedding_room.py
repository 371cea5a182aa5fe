"""The element in the room and under the style that a page of another host gives it."""

from __future__ import annotations

import pytest

from tests.widget.page import layout, settled
from tests.widget.site import tag

pytestmark = pytest.mark.browser

SHEET = '<link rel="stylesheet" href="/page.css">'
COLUMN = "body { display: flex; gap: 20px; margin: 0 } aside { flex: 0 0 300px } main { flex: 1 }"
HOSTILE = """
* { box-sizing: content-box; margin: 3px; padding: 5px; border: 1px solid red; list-style: square; cursor: wait;
    font: italic 30px/3 cursive; letter-spacing: 4px; word-spacing: 20px; text-transform: uppercase; text-align: right;
    text-indent: 40px; white-space: pre; color: red }
button, input, select { all: revert; float: right; font-size: 40px }
:root { --paper: red; --ink: yellow; --sans: monospace; font-size: 40px }
[hidden] { display: block }
"""
HOLD = "event-timeline { width: 1100px; margin: 0; padding: 0; border: 0 }"
PARTS = ".filters, .tools, .status, .lane-names li, .legend, .key, button"
CANVAS = "shadowRoot.querySelector('.spacer > canvas')"


@pytest.fixture
def server(serving):
    return serving(300)


def test_in_a_tab_that_is_shown_later(embed, server):
    page = embed(f'<div id="tab" hidden>{tag(server.url)}</div>', server.url)
    page.evaluate("document.getElementById('tab').hidden = false")
    page.timeline.locator(".graph").wait_for()
    shown = settled(page)
    assert shown["marks"] and shown["width"] > 900 and not shown["narrow"]


def test_in_a_narrow_column_of_a_wide_page(embed, server):
    html = f'<main><h1>Mine</h1></main><aside id="column">{tag(server.url)}</aside>'
    page = embed(html, server.url, head=SHEET, files={"page.css": COLUMN})
    column = page.locator("#column").bounding_box()
    page.timeline.locator(".list .row").first.click()
    page.timeline.locator(".details h2").wait_for()
    sheet = page.timeline.locator(".details").bounding_box()
    assert sheet["x"] >= column["x"] and sheet["x"] + sheet["width"] <= column["x"] + column["width"]
    assert sheet["y"] >= 0 and sheet["y"] + sheet["height"] <= 900
    page.timeline.locator(".take summary").click()
    outside = page.timeline.evaluate(
        """(timeline) => { const { left, right } = timeline.getBoundingClientRect();
        return [...timeline.shadowRoot.querySelectorAll('button, input, select, p, h2, h3, summary')].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 1 && (box.left < left - 1 || box.right > right + 1);
        }).map((one) => one.outerHTML); }"""
    )
    assert outside == []


def shape(page):
    """How large everything is, whatever place the page gives it."""
    return page.timeline.evaluate(
        """({shadowRoot}, parts) => [...shadowRoot.querySelectorAll(parts)].map((one) =>
        [one.className, one.title, getComputedStyle(one).color, Math.round(one.getBoundingClientRect().height)])""",
        PARTS,
    )


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_style_of_the_page_stays_outside(embed, server, direction):
    plain = embed(tag(server.url), server.url, head=SHEET, files={"page.css": HOLD})
    expected = shape(plain)
    html = f'<div dir="{direction}">{tag(server.url)}</div>'
    page = embed(html, server.url, head=SHEET, files={"page.css": HOSTILE + HOLD})
    assert shape(page) == expected
    ours, theirs = layout(plain), layout(page)
    assert theirs["width"] == ours["width"] and theirs["labels"] == ours["labels"]
    names, stage = (page.timeline.locator(part).bounding_box() for part in (".lane-names", ".events"))
    assert names["x"] + names["width"] <= stage["x"] + 1


def test_what_the_page_hides_stays_hidden(embed, server):
    page = embed(f'<div id="box">{tag(server.url)}</div>', server.url)
    page.evaluate("document.getElementById('box').style.visibility = 'hidden'")
    assert not page.timeline.locator(".graph").is_visible()


def test_without_a_doctype(embed, server):
    page = embed(f"<html><body>{tag(server.url)}</body></html>", server.url)
    assert page.evaluate("document.compatMode") == "BackCompat"
    assert layout(page)["marks"]


def test_colours_of_the_page_hold_on_the_canvas_and_give_way_where_colours_are_forced(embed, server):
    css = "event-timeline { --ink: rgb(200, 0, 0); --paper: transparent; --sans: cursive }"
    how = {"head": SHEET, "files": {"page.css": css}}
    red = f"""({{shadowRoot}}) => {{ const canvas = {CANVAS};
      const {{ data }} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return data.some((part, at) => at % 4 === 0 && part === 200 && data[at + 1] + data[at + 2] === 0); }}"""
    page = embed(tag(server.url), server.url, **how)
    assert page.timeline.evaluate(red)
    font = page.timeline.evaluate(f"({{shadowRoot}}) => {CANVAS}.getContext('2d').font")
    assert font.endswith("cursive")
    forced = embed(tag(server.url), server.url, forced_colors="active", **how)
    assert not forced.timeline.evaluate(red)
