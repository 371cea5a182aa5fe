"""`import`: files, folders, standard input, a manifest; and the seeds that `run` brings along."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text
from sqlalchemy import Engine, func, select

import seeds as shipped
from cli import options
from cli.console import fail, note, screen
from cli.database import database
from dates.display import display
from dates.interval import When
from db.models import Document
from importer import manifest as manifests
from importer import readers
from importer.readers import Article, BadDocument, Given
from importer.run import Report, Source, Step
from importer.run import run as run_import

SHOWN = 20  # of what is no failure; failures are all shown
KINDS = sorted(suffix.removeprefix(".") for suffix in readers.READERS)


@click.command("import")
@options.paths
@options.published
@click.option("--publisher", metavar="NAME", help="Who published them, where they do not say.")
@options.language
@click.option(
    "--manifest",
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    help="A table: file, published, publisher, url, language.",
)
@click.option("--format", type=click.Choice(KINDS), default="txt", show_default=True, help="What standard input holds.")
@click.option(
    "--max-size",
    type=click.FloatRange(min=0, min_open=True),
    default=10,
    show_default=True,
    metavar="MB",
    help="The most one document may have.",
)
@click.option("--dry-run", is_flag=True, help="Read and report; store nothing.")
def import_(
    paths: tuple[Path, ...],
    published: When | None,
    publisher: str | None,
    language: str | None,
    manifest: Path | None,
    format: str,
    max_size: float,
    dry_run: bool,
) -> None:
    """Import articles: .txt, .md, .html, .jsonl.

    PATH is a file, a folder, or '-' for standard input. Markdown may have front matter, JSON Lines hold a document a
    line; both know title, published, publisher, url, language. A document that is there already changes nothing. One
    that cannot be read is reported, the others are imported, and the exit code is 1.

    \b
      dateline import articles/
      dateline import report.txt --published 2019-12-27 --publisher "The Herald"
      dateline import --manifest articles.csv
      curl -s https://example.org/a.html | dateline import - --format html
    """
    given = Given(published=published, publisher=publisher, language=language)
    sources = _sources(paths, manifest, given, f".{format}")
    if not sources:
        fail("nothing to import; give files, a folder, '-' or --manifest", 2)
    with database() as engine:
        report = imported(sources, engine, "Importing", dry_run=dry_run, limit=int(max_size * 1024 * 1024))
    _show(report, dry_run)
    sys.exit(1 if any(bad.lost for bad in report.errors) else 0)


def seeds() -> None:
    """The dispatches that are shipped; nothing to do where they are in the database already."""
    files = readers.files(Path(str(shipped.__file__)).parent / "news")
    found = [article for file in files for article in readers.read(file) if isinstance(article, Article)]
    with database() as engine:
        if _all_known(engine, [article.document.sha256 for article in found]):
            return
        report = imported([Source(file, name=file.name) for file in files], engine, "Importing the seeds")
    for bad in report.errors:
        note(str(bad))


def _sources(paths: tuple[Path, ...], manifest: Path | None, given: Given, suffix: str) -> list[Source | BadDocument]:
    """A file that the manifest speaks of is taken as the manifest has it, even where its folder is given too."""
    try:
        sources = list(manifests.sources(manifest, given)) if manifest else []
    except manifests.BadManifest as error:
        fail(str(error), 2)
    known = {row.at.resolve() for row in sources if isinstance(row, Source) and isinstance(row.at, Path)}
    for path in paths:
        if path == options.STDIN:
            sources.append(Source(sys.stdin.buffer, given, name="stdin", suffix=suffix))
        elif path.is_dir():
            found = readers.files(path)
            sources += [Source(file, given) for file in found if file.resolve() not in known]
            if not found:
                sources.append(readers.nothing_in(path))
        elif path.resolve() not in known:
            sources.append(Source(path, given))
    return sources


def imported(
    sources: Sequence[Source | BadDocument],
    engine: Engine,
    words: str,
    *,
    dry_run: bool = False,
    limit: int = readers.LIMIT,
) -> Report:
    """With a bar under ``words``; stopped by Ctrl-C, the command ends."""
    try:
        with _bar(words) as progress:
            return run_import(
                sources,
                engine,
                clock=_clock,
                version=version("dateline"),
                progress=progress,
                dry_run=dry_run,
                limit=limit,
            )
    except KeyboardInterrupt:
        fail("stopped; what was imported stays, and the same command goes on from there", 130)


def _clock() -> int:
    """Unix seconds. SOURCE_DATE_EPOCH (reproducible-builds.org) stands for now, to repeat an import to the byte."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(fixed) if fixed.isdecimal() else int(time.time())


@contextmanager
def _bar(words: str) -> Iterator[Callable[[Step], None]]:
    """A progress bar on standard error; documents are counted beside it, since a file may hold thousands."""
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


def _all_known(engine: Engine, hashes: Sequence[str]) -> bool:
    with engine.connect() as connection:
        kept = select(func.count()).select_from(Document).where(Document.sha256.in_(hashes))
        return connection.execute(kept).scalar_one() == len(set(hashes))


def _show(report: Report, dry_run: bool) -> None:
    failed = sum(bad.lost for bad in report.errors)
    counts = Table(title="Would be imported (nothing was stored)" if dry_run else "Imported", title_justify="left")
    for column in ("new", "updated", "unchanged", "failed", "without a date", "mentions"):
        counts.add_column(column, justify="right")
    numbers = (report.new, report.updated, report.unchanged, failed, len(report.undated), report.mentions)
    counts.add_row(*(f"{number:,}" for number in numbers))
    screen().print(counts)
    if report.inferred:
        screen().print(_inferred(report))
    remarks = Table("file", "place", "", "what", title="Not as it should be", title_justify="left")
    for bad in report.errors:
        remarks.add_row(Text(bad.file), bad.place or "", "failed" if bad.lost else "empty", Text(bad.reason))
    for doubt in report.doubts[:SHOWN]:
        file, _, reason = doubt.partition(": ")
        remarks.add_row(Text(file), "", "doubt", Text(reason))
    for file in report.undated[:SHOWN]:
        remarks.add_row(Text(file), "", "undated", "no publication date is stated or given; --published gives one")
    for kind, those in (("doubt", report.doubts), ("undated", report.undated)):
        if len(those) > SHOWN:
            remarks.add_row("…", "", kind, f"and {len(those) - SHOWN:,} more")
    if remarks.row_count:
        screen().print(remarks)


def _inferred(report: Report) -> Table:
    table = Table("document", "published within", "because", title="Publication dates, inferred", title_justify="left")
    for name, document in list(report.inferred.items())[:SHOWN]:
        bounds = display(document.published) if document.published else "unknown"
        table.add_row(Text(name), Text(bounds), Text("; ".join(reason.why for reason in document.why)))
    if len(report.inferred) > SHOWN:
        table.add_row("…", "", f"and {len(report.inferred) - SHOWN:,} more")
    return table
