"""Languages without a page of ours: what dateparser finds, and that it was dateparser.

It is slow, knows no tense and counts on no story; what it reads is read so far into a text and no further.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dates import calendar
from dates.interval import Grain, When
from dates.span import Span
from dates.timex import Calendar, Timex

if TYPE_CHECKING:
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # it ships no types

LIMIT = 10_000
# What it raises over a language it does not know, and over some texts.
STUMBLES = (ValueError, ArithmeticError, LookupError, TypeError, AttributeError, RecursionError)
_GRAINS = {"day": Grain.DAY, "time": Grain.DAY, "week": Grain.DAY, "month": Grain.MONTH, "year": Grain.YEAR}
# A figure beside a letter, or a word: dateparser takes "de" and "o 3" for dates.
_SAYS = re.compile(r"\d.*[^\W\d_]|[^\W\d_].*\d|[^\W\d_]{4}", re.DOTALL)

# Turkish hangs its cases on figures: "2019'da".
_ENDING = re.compile(r"(?<=\d)['’][^\W\d_]+")
# It swallows what stands behind a comma.
_TAIL = re.compile(r",\s*[^\W\d_]{0,2}$")


def knows(code: str) -> bool:
    """Whether dateparser has the language."""
    from dateparser.data.languages_info import language_order  # type: ignore[import-untyped]  # it ships no types

    return code in language_order


def read(text: str, code: str, published: When | None) -> Iterator[tuple[Timex, When, str]]:
    """Each expression, when it is, and why. Nothing where dateparser does not know the language either."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]  # loading it takes a second

    settings = _settings(published)
    text = _ENDING.sub(lambda ending: " " * len(ending[0]), text[:LIMIT])
    try:
        found = search_dates(text, languages=[code], settings=settings) or ()
    except STUMBLES:
        return
    at = 0
    for stretch, moment in found:
        words = _TAIL.sub("", stretch)
        start = text.find(words, at)
        if start < 0 or not _SAYS.search(words):
            continue
        at = start + len(words)
        grain = _GRAINS.get(_period(words, code, published), Grain.DAY)
        said = Calendar(
            moment.year, moment.month if grain <= Grain.MONTH else None, moment.day if grain <= Grain.DAY else None
        )
        when = When.of(grain, calendar.seconds(moment.year, moment.month, moment.day))
        why = f"read by dateparser, for there are no rules of our own for the language {code!r}"
        yield Timex(Span(start, at), words, said, f"{code}/dateparser"), when, why


def _settings(published: When | None) -> dict[str, Any]:
    if published is None or published.earliest is None or calendar.fields(published.earliest).year < 1:
        return {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["year"]}
    base = datetime(1970, 1, 1) + timedelta(seconds=published.earliest)
    return {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False}


def _period(words: str, code: str, published: When | None) -> str:
    try:
        found = _parser(code, published).get_date_data(words)
    except STUMBLES:
        return "day"
    return found.period if found.date_obj is not None else "day"


@lru_cache(maxsize=64)
def _parser(code: str, published: When | None) -> DateDataParser:
    from dateparser.date import DateDataParser

    return DateDataParser(languages=[code], settings=_settings(published))
