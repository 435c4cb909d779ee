"""What a process that holds the store answers when a job fails."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import NoReturn

import pytest

from onrecord.errors import StoreError
from onrecord.server import frames, jobs
from tests.server.conftest import fill


def test_an_error_of_the_store_is_logged_and_its_paths_are_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> NoReturn:
        raise StoreError("/srv/secret/quads: a file is damaged")

    monkeypatch.setitem(jobs.JOBS, "query", fail)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(frames.told(frames.JOB, {"do": "query"}) + frames.frame(frames.BODY))
        ours.shutdown(socket.SHUT_WR)
        jobs.work(theirs, {"store": str(fill(tmp_path / "store")), "access": "read"})
        with ours.makefile("rb") as answers:
            assert frames.read(answers) == (frames.READY, b"")
            kind, refusal = frames.read(answers)
    assert kind == frames.REFUSED
    assert json.loads(refusal) == {
        "status": 500,
        "message": "the store can't be read or written; the server's log says why",
    }
    assert "/srv/secret/quads: a file is damaged" in caplog.text
