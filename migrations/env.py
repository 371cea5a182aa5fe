"""How alembic runs the revisions: in one transaction on either database, one migration at a time.

The revisions themselves import nothing of ours; only autogenerate and check need to know the models.
"""

from __future__ import annotations

import os
from logging.config import fileConfig
from typing import Any

from alembic import context
from sqlalchemy import Connection

from db.engine import DEFAULT_URL, connect, parse, writing
from db.models import Base

LOCK = 7_268_201_903  # any number, as long as nobody else locks it


def ours(_object: Any, name: str | None, kind: str, reflected: bool, _compared_to: Any) -> bool:
    """The full-text table and its shadows belong to the revisions alone: no model describes them."""
    return not (kind == "table" and reflected and (name or "").startswith("event_search"))


def configure(**options: Any) -> None:
    context.configure(
        target_metadata=Base.metadata, include_object=ours, transactional_ddl=True, compare_type=True, **options
    )


def online(connection: Connection) -> None:
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:  # a batch drops tables, and what refers to them must outlive it; the check below makes up for it
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]
    with connection.begin():
        if not sqlite:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
        configure(connection=connection, render_as_batch=sqlite)
        with context.begin_transaction():
            context.run_migrations()
        if sqlite and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()):
            raise ValueError(f"rows that refer to nothing, for instance {tuple(broken[0])!r}; nothing was changed")


config = context.config
if config.config_file_name is not None:
    fileConfig(config.config_file_name, disable_existing_loggers=False)
url = config.attributes.get("url") or os.environ.get("DATABASE_URL") or DEFAULT_URL

if context.is_offline_mode():
    configure(url=parse(url), literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    engine = writing(connect(url))
    try:
        with engine.connect() as connection:
            online(connection)
    finally:
        engine.dispose()
