"""Bytes of unknown making to text: UTF-8 first, another encoding only where the bytes cannot be UTF-8 at all."""

from __future__ import annotations

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16's does, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or an office file",
    b"\x1f\x8b": "a gzip file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\xd0\xcf\x11\xe0": "an old office file",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "an SQLite database",
}
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
NON_ASCII = re.compile(r"[^\x00-\x7f]+")
SAMPLE = 64 * 1024


class Unreadable(ValueError):
    """What stops a document from being read. ``place`` is a line or a byte, where there is one."""

    def __init__(self, reason: str, place: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place


class Wordless(Unreadable):
    """A document that is in order and holds no words: worth a remark, and nothing was lost."""


def decode(raw: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text, its lines ended by "\\n", and a doubt where the encoding had to be guessed."""
    text, doubt = _decode(raw, declared)
    if not text.strip():
        raise Unreadable("the file is empty; expected text")
    return text.replace("\r\n", "\n").replace("\r", "\n"), doubt


def _decode(raw: bytes, declared: str | None) -> tuple[str, str | None]:
    for bom, encoding in BOMS:
        if raw.startswith(bom):
            return _strict(raw, encoding, bom), None
    for signature, kind in SIGNATURES.items():
        if raw.startswith(signature):
            raise Unreadable(f"this is {kind}; expected text", "byte 0")
    if control := CONTROL.search(raw):
        raise Unreadable(f"binary data (a {control[0][0]:#04x} byte); expected text", f"byte {control.start()}")
    if declared and _is_known(declared):
        return _strict(raw, declared), None
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError as error:
        guess = None if _is_damaged_utf8(raw) else _guess(raw)
        if guess is None:
            raise Unreadable(f"invalid UTF-8 ({_shown(raw, error)}); expected UTF-8", f"byte {error.start}") from None
        return raw.decode(guess), f"not UTF-8 (byte {error.start}); read as {guess}"


def _strict(raw: bytes, encoding: str, bom: bytes = b"") -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"invalid {encoding} ({_shown(raw, error)}); expected {encoding}"
        raise Unreadable(reason, f"byte {error.start}") from None
    if nul := text.find("\0") + 1:
        raise Unreadable("binary data (a NUL); expected text", f"character {nul - 1}")
    return text.removeprefix("\ufeff") if bom else text


def _is_damaged_utf8(raw: bytes) -> bool:
    """More whole multibyte sequences than broken ones: no other encoding looks so, and a guess would garble them."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(map(len, NON_ASCII.findall(text))) > 2 * broken


def _guess(raw: bytes) -> str | None:
    """Short texts fit many encodings; where Windows-1252 is one of them it is by far the likeliest."""
    from charset_normalizer import from_bytes

    matches = from_bytes(raw[:SAMPLE])
    fitting = {name for match in matches for name in (match.encoding, *match.could_be_from_charset)}
    best = matches.best()
    for encoding in ("cp1252", best.encoding if best else None):
        if encoding in fitting and _decodes(raw, encoding):
            return encoding
    return None


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding)._is_text_encoding
    except LookupError:
        return False


def _shown(raw: bytes, error: UnicodeDecodeError) -> str:
    return " ".join(f"0x{byte:02x}" for byte in raw[error.start : max(error.end, error.start + 1)])
