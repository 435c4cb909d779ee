"""What the figures on affiliations are of, and that those of dev are not listed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from benchmarks.affiliations import main, measure
from benchmarks.scoring import Tally
from benchmarks.splits import ANNOTATIONS, SPLITS
from onrecord.loaders.reader import TrainedReader

TEXT = "Lindholm resigns.\n\nJoan Lindholm, a spokeswoman for Acme Steel, said on Monday that it was hot."


def test_articles_are_read_and_compared_with_what_the_annotator_says(tmp_path: Path) -> None:
    lines, said = tmp_path / "train.jsonl", tmp_path / "speakers.jsonl"
    lines.write_text(json.dumps({"id": "a", "text": TEXT, "attributions": []}), encoding="utf-8")
    role = {
        "person": "Joan Lindholm",
        "organization": "Acme Steel",
        "role": "spokeswoman",
        "status": "current",
    }
    annotation = {"id": "a", "people": ["Joan Lindholm"], "affiliations": [role], "attributions": []}
    said.write_text(json.dumps(annotation), encoding="utf-8")
    assert measure(lines, said, TrainedReader(threads=1))["person and role"] == Tally(1, 1, 1)


@pytest.mark.parametrize("drawn", [*(f"speakers-{split}" for split in SPLITS), "posts-train"])
def test_affiliations_are_of_people_whom_the_annotation_names(drawn: str) -> None:
    for line in (ANNOTATIONS / f"{drawn}.jsonl").read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        assert {a["person"] for a in one["affiliations"]} <= set(one["people"])
        assert all(a["role"] or a["organization"] for a in one["affiliations"])
        assert {a["status"] for a in one["affiliations"]} <= {"current", "former", "unknown"}


def test_the_misses_of_dev_are_not_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dev.jsonl").touch()
    monkeypatch.setattr(sys, "argv", ["affiliations", str(tmp_path), "dev", "--misses"])
    with pytest.raises(SystemExit):
        main()
    assert "dev is for reports" in capsys.readouterr().err


def test_posts_are_of_train_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dev.jsonl").touch()
    monkeypatch.setattr(sys, "argv", ["affiliations", str(tmp_path), "dev", "--posts"])
    with pytest.raises(SystemExit):
        main()
    assert "--posts is of train alone" in capsys.readouterr().err
