"""Ctrl-C ends a command at once and without a word, whatever it is about."""

from __future__ import annotations

import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

STOPPED = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
class Impatient:
    def find_spec(self, name, *rest):
        if name == {at!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Impatient())
from {module} import {function}
{function}()
"""
"""The console script, at which the user presses Ctrl-C while a module is being imported.

A job in the background inherits that SIGINT is ignored, so Python's own handling is set again.
"""


@pytest.mark.parametrize("at", ["onrecord.cli", "numpy", "onrecord.commands.serving"])
def test_ctrl_c_before_the_first_command_ends_without_a_word(at: str, tmp_path: Path) -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    module, _, function = project["project"]["scripts"]["onrecord"].partition(":")
    script = STOPPED.format(at=at, module=module, function=function)
    stopped = subprocess.run(
        [sys.executable, "-c", script, "--version"],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (stopped.returncode, stopped.stdout, stopped.stderr) == (-signal.SIGINT, "", "")


def test_ctrl_c_while_a_page_is_drawn_is_no_traceback(tmp_path: Path) -> None:
    script = (
        "import os, signal; from onrecord import pages; from onrecord.commands import writing\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "writing.connect = lambda _: os.kill(os.getpid(), signal.SIGINT)\n"
        "from onrecord.cli import main; main()"
    )
    stopped = subprocess.run(
        [sys.executable, "-c", script, "graph", "-o", "graph.html"],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert stopped.returncode == 130
    assert "Traceback" not in stopped.stderr
