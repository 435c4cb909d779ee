from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.graph.claims.comparison import Relation


def run(path: Path, text: bytes) -> tuple[int, list[dict[str, object]], str]:
    path.write_bytes(text)
    result = CliRunner().invoke(app, ["compare", str(path)])
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()], result.stderr


def test_each_pair_gets_a_line_with_label_confidence_and_why(tmp_path: Path) -> None:
    pair = {"a": {"text": "The ferry sank", "speaker": "Jo"}, "b": {"text": "The ferry did not sank"}}
    code, (line,), _ = run(tmp_path / "p.jsonl", json.dumps(pair).encode())
    assert code == 0
    assert list(line) == ["label", "confidence", "why"]
    assert line["label"] in set(Relation)


def test_a_bad_line_is_named_and_the_rest_is_compared(tmp_path: Path) -> None:
    good = b'{"a": {"text": "The ferry sank"}, "b": {"text": "The ferry sank"}}\n'
    code, lines, messages = run(tmp_path / "p.jsonl", b'{"a": 3}\n\xff\n' + good)
    assert code == 1
    assert [line["label"] for line in lines] == [None, None, "same"]
    assert "p.jsonl:1" in messages.replace("\n", "")
    assert "2 lines could not be compared" in messages


def test_speaker_and_date_count(tmp_path: Path) -> None:
    text = "I will resign on Friday"
    speakers = {"a": {"text": text, "speaker": "Clara Weiss"}, "b": {"text": text, "speaker": "Tom Orr"}}
    days = {"a": {"text": text, "date": "2026-05-04"}, "b": {"text": text, "date": "2026-06-01T09:00:00Z"}}
    pairs = "\n".join(map(json.dumps, (speakers, days)))
    code, lines, _ = run(tmp_path / "p.jsonl", pairs.encode())
    assert code == 0
    assert [line["label"] for line in lines] == ["unrelated", "unrelated"]
    assert str(lines[1]["why"]).startswith("each is of its own days: 2026-05-04 and 2026-06-01")


def test_a_bad_date_or_speaker_is_named(tmp_path: Path) -> None:
    bad: list[dict[str, object]] = [
        {"date": "next week"},
        {"date": 20260504},
        {"date": {"year": 2026}},
        {"date": "2026-05-04ish"},
        {"speaker": ["Jo"]},
    ]
    pairs = [{"a": {"text": "The ferry sank", **one}, "b": {"text": "It sank"}} for one in bad]
    code, lines, messages = run(tmp_path / "p.jsonl", "\n".join(map(json.dumps, pairs)).encode())
    assert code == 1
    assert [line["label"] for line in lines] == [None] * 5
    assert messages.replace("\n", " ").count('the "date" of "a" is not a day') == 4
    assert 'the "speaker" of "a" is not a text' in messages.replace("\n", " ")


def test_half_a_character_is_no_fault(tmp_path: Path) -> None:
    pair = b'{"a": {"text": "The ferry sank \\ud83d"}, "b": {"text": "The ferry sailed"}}'
    code, (line,), _ = run(tmp_path / "p.jsonl", pair)
    assert code == 0
    assert line["label"] in set(Relation)
