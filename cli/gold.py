"""Gold sets: texts with what a careful reader found in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

from dates.span import Span


class BadGold(ValueError):
    """A folder that holds no gold set of the kind that was asked for."""


class GoldTimex(NamedTuple):
    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class TimexText:
    name: str
    text: str
    published: str | None
    timexes: tuple[GoldTimex, ...]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """``dates`` are EDTF texts, the first the reader's own answer, the others right too."""

    id: str
    title: str
    words: str | None
    dates: tuple[str, ...]
    evidence: tuple[Span, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    importance: str


@dataclass(frozen=True, slots=True)
class EventText:
    name: str
    text: str
    title: str | None
    published: str | None
    events: tuple[GoldEvent, ...]


@dataclass(frozen=True, slots=True)
class TimelineText:
    """``days`` are ISO days, each with what is said of it; ``articles`` is the file they are to be told from."""

    name: str
    articles: Path
    days: dict[str, list[str]]


def timexes(folder: Path) -> Iterator[TimexText]:
    """TimeML files (.tml): the text of the first TEXT element, and the outermost TIMEX3 in it."""
    for path in _files(folder, "*.tml", "TimeML files (*.tml)"):
        # Many TimeML files in use hold bare ampersands.
        raw = re.sub(rb"&(?!#?\w+;)", b"&amp;", path.read_bytes().lstrip(b"\xef\xbb\xbf \r\n"))
        try:
            root = ElementTree.fromstring(raw)  # noqa: S314  the gold set is the caller's own, and expat bounds entities
        except ElementTree.ParseError as error:
            raise BadGold(f"{path}: not XML: {error}") from None
        created = root.find(".//DCT/TIMEX3")
        if created is None:
            created = root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
        value = "" if created is None else created.get("value", "")
        published = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", value) or re.fullmatch(r"(\d{4})(?:-(\d\d))?", value)
        body = root.find(".//TEXT")
        text, found = _walk(root if body is None else body)
        yield TimexText(
            path.stem, text, "-".join(filter(None, published.groups())) if published else None, tuple(found)
        )


def _walk(element: ElementTree.Element) -> tuple[str, list[GoldTimex]]:
    pieces: list[str] = []
    found: list[GoldTimex] = []

    def walk(node: ElementTree.Element, start: int, inside: bool) -> int:
        is_timex = node.tag == "TIMEX3" and not inside
        place = len(found)
        pieces.append(node.text or "")
        end = start + len(pieces[-1])
        for child in node:
            end = walk(child, end, inside or is_timex)
            pieces.append(child.tail or "")
            end += len(pieces[-1])
        if is_timex and end > start:
            found.insert(place, GoldTimex(Span(start, end), node.get("type", ""), node.get("value", "")))
        return end

    walk(element, 0, False)
    return "".join(pieces), found


def events(folder: Path) -> Iterator[EventText]:
    """A JSON file a text: {"file", "body_offset", "published", "title", "events": [...]}, the text beside it."""
    for path in _files(folder, "[0-9]*.json", "a .json file for each text"):
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
            text = (folder / record["file"]).read_text(encoding="utf-8")[record.get("body_offset", 0) :]
            found = tuple(_event(event) for event in record["events"])
        except (KeyError, TypeError, ValueError, OSError) as error:
            raise BadGold(f"{path}: not a gold set of events: {type(error).__name__}: {error}") from None
        yield EventText(record.get("id", path.stem), text, record.get("title"), record.get("published"), found)


def _event(event: dict[str, Any]) -> GoldEvent:
    others = [mention["span"] for mention in event.get("other_mentions", ())]
    return GoldEvent(
        id=event["id"],
        title=event["title"],
        words=event.get("expression"),
        dates=(event["date_edtf"], *event.get("accept_edtf", ())),
        evidence=tuple(Span(start, end) for start, end in (event["sentence_span"], *others)),
        actors=tuple(event["actors"]),
        places=tuple(event["places"]),
        importance=event["importance"],
    )


def timelines(folder: Path) -> Iterator[TimelineText]:
    """NAME.timeline.json, [[day, [sentences]], ...], and NAME.jsonl, the articles, beside it."""
    for path in _files(folder, "*.timeline.json", "a .timeline.json file and its .jsonl of articles"):
        articles = path.with_name(path.name.removesuffix(".timeline.json") + ".jsonl")
        try:
            found = {day: _sentences(day, said) for day, said in json.loads(path.read_text(encoding="utf-8")) if said}
        except (TypeError, ValueError, OSError) as error:
            raise BadGold(f"{path}: not a timeline: {type(error).__name__}: {error}") from None
        if not found:
            raise BadGold(f"{path}: not a timeline: no day of which anything is said")
        if not articles.is_file():
            raise BadGold(f"{path}: no articles beside it; expected {articles.name}")
        yield TimelineText(articles.stem, articles, found)


def _sentences(day: str, said: list[str]) -> list[str]:
    """ValueError where they are none of that day."""
    date.fromisoformat(day)
    if not isinstance(said, list) or not all(isinstance(sentence, str) for sentence in said):
        raise ValueError(f"{day}: expected a list of sentences, not {said!r}")
    return said


def _files(folder: Path, pattern: str, expected: str) -> list[Path]:
    if not (found := sorted(folder.glob(pattern))):
        raise BadGold(f"no gold set in {str(folder)!r}; expected {expected}")
    return found
