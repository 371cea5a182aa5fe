"""The description of the API is enough to make a client from it: names, words, examples and problems for everything."""

from __future__ import annotations

import re

import jsonschema
import pytest
from fastapi.openapi.models import OpenAPI

from api.main import create

OPERATIONS = {
    "list_events", "list_events_as", "get_event", "count_facets", "count_over_time", "list_items", "count_by_place",
    "list_actors", "get_actor", "list_places", "get_place", "list_documents", "get_document", "import_document",
    "annotate", "health", "list_corrections", "merge_events", "split_event", "undo_correction", "merge_actors",
    "confirm_actor", "drop_actor",
}  # fmt: skip
BODILESS = {"304", "308"}
EXPLAINED = {"default", "examples"}


@pytest.fixture(scope="module")
def described():
    return create(lambda: None).openapi()


@pytest.fixture(scope="module")
def operations(described):
    return {
        operation["operationId"]: operation for methods in described["paths"].values() for operation in methods.values()
    }


@pytest.fixture(scope="module")
def answers(operations):
    return [
        (f"{name} {status}", answer)
        for name, operation in operations.items()
        for status, answer in operation["responses"].items()
    ]


def check(described, schema, value, what):
    shapes = {"$schema": "https://json-schema.org/draft/2020-12/schema", "components": described["components"]}
    errors = list(jsonschema.Draft202012Validator(shapes | schema).iter_errors(value))
    assert not errors, (what, errors)


def test_it_is_openapi(described):
    OpenAPI.model_validate(described)


def test_operations_have_names_that_a_program_would_give_them(described, operations):
    assert operations.keys() == OPERATIONS
    assert sum(map(len, described["paths"].values())) == len(OPERATIONS)  # no two have the same


def test_operations_have_a_summary_and_a_description(operations):
    for name, operation in operations.items():
        assert operation["summary"] and operation["description"] and operation["tags"], name


def test_parameters_say_what_they_mean_and_show_what_they_take(operations):
    for name, operation in operations.items():
        for parameter in operation.get("parameters", []):
            what = (name, parameter["name"])
            assert parameter.get("description"), what
            assert EXPLAINED & parameter["schema"].keys(), what
            assert "null" not in str(parameter["schema"]), what  # it is left out, or has a value


def test_numbers_say_how_large_they_may_be(operations):
    for name, operation in operations.items():
        for parameter in operation.get("parameters", []):
            if parameter["schema"].get("type") in ("integer", "number"):
                assert {"minimum"} < {"minimum", "maximum", "exclusiveMaximum"} & parameter["schema"].keys(), name


def test_examples_of_parameters_and_fields_are_valid(described, operations):
    shapes = [
        (f"{name} {parameter['name']}", parameter["schema"])
        for name, operation in operations.items()
        for parameter in operation.get("parameters", [])
    ]
    shapes += [
        (f"{name}.{field}", shape)
        for name, schema in described["components"]["schemas"].items()
        for field, shape in schema.get("properties", {}).items()
    ]
    for what, shape in shapes:
        for example in shape.get("examples", []):
            check(described, shape, example, what)
    assert sum(len(shape.get("examples", [])) for _, shape in shapes) > 100


def test_fields_that_are_sent_show_what_they_take(described):
    for name in ("Sent", "Merge", "Split", "Saying", "MergeOfActors"):
        for field, shape in described["components"]["schemas"][name]["properties"].items():
            assert shape.get("examples"), (name, field)


def test_answers_have_a_shape_and_a_valid_example(described, answers):
    for what, answer in answers:
        if what.split()[1] in BODILESS:
            assert "content" not in answer, what
            continue
        for media_type, content in answer["content"].items():
            assert content["schema"] and content["example"], (what, media_type)
            check(described, content["schema"], content["example"], (what, media_type))


def test_every_error_is_a_problem_document(answers):
    refused = [(what, answer) for what, answer in answers if what.split()[1][0] in "45"]
    for what, answer in refused:
        assert list(answer["content"]) == ["application/problem+json"], what
        assert answer["content"]["application/problem+json"]["example"]["status"] == int(what.split()[1])
    assert {what.split()[0] for what, _ in refused if what.endswith(" 422")} == OPERATIONS
    assert {what.split()[0] for what, _ in refused if what.endswith(" 503")} == OPERATIONS


def test_only_what_is_asked_can_be_unchanged(described):
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            assert ("304" in operation["responses"]) == (method == "get"), path


def test_the_words_that_a_parameter_takes_are_one_shape_for_all_who_take_it(described, operations):
    taken = {
        operation_id: {
            parameter["name"]: parameter["schema"].get("items", parameter["schema"]).get("$ref")
            for parameter in operation.get("parameters", [])
        }
        for operation_id, operation in operations.items()
    }
    assert taken["list_events"]["modality"] == taken["count_facets"]["modality"] == "#/components/schemas/Modality"
    assert "occurred" in described["components"]["schemas"]["Modality"]["enum"]
    assert "enum" not in str(described["paths"])


def test_words_that_are_joined_by_commas_are_described_so(described, operations):
    (shape,) = (one["schema"] for one in operations["list_events"]["parameters"] if one["name"] == "mode")
    check(described, shape, ["aerial", "troops,heavy-weapons"], "mode")
    for wrong in (",", "aerial,", " ,troops", ""):
        assert not jsonschema.Draft202012Validator(shape).is_valid([wrong]), wrong


def test_links_lead_to_operations_with_such_parameters(operations, answers):
    links = [link for _, answer in answers for link in answer.get("links", {}).values()]
    assert {link["operationId"] for link in links} >= {"get_event", "get_document", "get_actor", "get_place"}
    for link in links:
        known = {parameter["name"] for parameter in operations[link["operationId"]]["parameters"]}
        assert link["parameters"].keys() <= known


def test_shapes_are_all_used_and_all_there(described):
    used = set(re.findall(r"#/components/schemas/(\w+)", str(described)))
    assert used == set(described["components"]["schemas"])


def test_nothing_that_is_answered_may_be_anything(described):
    """A client made from the description has a type for every field."""
    for name, schema in described["components"]["schemas"].items():
        for field, shape in schema.get("properties", {}).items():
            assert {"type", "$ref", "anyOf", "enum"} & shape.keys(), (name, field)
            if shape.get("type") == "array":
                assert shape["items"], (name, field)
            if shape.get("type") == "object":
                assert shape["additionalProperties"], (name, field)
