"""What is drawn says no more than is known, whatever the data are like."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.widget.made import SETS
from tests.widget.page import dated, settled

pytestmark = pytest.mark.browser

FILLED = [name for name, held in SETS.items() if any(event["date"]["edtf"] for event in held)]


def faults(drawn):
    for mark in drawn["marks"]:
        if mark["solid"] and mark["imprecise"]:
            within = mark["left"] - 1 <= mark["sure"][0] <= mark["sure"][1] <= mark["right"] + 1
            if not (mark["lasts"] and within):
                yield "solid", mark
        if mark["solid"] and mark["kind"] in ("within", "small"):
            yield "solid", mark
    for one, other in combinations(drawn["labels"], 2):
        across = one["left"] < other["right"] and other["left"] < one["right"]
        if across and one["top"] < other["bottom"] and other["top"] < one["bottom"]:
            yield "over", one, other
    for strip in drawn["density"]:
        if strip["certain"] + strip["possible"] != pytest.approx(strip["n"], abs=1e-9):
            yield "mass", strip


@pytest.mark.parametrize("lanes", ["actor", "none"])
@pytest.mark.parametrize("name", FILLED)
def test_nothing_is_drawn_more_precise_than_it_was_told(visit, name, lanes):
    page = visit(SETS[name], f"?lanes={lanes}")
    for window in (None, "2019-01-01/2019-12-31", "2019-04-01/2019-04-20"):
        if window:
            page.timeline.evaluate("(timeline, at) => timeline.setAttribute('at', at)", window)
            page.wait_for_timeout(400)
        drawn = settled(page)
        assert list(faults(drawn)) == []
        if not window:
            assert drawn["marks"] and drawn["n"] == len(dated(page.server))
            assert all(mark["words"] for mark in drawn["marks"])


def test_what_is_known_to_the_day_is_solid_and_what_is_not_is_bracketed(visit):
    kinds = {mark["kind"]: mark["solid"] for mark in settled(visit(12, "?lanes=none"))["marks"] if not mark["outlined"]}
    assert kinds["day"] and not kinds["within"] and not kinds.get("small", False)


def test_a_fault_would_be_found():
    """The test itself is tried: each kind of fault, as debugLayout() would tell of it."""
    mark = {"solid": True, "imprecise": True, "lasts": False, "left": 0, "right": 9, "sure": [0, 9], "kind": "within"}
    label = {"left": 0, "right": 9, "top": 0, "bottom": 9}
    strip = {"certain": 1, "possible": 1.5, "n": 3}
    drawn = {"marks": [mark], "labels": [label, label | {"left": 8}], "density": [strip]}
    assert {fault[0] for fault in faults(drawn)} == {"solid", "over", "mass"}
