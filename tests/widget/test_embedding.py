"""The element in pages of another host: what they do to it, and what it must not do to them."""

from __future__ import annotations

import pytest

from tests.widget.site import DRAWN, tag

pytestmark = pytest.mark.browser


def layout(page, number=0):
    return page.locator("event-timeline").nth(number).evaluate("(timeline) => timeline.debugLayout()")


def drawn(page):
    page.wait_for_timeout(50)
    page.wait_for_function(DRAWN)
    return layout(page)


def change(page, **attributes):
    """All at once; None takes one away."""
    page.timeline.evaluate(
        """(timeline, attributes) => { for (const [name, value] of Object.entries(attributes))
        value === null ? timeline.removeAttribute(name) : timeline.setAttribute(name, value); }""",
        attributes,
    )


@pytest.fixture
def server(serving):
    return serving(300)


# Directed by script


def test_filters_and_looks_follow_their_attributes(embed, server):
    page = embed(tag(server.url, 'at="2012/2013" lanes="type"'), server.url)
    change(page, actor="Turkey|Egypt")
    page.wait_for_function("() => document.querySelector('event-timeline').debugLayout().filters.actor?.length === 2")
    few = drawn(page)
    assert few["n"] < 300 and few["window"][0] == pytest.approx(1325376000)
    page.get_by_role("button", name="Remove Egypt").wait_for()
    change(page, actor=None, lanes=None, at=None)
    page.get_by_role("button", name="Remove Turkey").wait_for(state="detached")
    whole = drawn(page)
    assert whole["n"] > few["n"] and not whole["filters"].get("actor")
    assert "egypt" in {lane["key"] for lane in whole["lanes"]}
    change(page, view="list", theme="dark")
    page.timeline.locator(".list .row").first.wait_for()
    assert page.timeline.evaluate("(timeline) => timeline.view") == "list"
    assert page.get_by_role("button", name="Light colours").is_visible()


def test_an_event_is_opened_and_closed_and_the_keyboard_stays_where_it_is(embed, server):
    page = embed(f'<input id="mine">{tag(server.url)}', server.url)
    change(page, event="4503599627370497")
    page.timeline.locator(".details h2").wait_for()
    page.locator("#mine").focus()
    change(page, event=None)
    page.timeline.locator(".details").wait_for(state="hidden")
    assert page.evaluate("document.activeElement.id") == "mine"


def test_another_server_is_asked_where_src_changes_and_the_old_one_is_not_waited_for(embed, server):
    page = embed(tag(server.url), server.url)
    page.route("**/old/**", lambda route: (page.wait_for_timeout(600), route.abort()))
    change(page, src=f"{server.url}old")
    page.wait_for_timeout(100)
    server.held = server.held[:12]
    change(page, src=server.url)
    page.wait_for_timeout(800)
    assert drawn(page)["n"] == 11
    assert page.get_by_role("alert").count() == 0
    assert not page.get_by_role("button", name="Clear", exact=True).is_visible()


def test_a_page_that_has_the_element_from_two_servers(embed, server, site):
    again = f'<script type="module" src="{server.url}widget/v1/event-timeline.js?2"></script>'
    page = embed(tag(server.url) + again + tag(server.url, 'type="CONSULT"', module=False), server.url)
    assert layout(page, 1)["n"] < layout(page)["n"]


# Taken out and put back


def test_put_back_it_shows_what_it_showed(embed, server):
    page = embed(f'<div id="one">{tag(server.url)}</div><div id="two"></div>', server.url, reduced_motion="reduce")
    page.timeline.get_by_label("What", exact=True).select_option("CONSULT")
    page.get_by_role("button", name="Zoom in").click()
    before = drawn(page)
    page.evaluate(
        """async () => { window.kept = document.querySelector('event-timeline'); kept.remove();
        kept.setAttribute('actor', 'Turkey'); kept.removeAttribute('actor');
        await new Promise((after) => setTimeout(after, 400)); }"""
    )
    asked = len(server.asked)
    page.wait_for_timeout(300)
    assert len(server.asked) == asked
    page.evaluate("document.getElementById('two').append(kept)")
    after = drawn(page)
    assert after["filters"]["type"] == ["CONSULT"] and after["n"] == before["n"]
    assert [mark["id"] for mark in after["marks"]]
    page.evaluate("window.told = 0; kept.addEventListener('viewchange', () => { told += 1; })")
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_timeout(300)
    assert page.evaluate("told") == 1


def test_moved_it_keeps_its_window(embed, server):
    page = embed(f'<div id="one">{tag(server.url)}</div><div id="two"></div>', server.url, reduced_motion="reduce")
    page.get_by_role("button", name="Zoom in").click()
    before = drawn(page)
    page.timeline.evaluate("(timeline) => document.getElementById('two').append(timeline)")
    after = drawn(page)
    assert after["window"] == before["window"] and len(after["marks"]) == len(before["marks"])


def test_taken_out_it_asks_nothing_more(embed, server):
    page = embed(tag(server.url), server.url, wait=False)
    page.wait_for_function("() => document.querySelector('event-timeline').debugLayout")
    page.clock.install()
    page.evaluate("document.querySelector('event-timeline').remove()")
    page.wait_for_timeout(300)
    asked = len(server.asked)
    page.clock.fast_forward(90_000)
    page.wait_for_timeout(300)
    assert len(server.asked) == asked


# Several


def test_two_have_nothing_to_do_with_each_other(embed, server):
    page = embed(tag(server.url) + tag(server.url, 'lanes="type" view="list"', module=False), server.url, path="?p=1")
    address = page.url
    other = layout(page, 1)
    page.locator("event-timeline").first.get_by_role("button", name="Zoom in").click()
    page.locator("event-timeline").first.get_by_label("What", exact=True).select_option("CONSULT")
    page.wait_for_timeout(700)
    page.wait_for_function(DRAWN)
    assert page.url == address
    assert layout(page, 1) == other
    for number in range(2):
        roots = page.locator("event-timeline").nth(number)
        missing = roots.evaluate(
            """({shadowRoot}) => ['aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
            [...shadowRoot.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name))
            .filter((id) => !shadowRoot.getElementById(id)))"""
        )
        twice = roots.evaluate(
            """({shadowRoot}) => { const ids = [...shadowRoot.querySelectorAll('[id]')].map((one) => one.id);
            return ids.filter((id, at) => ids.indexOf(id) !== at); }"""
        )
        assert missing == [] and twice == []


def test_a_link_to_the_view_leads_where_it_is_understood(embed, server):
    may = ["clipboard-read", "clipboard-write"]
    page = embed(tag(server.url, 'actor="Turkey"'), server.url, path="?p=1", permissions=may)
    page.get_by_role("group").filter(has_text="Share").locator("summary").click()
    page.get_by_role("button", name="Copy link to this view").click()
    copied = "() => navigator.clipboard.readText()"
    assert page.evaluate(copied).startswith(f"{server.url}?actor=Turkey")
    page.get_by_role("button", name="Copy tag for your own page").click()
    assert f'<event-timeline src="{server.url}" actor="Turkey">' in page.evaluate(copied)


# Servers


def test_src_with_and_without_its_slash(embed, server):
    page = embed(tag(server.url, src=server.url[:-1]), server.url)
    assert layout(page)["n"] > 0


def test_a_server_that_is_down_and_comes_back(embed, server, serving):
    gone = serving(0)
    gone.shutdown()
    gone.server_close()
    page = embed(tag(server.url, src=gone.url), server.url, also=gone.url, wait=False)
    page.get_by_role("alert").get_by_text(f"{gone.url[7:-1]} does not answer.").wait_for()
    serving(12, gone.server_address[1])
    page.get_by_role("button", name="Try again").click()
    page.wait_for_function(DRAWN)
    assert page.get_by_role("alert").count() == 0


STRANGERS = [
    (200, "<h1>Welcome</h1>", "html"),
    (404, "<h1>Not here</h1>", "html"),
    (200, '{"hello": []}', "json"),
    (200, "[]", "json"),
]


@pytest.mark.parametrize(("status", "body", "kind"), STRANGERS)
def test_what_answers_and_is_no_timeline(embed, server, site, status, body, kind):
    site.status, site.strange, site.kind = status, body, kind
    page = embed(tag(server.url, src="/blog"), server.url, also=site.url, wait=False)
    page.get_by_role("heading", name="No timeline there.").wait_for()
    page.get_by_role("alert").get_by_text("The server answers, but not with events.").wait_for()
    assert page.get_by_role("button", name="Try again").is_visible()


@pytest.mark.parametrize("src", ["http://[", "mailto:me@example.org", "https://"])
def test_src_that_is_no_address(embed, server, src):
    page = embed(tag(server.url, src=src), server.url, wait=False)
    page.get_by_role("alert").get_by_text(f"“{src}” is no address of a server.").wait_for()
    change(page, src=server.url)
    page.wait_for_function(DRAWN)
