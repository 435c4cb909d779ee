"""Whole names that the model's tags show: what the rules took for parts of one, and what they missed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import bare, plain, without_possessive, words
from onrecord.loaders.reader.found import Named
from onrecord.loaders.reader.names.kinds import is_organization
from onrecord.loaders.reader.names.known import AMBIGUOUS_OUTLETS, KNOWN_OUTLETS
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.names.tags import OFFICES, SURE, Tags, is_common, is_office, within
from onrecord.loaders.reader.text.document import Sentence

PARTIES = words("republican democratic libertarian")
"""Whose a national committee or convention is."""


def whole(tags: Tags, names: Sequence[Name], sentence: Sentence) -> list[Name]:
    """The names, those brought together that one organisation's tag spans: "Citizens" and "Change".

    Small words alone stand between them, or the possessive of one word: "Roe's Analytics". A tag may begin
    with common words, "the state Division of Harbours", and the first name with "The".
    """
    tokens, kept = sentence.tokens, list(names)
    for tag in tags.over(sentence.span):
        first, last = within(tokens, tag.span)
        if tag.kind != "ORG" or first == last:
            continue
        while first < last - 1 and not tokens[first].is_capital:
            first += 1
        inside = [n for n in kept if first <= _without_the(n).first - len(n.titles) and n.last <= last]
        if tag.likelihood <= _sure_of(tokens[first:last], inside):
            continue
        ends = bool(inside) and (inside[-1].last == last or _goes_on(tokens[inside[-1].last : last]))
        if not ends or not _is_one(inside, tokens[first:last], tokens):
            continue
        place = kept.index(inside[0])
        kept[place : place + len(inside)] = [body_of(inside[0].sentence, tokens, first, last)]
    return kept


def missed(tags: Tags, index: int, sentence: Sentence, names: Sequence[Name]) -> Iterator[Name]:
    """Names of people and organisations that are tagged where no other name stands."""
    held = [name.titled for name in names]
    for tag in tags.over(sentence.span):
        free = not any(h.start < tag.span.end and tag.span.start < h.end for h in held)
        if free and tag.kind != "LOC" and tag.likelihood > SURE:
            name = _name(index, sentence.tokens, tag)
            if name is not None:
                yield name


def _sure_of(tagged: Sequence[Token], inside: Sequence[Name]) -> float:
    """How likely a tag must be that makes one of the names inside it.

    However unsure, where it alone shows that they are bodies' at all ("Meals on Wheels"); less than sure
    with a possessive inside, "Roe's List", or a body's noun at its end.
    """
    if len(inside) > 1 and not any(is_organization(name.words, name.key) for name in inside):
        return 0.0
    if any(t.lower.endswith("'s") for t in tagged[:-1]):
        return _HARDLY_SURE
    return _LESS_SURE if plain(tagged[-1].text) in lex.ORGANIZATION_HEADS else SURE


_HARDLY_SURE, _LESS_SURE = 0.5, 0.6


def _goes_on(rest: Sequence[Token]) -> bool:
    """Whether a tag goes on with a numeral, or with "of" and a capital that is no name: "Gang of Eight"."""
    if len(rest) == 1:
        return re.fullmatch(r"[IVX]+", rest[0].text) is not None
    return len(rest) == len(("of", "Eight")) and rest[0].lower in {"of", "for"} and rest[1].is_capital


def _without_the(name: Name) -> Name:
    """The name without "The", for what its place is compared with."""
    if name.words[0] != "The" or len(name.words) == 1:
        return name
    return replace(name, words=name.words[1:], first=name.first + 1)


def _is_one(names: Sequence[Name], tagged: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether the names inside a tag are parts of one, or its one name goes without its first word."""
    first = _without_the(names[0])
    if any(name.kind in {EntityKind.PERSON, EntityKind.OUTLET} or name.titles for name in names):
        return False
    if tagged[0].start != tokens[first.first].start:
        opens = len(names) == 1 and tokens[first.first - 1] is tagged[0]
        party = tagged[0].lower in PARTIES and first.words[0] == "National"
        inside = first.first > 1 and tokens[first.first - 2].text.islower() and not tagged[0].text.isupper()
        return opens and tagged[0].is_capital and (tagged[0].lower in _NO_OPENERS or party or inside)
    between = [tokens[a.last : b.first] for a, b in pairwise(names)]
    owned = len(names) == len(first.words) + 1 and tokens[first.last - 1].end > first.span.end
    joined = all(gap and all(t.lower in _JOINING for t in gap) for gap in between)
    further = _goes_on([token for token in tagged if token.start > names[-1].span.end])
    return (bool(between) or further) and (joined or owned)


_NO_OPENERS = words("our one")
_JOINING = words("of for to and & , ' ’ the on in a")
"""Words that are not taken for the beginning of a name, and those inside one."""


def body_of(index: int, tokens: Sequence[Token], first: int, last: int) -> Name:
    """The organisation that tokens ``[first, last)`` name."""
    words = [token.text for token in tokens[first : last - 1]]
    words.append(without_possessive(tokens[last - 1].text))
    span = Span(tokens[first].start, tokens[last - 1].start + len(words[-1]))
    return Name(span, _put_together(words), (), span, EntityKind.ORGANIZATION, index, first, last)


def _put_together(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name, marks at the end of the word before them."""
    return tuple(re.sub(r" (?=[,'’])", "", " ".join(words)).split())


def _name(index: int, tokens: Sequence[Token], tag: Named) -> Name | None:
    """The name that a tag alone shows; None for one in lower case, and for a role."""
    first, last = within(tokens, tag.span)
    words = tuple(without_possessive(token.text) for token in tokens[first:last])
    if not words or not words[0][:1].isupper() or not words[-1][:1].isalpha():
        return None
    if all(plain(word) in _NO_NAMES for word in words):
        return None
    if is_common(words) or (tag.kind == "ORG" and is_office(words)):
        return None
    known = bare(words) in KNOWN_OUTLETS - AMBIGUOUS_OUTLETS
    kind = EntityKind.PERSON if tag.kind == "PER" else EntityKind.ORGANIZATION
    kind = EntityKind.OUTLET if known else kind
    span = Span(tokens[first].start, tokens[last - 1].start + len(words[-1]))
    titles = _titles(tokens, first) if kind is EntityKind.PERSON else ()
    titled = Span(tokens[first - len(titles)].start, span.end)
    return Name(span, _put_together(words), titles, titled, kind, index, first, last)


def _titles(tokens: Sequence[Token], first: int) -> tuple[str, ...]:
    """The capitalised titles right before the name that begins at token `first`."""
    start = first
    while start > 0 and tokens[start - 1].is_capital and plain(tokens[start - 1].text) in _TITLES:
        start -= 1
    return tuple(token.text for token in tokens[start:first])


_NO_NAMES = lex.NOT_NAMES | OFFICES
_TITLES = OFFICES | lex.COURTESY
