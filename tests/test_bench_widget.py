"""What measures the widget sees what there is to see: a page that idles costs nothing, one that lies is found out."""

from __future__ import annotations

import gzip
import json
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from benchmarks.made import database
from benchmarks.service import processes
from benchmarks.service.client import Address
from benchmarks.widget import browser, files, gestures, honesty, tables, thread, vis, visits
from benchmarks.widget.frames import frames

BUSY = "import time\nwhile time.thread_time() < 0.3: pass\nprint(flush=True)\ninput()"


# What is read


def test_the_time_of_a_thread_is_known_from_outside() -> None:
    with subprocess.Popen([sys.executable, "-c", BUSY], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()
        assert 300 <= thread.on_processor(child.pid) < 400
        child.communicate(b"\n")
    assert thread.on_processor(child.pid) == 0
    assert thread.spent("207230493 25137 6\n") == pytest.approx(207.230493)


def test_a_frame_has_all_tasks_since_the_one_before_and_one_with_nothing_new_is_none() -> None:
    def task(start: int, wall: int, used: int) -> dict[str, Any]:
        return {"name": "ThreadControllerImpl::RunTask", "ts": start, "dur": wall, "tdur": used, "pid": 7, "tid": 7}

    def at(name: str, ts: int) -> dict[str, Any]:
        return {"name": name, "ts": ts, "pid": 7, "tid": 7}

    events = [
        *(task(0, 900, 500), task(1_000, 9_000, 4_000), at("BeginMainThreadFrame", 1_100)),
        *(task(20_000, 1_000, 700), at("BeginMainThreadFrame", 20_100), at("MainFrameAborted", 20_200)),
        *(task(30_000, 5_000, 3_000), at("BeginMainThreadFrame", 30_100)),
        task(40_000, 5_000, 5_000),  # after the last frame
        at("BeginMainThreadFrame", 60_000) | {"tid": 8},
    ]
    random.Random(7).shuffle(events)
    assert list(frames(events, 7)) == pytest.approx([4.5, 3.7])


def test_dishonest_layouts_are_counted() -> None:
    def label(left: int, right: int, top: int) -> dict[str, int]:
        return {"left": left, "right": right, "top": top, "bottom": top + 16}

    def mark(**what: bool) -> dict[str, bool]:
        return {"solid": False, "imprecise": False, "lasts": False, **what}

    layout = {
        "marks": [mark(solid=True), mark(imprecise=True), mark(solid=True, imprecise=True, lasts=True)],
        "labels": [label(0, 50, 0), label(50, 90, 0), label(0, 90, 16)],
        "density": [{"n": 3, "certain": 1.2, "possible": 1.8}],
    }
    assert dict(honesty.faults([layout])) == {"claimed": 0, "overlapping": 0, "unequal": 0}
    layout["marks"].append(mark(solid=True, imprecise=True))
    layout["labels"].append(label(40, 60, 10))  # on all three
    layout["density"].append({"n": 3, "certain": 1.2, "possible": 2.8})
    assert dict(honesty.faults([layout, layout])) == {"claimed": 2, "overlapping": 6, "unequal": 2}


def test_only_scripts_and_styles_are_weighed_and_short_ones_are_sent_as_they_are(tmp_path: Path) -> None:
    long = b"export const many = 1;\n" * 100
    (tmp_path / "deeper").mkdir()
    for name, content in (("a.js", long), ("deeper/b.css", b"p {}"), ("c.svg", long), ("d.html", long)):
        (tmp_path / name).write_bytes(content)
    assert files.sizes(tmp_path) == (2, len(long) + 4, len(gzip.compress(long, 5)) + 4)


def test_the_middle_visit_is_told_but_of_faults_the_worst() -> None:
    some = [{"cpu": cpu, "reports": reports, "load longest": longest} for cpu, reports, longest in
            ((100, 0, 60), (900, 2, 80), (120, 0, 70))]  # fmt: skip
    assert visits.together(some) == {"cpu": 120, "reports": 2, "load longest": 80}


def test_what_misses_its_goal_is_marked_so() -> None:
    least = dict.fromkeys([row.name for row in tables.ROWS], 0.0) | {"cpu": 150.0}
    found = tables.grown({1_000: least, 100_000: least | {"cpu": 210.0, "zooming busy": 1}})
    table = tables.by_size(found, 1)
    told = dict(zip((row.name for row in tables.ROWS), zip(*(column.cells for column in table.columns), strict=True),
                    strict=True))  # fmt: skip
    assert told["cpu"][1:] == ("≤ 200", "150", "210 !")
    assert told["growth"][1:] == ("≤ 1.3", "1.00", "1.40 !")
    assert told["zooming busy"][1:] == ("0", "0", "1 !")
    assert told["wall"][1:] == ("", "0.00", "0.00")


# With a server, and in a browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    file = tmp_path_factory.mktemp("made") / "bench.db"
    database.build(f"sqlite:///{file}", 3_000, searched=False)
    with processes.dateline(f"sqlite:///{file}") as running:
        running.answers("/health")
        yield running.address


def test_vis_is_given_each_event_once_page_after_page(address: Address) -> None:
    found = vis.items(address, 2_500)
    assert len(found["items"]) == len({item["id"] for item in found["items"]}) == 2_500
    assert found["options"]["start"] < found["options"]["end"]


@pytest.fixture
def tab(chromium: Any) -> Iterator[browser.Tab]:
    context = chromium.new_context(viewport=browser.SCREEN)
    context.add_init_script(path=browser.WATCH)
    yield browser.Tab(chromium, context)
    context.close()


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Any]:
    """``page(script)`` is the address of a page that runs it."""
    with vis.site(tmp_path, b"{}") as url:

        def at(script: str) -> str:
            name = f"{len(list(tmp_path.iterdir()))}.html"
            (tmp_path / name).write_text(f"<!doctype html><p>Some page</p><script>{script}</script>")
            return f"{url}{name}"

        yield at


def heard(tab: browser.Tab) -> list[float]:
    """A busy machine tells the page of its long tasks a little later."""
    for _ in range(50):
        if found := tab.long():
            return list(found)
        sleep(0.1)
    return []


READY = "performance.mark('event-timeline-ready');"
WORK = "for (let i = 0, x = 0; i < 3e8; i++) x = (x * 31 + i) | 0;"


@pytest.mark.browser
def test_work_and_its_long_tasks_are_seen_and_idling_costs_nothing(tab: browser.Tab, page: Any) -> None:
    idle = tab.opens(page(READY), 10)
    busy = tab.opens(page(WORK + READY), 10)
    tab.rests()
    assert busy.cpu > idle.cpu + 100
    assert max(heard(tab)) > 100 and tab.long() == []
    assert busy.wall > 100
    assert tab.settles(lambda page: page.wait_for_timeout(500)) < 50
    assert tab.settles(lambda page: page.evaluate(WORK)) > 100
    assert max(tab.traced(lambda page: page.evaluate(WORK)).tasks) > 100


@pytest.mark.browser
def test_who_never_says_that_it_is_drawn_is_not_measured(tab: browser.Tab, page: Any) -> None:
    with pytest.raises(browser.NotDrawn, match="not within 1 s"):
        tab.opens(page(""), 1)


@pytest.mark.browser
def test_requests_to_others_and_broken_policies_are_seen(tab: browser.Tab, page: Any) -> None:
    policy = "<meta http-equiv=Content-Security-Policy content=\"style-src 'self'\">"
    address = page(f"document.head.insertAdjacentHTML('beforeend', {json.dumps(policy)});"
                   "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">');"
                   f"fetch('http://localhost:1/').catch(() => {{ {READY} }});")  # fmt: skip
    tab.opens(address, 10)
    host = re.match("http://([^/]+)/", address)
    assert host and tab.outside(host[1]) == ["http://localhost:1/"]
    assert set(tab.reports()) == {"style-src-attr inline"}


@pytest.mark.browser
def test_a_visit_has_a_figure_for_every_row(
    tab: browser.Tab, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gestures, "STEPS", 6)
    figures = visits.visit(tab, address)
    assert {row.name for row in tables.ROWS} - {"growth"} <= figures.keys()
    assert all(figures[name] > 0 for name in ("cpu", "wall", "view bytes", "view code", "heap", "step"))
    assert figures["settled"] >= figures["cpu"] and figures["zooming p95"] >= figures["zooming mean"] / 2
    assert {name: figures[name] for name in visits.FAULTS} == dict.fromkeys(visits.FAULTS, 0)
