"""`import`: files, folders, standard input, a manifest; and the seeds that `run` brings along."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli import options
from cli.console import fail, note, screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Engine

    from importer.readers import BadDocument, Given
    from importer.run import Report, Source, Step


class Kind(StrEnum):
    """What standard input may hold; the suffixes of ``importer.readers.READERS``."""

    TXT = "txt"
    MD = "md"
    HTML = "html"
    JSONL = "jsonl"


def import_(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH", help="Files or folders; '-' is standard input.")
    ] = None,
    published: options.Published = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Who, where they do not say.")] = None,
    language: options.Language = None,
    manifest: Annotated[
        Path | None, typer.Option(metavar="FILE.csv", help="A table: file, published, publisher, url, language.")
    ] = None,
    format: Annotated[Kind, typer.Option(help="What standard input holds.")] = Kind.TXT,
    max_size: Annotated[float, typer.Option(metavar="MB", min=0.001, help="The most one document may have.")] = 10,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and report; store nothing.")] = False,
) -> None:
    """Import articles: .txt, .md, .html, .jsonl.

    Markdown may have front matter, JSON Lines hold a document a line; both know title, published, publisher, url,
    language. A document that is there already changes nothing. One that cannot be read is reported, the others are
    imported, and the exit code is 1.

    \b
      dateline import articles/
      dateline import report.txt --published 2019-12-27 --publisher "The Herald"
      dateline import --manifest articles.csv
      curl -s https://example.org/a.html | dateline import - --format html
    """
    from cli.database import database
    from importer.readers import Given

    given = Given(published=options.when(published), publisher=publisher, language=language)
    sources, bad = _sources(paths or [], manifest, given, f".{format}")
    if not sources and not bad:
        fail("nothing to import; give files, a folder, '-' or --manifest", 2)
    with database() as engine:
        from importer.run import run

        with _bar("Importing") as progress, _resumable():
            report = run(
                sources,
                engine,
                clock=lambda: int(time.time()),
                version=version("dateline"),
                progress=progress,
                dry_run=dry_run,
                limit=int(max_size * 1024 * 1024),
            )
    report.errors[:0] = bad
    _show(report, dry_run)
    if report.errors:
        raise typer.Exit(1)


def seeds() -> None:
    """The dispatches that are shipped; nothing to do where they are in the database already."""
    import seeds
    from cli.database import database
    from importer import readers

    news = Path(seeds.__file__ or "").parent / "news"
    with database() as engine:
        articles = [found for path in readers.files(news) for found in readers.read(path, name=path.name)]
        if _all_known(engine, [found.document.sha256 for found in articles if isinstance(found, readers.Article)]):
            return
        from importer.run import Source, run

        with _bar("Importing the seeds") as progress, _resumable():
            sources = [Source(path, name=path.name) for path in readers.files(news)]
            clock = lambda: int(time.time())  # noqa: E731
            report = run(sources, engine, clock=clock, version=version("dateline"), progress=progress)
    for bad in report.errors:
        note(str(bad))


def _sources(
    paths: list[Path], manifest: Path | None, given: Given, suffix: str
) -> tuple[list[Source], list[BadDocument]]:
    """A file that the manifest speaks of is taken as the manifest has it, even where its folder is given too."""
    from importer import readers
    from importer.manifest import BadManifest
    from importer.manifest import sources as rows
    from importer.run import Source

    try:
        listed = list(rows(manifest, given)) if manifest else []
    except BadManifest as error:
        fail(str(error), 2)
    sources = [row for row in listed if isinstance(row, Source)]
    bad = [row for row in listed if not isinstance(row, Source)]
    known = {source.at.resolve() for source in sources if isinstance(source.at, Path)}
    for path in paths:
        if path == options.STDIN:
            sources.append(Source(sys.stdin.buffer, given, name="stdin", suffix=suffix))
        elif path.is_dir():
            found = readers.files(path)
            sources += [Source(file, given) for file in found if file.resolve() not in known]
            if not found:
                reason = f"nothing to read; expected files that end in {', '.join(readers.READERS)}"
                bad.append(readers.BadDocument(str(path), None, reason))
        elif path.resolve() not in known:
            sources.append(Source(path, given))
    return sources, bad


@contextmanager
def _bar(words: str) -> Iterator[Callable[[Step], None]]:
    """A progress bar on standard error; documents are counted beside it, since a file may hold thousands."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[documents]} documents, {task.fields[mentions]} mentions"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=screen(error=True)) as bar:
        task = bar.add_task(words, total=None, documents=0, mentions=0)

        def progress(step: Step) -> None:
            report = step.report
            bar.update(
                task,
                completed=step.files,
                total=step.of_files,
                documents=report.documents,
                mentions=report.mentions,
            )

        yield progress


@contextmanager
def _resumable() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        fail("stopped; what was imported stays, and the same command goes on from there", 130)


def _all_known(engine: Engine, hashes: Sequence[str]) -> bool:
    from sqlalchemy import func, select

    from db.models import Document

    with engine.connect() as connection:
        kept = select(func.count()).select_from(Document).where(Document.sha256.in_(hashes))
        return connection.execute(kept).scalar_one() == len(set(hashes))


def _show(report: Report, dry_run: bool) -> None:
    from rich.table import Table
    from rich.text import Text

    counts = Table(title="Would be imported (nothing was stored)" if dry_run else "Imported", title_justify="left")
    for column in ("new", "updated", "unchanged", "failed", "without a date", "mentions"):
        counts.add_column(column, justify="right")
    numbers = (report.new, report.updated, report.unchanged, len(report.errors), len(report.undated), report.mentions)
    counts.add_row(*(f"{number:,}" for number in numbers))
    screen().print(counts)
    remarks = Table("file", "place", "", "what", title="Not as it should be", title_justify="left")
    for bad in report.errors:
        remarks.add_row(Text(bad.file), bad.place or "", "failed", Text(bad.reason))
    for doubt in report.doubts:
        file, _, reason = doubt.partition(": ")
        remarks.add_row(Text(file), "", "doubt", Text(reason))
    for file in report.undated:
        remarks.add_row(Text(file), "", "undated", "no publication date is stated or given; relative dates wait for it")
    if remarks.row_count:
        screen().print(remarks)
