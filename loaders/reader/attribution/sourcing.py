"""How a claim is sourced: level, hedging, speech, and how near a source is that is not named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.graph.model import EntityKind, Level, Proximity, Span, Speech
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.places import PLACES
from onrecord.loaders.reader.english.tokens import Token, tokenize
from onrecord.loaders.reader.english.words import plain, without_possessive, words
from onrecord.loaders.reader.names.entities import Draft
from onrecord.loaders.reader.text.document import Document

_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|possibly|perhaps|probably|likely|seemingly|"
    r"may|might|could|appears?|appeared|seems?|seemed|suggest(?:s|ed|ing)?|"
    r"rumou?red|speculat(?:es?|ed|ing))\b"
)
_STATED = re.compile(
    r"\b(?:(?:spoke|speaking|speak|said) )?(on|off)(?: the)? (deep background|background|record)\b"
)


def hedged(cue: str, content: str) -> bool:
    """Whether cue or content is hedged ("reportedly", "may have")."""
    return bool(_HEDGE.search(cue) or _HEDGE.search(content))


def speech_of(document: Document, content: Sequence[Span], quotations: Sequence[Span]) -> Speech:
    """Direct when all words of the content stand in the given quotations, indirect when none do."""
    inside = outside = False
    for span in content:
        reach = span.start
        for quote in quotations:
            if quote.start >= span.end or quote.end <= span.start:
                continue
            inside = True
            outside = outside or _has_word(document.text[reach : max(reach, quote.start)])
            reach = max(reach, quote.end)
        outside = outside or _has_word(document.text[reach : max(reach, span.end)])
    if inside and outside:
        return Speech.MIXED
    return Speech.DIRECT if inside else Speech.INDIRECT


def _has_word(text: str) -> bool:
    return any(c.isalnum() for c in text)


_TELLING_NOTHING = words(
    """
    a an the one some several many two three sources source people person others
    rumour rumours rumor rumors unconfirmed unverified unsubstantiated
    """
)
_UNSURE = words("unconfirmed unverified unsubstantiated conflicting contradictory anonymous")
_VAGUE = (
    _TELLING_NOTHING
    | _UNSURE
    | words(
        """
    report reports various numerous multiple other further more initial early earlier first recent latest new
    previous separate widespread persistent growing scattered mixed such
    """
    )
)
"""What says of reports nothing of whose they are."""

_PUBLISHED = words(
    """
    media news press newspaper newspapers tabloid tabloids television tv radio broadcast online internet
    social local regional national international foreign domestic overseas published leaked
    """
)
"""What says of reports only where they came out."""

_OWNERS = (lex.ORGANIZATION_HEADS | lex.ROLE_NOUNS | lex.OUTLET_NOUNS) - words("media bureau")


def level_of(speaker: Draft | None, *, sourced: bool, sentence: str, mention: str = "") -> tuple[Level, bool]:
    """The level of attribution, and whether the sentence states it.

    Named people, organisations, outlets, documents and the author are on the record. An unnamed source of
    which something is said is on background, one of which nothing is said ("a source") on deep background.
    So are reports that nobody can be held to, by the words that first `mention` them.
    """
    unnamed = speaker is not None and speaker.kind is EntityKind.UNNAMED
    stated = _stated_level(sentence)
    if stated is not None and (unnamed or stated is Level.ON_THE_RECORD):
        return stated, True
    if speaker is None:
        return (Level.ON_BACKGROUND if sourced else Level.UNATTRIBUTED), False
    described = mention if speaker.kind is EntityKind.DOCUMENT else speaker.described_as or speaker.name
    tokens = [token for token in tokenize(described) if token.is_word]
    if not (unnamed or (speaker.kind is EntityKind.DOCUMENT and _is_nobodys(tokens))):
        return Level.ON_THE_RECORD, False
    nothing = {token.lower for token in tokens} <= (_TELLING_NOTHING if unnamed else _VAGUE)
    return (Level.DEEP_BACKGROUND if nothing else Level.ON_BACKGROUND), False


def _is_nobodys(words_of: Sequence[Token]) -> bool:
    """Whether nobody answers for such papers: "unconfirmed reports", "media reports", "a leaked memo".

    The reports themselves, the ministry's or those of the Post somebody answers for.
    """
    low = [token.lower for token in words_of]
    at = next((k for k, word in enumerate(low) if word in {"report", "reports"}), None)
    if any(map(_answers, words_of)):
        return False
    if at is None or "leaked" in low:
        return "leaked" in low
    told = set(low[:at]) - words("a an one the these those this that")
    vague = told <= _VAGUE | _PUBLISHED | lex.NATIONALITIES
    definite = not low[:at] or low[0] not in {"the", "these", "those", "this", "that"}
    several = low[at] == "reports" and definite
    return vague and (several or bool(told & (_PUBLISHED | _UNSURE)))


def _answers(token: Token) -> bool:
    """Whether a word of a phrase for papers names somebody, or a body, who answers for them."""
    word = plain(without_possessive(token.text))
    named = token.is_capital and token.start > 0 and word not in PLACES | lex.NATIONALITIES | lex.CALENDAR
    return (named and word not in _PUBLISHED) or word in _OWNERS


def _stated_level(sentence: str) -> Level | None:
    match = _STATED.search(sentence)
    if match is None:
        return None
    if match.group(1) == "off":
        return Level.DEEP_BACKGROUND if match.group(2) == "record" else None
    return {
        "deep background": Level.DEEP_BACKGROUND,
        "background": Level.ON_BACKGROUND,
        "record": Level.ON_THE_RECORD,
    }[match.group(2)]


_PROXIMITY = (
    (
        Proximity.WITNESS,
        re.compile(
            r"\b(?:witness(?:es)?|eyewitness\w*|bystanders?|survivors?|passers?-?by|who (?:saw|"
            r"witnessed|was there|were there|was present|were present|attended)|present at|"
            r"in the room|on the scene|at the scene|attendees?|participants?)\b"
        ),
    ),
    (
        Proximity.BRIEFED,
        re.compile(
            r"\b(?:briefed|familiar with|knowledge of|knowledgeable|informed (?:of|about)|"
            r"aware of|who (?:has|have|had) seen)\b"
        ),
    ),
    (
        Proximity.INSIDER,
        re.compile(
            r"\b(?:insiders?|close to|inside|within|in the (?:government|administration|"
            r"ministry|company|campaign)|aides?|advis[eo]rs?|staffers?|employees?|officials?|"
            r"members?|involved in|spokes(?:man|woman|person)|executives?|colleagues?|"
            r"operatives?|associates?|allies|ally|friends?|who works?|working (?:for|at|in))\b"
        ),
    ),
    (
        Proximity.OBSERVER,
        re.compile(
            r"\b(?:observers?|analysts?|experts?|critics?|residents?|voters?|neighbou?rs?|"
            r"economists?|diplomats?|consultants?|historians?|scholars?)\b"
        ),
    ),
)


def proximity_of(description: str) -> Proximity | None:
    """How near an unnamed source is, by the words that describe it; None where they don't tell."""
    lower = description.lower()
    for proximity, pattern in _PROXIMITY:
        if pattern.search(lower):
            return proximity
    return None
