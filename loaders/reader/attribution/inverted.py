"""Who is named after the verb that ends a sentence, and speaks: "… was shut, said his sister, Ann Roe".

Where the words before name somebody, the finder may take that one for the source, or nobody, and whoever
does speak for a part of what is said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from onrecord.graph.claims.clauses import states
from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.untold import CONFIDENCE, untold
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.lexicon import NAME_PARTICLES
from onrecord.loaders.reader.english.phrases import CLAUSE_OPENERS, PERSONAL
from onrecord.loaders.reader.english.tokens import Token, tokenize
from onrecord.loaders.reader.english.verbs import FORMS, NOUN_TOO
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document, Sentence


def with_inverted(document: Document, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, in text order, with whoever is named after the verb at a sentence's end for source.

    What the finder found in the words before stands inside them where it is surer, else it is left out. A
    sentence of which no attribution tells has one.
    """
    starts = [sentence.span.start for sentence in document.sentences]
    made: list[Attribution] = []
    for one in attributions:
        at = bisect_right(starts, one.cue[0].start) - 1 if len(one.cue) == 1 else -1
        turned = _turned(document.text, document.sentences[at], one) if at >= 0 else None
        if turned is not None:
            inside = [*takewhile(partial(_holds, turned), reversed(made))]
            made = made[: len(made) - len(inside)]
            surer = (other for other in reversed(inside) if other.confidence > one.confidence)
            turned = replace(turned, inner=(*surer, *turned.inner))
        made.append(turned or one)
    return made + [told for s in untold(document, made, ".") if (told := _told(document.text, s)) is not None]


def _holds(outer: Attribution, other: Attribution) -> bool:
    return any(c.start <= min(other.spans).start and other.end <= c.end for c in outer.content)


def _turned(text: str, sentence: Sentence, one: Attribution) -> Attribution | None:
    """The attribution with the words after its cue as its source; None where that is not what they are."""
    found = _inverted(text, sentence) if sentence.span.end - one.cue[0].end < _LONGEST else None
    if found is None or one.cue[0] != found.span("cue"):
        return None
    who = Span(*found.span("who"))
    if not any(span.start < who.end and who.start < span.end for span in one.content):
        return None
    said = tuple(span for span in one.content if span.end <= one.cue[0].start)
    if not said or any(span.end <= one.cue[0].start for span in one.source):
        said = (Span(*found.span("said")),)
    return replace(one, source=(who,), content=said)


def _told(text: str, sentence: Sentence) -> Attribution | None:
    """What a sentence tells by itself."""
    found = _inverted(text, sentence)
    if found is None:
        return None
    who, cue, said = (Span(*found.span(part)) for part in ("who", "cue", "said"))
    return Attribution((who,), (cue,), (said,), CONFIDENCE)


def _inverted(text: str, sentence: Sentence) -> re.Match[str] | None:
    """The parts of a sentence that ends with its verb and who speaks; None where it does not."""
    found = _SAID_BY.fullmatch(text, *sentence.span)
    if found is None or not states(found["said"]):
        return None
    quote = sentence.quoted[0] if sentence.quoted else None
    cut = quote is not None and quote.start < sentence.span.start
    return None if cut or not _is_verbless(tokenize(text, *found.span("who"))) else found


def _is_verbless(who: Sequence[Token]) -> bool:
    """Whether words are those of somebody with an apposition, and not of what somebody does."""
    return not any(_is_of_clause(token) for token in takewhile(lambda t: t.lower not in _RELATIVE, who))


def _is_of_clause(token: Token) -> bool:
    if token.is_capital:
        return False
    verb = token.lower in FORMS and token.lower not in NOUN_TOO and FORMS[token.lower].shape != "ing"
    return verb or token.lower in AUXILIARIES | PERSONAL | CLAUSE_OPENERS


_LONGEST = 300
"""Who is named at a sentence's end, with what is said of them, takes fewer code points."""

_RELATIVE = words("who whose which that")
_VERBS = (
    "said|says|added|adds|explained|explains|wrote|writes|recalled|recalls|insisted|insists|claimed|claims|"
    "argued|argues|announced|announces|noted|notes|observed|observes|complained|complains|concluded|concludes|"
    "declared|declares|reckoned|reckons|agreed|agrees|joked|jokes|quipped|quips|replied|replies|tweeted|tweets"
)
"""Verbs that stand before who speaks, and that nobody is the object of."""

_CAPITAL = r"(?!\w+day\b)[A-ZÀ-ÖØ-Þ][\w.’'-]*"
_NAME = rf"{_CAPITAL}(?: (?:(?:{'|'.join(sorted(NAME_PARTICLES))}) )*{_CAPITAL})*"
_DESCRIBED = (
    rf"(?:the|an?|his|her|their|its|my|our|one|{_CAPITAL}['’]s?) (?:[\w’'-]+ ){{0,7}}[\w’'-]+,? {_NAME}"
)
_OF = r"(?: (?:of|at|from|for|with|in) [^,:;“”\"()\n]{2,60})?"
_ASIDE = r"(?:, [^:;“”\"()\n]{2,120}?)?"
_SAID_BY = re.compile(
    r"(?P<said>[^\n]*[\w)](?:[,?!][\"”’']|(?=,)))(?:,)? "
    rf"(?P<cue>{_VERBS}) (?P<who>(?:{_DESCRIBED}|{_NAME}){_OF}{_ASIDE})(?: (?:on )?[A-Z]\w+day)?\.",
)
