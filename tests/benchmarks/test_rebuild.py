"""The benchmark of rebuilding runs as its commands say, and keeps its store for a later run."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import rebuild


@pytest.mark.parametrize("compared", [True, False])
def test_more_and_replaced_articles_are_timed_layer_by_layer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, compared: bool
) -> None:
    monkeypatch.setattr(rebuild, "MORE", 1)
    monkeypatch.setattr(rebuild, "AGAIN", 1)
    rebuild.make(tmp_path, 3, compared=compared)
    for _ in range(2):
        found = rebuild.measure(tmp_path)
        assert all(f"{layer}, s" in found["one more"] for layer in (*rebuild.LAYERS, "all"))
        assert found["one replaced"]["all, s"]["median"] > 0
