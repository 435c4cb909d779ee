"""Servers that tests start must not outlive the tests, however these end."""

from __future__ import annotations

import shutil
from collections.abc import Sequence


def leashed(command: Sequence[str]) -> list[str]:
    """The command, so run that the kernel ends it when the process that starts it has gone.

    A fixture's teardown is not run when pytest is killed. util-linux's setpriv asks for a signal on the death
    of the parent (prctl(2), PR_SET_PDEATHSIG); where there is none, as on macOS, the command runs as it is.
    """
    setpriv = shutil.which("setpriv")
    return [*([setpriv, "--pdeathsig", "TERM", "--"] if setpriv else []), *command]
