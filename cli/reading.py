"""Documents in, what is read in them out: `tag` for time expressions, `extract` for events. No database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from cli import options
from cli.console import fail, note
from dates.interval import When
from importer import readers
from importer.readers import Article, BadDocument, Given

jsonl_in = click.option(
    "--jsonl-in", is_flag=True, help='Read standard input as JSON Lines: {"doc", "dct", "text"} a line.'
)


@click.command()
@options.paths
@options.published
@options.language
@click.option("--format", type=click.Choice(["table", "jsonl", "timeml"]), default="table", show_default=True)
@jsonl_in
@click.option(
    "--into", type=click.Path(file_okay=False, path_type=Path), help="For TimeML: a folder, a file a document."
)
def tag(
    paths: tuple[Path, ...],
    published: When | None,
    language: str | None,
    format: str,
    jsonl_in: bool,
    into: Path | None,
) -> None:
    """Show the time expressions of a text: when, and why.

    PATH is a file, a folder, or '-' for standard input, which is also read when none is given.

    \b
      dateline tag article.txt --published 2019-12-27
      echo "Talks resumed last Tuesday." | dateline tag --published 2019-12-27
      dateline tag --jsonl-in --format jsonl < documents.jsonl
      dateline tag article.txt --format timeml > article.tml
      dateline tag articles/ --format timeml --into gold/

    The table tells of each: its words, EDTF, TIMEX3 type, value and modifier, the rule that read it and why it was
    taken so; from where it counts; which way it looks, and the verb that says so; what was turned down, how likely.
    Offsets are code points of the text: of a file with its line ends read as one character, of JSON as it stands.
    """
    from cli import tagging

    if into and format != "timeml":
        fail("--into is for --format timeml, which has a file for each document", 2)
    articles = Articles(paths, Given(published=published, language=language), jsonl_in)
    if into:
        tagging.tml_files(articles, into)
    else:
        tagging.WRITERS[format](articles)
    sys.exit(1 if articles.bad else 0)


@click.command()
@options.paths
@options.published
@options.language
@click.option("--format", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@jsonl_in
def extract(paths: tuple[Path, ...], published: When | None, language: str | None, format: str, jsonl_in: bool) -> None:
    """Show the events a text tells of: who, what, when, where.

    PATH is a file, a folder, or '-' for standard input, which is also read when none is given.

    \b
      dateline extract article.html
      dateline extract articles/ --format jsonl
      dateline extract --jsonl-in --format jsonl < documents.jsonl
    """
    from cli import extracting

    articles = Articles(paths, Given(published=published, language=language), jsonl_in)
    extracting.WRITERS[format](articles)
    sys.exit(1 if articles.bad else 0)


class Articles:
    """What was asked for, read once, in order. A bad document is told on standard error and counted."""

    def __init__(self, paths: tuple[Path, ...], given: Given, jsonl_in: bool) -> None:
        if jsonl_in and paths not in ((), (options.STDIN,)):
            fail("--jsonl-in reads standard input; a .jsonl file is known by its name", 2)
        self.paths = paths or (options.STDIN,)
        self.suffix = ".jsonl" if jsonl_in else ".txt"
        self.given = given
        self.bad = 0

    def __iter__(self) -> Iterator[Article]:
        for found in self._found():
            if isinstance(found, BadDocument):
                self.bad += found.lost
                note(str(found))
                continue
            for doubt in found.doubts:
                note(f"{', '.join(filter(None, (found.file, found.place)))}: {doubt}")
            yield found

    def _found(self) -> Iterator[Article | BadDocument]:
        for path in self.paths:
            if path == options.STDIN:
                yield from readers.read(sys.stdin.buffer, suffix=self.suffix, given=self.given)
            elif path.is_dir():
                files = readers.files(path)
                for file in files:
                    yield from readers.read(file, given=self.given)
                if not files:
                    yield readers.nothing_in(path)
            else:
                yield from readers.read(path, given=self.given)
