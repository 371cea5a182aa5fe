"""Which comes first in a date in figures, the day or the month, where a text is from: by what its document says."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# ISO 3166 codes, after CLDR's short dates. Everywhere else the day comes first.
MONTH_FIRST = frozenset("US AS FM GU MH MP PH PR PW UM VI".split())
NO_ONE_ORDER = frozenset("CA CN HU JP KR LT MN TW".split())  # both are written, or the year comes first
# Ends of addresses that look like countries and are used for what they sound like.
SOLD = frozenset("ai cc co eu fm gg io im me to tv ws".split())
NAMED = {"uk": "GB", "gov": "US", "mil": "US"}

_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})(?:[-_.@].*)?", re.IGNORECASE)


def day_first(language: str | None, url: str | None = None) -> bool | None:
    """The region of the language ("en-GB"), else the country that the address ends in; None where neither tells."""
    country = _of_language(language or "") or _of_address(url or "")
    if country is None or country in NO_ONE_ORDER:
        return None
    return country not in MONTH_FIRST


def _of_language(tag: str) -> str | None:
    found = _TAG.fullmatch(tag.strip())
    return found[1].upper() if found else None


def _of_address(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    end = host.rstrip(".").rpartition(".")[2]
    if end in NAMED:
        return NAMED[end]
    return end.upper() if re.fullmatch("[a-z]{2}", end) and end not in SOLD else None
