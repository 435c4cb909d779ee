"""The words around a name of a person, and the roles that stretches of them state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.graph.model import EntityKind, Span, Status
from onrecord.loaders.reader.affiliations.bodies import Bodies, Body, is_campaign
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.roles import (
    APOSTROPHES,
    LEADS_TO_ORGANIZATION,
    LINKS,
    LONGEST_ROLE,
    STOPS,
    all_capital,
    head_word,
    is_office,
    is_possessive,
    is_role,
    modifies_role,
    role_end,
    singular,
    without_article,
)
from onrecord.loaders.reader.affiliations.staffing import DISMISSED, is_dismissal, is_staffing
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english import offices
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES
from onrecord.loaders.reader.english.phrases import DETERMINERS, PERSONAL, PREPOSITIONS, TEMPORAL
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.names.entities import Cast, Draft
from onrecord.loaders.reader.names.kinds import OF, PAIR
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.text.document import Document, Sentence

LONGEST_TITLE = 7
"""A role before a name has fewer words than this."""

NEAR = 8
"""An organisation that someone heads or founded is named within so many words."""

PAST = words("former ex onetime one-time then- retired")
_ONCE = words("then formerly previously once")
_ASIDES = words("through via like unlike despite including")
_PRAISE = words("honest better good great bad strong weak stronger weaker best worst perfect worse")
_AFTER_ROLE = words("shot known born held worth unaligned turned")
_NO_VERBS = words("during including regarding concerning working")
_SEPARATE = words("a an the former current currently now one-time onetime longtime")

_NO_POSTS = words("mother father parent husband wife native graduate republican democrat hero survivor")
"""What somebody is besides, and holds no post as."""

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
        if words and (plain(words[0].lower) in PAST | DISMISSED or _is_of_then(words)):
            status, words = Status.FORMER, words[1:]
        if words and words[0].text == "Then":  # what happened next
            words = words[1:]
        if (
            self.first > 1
            and self.is_word(self.first - 1, "late")
            and self.is_word(self.first - PAIR, *_LATE)
        ):
            status = Status.FORMER
        if words and words[0].lower.startswith(("ex-", "then-")):
            status = Status.FORMER
        owned = next((i for i, t in enumerate(words) if is_possessive(t)), len(words))
        if any(is_role(t) for t in words[owned + 1 :]) and not any(is_role(t) for t in words[:owned]):
            words = words[owned + 1 :]
        status, words = self._then(words, status)
        text = self.document.text[words[0].start : role_end(words)] if words else None
        if text is not None and words[0].lower.startswith(("ex-", "then-")):
            text = text.partition("-")[2]
        if text:
            self.draft.roles.add(plain(head_word(words)))
        return Post(self.draft, organization, text or None, status, evidence)

    def _then(self, role: list[Token], status: Status) -> tuple[Status, list[Token]]:
        """The status of a role, and it, without "then" or "late", whether before it or before the name."""
        if role and role[0].text == "Then":  # what happened next
            return status, role[1:]
        if role and _is_of_then(role):
            return Status.FORMER, role[1:]
        dead = self.is_word(self.first - 1, "late") and self.is_word(self.first - PAIR, *_LATE)
        return (Status.FORMER if dead else status), role

    def role_from(self, start: int, status: Status) -> Iterator[Post]:
        """The roles of a phrase that begins at token `start`."""
        until = self.tokens[start : start + 1] != [] and self.tokens[start].lower == "until"
        status, start = (Status.FORMER, self.past_time(start)) if until else (status, start)
        while start < len(self.tokens) and self.tokens[start].lower in (ADVERBS | _ONCE) - PAST:
            status = Status.FORMER if self.tokens[start].lower in _ONCE else status
            start += 1
        end = self.role_stop(start)
        start = self._past_no_role(start, end)
        phrase = self.tokens[start:end]
        if not (_says_role(phrase) or self._opens_with_body(start, end)) or _opens_clause(phrase):
            return
        listed = self.first > 0 and self.tokens[self.first - 1].lower in {"and", ","}
        if not listed and not any(map(is_role, phrase)) and phrase[0].lower != "one":
            return  # "Doe, delegates who back him"
        owned = any(map(is_possessive, phrase)) and is_role(phrase[-1])
        known = owned or phrase[0].lower in lex.ROLE_NOUNS | lex.TITLES
        if phrase[0].lower in PREPOSITIONS | _ASIDES or (all_capital(phrase) and not known):
            return
        if self.enumerates(start, end):
            return
        then = [t.lower for t in self.tokens[end : end + len(_THEN)]] == _THEN
        if then or (start > 0 and self.tokens[start - 1].lower == "was"):
            status = Status.FORMER
        yield from self.roles_between(start, end, status)

    def _past_no_role(self, start: int, end: int) -> int:
        """Past "a mother of three and" before a role in tokens ``[start, end)``; else `start`."""
        joint = next((k for k in range(start + 1, end) if self.tokens[k].lower == "and"), end)
        first, second = self.tokens[start:joint], self.tokens[joint + 1 : end]
        says = bool(second) and any(t.lower in _NO_POSTS for t in first) and _says_role(second)
        return joint + 1 if says and not any(is_role(t) or singular(t) for t in first) else start

    def past_time(self, k: int) -> int:
        """Past "at the time", "until last year" and the like at token `k`; else `k`."""
        said = _TIME.match(" ".join(t.lower for t in self.tokens[k : k + _LONGEST_TIME]))
        return k + len(said.group().split()) if said is not None else k

    def roles_between(self, start: int, end: int, status: Status) -> Iterator[Post]:
        """The roles in tokens ``[start, end)``, each with its organisation."""
        for first, last, held in self.parts(start, end, status):
            body = self.bodies.within(first, last)
            evidence = Span(self.name.titled.start, self.tokens[last - 1].end)
            role = self.role_words(first, last, body)
            there = body is None and self.tokens[last - 1].lower == "there"
            near = self.bodies.nearest(self.name.titled.start) if there else None
            yield self.post(role, body.draft if body else near, held, evidence)

    def parts(self, start: int, end: int, status: Status) -> Iterator[tuple[int, int, Status]]:
        """The roles in tokens ``[start, end)`` and whether they hold: "reporter and former diplomat".

        What "former" says of the first it says of the next too, unless that has a word of its own.
        """
        first, held = start, status
        for last in [*self._ends(start, end), end]:
            if self.is_past(first, last):
                held = Status.FORMER
            elif first == start or self.tokens[first].lower in _SEPARATE:
                held = status
            if any(is_role(t) or singular(t) for t in self.tokens[first:last]):
                yield first, last, held
            first = last + 1

    def status_before(self, start: int) -> Status:
        """Whether a post holds whose words begin at token `start`, by the verb before them.

        What somebody says may be dismissed, too, and so may a rival who was elected, or anyone "as" a fool.
        """
        said = self.name.last < len(self.tokens) and self.owns(self.name)
        if said or not is_dismissal(self.tokens, start - 1):
            return Status.CURRENT
        dismissed = self.tokens[start - 1].lower.startswith("dismiss")
        brushed_off = dismissed and (self.is_elected(start) or self.is_word(self.name.last, "as"))
        return Status.CURRENT if brushed_off else Status.FORMER

    def is_elected(self, start: int) -> bool:
        """Whether the words from token `start` up to the name say a post that is nobody's to give."""
        return any(plain(t.lower) in offices.ELECTED for t in self.tokens[start : self.name.first])

    def is_past(self, start: int, end: int) -> bool:
        """Whether "former" or the like says of the first role in tokens ``[start, end)`` that it ended."""
        opens = takewhile(lambda t: not is_role(t) and t.lower not in LINKS, self.tokens[start:end])
        return any(plain(t.lower) in PAST | DISMISSED for t in opens)

    def _ends(self, start: int, end: int) -> list[int]:
        """Where a role ends before another: "and" after a role, before one that is told apart."""
        ends: list[int] = []
        for k in (k for k in range(start, end - 1) if self.tokens[k].lower == "and"):
            first = ends[-1] + 1 if ends else start
            told = plain(self.tokens[k + 1].lower) in PAST or any(map(is_role, self.tokens[first:k]))
            if told and (self.tokens[k + 1].lower in _SEPARATE or self._has_body(first, k, end)):
                ends.append(k)
        return ends

    def _has_body(self, first: int, k: int, end: int) -> bool:
        """Whether what "and" at token `k` joins to a role has an organisation of its own.

        It stands before the noun, "and Acme founder", or after it where the first role has one too: "editor
        of the Post and host at Acme".
        """
        body = self.bodies.named(k + 1, end)
        if body is None:
            return False
        if body.first == k + 1:
            return self._opens_with_body(k + 1, end)
        opening = takewhile(lambda t: t.lower not in LINKS, self.tokens[k + 1 : body.first])
        return any(map(is_role, opening)) and self.bodies.named(first, k) is not None

    def _opens_with_body(self, start: int, end: int) -> bool:
        """Whether a phrase opens with an organisation and its role: "a Bank of Northport analyst"."""
        body = self.bodies.named(start, end)
        if body is None or any(t.is_capital for t in self.tokens[start : body.first]):
            return False
        following = takewhile(lambda t: t.lower not in LINKS, self.tokens[body.last : end])
        return body.first - start < _ONE_OF and any(map(is_role, following))

    def role_words(self, start: int, end: int, body: Body | None) -> Sequence[Token]:
        """The words of a role in tokens ``[start, end)``: those before the organisation, else those after it.

        What says of which kind the organisation is doesn't belong to the role: "head of the charity Y".
        """
        if body is None:
            return self.tokens[start:end]
        before = self._before_preposition(start, body.first)
        if before and plain(before[-1].lower) in lex.ORGANIZATION_HEADS and before[-1].is_capital:
            before = self._before_preposition(start, start + len(before))  # "of the University of X's Y"
        if any(is_role(t) or singular(t) for t in before):
            return before
        return self.tokens[body.last : end]

    def _before_preposition(self, start: int, end: int) -> Sequence[Token]:
        """Tokens ``[start, end)`` up to the last preposition that leads to an organisation."""
        led = (k for k in range(end - 1, start, -1) if self.tokens[k].lower in LEADS_TO_ORGANIZATION)
        return self.tokens[start : next(led, end)]

    def role_stop(self, start: int) -> int:
        """The token at which a phrase that begins at token `start` says nothing more of a role."""
        k = start
        while k < len(self.tokens) and k - start < LONGEST_ROLE + 6:
            token = self.tokens[k]
            if token.lower in STOPS | AUXILIARIES or not (token.is_word or self._is_inside(k)):
                break
            if k > start and (self._tells_more(k) or self._goes_off(k)):
                break
            k += 1
        return k

    def _is_inside(self, k: int) -> bool:
        """Whether the mark at token `k` stands inside a phrase: an apostrophe, "&", "U.S.-based"."""
        hyphen = self.tokens[k].text == "-" and self.tokens[k - 1].end == self.tokens[k].start
        return self.tokens[k].text in APOSTROPHES | {"&"} or hyphen

    def _tells_more(self, k: int) -> bool:
        """Whether token `k` says what somebody does or has, and no more of what he is: "pilot shot down"."""
        word, form = self.tokens[k], FORMS.get(self.tokens[k].lower)
        verbal = word.lower.endswith(("ed", "ing")) and not (word.is_capital or word.lower in _NO_VERBS)
        participle = verbal or word.lower in _AFTER_ROLE
        past = (form is not None and form.shape == "past") or self._is_verb_of_role(k)
        return past or (participle and is_role(self.tokens[k - 1]))

    def _is_verb_of_role(self, k: int) -> bool:
        """Whether the word at `k`, behind a role, is its verb: "chief says"; not "chief sales officer"."""
        word = self.tokens[k]
        verbal = (
            word.text.islower() and word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "'s"))
        )
        compound = singular(word) or any(is_role(t) or singular(t) for t in self.tokens[k + 1 : k + OF])
        return verbal and is_role(self.tokens[k - 1]) and not compound

    def _goes_off(self, k: int) -> bool:
        """Whether token `k` leads from a role to what is done or had: "to rebuild it", "with a gift"."""
        lead, following = self.tokens[k].lower, [t.lower for t in self.tokens[k + 1 : k + 3]]
        dated = lead == "on" and following[:1] != [] and following[0] in lex.CALENDAR
        if dated or (following and ((lead, following[0]) in _LEADS_ON or [lead, *following] == _THEN)):
            return True
        if lead not in {"to", "and"} or not following[1:] or self.tokens[k + 1].is_capital:
            return False
        if lead == "to":
            return following[0] not in DETERMINERS and following[1] in DETERMINERS | PREPOSITIONS
        return following[0].endswith(("ed", "ing")) and following[1] in DETERMINERS | {"as"}

    def title_start(self, start: int, end: int) -> int:
        """Where the role in front of a name begins, whose noun is token `start`: "Acme owner and founder".

        What somebody does to the one who is named is no part of it: "it hired former spokeswoman".
        """
        while start > 0 and end - start < LONGEST_TITLE:
            joined = self.tokens[start - 1].lower == "and" and start > 1 and is_role(self.tokens[start - 2])
            if not joined and not modifies_role(self.tokens[start - 1]):
                break
            start -= 1
        verbs = [k for k in range(max(1, start), end - 1) if self._is_verb(k)]
        if verbs:
            return verbs[-1] + 1
        if self.tokens[start].lower in DISMISSED | {"suspended"} and start < end - 1:
            return start + 1  # "the sacked manager"
        done = (k for k in range(start, end - 1) if self.tokens[k].lower.endswith("ed"))
        return next((k + 1 for k in done if self._is_done(k, start)), start)

    def _is_verb(self, k: int) -> bool:
        """Whether token `k` is what somebody does to the one named: "she fired", "to fire", "defeat"."""
        word, before = self.tokens[k].lower, self.tokens[k - 1].lower
        done = word in _DONE_TO or is_staffing(self.tokens, k)
        return before in PERSONAL or done or (before == "to" and word in {"fire", "back", "name"})

    def _is_done(self, k: int, start: int) -> bool:
        """Whether the participle at token `k` is a verb: "resident grabbed reporter", "included former"."""
        by_someone = any(map(is_role, self.tokens[start:k]))
        by_name = self.tokens[k].text.islower() and "-" not in self.tokens[k].text and self._ends_name(k)
        return by_someone or by_name or plain(self.tokens[k + 1].lower) in PAST

    def _ends_name(self, k: int) -> bool:
        """Whether the name of a person ends before token `k`: "Doe fired"."""
        named = self.cast.before(self.tokens[k].start, 1)
        return any(d.kind is EntityKind.PERSON and n.span.end == self.tokens[k - 1].end for n, d in named)

    def enumerates(self, start: int, end: int) -> bool:
        """Whether another person is named in tokens ``[start, end)`` other than as the one served."""
        region = Span(self.tokens[start].start, self.tokens[end - 1].end)
        for name, draft in self.cast.inside(region):
            first = name.first - len(name.titles)
            if draft.kind is EntityKind.PERSON and not any(
                t.lower in SERVED for t in self.tokens[start:first]
            ):
                possessive = name.last < end and self.owns(name)
                if not possessive and not self._colours(name, end):
                    return True
        return False

    def has_office(self) -> bool:
        """Whether the titles before the name say an office, not a courtesy alone."""
        return any(map(is_office, self.tokens[self.first : self.name.first]))

    def is_word(self, k: int, *among: str) -> bool:
        """Whether token `k` is there and one of these words or marks, in lower case."""
        return 0 <= k < len(self.tokens) and self.tokens[k].lower in among

    def owns(self, name: Name) -> bool:
        """Whether a name stands in the possessive, after which there is another token."""
        return self.tokens[name.last - 1].end > name.span.end or is_possessive(self.tokens[name.last])

    def _colours(self, name: Name, end: int) -> bool:
        """Whether a name belongs to the noun after it: "Doe campaign", "Jane Doe adviser", "Doe critic"."""
        following = self.tokens[name.last : min(end, name.last + _ONE_OF)]
        noun = [*takewhile(lambda t: t.is_word and t.lower not in LINKS | AUXILIARIES, following)]
        surname = len(name.words) == 1 and not name.titles
        return any(is_role(t) or is_campaign(t) for t in noun) or (surname and bool(noun))

    def owner(self, start: int) -> Draft | None:
        """Whose "its" or "whose" at token `start` is: the organisation named last before it."""
        return self.bodies.last_before(start) if self.tokens[start].lower in {"its", "whose"} else None


_LEADS_ON = frozenset({("with", "a"), ("with", "an"), ("close", "to"), ("now", "at"), ("now", "with")})
_THEN = ["at", "the", "time"]


_DONE_TO = words(
    "defeat beat replace elect hire oppose endorse nominate oust unseat overthrow meet join appoint"
)
SERVED = words("of for to under")


_LONGEST_TIME = 6
_TIME = re.compile(
    r"(?:at (?:the|that|one) (?:time|point)|until (?:recently|then|(?:last|this) \w+|(?:\w+ )?\d{4})|"
    r"in (?:\w+ )?\d{4}|since \d{4}|for (?:\w+ ){1,2}years)(?= )"
)
"""When somebody was what, told before the verb."""


def _is_of_then(role: Sequence[Token]) -> bool:
    """Whether a role is one of whoever held it then or has died: "then mayor", "late mayor"."""
    return role[0].text in {"then", "late"} and bool(role[1:]) and role[1].lower not in TEMPORAL | {"show"}


_LATE = words("the his her their its our my")


def _opens_clause(phrase: Sequence[Token]) -> bool:
    """Whether a phrase opens with what somebody does: "backed by", "urging the ministry"."""
    urges = phrase[0].lower.endswith("ing") and phrase[1:2] and phrase[1].lower in DETERMINERS
    return phrase[0].lower.endswith("ed") or bool(urges)


def _says_role(phrase: Sequence[Token]) -> bool:
    """Whether a phrase says what someone is before it says of what: "head of", "one of the heads of"."""
    tokens = phrase[_ONE_OF:] if [t.lower for t in phrase[:2]] == ["one", "of"] else phrase
    head = [*takewhile(lambda t: t.lower not in PREPOSITIONS | _ASIDES, tokens)]
    praises = any(token.lower in _PRAISE for token in head)
    return not praises and any(is_role(token) or singular(token) for token in head)
