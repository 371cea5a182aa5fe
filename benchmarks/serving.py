"""The timeline as a service: eight questions to the server, to the raw driver and to Datasette over the same file.

100,000 events unless DATELINE_BENCH_EVENTS says otherwise; DATELINE_BENCH_SIZES are those between which costs are
compared. Postgres too where DATELINE_BENCH_POSTGRES is set or DATABASE_URL names one. docs/benchmarks.md says what the
columns mean.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from rich.console import Group
from rich.table import Table

from benchmarks.made import database
from benchmarks.service import driver, processes
from benchmarks.service.client import Enough, ask, get
from benchmarks.service.measuring import BEFORE, CONNECTIONS, Figures, Results, Theirs, asked, measured, middle
from benchmarks.service.processes import Running
from benchmarks.service.questions import deep_page, first_page
from benchmarks.service.turns import decades

EVENTS = int(os.environ.get("DATELINE_BENCH_EVENTS", "100000"))
SIZES = [int(size) for size in os.environ.get("DATELINE_BENCH_SIZES", f"10000,100000,{EVENTS}").split(",")]
POSTGRES = "DATELINE_BENCH_POSTGRES" in os.environ or os.environ.get("DATABASE_URL", "").startswith("postgres")
ROUNDS, A_ROUND = 5, Enough(least=40, most=40, seconds=0)  # over the sizes, by turns

FLAT = {"first page": first_page, "deep page": deep_page}


def measure() -> Group:
    program = processes.find_datasette()
    with ExitStack() as stack:
        files = {
            size: stack.enter_context(database.sqlite(size, searched=size == EVENTS))
            for size in sorted({EVENTS, *SIZES})
        }
        tables = [*_on_sqlite(files[EVENTS], program), _flat({size: files[size] for size in sorted(set(SIZES))})]
    return Group(*tables)


def _on_sqlite(file: Path, program: str | None) -> Iterator[Table]:
    with ExitStack() as stack:
        raw = stack.enter_context(driver.sqlite(file))
        ours = stack.enter_context(processes.dateline(f"sqlite:///{file}"))
        started = {"Dateline": _started(ours, "/health", "/events?limit=100")}
        theirs = Theirs(stack.enter_context(processes.datasette(program, file)), file.stem) if program else None
        if theirs:
            started["Datasette"] = _started(theirs.running, "/-/versions.json", f"/{file.stem}.json")
        results = measured(EVENTS, ours, raw, theirs)
        yield _alone_and_loaded(results, "SQLite")
        yield _beside(results, program)
        yield _processes(started, {"Dateline": ours} | ({"Datasette": theirs.running} if theirs else {}))
    if POSTGRES:
        with database.postgres(EVENTS) as url, driver.postgres(url) as raw, processes.dateline(url) as ours:
            ours.answers("/health")
            yield _on_postgres(measured(EVENTS, ours, raw), results)


def _started(running: Running, *paths: str) -> tuple[float, ...]:
    """Seconds from its start to the first good answer of each; seconds of process time and megabytes after them."""
    return (*(running.answers(path) for path in paths), running.cpu(), running.memory())


def _alone_and_loaded(results: Results, title: str) -> Table:
    table = _table(
        f"serving: {EVENTS:,} events in {title}, milliseconds; alone and over {CONNECTIONS} connections",
        "query||rows|CPU|p50|p99|loaded: a second|p50|p99|p99 / p50",
    )
    for (name, mode), found in results.items():
        alone, loaded = found.alone, found.loaded
        table.add_row(
            *(name, mode, f"{found.raw.rows:,.0f}", f"{alone.cpu:.1f}", f"{alone.p50:.1f}", f"{alone.p99:.1f}"),
            *(f"{loaded.rate:.0f}", f"{loaded.p50:.1f}", f"{loaded.p99:.1f}", _ratio(loaded.p99, loaded.p50)),
        )
    return table


def _beside(results: Results, program: str | None) -> Table:
    table = _table(
        f"the same beside the raw driver and {'Datasette' if program else '(not found, so left out) Datasette'}",
        "query||CPU|raw driver|ratio|loaded: a second|Datasette|ratio|loaded: CPU|Datasette|ratio",
    )
    for (name, mode), found in results.items():
        table.add_row(
            *(name, mode, f"{found.alone.cpu:.1f}", f"{found.raw.cpu:.2f}", _ratio(found.alone.cpu, found.raw.cpu)),
            *_against(found.loaded, found.datasette),
        )
    return table


def _against(ours: Figures, theirs: Figures | None) -> Iterator[str]:
    yield f"{ours.rate:.0f}"
    yield from (f"{theirs.rate:.0f}", _ratio(ours.rate, theirs.rate)) if theirs else ("", "")
    yield f"{ours.cpu:.1f}"
    yield from (f"{theirs.cpu:.1f}", _ratio(theirs.cpu, ours.cpu)) if theirs else ("", "")


def _processes(started: Mapping[str, tuple[float, ...]], running: Mapping[str, Running]) -> Table:
    table = _table(
        "start and memory", "process|seconds to the first answer|to the first page|CPU then|MB then|MB after the load"
    )
    for name, (first, page, used, memory) in started.items():
        table.add_row(
            name, f"{first:.2f}", f"{page:.2f}", f"{used:.2f}", f"{memory:.0f}", f"{running[name].memory():.0f}"
        )
    return table


def _on_postgres(results: Results, sqlite: Results) -> Table:
    table = _table(
        "the same in Postgres, and how many times as long as in SQLite; CPU is without that of Postgres itself",
        "query||rows|CPU|raw driver|p50|p99|times|loaded: a second|times as few",
    )
    for key, found in results.items():
        alone, loaded, other = found.alone, found.loaded, sqlite[key]
        table.add_row(
            *(*key, f"{found.raw.rows:,.0f}", f"{alone.cpu:.1f}", f"{found.raw.cpu:.2f}"),
            *(f"{alone.p50:.1f}", f"{alone.p99:.1f}", _ratio(alone.p50, other.alone.p50)),
            *(f"{loaded.rate:.0f}", _ratio(other.loaded.rate, loaded.rate)),
        )
    return table


def _flat(files: Mapping[int, Path]) -> Table:
    """Ten years of whoever is in most events; all sizes by turns, so that they see the same machine."""
    found: dict[tuple[str, int], list[Figures]] = {(page, size): [] for page in FLAT for size in files}
    with ExitStack() as stack:
        servers = {size: stack.enter_context(processes.dateline(f"sqlite:///{files[size]}")) for size in files}
        paths = {key: map(FLAT[key[0]], decades()) for key in found}
        for (page, size), some in paths.items():
            servers[size].answers("/health")
            full = get(servers[size].address, FLAT[page](next(decades())))
            assert len(full["events"]) == 100, f"{page} of {size}"
            ask(servers[size].address, some, BEFORE)
        for _ in range(ROUNDS):
            for (page, size), some in paths.items():
                found[page, size].append(asked(servers[size], some, A_ROUND))
    return _compared(found, min(files))


def _compared(found: Mapping[tuple[str, int], list[Figures]], smallest: int) -> Table:
    table = _table(
        "one actor, ten years, another window each time: milliseconds by the number of events",
        "page|events|CPU|ratio|p50|ratio",
    )
    for (page, size), rounds in found.items():
        here, there = middle(rounds), middle(found[page, smallest])
        ratios = (_ratio(here.cpu, there.cpu), _ratio(here.p50, there.p50))
        table.add_row(page, f"{size:,}", f"{here.cpu:.1f}", ratios[0], f"{here.p50:.1f}", ratios[1])
    return table


def _ratio(one: float, other: float) -> str:
    """Nothing to compare where a clock has not moved."""
    return f"{one / other:.2f}" if other else ""


def _table(title: str, columns: str) -> Table:
    table = Table(title=title)
    for name in columns.split("|"):
        table.add_column(name, justify="left" if name in ("query", "", "page", "process") else "right")
    return table
