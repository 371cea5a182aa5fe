"""Time expressions explained to a person: what each was taken for, from where it counts, and what it is not."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dates import edtf, timeml
from dates.display import display
from dates.reading import Reading
from dates.tense import Tense
from dates.timex import Anchored, Shift, Stretch, core

# Eight columns need so much; where there is less, the reasons stand below each expression.
WIDE = 180
SET_IN = "    "


class Explained(NamedTuple):
    """In the order of the columns; what is empty has nothing to say."""

    words: str
    edtf: str
    timex3: str
    rule: str
    why: str
    counts_from: str
    looks: str
    turned_down: str


def explained(text: str, found: Sequence[Reading]) -> list[Explained]:
    counted = timeml.counted_from(found)
    return [
        Explained(
            _line(reading.timex.words),
            edtf.write(reading.when) if reading.when else "?",
            " ".join(filter(None, timeml.annotate(reading))),
            reading.timex.rule,
            reading.why,
            _counts_from(reading, None if source is None else found[source]),
            _looks(text, reading),
            "; ".join(f"{display(other.when)} ({other.score:.0%}: {other.why})" for other in reading.alternatives),
        )
        for reading, source in zip(found, counted, strict=True)
    ]


def show(rows: Sequence[Explained], console: Console) -> None:
    if not rows:
        console.print("no time expression", style="dim")
    elif console.width >= WIDE:
        _in_columns(rows, console)
    else:
        _in_lines(rows, console)


def _in_columns(rows: Sequence[Explained], console: Console) -> None:
    table = Table("words", "EDTF", "TIMEX3", "rule", "why", "counts from", "looks", "turned down")
    for name in ("EDTF", "TIMEX3"):
        next(column for column in table.columns if column.header == name).no_wrap = True
    for row in rows:
        table.add_row(*map(Text, row))
    console.print(table)


def _in_lines(rows: Sequence[Explained], console: Console) -> None:
    """One line to find it by, and its reasons below, set in."""
    widths = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:4]]
    if sum(widths) + 6 > console.width:
        widths = [0] * 4
    for row in rows:
        head = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        console.print(Text(head.rstrip(), style="bold"), soft_wrap=True)
        counts_from = row.counts_from and f"counts from {row.counts_from}"
        looks = row.looks and f"looks {row.looks}"
        turned_down = row.turned_down and f"turned down: {row.turned_down}"
        for said in filter(None, (row.why, ", ".join(filter(None, (counts_from, looks))), turned_down)):
            for line in wrap(said, console.width - len(SET_IN), break_long_words=False, break_on_hyphens=False):
                console.print(Text(SET_IN + line), soft_wrap=True)


def _counts_from(reading: Reading, source: Reading | None) -> str:
    if source is not None:
        return repr(_line(source.timex.words))
    if reading.anchor is None:
        return ""
    return display(reading.anchor.when) if reading.anchor.told else "the publication date"


def _looks(text: str, reading: Reading) -> str:
    """ "back: 'met'", "ahead: it is far nearer, whatever 'met' says"; nothing where there are no two ways."""
    anchor, unit, turn = reading.anchor, reading.unit, reading.turn
    if anchor is None or unit is None or unit.earliest is None or unit.earliest == anchor.when.earliest:
        return ""
    way = "ahead" if unit.earliest > anchor.at else "back"
    if turn is None:
        return f"{way}: the words say so" if _says_which_way(reading) else way
    if turn.listed:
        return f"{way}: a list of dates"
    cue = "no verb tells" if turn.cue is None else repr(_line(text[slice(*turn.cue)]))
    if turn.tense is {"ahead": Tense.PAST, "back": Tense.FUTURE}[way]:
        return f"{way}: far nearer, whatever {cue} says"
    return f"{way}: {cue}"


def _says_which_way(reading: Reading) -> bool:
    meaning = core(reading.timex.meaning)
    return isinstance(meaning, Shift | Stretch | Anchored) or getattr(meaning, "side", None) is not None


def _line(words: str) -> str:
    return " ".join(words.split())
