"""Requests over connections that are kept alive, one after the other on each, by as little code as that takes.

The client must not be what is measured: it looks for the end of an answer and for nothing in it.
"""

from __future__ import annotations

import re
import selectors
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from typing import Any, NamedTuple

import orjson

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
HEAD_ENDS, LAST_CHUNK = b"\r\n\r\n", b"\r\n0\r\n\r\n"


class Address(NamedTuple):
    host: str
    port: int


class Enough(NamedTuple):
    """When to stop asking: after ``seconds`` if there were ``least`` answers by then, in any case after ``most``."""

    least: int
    most: int
    seconds: float

    def reached(self, count: int, since: float) -> bool:
        return count >= self.most or (count >= self.least and time.perf_counter() - since >= self.seconds)


class Timed(NamedTuple):
    """How long each answer took, and all of them together."""

    each: list[float]
    together: float

    @property
    def rate(self) -> float:
        """Requests a second."""
        return len(self.each) / self.together

    def ms(self, percent: int) -> float:
        return percentile(self.each, percent) * 1000


def percentile(values: list[float], percent: int) -> float:
    return sorted(values)[min(len(values) * percent // 100, len(values) - 1)]


class BadAnswer(RuntimeError):
    """Anything but 200."""


def ask(address: Address, paths: Iterator[str], enough: Enough, connections: int = 1) -> Timed:
    """Every connection asks for the next of ``paths`` as soon as its answer is whole."""
    each: list[float] = []
    with ExitStack() as stack:
        selector = stack.enter_context(selectors.DefaultSelector())
        for _ in range(connections):
            line = _Line(stack.enter_context(socket.create_connection(address)))
            selector.register(line.socket, selectors.EVENT_READ, line)
            line.send(next(paths))
        began, waiting = time.perf_counter(), connections
        while waiting:
            for key, _ in selector.select():
                if not key.data.whole():
                    continue
                each.append(time.perf_counter() - key.data.sent)
                if enough.reached(len(each), began):
                    selector.unregister(key.fileobj)
                    waiting -= 1
                else:
                    key.data.send(next(paths))
        return Timed(each, time.perf_counter() - began)


def get(address: Address, path: str) -> Any:
    """One answer, read."""
    connection = HTTPConnection(*address)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise BadAnswer(f"{answer.status} for {path}: {body[:500]!r}")
        return orjson.loads(body)
    finally:
        connection.close()


class _Line:
    """One connection, and what has come of the answer that it waits for."""

    def __init__(self, connection: socket.socket) -> None:
        self.socket, self.sent = connection, 0.0
        self._come, self._path = bytearray(), ""
        self._end: int | None = None  # known where the answer states its length
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, path: str) -> None:
        self._come, self._path, self._end = bytearray(), path, None
        self.sent = time.perf_counter()
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())

    def whole(self) -> bool:
        """Takes what has come; JSON has no line end of HTTP in it, so the last chunk is plain."""
        part = self.socket.recv(1 << 18)
        if not part:
            raise BadAnswer(f"the server ended the connection over {self._path}")
        self._come += part
        if self._end is None and (head := self._come.find(HEAD_ENDS)) >= 0:
            self._begin(bytes(self._come[:head]), head + len(HEAD_ENDS))
        if self._end is not None:
            return len(self._come) >= self._end
        return self._come.endswith(LAST_CHUNK)

    def _begin(self, head: bytes, start: int) -> None:
        if not head.startswith(b"HTTP/1.1 200"):
            raise BadAnswer(f"{head[:500]!r} for {self._path}")
        if length := LENGTH.search(head):
            self._end = start + int(length[1])
