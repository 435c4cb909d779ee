"""Questions, ranks and explanations as a user types them."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from rich.text import Text

from onrecord import answers
from onrecord.derived import derive
from onrecord.graph.network import centrality
from onrecord.graph.store.local import open_store
from tests.commands.typed import Command
from tests.graph.corroboration.stories import Said, graph

ASK_ALOUD = """
from onrecord import answers, cli
inner = answers.ask
answers.ask = lambda *given: (print("asking", flush=True), inner(*given))[1]
cli.main()
"""
"""The command line, which says so on stdout as soon as it asks the store."""


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


def test_explain_says_what_would_be_left_of_a_source_without_another(loaded: Command) -> None:
    told = loaded("explain", "Carl Oduya", "--without", "official close to the council")
    assert told.code == 0, told.err
    refused = loaded("explain", "Carl Oduya", "--without", "Carl Oduya")
    assert refused.code == 2
    assert "give another source" in refused.err


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


def test_explain_prefers_whom_a_word_names_and_says_that_it_is_a_claim_too(
    onrecord: Command, tmp_path: Path
) -> None:
    with open_store(tmp_path / "onrecord.store", "create") as store:
        store.replace(graph("https://mail.example/1", "Lorne Mail", [Said("Anthony Crewe", "Crewe")]))
        derive(store)
    told = onrecord("explain", "Crewe")
    assert (told.code, told.out.splitlines()[0]) == (0, "Anthony Crewe")
    assert told.err == (
        "'Crewe' is also the whole of a claim: https://mail.example/1#c1 (give its IRI to explain that)\n"
    )
    assert onrecord("explain", "https://mail.example/1#c1").out.startswith("Crewe\n")


def test_explain_says_whom_a_name_may_mean_too(onrecord: Command, tmp_path: Path) -> None:
    said = [Said("Crewe", "The pier is shut"), Said("Anthony Crewe", "The quay is safe")]
    with open_store(tmp_path / "onrecord.store", "create") as store:
        store.replace(graph("https://mail.example/1", "Lorne Mail", said))
        derive(store)
    told = onrecord("explain", "Crewe")
    assert (told.code, told.out.splitlines()[0]) == (0, "Crewe")
    assert told.err == "'Crewe' may also mean Anthony Crewe (give the whole name)\n"
    assert onrecord("explain", "Anthony Crewe").err == ""


def test_a_table_gives_words_that_are_claim_and_quote_once(onrecord: Command, tmp_path: Path) -> None:
    with open_store(tmp_path / "onrecord.store", "create") as store:
        store.replace(graph("https://mail.example/1", "Lorne Mail", [Said(None, "The pier is shut")]))
    heads = {
        form: onrecord("query", "claims-with-no-source", "--format", form).out for form in ("table", "csv")
    }
    assert heads["table"].split()[:2] == ["claim", "title"]
    assert heads["csv"].startswith("claim,quote,title")


def test_what_a_terminal_folds_goes_on_under_where_its_words_begin(
    loaded: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "60")
    lines = loaded("explain", "The ferry will run again on Monday").out.splitlines()
    at = lines.index("+0.20  independent origins: 1 independent source: Carl Oduya")
    assert lines[at + 1 : at + 4] == [
        "       Ferry to run again, Lorne Times, 2026-01-05: The",
        "       ferry will run again on Monday, said Carl Oduya, the",
        "       harbour master of Lorne Port Authority",
    ]
    assert max(map(len, lines)) <= 60


def test_what_is_read_is_folded_in_a_terminal_alone(loaded: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = loaded("read", "story.txt").out.splitlines()
    assert whole[1].endswith("(asserts, on the record)")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "60")
    folded = Text.from_ansi(loaded("read", "story.txt").out).plain.splitlines()
    assert folded[1].startswith("  Carl Oduya")
    assert folded[2].startswith("    ")
    assert max(map(len, folded)) <= 60
    assert " ".join(" ".join(folded).split()) == " ".join(" ".join(whole).split())


def test_a_query_is_read_from_standard_input(loaded: Command) -> None:
    query = "SELECT ('Zoë' AS ?who) {}"
    told = loaded("query", "-", "--format", "csv", stdin=f"\ufeff{query}".encode())
    assert told.out == loaded("query", query, "--format", "csv").out
    assert "standard input is empty" in loaded("query", "-").err
    told = loaded("query", "-", stdin="SELECT ('é' AS ?e) {}".encode("latin-1"))
    assert (told.code, "standard input can't be read: 'utf-8'" in told.err) == (1, True)
