"""The first tables: documents, mentions, events, who and where, the text index, the view for other tools.

Revision 0001.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
LONG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MERGED = sa.text("superseded_by IS NOT NULL")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def key(name: str, kind: sa.types.TypeEngine[int], *refers: sa.ForeignKey, index: bool = False) -> sa.Column[int]:
    return sa.Column(name, kind, *refers, primary_key=True, autoincrement=False, index=index)


def whole(name: str, kind: sa.types.TypeEngine[int] = LONG, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, kind, nullable=null)


def text(name: str, *, null: bool = False, index: bool = False, unique: bool = False) -> sa.Column[str]:
    return sa.Column(name, TEXT, nullable=null, index=index, unique=unique)


def real(name: str, *, null: bool = False) -> sa.Column[float]:
    return sa.Column(name, sa.Double(), nullable=null)


def kept(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON(), nullable=False)


def one(table: str, *, gone: str | None = None) -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.id", ondelete=gone)


def date() -> Iterator[sa.Column[Any]]:
    yield from (text("edtf", null=True), whole("earliest"), whole("latest"))
    yield from (whole("core_from", null=True), whole("core_to", null=True))
    yield whole("precision", sa.SmallInteger(), null=True)


INT = sa.Integer()
SMALL = sa.SmallInteger()

sa.Table(
    "runs",
    TABLES,
    sa.Column("id", INT, primary_key=True),
    *(text("version"), text("source"), whole("started"), whole("finished", null=True), kept("counts"), kept("errors")),
)
sa.Table(
    "documents",
    TABLES,
    key("id", LONG),
    text("sha256", unique=True),
    sa.Column("run_id", INT, one("runs"), nullable=False),
    *(text("url", null=True), text("title", null=True), text("publisher", null=True, index=True)),
    *(text("language", null=True), text("published", null=True)),
    *(whole("published_earliest"), whole("published_latest"), text("published_basis"), whole("added"), text("text")),
)
sa.Table(
    "sentences",
    TABLES,
    key("document_id", LONG, one("documents", gone="CASCADE")),
    key("start", INT),
    whole("end", INT),
    sqlite_with_rowid=False,
)
sa.Table(
    "events",
    TABLES,
    key("id", LONG),
    *(text("title"), text("summary"), text("display"), text("type", null=True), text("mode", null=True)),
    *(text("modality"), real("confidence"), real("importance"), whole("sources", INT), whole("mentions", INT)),
    *(kept("conflicts"), kept("merged_why"), whole("updated")),
    sa.Column("superseded_by", LONG, one("events")),
    *date(),
    sa.Index(None, "earliest", "id"),
    sa.Index(None, "latest"),
    sa.Index(None, "importance", "id"),
    sa.Index(None, "updated", "id"),
    sa.Index(None, "type", "earliest", "id"),
    sa.Index(None, "superseded_by", sqlite_where=MERGED, postgresql_where=MERGED),
)
sa.Table(
    "mentions",
    TABLES,
    key("id", LONG),
    sa.Column("document_id", LONG, one("documents", gone="CASCADE"), nullable=False, index=True),
    sa.Column("event_id", LONG, one("events"), index=True),
    *(whole("sentence_start", INT), whole("sentence_end", INT), whole("clause_start", INT), whole("clause_end", INT)),
    *(text("predicate"), whole("predicate_start", INT), whole("predicate_end", INT)),
    *(whole("timex_start", INT, null=True), whole("timex_end", INT, null=True)),
    *(text("timex_type", null=True), text("timex_value", null=True), text("rule", null=True), text("why")),
    *(kept("alternatives"), text("title"), text("type", null=True), text("mode", null=True), text("modality")),
    *(text("stems"), real("confidence"), text("version")),
    *date(),
)
sa.Table(
    "actors",
    TABLES,
    sa.Column("id", INT, primary_key=True),
    *(text("key", unique=True), text("name"), text("kind"), text("country", null=True), text("wikidata", null=True)),
    text("status"),
)
sa.Table(
    "actor_parents",
    TABLES,
    key("actor_id", INT, one("actors", gone="CASCADE")),
    key("parent_id", INT, one("actors", gone="CASCADE"), index=True),
    key("since", LONG),
    whole("until"),
    sqlite_with_rowid=False,
)
sa.Table(
    "places",
    TABLES,
    sa.Column("id", INT, primary_key=True),
    *(text("key", unique=True), text("name"), text("kind"), text("country", null=True)),
    *(real("latitude", null=True), real("longitude", null=True), whole("geonames", INT, null=True)),
    sa.Column("within_id", INT, one("places"), index=True),
    text("status"),
)
sa.Table(
    "names",
    TABLES,
    sa.Column("id", INT, primary_key=True),
    *(text("spelling"), text("folded", index=True), text("kind"), text("language", null=True)),
    sa.Column("actor_id", INT, one("actors", gone="CASCADE"), index=True),
    sa.Column("place_id", INT, one("places", gone="CASCADE"), index=True),
    sa.CheckConstraint("(actor_id IS NULL) <> (place_id IS NULL)", name="one_owner"),
)
sa.Table(
    "mention_actors",
    TABLES,
    key("mention_id", LONG, one("mentions", gone="CASCADE")),
    key("actor_id", INT, one("actors"), index=True),
    key("start", INT),
    *(whole("end", INT), text("role")),
    sqlite_with_rowid=False,
)
sa.Table(
    "mention_places",
    TABLES,
    key("mention_id", LONG, one("mentions", gone="CASCADE")),
    key("place_id", INT, one("places"), index=True),
    key("start", INT),
    whole("end", INT),
    sqlite_with_rowid=False,
)
sa.Table(
    "event_actors",
    TABLES,
    key("event_id", LONG, one("events", gone="CASCADE")),
    key("position", SMALL),
    sa.Column("actor_id", INT, one("actors"), nullable=False, index=True),
    text("role"),
    sqlite_with_rowid=False,
)
sa.Table(
    "event_places",
    TABLES,
    key("event_id", LONG, one("events", gone="CASCADE")),
    key("position", SMALL),
    sa.Column("place_id", INT, one("places"), nullable=False, index=True),
    sqlite_with_rowid=False,
)
sa.Table(
    "actor_timeline",
    TABLES,
    sa.Column("actor_id", INT, one("actors"), nullable=False),
    whole("earliest"),
    sa.Column("event_id", LONG, one("events", gone="CASCADE"), nullable=False, index=True),
    *(whole("latest"), text("type", null=True), text("modality"), sa.Column("direct", sa.Boolean(), nullable=False)),
    sa.PrimaryKeyConstraint(
        "actor_id", "earliest", "event_id", postgresql_include=["latest", "type", "modality", "direct"]
    ),
    sqlite_with_rowid=False,
)

# The text index holds words already folded, so both databases only ever split at spaces.
SEARCH = {
    "sqlite": (
        "CREATE VIRTUAL TABLE event_search USING fts5(title, summary, quotes, tokenize='ascii', prefix='2 3')",
        """CREATE TRIGGER event_search_follows AFTER DELETE ON events
        BEGIN DELETE FROM event_search WHERE rowid = old.id; END""",
    ),
    "postgresql": (
        """CREATE TABLE event_search (
        event_id BIGINT CONSTRAINT pk_event_search PRIMARY KEY
        CONSTRAINT fk_event_search_event_id_events REFERENCES events (id) ON DELETE CASCADE,
        words TSVECTOR NOT NULL)""",
        "CREATE INDEX ix_event_search_words ON event_search USING gin (words)",
    ),
}

# Bounds become ISO days; an open end and what has no date show none. Date functions fail before year 0 (SQLite) or
# count without it (Postgres), so days are counted 10,000 or 20,000 years on, where the calendar is the same.
OPEN_PAST, OPEN_FUTURE, UNDATED = -377705116800, 253402300800, 253402300801
LATER = 315569520000
DAY = {
    "sqlite": f"""CASE WHEN {{0}} >= -62167219200 THEN date({{0}}, 'unixepoch')
        ELSE printf('-%04d', 10000 - strftime('%Y', {{0}} + {LATER}, 'unixepoch'))
        || strftime('-%m-%d', {{0}} + {LATER}, 'unixepoch') END""",
    "postgresql": f"""to_char(
        extract(year FROM date '1970-01-01' + (({{0}} + 2 * {LATER}) / 86400)::integer) - 20000, 'FM0000')
        || to_char(date '1970-01-01' + (({{0}} + 2 * {LATER}) / 86400)::integer, '-MM-DD')""",
}
JOINED = {"sqlite": "group_concat(name, '; ')", "postgresql": "string_agg(name, '; ')"}
PRECISIONS = "second minute hour day week month quarter season half year decade century millennium".split()
VIEW = """CREATE VIEW timeline AS SELECT
    events.id,
    CASE WHEN earliest NOT IN ({open_past}, {undated}) THEN {first} END AS first_day,
    CASE WHEN latest NOT IN ({open_future}, {undated}) THEN {last} END AS last_day,
    events.edtf,
    CASE WHEN earliest = {open_past} OR latest = {open_future} THEN 'open'
         ELSE CASE events.precision {precisions} END END AS precision,
    events.title, events.summary, events.type, events.mode, events.modality,
    (SELECT {joined} FROM (
        SELECT actors.name FROM event_actors JOIN actors ON actors.id = event_actors.actor_id
        WHERE event_actors.event_id = events.id GROUP BY actors.name ORDER BY min(event_actors.position)
    ) AS named) AS actors,
    (SELECT places.name FROM event_places JOIN places ON places.id = event_places.place_id
        WHERE event_places.event_id = events.id AND event_places.position = 0) AS place,
    (SELECT {joined} FROM (
        SELECT DISTINCT documents.publisher AS name FROM mentions JOIN documents ON documents.id = mentions.document_id
        WHERE mentions.event_id = events.id ORDER BY documents.publisher
    ) AS named) AS publishers,
    events.sources, events.mentions, events.confidence, events.importance, events.earliest, events.latest
FROM events WHERE events.superseded_by IS NULL"""


def view(dialect: str) -> str:
    return VIEW.format(
        open_past=OPEN_PAST,
        open_future=OPEN_FUTURE,
        undated=UNDATED,
        first=DAY[dialect].format("earliest"),
        last=DAY[dialect].format("(latest - 1)"),
        precisions=" ".join(f"WHEN {number} THEN '{name}'" for number, name in enumerate(PRECISIONS)),
        joined=JOINED[dialect],
    )


def upgrade() -> None:
    impl = op.get_context().impl
    for table in TABLES.sorted_tables:
        impl.create_table(table)
    for statement in (*SEARCH[impl.dialect.name], view(impl.dialect.name)):
        op.execute(statement)


def downgrade() -> None:
    impl = op.get_context().impl
    op.execute("DROP VIEW timeline")
    if impl.dialect.name == "sqlite":
        op.execute("DROP TRIGGER event_search_follows")
    op.execute("DROP TABLE event_search")
    for table in reversed(TABLES.sorted_tables):
        impl.drop_table(table)
