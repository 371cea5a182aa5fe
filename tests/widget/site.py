"""A host that is not the timeline's, with a page of its own under the content policy that docs/embedding.md names."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.widget.page import pages

PAGE = (Path(__file__).parents[2] / "docs" / "embedding.md").read_text()
EXAMPLE = "https://timeline.example.org"
[POLICY] = re.findall(r"^Content-Security-Policy: (.+)$", PAGE, re.MULTILINE)
TYPES = {"html": "text/html; charset=utf-8", "css": "text/css", "js": "text/javascript", "json": "application/json"}
DRAWN = """() => {
  const timelines = [...document.querySelectorAll("event-timeline")].map((one) => one.debugLayout?.());
  return timelines.length > 0 && timelines.every((drawn) => drawn?.ready && drawn.n > 0);
}"""


class Site(ThreadingHTTPServer):
    """``files`` by path; ``status`` and ``strange`` are for all other paths."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.files: dict[str, str] = {}
        self.policy = ""
        self.status, self.strange, self.kind = 404, "<h1>Not here</h1>", "html"

    @property
    def url(self) -> str:
        """By a name, so that it is another site too, not only another origin."""
        return f"http://localhost:{self.server_address[1]}/"

    def __enter__(self) -> Site:
        threading.Thread(target=partial(self.serve_forever, poll_interval=0.05), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        known = path in self.server.files
        body = (self.server.files[path] if known else self.server.strange).encode()
        self.send_response(200 if known else self.server.status)
        kind = (path.rpartition(".")[2] if "." in path else "html") if known else self.server.kind
        self.send_header("Content-Type", TYPES[kind])
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Access-Control-Allow-Origin", "*")
        if self.server.policy:
            self.send_header("Content-Security-Policy", self.server.policy)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Tests are read by people; the log of a stand-in is not."""


def whole(html: str, head: str = "") -> str:
    """A page around a piece of one."""
    if "<html" in html:
        return html
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>'
        f"{head}</head><body>{html}</body></html>"
    )


@contextmanager
def watched(chromium: Any, site: Site) -> Iterator[Callable[..., Any]]:
    with pages(chromium) as new_page:

        def go(html: str, server: str, *, files: dict[str, str] | None = None, wait: bool = True, head: str = "",
               width: int = 1280, path: str = "", also: str | None = None, **options: Any) -> Any:  # fmt: skip
            origin = server.rstrip("/")
            allowed = f"{origin} {also.rstrip('/')}" if also else origin
            site.policy = POLICY.replace(EXAMPLE, allowed)
            site.files = {"/": whole(html, head)} | {f"/{name}": text for name, text in (files or {}).items()}
            page = new_page(viewport={"width": width, "height": 900}, **options)
            page.context.set_default_timeout(15_000)
            asked = page.complaints.append
            known = (site.url, f"{origin}/", also or site.url)
            page.on("request", lambda sent: sent.url.startswith(known) or asked(sent.url))
            page.on("request", lambda sent: sent.method == "GET" or asked(f"{sent.method} {sent.url}"))
            page.goto(site.url + path)
            page.timeline = page.locator("event-timeline").first
            if wait:
                page.wait_for_function(DRAWN)
            return page

        yield go


def tag(server: str, attributes: str = "", *, src: str | None = None, module: bool = True) -> str:
    """The element, and the module where it is the first of a page."""
    script = f'<script type="module" src="{server}widget/v1/event-timeline.js"></script>' if module else ""
    return f'{script}<event-timeline src="{server if src is None else src}" {attributes}></event-timeline>'
