"""How fast and how rightly time expressions are found and resolved, beside dateparser.search on the same texts.

Texts with gold are read too where there are some: DATELINE_GOLD names a folder of TimeML files, or one of such folders;
without it they are looked for in ../shared/timex.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # it ships no types
from dateparser.search import search_dates  # type: ignore[import-untyped]
from rich.table import Table

import seeds
from cli.gold import GoldTimex, TimexText, timexes
from cli.scores import Tagged, TimexScore, trimmed
from dates import edtf, reading, timeml
from dates.span import Span

ROUNDS = 3
PUBLISHED = "2019-12-27"
# Sentences as a newsroom writes them on the day of publication, and what a careful reader takes from them.
SAID: Sequence[tuple[str, Mapping[str, str]]] = (
    ("The ministers met on Tuesday in Tunis.", {"Tuesday": "2019-12-24"}),
    ("The ministers will meet next Friday.", {"next Friday": "2020-01-03"}),
    ("Shells fell on the port yesterday.", {"yesterday": "2019-12-26"}),
    ("TRIPOLI, Dec. 26 (Post) - Two rockets hit the airport.", {"Dec. 26": "2019-12-26"}),
    ("The push that began on April 4 has stalled.", {"April 4": "2019-04-04"}),
    ("He may march on the second town.", {}),
    ("Around 2,000 men were sent, said April Jones of the council.", {}),
    ("The siege was lifted three days ago.", {"three days ago": "2019-12-24"}),
    ("The camp must close by Jan. 15.", {"Jan. 15": "2020-01-15"}),
    ("Resolution 1970 was not enforced on Monday, Dec. 23.", {"Monday, Dec. 23": "2019-12-23"}),
    ("The talks of 19 January 2020 are in doubt.", {"19 January 2020": "2020-01-19"}),
    ("Flight 1549 left on Sunday.", {"Sunday": "2019-12-22"}),
    ("A two-year embargo lapsed on 30 June 2018.", {"two-year": "P2Y", "30 June 2018": "2018-06-30"}),
    ("Two days after Monday's vote they left for Rome.", {"Two days after Monday": "2019-12-25"}),
    ("The deal signed on 13/11/2019 is void.", {"13/11/2019": "2019-11-13"}),
)


class Reader(NamedTuple):
    """What is timed, and what it found as TIMEX3."""

    read: Callable[[TimexText], Any]
    tagged: Callable[[TimexText, Any], list[Tagged]]


def measure() -> Table:
    table = Table(title="Time expressions: process time, median of rounds; value F1 as TempEval-3 has it")
    table.add_column("texts")
    table.add_column("reader")
    for name in ("characters a second", "at first sight", "expressions", "value F1"):
        table.add_column(name, justify="right")
    found = dict(gold())
    if not found:
        table.caption = (
            "On texts of our own only: DATELINE_GOLD names no folder of TimeML, and there is no ../shared/timex"
        )
    for name, texts in {"own sentences": _said(), "own dispatches": _dispatches(), **found}.items():
        speeds = _speeds(texts)
        for reader, (usual, first) in speeds.items():
            expressions, f1 = _right(texts, READERS[reader])
            table.add_row(f"{len(texts)} {name}", reader, f"{usual:,.0f}", f"{first:,.0f}", f"{expressions:,}", f1)
        (ours, ours_first), (theirs, theirs_first) = speeds.values()
        table.add_row("", "times as fast", f"{ours / theirs:.1f}", f"{ours_first / theirs_first:.1f}", end_section=True)
    return table


def gold() -> Iterator[tuple[str, list[TimexText]]]:
    folder = Path(os.environ.get("DATELINE_GOLD") or Path(__file__).parents[2] / "shared" / "timex")
    for each in (folder, *sorted(folder.glob("*/"))):
        if any(each.glob("*.tml")):
            yield each.name, list(timexes(each))


def _said() -> list[TimexText]:
    def gold(text: str, said: Mapping[str, str]) -> Iterator[GoldTimex]:
        for words, value in said.items():
            start = text.index(words)
            yield GoldTimex(Span(start, start + len(words)), "DURATION" if value[0] == "P" else "DATE", value)

    return [TimexText(text, text, PUBLISHED, tuple(gold(text, said))) for text, said in SAID]


def _dispatches() -> list[TimexText]:
    files = sorted((Path(str(seeds.__file__)).parent / "news").glob("*.md"))
    return [TimexText(file.stem, file.read_text(encoding="utf-8"), PUBLISHED, ()) for file in files]


def _ours(text: TimexText) -> list[reading.Reading]:
    return reading.read(text.text, published=edtf.parse(text.published) if text.published else None)


def _our_tags(text: TimexText, found: list[reading.Reading]) -> list[Tagged]:
    values = [timeml.annotate(each) for each in found]
    return [
        Tagged(trimmed(each.timex.span, text.text), value.type, value.value, each.timex.rule)
        for each, value in zip(found, values, strict=True)
    ]


def _theirs(text: TimexText) -> list[tuple[str, datetime]]:
    told = {"RELATIVE_BASE": datetime.fromisoformat(text.published)} if text.published else {}
    return search_dates(text.text, languages=["en"], settings={"PREFER_DATES_FROM": "past", **told}) or []


def _their_tags(text: TimexText, found: list[tuple[str, datetime]]) -> list[Tagged]:
    """It gives no spans: its words are looked for from the left. As precise as it says they are, when asked again."""
    tagged, at, parser = [], 0, DateDataParser(languages=["en"])
    for words, day in found:
        if (start := text.text.find(words, at)) >= 0:
            at = start + len(words)
            value = day.date().isoformat()[: {"year": 4, "month": 7}.get(parser.get_date_data(words).period, 10)]
            tagged.append(Tagged(trimmed(Span(start, at), text.text), "DATE", value, "dateparser"))
    return tagged


READERS: Mapping[str, Reader] = {"dates": Reader(_ours, _our_tags), "dateparser.search": Reader(_theirs, _their_tags)}


def _speeds(texts: Sequence[TimexText]) -> dict[str, tuple[float, float]]:
    """Characters a second as a rule, and of the first round, when words and phrases are new; by turns."""
    taken: dict[str, list[float]] = {name: [] for name in READERS}
    for name, reader in [*READERS.items()] * (1 + ROUNDS):
        begun = time.process_time()
        for text in texts:
            reader.read(text)
        taken[name].append(time.process_time() - begun)
    characters = sum(len(text.text) for text in texts)
    return {name: (characters / median(rounds[1:]), characters / rounds[0]) for name, rounds in taken.items()}


def _right(texts: Sequence[TimexText], reader: Reader) -> tuple[int, str]:
    score = TimexScore()
    for text in texts:
        gold = [timex._replace(span=trimmed(timex.span, text.text)) for timex in text.timexes]
        score.add(gold, reader.tagged(text, reader.read(text)))
    return score.predicted, f"{score.rates()['value'].f1:.1%}" if score.gold else ""
