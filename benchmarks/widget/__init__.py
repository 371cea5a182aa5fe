"""The timeline widget in a Chromium of its own: what it costs, what it sends, whether it is honest.

By the number of events in DATELINE_BENCH_SIZES, 1,000 and 100,000 unless it says otherwise, each behind a server that
is a process; DATELINE_BENCH_VISITS says how often. DATELINE_BENCH_JSON names a file for the figures.
docs/benchmarks.md says what the rows mean.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import orjson
from playwright.sync_api import Playwright, sync_playwright
from rich.console import Group, RenderableType

from benchmarks.made import database
from benchmarks.service import processes
from benchmarks.service.client import Address
from benchmarks.widget import browser, files, tables, vis
from benchmarks.widget.tables import BySize
from benchmarks.widget.visits import Figures, together, visit

SIZES = sorted({int(size) for size in os.environ.get("DATELINE_BENCH_SIZES", "1000,100000").split(",")})
VISITS = int(os.environ.get("DATELINE_BENCH_VISITS", "5"))
JSON = os.environ.get("DATELINE_BENCH_JSON")


def measure() -> Group:
    return Group(*_measured(), tables.folder(files.sizes()))


def _measured() -> Iterator[RenderableType]:
    program = browser.find()
    if program is None or sys.platform != "linux":
        yield f"Without {'Chromium' if program is None else 'the /proc of Linux'} only the files are measured."
        return
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        addresses = {size: stack.enter_context(_served(size)) for size in SIZES}
        found = tables.grown(visited(playwright, program, addresses))
        yield tables.by_size(found, VISITS)
        most = max(SIZES)
        try:
            theirs = vis.measured(playwright, program, addresses[most])
        except vis.NotInstalled as why:
            yield f"Not compared with vis-timeline: {why}."
        else:
            yield tables.beside(theirs, found[most], most)
    if JSON:
        Path(JSON).write_bytes(orjson.dumps({str(size): figures for size, figures in found.items()}))


def visited(playwright: Playwright, program: str, addresses: Mapping[int, Address]) -> BySize:
    """All sizes by turns, so that they see the same machine. The first visit of each is for the server to warm up."""
    rounds: dict[int, list[Figures]] = {size: [] for size in addresses}
    for _ in range(VISITS + 1):
        for size, address in addresses.items():
            with browser.fresh(playwright, program) as tab:
                rounds[size].append(visit(tab, address))
    return {size: together(visits[1:]) for size, visits in rounds.items()}


@contextmanager
def _served(events: int) -> Iterator[Address]:
    with database.sqlite(events) as file, processes.dateline(f"sqlite:///{file}") as running:
        running.answers("/health")
        yield running.address
