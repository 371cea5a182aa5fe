"""A database as those find it who write in it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, Self

from sqlalchemy import Connection

from events.entities import Place
from importer.roster import Roster
from importer.ties import Ties


class Books(NamedTuple):
    """One connection, whom its database knows, and what is tied in it. After a transaction was rolled back they must be
    opened anew."""

    connection: Connection
    roster: Roster
    ties: Ties

    @classmethod
    def open(cls, connection: Connection, places: Mapping[str, Place] = MappingProxyType({})) -> Self:
        """``places`` are those that may be enrolled because something lies in them."""
        roster = Roster(connection, places)
        return cls(connection, roster, Ties(connection, roster))
