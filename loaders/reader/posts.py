"""Affiliations in the making, and those that the description of an unnamed source states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.graph.model import EntityKind, Span, Status

from . import lexicon as lex
from .document import Document
from .entities import Cast, Draft
from .names import Name
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
    return role.lower().rstrip(".") if role else None


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
