"""An event in the words of a headline: subject, verb, object, without who said so and when it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from events import words
from events.clauses import Clause, Run, head_noun, particle
from events.grammar import Tag, Token
from events.mention import Modality

LONGEST = 90
_TIGHT = {",", ".", ";", ":", "%", ")", "]", "?", "!"}
_NOT_AT_END = (Tag.ADP, Tag.DET, Tag.CONJ, Tag.SUB, Tag.REL, Tag.TO, Tag.COMMA, Tag.PUNCT, Tag.QUOTE, Tag.AUX, Tag.POSS, Tag.ADJ, Tag.NUM)
_TIED = frozenset("on in at since until from during by around before after about of for".split())


def title(tokens: Sequence[Token], clause: Clause, clauses: Sequence[Clause], who: str | None) -> str:
    """``who`` stands for a subject that is a pronoun."""
    if clause.nominal:
        return _capital(_noun_phrase(tokens, clause))
    subject = _subject(tokens, clause, who)
    verb = _verb(tokens, clause, subject)
    tail = _tail(tokens, clause, clauses, LONGEST - len(subject) - len(verb) - 2)
    return _capital(" ".join(part for part in (subject, verb, tail) if part))


def _subject(tokens: Sequence[Token], clause: Clause, who: str | None) -> str:
    run = clause.subject
    if run is None:
        return who or ""
    if who and run.end - run.start == 1:
        return who
    comma = next((at for at in range(run.start, run.end) if tokens[at].tag is Tag.COMMA and not _in_list(tokens, run, at)), run.end)
    kept = Run(run.start, comma)
    return _text(tokens, kept, 60) or who or ""


def _in_list(tokens: Sequence[Token], run: Run, at: int) -> bool:
    return tokens[at - 1].tag is Tag.NAME and any(token.tag is Tag.CONJ for token in tokens[at : run.end])


def _verb(tokens: Sequence[Token], clause: Clause, subject: str) -> str:
    lemma = clause.lemma(tokens)
    tied = particle(tokens, clause.head) or ""
    plural = _plural(tokens, clause)
    if clause.modality in (Modality.PLANNED, Modality.FORECAST):
        bent = f"to be {words.participle(lemma)}" if clause.passive else f"to {lemma}"
    elif clause.modality is Modality.HYPOTHETICAL:
        modal = clause.modal or "may"
        bent = f"{modal} be {words.participle(lemma)}" if clause.passive else f"{modal} {lemma}"
    elif clause.passive:
        bent = words.participle(lemma)
    else:
        bent = words.present(lemma, plural=plural) if subject else words.present(lemma, plural=False)
    return f"{bent} {tied}".strip()


def _plural(tokens: Sequence[Token], clause: Clause) -> bool:
    run = clause.subject
    head = head_noun(tokens, run)
    if run is None or head is None:
        return False
    before_verb = [token for token in tokens[run.start : run.end]]
    if any(token.low == "and" for token in before_verb) and tokens[head].tag is not Tag.PRON and _coordinated(tokens, run):
        return True
    token = tokens[head]
    if token.tag is Tag.NUM:
        return token.low not in ("one", "1")
    if token.tag is Tag.NAME and token.text[0].isupper():
        if token.low.endswith(("ians", "ists", "ans", "enis", "aqis", "elis", "eans", "ards")):
            return True
        verb = tokens[clause.group.start].low
        return verb in ("have", "are", "were") or (token.low.endswith("s") and run.start < head and tokens[run.start].tag in (Tag.DET, Tag.NUM) and tokens[run.start].low not in ("a", "an", "the"))
    return token.low in ("they", "we", "police", "people", "men", "women", "children", "troops", "gunmen") or (
        words.singular(token.low) != token.low and token.low not in ("news", "us", "politics", "series")
    )


def _coordinated(tokens: Sequence[Token], run: Run) -> bool:
    """An "and" that joins heads, not one inside what hangs on them."""
    for token in tokens[run.start : run.end]:
        if token.low == "and":
            return True
        if token.tag in (Tag.ADP, Tag.VERB):
            return False
    return False


def _tail(tokens: Sequence[Token], clause: Clause, clauses: Sequence[Clause], room: int) -> str:
    start = clause.head + 1
    if particle(tokens, clause.head):
        start += 1
    end = max([start, *(run.end for run in (clause.object, clause.rest, clause.agent) if run)])
    saying = clause.lemma(tokens) in words.SAYING
    for later in clauses:
        opens = tokens[later.group.start].tag is Tag.TO if later.group.start < len(tokens) else False
        content = saying and later.speaker is clause and later.head > clause.head
        if later.head > clause.head and not later.nominal and ((opens and later.group.start <= end + 1) or content or (tokens[later.head].reduced and later.group.start <= end)):
            end = max([end, later.head + 1, *(run.end for run in (later.object, later.rest, later.agent) if run)])
    return _text(tokens, Run(start, end), max(room, 24))


def _noun_phrase(tokens: Sequence[Token], clause: Clause) -> str:
    said = _text(tokens, clause.run, LONGEST)
    return re.sub(r"^(?:the|a|an|its|his|her|their|this|that)\s", "", said, flags=re.IGNORECASE)


def _text(tokens: Sequence[Token], run: Run, room: int) -> str:
    """The words of a run without times and quotation marks, cut where a phrase ends."""
    kept: list[Token] = []
    for at in range(run.start, min(run.end, len(tokens))):
        token = tokens[at]
        if token.tag is Tag.TIME:
            while kept and kept[-1].low in _TIED | {"late", "early", "just", "only", "the"}:
                kept.pop()
            continue
        if token.tag is Tag.POSS and at > run.start and tokens[at - 1].tag is Tag.TIME:
            continue
        if token.low in ('"', "“", "”", "''", "(", ")", "[", "]", "«", "»"):
            continue
        if not kept and (token.tag in (Tag.COMMA, Tag.PUNCT, Tag.CONJ, Tag.POSS, Tag.REL) or token.low in ("the", "a", "an", "that")):
            continue
        kept.append(token)
    written = _join(kept)
    while kept and (len(written) > room or kept[-1].tag in _NOT_AT_END):
        over = len(written) > room
        kept.pop()
        if over:
            while kept and not (kept[-1].tag in (Tag.NOUN, Tag.NAME) and _closes(kept)):
                kept.pop()
        written = _join(kept)
    return written


def _closes(kept: Sequence[Token]) -> bool:
    return kept[-1].tag in (Tag.NOUN, Tag.NAME)


def _join(kept: Sequence[Token]) -> str:
    """The tokens with the spaces that they had; over what was left out, one."""
    written = ""
    for token, before in zip(kept, [None, *kept], strict=False):
        gap = "" if before is None or token.span.start == before.span.end or token.low in _TIGHT else " "
        written += gap + re.sub(r"\s+", " ", token.text)
    return written.strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
