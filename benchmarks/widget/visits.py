"""One visit to the page: a cold load, a step in, zooming and dragging; and the middle of several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median
from typing import TypeAlias

from playwright.sync_api import Page

from benchmarks.service.client import Address, percentile
from benchmarks.widget import honesty
from benchmarks.widget.browser import Came, NotDrawn, Tab
from benchmarks.widget.gestures import GESTURES, notch

Figures: TypeAlias = Mapping[str, float]  # by the names of benchmarks.widget.tables.ROWS
PATIENCE = 120.0  # seconds until a page is drawn
LONG = 50.0  # milliseconds of a task
CODE, HISTOGRAM = "/widget/", "/timeline/histogram"
# Of these the worst visit is told, of all others the middle one.
FAULTS = {"outside", "reports", "claimed", "overlapping", "unequal"}


def visit(tab: Tab, address: Address) -> Figures:
    return dict(_visit(tab, "{}:{}".format(*address)))


def together(visits: Sequence[Figures]) -> Figures:
    return {
        name: max(values) if name in FAULTS or name.endswith(("busiest", "longest")) else median(values)
        for name in visits[0]
        for values in [[one[name] for one in visits]]
    }


def _visit(tab: Tab, host: str) -> Iterator[tuple[str, float]]:
    drawn = tab.opens(f"http://{host}/?view=graph", PATIENCE)
    yield from (("cpu", drawn.cpu), ("wall", drawn.wall))
    yield "settled", drawn.cpu + tab.settles(lambda page: None)
    yield from _long("load", tab)
    yield from _sent("view", tab.came(), before=drawn.wall)
    yield "heap", tab.heap()
    layouts = [tab.layout()]
    yield "step", tab.settles(notch)
    yield from _sent("step", tab.came())
    layouts.append(tab.layout())
    for name, gesture in GESTURES.items():
        yield from _moved(name, tab, gesture)
        layouts.append(tab.layout())
    yield "heap then", tab.heap()
    yield from honesty.faults(layouts)
    yield from (("outside", len(tab.outside(host))), ("reports", len(tab.reports())))


def _moved(name: str, tab: Tab, gesture: Callable[[Page], None]) -> Iterator[tuple[str, float]]:
    tab.long()
    used, after, each, tasks = tab.traced(gesture)
    if not each:
        raise NotDrawn(f"no frame while {name}")
    yield from (
        (f"{name} mean", used / len(each)),
        (f"{name} p95", percentile(each, 95)),
        (f"{name} frames", len(each)),
    )
    yield from ((f"{name} busy", sum(task > LONG for task in tasks)), (f"{name} busiest", max(tasks)))
    yield f"{name} after", after
    yield from _long(name, tab)


def _long(name: str, tab: Tab) -> Iterator[tuple[str, float]]:
    found = tab.long()
    yield from ((f"{name} long", len(found)), (f"{name} longest", max(found, default=0)))


def _sent(name: str, came: Sequence[Came], before: float = 0.0) -> Iterator[tuple[str, float]]:
    """What the server answered for a view; and of the files only those that were there when it was drawn."""
    code = [one.bytes for one in came if one.path.startswith(CODE) and one.at <= before]
    answers = [one for one in came if not one.path.startswith(CODE)]
    yield from ((f"{name} code", sum(code)), (f"{name} files", len(code)))
    yield from ((f"{name} bytes", sum(one.bytes for one in answers)), (f"{name} answers", len(answers)))
    yield f"{name} histogram", sum(one.bytes for one in answers if one.path == HISTOGRAM)
