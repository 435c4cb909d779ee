"""Roles that are said of people where a pronoun stands for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.affiliations.after import After
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.attribution.focus import Focus
from onrecord.loaders.reader.names.entities import Cast, Draft
from onrecord.loaders.reader.names.tags import Name
from onrecord.loaders.reader.text.document import Document

_SUBJECTS = {"he": "m", "she": "f"}
_OWNERS = {"his": "m", "her": "f"}


class Pronouns:
    """Reads the roles that are said of "he", "she", "his" and "her", where one person alone can be meant.

    `focus` knows who spoke where.
    """

    def __init__(self, document: Document, cast: Cast, focus: Focus) -> None:
        self.document = document
        self.cast = cast
        self.focus = focus

    def posts(self) -> Iterator[Post]:
        """What is said of them outside quotations, in text order."""
        for index, sentence in enumerate(self.document.sentences):
            for k, token in enumerate(sentence.tokens):
                if sentence.quoted[k] is None and token.lower in _SUBJECTS.keys() | _OWNERS.keys():
                    yield from self._said(index, k)

    def _said(self, index: int, k: int) -> Iterator[Post]:
        token = self.document.sentences[index].tokens[k]
        gender = _SUBJECTS.get(token.lower) or _OWNERS[token.lower]
        span = Span(token.start, token.end)
        name = Name(span, (token.text,), (), span, EntityKind.PERSON, index, k, k + 1)
        said = After(self.document, self.cast, name, Draft(EntityKind.PERSON, token.text))
        posts = [*said.copula(), *said.activity(k + 1)] if token.lower in _SUBJECTS else [*said.tenure()]
        member = self._meant(gender, span) if posts else None
        if member is not None:
            member.roles.update(said.draft.roles)
            yield from (replace(post, member=member) for post in posts)

    def _meant(self, gender: str, span: Span) -> Draft | None:
        """Whom a pronoun means; None where more than one may be.

        That is the one whom its sentence names before it, else the one whom the sentence before names or,
        of several, is about, else the one of this sex whom the article names.
        """
        here = self.focus.sentence_at(span.start)
        start = self.document.sentences[here].span.start
        if ahead := self.focus.ahead(here, span, gender):
            return ahead
        near = self._people(Span(start, span.start), gender)
        if near:
            return near[0] if len(near) == 1 else None
        before = self._people(self.document.sentences[here - 1].span, gender) if here else []
        if len(before) == 1:
            return before[0]
        about = self.focus.until(span.start).person(gender, span)
        known = [draft for draft in self.cast.drafts if draft.gender == gender]
        return about if about in known and (about in before or (known == [about] and not before)) else None

    def _people(self, span: Span, gender: str) -> list[Draft]:
        """The people named inside `span` who are or may be of this sex, each once."""
        named = (draft for _, draft in self.cast.inside(span) if draft.kind is EntityKind.PERSON)
        return list(dict.fromkeys(draft for draft in named if draft.gender in {None, gender}))
