"""What holds for every answer: headers that keep a browser safe, HEAD wherever there is GET, and no body too large."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import problem

POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"
# fmt: off
HEADERS = {
    "Content-Security-Policy": POLICY + "; frame-ancestors 'self'",
    "X-Content-Type-Options":  "nosniff",
    "Referrer-Policy":         "strict-origin-when-cross-origin",
}
# fmt: on
LARGEST = 10 * 1024 * 1024  # bytes of what is sent here
FRAMED = POLICY + "; frame-ancestors *"  # for what any site may frame


class Shield:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        if (refused := _too_large(Headers(scope=scope))) is not None:
            answer = problem(Request(scope), *refused)
            answer.headers.update(HEADERS)
            return await answer(scope, receive, send)
        head = scope["method"] == "HEAD"

        async def shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            elif head and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        return await self.app({**scope, "method": "GET", "head": True} if head else scope, receive, shielded)


def _too_large(headers: Headers) -> tuple[int, str] | None:
    """Before anything of it is read."""
    length = headers.get("content-length")
    if length is None:
        return (411, "expected a Content-Length") if "transfer-encoding" in headers else None
    if not length.isdecimal() or int(length) > LARGEST:
        return 413, f"{length} bytes; expected at most {LARGEST}"
    return None
