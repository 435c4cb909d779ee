"""What stands behind a name and tells of a body, but of no role that a list has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from onrecord.graph.model import Span, Status
from onrecord.loaders.reader.affiliations.bodies import Body
from onrecord.loaders.reader.affiliations.doing import Doing
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.roles import STOPS, is_possessive, is_role
from onrecord.loaders.reader.affiliations.staffing import DISMISSED
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES, BE
from onrecord.loaders.reader.english.phrases import PERSONAL, PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.entities import Draft
from onrecord.loaders.reader.names.kinds import OF, PAIR


class Belonging(Doing):
    """Reads to which body somebody belongs, belonged or was sent, pattern by pattern."""

    def belonging(self) -> Iterator[Post]:
        """Read what commas, brackets or a passive verb behind a name tell of a body."""
        k = self.past_asides(self.name.last)
        if self.is_word(k, ","):
            yield from self._told_when(k + 1)
            yield from self._in_charge(k + 1)
            yield from self._chosen(k + 1)
            yield from self._beside(k)
            yield from self._tied(k + 1)
        elif self.is_word(k, "("):
            yield from self._in_brackets(k)
        elif self.is_word(k, "is", "was", "became"):
            yield from self._tied(k + 1)
        yield from self._made_part(self.past_apposition())
        yield from self._taken_on()
        yield from self._own()

    def _told_when(self, k: int) -> Iterator[Post]:
        """Read "Jane Doe, formerly of Acme" from the word behind the comma, token `k`."""
        lead = next((i for i in range(k, len(self.tokens)) if self.tokens[i].lower not in _WHEN), k)
        if lead > k and self.is_word(lead, *_OF):
            body = self.bodies.led_to(lead + 1)
            yield from self._in_body(body, _WHEN[self.tokens[lead - 1].lower])
            if body is not None and self.is_word(body.last, "and"):
                yield from self.role_from(body.last + 1, Status.CURRENT)

    def _in_charge(self, k: int) -> Iterator[Post]:
        """Read "Jane Doe, in charge of Acme"."""
        if [t.lower for t in self.tokens[k : k + OF]] == ["in", "charge", "of"]:
            yield from self._in_body(self.bodies.led_to(k + OF), Status.CURRENT)

    def _made_part(self, k: int) -> Iterator[Post]:
        """Read "Jane Doe was fired by Acme", "has been at Acme since May" from token `k`."""
        since = k
        while k < len(self.tokens) and self.tokens[k].lower in ADVERBS | BE | {"has", "had"}:
            k += 1
        if any(t.lower in BE for t in self.tokens[since:k]):
            yield from self._chosen(k)
        if self.is_word(k - 1, "been") and self.is_word(k, "at", "with"):
            body = self.bodies.led_to(k + 1)
            if body is not None and self.is_word(body.last, "since", "for"):
                yield from self._in_body(body, Status.CURRENT)

    def _chosen(self, k: int) -> Iterator[Post]:
        """Read "hired by Acme" from the participle at token `k`."""
        leads, status = _MADE_PART.get(self.tokens[k].lower if k < len(self.tokens) else "", _NOTHING)
        if self.is_word(k + 1, *leads):
            yield from self._in_body(self.bodies.led_to(k + PAIR), status)

    def _in_brackets(self, k: int) -> Iterator[Post]:
        """Read "Jane Doe (Acme)", the bracket at token `k`."""
        body = self.bodies.led_to(k + 1)
        if body is not None and len(self.name.words) > 1 and self.is_word(body.last, ")"):
            yield from self._in_body(body, Status.CURRENT)

    def _beside(self, k: int) -> Iterator[Post]:
        """Read "Jane Doe, Acme, said", the comma at token `k`; not "Jane Doe, Acme and others said"."""
        body = self.bodies.led_to(k + 1)
        listed = self.is_word(self.first - 1, ",", "and", "or", "&")
        if body is None or listed or len(self.name.words) == 1 or not self.is_word(body.last, ","):
            return
        if self.tokens[body.last + 1 : body.last + PAIR] and self.tokens[body.last + 1].lower in FORMS:
            yield from self._in_body(body, Status.CURRENT)

    def _tied(self, k: int) -> Iterator[Post]:
        """Read "a packer at Acme", "the first woman to lead Acme" from token `k`, whatever the trade."""
        phrase = [*takewhile(_says_more, self.tokens[k : k + _LONGEST_TIE])]
        noun = [*takewhile(lambda t: t.lower not in PREPOSITIONS, phrase)]
        opens = len(noun) == 1 or (noun[1:] and noun[0].lower in {"a", "an", "the"})
        if not opens or not _ties(noun[-1]) or any(map(is_role, noun)):
            return
        k += len(noun)
        if self.is_word(k, "to"):
            yield from self.activity(k + 1)
            return
        for lead in range(k, k + len(phrase) - len(noun)):
            body = self.bodies.led_to(lead + 1) if self.is_word(lead, *_HOLDING) else None
            if body is not None and self._is_whole(body.last):
                evidence = Span(self.name.titled.start, self.tokens[body.last - 1].end)
                yield self.post(noun if lead == k else [], body.draft, Status.CURRENT, evidence)
                return

    def _is_whole(self, k: int) -> bool:
        """Whether the name of a body is whole before token `k`: not Acme in "at the Acme plant"."""
        after = self.tokens[k : k + 1]
        return (
            not after
            or not after[0].is_word
            or after[0].lower in PREPOSITIONS | AUXILIARIES | STOPS | {"and"}
        )

    def _taken_on(self) -> Iterator[Post]:
        """Read "Acme has hired Jane Doe", "Acme sacked Jane Doe", where no role follows."""
        verb = self.first - 1
        status = _TAKES.get(self.tokens[verb].lower) if verb > 0 else None
        if status is None or len(self.name.words) == 1:
            return
        start = verb
        while start > 1 and self.tokens[start - 1].lower in ADVERBS | {"has", "have", "had"}:
            start -= 1
        body = self.bodies.ending(start)
        if body is not None:
            held = Status.UNKNOWN if status is Status.CURRENT and self.is_dated() else status
            yield Post(self.draft, body, None, held, Span(self.sentence.span.start, self.name.span.end))

    def _own(self) -> Iterator[Post]:
        """Read "Jane Doe's company, Acme", "Jane Doe and her company, Acme", "Jane Doe, whose firm Acme"."""
        k = self.name.last
        if self.is_word(k, "and", ",") and self.is_word(k + 1, "his", "her", "their", "whose"):
            k += PAIR
        elif k < len(self.tokens) and self.owns(self.name):
            k += is_possessive(self.tokens[k])
        else:
            return
        if not self.is_word(k, *_OWN):
            return
        body = self.bodies.led_to(k + 1 + self.is_word(k + 1, ","))
        if body is not None and body.first <= k + OF:
            yield from self._in_body(body, Status.CURRENT)
        elif self.is_word(self.first - 1, ","):
            before = self.bodies.ending(self.first - 1)
            if before is not None:
                evidence = Span(self.sentence.span.start, self.tokens[k].end)
                yield Post(self.draft, before, None, Status.CURRENT, evidence)

    def _in_body(self, body: Body | None, status: Status) -> Iterator[Post]:
        if body is not None:
            evidence = Span(self.name.titled.start, self.tokens[body.last - 1].end)
            yield Post(self.draft, body.draft, None, status, evidence)

    def workplace(self, k: int) -> Draft | None:
        """The body in what is said behind a role, at token `k`: "an analyst covering ships at Acme"."""
        if not self.is_word(k, "representing", *_AT_WORK):
            return None
        leads = range(k + 1, min(len(self.tokens), k + _LONGEST_WORK))
        straight = takewhile(lambda lead: self.tokens[lead].is_word, leads)
        behind = [lead for lead in straight if self.is_word(lead, "by", *_OF)]
        starts = [k] if self.is_word(k, "representing") else behind
        found = (self.bodies.led_to(lead + 1) for lead in starts)
        return next((body.draft for body in found if body is not None), None)


_WHEN = {
    **dict.fromkeys(words("formerly previously late once then until recently"), Status.FORMER),
    **dict.fromkeys(words("now currently both all"), Status.CURRENT),
}
"""What a comma sets off before "of Acme", and whether that still holds; "both" of several."""

_OF = words("of with at from for")
_MADE_PART: dict[str, tuple[frozenset[str], Status]] = {
    **dict.fromkeys(DISMISSED, (words("by from"), Status.FORMER)),
    **dict.fromkeys(words("expelled removed"), (words("from"), Status.FORMER)),
    **dict.fromkeys(words("hired employed recruited"), (words("by at"), Status.CURRENT)),
    "suspended": (words("by from"), Status.UNKNOWN),
    **dict.fromkeys(words("elected appointed named"), (words("to"), Status.CURRENT)),
}
"""Participles that say that somebody is of a body or was, and what leads from them to it."""

_NOTHING: tuple[frozenset[str], Status] = (frozenset(), Status.UNKNOWN)
_AT_WORK = words(
    """
    based working specialising specializing studying covering teaching researching following tracking
    practising practicing employed stationed embedded
    """
)
_LONGEST_WORK = 8
_TAKES = {
    **dict.fromkeys(DISMISSED | {"expelled"}, Status.FORMER),
    **dict.fromkeys(words("hired recruited poached"), Status.CURRENT),
    "suspended": Status.UNKNOWN,
}
"""What a body does to somebody who is then of it, or no longer."""

_OWN = words(
    """
    company firm business employer charity organisation organization foundation group outlet newspaper
    startup start-up practice agency club union
    """
)
_HOLDING = words("at with for in of")
_LONGEST_TIE = 12
_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "ee", "ant", "-elect")
_WITHOUT_ENDING = words("veteran apprentice aide-de-camp responsible")
_NO_AGENTS = words(
    """
    supporter backer admirer follower defender detractor hater believer customer user reader viewer listener
    visitor survivor attendee protester demonstrator speaker winner loser beneficiary challenger contender
    bidder buyer seller author daughter brother sister father mother grandson granddaughter newcomer outsider
    insider stranger regular number letter paper matter order power center offer chapter quarter
    river border winter summer dinner computer factor error giant plant grant constant restaurant favor
    sponsor donor former other another neighbour neighbor prisoner passenger
    """
)
"""Words with an ending of trades that are none, or none that one has with a body."""


def _says_more(token: Token) -> bool:
    return token.is_word and token.lower not in AUXILIARIES | STOPS | PERSONAL | {"and", "or"}


def _ties(noun: Token) -> bool:
    """Whether a noun in lower case says what somebody is."""
    word = noun.lower
    told = word.endswith(_AGENTS) or word in _WITHOUT_ENDING
    return noun.text.islower() and told and word not in _NO_AGENTS
