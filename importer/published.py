"""When a document was published, as far as it or whoever imports it says so."""

from __future__ import annotations

from dates.interval import When
from events.document import Basis


def settle(said: str | None, text: str, given: When | None) -> tuple[When | None, Basis, str | None]:
    """Metadata, then the byline, then what was given. The third is a doubt, where the metadata is no date."""
    doubt = None
    if said:
        if (when := metadata(said)) is not None:
            return when, Basis.METADATA, None
        doubt = f"published {said[:80]!r} is no date; expected one such as '2019-12-27'"
    from events import publication

    if (stated := publication.stated(text)) is not None:
        return stated[0], Basis.BYLINE, doubt
    if given is not None:
        return given, Basis.GIVEN, doubt
    return None, Basis.UNKNOWN, doubt


def metadata(said: str) -> When | None:
    """EDTF first, which is how most of it is written, so that dateparser is only loaded where it is needed."""
    from dates import edtf

    try:
        return edtf.parse(said.strip())
    except edtf.BadEdtf:
        from dates import lenient

        return lenient.byline(said)
