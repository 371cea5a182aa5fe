"""`run`: from an empty folder to a timeline, and what is said when it cannot start."""

from __future__ import annotations

import errno
import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from cli import serving

COMMAND = (sys.executable, "-c", "from cli.main import main; main()")


@contextmanager
def running(*arguments: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address that a server prints once it answers, and its process."""
    server = subprocess.Popen((*COMMAND, *arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        line = server.stdout.readline()
        address = re.search(r"http://\S+", line)
        assert address, (line, server.communicate())
        yield address[0], server
    finally:
        if server.poll() is None:
            server.kill()
        server.communicate()


def get(address: str) -> dict[str, object]:
    with urlopen(address, timeout=10) as response:
        found: dict[str, object] = json.load(response)
        return found


@pytest.mark.slow
def test_run_makes_all_of_it_and_the_second_time_starts_at_once(folder):
    with running("run", "--port", "0") as (address, server):
        first = get(f"{address}/events?limit=1000")
        assert first["events"]
        server.send_signal(signal.SIGINT)
        output, errors = server.communicate(timeout=20)
    assert (server.returncode, output) == (0, "")  # the address was the last line
    assert "Importing the seeds" in errors
    assert "Traceback" not in errors
    assert sorted(path.name for path in folder.iterdir() if path.suffix == ".db") == ["dateline.db"]

    began = time.perf_counter()
    with running("run", "--port", "0") as (address, server):
        assert get(f"{address}/events?limit=1000") == first
        assert time.perf_counter() - began < 5
        server.send_signal(signal.SIGTERM)
        _, errors = server.communicate(timeout=20)
    assert "Importing" not in errors


def test_serve(folder, call, migrated):
    with running("serve", "--port", "0") as (address, _):
        assert get(f"{address}/events")["events"] == []


@pytest.mark.parametrize("command", ["run", "serve"])
def test_a_port_in_use_is_named_before_anything_is_done(command, folder, call):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = call(command, "--port", port)
    assert result.exit_code == 1
    assert result.stderr == f"dateline: port {port} of 127.0.0.1 is in use; choose another with --port\n"
    assert not Path("dateline.db").exists()


@pytest.mark.parametrize(("options", "said"), [(("--port", "70000"), "--port"), (("--port", "http"), "--port")])
def test_a_port_that_is_none(options, said, call):
    result = call("serve", *options)
    assert result.exit_code == 2
    assert said in result.stderr


def test_an_address_that_is_not_ours(call):
    result = call("serve", "--host", "192.0.2.1", "--port", "0")
    assert result.exit_code == 1
    assert "cannot listen at '192.0.2.1'" in result.stderr


def test_answers_do_not_wait_for_one_another_on_the_way():
    with serving.listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        taken, _ = listening.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_port_for_root_only(call, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(socket, "create_server", refuse)
    result = call("serve", "--port", "80")
    assert result.exit_code == 1
    assert "port 80 may not be opened by this user; choose one above 1023 with --port" in result.stderr


def test_serve_wants_a_migrated_database(folder, call):
    result = call("serve", "--port", "0")
    assert result.exit_code == 1
    assert "no database at 'dateline.db'" in result.stderr
    Path("dateline.db").touch()
    result = call("serve", "--port", "0")
    assert result.exit_code == 1
    assert "run `dateline migrate`" in result.stderr
