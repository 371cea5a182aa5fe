"""The revision a database is at. Works from a checkout and from an installed wheel, in any folder."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

import migrations


class NotMigrated(RuntimeError):
    """A database whose tables are not those this version works with."""


def upgrade(url: str, revision: str = "head") -> None:
    """Nothing happens where it is at ``revision`` already. Several processes may try at once."""
    command.upgrade(_config(url), revision)


def downgrade(url: str, revision: str) -> None:
    """``base`` takes every table away, with what is in them."""
    command.downgrade(_config(url), revision)


def head() -> str:
    """The revision this version works with."""
    revision = ScriptDirectory.from_config(_config()).get_current_head()
    assert revision is not None  # noqa: S101 (we ship one)
    return revision


def current(engine: Engine) -> str | None:
    """None for a database that was never migrated."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def require_current(engine: Engine) -> None:
    found, wanted = current(engine), head()
    if found == wanted:
        return
    where = engine.url.render_as_string()
    if found is None:
        raise NotMigrated(f"the database {where!r} has no tables yet; run `dateline migrate`")
    raise NotMigrated(f"the database {where!r} is at revision {found!r}, expected {wanted!r}; run `dateline migrate`")


def _config(url: str | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent).replace("%", "%%"))
    config.attributes["url"] = url
    return config
