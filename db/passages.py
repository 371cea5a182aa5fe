"""Where in a text the words of a question stand. It is read as it was indexed: what was found is what is marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from db.folding import placed, words
from db.search import Term

Span: TypeAlias = tuple[int, int]  # half-open, in code points


def there(terms: Iterable[Term], text: str) -> list[Term]:
    """Those of them that stand in it."""
    folded = words(text)
    return [term for term in terms if any(True for _ in _begins(term, folded))]


def spans(terms: Iterable[Term], text: str) -> list[Span]:
    """In reading order: whole words as they are written there, a phrase from its first word to its last. What overlaps
    is one."""
    standing = list(placed(text))
    folded = [word for word, _, _ in standing]
    found: list[Span] = []
    for start, end in sorted(
        (standing[at].start, standing[at + len(term.words) - 1].end) for term in terms for at in _begins(term, folded)
    ):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _begins(term: Term, folded: Sequence[str]) -> Iterator[int]:
    *firsts, last = term.words
    more = len(firsts)
    for at in range(len(folded) - more):
        word = folded[at + more]
        if (word == last or (term.open and word.startswith(last))) and folded[at : at + more] == firsts:
            yield at
