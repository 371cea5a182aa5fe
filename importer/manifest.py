"""A table beside the files: which file was published when, by whom, and where."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from dates.lenient import BadDate, typed
from importer.readers import BadDocument, Given
from importer.run import Source

COLUMNS = ("file", "published", "publisher", "url", "language")


class BadManifest(ValueError):
    """The table itself cannot be read."""


def sources(manifest: Path, given: Given) -> Iterator[Source | BadDocument]:
    """A source a row; what a row leaves empty is as ``given``. Files are looked for beside the manifest."""
    try:
        with manifest.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream)
            named = rows.fieldnames or []
            if "file" not in named or not set(named) <= set(COLUMNS):
                found = ", ".join(named) or "none"
                raise BadManifest(f"{manifest}: columns are {found}; expected file and any of {', '.join(COLUMNS[1:])}")
            for row in rows:
                yield _source(manifest, f"line {rows.line_num}", row, given)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadManifest(f"{manifest}: cannot be read: {error}") from None


def _source(manifest: Path, place: str, row: dict[str, str], given: Given) -> Source | BadDocument:
    said = {column: (row.get(column) or "").strip() for column in COLUMNS}
    path = manifest.parent / said["file"]
    if not said["file"] or not path.is_file():
        return BadDocument(str(manifest), place, f"no such file: {said['file']!r}")
    try:
        published = typed(said["published"]) if said["published"] else given.published
    except BadDate as error:
        return BadDocument(str(manifest), place, f"published: {error}")
    return Source(
        path,
        Given(
            published=published,
            publisher=said["publisher"] or given.publisher,
            url=said["url"] or given.url,
            language=said["language"] or given.language,
        ),
    )
