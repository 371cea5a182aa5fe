"""What a writer is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from api.schemas import Coverage, Entry
from db.timeline import Sort


@dataclass(frozen=True, slots=True)
class Feed:
    """``path`` is where the first page is had again, filters and all (a file is had nowhere), ``next`` that of the page
    that follows; ``base`` goes before a path where a whole address is needed."""

    entries: Iterable[Entry]
    coverage: Coverage
    next: str | None = None
    total: int | None = None
    base: str = ""
    path: str = ""


class Format(NamedTuple):
    """``limit`` is how many events it takes unless told, ``most`` how many at all; None is all of them, streamed.
    ``matches``: it has room for where the words of a question stand."""

    media_type: str
    write: Callable[[Feed], Iterator[bytes]]
    limit: int | None = 100
    most: int = 1000
    sort: Sort = "date"
    matches: bool = False
