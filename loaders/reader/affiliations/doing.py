"""What verbs behind the name of a person tell of his or her roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from onrecord.graph.model import EntityKind, Span, Status
from onrecord.loaders.reader.affiliations.around import NEAR
from onrecord.loaders.reader.affiliations.asides import Asides
from onrecord.loaders.reader.affiliations.bodies import Body
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.roles import (
    STOPS,
    is_possessive,
    is_role,
    role_end,
    without_article,
)
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.activities import ACTIVITIES, INFINITIVES, NEEDED_OBJECTS, Activity
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES
from onrecord.loaders.reader.english.phrases import PREPOSITIONS, TEMPORAL
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.names.kinds import OF, PAIR


class Doing(Asides):
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
            posts = self._placed(self.role_from(start, status))
            yield from (post for post in posts if before != "been" or post.organization is not None)
            end = self.role_stop(start)
            if [t.lower for t in self.tokens[end : end + 1]] == ["who"]:
                yield from self.relative(end)

    def is_dated(self) -> bool:
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
        if start >= len(self.tokens) or self.tokens[start - 1].lower not in _BECOMES | {"been", "become"}:
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
        used = [t.lower for t in self.tokens[k : k + PAIR]] == ["used", "to"]
        k, role = self._verb(k + PAIR * used)
        role = role._replace(status=Status.FORMER) if role and used else role
        lasting = any(t.lower in {"is", "been"} for t in self.tokens[since:k]) or self._is_set_off(k)
        if role is None or lasting != (self.tokens[k].lower.endswith("ing") or self.tokens[k].lower == "on"):
            return
        start, noun = self._past_verb(k, role)
        body = self.bodies.within(start, min(len(self.tokens), start + NEAR)) if start else None
        if body is None or not self._leads_straight(start, body.first):
            return
        to = [t.lower for t in self.tokens[body.last : body.last + 1]] == ["to"]
        if to or (is_possessive(self.tokens[body.last - 1]) and not self._is_part(body.last)):
            return  # "directed the ministry to look into it", "led the ministry's search"
        if self.tokens[k].lower in _LEAVES and self._is_left_behind(body):
            return
        entered = self._entered_as(body.last)
        evidence = Span(self.name.titled.start, entered.end if entered else self.tokens[body.last - 1].end)
        if noun == "board member" and not any("board" in t.lower for t in self.tokens[k : body.last]):
            noun = "member"  # "sits on the Port Committee"
        perfect = role.status is Status.FORMER and any(t.lower == "has" for t in self.tokens[since:k])
        status = Status.UNKNOWN if perfect else role.status
        if is_possessive(self.tokens[body.last - 1]):
            noun = None  # who leads a part of it
        held = entered.of(self.document.text) if entered else noun
        yield Post(self.draft, body.draft, held, status, evidence)

    def _verb(self, k: int) -> tuple[int, Activity | None]:
        """The last token of the verb at token `k`, as of "stepped down", and what it tells."""
        if k + 1 >= len(self.tokens):
            return k, None
        longer = ACTIVITIES.get(f"{self.tokens[k].lower} {self.tokens[k + 1].lower}")
        if longer is not None and k + PAIR < len(self.tokens):
            return k + 1, longer
        verbs = INFINITIVES if self.tokens[k - 1].lower == "to" else ACTIVITIES
        return k, verbs.get(self.tokens[k].lower)

    def _is_part(self, k: int) -> bool:
        """Whether a part of a body is named within three words from token `k`: "Acme's research unit"."""
        words = takewhile(lambda t: t.text.islower() and t.is_word, self.tokens[k : k + OF])
        return any(t.lower in _PARTS for t in words)

    def _is_set_off(self, k: int) -> bool:
        """Whether a participle at token `k` follows a comma: "Jane Doe, writing for the Post"."""
        pair = self.tokens[k - 1 : k + 1]
        return len(pair) == PAIR and pair[0].text == "," and pair[1].lower.endswith("ing")

    def _past_verb(self, k: int, role: Activity) -> tuple[int, str | None]:
        """Past the verb at token `k` and what leads from it to a body, and the role; 0 where nothing does."""
        start = self._past_object(k + 1, role)
        if not role.preposition:
            return self._past_board(start), role.noun
        needed = self.tokens[k].lower in NEEDED_OBJECTS and not self._has_object(k, start)
        if start + 1 >= len(self.tokens) or needed:
            return 0, None
        behalf = [t.lower for t in self.tokens[start : start + OF]] == ["on", "behalf", "of"]
        if behalf and "for" in role.preposition:
            return start + OF, role.noun
        if self.tokens[start].lower not in role.preposition | role.workplace:
            return 0, None
        noun = None if self.tokens[start].lower in role.workplace else role.noun
        return self._past_board(self._past_employer(start + 1)), noun

    def _is_left_behind(self, body: Body) -> bool:
        """Whether who leaves a body may only have been there: "left the court", "left the Post newsroom"."""
        after = self.tokens[body.last : body.last + 1]
        goes_on = [t for t in after if t.is_word and t.lower not in PREPOSITIONS | STOPS | _AFTER_LEAVING]
        visited = {plain(t.text) for t in self.tokens[body.first : body.last]} & _VISITED
        return bool(goes_on or visited)

    def _has_object(self, k: int, end: int) -> bool:
        """Whether the verb at token `k` has before token `end` an object without which it tells nothing."""
        needed = NEEDED_OBJECTS[self.tokens[k].lower]
        return any(t.lower in needed for t in self.tokens[k + 1 : end])

    def appointment(self) -> Iterator[Post]:
        """Read "Acme named Jane Doe chief executive; Acme hired Jane Doe as its director"."""
        verb, k = self.first - 1, self.name.last
        if verb < 1 or k >= len(self.tokens) or self.tokens[verb].lower not in _APPOINTED:
            return
        k += self.tokens[k].lower == "as"
        phrase = self.tokens[k : k + OF]
        if not any(map(is_role, phrase)) or not self.tokens[k].is_word:
            return
        while verb > 1 and self.tokens[verb - 1].lower in ADVERBS | _PERFECT:
            verb -= 1
        for post in self.role_from(k, Status.UNKNOWN if self.is_dated() else Status.CURRENT):
            yield replace(post, organization=post.organization or self.bodies.ending(verb))

    def relative(self, who: int) -> Iterator[Post]:
        """Read "who is a doctor at Acme", "who served as mayor", "who heads Acme"."""
        start, status = self._past_copula(who + 1)
        posts = [*self.role_from(start, status)] if start else []
        yield from posts or self.activity(who + 1)

    def past_apposition(self) -> int:
        """The token after the name, or after what commas set off behind it: "Jane Doe, a physicist, is"."""
        k = self.past_asides(self.name.last)
        if k + 1 >= len(self.tokens) or self.tokens[k].text != ",":
            return k
        if self.tokens[k + 1].lower == "who":
            rest = range(k + PAIR, min(len(self.tokens) - 1, k + _LONGEST_CLAUSE))
            return next((i + 1 for i in rest if self.tokens[i].text == ","), k)
        end = self.role_stop(k + 1)
        if end == k + 1 and k > self.name.last:
            return end  # "Jane Doe, 59, has"
        closed = end < len(self.tokens) and self.tokens[end].text == "," and not self.enumerates(k + 1, end)
        return end + 1 if closed else k + (k > self.name.last)

    def _past_copula(self, k: int) -> tuple[int, Status]:
        """Past "is", "works as" and the like at token `k`, and what it tells; 0 where none stands there."""
        since, k = k, self.past_time(k)
        while k < len(self.tokens) and self.tokens[k].lower in ADVERBS | _PERFECT:
            k += 1
        past = self._past_appointed(since, k) or self._past_becoming(k) or self._past_serving(since, k)
        return past or self._past_been(since, k) or (0, Status.UNKNOWN)

    def _is_been(self, since: int, k: int) -> bool:
        return k > since and self.tokens[k - 1].lower == "been"

    def _past_appointed(self, since: int, k: int) -> tuple[int, Status] | None:
        """Past "was named", "has been elected as"."""
        was = [t.lower for t in self.tokens[k : k + 1]] == ["was"]
        verb = k + was
        named = [t.lower for t in self.tokens[verb : verb + PAIR]]
        if not (was or self._is_been(since, k)) or not named or named[0] not in _APPOINTED:
            return None
        status = Status.UNKNOWN if self.is_dated() else Status.CURRENT
        return verb + 1 + (named[1:] == ["as"]), status

    def _past_becoming(self, k: int) -> tuple[int, Status] | None:
        """Past "is", "became", "will become"."""
        words = [t.lower for t in self.tokens[k : k + PAIR]]
        if words in (["will", "become"], ["to", "become"]):
            return k + PAIR, Status.UNKNOWN
        if not words or words[0] not in _BECOMES:
            return None
        dated = words[0] == "became" and self.is_dated()
        return k + 1, Status.UNKNOWN if dated else Status.CURRENT

    def _past_serving(self, since: int, k: int) -> tuple[int, Status] | None:
        """Past "served as", "stepped down as", "been sacked as"."""
        words = [t.lower for t in self.tokens[k : k + _LONGEST_VERB]]
        length = words.index("as") if "as" in words else 0
        said = " ".join(words[:length])
        status = _SERVES.get(f"was {said}" if self._is_been(since, k) and f"was {said}" in _SERVES else said)
        perfect = any(t.lower == "has" for t in self.tokens[since:k])
        if status is Status.FORMER and perfect and words[0] in _LASTING:
            status = Status.UNKNOWN  # "has served as chair"
        return (k + length + 1, status) if status else None

    def _past_been(self, since: int, k: int) -> tuple[int, Status] | None:
        """Past "has been" where a role follows: "has been director of Acme for ten years"."""
        if not self._is_been(since, k) or k == len(self.tokens):
            return None
        ended = any(t.lower == "had" for t in self.tokens[since:k])
        return k, Status.FORMER if ended else Status.CURRENT

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
        """Past "the board of" and "its advisory panel of" in "sits on the board of Acme"; else `k`."""
        of = next((i for i in range(k, min(len(self.tokens), k + NEAR)) if self.tokens[i].lower == "of"), k)
        phrase = self.tokens[k:of]
        if not phrase or phrase[-1].lower not in _BOARDS:
            return k
        barred = STOPS | AUXILIARIES | PREPOSITIONS
        return of + 1 if all(t.text.islower() and t.lower not in barred for t in phrase) else k

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

_LONGEST_CLAUSE = 16
_LONGEST_OBJECT = 6
_BOARDS = words("board panel council committee")
_PARTS = _BOARDS | words(
    """
    squad section wing arm faculty department team office unit division programme program desk bureau branch
    school centre center
    """
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
    "was dismissed": Status.FORMER,
    "was removed": Status.FORMER,
    "was suspended": Status.UNKNOWN,
    "was reinstated": Status.CURRENT,
    "was confirmed": Status.CURRENT,
    "was installed": Status.CURRENT,
    "took over": Status.CURRENT,
    "takes over": Status.CURRENT,
    "stays on": Status.CURRENT,
}
"""Verbs before "as" and a role, and whether that still holds."""

_LONGEST_VERB = 3
_BECOMES = words("is was became")
_LEAVES = words("left quit")
_VISITED = words(
    """
    hospital clinic court courthouse church cathedral mosque synagogue museum hotel stadium embassy consulate
    house pentagon theatre theater library airport station prison jail kremlin capitol convention school
    """
)
"""What one may leave without having belonged to it."""

_AFTER_LEAVING = ADVERBS | TEMPORAL | words("over amid and to because shortly abruptly but following")
