"""The commands as a user meets them: exit code, stdout, stderr, and what is left on disk."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord import cli
from onrecord.graph.store.local import open_store

STORY = """\
Ferry to run again

By Ann Writer, Lorne Times

The ferry will run again on Monday, said Carl Oduya, the harbour master of Lorne Port Authority.

“The quay is safe,” Oduya said. An official close to the council denied that the quay is safe.
"""


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


class Command:
    """Runs `onrecord` in this process, in the current folder."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys = capsys
        self.monkeypatch = monkeypatch

    def __call__(self, *arguments: str | Path, stdin: bytes = b"") -> Outcome:
        self.monkeypatch.setattr(sys, "argv", ["onrecord", *map(str, arguments)])
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as exited:
            cli.main()
        captured = self.capsys.readouterr()
        code = exited.value.code
        return Outcome(code if isinstance(code, int) else int(code is not None), captured.out, captured.err)


def articles(store: Path) -> list[str]:
    with open_store(store) as opened:
        return opened.articles()
