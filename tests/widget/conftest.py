from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.widget.made import events
from tests.widget.page import READY, pages
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
    with pages(chromium) as new_page:

        def go(count=12, address="", *, width=1280, height=900, dark=False, wait=True, clock=False, **options):
            server = serving(count)
            scheme = "dark" if dark else "light"
            page = new_page(viewport={"width": width, "height": height}, color_scheme=scheme, **options)
            page.server = server
            if clock:
                page.clock.install()
            page.on(
                "request", lambda sent: sent.url.startswith(server.url) or page.complaints.append(f"asked {sent.url}")
            )
            page.goto(server.url + address)
            page.timeline = page.locator("event-timeline")
            if wait:
                page.wait_for_function(READY)
            return page

        yield go


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
