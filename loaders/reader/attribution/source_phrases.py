"""How the phrase that names a source is built: its head, the name in it, and what it is of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from onrecord.graph.claims.wording import lexicon
from onrecord.graph.model import EntityKind
from onrecord.loaders.reader.english import companies
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.phrases import PREPOSITIONS, TEMPORAL
from onrecord.loaders.reader.english.places import PLACES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import plain, without_possessive, words
from onrecord.loaders.reader.names.entities import CAMPAIGNS
from onrecord.loaders.reader.names.known import KNOWN_ORGANIZATIONS
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.text.transcripts import CHAIRS

LONGEST_ANAPHOR = 3
"""A description of more words than this is taken as a new one, unless its head is its last word."""

LONGEST_ATTRIBUTIVE = 6
"""Whatever its head, a description of someone known has at most so many words before a comma."""

IN_FULL = {
    "sen": ("senator",),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "representative": ("representative", "congressman", "congresswoman", "lawmaker"),
    "gov": ("governor",),
    "gen": ("general",),
    "prof": ("professor",),
    "rev": ("reverend", "pastor"),
    "sgt": ("sergeant",),
    "lt": ("lieutenant",),
    "capt": ("captain",),
    "col": ("colonel",),
    "adm": ("admiral",),
    "cllr": ("councillor",),
    "cr": ("councillor",),
    "det": ("detective",),
    "dc": ("detective", "constable"),
    "ds": ("detective", "sergeant"),
    "di": ("detective", "inspector"),
    "dci": ("detective", "inspector"),
    "dsu": ("detective", "superintendent"),
    "dsupt": ("detective", "superintendent"),
    "dcs": ("detective", "superintendent"),
    "pc": ("constable", "officer"),
    "wpc": ("constable", "officer"),
    "con": ("constable",),
    "const": ("constable",),
    "insp": ("inspector",),
    "supt": ("superintendent",),
    "barr": ("barrister",),
    "justice": ("justice", "judge"),
    "recorder": ("judge",),
}
"""What someone is called later in the article who is introduced with a title."""

ARTICLES = words("a an the this that these those")
_BREAKERS = words(
    """
    of for to from with within inside at in near by on among close about against
    """
)
_MERE = words("former then fellow rival late his her their its our my")


def is_head(tokens: Sequence[Token], name: Name) -> bool:
    """Whether `name` heads the phrase: no preposition leads to it, and it modifies no noun."""
    before = [*takewhile(lambda t: t.start < name.titled.start, tokens)]
    if any(token.lower in _GROUPING for token in before):
        return _is_example(tokens, name)
    of_others = _led_by_participle(before) or _modifies_with_others(tokens, name)
    return not of_others and _is_free(tokens, name, before)


def _is_free(tokens: Sequence[Token], name: Name, before: Sequence[Token]) -> bool:
    """Whether no preposition before a name leads to it, and no noun follows that it modifies."""
    titled = [*takewhile(lambda t: t.start < name.span.start, tokens)]
    person = name.kind is EntityKind.PERSON
    if any(token.lower in _BREAKERS for token in before) and not (person and _is_titled(titled)):
        return person and after_comma(tokens, name)
    last = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].start < name.span.end), 0)
    if (
        name.kind is EntityKind.OUTLET
        and last + 1 < len(tokens)
        and tokens[last + 1].lower in lex.OUTLET_NOUNS
    ):
        last += 1
        return last + 1 == len(tokens) or not tokens[last + 1].is_word or tokens[last + 1].lower in _BREAKERS
    if tokens[last].end > name.span.end and last + 1 < len(tokens):
        return False
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return following is None or following.text != "/"
    honoured = person and following.text in lex.POST_NOMINALS
    return honoured or following.lower in _BREAKERS | _AFTER_NAME


def _led_by_participle(before: Sequence[Token]) -> bool:
    """Whether several do something to whom the name names: "delegates supporting Jane Doe"."""
    straight = [*takewhile(lambda t: t.text != ",", reversed(before))]
    return any(
        noun.text.islower() and _several(noun) and verb.text.islower() and verb.lower.endswith("ing")
        for verb, noun in pairwise(straight)
    )


def _modifies_with_others(tokens: Sequence[Token], name: Name) -> bool:
    """Whether several names stand before the noun of what they have: "the Doe and Roe campaigns"."""
    after = [t for t in tokens if t.start >= name.span.end]
    joined = [*takewhile(lambda t: t.is_capital or t.lower in {"and", "or", ","}, after)]
    noun = after[len(joined)] if len(joined) < len(after) else None
    if noun is None or not any(t.lower in {"and", "or"} for t in joined[:-1]) or not _several(noun):
        return False
    return plain(noun.lower).removesuffix("s") in lex.ORGANIZATION_HEADS | lex.ROLE_NOUNS | CAMPAIGNS


def _several(noun: Token) -> bool:
    return noun.lower.endswith("s") and not noun.lower.endswith(("'s", "’s", "ss"))


_EXAMPLES = words("like such")
_GROUPING = _EXAMPLES | words("who whose including unlike")


def _is_example(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a person is the only one named of a group: "experts like Jane Doe", "critics such as Doe"."""
    led = next((k for k, t in enumerate(tokens) if t.lower in _EXAMPLES), 0)
    group, between = tokens[:led], [t for t in tokens[led + 1 :] if t.start < name.titled.start]
    after = [t for t in tokens if t.start >= name.span.end]
    several = any(t.lower in {"and", "or"} for t in (*group, *between, *after))
    nested = any(t.lower in _GROUPING for t in (*group, *between))
    nested = nested or any(t.lower in _BREAKERS or t.text == "," for t in between)
    noun = head_of(group)
    people = noun is not None and noun.lower.endswith("s")
    return name.kind is EntityKind.PERSON and people and not several and not nested


_AFTER_NAME = words("and or nor who whose himself herself as which also")


def _is_titled(before: Sequence[Token]) -> bool:
    """Whether what stands before a name is its title: "Secretary of State", not "aide of former"."""
    of = next((i for i, t in enumerate(before) if t.lower in _BREAKERS), 0)
    led = before[of].lower == "of" and any(plain(t.lower) in lex.ROLE_NOUNS for t in before[:of])
    last = plain(before[-1].lower)
    noun = before[-1].is_word and last not in _BREAKERS | ARTICLES | _MERE | lex.NATIONALITIES
    joined = any(t.lower == "and" for t in before[of:])
    if _of_a_body(before, of) or _for_matters(before, of):
        return True
    return led and noun and len(before) > of + 1 and (joined or last not in lex.ROLE_NOUNS | set(IN_FULL))


def _for_matters(before: Sequence[Token], of: int) -> bool:
    """Whether what stands before a name is an office "for" something: "Minister for Trade Ada Roe"."""
    led = before[of].lower == "for" and of > 0 and plain(before[of - 1].lower) in _IN_CHARGE
    capital = all(t.is_capital or t.lower in {"and", "of", "the"} for t in before[of + 1 :])
    return led and before[of - 1].is_capital and len(before) > of + 1 and capital


_IN_CHARGE = words("minister secretary commissioner director ambassador envoy undersecretary")


def _of_a_body(before: Sequence[Token], of: int) -> bool:
    """Whether a body with "of" in its name and a post there precede: "Union of Dockers secretary Ada Roe"."""
    words = [*takewhile(lambda t: t.is_capital or t.lower in {"of", "and", "the", "for"}, before)]
    post = [t for t in before[len(words) :] if plain(t.lower) not in lex.COURTESY]
    body = of > 0 and before[0].is_capital and plain(before[of - 1].lower) in lex.ORGANIZATION_HEADS
    return body and len(words) > of + 1 and bool(post) and all(t.lower in lex.ROLE_NOUNS for t in post)


def past_whose(tokens: Sequence[Token], names: Sequence[Name]) -> int:
    """The token past "whose" where a phrase ends with who is named behind it: "Acme, whose owner, Jane Doe,".

    0 for any other phrase, as one that goes on to say more of whoever it began with.
    """
    first = 1 + max((k for k, token in enumerate(tokens) if token.lower == "whose"), default=-1)
    people = [n for n in names if n.kind is EntityKind.PERSON and n.titled.start > tokens[first].start]
    if not first or len(people) != 1 or any(t.is_word and t.start >= people[0].span.end for t in tokens):
        return 0
    noun = [t for t in tokens[first:] if t.start < people[0].titled.start and t.text != ","]
    held = plain(noun[-1].lower) in lex.ROLE_NOUNS | lex.UNNAMED_NOUNS | lex.RELATIVES
    return first if held and all(t.is_word for t in noun) else 0


def after_comma(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a comma sets `name` off from what is before: "the head of the union, Jane Doe"."""
    before = [t for t in tokens if t.start < name.titled.start]
    full = len(name.words) > 1 or tokens[0].lower in PREPOSITIONS
    return bool(before) and before[-1].text == "," and full


def head_of(tokens: Sequence[Token]) -> Token | None:
    """The head noun of a phrase: its last word before what says more of it.

    That is a preposition, a comma, a relative clause or a participle: "report" in "a report seen by the
    Post".
    """
    head = None
    for i, token in enumerate(tokens):
        if token.is_word:
            if head is not None and (
                token.lower in _BREAKERS | _AFTER_NOUN
                or tells_of_document(head, token)
                or _tells_when(tokens[i : i + 2])
            ):
                break
            head = token
        elif head is not None and token.text in {",", "(", "—", "–"} and i > 0:
            if i + 1 < len(tokens) and tokens[i + 1].lower.endswith("-year-old"):
                continue
            break
    return head


def _tells_when(tokens: Sequence[Token]) -> bool:
    """Whether words say when: "this month", "last year"."""
    return len(tokens) > 1 and tokens[0].lower in {"this", "last"} and tokens[1].lower in TEMPORAL


def people_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the people of tokens ``[start, end)`` begin whom "who" takes up.

    They stand behind a preposition where what is before it is nobody: "a drop from 76 percent", "a meeting
    with donors", but not in "a lawyer for the donors".
    """
    last = next((k for k in range(end - 1, start, -1) if tokens[k].lower in _LEADING), start)
    before = head_of(tokens[start:last])
    if before is None or last + 1 >= end or before.is_capital:
        return start
    noun = plain(before.lower)
    people = noun in lex.UNNAMED_NOUNS | lex.ROLE_NOUNS | lex.QUANTIFIERS | MANY | CHAIRS
    return start if people or noun.removesuffix("s") in lex.ROLE_NOUNS else last + 1


_LEADING = words("from with for among to")


def tells_of_nobody(tokens: Sequence[Token], cue: str = "according to") -> bool:
    """Whether a source is nobody, or everybody: "no one at the ministry", "Everyone".

    So too a thing, of which something is told and not according to it: "the districts", which "voted for".
    """
    said = [token.lower for token in tokens if token.is_word]
    alone = len(said) == 1 and said[0] in _EVERYBODY
    if alone or any(word in _NOBODY for word in said[:1]):
        return not _is_of_downing_street(said)
    head = head_of(tokens) if not cue.lower().startswith("according") else None
    noun = _thing(head) if head is not None else None
    return noun is not None and (noun in lex.MUTE or noun not in lexicon().said)


def _is_of_downing_street(said: Sequence[str]) -> bool:
    """Whether words are "No 10", or "No 10 sources"."""
    return " ".join(said[:2]) in KNOWN_ORGANIZATIONS and all(w in lex.UNNAMED_NOUNS for w in said[2:])


def _thing(head: Token) -> str | None:
    """The singular of a noun that is never said of people or bodies; None for any other word."""
    low = head.lower
    forms = [low, low.removesuffix("s"), low.removesuffix("es")]
    forms += [low.removesuffix("ies") + "y"] if low.endswith("ies") else []
    if head.is_capital or len(low) < _SHORTEST or low.endswith(_NO_NOUNS) or low in MANY | _PARTS:
        return None
    mute = next((form for form in forms if form in lex.MUTE), None)
    if mute is not None or any(_kind_of_noun(form) is not None for form in forms):
        return mute
    return next((form for form in forms if form in lexicon().things), None)


_SHORTEST = 4
_NO_NOUNS = ("ing", "ed", "'s", "s'")
"""Endings of participles, and of whoever owns what is left out."""

_PARTS = TEMPORAL | words("percent percentage share portion")
"""What has people who say something, or tells when they do."""


def _kind_known(head: Token) -> EntityKind | None:
    return _kind_of_noun(plain(head.lower))


def _kind_of_noun(noun: str) -> EntityKind | None:
    """The kind of source that a noun is, by the word lists alone; of documents any plural too."""
    known = next((kind for nouns, kind in _KINDS if noun in nouns), None)
    several = noun.endswith("s") and {noun[:-1], f"{noun[:-3]}y"} & lex.DOCUMENT_NOUNS
    return EntityKind.DOCUMENT if known is None and several else known


_NOBODY = words("no nobody none neither no-one nothing")
_EVERYBODY = words("everyone everybody anyone anybody")


def tells_of_document(head: Token, following: Token) -> bool:
    """Whether a participle follows the noun of a document, as in "figures released by the ministry"."""
    if not is_document(head):
        return False
    adverb = following.lower in {"just", "recently", "newly"}
    return adverb or following.lower.endswith(("ed", "ing")) or following.lower in _IRREGULAR


def is_document(noun: Token) -> bool:
    """Whether a noun is a document's, one or several: "disclosures"."""
    return _kind_known(noun) is EntityKind.DOCUMENT


_AFTER_NOUN = words(
    "who whose that which like including as familiar briefed involved speaking working close said"
)
_IRREGULAR = words("seen written sent given shown held drawn made taken kept led put read")
"""Participles that do not end in -ed."""


_NAME_LENGTHS = (2, 3)


def tells_what_is_so(tokens: Sequence[Token]) -> bool:
    """Whether whoever cites a phrase has from it what is so: a paper or people, "a study", "two aides".

    Bills, plans and the like say what shall be.
    """
    head = head_of(tokens)
    if head is None or any(t.lower == "as" for t in tokens):
        return False
    people = plain(head.lower) in lex.UNNAMED_NOUNS and not head.is_capital
    return people or (is_document(head) and plain(head.lower).removesuffix("s") not in _SAY_WHAT_SHALL_BE)


_SAY_WHAT_SHALL_BE = words(
    """
    bill law order plan proposal counterproposal motion charter precedent constitution platform guideline
    spot film movie novel photo photograph footage programme
    """
)


def leading_name(tokens: Sequence[Token]) -> list[str]:
    """The words of an unknown person's name that a source opens with: "Ada Roe" in "Ada Roe of X"."""
    run = [without_possessive(t.text) for t in takewhile(lambda t: t.is_capital and t.is_word, tokens)]
    if len(run) not in _NAME_LENGTHS or any(plain(w) in lex.NOT_NAMES | PLACES for w in run):
        return []
    if plain(run[-1]) in lex.ORGANIZATION_HEADS | lex.ROLE_NOUNS | lex.UNNAMED_NOUNS or run[0] == "The":
        return []
    following = tokens[len(run)] if len(run) < len(tokens) else None
    ends = following is None or not following.is_word or following.lower in {"of", "who", "and", "from"}
    return run if ends and not any(w.isupper() for w in run) else []


_KINDS: tuple[tuple[frozenset[str], EntityKind], ...] = (
    (lex.DOCUMENT_NOUNS, EntityKind.DOCUMENT),
    (lex.UNNAMED_NOUNS | lex.QUANTIFIERS | lex.ROLE_NOUNS | lex.NATIONALITIES | CHAIRS, EntityKind.UNNAMED),
    (lex.ORGANIZATION_HEADS | lex.OUTLET_NOUNS | companies.BODIES, EntityKind.ORGANIZATION),
)


MANY = words(
    """
    group team band crowd circle pair trio chorus number handful slew mix majority minority half panel host
    list array kind sort
    dozens hundreds
    """
)
"""What are people where it is said of whom: "a group of rabbis"."""


def kind_of(words: Sequence[Token], head: Token) -> EntityKind:
    """What an unresolved source is, by its head noun and its capitals."""
    lower = plain(head.lower)
    if head.is_capital and lower in PLACES:
        return EntityKind.ORGANIZATION
    of = next((k for k, t in enumerate(words) if t.lower == "of" and t.start > head.end), None)
    if of is not None and lower in MANY | lex.COLLECTIONS:
        what = head_of(words[of + 1 :])
        return EntityKind.DOCUMENT if what is not None and is_document(what) else EntityKind.UNNAMED
    if is_common_body(words, head):
        return EntityKind.ORGANIZATION
    if (kind := _kind_known(head)) is not None:
        return kind
    if not head.is_capital or lower in lex.NOT_NAMES:
        return EntityKind.DOCUMENT if _thing(head) is not None else EntityKind.UNNAMED
    return _kind_of_capital(words, head)


def is_common_body(words: Sequence[Token], head: Token) -> bool:
    """Whether a phrase is for one body and has no name for it: "Police", "the union"; not "two police"."""
    noun = plain(head.lower) in lex.BODY_NOUNS | companies.BODIES
    any_one = words[0].lower in lex.QUANTIFIERS | {"a", "an", "another"}
    return noun and not any_one and not (head.is_capital and len(words) > 1)


def _kind_of_capital(words: Sequence[Token], head: Token) -> EntityKind:
    """What an unknown capitalised word is: a lone surname is a person's, with "the" it is no person's."""
    if len(words) > 1:
        return EntityKind.ORGANIZATION if words[0].lower == "the" else EntityKind.UNNAMED
    if head.text.isupper():
        return EntityKind.ORGANIZATION
    return EntityKind.UNNAMED if _several(head) else EntityKind.PERSON


def is_short(tokens: Sequence[Token], head: str) -> bool:
    """Whether a description, without what follows a comma, is as short as that of someone known."""
    said = [t for t in takewhile(_goes_on, tokens) if t.is_word]
    attributive = said[-1].lower == head or is_former(said)
    return len(said) <= LONGEST_ANAPHOR or (len(said) <= LONGEST_ATTRIBUTIVE and attributive)


def is_former(tokens: Sequence[Token]) -> bool:
    """Whether a description is of what someone was: "the former secretary of state"."""
    former = any(token.lower == "former" for token in tokens[1:2])
    return former and any(plain(token.lower) in lex.ROLE_NOUNS for token in tokens)


def _goes_on(token: Token) -> bool:
    return token.text not in {",", "(", "—", "–"} and token.lower not in {"who", "whose"}
