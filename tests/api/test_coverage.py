"""What has been imported is counted once, and anew as soon as it is another."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine, delete, event, select

from api import pages
from db import models
from db.engine import connect


def test_it_is_asked_for_once_and_never_old(changing: Engine) -> None:
    asked: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.extend(["counted"] if "count(*)" in statement else [])

    event.listen(changing, "before_cursor_execute", listen)
    elsewhere = connect(changing.url.render_as_string(hide_password=False))
    with changing.connect() as reader:
        before = pages.coverage(reader)
        reader.rollback()
        assert pages.coverage(reader) == before and asked == ["counted"]
        reader.rollback()
        with elsewhere.begin() as writer:
            gone = writer.execute(select(models.Document.id).limit(1)).scalar_one()
            writer.execute(delete(models.Mention).where(models.Mention.document_id == gone))
            writer.execute(delete(models.Document).where(models.Document.id == gone))
        after = pages.coverage(reader)
        assert after["documents"] == before["documents"] - 1
    elsewhere.dispose()


def test_a_transaction_sees_what_it_saw_and_leaves_nothing_old_behind(changing: Engine) -> None:
    """Another one writes while it is open."""
    elsewhere = connect(changing.url.render_as_string(hide_password=False))

    def remove_one() -> None:
        with elsewhere.begin() as writer:
            gone = writer.execute(select(models.Document.id).limit(1)).scalar_one()
            writer.execute(delete(models.Mention).where(models.Mention.document_id == gone))
            writer.execute(delete(models.Document).where(models.Document.id == gone))

    options = {} if changing.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    with changing.connect().execution_options(**options) as reader, ThreadPoolExecutor(1) as other:
        first = reader.execute(select(models.Document.id)).all()
        other.submit(remove_one).result(30)
        assert pages.coverage(reader)["documents"] == len(first)
        reader.rollback()
        assert pages.coverage(reader)["documents"] == len(first) - 1
    elsewhere.dispose()
