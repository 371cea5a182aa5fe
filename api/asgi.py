"""For servers: ``uvicorn api.asgi:app``. The first request opens DATABASE_URL, so that a start never fails on it.

DATELINE_EDITABLE=1 lets whoever reaches it correct events.
"""

from __future__ import annotations

import os

from api.main import create
from db.engine import DEFAULT_URL, SERVED, connect

app = create(
    lambda: connect(os.environ.get("DATABASE_URL") or DEFAULT_URL, connections=SERVED),
    editable=os.environ.get("DATELINE_EDITABLE", "").casefold() in ("1", "true", "yes"),
)
