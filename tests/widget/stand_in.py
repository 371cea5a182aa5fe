"""A stand-in for the API: the widget's files and made-up events, under the strictest content policy."""

from __future__ import annotations

import json
import threading
from collections import Counter
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from api import density, schemas
from dates import edtf
from db.density import Spread
from tests.widget.made import ACTORS, PUBLISHERS, opened

WIDGET = Path(__file__).parents[2] / "widget"
POLICY = "default-src 'self'"
TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
}
ALWAYS = -(10**12), 10**12
COVERAGE = {"from": "2011-01-01", "to": "2020-12-31", "documents": 14}


class StandIn(ThreadingHTTPServer):
    """Holds the events and remembers what was asked."""

    daemon_threads = True

    def __init__(self, held: list[dict[str, Any]], port: int = 0) -> None:
        self.held = held
        self.asked: list[tuple[str, dict[str, list[str]]]] = []
        self.broken: tuple[int, dict[str, Any]] | None = None
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def queries(self, path: str = "/events") -> list[dict[str, list[str]]]:
        return [query for asked, query in self.asked if asked == path]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: StandIn

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        query = parse_qs(address.query)
        self.server.asked.append((address.path, query))
        if address.path in ("/", "/timeline", "/embed"):
            return self.file(WIDGET / "index.html")
        if address.path.startswith("/widget/v1/"):
            return self.file(WIDGET / address.path.rsplit("/", 1)[1])
        if self.server.broken:
            return self.json(self.server.broken[1], self.server.broken[0], "application/problem+json")
        match address.path.strip("/").split("/"):
            case ["events"]:
                return self.json(self.page(query))
            case ["timeline", "histogram"]:
                return self.json(self.histogram(query))
            case ["timeline", "items"]:
                return self.json(self.items(query))
            case ["events", key]:
                found = [event for event in self.server.held if event["id"] == key]
                return self.json(opened(found[0])) if found else self.json({"title": "Not Found"}, 404)
            case ["actors" | "places" as kind]:
                q = query["q"][0].casefold()
                found = [{"key": key, "name": name, "kind": "country"} for key, name in ACTORS if q in name.casefold()]
                return self.json({kind: found})
            case ["facets"]:
                kinds = Counter(event["type"] for event in self.server.held)
                return self.json({"type": [{"value": kind, "name": kind, "n": n} for kind, n in kinds.items()],
                                  "actor": [{"value": key, "name": name, "n": 3} for key, name in ACTORS],
                                  "source": [{"value": one, "name": one, "n": 2} for one in PUBLISHERS]})  # fmt: skip
        return self.json({"title": "Not Found"}, 404)

    def found(self, query: dict[str, list[str]]) -> list[dict[str, Any]]:
        """Of the filters those that tests ask for."""
        window = _bound(query, "from", "earliest", ALWAYS[0]), _bound(query, "to", "latest", ALWAYS[1])
        found = [event for event in self.server.held if (event["date"]["edtf"] is None) == ("undated" in query)]
        if "undated" not in query:
            found = [event for event in found if overlap(bounds(event), window)]
        keys = dict(ACTORS)
        wanted = {keys.get(name, name) for name in query.get("actor", [])}
        named = all if query.get("actor_match") == ["all"] else any
        if wanted:
            found = [event for event in found if named(name in {a["name"] for a in event["actors"]} for name in wanted)]
        if "type" in query:
            found = [event for event in found if event["type"] in query["type"]]
        for since in query.get("updated_since", []):
            found = [event for event in found if event["updated"] >= since]
        for word in query.get("q", []):
            found = [event | {"matches": matches(word, event["title"])} for event in found]
        return found

    def page(self, query: dict[str, list[str]]) -> dict[str, Any]:
        found = self.found(query)
        match query.get("sort", ["date"])[0]:
            case "importance":
                found.sort(key=lambda event: -event["importance"])
            case "updated":
                found.sort(key=lambda event: event["updated"], reverse=True)
            case _:
                found.sort(key=bounds)
        at, limit = int(query.get("cursor", ["0"])[0]), int(query["limit"][0])
        more = query | {"cursor": [str(at + limit)]}
        return {
            "events": found[at : at + limit],
            "next": f"/events?{urlencode(more, doseq=True)}" if at + limit < len(found) else None,
            "coverage": COVERAGE,
            "total": len(found),
        }

    def items(self, query: dict[str, list[str]]) -> dict[str, Any]:
        found = sorted(self.found(query), key=lambda event: -event["importance"])
        shown = found[: int(query["limit"][0])]
        slim = ("id", "title", "date", "type", "modality", "importance", "sources")
        return {
            "items": [
                {name: event[name] for name in slim}
                | {"conflicts": len(event["conflicts"]), "actors": [actor["key"] for actor in event["actors"]]}
                for event in shown
            ],
            "names": {actor["key"]: actor["name"] for event in shown for actor in event["actors"]},
            "total": len(found),
            "coverage": COVERAGE,
        }

    def histogram(self, query: dict[str, list[str]]) -> dict[str, Any]:
        found = self.found(query)
        if not found:
            return {"unit": None, "edges": [], "lanes": []}
        first = min(_known(event)[0] for event in found)
        last = max(_known(event)[1] for event in found)
        start, end = _bound(query, "from", "earliest", first), _bound(query, "to", "latest", last)
        bins = density.cut(start, max(end, start + 1), int(query["bins"][0]))
        lanes: dict[Any, list[dict[str, Any]]] = {}
        names: dict[Any, Any] = {None: None}
        for event in found:
            for key, name in _lanes_of(event, query.get("lanes", [None])[0]):
                lanes.setdefault(key, []).append(event)
                names[key] = name
        order = sorted(lanes, key=lambda key: (-len(lanes[key]), key))[:30]
        return {
            "unit": bins.unit.label,
            "edges": [str(schemas.first(edge, bins.unit)) for edge in bins.edges],
            "lanes": [_lane(key, names[key], lanes[key], bins) for key in order],
        }

    def json(self, body: Any, status: int = 200, media_type: str = "application/json") -> None:
        self.send(json.dumps(body).encode(), media_type, status)

    def file(self, path: Path) -> None:
        if path.is_file() and path.suffix in TYPES:
            self.send(path.read_bytes(), TYPES[path.suffix])
        else:
            self.json({"title": "Not Found"}, 404)

    def send(self, body: bytes, media_type: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Tests are read by people; the log of a stand-in is not."""


def bounds(event: dict[str, Any]) -> tuple[int, int]:
    date = event["date"]
    earliest = ALWAYS[0] if date["earliest"] is None else edtf.parse(date["earliest"]).earliest
    return earliest, ALWAYS[1] if date["latest"] is None else edtf.parse(date["latest"]).latest


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def matches(word: str, title: str) -> list[dict[str, Any]]:
    at = title.casefold().find(word.casefold())
    return [] if at < 0 else [{"field": "title", "text": title, "spans": [[at, at + len(word)]]}]


def _known(event: dict[str, Any]) -> tuple[int, int]:
    """An open end counts where the other one is."""
    earliest, latest = bounds(event)
    start = latest - 1 if earliest == ALWAYS[0] else earliest
    return start, earliest + 1 if latest == ALWAYS[1] else latest


def _bound(query: dict[str, list[str]], name: str, side: str, otherwise: int) -> int:
    return getattr(edtf.parse(query[name][0]), side) if name in query else otherwise


def _lanes_of(event: dict[str, Any], by: str | None) -> list[tuple[Any, Any]]:
    if by == "actor":
        return [(actor["key"], actor["name"]) for actor in event["actors"]]
    return [(event["type"], event["type"]) if by == "type" else (None, None)]


def _lane(key: Any, name: Any, events: list[dict[str, Any]], bins: density.Bins) -> dict[str, Any]:
    spreads = []
    for event in events:
        start, end = _known(event)
        spreads.append(Spread(key, name, start, end - 1, None, None, 1))
    certain, possible = density.masses(spreads, bins)
    return {"key": key, "name": name, "n": len(events), "certain": certain, "possible": possible}


def serve(held: list[dict[str, Any]], port: int = 0) -> StandIn:
    server = StandIn(held, port)
    threading.Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True).start()
    return server
