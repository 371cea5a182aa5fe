"""News of the timeline: Atom (RFC 4287) and JSON Feed 1.1, what was changed last first.

Their dates say when an entry was changed here; when it happened stands in an element of our own. A feed is known by its
address, filters and all: readers keep one of each id, and some move to the address that a feed gives for its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import orjson

from api.formats.feed import Feed
from api.schemas import Entry

TITLE = "Dateline"
ATOM, OURS = "http://www.w3.org/2005/Atom", "urn:dateline:event"
_NEVER = "1970-01-01T00:00:00Z"  # the date of a feed without an entry
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_atom(feed: Feed) -> Iterator[bytes]:
    ET.register_namespace("", ATOM)
    ET.register_namespace("event", OURS)
    entries = list(feed.entries)
    root = ET.Element(f"{{{ATOM}}}feed")
    _text(root, "id", f"{feed.base}{feed.path}" if feed.path else OURS)
    _text(root, "title", TITLE)
    _text(root, "updated", max((entry.event["updated"] for entry in entries), default=_NEVER))
    author = ET.SubElement(root, f"{{{ATOM}}}author")
    _text(author, "name", TITLE)
    ET.SubElement(root, f"{{{ATOM}}}link", {"rel": "alternate", "type": "text/html", "href": f"{feed.base}/"})
    if feed.path:
        ET.SubElement(root, f"{{{ATOM}}}link", {"rel": "self", "href": f"{feed.base}{feed.path}"})
    if feed.next:
        ET.SubElement(root, f"{{{ATOM}}}link", {"rel": "next", "href": f"{feed.base}{feed.next}"})
    for entry in entries:
        _entry(root, entry, feed.base)
    yield ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(root: ET.Element, entry: Entry, base: str) -> None:
    event, date = entry.event, entry.event["date"]
    item = ET.SubElement(root, f"{{{ATOM}}}entry")
    _text(item, "id", f"urn:dateline:event:{event['id']}")
    _text(item, "title", event["title"])
    _text(item, "updated", event["updated"])
    ET.SubElement(item, f"{{{ATOM}}}link", {"rel": "alternate", "href": f"{base}{event['links']['self']}"})
    _text(item, "summary", " — ".join(filter(None, (date["display"], entry.summary))))
    for term in filter(None, (event["type"], *(actor["name"] for actor in event["actors"]))):
        ET.SubElement(item, f"{{{ATOM}}}category", {"term": _clean(term)})
    known = {
        "edtf": date["edtf"],
        "earliest": date["earliest"],
        "latest": date["latest"],
        "precision": date["precision"],
    }
    when = ET.SubElement(item, f"{{{OURS}}}date", {name: value for name, value in known.items() if value})
    when.text = _clean(date["display"] or "")


def _text(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{name}").text = _clean(words)


def _clean(words: str) -> str:
    """Some characters no XML can hold, however they are written."""
    return _NOT_XML.sub(" ", words)


def to_jsonfeed(feed: Feed) -> Iterator[bytes]:
    whole: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": TITLE,
        "home_page_url": f"{feed.base}/",
        "items": [_item(entry, feed.base) for entry in feed.entries],
    }
    if feed.path:
        whole["feed_url"] = f"{feed.base}{feed.path}"
    if feed.next:
        whole["next_url"] = f"{feed.base}{feed.next}"
    yield orjson.dumps(whole)


def _item(entry: Entry, base: str) -> dict[str, Any]:
    event, date = entry.event, entry.event["date"]
    return {
        "id": event["id"],
        "url": f"{base}{event['links']['self']}",
        "title": event["title"],
        "content_text": " — ".join(filter(None, (date["display"], entry.summary or event["title"]))),
        "date_modified": event["updated"],
        "tags": [tag for tag in (event["type"], *(actor["name"] for actor in event["actors"])) if tag],
        "_event": event,
    }
