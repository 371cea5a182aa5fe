"""The programs of docs/clients.md, as they stand there, against a real server."""

from __future__ import annotations

import json
import re
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from sqlalchemy import Engine

from api.main import create

PAGE = (Path(__file__).parents[2] / "docs" / "clients.md").read_text()
ADDRESS = "http://127.0.0.1:8000"


def program(language: str) -> str:
    [code] = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return code


@pytest.fixture
def address(world: Engine) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(create(world), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def test_the_python_program(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    known: dict[str, object] = {}
    code = program("python").replace(ADDRESS, address).replace("import httpx\n", "import httpx2 as httpx\n")
    exec(code, known)  # noqa: S102 (it is ours)
    said = capsys.readouterr().out
    assert known["lines"] == 11
    assert "June 2020: Push on Tripoli is thrown back" in said
    assert "did you mean 'Turkey'" in said and "2019-12-23" in said


def test_the_javascript_program(address: str) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium to run it in")
    from playwright.sync_api import sync_playwright

    code = program("js").replace(ADDRESS, address)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        page = browser.new_page()
        page.goto(f"{address}/docs")
        found = page.evaluate(f"async () => {{ {code}\nreturn JSON.stringify([events.map((e) => e.title), counts]); }}")
        browser.close()
    titles, counts = json.loads(found)
    assert "Push on Tripoli is thrown back" in titles
    assert dict(counts)["2019-04-01"] >= 1 and len(counts) == 24
