"""Affiliations in the making, and those that the description of an unnamed source states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from onrecord.graph.model import Span, Status
from onrecord.loaders.reader.affiliations.roles import STOPS
from onrecord.loaders.reader.attribution.source_phrases import MANY, head_of
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token, tokenize
from onrecord.loaders.reader.english.words import plain, without_possessive, words
from onrecord.loaders.reader.names.entities import BODIES, Cast, Draft
from onrecord.loaders.reader.text.document import Document


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
    r"\s+(?:(in|since|from|until|between)\s+\d{4}\b|during\s|in\s+(?!(?i:chief))[A-Z]|"
    r"under\s+(?:former\s+|then-)?[A-Z]|from\s+(?:an? |the )?\w|in\s+the\s+(?:\w+\s+)?\d{4}s|"
    r"for\s+(?:[\w-]+\s+){1,5}years?\b|at\s+the\s+time|"
    r"(?:(?:late|early)\s+)?(?:last|this|throughout)\s+(?:this\s+|last\s+)?(?:week|month|year|spring|summer|fall|winter)).*",
    re.DOTALL,
)
_IN_RACES = words("candidate nominee contender hopeful challenger incumbent senator governor mayor")
"""Beside another role these are nobody's employees: "a party chairman and presidential candidate"."""

_AND = re.compile(r",? and ")
_FORMER = re.compile(r"(?:former |retired |onetime |one-time |ex-)", re.IGNORECASE)
_OF_OTHERS = re.compile(r" (?:to|of|for|at|with) ")
_ARTICLE = re.compile(r"^(?:an?|the|now|currently) ")


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


def _part(post: Post, part: str, *, last: bool) -> Post:
    role, status = _ARTICLE.sub("", part, count=1), post.status
    if _FORMER.match(role):
        role, status = _FORMER.sub("", role, count=1), Status.FORMER
    period = _PERIOD.search(role)
    if period is not None and _names_role(role[: period.start()]):
        role = role[: period.start()]
        if status is Status.CURRENT and period.group()[-4:].isdigit() and period.group(1) != "since":
            status = Status.UNKNOWN
    of_race = part != post.role and not _IN_RACES.isdisjoint(role.lower().split())
    held = post.organization if last and not of_race else None
    return replace(post, role=role, status=status, organization=held)


def _names_role(text: str) -> bool:
    return any(word.strip(",.").lower().removeprefix("ex-") in lex.ROLE_NOUNS for word in text.split())


_INSIDE = words("within inside at from in")
_PERSONS = lex.UNNAMED_NOUNS | lex.ROLE_NOUNS | lex.QUANTIFIERS


def unnamed_posts(document: Document, cast: Cast, draft: Draft) -> list[Post]:
    """The affiliations that an unnamed source's description states: "an official of the Ministry"."""
    found = []
    for span in sorted(draft.evidence):
        tokens = tokenize(document.text, span.start, span.end)
        said = {token.lower for token in tokens}
        if {"to", "like", "against"} & said or not _is_of_people(tokens):
            continue
        status = Status.FORMER if {"former", "ex"} & said else Status.CURRENT
        for name, other in cast.inside(span):
            before = [token for token in tokens if token.end <= name.span.start]
            after = [*takewhile(_is_of_noun, (t for t in tokens if t.start >= name.span.end))]
            owner = document.text[name.span.end : name.span.end + 2] in {"'s", "’s"}
            if other.kind not in BODIES or (after and not owner and not any(map(_is_person, after))):
                continue  # "a Lantern poll"
            role = _unnamed_role(after) or _unnamed_role(before)
            if role is not None or _INSIDE & said:
                found.append(Post(draft, other, role, status, span))
    return found


def _is_of_people(tokens: Sequence[Token]) -> bool:
    """Whether a description is one of people, not of a poll, a list or a share of those asked."""
    head = head_of(tokens)
    if head is not None and plain(head.lower) in MANY:
        following = [token for token in tokens if token.start >= head.end]
        head = head_of(following[1:]) if following and following[0].lower == "of" else None
    return head is not None and _is_person(head)


def _is_person(token: Token) -> bool:
    word = plain(without_possessive(token.lower))
    singular = word.removesuffix("men") + "man" if word.endswith("men") else word.removesuffix("s")
    return word in _PERSONS or singular in _PERSONS


def _is_of_noun(token: Token) -> bool:
    return token.is_word and token.lower not in _GO_ON


_GO_ON = PREPOSITIONS | STOPS | words("and or familiar briefed involved speaking working close")


def _unnamed_role(tokens: Sequence[Token]) -> str | None:
    """The first role noun of those words."""
    for token in tokens:
        role = without_possessive(token.text).rstrip(".")
        if plain(role) in lex.ROLE_NOUNS or plain(role).removesuffix("s") in lex.ROLE_NOUNS:
            return role
    return None
