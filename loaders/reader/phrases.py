"""Where a noun phrase begins and ends, found without a parser by walking over closed classes of words."""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Token
from .verbs import ADVERBS, AUXILIARIES, FORMS, NOUN_TOO
from .words import words

FARTHEST = 45
"""No walk goes farther than this many tokens."""

SUBJECT_PRONOUNS = words(
    """
    he she they it i we you who which some many others this that these those one
    """
)
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
_CLAUSE_OPENERS = words(
    """
    because when while although though if since after before until unless whereas where as than so yet
    but or nor whether how why what whom whose once then thus therefore however meanwhile instead
    perhaps indeed yes like despite
    """
)
_RELATIVE = words("who which that")
_MARKS = frozenset(",;:—–-()[]?!\"“”''``…/|")
_APPOSITION_OPENERS = words(
    """
    a an the who whose which one both his her their its now himself herself themselves former then also
    another including along himself age aged of speaking asked citing
    """
)


def subject_before(tokens: Sequence[Token], end: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before ``tokens[end]``, as ``(first, past the last)`` token indices.

    Looks no farther back than `floor`; None when nothing there can be a subject. Takes in an apposition or a
    relative clause between commas: "Jane Doe, the mayor, said".
    """
    floor = max(floor, end - FARTHEST)
    if end <= floor:
        return None
    last = tokens[end - 1]
    if last.lower in SUBJECT_PRONOUNS:
        return _pronoun_phrase(tokens, end, floor)
    if last.text in {",", "—", "–", "-", "--"}:
        return _behind_comma(tokens, end - 1, floor)
    start = noun_phrase_start(tokens, end, floor)
    if start is None:
        return None
    return _with_head_before_apposition(tokens, start, end, floor)


def _pronoun_phrase(tokens: Sequence[Token], end: int, floor: int) -> tuple[int, int]:
    """A pronoun alone; "some of them" and the like start earlier only through their preposition."""
    if (
        tokens[end - 1].lower == "others"
        and end - 2 >= floor
        and tokens[end - 2].lower in {"many", "some", "several"}
    ):
        return end - 2, end
    return end - 1, end


def _behind_comma(tokens: Sequence[Token], comma: int, floor: int) -> tuple[int, int] | None:
    """The phrase before an aside that ends at `comma`: "Jane Doe, who left in May, | said"."""
    for k in range(comma - 1, floor, -1):
        if tokens[k].text not in {",", "—", "–", "-", "--"}:
            continue
        opener = tokens[k + 1]
        if not (opener.lower in _APPOSITION_OPENERS or opener.is_capital or opener.text.isdigit()):
            opens = (
                FORMS.get(opener.lower) is None and k + 1 < comma and _looks_like_role(tokens, k + 1, comma)
            )
            if not opens:
                return None
        start = noun_phrase_start(tokens, k, floor)
        if start is None:
            continue
        if tokens[start].is_capital or tokens[start].lower in DETERMINERS:
            return start, comma + 1
    return None


def _looks_like_role(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(tokens[i].lower in {"of", "at", "for"} for i in range(start, min(end, start + 8)))


def _with_head_before_apposition(
    tokens: Sequence[Token], start: int, end: int, floor: int
) -> tuple[int, int] | None:
    """Step from "the mayor of X" back to "Jane Doe" in "a friend, Jane Doe, the mayor of X said" - or stay."""
    if start - 2 > floor and tokens[start - 1].text == "," and tokens[start - 2].text.isdigit():
        return start, end
    return start, end


def noun_phrase_start(tokens: Sequence[Token], end: int, floor: int) -> int | None:
    """Index of the first token of the noun phrase that ends before ``tokens[end]``; None where there is none."""
    k = _walk_back(tokens, end, max(floor, end - FARTHEST))
    return _trim_front(tokens, k, end)


def _walk_back(tokens: Sequence[Token], end: int, floor: int) -> int:
    k = end
    while k > floor:
        token = tokens[k - 1]
        if token.text == ")":
            opening = _matching_paren(tokens, k - 1, floor)
            if opening is None:
                break
            k = opening
            continue
        if _relative_clause_inside(tokens, k - 1, floor):
            k -= 1
            continue
        if _stops(tokens, k - 1, end):
            break
        k -= 1
    return k


def _matching_paren(tokens: Sequence[Token], closing: int, floor: int) -> int | None:
    for k in range(closing - 1, max(floor - 1, closing - 12), -1):
        if tokens[k].text == "(":
            return k
    return None


def _relative_clause_inside(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether "who" at `at` follows its noun directly: "people who know him"."""
    return (
        tokens[at].lower == "who" and at > floor and tokens[at - 1].is_word and tokens[at - 1].lower != "and"
    )


def _stops(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the token at `at` can't be inside the noun phrase that ends at `end`."""
    token = tokens[at]
    lower = token.lower
    if lower == "and":
        return not _joins_names(tokens, at, end)
    if token.text in _MARKS or lower in _CLAUSE_OPENERS or lower in _RELATIVE:
        return True
    if lower in AUXILIARIES or lower in {"he", "she", "they", "i", "we", "it", "him", "them", "me", "us"}:
        return True
    if lower in ADVERBS and lower not in {"all", "both", "first", "once"}:
        return True
    return _finite(tokens, at, end)


def _finite(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the token is a reporting verb in use, not a noun or a participle after its noun."""
    token = tokens[at]
    form = FORMS.get(token.lower)
    if form is None or token.is_capital or form.shape == "ing":
        return False
    if token.lower in NOUN_TOO or form.shape == "base":
        return at + 1 < end and tokens[at + 1].lower in {"that", "to", "the", "a"} and form.shape != "past"
    reduced = at + 1 < end and tokens[at + 1].lower in PREPOSITIONS
    return not reduced


def _joins_names(tokens: Sequence[Token], at: int, end: int) -> bool:
    if at == 0 or at + 1 >= end:
        return False
    left, right = tokens[at - 1], tokens[at + 1]
    if left.is_capital and right.is_capital:
        return True
    if right.lower in DETERMINERS:
        return False
    return left.is_word and not right.is_capital and end - at <= 4 and left.lower not in AUXILIARIES


def _trim_front(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Drop what leads into the phrase but isn't of it: "On Monday", "And", adverbs."""
    k = start
    while k < end:
        lower = tokens[k].lower
        if lower in PREPOSITIONS:
            k = _past_lead_in(tokens, k, end)
        elif (
            lower in {"and", "or", "but", "so"}
            or lower in TEMPORAL
            or (lower in ADVERBS and lower != "both")
            or (lower.endswith("ly") and not tokens[k].is_capital)
            or not tokens[k].is_word
        ):
            k += 1
        else:
            break
    return _sound_start(tokens, k, end)


def _sound_start(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """`start`, or the start of the last name or determined noun where a verb was taken for a part of the phrase."""
    if start >= end or not any(t.is_word for t in tokens[start:end]) or tokens[end - 1].lower in _NEVER_LAST:
        return None
    first = tokens[start].lower
    chained = any(t.lower in PREPOSITIONS for t in tokens[start + 1 : end])
    if not ((chained and (first.endswith("ed") or first in _VERBAL)) or _infinitive_inside(tokens, start, end)):
        return start
    k = end - 1
    while k > start and tokens[k].is_capital and tokens[k - 1].is_capital:
        k -= 1
    if tokens[k].is_capital:
        return k
    while k > start and tokens[k].lower not in DETERMINERS:
        k -= 1
    return k if k > start else None


_NEVER_LAST = PREPOSITIONS | words(
    "the a an his her its their my your our only particular last no not out up as and"
)
_VERBAL = words(
    """
    given made run went took came got died left won lost held met kept began became fell rose stood sat ran brought
    sent spent built paid put set cut hit happy likely able unable eager ready willing set easy hard going trying
    """
)


def _infinitive_inside(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether "happy to hear" and the like opens the phrase: no determiner before "to"."""
    if tokens[start].is_capital or tokens[start].lower in DETERMINERS:
        return False
    return any(t.lower == "to" for t in tokens[start + 1 : min(end, start + 4)])


def _past_lead_in(tokens: Sequence[Token], start: int, end: int) -> int:
    """Past "In Iowa" in "In Iowa Jane Doe", past "in May" in "in May she"; the last phrase stays."""
    k = start + 1
    if k < end and (tokens[k].lower in TEMPORAL or tokens[k].text.isdigit()):
        return k + 1
    for i in range(end - 1, k, -1):
        if tokens[i].lower in DETERMINERS and tokens[i - 1].lower not in PREPOSITIONS:
            return i
    return k


def phrase_after(tokens: Sequence[Token], start: int, ceiling: int) -> int:
    """Index past the noun phrase that begins at ``tokens[start]``, its apposition included; `start` if none.

    Made for inverted and trailing sources: "… said Jane Doe, a spokeswoman for Acme, on Monday".
    """
    k = _simple_phrase_end(tokens, start, min(ceiling, start + FARTHEST))
    while k > start and k + 1 < ceiling and tokens[k].text == "," and _apposition(tokens, k + 1, ceiling):
        following = _simple_phrase_end(tokens, k + 1, min(ceiling, k + FARTHEST))
        if following <= k + 1:
            break
        k = following
    return _enumeration_end(tokens, k, ceiling) if k > start else k


def _enumeration_end(tokens: Sequence[Token], k: int, ceiling: int) -> int:
    """Past the items of "…, government, ministry, and business circles" from the comma at `k`; else `k`."""
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
            or token.lower in AUXILIARIES | SUBJECT_PRONOUNS | _CLAUSE_OPENERS - {"or"}
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
    return closes and FORMS.get(token.lower) is None and token.lower not in PREPOSITIONS | _CLAUSE_OPENERS


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
        if token.text in _MARKS or token.text == "." or lower in _HARD_STOPS:
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
