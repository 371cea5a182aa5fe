"""A document and its time expressions as TimeML: the shape that TempEval-3 gave it, its text character by character."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from dates import timeml
from dates.interval import When
from dates.reading import Reading
from dates.timex import Every, Side, Stretch

if TYPE_CHECKING:
    from importer.readers import Article

CREATED = "t0"
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# A parser makes one of every end of line, unless it is written as a character.
KEPT = {"\r": "&#13;"}
QUANTIFIED = re.compile(r"(?:each|every)\b", re.IGNORECASE)


def timeml_document(article: Article, readings: Sequence[Reading]) -> str:
    """What XML cannot hold, form feeds for one, is a blank, so that every offset stays what it was."""
    document = article.document
    published = _value(document.published)
    text, marked, at = NOT_XML.sub(" ", document.text), list[str](), 0
    for number, (reading, source) in enumerate(zip(readings, timeml.counted_from(readings), strict=True)):
        span, said = reading.timex.span, attributes(number, reading, source)
        written = " ".join(f"{name}={quoteattr(value)}" for name, value in said.items())
        marked += [_escaped(text[at : span.start]), f"<TIMEX3 {written}>", _escaped(span.of(text)), "</TIMEX3>"]
        at = span.end
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{_escaped(NOT_XML.sub(' ', article.name))}</DOCID>\n"
        f'<DCT><TIMEX3 tid="{CREATED}" type="DATE" value={quoteattr(published)} temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{_escaped(published)}</TIMEX3></DCT>\n'
        f"<TITLE>{_escaped(NOT_XML.sub(' ', document.title or ''))}</TITLE>\n"
        f"<TEXT>{''.join(marked)}{_escaped(text[at:])}</TEXT>\n</TimeML>\n"
    )


def attributes(number: int, reading: Reading, source: int | None) -> dict[str, str]:
    """``source`` is the expression that it counts from; else it is the creation time, or nothing that is named."""
    timex3, meaning = timeml.annotate(reading), reading.timex.meaning
    anchor = tid(source) if source is not None else CREATED if reading.anchor and not reading.anchor.told else None
    found = {"tid": tid(number), "type": timex3.type, "value": timex3.value, "mod": timex3.mod}
    match timex3.type:
        case "DURATION" if isinstance(meaning, Stretch):
            found["beginPoint" if meaning.side is Side.NEXT else "endPoint"] = anchor
        case "SET":
            said = QUANTIFIED.match(reading.timex.words)
            found["quant"] = said[0].upper() if said else None
            found["freq"] = f"{meaning.times}X" if isinstance(meaning, Every) and meaning.times else None
        case "DATE" | "TIME":
            found |= {"temporalFunction": "true" if reading.anchor else "false", "anchorTimeID": anchor}
    return {name: value for name, value in found.items() if value}


def tid(number: int) -> str:
    return f"t{number + 1}"


def _value(published: When | None) -> str:
    """XXXX-XX-XX where it is not known: a creation time is never left out."""
    if published is None or published.earliest is None or published.latest is None:
        return "XXXX-XX-XX"
    return timeml.date(published)


def _escaped(text: str) -> str:
    return escape(text, KEPT)
