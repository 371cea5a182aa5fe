"""An event in the words of a headline: subject, verb, object, without who said so and when it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from events import inflection, words
from events.mention import Modality
from events.phrases import Run, head_noun, noun_start, particle
from events.predicates import Clause
from events.tokens import Tag, Token

LONGEST = 94
_TIGHT = {",", ".", ";", ":", "%", ")", "]", "?", "!"}
_NOT_AT_END = (
    Tag.ADP,
    Tag.DET,
    Tag.CONJ,
    Tag.SUB,
    Tag.REL,
    Tag.TO,
    Tag.COMMA,
    Tag.PUNCT,
    Tag.QUOTE,
    Tag.AUX,
    Tag.POSS,
    Tag.ADJ,
)
_NOUNS = (Tag.NOUN, Tag.NAME)
_POSSESSIVE = re.compile(r"\b(?:his|her|its|their)\b", re.IGNORECASE)
_TIED = frozenset("on in at since until from during by around before after about of for".split())


def title(
    tokens: Sequence[Token], clause: Clause, clauses: Sequence[Clause], who: str | None, whose: str | None = None
) -> str:
    """``who`` stands for a subject that is a pronoun, ``whose`` for "his" or "its" in a subject."""
    if clause.nominal:
        return _capital(_noun_phrase(tokens, clause, clauses)) + (" planned" if clause.promised else "")
    subject = _subject(tokens, clause, who, whose)
    if clause.lemma(tokens) in words.SAYING and (said := said_before(tokens, clause, clauses)):
        content = _content(tokens, clause, clauses)
        if content is None or tokens[content.start].low not in words.FIRST_PERSON:
            return title(tokens, said, clauses, None)
        quoted = _text(tokens, content, LONGEST - len(subject))
        return _capital(f"{subject} {_says(tokens, clause, subject)} “{quoted}”")
    told = clause.lemma(tokens) == "tell" and _content(tokens, clause, clauses)
    verb = _says(tokens, clause, subject) if told else _verb(tokens, clause, subject)
    tail = _tail(tokens, clause, clauses, LONGEST - len(subject) - len(verb) - 2)
    return _capital(" ".join(part for part in (subject, verb, tail) if part))


def said_before(tokens: Sequence[Token], clause: Clause, clauses: Sequence[Clause]) -> Clause | None:
    """What an attribution at the end of a sentence attributes: that is the news."""
    if clause.object and clause.object.start > clause.head and clause.lemma(tokens) not in words.TOLD:
        return None
    first = next(
        (
            other
            for other in clauses
            if other.speaker is clause and other.finite and not other.nominal and other.opener is None
        ),
        None,
    )
    return (
        first if first and first.head < clause.head and first.subject and tokens[first.head].tag is Tag.VERB else None
    )


def _subject(tokens: Sequence[Token], clause: Clause, who: str | None, whose: str | None) -> str:
    run = clause.subject
    if run is None:
        return who or ""
    if who and run.end - run.start == 1:
        return who
    comma = next(
        (at for at in range(run.start, run.end) if tokens[at].tag is Tag.COMMA and not _in_list(tokens, run, at)),
        run.end,
    )
    if _POSSESSIVE.fullmatch(tokens[run.start].text) and comma + 1 < run.end and tokens[comma + 1].tag is Tag.NAME:
        return _text(tokens, Run(comma + 1, run.end), 60)  # "their alliance, Libya Dawn,"
    said = _text(tokens, Run(run.start, comma), 72 if _coordinated(tokens, run) else 60)
    if whose:
        said = _POSSESSIVE.sub(f"{whose}’" if whose.endswith("s") else f"{whose}’s", said, count=1)
    return f"{_about(tokens, run.start)}{said}" if said else who or ""


def _about(tokens: Sequence[Token], start: int) -> str:
    """ "at least", "more than": a figure without them says more than the text."""
    if start < len(tokens) and tokens[start].low == "least":
        return "at "
    two = " ".join(token.low for token in tokens[max(0, start - 2) : start])
    if tokens[start].tag is Tag.NUM and two in ("at least", "more than", "up to", "fewer than", "less than", "as many"):
        return two + " "
    return "over " if tokens[start].tag is Tag.NUM and start and tokens[start - 1].low == "over" else ""


def _in_list(tokens: Sequence[Token], run: Run, at: int) -> bool:
    explains = (
        at + 2 < run.end
        and tokens[at + 1].tag in (Tag.DET, Tag.NOUN)
        and not (tokens[at + 1].low == "the" and tokens[at + 2].tag is Tag.NAME)
    )  # "Libya Dawn, an alliance of ..."
    return (
        not explains and tokens[at - 1].tag is Tag.NAME and any(token.tag is Tag.CONJ for token in tokens[at : run.end])
    )


def _verb(tokens: Sequence[Token], clause: Clause, subject: str) -> str:
    lemma = clause.lemma(tokens)
    tied = particle(tokens, clause.head) or ""
    plural = _plural(tokens, clause, subject)
    if tokens[clause.head].tag is Tag.AUX:
        bent = "" if tokens[clause.head].low in words.BE else inflection.present("have", plural=plural)
    elif clause.modality in (Modality.PLANNED, Modality.FORECAST):
        bent = f"to be {inflection.participle(lemma)}" if clause.passive else f"to {lemma}"
    elif clause.modality is Modality.HYPOTHETICAL:
        modal = clause.modal or "may"
        bent = f"{modal} be {inflection.participle(lemma)}" if clause.passive else f"{modal} {lemma}"
    elif clause.passive:
        bent = inflection.participle(lemma)
    else:
        bent = inflection.present(lemma, plural=plural) if subject else inflection.present(lemma, plural=False)
    return f"{bent} {tied}".strip()


def _says(tokens: Sequence[Token], clause: Clause, subject: str) -> str:
    """Whom it was told is left out, so that nobody can "tell" it."""
    lemma = clause.lemma(tokens)
    return inflection.present("say" if lemma == "tell" else lemma, plural=_plural(tokens, clause, subject))


def _plural(tokens: Sequence[Token], clause: Clause, subject: str) -> bool:
    run = clause.subject
    head = head_noun(tokens, run)
    if run is None or head is None or tokens[run.start].low == "one":
        return False  # "one of his sons"
    if (
        any(token.low == "and" for token in tokens[run.start : run.end])
        and tokens[head].tag is not Tag.PRON
        and (" and " in subject or not subject)
        and _coordinated(tokens, run)
    ):
        return True
    token = tokens[head]
    if token.tag is Tag.PRON and subject.casefold() != token.low:
        name = subject.rpartition(" ")[2]  # what stands for it
        return " and " in subject or (name.islower() and inflection.singular(name) != name)
    if token.tag is Tag.NUM:
        money = any(word.text[0] in "$€£" for word in tokens[run.start : head + 1])
        return token.low not in ("one", "1") and not money
    if token.tag is Tag.NAME and token.text[0].isupper():
        if token.low.endswith(("ians", "ists", "ans", "enis", "aqis", "elis", "eans", "ards")):
            return True
        verb = tokens[clause.group.start].low
        return verb in ("have", "are", "were") or (
            token.low.endswith("s")
            and run.start < head
            and tokens[run.start].tag in (Tag.DET, Tag.NUM)
            and tokens[run.start].low not in ("a", "an", "the")
        )
    if token.low in ("aircraft", "warcraft"):
        return run.start == head or tokens[noun_start(list(tokens), head)].low not in ("a", "an", "one", "the", "its")
    return token.low in ("they", "we", "police", "people", "men", "women", "children", "troops", "gunmen") or (
        inflection.singular(token.low) != token.low and token.low not in ("news", "us", "politics", "series")
    )


def _coordinated(tokens: Sequence[Token], run: Run) -> bool:
    """An "and" that joins heads, not one inside what hangs on them."""
    for at in range(run.start, run.end - 1):
        token, after = tokens[at], tokens[at + 1]
        if token.low == "and":  # "oil and gas group" is one
            return (
                tokens[at - 1].tag is Tag.NAME
                or after.tag in (Tag.DET, Tag.NAME, Tag.NUM, Tag.PRON)
                or at + 2 == run.end
            )
        if token.tag in (Tag.ADP, Tag.VERB):
            return _parallel(tokens, run, at)
    return False


def _parallel(tokens: Sequence[Token], run: Run, at: int) -> bool:
    """ "X of A and Y of B": the same small word hangs on both."""
    joint = next((place for place in range(at, run.end) if tokens[place].low == "and"), None)
    return (
        joint is not None
        and tokens[joint + 1].tag is Tag.NAME
        and any(token.low == tokens[at].low for token in tokens[joint : run.end])
    )


def _tail(tokens: Sequence[Token], clause: Clause, clauses: Sequence[Clause], room: int) -> str:
    start = clause.head + 1
    if particle(tokens, clause.head):
        start += 1
    end = max([start, *(run.end for run in (clause.object, clause.rest, clause.agent) if run)])
    room = max(room, 24)
    if content := _content(tokens, clause, clauses):
        return _text(tokens, content, room)
    for later in clauses:
        opens = later.group.start < len(tokens) and (
            tokens[later.group.start].tag is Tag.TO or tokens[later.head].reduced
        )
        if later.head > clause.head and not later.nominal and opens and later.group.start <= end + 1:
            end = max([end, later.head + 1, *(run.end for run in (later.object, later.rest, later.agent) if run)])
    gap = clause.object if clause.object and clause.object.end <= clause.head else None
    said = [_text(tokens, gap, room)] if gap else []
    return " ".join([*said, _text(tokens, Run(start, end), max(room - sum(map(len, said)), 12))]).strip()


def _content(tokens: Sequence[Token], clause: Clause, clauses: Sequence[Clause]) -> Run | None:
    """What is said, from the subject of its first clause on, wherever it stands."""
    if clause.lemma(tokens) not in words.SAYING:
        return None
    said = [other for other in clauses if other.speaker is clause and not other.nominal]
    first = next((other for other in said if other.finite), None)
    if (
        first is None
        or first.subject is None
        or (clause.object and clause.object.start > clause.head and first.opener not in (None, "that"))
    ):
        return None
    start = min(first.subject.start, first.group.start)
    if start < clause.head < first.head:
        return None
    limit = clause.subject.start if clause.subject and clause.subject.start > start else len(tokens)
    ends = [first.head + 1]
    for other in said:
        near = other is first or (not other.finite and other.group.start <= max(ends) + 1)
        if near and other.head >= first.head:
            ends += [other.head + 1, *(run.end for run in (other.object, other.rest, other.agent) if run)]
    end = max(ends)
    return Run(start, min(end, limit) if clause.head > start else end)


def _noun_phrase(tokens: Sequence[Token], clause: Clause, clauses: Sequence[Clause]) -> str:
    more = next((other for other in clauses if other.head == clause.run.end and tokens[other.head].reduced), None)
    ends = [more.head + 1, *(run.end for run in (more.rest, more.agent) if run)] if more else []
    said = _text(tokens, Run(clause.run.start, max([clause.run.end, *ends])), LONGEST)  # "accord signed by both"
    return re.sub(r"^(?:the|a|an|its|his|her|their|this|that)\s", "", said, flags=re.IGNORECASE)


def _text(tokens: Sequence[Token], run: Run, room: int) -> str:
    """The words of a run without times and quotation marks, cut where a phrase ends."""
    kept: list[Token] = []
    for at in range(run.start, min(run.end, len(tokens))):
        token = tokens[at]
        if token.tag is Tag.TIME:
            while (
                not _describes(tokens, at) and kept and kept[-1].low in _TIED | {"late", "early", "just", "only", "the"}
            ):
                kept.pop()
            continue
        if token.tag is Tag.POSS and at > run.start and tokens[at - 1].tag is Tag.TIME:
            continue
        if token.low in ('"', "“", "”", "``", "''", "(", ")", "[", "]", "«", "»"):
            continue
        if not kept and (
            token.tag in (Tag.COMMA, Tag.PUNCT, Tag.CONJ, Tag.POSS, Tag.REL)
            or token.low in ("the", "that")
            or _article(tokens, at)
        ):
            continue
        kept.append(token)
    written = _join(kept)
    while kept and (len(written) > room or kept[-1].tag in _NOT_AT_END):
        over = len(written) > room
        cut = kept.pop()
        while over and kept and (kept[-1].tag not in _NOUNS or cut.tag in (*_NOUNS, Tag.POSS)):
            cut = kept.pop()
        written = _join(kept)
    return written


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """A time in front of its noun: without it "the October slaying" is the slaying."""
    if not 0 < at < len(tokens) - 1 or tokens[at + 1].tag not in (*_NOUNS, Tag.ADJ):
        return False
    return tokens[at - 1].tag in (Tag.DET, Tag.ADJ, Tag.NUM) or tokens[at - 1].low in ("in", "at", "during")


def _article(tokens: Sequence[Token], at: int) -> bool:
    """A headline leaves it out; but "a million people"."""
    return tokens[at].low in ("a", "an") and at + 1 < len(tokens) and tokens[at + 1].tag is not Tag.NUM


def _join(kept: Sequence[Token]) -> str:
    """The tokens with the spaces that they had; over what was left out, one."""
    written = ""
    for token, before in zip(kept, [None, *kept], strict=False):
        left_out = before is not None and token.span.start > before.span.end + 1
        if left_out and before is not None and before.low == "a" and token.text[0].lower() in "aeio":
            written += "n"  # "a Sunday interview"
        gap = "" if before is None or token.span.start == before.span.end or token.low in _TIGHT else " "
        written += gap + re.sub(r"\s+", " ", token.text)
    return written.strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
