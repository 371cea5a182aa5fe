"""`run` and `serve`: the API and the timeline page."""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Callable
from typing import Any

import click
import uvicorn

from api.main import create
from cli.console import fail, note
from cli.database import database
from db.engine import SERVED

host = click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; 0.0.0.0 is everywhere.")
port = click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any that is free."
)


editable = click.option(
    "--editable", is_flag=True, help="Let whoever reaches it merge and split events. Keep it to yourself."
)


@click.command()
@host
@port
@editable
def run(host: str, port: int, editable: bool) -> None:
    """Make the database, import the seeds, serve the timeline.

    The second time it starts at once, and what was imported stays.

    \b
      dateline run
      dateline run --port 8080
      DATABASE_URL=postgresql://me@localhost/timeline dateline run
    """
    from cli import importing, migrating

    listening = listen(host, port)
    migrating.upgrade()
    importing.seeds()
    _serve(listening, editable=editable)


@click.command()
@host
@port
@editable
def serve(host: str, port: int, editable: bool) -> None:
    """Serve the API and the timeline page.

    \b
      dateline serve --host 0.0.0.0 --port 8080
    """
    _serve(listen(host, port), editable=editable)


def listen(host: str, port: int) -> socket.socket:
    """Taken first, so that a port in use is known before anything is imported."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family, backlog=2048)
        # Else the second answer on a connection waits 40 ms: asyncio does this only for sockets that it made itself.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            fail(f"port {port} of {host} is in use; choose another with --port")
        if error.errno in (errno.EACCES, errno.EPERM):
            fail(f"port {port} may not be opened by this user; choose one above 1023 with --port")
        fail(f"cannot listen at {host!r}: {error.strerror}; expected an address of this machine")


class Server(uvicorn.Server):
    """Tells when it answers, not when it begins to start."""

    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self.tell = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.tell()


def _serve(listening: socket.socket, *, editable: bool) -> None:
    address = _address(listening.getsockname())
    with database(connections=SERVED) as engine:
        config = uvicorn.Config(create(engine, editable=editable), log_level="warning")
        server = Server(config, lambda: print(f"Dateline is at {address}  (Ctrl-C ends it)", flush=True))
        try:
            server.run(sockets=[listening])
        except KeyboardInterrupt:
            note("ended")
    sys.exit(0 if server.started else 1)


def _address(name: tuple[Any, ...]) -> str:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(name[0], name[0])  # noqa: S104  shown, not bound
    return f"http://{f'[{host}]' if ':' in host else host}:{name[1]}"
