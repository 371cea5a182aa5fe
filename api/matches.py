"""The words that were asked for, where they stand in what is answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from sqlalchemy import Connection, Row

from api.schemas import Match
from db import passages, queries
from db.search import Term, terms


def of(connection: Connection, events: Sequence[Row[Any]], q: str) -> list[list[Match]]:
    """Of each of these events its title and its summary where they have one, and the sentence that has the most."""
    wanted, _ = terms(q)
    sentences: defaultdict[int, list[str]] = defaultdict(list)
    if wanted and events:
        for told in connection.execute(queries.tellings_of([event.id for event in events])):
            sentences[told.event_id].append(told.sentence)
    return [list(_matches(wanted, event, sentences[event.id])) for event in events]


def _matches(wanted: Sequence[Term], event: Row[Any], sentences: Sequence[str]) -> Iterator[Match]:
    yield from _match(wanted, "title", event.title)
    yield from _match(wanted, "summary", event.summary)
    if sentences:  # of those that have as many the first
        best = max(dict.fromkeys(sentences), key=lambda sentence: len(passages.there(wanted, sentence)))
        yield from _match(wanted, "quote", best)


def _match(wanted: Sequence[Term], field: Literal["title", "summary", "quote"], text: str) -> Iterator[Match]:
    if passages.there(wanted, text):
        yield {"field": field, "text": text, "spans": passages.spans(wanted, text)}
