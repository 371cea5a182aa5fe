"""What is said of marked words: a time's meaning and why, who a name is, what an event is."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import urlencode

from api.html.findings import Findings, Telling, Time
from api.html.names import Name
from api.html.spans import Mark
from api.html.words import MODALITIES, ROLES, type_words

NOT_DATED = "date not known"
HOW = {
    "acronym": "by its initials",
    "surname": "by the surname",
    "demonym": "by its people",
    "capital": "by its capital",
    "institution": "by its seat",
    "office": "by the office",
    "side": "a side called after its country",
}


def marks(found: Findings) -> Iterator[Mark]:
    yield from (Mark(start, end, "sentence") for start, end in found.sentences)
    for telling in found.tellings:
        yield Mark(telling.start, telling.end, "told")
        yield Mark(telling.at, telling.till, "event", _part("event", _event(telling)))
    for time in found.times:
        yield Mark(time.start, time.end, "time", _part("time", _time(time, found.text[time.start : time.end])))
    for name in found.names:
        kind = "place" if name.place else "actor"
        yield Mark(name.start, name.end, f"name {kind}", _part("name", _name(name)))


def date(meaning: str | None, edtf: str | None) -> str:
    """Words, and the same in EDTF."""
    code = f' <code title="EDTF, ISO 8601-2">{escape(edtf)}</code>' if edtf else ""
    return f"{escape(meaning or NOT_DATED)}{code}"


def bdi(text: str) -> str:
    """Words of a text, whose direction must not turn ours."""
    return f"<bdi>{escape(text)}</bdi>"


def _time(time: Time, words: str) -> Iterator[str]:
    yield f'<span class="line"><span class="what">Time</span> “{bdi(" ".join(words.split()))}”</span>'
    yield f'<strong class="line">{date(time.meaning or "no date", time.edtf)}</strong>'
    rule = f" <code>{escape(time.rule)}</code>" if time.rule else ""
    yield f'<span class="line">{bdi(time.why)}{rule}</span>'
    if time.others:
        yield '<span class="line">It might also have been:</span>'
        yield from (f'<span class="line other">{escape(o.meaning)}: {bdi(o.why)}</span>' for o in time.others)


def _name(name: Name) -> Iterator[str]:
    what = (name.what or ("place" if name.place else "actor")).replace("-", " ")
    kind = "Place" if name.place else "Actor"
    yield f'<span class="line"><span class="what">{kind}</span> {escape(what if what != "unknown" else "")}</span>'
    how = f" <small>{HOW[name.how]}</small>" if name.how in HOW else ""
    yield f'<strong class="line">{bdi(name.name)}{how}</strong>'
    if not name.place:
        said = ", ".join(ROLES.get(role, role) for role in name.roles) or "named, in no event"
        yield f'<span class="line">{escape(said)}</span>'
    if name.key:
        asked = urlencode({"place" if name.place else "actor": name.key})
        yield f'<span class="line"><a href="/?{asked}">Timeline of {bdi(name.name)}</a></span>'


def _event(telling: Telling) -> Iterator[str]:
    kind = f"{type_words(telling.type, telling.mode)} · {MODALITIES.get(telling.modality, telling.modality)}"
    yield f'<span class="line"><span class="what">Event</span> {escape(kind)}</span>'
    yield f'<strong class="line">{bdi(telling.title)}</strong>'
    yield f'<span class="line">{date(telling.meaning, telling.edtf)}</span>'
    if telling.meaning is None:
        yield f'<span class="line">{bdi(telling.why)}</span>'
    if telling.event:
        yield f'<span class="line"><a href="/?event={escape(telling.event)}">On the timeline</a></span>'


def _part(kind: str, lines: Iterator[str]) -> str:
    """Spaces keep the lines apart for whoever hears them."""
    return f'<span class="part {kind}-part">{" ".join(lines)} </span>'
