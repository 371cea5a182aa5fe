"""What the languages share: slots of figures, and of what earlier stages have read."""

from __future__ import annotations

from dates.rules import Slot

DIGITS = {
    "one-to-twelve": int, "to-twenty-four": int, "to-thirty-one": int, "to-fifty-nine": int, "two-digits": int,
    "three-digits": int,
}  # fmt: skip
FIGURES = {
    "day": Slot(shapes={"one-to-twelve": int, "to-twenty-four": int, "to-thirty-one": int, "first": lambda word: 1}),
    "year": Slot(shapes={"four-digits": int}),
    "old": Slot(shapes={"four-digits": int, **DIGITS}),
    "short": Slot(shapes={"to-twenty-four": int, "to-thirty-one": int, "to-fifty-nine": int, "two-digits": int}),
    "iso": Slot(shapes={"iso-day": str}),
    "slashed": Slot(shapes={"slashed": str}),
    "clock-digits": Slot(shapes={"hours-minutes": str}),
    "a-day": Slot(kinds=["day", "weekday", "relative-day"]),
    "a-calendar-day": Slot(kinds=["day"]),
    "a-weekday": Slot(kinds=["weekday"]),
    "a-part": Slot(kinds=["part-of-day"]),
    "a-clock": Slot(kinds=["clock"]),
    "a-date": Slot(kinds=[
        "day", "month", "season", "year", "weekday", "era", "relative-day", "relative-week", "relative-month",
        "relative-year", "relative-decade", "time", "relative-season",
    ]),
    "early-able": Slot(kinds=[
        "month", "season", "year", "era", "relative-week", "relative-month", "relative-year", "relative-season",
    ]),
    "a-year": Slot(kinds=["year", "relative-year"]),
}  # fmt: skip
