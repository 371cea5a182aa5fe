from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.widget.made import events
from tests.widget.stand_in import StandIn, serve


@pytest.fixture
def serving() -> Iterator[Any]:
    """``serving(300)`` is a stand-in that holds so many events."""
    started: list[StandIn] = []

    def start(count: int) -> StandIn:
        started.append(serve(events(count)))
        return started[-1]

    yield start
    for server in started:
        server.shutdown()
        server.server_close()
