"""Reading and loading, with what the text lacks or should not have."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.graph.store.local import open_store
from tests.commands.typed import STORY, Command, articles

TOLD = ("--outlet", "Lorne Times", "--date", "2026-01-05")


def test_load_says_what_it_did(loaded: Command) -> None:
    again = loaded("load", "story.txt")
    assert again.code == 0
    assert again.out == ""
    assert again.err.splitlines()[-1] == "1 article (1 of them again), 3 attributions, in onrecord.store"


def test_load_says_which_articles_lack_an_outlet_or_a_date(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("The quay is safe, Carl Oduya said.\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text("The quay was shut, Carl Oduya said.\n", encoding="utf-8")
    told = onrecord("load", "plain.txt", "other.txt", "--date", "2026-01-05")
    assert told.err.splitlines()[0] == (
        "no outlet found in 2 articles: 'The quay is safe, Carl Oduya said.' and others"
        " (load those of each outlet again with --outlet, or all as JSONL)"
    )
    assert (
        onrecord("load", "plain.txt", "--outlet", "Lorne Times", "--date", "2026-01-05").err.count("\n") == 1
    )


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


def test_a_text_loaded_again_with_its_address_is_one_article(loaded: Command, tmp_path: Path) -> None:
    told = loaded("load", "story.txt", *TOLD, "--url", "https://l.example/q")
    assert told.err.splitlines() == [
        "1 article is in the place of the same text without an address: 'Ferry to run again'",
        "1 article, 3 attributions, in onrecord.store",
    ]
    loaded("load", "story.txt", *TOLD, "--url", "https://l.example/q", "--store", "other.store")
    stores = []
    for name in ("onrecord.store", "other.store"):
        with open_store(tmp_path / name) as store:
            made = {str(one) for one in store.quads() if "prov#" not in str(one.predicate)}
            stores.append({one for one in made if "schema.org/version" not in one})
    assert stores[0] == stores[1]


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


def test_read_prints_a_line_for_each_attribution_and_parts_articles(
    onrecord: Command, tmp_path: Path
) -> None:
    long = f"The quay is {'very ' * 40}safe, Carl Oduya said."
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name[0].upper()}. {long}\n", encoding="utf-8")
    first, second = onrecord("read", "a.txt", "b.txt").out.rstrip("\n").split("\n\n")
    assert [len(article.splitlines()) for article in (first, second)] == [2, 2]


def test_read_prints_the_cue_beside_the_speaker_and_each_sentence_without_a_source(
    onrecord: Command, tmp_path: Path
) -> None:
    text = "The quay is closed.\n\nAccording to Carl Oduya, it is safe. Ann Reyk denied that it is safe.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert onrecord("read", "a.txt").out.splitlines()[1:4] == [
        "  Carl Oduya (“According to”): it is safe  (asserts, on the record)",
        "  Ann Reyk (“denied”): that it is safe  (denies, on the record)",
        "  no source: The quay is closed.",
    ]


def test_read_tells_why_a_source_is_not_named_whom_it_told_and_what_has_no_outlet(
    onrecord: Command, tmp_path: Path
) -> None:
    text = "An aide told Carl Oduya that it leaks, asking not to be named because she feared for her job.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    read = onrecord("read", "a.txt")
    assert "on background, insider, not named: “she feared for her job”, told to Carl Oduya" in read.out
    assert read.err.startswith("no outlet found in 1 article: ")


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


def test_spaces_of_any_width_are_shown_as_spaces(onrecord: Command, tmp_path: Path) -> None:
    text = "The\xa0quay is\u2009safe for now, the sea\xadport’s Carl Oduya\u202e said."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    shown = onrecord("read", "a.txt").out
    assert "The quay is safe for now, the seaport’s" in shown
    assert "\u202e" not in shown


def test_a_bad_document_is_told_and_the_rest_is_loaded(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (tmp_path / "lines.jsonl").write_text(
        '{"text": "It rains, Bo Writer said."}\n{broken\n{"title": "no text"}\n'
    )
    told = onrecord(
        "load", "missing.txt", "empty.txt", "picture.txt", "lines.jsonl", "page.pdf", "story.txt", *TOLD
    )
    assert told.code == 1
    complaints = told.err.splitlines()
    assert [line.split(": ")[1] for line in complaints[:-2]] == [
        "missing.txt", "empty.txt", "picture.txt", "lines.jsonl:2", "lines.jsonl:3", "page.pdf",
    ]  # fmt: skip
    assert complaints[-2].startswith("2 articles, 4 attributions")
    assert complaints[-1] == "6 documents could not be loaded"
    assert "Traceback" not in told.err
    assert len(articles(tmp_path / "onrecord.store")) == 2


@pytest.mark.parametrize("bad", ["empty.txt", "stadt.txt", "scan.pdf"])
def test_a_load_of_nothing_makes_no_store(onrecord: Command, tmp_path: Path, bad: str) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "stadt.txt").write_text(GERMAN, encoding="utf-8")
    told = onrecord("load", bad)
    assert (told.code, told.out) == (1, "")
    assert told.err.splitlines()[0].startswith(f"onrecord: {bad}: ")
    assert told.err.splitlines()[1:] == [
        "no article could be read; nothing was written to onrecord.store",
        "1 document could not be loaded",
    ]
    assert not (tmp_path / "onrecord.store").exists()


def test_a_load_of_nothing_leaves_a_store_as_it_is(loaded: Command, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert loaded("load", "empty.txt").code == 1
    assert len(articles(tmp_path / "onrecord.store")) == 1


GERMAN = (
    "Die Fähre fährt ab Montag wieder, sagte Hafenmeister Carl Oduya am Freitag. „Der Kai ist sicher“,"
    " erklärte er; ein Beamter, der dem Rat nahesteht, bestritt das.\n"
)


def test_an_article_in_another_language_is_told_and_the_rest_is_loaded(
    onrecord: Command, tmp_path: Path
) -> None:
    (tmp_path / "stadt.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    told = onrecord("load", "stadt.txt", "story.txt", *TOLD)
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
    read = onrecord("read", "-", "--force", "--format", "ttl", "--outlet", "Post", stdin=GERMAN.encode())
    assert (read.code, read.err) == (0, "")
    assert 'schema:inLanguage "de"' in read.out


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


def test_an_article_is_found_by_its_address_as_a_browser_shows_it(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    onrecord("load", "story.txt", "--url", "https://l.example/the quay#top")
    assert articles(tmp_path / "onrecord.store") == ["https://l.example/the%20quay"]
    assert onrecord("article", "https://l.example/the quay#top", "-o", "a.html").code == 0


def written(quads: Path) -> int:
    """Bytes of quads in a store, in its log or moved on from there into its tables."""
    return sum(file.stat().st_size for file in quads.glob("*") if file.suffix in {".log", ".sst"})


def test_an_interrupted_load_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": str(n), "text": f"The quay {n} is safe, Carl Oduya said. " * 40})
        for n in range(3000)
    ]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    loading = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "load", "many.jsonl"],
        cwd=tmp_path, stderr=subprocess.PIPE, text=True, env={**os.environ, "ONRECORD_STORE": "s.store"},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - a shell's background ignores it
    )  # fmt: skip
    try:
        while written(tmp_path / "s.store" / "quads") < 100_000 and loading.poll() is None:
            time.sleep(0.05)
        loading.send_signal(signal.SIGINT)
        _, err = loading.communicate(timeout=60)
    finally:
        loading.kill()
    assert loading.returncode == 130
    assert "Traceback" not in err
    assert "interrupted: what was read until now is in s.store" in err
    assert len(articles(tmp_path / "s.store")) > 0
