"""The commands as a user meets them: exit code, stdout, stderr, and what is left on disk."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord import __version__, answers, cli
from onrecord.graph import centrality
from onrecord.graph.local import open_store
from tests.graph.servers import server

STORY = """\
Ferry to run again

By Ann Writer, Lorne Times

The ferry will run again on Monday, said Carl Oduya, the harbour master of Lorne Port Authority.

“The quay is safe,” Oduya said. An official close to the council denied that the quay is safe.
"""


ASK_ALOUD = """
from onrecord import answers, cli
inner = answers.ask
answers.ask = lambda *given: (print("asking", flush=True), inner(*given))[1]
cli.main()
"""
"""The command line, which says so on stdout as soon as it asks the store."""

STOPPED = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
class Impatient:
    def find_spec(self, name, *rest):
        if name == {at!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Impatient())
from {module} import {function}
{function}()
"""
"""The console script, at which the user presses Ctrl-C while a module is being imported.

A job in the background inherits that SIGINT is ignored, so Python's own handling is set again.
"""


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


class Command:
    """Runs `onrecord` in this process, in the current folder."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys = capsys
        self.monkeypatch = monkeypatch

    def __call__(self, *arguments: str | Path, stdin: bytes = b"") -> Outcome:
        self.monkeypatch.setattr(sys, "argv", ["onrecord", *map(str, arguments)])
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as exited:
            cli.main()
        captured = self.capsys.readouterr()
        code = exited.value.code
        return Outcome(code if isinstance(code, int) else int(code is not None), captured.out, captured.err)


@pytest.fixture
def onrecord(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    return Command(capsys, monkeypatch)


@pytest.fixture
def loaded(onrecord: Command, tmp_path: Path) -> Command:
    """A folder whose store holds one article."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    assert onrecord("load", "story.txt", "--date", "2026-01-05").code == 0
    return onrecord


def articles(store: Path) -> list[str]:
    with open_store(store) as opened:
        return opened.articles()


def test_load_says_what_it_did(loaded: Command) -> None:
    again = loaded("load", "story.txt")
    assert again.code == 0
    assert again.out == ""
    assert again.err.startswith("1 article (1 of them again), 3 attributions, in onrecord.store")


def test_options_give_what_the_text_lacks(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("The quay is safe, Carl Oduya said.\n", encoding="utf-8")
    told = (
        "--outlet",
        "Lorne Times",
        "--author",
        "Ann Writer",
        "--date",
        "5 January 2026",
        "--url",
        "https://l.example/q",
    )
    assert onrecord("load", "plain.txt", *told, "--url", "https://l.example/q").code == 0
    answer = onrecord(
        "query", "--format", "csv",
        "SELECT ?a ?o ?w ?d"
        " { ?a schema:publisher/schema:name ?o ; schema:author/schema:name ?w ; schema:datePublished ?d }",
    )  # fmt: skip
    assert answer.out.splitlines()[1] == "https://l.example/q,Lorne Times,Ann Writer,2026-01-05"


def test_standard_input_is_a_source(onrecord: Command) -> None:
    read = onrecord("read", "-", "--format", "jsonl", stdin=STORY.encode())
    assert read.code == 0
    assert {person["name"] for person in json.loads(read.out)["people"]} >= {"Carl Oduya"}


def test_read_jsonl_has_the_fields_and_offsets_of_its_contract(onrecord: Command, tmp_path: Path) -> None:
    line = {
        "id": "x1",
        "text": "The quay is safe, Carl Oduya said.",
        "outlet": "Lorne Times",
        "date": "2026-01-05",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    found = json.loads(onrecord("read", "a.jsonl", "--format", "jsonl").out)
    about = tuple(found[field] for field in ("id", "outlet", "author", "published"))
    assert about == (
        "x1",
        "Lorne Times",
        None,
        "2026-01-05",
    )
    (attribution,) = found["attributions"]
    assert attribution.pop("confidence") <= 1
    assert attribution == {
        "source": [[18, 28]], "cue": [[29, 33]], "content": [[0, 16]],
        "speaker": "Carl Oduya", "category": "person", "anonymous": False, "level": "on the record",
        "speech": "indirect", "stance": "asserts", "told_to": None, "relayed_by": None,
    }  # fmt: skip


@pytest.mark.parametrize("form", ["text", "ttl"])
def test_read_prints_for_people_and_for_machines(onrecord: Command, tmp_path: Path, form: str) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    read = onrecord("read", "story.txt", "--format", form)
    assert read.code == 0
    assert "The quay is safe" in read.out


def test_hostile_text_does_not_steer_the_terminal(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"title": "a\x1b[2J", "text": "“The quay \x1b]0;owned\x07 is safe,” Carl Oduya said."})
        + "\n"
    )
    for arguments in (("read", "a.jsonl"), ("load", "a.jsonl"), ("query", "claims-by-person"), ("rank",)):
        shown = onrecord(*arguments)
        assert shown.code == 0, shown.err
        assert "\x1b]" not in shown.out + shown.err
        assert "\x1b[2J" not in shown.out + shown.err


def test_a_bad_document_is_told_and_the_rest_is_loaded(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (tmp_path / "lines.jsonl").write_text(
        '{"text": "It rains, Bo Writer said."}\n{broken\n{"title": "no text"}\n'
    )
    told = onrecord("load", "missing.txt", "empty.txt", "picture.txt", "lines.jsonl", "page.pdf", "story.txt")
    assert told.code == 1
    complaints = told.err.splitlines()
    assert [line.split(": ")[1] for line in complaints[:-2]] == [
        "missing.txt", "empty.txt", "picture.txt", "lines.jsonl:2", "lines.jsonl:3", "page.pdf",
    ]  # fmt: skip
    assert complaints[-2].startswith("2 articles, 4 attributions")
    assert complaints[-1] == "6 documents could not be loaded"
    assert "Traceback" not in told.err
    assert len(articles(tmp_path / "onrecord.store")) == 2


GERMAN = (
    "Die Fähre fährt ab Montag wieder, sagte Hafenmeister Carl Oduya am Freitag. „Der Kai ist sicher“,"
    " erklärte er; ein Beamter, der dem Rat nahesteht, bestritt das.\n"
)


def test_an_article_in_another_language_is_told_and_the_rest_is_loaded(
    onrecord: Command, tmp_path: Path
) -> None:
    (tmp_path / "stadt.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    told = onrecord("load", "stadt.txt", "story.txt")
    assert told.code == 1
    assert told.err.splitlines() == [
        "onrecord: stadt.txt: written in German (de); only English is read (--force reads it anyway)",
        "1 article, 3 attributions, in onrecord.store",
        "1 document could not be loaded",
    ]
    assert len(articles(tmp_path / "onrecord.store")) == 1


def test_an_article_in_another_language_is_named_by_its_line(onrecord: Command, tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(number), "text": text}) for number, text in enumerate((STORY, GERMAN))]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    told = onrecord("read", "a.jsonl", "--format", "jsonl")
    assert told.code == 1
    assert told.err.startswith("onrecord: a.jsonl:2: written in German (de); ")
    assert [json.loads(line)["id"] for line in told.out.splitlines()] == ["0"]


def test_force_loads_another_language_and_states_it(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "stadt.txt").write_text(GERMAN, encoding="utf-8")
    assert onrecord("load", "stadt.txt", "--force").code == 0
    answer = onrecord("query", "--format", "csv", "SELECT ?language { ?a schema:inLanguage ?language }")
    assert answer.out.splitlines() == ["language", "de"]


def test_force_reads_another_language(onrecord: Command) -> None:
    read = onrecord("read", "-", "--force", "--format", "ttl", stdin=GERMAN.encode())
    assert (read.code, read.err) == (0, "")
    assert 'schema:inLanguage "de"' in read.out


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "xml"])
def test_rows_come_in_every_form(loaded: Command, form: str) -> None:
    answer = loaded("query", "SELECT ?name { ?x a schema:Person ; schema:name ?name }", "--format", form)
    assert answer.code == 0
    assert "Carl Oduya" in answer.out


def test_triples_come_as_turtle(loaded: Command) -> None:
    answer = loaded("query", "CONSTRUCT { ?s schema:name ?n } WHERE { ?s schema:name ?n }")
    assert 'schema:name "Carl Oduya"' in answer.out


def test_a_query_may_come_from_a_file(loaded: Command, tmp_path: Path) -> None:
    (tmp_path / "ask.rq").write_text("ASK { ?x schema:name 'Carl Oduya' }")
    assert loaded("query", "ask.rq").out == "yes\n"


def test_every_ready_made_question_is_listed_and_answers(loaded: Command) -> None:
    listed = [line.split()[0] for line in loaded("query", "--list").out.splitlines() if line[0] != " "]
    assert len(listed) >= 10
    for name in listed:
        assert loaded("query", name).code == 0


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
        (("rank", "--store", "ftp://host/store"), "no address of a SPARQL server"),
        (("import", "missing.nq"), "missing.nq: no such file"),
        (("import", "story.txt"), "ends in none of .nq, .trig"),
        (("trust", "missing.csv"), "missing.csv: can't be read: No such file or directory"),
        (("backup", "onrecord.store/saved"), "lies in the store itself"),
        (("restore", "onrecord.store", "--replace"), "is the store itself"),
        (("demo", "story.txt"), "story.txt: is a file (give a folder)"),
        (("compare", "-"), "-: no pairs in it (write one a line)"),
        (("serve", "--port", "0", "--host", "203.0.113.9"), "(give another --host)"),
        (("explain", "Ferry to run again"), "but an article, which has no score"),
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


def test_an_article_without_a_title_goes_by_its_first_words(onrecord: Command, tmp_path: Path) -> None:
    text = "The quay is safe, an official close to the council said. " + "It rained all day. " * 9
    (tmp_path / "plain.txt").write_text(text, encoding="utf-8")
    assert onrecord("read", "plain.txt").out.startswith("The quay is safe, an official close")
    onrecord("load", "plain.txt")
    name = "The quay is safe, an official close to the council said. It rained all day. It…"
    table = onrecord("query", "claims-on-unnamed-sources-only").out
    assert "It…" in table
    assert "urn:" not in table
    rows = onrecord("query", "claims-on-unnamed-sources-only", "--format", "json").out
    (row,) = json.loads(rows)["results"]["bindings"]
    assert row["title"]["value"] == name
    assert row["article"]["value"] == articles(tmp_path / "onrecord.store")[0]
    assert onrecord("article", "The quay is safe, an official", "-o", "a.html").code == 0
    assert f"<title>{name}" in (tmp_path / "a.html").read_text("utf-8")
    assert name in onrecord("explain", "official close to the council").out


def test_nothing_is_made_for_sources_that_are_not_there(onrecord: Command, tmp_path: Path) -> None:
    for arguments in (("load",), ("load", "-", "--url", "https://l.example/1"), ("report", "-o", "out")):
        told = onrecord(*arguments, "missing.txt", "*.html")
        assert told.code > 0
        assert list(tmp_path.iterdir()) == []
    assert "onrecord: missing.txt: no such file" in told.err
    assert "2 documents could not be loaded" in told.err


def test_the_version_is_told(onrecord: Command) -> None:
    told = onrecord("--version")
    assert (told.code, told.out) == (0, f"onrecord {__version__}\n")


def test_damaged_files_of_the_store_are_told_by_every_command(loaded: Command, tmp_path: Path) -> None:
    for file in (tmp_path / "onrecord.store" / "quads").glob("MANIFEST-*"):
        file.write_bytes(b"junk" * 50)
    for arguments in (("rank",), ("load", "story.txt"), ("check", "--repair"), ("serve", "--port", "0")):
        told = loaded(*arguments)
        assert told.code == 1
        assert "onrecord.store: its files are damaged (Corruption" in told.err
        assert "onrecord restore FOLDER" in told.err
        assert len(told.err.splitlines()) == 1


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


@pytest.mark.usefixtures("loaded")
def test_ctrl_c_ends_a_query_at_once(tmp_path: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    asked = subprocess.Popen(
        [sys.executable, "-c", ASK_ALOUD, "query", endless],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert asked.stdout is not None
    assert asked.stdout.readline() == "asking\n"
    asked.send_signal(signal.SIGINT)
    out, err = asked.communicate(timeout=60)
    assert (asked.returncode, out, err) == (-signal.SIGINT, "", "")


@pytest.mark.parametrize("at", ["onrecord.cli", "numpy", "onrecord.commands.serving"])
def test_ctrl_c_before_the_first_command_ends_without_a_word(at: str, tmp_path: Path) -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    module, _, function = project["project"]["scripts"]["onrecord"].partition(":")
    script = STOPPED.format(at=at, module=module, function=function)
    stopped = subprocess.run(
        [sys.executable, "-c", script, "--version"],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (stopped.returncode, stopped.stdout, stopped.stderr) == (-signal.SIGINT, "", "")


def test_ctrl_c_while_a_page_is_drawn_is_no_traceback(tmp_path: Path) -> None:
    script = (
        "import os, signal; from onrecord import pages; from onrecord.commands import writing\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "writing.connect = lambda _: os.kill(os.getpid(), signal.SIGINT)\n"
        "from onrecord.cli import main; main()"
    )
    stopped = subprocess.run(
        [sys.executable, "-c", script, "graph", "-o", "graph.html"],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert stopped.returncode == 130
    assert "Traceback" not in stopped.stderr


def test_an_article_is_found_by_its_address_as_a_browser_shows_it(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    onrecord("load", "story.txt", "--url", "https://l.example/the quay#top")
    assert articles(tmp_path / "onrecord.store") == ["https://l.example/the%20quay"]
    assert onrecord("article", "https://l.example/the quay#top", "-o", "a.html").code == 0


def test_who_judges_must_be_given_where_the_user_has_no_name(
    loaded: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise KeyError("getpwuid(): uid not found: 12345")

    monkeypatch.setattr("getpass.getuser", nameless)
    pair = ("merge", "Carl Oduya", "Lorne Port Authority")
    told = loaded(*pair)
    assert told.code == 2
    assert "give --by NAME" in told.err
    assert loaded(*pair, "--by", "Ann").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("load",),
        ("query",),
        ("rank", "--by", "fame"),
        ("load", "story.txt", "--date", "soon"),
        ("fly",),
        ("graph",),
    ],
)
def test_wrong_usage_is_exit_code_2(loaded: Command, arguments: tuple[str, ...]) -> None:
    assert loaded(*arguments).code == 2


def test_a_missing_store_says_how_to_make_one(onrecord: Command) -> None:
    told = onrecord("query", "claims-by-person")
    assert (told.code, told.err.startswith("onrecord: no store at onrecord.store: load something first")) == (
        1,
        True,
    )


def test_the_store_may_come_from_the_environment(loaded: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_STORE", "elsewhere.store")
    assert "elsewhere.store" in loaded("query", "claims-by-person").err


def test_a_store_that_is_a_file_is_refused_and_kept(loaded: Command, tmp_path: Path) -> None:
    told = loaded("load", "story.txt", "--store", "story.txt")
    assert told.code == 1
    assert "is a file" in told.err
    assert (tmp_path / "story.txt").read_text(encoding="utf-8") == STORY


def test_a_locked_store_is_said(loaded: Command, tmp_path: Path) -> None:
    with open_store(tmp_path / "onrecord.store", "write"):
        told = loaded("load", "story.txt")
    assert told.code == 1
    assert "another process" in told.err


def test_every_measure_of_prominence_is_an_option() -> None:
    assert {measure.value for measure in answers.Measure} == {
        "support",
        "record",
        "credibility",
        *centrality.MEASURES,
    }


@pytest.mark.parametrize("of", ["people", "outlets", "organizations", "claims"])
@pytest.mark.parametrize("by", ["credibility", "pagerank", "betweenness", "degree"])
def test_rank_prints_a_line_for_each(loaded: Command, of: str, by: str) -> None:
    assert loaded("rank", "--of", of, "--by", by).code == 0


def test_explain_gives_components_and_evidence(loaded: Command) -> None:
    told = loaded("explain", "The ferry will run again on Monday")
    assert told.code == 0
    assert "Carl Oduya" in told.out


def test_explain_says_what_would_be_left_without_a_source(loaded: Command) -> None:
    told = loaded("explain", "The ferry will run again on Monday", "--without", "Carl Oduya")
    assert told.code == 0
    assert "claim support: ? (no source is given for it)" in told.out


@pytest.mark.parametrize(("of", "by"), [("claims", "support"), ("people", "record")])
def test_support_is_ranked_of_claims_and_record_of_sources(loaded: Command, of: str, by: str) -> None:
    told = loaded("rank", "--of", of, "--by", by)
    assert told.code == 0
    assert told.out.split()[:4] == [by, "between", "Admiralty", of]
    assert loaded("rank", "--by", by).out == told.out
    other = "people" if of == "claims" else "claims"
    refused = loaded("rank", "--of", other, "--by", by)
    assert refused.code == 1
    assert refused.err.startswith(f"onrecord: {other} have no {by}")


def test_merge_makes_one_of_two_and_undoing_it_gives_back_what_was(loaded: Command) -> None:
    before = loaded("same", "Carl Oduya").out
    assert "are one entity" in loaded("merge", "Carl Oduya", "Ann Writer", "--by", "Ines").err
    told = loaded("same", "Ann Writer")
    assert (told.code, "judged same by Ines" in told.out) == (0, True)
    assert "are two entities" in loaded("merge", "Ann Writer", "Carl Oduya", "--undo").err
    assert loaded("same", "Carl Oduya").out == before
    assert loaded("merge", "Ann Writer", "Carl Oduya", "--undo").err.startswith("onrecord: there is no such")


def test_split_gives_back_what_merge_joined(loaded: Command) -> None:
    before = loaded("same", "Carl Oduya").out
    loaded("merge", "Carl Oduya", "Ann Writer")
    assert "with 0 other names" in loaded("split", "Ann Writer").err
    assert loaded("same", "Carl Oduya").out == before


def test_split_by_article_makes_a_namesake_until_it_is_undone(loaded: Command) -> None:
    assert "has 1 namesake" in loaded("split", "Carl Oduya", "--article", "Ferry to run again").err
    assert "has 0 namesakes" in loaded("split", "Carl Oduya", "--undo").err
    assert loaded("merge", "Carl Oduya", "Carl Oduya").code == 2


def test_reconcile_names_a_service_that_is_down_in_one_line(loaded: Command) -> None:
    told = loaded("reconcile", "--service", "http://127.0.0.1:9/api")
    assert (told.code, told.err.count("\n")) == (1, 1)
    assert "can't be reached" in told.err
    assert loaded("reconcile", "--service", "http://127.0.0.1:9/api", "--kind", "cat").code == 2


def test_trust_keeps_what_can_be_taken_and_names_the_other_lines(loaded: Command, tmp_path: Path) -> None:
    (tmp_path / "o.csv").write_text("outlet,rating\nNowhere News,0.5\n", encoding="utf-8")
    told = loaded("trust", "o.csv", "--by", "Ines")
    assert told.code == 1
    assert "o.csv: line 2: 'Nowhere News'" in told.err
    assert "0 judgements kept" in told.err
    assert loaded("trust", "gone.csv").err.startswith("onrecord: gone.csv: can't be read")


def test_what_is_judged_of_two_claims_is_kept_with_who_judged(loaded: Command) -> None:
    claims = loaded("query", "SELECT ?c { ?c a schema:Claim } ORDER BY ?c LIMIT 2", "--format", "csv")
    one, other = claims.out.split()[1:3]
    told = loaded("judge", one, other, "same", "--by", "Ines")
    assert told.code == 0
    assert told.err.startswith(f"same: <{one}> and <{other}>, judged by Ines (")
    why = "SELECT ?why { GRAPH <urn:onrecord:corroboration> { ?c or:relation or:Same ; rdfs:comment ?why } }"
    assert "judged by Ines" in loaded("query", why).out
    assert "one and the same claim" in loaded("judge", one, one, "same").err
    assert loaded("judge", one, other, "alike").code == 2


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


def test_check_finds_nothing_wrong_with_what_was_loaded(loaded: Command) -> None:
    told = loaded("check")
    assert (told.code, told.out, told.err) == (0, "", "1 article checked, 0 problems\n")


def test_a_backup_and_an_export_bring_the_store_back(loaded: Command, tmp_path: Path) -> None:
    assert loaded("backup", "saved").err == "wrote saved\n"
    assert loaded("export", "-o", "all.nq").code == 0
    for arguments in (("restore", "saved"), ("import", "all.nq")):
        assert loaded(*arguments, "--store", arguments[0]).code == 0
        assert articles(tmp_path / arguments[0]) == articles(tmp_path / "onrecord.store")


def test_a_restore_never_replaces_articles_unasked(loaded: Command) -> None:
    loaded("backup", "saved")
    told = loaded("restore", "saved")
    assert told.code == 1
    assert "onrecord.store: holds articles already (--replace loses them;" in told.err
    assert loaded("restore", "saved", "--replace").err == "1 article, in onrecord.store\n"


def test_check_repairs_a_damaged_folder(loaded: Command, tmp_path: Path) -> None:
    (tmp_path / "onrecord.store" / "format.json").write_text("junk", encoding="utf-8")
    assert "format.json is damaged" in loaded("rank").err
    told = loaded("check", "--repair")
    assert (told.code, told.err.splitlines()) == (
        0,
        [
            "format.json was damaged, and was written anew",
            "what is derived was made anew: which claims are one claim, and the assessments",
            "1 article checked, 0 problems",
        ],
    )


def test_every_command_works_on_a_server(loaded: Command) -> None:
    with server("Oxigraph") as address:
        assert " sent now)" in loaded("push", "--to", address).err
        assert "(0 sent now)" in loaded("push", "--to", address).err
        for arguments in (("rank",), ("check",), ("query", "claims-by-person"), ("export", "-o", "there.nq")):
            here, there = loaded(*arguments), loaded(*arguments, "--store", address)
            assert (there.code, there.out) == (0, here.out)
        told = loaded("backup", "saved", "--store", address)
        assert (told.code, told.err) == (
            1, f"onrecord: {address}: is a server, and here a store is a folder (give --store FOLDER)\n",
        )  # fmt: skip


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
    assert "The same claim in several articles" in (tmp_path / "both.html").read_text(encoding="utf-8")
    refused = loaded("article", *"abcdefg", "-o", "many.html")
    assert refused.code == 2
    assert "at most 6" in refused.err


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


def test_an_interrupted_load_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": str(n), "text": f"The quay {n} is safe, Carl Oduya said. " * 40})
        for n in range(3000)
    ]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    loading = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "load", "many.jsonl"],
        cwd=tmp_path, stderr=subprocess.PIPE, text=True, env={**os.environ, "ONRECORD_STORE": "s.store"},
    )  # fmt: skip
    logs = (tmp_path / "s.store" / "quads").glob
    while sum(log.stat().st_size for log in logs("*.log")) < 100_000 and loading.poll() is None:
        time.sleep(0.05)
    loading.send_signal(signal.SIGINT)
    _, err = loading.communicate(timeout=60)
    assert loading.returncode == 130
    assert "Traceback" not in err
    assert "interrupted: what was read until now is in s.store" in err
    assert len(articles(tmp_path / "s.store")) > 0
