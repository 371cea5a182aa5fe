"""Of what a language's tables are made, and how they become something that runs.

A pattern is written in plain words::

    since {year}            words as they are, slots in braces; {start:day} is a slot "day" called "start"
    (the )?{month},? {year} groups, "?" for what may be missing, "|" for either
    from [{year}] to [..]   brackets mark what the expression is; what stands around them is only looked at
    <Name> \\( {year} \\)    any capitalized word that no table knows; round brackets as they stand in the text

A space also stands for a hyphen ("mid-April" is "mid April"), and a word written with a capital must have one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dates.cues import Cues
from dates.timex import Meaning


@dataclass(frozen=True, slots=True)
class Slot:
    """What may fill a place: words with their values ("|" parts spellings, a dot may be left out), shapes of tokens
    that hold digits with how to read them, kinds of expressions an earlier stage has read."""

    words: Mapping[str, Any] = field(default_factory=dict)
    shapes: Mapping[str, Callable[[str], Any]] = field(default_factory=dict)
    kinds: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """``meaning`` is called with what filled the slots; None (or a ValueError) from it: not an expression after all.

    A pattern with two brackets makes two expressions, and its meaning gives two. ``needs`` and ``then``: one of these
    words stands just before it, just behind it. ``after`` and ``before``: none of these does. ``<Name>`` is any
    capitalized word that no table knows, ``<other>`` any other such. A ``story`` rule holds where a history is
    told, and not in news; an ``ancient`` one where most years of the text have three digits.
    ``unless``: none of these words stands in its sentence.
    """

    name: str
    example: str
    pattern: str
    meaning: Callable[..., Meaning | float | tuple[Meaning, ...] | None]
    needs: str = ""
    after: str = ""
    before: str = ""
    then: str = ""
    story: bool = False
    ancient: bool = False
    unless: str = ""


@dataclass(frozen=True, eq=False)
class Language:
    """Stages run one after the other; each sees what the earlier ones read as one word of its kind."""

    code: str
    slots: Mapping[str, Slot]
    stages: Sequence[Sequence[Rule]]
    cues: Cues

    @cached_property
    def of_stories(self) -> frozenset[str]:
        return frozenset(f"{self.code}/{rule.name}" for rule in self.rules if rule.story)

    @cached_property
    def of_antiquity(self) -> frozenset[str]:
        return frozenset(f"{self.code}/{rule.name}" for rule in self.rules if rule.ancient)

    @cached_property
    def unless(self) -> Mapping[str, re.Pattern[str]]:
        return {
            f"{self.code}/{rule.name}": re.compile(rf"\b(?:{'|'.join(rule.unless.split())})\b")
            for rule in self.rules
            if rule.unless
        }

    @property
    def rules(self) -> Iterator[Rule]:
        for stage in self.stages:
            yield from stage
