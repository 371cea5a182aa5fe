"""`evaluate`: what is read right, against gold sets, and which rule is to blame for the rest."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.table import Table

from api.annotation import first_day, last_day
from cli import gold, scores
from cli import timeline as timelines
from cli.console import fail, note, screen
from cli.scores import EventScore, Expected, Extracted, Tagged, TimexScore, trimmed
from dates import edtf, reading, timeml
from events.document import Basis, Document
from importer.unstored import mentions, where

folder = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="GOLD")
errors = click.option("--errors", is_flag=True, help="Show what is wrong, too.")
as_json = click.option("--json", "as_json", is_flag=True, help="For a program: one line of JSON, rates from 0 to 1.")


@click.group()
def evaluate() -> None:
    """Score what is read against a gold set."""


@evaluate.command()
@folder
@errors
@as_json
def timex(folder: Path, errors: bool, as_json: bool) -> None:
    """Time expressions, against TimeML files.

    GOLD is a folder of .tml files. Shown are spans, types and values (TempEval-3's measures), and of every rule how
    many values were right, how many wrong, and how many expressions were none.

    \b
      dateline evaluate timex gold/timebank --errors
      dateline evaluate timex gold/timebank --json | jq .value.f1
    """
    if errors and as_json:
        fail("--json has the scores alone; leave --errors out", 2)
    score = TimexScore()
    try:
        for text in gold.timexes(folder):
            shown = len(score.errors)
            score_text(score, text)
            for kind, expected, found in score.errors[shown:] if errors else ():
                words = " or ".join(repr(said.span.of(text.text)) for said in (expected, found) if said)
                print(f"{kind}\t{text.name}\t{words}\tgold {expected}\tours {found}")
    except gold.BadGold as error:
        fail(str(error), 2)
    (_print_timex if as_json else _show_timex)(score)


@evaluate.command()
@folder
@errors
def events(folder: Path, errors: bool) -> None:
    """Events, against texts with gold events.

    GOLD is a folder of .json files and the texts they speak of. Shown is how many were found, how many dated exactly,
    how many of their actors and places were seen.

    \b
      dateline evaluate events gold/articles --errors
    """
    score = EventScore()
    try:
        for text in gold.events(folder):
            score.add(expected_events(text), extracted_events(text))
    except gold.BadGold as error:
        fail(str(error), 2)
    for event, got in score.misses if errors else ():
        print(f"{event.id}\t{event.dates[0]}\t{event.words!r}\t{got}\t{event.title}")
    _show_events(score)


@evaluate.command()
@folder
@errors
def timeline(folder: Path, errors: bool) -> None:
    """The days that mattered, against timelines that people made.

    GOLD is a folder of articles, NAME.jsonl, and their timelines, NAME.timeline.json: [[day, [sentences]], ...]. The
    articles are imported into a database that is thrown away. Of the days their events are known to, as many are
    chosen as the timeline has, by importance. Shown is how many of them it has too, and how much alike is what is said
    of those (ROUGE-1).

    \b
      dateline evaluate timeline gold/summaries --errors
    """
    measures = Table("", "days", "precision", "recall", "F1", "ROUGE-1", title="Days, and what is said of those shared")
    try:
        for text in gold.timelines(folder):
            found, report = timelines.of_articles(text.articles, min(text.days), max(text.days), len(text.days))
            score = scores.timeline(text.days, found)
            measures.add_row(text.name, str(len(text.days)), *(f"{rate:.3f}" for rate in (*score.days, score.rouge)))
            for bad in report.errors:
                note(str(bad))
            for day in sorted(text.days.keys() ^ found.keys()) if errors else ():
                verdict, said = ("missed", text.days[day]) if day in text.days else ("spurious", found[day])
                print(f"{verdict}\t{text.name}\t{day}\t{said[0]}")
    except gold.BadGold as error:
        fail(str(error), 2)
    screen().print(measures)


def score_text(score: TimexScore, text: gold.TimexText) -> None:
    tagged = []
    for found in reading.read(text.text, published=edtf.parse(text.published) if text.published else None):
        timex3 = timeml.annotate(found)
        span = trimmed(found.timex.span, text.text)
        tagged.append(Tagged(span, timex3.type, timex3.value, found.timex.rule))
    expected = [timex._replace(span=trimmed(timex.span, text.text)) for timex in text.timexes]
    score.add(expected, tagged)


def expected_events(text: gold.EventText) -> list[Expected]:
    def days(said: str) -> tuple[str | None, str | None]:
        when = edtf.parse(said)
        return first_day(when), last_day(when)

    return [Expected(event, tuple(days(said) for said in event.dates)) for event in text.events]


def extracted_events(text: gold.EventText) -> list[Extracted]:
    published = edtf.parse(text.published) if text.published else None
    basis = Basis.METADATA if published else Basis.UNKNOWN
    document = Document(text.text, title=text.title, published=published, basis=basis)
    return [
        Extracted(
            mention.title,
            (first_day(mention.when), last_day(mention.when)),
            mention.sentence,
            tuple(party.actor.name for party in mention.parties),
            tuple(place.name for place in where(mention)),
        )
        for mention in mentions(document)
    ]


def _show_timex(score: TimexScore) -> None:
    measures = Table("", "precision", "recall", "F1", title=f"{score.gold} gold, {score.predicted} ours")
    for measure, rates in score.rates().items():
        measures.add_row(measure, *(f"{100 * rate:.1f}" for rate in rates))
    screen().print(measures)
    rules = Table("rule", "right", "wrong", "spurious", title="Values by rule")
    names = {rule for rule, _ in score.rules}
    for rule in sorted(names, key=lambda name: (-score.rules[name, "wrong"] - score.rules[name, "spurious"], name)):
        rules.add_row(rule, *(str(score.rules[rule, verdict]) for verdict in ("right", "wrong", "spurious")))
    screen().print(rules)


def _print_timex(score: TimexScore) -> None:
    rules: dict[str, dict[str, int]] = {}
    for (rule, verdict), count in sorted(score.rules.items()):
        rules.setdefault(rule, {"right": 0, "wrong": 0, "spurious": 0})[verdict] = count
    measures = {measure: rates._asdict() for measure, rates in score.rates().items()}
    print(json.dumps({"gold": score.gold, "predicted": score.predicted, **measures, "rules": rules}))


def _show_events(score: EventScore) -> None:
    counts = score.counts
    title = f"{counts['all gold']} gold ({counts['core gold']} core), {counts['predicted']} ours"
    measures = Table("measure", "", title=title)
    for measure, rate in score.measures().items():
        measures.add_row(measure, f"{rate:.3f}")
    screen().print(measures)
