"""What is around every page made here: the same masthead and foot as the timeline's, and the same style sheet."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

PLACES = {"/": "Timeline", "/try": "Try a text", "/docs": "API"}


def page(title: str, body: Iterable[str], *, kind: str, scripts: Iterable[str] = ()) -> bytes:
    """``kind`` is a class of style.css; ``scripts`` are files of the widget that it can do without."""
    links = "".join(f'<a href="{address}">{words}</a> ' for address, words in PLACES.items())
    loaded = "".join(f'<script type="module" src="/widget/v1/{name}"></script>\n' for name in scripts)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(title)}</title>
<link rel="icon" href="/widget/v1/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/widget/v1/page.css">
<link rel="stylesheet" href="/style.css">
{loaded}</head>
<body class="{kind}">
<header>
<p class="brand"><a href="/">Dateline</a></p>
<p>What happened when, who did it, and who says so.</p>
</header>
<main>
{"".join(body)}
</main>
<footer>
<p>A date is never shown more precisely than it was told.</p>
<nav aria-label="More">{links}</nav>
</footer>
</body>
</html>
""".encode()
