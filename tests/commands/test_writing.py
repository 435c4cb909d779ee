"""Pages, reports and files that commands write."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.typed import STORY, Command

CUT = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
from onrecord import cli, terminal
from onrecord.commands import serving
cli.app.command("long")(lambda: terminal.{printed}("the quay is safe, " * 1000))
cli.main()
"""
"""The command line with a command that prints more than fits on the disk."""


def shared_claims(page: str) -> int:
    """The rows of claims that articles side by side have in common."""
    return page.partition("in several articles</h2>")[2].partition("</section>")[0].count("<tr><td>")


@pytest.mark.parametrize("printed", ["out", "data", "MESSAGES.__class__().print"])
def test_an_answer_that_a_full_disk_cuts_is_told_also_without_buffers(tmp_path: Path, printed: str) -> None:
    with (tmp_path / "answer").open("wb") as answer:
        told = subprocess.run(
            [sys.executable, "-c", CUT.format(printed=printed), "long"],
            env={**os.environ, "PYTHONUNBUFFERED": "1"}, cwd=tmp_path,
            stdout=answer, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert (told.returncode, told.stderr) == (1, "onrecord: the output: File too large\n")


@pytest.mark.usefixtures("loaded")
def test_letters_that_a_terminal_lacks_are_escaped_for_people_and_refused_for_programs(
    tmp_path: Path,
) -> None:
    query = [sys.executable, "-m", "onrecord", "query", "SELECT ('Zoë said' AS ?said) {}", "--format"]
    for encoding, format_, code, out, complaint in (
        ("ascii", "table", 0, "said     \nZo\\xeb said\n", "1 row"),
        ("ascii", "csv", 1, "", r"onrecord: the output: ascii has no '\xeb' (set PYTHONIOENCODING=utf-8)"),
        ("utf-8", "csv", 0, "said\nZoë said\n", ""),
    ):
        told = subprocess.run(
            [*query, format_], env={**os.environ, "PYTHONIOENCODING": encoding}, encoding="utf-8",
            cwd=tmp_path, capture_output=True, check=False,
        )  # fmt: skip
        lines = [line.split() for line in told.stdout.splitlines()]
        assert (told.returncode, lines) == (code, [line.split() for line in out.splitlines()])
        assert told.stderr.strip() == complaint


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.usefixtures("loaded")
def test_a_full_disk_under_the_output_is_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(
            [sys.executable, "-m", "onrecord", "query", "SELECT * { ?s ?p ?o }"],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert told.returncode == 1
    assert told.stderr == "onrecord: the output: No space left on device\n"


def test_pages_and_files_are_written(loaded: Command, tmp_path: Path) -> None:
    for arguments in (
        ("graph", "-o", "graph.html"),
        ("graph", "-o", "near.html", "--about", "Carl Oduya", "--hops", "1"),
        ("graph", "-o", "some.html", "--of", "people,outlets", "--view", "map", "--max-nodes", "9"),
        ("article", "Ferry to run again", "-o", "article.html"),
        *(
            ("export", "-o", f"all{extension}")
            for extension in (".ttl", ".trig", ".nq", ".jsonld", ".graphml", ".gexf", ".csv")
        ),
    ):
        assert loaded(*arguments).code == 0
        assert "Oduya" in (tmp_path / arguments[arguments.index("-o") + 1]).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("option", "words"),
    [("--of", "planets"), ("--since", "someday"), ("--until", "someday"), ("--view", "globe")],
)
def test_a_wish_for_the_graph_that_makes_no_sense_is_wrong_usage(
    loaded: Command, tmp_path: Path, option: str, words: str
) -> None:
    told = loaded("graph", "-o", "graph.html", option, words)
    assert told.code == 2
    assert words in told.err
    assert not (tmp_path / "graph.html").exists()


def test_demo_leaves_pages_a_store_and_rdf(onrecord: Command, tmp_path: Path) -> None:
    for _ in range(2):
        told = onrecord("demo")
        assert told.code == 0, told.err
    left = {
        path.relative_to(tmp_path / "onrecord-demo").as_posix()
        for path in (tmp_path / "onrecord-demo").rglob("*")
    }
    assert left >= {"graph.html", "onrecord.trig", "onrecord.ttl", "attributions.csv", "store/format.json"}
    assert sum(name.startswith("articles/") for name in left) == 5
    assert "Try next" in told.out


def test_articles_are_set_side_by_side_and_too_many_are_refused(loaded: Command, tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text(STORY.replace("Ferry to run", "Boat to sail"), encoding="utf-8")
    assert loaded("load", "second.txt").code == 0
    assert loaded("article", "Ferry to run again", "Boat to sail", "-o", "both.html").code == 0
    both = (tmp_path / "both.html").read_text(encoding="utf-8")
    assert "The same claim, or its contrary, in several articles" in both
    assert shared_claims(both) == 3
    refused = loaded("article", *"abcdefg", "-o", "many.html")
    assert refused.code == 2
    assert "at most 6" in refused.err


def test_claims_that_are_judged_to_be_two_stand_in_no_row_of_articles_side_by_side(
    loaded: Command, tmp_path: Path
) -> None:
    (tmp_path / "second.txt").write_text(STORY.replace("Ferry to run", "Boat to sail"), encoding="utf-8")
    assert loaded("load", "second.txt").code == 0
    safe = loaded("query", 'SELECT ?c { ?c schema:text "The quay is safe" }', "--format", "csv")
    assert loaded("judge", *safe.out.split()[1:3], "unrelated", "--by", "Ines").code == 0
    assert loaded("article", "Ferry to run again", "Boat to sail", "-o", "both.html").code == 0
    assert shared_claims((tmp_path / "both.html").read_text(encoding="utf-8")) == 2


def test_a_report_leaves_pages_and_rdf_linked_with_each_other(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "evil.txt").write_text(f"../../{STORY}", encoding="utf-8")
    told = onrecord("report", "*.txt", "missing.html", "-", "-o", "out", stdin=STORY.upper().encode())
    assert told.code == 1
    assert "missing.html: no such file" in told.err
    left = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*")}
    assert left >= {"index.html", "graph.html", "onrecord.trig", "onrecord.ttl", ".onrecord-report"}
    pages = {name for name in left if name.startswith("articles/")}
    assert all(re.fullmatch(r"articles/[a-z0-9-]+\.html", name) for name in pages)
    index = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    graph = (tmp_path / "out" / "graph.html").read_text(encoding="utf-8")
    for name in pages:
        assert f'href="{name}"' in index
        assert name in graph
        assert 'href="../graph.html"' in (tmp_path / "out" / name).read_text(encoding="utf-8")
    assert "missing.html" not in index
    assert not (tmp_path / "onrecord.store").exists()


def test_a_report_replaces_an_earlier_one_and_nothing_else(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    assert onrecord("report", "story.txt", "-o", "out").code == 0
    (tmp_path / "out" / "articles" / "mine.html").write_text("mine", encoding="utf-8")
    mark = tmp_path / "out" / ".onrecord-report"
    mark.write_text(f"{mark.read_text(encoding='utf-8')}../story.txt\n", encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY.replace("Ferry to", "Boat to"), encoding="utf-8")
    assert onrecord("report", "story.txt", "-o", "out").code == 0
    articles = sorted(path.name for path in (tmp_path / "out" / "articles").iterdir())
    assert articles == ["boat-to-run-again.html", "mine.html"]
    assert (tmp_path / "story.txt").exists()


def test_a_report_refuses_a_folder_of_other_files_and_writes_nothing_for_no_article(
    onrecord: Command, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text(STORY, encoding="utf-8")
    for folder, why in (("mine", "holds files that are no report"), ("mine/notes.txt", "is a file")):
        told = onrecord("report", "mine", "-o", folder)
        assert told.code == 1
        assert why in told.err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]
    (tmp_path / "empty.txt").touch()
    told = onrecord("report", "empty.txt", "-o", "out")
    assert told.code == 1
    assert "nothing was written" in told.err
    assert list((tmp_path / "out").iterdir()) == []


def test_an_export_to_standard_output_is_that_of_a_file(loaded: Command, tmp_path: Path) -> None:
    assert loaded("export", "-o", "all.trig").code == 0
    for name in ("-", "/dev/stdout"):
        told = loaded("export", "-o", name, "--format", "trig")
        assert (told.code, told.err) == (0, "")
        assert told.out == (tmp_path / "all.trig").read_text(encoding="utf-8")
    for arguments in (("-o", "-"), ("-o", "all.nq", "--format", "nq")):
        told = loaded("export", *arguments)
        assert (told.code, "--format" in told.err, told.out) == (2, True, "")
    assert "no format 'docx' (known: .csv, " in loaded("export", "-o", "-", "--format", "docx").err
