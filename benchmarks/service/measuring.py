"""The same questions to a server, to the raw driver and to Datasette, by turns so that all see the same machine."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from statistics import median
from typing import NamedTuple, TypeAlias

from benchmarks.service.client import Enough, Timed, ask, get
from benchmarks.service.driver import Driver
from benchmarks.service.processes import Running
from benchmarks.service.questions import QUESTIONS, Question
from benchmarks.service.turns import MODES, Mode, Turn, turns

CONNECTIONS = 8
BEFORE = Enough(least=3, most=20, seconds=0.5)  # what is asked before anything is measured
ALONE = Enough(least=20, most=1_000, seconds=2.0)
LOADED = Enough(least=10 * CONNECTIONS, most=5_000, seconds=2.0)


class Asked(NamedTuple):
    """What was asked of a server, and the milliseconds of process time that a request took it."""

    timed: Timed
    cpu: float


class Measured(NamedTuple):
    """``alone`` over one connection, ``loaded`` over several at once; ``raw`` are the driver's milliseconds."""

    rows: float
    alone: Asked
    loaded: Asked
    raw: float
    datasette: Asked | None


Results: TypeAlias = Mapping[tuple[str, Mode], Measured]


class Theirs(NamedTuple):
    running: Running
    database: str


def measured(events: int, ours: Running, raw: Driver, theirs: Theirs | None = None) -> Results:
    return {
        (name, mode): _one(question, partial(turns, mode, events), ours, raw, theirs)
        for name, question in QUESTIONS.items()
        for mode in MODES
    }


def asked(running: Running, paths: Iterator[str], enough: Enough, connections: int = 1) -> Asked:
    before = running.cpu()
    timed = ask(running.address, paths, enough, connections)
    return Asked(timed, (running.cpu() - before) / len(timed.each) * 1000)


def _one(
    question: Question, turns: Callable[[], Iterator[Turn]], ours: Running, raw: Driver, theirs: Theirs | None
) -> Measured:
    _must_agree(question, next(turns()), ours, raw, theirs)
    paths = map(question.path, turns())  # taken from one after the other, so that cold ones come once
    first = len(ask(ours.address, paths, BEFORE).each)
    alone = asked(ours, paths, ALONE)
    rows, seconds = _read(question, islice(turns(), first, first + len(alone.timed.each)), raw)
    loaded = asked(ours, paths, LOADED, CONNECTIONS)
    answered = None
    if theirs:
        others = (question.datasette(theirs.database, turn) for turn in turns())
        ask(theirs.running.address, others, BEFORE)
        answered = asked(theirs.running, others, LOADED, CONNECTIONS)
    return Measured(rows, alone, loaded, seconds * 1000, answered)


def _must_agree(question: Question, turn: Turn, ours: Running, raw: Driver, theirs: Theirs | None) -> None:
    """Who answers something else is not to be compared."""
    told = question.told(get(ours.address, question.path(turn)))
    assert told == question.rows(question.read(raw, turn)), question.path(turn)
    if theirs:
        answer = get(theirs.running.address, question.datasette(theirs.database, turn))
        assert told == question.rows(answer["rows"]), question.path(turn)


def _read(question: Question, turns: Iterator[Turn], raw: Driver) -> tuple[float, float]:
    """Rows, and seconds of process time: of the very turns that the server was asked alone."""
    used = time.process_time()
    counts = [len(question.read(raw, turn)) for turn in turns]
    return median(counts), (time.process_time() - used) / len(counts)
