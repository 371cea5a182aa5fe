"""`explain`: why an event is what it is. Every answer can be asked for its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from api import telling
from api.errors import Unknown
from cli.console import fail
from cli.database import database
from importer import wishes


@click.command()
@click.argument("event")
def explain(event: str) -> None:
    """Show why an event has its date, its actors, its mentions.

    EVENT is its id, as the API and `dateline export` give it.

    \b
      dateline explain 4503599627370496
    """
    with database() as engine, engine.connect() as connection:
        try:
            found = telling.event(connection, event)
            while isinstance(found, str):
                print(f"{event} was merged into {found}.\n")
                found = telling.event(connection, found)
        except Unknown as error:
            fail(str(error))
        inferred = {source["id"] for source in found["documents"] if source["published_basis"] == "inferred"}
        reasons = {id: telling.document(connection, id)["published_why"] for id in sorted(inferred)}
        said = wishes.said_of(connection, [int(mention["id"]) for mention in found["mentions"]])
    print("\n".join((*_lines(found, reasons), *_said(said))))


def _lines(event: Mapping[str, Any], reasons: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[str]:
    yield event["title"]
    yield _row("when", _date(event["date"]))
    yield _row("what", ", ".join(filter(None, (event["type"], event["mode"], event["modality"]))))
    yield _row("who", ", ".join(f"{actor['name']} ({actor['role']})" for actor in event["actors"]))
    yield _row("where", ", ".join(place["name"] for place in event["places"]))
    weight = (f"{name} {event[name]}" for name in ("importance", "confidence", "sources"))
    yield _row("weight", ", ".join(weight))
    for conflict in event["conflicts"]:
        yield _row("conflict", f"{conflict['field']}: {len(conflict['mentions'])} say {conflict['said']}")
    for number, mention in enumerate(event["mentions"], start=1):
        yield from _mention(number, mention, reasons.get(mention["document"]["id"], ()))
    if event["merged_why"]:
        yield "\nWhy these are one event"
        numbers = {mention["id"]: number for number, mention in enumerate(event["mentions"], start=1)}
        for why in event["merged_why"]:
            signs = ", ".join(f"{sign} {share:.2f}" for sign, share in why["reasons"].items())
            pair = f"{numbers.get(why['mention'], '?')} and {numbers.get(why['with'], '?')}"
            yield _row(
                pair, "a person says so" if "person" in why["reasons"] else f"alike by {why['score']:.2f} ({signs})"
            )


def _mention(number: int, mention: Mapping[str, Any], reasons: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    document, timex = mention["document"], mention["timex"]
    published = f"{document['published'] or 'date unknown'} ({document['published_basis']})"
    yield f"\n{number}. " + ", ".join(filter(None, (document["publisher"], document["title"], published)))
    for reason in reasons:
        yield _row("published", f"{reason['edtf']}: {reason['why']}")
    yield _row("says", " ".join(mention["sentence"]["text"].split()))
    read = f"{timex['text']!r} as {timex['type']} {timex['value']} by rule {mention['rule']}" if timex else ""
    yield _row("reads", read)
    yield _row("when", f"{_date(mention['date'])}: {mention['why']}")
    for other in mention["alternatives"]:
        yield _row("not", f"{other['edtf']}: {other['why']}")
    yield _row(
        "who", ", ".join(f"{actor['text']!r} is {actor['name']} ({actor['role']})" for actor in mention["actors"])
    )
    yield _row("where", ", ".join(f"{place['text']!r} is {place['name']}" for place in mention["places"]))


def _said(corrections: Sequence[Mapping[Any, Any]]) -> Iterator[str]:
    if corrections:
        yield "\nWhat persons say of it"
    for said in corrections:
        yield _row(said["kind"], f"{said['who']}: {said['why']} (correction {said['id']})")


def _date(date: Mapping[str, Any]) -> str:
    return f"{date['display']} [{date['edtf']}]" if date["edtf"] else date["display"]


def _row(name: str, words: str) -> str:
    return f"   {name:9} {words or '-'}"
