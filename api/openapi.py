"""The description of the API, /openapi.json: enough to make a client from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import orjson
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.errors import Problem, responses

DESCRIPTION = """\
Events, when they happened, and how sure that is.

Dates are EDTF (ISO 8601-2). `earliest` and `latest` are the first and the last possible day, both inclusive, null where
open: `2020-06` is some day in June 2020, and never the first of it.

A parameter that does not exist is refused (422), a name that nobody knows is a 404 that offers near ones. Errors are
problem documents (RFC 9457). Every answer but a stream has an ETag; every GET has its HEAD.
"""
TAGS = [
    {
        "name": "events",
        "description": "The timeline, in any format, and each event with the sentences that tell of it.",
    },
    {
        "name": "timeline",
        "description": "What draws a timeline of any size: density, places, the rows that matter most.",
    },
    {"name": "corrections", "description": "What a person says against what was read; each can be undone."},
    {"name": "names", "description": "Actors and places under all their spellings."},
    {"name": "documents", "description": "What was read, with every span marked."},
    {"name": "service", "description": "For whoever runs it."},
]


def install(app: FastAPI) -> None:
    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _schema(app)
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]  # FastAPI's own way to extend it


def _schema(app: FastAPI) -> dict[str, Any]:
    schema = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.summary,
        description=app.description,
        routes=app.routes,
        tags=app.openapi_tags,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    schemas = schema["components"]["schemas"]
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas["Problem"] = problem
    for operation in (operation for methods in schema["paths"].values() for operation in methods.values()):
        for parameter in operation.get("parameters", ()):
            parameter["schema"] = _without_null(parameter["schema"])
            _name_values(parameter["name"], parameter["schema"], schemas)
        for answer in operation["responses"].values():
            _with_example(answer.get("content", {}))
    used = _named(schema["paths"], schemas)
    schema["components"]["schemas"] = {name: shape for name, shape in schemas.items() if name in used}
    return schema


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A parameter is left out or has a value; no address says null."""
    shapes = [shape for shape in schema.get("anyOf", ()) if shape.get("type") != "null"]
    if len(shapes) != 1:
        return schema
    return {**shapes[0], **{name: value for name, value in schema.items() if name != "anyOf"}}


def _name_values(parameter: str, schema: dict[str, Any], schemas: dict[str, Any]) -> None:
    """What may be said of the same thing is one shape, by whatever route it is said; a client then has one type."""
    values = schema.get("items", schema)
    if "enum" not in values:
        return
    name = "".join(word.capitalize() for word in parameter.split("_"))
    shape = {"type": "string", "enum": values.pop("enum"), "title": name}
    values.pop("type")
    values["$ref"] = f"#/components/schemas/{name}"
    if schemas.setdefault(name, shape) != shape:
        raise ValueError(f"two parameters are called {parameter!r} and take other values")


def _with_example(content: dict[str, Any]) -> None:
    """FastAPI leaves out every null of an example, so that those of ``done`` go past it as text."""
    for media_type, shown in content.items():
        if _is_json(media_type) and isinstance(shown.get("example"), str):
            shown["example"] = orjson.loads(shown["example"])


def _is_json(media_type: str) -> bool:
    return media_type == "application/json" or media_type.endswith("+json")


def _named(node: Any, schemas: Mapping[str, Any]) -> set[str]:
    """The shapes that are referred to, and those that they refer to: FastAPI tells of some that nobody sees."""
    found, new = set[str](), _references(node)
    while new:
        found |= new
        new = set().union(*(_references(schemas[name]) for name in new)) - found
    return found


def _references(node: Any) -> set[str]:
    if isinstance(node, list):
        return set().union(*map(_references, node))
    if not isinstance(node, dict):
        return set()
    own = {str(node["$ref"]).rpartition("/")[2]} if isinstance(node.get("$ref"), str) else set()
    return own.union(*map(_references, node.values()))


Answers = dict[int | str, dict[str, Any]]
ETAG = {"ETag": {"description": "to be sent back in If-None-Match", "schema": {"type": "string"}}}


def answers(model: Any, shown: Any, *problems: int, **more: Any) -> Answers:
    """What a question is answered with: a 200, which may have a tag and then be a 304, and the problems."""
    answered = done(model, shown, *problems, **more)
    answered[200]["headers"] = ETAG | answered[200].get("headers", {})
    return answered | {304: {"description": "Not changed since the ETag in If-None-Match", "headers": ETAG}}


def done(
    model: Any,
    shown: Any,
    *problems: int,
    others: Mapping[str, Any] = MappingProxyType({}),
    links: Mapping[str, Any] = MappingProxyType({}),
    headers: Mapping[str, Any] = MappingProxyType({}),
    status: int = 200,
    description: str = "Successful Response",
) -> Answers:
    """What is answered as JSON, as ``others`` (an example each), what to ask next, and the problems."""
    content: dict[str, Any] = {"application/json": {"example": orjson.dumps(shown).decode()}}
    for media_type, other in others.items():
        if _is_json(media_type):
            content[media_type] = {"schema": {"type": "object"}, "example": orjson.dumps(other).decode()}
        else:
            content[media_type] = {"schema": {"type": "string"}, "example": other}
    answer = {"description": description, "model": model, "content": content}
    answer |= {name: dict(part) for name, part in (("links", links), ("headers", headers)) if part}
    return {status: answer, **responses(*problems)}


def moved(what: str) -> Answers:
    return {308: {"description": f"It was merged into another {what}", "headers": LOCATION}}


LOCATION = {"Location": {"description": "where it is", "schema": {"type": "string"}}}


def follow(operation: str, **parameters: str) -> dict[str, Any]:
    """A link to what can be asked next: pointers into the answer."""
    given = {name: f"$response.body#{pointer}" for name, pointer in parameters.items()}
    return {operation: {"operationId": operation, "parameters": given}}
