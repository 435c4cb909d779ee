"""Where a noun phrase begins and ends, found without a parser by walking over closed classes of words."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words

FARTHEST = 45
"""No walk goes farther than this many tokens."""

PERSONAL = words("he she they it i we you who")
SUBJECT_PRONOUNS = PERSONAL | words("which some many others this that these those one")
DETERMINERS = words(
    """
    the a an this that these those his her its their our my your some many several most few both one two
    three four five six seven eight nine ten another other no each every any all more at least dozens
    hundreds
    """
)
PREPOSITIONS = words(
    """
    of in on at by for from with within near inside across under over against among about between behind
    to around outside
    """
)
TEMPORAL = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december today yesterday tomorrow tonight week month year night
    morning evening afternoon weekend day time last next earlier later early late ago recently past
    hours days weeks months years since after before during moment point spring summer fall autumn
    winter
    """
)
CLAUSE_OPENERS = words(
    """
    because when while although though if since after before until unless whereas where as than so yet
    but or nor whether how why what whom whose once then thus therefore however meanwhile instead
    perhaps indeed yes like despite
    """
)
MARKS = frozenset(",;:—–-()[]?!\"“”''``…/|")


def phrase_after(tokens: Sequence[Token], start: int, ceiling: int) -> int:
    """Index past the noun phrase that begins at ``tokens[start]``, its apposition included; `start` if none.

    Made for inverted and trailing sources: "… said Jane Doe, a spokeswoman for Acme, on Monday".
    """
    k = _simple_phrase_end(tokens, start, min(ceiling, start + FARTHEST))
    while k > start and k + 1 < ceiling and tokens[k].text == "," and _apposition(tokens, k + 1, ceiling):
        following = _simple_phrase_end(tokens, k + 1, min(ceiling, k + FARTHEST))
        cut_short = following < ceiling and tokens[following].lower in AUXILIARIES
        if following <= k + 1 or cut_short:
            break
        k = following
    if k > start and not tokens[start].is_capital:
        k = _past_name_aside(tokens, k, ceiling)
    return _enumeration_end(tokens, k, ceiling) if k > start else k


def _past_name_aside(tokens: Sequence[Token], k: int, ceiling: int) -> int:
    """Past ", Jane Doe" after "his lawyer" where the comma stands at `k` and a mark follows; else `k`."""
    end = k + 1
    while end < ceiling and tokens[end].is_capital:
        end += 1
    named = k < ceiling and tokens[k].text == "," and end - k > SHORTEST_NAME
    return end if named and (end >= ceiling or not tokens[end].is_word) else k


SHORTEST_NAME = 2
"""A name set off by commas has at least so many words."""


def _enumeration_end(tokens: Sequence[Token], k: int, ceiling: int) -> int:
    """Past the items of "…, the port, and fishing circles" from the comma at `k`; else `k`."""
    at = k
    while at < ceiling and tokens[at].text == "," and at - k < FARTHEST:
        end = _item_end(tokens, at + 1, ceiling)
        if end == at + 1:
            return k
        if any(token.lower in {"and", "or"} for token in tokens[at + 1 : end]):
            return end
        at = end
    return k


def _item_end(tokens: Sequence[Token], start: int, ceiling: int) -> int:
    """Past one short item of an enumeration, which a comma or the sentence's end must close; else `start`."""
    for k in range(start, min(ceiling, start + LONGEST_ITEM)):
        token = tokens[k]
        if token.text in {",", "."}:
            return k
        verb = token.lower in FORMS and not token.is_capital
        if (
            not token.is_word
            or verb
            or token.lower in AUXILIARIES | SUBJECT_PRONOUNS | CLAUSE_OPENERS - {"or"}
        ):
            return start
    return start


LONGEST_ITEM = 6
"""An item of an enumeration has fewer tokens than this."""


def _apposition(tokens: Sequence[Token], at: int, ceiling: int) -> bool:
    token = tokens[at]
    if token.lower in {"a", "an", "the", "who", "whose", "one", "former", "another", "now"}:
        return not (at + 1 < ceiling and tokens[at + 1].lower in TEMPORAL)
    if token.text.isdigit():
        return True
    closes = any(tokens[i].lower in {"of", "at", "for"} for i in range(at + 1, min(at + 6, ceiling)))
    return closes and FORMS.get(token.lower) is None and token.lower not in PREPOSITIONS | CLAUSE_OPENERS


_HARD_STOPS = words(
    """
    because when while although though if unless whereas but that adding saying noting citing so however
    said says
    """
)


def _simple_phrase_end(tokens: Sequence[Token], start: int, ceiling: int) -> int:
    k = start
    relative = False
    while k < ceiling:
        token = tokens[k]
        lower = token.lower
        if token.text == "(":
            closing = next((i for i in range(k, min(k + 10, ceiling)) if tokens[i].text == ")"), None)
            if closing is None:
                break
            k = closing + 1
            continue
        if (
            token.text in MARKS
            or token.text == "."
            or (lower in _HARD_STOPS and not (relative and lower == "because"))
        ):
            break
        if lower in {"who", "whose"}:
            relative = True
        elif k > start and not relative and _ends_phrase(tokens, k, ceiling):
            break
        k += 1
    return k


def _ends_phrase(tokens: Sequence[Token], k: int, ceiling: int) -> bool:
    """Whether a source phrase ends before the token at `k`: at an adjunct, an auxiliary or a pronoun."""
    lower = tokens[k].lower
    if lower in AUXILIARIES or lower in {
        "he",
        "she",
        "they",
        "it",
        "i",
        "we",
        "as",
        "after",
        "before",
        "during",
    }:
        return True
    following = tokens[k + 1].lower if k + 1 < ceiling else ""
    if lower in {"on", "in", "at", "last", "late", "early", "this", "earlier", "via", "by", "through", "to"}:
        return (
            following in TEMPORAL
            or following in _OCCASIONS
            or following.isdigit()
            or _occasion(tokens, k, ceiling)
        )
    return lower in TEMPORAL and lower not in {"last", "past", "fall", "point", "day"}


_OCCASIONS = words(
    """
    statement interview email e-mail letter speech tweet post briefing call message memo conference
    rally television twitter facebook court response testimony remarks reference
    """
)


def _occasion(tokens: Sequence[Token], k: int, ceiling: int) -> bool:
    """Whether "in a recent interview" and the like begins at `k`."""
    return any(tokens[i].lower in _OCCASIONS for i in range(k + 1, min(k + 5, ceiling)))
