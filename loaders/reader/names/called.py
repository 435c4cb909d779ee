"""What an article calls a body beside its name: "the band Ostra Belani", "Ostra Belani, a charity that …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from onrecord.loaders.reader.english import companies
from onrecord.loaders.reader.english.phrases import DETERMINERS, PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.names.nobody import is_common_word

_LONGEST_PHRASE = 6
"""What a body is called has no more words than this, its article included."""

_FAR = 4
"""What tells of a name stands at most so many words before it."""

_ARTICLES = words("a an the another")
_GOES_ON = words("that which whose based behind")
_ENDS = frozenset(",.;:)—–")


def is_called(tokens: Sequence[Token], name: Name) -> bool:
    """Whether what is said of a name beside it is said of bodies alone, which no surname stands for.

    It is in "the band X Y", "solicitors X Y", "whose charity, X Y, closed", "X Y, a charity that …", "drummer
    of the X Ys", "lawyer for X Y" where both are common words, "co-founded X Y", "a poll by X Y", "staff at
    X" and "X went bust".
    """
    lead = [t.lower for t in takewhile(lambda t: t.text not in _ENDS, reversed(tokens[: name.first]))][:_FAR]
    lead.reverse()
    many = len(name.words) > 1
    return (
        (many and (_named_outright(lead, tokens, name) or _served(lead, name.words)))
        or (many and _set_off_ahead(tokens, name))
        or _set_off_behind(tokens, name)
        or _listed(tokens, name)
        or _made(lead)
        or _was_made([t.lower for t in tokens[name.last : name.last + 2]])
        or _employs(lead)
        or _fails([t.lower for t in tokens[name.last : name.last + 4]])
        or _plays_in(lead, name.words)
    )


def _named_outright(lead: Sequence[str], tokens: Sequence[Token], name: Name) -> bool:
    """Whether what bears a name stands right before it: "the band", "the think tank", "solicitors"."""
    agent = lead[-1:] != [] and lead[-1] in companies.CALLED_TOO and all(map(is_common_word, name.words))
    if agent or _is_bodys_noun(lead):
        return agent or not _is_of_clause(lead, tokens[name.last : name.last + 1])
    return bool(lead) and lead[-1] in companies.CALLED_OF_MANY and not _is_one_of_several(tokens, name)


def _is_of_clause(lead: Sequence[str], following: Sequence[Token]) -> bool:
    """Whether a name may be the subject of a clause behind a mere noun: "the party Jane Doe leads"."""
    mere = lead[-1] in companies.OFTEN_OWNED and not DETERMINERS.isdisjoint(lead[-2:-1])
    return mere and any(token.text.islower() and token.lower.endswith(("s", "ed")) for token in following)


def _is_one_of_several(tokens: Sequence[Token], name: Name) -> bool:
    """Whether another name follows a name in a list: "architects Peter Roe, Joan Lund and …"."""
    following = tokens[name.last : name.last + 2]
    listed = following[:1] != [] and following[0].lower in {"and", ","}
    return listed and (following[0].lower == "and" or following[1:] == [] or following[1].is_capital)


def _is_bodys_noun(phrase: Sequence[str]) -> bool:
    """Whether a phrase ends with what a body is and nobody is: "law firm", "think tank"."""
    if [*phrase[-2:]] == ["think", "tank"]:
        return True
    return phrase[-1:] != [] and phrase[-1] in companies.BODIES and _OF_KINDS.isdisjoint(phrase)


_OF_KINDS = words("ethnic minority religious racial age target peer")
"""What says that a group is no body: "an ethnic group"."""


def _served(lead: Sequence[str], name: Sequence[str]) -> bool:
    """Whether somebody acts for what common words name: "a lawyer representing Green Harbour"."""
    for_it = lead[-1:] in (["representing"], ["for"]) and not companies.WHO_ACT.isdisjoint(lead[-3:-1])
    return for_it and all(is_common_word(word) for word in name)


def _listed(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name is in a list of what are bodies: "the charities X Y and Z", "unions such as X"."""
    follows = [t.lower for t in tokens[name.last : name.last + 1]]
    k, others = name.first, 0
    if follows in (["of"], ["for"]) or (k > 0 and tokens[k - 1].lower.endswith("'s")):
        return False  # of a longer name it is a part
    while k > 0 and (tokens[k - 1].is_capital or tokens[k - 1].lower in _IN_LISTS):
        k -= 1
        others += tokens[k].lower in {"and", "or", ","}
    lead = [t.lower for t in tokens[max(0, k - _FAR) : k]]
    for example in _EXAMPLES:
        if lead[-len(example) :] == [*example]:
            return _are_bodies(lead[: -len(example)])
    opens = tokens[k].is_capital or tokens[k].lower == "the"
    several = (others > 0 and opens) or follows == ["and"]
    return len(name.words) > 1 and several and _are_bodies(lead)


def _are_bodies(phrase: Sequence[str]) -> bool:
    """Whether a phrase ends with the plural of what a body is: "law firms"."""
    noun = phrase[-1] if phrase and phrase[-1] != "," else "".join(phrase[-2:-1])
    return any(
        f"{noun.removesuffix(end)}{one}" in companies.BODIES for end, one in _PLURALS if noun.endswith(end)
    )


_PLURALS = (("s", ""), ("ies", "y"), ("es", ""))
_IN_LISTS = words("and or , the &")
_EXAMPLES = (("including",), ("such", "as"), ("like",), ("among", "them"))
"""What leads from the plural of what bodies are to the names of some."""


def _was_made(following: Sequence[str]) -> bool:
    """Whether a name is of what was founded or bought: "X Y was founded by Jane Doe"."""
    return following[:1] in (["was"], ["is"], ["were"]) and not _MADE.isdisjoint(following[1:])


_MADE = words("founded co-founded acquired incorporated")


def _made(lead: Sequence[str]) -> bool:
    """Whether a name is that of what somebody founded or that polls: "co-founded X", "a poll by X"."""
    words_before = [word for word in lead if word != "the"]
    polled = words_before[-1:] == ["by"] and not companies.POLLS.isdisjoint(words_before[-2:-1])
    return polled or words_before[-1:] in (["founded"], ["co-founded"])


def _employs(lead: Sequence[str]) -> bool:
    """Whether a name is of who employs or is taken over: "staff at X", "worked at X", "takeover of X"."""
    at, of = lead[-1:] == ["at"], lead[-1:] == ["of"]
    worked = lead[-2:-1] in (["worked"], ["works"], ["working"])
    employs = worked or not companies.EMPLOYED.isdisjoint(lead[-2:-1])
    return (at and employs) or (of and not companies.ENDS.isdisjoint(lead[-2:-1]))


def _fails(following: Sequence[str]) -> bool:
    """Whether what a name is of went under: "X has gone bust", "X went into administration"."""
    phrase = " ".join(following)
    return any(end in phrase for end in _FAILURES)


_FAILURES = (
    "gone bust",
    "went bust",
    "into administration",
    "into liquidation",
    "into receivership",
    "ceased trading",
)


def _plays_in(lead: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a name is a band's: "drummer of the Ostra Belanis", "formerly of the Belanis", "quit the …"."""
    several = lead[-1:] == ["the"] and name[-1].endswith("s")
    played = [*lead[:-1]] if several else [*lead]
    with_them = played[-1:] == ["with"] or (several and played[-1:] in (["of"], ["in"], ["from"]))
    formerly = several and played[-2:] == ["formerly", "of"]
    joins = several and len(name) > 1 and not companies.JOINS.isdisjoint(played[-1:])
    return formerly or joins or (with_them and not companies.MUSICIANS.isdisjoint(played[-2:-1]))


def _set_off_ahead(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a comma sets a name off after what bears it: "whose charity, X Y, closed".

    What precedes it has no preposition: "the founder of the charity, X Y, said" is of a person.
    """
    closed = name.last == len(tokens) or tokens[name.last].text in {",", "."}
    first = name.first - (name.first > 0 and tokens[name.first - 1].lower == "the")
    if not closed or first < len(("whose", "charity", ",")) or tokens[first - 1].text != ",":
        return False
    before = tokens[max(0, first - 1 - _LONGEST_PHRASE) : first - 1]
    phrase = [*takewhile(lambda t: not _determines(t), reversed(before))][::-1]
    opens = len(before) - len(phrase) - 1
    if opens < 0 or not all(token.is_word for token in phrase):
        return False
    led = opens > 0 and before[opens - 1].lower in PREPOSITIONS
    return not led and _is_bodys_noun([token.lower for token in phrase])


def _determines(token: Token) -> bool:
    return token.lower in DETERMINERS or token.lower == "whose" or token.lower.endswith("'s")


def _set_off_behind(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a comma sets off behind a name what bears it: "X Y, a charity that …", "X Y, the law firm,"."""
    following = [t.lower for t in tokens[name.last :]]
    if following[:1] != [","] or not following[1:] or following[1] not in _ARTICLES:
        return False
    if following[1] == "the" and _is_aside(tokens, name):
        return False
    for k in range(2, min(_LONGEST_PHRASE, len(following))):
        if _is_bodys_noun(following[1 : k + 1]) and _closes(following[1], following[k], following[k + 1 :]):
            return True
        if not tokens[name.last + k].is_word or following[k] in PREPOSITIONS or _is_past(following[k]):
            return False
    return False


def _is_past(word: str) -> bool:
    return word in FORMS and FORMS[word].shape == "past"


def _is_aside(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name ends what opens its sentence, and who acts comes behind it: "After Roe, the firm …"."""
    opens = tokens[0].lower in PREPOSITIONS | _OPENERS
    return opens and not any(token.text == "," for token in tokens[: name.first])


_OPENERS = words("after before like unlike according under since during when while if as")


def _closes(article: str, noun: str, rest: Sequence[str]) -> bool:
    """Whether a phrase ends with its noun, or says more of it and then ends: not "X, the firm said"."""
    if not rest or rest[0] in _ENDS | _GOES_ON or rest[0].endswith("ing"):
        return True
    if article == "the" or rest[0] not in PREPOSITIONS or (rest[0] == "of" and noun in companies.OF_MEMBERS):
        return False
    return not any(_is_past(word) for word in takewhile(lambda word: word not in _ENDS, rest[1:]))
