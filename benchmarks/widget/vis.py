"""vis-timeline over events of ours, on a page of its own: the other way, all of them sent and all of them drawn."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import orjson
from playwright.sync_api import Playwright

from benchmarks.made import database
from benchmarks.service.client import Address, get
from benchmarks.widget import browser
from benchmarks.widget.browser import NotDrawn

EVENTS, PATIENCE = 10_000, 180.0  # seconds until they are drawn
HERE = Path(__file__).parent
WANTED = HERE / "package.json"
INSTALL = "install --no-package-lock --ignore-scripts --legacy-peer-deps --no-audit --no-fund --fetch-retries=0"
ASKED = "sort=importance&limit=1000"
# As much of the window as one notch of the wheel takes from ours.
STEP = """setTimeout(() => {
  timeline.on('changed', benchmark.tell);
  timeline.zoomIn(0.3, { animation: false });
})"""


class Theirs(NamedTuple):
    """Milliseconds of the main thread; nothing where it did not finish in time."""

    events: int
    drawn: float | None
    step: float | None


class NotInstalled(RuntimeError):
    """Why."""


def measured(playwright: Playwright, program: str, address: Address) -> Theirs:
    """Once: it takes minutes."""
    content = items(address)
    count = len(content["items"])
    with packages() as folder, site(folder, orjson.dumps(content)) as url, browser.fresh(playwright, program) as tab:
        drawn = None
        try:
            drawn = tab.opens(url, PATIENCE).cpu
            tab.rests()
            return Theirs(count, drawn, tab.draws(lambda: tab.page.evaluate(STEP), PATIENCE).cpu)
        except NotDrawn:
            return Theirs(count, drawn, None)


def items(address: Address, most: int = EVENTS) -> Mapping[str, Any]:
    """The weightiest events as `/events.vis` gives them, page after page; the window of the first page."""
    found: list[Any] = []
    options: Mapping[str, Any] = {}
    asked = ASKED
    while asked and len(found) < most:
        page = get(address, f"/events.vis?{asked}")
        options = options or page["options"]
        found += page["items"]
        asked = urlsplit(get(address, f"/events?{asked}")["next"] or "").query
    return {"items": found[:most], "options": options}


@contextmanager
def packages() -> Iterator[Path]:
    """The folder that has node_modules; kept where databases are."""
    npm = shutil.which("npm")
    if npm is None:
        raise NotInstalled("npm was not found")
    version = orjson.loads(WANTED.read_bytes())["dependencies"]["vis-timeline"]
    with database.folder() as place:
        folder = place / f"vis-timeline-{version}"
        if not folder.is_dir():
            with tempfile.TemporaryDirectory(dir=place) as workshop:
                unfinished = Path(workshop) / folder.name
                unfinished.mkdir()
                shutil.copy(WANTED, unfinished)
                done = subprocess.run([npm, *INSTALL.split()], cwd=unfinished, capture_output=True, text=True)
                if done.returncode:
                    raise NotInstalled(f"npm could not install it: {done.stderr.strip().partition(chr(10))[0]}")
                unfinished.rename(folder)
        yield folder


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *given: Any, content: bytes, **options: Any) -> None:
        self._own = {"/": ("text/html", (HERE / "vis.html").read_bytes()), "/items": ("application/json", content)}
        super().__init__(*given, **options)

    def do_GET(self) -> None:
        if self.path not in self._own:
            super().do_GET()
            return
        media_type, body = self._own[self.path]
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Nobody reads it."""


@contextmanager
def site(folder: Path, content: bytes) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=folder, content=content))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
