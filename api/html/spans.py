"""A text with what was found in it marked. Each span can be linked to: ``#char=120,134`` (RFC 5147).

Words that have an explanation are a link to themselves, which keyboards reach, and the explanation is a note behind
them. Marks that lie on each other share one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import count
from typing import NamedTuple


class Mark(NamedTuple):
    """``kind`` is a class of style.css; ``note`` is HTML, empty for what only can be linked to: a sentence."""

    start: int
    end: int
    kind: str
    note: str = ""


class _Element(NamedTuple):
    start: int
    end: int
    opening: str
    closing: str


def marked(text: str, marks: Iterable[Mark], *, direction: str = "auto", title: str | None = None) -> str:
    """Paragraphs. A first one that is the title is the heading of the page."""
    return "".join(_paragraphs(text, marks, direction, title))


def headed(text: str, title: str | None) -> bool:
    """Whether the first paragraph is the title."""
    first = _PARAGRAPH.search(text)
    return bool(title and first and first.group() == title.strip())


def _paragraphs(text: str, marks: Iterable[Mark], direction: str, title: str | None) -> Iterator[str]:
    """What stands between them stays in the page, so that offsets can be counted there."""
    bounds = [(found.start(), found.end()) for found in _PARAGRAPH.finditer(text)]
    within = _within(bounds, marks, len(text))
    ids, notes, at = set[str](), count(1), 0
    heading = headed(text, title)
    for (start, end), here in zip(bounds, within, strict=True):
        tag = "h1" if heading and at == 0 else "p"
        yield f'{_escaped(text[at:start])}<{tag} dir="{direction}">'
        yield from _nested(text, start, end, _elements(here, ids, notes))
        yield f"</{tag}>"
        at = end
    yield _escaped(text[at:])


def _within(bounds: Sequence[tuple[int, int]], marks: Iterable[Mark], length: int) -> list[list[Mark]]:
    """Of each paragraph, its marks; one that goes on in the next is cut in two."""
    starts, found = [start for start, _ in bounds], [list[Mark]() for _ in bounds]
    for mark in marks:
        if not 0 <= mark.start < mark.end <= length:
            continue
        for at in range(max(0, bisect_right(starts, mark.start) - 1), bisect_right(starts, mark.end - 1)):
            start, end = max(mark.start, bounds[at][0]), min(mark.end, bounds[at][1])
            if start < end:
                found[at].append(mark._replace(start=start, end=end))
    return found


def _elements(marks: Iterable[Mark], ids: set[str], notes: Iterator[int]) -> list[_Element]:
    """The outer ones first; of those on the very same words sentences, then what has a note, then its parts."""
    told: dict[tuple[int, int], list[Mark]] = defaultdict(list)
    explained: dict[tuple[int, int], list[Mark]] = defaultdict(list)
    for mark in marks:
        (explained if mark.note else told)[mark.start, mark.end].append(mark)
    ranked: list[tuple[int, _Element]] = []
    for (start, end), several in told.items():
        ranked.append((0, _Element(start, end, f'<span{_id(start, end, ids)} class="{_kinds(several)}">', "</span>")))
    for group in _groups(sorted(explained)):
        start, end = group[0][0], max(last for _, last in group)
        several = [mark for span in group for mark in explained[span]]
        note = f"note-{next(notes)}"
        here = f'href="#char={start},{end}" aria-describedby="{note}"'
        opening = f'<span class="said {_kinds(several)}"><a{_id(start, end, ids)} {here}>'
        parts = "".join(dict.fromkeys(mark.note for mark in several))
        closing = f'</a><span class="note" id="{note}" role="note" lang="en" dir="ltr">{parts}</span></span>'
        ranked.append((1, _Element(start, end, opening, closing)))
        ranked += [
            (2, _Element(*span, f'<mark{_id(*span, ids)} class="{_kinds(explained[span])}">', "</mark>"))
            for span in group
        ]
    ranked.sort(key=lambda one: (one[1].start, -one[1].end, one[0]))
    return [element for _, element in ranked]


def _groups(spans: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Spans that overlap, also by way of others."""
    group: list[tuple[int, int]] = []
    reach = 0
    for span in spans:
        if group and span[0] >= reach:
            yield group
            group, reach = [], 0
        group.append(span)
        reach = max(reach, span[1])
    if group:
        yield group


def _nested(text: str, start: int, end: int, elements: Iterable[_Element]) -> Iterator[str]:
    """Elements must nest: one that reaches out of the one around it ends where that ends."""
    at, open_ = start, list[tuple[int, str]]()
    for element in elements:
        while open_ and open_[-1][0] <= element.start:
            until, closing = open_.pop()
            yield _escaped(text[at:until]) + closing
            at = until
        yield _escaped(text[at : element.start]) + element.opening
        at = element.start
        open_.append((min(element.end, open_[-1][0]) if open_ else element.end, element.closing))
    for until, closing in reversed(open_):
        yield _escaped(text[at:until]) + closing
        at = until
    yield _escaped(text[at:end])


def _id(start: int, end: int, ids: set[str]) -> str:
    """Nothing where another element has it already."""
    id = f"char={start},{end}"
    if id in ids:
        return ""
    ids.add(id)
    return f' id="{id}"'


def _kinds(marks: Iterable[Mark]) -> str:
    return escape(" ".join(dict.fromkeys(mark.kind for mark in marks)))


def _escaped(text: str) -> str:
    """A bare carriage return would be read as a line feed, and "\\r\\n" as one character."""
    return escape(text).replace("\r", "&#13;")


_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:[^\S\r\n]*\r?\n[^\S\r\n]*\S(?:.*\S)?)*")
