from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.graph.claims.comparison import Label


def run(path: Path, text: bytes) -> tuple[int, list[dict[str, object]], str]:
    path.write_bytes(text)
    result = CliRunner().invoke(app, ["compare", str(path)])
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()], result.stderr


def test_each_pair_gets_a_line_with_label_confidence_and_why(tmp_path: Path) -> None:
    pair = {"a": {"text": "The ferry sank", "speaker": "Jo"}, "b": {"text": "The ferry did not sank"}}
    code, (line,), _ = run(tmp_path / "p.jsonl", json.dumps(pair).encode())
    assert code == 0
    assert list(line) == ["label", "confidence", "why"]
    assert line["label"] in set(Label)


def test_a_bad_line_is_named_and_the_rest_is_compared(tmp_path: Path) -> None:
    good = b'{"a": {"text": "The ferry sank"}, "b": {"text": "The ferry sank"}}\n'
    code, lines, messages = run(tmp_path / "p.jsonl", b'{"a": 3}\n\xff\n' + good)
    assert code == 1
    assert [line["label"] for line in lines] == [None, None, "same"]
    assert "p.jsonl:1" in messages.replace("\n", "")
    assert "2 lines could not be compared" in messages
