"""Rows on the command line can be read on a narrow terminal."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from onrecord import columns
from onrecord.terminal import visible
from tests.graph.store.held import ANY_TEXT

LONG = "They measured at the intake, not at the outfall, she said"


def printed(
    capsys: pytest.CaptureFixture[str], titles: list[str], *rows: list[str], width: int = 80
) -> list[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        columns.table(titles, rows)
    return [line.rstrip() for line in capsys.readouterr().out.splitlines()]


def test_rows_that_fit_stand_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, ["name", "claims"], ["Ann Reyk", "3"], ["Oduya", "12"]) == [
        "name      claims", "Ann Reyk  3", "Oduya     12",
    ]  # fmt: skip


def test_longer_text_is_folded_between_words_before_a_title_or_a_number_is_cut(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert printed(capsys, ["no source", "claim"], ["7", LONG], width=40) == [
        "no source  claim",
        "7          They measured at the intake,",
        "           not at the outfall, she said",
    ]
    assert printed(capsys, ["no source share", "claim"], ["7", LONG], width=22)[:3] == [
        "no",
        "source",
        "share   claim",
    ]


def test_rows_that_would_be_too_narrow_stand_one_under_another(capsys: pytest.CaptureFixture[str]) -> None:
    titles = ["name", "claim", "quote", "title", "why"]
    rows = ["Ann Reyk", LONG, LONG, "", LONG], ["Oduya", "", "", "", ""]
    assert printed(capsys, titles, *rows, width=60) == [
        "name   Ann Reyk",
        "claim  They measured at the intake, not at the outfall, she",
        "       said",
        "quote  They measured at the intake, not at the outfall, she",
        "       said",
        "why    They measured at the intake, not at the outfall, she",
        "       said",
        "",
        "name   Oduya",
    ]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(ANY_TEXT, min_size=3, max_size=3), max_size=4), st.integers(20, 120))
@example([["x" * 500, "", "船" * 70]], 30)
def test_no_letter_is_lost_and_no_line_is_too_wide(
    capsys: pytest.CaptureFixture[str], rows: list[list[str]], width: int
) -> None:
    lines = printed(capsys, ["one", "two", "three"], *rows, width=width)
    assert all(cell_len(line) <= width for line in lines)
    shown = sorted("".join("".join(lines).split()))
    kept = sorted("".join(visible("".join(cell for row in rows for cell in row)).split()))
    assert [letter for letter in kept if letter not in shown] == []
