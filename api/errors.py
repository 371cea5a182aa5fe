"""What the client sees when something is wrong: problem documents (RFC 9457) that name the parameter.

An error is a class beside what raises it and a row in STATUS; its message is what the client reads. Whatever has no
row is our mistake: a 500 that says nothing of the inside, with the trace in the log.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from sqlalchemy.exc import InterfaceError, OperationalError, TimeoutError  # of the pool
from starlette.exceptions import HTTPException

from api.reading import ReadOnly
from dates.edtf import BadEdtf
from dates.lenient import BadDate
from db.engine import BadUrl, DatabaseUnreachable
from db.migrate import NotMigrated
from importer.corrections import BadCorrection, NotThere

log = logging.getLogger(__name__)
SHOWN = 200  # characters of what was given


class Unknown(LookupError):
    """Something asked for by its name that is not there; ``near`` are names that are."""

    def __init__(self, what: str, name: str, *, parameter: str | None = None, near: Sequence[str] = ()) -> None:
        hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else ""
        super().__init__(f"no {what} {name!r}{hint}")
        self.parameters = (parameter,) if parameter else ()
        self.near = tuple(near)


class BadCursor(ValueError):
    """A cursor that this API did not give out, or gave out for another order."""

    parameters = ("cursor",)


class BadParameters(ValueError):
    """Parameters that are each well-formed and make no sense together."""

    def __init__(self, message: str, *parameters: str) -> None:
        super().__init__(message)
        self.parameters = parameters


class Forbidden(PermissionError):
    """Asked by somebody who may not."""


class UnknownKind(ValueError):
    """A file of a media type that nothing here reads."""

    parameters = ("Content-Type",)


# fmt: off
STATUS: Mapping[type[Exception], int] = {
    ReadOnly:            403,
    Forbidden:           403,
    Unknown:             404,
    NotThere:            404,
    UnknownKind:         415,
    BadCorrection:       422,
    BadCursor:           400,
    BadParameters:       422,
    BadDate:             422,
    BadEdtf:             422,
    NotMigrated:         503,
    BadUrl:              503,
    DatabaseUnreachable: 503,
    OperationalError:    503,
    InterfaceError:      503,
    TimeoutError:        503,
}
# Errors of libraries tell of statements and hosts: the client is told this instead.
INSTEAD: Mapping[type[Exception], str] = {
    NotMigrated:         "the database is not migrated: run `dateline migrate`",
    BadUrl:              "DATABASE_URL names no database",
    DatabaseUnreachable: "the database does not answer",
    OperationalError:    "the database does not answer",
    InterfaceError:      "the database does not answer",
    TimeoutError:        "too much is asked at once, try again",
}
# fmt: on


class ParameterProblem(BaseModel):
    parameter: str = Field(examples=["limit"])
    detail: str = Field(examples=["input should be less than or equal to 1000, not '100000'"])


class Problem(BaseModel):
    """RFC 9457. ``errors`` names each parameter that is wrong; ``near`` offers names that exist."""

    type: str = "about:blank"
    title: str = Field(examples=["Unprocessable Entity"])
    status: int = Field(examples=[422])
    detail: str = Field(examples=["limit: input should be less than or equal to 1000, not '100000'"])
    instance: str | None = Field(None, examples=["/events"])
    errors: list[ParameterProblem] | None = None
    near: list[str] | None = None


# fmt: off
EXAMPLES: Mapping[int, tuple[str, dict[str, Any]]] = {
    # status  what is said, and what else
    400: ("not a cursor of this timeline: 'made-up'; expected the one in `next`", {"parameter": "cursor"}),
    403: ("this server only reads; one that is started with --editable takes corrections", {}),
    404: ("no actor 'Turky'; did you mean 'Turkey'?", {"parameter": "actor", "near": ["Turkey"]}),
    411: ("expected a Content-Length", {}),
    413: ("20971520 bytes; expected at most 10485760", {}),
    415: ("nothing reads 'application/pdf'; expected application/json ...", {"parameter": "Content-Type"}),
    422: ("limit: input should be less than or equal to 1000, not '100000'", {"parameter": "limit"}),
    503: ("the database is not migrated: run `dateline migrate`", {}),
}
# fmt: on


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """These problems, for the OpenAPI page."""
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {
                "application/problem+json": {
                    "schema": {"$ref": "#/components/schemas/Problem"},
                    "example": _example(status, *EXAMPLES[status]),
                }
            },
        }
        for status in statuses
    }


def _example(status: int, detail: str, more: Mapping[str, Any]) -> dict[str, Any]:
    problem = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    if parameter := more.get("parameter"):
        said = detail.removeprefix(f"{parameter}: ")
        problem |= {"errors": [{"parameter": parameter, "detail": said}]}
    return problem | {name: value for name, value in more.items() if name != "parameter"}


def problem(request: Request, status: int, detail: str, **more: Any) -> Response:
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": request.url.path,
        **{name: value for name, value in more.items() if value},
    }
    return Response(orjson.dumps(body), status, media_type="application/problem+json")


def install(app: FastAPI) -> None:
    for kind in STATUS:
        app.add_exception_handler(kind, _known)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)


def _known(request: Request, error: Exception) -> Response:
    kind = next(kind for kind in type(error).__mro__ if kind in STATUS)
    if kind in INSTEAD:
        log.error("%s %s: %s", request.method, request.url.path, error)
    detail = INSTEAD.get(kind, str(error))
    errors = [{"parameter": parameter, "detail": detail} for parameter in getattr(error, "parameters", ())]
    return problem(request, STATUS[kind], detail, errors=errors, near=list(getattr(error, "near", ())))


def _invalid(request: Request, error: Exception) -> Response:
    """What pydantic found, each with the name of its parameter."""
    assert isinstance(error, RequestValidationError)  # noqa: S101  narrowing for a handler that Starlette types loosely
    errors = [{"parameter": _parameter(found), "detail": words(found)} for found in error.errors()]
    return problem(request, 422, "; ".join(f"{e['parameter']}: {e['detail']}" for e in errors), errors=errors)


def _parameter(found: Mapping[str, Any]) -> str:
    """("query", "actor", 1) is "actor"; of a body that is no JSON it is the body."""
    if found["type"] == "json_invalid":
        return "body"
    return next((str(part) for part in found["loc"][1:]), str(found["loc"][0]))


def words(found: Mapping[str, Any]) -> str:
    if found["type"] == "extra_forbidden":
        return "no such parameter"
    if found["type"] == "json_invalid":
        return "not JSON"
    if found["type"] == "value_error":
        return str(found["msg"]).removeprefix("Value error, ")
    message = str(found["msg"])
    return f"{message[:1].lower()}{message[1:]}, not {shortened(found['input'])}"


def shortened(given: Any) -> str:
    """Whoever sent ten megabytes need not be sent them again."""
    shown = repr(given)
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]} ..."


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  as above
    status = HTTPStatus(error.status_code)
    if status == HTTPStatus.BAD_REQUEST:  # FastAPI's word for bytes that are no text
        return problem(request, 422, "body: not JSON", errors=[{"parameter": "body", "detail": "not JSON"}])
    detail = (
        error.detail
        if error.detail != status.phrase
        else f"{request.method} {request.url.path}: {status.phrase.lower()}"
    )
    answer = problem(request, status, detail)
    answer.headers.update(error.headers or {})
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        answer.headers["Allow"] = ", ".join(_allowed(request, answer.headers.get("Allow", "")))
    return answer


async def takes_method(request: Request) -> None:
    """/events/merge is no event called so, whatever the path of an event matches."""
    operations = request.app.openapi()["paths"].get(request.url.path)
    if operations and request.method.lower() not in operations:
        raise HTTPException(HTTPStatus.METHOD_NOT_ALLOWED)


def _allowed(request: Request, told: str) -> list[str]:
    """What all routes of a path take together; Starlette tells of the first. Where there is GET there is HEAD."""
    paths = request.app.openapi()["paths"]
    if request.url.path in paths:  # as OpenAPI has it: a path as it stands goes before one with names in it
        methods = {method.upper() for method in paths[request.url.path]}
    else:
        methods = set(filter(None, told.split(", ")))
        for path, operations in paths.items():
            if re.fullmatch(re.sub(r"\\\{.*?\\\}", "[^/]+", re.escape(path)), request.url.path):
                methods |= {method.upper() for method in operations}
    return sorted(methods | ({"HEAD"} if "GET" in methods else set()))


def _unforeseen(request: Request, error: Exception) -> Response:
    return problem(request, 500, "something went wrong here; it has been logged")
