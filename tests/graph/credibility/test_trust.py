from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.errors import LoadError
from onrecord.graph.check import check
from onrecord.graph.credibility import explain, rebuild
from onrecord.graph.credibility.trust import TrustJudgement, judgements, read, record
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
TIMES, POST = f"{ID}outlet/lorne-times", f"{ID}outlet/harbour-post"


def taken(store: LocalStore, folder: Path, text: str) -> list[str]:
    """The messages of what could not be taken; what could is kept."""
    path = folder / "outlets.csv"
    path.write_text(text, encoding="utf-8")
    found = list(read(path, store, "Ines", NOW))
    record(store, [one for one in found if isinstance(one, TrustJudgement)])
    return [str(one).removeprefix(f"{path}: ") for one in found if not isinstance(one, TrustJudgement)]


def test_a_rating_gives_the_letter_and_survives_a_rebuild(store: LocalStore, tmp_path: Path) -> None:
    assert taken(store, tmp_path, "outlet,rating,state_control\nLorne Times,0.8,run by the council\n") == []
    rebuild(store)
    rebuild(store)
    found = explain(store, TIMES)
    assert found.admiralty == "B6"
    assert found.notes == (
        "rated 0.80, says Ines (2026-11-25); the letter is from this",
        "state control: run by the council, says Ines (2026-11-25)",
    )
    assert check(store) == []


def test_a_newer_judgement_takes_the_place_of_an_older_one(store: LocalStore, tmp_path: Path) -> None:
    taken(store, tmp_path, "outlet,rating\nLorne Times,0.8\nHarbour Post,0.4\n")
    taken(store, tmp_path, "outlet,rating\nLorne Times,0.3\n")
    assert {iri: one.rating for iri, one in judgements(store).items()} == {TIMES: 0.3, POST: 0.4}


def test_a_rating_is_carried_over_and_marked_as_such(store: LocalStore, tmp_path: Path) -> None:
    record(store, [TrustJudgement(f"{ID}outlet/{n}", 0.5, None, "Ines", NOW.isoformat()) for n in range(2)])
    taken(store, tmp_path, "outlet,rating\nLorne Times,0.8\n")
    rebuild(store)
    found = explain(store, POST)
    assert found.admiralty[0] == "F"
    assert found.notes[0].startswith("nobody rated it; 0.70 carried over")


def test_a_single_rating_is_not_carried_over(store: LocalStore, tmp_path: Path) -> None:
    taken(store, tmp_path, "outlet,rating\nLorne Times,0.8\n")
    rebuild(store)
    assert explain(store, POST).notes == ()


def test_a_line_that_cannot_be_taken_is_named_and_the_rest_goes_on(store: LocalStore, tmp_path: Path) -> None:
    errors = taken(
        store,
        tmp_path,
        "outlet,rating\nNowhere News,0.5\nLorne Times,9\n,\nLorne Times,0,8\nHarbour Post,0.5,\n",
    )
    assert errors[0].startswith("line 2: 'Nowhere News': nothing in the store has this name")
    assert errors[1] == "line 3: the rating '9' is not a number from 0 to 1"
    assert errors[2] == "line 4: gives no outlet, or neither rating nor state_control"
    assert errors[3] == "line 5: has more columns than the first line (quote what has a comma in it)"
    assert list(judgements(store)) == [POST]


def test_lines_that_disagree_about_an_outlet_are_named_and_none_is_taken(
    store: LocalStore, tmp_path: Path
) -> None:
    lines = "outlet,rating\nLorne Times,0.8\nHarbour Post,0.5\n\nthe Lorne Times,0.2\nHarbour Post,0.50\n"
    assert taken(store, tmp_path, lines) == [
        "line 2: disagrees with line 5 about one outlet (keep one of them)",
        "line 5: disagrees with line 2 about one outlet (keep one of them)",
    ]
    assert {iri: one.rating for iri, one in judgements(store).items()} == {POST: 0.5}


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_columns_as_spreadsheets_part_them_are_read(
    store: LocalStore, tmp_path: Path, delimiter: str
) -> None:
    lines = (
        "state_control|outlet|rating",
        "owned by a port, and a bank|Lorne Times|0,8",
        "none|Harbour Post|",
    )
    assert taken(store, tmp_path, "\r\n".join(lines).replace("|", delimiter)) == []
    found = judgements(store)
    assert (found[TIMES].rating, found[TIMES].control) == (0.8, "owned by a port, and a bank")
    assert (found[POST].rating, found[POST].control) == (None, "none")


def test_columns_are_known_however_they_are_written(store: LocalStore, tmp_path: Path) -> None:
    assert taken(store, tmp_path, "\ufeffOutlet, Rating ,State_Control\nLorne Times, 0.8,a port\n") == []
    assert (judgements(store)[TIMES].rating, judgements(store)[TIMES].control) == (0.8, "a port")


def test_what_is_no_outlet_is_told_as_what_it_is(store: LocalStore, tmp_path: Path) -> None:
    (error,) = taken(store, tmp_path, "outlet,rating\nAnn Reyk,0.5\n")
    assert error == "line 2: 'Ann Reyk' is no outlet here, but a person (only outlets are rated)"


def test_a_file_without_the_columns_is_refused(store: LocalStore, tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="needs a column outlet"):
        taken(store, tmp_path, "name,score\nLorne Times,1\n")
