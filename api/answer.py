"""Bytes on their way out: whole ones with an ETag that saves sending them twice, long ones as they are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

import orjson
from fastapi import Request, Response
from fastapi.responses import RedirectResponse, StreamingResponse

from api.remembered import remember

PIECE = 64 * 1024  # bytes of a stream


def json(request: Request, content: Any, headers: Mapping[str, str] | None = None) -> Response:
    """From what is in the database and how the server was started, and nothing else."""
    remember(request)
    return whole(request, orjson.dumps(content), "application/json", headers)


def whole(request: Request, body: bytes, media_type: str, headers: Mapping[str, str] | None = None) -> Response:
    """304 where the client has it already. The tag is weak: gzip may stand between. What was done has no tag."""
    if request.method != "GET":
        return Response(body, media_type=media_type, headers=headers)
    tag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
    common = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept", **(headers or {})}
    if _has(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=common)
    return Response(body, media_type=media_type, headers=common)


def moved(path: str) -> Response:
    """For good as far as is known; a merge can be undone, so that a browser has to ask again."""
    return RedirectResponse(path, 308, {"Cache-Control": "no-cache"})


def stream(
    request: Request, parts: Iterable[bytes], media_type: str, headers: Mapping[str, str] | None = None
) -> Response:
    common = {"Cache-Control": "no-cache", "Vary": "Accept", **(headers or {})}
    if request.scope.get("head"):
        return Response(media_type=media_type, headers=common)
    return StreamingResponse(_in_pieces(parts), media_type=media_type, headers=common)


def _in_pieces(parts: Iterable[bytes]) -> Iterator[bytes]:
    """A line at a time would take longer to hand on than to make."""
    piece: list[bytes] = []
    size = 0
    for part in parts:
        piece.append(part)
        size += len(part)
        if size >= PIECE:
            yield b"".join(piece)
            piece, size = [], 0
    yield b"".join(piece)


def preferred(accept: str, offered: Mapping[str, str], otherwise: str) -> str:
    """The key of ``offered`` whose media type the client likes best; the first in its list where it likes several."""
    wishes = sorted((_wish(part) for part in accept.split(",")), key=lambda wish: -wish[1])
    for media_type, quality in wishes:
        for name, offer in offered.items():
            if quality > 0 and media_type == offer:
                return name
    return otherwise


def _wish(part: str) -> tuple[str, float]:
    media_type, *parameters = (word.strip().lower() for word in part.split(";"))
    quality = next((word[2:] for word in parameters if word.startswith("q=")), "1")
    try:
        return media_type, float(quality)
    except ValueError:
        return media_type, 0.0


def _has(known: str, tag: str) -> bool:
    tags = {one.strip().removeprefix("W/") for one in known.split(",")}
    return "*" in tags or tag.removeprefix("W/") in tags
