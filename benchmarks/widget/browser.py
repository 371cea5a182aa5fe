"""A Chromium of its own, its one page, and what that costs: seen from outside as far as possible."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import orjson
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, TimeoutError

from benchmarks.widget.frames import CATEGORIES, frames, tasks
from benchmarks.widget.thread import on_processor

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
SCREEN = {"width": 1280, "height": 900}
WATCH = Path(__file__).with_name("watch.js")
DRAWN = "benchmark: drawn"
LOOK, RESTED, STILL, LONGEST = 100, 6, 2.0, 600  # milliseconds; looks in a row, of so many milliseconds each; looks
# What came over the line: 300 is what a browser counts for the head of an answer, and nothing else is sent with a 304.
CAME = """() => performance.getEntriesByType('resource').map((one) =>
  [new URL(one.name).pathname, Math.max(0, one.transferSize - 300), one.responseEnd])"""


class NotDrawn(RuntimeError):
    """Within the time that it had."""


class Spent(NamedTuple):
    """Milliseconds: of the main thread, and on the page's own clock."""

    cpu: float
    wall: float


class Traced(NamedTuple):
    """Milliseconds of the main thread until it rests: all of them, those after the act was over; by frame, by task."""

    cpu: float
    after: float
    frames: list[float]
    tasks: list[float]


class Came(NamedTuple):
    """The body of an answer, compressed; when it was whole, in milliseconds since the page began."""

    path: str
    bytes: int
    at: float


class Tab:
    def __init__(self, browser: Browser, context: BrowserContext) -> None:
        self._browser, self.page, self.pid = browser, context.new_page(), 0
        self._system, self._own = browser.new_browser_cdp_session(), context.new_cdp_session(self.page)
        self._open: set[Request] = set()
        self._asked: list[str] = []
        self.page.on("request", self._asks)
        self.page.on("requestfinished", self._answered)
        self.page.on("requestfailed", self._answered)

    def draws(self, begin: Callable[[], Any], patience: float) -> Spent:
        """From its beginning to the frame that has it all. Of several processes, at rest before, the page's is the one
        that has worked."""
        self._rest(lambda: sum(self._renderers().values()))
        before = self._renderers()
        with self._said(patience):
            began = time.perf_counter()
            begin()
        wall = (time.perf_counter() - began) * 1000
        used = {pid: now - before.get(pid, 0.0) for pid, now in self._renderers().items()}
        self.pid = max(used, key=lambda pid: used[pid])
        return Spent(used[self.pid], wall)

    def opens(self, address: str, patience: float) -> Spent:
        cpu, _ = self.draws(lambda: self.page.goto(address, wait_until="commit"), patience)
        return Spent(cpu, self.page.evaluate("benchmark.drawn"))

    def spent(self) -> float:
        return on_processor(self.pid)

    def rests(self) -> None:
        """Waits until nothing is asked for, and the main thread has done nothing for a while."""
        self._rest(self.spent)

    def _rest(self, clock: Callable[[], float]) -> None:
        rested, before = 0, clock()
        for _ in range(LONGEST):
            self.page.wait_for_timeout(LOOK)
            now = clock()
            rested = rested + 1 if not self._open and now - before < STILL else 0
            if rested == RESTED:
                return
            before = now
        raise NotDrawn("the page does not come to rest")

    def settles(self, act: Callable[[Page], object]) -> float:
        """Milliseconds of the main thread for an act and all that follows from it."""
        before = self.spent()
        act(self.page)
        self.rests()
        return self.spent() - before

    def traced(self, act: Callable[[Page], object]) -> Traced:
        self._browser.start_tracing(categories=CATEGORIES)
        before = self.spent()
        act(self.page)
        over = self.spent()
        self.rests()
        end = self.spent()
        events = orjson.loads(self._browser.stop_tracing())["traceEvents"]
        return Traced(end - before, end - over, list(frames(events, self.pid)), tasks(events, self.pid))

    def came(self) -> list[Came]:
        """What was loaded since this was last asked."""
        found = [Came(*one) for one in self.page.evaluate(CAME)]
        self.page.evaluate("performance.clearResourceTimings()")
        return found

    def long(self) -> list[float]:
        """The tasks over 50 ms since this was last asked, in milliseconds."""
        return list(self.page.evaluate("benchmark.long.splice(0)"))

    def heap(self) -> int:
        """Bytes in use by JavaScript after all garbage was collected."""
        self._own.send("HeapProfiler.collectGarbage")
        return int(self._own.send("Runtime.getHeapUsage")["usedSize"])

    def outside(self, host: str) -> list[str]:
        return [url for url in self._asked if urlsplit(url).netloc != host and not url.startswith(("data:", "blob:"))]

    def reports(self) -> list[str]:
        return list(self.page.evaluate("benchmark.reports"))

    def layout(self) -> Mapping[str, Any]:
        return dict(self.page.locator("event-timeline").evaluate("(timeline) => timeline.debugLayout()"))

    def _asks(self, sent: Request) -> None:
        self._open.add(sent)
        self._asked.append(sent.url)

    def _answered(self, sent: Request) -> None:
        self._open.discard(sent)

    @contextmanager
    def _said(self, patience: float) -> Iterator[None]:
        try:
            with self.page.expect_console_message(lambda said: said.text == DRAWN, timeout=patience * 1000):
                yield
        except TimeoutError as late:
            raise NotDrawn(f"not within {patience:.0f} s") from late

    def _renderers(self) -> dict[int, float]:
        found = self._system.send("SystemInfo.getProcessInfo")["processInfo"]
        return {one["id"]: on_processor(one["id"]) for one in found if one["type"] == "renderer"}


def find() -> str | None:
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


@contextmanager
def fresh(playwright: Playwright, program: str) -> Iterator[Tab]:
    browser = playwright.chromium.launch(executable_path=program, args=SWITCHES)
    try:
        context = browser.new_context(viewport=SCREEN)  # type: ignore[arg-type]  # a dict that has what it wants
        context.add_init_script(path=WATCH)
        yield Tab(browser, context)
    finally:
        browser.close()
