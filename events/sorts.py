"""What an unlisted name names: a person, an organisation, a place; by its own words and those about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from dates.span import Span
from events import given, words
from events.gazetteer import folded


class Sort(Enum):
    PERSON = auto()
    ORGANISATION = auto()
    PLACE = auto()
    NONE = auto()  # an event, a law, a work; or nothing that can be told


# fmt: off
ORGANISATIONS = frozenset("""inc corp corporation ltd llc plc co company companies group bank party union
    association federation university college institute institution council committee commission agency ministry
    department authority court observatory organization organisation front brigade brigades movement army forces
    force foundation society league club network watch international airlines airways motors fund alliance
    coalition congress parliament senate assembly academy service services administration press news times post
    journal tribune herald telegraph guardian observer chronicle gazette inquirer television radio media
    broadcasting holdings industries systems
    technologies bureau office board church orchestra team democrats republicans workers guard police navy
    militia command secretariat tribunal syndicate cartel brotherhood crescent laboratory laboratories
    observatory studios entertainment airline railways systems partners capital""".split())
PLACES = frozenset("""river lake mount mountain mountains sea ocean island islands bay gulf valley province
    county district street square airport port beach desert museum hospital stadium station park bridge palace
    cape camp base mosque cathedral plant avenue road peninsula canal strait hill hills forest prison crossing
    village city town hotel theatre theater embassy refinery field spaceport cosmodrome speedway garden gardens
    coast hall tower towers temple plaza reserve region""".split())
EVENTS = frozenset("""war wars conference spring cup agreement treaty accord accords summit games act day prize
    award awards protocol pact convention olympics championship championships festival revolution operation
    hurricane bowl election plan deal declaration constitution week month year century bill law resolution
    charter report crisis massacre battle siege intifada open tour league-cup series age era movie film album
    programme program typhoon cyclone storm marathon oscars eve christmas ramadan easter ii iii""".split())
GOVERNMENT = frozenset("""government ministry army navy parliament police embassy court president prime
    minister foreign defence defense interior finance cabinet senate congress administration forces armed
    security air force intelligence supreme national council""".split())
# The forms of a company, which its name is mostly told without.
FORMS = frozenset("inc corp corporation ltd llc plc co cos company companies sa ag nv se spa gmbh".split())
LINKS = frozenset("of for the and de del la le du da di von van der den bin ibn al el ul".split())
# fmt: on
INTRODUCED = re.compile(r"\s?\((?:the )?([A-Z][A-Za-z&-]{1,7})\)")
_SAID = re.compile(
    r",?\s(?:said|says|told|added|warned|announced|tweeted|wrote|argued|declared|testified|noted|explained)\b"
)
_AGED = re.compile(r",\s(?:\d{1,3},|an?\s|the\s|who\s)")
_BEFORE_PLACE = re.compile(
    r"\b(?:in|near|outside|around|(?:town|city|village|port|island|province|district|region|suburb) of)\s$",
    re.IGNORECASE,
)
# "A stake in Jaguar" is no place; nor is whose shares rise.
_BEFORE_FIRM = re.compile(
    r"\b(?:stakes?|shares?|interests?|investments?|invest(?:s|ed|ing)?|holdings?|confidence|faith) in\s$", re.IGNORECASE
)
_BEHIND_FIRM = re.compile(
    r"(?:['’]s)?\s(?:shares?|stock|shareholders?|stockholders?|executives?|employees|chief executive|chairman)\b"
)
_HUMPED = re.compile(r"(?!Ma?c[A-Z]|De[A-Z]|Di[A-Z]|L[ae][A-Z]|Van[A-Z]|Fitz[A-Z])[A-Z][a-z]+[A-Z]\w*")
# "His interpreter Hourth", "the activist Terbil".
_BY_TRADE = frozenset(
    """activist actor actress adviser advocate aide artist assistant astronaut author banker
    billionaire biologist blogger boss boyfriend broker brother businessman businesswoman cameraman candidate cleric
    coach colleague columnist comedian composer consultant cousin critic dancer daughter defector designer dissident
    doctor driver editor engineer entrepreneur evangelist expert father fiancee filmmaker footballer founder
    geologist girlfriend goalkeeper guitarist historian husband intern interpreter inventor investor jogger journalist
    magnate manager midfielder militant mogul mother musician negotiator neighbor neighbour nephew newcomer niece
    novelist nun nurse opponent owner painter partner philosopher photographer physicist pilot playwright poet
    politician preacher priest producer programmer prosecutor publisher rapper reporter researcher resident rival
    scholar scientist sculptor singer sister son songwriter striker student surgeon teacher translator trader tycoon
    uncle veteran victim wife winger witness writer""".split()
)


def of(text: str, span: Span, said: Sequence[str], titled: bool) -> Sort:
    low = [word.casefold() for word in said]
    if low[-1] in EVENTS or (set(low) & EVENTS and "of" in low):
        return Sort.NONE
    if titled and len(said) < 5 and not set(low) & ORGANISATIONS:
        return Sort.PERSON
    if set(low) & ORGANISATIONS:
        return (
            Sort.ORGANISATION
            if len(said) > 1 and not set(low) <= GOVERNMENT | ORGANISATIONS | LINKS | {"house"}
            else Sort.NONE
        )
    if low[-1] in PLACES or low[0] in ("lake", "mount", "cape", "fort", "port"):
        return Sort.PLACE if len(said) > 1 else Sort.NONE
    if INTRODUCED.match(text, span.end) or (len(said) == 1 and said[0].isupper() and len(said[0]) > 1):
        return Sort.ORGANISATION
    before = text[max(0, span.start - 24) : span.start]
    if 1 < len(said) < 5 and folded(said[0]) in given.names() and "of" not in low:
        return Sort.PERSON
    if _HUMPED.match(said[0]) or _BEFORE_FIRM.search(before) or (len(said) < 4 and _BEHIND_FIRM.match(text, span.end)):
        return Sort.ORGANISATION
    if len(said) < 3 and _BEFORE_PLACE.search(before):
        return Sort.PLACE
    if 1 < len(said) < 5 and (_SAID.match(text, span.end) or _AGED.match(text, span.end)) and "of" not in low:
        return Sort.PERSON
    previous = re.search(r"(\w+),?\s$", before)
    if previous and previous.group(1) in words.TITLES | _BY_TRADE and len(said) < 5:
        return Sort.PERSON
    return Sort.NONE
