"""Of which others a source of a claim is not independent, told from what is said of the claim.

- Of a body that it belongs to, as its article says: that is gathered with who speaks.
- Where one article has one inside what the other says ("the panel said that Reyk said …"), of the other.
- Where it is not named, of whom the same article names, or its own description anywhere, and of whoever holds
  the post by which it is described. Nobody can tell that they are two: "an adviser" may be who is quoted by
  name, or speak for them, as "a top Ann Reyk adviser" does, and "a judge" may be Judge Reyk.
- Where it is a document that its article alone knows ("the report"), of a body that the same article has say
  the same, which may have issued it, and of what the article calls so too ("a report").
- Where its article alone knows it, of whoever another article calls so with more words or none: "police"
  may be the Ulmer police. Those who are called the same are one (`onrecord.graph.credibility.namesakes`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.graph.claims.finite_verbs import PREPOSITIONS
from onrecord.graph.credibility.namesakes import article_of, is_local, may_be_called
from onrecord.graph.credibility.testimony import Testimony
from onrecord.graph.identity.spelling.parts import words
from onrecord.graph.model import EntityKind, Level, Span

_ENDS_NOUN = PREPOSITIONS | {"who", "whose", "that", "close", "familiar"}
"""What says more of somebody behind the noun that tells what they are."""

Contents = Mapping[str, tuple[Span, ...]]
"""Where the content of each utterance stands, by its IRI."""


def dependent(testimonies: Iterable[Testimony], contents: Contents) -> list[Testimony]:
    """The testimonies of one claim, each with those on whom its speaker depends.

    Args:
        testimonies: what is said of the claim, with the bodies that the speakers belong to.
        contents: where the contents of their utterances stand; of one that is missing nothing is known.
    """
    testimonies = list(testimonies)
    if len({one.speaker for one in testimonies}) < 2:  # noqa: PLR2004  # one source depends on nobody else
        return testimonies
    return [
        replace(one, depends_on=one.depends_on.union(_others(one, testimonies, contents)))
        for one in testimonies
    ]


def _others(one: Testimony, testimonies: Iterable[Testimony], contents: Contents) -> Iterator[str]:
    for other in testimonies:
        beside = article_of(other) == article_of(one)
        issued = beside and _may_be_issued_by(one, other)
        if (
            issued
            or _may_be(one, other, beside=beside)
            or (beside and _nested(contents.get(one.utterance), contents.get(other.utterance)))
        ):
            yield other.speaker


def _may_be(one: Testimony, other: Testimony, *, beside: bool) -> bool:
    """Whether a source that its article alone knows may be another, who speaks beside it or elsewhere."""
    if not is_local(one):
        return False
    if not beside and may_be_called(one.name, other.name):
        return True
    unnamed = one.level in (Level.ON_BACKGROUND, Level.DEEP_BACKGROUND)
    return unnamed and not is_local(other) and (beside or _is_told_of(other, one.name))


def _may_be_issued_by(one: Testimony, other: Testimony) -> bool:
    """Whether a document may be another source's of its article, or the same document."""
    if not _is_document(one):
        return False
    return _is_body(other) or (_is_document(other) and _noun(one.name) == _noun(other.name))


def _is_document(one: Testimony) -> bool:
    """Whether a source is described and not named, and speaks on the record all the same, as texts do."""
    return is_local(one) and one.level is Level.ON_THE_RECORD and one.name.islower()


def _is_body(one: Testimony) -> bool:
    return f"/{EntityKind.ORGANIZATION}/" in one.speaker


def _nested(one: Sequence[Span] | None, other: Sequence[Span] | None) -> bool:
    """Whether one content stands in the other; what two say together is one content, and none inside."""
    if not one or not other or sorted(one) == sorted(other):
        return False
    return any(a.start < b.end and b.start < a.end for a in one for b in other)


def _is_told_of(other: Testimony, description: str) -> bool:
    """Whether a description of somebody who is not named names another, or tells the other's post."""
    return _describes(description, other.name) or _holds(other.roles, description)


def _describes(description: str, name: str) -> bool:
    """Whether a name, without its initials, is part of a description."""
    given = tuple(word for word in words(name) if len(word) > 1)
    told = words(description)
    return bool(given) and any(told[at : at + len(given)] == given for at in range(len(told)))


def _holds(roles: Iterable[str], description: str) -> bool:
    """Whether one of somebody's roles is what a description of one person calls them: "a federal judge"."""
    noun = _noun(description)
    return noun is not None and not noun.endswith("s") and noun in map(_noun, roles)


def _noun(phrase: str) -> str | None:
    """What a phrase says that somebody is: "aide" of "a senior aide to the mayor"."""
    head = [*takewhile(lambda word: word not in _ENDS_NOUN, words(phrase))]
    return head[-1] if head else None
