"""The words around a name of a person, and the roles that stretches of them state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.graph.model import EntityKind, Span, Status

from . import lexicon as lex
from .bodies import Bodies, Body, is_campaign
from .document import Document, Sentence
from .entities import Cast, Draft
from .function_words import ADVERBS, AUXILIARIES
from .phrases import PREPOSITIONS
from .posts import Post
from .roles import (
    LEADS_TO_ORGANIZATION,
    LONGEST_ROLE,
    STOPS,
    all_capital,
    head_word,
    is_role,
    modifies_role,
    role_end,
    singular,
    without_article,
)
from .tags import Name
from .tokens import Token
from .verbs import FORMS
from .words import plain, words

LONGEST_TITLE = 7
"""A role before a name has fewer words than this."""

MOST_NAMES = 6
"""Of a list of names so many share what is said before the first."""

PAST = words("former ex onetime one-time then-")
_ASIDES = words("through via like unlike despite including")
_PRAISE = words("better good great bad strong weak stronger weaker best worst perfect worse")
_OF_CAMPAIGNS = words("manager chairman chairwoman chair chief director")
_SEPARATE = words("a an the former current currently now one-time onetime longtime")

_ONE_OF = 2


class Around:
    """One name of a person in its sentence; what it reads is said of `draft`."""

    def __init__(self, document: Document, cast: Cast, name: Name, draft: Draft) -> None:
        self.document = document
        self.cast = cast
        self.name = name
        self.draft = draft
        self.sentence: Sentence = document.sentences[name.sentence]
        self.tokens = self.sentence.tokens
        self.bodies = Bodies(self.sentence, cast)
        self.first = name.first - len(name.titles)

    def post(self, role: Sequence[Token], organization: Draft | None, status: Status, evidence: Span) -> Post:
        """A post of the person's; a word such as "former" in front of `role` says that it no longer holds."""
        words = without_article(role)
        if words and plain(words[0].lower) in PAST:
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

    def role_from(self, start: int, status: Status) -> Iterator[Post]:
        """The roles of a phrase that begins at token `start`."""
        while start < len(self.tokens) and self.tokens[start].lower in ADVERBS - PAST:
            status = Status.FORMER if self.tokens[start].lower == "then" else status
            start += 1
        end = self.role_stop(start)
        phrase = self.tokens[start:end]
        if not _says_role(phrase) or phrase[0].lower.endswith("ed"):
            return
        known = phrase[0].lower in lex.ROLE_NOUNS | lex.TITLES
        if phrase[0].lower in PREPOSITIONS | _ASIDES or (all_capital(phrase) and not known):
            return
        if self.enumerates(start, end):
            return
        if start > 0 and self.tokens[start - 1].lower == "was":
            status = Status.FORMER
        for first, last in self._parts(start, end):
            body = self.bodies.within(first, last)
            evidence = Span(self.name.titled.start, self.tokens[last - 1].end)
            lead = self.tokens[first : body.first if body else first]
            held = Status.FORMER if any(plain(t.lower) in PAST for t in lead) else status
            role = self.role_words(first, last, body)
            yield self.post(role, body.draft if body else None, held, evidence)

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

    def role_words(self, start: int, end: int, body: Body | None) -> Sequence[Token]:
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

    def role_stop(self, start: int) -> int:
        """The token at which a phrase that begins at token `start` says nothing more of a role."""
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

    def title_start(self, start: int, end: int) -> int:
        """Where the role in front of a name begins, whose noun is token `start`: "Acme owner and founder"."""
        while start > 0 and end - start < LONGEST_TITLE:
            joined = self.tokens[start - 1].lower == "and" and start > 1 and is_role(self.tokens[start - 2])
            if not joined and not modifies_role(self.tokens[start - 1]):
                break
            start -= 1
        return start

    def first_of_list(self) -> int:
        """The first token of the names of people that commas and "and" join, of which this is the last."""
        first = self.first
        for name, draft in self.cast.before(self.name.titled.start, MOST_NAMES):
            between = self.tokens[name.last : first]
            joined = between and all(t.text == "," or t.lower == "and" for t in between)
            if name.sentence != self.name.sentence or draft.kind is not EntityKind.PERSON or not joined:
                break
            first = name.first - len(name.titles)
        return first

    def enumerates(self, start: int, end: int) -> bool:
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

    def owner(self, start: int) -> Draft | None:
        """Whose "its" at token `start` is: the organisation named last before it in the sentence."""
        return self.bodies.last_before(start) if self.tokens[start].lower == "its" else None


def _says_role(phrase: Sequence[Token]) -> bool:
    """Whether a phrase says what someone is before it says of what: "head of", "one of the heads of"."""
    tokens = phrase[_ONE_OF:] if [t.lower for t in phrase[:2]] == ["one", "of"] else phrase
    head = [*takewhile(lambda t: t.lower not in PREPOSITIONS, tokens)]
    praises = any(token.lower in _PRAISE for token in head)
    return not praises and any(is_role(token) or singular(token) for token in head)
