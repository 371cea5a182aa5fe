"""Documents in, what is read in them out: `tag` for time expressions, `extract` for events. No database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli import options
from cli.console import fail, note

if TYPE_CHECKING:
    from importer.readers import Article


class TagFormat(StrEnum):
    TABLE = "table"
    JSONL = "jsonl"
    TIMEML = "timeml"


class ExtractFormat(StrEnum):
    TABLE = "table"
    JSONL = "jsonl"


JsonlIn = Annotated[
    bool,
    typer.Option("--jsonl-in", help='Read standard input as JSON Lines: {"doc", "dct", "text"} a line.'),
]


class Articles:
    """What was asked for, read once, in order. A bad document is told on standard error and counted."""

    def __init__(self, paths: list[Path] | None, published: str | None, language: str | None, jsonl_in: bool) -> None:
        from importer.readers import Given

        if jsonl_in and paths and paths != [options.STDIN]:
            fail("--jsonl-in reads standard input; give a .jsonl file by its path instead", 2)
        self.paths = paths or [options.STDIN]
        self.suffix = ".jsonl" if jsonl_in else ".txt"
        self.given = Given(published=options.when(published), language=language)
        self.bad = 0

    def __iter__(self) -> Iterator[Article]:
        from importer import readers

        for path in self._files():
            if path == options.STDIN:
                found = readers.read(sys.stdin.buffer, suffix=self.suffix, given=self.given)
            else:
                found = readers.read(path, given=self.given)
            for article in found:
                if isinstance(article, readers.BadDocument):
                    self.bad += 1
                    note(str(article))
                    continue
                for doubt in article.doubts:
                    note(f"{article.file}: {doubt}")
                yield article

    def _files(self) -> Iterator[Path]:
        from importer import readers

        for path in self.paths:
            if path.is_dir():
                if not (found := readers.files(path)):
                    self.bad += 1
                    note(f"{path}: nothing to read; expected files that end in {', '.join(readers.READERS)}")
                yield from found
            else:
                yield path


def tag(
    paths: options.Paths = None,
    published: options.Published = None,
    language: options.Language = None,
    format: Annotated[TagFormat, typer.Option(help="How to show them.")] = TagFormat.TABLE,
    jsonl_in: JsonlIn = False,
) -> None:
    """Show the time expressions of a text: when, and why.

    \b
      dateline tag article.txt --published 2019-12-27
      echo "Talks resumed last Tuesday." | dateline tag --published 2019-12-27
      dateline tag --jsonl-in --format jsonl < documents.jsonl
      dateline tag article.txt --format timeml > article.tml
    """
    from cli import tagging

    articles = Articles(paths, published, language, jsonl_in)
    tagging.WRITERS[format](articles)
    if articles.bad:
        raise typer.Exit(1)


def extract(
    paths: options.Paths = None,
    published: options.Published = None,
    language: options.Language = None,
    format: Annotated[ExtractFormat, typer.Option(help="How to show them.")] = ExtractFormat.TABLE,
    jsonl_in: JsonlIn = False,
) -> None:
    """Show the events a text tells of: who, what, when, where.

    \b
      dateline extract article.html
      dateline extract seeds/news --format jsonl
      dateline extract --jsonl-in --format jsonl < documents.jsonl
    """
    from cli import extracting

    articles = Articles(paths, published, language, jsonl_in)
    extracting.WRITERS[format](articles)
    if articles.bad:
        raise typer.Exit(1)
