"""A statement that is made once, and what it is asked with each time: making one takes longer than answering it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import Select

Rows: TypeAlias = Select[*tuple[Any, ...]]


class Question(NamedTuple):
    """For ``connection.execute(*question)``."""

    statement: Rows
    values: Mapping[str, Any]
