"""What a rule of grammar asks of the words beside a word."""

from __future__ import annotations

from collections.abc import Callable

from events import inflection
from events.inflection import Verb
from events.tokens import Tag, Token
from events.words import Form

OBJECT_STARTS = (Tag.DET, Tag.NUM, Tag.NAME, Tag.ADJ, Tag.PRON)
EDGES = (Tag.COMMA, Tag.PUNCT, Tag.QUOTE, Tag.SUB, Tag.REL, Tag.CONJ)


def token_at(found: list[Token], at: int) -> Token | None:
    return found[at] if 0 <= at < len(found) else None


def before(found: list[Token], at: int, skip: Callable[[Token], bool]) -> int:
    """Where the nearest word stands before ``at`` that is not to be skipped; -1 where there is none."""
    at -= 1
    while at >= 0 and skip(found[at]):
        at -= 1
    return at


def light(token: Token) -> bool:
    return token.tag is Tag.ADV or token.tag is Tag.TIME or token.low in ("both", "all", "either")


def as_form(token: Token, *forms: Form) -> Verb | None:
    return next((verb for verb in inflection.verbs(token.low) if verb.form in forms), None)


def make(token: Token, verb: Verb) -> None:
    token.tag, token.verb = Tag.VERB, verb
