"""The key of a name: plain letters, the same for all usual spellings."""

from __future__ import annotations

import re

from events import transliteration
from events.gazetteer import folded

# What no folding of accents makes plain.
_PLAIN = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "ı": "i", "đ": "d", "ð": "d", "Ø": "O", "Ł": "L", "Đ": "D"})


def slug(name: str) -> str:
    """The key of a side's or a place's name: "Syrian rebels" is syrian-rebels."""
    plain = folded(name.translate(_PLAIN))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "-".join(f"{ord(c):x}" for c in name[:12])


def key(name: str) -> str:
    """The key of an actor that nobody listed: the same for all usual spellings of a full name from another alphabet."""
    form = transliteration.form(name)
    return slug(" ".join(form) if len(form) > 1 and transliteration.transliterated(name) else name)
