"""Documents of unknown date: bounds for each, from what it tells and from what documents of known date tell.

Whatever is inferred rests on what is known, never on what was inferred, so it is the same in whatever order they came.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, or_, select

from dates import edtf
from dates.anchors import IN_FULL
from dates.calendar import DAY
from db import models
from db.types import UNDATED
from events.document import Basis, Document
from events.extract import extract
from events.gazetteer import Gazetteer
from events.inference import Known, infer
from events.likeness import Telling
from events.mention import Mention
from events.recognition import LEAST
from events.timeless import apart_from_time, occasions
from importer.books import Books
from importer.store import Stamp, explain, identity, mention_id, redate
from importer.tellings import BATCH, telling

_PRECISE = 31 * DAY  # a date that is wider bounds little
_MOST = 3000  # tellings that are looked at for one mention
_MANY = 100  # documents that came in at once; then all that are undated are looked at
_OPEN = (Basis.UNKNOWN.value, Basis.INFERRED.value)
# A mention that dates others: by a document of known date, or by words that need none.
_DATED = (
    models.Mention.earliest != UNDATED,
    models.Mention.latest - models.Mention.earliest <= _PRECISE,
    or_(models.Document.published_basis.not_in(_OPEN), models.Mention.why.endswith(IN_FULL)),
)


class Undated(NamedTuple):
    """A document as it is kept, when it came in, and what is held of its publication so far."""

    document: Document
    added: int
    published: str | None


def infer_all(books: Books, gazetteer: Gazetteer, touched: Collection[int], stamp: Stamp) -> list[Document]:
    """Within the caller's transaction, after the ``touched`` documents have come in or been dated. The documents whose
    bounds are other than they were."""
    changed: list[Document] = []
    for each in _undated(books.connection, _affected(books, touched)):
        inferred = infer(each.document, gazetteer, _known(books, each.document), each.added)
        document = inferred.laid_on(each.document)
        now = edtf.write(inferred.when) if inferred.when else None
        if now != each.published:
            redate(books, document, extract(document, gazetteer), stamp)
            changed.append(document)
        else:
            explain(books.connection, document)
    return changed


def _affected(books: Books, touched: Collection[int]) -> set[int]:
    """Undated documents that came in, were never looked at (a run may have been cut off), or tell of something that a
    touched one may date."""
    row, mention = models.Document, models.Mention
    connection, ties = books.connection, books.ties
    open_ = connection.execute(select(row.id, row.published_why).where(row.published_basis.in_(_OPEN))).all()
    if len(touched) > _MANY:
        return {id for id, _ in open_}
    found = {id for id, why in open_ if id in touched or not why}
    dating = select(mention.id).join(row).where(row.id.in_(touched), *_DATED)
    tellings = ties.tellings(connection.execute(dating).scalars().all())
    actors = {key for telling in tellings for key in telling.actors}
    places = {key for telling in tellings for key in telling.places}
    waiting = select(mention.id).join(row).where(
        row.published_basis.in_(_OPEN), row.id.not_in(found), mention.timex_start.is_not(None),
        _shares(actors, places),
    )  # fmt: skip
    for ours in ties.tellings(connection.execute(waiting).scalars().all()):
        if ours.document not in found and any(apart_from_time(ours, other) >= LEAST for other in tellings):
            found.add(ours.document)
    return found


def _undated(connection: Connection, ids: Collection[int]) -> Iterator[Undated]:
    row = models.Document
    order = sorted(ids)
    for at in range(0, len(order), BATCH):
        chosen = row.id.in_(order[at : at + BATCH])
        for kept in connection.execute(select(row.__table__).where(chosen).order_by(row.id)).all():
            document = Document(kept.text, kept.title, kept.url, kept.publisher, kept.language)
            yield Undated(document, kept.added, kept.published)


def _known(books: Books, document: Document) -> Callable[[Mention], Iterator[Known]]:
    of = identity(document.sha256)

    def known(mention: Mention) -> Iterator[Known]:
        ours = telling(document, mention_id(document, mention), of, mention, books.roster)
        for other in books.ties.tellings(_candidates(books.connection, ours)):
            if other.document != of and other.when is not None and (alike := apart_from_time(ours, other)):
                once = bool(occasions(ours.quote) & occasions(other.quote))
                yield Known(alike, other.when, other.title, once)

    return known


def _candidates(connection: Connection, ours: Telling) -> list[int]:
    """Tellings with an actor or a place in common whose date is precise, and does not rest on bounds."""
    mention, document = models.Mention, models.Document
    near = (
        select(mention.id)
        .join(document, document.id == mention.document_id)
        .where(_shares(ours.actors, ours.places), *_DATED)
        .order_by(mention.id)
        .limit(_MOST)
    )
    return list(connection.execute(near).scalars())


def _shares(actors: Iterable[str], places: Iterable[str]) -> ColumnElement[bool]:
    mention = models.Mention
    who = select(models.MentionActor.mention_id).join(models.Actor).where(models.Actor.key.in_(actors))
    where = select(models.MentionPlace.mention_id).join(models.Place).where(models.Place.key.in_(places))
    return or_(mention.id.in_(who), mention.id.in_(where))
