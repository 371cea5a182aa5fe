"""What a time expression says, before anyone asks when that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from dates.interval import Grain
from dates.span import Span


class Mod(StrEnum):
    """TIMEX3's modifiers."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


class Side(Enum):
    """ "last April", "this April", "next April"; "the preceding" and "the following April" count from the time told."""

    LAST = -1
    THIS = 0
    NEXT = 1
    PRECEDING = -2
    FOLLOWING = 2

    @property
    def told(self) -> bool:
        return self in (Side.PRECEDING, Side.FOLLOWING)

    @property
    def plain(self) -> Side:
        return Side.LAST if self is Side.PRECEDING else Side.NEXT if self is Side.FOLLOWING else self


class Anchor(Enum):
    """From where a relative expression counts: when it was spoken ("ago"), the time last told ("later"), or what is
    talked of, which in news is the publication and in a history the time told ("the end of the year")."""

    SPOKEN = "spoken"
    TOLD = "told"
    TALKED = "talked"


class Bound(Enum):
    """Which end is said, and whether the named time belongs to it. ``SINCE`` is gone by; ``AS_OF`` too, unless the
    clause looks ahead ("dal 4 aprile"); ``FROM`` lies ahead unless told in the past ("ab Montag")."""

    SINCE = "since"
    AS_OF = "as of"
    FROM = "from"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"

    @property
    def onward(self) -> bool:
        return self in (Bound.SINCE, Bound.AS_OF, Bound.FROM)


class PartOfDay(StrEnum):
    """TIMEX3's codes."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"


class Reference(StrEnum):
    """TIMEX3's words for a time that is only pointed at."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Fields of a calendar date; what the text leaves out stays None. "4 May", "April last year" (of=Shift).

    At most one of month, season (0 spring to 3 winter), quarter, half. ``short`` is a year of two digits. ``weekday``,
    where it is said too, tells the year. ``alike``: the quarter of that year that is talked of ("the 1988 period").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    side: Side | None = None
    short: bool = False
    of: Meaning | None = None
    weekday: int | None = None
    alike: bool = False

    @property
    def grain(self) -> Grain:
        for value, grain in (
            (self.day, Grain.DAY), (self.month, Grain.MONTH), (self.quarter, Grain.QUARTER),
            (self.season, Grain.SEASON), (self.half, Grain.HALF),
        ):  # fmt: skip
            if value is not None:
                return grain
        return Grain.YEAR


@dataclass(frozen=True, slots=True)
class Era:
    """A decade, century or millennium by its first year. "the 1990s", "the '80s" (short), "19th century" """

    grain: Grain
    year: int
    short: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """So many grains away from the anchor, as precise as the grain. "three days ago", "last year", "that month".

    ``alike``: as precise as what it is compared with ("a year earlier" beside a quarter is a quarter).
    """

    grain: Grain
    by: int
    anchor: Anchor = Anchor.SPOKEN
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """Monday is 0. "Tuesday", "last Tuesday", "Tuesday of last week" (of)."""

    weekday: int
    side: Side | None = None
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Weekend:
    """``by`` weeks from this one; None: the one that the tense tells."""

    by: int | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """A piece of something longer; -1 is the last. "the last week of August", "the first two quarters of 1990",
    "the first Monday of May" (weekday)."""

    grain: Grain
    n: int
    of: Meaning | None
    count: int = 1
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class At:
    """A time of the day, or a part of it, on some day; a day left out is the day spoken or told of."""

    day: Meaning | None = None
    part: PartOfDay | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """By its key in ``holidays``."""

    key: str
    year: int | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """How long, not when. ``amount`` None is vague: "years". "two years and six months" has a rest."""

    grain: Grain
    amount: float | None = None
    rest: Duration | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """So long up to now, or from now. "the past three months", "the next two weeks" """

    length: Duration
    side: Side


@dataclass(frozen=True, slots=True)
class Anchored:
    """So long before (-1) or after (1) a time that is said, or an event that is not dated here (of=None).

    "two days after Monday", "nearly eight months after he began". ``exact``: as precise as that time and not as the
    length, "two years ago today".
    """

    length: Duration
    direction: int
    of: Meaning | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Every:
    """A set. "daily", "every two weeks", "each Thursday" (on), "twice a month" (times)."""

    grain: Grain
    amount: float = 1
    on: Meaning | None = None
    times: int | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """ "recently", "now", "soon" """

    reference: Reference


@dataclass(frozen=True, slots=True)
class Modified:
    """ "early April" (START), "about two years" (APPROX)"""

    of: Meaning
    mod: Mod


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands beside the story and is no time of it: the years "of a life", "of a work that is cited"."""

    of: Meaning
    what: str


@dataclass(frozen=True, slots=True)
class Either:
    """What is written alike and may mean two things; ``of`` the likelier, with the day first or not. "04/05/2019" """

    of: Calendar
    other: Calendar
    day_first: bool


@dataclass(frozen=True, slots=True)
class Open:
    """ "since 2011"; the expression is the year alone, as in TimeML."""

    of: Meaning
    bound: Bound


@dataclass(frozen=True, slots=True)
class Range:
    """One end of a range; each end is an expression of its own and knows the other. "from May to July 2019" """

    start: Meaning
    end: Meaning
    said: Meaning


Meaning = (
    Calendar | Era | Shift | Weekday | Weekend | Nth | At | Holiday | Duration | Stretch | Anchored | Every | Vague
    | Modified | Aside | Either | Open | Range
)  # fmt: skip


_WRAPPED = Modified | Either | Open | Range | Aside


def core(meaning: Meaning) -> Meaning:
    """Without "early", "since" and the other end of a range."""
    while isinstance(meaning, _WRAPPED):
        meaning = meaning.said if isinstance(meaning, Range) else meaning.of
    return meaning


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression where it stands; ``rule`` is the row that read it, "en/month-day"."""

    span: Span
    words: str
    meaning: Meaning
    rule: str

    @property
    def mod(self) -> Mod | None:
        meaning = self.meaning
        while isinstance(meaning, Open | Range | Aside):
            meaning = meaning.said if isinstance(meaning, Range) else meaning.of
        return meaning.mod if isinstance(meaning, Modified) else None


def kind(value: Meaning | float | None) -> str:
    """The name under which later rules speak of it: "day", "month", "duration" ..."""
    match value:
        case int() | float():
            return "number"
        case Calendar():
            return value.grain.label
        case Weekday() | Weekend() | Holiday():
            return type(value).__name__.lower()
        case At(day=None, part=PartOfDay(), hour=None):
            return "part-of-day"
        case At(day=None):
            return "clock"
        case At():
            return "time"
        case Era():
            return "era"
        case Shift() | Nth():
            return f"relative-{value.grain.label}"
        case Duration() | Stretch() | Anchored() | Every() | Vague():
            return type(value).__name__.lower()
        case Modified() | Either():
            return kind(value.of)
        case Open() | Range() | Aside():
            return "bounded"
        case _:
            return "none"
