"""A text laid out for reading: paragraphs, sentences, tokens, and the quotation each token stands in."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from onrecord.graph.datelines import DATELINE
from onrecord.graph.model import Span
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.sentences import paragraphs, quotations, sentences
from onrecord.loaders.reader.english.tokens import Token, tokenize
from onrecord.loaders.reader.text.transcripts import Turn, turns_in

SHORTEST_HEADLINE = 4
"""A headline has at least so many words of more than three letters."""

TOLERANCE = 8
"""In a headline, one such word in so many may be in lower case."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens.

    Attributes:
        span: where it stands.
        paragraph: index of its paragraph.
        tokens: its words and marks in order; may be empty.
        quoted: for each token the quotation it stands in, or None.
        in_title_case: whether nearly every longer word is capitalised, as in a headline.
    """

    span: Span
    paragraph: int
    tokens: list[Token]
    quoted: list[Span | None]
    in_title_case: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its sentences, quotations and, in a transcript, turns, in text order."""

    text: str
    paragraphs: list[Span]
    sentences: list[Sentence]
    quotations: list[Span]
    turns: list[Turn]

    def datelined(self, offset: int) -> Span:
        """The dateline of the paragraph that `offset` stands in; empty where it has none."""
        at = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
        start = self.paragraphs[max(at, 0)].start if self.paragraphs else offset
        end = past_dateline(self.text, self.paragraphs[max(at, 0)]) if self.paragraphs else offset
        return Span(start, end)

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that `offset` stands in or after; -1 before all."""
        return bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1


def lay_out(text: str) -> Document:
    """Cut `text` up. Takes time in proportion to its length."""
    found, quotes = [], []
    blocks = paragraphs(text)
    turns = turns_in(text, blocks)
    speeches = {said.end: said for turn in turns for said in turn.said}
    for index, block in enumerate(blocks):
        body = Span(past_dateline(text, block), block.end)
        spoken = [speeches[block.end]] if block.end in speeches else quotations(text, body)
        quotes += spoken
        found += _sentences_of(text, index, body, spoken)
    return Document(text, blocks, found, quotes, turns)


def past_dateline(text: str, block: Span) -> int:
    """Where a paragraph begins past the place, and perhaps the agency, that it is reported from."""
    found = DATELINE.match(text, block.start, block.end)
    return found.end() if found and found.end() < block.end else block.start


def _sentences_of(text: str, index: int, block: Span, spoken: list[Span]) -> list[Sentence]:
    found = []
    pending = iter([*spoken, Span(block.end, block.end + 1)])
    quote = next(pending)
    for span in sentences(text, block):
        tokens = tokenize(text, *span)
        quoted: list[Span | None] = []
        for token in tokens:
            while token.start >= quote.end:
                quote = next(pending)
            quoted.append(quote if token.start >= quote.start else None)
        found.append(Sentence(span, index, tokens, quoted, _in_title_case(tokens)))
    return found


def _in_title_case(tokens: list[Token]) -> bool:
    longer = [t for t in tokens if t.is_word and t.text[3:] and t.lower not in PREPOSITIONS]
    small = sum(not t.is_capital for t in longer)
    return len(longer) >= SHORTEST_HEADLINE and small * TOLERANCE <= len(longer)
