"""What papers write before the name of a person of his or her roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from onrecord.graph.model import EntityKind, Span, Status
from onrecord.loaders.reader.affiliations.around import LONGEST_TITLE, NEAR, PAST, SERVED
from onrecord.loaders.reader.affiliations.asides import Asides
from onrecord.loaders.reader.affiliations.bodies import FAR_ARTICLE, Body, is_campaign
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.roles import (
    APOSTROPHES,
    LEADS_TO_ORGANIZATION,
    LONGEST_ROLE,
    STOPS,
    is_office,
    is_possessive,
    is_role,
    modifies_role,
    singular,
)
from onrecord.loaders.reader.affiliations.staffing import (
    DISMISSED,
    is_staffing,
    subject_end,
)
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english import offices
from onrecord.loaders.reader.english.activities import ACTIVITIES
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.places import PLACE_WORDS, PLACES
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import bare, plain, without_possessive, words
from onrecord.loaders.reader.names.entities import BODIES, Draft
from onrecord.loaders.reader.names.kinds import OF, PAIR, is_organization

_OPENS_THEN = re.compile(r"(?:Then|Ex)-[a-z]+")
"""A role at the head of a sentence: "Then-mayor"."""

LONGEST_CHARGE = 4
"""What somebody heads has at most so many words: "head of corporate and public affairs Jane Doe"."""


class Before(Asides):
    """Reads what stands before a name, pattern by pattern."""

    def title(self) -> Iterator[Post]:
        """Read "President Jane Doe; Acme Chairman Jane Doe"."""
        first = self.first
        if (
            self.name.titles
            and not self.has_office()
            and first >= PAIR
            and self.tokens[first - 1].lower == "of"
        ):
            first -= PAIR * is_role(self.tokens[first - PAIR])
        body = self._body_of_title(first) or self._campaign_of_title(first)
        tokens = self.tokens[body.last if body else first : self.name.first]
        while tokens and plain(tokens[0].text) in lex.COURTESY | lex.NATIONALITIES | PLACES:
            tokens = tokens[1:]
        while tokens and plain(tokens[-1].text) in lex.COURTESY:
            tokens = tokens[:-1]
        if any(map(is_office, tokens)):
            start = self._past_before(body.first if body else first)
            past = plain(self.tokens[start].lower) in PAST
            held = Status.FORMER if past else self.status_before(start)
            evidence = Span(self.tokens[start].start, self.name.span.end)
            yield self.post(tokens, body.draft if body else self._staffing(start), held, evidence)

    def _body_of_title(self, first: int) -> Body | None:
        """The organisation that opens the title from token `first` on, a place before it or not."""
        end = self.name.first
        if not self.name.titles:
            return None
        starts = [first, *takewhile(lambda k: self._is_placed(k - 1), range(first + 1, end - 1))]
        found = next(filter(None, (self.bodies.opening(k, end, placed=k > first) for k in starts)), None)
        if found is not None:
            return found
        back = range(first - 1, max(-1, first - LONGEST_TITLE), -1)
        run = [*takewhile(lambda k: self.tokens[k].is_capital, back)]
        longer = (self.bodies.opening(k, end, placed=True) for k in run[::-1])
        return next((body for body in longer if body is not None and body.last == first), None)

    def _campaign_of_title(self, first: int) -> Body | None:
        """The campaign named right before a title at token `first`: "Doe campaign Chairman"."""
        if not self.name.titles or first < PAIR or not is_campaign(self.tokens[first - 1]):
            return None
        start = max(0, first - LONGEST_TITLE)
        body = self.bodies.campaign(start, first)
        return body if body is not None and body.last == first else None

    def _is_placed(self, k: int) -> bool:
        return self.tokens[k].lower in PLACE_WORDS and not is_role(self.tokens[k])

    def _past_before(self, first: int) -> int:
        """Where "former" stands before a title, a place between them or not; else `first`."""
        start = first
        while start > 0 and self._goes_back(start - 1) and first - start < LONGEST_TITLE:
            start -= 1
        past = start > 0 and plain(self.tokens[start - 1].lower) in PAST
        return start - 1 if past else first

    def _goes_back(self, k: int) -> bool:
        return self.tokens[k].is_capital and plain(self.tokens[k].lower) not in PAST

    def role_before(self) -> Iterator[Post]:
        """Read "Acme spokesman John Roe; former diplomat John Roe"."""
        end = self.first
        role_end = self._role_end(end)
        titled = end > 0 and self.tokens[end - 1].is_capital and self.tokens[end - 1].text not in _INITIALS
        titled = titled and not _OPENS_THEN.fullmatch(self.tokens[end - 1].text)
        if end == 0 or not is_role(self.tokens[role_end - 1]) or titled:
            return
        if self.tokens[end - 1].lower == "fellow" or self.tokens[max(0, end - OF)].lower in _KINDS:
            return  # "his fellow Doe", "what kind of candidate Doe is"
        start = self._whole_body(self.title_start(role_end - 1, end))
        for first, last, held in self.parts(start, end, self.status_before(start)):
            body = self.bodies.within(first, last)
            role = [t for t in self.role_words(first, last, body) if plain(t.lower) not in PAST | DISMISSED]
            evidence = Span(self.tokens[start].start, self.name.span.end)
            owner = self.owner(first) or self._campaign_before(first, last)
            if owner is None and not any(plain(t.lower) in PAST for t in self.tokens[first:last]):
                owner = self._staffing(start)  # not "hired former minister"
            yield self.post(role, body.draft if body else owner, held, evidence)

    def _staffing(self, start: int) -> Draft | None:
        """The body that dismisses, hires or suspends whoever holds the post at token `start`."""
        verb = start - 1
        if verb < 1 or self.is_elected(start) or not is_staffing(self.tokens, verb):
            return None
        end = subject_end(self.tokens, verb)
        return self.bodies.ending(end) or self.bodies.meant(max(0, end - FAR_ARTICLE), end)

    def _whole_body(self, start: int) -> int:
        """Where the name of a body begins inside which token `start` stands; else `start`."""
        before = self.cast.before(self.tokens[start].start + 1, 1)
        inside = (n.first for n, d in before if d.kind in BODIES and n.sentence == self.name.sentence)
        first = next(inside, start)
        return first if before and first < start < before[0][0].last else start

    def _role_end(self, end: int) -> int:
        """Past the noun of the role that ends at token `end`: "head of human resources"."""
        if end == 0 or is_role(self.tokens[end - 1]):
            return end
        if end > PAIR and self.tokens[end - PAIR].lower == "of":
            return end - PAIR
        if self.name.titles or len(self.name.words) == 1:
            return end
        for k in range(end - 1, max(0, end - LONGEST_CHARGE - PAIR), -1):
            word = self.tokens[k]
            if word.lower in {"of", "for"}:
                return k if k < end - 1 and is_role(self.tokens[k - 1]) else end
            if word.is_capital or not (modifies_role(word) or word.lower == "and"):
                break
        return end

    def _campaign_before(self, first: int, last: int) -> Draft | None:
        """The campaign of the one person named before: "Doe fired campaign manager Roe"."""
        before = Span(self.sentence.span.start, self.tokens[first].start)
        named = [pair for pair in self.cast.inside(before) if pair[1].kind is EntityKind.PERSON]
        aside = any(singular(self.tokens[name.last]) for name, _ in named)  # "Doe insiders fear"
        one = len({draft for _, draft in named}) == 1 and not aside and self.bodies.is_managed(first, last)
        return self.bodies.managed(named[0][1], last - 1).draft if one else None

    def of_body(self, titled: list[Post]) -> Iterator[Post]:
        """Read "Jane Doe of the Post", and in "reporter Jane Doe of the Post" where the role is held.

        "At" leads there only behind who has a role: not "they met Jane Doe at the Post".
        """
        body, end = self._written_in() if any(_is_of_press(post.role) for post in titled) else (None, 0)
        if body is None:
            held = titled or self._reports_at() or self._is_learned_at()
            body, end = self._directly_from(_HELD_AT if held else _OF)
        if body is None:
            yield from titled
            return
        evidence = Span(self.name.titled.start, end)
        employed = [post for post in titled if post.organization is None and _is_employed(post.role)]
        for post in titled:
            within = Span(post.evidence.start, end)
            yield replace(post, organization=body, evidence=within) if post in employed else post
        if not employed:
            yield Post(self.draft, body, None, Status.CURRENT, evidence)

    def _directly_from(self, leads: frozenset[str]) -> tuple[Draft | None, int]:
        """The organisation that one of the words `leads` after the name leads to, and where its name ends.

        A comma may stand before it where the name is no place's: "Jane Doe, of the Port League,". So may what
        kind of body it is.
        """
        k = self.past_honours(self.name.last)
        set_off = k < len(self.tokens) and self.tokens[k].text == ","
        k += set_off
        body = self.bodies.led_to(k + 1) if k < len(self.tokens) and self.tokens[k].lower in leads else None
        if body is None:
            return None, 0
        closed = [t.text for t in self.tokens[body.last : body.last + 1]] == [","]
        if self.tokens[k].lower == "with" and not (set_off and closed):
            return None, 0
        run = [without_possessive(token.text) for token in self.tokens[body.first : body.last]]
        straight = body.first <= k + PAIR
        placed = set_off and straight and not is_organization(tuple(run), bare(run))
        return (None, 0) if placed else (body.draft, self.tokens[body.last - 1].end)

    def _written_in(self) -> tuple[Draft | None, int]:
        """The outlet in which the person writes, "Jane Doe wrote in the Post", and where its name ends."""
        k = self.name.last
        if [t.lower for t in self.tokens[k : k + PAIR]] not in (["wrote", "in"], ["writes", "in"]):
            return None, 0
        body = self.bodies.named(k + PAIR, k + PAIR + OF)
        outlet = body is not None and body.draft.kind is EntityKind.OUTLET
        return (body.draft, self.tokens[body.last - 1].end) if body is not None and outlet else (None, 0)

    def _reports_at(self) -> bool:
        """Whether an outlet behind "at" is followed by its reporting: "Jane Doe at the Post reports"."""
        body = self.bodies.named(self.name.last + 1, self.name.last + 1 + OF)
        if body is None or body.draft.kind is not EntityKind.OUTLET or body.last >= len(self.tokens):
            return False
        return self.tokens[body.last].lower in _REPORTS

    def _is_learned_at(self) -> bool:
        """Whether who is at a university did something: "led by Jane Doe at Acme College"."""
        at = self.tokens[self.name.last : self.name.last + 1]
        body = self.bodies.led_to(self.name.last + 1) if [t.lower for t in at] == ["at"] else None
        if body is None or len(self.name.words) == 1:
            return False
        said = [t.lower in FORMS for t in self.tokens[body.last : body.last + 1]] == [True]
        made = self.first > 0 and self.tokens[self.first - 1].lower == "by"
        learned = {plain(without_possessive(t.text)) for t in self.tokens[body.first : body.last]}
        return (said or made) and bool(learned & offices.LEARNED)

    def possessor(self) -> Iterator[Post]:
        """Read "The Lantern's Jane Doe"."""
        end = self.first - (self.first > 0 and self.tokens[self.first - 1].text in {"'", "’"})
        if end <= 0 or len(self.name.words) == 1:
            return
        owned = end < self.first or self.tokens[end - 1].lower.endswith(("'s", "’s"))
        for name, draft in self.cast.before(self.name.titled.start, 1):
            if owned and name.sentence == self.name.sentence and name.last == end and draft.kind in BODIES:
                evidence = Span(name.span.start, self.name.span.end)
                yield Post(self.draft, draft, None, Status.CURRENT, evidence)

    def apposition_before(self) -> Iterator[Post]:
        """Read "The mayor of Springfield, Jane Doe", "Acme's director is Jane Doe"."""
        end = self.first
        if end <= 1 or len(self.name.words) == 1 or not self._joins(end - 1):
            return
        owned_from = self._owned_role(end - 1)
        start = self._opener(end - 1) if owned_from is None else owned_from
        phrase = self.tokens[start : end - 1]
        bare = start == 0 and is_role(phrase[0])
        opens = bare or owned_from is not None or phrase[0].lower in _OPENERS
        leads = (i for i, t in enumerate(phrase) if t.lower in LEADS_TO_ORGANIZATION)
        lead = next((i for i in leads if any(map(is_role, phrase[:i]))), len(phrase))
        owned = max((i for i, t in enumerate(phrase[:lead]) if is_possessive(t)), default=-1)
        head = next((i for i, t in enumerate(phrase) if is_role(t) and i > owned), None)
        barred = phrase[1:] if phrase[0].lower == "whose" else phrase
        if not opens or head is None or any(t.lower in AUXILIARIES | STOPS for t in barred):
            return
        if self.enumerates(start, end - 1) or self._serves(start):
            return
        body = self.bodies.within(start, end - 1)
        owner = None if body else self.owner(start)
        role = self.role_words(start, end - 1, body) if owner is None else phrase[head:]
        held = Status.FORMER if self.is_past(start, end - 1) else self.status_before(start)
        evidence = Span(phrase[0].start, self.name.span.end)
        if body is not None or owner is not None or self.tokens[end - 1].text == ",":
            yield self.post(role, body.draft if body else owner, held, evidence)

    def _serves(self, start: int) -> bool:
        """Whether somebody serves whom the phrase from token `start` on describes.

        The name may then be either's: "a spokesman for the mayor, Ada Roe", "the chief of staff to the mayor,
        Ada Roe".
        """
        k = start
        while k >= PAIR and self.is_word(k - 1, *SERVED):
            noun = self.tokens[k - PAIR]
            if is_role(noun) or noun.lower in lex.RELATIVES:
                return True
            k -= PAIR
        return False

    def _joins(self, k: int) -> bool:
        """Whether token `k` joins who somebody is to the name: a comma, "is", a bracket around the name."""
        mark, after = self.tokens[k].lower, self.tokens[self.name.last : self.name.last + 1]
        if mark in {"is", "was"}:
            return bool(after) and not self.owns(self.name)
        return mark in {",", ":"} or (mark == "(" and [t.text for t in after] == [")"])

    def _owned_role(self, end: int) -> int | None:
        """Where the owner of the role before token `end` is named: "Acme" in "Acme's president, Jane Doe"."""
        end -= PAIR * (end > OF and self.tokens[end - PAIR].lower == "of" and is_role(self.tokens[end - OF]))
        owned = end - 1
        while owned > 0 and end - owned < LONGEST_TITLE and self._is_of_role(owned):
            if is_possessive(self.tokens[owned]):
                break
            owned -= 1
        start = owned - (self.tokens[owned].text in APOSTROPHES)
        if not is_possessive(self.tokens[owned]) or not self.tokens[start].is_capital:
            return None
        while start > 0 and self.tokens[start - 1].is_capital:
            start -= 1
        return start if owned < end - 1 and is_role(self.tokens[end - 1]) else None

    def _is_of_role(self, k: int) -> bool:
        return self.tokens[k].text == "then" or modifies_role(self.tokens[k])

    def _opener(self, end: int) -> int:
        """Where the phrase before token `end` begins, that opens with an article or the like."""
        start = end - 1
        while start > 0 and end + 1 - start < LONGEST_ROLE and self.tokens[start - 1].is_word:
            if self.tokens[start].lower in _OPENERS and self._opens_role(start, end):
                break
            start -= 1
        return start

    def _opens_role(self, start: int, end: int) -> bool:
        """Whether the role before token `end` begins at `start`, and is not "head of" what begins there.

        Words such as "chief" in the name of a body say no role.
        """
        complement = self.tokens[start - 1].lower in LEADS_TO_ORGANIZATION or is_role(self.tokens[start - 1])
        inside = self.cast.inside(Span(self.tokens[start].start, self.tokens[end - 1].end))
        named = {k for name, draft in inside if draft.kind in BODIES for k in range(name.first, name.last)}
        return not complement or any(is_role(self.tokens[k]) for k in range(start, end) if k not in named)

    def passive_before(self) -> Iterator[Post]:
        """Read "Acme, the company founded by Jane Doe; run by the engineer Jane Doe"."""
        by = self._by()
        verb = by - 1
        verb -= PAIR * (verb > PAIR and self.tokens[verb - 1].lower in {"in", "since", "until"})
        if verb < 1:
            return
        told = self.tokens[verb].lower
        longer = ACTIVITIES.get(f"{self.tokens[verb - 1].lower} {told}")
        role = longer or ACTIVITIES.get(_PASSIVE.get(told, told))
        near = self.bodies.named(max(0, verb - NEAR), verb)
        if role is None or role.preposition or near is None:
            return
        evidence = Span(self.tokens[near.first].start, self.name.span.end)
        status = Status.CURRENT if role.status is Status.FORMER else role.status
        yield Post(self.draft, near.draft, role.noun, status, evidence)

    def _by(self) -> int:
        """The token "by" that leads to the name, a role and an article between them or not; 0 for none."""
        by = self.first - 1
        if by > 0 and is_role(self.tokens[by]):
            while by > 0 and self.first - by < LONGEST_TITLE and self.tokens[by].lower != "by":
                if self.tokens[by].lower in AUXILIARIES | STOPS or not self.tokens[by].is_word:
                    break
                by -= 1
        return by if by > 0 and self.tokens[by].lower == "by" else 0


_PASSIVE = {"run": "runs", "led": "leads"}
"""Participles of which the finite forms tell a role."""


def _is_employed(role: str | None) -> bool:
    """Whether a role is held in the organisation that its bearer is said to be of: not a senator's."""
    return role is not None and plain(role.split()[-1].lower()) not in offices.ELECTED


def _is_of_press(role: str | None) -> bool:
    return role is not None and plain(role.split()[-1].lower()) in _WRITERS


_REPORTS = words("reports reported writes wrote notes noted")
_WRITERS = words("columnist reporter correspondent critic blogger")
_KINDS = words("kind sort type")
_INITIALS = words("CEO CFO COO CTO")
"""Offices in letters, which are no titles: "co-founder and CEO Jane Doe"."""


_OPENERS = words("a an the its his her their our my one another whose")
_OF = words("of from with")
_HELD_AT = _OF | {"at"}
