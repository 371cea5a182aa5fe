from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.widget.made import events
from tests.widget.page import READY, WATCH
from tests.widget.site import Site, watched
from tests.widget.stand_in import StandIn, serve


@pytest.fixture
def serving() -> Iterator[Any]:
    """``serving(300)`` is a stand-in that holds so many events, or those that are given."""
    started: list[StandIn] = []

    def start(held: int | list[dict[str, Any]], port: int = 0) -> StandIn:
        started.append(serve(events(held) if isinstance(held, int) else held, port))
        return started[-1]

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


@pytest.fixture
def visit(chromium: Any, serving: Any) -> Iterator[Any]:
    """``visit(300)`` is the page with so many events; whatever a browser would complain of fails the test."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def go(count=12, address="", *, width=1280, height=900, dark=False, wait=True, clock=False, **options):
        server = serving(count)
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", **options
        )
        contexts.append(context)
        context.add_init_script(WATCH)
        page = context.new_page()
        page.server = server
        if clock:
            page.clock.install()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda sent: sent.url.startswith(server.url) or complaints.append(f"asked {sent.url}"))
        page.goto(server.url + address)
        page.timeline = page.locator("event-timeline")
        if wait:
            page.wait_for_function(READY)
        return page

    yield go
    for context in contexts:
        for page in context.pages:
            complaints.extend(page.evaluate("window.violations ?? []"))
        context.close()
    assert complaints == []


@pytest.fixture
def site() -> Iterator[Site]:
    """Somebody else's host."""
    with Site() as site:
        yield site


@pytest.fixture
def embed(chromium: Any, site: Site) -> Iterator[Any]:
    """``embed(html, server.url)`` is that page of somebody else's; whatever a browser would complain of fails the test,
    and so does a question to any other host."""
    with watched(chromium, site) as go:
        yield go
