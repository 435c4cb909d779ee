"""What is attributed: where a content begins and ends around its cue."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.graph.model import Span
from onrecord.loaders.reader.english.phrases import DETERMINERS, PREPOSITIONS, TEMPORAL
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS, NOUN_TOO
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.text.document import Document, Sentence

from .complements import CLAUSE_SUBJECTS, COMPLEMENTIZERS, Takes
from .cues import Cue

_TRAILING = frozenset(".,;:—–-")
_INTRODUCERS = PREPOSITIONS | words(
    """
    but and still however meanwhile when asked as after before during later then also yet so instead
    while speaking yes no well
    """
)
ADJUNCTS = words(
    """
    on in at during to from after before via through last late early earlier this later of by about with
    for recently publicly again today yesterday tonight monday tuesday wednesday thursday friday
    saturday sunday
    """
)
_RELAYED = words("reported first quoted told cited relayed broadcast")
FARTHEST_ADJUNCT = 16
LONGEST_ADDRESSEE = 12
LONGEST_LEAD_IN = 22


def complement_start(sentence: Sentence, cue: Cue) -> int:
    """Index of the first token of what follows the cue, past adjuncts: "said | in May | that".

    It may be the number of tokens, where nothing follows.
    """
    tokens, n = sentence.tokens, len(sentence.tokens)
    k = cue.end
    if Takes.TOLD in cue.takes and not cue.passive:
        k = _past_addressee(sentence, k)
    vowed = k < n and tokens[k].lower == "to" and Takes.TO in cue.takes
    if k < n and not vowed and tokens[k].lower in ADJUNCTS and cue.takes & (Takes.QUOTE | Takes.TOLD):
        k = _past_adjuncts(sentence, k)
    return _past_aside(sentence, k)


def _past_aside(sentence: Sentence, k: int) -> int:
    """Past an aside between commas that a complement follows: "reported |, citing two officials, | that"."""
    tokens, n = sentence.tokens, len(sentence.tokens)
    if k >= n or tokens[k].text != ",":
        return k
    for i in range(k + 1, min(n - 1, k + FARTHEST_ADJUNCT)):
        if tokens[i].text == ",":
            return i + 1 if tokens[i + 1].lower in {"that", "whether"} else k
        if sentence.quoted[i] is not None:
            return k
    return k


def _past_addressee(sentence: Sentence, k: int) -> int:
    """Past who was told: "reporters", "the Post", "Jane Doe of the Post"."""
    tokens, n = sentence.tokens, len(sentence.tokens)
    start = k
    while k < n and k - start < LONGEST_ADDRESSEE and sentence.quoted[k] is None:
        lower = tokens[k].lower
        if lower in COMPLEMENTIZERS or lower == "to" or tokens[k].text in {",", ".", ":", ";"}:
            break
        if k > start and (lower in ADJUNCTS - {"of"} or lower in CLAUSE_SUBJECTS or lower in DETERMINERS):
            break
        k += 1
    return k


def _past_adjuncts(sentence: Sentence, k: int) -> int:
    tokens, n = sentence.tokens, len(sentence.tokens)
    for i in range(k, min(n, k + FARTHEST_ADJUNCT)):
        if sentence.quoted[i] is not None or tokens[i].lower in {"that", "whether", ":"}:
            return i
        if tokens[i].text in {",", ".", ";", "—", "–", "--"}:
            return i
        if i > k and tokens[i].lower in CLAUSE_SUBJECTS and tokens[i - 1].lower not in PREPOSITIONS:
            return i
    if min(n, k + FARTHEST_ADJUNCT) == n:
        return n
    while k < n and (tokens[k].lower in TEMPORAL or tokens[k].lower in {"on", "this"}):
        k += 1
    return k


def closes(sentence: Sentence, k: int) -> bool:
    """Whether the clause of the cue is over at token `k`, so that its content must stand before it."""
    tokens = sentence.tokens
    return k >= len(tokens) or (
        tokens[k].text in {".", ",", ";", "—", "–", "--", "-", ")"} and sentence.quoted[k] is None
    )


def fits(sentence: Sentence, cue: Cue, k: int) -> bool:
    """Whether what begins at token `k` is a complement that the cue takes."""
    tokens, takes = sentence.tokens, cue.takes
    if k >= len(tokens):
        return False
    if sentence.quoted[k] is not None:
        return bool(takes & (Takes.QUOTE | Takes.OBJECT | Takes.CLAUSE | Takes.TOLD | Takes.THAT))
    word = tokens[k].lower
    if word == ":" or (word == "," and k + 1 < len(tokens) and sentence.quoted[k + 1] is not None):
        return bool(takes & (Takes.QUOTE | Takes.CLAUSE | Takes.TOLD | Takes.OBJECT))
    if word in COMPLEMENTIZERS:
        return bool(takes & (Takes.CLAUSE | Takes.THAT | Takes.TOLD | Takes.QUOTE)) or (
            Takes.OBJECT in takes and word in {"that", "what", "how", "whether"}
        )
    if word == "to":
        return Takes.TO in takes or (Takes.TOLD in takes and k > cue.end)
    return _bare_fits(tokens, cue, k)


def _bare_fits(tokens: Sequence[Token], cue: Cue, k: int) -> bool:
    token, takes = tokens[k], cue.takes
    if not token.is_word and token.text not in "$#@([":
        return False
    if token.lower in PREPOSITIONS or token.lower in {"and", "or", "as", "than", "but", "not", "so"}:
        return False
    if Takes.CLAUSE in takes or Takes.OBJECT in takes:
        return True
    if Takes.TOLD in takes:
        return k > cue.end
    return Takes.THAT in takes and token.lower in CLAUSE_SUBJECTS


def plain_complement(tokens: Sequence[Token], k: int) -> bool:
    """Whether token `k` surely opens a complement; asked of forms that may be nouns, as "plans"."""
    if k >= len(tokens):
        return False
    token = tokens[k]
    return token.lower in COMPLEMENTIZERS | CLAUSE_SUBJECTS | DETERMINERS | {"to", ":"} or token.is_capital


def after(sentence: Sentence, k: int, stop: int) -> list[Span]:
    """The content in tokens ``[k, stop)``, with the rest of a quotation that it ends in.

    Empty where no word is there.
    """
    tokens = sentence.tokens
    while k < stop and not tokens[k].is_word and sentence.quoted[k] is None and tokens[k].text not in "$#@([":
        k += 1
    while stop > k and tokens[stop - 1].text in _TRAILING and sentence.quoted[stop - 1] is None:
        stop -= 1
    if not any(t.is_word for t in tokens[k:stop]):
        return []
    quote = sentence.quoted[stop - 1]
    return [Span(tokens[k].start, max(tokens[stop - 1].end, quote.end if quote else 0))]


def before(sentence: Sentence, start: int, stop: int) -> list[Span]:
    """The content in tokens ``[start, stop)``, from the opening of a quotation that it begins in."""
    tokens = sentence.tokens
    while stop > start and tokens[stop - 1].text in _TRAILING and sentence.quoted[stop - 1] is None:
        stop -= 1
    while start < stop and not tokens[start].is_word and sentence.quoted[start] is None:
        start += 1
    if not any(t.is_word for t in tokens[start:stop]):
        return []
    quote = sentence.quoted[start]
    return [
        Span(min(tokens[start].start, quote.start if quote else tokens[start].start), tokens[stop - 1].end)
    ]


def introduces(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether tokens ``[start, stop)`` only lead in: "In a statement", "When asked about it", "But"."""
    if start >= stop:
        return True
    if sentence.quoted[start] is not None:
        return False
    first = sentence.tokens[start]
    return (
        (first.lower in _INTRODUCERS or first.lower.endswith("ing")) and stop - start < LONGEST_LEAD_IN
    ) or stop - start == 1


def clause_end(sentence: Sentence, k: int, later: Sequence[tuple[int, int]], *, clausal: bool) -> int:
    """Past the last token of a complement that begins at `k`.

    `later` holds, for each later cue, the tokens where its clause begins and where it stands: the complement
    ends where another speaker's clause opens after a comma or a semicolon.
    """
    tokens, n = sentence.tokens, len(sentence.tokens)
    for i in range(k + 1, n):
        if sentence.quoted[i] is not None or tokens[i].text not in {",", ";", "—", "–", "--"}:
            continue
        following = tokens[i + 1].lower if i + 1 < n else ""
        form = FORMS.get(following)
        if form is not None and form.shape == "ing" and following not in NOUN_TOO:
            return i
        if following == "according" or (
            following in {"though", "although", "while", "whereas"} and not clausal
        ):
            return i
        if following == "as" and i + 2 < n and tokens[i + 2].lower in _RELAYED:
            return i
        if (tokens[i].text == ";" and clausal) or any(i < begin <= i + 3 for begin, _ in later):
            return i
    return n


def extended(document: Document, index: int, content: list[Span]) -> list[Span]:
    """`content` with the quotations that go on after it.

    These are wholly quoted sentences of the same paragraph, and the next paragraphs of a speech whose closing
    mark is yet to come.
    """
    found = list(content)
    paragraph = document.sentences[index].paragraph
    for sentence in document.sentences[index + 1 : index + 40]:
        if sentence.span.start < found[-1].end:
            continue
        quote = sentence.quoted[0] if sentence.quoted else None
        if quote is None or quote.start != sentence.span.start:
            break
        if sentence.paragraph != paragraph and not _unclosed(document, found[-1]):
            break
        if quote.end < sentence.span.end and not _only_marks(sentence):
            break
        paragraph = sentence.paragraph
        found.append(quote)
    return found


def _unclosed(document: Document, span: Span) -> bool:
    return document.text[span.end - 1] not in "\"”'’»"


def _only_marks(sentence: Sentence) -> bool:
    return all(q is not None or not t.is_word for t, q in zip(sentence.tokens, sentence.quoted, strict=True))
