"""One import: sources are read, their events extracted and stored, and what happened is reported.

A document is a transaction. A run that was cut off is started again as it was: what is stored is not read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection, Engine, insert, update
from sqlalchemy.exc import DataError, IntegrityError

from db import models
from db.engine import writing
from db.migrate import require_current
from events.document import Document
from events.extract import extract
from events.mention import Mention
from events.sentences import split
from importer import readers
from importer.books import Books
from importer.cast import Cast, cast, gazetteer
from importer.infer import infer_all
from importer.readers import Article, BadDocument, Given
from importer.store import Outcome, Stamp, outcome, store
from importer.weigh import weigh


@dataclass(frozen=True, slots=True)
class Source:
    """A file or a stream, and what the person who imports it says of it. ``suffix`` tells the kind of a stream."""

    at: Path | BinaryIO
    given: Given = field(default_factory=Given)
    name: str | None = None
    suffix: str | None = None


@dataclass(slots=True)
class Report:
    """What a run did. ``doubts`` are remarks on documents that were imported all the same."""

    run: int | None = None
    new: int = 0
    unchanged: int = 0
    updated: int = 0
    mentions: int = 0
    undated: list[str] = field(default_factory=list)  # documents whose publication date nobody states
    inferred: dict[str, Document] = field(default_factory=dict)  # those whose bounds are other than they were
    doubts: list[str] = field(default_factory=list)
    errors: list[BadDocument] = field(default_factory=list)

    @property
    def documents(self) -> int:
        return self.new + self.unchanged + self.updated


@dataclass(frozen=True, slots=True)
class Step:
    """How far a run has come, after a document or a file."""

    files: int
    of_files: int
    report: Report


def run(
    sources: Sequence[Source | BadDocument],
    engine: Engine,
    *,
    clock: Callable[[], int],
    version: str,
    progress: Callable[[Step], None] = lambda step: None,
    dry_run: bool = False,
    limit: int = readers.LIMIT,
) -> Report:
    """NotMigrated before anything is touched. ``dry_run`` reads and extracts all of it, and leaves the database be.

    A source that is known to be bad already (a row of a manifest) is reported with the others.
    """
    require_current(engine)
    report = Report()
    with writing(engine).connect() as connection:
        work = _Work(connection, report, clock, version, dry_run)
        work.begin(", ".join(dict.fromkeys(_name(source) for source in sources))[:1000])
        for done, source in enumerate(sources):
            for found in _read(source, limit):
                work.take(found)
                progress(Step(done, len(sources), report))
            progress(Step(done + 1, len(sources), report))
        work.end()
    return report


def _name(source: Source | BadDocument) -> str:
    return source.file if isinstance(source, BadDocument) else source.name or str(source.at)


def _read(source: Source | BadDocument, limit: int) -> Iterator[Article | BadDocument]:
    if isinstance(source, BadDocument):
        return iter((source,))
    return readers.read(source.at, name=source.name, suffix=source.suffix, given=source.given, limit=limit)


class _Work:
    """The connection of one run and what it has learned of the database."""

    def __init__(
        self, connection: Connection, report: Report, clock: Callable[[], int], version: str, dry_run: bool
    ) -> None:
        self.connection = connection
        self.report = report
        self.clock = clock
        self.version = version
        self.dry_run = dry_run
        self.cast: Cast = cast()
        self.gazetteer = gazetteer()
        self.shipped = {place.key: place for place in self.cast.places}
        self.touched = set[int]()  # documents that came in or were dated

    def begin(self, source: str) -> None:
        if self.dry_run:
            return
        with self.connection.begin():
            row = {"version": self.version, "source": source, "started": self.clock(), "counts": {}, "errors": []}
            self.report.run = self.connection.execute(insert(models.Run).returning(models.Run.id), row).scalar_one()
            self.books = Books.open(self.connection, self.shipped)
            self.books.roster.enrol_actors(self.cast.actors)
            self.books.roster.enrol_places(place for place in self.cast.places if place.kind == "country")

    def take(self, found: Article | BadDocument) -> None:
        if isinstance(found, BadDocument):
            self.report.errors.append(found)
            return
        where = f"{found.file}, {found.place}" if found.place else found.file
        self.report.doubts.extend(f"{where}: {doubt}" for doubt in found.doubts)
        if found.document.published is None:
            self.report.undated.append(where)
        with self.connection.begin():
            expected = outcome(self.connection, found.document)
        mentions: list[Mention] = []
        if expected is not Outcome.UNCHANGED:
            try:
                mentions = extract(found.document, self.gazetteer)
            except Exception as error:  # one document must not end a run, whatever is wrong with it
                reason = f"could not be read for events: {type(error).__name__}: {error}"
                self.report.errors.append(BadDocument(found.file, found.place, reason))
                return
            if not self.dry_run and not self._store(found, mentions):
                return
        setattr(self.report, expected.value, getattr(self.report, expected.value) + 1)
        self.report.mentions += len(mentions)

    def _store(self, found: Article, mentions: Sequence[Mention]) -> bool:
        """False for what the database will not take. One that is gone or full ends the run: nothing else would fit."""
        stamp = Stamp(self.report.run or 0, self.clock(), self.version)
        spans = [sentence.span for sentence in split(found.document.text)]
        try:
            with self.connection.begin():
                stored = store(self.books, found.document, spans, mentions, stamp)
                self.touched.add(stored.document)
        except (DataError, IntegrityError) as error:
            reason = f"could not be stored: {str(error.orig).splitlines()[0]}"
            self.report.errors.append(BadDocument(found.file, found.place, reason))
            with self.connection.begin():
                self.books = Books.open(self.connection, self.shipped)
            return False
        return True

    def end(self) -> None:
        if self.dry_run:
            return
        report = self.report
        counts = {
            "new": report.new,
            "unchanged": report.unchanged,
            "updated": report.updated,
            "mentions": report.mentions,
            "undated": len(report.undated),
            "failed": len(report.errors),
        }
        errors = [{"file": bad.file, "place": bad.place, "reason": bad.reason} for bad in report.errors]
        with self.connection.begin():
            self._infer()
            if report.new or report.updated or report.inferred:
                weigh(self.connection)
            row = update(models.Run).where(models.Run.id == report.run)
            self.connection.execute(row.values(finished=self.clock(), counts=counts, errors=errors))

    def _infer(self) -> None:
        stamp = Stamp(self.report.run or 0, self.clock(), self.version)
        for document in infer_all(self.books, self.gazetteer, self.touched, stamp):
            name = document.title or document.url or document.text[:60].split("\n")[0]
            self.report.inferred[name] = document
