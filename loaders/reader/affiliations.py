"""Roles and affiliations of people and unnamed sources, and whether they still hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from onrecord.graph.model import EntityKind, Span, Status

from . import lexicon as lex
from .document import Document, Sentence
from .entities import BODIES, Cast, Draft
from .phrases import PREPOSITIONS
from .places import PLACES
from .posts import Post, distinct
from .roles import (
    LEADS_TO_ORGANIZATION,
    LONGEST_ROLE,
    PAIR,
    STOPS,
    Bodies,
    Body,
    all_capital,
    head_word,
    is_campaign,
    is_role,
    modifies_role,
    role_end,
    singular,
    without_article,
)
from .tags import Name
from .tokens import Token
from .verbs import ADVERBS, AUXILIARIES, FORMS
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
        self.bodies = Bodies(self.sentence, cast)
        self.first = name.first - len(name.titles)

    def posts(self) -> Iterator[Post]:
        yield from self._title()
        yield from self._role_before()
        yield from self._shared_role()
        yield from self._possessor()
        yield from self._apposition_after()
        yield from self._apposition_before()
        yield from self._copula()
        yield from self._activity(self.name.last)
        yield from self._passive_before()
        yield from self._directly_from()

    def _post(
        self, role: Sequence[Token], organization: Draft | None, status: Status, evidence: Span
    ) -> Post:
        words = without_article(role)
        if words and plain(words[0].lower) in _PAST:
            status, words = Status.FORMER, words[1:]
        if words and words[0].lower.startswith(("ex-", "then-")):
            status = Status.FORMER
        owned = next((i for i, t in enumerate(words) if t.lower.endswith("'s")), len(words))
        if any(is_role(t) for t in words[owned + 1 :]) and not any(is_role(t) for t in words[:owned]):
            words = words[owned + 1 :]
        text = self.document.text[words[0].start : role_end(words)] if words else None
        if text is not None and words[0].lower.startswith("ex-"):
            text = text[3:]
        if text:
            self.draft.roles.add(plain(head_word(words)))
        return Post(self.draft, organization, text or None, status, evidence)

    def _title(self) -> Iterator[Post]:
        """Read "President Jane Doe; Acme Chairman Jane Doe"."""
        first = self.first
        named = any(
            is_role(t) or plain(t.text) in _SHORT_TITLES for t in self.tokens[first : self.name.first]
        )
        if self.name.titles and not named and first >= PAIR and self.tokens[first - 1].lower == "of":
            first -= PAIR * is_role(self.tokens[first - PAIR])
        body = self.bodies.opening(first, self.name.first) if self.name.titles else None
        tokens = self.tokens[body.last if body else first : self.name.first]
        while tokens and plain(tokens[0].text) in lex.COURTESY | lex.NATIONALITIES | PLACES:
            tokens = tokens[1:]
        while tokens and plain(tokens[-1].text) in lex.COURTESY:
            tokens = tokens[:-1]
        office = tokens and any(is_role(t) or plain(t.text) in _SHORT_TITLES for t in tokens)
        if office:
            start = body.first if body else first
            evidence = Span(self.tokens[start].start, self.name.span.end)
            yield self._post(tokens, body.draft if body else None, Status.CURRENT, evidence)

    def _role_before(self) -> Iterator[Post]:
        """Read "Acme spokesman John Roe; former diplomat John Roe"."""
        end = self.first
        role_end = end - PAIR if end > PAIR and self.tokens[end - PAIR].lower == "of" else end
        if end == 0 or not is_role(self.tokens[role_end - 1]) or self.tokens[end - 1].is_capital:
            return
        start = self._title_start(role_end - 1, end)
        body = self.bodies.within(start, end)
        past = any(plain(t.lower) in _PAST for t in self.tokens[start:end])
        role = [t for t in self._role_words(start, end, body) if plain(t.lower) not in _PAST]
        evidence = Span(self.tokens[start].start, self.name.span.end)
        organization = body.draft if body else self._owner(start)
        yield self._post(role, organization, Status.FORMER if past else Status.CURRENT, evidence)

    def _title_start(self, start: int, end: int) -> int:
        """Where the role in front of a name begins, whose noun is token `start`: "Acme owner and founder"."""
        while start > 0 and end - start < LONGEST_TITLE:
            joined = self.tokens[start - 1].lower == "and" and start > 1 and is_role(self.tokens[start - 2])
            if not joined and not modifies_role(self.tokens[start - 1]):
                break
            start -= 1
        return start

    def _shared_role(self) -> Iterator[Post]:
        """Read "hosts Jane Doe and John Roe; Reps. Jane Doe, John Roe and Ada Bell"."""
        if len(self.name.words) == 1:
            return
        end = self._first_of_list()
        if end == 0 or singular(self.tokens[end - 1]) is None:
            return
        start = end - 1 if self.tokens[end - 1].is_capital else self._title_start(end - 1, end)
        body = self.bodies.within(start, end)
        role = [t for t in self._role_words(start, end, body) if plain(t.lower) not in _PAST]
        past = any(plain(t.lower) in _PAST for t in self.tokens[start:end])
        evidence = Span(self.tokens[start].start, self.name.span.end)
        status = Status.FORMER if past else Status.CURRENT
        yield self._post(role, body.draft if body else None, status, evidence)

    def _first_of_list(self) -> int:
        """The first token of the names of people that commas and "and" join, of which this is the last."""
        first = self.first
        for name, draft in self.cast.before(self.name.titled.start, MOST_NAMES):
            between = self.tokens[name.last : first]
            joined = between and all(t.text == "," or t.lower == "and" for t in between)
            if name.sentence != self.name.sentence or draft.kind is not EntityKind.PERSON or not joined:
                break
            first = name.first - len(name.titles)
        return first

    def _role_words(self, start: int, end: int, body: Body | None) -> Sequence[Token]:
        """The words of a role in tokens ``[start, end)``: those before the organisation, else those after it.

        A campaign's manager is a campaign manager.
        """
        if body is None:
            return self.tokens[start:end]
        cut = body.first
        while cut > start and self.tokens[cut - 1].lower in LEADS_TO_ORGANIZATION | {"the"}:
            cut -= 1
        before = self.tokens[start:cut]
        if any(is_role(t) or singular(t) for t in before):
            return before
        managed = body.last < end and self.tokens[body.last].lower in _OF_CAMPAIGNS
        of_campaign = managed and is_campaign(self.tokens[body.last - 1])
        return self.tokens[body.last - of_campaign : end]

    def _owner(self, start: int) -> Draft | None:
        """Whose "its" at token `start` is: the organisation named last before it in the sentence."""
        return self.bodies.last_before(start) if self.tokens[start].lower == "its" else None

    def _possessor(self) -> Iterator[Post]:
        """Read "The Lantern's Jane Doe"."""
        end = self.first - (self.first > 0 and self.tokens[self.first - 1].text in {"'", "’"})
        if end <= 0 or len(self.name.words) == 1:
            return
        owned = end < self.first or self.tokens[end - 1].lower.endswith(("'s", "’s"))
        for name, draft in self.cast.before(self.name.titled.start, 1):
            if owned and name.sentence == self.name.sentence and name.last == end and draft.kind in BODIES:
                evidence = Span(name.span.start, self.name.span.end)
                yield Post(self.draft, draft, None, Status.CURRENT, evidence)

    def _apposition_after(self) -> Iterator[Post]:
        """Read "Jane Doe, the chief financial officer of Acme, who sits on the Board of Trade"."""
        k = self.name.last
        if k + 1 >= len(self.tokens) or self.tokens[k].text not in {",", "(", "—", "–"}:
            return
        if self.tokens[k + 1].text.isdigit() and k + 3 < len(self.tokens) and self.tokens[k + 2].text == ",":
            k += 2
        start = k + 1
        if self.tokens[start].lower == "who":
            yield from self._relative(start)
            return
        end = self._role_stop(start)
        if self.tokens[start].lower == "the" and self._goes_on(end):
            return
        yield from self._role_from(start, Status.CURRENT)
        described = self.tokens[start].lower in {"a", "an", "the"}
        if described and end < len(self.tokens) and self.tokens[end].lower == "who":
            yield from self._relative(end)

    def _goes_on(self, end: int) -> bool:
        """Whether a verb follows at token `end`, so that what is before it is the subject of a new clause."""
        following = [token.lower for token in self.tokens[end : end + 2]]
        verb = following[:1] and (following[0] in AUXILIARIES | {"said", "says"} or following[0] in FORMS)
        return bool(verb) and following[1:] != ["by"]

    def _relative(self, who: int) -> Iterator[Post]:
        """Read "who is a doctor at Acme", "who heads Acme"."""
        start = self._past_copula(who + 1)
        if start:
            yield from self._role_from(start, Status.CURRENT)
        else:
            yield from self._activity(who + 1)

    def _past_copula(self, k: int) -> int:
        """Past "is", "works as" and the like at token `k`; 0 where nothing of the kind stands there."""
        while k < len(self.tokens) and self.tokens[k].lower in ADVERBS | {"has"}:
            k += 1
        words = [t.lower for t in self.tokens[k : k + 3]]
        if words[:1] == ["was"] and words[1:2] and words[1] in _APPOINTED:
            return k + 2 + (words[2:] == ["as"])
        if words and words[0] in {"is", "was", "became"}:
            return k + 1
        serves = words[:1] and words[0] in {"works", "serves", "served", "worked"} and words[1:2] == ["as"]
        return k + 2 if serves else 0

    def _activity(self, k: int) -> Iterator[Post]:
        """Read "heads Acme", "founded Acme", "works for Acme" from token `k`, after a name or "who"."""
        while k < len(self.tokens) and self.tokens[k].lower in ADVERBS | {"has"}:
            k += 1
        if k + 1 >= len(self.tokens) or (role := _ACTIVITIES.get(self.tokens[k].lower)) is None:
            return
        start = k + 1
        if role.preposition:
            if self.tokens[start].lower not in role.preposition:
                return
            start += 1
        body = self.bodies.within(start, min(len(self.tokens), start + NEAR))
        if body is None or not self._leads_straight(start, body.first):
            return
        evidence = Span(self.name.titled.start, self.tokens[body.last - 1].end)
        yield Post(self.draft, body.draft, role.noun, role.status, evidence)

    def _leads_straight(self, start: int, end: int) -> bool:
        """Whether only an article and adjectives stand in tokens ``[start, end)``."""
        between = self.tokens[start:end]
        barred = PREPOSITIONS | STOPS | AUXILIARIES | {"and", "or"}
        return all(t.is_word and t.lower not in barred and t.lower not in FORMS for t in between)

    def _passive_before(self) -> Iterator[Post]:
        """Read "Acme, the company founded by Jane Doe"."""
        by = self.first - 1
        if by < 2 or self.tokens[by].lower != "by":  # noqa: PLR2004
            return
        role = _ACTIVITIES.get(self.tokens[by - 1].lower)
        near = self.bodies.named(max(0, by - 1 - NEAR), by - 1)
        if role is None or role.preposition or near is None:
            return
        evidence = Span(self.tokens[near.first].start, self.name.span.end)
        status = Status.CURRENT if role.status is Status.FORMER else role.status
        yield Post(self.draft, near.draft, role.noun, status, evidence)

    def _role_from(self, start: int, status: Status) -> Iterator[Post]:
        """The roles of a phrase that begins at token `start`."""
        while start < len(self.tokens) and self.tokens[start].lower in ADVERBS - _PAST:
            status = Status.FORMER if self.tokens[start].lower == "then" else status
            start += 1
        end = self._role_stop(start)
        phrase = self.tokens[start:end]
        if not _says_role(phrase) or phrase[0].lower.endswith("ed"):
            return
        known = phrase[0].lower in lex.ROLE_NOUNS | lex.TITLES
        if phrase[0].lower in PREPOSITIONS | _ASIDES or (all_capital(phrase) and not known):
            return
        if self._enumerates(start, end):
            return
        if start > 0 and self.tokens[start - 1].lower == "was":
            status = Status.FORMER
        for first, last in self._parts(start, end):
            body = self.bodies.within(first, last)
            evidence = Span(self.name.titled.start, self.tokens[last - 1].end)
            lead = self.tokens[first : body.first if body else first]
            held = Status.FORMER if any(plain(t.lower) in _PAST for t in lead) else status
            role = self._role_words(first, last, body)
            yield self._post(role, body.draft if body else None, held, evidence)

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The roles in tokens ``[start, end)``, which "and a" or "and former" separates."""
        first = start
        for k in range(start, end - 1):
            separates = self.tokens[k].lower == "and" and self.tokens[k + 1].lower in _SEPARATE
            if separates and any(is_role(t) for t in self.tokens[first:k]):
                yield first, k
                first = k + 1
        if first == start or any(is_role(t) for t in self.tokens[first:end]):
            yield first, end

    def _enumerates(self, start: int, end: int) -> bool:
        """Whether another person is named in tokens ``[start, end)`` other than as the one served."""
        region = Span(self.tokens[start].start, self.tokens[end - 1].end)
        for name, draft in self.cast.inside(region):
            first = name.first - len(name.titles)
            if draft.kind is EntityKind.PERSON and not any(
                t.lower in {"of", "for", "to"} for t in self.tokens[start:first]
            ):
                possessive = name.last < end and self.tokens[name.last - 1].end > name.span.end
                if not possessive and not (name.last < end and is_campaign(self.tokens[name.last])):
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

    def _apposition_before(self) -> Iterator[Post]:
        """Read "The mayor of Springfield, Jane Doe"."""
        end = self.first
        if end <= 1 or self.tokens[end - 1].text != "," or len(self.name.words) == 1:
            return
        start = end - 2  # the last word before the comma
        while start > 0 and end - start < LONGEST_ROLE and self.tokens[start - 1].is_word:
            if self.tokens[start].lower in _OPENERS and self._opens_role(start, end - 1):
                break
            start -= 1
        phrase = self.tokens[start : end - 1]
        bare = start == 0 and is_role(phrase[0])
        opens = bare or phrase[0].lower in _OPENERS or phrase[0].lower.endswith("'s")
        owned = max((i for i, t in enumerate(phrase) if t.lower.endswith("'s")), default=-1)
        head = next((i for i, t in enumerate(phrase) if is_role(t) and i > owned), None)
        if not opens or head is None or any(t.lower in AUXILIARIES | STOPS for t in phrase):
            return
        if self._enumerates(start, end - 1):
            return
        body = self.bodies.within(start, end - 1)
        owner = None if body else self._owner(start)
        role = self._role_words(start, end - 1, body) if owner is None else phrase[head:]
        evidence = Span(phrase[0].start, self.name.span.end)
        yield self._post(role, body.draft if body else owner, Status.CURRENT, evidence)

    def _opens_role(self, start: int, end: int) -> bool:
        """Whether the role before token `end` begins at `start`, and is not "head of" what begins there."""
        complement = self.tokens[start - 1].lower in LEADS_TO_ORGANIZATION or is_role(self.tokens[start - 1])
        return not complement or any(is_role(t) for t in self.tokens[start:end])

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


_ASIDES = words("through via like unlike despite including")
_PRAISE = words("better good great bad strong weak stronger weaker best worst perfect worse")


def _says_role(phrase: Sequence[Token]) -> bool:
    """Whether a phrase says what someone is before it says of what: "head of", "one of the heads of"."""
    tokens = phrase[ONE_OF:] if [t.lower for t in phrase[:2]] == ["one", "of"] else phrase
    head = [*takewhile(lambda t: t.lower not in PREPOSITIONS, tokens)]
    praises = any(token.lower in _PRAISE for token in head)
    return not praises and any(is_role(token) or singular(token) for token in head)


ONE_OF = 2

MOST_NAMES = 6
"""Of a list of names so many share what is said before the first."""


_OPENERS = words("a an the its his her their")
_OF_CAMPAIGNS = words("manager chairman chairwoman chair chief director")
_SEPARATE = words("a an the former current currently now one-time onetime longtime")
_APPOINTED = words("named appointed elected hired chosen")

NEAR = 8
"""An organisation that someone heads or founded is named within so many words."""


class Activity(NamedTuple):
    """What a verb says of who does it: the role, if any, whether it holds, and what must follow the verb."""

    noun: str | None
    status: Status
    preposition: frozenset[str] = frozenset()


_WORKPLACE = words("for at with")
_ACTIVITIES = {
    "chairs": Activity("chair", Status.CURRENT),
    "chaired": Activity("chair", Status.FORMER),
    "heads": Activity("head", Status.CURRENT),
    "headed": Activity("head", Status.FORMER),
    "leads": Activity("leader", Status.CURRENT),
    "led": Activity("leader", Status.FORMER),
    "runs": Activity("head", Status.CURRENT),
    "ran": Activity("head", Status.FORMER),
    "owns": Activity("owner", Status.CURRENT),
    "owned": Activity("owner", Status.FORMER),
    "directs": Activity("director", Status.CURRENT),
    "directed": Activity("director", Status.FORMER),
    "edits": Activity("editor", Status.CURRENT),
    "edited": Activity("editor", Status.FORMER),
    "manages": Activity("manager", Status.CURRENT),
    "managed": Activity("manager", Status.FORMER),
    "founded": Activity("founder", Status.UNKNOWN),
    "co-founded": Activity("co-founder", Status.UNKNOWN),
    "works": Activity(None, Status.CURRENT, _WORKPLACE),
    "worked": Activity(None, Status.FORMER, _WORKPLACE),
    "teaches": Activity("teacher", Status.CURRENT, words("at")),
    "taught": Activity("teacher", Status.FORMER, words("at")),
}
"""Verbs that say that someone belongs to the organisation named after them."""
