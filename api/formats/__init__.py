"""One row a format. A writer is a function from events to bytes; it knows neither the web nor the database."""

from __future__ import annotations

from collections.abc import Mapping

from api.formats.calendars import to_icalendar
from api.formats.charts import to_grafana, to_simile, to_vis
from api.formats.feed import Feed, Format
from api.formats.lines import to_json, to_ndjson
from api.formats.linked import to_jsonld
from api.formats.maps import to_geojson
from api.formats.stories import to_timelinejs
from api.formats.syndication import to_atom, to_jsonfeed
from api.formats.tables import to_csv

__all__ = ["ACCEPTED", "FORMATS", "Feed", "Format"]

# fmt: off
FORMATS: Mapping[str, Format] = {
    # suffix              media type                  what writes it  how many     at most    in which order
    "json":        Format("application/json",         to_json,        matches=True),
    "ndjson":      Format("application/x-ndjson",     to_ndjson,      limit=None,  matches=True),
    "csv":         Format("text/csv",                 to_csv,         limit=None),
    "geojson":     Format("application/geo+json",     to_geojson,     limit=1000),
    "ics":         Format("text/calendar",            to_icalendar,   limit=1000),
    "atom":        Format("application/atom+xml",     to_atom,        sort="updated"),
    "jsonfeed":    Format("application/feed+json",    to_jsonfeed,    sort="updated"),
    "jsonld":      Format("application/ld+json",      to_jsonld,      limit=1000),
    "timelinejs":  Format("application/json",         to_timelinejs,  limit=200,   most=200,  sort="importance"),
    "vis":         Format("application/json",         to_vis,         limit=1000,  sort="importance"),
    "simile":      Format("application/json",         to_simile,      limit=1000),
    "grafana":     Format("application/json",         to_grafana,     limit=1000),
}
# fmt: on
# What a client may ask for by its media type. Of those that are written as JSON it gets ours.
ACCEPTED = {
    name: row.media_type for name, row in FORMATS.items() if name == "json" or row.media_type != "application/json"
}
