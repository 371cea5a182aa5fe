"""A document that is kept, for a reader."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import urlsplit

from api.details import WholeDocument
from api.html import findings, frame, notes
from api.html.findings import Findings
from api.html.leaf import leaf
from api.html.spans import headed
from api.html.words import BASES, language_words
from dates import edtf

UNTITLED = "Untitled document"


def page(document: WholeDocument, found: Findings) -> bytes:
    title = document["title"]
    head = _head(document, title=not headed(found.text, title))
    body = leaf(found, head="".join(head), title=title)
    return frame.page(title or UNTITLED, body, kind="document", scripts=["reading.js"])


def _head(document: WholeDocument, *, title: bool) -> Iterator[str]:
    yield '<div class="about">'
    if document["publisher"]:
        yield f'<p class="publisher" dir="auto">{notes.bdi(document["publisher"])}</p>'
    if title:
        yield f'<h1 dir="auto">{escape(document["title"] or UNTITLED)}</h1>'
    yield f'<p class="soft">{" · ".join(_facts(document))}</p>'
    if document["published_why"]:
        yield '<details class="soft"><summary>Why it is held to be of that time</summary><ul>'
        for reason in document["published_why"]:
            start, end = reason["start"], reason["end"]
            link = "" if start is None or end is None else f' <a href="#char={start},{end}">in the text</a>'
            bounds = findings.published(edtf.parse(reason["edtf"]))
            yield f"<li>{escape(bounds)}: {notes.bdi(reason['why'])}{link}</li>"
        yield "</ul></details>"
    yield "</div>"


def _facts(document: WholeDocument) -> Iterator[str]:
    if document["published"]:
        when = findings.published(edtf.parse(document["published"]))
        basis = BASES.get(document["published_basis"])
        yield f"Published {escape(when)}{f', {basis}' if basis else ''}"
    else:
        yield "Nobody says when it was published"
    if document["language"]:
        yield f"in {escape(language_words(document['language']))}"
    if (document["url"] or "").startswith(("http://", "https://")):
        host = _host(document["url"] or "")
        yield f'<a rel="noreferrer" href="{escape(document["url"] or "")}">read it at {notes.bdi(host)}</a>'


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or "its publisher’s"
    except ValueError:
        return "its publisher’s"
