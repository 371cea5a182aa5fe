"""Pasts and participles, which English mostly spells alike: "rebels seized the port", "the port seized by rebels"."""

from __future__ import annotations

from events import inflection, words
from events.neighbours import EDGES, OBJECT_STARTS, as_form, light, make, token_at
from events.tokens import Tag, Token
from events.words import Form

NOMINAL = (Tag.NOUN, Tag.NAME, Tag.ADJ, Tag.NUM, Tag.DET, Tag.POSS)


def past_or_participle(found: list[Token], at: int, previous: Token | None, after: Token | None) -> None:
    token = found[at]
    past, participle = as_form(token, Form.PAST), as_form(token, Form.PARTICIPLE)
    nominal_before = previous is None or previous.tag in (Tag.DET, Tag.ADJ, Tag.NUM, Tag.POSS, Tag.ADP, Tag.TO)
    if (
        nominal_before
        and after
        and after.tag in (Tag.NOUN, Tag.NAME, Tag.ADJ)
        and not (previous and previous.low in ("that", "all", "both", "this"))
    ):
        token.tag = Tag.ADJ
        return
    if nominal_before and previous is not None and previous.tag in (Tag.DET, Tag.POSS, Tag.ADJ):
        token.tag = Tag.ADJ if token.low.endswith("ed") or past is None else Tag.NOUN
        return
    if participle and (past is None or _is_reduced(found, at, previous, after)):
        make(token, participle)
        token.reduced = True
    elif past and not (
        past.form is Form.PAST
        and as_form(token, Form.BASE)
        and token.low in words.NOUNS_TOO
        and not may_be_subject(previous)
    ):
        make(token, past)


def _is_reduced(found: list[Token], at: int, previous: Token | None, after: Token | None) -> bool:
    """Behind a noun, with "by" behind it, or where the clause has its verb elsewhere."""
    if after is not None and after.low == "by" and not _by_how_much(found, at + 2):
        return previous is None or previous.tag not in (Tag.PRON, Tag.REL)
    if _says(found[at]):
        return False
    if _lacks_object(found, at, previous):
        return True
    if previous is None or previous.tag in (Tag.COMMA, Tag.PUNCT, Tag.QUOTE):
        return previous is None or (
            after is not None and after.tag in (Tag.ADP, Tag.TO) and not _subject_of_clause(found, at)
        )
    if previous.tag in (Tag.PRON, Tag.REL, Tag.CONJ) or (previous.form is Form.PAST and not previous.reduced):
        return False  # "the deal that they signed collapsed"
    if after is not None and after.tag is Tag.TIME and _verb_follows(found, at):
        return True
    if after is not None and after.tag in (*OBJECT_STARTS, Tag.REL):
        return False
    return _verb_before(found, at) or (
        after is not None and after.tag in (Tag.ADP, Tag.TO) and _verb_follows(found, at)
    )


def _lacks_object(found: list[Token], at: int, previous: Token | None) -> bool:
    """ "a report published on Monday", "the text, adopted in haste,": of a verb that does not stand alone the object
    is what stands before it; not in "the rights that the council approved"."""
    if previous is None or previous.tag not in (Tag.NOUN, Tag.NAME, Tag.COMMA, Tag.NUM):
        return False
    lemmas = {verb.lemma for verb in inflection.verbs(found[at].low)}
    if lemmas & (words.ALONE | words.SAYING) or not lemmas & inflection.verbs_listed():
        return False
    after = before_object = at + 1
    while after < len(found) and (light(found[after]) or found[after].low in words.PARTICLES):
        after += 1
    if any(token.low in words.PARTICLES for token in found[before_object:after]) and not lemmas & words.PUT_OUT:
        return False  # "it paid off"
    if _is_object(found, after):
        return False
    return previous.tag is Tag.COMMA or not _has_gap(found, at)


def _is_object(found: list[Token], at: int) -> bool:
    token, after = token_at(found, at), token_at(found, at + 1)
    if token is None:
        return False
    roughly = (
        token.tag is Tag.ADP and after is not None and after.tag is Tag.NUM and token.low in ("about", "over", "around")
    )
    return roughly or token.tag in (*OBJECT_STARTS, Tag.NOUN, Tag.POSS, Tag.QUOTE, Tag.REL, Tag.TO)


def _has_gap(found: list[Token], at: int) -> bool:
    """Whether the noun before is the subject of a relative clause whose object is what that clause hangs on."""
    place = at - 1
    while place >= 0 and (found[place].tag in NOMINAL or light(found[place])):
        place -= 1
    edge = token_at(found, place)
    if edge is not None and edge.tag is Tag.REL:
        return True
    starts = found[place + 1].tag is Tag.DET if place + 1 < at else False
    return starts and edge is not None and edge.tag in (Tag.NOUN, Tag.NAME)


def _by_how_much(found: list[Token], at: int) -> bool:
    """ "voted by 52 to 40", "by a wide margin": nobody did it."""
    return at < len(found) and (
        (found[at].tag is Tag.NUM and at + 1 < len(found) and found[at + 1].tag is not Tag.NOUN)
        or any(token.low in ("margin", "majority", "acclamation") for token in found[at : at + 4])
    )


def _says(token: Token) -> bool:
    return any(verb.lemma in words.PLAIN_SAYING for verb in inflection.verbs(token.low))


def _subject_of_clause(found: list[Token], at: int) -> bool:
    """ "Haftar, who ..., launched": a comma before, and words before it that still lack their verb."""
    rest = _without_relatives(found[:at])
    return not any(token.tag is Tag.VERB and not token.reduced for token in rest) and any(
        token.tag in (Tag.NOUN, Tag.NAME, Tag.PRON) for token in rest
    )


def _without_relatives(found: list[Token]) -> list[Token]:
    """Without what stands between commas and opens with "who" or "which"."""
    kept: list[Token] = []
    inside = False
    for at, token in enumerate(found):
        if token.tag is Tag.COMMA:
            after = token_at(found, at + 1)
            inside = not inside and after is not None and after.tag is Tag.REL
        if not inside:
            kept.append(token)
    return kept


def _verb_before(found: list[Token], at: int) -> bool:
    """A finite verb to the left with nothing between that opens a clause."""
    for token in reversed(found[:at]):
        if token.tag in EDGES:
            return False
        if token.tag is Tag.VERB and token.verb and (token.verb.form is not Form.ING or token.reduced):
            return token.lemma not in words.SAYING
        if token.tag is Tag.AUX and token.low in words.BE:
            return True
    return False


def _verb_follows(found: list[Token], at: int) -> bool:
    """A finite verb to the right without a new subject before it: this one then is not the verb of the clause."""
    for place in range(at + 1, len(found)):
        token = found[place]
        if token.tag in (Tag.PUNCT, Tag.QUOTE, Tag.SUB, Tag.REL, Tag.CONJ, Tag.COMMA, Tag.PRON):
            return False
        if found[place - 1].tag is Tag.TIME and token.tag in (Tag.DET, Tag.NAME, Tag.NUM):
            return False
        if token.tag is Tag.AUX and token.low != "being":
            return True
        if token.tag is Tag.NOUN and (
            as_form(token, Form.PAST) or (token.low not in words.NOUNS_TOO and as_form(token, Form.PRESENT))
        ):
            after = token_at(found, place + 1)
            return after is not None and after.tag in (*OBJECT_STARTS, Tag.REL, Tag.TIME, Tag.ADP, Tag.TO)
    return False


def may_be_subject(token: Token | None) -> bool:
    return token is not None and token.tag in (Tag.NOUN, Tag.NAME, Tag.PRON, Tag.REL, Tag.TIME)
