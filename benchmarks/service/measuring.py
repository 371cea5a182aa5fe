"""The same questions to a server, to the raw driver and to Datasette, by turns so that all see the same machine."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from statistics import median
from typing import NamedTuple, TypeAlias

from benchmarks.service.client import Enough, ask, get
from benchmarks.service.driver import Driver
from benchmarks.service.processes import Running
from benchmarks.service.questions import QUESTIONS, Question
from benchmarks.service.turns import MODES, Mode, Turn, turns

CONNECTIONS, ROUNDS = 8, 3
BEFORE = Enough(least=3, most=20, seconds=0.5)  # what is asked before anything is measured
ALONE = Enough(least=10, most=1_000, seconds=1.0)
LOADED = Enough(least=4 * CONNECTIONS, most=5_000, seconds=1.5)

Throw: TypeAlias = Callable[[str], Iterator[Turn]]  # turns; under one name the same ones


class Figures(NamedTuple):
    """Of ``n`` requests: milliseconds of process time each, how long answers took, how many came a second."""

    n: float
    cpu: float
    p50: float
    p99: float
    rate: float


class Read(NamedTuple):
    """What the raw driver read: rows of the first statement, milliseconds of process time."""

    rows: float
    cpu: float


class Measured(NamedTuple):
    """``alone`` over one connection, ``loaded`` over several at once."""

    alone: Figures
    raw: Read
    loaded: Figures
    datasette: Figures | None


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


def asked(running: Running, paths: Iterator[str], enough: Enough, connections: int = 1) -> Figures:
    before = running.cpu()
    timed = ask(running.address, paths, enough, connections)
    n = len(timed.each)
    return Figures(n, (running.cpu() - before) / n * 1000, timed.ms(50), timed.ms(99), timed.rate)


def middle(rounds: Sequence[Figures]) -> Figures:
    return Figures(*map(median, zip(*rounds, strict=True)))


def _one(question: Question, throw: Throw, ours: Running, raw: Driver, theirs: Theirs | None) -> Measured:
    """Each has its turn in every round. Cold turns are taken on from round to round, so that they come once."""
    alone, again = map(question.path, throw("alone")), throw("alone")
    loaded = map(question.path, throw("loaded"))
    compared = (question.datasette(theirs.database, turn) for turn in throw("loaded")) if theirs else iter(())
    _must_agree(question, next(throw("before")), ours, raw, theirs)
    ask(ours.address, map(question.path, throw("before")), BEFORE)
    if theirs:
        ask(theirs.running.address, compared, BEFORE)
    one, read, many, others = [], [], [], []
    for _ in range(ROUNDS):
        one.append(asked(ours, alone, ALONE))
        read.append(_read(question, islice(again, int(one[-1].n)), raw))
        many.append(asked(ours, loaded, LOADED, CONNECTIONS))
        if theirs:
            others.append(asked(theirs.running, compared, LOADED, CONNECTIONS))
    raws = Read(*map(median, zip(*read, strict=True)))
    return Measured(middle(one), raws, middle(many), middle(others) if others else None)


def _must_agree(question: Question, turn: Turn, ours: Running, raw: Driver, theirs: Theirs | None) -> None:
    """Who answers something else is not to be compared."""
    told = question.told(get(ours.address, question.path(turn)))
    assert told == question.rows(question.read(raw, turn.values())), question.path(turn)
    if theirs:
        answer = get(theirs.running.address, question.datasette(theirs.database, turn))
        assert told == question.rows(answer["rows"]), question.path(turn)


def _read(question: Question, turns: Iterator[Turn], raw: Driver) -> Read:
    """The turns that the server was asked alone, as far as there is time: what it remembers it answers sooner."""
    counts: list[int] = []
    used, since = 0.0, time.perf_counter()
    for turn in turns:
        values = turn.values()
        begun = time.process_time()
        counts.append(len(question.read(raw, values)))
        used += time.process_time() - begun
        if ALONE.reached(len(counts), since):
            break
    return Read(median(counts), used / len(counts) * 1000)
