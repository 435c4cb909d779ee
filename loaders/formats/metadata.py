"""What is known about an article beside its text, and how an article is put together from both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from onrecord.errors import ArgumentError, LanguageError, LoadError
from onrecord.graph.model import Article
from onrecord.graph.vocabulary import article_iri
from onrecord.loaders.language import ENGLISH, detect, named

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 1_000_000
"""Code points of the longest text that is read as one article, a long novel; its graph is made in memory."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)
_DATE_PATTERNS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%Y/%m/%d", "%Y%m%d")
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?:\s+at|,|\s+-)?\s+\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4}|\s+[+-]\d{4})?$",
    re.IGNORECASE,
)
_CLOCK_FIRST = re.compile(r"^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?,?\s+(?=\d)", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_ISO_START = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|[T ])")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article beside its text; None and () mean "not known".

    Used both for what the user gave by options and for what a document states. Given values win over stated
    ones, field by field: a user who names the outlet knows better than a page's template.

    Attributes:
        outlet: the name of the outlet that published it.
        authors: the names of the byline, in order.
        published: the day of publication.
        url: its web address, by which the store then knows it.
        title: the headline.
        language: a BCP 47 tag, such as "en-GB".

    Raises:
        ArgumentError: `authors` is one text, or `published` is no `datetime.date`.
    """

    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        authors: object = self.authors
        published: object = self.published
        if isinstance(authors, str):
            raise ArgumentError(f"authors={authors!r} is one text (give a tuple of names)")
        if not isinstance(published, date | None):
            raise ArgumentError(f"published={published!r} is no date (give a datetime.date)")

    def over(self, stated: Metadata) -> Metadata:
        """This metadata, with what it lacks taken from `stated`."""
        return Metadata(
            outlet=self.outlet or stated.outlet,
            authors=self.authors or stated.authors,
            published=self.published or stated.published,
            url=self.url or stated.url,
            title=self.title or stated.title,
            language=self.language or stated.language,
        )


def make_article(where: str, text: str, known: Metadata, identifier: str | None = None) -> Article:
    """The article with this text, whose lone surrogates are replaced one for one by U+FFFD.

    Its language is the text's own where that can be told: templates often state a wrong one. What is known
    of it counts where the text does not tell, and for the region of the same language ("en-GB").

    Args:
        where: the place of the document, at the head of every message.
        text: the text, otherwise kept as it is.
        known: what is known of it; names and title get single spaces.
        identifier: what the input called it; without one, its IRI.

    Raises:
        LanguageError: the text is not in English; the error holds the article.
        LoadError: the text is empty, blank or longer than `LONGEST`, or the URL can't name an article.
    """
    text = without_surrogates(text)
    if not text.strip():
        raise LoadError(f"{where}: no text in it (give a document that holds an article)")
    if len(text) > LONGEST:
        raise LoadError(
            f"{where}: {len(text):,} characters are more than one article has (at most {LONGEST:,}; split it,"
            " or give JSONL with an article a line)"
        )
    url = without_surrogates(known.url) if known.url else None
    try:
        iri = article_iri(text, url)
    except LoadError as error:
        raise LoadError(f"{where}: {error}") from error
    detected = detect(text)
    article = Article(
        iri=iri,
        text=text,
        identifier=identifier or iri,
        title=one_line(known.title),
        authors=tuple(name for name in map(one_line, known.authors) if name),
        outlet=one_line(known.outlet),
        published=known.published,
        language=_language(detected, known.language),
    )
    if detected not in (None, ENGLISH):
        raise LanguageError(f"{where}: written in {named(detected)}; only English is read", article)
    return article


NOTHING_KNOWN = Metadata()


def article_from_text(text: str, given: Metadata = NOTHING_KNOWN, *, force: bool = False) -> Article:
    """The article of a text that is at hand, such as a cell of a table or what a service answered.

    Args:
        text: the article, without its headline.
        given: what is known of it. Without a URL its IRI is a hash of the text.
        force: take it also where it is not in English.

    Raises:
        LanguageError: the text is not in English; the error holds the article.
        LoadError: the text is empty, blank or longer than `LONGEST`, or the URL can't name an article.
    """
    try:
        return make_article("the text", text, given)
    except LanguageError as error:
        if force:
            return error.article
        raise


def _language(detected: str | None, stated: str | None) -> str:
    if stated and detected in (None, stated.partition("-")[0].casefold()):
        return stated
    return detected or ENGLISH


def without_surrogates(text: str) -> str:
    """`text` with every lone surrogate replaced by U+FFFD, so that offsets hold and UTF-8 can encode it."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def one_line(text: str | None) -> str | None:
    """`text` on one line with single spaces, or None when nothing is left of it."""
    return " ".join(without_surrogates(text).split()) or None if text else None


def language_tag(tag: str | None) -> str | None:
    """`tag` as a BCP 47 tag ("en_GB" is written "en-GB"), or None when it isn't one. Checked loosely."""
    tag = (tag or "").strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else None


def parse_date(text: str) -> date | None:
    """The day that `text` names, or None when it can't be read.

    Reads ISO 8601 dates and datetimes (the day as written, whatever the time zone), "12 March 2024",
    "Mar. 12, 2024", "Tuesday, March 12th, 2024 at 10:15 am" and "10:15am, 12 Mar 2024". Never guesses
    between day and month.
    """
    text = " ".join(text.split())
    if _ISO_START.match(text):
        text = text[:10]
        patterns: Iterable[str] = ("%Y-%m-%d",)
    else:
        text = _ORDINAL.sub("", _CLOCK.sub("", _WEEKDAY.sub("", _CLOCK_FIRST.sub("", text))))
        text = re.sub(r"(?<=[A-Za-z])\.|,", "", text).replace("Sept ", "Sep ")
        patterns = _DATE_PATTERNS
    for pattern in patterns:
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None
