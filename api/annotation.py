"""What a document says, as ``POST /annotate`` answers and ``dateline tag`` and ``extract`` write it.

Spans count code points.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dates import edtf, order, timeml
from dates.interval import Grain, When
from dates.reading import Reading, read

if TYPE_CHECKING:  # who only asks for dates need not wait for the rest
    from api.details import Expression, Published, Told
    from events.document import Document
    from events.entities import Place
    from events.mention import Mention


def readings(document: Document) -> list[Reading]:
    """Its time expressions, in reading order."""
    usual = order.day_first(document.language, document.url)
    return read(document.text, published=document.published, language=document.language, day_first=usual)


def published(document: Document) -> Published:
    """When it was published, on whose word, and why it is held to be so where that was inferred."""
    told: Published = {
        "edtf": edtf.write(document.published) if document.published else None,
        "basis": document.basis,
    }
    if document.why:
        told["why"] = [reason.why for reason in document.why]
    return told


def expression(reading: Reading, text: str) -> Expression:
    """``type``, ``value`` and ``mod`` are TIMEX3's."""
    span, timex3 = reading.timex.span, timeml.annotate(reading)
    return {
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


def told(mention: Mention, text: str, where: Sequence[Place]) -> Told:
    """``start`` and ``end`` are the first and the last possible day, None where open or not known."""
    when, span = mention.when, mention.reading.timex.span if mention.reading else None
    return {
        "title": mention.title,
        "edtf": edtf.write(when) if when else None,
        "start": first_day(when),
        "end": last_day(when),
        "precision": when.precision if when else None,
        "expression": span.of(text) if span else None,
        "expression_start": span.start if span else None,
        "expression_end": span.end if span else None,
        "evidence_start": mention.sentence.start,
        "evidence_end": mention.sentence.end,
        "type": mention.type,
        "mode": mention.mode,
        "modality": mention.modality,
        "actors": [{"key": p.actor.key, "name": p.actor.name, "role": p.role} for p in mention.parties],
        "places": [{"key": place.key, "name": place.name} for place in where],
        "confidence": round(mention.confidence, 3),
        "why": mention.why,
    }


def first_day(when: When | None) -> str | None:
    return None if when is None or when.earliest is None else edtf.write(When.of(Grain.DAY, when.earliest))


def last_day(when: When | None) -> str | None:
    """Bounds are half-open; the day here is the last one that is still possible."""
    return None if when is None or when.latest is None else edtf.write(When.of(Grain.DAY, when.latest - 1))
