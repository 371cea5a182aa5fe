"""Learns ``WEIGHTS`` of dates/direction.py from texts with gold dates, and says how often they are right on others.

`make weights GOLD="folder ..."`: folders of TimeML files. Learned on every other document and tried on the rest, both
ways; then on all, and written into the table.
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cli import gold
from cli.scores import pair, trimmed
from dates import direction, edtf, timeml
from dates.direction import ahead_likely, features, turns
from dates.interval import Grain, When
from dates.languages import ENGLISH
from dates.reading import Reading, read
from dates.tense import Clauses, Turn
from dates.timex import Weekday

TABLE = Path(direction.__file__)
# How strongly weights are drawn to nought, as if so many examples spoke against each; and steps enough to settle.
DRAWN, STEPS, STEP = 0.4, 3000, 0.05


class Example(NamedTuple):
    turn: Turn
    back: int
    ahead: int
    grain: Grain
    weekday: bool
    coming: bool


def main(folders: Sequence[str]) -> None:
    documents = [text for folder in folders for text in gold.timexes(Path(folder))]
    halves = [[example for text in documents[n::2] for example in examples(text)] for n in (0, 1)]
    for learned, other in (halves, halves[::-1]):
        print(f"learned from {len(learned)}, right in {right(fit(learned), other)} of {len(other)} others")
    TABLE.write_text(written(fit(halves[0] + halves[1]), TABLE.read_text(encoding="utf-8")), encoding="utf-8")


def right(weights: Mapping[str, float], others: Sequence[Example]) -> int:
    return sum(
        (ahead_likely(each.turn, each.back, each.ahead, each.grain, weights) > 0.5) == each.coming for each in others
    )


def written(weights: Mapping[str, float], module: str) -> str:
    rows = "".join(f'    "{name}": {weight:.2f},\n' for name, weight in sorted(weights.items()))
    return re.sub(r"(?<=WEIGHTS: Mapping\[str, float\] = \{\n).*?(?=\})", rows, module, flags=re.DOTALL)


def examples(text: gold.TimexText) -> Iterator[Example]:
    """Every expression for which gold says one of the two days that it may mean. A document in which a weekday of
    gold's is neither has its own date wrong: its weekdays teach nothing."""
    if text.published is None:
        return
    published = edtf.parse(text.published)
    readings = read(text.text, published=published, language=ENGLISH)
    said = [trimmed(timex.span, text.text) for timex in text.timexes]
    pairs = pair(said, [trimmed(reading.timex.span, text.text) for reading in readings])
    clauses = Clauses(text.text, ENGLISH.cues)
    found, astray = list[Example](), False
    for index, place in pairs.items():
        reading, value = readings[place], text.timexes[index].value
        if len(reading.alternatives) != 1 or not turns(reading.timex.meaning) or reading.unit is None:
            continue
        gone, coming = sorted((reading.unit, reading.alternatives[0].when), key=lambda when: when.earliest or 0)
        weekday = isinstance(reading.timex.meaning, Weekday)
        if value in (_value(reading, gone), _value(reading, coming)):
            at = published.earliest or 0
            back, ahead = max(at - (gone.latest or 0) + 1, 0), max((coming.earliest or 0) - at, 0)
            turn = clauses.turn(*reading.timex.span)
            found.append(Example(turn, back, ahead, gone.grain, weekday, value == _value(reading, coming)))
        else:
            astray = astray or weekday
    yield from (example for example in found if not (astray and example.weekday))


def _value(reading: Reading, unit: When) -> str:
    return timeml.annotate(Reading(reading.timex, unit, "", unit=unit)).value


def fit(found: Sequence[Example]) -> Mapping[str, float]:
    known = [(features(each.turn, each.back, each.ahead, each.grain), each.coming) for each in found]
    weights = defaultdict[str, float](float)
    for _ in range(STEPS):
        slope = defaultdict[str, float](float)
        for row, coming in known:
            miss = coming - 1 / (1 + math.exp(-sum(weights[name] * value for name, value in row.items())))
            for name, value in row.items():
                slope[name] += miss * value
        for name, rise in slope.items():
            weights[name] += STEP * (rise - DRAWN * weights[name]) / math.sqrt(len(known))
    return weights


if __name__ == "__main__":
    main(sys.argv[1:])
