"""What a user judges of names, claims and outlets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.typed import Command


def test_who_judges_must_be_given_where_the_user_has_no_name(
    loaded: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise KeyError("getpwuid(): uid not found: 12345")

    monkeypatch.setattr("getpass.getuser", nameless)
    pair = ("merge", "Carl Oduya", "Ann Writer")
    told = loaded(*pair)
    assert told.code == 2
    assert "give --by NAME" in told.err
    assert loaded(*pair, "--by", "Ann").code == 0


def test_merge_makes_one_of_two_and_undoing_it_gives_back_what_was(loaded: Command) -> None:
    before = loaded("same", "Carl Oduya").out
    assert "are now one entity" in loaded("merge", "Carl Oduya", "Ann Writer", "--by", "Ines").err
    told = loaded("same", "Ann Writer")
    assert (told.code, "judged same by Ines" in told.out) == (0, True)
    undone = loaded("merge", "Ann Writer", "Carl Oduya", "--undo").err
    assert "without it, Ann Writer (person) and Carl Oduya (person) are two entities" in undone
    assert loaded("same", "Carl Oduya").out == before
    assert loaded("merge", "Ann Writer", "Carl Oduya", "--undo").err.startswith("onrecord: there is no such")


def test_what_has_no_name_is_told_from_what_the_store_lacks(loaded: Command) -> None:
    for command in (
        ("merge", "official close to the council", "Carl Oduya"),
        ("merge", "Carl Oduya", "the official"),
        ("split", "Official close to the council"),
        ("same", "official close to the council"),
    ):
        told = loaded(*command)
        assert (told.code, told.err.count("\n")) == (1, 1)
        assert ": only an unnamed source is called so, known in its article alone (" in told.err
        assert "onrecord explain" in told.err
    assert "nothing in the store has this name (near: Carl Oduya" in loaded("same", "Karl Oduia").err


def test_split_gives_back_what_merge_joined(loaded: Command) -> None:
    before = loaded("same", "Carl Oduya").out
    loaded("merge", "Carl Oduya", "Ann Writer")
    assert "is now an entity of its own, in" in loaded("split", "Ann Writer").err
    assert loaded("same", "Carl Oduya").out == before


def test_split_by_article_makes_a_namesake_until_it_is_undone(loaded: Command) -> None:
    assert "has 1 namesake" in loaded("split", "Carl Oduya", "--article", "Ferry to run again").err
    assert "namesake" not in loaded("split", "Carl Oduya", "--undo").err
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
