"""What a sentence opens with and tells of the one named behind it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.graph.claims.clauses import states
from onrecord.graph.model import Span, Status
from onrecord.loaders.reader.affiliations.around import Around
from onrecord.loaders.reader.affiliations.bodies import Body
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.roles import is_role
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.kinds import OF, PAIR


class Opening(Around):
    """Reads what a sentence opens with before the name that it is about, pattern by pattern."""

    def as_role(self) -> Iterator[Post]:
        """Read "As chair of the Port Committee, Jane Doe"; not "As president, Jane Doe would"."""
        end = self.first
        if end < OF or self.tokens[0].lower != "as" or self.tokens[end - 1].text != ",":
            return
        phrase = self.tokens[1 : end - 1]
        following = self.tokens[self.name.last : self.name.last + OF]
        supposed = any(t.lower in _SUPPOSED for t in following)
        straight = self.role_stop(1) == end - 1 and not self.enumerates(1, end - 1)
        if supposed or not straight or not any(map(is_role, phrase)):
            return
        if states(self.document.text[phrase[0].start : phrase[-1].end]):
            return  # "As the judge read it out, Doe"
        body = self.bodies.within(1, end - 1)
        evidence = Span(phrase[0].start, self.name.span.end)
        role = self.role_words(1, end - 1, body)
        yield self.post(role, body.draft if body else None, Status.UNKNOWN, evidence)

    def opening_clause(self) -> Iterator[Post]:
        """Read "Before joining Acme, Jane Doe", "During her ten years at Acme, Jane Doe"."""
        opener, verb = self._opens_with(0), self._opens_with(1)
        if opener not in _CLAUSES or not self._is_set_apart():
            return
        end = self.first
        lead = next((k for k in range(1, end - 1) if self.tokens[k].lower in _AT), 0)
        tenure = verb in _OWNERS and any(t.lower in _TENURES for t in self.tokens[PAIR:lead])
        works = lead == PAIR and verb in _WORKING
        body = self.bodies.led_to(lead + 1) if tenure or works else None
        if body is None and verb in _JOINING:
            body = self.bodies.led_to(PAIR)
        lasting = (opener, verb) == ("before", "joining") or opener == "while"
        yield from self._of_body(body, Status.UNKNOWN if lasting else Status.FORMER)

    def sent_by(self) -> Iterator[Post]:
        """Read "Speaking for Acme, Jane Doe", "On behalf of Acme, Jane Doe"."""
        opening = tuple(t.lower for t in self.tokens[: max(map(len, _SENT))])
        sent = next((words for words in _SENT if opening[: len(words)] == words), None)
        body = self.bodies.led_to(len(sent)) if sent is not None and self._is_set_apart() else None
        if body is not None and body.last == self.first - 1:
            yield from self._of_body(body, Status.CURRENT)

    def _opens_with(self, k: int) -> str:
        return self.tokens[k].lower if k < self.first - 1 else ""

    def _is_set_apart(self) -> bool:
        """Whether a comma parts the name from what the sentence opens with."""
        return self.first > PAIR and self.tokens[self.first - 1].text == "," and len(self.name.words) > 1

    def _of_body(self, body: Body | None, status: Status) -> Iterator[Post]:
        if body is not None and body.last < self.first:
            evidence = Span(self.tokens[0].start, self.name.span.end)
            yield Post(self.draft, body.draft, None, status, evidence)


_SUPPOSED = words("would will could might may should 'll")
_CLAUSES = words("before after since while during in over")
_OWNERS = words("his her their")
_TENURES = words("years time career tenure stint decades months spell days")
_AT = words("at with for in")
_WORKING = words("working serving teaching volunteering interning studying")
_JOINING = words("joining leaving quitting founding heading leading running chairing")
"""What clauses before a name open with that tell of a body: "after leaving Acme, Jane Doe"."""
_SENT = (("speaking", "for"), ("speaking", "on", "behalf", "of"), ("on", "behalf", "of"))
"""What sentences open with where somebody speaks for a body."""
