"""The element as one file is its modules, whole and in order."""

from __future__ import annotations

import re

import pytest

from api import modules
from api.routes.page import ELEMENT, WIDGET


def test_what_is_needed_comes_first_and_none_is_missing():
    script = modules.bundle(ELEMENT).decode()
    made = re.findall(r"^const (\$\w+) = \(\(\) => \{$", script, re.MULTILINE)
    assert made[-1] == "$event_timeline" and len(made) == len(set(made)) > 30
    for name in made:
        first = script.index(f"const {name} = (() => {{")
        assert script.find(f"= {name};") == -1 or script.index(f"= {name};") > first


def test_comments_and_indentation_are_left_out_and_code_is_not(tmp_path):
    file = tmp_path / "a.js"
    file.write_text(
        "/** What it\n * does. */\nexport const a = (x) => {\n  // why\n  return x; // beside\n};\n\n"
        'export const b = "/* kept */";\n'
    )
    bare = 'export const a = (x) => {\nreturn x; // beside\n};\nexport const b = "/* kept */";\n'
    assert modules.lean(file).decode() == bare


def test_modules_hand_on_what_they_export(tmp_path):
    (tmp_path / "one.js").write_text('import { a as b } from "./two.js";\nimport * as two from "./two.js";\nb(two);\n')
    (tmp_path / "two.js").write_text("export async function* a() {}\nexport class B {}\nconst hidden = 1;\n")
    assert modules.bundle(tmp_path / "one.js").decode() == (
        "const $two = (() => {\nasync function* a() {}\nclass B {}\nconst hidden = 1;\nreturn { a, B };\n})();\n"
        "const $one = (() => {\nconst { a: b } = $two;\nconst two = $two;\nb(two);\nreturn {  };\n})();\n"
        "export const {  } = $one;\nexport { $two, $one };\n"
    )


def test_what_is_loaded_later_takes_from_the_element_what_that_has(tmp_path):
    (tmp_path / "one.js").write_text(
        'import { a } from "./two.js";\n/** @type {import("./two.js").A} */\n'
        'const map = () => import("./map.js");\na(map);\n'
    )
    (tmp_path / "two.js").write_text("export const a = 1;\n")
    (tmp_path / "map.js").write_text(
        'import { a } from "./two.js";\nimport { b } from "./land.js";\nexport const c = a + b;\n'
    )
    (tmp_path / "land.js").write_text("export const b = 2;\n")
    element = tmp_path / "one.js"
    assert modules.later(element) == {tmp_path / "map.js"}
    assert modules.script(tmp_path / "map.js", element).decode() == (
        'import { $two } from "./one.js";\n'
        "const $land = (() => {\nconst b = 2;\nreturn { b };\n})();\n"
        "const $map = (() => {\nconst { a } = $two;\nconst { b } = $land;\nconst c = a + b;\nreturn { c };\n})();\n"
        "export const { c } = $map;\n"
    )
    assert modules.script(tmp_path / "two.js", element) == modules.lean(tmp_path / "two.js")


def test_the_map_and_its_like_come_as_one_file_each():
    names = {file.name for file in modules.later(ELEMENT)}
    assert names >= {"map.js", "map-style.js", "picture.js", "correct.js"}
    for name in names:
        script = modules.script(WIDGET / name, ELEMENT).decode()
        assert set(re.findall(r"^import .* from (.*);$", script, re.MULTILINE)) <= {'"./event-timeline.js"'}


@pytest.mark.parametrize("line", ['import x from "./two.js";', "export default 1;", 'import "elsewhere";'])
def test_another_form_is_refused_by_name(tmp_path, line):
    (tmp_path / "one.js").write_text(f"{line}\n")
    (tmp_path / "two.js").write_text("")
    with pytest.raises(ValueError, match=re.escape(f"one.js: {line!r}")):
        modules.bundle(tmp_path / "one.js")


def test_the_files_are_there_too_and_nothing_else(client):
    element = client.get("/widget/v1/event-timeline.js")
    assert element.headers["content-type"] == "text/javascript; charset=utf-8"
    assert element.content == modules.bundle(ELEMENT)
    assert client.get("/widget/v1/scale.js").content == modules.lean(WIDGET / "scale.js")
    again = client.get("/widget/v1/event-timeline.js", headers={"If-None-Match": element.headers["etag"]})
    assert again.status_code == 304
    for path in ("../api/main.py", "nothing.js", "__init__.py", "..%2fapi%2fstyle.css"):
        assert client.get(f"/widget/v1/{path}").status_code == 404
