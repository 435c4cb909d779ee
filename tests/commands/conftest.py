"""A command line, and one with an article loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.typed import STORY, Command


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
