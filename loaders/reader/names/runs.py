"""Runs of capitals that may be a name: where each begins and ends, small words inside it included."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.given_names import FIRST_NAMES
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.places import PLACES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import bare, plain, without_possessive, words
from onrecord.loaders.reader.names.kinds import CHARGES, ORDINALS, PAIR, UNITS
from onrecord.loaders.reader.names.known import AMBIGUOUS_OUTLETS, KNOWN_ORGANIZATIONS, KNOWN_OUTLETS
from onrecord.loaders.reader.names.nobody import is_common_word
from onrecord.loaders.reader.names.tags import COMPOUNDED

_LONGEST = 12
"""No name has more tokens than this."""

OF_MANY = words(
    "people's men's women's children's patrolmen's policemen's firemen's longshoremen's fishermen's seamen's"
)
"""Possessives that stand inside names: "Northport People's Party"."""

_MINISTRIES = frozenset({("department", "for"), ("ministry", "for"), ("ministry", "of")})
_COMMITTEES = words("committee subcommittee commission council conference forum institute center")


def starts_name(token: Token) -> bool:
    """Whether a name may begin here: a capital, and no adjective such as "Kremlin-backed"."""
    if not token.is_capital or not token.is_word:
        return False
    head, hyphen, tail = token.text.rpartition("-")
    return not (hyphen and head and tail.islower())


def is_numbered(tokens: Sequence[Token], k: int) -> bool:
    """Whether a name begins with the number at token `k`: "the 4th Circuit", "21st Century Boats".

    So do those of armies and their units, and of churches and banks: "Third Army", "First Harbour Bank".
    """
    if not _ORDINAL.fullmatch(tokens[k].lower):
        return False
    following = [t.text for t in takewhile(starts_name, tokens[k + 1 : k + 1 + _LONGEST_UNIT])]
    goes_on = following[1:] != []
    written = tokens[k].is_capital or tokens[k].text[:1].isdigit()
    unit = written and any(plain(word) in UNITS for word in following)
    return unit or following[:1] == ["Circuit"] or (following[:1] == ["Century"] and goes_on)


_LONGEST_UNIT = 4


def past_downing_street(tokens: Sequence[Token], k: int) -> int:
    """The token past "No 10" at token `k`, if that is who works in Downing Street; 0 for any other number.

    It has a verb, closes a phrase or stands before who speaks for it; it is none in "lane No 10".
    """
    end = k + PAIR + (k + 1 < len(tokens) and tokens[k + 1].text == ".")
    said = "".join(t.lower for t in tokens[k:end])
    if not tokens[k].is_capital or without_possessive(said) not in _HOUSES:
        return 0
    before = tokens[k - 1] if k else None
    leads = before is None or not before.text.islower() or before.lower in _LEAD_ON or _has_verb_form(before)
    return end if leads and (said not in _HOUSES or _goes_on(tokens[end : end + 1])) else 0


def _goes_on(following: Sequence[Token]) -> bool:
    """Whether what follows the name of a body is its verb, who speaks for it, or no noun at all."""
    if not following or not following[0].is_word:
        return True
    word = following[0]
    joins = word.lower in AUXILIARIES | PREPOSITIONS | _LINKED
    speaks = word.text.islower() and plain(word.lower) in lex.UNNAMED_NOUNS
    return joins or speaks or _has_verb_form(word)


def _has_verb_form(word: Token) -> bool:
    form = FORMS.get(word.lower)
    return word.lower.endswith("ed") if form is None else form.shape in {"past", "s"}


_HOUSES = words("no10 no.10 number10 numberten no11 no.11 number11")
_LINKED = words("and or but who which that")
_LEAD_ON = PREPOSITIONS | _LINKED | words("inside while as when because although if")


_ORDINAL = re.compile(rf"\d+(?:st|nd|rd|th|d)|{'|'.join(sorted(ORDINALS))}")


def run_end(tokens: Sequence[Token], start: int) -> int:
    """Past the last token of the capitalised run that begins at `start`, at most 12 tokens."""
    listed = _end_of_family(tokens, start) or _end_of_matters(tokens, start)
    if end := listed or past_downing_street(tokens, start):
        return end
    k = start + 1
    while k < len(tokens) and k - start < _LONGEST:
        if tokens[k].text == "," and (matters := _more_matters(tokens, start, k)):
            k = matters
            continue
        if tokens[k].text in _APOSTROPHES and _inside_name(tokens, start, k + 1):
            k += 1
            continue
        if tokens[k - 1].lower.endswith("'s") and not _inside_name(tokens, start, k):
            break
        if starts_name(tokens[k]) and tokens[k].lower not in {"the", "i"}:
            k += 1
            continue
        joined = _joint(tokens, start, k)
        if joined == 0:
            break
        k += joined + 1
    return k


def _inside_name(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether the possessive before `k` is a part of the name: "St Mary's Hospital", "St Thomas' School"."""
    if tokens[k - 1].lower in OF_MANY:
        return True
    owner = k - 1 - (tokens[k - 1].text in _APOSTROPHES)
    if tokens[owner].lower.rstrip("'").endswith("s") and _of_members(tokens, start, owner, k):
        return True
    before = plain(tokens[owner - 1].text) if owner > start else "the"
    patron = before == "st" or (before == "the" and tokens[owner].lower in _PATRONS)
    return k < len(tokens) and patron and tokens[k].is_capital and plain(tokens[k].text) in _FOUNDED


def _of_members(tokens: Sequence[Token], start: int, owner: int, k: int) -> bool:
    """Whether a body of its members is named: "the Tyre Dealers' Federation", "Northport Farmers' Union".

    The plural is no first name, and it doesn't stand alone without "the" before it: "Jones' party".
    """
    article = start > 0 and tokens[start - 1].lower == "the"
    plural = tokens[owner].is_capital and plain(tokens[owner].text) not in FIRST_NAMES
    body = k < len(tokens) and tokens[k].is_capital and plain(tokens[k].text) in _BODIES_OF_MEMBERS
    return plural and body and (owner > start or article)


_BODIES_OF_MEMBERS = words(
    "association federation union alliance society league guild club council trust co-operative conference "
    "court forum"
)
_APOSTROPHES = {"'", "’"}
_PATRONS = words("king's queen's")
_FOUNDED = words("college hospital university school academy church cathedral hospice infirmary")


def _more_matters(tokens: Sequence[Token], start: int, k: int) -> int:
    """Past the list from the comma at `k` in "Committee on Science, Space and Technology"; 0 for none.

    So too in the names of ministries, as "Department for Environment, Food and Rural Affairs".
    """
    inside = range(start + 1, k)
    ministry = any((tokens[i - 1].lower, tokens[i].lower) in _MINISTRIES for i in inside)
    if not (ministry or any(tokens[i].lower == "on" for i in inside)):
        return 0
    for i in range(k, min(k + _LONGEST, len(tokens) - 1)):
        if tokens[i].lower == "and":
            return i + 2 if starts_name(tokens[i + 1]) else 0
        if tokens[i].text != "," and not starts_name(tokens[i]):
            return 0
    return 0


def _joint(tokens: Sequence[Token], start: int, k: int) -> int:
    """How many small words from `k` join the run to a capital after them: "of the", "van"; 0 for none."""
    following = k + 1
    lower = tokens[k].lower
    if following >= len(tokens):
        return 0
    concerned = lower == "on" and plain(tokens[k - 1].text) in _COMMITTEES
    small = concerned or lower in lex.NAME_PARTICLES or tokens[k].text == "&"
    if small and starts_name(tokens[following]):
        return 1
    heads = any(
        plain(t.text) in lex.ORGANIZATION_HEADS | lex.OUTLET_HEADS | {"voice", "bank"}
        for t in tokens[start:k]
    )
    if lower == "for" and (circuit := _to_circuit(tokens, start, k)):
        return circuit
    of = any(t.lower == "of" for t in tokens[start:k])
    joined = of or any(t.lower in {"for", "on"} for t in tokens[start:k])
    if heads and (lower == "of" or (lower == "for" and not of)):
        if starts_name(tokens[following]):
            return 1
        return (
            2
            if tokens[following].lower == "the" and k + 2 < len(tokens) and starts_name(tokens[k + 2])
            else 0
        )
    chamber = tokens[start].lower in {"house", "senate"} and any(
        plain(t.text) in _COMMITTEES for t in tokens[following : following + PAIR]
    )
    person = tokens[following].lower in FIRST_NAMES or plain(tokens[following].text) in _BEFORE_PEOPLE
    fields = (heads and joined) or _two_fields(tokens, start, k) or _in_charge_of_two(tokens, start, k)
    both = lower == "and" and not _is_done(tokens, start, k) and (chamber or (fields and not person))
    return 1 if both and starts_name(tokens[following]) else 0


_BEFORE_PEOPLE = lex.COURTESY | words("prof professor sen rep gov judge president")
"""Titles with which a person's name begins, and hardly the second half of a body's."""


def _to_circuit(tokens: Sequence[Token], start: int, k: int) -> int:
    """How many words join a court to what it is for: "Court of Appeals for the 4th Circuit"; 0 for none."""
    held = {t.lower for t in tokens[start:k]}
    following = tokens[k + 1 : k + 4]
    if len(following) < 3 or held.isdisjoint({"court", "courts"}) or following[0].lower != "the":  # noqa: PLR2004
        return 0
    if _ORDINAL.fullmatch(following[1].lower) and following[2].text == "Circuit":
        return 3
    return 2 if starts_name(following[1]) else 0


def _end_of_family(tokens: Sequence[Token], start: int) -> int:
    """Past the name of a body called after several of one surname: "the Ann, Bo and Cy Roe Foundation".

    0 for any other. First names alone stand before the last, which the surname follows.
    """
    k = start
    while k + 2 < len(tokens) and tokens[k].lower in FIRST_NAMES and tokens[k + 1].text in {",", "&", "and"}:
        ended = tokens[k + 1].text != ","
        k += 2 + (tokens[k + 1].text == "," and tokens[k + 2].text in {"&", "and"})
        if ended or tokens[k - 1].text != ",":
            break
    if k == start or k + 2 >= len(tokens) or tokens[k - 1].text == "," or tokens[k].lower not in FIRST_NAMES:
        return 0
    end = k + 1
    while end < len(tokens) and end - start < _LONGEST and starts_name(tokens[end]):
        end += 1
        if plain(tokens[end - 1].text) in _CALLED_AFTER:
            return end if end > k + PAIR else 0
    return 0


def _end_of_matters(tokens: Sequence[Token], start: int) -> int:
    """Past a committee's name that begins with what it is for: "the Health, Labor and Harbours Committee".

    0 for any other. The chamber or "the" stands before, and each matter is a common noun.
    """
    chamber = tokens[start].lower in {"house", "senate"}
    if not (chamber or (start > 0 and tokens[start - 1].lower == "the")):
        return 0
    k, listed = start + chamber, 0
    while k + 1 < len(tokens) and tokens[k + 1].text == "," and _is_matter(tokens[k]):
        k, listed = k + PAIR, listed + 1
    k += k < len(tokens) and tokens[k].lower in {"and", "&"}
    if not listed or k >= len(tokens) or (tokens[k - 1].text == "," and not _is_matter(tokens[k])):
        return 0
    for end in range(k, min(k + 4, len(tokens))):
        if not (tokens[end].is_capital or tokens[end].lower in {"and", "&"}):
            return 0
        if end > k and plain(tokens[end].text) in {"committee", "subcommittee"}:
            return end + 1
    return 0


def _is_matter(token: Token) -> bool:
    return token.is_capital and is_common_word(token.text) and token.lower not in FIRST_NAMES


_CALLED_AFTER = words(
    "foundation fund trust institute center centre school college library museum hospital initiative"
)
"""What is called after the people who gave for it."""


def _is_done(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether a name ends before "and" at `k`, and another begins behind it.

    It has an "and", it is that of a university of some place, or what follows has its own "of".
    """
    held = [t.lower for t in tokens[start:k]]
    placed = tokens[k - 1].lower in PLACES and not {"university", "college"}.isdisjoint(held)
    end = k + 1
    while end < len(tokens) and starts_name(tokens[end]):
        end += 1
    headed = any(plain(t.text) in lex.ORGANIZATION_HEADS for t in tokens[k + 1 : end])
    another = headed and end < len(tokens) and tokens[end].lower in {"of", "for"}
    return "and" in held or placed or another


def _in_charge_of_two(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether "and" at `k` stands between what an agency is in charge of: "Customs and Border Protection".

    The first is one abstract noun, which the country may stand before.
    """
    first = start + 1 if tokens[start].text in {"U.S.", "US", "UK", "U.K."} else start
    first = k - 1 if bare([t.text for t in tokens[start : k - 1]]) == "united states" else first
    end = k + 1
    while end < len(tokens) and starts_name(tokens[end]) and end - k <= PAIR:
        end += 1
    noun = tokens[k - 1].lower
    field = first == k - 1 and noun.endswith(_FIELDS) and noun not in _NAMES_ALONE
    return field and end == k + 1 + PAIR and plain(tokens[end - 1].text) in CHARGES


_FIELDS = ("tion", "sion", "ship", "ment", "ence", "ance", "ture", "customs")


def _two_fields(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether "and" at `k` stands inside one body's name: "the Maritime and Harbours Authority".

    It stands between two names where the first is a name by itself: "the Pentagon and State Department".
    """
    first = start + (tokens[start].lower == "the")
    if k - first != 1 or (first == start and (start == 0 or tokens[start - 1].lower != "the")):
        return False
    end = k + 1
    while end < len(tokens) and starts_name(tokens[end]):
        end += 1
    body = end > k + PAIR and plain(tokens[end - 1].text) in lex.ORGANIZATION_HEADS | {"executive"}
    return body and not tokens[first].text.isupper() and plain(tokens[first].text) not in _NAMES_ALONE


_NAMES_ALONE = (
    KNOWN_ORGANIZATIONS
    | KNOWN_OUTLETS
    | PLACES
    | FIRST_NAMES
    | lex.ORGANIZATION_HEADS
    | lex.NATIONALITIES
    | lex.TITLES
)


def end_of_outlet(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where an outlet's name ends before what its reporter covers: "Fox News White House reporter"."""
    if end >= len(tokens) or tokens[end].lower not in lex.ROLE_NOUNS:
        return end
    heads = (n for n in range(end - start - 1, 0, -1) if tokens[start + n].lower not in lex.OUTLET_HEADS)
    known = (n for n in heads if bare([t.text for t in tokens[start : start + n]]) in _OUTLETS)
    return start + next(known, end - start)


def led_by(tokens: Sequence[Token], k: int) -> str:
    """The surname with which an adjective at token `k` opens: "Doe" in "Jane Doe-led"; empty for none."""
    lead, _, rest = tokens[k].text.rpartition("-") if k < len(tokens) else ("", "", "")
    return lead if lead[:1].isupper() and lead.isalpha() and rest in COMPOUNDED else ""


_OUTLETS = KNOWN_OUTLETS - AMBIGUOUS_OUTLETS
