"""Routes that are asked by a path and one model of the query, read straight off it.

FastAPI goes through every field of the model for every request, which takes as long as the answer. What it declares
from the signature stays, and errors are what they would be.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from inspect import signature
from typing import Any, get_args, get_origin, get_type_hints

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.params import Query
from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError

from api.errors import BadParameters, takes_method
from api.reading import in_turn


class Asking(APIRoute):
    """For functions of a Request, of words of the path, and of a model that is ``Annotated[..., Query()]``."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        endpoint = self.endpoint
        name, model = _model(endpoint)
        of_path = signature(endpoint).parameters.keys() - {name, "request"}
        lists = {
            field.alias or key for key, field in model.model_fields.items() if get_origin(field.annotation) is list
        }

        async def handle(request: Request) -> Response:
            if of_path:
                await takes_method(request)
            said = {key: request.path_params[key] for key in of_path}
            query = _validated(model, _given(request, lists))
            return await in_turn(request, partial(endpoint, request=request, **{name: query}, **said))

        return handle


def _model(endpoint: Callable[..., Any]) -> tuple[str, type[BaseModel]]:
    for name, hint in get_type_hints(endpoint, include_extras=True).items():
        annotated, *extras = get_args(hint) or (hint,)
        if any(isinstance(extra, Query) for extra in extras) and issubclass(annotated, BaseModel):
            return name, annotated
    raise TypeError(f"{endpoint.__name__} takes no model of the query")


def _given(request: Request, lists: set[str]) -> Mapping[str, Any]:
    """Of two values for what takes one, either would be ignored."""
    found: dict[str, Any] = {}
    repeated: dict[str, None] = {}
    for name, value in request.query_params.multi_items():
        if name in lists:
            found.setdefault(name, []).append(value)
        elif name in found:
            repeated[name] = None
        else:
            found[name] = value
    if repeated:
        raise BadParameters(f"given more than once: {', '.join(repeated)}", *repeated)
    return found


def _validated(model: type[BaseModel], given: Mapping[str, Any]) -> BaseModel:
    try:
        return model.model_validate(given)
    except ValidationError as error:
        raise RequestValidationError([found | {"loc": ("query", *found["loc"])} for found in error.errors()]) from None
