"""SQL as a good developer would write it by hand against these tables.

``:name`` is a value of a Turn, ``{ids}`` ids of events; what else stands in braces each database says in
its own way.
"""

from __future__ import annotations

from collections.abc import Mapping

from dates.interval import Grain
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED

WORDS: Mapping[str, Mapping[str, str]] = {
    "sqlite": {
        "found": "SELECT rowid FROM event_search WHERE event_search MATCH :fts5",
        "year": "CAST(strftime('%Y', earliest, 'unixepoch') AS INTEGER)",
    },
    "postgresql": {
        "found": "SELECT event_id FROM event_search WHERE words @@ CAST(:tsquery AS tsquery)",
        "year": "CAST(extract(year FROM to_timestamp(earliest) AT TIME ZONE 'UTC') AS integer)",
    },
}

EVENT = (
    "e.id, e.title, e.display, e.type, e.mode, e.contexts, e.modality, e.confidence, e.importance, e.sources, "
    "e.conflicts, e.updated, e.edtf, e.earliest, e.latest, e.core_from, e.core_to, e.precision"
)
HAPPENED = "IN ('occurred', 'ongoing')"
LIVE = "e.superseded_by IS NULL"
WINDOW = "e.latest > :since AND e.earliest < :until"
ACTOR = "(SELECT id FROM actors WHERE key = :actor)"
LINE = f"actor_timeline t JOIN events e ON e.id = t.event_id WHERE t.actor_id = {ACTOR} AND t.modality {HAPPENED}"
BY_DATE = "ORDER BY e.earliest, e.id LIMIT 100"
ALONG_LINE = "ORDER BY t.earliest, t.event_id LIMIT 100"
LINE_WINDOW = "t.latest > :since AND t.earliest < :until"

ACTOR_YEAR = f"SELECT {EVENT} FROM {LINE} AND {LINE_WINDOW} AND {LIVE} {ALONG_LINE}"
ACTOR_DEEP = (
    f"SELECT {EVENT} FROM {LINE} AND (t.earliest, t.event_id) > (:since, 0) AND t.earliest < {UNDATED} AND {LIVE} "
    f"{ALONG_LINE}"
)
YEAR = f"SELECT {EVENT} FROM events e WHERE {WINDOW} AND e.modality {HAPPENED} AND {LIVE} {BY_DATE}"
PLACE = f"""
WITH RECURSIVE inside(id) AS (
    SELECT id FROM places WHERE key = :place UNION SELECT p.id FROM places p JOIN inside ON p.within_id = inside.id
)
SELECT {EVENT} FROM events e
WHERE e.id IN (SELECT event_id FROM event_places WHERE place_id IN (SELECT id FROM inside))
    AND e.latest > :since AND e.earliest < {UNDATED} AND e.modality {HAPPENED} AND {LIVE} {BY_DATE}"""
TEXT = f"""
SELECT {EVENT} FROM events e WHERE e.id IN ({{found}}) AND {WINDOW} AND e.modality {HAPPENED} AND {LIVE} {BY_DATE}"""
WHOLE = f"SELECT {EVENT}, e.summary, e.merged_why FROM events e WHERE e.id = :event"

# What hangs on the events of a page, and on the mentions of one.
ACTORS = """
SELECT x.event_id, x.role, a.key, a.name FROM event_actors x JOIN actors a ON a.id = x.actor_id
WHERE x.event_id IN ({ids}) ORDER BY x.event_id, x.position"""
PLACES = """
SELECT x.event_id, p.key, p.name, p.latitude, p.longitude FROM event_places x JOIN places p ON p.id = x.place_id
WHERE x.event_id IN ({ids}) ORDER BY x.event_id, x.position"""
TELLING = (
    "m.id, m.document_id, m.sentence_start, m.sentence_end, m.timex_start, m.timex_end, m.timex_type, m.timex_value, "
    "m.predicate, m.predicate_start, m.predicate_end, m.edtf, m.earliest, m.latest, m.core_from, m.core_to, "
    "m.precision, m.title, m.type, m.mode, m.modality, m.confidence, m.rule, m.why, m.alternatives, "
    "substr(d.text, m.sentence_start + 1, m.sentence_end - m.sentence_start), "
    "d.title, d.url, d.publisher, d.published, d.published_basis"
)
MENTIONS = f"""
SELECT {TELLING} FROM mentions m JOIN documents d ON d.id = m.document_id
WHERE m.event_id IN ({{ids}}) ORDER BY d.published_earliest, d.id, m.sentence_start, m.id"""
ACTORS_NAMED = """
SELECT x.mention_id, x.start, x."end", x.role, a.key, a.name
FROM mentions m JOIN mention_actors x ON x.mention_id = m.id JOIN actors a ON a.id = x.actor_id
WHERE m.event_id IN ({ids}) ORDER BY x.mention_id, x.start"""
PLACES_NAMED = """
SELECT x.mention_id, x.start, x."end", p.key, p.name
FROM mentions m JOIN mention_places x ON x.mention_id = m.id JOIN places p ON p.id = x.place_id
WHERE m.event_id IN ({ids}) ORDER BY x.mention_id, x.start"""

MOST = "GROUP BY 1, 2 ORDER BY 3 DESC, 2 LIMIT 100"
FACETS = f"""
WITH RECURSIVE hit AS MATERIALIZED (
    SELECT e.id, e.type, e.earliest, e.latest, e.precision FROM {LINE} AND {LINE_WINDOW} AND {LIVE}
), around(id, outer_id) AS (
    SELECT id, id FROM places UNION SELECT around.id, p.within_id FROM around JOIN places p ON p.id = around.outer_id
    WHERE p.within_id IS NOT NULL
)
SELECT * FROM (SELECT 'actor', a.key, count(*) FROM hit JOIN actor_timeline t ON t.event_id = hit.id
    JOIN actors a ON a.id = t.actor_id {MOST}) AS actors
UNION ALL SELECT 'type', type, count(*) FROM hit WHERE type IS NOT NULL GROUP BY 2
UNION ALL SELECT * FROM (SELECT 'place', p.key, count(DISTINCT hit.id)
    FROM hit JOIN event_places x ON x.event_id = hit.id
    JOIN around ON around.id = x.place_id JOIN places p ON p.id = around.outer_id {MOST}) AS places
UNION ALL SELECT * FROM (SELECT 'source', d.publisher, count(DISTINCT hit.id)
    FROM hit JOIN mentions m ON m.event_id = hit.id
    JOIN documents d ON d.id = m.document_id WHERE d.publisher IS NOT NULL {MOST}) AS sources
UNION ALL SELECT 'precision', CAST(rank AS text), count(*) FROM (
    SELECT CASE WHEN earliest = {OPEN_PAST} OR latest = {OPEN_FUTURE} THEN -1 ELSE precision END AS rank
    FROM hit WHERE precision IS NOT NULL) AS ranks GROUP BY 2
UNION ALL SELECT 'year', CAST({{year}} AS text), count(*) FROM hit GROUP BY 2"""

# What the histogram is made of; and the same counts by the year in which an event may have begun, ready to be drawn.
COUNTED = f"FROM tallies WHERE unit = {Grain.YEAR:d} AND facet = '' AND modality {HAPPENED}"
SPREADS = f"""
SELECT start, stop, core_start, core_stop, CAST(sum(n) AS integer) {COUNTED}
GROUP BY start, stop, core_start, core_stop"""
YEARS = f"SELECT start, CAST(sum(n) AS integer) {COUNTED} GROUP BY 1"

# In one statement, as JSON within the row: what a user of Datasette writes.
_ACTORS = """(SELECT json_group_array(json_object('key', a.key, 'name', a.name, 'role', x.role))
    FROM event_actors x JOIN actors a ON a.id = x.actor_id WHERE x.event_id = page.id) AS actors"""
_PLACES = """(SELECT json_group_array(json_object('key', p.key, 'name', p.name, 'lat', p.latitude, 'lon', p.longitude))
    FROM event_places x JOIN places p ON p.id = x.place_id WHERE x.event_id = page.id) AS places"""
_MENTIONS = """(SELECT json_group_array(json_array(TELLING,
    (SELECT json_group_array(json_array(x.start, x."end", x.role, a.key, a.name))
        FROM mention_actors x JOIN actors a ON a.id = x.actor_id WHERE x.mention_id = m.id),
    (SELECT json_group_array(json_array(x.start, x."end", p.key, p.name))
        FROM mention_places x JOIN places p ON p.id = x.place_id WHERE x.mention_id = m.id)))
    FROM mentions m JOIN documents d ON d.id = m.document_id WHERE m.event_id = page.id) AS mentions""".replace(
    "TELLING", TELLING
)


def in_one(sql: str, *, whole: bool = False) -> str:
    """The page first, so that nothing is looked up for events that are not on it."""
    more = ", ".join((_ACTORS, _PLACES, _MENTIONS) if whole else (_ACTORS, _PLACES))
    return f"WITH page AS MATERIALIZED ({sql}) SELECT page.*, {more} FROM page ORDER BY page.earliest, page.id"
