"""From lines of print to text: running heads left out, paragraphs and parted words put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import quantiles

Page = Sequence[str]
"""The lines of a page, none of them blank."""

_EDGE = 2
"""Lines at the top and foot of a page among which running heads are looked for."""

_RUNNING, _MANY_PAGES = 0.5, 3
"""The share of pages, and how many at least, on which a line stands that is a running head."""

_FULL = 0.8
"""The share of a full line's length below which a line that ends a sentence ends a paragraph."""

_LIGATURES = {
    chr(0xFB00 + n): letters for n, letters in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))
}
_SEPARATE = str.maketrans(_LIGATURES)
_BY_BROWSER = re.compile(
    r"(?P<url>\w+://\S+)\s+\d+/\d+ | \d{1,2}/\d{1,2}/\d{2,4},\ \d{1,2}:\d{2}(?:\s[AP]M)?\b.*", re.VERBOSE
)
"""The head or foot that browsers print on a page: its address and number, or the time and the title."""

_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_GOES_ON = re.compile(r"[-\u00ad\u2010,;–—]$")
_HYPHENATED = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]$")
_HYPHENED = re.compile(
    r"""
    all|anti|co|counter|cross|ex|far|first|full|half|high|inter|long|low|mid|multi|non|off|one|part|post|pre|pro
    |re|second|self|semi|short|so|state|sub|third|three|two|under|vice|well
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What has a hyphen of its own after it, which doesn't part a word at a line's end."""


def lines(text: str) -> list[str]:
    """The lines of a page's text, stripped and without blank ones; ligatures are letters."""
    return [line for line in map(str.strip, text.translate(_SEPARATE).splitlines()) if line]


def address(page: Page) -> str | None:
    """The address that a browser printed on a page; None where it cut it short, or printed none."""
    found = (_BY_BROWSER.fullmatch(line) for line in _edges(page))
    urls = (one["url"] for one in found if one and one["url"])
    return next((url for url in urls if "…" not in url), None)


def without_running_heads(pages: Sequence[Page]) -> list[str]:
    """All lines, without those that stand at the edges of many pages, whatever their digits, and numbers."""
    places = Counter(line for page in pages for line in {_plain(line) for line in _edges(page)})
    least = max(_MANY_PAGES, _RUNNING * len(pages))
    heads = {line for line, number in places.items() if number >= least or not line.strip("# –—-|/.")}
    return [
        line
        for page in pages
        for place, line in enumerate(page)
        if _EDGE <= place < len(page) - _EDGE or not (_plain(line) in heads or _BY_BROWSER.fullmatch(line))
    ]


def _edges(page: Page) -> list[str]:
    return [*page[:_EDGE], *page[-_EDGE:]]


def _plain(line: str) -> str:
    return re.sub(r"\d+", "#", line.casefold())


def paragraphs(print_lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs of lines of print: one ends with a line that ends a sentence and is not a full one.

    A line far shorter than others at a paragraph's beginning, as headlines and bylines are, stands alone.
    """
    full = quantiles(map(len, print_lines), n=10)[-1] if len(print_lines) > 1 else 0
    words = ""
    for line in print_lines:
        words = _joined(words, line)
        ends = _SENTENCE_END.search(line) or (words == line and not _GOES_ON.search(line))
        if ends and len(line) < _FULL * full:
            yield words
            words = ""
    if words:
        yield words


def _joined(words: str, line: str) -> str:
    parted = _HYPHENATED.search(words)
    if parted and line[0].isalpha():
        return words + line if line[0].isupper() or _HYPHENED.fullmatch(parted[1]) else words[:-1] + line
    return f"{words} {line}" if words else line
