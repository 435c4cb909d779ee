"""The benchmark of an archive times each page and question of the store that the one of rebuilding makes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks import archive, rebuild
from tests.graph.servers import free_port


def test_pages_questions_and_ranks_are_timed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rebuild.make(tmp_path, 3, compared=True)
    monkeypatch.setattr(archive, "PORT", free_port())
    monkeypatch.setattr(sys, "argv", ["archive", str(tmp_path)])
    archive.main()
    first, *timed = capsys.readouterr().out.splitlines()
    assert first == "3 articles"
    assert all(line.endswith(" s") for line in timed)
    assert {"a name", "claims by support", "/", "/outlets"} <= {line.rpartition(":")[0] for line in timed}
