"""Runs of capitals that may be a name: where each begins and ends, small words inside it included."""

from __future__ import annotations

from collections.abc import Sequence

from . import lexicon as lex
from .kinds import PAIR
from .tokens import Token
from .words import plain, words

_LONGEST = 12
"""No name has more tokens than this."""

OF_MANY = words(
    "people's men's women's children's patrolmen's policemen's firemen's longshoremen's fishermen's seamen's"
)
"""Possessives that stand inside names: "Northport People's Party"."""

_COMMITTEES = words("committee subcommittee commission council conference forum institute center")


def starts_name(token: Token) -> bool:
    """Whether a name may begin here: a capital, and no adjective such as "Kremlin-backed"."""
    if not token.is_capital or not token.is_word:
        return False
    head, hyphen, tail = token.text.rpartition("-")
    return not (hyphen and head and tail.islower())


def run_end(tokens: Sequence[Token], start: int) -> int:
    """Past the last token of the capitalised run that begins at `start`, at most 12 tokens."""
    k = start + 1
    while k < len(tokens) and k - start < _LONGEST:
        if tokens[k].text == "," and (matters := _more_matters(tokens, start, k)):
            k = matters
            continue
        if tokens[k - 1].lower.endswith(("'s", "s'")) and tokens[k - 1].lower not in OF_MANY:
            break
        if starts_name(tokens[k]) and tokens[k].lower not in {"the", "i"}:
            k += 1
            continue
        joined = _joint(tokens, start, k)
        if joined == 0:
            break
        k += joined + 1
    return k


def _more_matters(tokens: Sequence[Token], start: int, k: int) -> int:
    """Past the list from the comma at `k` in "Committee on Science, Space and Technology"; 0 for none."""
    on = next((i for i in range(start, k) if tokens[i].lower == "on"), k)
    if on == k:
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
    both = lower == "and" and (chamber or (heads and joined))
    return 1 if both and starts_name(tokens[following]) else 0
