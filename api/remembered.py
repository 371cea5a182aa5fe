"""Answers that were given already, given again while the database is as it was.

A page is asked for many times between two imports. Whether anything was written since is for the database to say
(db.versions), before every answer, so none is ever older than a new one would be.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from fastapi.concurrency import run_in_threadpool
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import reading
from db.versions import Version, versions

ROOM = 8 * 1024 * 1024  # bytes of all that is remembered
LARGEST = ROOM // 16  # of one answer
# Whatever may make an answer another one.
ASKED_WITH = (b"host", b"accept", b"accept-encoding", b"if-none-match", b"origin")

Key = tuple[Any, ...]


def remember(request: Request) -> None:
    """The answer to this request depends on nothing but it, what is in the database and how the server was started."""
    request.state.remember = True


class Remembered:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._answers: OrderedDict[Key, tuple[Message, Message]] = OrderedDict()
        self._room = ROOM
        self._version: object = None
        self._now: Version | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            return await self.app(scope, receive, send)
        version = await self._now_at(scope)
        if version != self._version:
            self._answers.clear()
            self._room, self._version = ROOM, version
        key = _key(scope)
        if version is not None and (known := self._answers.get(key)):
            self._answers.move_to_end(key)
            for message in known:
                await send(message)
            return None
        state = scope.setdefault("state", {})
        messages: list[Message] = []

        async def overheard(message: Message) -> None:
            if len(messages) < 2:  # one more would be a stream
                messages.append(message)
            await send(message)

        await self.app(scope, receive, overheard)
        if version is not None and version == self._version and state.get("remember"):
            self._keep(key, messages)
        return None

    async def _now_at(self, scope: Scope) -> object:
        """None where the database does not say: then nothing is remembered, and the answer tells why."""
        try:
            if self._now is None:
                engine = await run_in_threadpool(reading.engine, Request(scope))
                self._now = versions(engine)
            return self._now.read() if self._now.at_once else await run_in_threadpool(self._now.read)
        except (SQLAlchemyError, OSError, ValueError, RuntimeError):
            return None

    def _keep(self, key: Key, messages: list[Message]) -> None:
        if len(messages) != 2 or messages[1].get("more_body"):
            return
        start, body = messages
        size = len(body.get("body", b"")) + 1000  # and what else it takes
        if start["status"] not in (200, 304) or size > LARGEST:
            return
        self._answers[key] = start, body
        self._room -= size
        while self._room < 0:
            _, (_, oldest) = self._answers.popitem(last=False)
            self._room += len(oldest.get("body", b"")) + 1000


def _key(scope: Scope) -> Key:
    asked = tuple(pair for pair in scope["headers"] if pair[0] in ASKED_WITH)
    return scope["scheme"], scope.get("root_path", ""), scope["path"], scope["query_string"], asked
