"""The store under the commands: where it is, what is wrong with it, and how it is kept."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.graph.store.local import open_store
from tests.commands.typed import STORY, Command, articles
from tests.graph.store.servers import server

TOLD = ("--outlet", "Lorne Times", "--date", "2026-01-05")


def test_damaged_files_of_the_store_are_told_by_every_command(loaded: Command, tmp_path: Path) -> None:
    files = list((tmp_path / "onrecord.store" / "quads").glob("MANIFEST-*"))
    assert files
    for file in files:
        file.write_bytes(b"junk" * 50)
    for arguments in (("rank",), ("load", "story.txt"), ("check", "--repair"), ("serve", "--port", "0")):
        told = loaded(*arguments)
        assert told.code == 1
        assert "onrecord.store: its files are damaged (Corruption" in told.err
        assert "onrecord restore FOLDER" in told.err
        assert len(told.err.splitlines()) == 1


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


def test_check_finds_nothing_wrong_with_what_was_loaded(loaded: Command) -> None:
    told = loaded("check")
    assert (told.code, told.out, told.err) == (0, "", "1 article checked, 0 problems\n")


def test_check_says_what_was_judged_of_words_that_an_article_has_no_more(
    loaded: Command, tmp_path: Path
) -> None:
    story = {"url": "https://post.example/quay", "outlet": "Harbour Post", "date": "2026-01-05"}
    for version in ("“The quay is safe,” said Ann Reyk.", "“The quay is closed,” said Ann Reyk."):
        (tmp_path / "one.jsonl").write_text(
            json.dumps({**story, "text": f"{version}\n\nShe spoke in Lorne."})
        )
        assert loaded("load", "one.jsonl").code == 0
        if "safe" in version:
            judged = loaded(
                "judge", f"{story['url']}#c1", "The ferry will run again", "unrelated", "--by", "Bo"
            )
            assert judged.code == 0
    told = loaded("check")
    assert told.code == 0
    assert "set aside: what Bo judged on " in told.err
    assert f"<{story['url']}#c1>" in told.err


def test_articles_are_removed_by_title_and_address_and_what_is_not_there_is_told(
    loaded: Command, tmp_path: Path
) -> None:
    before = loaded("query", "claims-by-person").out
    (tmp_path / "other.txt").write_text("The quay is shut, Ann Reyk said.\n", encoding="utf-8")
    loaded("load", "other.txt", "--url", "https://l.example/2", *TOLD)
    (tmp_path / "third.txt").write_text("Bus fares rise\n\nFares rise, Bo Lund said.\n", encoding="utf-8")
    loaded("load", "third.txt", *TOLD)
    told = loaded("remove", "https://l.example/2#top", "no such words", "bus fares")
    assert (told.code, told.out) == (1, "")
    complaint, done = told.err.splitlines()
    assert complaint.startswith("onrecord: 'no such words': no article in the store has this in its title (")
    assert done == (
        "removed 'Bus fares rise' and 'The quay is shut, Ann Reyk said.', with 2 claims"
        " and what was derived from them, in onrecord.store"
    )
    assert loaded("query", "claims-by-person").out == before
    assert loaded("check").err == "1 article checked, 0 problems\n"
    assert "Ann Reyk" not in loaded("rank").out
    assert loaded("remove", "ferry").code == 0
    assert articles(tmp_path / "onrecord.store") == []
    assert loaded("remove", "ferry").err.startswith("onrecord: 'ferry': no article in the store")


def test_words_of_several_titles_remove_none(loaded: Command, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(STORY.replace("again", "no more"), encoding="utf-8")
    loaded("load", "other.txt", *TOLD)
    told = loaded("remove", "ferry to run")
    assert (told.code, "could be Ferry to run again <urn:sha256:" in told.err) == (1, True)
    assert len(articles(tmp_path / "onrecord.store")) == 2


def test_a_backup_and_an_export_bring_the_store_back(loaded: Command, tmp_path: Path) -> None:
    assert loaded("backup", "saved").err == "wrote saved\n"
    assert loaded("export", "-o", "all.nq").code == 0
    for arguments in (("restore", "saved"), ("import", "all.nq")):
        assert loaded(*arguments, "--store", arguments[0]).code == 0
        assert articles(tmp_path / arguments[0]) == articles(tmp_path / "onrecord.store")


def test_an_import_keeps_what_the_user_judged_and_tells_what_is_contrary(
    loaded: Command, tmp_path: Path
) -> None:
    loaded("load", "story.txt", *TOLD, "--store", "other.store")
    loaded("load", "story.txt", *TOLD)
    for who, rating, folder in (("ann", "0.2", "onrecord.store"), ("bob", "0.9", "other.store")):
        (tmp_path / "rated.csv").write_text(f"outlet,rating\nLorne Times,{rating}\n", encoding="utf-8")
        assert loaded("trust", "rated.csv", "--by", who, "--store", folder).code == 0
    assert loaded("merge", "Carl Oduya", "Ann Writer", "--by", "ann").code == 0
    assert loaded("export", "-o", "other.nq", "--store", "other.store").code == 0
    told = loaded("import", "other.nq")
    assert told.code == 0
    for words in ("“rating 0.9” of bob", "“rating 0.2” of ann", " counts, not "):
        assert words in told.err
    assert "judged same by ann" in loaded("same", "Carl Oduya").out


def test_an_import_into_a_filled_store_derives_anew(loaded: Command, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("The quay is shut, Bo Lund said.\n", encoding="utf-8")
    loaded("load", "other.txt", *TOLD, "--store", "other.store")
    loaded("export", "-o", "other.nq", "--store", "other.store")
    assert loaded("import", "other.nq").code == 0
    loaded("load", "story.txt", "--date", "2026-01-05", "--store", "other.store")
    by_support = ("rank", "--by", "support")
    assert loaded(*by_support).out == loaded(*by_support, "--store", "other.store").out
    assert loaded("check").err == "2 articles checked, 0 problems\n"


def test_check_tells_what_is_derived_and_lags_behind_the_articles(loaded: Command, tmp_path: Path) -> None:
    with open_store(tmp_path / "onrecord.store", "write") as store:
        store.remove("urn:onrecord:assessment")
    told = loaded("check")
    assert (told.code, told.out.count("check --repair")) == (1, 1)
    assert loaded("check", "--repair").code == 0
    assert loaded("check").code == 0


NO_ROOM = """
import resource, signal, sys
from onrecord import cli
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
cli.main()
"""
"""The command line on a disk that takes no more."""


@pytest.mark.parametrize(
    "arguments", [("merge", "Carl", "Ann"), ("remove", "ferry"), ("check", "--repair"), ("load", "story.txt")]
)
@pytest.mark.usefixtures("loaded")
def test_a_disk_that_takes_no_more_is_one_line_without_the_engine(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    told = subprocess.run(
        [sys.executable, "-c", NO_ROOM, *arguments],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    line = "onrecord: onrecord.store: can't be opened: file too large\n"
    assert (told.returncode, told.stdout, told.stderr) == (1, "", line)


def test_a_backup_that_is_not_there_is_none_to_load_into(loaded: Command) -> None:
    told = loaded("restore", "nowhere")
    assert (told.code, "onrecord backup" in told.err, "onrecord load" in told.err) == (1, True, False)


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
            "what is derived was made anew: who is who, which claims are one claim, and the assessments",
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
        assert loaded("remove", "ferry", "--store", address).code == 0
        assert loaded("check", "--store", address).err == "0 articles checked, 0 problems\n"
