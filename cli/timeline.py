"""The days that mattered, as a pile of articles tells them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from api import pages
from api.query import TimelineQuery
from cli.importing import imported
from db import migrate
from db.engine import connect
from importer.run import Report, Source


def of_articles(articles: Path, first: str, last: str, most: int) -> tuple[dict[str, list[str]], Report]:
    """The ``most`` days from the first to the last that have the most important events, each with that event's title.

    Days are ISO's. The articles are imported into a database of their own, which is gone afterwards.
    """
    best: dict[str, list[str]] = {}
    with TemporaryDirectory(prefix="dateline-") as folder:
        url = f"sqlite:///{folder}/timeline.db"
        migrate.upgrade(url)
        engine = connect(url)
        try:
            report = imported([Source(articles)], engine, f"Importing {articles.name}")
            with engine.connect() as connection:
                asked = TimelineQuery.model_validate({"from": first, "to": last}).asked(connection)
                for event, _ in pages.every(connection, asked, sort="importance"):
                    if len(best) == most:
                        break
                    day = event["date"]["earliest"]
                    if event["date"]["precision"] == "day" and day and first <= day <= last:
                        best.setdefault(day, [event["title"]])
        finally:
            engine.dispose()
    return best, report
