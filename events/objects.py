"""What a verb is done to, by whom where it is passive, and where the rest of its clause ends."""

from __future__ import annotations

from events import words
from events.phrases import NOUNS, NP, Run, head_noun, lists, particle, phrase_after
from events.predicates import Clause
from events.subjects import antecedent
from events.tokens import Tag, Token


def set_objects(tokens: list[Token], clauses: list[Clause], number: int) -> None:
    clause = clauses[number]
    limit = clauses[number + 1].run.start if number + 1 < len(clauses) else len(tokens)
    nexts = [other.group.start for other in clauses[number + 1 :]]
    told_by = clause.subject is not None and clause.subject.start > clause.head  # "said Ann Lee"
    place = clause.subject.end if clause.subject and told_by else clause.head + 1
    while place < limit and (
        tokens[place].tag in (Tag.ADV, Tag.TIME, Tag.QUOTE)
        or (place == clause.head + 1 and particle(tokens, clause.head))
    ):
        place += 1
    start = place
    while place < len(tokens) and place not in nexts and (place < limit or tokens[place].tag in NP):
        if not _in_object(tokens, start, place):
            break
        place += 1
    place = _past_name(tokens, start, place)
    if any(token.tag in (*NOUNS, Tag.PRON, Tag.NUM) for token in tokens[start:place]):
        clause.object = Run(start, place)
    else:
        place = start
        clause.object = _object_before(tokens, clause)
    end = place
    while (
        end < limit
        and tokens[end].tag not in (Tag.SUB, Tag.REL, Tag.PUNCT, Tag.VERB, Tag.AUX)
        and not (tokens[end].tag in (Tag.COMMA, Tag.CONJ) and not lists(tokens, end))
    ):
        end += 1
    clause.rest = Run(place, end)
    if clause.passive:
        by = next(
            (
                at
                for at in range(clause.head + 1, limit)
                if tokens[at].low == "by" and at + 1 < len(tokens) and tokens[at + 1].tag in NP
            ),
            None,
        )
        if by is not None:
            clause.agent = phrase_after(tokens, by + 1)


def _past_name(tokens: list[Token], start: int, end: int) -> int:
    """ "the prime minister, Ali Zeidan, from his hotel": the name belongs to the object, and both commas."""
    head = head_noun(tokens, Run(start, end)) if end > start else None
    if head is None or tokens[head].low not in words.TITLES or tokens[min(end, len(tokens) - 1)].tag is not Tag.COMMA:
        return end
    place = end + 1
    while place < len(tokens) and tokens[place].tag is Tag.NAME:
        place += 1
    closed = end + 1 < place < len(tokens) and tokens[place].tag in (Tag.COMMA, Tag.PUNCT)
    return place + (tokens[place].tag is Tag.COMMA) if closed else end


def _in_object(tokens: list[Token], start: int, at: int) -> bool:
    """Whether an object that begins at ``start`` goes on with token ``at``."""
    tag, after = tokens[at].tag, tokens[at + 1].tag if at + 1 < len(tokens) else None
    if tag in (*NP, Tag.QUOTE) or (tokens[at].low == "of" and at > start):
        return True
    if tag in (Tag.CONJ, Tag.COMMA):
        return at > start and lists(tokens, at)
    if tag is Tag.TIME:  # "a 2016 deal"
        return after in (*NOUNS, Tag.ADJ, Tag.POSS) and tokens[at - 1].tag in (*NP, Tag.ADP)
    return tag is Tag.ADV and after in (Tag.ADJ, Tag.NUM)


def _object_before(tokens: list[Token], clause: Clause) -> Run | None:
    """ "the deal that the union signed": what is signed stands before "that"."""
    if not clause.finite or clause.passive or clause.subject is None:
        return None
    at = clause.subject.start - 1
    if at < 1 or tokens[at].low not in ("that", "which") or tokens[at - 1].tag not in NOUNS:
        return None
    spoken = next((token for token in reversed(tokens[:at]) if token.tag is Tag.VERB), None)
    if tokens[at].low == "that" and spoken is not None and spoken.lemma in words.TOLD:
        return None  # "told reporters that he resigned"
    return antecedent(tokens, at)
