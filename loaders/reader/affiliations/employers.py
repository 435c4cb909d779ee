"""Employers that go without saying: whose finance director is "finance director Jane Doe"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.graph.model import EntityKind, Span, Status
from onrecord.loaders.reader.affiliations.bodies import is_of_its_own
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.roles import APOSTROPHES, LEADS_TO_ORGANIZATION, head_word
from onrecord.loaders.reader.affiliations.staffing import is_dismissal
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english import offices
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.phrases import PERSONAL, PREPOSITIONS
from onrecord.loaders.reader.english.places import PLACE_WORDS, PLACES
from onrecord.loaders.reader.english.tokens import Token, tokenize
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.names.entities import BODIES, CAMPAIGNS, Cast, Draft
from onrecord.loaders.reader.text.document import Document, Sentence

Sources = Iterable[tuple[Span, Draft]]
"""Where somebody speaks, and who that is."""

_ELSEWHERE = (PLACE_WORDS - LEADS_TO_ORGANIZATION) | lex.NATIONALITIES | CAMPAIGNS | offices.ELSEWHERE
"""Before a post these say that it is held with somebody else, or in a body that they name."""

_PARTS = words("board management directors")
"""What is called a body by itself and is a part of the one that the text is about."""

_OWNERS = words("its their")
_OFTEN = 3
"""What an article is of is named so often at least, and twice as often as any other body."""

_OPENING = 3
"""It leads in so many of the first paragraphs, the headline and a byline among them."""

_EARLY = 5
"""Before a body that a sentence is about stand at most so many words, none of them a verb."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A body where it is named or meant; `leads` where it speaks there or its sentence is about it."""

    span: Span
    draft: Draft
    leads: bool


class Employers:
    """Tells in which body a post is held that the text doesn't place, where one body alone can be meant.

    That is the one that speaks, or that sentences are about, in the paragraph of the post, or in the one
    before where that names none; it must name no other. Where both name none the article is of one.

    Args:
        document: the article.
        cast: who is named in it.
        sources: who speaks where in it.
    """

    def __init__(self, document: Document, cast: Cast, sources: Sources) -> None:
        self.document = document
        self.cast = cast
        speaks = {span.start for span, draft in sources if draft.kind in BODIES}
        bodies = (draft for draft in cast.drafts if _may_be_body(draft))
        named = ((span, draft) for draft in bodies for span in _apart(draft.mentions))
        self.mentions = sorted(
            (self._mention(span, draft, speaks) for span, draft in named), key=lambda mention: mention.span
        )
        self.subject = self._subject()

    def placed(self, posts: Iterable[Post]) -> Iterator[Post]:
        """The posts, those without a body with the one that they are held in, where that is told."""
        for post in posts:
            body = self._employer(post) if post.organization is None else None
            yield post if body is None else replace(post, organization=body)

    def _employer(self, post: Post) -> Draft | None:
        start, sentence = post.evidence.start, self.document.sentences[self._sentence_at(post.evidence.start)]
        at = _token_at(sentence, start)
        if at is None or post.role is None or post.member.kind is not EntityKind.PERSON:
            return None
        if post.status is not Status.CURRENT and not is_dismissal(sentence.tokens, at - 1):
            return None
        owned = sentence.tokens[at].lower in _OWNERS or self._is_owned(sentence, at, post)
        if owned:
            return self._meant(sentence, start, back=1)
        at = self._role_at(sentence, at, post)
        role = [] if at is None else sentence.tokens[at : at + len(tokenize(post.role))]
        if at is None or not self._is_bare(sentence, at, role):
            return None
        office = head_word(role)
        body = self._meant(sentence, start, back=0 if office in offices.IN_TEAMS else 1)
        return body if body is not None and _may_have(body, office) else None

    def _role_at(self, sentence: Sentence, at: int, post: Post) -> int | None:
        """The token at which a role begins that opens its evidence, at token `at`, or follows a comma."""
        start = self.document.text.find(post.role or "", post.evidence.start, post.evidence.end)
        k = _token_at(sentence, start) if start >= 0 else None
        if k is None or k == at:
            return k
        before = [t.lower for t in sentence.tokens[at:k]]
        return k if before[-1:] == [","] or (before[-2:-1] == [","] and before[-1] in _ARTICLES) else None

    def _is_owned(self, sentence: Sentence, at: int, post: Post) -> bool:
        """Whether "its" stands before the role behind a name: "Jane Doe, its chairman"."""
        behind = (t for t in sentence.tokens[at:] if t.end <= post.evidence.end)
        its = next((t for t in behind if t.lower in _OWNERS), None)
        return its is not None and self.document.text.startswith(f" {post.role}", its.end)

    def _is_bare(self, sentence: Sentence, at: int, role: Sequence[Token]) -> bool:
        """Whether the role at token `at` is held in some body and nothing before or in it says in which."""
        article = (
            at > 1 and sentence.tokens[at - 2].text == "," and sentence.tokens[at - 1].lower in _ARTICLES
        )
        before = sentence.tokens[at - 1 - article] if at else None
        opens = not any(token.is_word for token in sentence.tokens[:at])
        named = bool(self.cast.inside(Span(role[0].start, role[-1].end)))
        named = named or any(map(is_of_its_own, pairwise(role)))
        return not named and _is_free(before) and _implies_body(role, opens=opens)

    def _meant(self, sentence: Sentence, offset: int, *, back: int) -> Draft | None:
        """The one body that can be meant at `offset`, looked for in its paragraph and `back` before that."""
        for paragraph in range(sentence.paragraph, sentence.paragraph - back - 1, -1):
            near = [m for m in self._named_in(paragraph, offset) if not self._is_quoted(m.span, sentence)]
            if near:
                return self._alone(near)
        return self.subject

    def _named_in(self, paragraph: int, offset: int) -> Sequence[_Mention]:
        """The bodies that a paragraph names before `offset`, outlets that say nothing left out."""
        if paragraph < 0:
            return []
        block = self.document.paragraphs[paragraph]
        inside = (
            m for m in self.mentions if block.start <= m.span.start and m.span.end <= min(block.end, offset)
        )
        return [m for m in inside if m.leads or m.draft.kind is not EntityKind.OUTLET]

    def _alone(self, near: Sequence[_Mention]) -> Draft | None:
        """Which body of some alone leads, if it has a name and no other is named, or the article is of it."""
        leading = {mention.draft for mention in near if mention.leads}
        if len(leading) != 1:
            return self.subject if {mention.draft for mention in near} == {self.subject} else None
        (body,) = leading
        alone = body is self.subject or {mention.draft for mention in near} == leading
        named = body.kind is EntityKind.ORGANIZATION and not body.name.islower()
        return body if alone and named else None

    def _is_quoted(self, span: Span, sentence: Sentence) -> bool:
        """Whether a mention stands in a quotation of the sentence: what is said is not who says it."""
        at = _token_at(sentence, span.start)
        return at is not None and sentence.quoted[at] is not None

    def _subject(self) -> Draft | None:
        """The body that the article is of: it leads in the first paragraphs, and is named far more often."""
        count = Counter(m.draft for m in self.mentions if m.draft.kind is EntityKind.ORGANIZATION)
        often = count.most_common(2)
        if not often or often[0][1] < max(_OFTEN, 2 * sum(number for _, number in often[1:])):
            return None
        draft, opening = often[0][0], self.document.paragraphs[:_OPENING][-1].end
        first = next((m.draft for m in self.mentions if m.leads and m.span.start < opening), None)
        return draft if draft is first and not draft.name.islower() else None

    def _mention(self, span: Span, draft: Draft, speaks: set[int]) -> _Mention:
        sentence = self.document.sentences[self._sentence_at(span.start)]
        before = self.cast.inside(Span(sentence.span.start, max(sentence.span.start, span.start)))
        alone = all(other.kind is not EntityKind.PERSON for _, other in before)
        return _Mention(span, draft, span.start in speaks or (alone and _is_about(sentence, span)))

    def _sentence_at(self, offset: int) -> int:
        return max(0, self.document.sentence_at(offset))


def _may_be_body(draft: Draft) -> bool:
    """Whether something is a body of its own, no part of one and no place, or a word that may name one."""
    if draft.kind is EntityKind.PERSON:
        return draft.gender is None and not draft.roles and " " not in draft.name
    return draft.kind in BODIES and draft.name not in _PARTS and draft.name.lower() not in PLACES


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans without those that begin inside another: "the lender Ostra" and "Ostra" are one."""
    end = 0
    for span in sorted(spans):
        if span.start >= end:
            yield span
            end = span.end


def _is_free(before: Token | None) -> bool:
    """Whether what stands before a post leaves open whose it is: no name, owner, article or "of"."""
    if before is None:
        return True
    owned = before.lower.endswith("'s") or before.text in APOSTROPHES
    return not (owned or before.is_capital or before.lower in _ARTICLES)


_ARTICLES = words("a an the of former then")


def _implies_body(role: Sequence[Token], *, opens: bool) -> bool:
    """Whether a role is one that is held in some body: "finance director", not "hedge fund manager".

    Its words are all in capitals or all in lower case, but for the first where it `opens` a sentence.
    """
    said = [plain(token.lower) for token in role]
    capitals = [token.is_capital for token in role if token.lower not in LEADS_TO_ORGANIZATION]
    plainly = all(capitals) or not any(capitals[opens:])
    post = head_word(role)
    led = (post not in offices.CHIEF or "chief" in said) and (post != "head" or "of" in said)
    vice = post == "president" and "vice" in said and said[-1] != post and not any(capitals)
    return (post in offices.IMPLYING or vice) and plainly and led and _ELSEWHERE.isdisjoint(said)


def _may_have(body: Draft, post: str) -> bool:
    """Whether a body may have somebody in such a post without its being said."""
    name = {plain(word) for word in body.name.split()}
    if post in offices.IN_TEAMS:
        return name.isdisjoint(lex.ORGANIZATION_HEADS - {"club"})
    if post in offices.CHAIRING:
        return name.isdisjoint(offices.OF_STATE - {"committee"})
    return name.isdisjoint(
        offices.OF_STATE - (offices.SPOKEN_FOR if post in offices.SPEAKING else frozenset())
    )


def _token_at(sentence: Sentence, offset: int) -> int | None:
    """Which token of a sentence begins at `offset`."""
    return next((k for k, token in enumerate(sentence.tokens) if token.start == offset), None)


def _is_about(sentence: Sentence, span: Span) -> bool:
    """Whether a sentence is about the body at `span`: its own words name it before any verb.

    They do in "The grocer Acme cut", "Shares in Acme fell", "Acme's sales fell", not in "At Acme, it fell".
    """
    at = _token_at(sentence, span.start)
    if at is None or sentence.in_title_case or sentence.quoted[at] is not None:
        return False
    said = [t.lower for t in sentence.tokens[:at] if t.is_word]
    if len(said) > _EARLY or (said and (said[0] in PREPOSITIONS or said[-1] in PREPOSITIONS - _OF_SUBJECTS)):
        return False
    return not any(w in FORMS or w in AUXILIARIES or w in PERSONAL or w.endswith("ed") for w in said)


_OF_SUBJECTS = words("of in by")
"""What joins a body to the noun that a sentence is about."""
