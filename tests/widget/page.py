"""What tests read off the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

READY = """() => {
  const drawn = document.querySelector("event-timeline")?.debugLayout?.();
  return drawn?.ready && drawn.n > 0;
}"""
WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) =>
  window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
"""


@contextmanager
def pages(chromium: Any) -> Iterator[Callable[..., Any]]:
    """``new_page(**options)`` is a page in a context of its own.

    Whatever the browser complains of fails the test at its end, and so does what the test adds to ``page.complaints``.
    """
    contexts: list[Any] = []
    complaints: list[str] = []

    def new_page(**options: Any) -> Any:
        context = chromium.new_context(**options)
        contexts.append(context)
        context.add_init_script(WATCH)
        page = context.new_page()
        page.complaints = complaints
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield new_page
    for context in contexts:
        for frame in (frame for page in context.pages for frame in page.frames):
            complaints.extend(frame.evaluate("window.violations ?? []"))
        context.close()
    assert complaints == []


def layout(page: Any) -> Any:
    return page.timeline.evaluate("(timeline) => timeline.debugLayout()")


def settled(page: Any) -> Any:
    page.wait_for_timeout(50)
    page.wait_for_function(READY)
    return layout(page)


def ids(server: Any) -> set[str]:
    return {event["id"] for event in server.held}


def dated(server: Any) -> set[str]:
    return {event["id"] for event in server.held if event["date"]["edtf"]}
