"""What is installed: a wheel that carries its migrations, its page and its seeds, and works in any folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("api", "cli", "dates", "db", "events", "importer", "migrations", "seeds", "widget")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    pytest.importorskip("hatchling", reason="hatchling builds the wheel; `make setup` installs it")
    folder = tmp_path_factory.mktemp("wheel")
    build = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT]
    subprocess.run([sys.executable, *build], check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return ZipFile(path)


def test_it_carries_every_file_of_every_package(wheel):
    packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    tracked = subprocess.run(["git", "ls-files", *PACKAGES], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(tracked.stdout.split()) <= packed
    assert {name.split("/")[0] for name in packed} == set(PACKAGES)


@pytest.mark.parametrize("file", ["migrations/env.py", "migrations/versions/0001_house.py", "seeds/actors.csv"])
def test_it_carries_what_it_needs_at_run_time(wheel, file):
    assert file in wheel.namelist()


def test_it_carries_its_licence(wheel):
    (licence,) = (name for name in wheel.namelist() if name.endswith("/LICENSE"))
    assert b"Apache License" in wheel.read(licence)


def test_it_works_in_a_folder_of_its_own(wheel, tmp_path):
    """With the dependencies of this environment, and none of this checkout."""
    site, folder = tmp_path / "site", tmp_path / "folder"
    wheel.extractall(site)
    folder.mkdir()
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"} | {"PYTHONPATH": str(site)}

    def dateline(*arguments: str) -> str:
        code = "from cli.main import main; main()"
        command = [sys.executable, "-P", "-c", code, *arguments]
        ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    where = subprocess.run(
        [
            sys.executable,
            "-P",
            "-c",
            "import cli, seeds, migrations; print(cli.__file__, seeds.__file__, migrations.__file__)",
        ],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert all(path.startswith(str(site)) for path in where), where
    dateline("migrate")
    dateline("import", str(site / "seeds" / "news"))
    assert dateline("export", "--actor", "Turkey").count("\n") > 0
    assert (folder / "dateline.db").exists()
