"""How names of files, and what libraries say of them, appear in messages on a terminal."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import reason

_LONGEST = 120


def shown(path: Path | str) -> str:
    """`path` for a message, on one line: what is not printable is escaped, "-" is called standard input."""
    name = str(path)
    return "standard input" if name == "-" else "".join(map(_visible, name))


def said(error: Exception) -> str:
    """What an error of a library says, for a message: one line of what is printable, or the error's kind."""
    return shown(reason(error)[:_LONGEST])


def _visible(letter: str) -> str:
    if letter.isprintable():
        return letter
    if "\udc80" <= letter <= "\udcff":  # a byte that is not UTF-8 (PEP 383)
        return f"\\x{ord(letter) - 0xDC00:02x}"
    return letter.encode("unicode_escape", "surrogatepass").decode("ascii")
