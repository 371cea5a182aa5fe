"""Servers as processes of their own: when they first answer, what they use."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import psutil  # type: ignore[import-untyped]  # it ships no types

from benchmarks.service import client
from benchmarks.service.client import Address, BadAnswer

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0  # seconds until the first answer
MEGABYTE = 1_000_000
# What its documentation advises for a file that nobody writes to; each of its threads with the cache that all of ours
# share.
SETTINGS = {
    "sql_time_limit_ms": "600000",
    "max_returned_rows": "1000",
    "cache_size_kb": "65536",
    "allow_facet": "off",
    "suggest_facets": "off",
}


class Running(NamedTuple):
    address: Address
    process: psutil.Process
    began: float

    def cpu(self) -> float:
        """Seconds since it was started."""
        used = self.process.cpu_times()
        return float(used.user + used.system)

    def memory(self) -> float:
        """Resident, in megabytes."""
        return float(self.process.memory_info().rss) / MEGABYTE

    def answers(self, path: str) -> float:
        """Seconds from the start of the process to a good answer."""
        while True:
            try:
                client.get(self.address, path)
            except (ConnectionError, BadAnswer):
                if not self.process.is_running() or time.perf_counter() - self.began > PATIENCE:
                    raise
                time.sleep(0.005)
            else:
                return time.perf_counter() - self.began


@contextmanager
def dateline(url: str) -> Iterator[Running]:
    port = _free()
    code = "from cli.main import main; main()"
    with _started([sys.executable, "-c", code, "serve", "--port", str(port)], port, url) as running:
        yield running


@contextmanager
def datasette(program: str, file: Path) -> Iterator[Running]:
    port = _free()
    settings = [word for setting in SETTINGS.items() for word in ("--setting", *setting)]
    with _started([program, "serve", "-i", str(file), "--port", str(port), *settings], port) as running:
        yield running


def find_datasette() -> str | None:
    beside = Path(sys.executable).parent / "datasette"
    return str(beside) if beside.exists() else shutil.which("datasette")


@contextmanager
def _started(command: Sequence[str], port: int, url: str = "") -> Iterator[Running]:
    began = time.perf_counter()
    environment = os.environ | ({"DATABASE_URL": url} if url else {})
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Running(Address("127.0.0.1", port), psutil.Process(process.pid), began)
    finally:
        process.terminate()
        process.wait(30)


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])
