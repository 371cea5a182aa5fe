"""The programs of docs/clients.md, as they stand there, against a real server."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

PAGE = (Path(__file__).parents[2] / "docs" / "clients.md").read_text()
ADDRESS = "http://127.0.0.1:8000"


def program(language: str) -> str:
    [code] = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return code


@pytest.fixture
def address(world: Engine, served: Callable[[Engine], AbstractContextManager[str]]) -> Iterator[str]:
    with served(world) as address:
        yield address


def test_the_python_program(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    known: dict[str, object] = {}
    code = program("python").replace(ADDRESS, address).replace("import httpx\n", "import httpx2 as httpx\n")
    exec(code, known)  # noqa: S102 (it is ours)
    said = capsys.readouterr().out
    assert known["lines"] == 11
    assert "June 2020: Push on Tripoli is thrown back" in said
    assert "did you mean 'Turkey'" in said and "2019-12-23" in said


@pytest.mark.browser
def test_the_javascript_program(address: str, chromium: Any) -> None:
    code = program("js").replace(ADDRESS, address)
    page = chromium.new_page()
    page.goto(f"{address}/docs")
    found = page.evaluate(f"async () => {{ {code}\nreturn JSON.stringify([events.map((e) => e.title), counts]); }}")
    page.close()
    titles, counts = json.loads(found)
    assert "Push on Tripoli is thrown back" in titles
    assert dict(counts)["2019-04-01"] >= 1 and len(counts) == 24


# But those that something is sent to.
ASKED = re.findall(rf"^(?!curl ).*{ADDRESS}(/[^\s\"]+)", PAGE, re.MULTILINE)


@pytest.mark.parametrize("path", sorted(set(ASKED)))
def test_every_address_answers(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200
