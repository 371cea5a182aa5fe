"""What a person says of what was merged, all that was said, and taking it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import Connection, select
from typing_extensions import TypedDict

from api import answer, examples, openapi, schemas
from api.query import Nothing, Words
from api.reading import now, reading, writing
from db.models import Correction
from importer import correct, judged
from importer.corrections import Corrected as Done
from importer.corrections import Word, withdraw
from importer.wishes import Kind

router = APIRouter(tags=["corrections"])

Id = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,16}$")]


class Saying(BaseModel):
    model_config = ConfigDict(extra="forbid")

    by: Words = Field(description="who says so", examples=["Ada"])
    why: Words = Field(description="on what grounds", examples=["two strikes on one day"])


class Merge(Saying):
    events: list[Id] = Field(
        min_length=2,
        max_length=100,
        description="ids of those that are one",
        examples=[["4503599627370497", "4503599627370498"]],
    )


class Split(Saying):
    mentions: list[Id] = Field(
        min_length=1,
        max_length=1000,
        description="ids of the tellings that are of another event",
        examples=[["4503599627370697"]],
    )


class Undoing(TypedDict):
    undo: Annotated[str, Field(examples=["/corrections/1/undo"])]


class Corrected(TypedDict):
    correction: Annotated[str, Field(description="its id, to undo it by", examples=["1"])]
    events: Annotated[list[str], Field(description="ids of the events in which those tellings stand now")]
    links: Undoing


class Standing(TypedDict):
    id: str
    kind: Annotated[str, Field(examples=["split-event"])]
    what: Annotated[dict[str, str | list[str]], Field(description="ids of mentions, or keys of actors")]
    by: str
    why: str
    made: str
    undone: str | None
    undone_by: str | None


class Corrections(TypedDict):
    corrections: list[Standing]


# What stands is laid over the events again when a correction of the kind was taken back.
LAY: Mapping[str, Callable[[Connection, dict[str, Any], int], tuple[int, ...]]] = {
    **dict.fromkeys(Kind, correct.lay),
    **dict.fromkeys(judged.KINDS, judged.lay),
}
DONE = openapi.done(Corrected, examples.CORRECTED, 403, 404, 411, 413, 422, 503)


@router.post("/events/merge", responses=DONE)
def merge_events(body: Merge, _: Annotated[Nothing, Query()], request: Request) -> Response:
    """Several events are one: their tellings are joined, and stay so whatever is imported later.

    The oldest of them goes on; the others answer 308 to it. Only where the server was started with `--editable`.
    """
    with writing(request) as connection:
        done = correct.merge_events(connection, [int(id) for id in body.events], word(body))
    return corrected(request, done)


@router.post("/events/{id}/split", responses=DONE)
def split_event(
    id: Annotated[Id, Path(description="of the event", examples=["4503599627370497"])],
    body: Split,
    _: Annotated[Nothing, Query()],
    request: Request,
) -> Response:
    """Some tellings of an event are of another one: they make an event of their own, or join one that they are like.

    Only where the server was started with `--editable`.
    """
    with writing(request) as connection:
        done = correct.split_event(connection, int(id), {int(mention) for mention in body.mentions}, word(body))
    return corrected(request, done)


@router.post("/corrections/{id}/undo", responses=DONE)
def undo_correction(
    id: Annotated[Id, Path(description="of the correction", examples=["1"])],
    body: Saying,
    _: Annotated[Nothing, Query()],
    request: Request,
) -> Response:
    """As if it had never been said; the correction is kept, with who undid it and why.

    Only where the server was started with `--editable`.
    """
    with writing(request) as connection:
        kind, what = withdraw(connection, int(id), word(body))
        events = LAY[kind](connection, what, now())
    return corrected(request, Done(int(id), events))


@router.get(
    "/corrections",
    responses=openapi.answers(
        Corrections, examples.CORRECTIONS, 422, 503, links=openapi.follow("undo_correction", id="/corrections/0/id")
    ),
)
def list_corrections(_: Annotated[Nothing, Query()], request: Request) -> Response:
    """What persons have said of events and actors, the first first, what was undone included."""
    with reading(request) as connection:
        rows = connection.execute(select(Correction.__table__).order_by(Correction.id)).all()
    found: list[Standing] = [
        {
            "id": str(row.id),
            "kind": row.kind,
            "what": row.what,
            "by": row.who,
            "why": row.why,
            "made": schemas.unix(row.made),
            "undone": None if row.undone is None else schemas.unix(row.undone),
            "undone_by": row.undone_by,
        }
        for row in rows
    ]
    return answer.json(request, {"corrections": found})


def word(said: Saying) -> Word:
    return Word(said.by, said.why, now())


def corrected(request: Request, done: Done) -> Response:
    content: Corrected = {
        "correction": str(done.correction),
        "events": [str(event) for event in done.events],
        "links": {"undo": f"/corrections/{done.correction}/undo"},
    }
    return answer.json(request, content)
