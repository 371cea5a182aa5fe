"""The container: what its linters say, that nothing in it is root, and that the API waits for its tables."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("hadolint", ["Dockerfile"]),
        ("check-jsonschema", ["--builtin-schema", "vendor.compose-spec", "docker-compose.yml"]),
    ],
)
def test_its_linter_passes_it(tool, arguments):
    found = shutil.which(tool, path=BIN) or shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} is not installed; `make setup` does it")
    ran = subprocess.run([found, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.fixture(scope="module")
def compose():
    yaml = pytest.importorskip(
        "ruamel.yaml", reason="ruamel.yaml comes with check-jsonschema; `make setup` installs it"
    )
    return yaml.YAML(typ="safe").load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))


def test_the_api_waits_for_its_tables_and_those_for_a_healthy_database(compose):
    services = compose["services"]
    assert services["database"]["healthcheck"]["test"]
    assert services["migrate"]["command"] == ["migrate"]
    assert services["migrate"]["depends_on"]["database"]["condition"] == "service_healthy"
    assert services["api"]["depends_on"]["migrate"]["condition"] == "service_completed_successfully"


def test_nothing_runs_as_root(compose):
    assert compose["services"]["database"]["user"] == "postgres"
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    last = dockerfile.rpartition("\nFROM ")[2]
    assert re.search(r"^USER (\d+)", last, re.MULTILINE)[1] != "0"
    assert all(service.get("user") != "root" for service in compose["services"].values())


def test_what_is_installed_is_pinned_by_hashes():
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    installs = re.findall(r"pip install (.*)", dockerfile)
    assert installs
    assert all("--require-hashes" in install or "--no-index" in install for install in installs)


def test_the_only_password_is_one_for_development():
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    said = re.findall(r"PASSWORD:(?!-)\s*(\S+)", text) + re.findall(r"://dateline:(\S+)@", text)
    assert set(said) == {"${POSTGRES_PASSWORD:-development-only}"}
