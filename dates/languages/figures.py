"""What the languages share: slots of figures, of Roman numerals, and of what earlier stages have read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dates.rules import Slot

DIGITS = {
    "one-to-twelve": int, "to-twenty-four": int, "to-thirty-one": int, "to-fifty-nine": int, "two-digits": int,
    "three-digits": int,
}  # fmt: skip
ROMAN = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
    "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20, "XXI": 21,
}  # fmt: skip
# In guards: a figure of any shape.
FIGURE = "<one-to-twelve> <to-twenty-four> <to-thirty-one> <to-fifty-nine> <two-digits> <three-digits> <zero>"
FIGURES = {
    "day": Slot(shapes={"one-to-twelve": int, "to-twenty-four": int, "to-thirty-one": int, "first": lambda word: 1}),
    "year": Slot(shapes={"four-digits": int}),
    "old": Slot(shapes={"four-digits": int, **DIGITS}),
    "short": Slot(shapes={"to-twenty-four": int, "to-thirty-one": int, "to-fifty-nine": int, "two-digits": int}),
    "decade-digits": Slot(shapes={
        "four-digits": int, "two-digits": int, "to-fifty-nine": int, "to-thirty-one": int, "to-twenty-four": int,
        "one-to-twelve": int,
    }),
    "iso": Slot(shapes={"iso-day": str}),
    "slashed": Slot(shapes={"slashed": str}),
    "clock-digits": Slot(shapes={"hours-minutes": str}),
    "clock-decimal": Slot(shapes={"decimal": str}),
    "a-day": Slot(kinds=["day", "weekday", "relative-day", "holiday"]),
    "a-calendar-day": Slot(kinds=["day"]),
    "a-weekday": Slot(kinds=["weekday"]),
    "a-part": Slot(kinds=["part-of-day"]),
    "a-clock": Slot(kinds=["clock"]),
    "a-length": Slot(kinds=["duration"]),
    "a-date": Slot(kinds=[
        "day", "month", "quarter", "season", "half", "year", "weekday", "weekend", "holiday", "era", "relative-day",
        "relative-week", "relative-month", "relative-quarter", "relative-year", "relative-decade", "relative-century",
        "time", "relative-season",
    ]),
    "early-able": Slot(kinds=[
        "month", "quarter", "season", "half", "year", "weekday", "era", "relative-week", "relative-month",
        "relative-quarter", "relative-year", "relative-season", "relative-decade", "relative-century",
    ]),
    "a-year": Slot(kinds=["year", "relative-year"]),
    "countable": Slot(kinds=["duration", "anchored", "stretch", "relative-day", "relative-week", "relative-month",
                             "relative-year"]),
}  # fmt: skip


def spelled(words: Mapping[str, Any]) -> dict[str, Any]:
    """A row a spelling: "un|une" makes two."""
    return {spelling: value for spellings, value in words.items() for spelling in spellings.split("|")}
