"""The wheel, built and installed as a user would: everything inside, nothing beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import venv
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("graph", "loaders", "exports", "examples")

pytestmark = pytest.mark.packaging


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of what git tracks, built through the source distribution, as a release is."""
    folder = tmp_path_factory.mktemp("build")
    source = folder / "source"
    run("git", "clone", "--quiet", "--no-hardlinks", ROOT, source, cwd=folder)
    run(sys.executable, "-m", "build", "--outdir", folder / "dist", source, cwd=folder)
    (built,) = (folder / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(folder, with_pip=True)
    run(folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=folder)
    return folder


def shipped() -> Iterator[str]:
    """Where each file of the source folders belongs in the wheel."""
    tracked = run("git", "ls-files", "onrecord", *FOLDERS, cwd=ROOT).split()
    for name in tracked:
        if (ROOT / name).is_symlink():
            continue
        yield name if name.startswith("onrecord/") else f"onrecord/{name}"


def test_the_wheel_is_no_larger_than_package_indexes_take(wheel: Path) -> None:
    assert wheel.stat().st_size < 100 * 2**20


def test_the_wheel_holds_every_file_of_the_source_folders(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    assert sorted(set(shipped()) - names) == []


def test_every_folder_with_code_is_named_in_pyproject() -> None:
    packages = set(tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"])
    folders = {str(Path(name).parent).replace("/", ".") for name in shipped()}
    assert folders == packages


def test_the_licences_of_all_that_is_inside_are_told(wheel: Path) -> None:
    with ZipFile(wheel) as inside:
        (named,) = (name for name in inside.namelist() if name.endswith(".dist-info/METADATA"))
        told = message_from_bytes(inside.read(named))
        files = told.get_all("License-File", [])
        texts = [inside.read(f"{Path(named).parent}/licenses/{one}").decode("utf-8") for one in files]
    assert told["License-Expression"] == "Apache-2.0 AND CC-BY-SA-4.0 AND MIT AND LicenseRef-WordNet"
    for words in ("Apache License", "CC BY-SA 4.0", "The MIT License", "Princeton University"):
        assert any(words in text for text in texts)


def test_only_onrecord_lands_in_site_packages(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"onrecord"}


def test_the_installed_command_goes_the_whole_way(installed: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [installed / "bin" / "onrecord", "demo", "shown"],
        cwd=tmp_path, env=environment, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "shown" / "graph.html").stat().st_size > 100_000
    assert run(installed / "bin" / "onrecord", "check", "--store", "shown/store", cwd=tmp_path) == ""
