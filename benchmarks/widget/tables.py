"""What was measured beside what it has to be: a row a measure, a column a size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from rich.table import Table

from benchmarks.widget.files import Sizes
from benchmarks.widget.vis import Theirs
from benchmarks.widget.visits import Figures

BySize: TypeAlias = Mapping[int, Figures]
KILOBYTE, MEGABYTE = 1_000, 1_000_000
MISSED, KEY = " !", "! misses its goal; CPU is that of the page's main thread"


class Row(NamedTuple):
    """``name`` among the figures; at most ``goal`` of what is shown, which is so many ``unit``."""

    name: str
    words: str
    goal: float | None = None
    unit: int = 1
    digits: int = 0


# fmt: off
ROWS = (
    Row("cpu",               "CPU to the first full render, ms",        200),
    Row("growth",            "as many times that of the fewest",        1.3, digits=2),
    Row("wall",              "seconds to it",                           None, 1000, 2),
    Row("settled",           "CPU till nothing moves, ms"),
    Row("load long",         "tasks over 50 ms by the clock"),
    Row("load longest",      "the longest, ms"),
    Row("zooming mean",      "zooming: CPU a frame, ms",                8, digits=1),
    Row("zooming p95",       "p95",                                     16, digits=1),
    Row("zooming busy",      "tasks over 50 ms of CPU",                 0),
    Row("zooming busiest",   "the longest, ms of CPU"),
    Row("zooming long",      "tasks over 50 ms by the clock"),
    Row("zooming longest",   "the longest, ms"),
    Row("zooming frames",    "frames drawn"),
    Row("zooming after",     "CPU after the last step, ms"),
    Row("dragging mean",     "dragging: CPU a frame, ms",               8, digits=1),
    Row("dragging p95",      "p95",                                     16, digits=1),
    Row("dragging busy",     "tasks over 50 ms of CPU",                 0),
    Row("dragging busiest",  "the longest, ms of CPU"),
    Row("dragging long",     "tasks over 50 ms by the clock"),
    Row("dragging longest",  "the longest, ms"),
    Row("dragging frames",   "frames drawn"),
    Row("dragging after",    "CPU after the last step, ms"),
    Row("step",              "a step in: CPU till nothing moves, ms"),
    Row("view bytes",        "answers for the first view, kB",          60, KILOBYTE, 1),
    Row("view histogram",    "of it the histogram, kB",                 20, KILOBYTE, 1),
    Row("view answers",      "how many"),
    Row("step bytes",        "answers for a step in, kB",               60, KILOBYTE, 1),
    Row("step histogram",    "of it the histogram, kB",                 20, KILOBYTE, 1),
    Row("view code",         "scripts and styles until drawn, kB",      25, KILOBYTE, 1),
    Row("view files",        "how many"),
    Row("heap",              "JavaScript heap, MB",                     10, MEGABYTE, 1),
    Row("heap then",         "after zooming and dragging, MB",          10, MEGABYTE, 1),
    Row("claimed",           "imprecise marks drawn solid",             0),
    Row("overlapping",       "pairs of labels on one another",          0),
    Row("unequal",           "densities that do not sum to n",          0),
    Row("outside",           "requests to other hosts",                 0),
    Row("reports",           "reports of the content policy",           0),
)
# fmt: on


def by_size(found: BySize, visits: int) -> Table:
    table = Table(title=f"the widget by the number of events; the middle of {visits} visits", caption=KEY)
    table.add_column("")
    for name in ("goal", *(f"{size:,}" for size in found)):
        table.add_column(name, justify="right")
    for row in ROWS:
        table.add_row(row.words, _goal(row), *_cells(row, found))
    return table


def grown(found: BySize) -> BySize:
    """And by how much more the first render of each takes than that of the fewest events."""
    least = found[min(found)]["cpu"]
    return {size: {**figures, "growth": figures["cpu"] / least} for size, figures in found.items()}


def beside(theirs: Theirs, ours: Figures, events: int) -> Table:
    table = Table(title="beside vis-timeline: CPU of the main thread, ms")
    for name in ("", "events", "until drawn", "a step in"):
        table.add_column(name, justify="right" if name else "left")
    table.add_row("vis-timeline", f"{theirs.events:,}", *map(_finished, (theirs.drawn, theirs.step)))
    table.add_row("Dateline", f"{events:,}", f"{ours['cpu']:,.0f}", f"{ours['step']:,.0f}")
    table.add_row("times", "", _times(theirs.drawn, ours["cpu"]), _times(theirs.step, ours["step"]))
    return table


def folder(sizes: Sizes) -> Table:
    table = Table(title="scripts and styles as they are written, each file compressed by itself")
    for name in ("files", "kB", "compressed"):
        table.add_column(name, justify="right")
    table.add_row(f"{sizes.files}", f"{sizes.plain / KILOBYTE:.1f}", f"{sizes.sent / KILOBYTE:.1f}")
    return table


def _cells(row: Row, found: BySize) -> Iterator[str]:
    for figures in found.values():
        value = figures[row.name] / row.unit
        yield f"{value:,.{row.digits}f}{_missed(value, row.goal)}"


def _goal(row: Row) -> str:
    return "" if row.goal is None else f"≤ {row.goal:g}" if row.goal else "0"


def _missed(value: float, goal: float | None) -> str:
    return MISSED if goal is not None and value > goal else ""


def _finished(value: float | None) -> str:
    return "did not finish" if value is None else f"{value:,.0f}"


def _times(theirs: float | None, ours: float) -> str:
    return f"{theirs / ours:,.1f}" if theirs and ours else ""
