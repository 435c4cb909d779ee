"""Mails, and pages that a browser saved as one file (MHTML, RFC 2557)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parsedate_to_datetime
from typing import BinaryIO

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats import html
from onrecord.loaders.formats.address import found_at
from onrecord.loaders.formats.byline import parse_byline
from onrecord.loaders.formats.encoding import decode, normalize_lines
from onrecord.loaders.formats.metadata import Metadata, make_article
from onrecord.loaders.formats.printed import unwrapped
from onrecord.loaders.formats.stream import read_whole

# What Python's own parser was seen to raise on headers that break its grammar: such a mail is bad input.
_BREAKDOWNS = (AttributeError, LookupError, TypeError, ValueError, RecursionError)


def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    """Yield the one article of a mail or saved page, or the one LoadError that says why there is none.

    A page is read as HTML is, under the address it was saved from. Of a mail, the plain text is read, else
    its HTML; subject, sender and date are its title, author or outlet, and day. Attachments are not read.

    Raises:
        OSError: the stream can't be read.
    """
    try:
        mail = message_from_bytes(read_whole(stream, where), _class=EmailMessage, policy=default)
        yield from _page(mail, where, given) or _letter(mail, where, given)
    except LoadError as error:
        yield error
    except _BREAKDOWNS as error:
        yield LoadError(f"{where}: broken mail ({type(error).__name__}; give its text instead)")


def _page(mail: EmailMessage, where: str, given: Metadata) -> list[Article | LoadError] | None:
    """What a saved page holds; None for what is none."""
    snapshot = mail.get("Snapshot-Content-Location")
    part = next((one for one in mail.walk() if one.get_content_type() == "text/html"), None)
    if part is None or not (snapshot or part.get("Content-Location")):
        return None
    found = html.load(io.BytesIO(_content(part, where).encode()), where, given)
    return list(found_at(snapshot or part["Content-Location"], found))


def _letter(mail: EmailMessage, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    body = mail.get_body(("plain", "html"))
    if body is None or not mail.keys():
        raise LoadError(f"{where}: no mail or saved page in it (give one that holds text)")
    content = _content(body, where)
    text = html.text_of(content, where) if body.get_content_type() == "text/html" else content
    yield make_article(where, unwrapped(normalize_lines(text)), given.over(_headers(mail)))


def _content(part: MIMEPart, where: str) -> str:
    content = part.get_payload(decode=True)
    return decode(content if isinstance(content, bytes) else b"", where, part.get_content_charset())


def _headers(mail: EmailMessage) -> Metadata:
    sender = mail.get("From")
    names = [one.display_name for one in sender.addresses] if sender is not None else []
    bylines = [parse_byline(name) for name in names]
    return Metadata(
        outlet=next((one.outlet for one in bylines if one.outlet), None),
        authors=tuple(author for one in bylines for author in one.authors),
        published=_day(mail),
        title=mail.get("Subject"),
    )


def _day(mail: EmailMessage) -> date | None:
    """The day that the Date header gives, as the sender's clock had it; None where it can't be read."""
    try:
        sent = mail.get("Date")
        return parsedate_to_datetime(sent).date() if sent else None
    except (ValueError, OverflowError):
        return None
