"""Roles that are told of several people at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.graph.model import EntityKind, Span, Status
from onrecord.loaders.reader.affiliations.around import PAST, Around
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.roles import (
    LEADS_TO_ORGANIZATION,
    LINKS,
    LONGEST_ROLE,
    STOPS,
    is_office,
    singular,
)
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.names.entities import BODIES
from onrecord.loaders.reader.names.kinds import PAIR
from onrecord.loaders.reader.names.name import Name

_MOST_NAMES = 6
"""Of a list of names so many share what is said before the first."""


class Several(Around):
    """Reads what is said of a list of people, of the one named here."""

    def shared_role(self) -> Iterator[Post]:
        """Read "hosts Jane Doe and John Roe; Reps. Jane Doe, John Roe and Ada Bell"."""
        if len(self.name.words) == 1:
            return
        end = self.first_of_list()
        if end == 0 or singular(self.tokens[end - 1]) is None:
            return
        if self.has_office() and not is_office(self.tokens[end]):
            return  # "hosts Jane Doe and John Roe, and Gov. Ada Bell"
        start = end - 1 if self.tokens[end - 1].is_capital else self.title_start(end - 1, end)
        body = self.bodies.within(start, end)
        role = [t for t in self.role_words(start, end, body) if plain(t.lower) not in PAST]
        past = any(plain(t.lower) in PAST for t in self.tokens[start:end])
        evidence = Span(self.tokens[start].start, self.name.span.end)
        status = Status.FORMER if past else Status.CURRENT
        yield self.post(role, body.draft if body else None, status, evidence)

    def shared_apposition(self) -> Iterator[Post]:
        """Read "two members of the Port League, Jane Doe and John Roe"."""
        end = self.first_of_list()
        listed = end < self.first or (self.name.last < len(self.tokens) and self._goes_on_listing())
        if len(self.name.words) == 1 or not listed or end < PAIR or self.tokens[end - 1].text != ",":
            return
        back = range(end - 2, max(-1, end - 2 - LONGEST_ROLE), -1)
        phrase = [*takewhile(lambda k: self.tokens[k].is_word and self.tokens[k].lower not in _BARRED, back)]
        start = next((k for k in phrase if self.tokens[k].lower in _COUNTED), None)
        if start is None or self.enumerates(start, end - 1):
            return
        roles = takewhile(lambda t: t.lower not in LEADS_TO_ORGANIZATION, self.tokens[start : end - 1])
        if not any(map(singular, roles)):
            return
        body = self.bodies.within(start + 1, end - 1)
        held = Status.FORMER if self.is_past(start, end - 1) else Status.CURRENT
        evidence = Span(self.tokens[start].start, self.name.span.end)
        role = self.role_words(start + 1, end - 1, body)
        yield self.post(role, body.draft if body else None, held, evidence)

    def apposition_of_all(self) -> Iterator[Post]:
        """Read of each but the last of "Jane Doe and John Roe, two reporters of the Post"."""
        last = self._last_of_list()
        k = last.last if last is not None else 0
        if last is None or len(self.tokens) < k + PAIR or self.tokens[k].text != ",":
            return
        counted = self.tokens[k + 1].lower in _ALL
        if not counted and singular(self.tokens[k + 1]) is None:
            return
        k -= not counted
        end = self.role_stop(k + PAIR)
        roles = takewhile(lambda t: t.lower not in LINKS, self.tokens[k + PAIR : end])
        if any(map(singular, roles)) and not self.enumerates(k + PAIR, end):
            yield from self.roles_between(k + PAIR, end, Status.CURRENT)

    def of_body_of_all(self) -> Iterator[Post]:
        """Read of each but the last of "Jane Doe and John Roe of the Post"."""
        last = self._last_of_list()
        k = last.last if last is not None else 0
        both = [t.lower for t in self.tokens[k : k + PAIR]] in ([",", "both"], [",", "all"])
        k += PAIR * both
        joined = last is not None and self.tokens[last.first - len(last.titles) - 1].lower == "and"
        if not joined or not self.tokens[k:] or self.tokens[k].lower not in {"of", "from"}:
            return
        body = self.bodies.led_to(k + 1)
        if body is not None:
            evidence = Span(self.name.titled.start, self.tokens[body.last - 1].end)
            yield Post(self.draft, body.draft, None, Status.CURRENT, evidence)

    def _last_of_list(self) -> Name | None:
        """The last of the names of people that commas and "and" join to this one; None where none follow."""
        last, k = None, self.name.last
        for name, draft in self.cast.inside(Span(self.name.span.end, self.sentence.span.end)):
            first = name.first - len(name.titles)
            joined = [t.lower for t in self.tokens[k:first] if t.text != ","] in ([], ["and"])
            if draft.kind is not EntityKind.PERSON or name.sentence != self.name.sentence or not joined:
                break
            last, k = name, name.last
        return last

    def first_of_list(self) -> int:
        """The first token of the names of people that commas and "and" join, of which this is the last."""
        first = self.first
        for name, draft in self.cast.before(self.name.titled.start, _MOST_NAMES):
            if name.sentence == self.name.sentence and draft.kind in BODIES:
                continue
            if name.sentence != self.name.sentence or draft.kind is not EntityKind.PERSON:
                break
            if not _joins(self.tokens[name.last : first]):
                break
            first = name.first - len(name.titles)
        introduced = first > 1 and self.tokens[first - 1].text in _INTRODUCING
        return first - 1 if introduced else first

    def _goes_on_listing(self) -> bool:
        """Whether another person is named after "and" or a comma behind the name."""
        following = self.cast.inside(Span(self.name.span.end, self.sentence.span.end))[:1]
        return any(
            draft.kind is EntityKind.PERSON
            and [t.lower for t in self.tokens[self.name.last : name.first - len(name.titles)]]
            in (["and"], [","])
            for name, draft in following
        )


_COUNTED = words("two three four five six seven eight nine ten its their")
"""What opens a phrase that says what several are."""

_ALL = words("two three four five both all")
_BARRED = AUXILIARIES | STOPS


def _joins(between: Sequence[Token]) -> bool:
    """Whether what stands between two names makes them parts of a list: "of Ohio and", "(R-Ohio),"."""
    if not between or not all(t.is_capital or t.lower in _JOINING or not t.is_word for t in between):
        return False
    return between[-1].text == "," or between[-1].lower == "and"


_JOINING = words("and of from at the")
_INTRODUCING = words(": - -- – —")
