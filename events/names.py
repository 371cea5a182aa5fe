"""Names that nobody listed: found by their capitals, told apart by the words about them, tied to short forms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from dates.span import Span
from events import given, inflection, keys, sorts, words
from events.entities import Actor, ActorKind, Place, Spelling, SpellingKind
from events.gazetteer import Name, folded
from events.page import Kind
from events.persons import Persons
from events.sentences import Sentence
from events.sorts import Sort


@dataclass(slots=True)
class _Run:
    span: Span
    name: str
    words: list[str]
    sort: Sort
    opens: bool = False  # a plural that opens a sentence: its capital tells nothing


# fmt: off
# Capitals without a name in them.
_CLOSED = (
    words.WEEKDAYS_AND_MONTHS | words.DETERMINERS | words.PREPOSITIONS | words.CONJUNCTIONS | words.SUBORDINATORS
    | words.PRONOUNS | words.ADVERBS | words.MODALS | words.NEGATIVES | words.HABITS | words.HEARSAY
    | frozenset(words.BE) | frozenset(words.HAVE)
)
_NOT_NAMES = _CLOSED | frozenset("""english
    islamist islamists jihadist jihadists salafist salafists
    arabic islam islamic muslim muslims christian christians jewish jews jew sunni shia shiite god arab arabs
    internet tv i ok pm am north south east west northern southern eastern western central middle european
    african asian mediterranean african-american interim reply retweet et edt bst cet let according here there
    also two three four five six seven eight nine ten photo image video read more please yes no well
    similarly covid covid-19 coronavirus dna phd
    ceo gdp us uk eu usa tv pc ap afp reuters bc ad ce bce gmt utc est pst edt""".split())
# "Britain-based Mines Advisory Group".
_SEATED = re.compile(r"-(?:based|led|backed|born|controlled|owned|listed|run|held)$")
_SIDES = frozenset("north south east west islamic".split())
# fmt: on
_WORD = re.compile(r"[^\W\d_][\w’'.-]*[^\W_]|[^\W\d_]")
_ARTICLE = re.compile(r"(?:[Aa]l|[Ee]l|as|ash|ad|an|ar|at|az)-(?=[A-Z])")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")


def find(
    text: str, sentences: Sequence[Sentence], listed: Sequence[Name], persons: Persons | None = None
) -> list[Name]:
    """What the gazetteer lacks, and what it has, in reading order. A longer name nobody listed swallows a listed one
    inside it ("Bardo National Museum"), unless that is whose it is ("Libyan Defence Ministry"). What is but another
    spelling of one of ``persons`` is that person's."""
    prose = [sentence.prose for sentence in sentences if sentence.kind in (Kind.BODY, Kind.CAPTION)]
    lower = {word for span in prose for word in re.findall(r"(?<![\w’'-])[a-z]{2,}", text[span.start : span.end])}
    known = {name.span.start: name for name in listed}
    runs = [run for span in prose for run in _runs(text, span, known, lower)]
    short = _short_forms(text, runs)
    counts = Counter(folded(run.name) for run in runs if not run.opens)
    fresh = [name for run in runs if (name := _named(run, short, counts))]
    if persons:
        about = {name.actor.country for name in listed if name.actor and name.actor.country}
        fresh = [_known(name, persons, about) for name in fresh]
    covered = [name for name in listed if not any(new.span.holds(name.span) for new in _near(fresh, name.span))]
    return sorted([*covered, *fresh], key=lambda name: name.span)


def _near(fresh: Sequence[Name], span: Span) -> Sequence[Name]:
    """Names that may overlap ``span``; ``fresh`` is in reading order."""
    first = bisect_right(fresh, span.start, key=lambda name: name.span.end)
    return fresh[first : first + 2]


def _runs(text: str, prose: Span, known: dict[int, Name], lower: set[str]) -> Iterator[_Run]:
    """Words in capitals that stand together, with the small words that link them."""
    found = list(_WORD.finditer(text, *prose))
    at = 0
    while at < len(found):
        if not _capital(found[at].group()):
            at += 1
            continue
        end = at + 1
        while end < len(found) and _continues(text, found, at, end):
            end += 1 if _capital(found[end].group()) else 2
        run = _run(text, found[at:end], known, lower, opens=_opens(text, prose, found[at].start()))
        if run:
            yield run
        at = end


def _capital(word: str) -> bool:
    """ "Ghariani", "al-Ghariani"."""
    return word[0].isupper() or bool(_ARTICLE.match(word))


def _surname(word: str) -> str:
    """ "al-Ghariani" is called Ghariani too."""
    return folded(_ARTICLE.sub("", word))


def _continues(text: str, found: Sequence[re.Match[str]], at: int, end: int) -> bool:
    before = found[end - 1]
    gap = text[before.end() : found[end].start()]
    if _POSSESSIVE.search(before.group()) or gap not in (" ", "\u00a0", ". ", "\n", " & "):
        return False
    if gap == ". " and not (
        len(before.group()) == 1 or before.group().casefold() in words.TITLES | {"st", "jr", "u.s", "u.n", "u.k"}
    ):
        return False
    if _capital(found[end].group()):
        return True
    follows = (
        end + 1 < len(found)
        and found[end + 1].group()[0].isupper()
        and text[found[end].end() : found[end + 1].start()] in (" ", "-", "\u00a0")
    )
    small = found[end].group()
    if small == "of" and any(folded(match.group()) in given.names() for match in found[at:end]):
        return False  # "Leonid Kuchma of Ukraine"
    return follows and small in sorts.LINKS and small != "and" and not (small in ("of", "for", "the") and end - at > 5)


def _opens(text: str, prose: Span, start: int) -> bool:
    return not any(c.isalnum() for c in text[prose.start : start][-40:]) or text[max(0, start - 2) : start].strip() in (
        "“",
        '"',
        ":",
        "•",
    )


def _run(
    text: str, matches: list[re.Match[str]], known: dict[int, Name], lower: set[str], *, opens: bool
) -> _Run | None:
    led = matches
    matches, titled = _stripped(matches, known, lower, opens=opens)
    if not matches or matches[0].group().casefold() in sorts.LINKS - {"al", "el"}:
        return None
    said = [_POSSESSIVE.sub("", match.group()) for match in matches]
    span = Span(matches[0].start(), matches[-1].start() + len(said[-1]))
    if any(match.start() in known and known[match.start()].span.holds(span) for match in led):
        return None  # "Colonel Reyes" is listed: "Reyes" in it is nobody else
    inside = [known[match.start()] for match in matches if match.start() in known]
    if any(name.span.holds(span) for name in inside) or (inside and not _swallows(said, inside, span, titled)):
        return None
    plural = len(said) == 1 and inflection.singular(said[0].casefold()) != said[0].casefold()
    return _Run(
        span, " ".join(span.of(text).split()), said, sorts.of(text, span, said, titled), opens and plural and not titled
    )


def _stripped(
    matches: list[re.Match[str]], known: dict[int, Name], lower: set[str], *, opens: bool
) -> tuple[list[re.Match[str]], bool]:
    """Without what only leads to a name or trails it; and whether a title led to it: "UAW President Shawn Fain"."""
    titled = False
    while matches:
        word = matches[0].group().casefold().rstrip(".")
        bare = _POSSESSIVE.sub("", word)
        name = known.get(matches[0].start())
        if name and (name.via is not SpellingKind.DEMONYM or len(matches) == 1 or _institute(matches)):
            break
        common = opens and (
            bare in lower or bool(inflection.verbs(bare)) or bare in words.TITLES or _plural(bare, lower)
        )
        if (word in words.TITLES or inflection.singular(word) in words.TITLES) and not _office_of(matches):
            titled = True
        elif not (bare in _NOT_NAMES or common or name or _SEATED.search(bare)):
            break
        matches, opens = matches[1:], False
    while matches and _POSSESSIVE.sub("", matches[-1].group().casefold()) in _NOT_NAMES - _SIDES:
        matches = matches[:-1]
    titles = [
        at
        for at, match in enumerate(matches[:-1])
        if match.group().casefold().rstrip(".") in words.TITLES and not _office_of(matches[at:])
    ]
    if titles and matches[titles[-1] + 1].group()[0].isupper():
        matches, titled = matches[titles[-1] + 1 :], True
    return matches, titled


def _office_of(matches: Sequence[re.Match[str]]) -> bool:
    """ "General Motors", "Foreign Affairs Committee": a title's word that is part of a body's name."""
    rest = [match.group().casefold() for match in matches[1:4]]
    return any(word in sorts.ORGANISATIONS for word in rest) and not any(folded(word) in given.names() for word in rest)


def _plural(word: str, lower: set[str]) -> bool:
    """A plural of people, or of what the text has in small letters: "Gunmen", "Delegates" open many a sentence."""
    one = inflection.singular(word)
    return word in words.AGENTS or one in words.AGENTS or (one != word and one in lower)


def _institute(matches: Sequence[re.Match[str]]) -> bool:
    """ "Syrian Observatory for Human Rights" keeps its demonym; "Libyan Defence Ministry" is Libya's."""
    rest = {match.group().casefold() for match in matches[1:]}
    return bool(rest & sorts.ORGANISATIONS) and not rest & sorts.GOVERNMENT


def _swallows(said: Sequence[str], inside: Sequence[Name], span: Span, titled: bool) -> bool:
    """Whether a run that holds listed names is a name of its own."""
    if any(
        name.actor is not None
        and name.via not in (SpellingKind.DEMONYM, SpellingKind.CAPITAL)
        and name.actor.kind is not ActorKind.COUNTRY
        for name in inside
    ):
        return False
    low = {word.casefold() for word in said}
    if low & (sorts.ORGANISATIONS | sorts.PLACES | sorts.EVENTS):
        return not low & sorts.GOVERNMENT or bool(low & sorts.EVENTS)
    towns = all(
        name.actor is None and name.place is not None and name.place.kind not in ("country", "region")
        for name in inside
    )
    return towns and 1 < len(said) < 4 and (titled or inside[-1].span.start > span.start)


def _short_forms(text: str, runs: Sequence[_Run]) -> dict[str, tuple[Sort, str]]:
    """From what a name is called later to its fullest form: surnames, acronyms brought in by brackets."""
    fullest: dict[str, tuple[Sort, str]] = {}
    last = Counter(_surname(run.words[-1]) for run in runs if len(run.words) == 1)
    for run in runs:  # "Jaguar PLC", later or before Jaguar
        if run.sort is Sort.ORGANISATION and len(run.words) > 1 and run.words[-1].casefold() in sorts.FORMS:
            for short in (run.words[:-1], run.words[:1]):  # "Ford Motor Co.", Ford
                if short[0].isupper() and len(run.words) > 2:
                    continue  # GM is not GM Hughes Electronics
                fullest.setdefault(folded(" ".join(short)), (Sort.ORGANISATION, run.name))
    for run in runs:
        full = run.name
        if (
            run.sort is Sort.NONE
            and 1 < len(run.words) < 4
            and last[_surname(run.words[-1])]
            and not run.words[-1].isupper()
        ):
            run.sort = Sort.PERSON  # named in full, then by the last name alone
        if run.sort is Sort.PERSON and len(run.words) > 1:
            fullest.setdefault(_surname(run.words[-1]), (Sort.PERSON, full))
            fullest.setdefault(_surname(run.words[0]), (Sort.PERSON, full))
        if run.sort is not Sort.NONE and (brought := sorts.INTRODUCED.match(text, run.span.end)):
            fullest.setdefault(folded(brought.group(1)), (run.sort, full))
        if run.sort is not Sort.NONE:
            fullest.setdefault(folded(full), (run.sort, full))
    for run in runs:  # "United Auto Workers", later UAW
        own = run.words[:-1] if run.words[-1].casefold() in sorts.FORMS else run.words
        initials = "".join(word[0] for word in own if word[0].isupper())
        if len(own) > 1 and len(initials) > 1 and run.sort is not Sort.PERSON and not run.words[-1].isupper():
            shouted = fullest.get(initials.casefold())
            if shouted and shouted[1] == initials:
                fullest[initials.casefold()] = fullest[folded(run.name)] = (Sort.ORGANISATION, run.name)
    return fullest


def _named(run: _Run, short: dict[str, tuple[Sort, str]], counts: Counter[str]) -> Name | None:
    said = run.name
    called = folded(said) if folded(said) in short else _surname(said)
    sort, full = short.get(called, (run.sort, said))
    if sort is Sort.NONE and counts[folded(said)] + run.opens > 1 and len(run.words) < 5:
        sort = Sort.ORGANISATION if run.words[-1].casefold() not in sorts.EVENTS and len(run.words[-1]) > 2 else sort
    if sort is Sort.PLACE:
        return Name(run.span, None, Place(keys.slug(full), full, listed=False), SpellingKind.NAME)
    if sort is Sort.NONE:
        return None
    via = SpellingKind.NAME if full == said else SpellingKind.SURNAME if sort is Sort.PERSON else SpellingKind.ACRONYM
    kind = ActorKind.PERSON if sort is Sort.PERSON else ActorKind.ORGANISATION
    return Name(run.span, Actor(keys.key(full), full, kind, listed=False), None, via)


def _known(name: Name, persons: Persons, about: Set[str]) -> Name:
    """With the listed person in place of the found one, where it is but another spelling; that is kept with it."""
    if name.actor is None or (person := persons.spelt(name.actor.name, about)) is None:
        return name
    if all(name.actor.name != spelling.text for spelling in person.spellings):
        person = replace(person, spellings=(*person.spellings, Spelling(name.actor.name, SpellingKind.LIKENESS)))
    return name._replace(actor=person, via=SpellingKind.ALIAS if name.via is SpellingKind.NAME else name.via)
