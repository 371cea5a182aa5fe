"""`evaluate`: what is read right, against gold sets, and which rule is to blame for the rest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import fail, screen

if TYPE_CHECKING:
    from cli.gold import EventText, TimexText
    from cli.scores import EventScore, Expected, Extracted, TimexScore

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Score what is read against a gold set.")

Gold = Annotated[Path, typer.Argument(exists=True, file_okay=False, help="The folder of the gold set.", metavar="GOLD")]
Errors = Annotated[bool, typer.Option("--errors", help="Show what is wrong, too.")]


@app.command()
def timex(gold: Gold, errors: Errors = False) -> None:
    """Time expressions, against TimeML files: spans, types, values; and every rule's right and wrong values.

    \b
      dateline evaluate timex gold/timebank --errors
    """
    from cli.gold import BadGold, timexes
    from cli.scores import TimexScore

    score, shown = TimexScore(), 0
    try:
        for text in timexes(gold):
            _tag(score, text)
            if errors:
                for kind, expected, found in score.errors[shown:]:
                    said = found or expected
                    words = said.span.of(text.text) if said else ""
                    print(f"{kind}\t{text.name}\t{words!r}\tgold {expected}\tours {found}")
                shown = len(score.errors)
    except BadGold as error:
        fail(str(error), 2)
    _show_timex(score)


@app.command()
def events(gold: Gold, errors: Errors = False) -> None:
    """Events, against texts with gold events: found, dated exactly, with their actors and places.

    \b
      dateline evaluate events gold/articles --errors
    """
    from cli.gold import BadGold
    from cli.gold import events as texts
    from cli.scores import EventScore

    score = EventScore()
    try:
        for text in texts(gold):
            score.add(_expected(text), _extracted(text))
    except BadGold as error:
        fail(str(error), 2)
    if errors:
        for event, got in score.misses:
            print(f"{event.id}\t{event.dates[0]}\t{event.words!r}\t{got}\t{event.title}")
    _show_events(score)


def _tag(score: TimexScore, text: TimexText) -> None:
    from cli.scores import Tagged, trimmed
    from dates import edtf, timeml
    from dates.reading import read

    tagged = []
    for reading in read(text.text, published=edtf.parse(text.published) if text.published else None):
        timex3 = timeml.annotate(reading)
        span = trimmed(reading.timex.span, text.text)
        tagged.append(Tagged(span, timex3.type, timex3.value, reading.timex.rule))
    gold = [type(timex)(trimmed(timex.span, text.text), timex.type, timex.value) for timex in text.timexes]
    score.add(gold, tagged)


def _expected(text: EventText) -> list[Expected]:
    from cli.extracting import first_day, last_day
    from cli.scores import Expected
    from dates import edtf

    def days(said: str) -> tuple[str | None, str | None]:
        when = edtf.parse(said)
        return first_day(when), last_day(when)

    return [Expected(event, tuple(days(said) for said in event.dates)) for event in text.events]


def _extracted(text: EventText) -> list[Extracted]:
    from cli.extracting import first_day, gazetteer, last_day
    from cli.scores import Extracted
    from dates import edtf
    from events.document import Basis, Document
    from events.extract import extract

    published = edtf.parse(text.published) if text.published else None
    basis = Basis.METADATA if published else Basis.UNKNOWN
    document = Document(text.text, title=text.title, published=published, basis=basis)
    return [
        Extracted(
            mention.title,
            (first_day(mention.when), last_day(mention.when)),
            mention.sentence,
            tuple(party.actor.name for party in mention.parties),
            tuple(setting.place.name for setting in mention.settings),
        )
        for mention in extract(document, gazetteer())
    ]


def _show_timex(score: TimexScore) -> None:
    from rich.table import Table

    measures = Table("", "precision", "recall", "F1", title=f"{score.gold} gold, {score.predicted} ours")
    for measure, rates in score.rates().items():
        measures.add_row(measure, *(f"{100 * rate:.1f}" for rate in rates))
    screen().print(measures)
    rules = Table("rule", "right", "wrong", "spurious", title="Values by rule")
    names = {rule for rule, _ in score.rules}
    for rule in sorted(names, key=lambda name: (-score.rules[name, "wrong"] - score.rules[name, "spurious"], name)):
        rules.add_row(rule, *(str(score.rules[rule, verdict]) for verdict in ("right", "wrong", "spurious")))
    screen().print(rules)


def _show_events(score: EventScore) -> None:
    from rich.table import Table

    counts = score.counts
    title = f"{counts['all gold']} gold ({counts['core gold']} core), {counts['predicted']} ours"
    measures = Table("measure", "", title=title)
    for measure, rate in score.measures().items():
        measures.add_row(measure, f"{rate:.3f}")
    screen().print(measures)
