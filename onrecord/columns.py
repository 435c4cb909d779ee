"""Rows as the command line prints them: in columns where these are wide enough to read, else one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.terminal import visible

READABLE = 14
"""Letters that a column of longer text has at least; where they don't fit beside each other, none is cut."""
_GAP = 2


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows on stdout, as wide as the terminal, or as $COLUMNS where there is none.

    Where the columns would be too narrow to read, each row is printed by itself, a line for each cell that
    holds something.
    """
    console = Console(highlight=False, markup=False)
    cells = [[visible("" if cell is None else cell) for cell in row] for row in rows]
    widths = _widths(columns, cells, console.width)
    if widths is None:
        _print_records(console, columns, cells)
        return
    grid = Table(box=None, pad_edge=False, header_style="bold")
    for column, width in zip(columns, widths, strict=True):
        grid.add_column(column, width=width, overflow="fold")
    for row in cells:
        grid.add_row(*map(Text, row))
    console.print(grid)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]], available: int) -> list[int] | None:
    """How wide each column is: what it needs, the widest cut to what there is; None where that is too little.

    A title is broken between words where its cells are narrower.
    """
    by_column = list(zip(columns, *rows, strict=True))
    needed = [max(map(_width, column)) for column in by_column]
    least = [
        max(_longest_word(column), min(READABLE, max(map(_width, column[1:]), default=0)))
        for column in by_column
    ]
    room = available - _GAP * (len(columns) - 1)
    if sum(least) > room:
        return None
    for cap in range(max(needed, default=0), 0, -1):
        widths = [max(low, min(need, cap)) for low, need in zip(least, needed, strict=True)]
        if sum(widths) <= room:
            return widths
    return least


def _print_records(console: Console, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    for number, row in enumerate(rows):
        record = Table.grid(padding=(0, _GAP, 0, 0))
        record.add_column(style="bold", no_wrap=True, width=max(map(_width, columns)))
        record.add_column(overflow="fold")
        for column, cell in zip(columns, row, strict=True):
            if cell:
                record.add_row(column, Text(cell))
        if number:
            console.print()
        console.print(record)


def _width(text: str) -> int:
    return max(map(cell_len, text.split("\n")))


def _longest_word(texts: Iterable[str]) -> int:
    """The longest word that is not cut; what is longer, such as an address, is."""
    return max(
        (length for text in texts for word in text.split() if (length := cell_len(word)) <= READABLE),
        default=0,
    )
