"""Paragraphs, sentences and quotations of a text, as spans."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.graph.model import Span
from onrecord.loaders.reader.english.nicknames import nicknames
from onrecord.loaders.reader.english.words import words

LONGEST = 3000
"""No sentence is longer, in code points: what exceeds it is cut, so that work on a sentence has a bound."""

_ABBREVIATIONS = words(
    """
    mr mrs ms mx dr sen rep reps sens gov gen col lt sgt capt adm rev prof hon st jr sr inc corp co ltd
    maj cmdr supt messrs ft mt sec amb pres v vs no nos fig vol al etc ie eg ca cf dept est ave blvd rd univ
    cllr insp barr engr md smt adv assoc
    assn bros jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat
    sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
    okla ore pa tenn tex va vt wash wis wyo
    """
)
# These stand before a name or a number, so what follows them never opens a sentence.
_BEFORE_NAME = words(
    """
    mr mrs ms mx dr sen rep reps sens gov gen col lt sgt capt adm rev prof hon st maj cmdr supt messrs
    ft mt sec amb v vs no nos fig vol cllr insp barr engr md smt adv assoc
    """
)
_STOP = re.compile(r"(?:[.!?…]|\.\.\.)(['\"”’»)\]]{0,4})(?=\s)")
_NEWLINES = re.compile(r"[\n\r\u2028\u2029\x85\x0b\x0c]\s*")
_NICKNAME = re.compile(r"\s[A-Z]\.\s[\"“'‘][^\W\d_]+[\"”'’]\s[A-Z]")
"""An initial before a nickname and a surname: Jane C. “Jenny” Roe."""

_LAST_WORD = re.compile(r"([^\W\d_](?:\.?[^\W\d_]){0,8})$")
_SAID_AFTER = re.compile(
    r"\s(?:[A-Z][\w.'’-]{0,20}\s){1,4}"
    r"(?:said|says|asked|asks|added|wrote|writes|told|tweeted|continued|exclaimed|"
    r"replied|shouted)\b"
)


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text`, without surrounding white space.

    A line break ends a paragraph unless the next line goes on in lower case, as in hard-wrapped text.
    """
    found: list[Span] = []
    start = 0
    for gap in _NEWLINES.finditer(text):
        after = text[gap.end() : gap.end() + 1]
        if after.islower() and gap.group().count("\n") == 1:
            continue
        _append_trimmed(found, text, start, gap.start())
        start = gap.end()
    _append_trimmed(found, text, start, len(text))
    return found


def sentences(text: str, paragraph: Span) -> list[Span]:
    """The sentences of one paragraph, in order, trimmed of white space, each at most LONGEST long.

    A page's furniture that a scraper glued to one is apart from it, as in "Getty ImagesThe"; several buttons
    in one word are left out.
    """
    stops = _STOP.finditer(text, paragraph.start, paragraph.end)
    ends = {stop.end() for stop in stops if stop.end() < paragraph.end and _ends_here(text, stop)}
    seams = [Span(*seam.span()) for seam in _SEAM.finditer(text, paragraph.start, paragraph.end)]
    ends |= {place for seam in seams for place in seam if paragraph.start < place < paragraph.end}
    buttons = {seam for seam in seams if seam.start < seam.end}
    found: list[Span] = []
    for start, end in pairwise([paragraph.start, *sorted(ends), paragraph.end]):
        if Span(start, end) not in buttons:
            _append_bounded(found, text, start, end)
    return found


_SEAM = re.compile(
    r"""
    (?: (?<=\d:\d\d[AaPp][Mm]) | (?<=\d:\d\d\s[AaPp][Mm]) | (?<=Getty\sImages) | (?<=AP\sImages)
      | (?<=Shutterstock) | (?<=Reuters) | (?<=ASSOCIATED\sPRESS) | (?<=Associated\sPress)
      | (?<=Advertisement)
    ) (?=[A-Z][a-z])
    | (?<=[a-z]) (?=(?:Updated|Published|Posted)\b | ASSOCIATED\sPRESS | Getty\sImages)
    | (?<=[a-z]) (?=(?:January|February|March|April|May|June|July|August|September|October
      |November|December)\s\d)
    | (?:Flag|Share|Like|Reply|Follow|Tweet|Comment|Print|Email|Save|Pin){3,} (?=[A-Z\W]|$)
    """,
    re.VERBOSE,
)
"""Where furniture is glued on: behind times and credits, before credits and dates, and several buttons."""


def _ends_here(text: str, stop: re.Match[str]) -> bool:
    """Whether the mark at `stop` ends a sentence, by what stands before and after it."""
    following = text[stop.end() : stop.end() + 4].lstrip()
    if not following or following[0].islower() or following[0] in ",;:)":
        return False
    mark, closer = stop.group()[0], stop.group(1)
    if mark == "." and not closer and _NICKNAME.match(text, stop.start() - 2, stop.end() + 40):
        return False
    if mark == ".":
        return bool(closer) or _no_abbreviation(text, stop.start(), following)
    return not (closer and _SAID_AFTER.match(text, stop.end(), stop.end() + 110))


def _no_abbreviation(text: str, dot: int, following: str) -> bool:
    match = _LAST_WORD.search(text, max(0, dot - 18), dot)
    if match is None:
        return True
    word = match.group(1)
    bare = word.replace(".", "").lower()
    if bare in _BEFORE_NAME:
        return False
    if len(word) == 1 and word.isupper():
        return word == "I" or not following[0].isupper()
    if "." in word or bare in _ABBREVIATIONS:
        # "the U.S. President" goes on, "in the U.S. The" does not.
        return following.split(maxsplit=1)[0] in _OPENERS or following[0] in "“\"'"
    return True


_OPENERS = words("The A An In He She It But And On I We They At As If His Her This That For Mr. Ms.")


def _append_trimmed(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _append_bounded(found: list[Span], text: str, start: int, end: int) -> None:
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        _append_trimmed(found, text, start, cut)
        start = cut
    _append_trimmed(found, text, start, end)


_MARK = re.compile(r"[“”„«»\"]|''|``|[‘’]")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "``": "''", "‘": "’"}


def quotations(text: str, paragraph: Span) -> list[Span]:
    """The quotations of one paragraph with their marks, in order and apart from each other.

    One that never closes runs to the paragraph's end, as where a speech goes on in the next paragraph.
    Single straight quotes are left alone: they can't be told from apostrophes. Nicknames are none.
    """
    found: list[Span] = []
    called = {at for span in nicknames(text, *paragraph) for at in range(*span)}
    opened: tuple[str, int] | None = None
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark = match.group()
        if match.start() in called:
            continue
        if opened is None:
            if _opens(text, match, paragraph):
                opened = (mark, match.start())
        elif mark in _CLOSERS.get(opened[0], opened[0]) and _closes(text, match, opened[0]):
            found.append(Span(opened[1], match.end()))
            opened = None
    if opened is not None and opened[0] != "‘":
        found.append(Span(opened[1], paragraph.end))
    return found


def _opens(text: str, match: re.Match[str], paragraph: Span) -> bool:
    if match.end() >= paragraph.end or match.group() in "”»’":
        return False
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()]
    if match.group() == "‘":
        return not before.isalnum() and after.isalpha()
    if match.group() in ('"', "''"):
        return not after.isspace() and (
            not before.isalnum() or text[match.start() - 2 : match.start()].isspace()
        )
    return True


def _closes(text: str, match: re.Match[str], opener: str) -> bool:
    if opener != "‘":
        return True
    after = text[match.end() : match.end() + 1]
    before = text[match.start() - 1]
    return not after.isalnum() and (before in ",.?!…" or before.isalnum())
