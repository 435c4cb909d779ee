"""From lines of print to text: running heads left out, paragraphs and parted words put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import quantiles

from onrecord.graph.claims.wording import lemma, lexicon

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
_ITEM = re.compile(r"[-*•–—>|]|\d+[.)]$")
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_HYPHENATED = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]$")

_NARROWEST, _WIDEST = 35, 120
"""Code points of lines that are broken at a fixed width: shorter ones are verse, longer ones paragraphs."""

_FEWEST, _MOST = 3, 0.6
"""How many line ends inside paragraphs, and which share of them, are breaks in a text that was wrapped."""


_AMID = 0.5
"""The share of breaks that stand amid a sentence, which those between the items of a list don't."""


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
    known = _words(print_lines)
    words = ""
    for line in print_lines:
        words = _joined(words, line, known)
        ends = _SENTENCE_END.search(line) or (words == line and not _GOES_ON.search(line))
        if ends and len(line) < _FULL * full:
            yield words
            words = ""
    if words:
        yield words


def unwrapped(text: str) -> str:
    """A text whose lines were broken at a fixed width, as those of mails are, without the breaks.

    A line end is a break where the next line's first word would not have fitted. A text of which most line
    ends are none, as when each paragraph is a line, stays as it is.
    """
    written = text.split("\n")
    inside = [(len(one), one, other) for one, other in pairwise(written) if one.strip() and other.strip()]
    if len(inside) < _FEWEST:
        return text
    width = sorted(length for length, _, _ in inside)[int(0.95 * (len(inside) - 1))]
    breaks = [other.lstrip()[0] for _, one, other in inside if _is_break(one, other, width)]
    amid = sum(letter.islower() for letter in breaks)
    enough = len(breaks) >= max(_FEWEST, _MOST * len(inside)) and amid >= _AMID * len(breaks)
    if not (enough and _NARROWEST <= width <= _WIDEST):
        return text
    known = _words(written)
    found = written[:1]
    for one, other in pairwise(written):
        if _is_break(one, other, width):
            found[-1] = _joined(found[-1].rstrip(), other.lstrip(), known)
        else:
            found.append(other)
    return "\n".join(found)


def _is_break(line: str, following: str, width: int) -> bool:
    first, *_ = following.split(maxsplit=1) or [""]
    if not line.strip() or not first or _ITEM.match(first):
        return False
    needed = len(line.rstrip()) + 1 + len(first)
    return needed > width or (needed > _FULL * width and not _SENTENCE_END.search(line.rstrip()))


def _joined(words: str, line: str, known: frozenset[str]) -> str:
    """The words with a line after them; a word that was parted is whole where it is a known one."""
    parted = _HYPHENATED.search(words)
    begun = _WORD.match(line)
    if parted is None or begun is None:
        return f"{words} {line}" if words else line
    whole = (parted[1] + begun[0]).casefold()
    hyphened = f"{parted[1]}-{begun[0]}".casefold()
    is_one = line[0].islower() and hyphened not in known and (whole in known or _is_english(whole))
    return words[:-1] + line if is_one else words + line


def _words(written: Sequence[str]) -> frozenset[str]:
    """The words of some lines in lower case, also those with hyphens; none that a line end parts."""
    return frozenset(word for line in written for word in _HYPHENED.findall(line.casefold()))


def _is_english(word: str) -> bool:
    return lemma(word) in lexicon().senses
