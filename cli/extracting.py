"""Events of documents that are in no database, written for a person and for a program."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from time import time
from typing import TYPE_CHECKING

import orjson

from api import annotation
from cli.console import screen
from dates import display, edtf
from importer.unstored import bounded, mentions, where

if TYPE_CHECKING:
    from importer.readers import Article


def jsonl(articles: Iterable[Article]) -> None:
    """A line a document, one that tells of nothing included."""
    for article in articles:
        document = bounded(article.document, int(time()))
        line = {
            "doc": article.name,
            "published": annotation.published(document),
            "events": [annotation.told(mention, document.text, where(mention)) for mention in mentions(document)],
        }
        sys.stdout.buffer.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def table(articles: Iterable[Article]) -> None:
    from rich.table import Table
    from rich.text import Text

    for article in articles:
        document = bounded(article.document, int(time()))
        published = edtf.write(document.published) if document.published else "unknown"
        shown = Table("when", "what", "type", "who", "where", "why", title_justify="left")
        shown.title = Text(f"{article.name}  (published {published}, {document.basis})")
        for mention in mentions(document):
            shown.add_row(
                Text(display.display(mention.when) if mention.when else "?"),
                Text(mention.title),
                Text(f"{mention.type or ''} {mention.modality if mention.modality != 'occurred' else ''}".strip()),
                Text(", ".join(dict.fromkeys(party.actor.name for party in mention.parties))),
                Text(", ".join(place.name for place in where(mention))),
                Text(mention.why),
            )
        screen().print(shown)


WRITERS: Mapping[str, Callable[[Iterable[Article]], None]] = {"table": table, "jsonl": jsonl}
