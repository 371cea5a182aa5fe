"""How fast the seeds are read: dates, events, all the way into SQLite; and how long `dateline tag` takes to start."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import orjson
from rich.table import Table

import seeds
from dates import edtf, reading
from db import migrate
from db.engine import connect
from events.document import Document
from events.extract import extract
from events.gazetteer import Gazetteer
from importer import readers
from importer.cast import cast
from importer.run import Source, run

TIMES = 5
START = ["-c", "from cli.main import main; main()", "tag", "--published", "2019-12-27", "--format", "jsonl"]


def measure() -> Table:
    documents = _dispatches()
    characters = sum(len(document.text) for document in documents)
    known = cast()
    gazetteer = Gazetteer(known.actors, known.places)

    def dates() -> None:
        for document in documents:
            reading.read(document.text, published=document.published)

    def events() -> None:
        for document in documents:
            extract(document, gazetteer)

    table = Table("what", "seconds", "characters a second", "documents a second", title="Reading the seeds")
    for name, job in {
        "dates": dates,
        "dates and events": events,
        "import into SQLite": lambda: _import(documents),
    }.items():
        seconds = _median(job)
        table.add_row(name, f"{seconds:.3f}", f"{characters / seconds:,.0f}", f"{len(documents) / seconds:,.0f}")
    table.add_row("start of `dateline tag`", f"{_median(_start):.3f}", "", "")
    return table


def _dispatches() -> list[Document]:
    files = readers.files(Path(str(seeds.__file__)).parent / "news")
    found = [article for file in files for article in readers.read(file)]
    return [article.document for article in found if isinstance(article, readers.Article)]


def _import(documents: list[Document]) -> None:
    lines = b"\n".join(
        orjson.dumps(
            {"text": document.text, "published": edtf.write(document.published) if document.published else None}
        )
        for document in documents
    )
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.db"
        migrate.upgrade(url)
        engine = connect(url)
        source = Source(io.BytesIO(lines), name="seeds.jsonl", suffix=".jsonl")
        report = run([source], engine, clock=lambda: int(time.time()), version="bench")
        engine.dispose()
    assert report.new == len(documents), report.errors


def _start() -> None:
    subprocess.run([sys.executable, *START], input=b"It rained yesterday.", capture_output=True, check=True)


def _median(job: Callable[[], None]) -> float:
    job()
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        job()
        taken.append(time.perf_counter() - began)
    return median(taken)
