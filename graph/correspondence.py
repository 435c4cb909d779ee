"""Which attributions of two articles tell of the same claim, or of its contrary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.graph.claims.comparison import Relation, compare
from onrecord.graph.corroboration.deciding import FROM
from onrecord.graph.model import Article, Reading

CLOSE = 0.5
"""The least share of words in common, of 1, at which two contents are taken for the same claim."""

SAME_SPEAKER = 0.15
"""What it adds that both articles attribute it to the same person, organisation or outlet."""

_FEWEST = 3  # words that a content must have; of less, nothing follows
_WORD = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
_COMMON_WORDS = """
a an and are as at be been but by for from had has have he her his i if in into is it its not of on or our
she so than that the their them then there they this to was we were which who will with would you"""
_COMMON = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Two attributions that tell of the same claim or of its contrary.

    Attributes:
        one: its index in its reading.
        other: the other's.
        closeness: of their words, 0 to 1.
        contradiction: why they can't both be so; None where they can.
    """

    one: int
    other: int
    closeness: float
    contradiction: str | None = None


def correspondences(
    one: tuple[Article, Reading], other: tuple[Article, Reading], *, close: float = CLOSE
) -> list[Correspondence]:
    """The attributions of two articles that tell of one claim or its contrary, closest first, each once.

    What is compared is the words of the contents but for the most common (Dice's coefficient of the sets);
    that both come from the same source, which the graph knows by its name, makes up for some difference. Of
    those that are close, `onrecord.graph.claims` tells which contradict each other.

    Args:
        one: an article and its reading.
        other: the other.
        close: from where on, 0 to 1.
    """
    pairs = sorted(_pairs(one, other, close), key=lambda pair: (-pair.closeness, pair.one, pair.other))
    found: list[Correspondence] = []
    for pair in pairs:
        if all(pair.one != taken.one and pair.other != taken.other for taken in found):
            found.append(pair)
    return [replace(pair, contradiction=_contradiction(one, other, pair)) for pair in found]


def _contradiction(
    one: tuple[Article, Reading], other: tuple[Article, Reading], pair: Correspondence
) -> str | None:
    first, second = sorted(
        " ".join(span.of(article.text) for span in reading.utterances[at].content)
        for (article, reading), at in ((one, pair.one), (other, pair.other))
    )
    found = compare(first, second)
    return (
        found.why
        if found.label is Relation.CONTRADICTS and found.confidence >= FROM[Relation.CONTRADICTS]
        else None
    )


def _pairs(
    one: tuple[Article, Reading], other: tuple[Article, Reading], close: float
) -> Iterator[Correspondence]:
    theirs = _contents(*other)
    for n, (words, speaker) in enumerate(_contents(*one)):
        for m, (other_words, other_speaker) in enumerate(theirs):
            if min(len(words), len(other_words)) < _FEWEST:
                continue
            closeness = 2 * len(words & other_words) / (len(words) + len(other_words))
            if closeness and speaker is not None and speaker == other_speaker:
                closeness = min(1.0, closeness + SAME_SPEAKER)
            if closeness >= close:
                yield Correspondence(n, m, closeness)


def _contents(article: Article, reading: Reading) -> list[tuple[frozenset[str], tuple[str, str] | None]]:
    """Of each attribution: the words of its content, and its speaker, if known beyond the article.

    What states nothing has no words to be compared.
    """
    known = {e.key: (str(e.kind), e.name.casefold()) for e in reading.entities if not e.local}
    return [
        (
            frozenset(
                word.removesuffix("s")
                for span in (utterance.content if utterance.answered and not utterance.names_only else ())
                for word in _WORD.findall(span.of(article.text).casefold())
                if word not in _COMMON
            ),
            known.get(utterance.speaker) if utterance.speaker else None,
        )
        for utterance in reading.utterances
    ]
