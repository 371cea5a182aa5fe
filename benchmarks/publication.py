"""How often the bounds of an inferred publication date hold the true day, and how wide they are.

Articles lose their dates, all but one in five; their bounds are inferred from what they tell and from those that kept
theirs. DATELINE_ARTICLES names a JSON Lines file of articles ({"id", "published", "text"} a line) where
../shared/summaries is not it. Texts of TimeML (see `benchmarks dates`) are inferred from what they tell alone.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from rich.table import Table
from sqlalchemy import select

from benchmarks.dates import gold
from cli.gold import TimexText
from dates import edtf
from dates.calendar import DAY
from db import migrate, models
from db.engine import connect
from events.document import Document
from events.inference import infer
from importer.cast import gazetteer
from importer.run import Source, run

SETS = [Path("../shared/summaries") / f"libya-2011-{paper}.jsonl" for paper in ("cnn", "reuters")]
CAME_IN = 1_325_376_000  # 1 January 2012
MOST = 250  # articles of a set


def measure() -> Table:
    table = Table(title="publication dates, inferred where four of five articles have lost theirs")
    for column in (
        "articles",
        "lost",
        "bounded from both sides",
        "hold the true day",
        "narrowed to 40 days",
        "median days",
    ):
        table.add_column(column, justify="left" if column == "articles" else "right")
    named = os.environ.get("DATELINE_ARTICLES")
    for file in [Path(named)] if named else SETS:
        if file.exists():
            table.add_row(file.stem, *_measured(file))
    for name, texts in gold():
        if dated := [text for text in texts if text.published and len(text.published) == len("2019-12-27")]:
            table.add_row(f"{name}, each alone", *_alone(dated))
    return table


def _alone(texts: Sequence[TimexText]) -> list[str]:
    bounds: list[Bounds] = []
    for text in texts:
        found = infer(Document(text.text), gazetteer(), lambda _: (), CAME_IN).when
        if found and found.earliest is not None and found.latest is not None:
            bounds.append(Bounds(edtf.write(found), (found.latest - found.earliest) / DAY, text.published or ""))
    return _row(len(texts), bounds)


def _measured(file: Path) -> list[str]:
    articles = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()][:MOST]
    true = {article["text"]: article["published"][:10] for article in articles}
    with tempfile.TemporaryDirectory() as folder:
        lines = [
            article if number % 5 == 0 else {name: article[name] for name in article if name != "published"}
            for number, article in enumerate(articles)
        ]
        source = Path(folder) / "articles.jsonl"
        source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        url = f"sqlite:///{folder}/articles.db"
        migrate.upgrade(url)
        engine = connect(url)
        run([Source(source)], engine, clock=lambda: CAME_IN, version="benchmark")
        document = models.Document
        with engine.connect() as connection:
            rows = connection.execute(
                select(document.text, document.published, document.published_earliest, document.published_latest).where(
                    document.published_basis.in_(("inferred", "unknown"))
                )
            ).all()
        engine.dispose()
    bounded = [
        Bounds(row.published, (row.published_latest - row.published_earliest) / DAY, true[row.text])
        for row in rows
        if row.published
    ]
    return _row(len(rows), bounded)


class Bounds(NamedTuple):
    edtf: str
    days: float
    true: str


def _row(lost: int, bounds: Sequence[Bounds]) -> list[str]:
    held = sum(_holds(each.edtf, each.true) for each in bounds)
    narrow = [each for each in bounds if each.days <= 40]
    right = sum(_holds(each.edtf, each.true) for each in narrow)
    return [
        f"{lost}",
        f"{len(bounds)}",
        f"{held / max(1, len(bounds)):.1%}",
        f"{len(narrow)}, {right / max(1, len(narrow)):.1%} right",
        f"{median(each.days for each in bounds):.0f}" if bounds else "",
    ]


def _holds(bounds: str, day: str) -> bool:
    first, _, last = bounds.partition("/")
    return first <= day and day <= (last or first) + "~"
