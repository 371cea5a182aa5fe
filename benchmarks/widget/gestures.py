"""Real input for about two seconds, a step a frame: zooming in and out again, dragging there and back."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping

from playwright.sync_api import Page

STEPS = 120
FRAME = 1 / 60  # seconds
PINCH, NOTCH = 10, 100  # what a wheel turns by: between two frames of a pinch, and by one notch
STRIDE = 5  # pixels


def zoom(page: Page) -> None:
    over(page)
    page.keyboard.down("Control")
    for step in paced():
        page.mouse.wheel(0, -PINCH if step < STEPS // 2 else PINCH)
    page.keyboard.up("Control")


def drag(page: Page) -> None:
    x, y = over(page)
    page.mouse.down()
    for step in paced():
        page.mouse.move(x + STRIDE * min(step, STEPS - step), y)
    page.mouse.up()


def notch(page: Page) -> None:
    """The smallest step in that a person takes."""
    over(page)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -NOTCH)
    page.keyboard.up("Control")


GESTURES: Mapping[str, Callable[[Page], None]] = {"zooming": zoom, "dragging": drag}


def over(page: Page) -> tuple[float, float]:
    """The pointer to the middle of the graph."""
    box = page.locator("event-timeline").get_by_role("listbox").first.bounding_box()
    assert box, "the graph is not shown"
    x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"] / 2, 150)
    page.mouse.move(x, y)
    return x, y


def paced() -> Iterator[int]:
    """No faster than frames are drawn; slower where the page takes longer to take it."""
    due = time.perf_counter()
    for step in range(STEPS):
        yield step
        due = max(due + FRAME, time.perf_counter())
        time.sleep(max(0.0, due - time.perf_counter()))
