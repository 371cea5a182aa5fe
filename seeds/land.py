"""Write widget/land.js, the outline of the land, from Natural Earth. Run by hand, should the world change:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python seeds/land.py package/land-110m.json

A point is kept to a tenth of a degree. The first of a ring is written whole, the others as the way from the one
before; a step is one letter of LETTERS, a longer one stands between two marks. widget/outline.js reads it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

UNIT = 0.1  # degrees
NEAR = 0.8  # units: a point that lies nearer to the line between its neighbours is left out
LEAST = 3  # points of a ring
LETTERS = "".join(chr(code) for code in range(40, 127) if chr(code) not in "\\`")
LARGEST = len(LETTERS) // 2  # a step of one letter goes as far, either way
HEAD = """\
/** The outline of the land, Natural Earth 1:110m, in the public domain. Written by seeds/land.py for outline.js. */

export const UNIT = {unit};
export const LETTERS = "{letters}";
"""

Point = tuple[int, int]


def main(source: str) -> None:
    rings = [written(ring) for ring in outlines(json.loads(Path(source).read_text()))]
    head = HEAD.format(unit=UNIT, letters=LETTERS)
    target = Path(__file__).parents[1] / "widget" / "land.js"
    target.write_text(f'{head}export const LAND = "{" ".join(rings)}";\n')


def outlines(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The rings of all polygons, in units, lakes among them."""
    arcs = [list(degrees(arc, topology["transform"])) for arc in topology["arcs"]]
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for ring in polygon:
                points: list[tuple[float, float]] = []
                for arc in ring:
                    points += (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[1 if points else 0 :]
                kept = simpler([(round(lon / UNIT), round(lat / UNIT)) for lon, lat in whole(points)])
                if len(kept) > LEAST:
                    yield kept[:-1]  # it ends where it began


def degrees(arc: Sequence[Sequence[int]], transform: Any) -> Iterator[tuple[float, float]]:
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x * wide + west, y * high + south


def whole(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Over the antimeridian to 181 degrees and on; a ring that has gone all around is closed by way of the pole."""
    turn, before = 0, ring[0][0]
    found = []
    for lon, lat in ring:
        turn += 360 * ((before - lon > 180) - (lon - before > 180))
        before = lon
        found.append((lon + turn, lat))
    if turn:
        found += [(before + turn, -90.0), (ring[0][0], -90.0), ring[0]]
    west, east = min(lon for lon, _ in found), max(lon for lon, _ in found)
    back = 360 * round((west + east) / 720)
    return [(lon - back, lat) for lon, lat in found]


def simpler(points: list[Point]) -> list[Point]:
    """Without what lies nearly between its neighbours (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    long = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    def off(point: Point) -> float:
        x, y = point
        if not long:
            return ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
        return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / long

    farthest = max(range(1, len(points) - 1), key=lambda at: off(points[at]))
    if off(points[farthest]) < NEAR:
        return [points[0], points[-1]]
    return simpler(points[: farthest + 1])[:-1] + simpler(points[farthest:])


def written(ring: list[Point]) -> str:
    x, y = ring[0]
    steps = [f"{x},{y}~"]
    for there in ring[1:]:
        steps += [step(there[0] - x), step(there[1] - y)]
        x, y = there
    return "".join(steps)


def step(way: int) -> str:
    return LETTERS[way + LARGEST] if -LARGEST <= way < len(LETTERS) - LARGEST else f"!{way}!"


if __name__ == "__main__":
    main(sys.argv[1])
