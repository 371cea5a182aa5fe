"""The lines of a page: which carry the text, which head it, which only furnish it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from dates.span import Span


class Kind(StrEnum):
    BODY = "body"
    HEADLINE = "headline"  # tells something only where it is dated
    CAPTION = "caption"
    FURNITURE = "furniture"  # menus, share bars, bylines, repetitions: tells nothing


class Block(NamedTuple):
    """A line, or the lines of a paragraph that was wrapped by hand."""

    span: Span
    kind: Kind


# A line that is wholly one of these furnishes the page. Matched against the line without its bullet, small letters.
_WORDS = r"[\w’'.&-]+"
_WRITERS = r"(?:journalist|reporter|writer|editor|correspondent|columnist|blogger|author|freelancer)"
_FURNITURE = re.compile(
    "|".join(
        (
            r"(?:short )?url|link|permalink|print|e-?mail|whatsapp|facebook|twitter|google ?(?:plus|\+)",
            r"linkedin|reddit|instagram|telegram",
            r"(?:youtube|pinterest|tumblr|rss)(?: feed)?|follow(?: us.*| @.*)?|share(?: this.*| on.*)?",
            r"tweet(?: this)?|like(?: us.*| this)?|copy link",
            r"live|audio only|video|videos|watch(?: live| now)?|listen(?: live| now)?|photos?|gallery|slideshow",
            r"podcasts?|opinion|sports?|world",
            r"home|menu|search|close|open|back to top|skip to .*|contact(?: us)?|about(?: us)?|help|news",
            r"politics|business|technology|culture|more",
            r"next|previous|prev|older posts|newer posts|load more|show more|see (?:also|more).*",
            r"view (?:all|more|comments).*|read (?:more|also|next|the full|on)\b.*",
            r"categories|tags?(?::.*)?|topics?(?::.*)?|filed under.*|related(?: \w+){0,2}:?",
            r"most (?:read|popular|viewed|shared).*|trending.*|recommended.*|you (?:may|might) (?:also )?like.*",
            r"more (?:from|on|stories|news)\b.*|don[’']t miss.*|editors?[’'] picks?|latest(?: news)?",
            r"top stories|breaking news|in pictures.*",
            r"advertisements?|sponsored(?: content)?|promoted.*|story continues below.*|article continues.*",
            r"continue reading.*|scroll .*|click .*|tap .*",
            r"subscribe\b.*|sign (?:up|in)\b.*|log ?in|register(?: now| free)?|newsletters?",
            r"get (?:the|our) .*(?:inbox|newsletter|app).*|download (?:the|our) .*app.*",
            r"(?:post with )?no comments?.*|\d* ?comments?|leave a (?:reply|comment).*|comments are closed.*",
            r"reply|report (?:this|ad).*|your email address.*",
            r"©.*|\(c\) ?\d{4}.*|copyright\b.*|all rights reserved.*|terms (?:of|and) .{0,30}",
            r"privacy(?: policy)?|cookies?(?: policy| settings)?|we use cookies.*",
            r"(?:first |last )?(?:published|updated|posted|modified|created|issued)(?: on| at|:)?\s.{0,50}",
            r"\d+ (?:min(?:ute)?s?|hours?|days?) (?:ago|read)|\d+ min read",
            rf"by(?: {_WORDS}){{1,6}}",
            r"(?:story|text|reporting|written|edited|compiled|photographs?) by\b.{0,80}",
            r"(?:file |stock )?(?:photo|image|picture|credit|source)s?\s?[:/|].{0,80}",
            r".{0,200}\bcontributed (?:to this|reporting).{0,80}",
            r"\(?(?:additional )?(?:reporting|writing|editing) (?:from|by)\b.{0,200}",
            rf"(?:an?|the) (?:\w+ ){{0,3}}{_WRITERS} (?:for|with|at|based|covering|who (?:covers|writes))\b.{{0,200}}",
            rf".{{0,60}}\bis (?:an?|the) (?:\w+[ -]){{0,4}}{_WRITERS}\b.{{0,200}}",
            r"[|•·*_=~<>#.\-–—\s]+",
        )
    ),
    re.IGNORECASE,
)
_CRUMBS = re.compile(rf"{_WORDS}(?: {_WORDS})?(?:\s*[>»›/|]\s*{_WORDS}(?: {_WORDS}){{0,3}})+")
_BULLET = re.compile(r"[ \t]*(?:[•·*▪►‣◦–-]|\d{1,2}[.)])[ \t]+")
_CREDIT = re.compile(
    r"\|\s*(?:Photo|Image|Credit|Picture)\b|[(\[](?:AFP|AP|Reuters|REUTERS|Getty|EPA|File)\b[^)\]]*[)\]]\.?$"
    r"|\((?:[LRC]|\d\w\w? [LRC]|left|right)\)"
)
_ENDED = re.compile(r"[.!?…:;]\s?[\"”’'»)\]]*$")
_ENDED_PROSE = re.compile(r"[.!?…]\s?[\"”’'»)\]]*$")
_LONG_HEADLINE = 140
_HALF_LINE = 45


def blocks(text: str) -> Iterator[Block]:
    """Every block of the page that is not blank, in order. What stands there a second time is furniture."""
    seen: set[str] = set()
    spans = list(_spans(text))
    for at, span in enumerate(spans):
        words = span.of(text)
        said = re.sub(r"\W+", " ", words[:300]).casefold().strip()
        kind = _kind(words, first=at < 2 and len(spans) > 2)
        # A caption may stand there twice, the second time with its credit.
        again = kind is Kind.CAPTION and any(said.startswith(old) for old in seen if len(old) > 40)
        repeated = again or (len(said) > 12 and said in seen)
        seen.add(said)
        if len(seen) > 400:  # what repeats, repeats near
            seen.clear()
        yield Block(span, Kind.FURNITURE if repeated else kind)


def _kind(line: str, *, first: bool) -> Kind:
    words = _BULLET.sub("", line, count=1).strip()
    if len(words) < 3 or (len(words) < 300 and (_FURNITURE.fullmatch(words) or _CRUMBS.fullmatch(words))):
        return Kind.FURNITURE
    if len(words) < 500 and _CREDIT.search(words):
        return Kind.CAPTION
    if len(words) <= _LONG_HEADLINE and not _ENDED.search(words):
        return Kind.HEADLINE
    if first and len(words) <= _LONG_HEADLINE and _in_title_case(words):
        return Kind.HEADLINE
    return Kind.BODY


def _in_title_case(words: str) -> bool:
    long = re.findall(r"[^\W\d_]{4,}", words)
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _spans(text: str) -> Iterator[Span]:
    """Lines; of a text that was wrapped by hand, paragraphs."""
    lines = [
        Span(match.start(), match.end())
        for match in re.finditer(r"[^\n\r\x0b\x0c\u2028\u2029]*\S[^\n\r\x0b\x0c\u2028\u2029]*", text)
    ]
    if not _wrapped(text, lines):
        yield from (_stripped(text, line) for line in lines)
        return
    start = end = None
    for line in lines:
        if start is None or end is None or _breaks(text, Span(start, end), line):
            if start is not None and end is not None:
                yield _stripped(text, Span(start, end))
            start = line.start
        end = line.end
    if start is not None and end is not None:
        yield _stripped(text, Span(start, end))


def _breaks(text: str, before: Span, line: Span) -> bool:
    """A blank line, an indent or a bullet begins a paragraph; so does what follows a short line that ended."""
    gap = text[before.end : line.start]
    words = line.of(text)
    last = text[max(before.start, before.end - 120) : before.end].rpartition("\n")[2]
    return (
        gap.count("\n") > 1
        or words[:2].isspace()
        or bool(_BULLET.match(words))
        or (len(last) < _HALF_LINE and bool(_ENDED_PROSE.search(last)))
    )


def _wrapped(text: str, lines: list[Span]) -> bool:
    """Whether sentences run on from line to line."""
    if len(lines) < 4 or max(line.end - line.start for line in lines) > 110:
        return False
    broken = sum(
        line.end - line.start > _HALF_LINE
        and not _ENDED.search(line.of(text))
        and text[line.end : after.start].count("\n") == 1
        for line, after in pairwise(lines)
    )
    return broken >= max(3, len(lines) // 4)


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - (len(words) - len(words.rstrip())))
