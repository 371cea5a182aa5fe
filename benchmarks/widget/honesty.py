"""What `debugLayout()` admits: marks that claim too much, labels on one another, masses that do not add up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, TypeAlias

Layout: TypeAlias = Mapping[str, Any]
ROUNDING = 1e-9  # of a mass, for a sum of many parts


def claimed(layout: Layout) -> int:
    """Marks drawn solid although the day is not known, and nothing is known to have lasted."""
    return sum(mark["solid"] and mark["imprecise"] and not mark["lasts"] for mark in layout["marks"])


def overlapping(layout: Layout) -> int:
    """Pairs of labels."""
    return sum(_meet(one, other) for one, other in combinations(layout["labels"], 2))


def unequal(layout: Layout) -> int:
    """Densities whose two tones together are more or less than what they stand for."""
    return sum(
        abs(strip["certain"] + strip["possible"] - strip["n"]) > ROUNDING * max(1, strip["n"])
        for strip in layout["density"]
    )


def faults(layouts: Sequence[Layout]) -> Iterator[tuple[str, int]]:
    for name, count in (("claimed", claimed), ("overlapping", overlapping), ("unequal", unequal)):
        yield name, sum(map(count, layouts))


def _meet(one: Mapping[str, float], other: Mapping[str, float]) -> bool:
    beside = one["right"] <= other["left"] or other["right"] <= one["left"]
    return not (beside or one["bottom"] <= other["top"] or other["bottom"] <= one["top"])
