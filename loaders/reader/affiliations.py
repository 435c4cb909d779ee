"""Roles and affiliations of people and unnamed sources, and whether they still hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.graph.model import EntityKind, Span, Status

from . import lexicon as lex
from .document import Document, Sentence
from .entities import Cast, Draft
from .given_names import FIRST_NAMES
from .places import PLACES
from .posts import Post, distinct
from .roles import (
    LEADS_TO_ORGANIZATION,
    LONGEST_ROLE,
    STOPS,
    all_capital,
    head_word,
    is_role,
    modifies_role,
    role_end,
    without_article,
)
from .tags import Name
from .tokens import Token
from .verbs import AUXILIARIES, FORMS
from .words import plain, words

LONGEST_TITLE = 7
"""A role before a name has fewer words than this."""

_PAST = words("former ex onetime one-time then-")


def affiliations_in(document: Document, cast: Cast) -> list[Post]:
    """What the text says of the roles and affiliations of the people it names, in text order, each once."""
    found: list[Post] = []
    for name, draft in cast.names:
        if draft.kind is EntityKind.PERSON:
            found += _Around(document, cast, name, draft).posts()
    return distinct(found)


class _Around:
    """Looks at the words around one name of a person."""

    def __init__(self, document: Document, cast: Cast, name: Name, draft: Draft) -> None:
        self.document = document
        self.cast = cast
        self.name = name
        self.draft = draft
        self.sentence: Sentence = document.sentences[name.sentence]
        self.tokens = self.sentence.tokens

    def posts(self) -> Iterator[Post]:
        yield from self._title()
        yield from self._role_before()
        yield from self._apposition_after()
        yield from self._apposition_before()
        yield from self._copula()
        yield from self._directly_from()

    def _post(
        self, role: Sequence[Token], organization: Draft | None, status: Status, evidence: Span
    ) -> Post:
        words = without_article(role)
        if words and plain(words[0].lower) in _PAST:
            status, words = Status.FORMER, words[1:]
        if words and words[0].lower.startswith(("ex-", "then-")):
            status = Status.FORMER
        text = self.document.text[words[0].start : role_end(words)] if words else None
        if text is not None and words[0].lower.startswith("ex-"):
            text = text[3:]
        if text:
            self.draft.roles.add(plain(head_word(words)))
        return Post(self.draft, organization, text or None, status, evidence)

    def _title(self) -> Iterator[Post]:
        """Read "President Jane Doe"."""
        count = len(self.name.titles)
        tokens = self.tokens[self.name.first - count : self.name.first]
        while tokens and plain(tokens[0].text) in lex.COURTESY | lex.NATIONALITIES | PLACES:
            tokens = tokens[1:]
        while tokens and plain(tokens[-1].text) in lex.COURTESY:
            tokens = tokens[:-1]
        office = tokens and any(
            plain(t.text) in lex.ROLE_NOUNS or plain(t.text) in _SHORT_TITLES for t in tokens
        )
        if office and len(self.name.words) > 1:
            start = tokens[0].start
            yield self._post(tokens, None, Status.CURRENT, Span(start, self.name.span.end))

    def _role_before(self) -> Iterator[Post]:
        """Read "Acme spokesman John Roe; former diplomat John Roe"."""
        end = self.name.first - len(self.name.titles)
        if end == 0 or not is_role(self.tokens[end - 1]) or self.tokens[end - 1].is_capital:
            return
        start = end - 1
        while start > 0 and end - start < LONGEST_TITLE and modifies_role(self.tokens[start - 1]):
            start -= 1
        organization, role_start = self._organization_first(start, end)
        organization = organization or self._owner(start)
        past = any(plain(t.lower) in _PAST for t in self.tokens[start:end])
        role = [t for t in self.tokens[role_start:end] if plain(t.lower) not in _PAST]
        evidence = Span(self.tokens[start].start, self.name.span.end)
        yield self._post(role, organization, Status.FORMER if past else Status.CURRENT, evidence)

    def _organization_first(self, start: int, end: int) -> tuple[Draft | None, int]:
        """The organisation that opens the tokens ``[start, end)``, and where the role itself begins."""
        region = Span(self.tokens[start].start, self.tokens[end - 1].end)
        for name, draft in self.cast.inside(region):
            if (
                draft.kind in {EntityKind.ORGANIZATION, EntityKind.OUTLET}
                and name.sentence == self.name.sentence
            ):
                return draft, max(name.last, start)
        k = start
        while k < end - 1 and (
            self.tokens[k].is_capital or plain(self.tokens[k].lower) in _PAST | {"a", "an", "the"}
        ):
            k += 1
        capitals = [t for t in self.tokens[start:k] if t.is_capital]
        return self._unknown_organization(capitals), k

    def _owner(self, start: int) -> Draft | None:
        """Whose "its" at token `start` is: the organisation named last before it in the sentence."""
        if self.tokens[start].lower != "its":
            return None
        before = self.cast.inside(Span(self.sentence.span.start, self.tokens[start].end))
        bodies = {EntityKind.ORGANIZATION, EntityKind.OUTLET}
        return next((draft for _, draft in reversed(before) if draft.kind in bodies), None)

    def _unknown_organization(self, capitals: Sequence[Token]) -> Draft | None:
        """An organisation told by its place alone: "Acme" in "Acme spokesman"."""
        words = [t.text for t in capitals]
        if any(t.lower.endswith(("'s", "s'")) or t.lower in FIRST_NAMES for t in capitals):
            return None
        lows = {plain(w) for w in words}
        if (
            not words
            or lows & (lex.NOT_NAMES | PLACES | lex.NATIONALITIES)
            or " ".join(words).lower() in PLACES
        ):
            return None
        if self.cast.inside(Span(capitals[0].start, capitals[-1].end)):
            return None
        return self.cast.named(EntityKind.ORGANIZATION, _register(self.cast, capitals))

    def _apposition_after(self) -> Iterator[Post]:
        """Read "Jane Doe, the chief financial officer of Acme"."""
        k = self.name.last
        if k + 1 >= len(self.tokens) or self.tokens[k].text not in {",", "(", "—", "–"}:
            return
        if self.tokens[k + 1].text.isdigit() and k + 3 < len(self.tokens) and self.tokens[k + 2].text == ",":
            k += 2
        start = k + 1
        if self.tokens[start].lower == "who":
            start = self._past_copula(start + 1)
            if start == 0:
                return
        yield from self._role_from(start, Status.CURRENT)

    def _past_copula(self, k: int) -> int:
        """Past "is", "works as" and the like after "who"; 0 where nothing of the kind stands there."""
        words = [t.lower for t in self.tokens[k : k + 2]]
        if words and words[0] in {"is", "was"}:
            return k + 1
        return (
            k + 2
            if words[:2] in (["works", "as"], ["serves", "as"], ["served", "as"], ["worked", "as"])
            else 0
        )

    def _role_from(self, start: int, status: Status) -> Iterator[Post]:
        """A role phrase that begins at token `start`."""
        end = self._role_stop(start)
        phrase = self.tokens[start:end]
        if not any(is_role(t) for t in phrase) or phrase[0].lower.endswith("ed"):
            return
        if (
            phrase[0].is_capital
            and phrase[0].lower not in lex.ROLE_NOUNS | lex.TITLES
            and all_capital(phrase)
        ):
            return
        if self._enumerates(start, end):
            return
        if start > 0 and self.tokens[start - 1].lower == "was":
            status = Status.FORMER
        organization, cut = self._organization_in(start, end)
        evidence = Span(self.name.titled.start, self.tokens[end - 1].end)
        yield self._post(self.tokens[start:cut], organization, status, evidence)

    def _enumerates(self, start: int, end: int) -> bool:
        """Whether another person is named in tokens ``[start, end)`` other than as the one served."""
        region = Span(self.tokens[start].start, self.tokens[end - 1].end)
        for name, draft in self.cast.inside(region):
            first = name.first - len(name.titles)
            if draft.kind is EntityKind.PERSON and not any(
                t.lower in {"of", "for", "to"} for t in self.tokens[start:first]
            ):
                possessive = name.last < end and self.tokens[name.last - 1].end > name.span.end
                if not possessive:
                    return True
        return False

    def _role_stop(self, start: int) -> int:
        k = start
        while k < len(self.tokens) and k - start < LONGEST_ROLE + 6:
            token = self.tokens[k]
            if (
                not token.is_word and token.text not in {"'", "’", "&"}
            ) or token.lower in STOPS | AUXILIARIES:
                break
            form = FORMS.get(token.lower)
            if k > start and form is not None and form.shape == "past":
                break
            k += 1
        return k

    def _organization_in(self, start: int, end: int) -> tuple[Draft | None, int]:
        """The organisation in a role phrase, and the index past the words of the role itself."""
        region = Span(self.tokens[start].start, self.tokens[end - 1].end)
        for name, draft in self.cast.inside(region):
            if draft.kind not in {EntityKind.ORGANIZATION, EntityKind.OUTLET}:
                continue
            cut = name.first
            while cut > start and self.tokens[cut - 1].lower in LEADS_TO_ORGANIZATION | {"the"}:
                cut -= 1
            return draft, cut if cut > start else end
        return self._capital_after_preposition(start, end)

    def _capital_after_preposition(self, start: int, end: int) -> tuple[Draft | None, int]:
        if any(t.lower in _OF_PLACES for t in self.tokens[start:end]):
            return None, end
        for k in range(start + 1, end - 1):
            if self.tokens[k].lower not in {"of", "at", "for", "with"} or not self.tokens[k + 1].is_capital:
                continue
            stop = k + 1
            while stop < end and self.tokens[stop].is_capital:
                stop += 1
            organization = self._unknown_organization(self.tokens[k + 1 : stop])
            if organization is not None:
                return organization, k
        return None, end

    def _apposition_before(self) -> Iterator[Post]:
        """Read "The mayor of Springfield, Jane Doe"."""
        end = self.name.first - len(self.name.titles)
        if end <= 1 or self.tokens[end - 1].text != "," or len(self.name.words) == 1:
            return
        start = end - 2  # the last word before the comma
        while start > 0 and end - start < LONGEST_ROLE and self.tokens[start - 1].is_word:
            if self.tokens[start].lower in {"a", "an", "the"} and not is_role(self.tokens[start - 1]):
                break
            start -= 1
        phrase = self.tokens[start : end - 1]
        opens = phrase[0].lower in {"a", "an", "the", "its", "his", "her", "their"} or phrase[
            0
        ].lower.endswith("'s")
        head = next((i for i, t in enumerate(phrase) if is_role(t)), None)
        if not opens or head is None or any(t.lower in AUXILIARIES | STOPS for t in phrase):
            return
        organization, cut = self._organization_in(start, end - 1)
        organization = organization or self._owner(start)
        role_start = start if cut != end - 1 or organization is None else start + head
        yield self._post(
            self.tokens[role_start:cut],
            organization,
            Status.CURRENT,
            Span(phrase[0].start, self.name.span.end),
        )

    def _copula(self) -> Iterator[Post]:
        """Read "Jane Doe is a professor at Acme; Jane Doe was the editor of the Post"."""
        k = self.name.last
        words = [t.lower for t in self.tokens[k : k + 3]]
        if not words[2:] or words[0] not in {"is", "was"} or words[1] not in {"a", "an", "the", "now"}:
            return
        if len(self.name.words) > 1:
            yield from self._role_from(k + 1, Status.CURRENT)

    def _directly_from(self) -> Iterator[Post]:
        """Read "Jane Doe from the Institute; Jane Doe of the Post"."""
        k = self.name.last
        if k + 1 >= len(self.tokens) or self.tokens[k].lower not in {"from", "of"}:
            return
        following = k + 2 if self.tokens[k + 1].lower == "the" else k + 1
        for name, draft in self.cast.inside(Span(self.tokens[k].end, self.sentence.span.end))[:1]:
            organization = draft.kind in {EntityKind.ORGANIZATION, EntityKind.OUTLET}
            if organization and name.sentence == self.name.sentence and name.first in {following, k + 1}:
                evidence = Span(self.name.titled.start, name.span.end)
                yield Post(self.draft, draft, None, Status.CURRENT, evidence)


_SHORT_TITLES = words(
    """
    sen rep gov gen col capt sgt lt adm prof maj cmdr premier chancellor speaker rev
    """
)


_OF_PLACES = words(
    "mayor governor senator premier ambassador king queen bishop archbishop sheriff resident consul"
)
"""Roles whose "of" leads to a place."""


def _register(cast: Cast, capitals: Sequence[Token]) -> list[str]:
    words = [t.text for t in capitals]
    draft = cast.named(EntityKind.ORGANIZATION, words)
    draft.mentions.add(Span(capitals[0].start, capitals[-1].end))
    return words
