"""What a command can't do is one clear line and an exit code."""

from __future__ import annotations

import socket
import sys

import pytest

from onrecord import __version__, cli
from tests.commands.typed import Command


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("query", "SELECT ?x {\n ?x a }"), "line 2"),
        (("query", "DELETE WHERE { ?s ?p ?o }"), "DELETE is an update"),
        (("query", "claims-by-persons"), "claims-by-person"),
        (("query", "missing.rq"), "missing.rq: no such file"),
        (("query", "claims-by-person", "-p", "person=Karl Oduya"), "Carl Oduya"),
        (("query", "claims-by-person", "-p", "colour=red"), "colour"),
        (("query", "SELECT * { ?s ?p ?o }", "--format", "ttl"), "CONSTRUCT"),
        (("explain", "Karl Oduya"), "Carl Oduya"),
        (("graph", "-o", "g.html", "--about", "Karl Oduya"), "Carl Oduya"),
        (("article", "no such story", "-o", "a.html"), "no such story"),
        (("graph", "-o", "missing/g.html"), "the folder missing does not exist"),
        (("export", "-o", "all.docx"), "no format for '.docx'"),
        (("graph", "-o", "."), "is a folder"),
        (
            ("graph", "-o", "g.html", "--since", "2030-01-01"),
            "nothing in the store is of these kinds and days",
        ),
        (("rank", "--of", "claims", "--over", "outlets"), "no claims in the projection to outlets"),
        (("query", "fly"), "'onrecord query --list' has all"),
        (("rank", "--store", "ftp://host/store"), "not the address of a SPARQL server"),
        (("import", "missing.nq"), "missing.nq: no such file"),
        (("import", "story.txt"), "not a .nq or .trig file"),
        (("trust", "missing.csv"), "missing.csv: can't be read: No such file or directory"),
        (("backup", "onrecord.store/saved"), "lies in the store itself"),
        (("restore", "onrecord.store", "--replace"), "is the store itself"),
        (("demo", "story.txt"), "story.txt: is a file (give a folder)"),
        (("compare", "-"), "-: no pairs in it (write one a line)"),
        (("serve", "--port", "0", "--host", "203.0.113.9"), "(give another --host)"),
        (("explain", "Ferry to run again"), "but an article, which has no score"),
        (("explain", "x" * 5000), f"'{'x' * 89}…': nothing in the store has this name"),
        (("push", "--to", "folder"), "--to folder: is not the address of a SPARQL server"),
        (("explain", "urn:x:y"), "'urn:x:y': nothing in the store"),
        (("query", "SELECT * { ?s ?p 'M\udcfcller' }"), "query: the text is not UTF-8 (set LC_ALL"),
        (("explain", "M\udcfcller"), "'M?ller': not UTF-8 (set LC_ALL=C.UTF-8"),
        (("merge", "Carl", "Ann", "--by", "M\udcfcller"), "'M?ller': not UTF-8"),
    ],
)
def test_what_can_not_be_done_is_one_clear_line(
    loaded: Command, arguments: tuple[str, ...], complaint: str
) -> None:
    told = loaded(*arguments)
    assert told.code == 1
    assert complaint in told.err
    assert len(told.err.splitlines()) == 1
    assert told.out == ""


def test_a_port_that_is_taken_is_one_line_that_names_the_option(loaded: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = loaded("serve", "--port", str(port))
    assert told.code == 1
    assert told.err.startswith(f"onrecord: 127.0.0.1:{port}: can't be listened on")
    assert told.err.endswith("(give another --port)\n")


@pytest.mark.parametrize(
    ("closed", "arguments", "code"),
    [
        ("stdin", ("compare", "-"), 1),
        ("stdin", ("load", "-"), 1),
        ("stdout", ("query", "outlets-by-unnamed-share", "--format", "csv"), 0),
        ("stdout", ("query", "outlets-by-unnamed-share"), 0),
    ],
)
@pytest.mark.usefixtures("loaded")
def test_what_the_shell_has_closed_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, closed: str, arguments: tuple[str, ...], code: int
) -> None:
    monkeypatch.setattr(sys, "argv", ["onrecord", *arguments])
    monkeypatch.setattr(sys, closed, None)
    with pytest.raises(SystemExit) as exited:
        cli.main()
    assert (exited.value.code or 0) == code


def test_the_version_is_told(onrecord: Command) -> None:
    told = onrecord("--version")
    assert (told.code, told.out) == (0, f"onrecord {__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("load",), "Error: Missing argument 'SOURCE'."),
        (("query",), "a ready-made question (onrecord query --list)"),
        (
            ("rank", "--of", "fame"),
            "Error: Invalid value for '--of': 'fame' is not one of 'people', 'outlets'",
        ),
        (("load", "story.txt", "--date", "soon"), "--date 'soon' is not a date (give one like 2026-01-31)"),
        (("fly",), "Error: No such command 'fly'."),
        (("graph",), "Error: Missing option '--output' / '-o'."),
        (("graph", "-o", "g.png"), "g.png: an HTML page is written (give a name that ends in .html;"),
        (("article", "Ferry", "-o", "a.txt"), "a.txt: an HTML page is written"),
    ],
)
def test_wrong_usage_says_what_would_be_right_and_is_exit_code_2(
    loaded: Command, arguments: tuple[str, ...], complaint: str
) -> None:
    told = loaded(*arguments)
    assert told.code == 2
    assert complaint in told.err
