"""A sentence to its clauses: what is said to happen, who does it, to whom, in which sense, which words date it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from events import words
from events.dating import nominal, owner
from events.modality import modality
from events.objects import set_objects
from events.predicates import Clause, verbal
from events.subjects import subject
from events.tokens import Tag, Token
from events.words import Form


def read(tokens: list[Token]) -> list[Clause]:
    """Clauses in the order of their predicates, dated ones and others."""
    clauses = verbal(tokens)
    for number, clause in enumerate(clauses):
        clause.subject = subject(tokens, clauses, number)
        set_objects(tokens, clauses, number)
    for clause, after in pairwise(clauses):
        if after.group.start == clause.head + 1 and tokens[after.head].form is Form.ING and clause.object is None:
            clause.object, clause.rest = after.object, after.rest  # "began bombing the port"
    _speakers(tokens, clauses)
    times = [at for at, token in enumerate(tokens) if token.tag is Tag.TIME]
    clauses += nominal(tokens, clauses, times)
    for at in times:
        if clause_of := owner(tokens, clauses, at):
            clause_of.times.append(at)
        for clause in clauses:
            if clause.opener == "when" and clause.run.start - at in (1, 2) and clause is not clause_of:
                clause.times.append(at)  # "on 4 April, when the siege began"
    clauses.sort(key=lambda clause: clause.head)
    for clause in clauses:
        clause.modality = modality(tokens, clause)
    return clauses


def _speakers(tokens: list[Token], clauses: list[Clause]) -> None:
    """Ties what is said to who says it: "X said (that) ...", "..., X said"."""
    for number, clause in enumerate(clauses):
        if not clause.finite or clause.lemma(tokens) not in words.SAYING or clause.passive:
            continue
        after = clauses[number + 1 :]
        trailing = _trails(tokens, clause, after)
        content = clauses[:number] if trailing else after
        for said in content:
            if said is not clause and said.speaker is None and not _follows_speech(said):
                said.speaker = clause


def _follows_speech(clause: Clause) -> bool:
    """'"...," said Ann Lee': it is the content of nothing."""
    return clause.subject is not None and clause.finite and clause.subject.start > clause.head


def _trails(tokens: list[Token], clause: Clause, after: Sequence[Clause]) -> bool:
    """An attribution that closes the sentence: a comma before it, but a time or a hearer behind."""
    if _follows_speech(clause):
        return True
    following = [
        token for token in tokens[clause.head + 1 :] if token.tag not in (Tag.TIME, Tag.ADP, Tag.PUNCT, Tag.QUOTE)
    ]
    start = min(clause.subject.start if clause.subject else clause.group.start, clause.group.start)
    comma = start > 2 and tokens[start - 1].tag in (Tag.COMMA, Tag.QUOTE, Tag.PUNCT)
    opens = bool(following) and following[0].tag in (Tag.REL, Tag.PRON, Tag.DET, Tag.NAME, Tag.NOUN, Tag.NUM, Tag.ADJ)
    goes_on = any(other.finite and other.opener not in words.RELATIVES - {"that"} for other in after)
    return comma and not (opens and goes_on)


def words_after(tokens: Sequence[Token], clause: Clause) -> list[str]:
    """Lemmas behind the predicate, for what is said in more words than one."""
    return [token.lemma for token in tokens[clause.head + 1 : clause.head + 9] if token.tag is not Tag.TIME]
