"""Text to sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dates.span import Span
from events.page import Kind, blocks


@dataclass(frozen=True, slots=True)
class Sentence:
    """``prose`` is the span without a dateline ("ROME: "). ``quoted``: it begins inside a quotation that an earlier
    sentence opened. ``block`` counts the blocks of the page; ``first``: nothing of its block comes before it."""

    span: Span
    kind: Kind
    prose: Span
    block: int = 0
    quoted: bool = False
    first: bool = True


_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen lt col capt maj sgt cpl adm cmdr brig gov sen rep rev hon st ste jr sr jan feb mar
    apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos vs v etc al inc ltd
    co corp dept univ assn bros fig figs vol ed eds est approx ca cf e.g i.e a.m p.m u.s u.k u.n u.s.a d.c ph.d
    mt ft ave blvd rd calif fla tex mass pa ariz colo conn del ill ind kan ky la md mich minn miss mo mont neb
    nev okla ore tenn va vt wash wis wyo messrs supt insp det pvt pfc""".split()
)
# These end a sentence as often as not: what follows decides.
_MAY_END = frozenset("inc ltd co corp jr sr etc a.m p.m u.s u.k u.n u.s.a d.c al".split())
# No word that begins a name follows a full stop that only shortens: "in the U.S. The court", "at 5 p.m. He left".
_OPENERS = frozenset(
    """the a an he she it they we i you in on at but and this that these those there as after before when while
    if for his her its their however meanwhile since no so by from with some many most all both each""".split()
)
_STOP = re.compile(r"(?:[.!?…]+[\"”’'»)\]]*)(?=\s+[\"“‘'«(\[•–-]*\s?[^\W_a-zß-öø-ÿ])|(?<=[.!?][\"”])(?=[A-Z])")
_LAST_WORD = re.compile(r"[^\s\"“”‘(\[—–]+$")
_DATELINE = re.compile(
    r"""(?:[A-Z][A-Z.’'-]+(?:[ /][A-Z][A-Z.’'-]+){0,3}
           |[A-Z][\w.’'-]+(?:[ ][A-Z][\w’'-]+){0,2}(?=(?:,[ ][A-Z][\w. ]{2,20})?[ ]\())
        (?:,[ ][A-Z][\w.’' ]{1,24})?
        (?:,[ ](?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}|\d{1,2}[ ][A-Z][a-z]{2,8}))?[ ]?
        (?:\([^)\n]{2,40}\)[ ]?)?
        (?:--+|[—–:]|_(?=\s)|-(?=[ ])|["”](?=[ ][A-Z]))\s*""",
    re.VERBOSE,
)


# "By the Post Staff", "By Ann Lee and Bo Yi, ABC" where no line ends behind it.
_BYLINE = re.compile(
    r"""By[ ](?:
        (?:the[ ])?(?:[A-Z][\w.’'-]*[ ]){1,4}(?:Staff|Writers?|Reporters?|Correspondents?|Bureau|Editors?)
       |[A-Z][\w.’'-]*(?:[ ][A-Z][\w.’'-]*){1,2}(?:[ ]and[ ][A-Z][\w.’'-]*(?:[ ][A-Z][\w.’'-]*){1,2})?,[ ][A-Z]{2,5}
    ),?[ ](?=[A-Z])""",
    re.VERBOSE,
)
# Behind the name of the agency the news begins, whatever stood before it in the line.
_WIRE = re.compile(
    r"\((?:Reuters|AP|AFP|CNN|UPI|dpa|DPA|EFE|ANSA|Xinhua|Yonhap|TASS|Bloomberg|Kyodo|Anadolu)[^)\n]{0,20}\)\s*(?:--+|[—–-])\s*"
)
# "Tue May 3, 2011 2:10pm EDT" says when the text was sent, not when what it tells of happened.
_STAMP = re.compile(
    r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? [A-Z][a-z]{2,8}\.? \d{1,2},? \d{4},? \d{1,2}:\d{2} ?[ap]\.?m\.?"
    r"(?: [A-Z]{2,4}\b)?\s*"
)
# "May 3, 2011 at 5:04 pm | Reply" stamps what a reader wrote under the article.
_NOT_TEXT = re.compile(
    r"\ball rights (?:are )?reserved\b|©|\b\d{4} at \d{1,2}:\d{2} [ap]m\s*\|"
    r"|^\((?:additional )?(?:reporting|writing|editing|compiled)(?: and \w+)? (?:by|from)\b",
    re.IGNORECASE,
)


def split(text: str) -> list[Sentence]:
    """Every sentence of the page in order, furniture included and marked as such."""
    found: list[Sentence] = []
    for number, block in enumerate(blocks(text)):
        if block.kind is Kind.FURNITURE:
            found.append(Sentence(block.span, block.kind, block.span, number))
            continue
        depth = 0
        for span in _cut(text, block.span):
            words = span.of(text)
            first = span.start == block.span.start
            kind = Kind.FURNITURE if len(words) < 300 and _NOT_TEXT.search(words) else block.kind
            found.append(Sentence(span, kind, _prose(words, span, first), number, depth > 0, first))
            depth = _depth(words, depth)
    return found


def _cut(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        end = stop.end()
        if end <= start or not _ends(text, start, stop):
            continue
        yield Span(start, end)
        start = end
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        yield Span(start, block.end)


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """A full stop ends a sentence unless it shortens a word, stands behind an initial or numbers a list."""
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(start, stop.start() - 30), stop.start())
    if before is None:
        return True
    word = before.group()
    after = re.match(r"\s*[\"“‘'«(\[]*([^\W_]+)", text[stop.end() : stop.end() + 40])
    follows = after.group(1) if after else ""
    low = word.casefold()
    if len(word) == 1 and word.isalpha():
        return word.islower() or (word == "I" and follows.casefold() in _OPENERS)
    if low in _ABBREVIATIONS or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
        if low in ("no", "nos", "art", "fig"):
            return not follows.isdigit()
        return (low in _MAY_END or "." in low) and follows.casefold() in _OPENERS
    return not (word.isdigit() and len(word) < 3 and before.start() == start)


def _prose(words: str, span: Span, first: bool) -> Span:
    if (wire := _WIRE.search(words, 0, 700)) and wire.end() < len(words) - 15:
        return Span(span.start + wire.end(), span.end)
    if first and (byline := _BYLINE.match(words)) and byline.end() < len(words) - 15:
        return Span(span.start + byline.end(), span.end)
    if first and (stamp := _STAMP.search(words, 0, 200)) and stamp.end() < len(words) - 15:
        return Span(span.start + stamp.end(), span.end)
    if first and (dateline := _DATELINE.match(words)) and dateline.end() < len(words) - 15:
        return Span(span.start + dateline.end(), span.end)
    return span


def dateline(text: str, sentences: Sequence[Sentence]) -> Sentence | None:
    """What heads the first sentence of the text, or stands on the line before it: "HAVANA (AP) -- ". As its prose."""
    for before, head in pairwise((None, *sentences)):
        if head is None or head.kind is not Kind.BODY:
            continue
        if head.prose.start > head.span.start:
            return replace(head, prose=Span(head.span.start, head.prose.start))
        words = before.span.of(text).strip() + " " if before else ""
        return before if (found := _DATELINE.match(words)) and found.end() == len(words) else None
    return None


def _depth(words: str, depth: int) -> int:
    """Quotations open at the end of these words. Straight quotes open and close by turns."""
    depth = max(0, depth + words.count("“") + words.count("``") - words.count("”") - words.count("''"))
    if words.count('"') % 2:
        depth = 0 if depth else 1
    return min(depth, 1)
