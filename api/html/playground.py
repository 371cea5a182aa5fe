"""The playground: a form for a text, and what Dateline makes of it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from html import escape

import orjson

from api.html import findings, frame
from api.html.findings import Findings
from api.html.leaf import leaf
from api.html.words import BASES, LANGUAGES
from events.document import Document

FIELDS = ("text", "title", "published", "language")
LONGEST = 100_000  # characters; a long article has a tenth of that
SHOWN = 2_000  # characters of a command that anyone would copy
EXAMPLE: Mapping[str, str] = {
    "title": "Harbour talks end in Valletta",
    "published": "2019-11-20",
    "language": "en",
    "text": (
        "VALLETTA — On 14 November Turkey and Egypt signed an agreement on fishing grounds. Italy rejected the "
        "agreement on Monday and recalled its ambassador from Cairo the next day.\n\n"
        "The talks had begun in early October. In June 2018 Russia had threatened Egypt with sanctions over the same "
        "waters. The United Nations has monitored the coast of Libya since 2014.\n\n"
        "Egypt plans to open a second round in Cairo on 3 December. A spokesman for the Libyan government claimed that "
        "Italian ships had fired on a trawler in the spring of 2017."
    ),
}


def page(
    given: Mapping[str, str],
    errors: Mapping[str, str],
    document: Document | None = None,
    found: Findings | None = None,
    *,
    at: str = "",
) -> bytes:
    """``given`` is what stands in the fields; ``at`` is the address of this server, for a command to copy."""
    body = [*_head(), *_form(given, errors)]
    if document and found:
        body += _answer(given, document, found, at)
    title = "Try a text: Dateline"
    return frame.page(f"Error: {title}" if errors else title, body, kind="trial", scripts=["reading.js"])


def _head() -> Iterator[str]:
    yield "<h1>Try a text</h1>"
    yield '<p class="lead">Paste an article, say when it was published, and see what Dateline makes of it. Nothing is '
    yield 'kept. Or look at <a href="/try?example=1#answer">an example</a>.</p>'


def _form(given: Mapping[str, str], errors: Mapping[str, str]) -> Iterator[str]:
    yield '<form method="post" action="/try#answer" accept-charset="utf-8" novalidate>'
    if errors:
        yield '<p class="wrong" role="alert">Nothing was read: a field needs to be mended.</p>'
    text = f'<textarea{_attributes("text", errors)} rows="10" dir="auto">\n{escape(given.get("text", ""))}</textarea>'
    yield from _field("text", "Text", text, errors, f"at most {LONGEST:,} characters")
    yield '<div class="row">'
    title = f'<input{_attributes("title", errors)} dir="auto" value="{escape(given.get("title", ""))}">'
    yield from _field("title", "Title", title, errors, "if it has one")
    when = f'<input{_attributes("published", errors)} value="{escape(given.get("published", ""))}" autocomplete="off">'
    yield from _field("published", "Published", when, errors, "2019-12-27, 27 Dec 2019, December 2019; or nothing")
    chosen = given.get("language", "")
    known = LANGUAGES if chosen in LANGUAGES or not chosen else {**LANGUAGES, chosen: chosen}
    options = "".join(
        f'<option value="{escape(code)}"{" selected" if code == chosen else ""}>{escape(words)}</option>'
        for code, words in {"": "as the text shows", **known}.items()
    )
    language = f"<select{_attributes('language', errors)}>{options}</select>"
    yield from _field("language", "Language", language, errors, "events: English only")
    yield '</div><p class="act"><button>Read it</button> <button class="quiet" name="format" value="json">'
    yield "Answer as JSON</button></p></form>"


def _attributes(name: str, errors: Mapping[str, str]) -> str:
    wrong = f' aria-invalid="true" aria-describedby="{name}-wrong {name}-hint"' if name in errors else ""
    return f' id="{name}" name="{name}"' + (wrong or f' aria-describedby="{name}-hint"')


def _field(name: str, label: str, control: str, errors: Mapping[str, str], hint: str) -> Iterator[str]:
    yield f'<div class="field"><label for="{name}">{label}</label>{control}'
    if name in errors:
        yield f'<p class="wrong" id="{name}-wrong"><bdi>{escape(errors[name][:1].upper() + errors[name][1:])}</bdi></p>'
    yield f'<p class="hint" id="{name}-hint">{hint}</p></div>'


def _answer(given: Mapping[str, str], document: Document, found: Findings, at: str) -> Iterator[str]:
    title = document.title
    yield '<section id="answer" aria-label="What Dateline makes of it">'
    head = f'<div class="about"><h2 dir="auto">{escape(title)}</h2>' if title else '<div class="about">'
    yield from leaf(found, head=f'{head}<p class="soft">{_published(document)}</p></div>', whole=True)
    yield '<details class="same"><summary>The same from a program</summary>'
    yield from _command(given, at)
    yield "</details></section>"


def _published(document: Document) -> str:
    if document.published is None:
        return "Nobody says when it was published: what counts from that day stays undated."
    basis = "as you gave it" if document.basis == "given" else BASES.get(document.basis, "")
    why = "; ".join(reason.why for reason in document.why)
    said = f"Published {findings.published(document.published)}, {basis}"
    return f"{escape(said)}{f': <bdi>{escape(why)}</bdi>' if why else ''}."


def _command(given: Mapping[str, str], at: str) -> Iterator[str]:
    """To paste into a shell, whatever the text says."""
    fields = {name: given[name] for name in FIELDS if given.get(name)}
    asked = f"curl {shlex.quote(f'{at}annotate')} -H 'Content-Type: application/json' -d"
    if len(fields["text"]) <= SHOWN:
        yield _code(f"{asked} {shlex.quote(orjson.dumps(fields).decode())}")
        return
    yield '<p class="soft">With the text, and what else is known of it, in <code>article.json</code>:</p>'
    yield _code(f"{asked} @article.json")
    yield _code(orjson.dumps({**fields, "text": f"{fields['text'][:60]} …"}).decode())


def _code(text: str) -> str:
    return f'<pre dir="ltr"><code>{escape(text)}</code></pre>'
