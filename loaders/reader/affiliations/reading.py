"""Roles and affiliations of the people a text names, and whether they still hold."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.graph.model import EntityKind
from onrecord.loaders.reader.affiliations.after import After
from onrecord.loaders.reader.affiliations.before import Before
from onrecord.loaders.reader.affiliations.opening import Opening
from onrecord.loaders.reader.affiliations.posts import Post, distinct
from onrecord.loaders.reader.affiliations.several import Several
from onrecord.loaders.reader.names.entities import Cast, Draft
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.text.document import Document


def affiliations_in(document: Document, cast: Cast) -> list[Post]:
    """What the text says of the roles and affiliations of the people it names, in text order, each once."""
    found: list[Post] = []
    for name, draft in cast.names:
        if draft.kind is EntityKind.PERSON:
            found += posts_around(document, cast, name, draft)
    return distinct(found)


def posts_around(document: Document, cast: Cast, name: Name, draft: Draft) -> list[Post]:
    """What stands around one name of somebody of his or her roles, pattern by pattern."""
    return list(_Patterns(document, cast, name, draft).posts())


class _Patterns(Before, Opening, After, Several):
    """Reads what papers write around the name of a person, pattern by pattern."""

    def posts(self) -> Iterator[Post]:
        yield from self.of_body([*self.title(), *self.role_before(), *self.shared_role()])
        yield from self.possessor()
        yield from self.apposition_after()
        yield from self.apposition_of_all()
        yield from self.apposition_before()
        yield from self.as_role()
        yield from self.opening_clause()
        yield from self.sent_by()
        yield from self.shared_apposition()
        yield from self.of_body_of_all()
        yield from self.copula()
        yield from self.appointment()
        yield from self.tenure()
        yield from self.activity(self.past_apposition())
        yield from self.passive_before()
        yield from self.belonging()
