"""What people type, and what bylines and metadata say: EDTF first, then our own reader, then dateparser, set up once.

Nothing is invented: a month stays a month, and what does not say a date is None, or BadDate.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from dates import calendar, edtf
from dates.anchors import Context, Unsettled
from dates.interval import Grain, When
from dates.languages import ENGLISH
from dates.resolve import resolve
from dates.tagger import tag

if TYPE_CHECKING:
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # it ships no types

# A byline is short; what is longer is prose, and prose has many dates.
BYLINE_LIMIT = 200
_RELATIVE = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|now|ago|last|next|this|in \d+)\b"
    r"|^\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*$",
    re.IGNORECASE,
)
_METADATA = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\d\d:?\d\d|(?![\d-]))")
_GRAINS = {"day": Grain.DAY, "month": Grain.MONTH, "year": Grain.YEAR}


class BadDate(ValueError):
    """A text that a person typed for a date, and that is none."""


def typed(text: str) -> When:
    """ "2019-04", "April 2019", "4 Apr 2019", "since 2011", "1560~". There is no clock: "yesterday" is refused."""
    text = text.strip()
    try:
        return edtf.parse(text)
    except edtf.BadEdtf as error:
        refused = str(error)
    when = _whole(text) or (None if _RELATIVE.search(text) else _parsed(text))
    if when is None and re.fullmatch(r"[-0-9X./~?%T:Z]*", text):
        raise BadDate(refused)
    if when is None:
        raise BadDate(f"not a date: {text!r}; expected one such as 2019, 2019-04, April 2019 or 4 April 2019")
    return when


def byline(text: str) -> When | None:
    """ "Updated 06 August 2020" is a day, "August 2020" a month, "2019-12-27T08:00:00Z" the day; None: none is said."""
    text = text.strip()[:BYLINE_LIMIT]
    if stamp := _METADATA.search(text):
        try:
            return When.of(Grain.DAY, calendar.seconds(int(stamp[1]), int(stamp[2]), int(stamp[3])))
        except ValueError:
            return None
    found = [when for timex in tag(text) if (when := _resolved(timex.meaning)) and when.grain <= Grain.YEAR]
    said = min(found, key=lambda when: when.grain, default=None)
    if said is None or said.grain is Grain.YEAR:
        tail = re.search(r"\d.*", text, re.DOTALL)
        said = (None if _RELATIVE.search(text) else _parsed(text) or _parsed(tail[0] if tail else "")) or said
    if said is None or said.earliest is None or said.latest is None:
        return None
    return When.of(max(said.grain, Grain.DAY), said.earliest)


def _whole(text: str) -> When | None:
    """Our own reading, if it is of the whole text and needs no anchor."""
    found = tag(text, ENGLISH)
    if len(found) == 1:
        around = text[: found[0].span.start] + text[found[0].span.end :]
        if re.fullmatch(r"(?i)\s*(?:in|on|since|until|till|before|after|from|prior to|up to|the)?\s*", around):
            return _resolved(found[0].meaning)
    if len(found) == 2:
        return _resolved(found[0].meaning) if "to" in text or "-" in text or "–" in text else None
    return None


def _resolved(meaning: object) -> When | None:
    try:
        return resolve(meaning, Context()).when  # type: ignore[arg-type]
    except (Unsettled, ValueError):
        return None


@cache
def _parser() -> DateDataParser:
    """Loading dateparser takes a second; who never needs it never waits."""
    from dateparser.date import DateDataParser

    return DateDataParser(settings={
        "REQUIRE_PARTS": ["year"], "PARSERS": ["absolute-time"], "RETURN_AS_TIMEZONE_AWARE": False,
        "PREFER_DAY_OF_MONTH": "first", "PREFER_MONTH_OF_YEAR": "first", "RELATIVE_BASE": datetime(2000, 1, 1),
    })  # fmt: skip


def _parsed(text: str) -> When | None:
    """Any language dateparser knows; a number alone, or nothing with a digit in it, is no date."""
    if not re.search(r"\d{4}", text) or not re.search(r"[^\W\d]", text):
        return None
    found = _parser().get_date_data(text)
    moment = found.date_obj
    if moment is None or str(moment.year) not in text:
        return None
    instant = calendar.seconds(moment.year, moment.month, moment.day)
    return When.of(_GRAINS.get(found.period, Grain.DAY), instant)
