"""What is kept.

Ids of documents, mentions and events are 53-bit hashes of what they stand for, so that the same import gives the same
ids in every database and JavaScript can read them. A date is five columns (db.types.Bounds) with its EDTF text beside.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    Text,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from dates.calendar import DAY

LONG = BigInteger().with_variant(Integer(), "sqlite")  # only INTEGER PRIMARY KEY is SQLite's own row id
TEXT = Text().with_variant(Text(collation="C"), "postgresql")  # text sorts alike in every database and country
MERGED = text("superseded_by IS NOT NULL")
NARROW = 40 * DAY  # a month and a slip on either side
BROAD = 400 * DAY  # a year and a slip
WIDE = text(f"latest - earliest > {NARROW}")
YEARLONG = text(f"latest - earliest > {NARROW} AND latest - earliest <= {BROAD}")
LASTING = text(f"latest - earliest > {BROAD}")
NONE_LEFT = text("n = 0")
CLUSTERED = ({"sqlite_with_rowid": False},)  # rows lie in the order of their key


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {int: LONG, str: TEXT, dict[str, Any]: JSON, list[Any]: JSON}


class Dated:
    """The columns of one date."""

    edtf: Mapped[str | None]
    earliest: Mapped[int]
    latest: Mapped[int]
    core_from: Mapped[int | None]
    core_to: Mapped[int | None]
    precision: Mapped[int | None] = mapped_column(SmallInteger)  # dates.interval.Grain


class Run(Base):
    """One import. Times are Unix seconds, as are all times of our own making."""

    __tablename__ = "runs"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    version: Mapped[str]
    source: Mapped[str]
    started: Mapped[int]
    finished: Mapped[int | None]
    counts: Mapped[dict[str, Any]]
    errors: Mapped[list[Any]]


class Document(Base):
    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sha256: Mapped[str] = mapped_column(unique=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"), type_=Integer)
    url: Mapped[str | None]
    title: Mapped[str | None]
    publisher: Mapped[str | None] = mapped_column(index=True)
    language: Mapped[str | None]
    published: Mapped[str | None]  # EDTF
    published_earliest: Mapped[int]
    published_latest: Mapped[int]
    published_basis: Mapped[str]
    published_why: Mapped[list[Any]] = mapped_column(server_default="[]")  # [{"edtf", "why", "start", "end"}]
    added: Mapped[int]
    text: Mapped[str]


class Sentence(Base):
    __tablename__ = "sentences"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    start: Mapped[int] = mapped_column(Integer, primary_key=True)
    end: Mapped[int] = mapped_column(Integer)

    __table_args__ = CLUSTERED


class Event(Dated, Base):
    """What its mentions tell, taken together. ``superseded_by`` is set on an event that was merged into another."""

    __tablename__ = "events"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title: Mapped[str]
    summary: Mapped[str]
    display: Mapped[str]
    type: Mapped[str | None]
    mode: Mapped[str | None]
    contexts: Mapped[list[Any]] = mapped_column(server_default="[]")  # PLOVER's
    modality: Mapped[str]
    confidence: Mapped[float]
    importance: Mapped[float]
    sources: Mapped[int] = mapped_column(Integer)
    mentions: Mapped[int] = mapped_column(Integer)
    conflicts: Mapped[list[Any]]
    merged_why: Mapped[list[Any]]
    updated: Mapped[int]
    superseded_by: Mapped[int | None] = mapped_column(ForeignKey("events.id"))
    facets: Mapped[str] = mapped_column(server_default="")  # what it is counted under, a word each (db.facets)

    __table_args__ = (
        Index(None, "earliest", "id"),
        Index(None, "latest"),
        Index(None, "importance", "id"),
        Index(None, "updated", "id"),
        Index(None, "type", "earliest", "id"),
        # What meets a window begins within its own length before it: of what is short one need not look far back.
        Index("ix_events_yearlong", "earliest", "id", sqlite_where=YEARLONG, postgresql_where=YEARLONG),
        Index("ix_events_lasting", "earliest", "id", sqlite_where=LASTING, postgresql_where=LASTING),
        # Nearly none is: an index of all would tempt a planner to read the whole table through it.
        Index(None, "superseded_by", sqlite_where=MERGED, postgresql_where=MERGED),
    )


class Mention(Dated, Base):
    """One telling. Spans count code points of the document's text."""

    __tablename__ = "mentions"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), index=True)
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"), index=True)
    sentence_start: Mapped[int] = mapped_column(Integer)
    sentence_end: Mapped[int] = mapped_column(Integer)
    clause_start: Mapped[int] = mapped_column(Integer)
    clause_end: Mapped[int] = mapped_column(Integer)
    predicate: Mapped[str]
    predicate_start: Mapped[int] = mapped_column(Integer)
    predicate_end: Mapped[int] = mapped_column(Integer)
    timex_start: Mapped[int | None] = mapped_column(Integer)
    timex_end: Mapped[int | None] = mapped_column(Integer)
    timex_type: Mapped[str | None]
    timex_value: Mapped[str | None]
    rule: Mapped[str | None]
    why: Mapped[str]
    alternatives: Mapped[list[Any]]  # [{"edtf": ..., "why": ...}]
    title: Mapped[str]
    type: Mapped[str | None]
    mode: Mapped[str | None]
    modality: Mapped[str]
    stems: Mapped[str]  # space-separated, sorted
    confidence: Mapped[float]
    version: Mapped[str]

    __table_args__ = (
        Index(None, "earliest"),
        # What may be one with a telling begins within forty days before it, or is one of these.
        Index("ix_mentions_wide", "earliest", sqlite_where=WIDE, postgresql_where=WIDE),
    )


CONFIRMED, DROPPED, FOUND, LISTED = "confirmed", "dropped", "found", "listed"


class Actor(Base):
    """``status``: listed (shipped or entered by a person), found (a text brought it up), and what a person made of one
    found: confirmed, or dropped. ``superseded_by`` is set on one that was merged into another."""

    __tablename__ = "actors"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[str]
    country: Mapped[str | None]
    wikidata: Mapped[str | None]
    status: Mapped[str]
    superseded_by: Mapped[int | None] = mapped_column(ForeignKey("actors.id"), type_=Integer)

    __table_args__ = (Index(None, "superseded_by", sqlite_where=MERGED, postgresql_where=MERGED),)


class ActorParent(Base):
    """An actor that acts for another, while ``since`` to ``until`` (db.types: open ends are OPEN_PAST, OPEN_FUTURE)."""

    __tablename__ = "actor_parents"

    actor_id: Mapped[int] = mapped_column(ForeignKey("actors.id", ondelete="CASCADE"), primary_key=True, type_=Integer)
    parent_id: Mapped[int] = mapped_column(
        ForeignKey("actors.id", ondelete="CASCADE"), primary_key=True, index=True, type_=Integer
    )
    since: Mapped[int] = mapped_column(primary_key=True)
    until: Mapped[int]

    __table_args__ = CLUSTERED


class Place(Base):
    __tablename__ = "places"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[str]
    country: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    geonames: Mapped[int | None] = mapped_column(Integer)
    within_id: Mapped[int | None] = mapped_column(ForeignKey("places.id"), index=True, type_=Integer)
    status: Mapped[str]


class Name(Base):
    """Every spelling of an actor or of a place. ``folded`` is what is looked up (db.folding.fold); ``texts`` counts the
    documents that call a found actor so."""

    __tablename__ = "names"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    spelling: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]  # events.entities.SpellingKind
    language: Mapped[str | None]
    texts: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("actors.id", ondelete="CASCADE"), index=True, type_=Integer)
    place_id: Mapped[int | None] = mapped_column(ForeignKey("places.id", ondelete="CASCADE"), index=True, type_=Integer)

    __table_args__ = (CheckConstraint("(actor_id IS NULL) <> (place_id IS NULL)", name="one_owner"),)


class MentionActor(Base):
    __tablename__ = "mention_actors"

    mention_id: Mapped[int] = mapped_column(ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True)
    actor_id: Mapped[int] = mapped_column(ForeignKey("actors.id"), primary_key=True, index=True, type_=Integer)
    start: Mapped[int] = mapped_column(Integer, primary_key=True)
    end: Mapped[int] = mapped_column(Integer)
    role: Mapped[str]

    __table_args__ = CLUSTERED


class MentionPlace(Base):
    __tablename__ = "mention_places"

    mention_id: Mapped[int] = mapped_column(ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("places.id"), primary_key=True, index=True, type_=Integer)
    start: Mapped[int] = mapped_column(Integer, primary_key=True)
    end: Mapped[int] = mapped_column(Integer)

    __table_args__ = CLUSTERED


class MentionTie(Base):
    """Two mentions that are alike enough to tell of one event, once each way."""

    __tablename__ = "mention_ties"

    mention_id: Mapped[int] = mapped_column(ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True, index=True)

    __table_args__ = CLUSTERED


class Correction(Base):
    """What a person says against what was read: laid over it, so that it outlives a new reading.

    ``kind`` says what ``what`` holds; ``made`` and ``undone`` are Unix seconds, None for one that stands.
    """

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[str] = mapped_column(index=True)
    what: Mapped[dict[str, Any]]
    who: Mapped[str]
    why: Mapped[str]
    made: Mapped[int]
    undone: Mapped[int | None]
    undone_by: Mapped[str | None]


class EventActor(Base):
    """The actors of an event, in the order in which they are shown."""

    __tablename__ = "event_actors"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    actor_id: Mapped[int] = mapped_column(ForeignKey("actors.id"), index=True, type_=Integer)
    role: Mapped[str]

    __table_args__ = CLUSTERED


class EventPlace(Base):
    """The places of an event; the one at position 0 is where a map puts it."""

    __tablename__ = "event_places"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("places.id"), index=True, type_=Integer)

    __table_args__ = CLUSTERED


_LINE = ("actor_id", "earliest", "event_id", "latest", "modality")  # all that a page without other filters asks for


class ActorTimeline(Base):
    """One row per event and actor, those it acts for included, in the order of a timeline: a page is one range scan.

    ``direct`` is False where the event is here only through a member ("Erdogan" under Turkey).
    """

    __tablename__ = "actor_timeline"

    actor_id: Mapped[int] = mapped_column(ForeignKey("actors.id"), type_=Integer)
    earliest: Mapped[int]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    latest: Mapped[int]
    type: Mapped[str | None]
    modality: Mapped[str]
    direct: Mapped[bool]

    __table_args__ = (
        PrimaryKeyConstraint(
            "actor_id", "earliest", "event_id", postgresql_include=["latest", "type", "modality", "direct"]
        ),
        Index("ix_actor_timeline_yearlong", *_LINE, sqlite_where=YEARLONG, postgresql_where=YEARLONG),
        Index("ix_actor_timeline_lasting", *_LINE, sqlite_where=LASTING, postgresql_where=LASTING),
        {"sqlite_with_rowid": False},
    )


class Tally(Base):
    """How many live events with a date are under ``facet`` (db.facets; all of them are under "") and have the same
    whole units of time in common: days since 1970, months or years since year 0, or ``unit`` EVER, which knows no time.

    They lie within ``begins`` to ``ends``, where open NEVER and EVER_AFTER, and are counted from ``start`` to ``stop``;
    what lasted surely was from ``core_start`` to ``core_stop``, which of all others is empty (1 to 0). Kept by
    db.tallies.
    """

    __tablename__ = "tallies"

    unit: Mapped[int] = mapped_column(
        SmallInteger, primary_key=True
    )  # DAY, MONTH or YEAR of dates.interval.Grain, or EVER
    facet: Mapped[str] = mapped_column(primary_key=True)
    modality: Mapped[str] = mapped_column(primary_key=True)
    begins: Mapped[int] = mapped_column(Integer, primary_key=True)
    ends: Mapped[int] = mapped_column(Integer, primary_key=True)
    start: Mapped[int] = mapped_column(Integer, primary_key=True)
    stop: Mapped[int] = mapped_column(Integer, primary_key=True)
    core_start: Mapped[int] = mapped_column(Integer, primary_key=True)
    core_stop: Mapped[int] = mapped_column(Integer, primary_key=True)
    n: Mapped[int] = mapped_column(Integer)

    __table_args__ = (
        Index("ix_tallies_none", "n", sqlite_where=NONE_LEFT, postgresql_where=NONE_LEFT),
        {"sqlite_with_rowid": False},
    )
