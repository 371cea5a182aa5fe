"""A web page to its article: boilerplate off by trafilatura, the date by htmldate."""

from __future__ import annotations

import re
from typing import Any

import trafilatura

from importer.decoding import Unreadable

CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]+)", re.IGNORECASE)
# htmldate would otherwise take nothing before 1995, and guess from any number of the page.
STATED = {"original_date": True, "extensive_search": False, "min_date": "0100-01-01", "max_date": "9999-12-31"}


def declared_encoding(raw: bytes) -> str | None:
    found = CHARSET.search(raw[:4096])
    return found[1].decode("ascii", "replace").lower() if found else None


def article(html: str) -> tuple[str, dict[str, str]]:
    """The text, and what the page says of itself under the names of ``readers.FIELDS``."""
    page: Any = trafilatura.bare_extraction(
        html, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=dict(STATED)
    )
    if page is None or not (page.text or "").strip():
        raise Unreadable("no article found in this page; expected HTML with running text")
    language = re.search(r"<html[^>]*\slang=[\"']?([a-zA-Z]{2,3})\b", html)
    said = {
        "title": page.title,
        "published": _as_precise(page.date, html) if page.date else None,
        "publisher": page.sitename,
        "url": page.url,
        "language": language[1].lower() if language else None,
    }
    return page.text, {field: value for field, value in said.items() if value}


def _as_precise(day: str, html: str) -> str:
    """htmldate fills up a month or a year to a day of its choice; what the page says is put back."""
    if day in html or day.replace("-", "") in html:
        return day
    for said in (day[:7], day[:4]):
        if re.search(rf"[\"']{said}[\"']", html):
            return said
    return day
