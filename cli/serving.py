"""`run`, and the parts of it: `migrate`, `serve`."""

from __future__ import annotations

import errno
import socket
from typing import Annotated, Any

import typer

from cli.console import fail, note

Host = Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen; 0.0.0.0 is everywhere.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="0 takes any that is free.")]


def run(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Make the database, import the seeds, serve the timeline.

    The second time it starts at once, and what was imported stays.

    \b
      dateline run
      dateline run --port 8080
      DATABASE_URL=postgresql://me@localhost/timeline dateline run
    """
    listening = listen(host, port)
    _upgrade("head")
    from cli import importing

    importing.seeds()
    _serve(listening)


def serve(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Serve the API and the timeline page.

    \b
      dateline serve --host 0.0.0.0 --port 80
    """
    _serve(listen(host, port))


def migrate(
    revision: Annotated[str, typer.Argument(metavar="[REV]", help="'head', or a revision.")] = "head",
) -> None:
    """Bring the database to the newest schema.

    \b
      dateline migrate
      DATABASE_URL=postgresql://me@localhost/timeline dateline migrate
    """
    _upgrade(revision)


def listen(host: str, port: int) -> socket.socket:
    """Taken first, so that a port in use is known before anything is imported."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            fail(f"port {port} of {host} is in use; choose another with --port")
        if error.errno in (errno.EACCES, errno.EPERM):
            fail(f"port {port} may not be opened by this user; choose one above 1023 with --port")
        fail(f"cannot listen at {host!r}: {error.strerror}; expected an address of this machine")


def _upgrade(revision: str) -> None:
    from alembic.util import CommandError

    from cli import database
    from db import engine, migrate

    try:
        migrate.upgrade(database.url(), revision)
    except (engine.BadUrl, engine.DatabaseUnreachable, CommandError) as error:
        fail(str(error))


def _serve(listening: socket.socket) -> None:
    import uvicorn

    from api.main import create
    from cli.database import database

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                print(f"Dateline: {_address(listening)}  (Ctrl-C ends it)", flush=True)

    with database() as engine:
        server = Server(uvicorn.Config(create(engine), log_level="warning"))
        try:
            server.run(sockets=[listening])
        except KeyboardInterrupt:
            note("ended")
    if not server.started:
        raise typer.Exit(1)


def _address(listening: socket.socket) -> str:
    name: Any = listening.getsockname()
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(name[0], name[0])  # noqa: S104  nothing is bound here
    return f"http://{f'[{host}]' if ':' in host else host}:{name[1]}"
