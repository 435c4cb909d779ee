"""What papers write after the name of a person of his or her roles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.graph.model import EntityKind, Span, Status
from onrecord.loaders.reader.affiliations.around import NEAR, Around
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.roles import STOPS, is_possessive
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.activities import ACTIVITIES
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.kinds import OF


class After(Around):
    """Reads what stands after a name, pattern by pattern."""

    def apposition_after(self) -> Iterator[Post]:
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
        end = self.role_stop(start)
        if self.tokens[start].lower == "the" and self._goes_on(end):
            return
        yield from self.role_from(start, Status.CURRENT)
        described = self.tokens[start].lower in {"a", "an", "the"}
        if described and end < len(self.tokens) and self.tokens[end].lower == "who":
            yield from self._relative(end)

    def _goes_on(self, end: int) -> bool:
        """Whether a verb follows at token `end`, so that what is before it is the subject of a new clause."""
        following = [token.lower for token in self.tokens[end : end + 2]]
        if not following or not self.tokens[end].is_word:
            return False
        if following[0] in AUXILIARIES | {"said", "says"} or following[0] in FORMS:
            return following[1:] != ["by"]
        reduced = not following[1:] or following[1] in PREPOSITIONS | {"and"}  # "the mayor elected in May"
        return following[0].endswith("ed") and not reduced

    def _relative(self, who: int) -> Iterator[Post]:
        """Read "who is a doctor at Acme", "who served as mayor", "who heads Acme"."""
        start, status = self._past_copula(who + 1)
        posts = [*self.role_from(start, status)] if start else []
        yield from posts or self.activity(who + 1)

    def _past_copula(self, k: int) -> tuple[int, Status]:
        """Past "is", "works as" and the like at token `k`, and what it tells; 0 where none stands there."""
        since = k
        while k < len(self.tokens) and self.tokens[k].lower in ADVERBS | _PERFECT:
            k += 1
        words = [t.lower for t in self.tokens[k : k + 3]]
        if words[:1] == ["was"] and words[1:2] and words[1] in _APPOINTED:
            dated = any(_YEAR.fullmatch(t.text) for t in self.tokens[:k])
            return k + 2 + (words[2:] == ["as"]), Status.UNKNOWN if dated else Status.CURRENT
        if words and words[0] in {"is", "was", "became"}:
            return k + 1, Status.CURRENT
        status = _SERVES.get(words[0]) if words[1:2] == ["as"] else None
        if status is Status.FORMER and any(t.lower == "has" for t in self.tokens[since:k]):
            status = Status.UNKNOWN
        return (k + 2, status) if status else (0, Status.UNKNOWN)

    def activity(self, k: int) -> Iterator[Post]:
        """Read "heads Acme", "founded Acme", "is now advising Acme" from token `k`, after a name or "who"."""
        since = k
        while k < len(self.tokens) and self.tokens[k].lower in ADVERBS | {"has", "is", "been"}:
            k += 1
        if k + 1 >= len(self.tokens) or (role := ACTIVITIES.get(self.tokens[k].lower)) is None:
            return
        lasting = any(t.lower in {"is", "been"} for t in self.tokens[since:k])
        if lasting != self.tokens[k].lower.endswith("ing"):
            return
        start = k + 1
        if role.preposition:
            if self.tokens[start].lower not in role.preposition:
                return
            start = self._past_board(self._past_employer(start + 1))
        body = self.bodies.within(start, min(len(self.tokens), start + NEAR))
        if body is None or not self._leads_straight(start, body.first):
            return
        to = [t.lower for t in self.tokens[body.last : body.last + 1]] == ["to"]
        if to or is_possessive(self.tokens[body.last - 1]):
            return  # "directed the ministry to look into it", "led the ministry's search"
        evidence = Span(self.name.titled.start, self.tokens[body.last - 1].end)
        yield Post(self.draft, body.draft, role.noun, role.status, evidence)

    def _past_employer(self, k: int) -> int:
        """Past "Mrs. Doe at" in "worked for Mrs. Doe at the ministry"; else `k`."""
        for name, draft in self.cast.inside(Span(self.tokens[k].start, self.sentence.span.end))[:1]:
            here = draft.kind is EntityKind.PERSON and name.first - len(name.titles) == k
            if here and name.last < len(self.tokens) - 1 and self.tokens[name.last].lower in {"at", "in"}:
                return name.last + 1
        return k

    def _past_board(self, k: int) -> int:
        """Past "the board of" in "sits on the board of Acme"; else `k`."""
        board = [t.lower for t in self.tokens[k : k + OF]] == ["the", "board", "of"]
        return k + OF if board else k

    def _leads_straight(self, start: int, end: int) -> bool:
        """Whether only an article and adjectives stand in tokens ``[start, end)``."""
        between = self.tokens[start:end]
        barred = PREPOSITIONS | STOPS | AUXILIARIES | {"and", "or"}
        return all(t.is_word and t.lower not in barred and t.lower not in FORMS for t in between)

    def copula(self) -> Iterator[Post]:
        """Read "Jane Doe is a professor at Acme; Jane Doe was named editor; Doe served as mayor"."""
        k = self._past_apposition()
        words = [t.lower for t in self.tokens[k : k + 3]]
        described = _DESCRIBES | (_APPOINTED if words[:1] == ["was"] else frozenset())
        supposed = self.first > 0 and self.tokens[self.first - 1].lower in _SUPPOSES | PREPOSITIONS
        start, status = self._past_copula(k)
        if supposed or not start or not words[2:]:
            return
        if words[0] not in {"is", "was"}:
            if self.tokens[start - 1].lower == "as":
                yield from self.role_from(start, status)
        elif words[1] in described | lex.ROLE_NOUNS - {"hopeful"} and not self._praises(start):
            yield from self.role_from(start, status)

    def tenure(self) -> Iterator[Post]:
        """Read "Doe's tenure as secretary", "her two years as mayor", "his role as chairman of the board"."""
        k = self.name.last
        if k >= len(self.tokens) or not (self.owns(self.name) or self.tokens[k - 1].lower in _OWNERS):
            return
        while k < len(self.tokens) and k - self.name.last <= _BETWEEN and _may_be_between(self.tokens[k]):
            status = _TENURES.get(self.tokens[k].lower)
            if status and [t.lower for t in self.tokens[k + 1 : k + 2]] == ["as"]:
                yield from self.role_from(k + 2, status)
                return
            k += 1

    def _praises(self, start: int) -> bool:
        """Whether a phrase compares and tells no role: "the only candidate", "the leader who can win"."""
        words = [t.lower for t in self.tokens[start : start + 3]]
        if words[:1] != ["the"] or words[2:] in (["lady"], ["minister"]):
            return False
        return words[1] in _COMPARES or (words[1] in {"candidate", "leader"} and words[2:] != ["of"])

    def _past_apposition(self) -> int:
        """The token after the name, or after what commas set off behind it: "Jane Doe, a physicist, is"."""
        k = self.name.last
        if k + 1 >= len(self.tokens) or self.tokens[k].text != ",":
            return k
        end = self.role_stop(k + 1)
        closed = end < len(self.tokens) and self.tokens[end].text == "," and not self.enumerates(k + 1, end)
        return end + 1 if closed else k


def _may_be_between(token: Token) -> bool:
    """Whether a word may stand between whose tenure it is and the word for it: not "husband's", "first"."""
    return token.is_word and not is_possessive(token) and token.lower not in _UNTOLD


_UNTOLD = words("potential possible first next future")
_DESCRIBES = words("a an the now")
_APPOINTED = words("named appointed elected hired chosen")
_SUPPOSES = words("if unless whether think thinks")
_COMPARES = words("only sole lone first last next best worst right real biggest kind type one")
_OWNERS = words("his her")
_BETWEEN = 3
"""So many words may stand between whose tenure it is and the word for it."""

_TENURES = dict.fromkeys(words("tenure time years days stint record service"), Status.FORMER) | {
    **dict.fromkeys(words("term terms career"), Status.UNKNOWN),
    **dict.fromkeys(words("role job position post title duties work status"), Status.CURRENT),
}
"""What time in a role is called, and whether it still holds."""

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_PERFECT = words("has had been")
_SERVES = {
    "serves": Status.CURRENT,
    "works": Status.CURRENT,
    "serving": Status.CURRENT,
    "working": Status.CURRENT,
    "served": Status.FORMER,
    "worked": Status.FORMER,
}
