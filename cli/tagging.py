"""Time expressions, written for a person, for a program, and as TimeML."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from api import annotation
from api.annotation import readings
from cli.console import fail
from dates import edtf

if TYPE_CHECKING:
    from importer.readers import Article

NOT_IN_NAMES = re.compile(r"[^\w.-]+")


def jsonl(articles: Iterable[Article]) -> None:
    """A line an expression; offsets are code points of the document's text."""
    write = sys.stdout.buffer.write
    for article in articles:
        for reading in readings(article.document):
            line = {"doc": article.name, **annotation.expression(reading, article.document.text)}
            write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def table(articles: Iterable[Article]) -> None:
    from rich.text import Text

    from cli.console import screen
    from cli.explained import explained, show

    for number, article in enumerate(articles):
        document, console = article.document, screen()
        published = edtf.write(document.published) if document.published else "unknown"
        title = f"{article.name}  (published {published}, {document.basis})"
        console.print(Text(f"\n{title}" if number else title, style="italic"), soft_wrap=True)
        show(explained(document.text, readings(article.document)), console)


def tml(articles: Iterable[Article]) -> None:
    """One document: an XML file has one root."""
    from cli.tml import timeml_document

    for number, article in enumerate(articles):
        if number:
            fail("TimeML holds one document; give --into FOLDER, or choose --format jsonl")
        sys.stdout.buffer.write(timeml_document(article, readings(article.document)).encode())


def tml_files(articles: Iterable[Article], into: Path) -> None:
    """A file a document, named after it; of several that are called alike each has its number."""
    from cli.tml import timeml_document

    used = Counter[str]()
    for article in articles:
        name = NOT_IN_NAMES.sub("_", article.name).strip("._") or "document"
        used[name.lower()] += 1
        name += f"-{used[name.lower()]}" if used[name.lower()] > 1 else ""
        try:
            into.mkdir(parents=True, exist_ok=True)
            (into / f"{name[-200:]}.tml").write_bytes(timeml_document(article, readings(article.document)).encode())
        except OSError as error:
            fail(f"{into}: cannot be written to: {(error.strerror or str(error)).lower()}")


WRITERS: Mapping[str, Callable[[Iterable[Article]], None]] = {"table": table, "jsonl": jsonl, "timeml": tml}
