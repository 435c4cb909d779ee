"""A text laid out for reading: paragraphs, sentences, tokens, and the quotation each token stands in."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.graph.model import Span

from .sentences import paragraphs, quotations, sentences
from .tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens.

    Attributes:
        span: where it stands.
        paragraph: index of its paragraph.
        tokens: its words and marks in order; may be empty.
        quoted: for each token the quotation it stands in, or None.
    """

    span: Span
    paragraph: int
    tokens: list[Token]
    quoted: list[Span | None]

    @property
    def opens_quoted(self) -> bool:
        """Whether its first token stands in a quotation."""
        return bool(self.quoted) and self.quoted[0] is not None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its sentences and quotations, in text order."""

    text: str
    paragraphs: list[Span]
    sentences: list[Sentence]
    quotations: list[Span]


def lay_out(text: str) -> Document:
    """Cut `text` up. Takes time in proportion to its length."""
    found, quotes = [], []
    blocks = paragraphs(text)
    for index, block in enumerate(blocks):
        spoken = quotations(text, block)
        quotes += spoken
        found += _sentences_of(text, index, block, spoken)
    return Document(text, blocks, found, quotes)


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
        found.append(Sentence(span, index, tokens, quoted))
    return found
