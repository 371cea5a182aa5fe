"""Time expressions, written for a person, for a program, and as TimeML."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import orjson

from cli.console import fail
from dates import edtf, timeml
from dates.languages import LANGUAGES
from dates.reading import Reading
from dates.reading import read as read_dates

if TYPE_CHECKING:
    from importer.readers import Article

NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def readings(article: Article) -> list[Reading]:
    document = article.document
    stated = LANGUAGES.get((document.language or "")[:2].lower())
    return read_dates(document.text, published=document.published, language=stated)


def jsonl(articles: Iterable[Article]) -> None:
    """A line an expression; offsets are code points of the document's text."""
    write = sys.stdout.buffer.write
    for article in articles:
        text = article.document.text
        for reading in readings(article):
            span, timex3 = reading.timex.span, timeml.annotate(reading)
            line = {
                "doc": article.name,
                "start": span.start,
                "end": span.end,
                "text": span.of(text),
                "type": timex3.type,
                "value": timex3.value,
                "mod": timex3.mod,
                "edtf": edtf.write(reading.when) if reading.when else None,
                "rule": reading.timex.rule,
                "why": reading.why,
            }
            write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def table(articles: Iterable[Article]) -> None:
    from rich.table import Table
    from rich.text import Text

    from cli.console import screen

    for article in articles:
        document = article.document
        published = edtf.write(document.published) if document.published else "unknown"
        shown = Table("words", "EDTF", "TIMEX3", "rule", "why", title_justify="left")
        shown.title = Text(f"{article.name}  (published {published}, {document.basis})")
        for reading in readings(article):
            timex3 = timeml.annotate(reading)
            shown.add_row(
                Text(" ".join(reading.timex.span.of(document.text).split())),
                Text(edtf.write(reading.when) if reading.when else "?"),
                Text(" ".join(filter(None, (timex3.type, timex3.value, timex3.mod)))),
                Text(reading.timex.rule),
                Text(reading.explained),
            )
        screen().print(shown)


def timeml_document(article: Article) -> str:
    """TimeML as TempEval-3 has it; its text is the document's, character by character."""
    document = article.document
    text = NOT_XML.sub(" ", document.text)
    published = edtf.write(document.published) if document.published else ""
    marked, at = [], 0
    for number, reading in enumerate(readings(article), start=1):
        span, timex3 = reading.timex.span, timeml.annotate(reading)
        attributes = {"tid": f"t{number}", "type": timex3.type, "value": timex3.value, "mod": timex3.mod}
        written = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items() if value)
        marked += [escape(text[at : span.start]), f"<TIMEX3 {written}>", escape(span.of(text)), "</TIMEX3>"]
        at = span.end
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{escape(article.name)}</DOCID>\n"
        f'<DCT><TIMEX3 tid="t0" type="DATE" value={quoteattr(published)} temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{escape(published)}</TIMEX3></DCT>\n'
        f"<TITLE>{escape(document.title or '')}</TITLE>\n"
        f"<TEXT>{''.join(marked)}{escape(text[at:])}</TEXT>\n</TimeML>\n"
    )


def timeml_files(articles: Iterable[Article]) -> None:
    """One document: an XML file has one root."""
    for number, article in enumerate(articles):
        if number:
            fail("TimeML holds one document; tag them one by one, or choose --format jsonl")
        sys.stdout.buffer.write(timeml_document(article).encode())


WRITERS: Mapping[str, Callable[[Iterable[Article]], None]] = {
    "table": table,
    "jsonl": jsonl,
    "timeml": timeml_files,
}
