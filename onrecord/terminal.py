"""What the command line prints: results on stdout, messages on stderr, nothing that steers a terminal."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import cast

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.style import Style
from rich.text import Text

from onrecord.errors import LanguageError, OnrecordError
from onrecord.graph.model import Article, Entity, EntityKind, Reading, Span, Utterance
from onrecord.graph.questions import Question

MESSAGES = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)

_LEAD = "  "
"""What stands before the lines under a title."""

_GOES_ON = 2
"""Letters by which the rest of a line that is folded is indented."""

_NARROW = 20
"""Letters that a folded line has at least, however narrow the terminal is."""

_VALUE = re.compile(r"(?:[+-]?\d[\d.e-]*)? +")

_WITHOUT_WIDTH = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Soft hyphen, zero-width space and joiners, byte order mark; no mark that turns the direction of writing."""
STYLES = {
    EntityKind.PERSON: "blue",
    EntityKind.ORGANIZATION: "magenta",
    EntityKind.OUTLET: "cyan",
    EntityKind.UNNAMED: "yellow",
    EntityKind.DOCUMENT: "green",
    EntityKind.AUTHOR: "white",
}


def visible(text: object) -> str:
    """`text` with control characters shown as symbols: articles and file names must not steer a terminal.

    A space of any width is a space, and what has no width (a soft hyphen) is left out.
    """
    return "".join(
        letter if letter.isprintable() or letter == "\n" else _symbol(letter) for letter in str(text)
    )


def in_line(text: object) -> str:
    """`text` as `visible` shows it, on one line."""
    return visible(" ".join(str(text).split()))


def _symbol(letter: str) -> str:
    if letter == "\t":
        return "    "
    if unicodedata.category(letter) == "Zs":
        return " "
    if letter in _WITHOUT_WIDTH:
        return ""
    return chr(ord("␀") + ord(letter)) if letter < " " else "\ufffd"


def say(message: object) -> None:
    """Print a message for the user on stderr."""
    MESSAGES.print(escape(visible(message)))


def complain(error: object) -> None:
    """Print what could not be done on stderr, on one line."""
    remedy = " (--force reads it anyway)" if isinstance(error, LanguageError) else ""
    MESSAGES.print(f"[red]onrecord:[/red] {escape(in_line(error))}{remedy}")


def prepare() -> None:
    """Have stdout write whole what is printed, and escape the letters that its encoding lacks.

    Where Python does not buffer it (``PYTHONUNBUFFERED``), a disk that gets full cuts a text without a word.
    """
    if isinstance(getattr(sys.stdout, "buffer", None), io.RawIOBase):
        whole = io.BufferedWriter(cast(io.RawIOBase, sys.stdout.buffer))
        sys.stdout = io.TextIOWrapper(whole, sys.stdout.encoding, line_buffering=True)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def out(text: str) -> None:
    """Print a result for people on stdout; to nobody where the shell has closed it."""
    if sys.stdout is not None:
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def data(text: str) -> None:
    """Print a result for programs on stdout, where nothing is escaped.

    Raises:
        OnrecordError: it has letters that the encoding of stdout lacks.
    """
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        lacking = text[error.start]
        raise OnrecordError(
            f"the output: {encoding} has no {lacking!r} (set PYTHONIOENCODING=utf-8)"
        ) from error
    out(text)


def copy(path: Path) -> None:
    """Print what a file holds on stdout, byte by byte; to nobody where the shell has closed it."""
    if sys.stdout is not None:
        sys.stdout.flush()
        with path.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)


def columned(text: str, indent: int) -> None:
    """Print a result on stdout whose lines may begin with a column of so many letters, a value or nothing.

    A line too long for a terminal goes on under where its words begin; in a file or a pipe it stays one.
    """
    console = Console(highlight=False, markup=False, emoji=False)
    for line in visible(text).splitlines():
        lead = indent if _VALUE.fullmatch(line[:indent]) else 0
        _print_folded(console, Text(line), lead, lead or _GOES_ON)


def _print_folded(console: Console, line: Text, lead: int, indent: int) -> None:
    """Print a line; in a terminal that is too narrow for it, all but its lead is folded, and indented."""
    if not console.is_terminal:
        console.print(line, soft_wrap=True)
        return
    head, rest = line.divide([lead])
    for number, part in enumerate(rest.wrap(console, max(console.width - indent, _NARROW)) or [rest]):
        part.rstrip()
        console.print(Text.assemble(" " * indent if number else head, part))


def flush() -> None:
    """Have all results out.

    Raises:
        OSError: they can't be written.
    """
    if sys.stdout is not None:
        sys.stdout.flush()


def drop_output() -> None:
    """Discard what is still to be printed, so that Python does not fail on stdout again at exit."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def question(ready_made: Question) -> None:
    """Print a ready-made question on stdout: its name, what its rows are, and its parameters."""
    out(f"{ready_made.name}\n    {ready_made.description}")
    for parameter in ready_made.parameters:
        out(f"    -p {parameter.name}=…  {parameter.description}")


def progress() -> Progress:
    """A bar on stderr for a batch; silent when stderr is not a terminal."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=MESSAGES,
        transient=True,
        disable=not MESSAGES.is_terminal,
    )


def reading(article: Article, read: Reading) -> None:
    """Print an article on stdout: attributions, coloured by source, affiliations, and what has no source.

    A line is folded to fit a terminal; in a file or a pipe it stays one line. An empty line comes last.
    """
    console = Console(highlight=False, markup=False, emoji=False)

    def show(line: Text) -> None:
        _print_folded(console, line, len(_LEAD), len(_LEAD) + _GOES_ON)

    _print_folded(console, Text(visible(article.heading), Style(bold=True)), 0, 0)
    for utterance in read.utterances:
        show(_attribution(article, read, utterance))
    for affiliation in read.affiliations:
        organization = read.entity(affiliation.organization).name if affiliation.organization else None
        parts = (read.entity(affiliation.member).name, affiliation.role, organization)
        line = ", ".join(part for part in parts if part)
        show(Text(visible(f"{_LEAD}affiliation: {line} ({affiliation.status.value})"), "dim"))
    for sentence in read.unattributed:
        show(Text(f"{_LEAD}no source: {in_line(sentence.of(article.text))}", "dim"))
    console.print()


def _attribution(article: Article, read: Reading, utterance: Utterance) -> Text:
    """``Jane Doe (“denied”): that it leaks  (denies, on the record, told to …, relayed by …)``."""
    line = Text(_LEAD)
    speakers = [read.entity(key) for key in utterance.speakers]
    for number, one in enumerate(speakers):
        line.append("" if number == 0 else " and " if number + 1 == len(speakers) else ", ", "dim")
        line.append(in_line(one.name), STYLES[one.kind])
    if not speakers:
        line.append("nobody named", "dim")
    if utterance.cue:
        line.append(f" (“{in_line(_words(article, utterance.cue))}”)", "dim")
    line.append(f": {in_line(_words(article, utterance.content))}")
    manner = utterance.stance.value if utterance.answered else "no answer"
    chain = "".join(f", relayed by {read.entity(relay.relayer).name}" for relay in utterance.relays)
    told = f", told to {read.entity(utterance.told_to).name}" if utterance.told_to else ""
    withheld = "".join(f", {said}" for said in _withheld(speakers))
    line.append(f"  ({in_line(f'{manner}, {utterance.level.value}{withheld}{told}{chain}')})", "dim")
    return line


def _withheld(speakers: Sequence[Entity]) -> Iterator[str]:
    """How near unnamed speakers are said to be, and why they are not named, where the article tells."""
    for one in speakers:
        if one.kind is EntityKind.UNNAMED:
            yield from (one.proximity.value,) if one.proximity else ()
            yield from (f"not named: “{one.reason_withheld}”",) if one.reason_withheld else ()


def _words(article: Article, spans: Iterable[Span]) -> str:
    return " … ".join(span.of(article.text) for span in spans)
