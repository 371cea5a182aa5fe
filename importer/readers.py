"""Files to documents. One that cannot be read is reported, with its place and the reason, and the rest goes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from dates.interval import When
from events.document import Document
from importer import published
from importer.decoding import Unreadable, Wordless, decode

LIMIT = 10 * 1024 * 1024  # bytes of one document; a long book is 2 MB

# What a front matter or a JSON line may call the fields of a document.
FIELDS: Mapping[str, str] = {
    "title": "title",
    "published": "published",
    "date": "published",
    "dct": "published",
    "publisher": "publisher",
    "source": "publisher",
    "url": "url",
    "link": "url",
    "language": "language",
    "lang": "language",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What whoever imports says of documents that do not say it themselves."""

    published: When | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class BadDocument:
    """Nothing of this was imported. ``place`` is "line 3" or "byte 120", None for the whole file.

    ``lost`` is False for a record that is in order and merely holds no words.
    """

    file: str
    place: str | None
    reason: str
    lost: bool = True

    def __str__(self) -> str:
        return f"{self.file}, {self.place}: {self.reason}" if self.place else f"{self.file}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Article:
    """A document, where it stood, and what of it was not as it should be. ``name`` is its own id, else its file."""

    document: Document
    file: str
    place: str | None
    name: str
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class Said:
    """What a file says of a document, before its date has been understood."""

    text: str
    fields: dict[str, str]
    place: str | None = None
    name: str | None = None
    doubt: str | None = None


Reader = Callable[[BinaryIO, int], Iterator[Said | Unreadable]]


def read(
    source: Path | BinaryIO,
    *,
    name: str | None = None,
    suffix: str | None = None,
    given: Given = Given(),
    limit: int = LIMIT,
) -> Iterator[Article | BadDocument]:
    """Every document of a file, or of a stream whose kind ``suffix`` tells. ``limit`` is the bytes one may have."""
    if not isinstance(source, Path):
        yield from _read(source, name or "stdin", suffix or ".txt", given, limit)
        return
    name = name or str(source)
    try:
        with source.open("rb") as stream:
            yield from _read(stream, name, suffix or source.suffix or ".txt", given, limit)
    except OSError as error:
        yield BadDocument(name, None, f"cannot be read: {(error.strerror or str(error)).lower()}")


def files(folder: Path) -> list[Path]:
    """What a folder holds that can be read, hidden files left out, in the order of its names."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in READERS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def nothing_in(folder: Path) -> BadDocument:
    return BadDocument(str(folder), None, f"nothing to read; expected files that end in {', '.join(READERS)}")


def _read(stream: BinaryIO, name: str, suffix: str, given: Given, limit: int) -> Iterator[Article | BadDocument]:
    reader = READERS.get(suffix.lower())
    if reader is None:
        yield BadDocument(name, None, f"no reader for {suffix!r}; expected one of {', '.join(READERS)}")
        return
    try:
        for said in reader(stream, limit):
            if isinstance(said, Unreadable):
                yield BadDocument(name, said.place, said.reason, lost=not isinstance(said, Wordless))
            else:
                yield _article(said, name, given)
    except Unreadable as bad:
        yield BadDocument(name, bad.place, bad.reason)


def _article(said: Said, file: str, given: Given) -> Article:
    own = said.fields
    when, basis, doubt = published.settle(own.get("published"), said.text, given.published)
    document = Document(
        said.text,
        title=own.get("title") or headline(said.text),
        url=own.get("url") or given.url,
        publisher=own.get("publisher") or given.publisher,
        language=own.get("language") or given.language,
        published=when,
        basis=basis,
    )
    return Article(document, file, said.place, said.name or file, tuple(filter(None, (said.doubt, doubt))))


def headline(text: str) -> str | None:
    """The first line, where it stands apart and reads like a headline and not like a sentence or a menu."""
    first, apart, _ = text.lstrip("\n").partition("\n\n")
    first = first.strip().removeprefix("# ")
    is_one = apart and "\n" not in first and len(first) <= 160 and len(first.split()) >= 3
    return first if is_one and first[0].isalnum() and first[-1] not in ".:;," else None


# Readers ------------------------------------------------------------------------------------------------------------


def read_text(stream: BinaryIO, limit: int) -> Iterator[Said]:
    text, doubt = decode(_whole(stream, limit))
    yield Said(text, {}, doubt=doubt)


def read_markdown(stream: BinaryIO, limit: int) -> Iterator[Said]:
    text, doubt = decode(_whole(stream, limit))
    fields, body = front_matter(text)
    if not body.strip():
        raise Unreadable("nothing follows the front matter; expected text")
    yield Said(body, fields, doubt=doubt)


def read_html(stream: BinaryIO, limit: int) -> Iterator[Said]:
    from importer import pages

    raw = _whole(stream, limit)
    text, doubt = decode(raw, pages.declared_encoding(raw))
    body, fields = pages.article(text)
    yield Said(body, fields, doubt=doubt)


def read_jsonl(stream: BinaryIO, limit: int) -> Iterator[Said | Unreadable]:
    """A document a line; a blank line is no document, a bad one is reported and the next is read."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit:
            _skip_line(stream, line)
            yield Unreadable(f"longer than {_size(limit)}; expected one document a line", f"line {number}")
        elif line.strip():
            try:
                yield _record(line.removeprefix(b"\xef\xbb\xbf"), f"line {number}")
            except Unreadable as bad:
                yield bad
    if number == 0:
        raise Unreadable("the file is empty; expected a JSON document a line")


READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
}


# What they are made of ----------------------------------------------------------------------------------------------


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """``key: value`` lines between two lines of "---". Not YAML on purpose: there a colon in a title is an error."""
    if not text.startswith("---\n"):
        return {}, text
    found = re.search(r"^---[ \t]*(?:\n|\Z)", text[4:], re.MULTILINE)
    if found is None:
        raise Unreadable("the front matter does not end; expected a second line '---'", "line 1")
    fields: dict[str, str] = {}
    for number, line in enumerate(text[4 : 4 + found.start()].splitlines(), start=2):
        if not line.strip() or line.startswith((" ", "\t", "#", "- ")):
            continue  # a comment, or the rest of a list or block whose key is none of ours
        key, colon, value = line.partition(":")
        if not colon or not re.fullmatch(r"[\w-]+", key.strip()):
            raise Unreadable(f"front matter has {line[:80]!r}; expected 'key: value'", f"line {number}")
        if (field := FIELDS.get(key.strip().lower())) and (value := _unquoted(value.strip())):
            fields[field] = value
    return fields, text[4 + found.end() :].lstrip("\n")


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _record(line: bytes, place: str) -> Said:
    import orjson

    try:
        record: Any = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise Unreadable(f"not JSON: {error}", place) from None
    if not isinstance(record, dict):
        raise Unreadable(f"expected a JSON object with 'text', not {type(record).__name__}", place)
    text = record.get("text")
    if not isinstance(text, str):
        raise Unreadable(f"'text' is {text!r:.40}; expected the words of the document", place)
    if not text.strip():
        raise Wordless("'text' is empty", place)
    if "\0" in text:
        raise Unreadable("'text' holds a NUL; expected text", place)
    fields: dict[str, str] = {}
    for key, value in record.items():
        if (field := FIELDS.get(key)) and value is not None and value != "":
            if not isinstance(value, str) and not (field == "published" and isinstance(value, int)):
                raise Unreadable(f"{key!r} is {value!r:.40}; expected a string", place)
            fields.setdefault(field, str(value))
    name = record.get("doc", record.get("id"))
    return Said(text, fields, place, None if name is None else str(name))


def _whole(stream: BinaryIO, limit: int) -> bytes:
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise Unreadable(f"larger than {_size(limit)}, the most one document may have")
    return raw


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1024 * 1024)


def _size(limit: int) -> str:
    return f"{limit / 1024 / 1024:g} MB" if limit >= 1024 * 1024 else f"{limit} bytes"
