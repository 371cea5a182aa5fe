"""What a person makes of actors that nobody listed: each is one, or none, or another one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field

from api import lookup
from api.query import Nothing, Words
from api.reading import writing
from api.routes.corrections import DONE, Saying, corrected, word
from importer import judged

router = APIRouter(tags=["corrections"])

Key = Annotated[Words, Path(description="the key of a found actor", examples=["mohamed-gariani"])]


class MergeOfActors(Saying):
    actor: Words = Field(description="the key of the one that is found", examples=["mohamed-omar-gariani"])
    into: Words = Field(description="the key of the one that it is", examples=["mohamed-gariani"])


@router.post("/actors/merge", responses=DONE)
def merge_actors(body: MergeOfActors, _: Annotated[Nothing, Query()], request: Request) -> Response:
    """Two actors are one: all that the first is called and all that it did is the other's, to whom its key redirects.

    Only where the server was started with `--editable`.
    """
    with writing(request) as connection:
        key, into = (lookup.key_of_actor(connection, key) for key in (body.actor, body.into))
        done = judged.merge(connection, key, into, word(body))
    return corrected(request, done)


@router.post("/actors/{key}/confirm", responses=DONE)
def confirm_actor(key: Key, body: Saying, _: Annotated[Nothing, Query()], request: Request) -> Response:
    """A found actor is one: it need not be looked at again.

    Only where the server was started with `--editable`.
    """
    with writing(request) as connection:
        done = judged.confirm(connection, lookup.key_of_actor(connection, key), word(body))
    return corrected(request, done)


@router.post("/actors/{key}/drop", responses=DONE)
def drop_actor(key: Key, body: Saying, _: Annotated[Nothing, Query()], request: Request) -> Response:
    """A found actor is none: neither it nor its part in any event is shown.

    Only where the server was started with `--editable`.
    """
    with writing(request) as connection:
        done = judged.drop(connection, lookup.key_of_actor(connection, key), word(body))
    return corrected(request, done)
