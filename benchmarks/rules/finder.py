"""The finding of attributions by general rules: sources, cues and contents, as spans.

The baseline that the trained reader is measured against; it was the product's reader until version 0.2. The
confidence orders the patterns by how often they are right. It knows nothing of who the sources are.
"""

from __future__ import annotations

from onrecord.graph.model import Span
from onrecord.loaders.reader.english.phrases import phrase_after
from onrecord.loaders.reader.english.verbs import NOUN_TOO
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document, Sentence

from .complements import COMPLEMENTIZERS, Takes
from .contents import (
    ADJUNCTS,
    after,
    before,
    clause_end,
    closes,
    complement_start,
    extended,
    fits,
    introduces,
    plain_complement,
)
from .cues import Cue, cues_of
from .subjects import subject_before

NEXT = 12
"""A content may be ended by one of so many cues that follow."""

OWNER_WITHIN = 2
"""The owner in "his own claim that" stands at most so many words before the noun."""


SHORTEST_BEFORE = 6
"""Tokens that look like a lead-in ("In a statement") must be so many to be all that is said."""

_OPENS_SOURCE = words("the a an one another his her its their he she")
_INVERTED_INDIRECT = words("say add write note explain report")


def find(document: Document) -> list[Attribution]:
    """The attributions of a document in text order; the outermost only where they nest."""
    found: list[Attribution] = []
    covered = 0
    for index, sentence in enumerate(document.sentences):
        if sentence.span.end > covered:
            found += _Finder(document, index, covered).find()
            if found:
                covered = max(covered, found[-1].end)
    return found


class _Finder:
    """Works on one sentence; `floor` is the first token that no attribution has taken yet."""

    def __init__(self, document: Document, index: int, covered: int) -> None:
        self.document = document
        self.index = index
        self.sentence: Sentence = document.sentences[index]
        self.tokens = self.sentence.tokens
        self.covered = covered
        self.subject: tuple[int, int] | None = None
        self.cues = list(cues_of(self.sentence))

    def find(self) -> list[Attribution]:
        outer = self._trailing()
        if outer is not None:
            return [outer]
        found = []
        for number, cue in enumerate(self.cues):
            if self.tokens[cue.head].start < self.covered:
                continue
            self.later = self.cues[number + 1 :]
            attribution = self._attribution(cue)
            if attribution is not None:
                found.append(attribution)
                self.covered = attribution.end
        return found

    def _trailing(self) -> Attribution | None:
        """The attribution that ends a sentence in the reporter's words, and is about all before it.

        As "…, said Jane Doe." and "…, Jane Doe told the Post." are, whatever else the sentence says.
        """
        if any(self.sentence.quoted):
            return None
        for number, cue in enumerate(self.cues[1:], 1):
            self.later = self.cues[number + 1 :]
            if self.tokens[cue.head].start < self.covered or cue.passive or cue.shape not in {"past", "s"}:
                continue
            attribution = self._ending(cue)
            if attribution is not None:
                return attribution
        return None

    def _ending(self, cue: Cue) -> Attribution | None:
        if self.tokens[cue.start - 1].text == ",":
            return self._inverted(cue) if cue.lemma in _INVERTED_INDIRECT else None
        subject = subject_before(self.tokens, cue.start, self.floor)
        k = complement_start(self.sentence, cue)
        ends = k >= len(self.tokens) - 1 and subject is not None
        if not ends or subject is None or not self._parenthetical(cue, subject, k):
            return None
        return self._around(cue, subject, k)

    @property
    def floor(self) -> int:
        k = 0
        while k < len(self.tokens) and self.tokens[k].start < self.covered:
            k += 1
        return k

    def _attribution(self, cue: Cue) -> Attribution | None:
        if cue.shape == "preposition":
            return self._according_to(cue)
        if cue.shape == "noun":
            return self._noun(cue)
        if cue.passive:
            return self._passive(cue)
        if cue.shape == "ing":
            return self._participle(cue)
        return self._verb(cue)

    # verbs with their subject

    def _verb(self, cue: Cue) -> Attribution | None:
        inverted = self._inverted(cue)
        if inverted is not None:
            return inverted
        subject = subject_before(self.tokens, cue.start, self.floor)
        if subject is None:
            if self.tokens[cue.start - 1].lower in {"and", "but", ","} and cue.start > 0 and self.subject:
                return self._with_complement(cue, self.subject, 0.5)
            return None
        k = complement_start(self.sentence, cue)
        if self._parenthetical(cue, subject, k):
            return self._around(cue, subject, k)
        if not self._plain(cue, k):
            return None
        return self._with_complement(cue, subject, 0.8)

    def _plain(self, cue: Cue, k: int) -> bool:
        """Whether a form that may be a noun is used as a verb."""
        word = self.tokens[cue.head].lower
        if cue.shape == "past" or word not in NOUN_TOO:
            return True
        return plain_complement(self.tokens, k)

    def _with_complement(
        self, cue: Cue, subject: tuple[int, int] | None, confidence: float
    ) -> Attribution | None:
        k = complement_start(self.sentence, cue)
        if not fits(self.sentence, cue, k):
            return None
        self.subject = subject or self.subject
        return self._build(cue, subject, after(self.sentence, k, self._stop(k)), confidence)

    def _stop(self, k: int) -> int:
        later = []
        for other in self.later[:NEXT]:
            if other.shape in {"base", "s", "past"} and other.start > k:
                subject = subject_before(self.tokens, other.start, k)
                if subject is not None:
                    later.append((subject[0], other.start))
        clausal = self.tokens[k].lower not in COMPLEMENTIZERS
        return clause_end(self.sentence, k, later, clausal=clausal)

    def _parenthetical(self, cue: Cue, subject: tuple[int, int], k: int) -> bool:
        """Whether the cue's clause stands beside its content: "…, she said." or "…, she said, …"."""
        start = subject[0]
        if start <= self.floor or not cue.takes & (Takes.QUOTE | Takes.CLAUSE):
            return False
        mark = self.tokens[start - 1]
        beside = self.sentence.quoted[start - 1] is not None or mark.text in {",", "—", "–", "--", "-"}
        return beside and (closes(self.sentence, k) or self._quote_at(k))

    def _quote_at(self, k: int) -> bool:
        return k < len(self.tokens) and self.sentence.quoted[k] is not None

    def _around(self, cue: Cue, subject: tuple[int, int], k: int) -> Attribution | None:
        """The content before the cue's clause and, where it goes on, after it."""
        start = min(subject[0], cue.start)
        floor = self.floor
        leads_in = introduces(self.sentence, floor, start)
        first = before(self.sentence, floor, start)
        rest = self._rest(k, quoted=bool(first) and self.sentence.quoted[floor] is not None)
        content = rest if leads_in and rest else [*first, *rest]
        if leads_in and not rest and start - floor < SHORTEST_BEFORE:
            return None
        return self._build(cue, subject, content, 0.9)

    def _rest(self, k: int, *, quoted: bool) -> list[Span]:
        tokens, n = self.tokens, len(self.tokens)
        if k + 1 >= n:
            return []
        if self.sentence.quoted[k] is not None:
            return after(self.sentence, k, n)
        if tokens[k].text == "." or tokens[k + 1].lower.endswith("ing"):
            return []
        if self.sentence.quoted[k + 1] is not None:
            return after(self.sentence, k + 1, n)
        if quoted or tokens[k + 1].lower in {"who", "which", "according", "as", "in", "a", "citing", "when"}:
            return []
        return after(self.sentence, k + 1, clause_end(self.sentence, k + 1, [], clausal=False))

    def _inverted(self, cue: Cue) -> Attribution | None:
        """“…,” said Jane Doe, the mayor."""
        if Takes.QUOTE not in cue.takes or cue.shape not in {"past", "s"} or cue.start <= self.floor:
            return None
        if cue.end >= len(self.tokens) or self.sentence.quoted[cue.end] is not None:
            return None
        opener = self.tokens[cue.end]
        if not (opener.is_capital or opener.lower in _OPENS_SOURCE) or not self._invertible(cue):
            return None
        end = phrase_after(self.tokens, cue.end, len(self.tokens))
        if end <= cue.end or not self._ends_clause(end):
            return None
        return self._around_inverted(cue, (cue.end, end))

    def _invertible(self, cue: Cue) -> bool:
        """Whether a quotation, or a comma and no subject, stands right before the cue."""
        k = cue.start - 1
        if self.sentence.quoted[k] is not None:
            return True
        if self.tokens[k].text not in {",", "—", "–"} or cue.lemma not in _INVERTED_INDIRECT:
            return False
        return subject_before(self.tokens, cue.start, self.floor) is None

    def _ends_clause(self, k: int) -> bool:
        """Whether nothing but an adjunct can follow at token `k`."""
        if k >= len(self.tokens) or not self.tokens[k].is_word:
            return True
        return self.tokens[k].lower in ADJUNCTS

    def _around_inverted(self, cue: Cue, source: tuple[int, int]) -> Attribution | None:
        k = source[1]
        while (
            k < len(self.tokens)
            and self.sentence.quoted[k] is None
            and self.tokens[k].text not in {",", ".", ":"}
        ):
            k += 1
        floor = self.floor
        first = before(self.sentence, floor, cue.start)
        rest = self._rest(k, quoted=True)
        return self._build(cue, source, [*first, *rest], 0.9)

    # the other cues

    def _according_to(self, cue: Cue) -> Attribution | None:
        end = phrase_after(self.tokens, cue.end, len(self.tokens))
        if end <= cue.end:
            return None
        floor = self.floor
        if floor == cue.start:
            end = self._before_main_clause(cue.end, end)
        first = before(self.sentence, floor, cue.start)
        rest: list[Span] = []
        if (
            end < len(self.tokens)
            and self.tokens[end].text == ","
            and (not first or self.tokens[cue.start - 1].text == ",")
        ):
            rest = after(self.sentence, end + 1, len(self.tokens))
            if first and self.tokens[end + 1].lower in {"which", "who", "with", "as", "whose"}:
                rest = []
        return self._build(cue, (cue.end, end), [*first, *rest], 0.85)

    def _before_main_clause(self, start: int, end: int) -> int:
        """Where a source that opens the sentence ends, lest an apposition be taken for the main clause."""
        if any(token.is_word for token in self.tokens[end:]):
            return end
        return next((k for k in range(start, end) if self.tokens[k].text == ","), end)

    def _noun(self, cue: Cue) -> Attribution | None:
        k = cue.head
        owner = k - 1
        while owner > self.floor and k - owner <= OWNER_WITHIN and not _possessive(self.tokens[owner].lower):
            owner -= 1
        stop = self._stop(cue.end)
        content = after(self.sentence, cue.end, stop)
        if owner >= self.floor and _possessive(self.tokens[owner].lower):
            start = owner
            while start > self.floor and self.tokens[start].is_capital and self.tokens[start - 1].is_capital:
                start -= 1
            return self._build(cue, (start, owner + 1), content, 0.6)
        return self._build(cue, None, content, 0.4)

    def _passive(self, cue: Cue) -> Attribution | None:
        if cue.end < len(self.tokens) and self.tokens[cue.end].lower == "by" and cue.takes & Takes.OBJECT:
            end = phrase_after(self.tokens, cue.end + 1, len(self.tokens))
            if end > cue.end + 1:
                return self._build(cue, (cue.end + 1, end), before(self.sentence, self.floor, cue.start), 0.4)
        return None

    def _participle(self, cue: Cue) -> Attribution | None:
        if cue.start == 0 or self.subject is None or self.tokens[cue.start - 1].text not in {",", "and"}:
            return None
        return self._with_complement(cue, self.subject, 0.6)

    def _build(
        self, cue: Cue, source: tuple[int, int] | None, content: list[Span], confidence: float
    ) -> Attribution | None:
        if not content:
            return None
        self.subject = source or self.subject
        if self.document.text[content[-1].end - 1] in "\"”'’»" or self._quote_touches(content[-1]):
            content = extended(self.document, self.index, content)
        spans = (Span(self.tokens[source[0]].start, self.tokens[source[1] - 1].end),) if source else ()
        cue_span = Span(self.tokens[cue.start].start, self.tokens[cue.end - 1].end)
        return Attribution(spans, (cue_span,), tuple(sorted(content)), confidence)

    def _quote_touches(self, span: Span) -> bool:
        quote = self.sentence.quoted[-1] if self.sentence.quoted else None
        return quote is not None and quote.end == span.end


def _possessive(word: str) -> bool:
    return word.endswith(("'s", "s'")) or word in {"his", "her", "their", "its", "my", "our"}
