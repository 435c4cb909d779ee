"""What verbs behind the name of a person tell of his or her roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from onrecord.graph.model import EntityKind, Span, Status
from onrecord.loaders.reader.affiliations.around import NEAR, Around
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.roles import (
    STOPS,
    is_possessive,
    is_role,
    role_end,
    without_article,
)
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.activities import ACTIVITIES, Activity
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.places import PLACE_WORDS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.names.kinds import OF, PAIR


class Doing(Around):
    """Reads what the person named is, was, heads or founded, pattern by pattern."""

    def copula(self) -> Iterator[Post]:
        """Read "Jane Doe is a professor at Acme; Jane Doe was named editor; Doe served as mayor"."""
        k = self.past_apposition()
        words = [t.lower for t in self.tokens[k : k + 3]]
        supposed = self.first > 0 and self.tokens[self.first - 1].lower in _SUPPOSES | PREPOSITIONS
        start, status = self._past_copula(k)
        if supposed or not start or not words[2:]:
            return
        before = self.tokens[start - 1].lower
        if before in {"as", *_APPOINTED} or self._is_described(start):
            yield from self._placed(self.role_from(start, status))
            end = self.role_stop(start)
            if [t.lower for t in self.tokens[end : end + 1]] == ["who"]:
                yield from self.relative(end)

    def _is_dated(self) -> bool:
        """Whether the sentence names a year: "became director in 2003"."""
        return any(_YEAR.search(t.text) for t in self.tokens)

    def _placed(self, posts: Iterable[Post]) -> Iterator[Post]:
        """The posts; those without a body in the one before "where": "the Post, where she is an editor"."""
        where = self.first > 1 and self.tokens[self.first - 1].lower == "where"
        here = self.bodies.ending(self.first - PAIR) if where else None
        for post in posts:
            yield replace(post, organization=post.organization or here)

    def _is_described(self, start: int) -> bool:
        """Whether a phrase behind "is" at token `start` opens as that of a role does."""
        if start >= len(self.tokens) or self.tokens[start - 1].lower not in _BECOMES:
            return False
        opens = self.tokens[start].lower in _DESCRIBES | lex.ROLE_NOUNS - {"hopeful"}
        return opens and not self.praises(start)

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

    def activity(self, k: int) -> Iterator[Post]:
        """Read "heads Acme", "founded Acme", "is now advising Acme" from token `k`, after a name or "who"."""
        since, k = k, self.past_time(k)
        while k < len(self.tokens) and self.tokens[k].lower in ADVERBS | {"has", "is", "been"}:
            k += 1
        role = ACTIVITIES.get(self.tokens[k].lower) if k + 1 < len(self.tokens) else None
        lasting = any(t.lower in {"is", "been"} for t in self.tokens[since:k])
        if role is None or lasting != (self.tokens[k].lower.endswith("ing") or self.tokens[k].lower == "on"):
            return
        start, noun = self._past_verb(k, role)
        body = self.bodies.within(start, min(len(self.tokens), start + NEAR)) if start else None
        if body is None or not self._leads_straight(start, body.first):
            return
        to = [t.lower for t in self.tokens[body.last : body.last + 1]] == ["to"]
        if to or is_possessive(self.tokens[body.last - 1]):
            return  # "directed the ministry to look into it", "led the ministry's search"
        entered = self._entered_as(body.last)
        evidence = Span(self.name.titled.start, entered.end if entered else self.tokens[body.last - 1].end)
        if noun == "board member" and not any("board" in t.lower for t in self.tokens[k : body.last]):
            noun = "member"  # "sits on the Port Committee"
        perfect = role.status is Status.FORMER and any(t.lower == "has" for t in self.tokens[since:k])
        status = Status.UNKNOWN if perfect else role.status
        held = entered.of(self.document.text) if entered else noun
        yield Post(self.draft, body.draft, held, status, evidence)

    def _past_verb(self, k: int, role: Activity) -> tuple[int, str | None]:
        """Past the verb at token `k` and what leads from it to a body, and the role; 0 where nothing does."""
        start = self._past_object(k + 1, role)
        if not role.preposition:
            return start, role.noun
        if start + 1 >= len(self.tokens):
            return 0, None
        if self.tokens[start].lower not in role.preposition | role.workplace:
            return 0, None
        noun = None if self.tokens[start].lower in role.workplace else role.noun
        return self._past_board(self._past_employer(start + 1)), noun

    def appointment(self) -> Iterator[Post]:
        """Read "Acme named Jane Doe chief executive; Acme hired Jane Doe as its director"."""
        verb, k = self.first - 1, self.name.last
        if verb < 1 or k >= len(self.tokens) or self.tokens[verb].lower not in _APPOINTED:
            return
        k += self.tokens[k].lower == "as"
        phrase = self.tokens[k : k + OF]
        if not any(map(is_role, phrase)) or not self.tokens[k].is_word:
            return
        for post in self.role_from(k, Status.UNKNOWN if self._is_dated() else Status.CURRENT):
            yield replace(post, organization=post.organization or self.bodies.ending(verb))

    def relative(self, who: int) -> Iterator[Post]:
        """Read "who is a doctor at Acme", "who served as mayor", "who heads Acme"."""
        start, status = self._past_copula(who + 1)
        posts = [*self.role_from(start, status)] if start else []
        yield from posts or self.activity(who + 1)

    def past_asides(self, k: int) -> int:
        """Past what only says how old somebody is, from where and of which party: ", 61", "(R-Ohio)"."""
        asides = (self._past_age, self._past_party, self._past_place)
        for _ in asides:
            k = max(past(k) for past in asides)
        return k

    def _past_age(self, k: int) -> int:
        aged = [t.text.isdigit() for t in self.tokens[k : k + OF]] == [False, True, False]
        return k + PAIR if aged and self.tokens[k].text == self.tokens[k + PAIR].text == "," else k

    def _past_party(self, k: int) -> int:
        """Past "(R-Ohio)", "(Lab)" or ", D-Ohio" at token `k`; else `k`."""
        window = self.tokens[k : k + _LONGEST_PARTY]
        if len(window) > OF and window[0].text == "," and _PARTY.fullmatch(window[1].text):
            dotted = window[2].text == "."
            return k + PAIR + dotted if window[PAIR + dotted].text == "," else k
        close = next((i for i, t in enumerate(window) if t.text == ")"), 0)
        inside = [t for t in window[1:close] if t.is_word]
        party = bool(inside) and (_PARTY.fullmatch(inside[0].text) or plain(inside[0].lower) in _SEATS)
        return k + close + 1 if window and window[0].text == "(" and party else k

    def _past_place(self, k: int) -> int:
        """Past "of Northport" or ", of Northport", before a comma at which more follows; else `k`."""
        of = k + (self.tokens[k : k + 1] != [] and self.tokens[k].text == ",")
        place = [*takewhile(lambda t: t.is_capital, self.tokens[of + 1 : of + 1 + OF])]
        end = of + 1 + len(place)
        led = bool(place) and self.tokens[of].lower in {"of", "from"}
        if not led or [t.text for t in self.tokens[end : end + 1]] != [","]:
            return k
        named = self.cast.inside(Span(place[0].start, place[-1].end))
        return k if named else end

    def past_apposition(self) -> int:
        """The token after the name, or after what commas set off behind it: "Jane Doe, a physicist, is"."""
        k = self.past_asides(self.name.last)
        if k + 1 >= len(self.tokens) or self.tokens[k].text != ",":
            return k
        end = self.role_stop(k + 1)
        if end == k + 1 and k > self.name.last:
            return end  # "Jane Doe, 59, has"
        closed = end < len(self.tokens) and self.tokens[end].text == "," and not self.enumerates(k + 1, end)
        return end + 1 if closed else k

    def _past_copula(self, k: int) -> tuple[int, Status]:
        """Past "is", "works as" and the like at token `k`, and what it tells; 0 where none stands there."""
        since, k = k, self.past_time(k)
        while k < len(self.tokens) and self.tokens[k].lower in ADVERBS | _PERFECT:
            k += 1
        words = [t.lower for t in self.tokens[k : k + _LONGEST_VERB]]
        verb = k + 1 if words[:1] == ["was"] else k
        passive = verb > k or (k > since and self.tokens[k - 1].lower == "been")
        if passive and [t.lower for t in self.tokens[verb : verb + 1] if t.lower in _APPOINTED]:
            as_ = [t.lower for t in self.tokens[verb + 1 : verb + 2]] == ["as"]
            return verb + 1 + as_, Status.UNKNOWN if self._is_dated() else Status.CURRENT
        if words and words[0] in _BECOMES:
            dated = words[0] == "became" and self._is_dated()
            return k + 1, Status.UNKNOWN if dated else Status.CURRENT
        length = words.index("as") if "as" in words else 0
        status = _SERVES.get(" ".join(words[:length]))
        lasting = words[:1] != [] and words[0] in _LASTING
        if lasting and status is Status.FORMER and any(t.lower == "has" for t in self.tokens[since:k]):
            status = Status.UNKNOWN  # "has served as chair"
        return (k + length + 1, status) if status else (0, Status.UNKNOWN)

    def _past_object(self, k: int, role: Activity) -> int:
        """Past "history" in "teaches history at Acme", "the team at" in "heads the team at Acme"."""
        until = k
        while until - k < _LONGEST_OBJECT and until < len(self.tokens) and self.tokens[until].text.islower():
            if self.tokens[until].lower in PREPOSITIONS | STOPS | AUXILIARIES:
                break
            until += 1
        ends = until < len(self.tokens) and until > k
        if role.preposition:
            return until if ends and self.tokens[until].lower in role.preposition | role.workplace else k
        part = ends and self.tokens[until].lower in {"at", "of"} and self.tokens[until - 1].lower in _PARTS
        return until + 1 if part else k

    def _entered_as(self, k: int) -> Span | None:
        """Where the role stands that "as" at token `k` leads to: "joined Acme as a director"."""
        if [t.lower for t in self.tokens[k : k + 1]] != ["as"]:
            return None
        words = without_article(self.tokens[k + 1 : self.role_stop(k + 1)])
        return Span(words[0].start, role_end(words)) if any(map(is_role, words)) else None

    def _past_employer(self, k: int) -> int:
        """Past "Mrs. Doe at" in "worked for Mrs. Doe at the ministry"; else `k`."""
        for name, draft in self.cast.inside(Span(self.tokens[k].start, self.sentence.span.end))[:1]:
            here = draft.kind is EntityKind.PERSON and name.first - len(name.titles) == k
            if here and name.last < len(self.tokens) - 1 and self.tokens[name.last].lower in {"at", "in"}:
                return name.last + 1
        return k

    def _past_board(self, k: int) -> int:
        """Past "the board of" in "sits on the board of Acme"; else `k`."""
        at = k + (self.tokens[k].lower == "the")
        return at + PAIR if [t.lower for t in self.tokens[at : at + PAIR]] == ["board", "of"] else k

    def _leads_straight(self, start: int, end: int) -> bool:
        """Whether only an article and adjectives stand in tokens ``[start, end)``."""
        between = self.tokens[start:end]
        barred = PREPOSITIONS | STOPS | AUXILIARIES | {"and", "or"}
        return all(t.is_word and t.lower not in barred and t.lower not in FORMS for t in between)

    def praises(self, start: int) -> bool:
        """Whether a phrase compares and tells no role: "the only candidate", "the leader who can win"."""
        words = [t.lower for t in self.tokens[start : start + 3]]
        if words[:1] != ["the"] or not words[1:] or words[2:] in (["lady"], ["minister"]):
            return False
        return words[1] in SINGLING | _RANKS or (words[1] in {"candidate", "leader"} and words[2:] != ["of"])


def _may_be_between(token: Token) -> bool:
    """Whether a word may stand between whose tenure it is and the word for it: not "husband's", "first"."""
    return token.is_word and not is_possessive(token) and token.lower not in _UNTOLD


_UNTOLD = words("potential possible first next future")
_DESCRIBES = words("a an the now")
_APPOINTED = words("named appointed elected hired chosen")
_SUPPOSES = words("if unless whether think thinks")
SINGLING = words("only sole lone most best worst")
"""What a phrase that compares opens with after "the", wherever it stands: "the only candidate to say so"."""

_RANKS = words("first last next right real biggest kind type one")
"""What it opens with too behind "is", while "Jane Doe, the first mayor" tells a role."""

_OWNERS = words("his her")
_BETWEEN = 3
"""So many words may stand between whose tenure it is and the word for it."""

_TENURES = dict.fromkeys(words("tenure time years days stint record service"), Status.FORMER) | {
    **dict.fromkeys(words("term terms career"), Status.UNKNOWN),
    **dict.fromkeys(words("role job position post title duties work status"), Status.CURRENT),
}
"""What time in a role is called, and whether it still holds."""

_LONGEST_PARTY = 7
_PARTY = re.compile(r"[A-Z]-[A-Z]\w*")
"""A party and whence somebody comes: "R-Ohio"."""

_SEATS = PLACE_WORDS | words(
    """
    r d i lab labour con conservative lib libdem ld tory green snp plaid dup ff fg sf anc da ndc npp apc pdp
    bjp ind ariz ark calif colo conn fla ga ill kan ky la mass md mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo
    """
)
"""What a bracket behind a name opens with that says for which party or place somebody sits."""

_LONGEST_OBJECT = 6
_PARTS = words(
    "department team office unit division programme program desk bureau branch school centre center"
)
"""Parts of bodies, which somebody heads."""

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d")
_PERFECT = words("has had been")
_LASTING = words("served worked acted")
_SERVES = {
    "serves": Status.CURRENT,
    "works": Status.CURRENT,
    "serving": Status.CURRENT,
    "working": Status.CURRENT,
    "served": Status.FORMER,
    "worked": Status.FORMER,
    "acted": Status.FORMER,
    "resigned": Status.FORMER,
    "retired": Status.FORMER,
    "quit": Status.FORMER,
    "stepped down": Status.FORMER,
    "steps down": Status.FORMER,
    "was fired": Status.FORMER,
    "was ousted": Status.FORMER,
    "was sacked": Status.FORMER,
    "took over": Status.CURRENT,
    "takes over": Status.CURRENT,
    "stays on": Status.CURRENT,
}
"""Verbs before "as" and a role, and whether that still holds."""

_LONGEST_VERB = 3
_BECOMES = words("is was became")
