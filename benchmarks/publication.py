"""How often the bounds of an inferred publication date hold the true day, and how wide they are.

Articles lose their dates, all but one in five; their bounds are inferred from what they tell and from those that kept
theirs. DATELINE_ARTICLES names a JSON Lines file of articles ({"id", "published", "text"} a line) where
../shared/summaries is not it.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from statistics import median

from rich.table import Table
from sqlalchemy import select

from db import migrate, models
from db.engine import connect
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
    return table


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
    bounded = [row for row in rows if row.published]
    held = [row for row in bounded if _holds(row.published, true[row.text])]
    days = [(row.published_latest - row.published_earliest) / 86_400 for row in bounded]
    narrow = [(row, each) for row, each in zip(bounded, days, strict=True) if each <= 40]
    right = sum(_holds(row.published, true[row.text]) for row, _ in narrow)
    return [
        str(len(rows)),
        f"{len(bounded)}",
        f"{len(held) / max(1, len(bounded)):.1%}",
        f"{len(narrow)}, {right / max(1, len(narrow)):.1%} right",
        f"{median(days):.0f}" if days else "",
    ]


def _holds(bounds: str, day: str) -> bool:
    first, _, last = bounds.partition("/")
    return first <= day and day <= (last or first) + "~"
