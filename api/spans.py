"""A text with what was found in it marked, for a browser. Each span can be linked to: ``#char=120,134`` (RFC 5147)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple


class Mark(NamedTuple):
    """``kind`` is a class of style.css; ``why`` is shown when the pointer rests on it."""

    start: int
    end: int
    kind: str
    why: str = ""


def marked(text: str, marks: Iterable[Mark]) -> str:
    return "".join(_pieces(text, marks))


def _pieces(text: str, marks: Iterable[Mark]) -> Iterator[str]:
    """Elements must nest: a mark that reaches out of the one around it ends where that ends."""
    at, ends = 0, list[int]()
    for (start, end), several in _together(marks, len(text)):
        while ends and ends[-1] <= start:
            yield escape(text[at : ends[-1]]) + "</mark>"
            at = ends.pop()
        yield escape(text[at:start]) + _opening(start, end, several)
        at = start
        ends.append(min(end, ends[-1]) if ends else end)
    for end in reversed(ends):
        yield escape(text[at:end]) + "</mark>"
        at = end
    yield escape(text[at:])


def _together(marks: Iterable[Mark], length: int) -> list[tuple[tuple[int, int], list[Mark]]]:
    """Marks on the very same words are one element; outer ones come first."""
    spans: dict[tuple[int, int], list[Mark]] = {}
    for mark in marks:
        if 0 <= mark.start < mark.end <= length:
            spans.setdefault((mark.start, mark.end), []).append(mark)
    return sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1]))


def _opening(start: int, end: int, several: list[Mark]) -> str:
    kinds = " ".join(dict.fromkeys(mark.kind for mark in several))
    why = "; ".join(dict.fromkeys(mark.why for mark in several if mark.why))
    return f'<mark id="char={start},{end}" class="{escape(kinds)}"' + (f' title="{escape(why)}">' if why else ">")
