"""The documents say what the program does. `make docs` writes what these tests compare."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Dataset
from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.graph.store.local import open_store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import PREFIXES

ROOT = Path(__file__).parents[1]
WRITE = bool(os.environ.get("ONRECORD_WRITE_DOCS"))
COMMANDS = [
    command.name or command.callback.__name__ for command in app.registered_commands if command.callback
]
BLOCK = re.compile(r"^\$ (onrecord .*)\n((?:.*\n)*?)(?=^\$ |^```)", re.MULTILINE)
SPARQL = [
    (page.name, query)
    for page in sorted((ROOT / "docs").glob("*.md"))
    for query in re.findall(
        r"^```sparql\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
]
HELP = 78
"""Columns of the help, as Click has them in any terminal that is wide enough."""

WIDE = {**os.environ, "COLUMNS": "110", "NO_COLOR": "1", "TERM": "dumb", "PYTHONWARNINGS": "error"}


def run(arguments: list[str], folder: Path, store: Path | None = None) -> str:
    environment = WIDE | ({"ONRECORD_STORE": str(store)} if store else {})
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", *arguments],
        cwd=folder, env=environment, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout


def commands_page() -> str:
    parts = ["# The commands\n\nWhat `onrecord COMMAND --help` prints, for every command.\n"]
    for name in [None, *COMMANDS]:
        asked = [*([name] if name else []), "--help"]
        shown = CliRunner().invoke(app, asked, prog_name="onrecord", terminal_width=HELP).output
        lines = "\n".join(line.rstrip() for line in shown.strip().splitlines())
        parts.append(f"## onrecord {name or ''}".rstrip() + f"\n\n```text\n{lines}\n```\n")
    return "\n".join(parts)


def test_the_page_of_commands_is_what_help_prints() -> None:
    page, expected = ROOT / "docs" / "commands.md", commands_page()
    if WRITE:
        page.write_text(expected, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == expected


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"onrecord {name}" not in readme] == []


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `onrecord demo` writes."""
    folder = tmp_path_factory.mktemp("demo")
    run(["demo"], folder)
    return folder / "onrecord-demo"


def test_the_queries_of_the_readme_print_what_it_shows(demo: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    def answered(found: re.Match[str]) -> str:
        shown = run(shlex.split(found[1])[1:], demo, demo / "store")
        return f"$ {found[1]}\n" + "".join(f"{line.rstrip()}\n" for line in shown.splitlines())

    expected = BLOCK.sub(answered, readme)
    if WRITE:
        (ROOT / "README.md").write_text(expected, encoding="utf-8")
    assert readme == expected or WRITE
    assert len(BLOCK.findall(readme)) >= 5


@pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")  # by rdflib, of itself
@pytest.mark.parametrize(("page", "sparql"), SPARQL, ids=[f"{page}{n}" for n, (page, _) in enumerate(SPARQL)])
def test_the_queries_of_the_documents_give_the_same_rows_here_and_in_rdflib(
    page: str, sparql: str, demo: Path
) -> None:
    with open_store(demo / "store") as store:
        here = [tuple(row) for row in rows(store, sparql)]
    elsewhere = Dataset(default_union=True).parse(demo / "onrecord.trig")
    assert here, page
    assert len(list(elsewhere.query(sparql, initNs=PREFIXES))) == len(here)


def test_the_commands_of_the_readme_work_as_they_stand(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^onrecord .*", readme, re.MULTILINE)
    for command in commands:
        run(shlex.split(command, comments=True)[1:], tmp_path)
    assert {"graph.html", "near.html", "article.html", "report"} <= {path.name for path in tmp_path.iterdir()}


def test_the_python_of_the_readme_works_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (program,) = re.findall(r"^```python\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=WIDE, check=True, capture_output=True, text=True
    )
    told, *people = done.stdout.splitlines()
    assert told == "Desalination plant ran at half its capacity, audit finds: 10 attributions"
    assert "Greta Holm" in people
    assert (tmp_path / "graph.html").exists()


@pytest.mark.parametrize(
    "page", sorted([*ROOT.glob("*.md"), *ROOT.glob("*/*.md")]), ids=lambda page: page.name
)
def test_every_link_between_documents_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
