"""The finding of attributions and names by the trained model: the spans alone, not who they are.

First the encoder says where cues may be; then the decoder says, cue by cue, what belongs to it. Contents are
read again by themselves for what is attributed inside them, because the corpus that the model learned from
marks the outermost attributions alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.loaders.reader.found import Attribution, Found, Named
from onrecord.loaders.reader.networks.confidence import Floors, calibration, confidence
from onrecord.loaders.reader.networks.model import Belonging, Model, Seen
from onrecord.loaders.reader.networks.pieces import Integers, Pieces, cut
from onrecord.loaders.reader.networks.tagging import Floats, best_tags, log_softmax, spans
from onrecord.loaders.reader.text.document import Document

SOURCE, CUE, CONTENT = range(3)
BEGINS_CUE, IN_CUE, IN_CONTENT = 2 * CUE + 1, 2 * CUE + 2, 2 * CONTENT + 2

POSSIBLE = 0.1
"""A piece this likely to begin a cue is looked at; how sure the whole attribution is decides later."""

GOES_ON = 0.4
"""A cue goes on over the pieces after it that are this likely to be in one."""

SHORTEST = 8
"""A content of fewer pieces is not read again."""

KINDS = ("PER", "ORG", "LOC")

TOGETHER = 128
"""So many cues, or paragraphs, are decoded at once."""

LONGEST = 250
"""Paragraphs of more words are decoded in parts."""

HINT = 0.002
"""A content is read again when some piece of it was this likely to begin a cue."""

FARTHER = 400
"""A content is carried on by at most so many pieces past what the decoder sees."""

DEPTH = 2
"""So deep attributions are looked for inside contents."""

OPENING_QUOTES = "“\"'‘«„‚"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An attribution as pieces (first, past the last), with the signs of how likely it is right.

    `signs` are what `confidence` weighs; see there.
    """

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    signs: tuple[float, ...]

    @property
    def held(self) -> set[int]:
        """The pieces of its content."""
        return {k for first, last in self.content for k in range(first, last)}


class TrainedFinder:
    """Finds the spans of one document at a time, without attributions of less confidence than the floors.

    `depth` is how deep it looks for attributions inside contents; 0 finds the outermost alone.
    """

    def __init__(self, model: Model, floors: Floors, depth: int = DEPTH) -> None:
        self._model = model
        self._floors = floors
        self._depth = depth

    def __call__(self, document: Document) -> Found:
        """The attributions and names of a document, in time proportional to its length."""
        pieces = cut(document)
        seen = self._model.look(pieces)
        outer = self._kept(document, pieces, seen, self._floors)
        return Found(
            self._with_inner(document, pieces, seen, outer, self._depth), names_in(document, pieces, seen)
        )

    def _kept(self, document: Document, pieces: Pieces, seen: Seen, floors: Floors) -> list[Placed]:
        found = []
        sure = [(one, confidence(one.signs)) for one in candidates(self._model, seen)]
        edges = [paragraph.start for paragraph in document.paragraphs]
        paragraphs = np.searchsorted(edges, pieces.starts, side="right")
        for one, likelihood in disjoint(without_others(sure, paragraphs, floors.direct)):
            placed = _placed(pieces, one, likelihood)
            if not placed.content:
                continue  # the full stop of no width that closes a headline
            direct = document.text[placed.content[0].start] in OPENING_QUOTES
            if likelihood >= (floors.direct if direct else floors.other):
                found.append((one, placed))
        return found

    def _with_inner(
        self, document: Document, pieces: Pieces, seen: Seen, outer: list[Placed], depth: int
    ) -> list[Attribution]:
        """The attributions, each with those inside its content."""
        if not depth:
            return [attribution for _, attribution in outer]
        begins = np.exp(log_softmax(seen.roles))[:, BEGINS_CUE]
        return [
            replace(attribution, inner=tuple(self._inner(document, pieces, one, depth)))
            if _hints(begins, one)
            else attribution
            for one, attribution in outer
        ]

    def _inner(self, document: Document, pieces: Pieces, one: Candidate, depth: int) -> list[Attribution]:
        """What is attributed inside one content."""
        row = _joined(pieces, one)
        if len(row) < SHORTEST:
            return []
        seen = self._model.look(row)
        found = self._kept(document, row, seen, calibration().nested)
        return self._with_inner(document, row, seen, found, depth - 1)


def candidates(model: Model, seen: Seen) -> list[Candidate]:
    """An attribution for every place that may be a cue, right or wrong, in text order."""
    found: list[Candidate] = []
    roles = np.exp(log_softmax(seen.roles))
    cues = possible_cues(roles)
    for k in range(0, len(cues), TOGETHER):
        some = cues[k : k + TOGETHER]
        for belonging in model.belonging(seen, some):
            found += _attributions(roles, [some[cue] for cue in belonging.cues], belonging)
    return sorted(found, key=lambda one: one.cue)


def possible_cues(roles: Floats) -> list[tuple[int, int]]:
    """Where cues may be, as (first, past the last) in order, by the probabilities of roles."""
    begins = np.flatnonzero(roles[:, BEGINS_CUE] >= POSSIBLE)
    goes_on = (roles[:, IN_CUE] >= GOES_ON) & (roles[:, BEGINS_CUE] < roles[:, IN_CUE])
    stops = np.flatnonzero(~np.append(goes_on, False))
    ends = stops[np.searchsorted(stops, begins, side="right")]
    return [(int(first), int(last)) for first, last in zip(begins, ends, strict=True)]


def _attributions(roles: Floats, cues: Sequence[tuple[int, int]], belonging: Belonging) -> list[Candidate]:
    scores = log_softmax(belonging.tags)
    length = scores.shape[1]
    places = belonging.firsts[:, None] + np.arange(length)
    outside = (places < 0) | (places >= len(roles))
    scores[outside] = np.where(np.arange(scores.shape[-1]) == 0, 0, -100)
    tags = best_tags(scores, np.full(len(cues), length), cut_off=True)
    found = []
    for row, cue in enumerate(cues):
        first = int(belonging.firsts[row])
        parts = [(a + first, b + first, k) for a, b, k in spans(tags[row])]
        content = _prolonged([(a, b) for a, b, k in parts if k == CONTENT], roles, first, first + length)
        source = [(a, b) for a, b, k in parts if k == SOURCE]
        own = [(a, b) for a, b, k in parts if k == CUE and a < cue[1] and b > cue[0]]
        if content:
            likely = np.take_along_axis(scores[row], tags[row][:, None], 1)[:, 0]
            signs = _signs(roles, cue, (source, content), float(belonging.valid[row]), likely)
            found.append(Candidate(tuple(source), tuple(own) or (cue,), tuple(content), signs))
    return found


def _prolonged(content: list[tuple[int, int]], roles: Floats, first: int, end: int) -> list[tuple[int, int]]:
    """The content, carried on where it runs past what the decoder saw, from `first` up to `end`."""
    if not content:
        return content
    if content[0][0] == first:
        _, stop = content[0]
        before = roles[max(0, first - FARTHER) : first + 1].argmax(-1)[::-1] == IN_CONTENT
        content[0] = (first - min(_run(before), len(before) - 1), stop)
    start, last = content[-1]
    if last == end:
        content[-1] = (start, last + _run(roles[last : last + FARTHER].argmax(-1) == IN_CONTENT))
    return content


def _run(flags: NDArray[np.bool_]) -> int:
    """How many flags are set before the first that is not."""
    stops = np.flatnonzero(~flags)
    return int(stops[0]) if len(stops) else len(flags)


def _signs(
    roles: Floats,
    cue: tuple[int, int],
    parts: tuple[list[tuple[int, int]], list[tuple[int, int]]],
    valid: float,
    likely: Floats,
) -> tuple[float, ...]:
    """What tells a right attribution from a wrong one; see `confidence.SIGNS` for the order."""
    source, content = parts
    begins = roles[cue[0], BEGINS_CUE].clip(1e-4, 1 - 1e-4)
    as_content = np.concatenate([roles[a:b, 2 * CONTENT + 1 :].sum(1) for a, b in content])
    as_source = [roles[a:b, 2 * SOURCE + 1 : 2 * SOURCE + 3].sum(1) for a, b in source]
    return (
        float(np.log(begins / (1 - begins))),
        valid,
        float(likely.min()),
        float(likely.sum()),
        float(as_content.mean()),
        float(np.concatenate(as_source).mean()) if as_source else 0.0,
        float(bool(source)),
        float(np.log(len(as_content))),
        float(len(content) > 1),
    )


def without_others(
    found: Sequence[tuple[Candidate, float]], paragraphs: Integers, floor: float
) -> list[tuple[Candidate, float]]:
    """Those found, in the order given, without what another says in a paragraph before that of their cue.

    `paragraphs` are the numbers of the pieces' paragraphs. The other has its cue there, beside what it says,
    and is at least as sure as the floor.
    """
    others: set[int] = set()
    for one, likelihood in found:
        if likelihood >= floor:
            others |= {k for k in one.held if paragraphs[k] == paragraphs[one.cue[0][0]]}
    kept = []
    for one, likelihood in found:
        cue = paragraphs[one.cue[0][0]]
        own = (p for p in one.content if paragraphs[p[0]] >= cue or not others.issuperset(range(*p)))
        kept.append((replace(one, content=tuple(own) or one.content), likelihood))
    return kept


def disjoint(found: Sequence[tuple[Candidate, float]]) -> list[tuple[Candidate, float]]:
    """Those of which no piece of content is another's, the surest kept; in the order given.

    One of several parts that only in its shorter ones reaches into another's content is kept without them.
    """
    taken: set[int] = set()
    kept: dict[int, tuple[Candidate, float]] = {}
    for k in sorted(range(len(found)), key=lambda k: (-found[k][1], k)):
        one, likelihood = found[k]
        content = tuple(part for part in one.content if taken.isdisjoint(range(*part)))
        if max(one.content, key=_length) in content:
            kept[k] = replace(one, content=content), likelihood
            taken |= kept[k][0].held
    return [kept[k] for k in sorted(kept)]


def _length(part: tuple[int, int]) -> int:
    return part[1] - part[0]


def names_in(document: Document, pieces: Pieces, seen: Seen) -> list[Named]:
    """The names that the model tags, in text order: whole words, as the first piece of each is tagged."""
    words = _word_starts(document.text, pieces)
    bounds = np.append(words, len(pieces))
    edges = np.array([paragraph.start for paragraph in document.paragraphs], dtype=np.int64)
    breaks = np.unique(np.searchsorted(pieces.starts[words], edges))
    places = [
        (low, min(low + LONGEST, last))
        for first, last in pairwise([*breaks.tolist(), len(words)])
        for low in range(first, last, LONGEST)
    ]
    found = []
    for k in range(0, len(places), TOGETHER):
        for first, last, kind, likelihood in _names(seen.kinds[words], places[k : k + TOGETHER]):
            span = pieces.span(int(bounds[first]), int(bounds[last]))
            found.append(Named(span, KINDS[kind], likelihood))
    return found


def _word_starts(text: str, pieces: Pieces) -> Integers:
    """Indices of the pieces that begin a word; a mark is a word."""
    touching = np.flatnonzero(pieces.starts[1:] == pieces.ends[:-1]) + 1
    within = [k for k in touching.tolist() if text[pieces.starts[k] - 1 : pieces.starts[k] + 1].isalnum()]
    return np.setdiff1d(np.arange(len(pieces)), np.array(within, dtype=np.int64))


def _names(logits: Floats, places: list[tuple[int, int]]) -> Iterator[tuple[int, int, int, float]]:
    """First word, past the last, kind and likelihood of each name in some stretches of words."""
    lengths = np.array([last - first for first, last in places])
    around = np.array([first for first, _ in places])[:, None] + np.arange(lengths.max())
    scores = log_softmax(logits[around.clip(max=len(logits) - 1)])
    tags = best_tags(scores, lengths)
    for row, (first, _) in enumerate(places):
        for a, b, k in spans(tags[row]):
            likely = np.exp(scores[row, a:b, 1 + 2 * k : 3 + 2 * k]).sum(-1)
            yield first + a, first + b, k, float(likely.mean())


Placed = tuple[Candidate, Attribution]


def _placed(pieces: Pieces, one: Candidate, likelihood: float) -> Attribution:
    source, cue, content = (
        tuple(span for first, last in role if (span := pieces.span(first, last)).start < span.end)
        for role in (one.source, one.cue, one.content)
    )
    return Attribution(source, cue, content, likelihood)


def _hints(begins: Floats, one: Candidate) -> bool:
    """Whether something in the content looked like a cue, if ever so little, beside the outer one."""
    return any(bool((begins[first:last] > HINT).any()) for first, last in one.content)


def _joined(pieces: Pieces, one: Candidate) -> Pieces:
    """The content's pieces as a text of their own."""
    chosen: Integers = np.concatenate([np.arange(first, last) for first, last in one.content])
    return Pieces(pieces.ids[chosen], pieces.types[chosen], pieces.starts[chosen], pieces.ends[chosen])
