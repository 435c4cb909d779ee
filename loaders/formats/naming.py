"""How names of files appear in messages: they come from anywhere, and messages go to a terminal."""

from __future__ import annotations

from pathlib import Path


def shown(path: Path | str) -> str:
    """`path` for a message, on one line: what is not printable is escaped, "-" is called standard input."""
    name = str(path)
    return "standard input" if name == "-" else "".join(map(_visible, name))


def _visible(letter: str) -> str:
    if letter.isprintable():
        return letter
    if "\udc80" <= letter <= "\udcff":  # a byte that is not UTF-8 (PEP 383)
        return f"\\x{ord(letter) - 0xDC00:02x}"
    return letter.encode("unicode_escape", "surrogatepass").decode("ascii")
