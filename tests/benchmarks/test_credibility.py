from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from benchmarks import credibility
from onrecord.graph.truth import METHODS


def folder(path: Path) -> Path:
    lines = [
        f'{source},"item, {n}",{"Yes" if source != "dan" else n}'
        for source in ("ann", "bob", "dan")
        for n in range(6)
    ]
    (path / "claims.csv").write_text("source,item,value\n" + "\n".join(lines), encoding="utf-8")
    gold = [f'"item, {n}",yes' for n in range(6)] + ["unheard of,yes"]
    (path / "gold.csv").write_text("item,value\n" + "\n".join(gold), encoding="utf-8")
    return path


def test_every_method_is_scored_and_the_default_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.json"
    monkeypatch.setattr(sys, "argv", ["x", "--truth", str(folder(tmp_path)), "--json", str(out)])
    credibility.main()
    written = json.loads(out.read_text())
    assert set(written) == {*METHODS, "default"}
    assert written["default"]["accuracy"] == 1
    assert written["default"]["spearman"] > 0.8
    assert written["majority"]["seconds"] >= 0


def test_a_folder_without_claims_says_so(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"claims\.csv: can't be read"):
        credibility.rows(tmp_path / "claims.csv", ("source",))
