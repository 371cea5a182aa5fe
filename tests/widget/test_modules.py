"""The parts of the widget that know no page, in Node where there is one."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import get_origin

import pytest

from api.main import create
from api.query import Filters

HERE = Path(__file__).parent
NODE = shutil.which("node")
WIDGET = HERE.parents[1] / "widget"


@pytest.mark.skipif(NODE is None, reason="node is not installed")
@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("*.test.mjs")))
def test_calculations(name):
    done = subprocess.run([NODE, "--test", HERE / name], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout


def test_its_filters_are_those_of_the_api():
    """All but the shelf of the undated, which it shows in any case."""
    fields = {field.alias or name: field for name, field in Filters.model_fields.items()}
    data = (WIDGET / "data.js").read_text()
    named, repeated = (
        _words(data, start) for start in ("export const FILTERS = [", "export const REPEATED = new Set([")
    )
    assert named == fields.keys() - {"undated"}
    assert repeated == {name for name, field in fields.items() if get_origin(field.annotation) is list} - {"modality"}


def _words(text, start):
    return set(re.findall(r'"(\w+)"', text[text.index(start) :].partition("]")[0]))


@pytest.fixture(scope="module")
def described():
    return create(lambda: None).openapi()["components"]["schemas"]


SHAPES = {
    name: (parent, dict(re.findall(r"(\w+\??): (.+);", body)))
    for name, parent, body in re.findall(
        r"^export interface (\w+)(?: extends (\w+))? \{\n(.*?)^\}",
        (WIDGET / "api.d.ts").read_text(),
        re.MULTILINE | re.DOTALL,
    )
}


@pytest.mark.parametrize("name", SHAPES)
def test_what_it_expects_is_what_the_server_says_it_sends(described, name):
    """api.d.ts is the description of the API in other words."""
    parent, fields = SHAPES[name]
    while parent:
        parent, inherited = SHAPES[parent]
        fields = inherited | fields
    schema = described[name]
    assert fields == {
        field if field in schema.get("required", ()) else f"{field}?": _typescript(one)
        for field, one in schema["properties"].items()
    }


def _typescript(schema):
    match schema:
        case {"$ref": name}:
            return name.rpartition("/")[2]
        case {"anyOf": kinds}:
            return " | ".join(map(_typescript, kinds))
        case {"enum": values}:
            return " | ".join(f'"{value}"' for value in values)
        case {"prefixItems": kinds}:
            return f"[{', '.join(map(_typescript, kinds))}]"
        case {"type": "array", "items": item}:
            return f"{_typescript(item)}[]"
        case {"type": "object", "additionalProperties": value}:
            return f"Record<string, {_typescript(value)}>"
    return {"integer": "number"}.get(schema["type"], schema["type"])


def test_no_module_grows_beyond_four_hundred_lines():
    """The element itself, where all the others meet, has a few more."""
    lines = {path.name: len(path.read_text().splitlines()) for path in WIDGET.glob("*.js")}
    most = {"event-timeline.js": 450}
    assert not {name: number for name, number in lines.items() if number > most.get(name, 400)}


def test_no_two_modules_import_each_other():
    imports = {path.name: set(_imports(path)) for path in WIDGET.glob("*.js")}

    def reach(name, seen):
        for other in imports[name] - seen:
            seen.add(other)
            reach(other, seen)
        return seen

    assert not [name for name in imports if name in reach(name, set())]


def _imports(path):
    for line in path.read_text().splitlines():
        if line.startswith("import ") and '"./' in line:
            yield line.split('"./')[1].split('"')[0]
