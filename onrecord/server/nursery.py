"""A small process that forks the processes which hold the store, and ends them when told.

Python and our modules take a second to start; a fork of a process that has them takes ten milliseconds. The
web process itself can't fork safely, since it runs an event loop. `main` takes commands from the socket whose
descriptor is the process's argument: ``fork`` with a socket for the child, and ``kill``.
"""

from __future__ import annotations

import array
import contextlib
import json
import os
import signal
import socket
import sys
from typing import Any

from onrecord.server import jobs
from onrecord.server.pages.graph import warm

_COMMAND = 4096


def main() -> None:
    """Serve commands until the other side has gone; then end every child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the web process ends us
    commands = socket.socket(fileno=int(sys.argv[1]))
    warm()
    children: set[int] = set()
    try:
        while True:
            told, descriptors = _command(commands)
            if not told:
                return
            _reap(children)
            answer = _fork(commands, told, descriptors, children) if descriptors else _kill(told, children)
            commands.send(json.dumps(answer).encode())
    finally:
        for child in children:
            _end(child)


def _command(commands: socket.socket) -> tuple[dict[str, Any], list[int]]:
    content, ancillary, _, _ = commands.recvmsg(_COMMAND, socket.CMSG_SPACE(array.array("i").itemsize))
    descriptors = array.array("i")
    for level, type_, packed in ancillary:
        if level == socket.SOL_SOCKET and type_ == socket.SCM_RIGHTS:
            descriptors.frombytes(packed)
    return (json.loads(content) if content else {}), list(descriptors)


def _fork(
    commands: socket.socket, told: dict[str, Any], descriptors: list[int], children: set[int]
) -> dict[str, int]:
    child = os.fork()
    if child == 0:
        try:
            commands.close()
            with socket.socket(fileno=descriptors[0]) as connection, contextlib.suppress(BrokenPipeError):
                jobs.work(connection, told)
        finally:
            os._exit(0)  # whatever happened: a child must not go on as the nursery, and end its siblings
    os.close(descriptors[0])
    children.add(child)
    return {"pid": child}


def _kill(told: dict[str, Any], children: set[int]) -> dict[str, int]:
    """End a child that is ours and was not waited for, so that its number can't be another's by now."""
    if told["kill"] in children:
        _end(told["kill"])
        children.discard(told["kill"])
    return {}


def _end(child: int) -> None:
    with contextlib.suppress(ProcessLookupError, ChildProcessError):
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _reap(children: set[int]) -> None:
    with contextlib.suppress(ChildProcessError):
        while (ended := os.waitpid(-1, os.WNOHANG)[0]) != 0:
            children.discard(ended)
