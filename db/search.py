"""Full text over titles, summaries and quotes: what is indexed, and what people may type.

Both are folded and split into words beforehand (db.folding), so that FTS5 and tsvector find the same.
In a query words are joined by "and"; "in quotes" is a phrase, star* a beginning, -minus leaves out. No text is wrong.
The better match is the one that has all that is wanted higher up: in its title, in title and summary, anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    SQLColumnExpression,
    bindparam,
    case,
    column,
    false,
    literal,
    not_,
    select,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import BigInteger, Boolean, Float

from db.folding import words

LONGEST = 15_000  # words of one event that are indexed; Postgres counts positions up to 16,383 ...
ROOM = 200_000  # ... and holds a megabyte in one tsvector: so many characters
WORDS_ASKED = 32  # words of a query that count; more are a text, not a question
PARTS = {"title": "A", "summary": "B", "quotes": "C"}  # columns of FTS5, weights of tsvector: the first counts most

TERM = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))(?P<star>\*)?')


def index(connection: Connection, event_id: int, title: str, summary: str, quotes: str, marks: Sequence[str]) -> None:
    """Whatever was indexed for this event before is forgotten. Without its ``marks`` (db.marks) it is not found by
    questions that ask for more than words."""
    drop(connection, event_id)
    parts = _cut([words(title), words(summary), words(quotes)])
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            "INSERT INTO event_search (rowid, title, summary, quotes, marks) VALUES (?, ?, ?, ?, ?)",
            (event_id, *(" ".join(part) for part in (*parts, marks))),
        )
    else:
        connection.exec_driver_sql(
            "INSERT INTO event_search (event_id, words) VALUES (%s, CAST(%s AS tsvector))",
            (event_id, _vector(parts, marks)),
        )


def drop(connection: Connection, event_id: int) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DELETE FROM event_search WHERE rowid = ?", (event_id,))
    else:
        connection.exec_driver_sql("DELETE FROM event_search WHERE event_id = %s", (event_id,))


def strangers(connection: Connection) -> list[int]:
    """Ids that are indexed and that no event has, or only one that was merged into another."""
    id = "rowid" if connection.dialect.name == "sqlite" else "event_id"
    live = "SELECT id FROM events WHERE superseded_by IS NULL"
    rows = connection.exec_driver_sql(f"SELECT {id} FROM event_search WHERE {id} NOT IN ({live})")  # noqa: S608 (no input)
    return [row[0] for row in rows]


def matches(q: str, event_id: SQLColumnExpression[int], near: Iterable[Sequence[str]] = ()) -> ColumnElement[bool]:
    """Nothing matches a ``q`` without any word in it. ``near``: sets of marks, of each of which an event needs one, to
    pass over those early that other filters leave out anyway."""
    wanted, unwanted = terms(q)
    within = event_id.bool_op("IN")
    if not wanted and not unwanted:
        return false()
    if not wanted:
        return not_(within(found(_any(FTS5, unwanted), _any(TSQUERY, unwanted))))
    marked = _terms_of(near)
    return within(found(*(_match(grammar, wanted, unwanted, marked) for grammar in (FTS5, TSQUERY))))


def looked_up(q: str, event_id: SQLColumnExpression[int], near: Iterable[Sequence[str]] = ()) -> ColumnElement[bool]:
    """The same, for events that come in an order that is to be kept: all that match are found once, however often the
    statement asks, and each event is looked up among them."""
    wanted, unwanted = terms(q)
    if not wanted:
        return matches(q, event_id, near)
    matching = _found_once(*(_match(grammar, wanted, unwanted, _terms_of(near)) for grammar in (FTS5, TSQUERY)))
    return (event_id + 0).in_(select(matching.c.id))  # the sum keeps a planner from starting at what was found


@lru_cache(maxsize=256)
def _found_once(fts5: str, tsquery: str) -> CTE:
    """One and the same for the same question, so that one statement has it once."""
    found_ids = found(fts5, tsquery).table_valued(column("id", BigInteger())).alias()
    return select(found_ids.c.id).cte()


def rank(q: str, event_id: SQLColumnExpression[int], near: Iterable[Sequence[str]] = ()) -> ColumnElement[float]:
    """Of an event that matches: 2 where its title has all that is wanted, 1 where title and summary have, else 0."""
    wanted, _ = terms(q)
    if not wanted:
        return literal(0.0, Float())
    marked = _terms_of(near)

    def all_in(parts: int) -> ColumnElement[bool]:
        return among(event_id, *(_match(grammar, wanted, (), marked, parts) for grammar in (FTS5, TSQUERY)))

    return case((all_in(1), 2.0), (all_in(2), 1.0), else_=0.0)


class found(FunctionElement[Any]):  # noqa: N801 (reads as the SQL it stands for)
    """Ids of events whose text matches; the question comes in the words of each database."""

    name = "found"
    type = BigInteger()
    inherit_cache = True

    def __init__(self, fts5: str, tsquery: str) -> None:
        super().__init__(bindparam(None, fts5), bindparam(None, tsquery))


class among(FunctionElement[bool]):  # noqa: N801 (as above)
    """Whether the text of this one event matches. FTS5 finds all that do, once, and looks it up among them; Postgres
    reads the words of the event."""

    name = "among"
    type = Boolean()
    inherit_cache = True

    def __init__(self, event_id: SQLColumnExpression[int], fts5: str, tsquery: str) -> None:
        super().__init__(event_id, bindparam(None, fts5), bindparam(None, tsquery))


@compiles(found, "sqlite")
def _found_in_sqlite(element: found, compiler: SQLCompiler, **options: Any) -> str:
    fts5, _ = (compiler.process(clause, **options) for clause in element.clauses)
    return f"(SELECT rowid AS id FROM event_search WHERE event_search MATCH {fts5})"  # noqa: S608 (a bind parameter)


@compiles(found, "postgresql")
def _found_in_postgres(element: found, compiler: SQLCompiler, **options: Any) -> str:
    _, tsquery = (compiler.process(clause, **options) for clause in element.clauses)
    return f"(SELECT event_id AS id FROM event_search WHERE words @@ CAST({tsquery} AS tsquery))"  # noqa: S608 (a bind parameter)


@compiles(among, "sqlite")
def _among_in_sqlite(element: among, compiler: SQLCompiler, **options: Any) -> str:
    id, fts5, _ = (compiler.process(clause, **options) for clause in element.clauses)
    return f"({id} IN (SELECT rowid FROM event_search WHERE event_search MATCH {fts5}))"  # noqa: S608 (a bind parameter)


@compiles(among, "postgresql")
def _among_in_postgres(element: among, compiler: SQLCompiler, **options: Any) -> str:
    id, _, tsquery = (compiler.process(clause, **options) for clause in element.clauses)
    return f"(SELECT words @@ CAST({tsquery} AS tsquery) FROM event_search WHERE event_id = {id})"  # noqa: S608 (a bind parameter)


class Term(NamedTuple):
    """A word or a phrase of folded words; ``open`` where the last goes on as it likes."""

    words: tuple[str, ...]
    open: bool
    excluded: bool


def terms(q: str) -> tuple[list[Term], list[Term]]:
    """What is wanted, and what is to be left out; each once."""
    some = list(dict.fromkeys(_terms(q)))[:WORDS_ASKED]
    return [term for term in some if not term.excluded], [term for term in some if term.excluded]


def _terms(q: str) -> Iterator[Term]:
    for part in TERM.finditer(q):
        text = part["phrase"] if part["phrase"] is not None else part["word"]
        found_words = tuple(words(text))
        if found_words:  # "al-Sarraj" is two words side by side, as it was indexed
            yield Term(found_words, bool(part["star"]) or text.endswith("*"), bool(part["minus"]))


def _terms_of(marks: Iterable[Iterable[str]]) -> list[list[Term]]:
    return [[Term((mark,), open=False, excluded=False) for mark in either] for either in marks]


class Grammar(NamedTuple):
    """How one database writes a term within the first ``parts`` (0 is anywhere), and what it puts between them."""

    term: Callable[[Term, int], str]
    both: str
    either: str
    without: str


def _fts5(term: Term, parts: int) -> str:
    within = f"{{{' '.join([*PARTS][:parts])}}} : " if parts else ""
    return f'{within}"{" ".join(term.words)}"' + " *" * term.open


def _tsquery(term: Term, parts: int) -> str:
    weights = "".join([*PARTS.values()][:parts])
    flags = [weights] * (len(term.words) - 1) + ["*" * term.open + weights]
    each = (f"'{word}'{flag and ':'}{flag}" for word, flag in zip(term.words, flags, strict=True))
    return f"({' <-> '.join(each)})"


FTS5 = Grammar(_fts5, " AND ", " OR ", " NOT ")
TSQUERY = Grammar(_tsquery, " & ", " | ", " & !")


def _any(grammar: Grammar, terms: Iterable[Term]) -> str:
    return "(" + grammar.either.join(grammar.term(term, 0) for term in terms) + ")"


def _match(
    grammar: Grammar,
    wanted: Iterable[Term],
    unwanted: Iterable[Term],
    marked: Iterable[Iterable[Term]],
    parts: int = 0,
) -> str:
    all_of = (*(grammar.term(term, parts) for term in wanted), *(_any(grammar, either) for either in marked))
    asked = "(" + grammar.both.join(all_of) + ")"
    return f"{asked}{grammar.without}{_any(grammar, unwanted)}" if unwanted else asked


def _cut(parts: list[list[str]]) -> list[list[str]]:
    count, room = LONGEST, ROOM
    cut: list[list[str]] = []
    for part in parts:
        cut.append([])
        for word in part:
            count, room = count - 1, room - len(word)
            if count < 0 or room < 0:
                break
            cut[-1].append(word)
    return cut


def _vector(parts: list[list[str]], marks: Iterable[str]) -> str:
    """A tsvector as text. A gap between the parts keeps a phrase from running over it. Marks have no position."""
    position, lexemes = 0, []
    for weight, part in zip(PARTS.values(), parts, strict=True):
        for word in part:
            position += 1
            lexemes.append(f"'{word}':{position}{weight}")
        position += 1
    return " ".join([*lexemes, *(f"'{mark}'" for mark in marks)])
