"""What a plain text says of itself before its first paragraph: title, byline, outlet and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.loaders.formats.byline import is_outlet, parse_byline, starts_with_by
from onrecord.loaders.formats.metadata import Metadata, parse_date

_HEAD_CHARACTERS = 4_000
_HEAD_LINES = 8
_MAX_TITLE = 160
_MAX_NOTE = 120
_LONG_LINE = 100

FIELDS = {
    "title": "title",
    "headline": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "by": "author",
    "outlet": "outlet",
    "publication": "outlet",
    "publisher": "outlet",
    "newspaper": "outlet",
    "site": "outlet",
    "source": "outlet",
    "date": "published",
    "published": "published",
    "published_at": "published",
    "publication date": "published",
    "date published": "published",
    "url": "url",
    "link": "url",
    "canonical_url": "url",
    "source_url": "url",
    "lang": "language",
    "language": "language",
}
"""How documents name the fields of `Metadata` ("author" for `authors`), in lower case."""

_LABEL = re.compile(r"^([A-Za-z_]{2,12}(?: [A-Za-z]{4,9})?)\s*:\s+(\S.*)$")
_DATE_LABEL = re.compile(r"^(?:first\s+)?(?:published|posted)(?:\s+on)?\s*:?\s+", re.IGNORECASE)
_UPDATED = re.compile(r"^(?:last\s+)?(?:updated|modified)\s*(?:on\b|at\b|:)", re.IGNORECASE)
_WEB_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_DATELINE = re.compile(r"^[A-Z][^()\n]{1,60}\(([A-Z][\w.&’' -]{1,40})\)\s*[—–-]+\s")
_DATED = re.compile(
    r"^[A-Z][A-Z/ .’'-]{2,40}(?:, [A-Z][\w. ]{1,30})?, "
    r"(\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}) ?[—–-]"
)
_RELEASE = re.compile(r"^(?:press|media|news) release$|^for immediate release\b", re.IGNORECASE)
_CREDITED = re.compile(r"^(?:[\w ]{1,40} )?(?:reporter|correspondent|editor|writer): +(\S.*)$", re.IGNORECASE)
_POST = re.compile(r"^[A-Z][a-z]*(?: [a-z]+){1,5}$")
_PLACE_PARTS = re.compile(r"\s*[|·•]\s*|\s+[—–-]+\s+|,\s+(?=[A-Z]|\d{1,2} [A-Z])")
_PLACE_WORDS = 3
_CREDIT = re.compile(r"^\W*(?:reporting|writing)\s+(by\s+[^;.]+)", re.IGNORECASE)
_ENDS_A_SENTENCE = re.compile(r"[.:;,][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank, and the next one of those, if there is one."""

    text: str
    blank_after: bool = False
    following: _Line | None = None


def read_masthead(text: str) -> Metadata:
    r"""What the first lines of `text` state, and the dateline and the credit at its end; lines end in ``\n``.

    The title stays within the text. A first line is a title when it is short, does not end like a sentence,
    and a blank line, a byline or a much longer line follows it.
    """
    found, beside = Metadata(), False
    for line in _head(text):
        stated = _note(line.text)
        if stated is None and found.title is not None:
            stated = _published_by(line, found, beside=beside) or _aside(line, found)
        beside = not line.blank_after
        if stated is not None:
            found = found.over(stated)
        elif found.title is None and _reads_like_title(line):
            found = replace(found, title=line.text)
        else:
            return found.over(_dateline(line.text)).over(Metadata(authors=_credit(text)))
    return found.over(Metadata(authors=_credit(text)))


def field_metadata(name: str, value: str) -> Metadata | None:
    """What a field such as ("byline", "Jane Doe") states; None when it is no field or can't be read.

    An address as the source is the URL, as clipped pages have it.
    """
    field = FIELDS.get(name.strip().casefold())
    address = _WEB_ADDRESS.fullmatch(value)
    if field == "url" or (field == "outlet" and address):
        return Metadata(url=value) if address else None
    if field == "author":
        byline = parse_byline(value)
        return Metadata(authors=byline.authors, outlet=byline.outlet)
    if field == "published":
        published = parse_date(value)
        return Metadata(published=published) if published else None
    if field == "title":
        return Metadata(title=value)
    return Metadata(outlet=value) if field == "outlet" else None


def _head(text: str) -> Iterator[_Line]:
    lines = [line.strip() for line in text[:_HEAD_CHARACTERS].split("\n")]
    written = [number for number, line in enumerate(lines) if line][: _HEAD_LINES + 1]
    line = _Line(lines[written[-1]]) if written else None
    for here, following in reversed([*pairwise(written)]):
        line = _Line(lines[here], blank_after=following > here + 1, following=line)
    for _ in range(_HEAD_LINES):
        if line is None:
            return
        yield line
        line = line.following


def _note(line: str) -> Metadata | None:
    """What a line of a masthead states, or None when the line is none."""
    if len(line) > _MAX_NOTE:
        return None
    if _UPDATED.match(line) or _RELEASE.match(line):
        return Metadata()
    label, credited = _LABEL.match(line), _CREDITED.match(line)
    stated = _labelled(label[1], label[2]) if label else None
    if credited and stated is None and (authors := parse_byline(credited[1]).authors):
        stated = Metadata(authors=authors)
    if stated is not None:
        return stated
    byline = parse_byline(_DATE_LABEL.sub("", line))
    known = Metadata(outlet=byline.outlet, authors=byline.authors, published=byline.published)
    if starts_with_by(line):
        by_staff = byline.complete and byline.published is None
        return known if byline.authors or byline.outlet or by_staff else None
    if not byline.complete or (byline.authors and not (byline.outlet or byline.published)):
        return None
    alone = byline.outlet == line and not line.casefold().startswith(("the ", "daily "))
    return None if alone or known == Metadata() else known


def _published_by(line: _Line, found: Metadata, *, beside: bool) -> Metadata | None:
    """The outlet that has a line to itself; `beside`: no blank line parts it from the one above.

    "The Meridian" is one there, and "Northside Post"; below a blank line they may be a heading or a place.
    """
    if found.outlet is not None or not is_outlet(line.text, placed=True):
        return None
    following = line.following
    ends = line.blank_after or following is None or len(following.text) >= _LONG_LINE
    leads = following is not None and not line.blank_after and _tells_when_or_who(following)
    return Metadata(outlet=line.text) if leads or (beside and ends) else None


def _tells_when_or_who(line: _Line) -> bool:
    stated = _note(line.text)
    return stated is not None and bool(stated.published or stated.authors)


def _aside(line: _Line, found: Metadata) -> Metadata | None:
    """What a line below the title states that the lines around it show to be none of the text.

    That is a name alone before a date, an outlet or a post ("Jane Doe in Leeds"), the outlet or post of
    someone named above, what else is short and stands before the date, and a standfirst before the byline.
    """
    following = line.following
    if following is None:
        return None
    if placed := _placed(line.text):
        return placed
    if found.authors:
        byline, then = parse_byline(line.text), parse_byline(_DATE_LABEL.sub("", following.text))
        if byline.complete or _is_post(line.text):
            return Metadata(outlet=byline.outlet)
        return Metadata() if len(line.text) <= _MAX_NOTE and then.complete and then.published else None
    if _name_alone(line):
        return Metadata(authors=parse_byline(line.text).authors)
    stated = _note(following.text)
    return Metadata() if (stated and stated.authors) or _name_alone(following) else None


def _placed(line: str) -> Metadata | None:
    """The day in a line that has a place or a desk beside it: "Szeged — 22 May 2025"; None for any other."""
    parts = _PLACE_PARTS.split(line) if len(line) <= _MAX_NOTE else []
    days = [k for k in range(len(parts)) if parse_date(parts[k])]
    if not days or len(parts) == 1:
        return None
    others = [part for k, part in enumerate(parts) if k not in days]
    few = all(part[:1].isupper() and len(part.split()) <= _PLACE_WORDS for part in others)
    authors = [name for part in others for name in parse_byline(part).authors]
    outlet = next((part for part in others if is_outlet(part, placed=True)), None)
    day = parse_date(parts[days[0]])
    return Metadata(outlet=outlet, published=day) if few and not authors else None


def _dateline(line: str) -> Metadata:
    """The agency or the day that the dateline of the first paragraph gives."""
    agency, dated = _DATELINE.match(line), _DATED.match(line)
    return Metadata(outlet=agency[1] if agency else None, published=parse_date(dated[1]) if dated else None)


def _name_alone(line: _Line) -> bool:
    """Whether a line has people's names alone, and the next a date, an outlet or a post without any."""
    if line.following is None or len(line.text) > _MAX_NOTE:
        return False
    byline = parse_byline(line.text)
    following = _DATE_LABEL.sub("", line.following.text)
    then = parse_byline(following)
    shown = (then.complete and not then.authors) or _placed(following) or _is_post(following)
    return byline.complete and bool(byline.authors) and bool(shown)


def _is_post(line: str) -> bool:
    """Whether a line is what a reporter is: "Science and environment reporter"."""
    return bool(_POST.match(line)) and line.endswith(("reporter", "correspondent", "editor", "writer"))


def _labelled(name: str, value: str) -> Metadata | None:
    stated = field_metadata(name, value)
    # "Source: harbour chief to quit" is a headline.
    headline = name.casefold() == "source" and stated == Metadata(outlet=value) and not is_outlet(value)
    return None if headline else stated


def _reads_like_title(line: _Line) -> bool:
    text = line.text
    if len(text) > _MAX_TITLE or _ENDS_A_SENTENCE.search(text) or not any(map(str.isalpha, text)):
        return False
    if line.following is None or _DATELINE.match(text):
        return False
    longer = len(line.following.text) >= max(_LONG_LINE, 1.5 * len(text))
    return line.blank_after or longer or _below_title(line.following)


def _below_title(line: _Line) -> bool:
    """Whether a line is one that stands right below a title: a byline, a date, or an outlet before those."""
    if _note(line.text) is not None or _placed(line.text):
        return True
    if line.blank_after or line.following is None:
        return is_outlet(line.text)
    return is_outlet(line.text, placed=True) and _tells_when_or_who(line.following)


def _credit(text: str) -> tuple[str, ...]:
    last = text[-_HEAD_CHARACTERS:].rstrip().rpartition("\n")[2]
    credit = _CREDIT.match(last)
    return parse_byline(credit[1]).authors if credit and not is_outlet(credit[1]) else ()
