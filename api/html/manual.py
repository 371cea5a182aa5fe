"""The description of the API for people, /docs: every route with its parameters, no script and no other host."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import urlencode

from fastapi import FastAPI

from api.html import frame


def page(app: FastAPI) -> bytes:
    schema = app.openapi()
    return frame.page(f"{schema['info']['title']} API", _page(schema), kind="manual")


def _page(schema: dict[str, Any]) -> Iterator[str]:
    title = escape(schema["info"]["title"])
    yield f"<h1>{title} API</h1>"
    yield from (f"<p>{_inline(paragraph)}</p>" for paragraph in schema["info"]["description"].split("\n\n"))
    yield "<p><a href=/openapi.json>openapi.json</a> for programs, <a href=/>the timeline</a> for a look.</p>"
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            yield f"<h2 id={escape(operation['operationId'])}><span class=method>{method.upper()}</span>"
            yield f"<code>{escape(path)}</code></h2><p>{_inline(operation['description'])}</p>"
            yield from _parameters([*operation.get("parameters", []), *_body(operation, schema)], schema)
            if "{" not in path and method == "get":
                yield f"<p class=soft>Try <a href='{_example(path, operation)}'>{_example(path, operation)}</a></p>"


def _body(operation: dict[str, Any], schema: dict[str, Any]) -> list[dict[str, Any]]:
    """The fields of what is sent, as if they were parameters."""
    sent = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    model = schema["components"]["schemas"].get(sent.get("$ref", "").rpartition("/")[2], {})
    return [
        {"name": name, "description": field.get("description", ""), "schema": field}
        for name, field in model.get("properties", {}).items()
    ]


def _parameters(parameters: list[dict[str, Any]], schema: dict[str, Any]) -> Iterator[str]:
    if parameters:
        yield "<table><thead><tr><th>parameter<th>meaning<th>values</tr></thead><tbody>"
        for parameter in parameters:
            yield f"<tr><td><code>{escape(parameter['name'])}</code><td>{_inline(parameter.get('description', ''))}"
            yield f"<td>{escape(_values(parameter['schema'], schema['components']['schemas']))}</tr>"
        yield "</tbody></table>"


def _values(schema: dict[str, Any], schemas: dict[str, Any]) -> str:
    shapes = [shape for shape in schema.get("anyOf", [schema]) if shape.get("type") != "null"]
    shape = shapes[0].get("items", shapes[0])
    shape = schemas.get(shape.get("$ref", "").rpartition("/")[2], shape)
    if "enum" in shape:
        words = ", ".join(map(str, shape["enum"]))
    elif examples := schema.get("examples") or shape.get("examples"):
        words = ", ".join(_plain(example) for example in examples)
    else:
        words = str(shape.get("type", ""))
    default = schema.get("default")
    return f"{words}; default {_plain(default)}" if default not in (None, [], "") else words


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _example(path: str, operation: dict[str, Any]) -> str:
    wanted = {"actor": "Turkey", "from": "2019", "to": "2020", "q": "tripoli"}
    names = {parameter["name"] for parameter in operation.get("parameters", [])}
    asked = {"actor", "from", "to"} if "actor" in names else {"q"}
    query = urlencode({name: value for name, value in wanted.items() if name in names & asked})
    return escape(f"{path}?{query}" if query else path)


def _inline(text: str) -> str:
    """Backquoted words are code."""
    return "".join(
        f"<code>{escape(part)}</code>" if at % 2 else escape(part) for at, part in enumerate(text.split("`"))
    )
