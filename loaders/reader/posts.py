"""Affiliations in the making, and those that the description of an unnamed source states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.graph.model import EntityKind, Span, Status

from . import lexicon as lex
from .document import Document
from .entities import Cast, Draft
from .tags import Name
from .words import words


@dataclass(frozen=True, slots=True)
class Post:
    """An affiliation in the making: `Affiliation` with drafts in place of keys."""

    member: Draft
    organization: Draft | None
    role: str | None
    status: Status
    evidence: Span


def distinct(posts: Sequence[Post]) -> list[Post]:
    """The posts without repetitions, and without those that another says more fully."""
    ordered = sorted(posts, key=lambda p: p.evidence)
    kept: dict[tuple[int, int, str | None], Post] = {}
    told = {(id(p.member), id(p.organization)) for p in ordered if p.organization is not None and p.role}
    roles = {(id(p.member), _role_key(p.role)) for p in ordered if p.organization is not None and p.role}
    for post in ordered:
        if post.role is None and (id(post.member), id(post.organization)) in told:
            continue
        if post.organization is None and (id(post.member), _role_key(post.role)) in roles:
            continue
        kept.setdefault((id(post.member), id(post.organization), _role_key(post.role)), post)
    return list(kept.values())


def _role_key(role: str | None) -> str | None:
    words = [_IN_FULL.get(word, word) for word in (role or "").lower().replace(".", "").split()]
    return " ".join(words) or None


_IN_FULL = {"sen": "senator", "gov": "governor", "rep": "representative", "prof": "professor"}


_PERIOD = re.compile(
    r"\s+(?:(in|since|from|until|between)\s+\d{4}\b|in\s+[A-Z]|from\s+(?:an? |the )?\w).*", re.DOTALL
)
_AND = re.compile(r",? and ")
_FORMER = re.compile(r"(?:former |onetime |one-time |ex-)", re.IGNORECASE)
_OF_OTHERS = re.compile(r" (?:to|of|for|at|with) ")
_ARTICLE = re.compile(r"(?:an?|the|now|currently) ")


def apart(post: Post) -> list[Post]:
    """The posts that one role phrase holds: "writer and former diplomat" holds two.

    Where and when a role was held is no part of it: "reporter in Northport", "governor in 2013". Of
    roles that each have their article, or their own "to" or "of", the last alone belongs to the organisation
    named after it.
    """
    if post.role is None:
        return [post]
    parts = _AND.split(post.role)
    if not all(_names_role(part) for part in parts):
        parts = [post.role]
    separate = any(map(_ARTICLE.match, parts[1:])) or any(map(_OF_OTHERS.search, parts[:-1]))
    return [_part(post, part, last=part is parts[-1] or not separate) for part in parts]


def _part(post: Post, words: str, *, last: bool) -> Post:
    role, status = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words, post.status
    if _FORMER.match(role):
        role, status = _FORMER.sub("", role, count=1), Status.FORMER
    period = _PERIOD.search(role)
    if period is not None and _names_role(role[: period.start()]):
        role = role[: period.start()]
        if status is Status.CURRENT and period.group()[-4:].isdigit() and period.group(1) != "since":
            status = Status.UNKNOWN
    return replace(post, role=role, status=status, organization=post.organization if last else None)


def _names_role(text: str) -> bool:
    return any(word.strip(",.").lower().removeprefix("ex-") in lex.ROLE_NOUNS for word in text.split())


_INSIDE = words("within inside at from in")


def unnamed_posts(document: Document, cast: Cast, draft: Draft) -> list[Post]:
    """The affiliations that an unnamed source's description states: "an official of the Ministry"."""
    found = []
    for span in sorted(draft.evidence):
        said = document.text[span.start : span.end].lower().split()
        status = Status.FORMER if {"former", "ex"} & set(said) else Status.CURRENT
        if {"to", "like", "against"} & set(said):
            continue
        for name, other in cast.inside(span):
            role = _unnamed_role(document, span, name)
            belongs = role is not None or bool(_INSIDE & set(said))
            if belongs and other.kind in {EntityKind.ORGANIZATION, EntityKind.OUTLET}:
                found.append(Post(draft, other, role, status, span))
    return found


def _unnamed_role(document: Document, span: Span, name: Name) -> str | None:
    """The role noun in an unnamed source's description, after the organisation's name or before it."""
    before = document.text[span.start : name.span.start].split()
    after = document.text[name.span.end : span.end].split()
    for side in (after, before):
        for word in side:
            bare = word.strip(",.'’")
            if bare.lower() in lex.ROLE_NOUNS or bare.lower().rstrip("s") in lex.ROLE_NOUNS:
                return bare
    return None
