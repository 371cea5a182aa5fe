"""What tests read off the page."""

from __future__ import annotations

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
