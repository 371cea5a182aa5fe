"""A stand-in for the API: the widget's files and made-up events, under the strictest content policy."""

from __future__ import annotations

import json
import random
import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

WIDGET = Path(__file__).parents[2] / "widget"
POLICY = "default-src 'self'"
TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
}
ACTORS = [
    ("turkey", "Turkey"),
    ("khalifa-haftar", "Khalifa Haftar"),
    ("gna", "Government of National Accord"),
    ("united-nations", "United Nations"),
    ("russia", "Russia"),
    ("egypt", "Egypt"),
    ("uae", "United Arab Emirates"),
    ("noc", "National Oil Corporation"),
    ("germany", "Germany"),
    ("fayez-al-sarraj", "Fayez al-Sarraj"),
    ("france", "France"),
    ("italy", "Italy"),
    ("tuareg-council", "Tuareg council of the south-west"),
    ("eu", "European Union"),
    ("qatar", "Qatar"),
    ("tunisia", "Tunisia"),
]
KINDS = ["ASSAULT", "CONSULT", "AGREE", "ACCUSE", "REJECT", "MOBILIZE", "AID", "SANCTION", "PROTEST", "x:ELECTION"]
MONTHS = "January February March April May June July August September October November December".split()


def date(
    edtf: str | None,
    earliest: str | None,
    latest: str | None,
    precision: str | None,
    display: str | None,
    core: tuple[str, str] | None = None,
) -> dict[str, Any]:
    latest_start, earliest_end = core or (None, None)
    return {
        "edtf": edtf,
        "earliest": earliest,
        "latest": latest,
        "precision": precision,
        "display": display,
        "latest_start": latest_start,
        "earliest_end": earliest_end,
    }


# One of each kind of date.
# fmt: off
DATES = [
    date("2019-04-04", "2019-04-04", "2019-04-04", "day", "4 April 2019"),
    date("2020-01-19T05:30", "2020-01-19T05:30", "2020-01-19T05:30", "minute", "19 January 2020, 05:30"),
    date("2020-06", "2020-06-01", "2020-06-30", "month", "June 2020"),
    date("2019-04-01/2019-04-10", "2019-04-01", "2019-04-10", "month", "early April 2019"),
    date("2014", "2014-01-01", "2014-12-31", "year", "2014"),
    date("2019-05/2019-07", "2019-05-01", "2019-07-31", "month", "May to July 2019", ("2019-05-31", "2019-07-01")),
    date("2011/..", "2011-01-01", None, "year", "since 2011", ("2011-12-31", "2012-01-01")),
    date("../2015", None, "2015-12-31", "year", "before 2016"),
    date("../2019-06", None, "2019-06-30", "month", "until June 2019", ("2019-06-01", "2019-06-01")),
    date("2016-12-05/2016-12-09", "2016-12-05", "2016-12-09", "day", "5 to 9 December 2016",
         ("2016-12-05", "2016-12-09")),
    date("201X", "2010-01-01", "2019-12-31", "decade", "2010s"),
    date(None, None, None, None, None),
]
TITLES = [
    "Column of pick-ups turns north at the salt flats", "Envoys shake hands in a hotel lobby before dawn",
    "The ring around the capital's port gives way", "Mayor asks for calm over the radio",
    "Grain ships wait off the breakwater", "Pumping stations stand idle along the pipeline",
    "Two parliaments, one treasury", "The old customs house burns down",
    "Checkpoint on the coast road kept shut to lorries", "Delegates haggle over a timetable for the vote",
    "Smugglers move their trade inland", "A letter nobody can date asks for arbitration",
]
# fmt: on


def make(number: int, title: str, when: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    parties = rng.sample(ACTORS, k=rng.choice([1, 1, 2, 2, 3])) if number % 17 else []
    modality = rng.choices(["occurred", "ongoing", "planned", "claimed", "denied"], [80, 6, 6, 5, 3])[0]
    roles = ["actor", "recipient", "other"]
    told = rng.choice([1, 1, 1, 2, 4])
    return {
        "id": str(4503599627370496 + number),
        "title": title,
        "date": when,
        "type": KINDS[number % len(KINDS)],
        "mode": None,
        "modality": modality,
        "actors": [{"key": key, "name": name, "role": role} for (key, name), role in zip(parties, roles, strict=False)],
        "places": [{"key": "tripoli", "name": "Tripoli", "lat": 32.89, "lon": 13.18}],
        "importance": round(rng.random() ** 3, 3),
        "confidence": 0.8,
        "sources": told,
        "conflicts": [{"field": "date", "said": "2019-04-04", "mentions": ["703687441776643"]}] if told == 4 else [],
        "updated": "2024-05-15T09:30:00Z",
        "links": {"self": f"/events/{4503599627370496 + number}"},
    }


def some_day(rng: random.Random) -> dict[str, Any]:
    """Days mostly, months and years among them, crowded towards 2019."""
    year = min(2020, 2011 + int(10 * rng.random() ** 0.5))
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    length = 31 - (month in (4, 6, 9, 11)) - 3 * (month == 2)
    match rng.choices(["day", "month", "year", "lasted"], [70, 16, 5, 9])[0]:
        case "day":
            text = f"{year}-{month:02}-{day:02}"
            return date(text, text, text, "day", f"{day} {MONTHS[month - 1]} {year}")
        case "month":
            text = f"{year}-{month:02}"
            return date(text, f"{text}-01", f"{text}-{length}", "month", f"{MONTHS[month - 1]} {year}")
        case "year":
            return date(str(year), f"{year}-01-01", f"{year}-12-31", "year", str(year))
        case _:
            first, last = f"{year}-{month:02}-{day:02}", f"{year}-{month:02}-{min(length, day + rng.randint(1, 20)):02}"
            words = f"{day} to {int(last[-2:])} {MONTHS[month - 1]} {year}"
            return date(f"{first}/{last}", first, last, "day", words, (first, last))


def events(count: int) -> list[dict[str, Any]]:
    """The first dozen has every kind of date; the rest is a crowd. The same each time."""
    rng = random.Random(42)
    first = [make(n, TITLES[n], DATES[n], rng) for n in range(min(count, 12))]
    words = "convoy tariff envoy harbour ceasefire ministry pipeline brigade airfield summit border ration".split()
    verbs = "halts reaches leaves rejects backs loses reopens guards divides shelters".split()
    for number in range(12, count):
        a, b = rng.sample(words, 2)
        tail = " after a night of talks about who may pass and who may not" if number % 7 == 0 else ""
        first.append(make(number, f"{a.capitalize()} {rng.choice(verbs)} {b}{tail}", some_day(rng), rng))
    return first


def opened(event: dict[str, Any]) -> dict[str, Any]:
    """An event as /events/{id} has it; its sentences begin with a letter beyond 16 bits, which counts as one."""
    when = event["date"]["display"] or "once"
    name = event["actors"][0] if event["actors"] else {"key": "nobody", "name": "Nobody", "role": "other"}
    mentions = []
    for number in range(max(1, event["sources"])):
        text = f"𝒲hat was told: {name['name']} was there when it happened, {when}, so the wire has it."
        at, start = text.index(when), 100
        span = {"start": start + text.index(name["name"]), "text": name["name"]}
        span["end"] = span["start"] + len(name["name"])
        timex = {"start": start + at, "end": start + at + len(when), "text": when, "type": "DATE", "value": "2020-06"}
        mentions.append(
            {
                "id": f"70368744177664{number}",
                "document": {
                    "id": f"90071992547409{number}",
                    "title": f"Dispatch {number + 1} from the coast",
                    "publisher": ["Harbour Wire", "The Inland Post", "Coast Radio", "Evening Sheet"][number],
                    "url": None if number else "https://example.org/dispatch",
                    "published": "2020-06-11" if number != 1 else None,
                    "published_basis": ["byline", "unknown", "inferred", "given"][number],
                },
                "sentence": {"text": text, "start": start, "end": start + len(text)},
                "timex": None if when == "once" else timex,
                "actors": [span | name],
                "places": [],
                "rule": "en/month-year",
                "why": "the month as it stands in the sentence",
                "alternatives": [{"edtf": "2019-06-12", "why": "a year earlier, were the report older"}],
                "date": DATES[0] if number == 3 else event["date"],
                "links": {"document": f"/documents/90071992547409{number}#char={start},{start + len(text)}"},
            }
        )
    ids = [mention["id"] for mention in mentions]
    return event | {
        "summary": f"{event['title']}, as several tell it.",
        "mentions": mentions,
        "merged_why": [
            {"mention": ids[0], "with": other, "score": 0.9, "reasons": {"same_day": 0.6, "actors": 0.3}}
            for other in ids[1:]
        ],
    }


def matches(word: str, title: str) -> list[dict[str, Any]]:
    at = title.casefold().find(word.casefold())
    return [] if at < 0 else [{"field": "title", "text": title, "spans": [[at, at + len(word)]]}]


class StandIn(ThreadingHTTPServer):
    """Holds the events and remembers what was asked."""

    daemon_threads = True

    def __init__(self, held: list[dict[str, Any]]) -> None:
        self.held = held
        self.asked: list[tuple[str, dict[str, list[str]]]] = []
        self.broken: tuple[int, dict[str, Any]] | None = None
        super().__init__(("127.0.0.1", 0), Handler)

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
                                  "actor": [{"value": key, "name": name, "n": 3} for key, name in ACTORS]})  # fmt: skip
        return self.json({"title": "Not Found"}, 404)

    def page(self, query: dict[str, list[str]]) -> dict[str, Any]:
        undated = "undated" in query
        found = [event for event in self.server.held if (event["date"]["edtf"] is None) == undated]
        for name in query.get("actor", []):
            found = [event for event in found if name in [actor["name"] for actor in event["actors"]]]
        for kind in query.get("type", [])[:1]:
            found = [event for event in found if event["type"] in (kind, *query["type"])]
        for word in query.get("q", []):
            found = [event | {"matches": matches(word, event["title"])} for event in found]
        found.sort(key=lambda event: -event["importance"])
        at, limit = int(query.get("cursor", ["0"])[0]), int(query["limit"][0])
        more = at + limit < len(found)
        return {
            "events": found[at : at + limit],
            "next": f"/events?limit={limit}&cursor={at + limit}" if more else None,
            "coverage": {"from": "2011-01-01", "to": "2020-12-31", "documents": 14},
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
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Tests are read by people; the log of a stand-in is not."""


def serve(held: list[dict[str, Any]]) -> StandIn:
    server = StandIn(held)
    threading.Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True).start()
    return server


@pytest.fixture
def serving() -> Iterator[Any]:
    """``serving(300)`` is a stand-in that holds so many events."""
    started: list[StandIn] = []

    def start(count: int) -> StandIn:
        started.append(serve(events(count)))
        return started[-1]

    yield start
    for server in started:
        server.shutdown()
        server.server_close()
