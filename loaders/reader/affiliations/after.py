"""What papers write after the name of a person of his or her roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.graph.model import Span, Status
from onrecord.loaders.reader.affiliations.around import NEAR
from onrecord.loaders.reader.affiliations.belonging import Belonging
from onrecord.loaders.reader.affiliations.doing import SINGLING
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.entities import Draft
from onrecord.loaders.reader.names.kinds import OF, PAIR


class After(Belonging):
    """Reads what stands after a name, set off from it."""

    def apposition_after(self) -> Iterator[Post]:
        """Read "Jane Doe, the chief financial officer of Acme, who sits on the Board of Trade"."""
        k = self.past_asides(self.name.last)
        if k + 1 >= len(self.tokens) or self.tokens[k].text not in {",", "(", "—", "–"}:
            return
        start = k + 1
        if self.tokens[start].lower == "who":
            yield from self.relative(start)
            return
        if self.tokens[start].lower in _BUSY:
            yield from self.activity(start)
        end = self.role_stop(start)
        if self.tokens[start].lower == "the" and (self._goes_on(end) or self.is_word(start + 1, *SINGLING)):
            return
        further = self._broadcaster(end) or self._set_off(end) or self.workplace(end)
        known = self.is_word(start, "its", "their", "the")
        held = self.status_before(self.first) if known else Status.CURRENT
        for post in self.role_from(start, held):
            yield replace(post, organization=post.organization or further)
        yield from self._now_at(end)
        if self.is_word(end, "turned"):
            yield from self.role_from(end + 1, Status.CURRENT)
        described = self.tokens[start].lower in {"a", "an", "the"}
        if described and end < len(self.tokens) and self.tokens[end].lower == "who":
            yield from self.relative(end)

    def _broadcaster(self, k: int) -> Draft | None:
        """Whose programme a title at token `k` is: Acme Radio's in "host of "Morning Tide" on Acme Radio"."""
        if not self.is_word(k, *_OPENING):
            return None
        closing = next((i for i in range(k + 1, k + _LONGEST_WORK) if self.is_word(i, *_CLOSING)), None)
        body = self.bodies.named(closing + 1, closing + 1 + OF) if closing is not None else None
        led = body is not None and self.tokens[body.first - 1].lower in {"on", "at", "for", "the"}
        return body.draft if body is not None and led else None

    def _set_off(self, k: int) -> Draft | None:
        """The body that commas set off behind a role at token `k`: "Jane Doe, chairman, Acme Shipping"."""
        body = self.bodies.named(k + 1, len(self.tokens)) if self.is_word(k, ",") else None
        if body is None or body.first != k + 1:
            return None
        ends = body.last == len(self.tokens) or self.is_word(body.last, ",")
        return body.draft if ends else None

    def _now_at(self, k: int) -> Iterator[Post]:
        """Read "Jane Doe, a former minister now at Acme", from "now" at token `k`."""
        if [t.lower for t in self.tokens[k : k + 1]] != ["now"]:
            return
        body = self.bodies.named(k + PAIR, min(len(self.tokens), k + PAIR + NEAR))
        if body is not None and body.first <= k + OF:
            evidence = Span(self.name.titled.start, self.tokens[body.last - 1].end)
            yield Post(self.draft, body.draft, None, Status.CURRENT, evidence)

    def _goes_on(self, end: int) -> bool:
        """Whether a verb follows at token `end`, so that what is before it is the subject of a new clause."""
        following = [token.lower for token in self.tokens[end : end + 2]]
        if not following or not self.tokens[end].is_word:
            return False
        if following[0] in AUXILIARIES | {"said", "says"} or following[0] in FORMS:
            return following[1:] != ["by"]
        reduced = not following[1:] or following[1] in PREPOSITIONS | {"and"}  # "the mayor elected in May"
        return following[0].endswith("ed") and not reduced


_BUSY = words("writing reporting speaking appearing acting")
"""What is said behind a comma of who does it: "Jane Doe, reporting for the Post"."""

_LONGEST_WORK = 9
_OPENING = frozenset({'"', "“", "‘", "'", "``", "''"})
_CLOSING = frozenset({'"', "”", "’", "'", "''"})
