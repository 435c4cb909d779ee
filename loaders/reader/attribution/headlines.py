"""Who a headline's "biologist" is whom the article below it names: "Beds are dead, biologist says"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from onrecord.graph.claims.likeness import alike
from onrecord.graph.claims.wording import wording
from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.source_phrases import ARTICLES, IN_FULL, head_of, is_head
from onrecord.loaders.reader.attribution.stance import stance_of
from onrecord.loaders.reader.english.tokens import Token, tokenize
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.names.entities import Cast, Draft
from onrecord.loaders.reader.text.document import Document

Held = tuple[Draft, str, Draft | None]
"""Somebody, the role, and the body where it is held."""

_MARKS = ".'’\"”‘“() "
"""What a headline in the text may have at its ends and the title not."""

_LIKE = 0.5
"""Who says the like has so much of the headline's words, and no other of that role half as much."""

_SAME = 0.7
"""Two words this alike are one."""

_TELL_NOTHING = ARTICLES | words("top senior")
_DEFINITE = words("the this that")
_FORMER = words("former ex retired")


def is_headline(text: str, title: str | None) -> bool:
    """Whether a part of an article's text is its headline."""
    return bool(title) and text.strip(_MARKS) == (title or "").strip(_MARKS)


class Headline:
    """Finds whom the headline of one article describes by a role that one person holds below it.

    That person says the like there, and nobody without a name is called so.
    """

    def __init__(
        self, document: Document, cast: Cast, attributions: Sequence[Attribution], held: Collection[Held]
    ) -> None:
        self.document = document
        self.cast = cast
        self.attributions = attributions
        self.held = held

    def named(self, title: str | None) -> Mapping[Span, Draft]:
        """The sources in the headline that describe somebody named, each with who that is."""
        text = self.document.text
        heads = [span for span in self.document.paragraphs if is_headline(span.of(text), title)][:1]
        found: dict[Span, Draft] = {}
        for head in heads:
            inside = [one for one in self.attributions if head.start <= one.content[0].start < head.end]
            below = [one for one in self.attributions if one.content[0].start >= head.end]
            for one in inside:
                meant = self._meant(one, below)
                if meant is not None:
                    found[one.source[0]] = meant
        return found

    def _meant(self, said: Attribution, below: Sequence[Attribution]) -> Draft | None:
        source = tokenize(self.document.text, *said.source[0]) if len(said.source) == 1 else []
        noun = head_of(source)
        if noun is None or noun is not source[-1] or any(self._is_unnamed(one, noun) for one in below):
            return None
        shares = {draft: self._share(said, draft, below) for draft in self._bearers(source, noun)}
        best = max(shares, key=lambda draft: shares[draft], default=None)
        others = [share for draft, share in shares.items() if draft is not best]
        fits = best is not None and shares[best] >= _LIKE and max(others, default=0.0) < _LIKE / 2
        return best if fits else None

    def _is_unnamed(self, one: Attribution, noun: Token) -> bool:
        """Whether a source is one of that role, or several, without a name; "the minister" may have one."""
        for span in one.source:
            tokens = tokenize(self.document.text, *span)
            head = head_of(tokens)
            if head is None or head.lower.removesuffix("s") != noun.lower or self._named_in(span):
                continue
            if head.lower != noun.lower or tokens[0].lower not in _DEFINITE:
                return True
        return False

    def _named_in(self, source: Span) -> list[Draft]:
        """Whom a source names, and not only beside whom it means: "an aide of Jane Doe"."""
        tokens = tokenize(self.document.text, *source)
        return [draft for name, draft in self.cast.inside(source) if is_head(tokens, name)]

    def _bearers(self, source: Sequence[Token], noun: Token) -> Iterator[Draft]:
        """The people of that role, each once; what else the headline says of it is said of theirs."""
        said = {plain(token.lower) for token in source if token.is_word} - _TELL_NOTHING
        if said.isdisjoint(_FORMER):
            yield from dict.fromkeys(held[0] for held in self.held if _is_so(said, noun, held))

    def _share(self, said: Attribution, draft: Draft, below: Sequence[Attribution]) -> float:
        """How much of what the headline says is in what somebody says by name in one go."""
        told = self._lemmas(said)
        spoken = [
            self._lemmas(one)
            for one in below
            if self._disputes(one) == self._disputes(said)
            and any(draft in self._named_in(span) for span in one.source)
        ]
        return max((_common(told, words_of) for words_of in spoken), default=0.0)

    def _lemmas(self, one: Attribution) -> frozenset[str]:
        return frozenset(wording(self._joined(one.content)).lemmas)

    def _disputes(self, one: Attribution) -> bool:
        return stance_of(self._joined(one.cue), self._joined(one.content)).disputes

    def _joined(self, spans: Sequence[Span]) -> str:
        return " ".join(span.of(self.document.text) for span in spans)


def _is_so(said: Collection[str], noun: Token, held: Held) -> bool:
    """Whether words with a noun at their end say a role, of whose body and matter they may tell less."""
    _, role, body = held
    tokens = tokenize(role)
    head = head_of(tokens)
    if head is None or noun.lower not in _in_full(head):
        return False
    told = {word for token in tokens for word in _in_full(token)}
    bare = body is None and len(tokens) == 1
    return bare or {*said} <= told | ({*body.name.lower().split()} if body is not None else set())


def _in_full(token: Token) -> tuple[str, ...]:
    """What a word of a role may be called: "senator" for "Sen."."""
    word = plain(token.lower)
    return IN_FULL.get(word, (word,))


def _common(told: Collection[str], others: Collection[str]) -> float:
    """The share of some words that others have too."""
    held = sum(any(alike(word, other) >= _SAME for other in others) for word in told)
    return held / len(told) if told else 0.0
