"""A text with everything found in it marked and explained, what the marks mean, and the events in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from api.html import notes
from api.html.findings import Findings, Telling
from api.html.spans import marked
from api.html.words import MODALITIES, ROLES, direction, type_words
from dates.languages import detect

SWITCHES = {"time": "times", "name": "names", "event": "events"}


def leaf(found: Findings, *, head: str = "", title: str | None = None, whole: bool = False) -> Iterator[str]:
    """``whole`` tells of each event all that is known, for want of a timeline that does."""
    language = found.language if _LANGUAGE.fullmatch(found.language or "") else detect(found.text)
    text = marked(found.text, notes.marks(found), direction=direction(found.language), title=title)
    yield f'<div class="leaf"><article>{head}'
    yield from _legend(found)
    yield f'<div class="text" lang="{language}">{text}</div></article>'
    yield '<section class="told-here" aria-labelledby="told">'
    yield f'<h2 id="told">{_count(len(found.tellings))} told here</h2><ol class="tellings">'
    for telling in sorted(found.tellings, key=lambda one: (one.start, one.at)):
        yield from _listed(telling, whole)
    yield "</ol></section></div>"


def _legend(found: Findings) -> Iterator[str]:
    """Its switches work without script."""
    counts = {
        "time": len({(time.start, time.end) for time in found.times}),
        "name": len({(name.start, name.end) for name in found.names}),
        "event": len({(telling.at, telling.till) for telling in found.tellings}),
    }
    yield '<fieldset class="legend"><legend>Marked in the text</legend>'
    for kind, words in SWITCHES.items():
        yield f'<label><input type="checkbox" id="show-{kind}" checked> <span class="said {kind}">'
        yield f'<mark class="{kind}">{words}</mark></span> <small>{counts[kind]}</small></label>'
    yield '<p class="soft">Point at marked words, or go to them with the Tab key: a note says what they mean, and why.'
    yield "</p></fieldset>"


def _listed(telling: Telling, whole: bool) -> Iterator[str]:
    """Its date, its title, which leads to its sentence, and what it is."""
    facts = [type_words(telling.type, telling.mode), MODALITIES.get(telling.modality, telling.modality)]
    yield f'<li><p class="date">{notes.date(telling.meaning, telling.edtf if whole else None)}</p>'
    yield f'<p class="title"><a href="#char={telling.start},{telling.end}">{notes.bdi(telling.title)}</a></p>'
    yield f'<p class="soft">{escape(" · ".join(facts))}'
    if telling.event:
        yield f' · <a href="/?event={escape(telling.event)}">on the timeline</a>'
    yield "</p>"
    if whole:
        yield from _facts(telling)
    yield "</li>"


def _facts(telling: Telling) -> Iterator[str]:
    rows = {
        "why": notes.bdi(telling.why),
        "who": "; ".join(f"{notes.bdi(name)}: {escape(ROLES.get(role, role))}" for name, role in telling.actors),
        "where": ", ".join(map(notes.bdi, telling.places)),
        "confidence": f"{telling.confidence:.0%}",
    }
    yield '<dl class="facts">'
    yield from (f"<div><dt>{name}</dt><dd>{said}</dd></div>" for name, said in rows.items() if said)
    yield "</dl>"


def _count(number: int) -> str:
    return {0: "No events", 1: "One event"}.get(number, f"{number} events")


_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
