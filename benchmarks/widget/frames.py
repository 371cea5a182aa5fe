"""Frames of a page in a trace of Chromium: what each took of the main thread."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

Event: TypeAlias = Mapping[str, Any]

TASK, BEGUN, NOTHING_NEW = "ThreadControllerImpl::RunTask", "BeginMainThreadFrame", "MainFrameAborted"
CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline.frame", "benchmark"]  # no more: a trace costs too
MICROSECONDS = 1_000  # in a millisecond


def frames(events: Sequence[Event], pid: int) -> Iterator[float]:
    """Milliseconds of process time: all tasks since the frame before, input and timers among them, to the end of the
    one that drew. A frame that Chromium began and found nothing new for is not one, and what it took goes to the next.
    """
    begun, nothing_new = ([one["ts"] for one in _named(name, events, pid)] for name in (BEGUN, NOTHING_NEW))
    used = 0.0
    for task in _named(TASK, events, pid):
        used += _used(task)
        if _within(task, begun) and not _within(task, nothing_new):
            yield used
            used = 0.0


def tasks(events: Sequence[Event], pid: int) -> list[float]:
    """Milliseconds of process time of each."""
    return list(map(_used, _named(TASK, events, pid)))


def _named(name: str, events: Sequence[Event], pid: int) -> list[Event]:
    own = (event for event in events if event["pid"] == event["tid"] == pid and event["name"] == name)
    return sorted(own, key=lambda event: event["ts"])


def _used(task: Event) -> float:
    return float(task.get("tdur", 0) / MICROSECONDS)


def _within(task: Event, instants: Sequence[float]) -> bool:
    return bisect_left(instants, task["ts"]) < bisect_left(instants, task["ts"] + task.get("dur", 0))
