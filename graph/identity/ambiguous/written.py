"""What an article's text writes where it gives a short name: the longer names that may be meant by it.

They are kept as lookup keys, so that a further article needs no other article's text:

- ``g:jill stein`` where a text has first and last name;
- ``f:beau biden`` where it tells of a son Beau and names a Biden;
- ``r:tiffany trump`` where Trump, a rare surname, is the last before a daughter Tiffany;
- ``d:joe biden`` where it has both alone, the first name and the surname;
- ``b:hillary`` where it has a bare name without a last name after it or a first name before it;
- ``i:president`` where it has a bare surname first for a head of state: the Reyk administration;
- ``y:julian`` where the first that it has is a bare surname after that first name;
- ``q:pope`` where it has a first name first with a title that goes with no surname: Pope Oyo;
- ``S:f`` where it has a bare surname after a woman's title, Mrs. or Lady, ``S:m`` after a man's;
- ``w:americancrossroads`` where each article with Crossroads writes American Crossroads or names it too;
- ``x:fordmotorcredit`` where each article with Ford has Ford Motor Credit only after it: another body.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import takewhile

from onrecord.graph.identity.model import Profile
from onrecord.graph.identity.spelling.bodies import acronym, core, joined, tells_little
from onrecord.graph.identity.spelling.body_words import MONTHS, PARTS, PLACES
from onrecord.graph.identity.spelling.census import first_name_share, surname_share
from onrecord.graph.identity.spelling.parts import (
    PARTICLES,
    TITLES,
    PersonName,
    folded,
    given_name,
    person,
    rare,
    words,
)
from onrecord.graph.model import EntityKind

IN_FULL, IN_FAMILY, RELATIVE, BESIDE, ALONE, LONGER, AFTER = "g", "f", "r", "d", "b", "w", "x"
IN_OFFICE, AFTER_FIRST, TITLED = "i", "y", "q"
SEX = "S"
TELLING = frozenset({AFTER, IN_OFFICE, AFTER_FIRST, TITLED, SEX})
"""Kinds of keys that tell something of the name, and not what it is short for."""
PUBLIC = 20
"""Who is named in so many articles may be called by a first name alone, unless it is a common one."""
_FIRST_SHARE = 0.05
"""So many per cent of women or men with a first name make it a common one."""
_SURNAME_SHARE = 0.01
"""What so many per cent of people have for a surname is taken for one, not for a first name."""
FEW = 20
"""A body that more articles name is known by its short name."""
_AROUND = 160
_SURNAME = re.compile(r"[^\W\d_a-z][^\s]+")
_WORD = rf"(?:[A-ZÀ-Þ][^\s,;:()\[\]\"“”]*|al-[^\s,;:()\[\]\"“”]+|(?:{'|'.join(sorted(PARTICLES))})\b)"
_NAME_BEFORE = re.compile(rf"(?<!\w)((?:{_WORD} ){{0,2}}{_WORD})[\])]? [\[(]?$")
_NAME_AFTER = re.compile(rf"[\])]? [\[(]?({_WORD}(?: {_WORD}){{0,2}})")
_ENDS = re.compile(r"[.!?][\"”'’]*$")
_NEXT_SENTENCE = re.compile(r"[.!?][\"”'’]*\s+[\"“‘]?[A-Z]|\n")
_KIN = (
    "son|daughter|wife|husband|brother|sister|mother|father|mom|dad|nephew|niece|cousin|widow|widower|"
    "uncle|aunt|grandson|granddaughter|grandfather|grandmother|stepson|stepdaughter|fiancee?"
)
_KIN_BEFORE = re.compile(
    rf"\b(?:(?:{_KIN})(?:,? [a-z]+){{0,2}},? "
    r"|(?:sons|daughters|children|kids|siblings|brothers|sisters)\b.*)$"
)
_UNRELATED = re.compile(r"\b(?:not related|no relation|no relative|unrelated|isn[’']t related)\b")
_KIN_AFTER = re.compile(rf", (?:his|her|their|the|[A-Z]\w+['’]s) (?:[a-z]+ )?(?:{_KIN})\b")
_PRESIDENT_BEFORE = re.compile(r"(?<!vice )(?<!vice-)\bpresidents? $", re.IGNORECASE)
_PRESIDENT_AFTER = re.compile(
    r"(?:['’]s)? (?:administration|presidency|White House|years|eras?|tax cuts?|doctrine)\b"
)
_IN_LOWER_CASE = re.compile(r"(?<![\w’'-])[a-z]+(?:['’][a-z]+)?\b")
_AND_NEXT = re.compile(r" (?:and|&) ([A-ZÀ-Þ][\w.’'-]+)(?: [A-Z]\.)* ([A-ZÀ-Þ][\w’'-]+)")
_IN_LIST = re.compile(r"[A-ZÀ-Þ][^\s,;]*, $")
_TITLE_BEFORE = re.compile(r"\b(Pope|King|Queen|Prince|Princess|Emperor) $")
_TITLES_OF = {
    "f": re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame|Baroness|Countess|Duchess|Madame?|Queen|Princess)\.? $"),
    "m": re.compile(r"\b(?:Mr|Sir|Lord|Baron|Earl|Duke|Viscount|King|Prince)\.? $"),
}
_WORDS_BEFORE = re.compile(r"(?:(?<!\S)[\"“(\[]?([A-ZÀ-Þ][\w’'.-]*) )?[\"“(\[]?([A-ZÀ-Þ][\w’'.-]*)[ -]$")
_WORDS_AFTER = re.compile(r"[ -](\w[\w’'-]*)(?:[ -](\w[\w’'-]*))?")


def is_bare(told: Profile) -> bool:
    """Whether a name is one word for a person, known in one article alone."""
    return told.local and told.kind is EntityKind.PERSON and bool(_SURNAME.fullmatch(told.name))


def is_short_body(iri: str) -> bool:
    """Whether an organisation is called by one word of three letters or more, going by its IRI."""
    word = _slug(iri)
    return "/organization/" in iri and word.isalpha() and len(word) > 2  # noqa: PLR2004


def of_person(text: str, name: str, beside: Iterable[str]) -> frozenset[str]:
    """The keys of whom a text may mean by a bare first name or surname.

    Args:
        text: of the article.
        name: of one word.
        beside: what people in the article are called; whom it names in full is meant by no other name but
            the first, if it is not a common one and nobody else has it.
    """
    bare = person(name).last
    others = [person(one) for one in beside]
    found: set[str] = set()
    for place in re.finditer(rf"\b{re.escape(name)}\b", text):
        before, after = text[max(0, place.start() - _AROUND) : place.start()], text[place.end() :][:_AROUND]
        firsts = {*takewhile(lambda word: _may_be_name(word, text), _first_names(before))}
        lasts = {*takewhile(lambda word: _may_be_name(word, text), _last_names(after))}
        found |= {f"{IN_FULL}:{word} {bare}" for word in firsts} | {
            f"{IN_FULL}:{bare} {word}" for word in lasts
        }
        if not lasts and not any(map(first_name_share, firsts)):
            found.add(f"{ALONE}:{bare}")
        shared = _shared_last(before, bare, after)
        found |= {f"{IN_FULL}:{bare} {last}" for last in shared}
        if is_kin(before, after):
            family = {one.last for one in others} - {bare, ""}
            found |= {f"{IN_FAMILY}:{bare} {last}" for last in family}
            near = [word for word in words(before) if word in family and rare(word)]
            found |= {f"{RELATIVE}:{bare} {last}" for last in near[-1:]}
    found |= {*_told_first(text, name), *_sexes(text, name, several=[*beside].count(name) > 1)}
    is_alone = {key[0] for key in found} & {IN_FAMILY, ALONE} == {ALONE}
    if is_alone and surname_share(bare) < _SURNAME_SHARE:
        found |= {f"{BESIDE}:{bare} {one.last}" for one in others if not one.first and one.last != bare}
    named = {f"{one.first} {one.last}" for one in others}
    kept = {key for key in found if key.partition(":")[2] not in named}
    return frozenset(kept | {f"{IN_FULL}:{bare} {last}" for last in _called_first(bare, others)})


def _may_be_name(word: str, text: str) -> bool:
    """Whether a word with a capital is a name, and not one that has it in a headline alone."""
    return bool(first_name_share(word) or surname_share(word)) or word not in _in_lower_case(text)


@lru_cache(maxsize=1)
def _in_lower_case(text: str) -> frozenset[str]:
    return frozenset(re.sub("['’]", "", word) for word in _IN_LOWER_CASE.findall(text))


def _told_first(text: str, name: str) -> Iterator[str]:
    """What a text tells of a bare name where it has it first: President Reyk, Ann Reyk, Pope Oyo."""
    place = re.search(rf"\b{re.escape(name)}\b", text)
    if place is None:
        return
    before, after = text[max(0, place.start() - _AROUND) : place.start()], text[place.end() :][:_AROUND]
    if _PRESIDENT_BEFORE.search(before) or _PRESIDENT_AFTER.match(after):
        yield f"{IN_OFFICE}:president"
    first = next(_first_names(before), "")
    if _is_first(first) and first not in PLACES | MONTHS:
        yield f"{AFTER_FIRST}:{first}"
    if title := _TITLE_BEFORE.search(before):
        yield f"{TITLED}:{title[1].lower()}"


def _sexes(text: str, name: str, *, several: bool) -> Iterator[str]:
    """The sex that titles before a bare name tell; both only where two are called so."""
    places = [
        text[max(0, one.start() - _AROUND) : one.start()]
        for one in re.finditer(rf"\b{re.escape(name)}\b", text)
    ]
    told = [sex for sex, title in _TITLES_OF.items() if any(map(title.search, places))]
    if len(told) == 1 or several:
        yield from (f"{SEX}:{sex}" for sex in told)


def _called_first(bare: str, others: Iterable[PersonName]) -> set[str]:
    """The last name of the only other who has a bare name first (Ban Ki-moon), unless it is a common one."""
    first = {one.last for one in others if one.first == bare}
    surname = any(one.first and one.last == bare for one in others)
    return first if len(first) == 1 and not surname and not given_name(bare) else set()


def _first_names(before: str) -> Iterator[str]:
    """The words with a capital right before a place, no titles: Jill in "[the Green hopeful Jill] "."""
    found = _NAME_BEFORE.search(before)
    for word in reversed(found[1].split() if found else []):
        plain = "".join(words(word))
        if _ENDS.search(word) and len(plain) > 1 and plain not in TITLES:
            break
        if len(plain) > 1 and plain not in TITLES | PARTICLES:
            yield plain


def _last_names(after: str) -> Iterator[str]:
    """The words with a capital right after a place: Bush in " (Bush)", Assad in " al-Assad"."""
    found = _NAME_AFTER.match(after)
    for word in found[1].split() if found else []:
        if telling := [one for one in words(word) if len(one) > 1 and one not in PARTICLES]:
            yield telling[-1]
        if _ENDS.search(word):
            break


def _shared_last(before: str, bare: str, after: str) -> set[str]:
    """The last name that a first name has together with the next: Ann of "Ann and Bo Reyk"; of no list."""
    found = _AND_NEXT.match(after)
    firsts = found is not None and _is_first(bare) and _is_first(folded(found[1]))
    if found is None or not firsts or _IN_LIST.search(before) or {*words(before)[-1:]} & TITLES:
        return set()
    return {words(found[2])[-1]}


def told_as_kin(text: str, name: str) -> bool:
    """Whether a text tells somebody of this name as another's relative, or as no relative of theirs."""
    places = re.finditer(rf"\b{re.escape(name)}\b", text)
    around = [
        (text[max(0, one.start() - _AROUND) : one.start()], text[one.end() :][:_AROUND]) for one in places
    ]
    return any(
        is_kin(before, after) or _UNRELATED.search(_NEXT_SENTENCE.split(after)[0]) for before, after in around
    )


def _is_first(word: str) -> bool:
    """Whether more people have a word for a first name than for a surname."""
    return len(word) > 2 and first_name_share(word) > surname_share(word)  # noqa: PLR2004


def is_kin(before: str, after: str) -> bool:
    """Whether a name is told as somebody's relative: "his son ", "three children: Ann, 3, "."""
    sentence = _NEXT_SENTENCE.split(before)[-1]
    return bool(_KIN_BEFORE.search(sentence) or _KIN_AFTER.match(after))


def of_body(text: str, iri: str, beside: Collection[str]) -> frozenset[str]:
    """The keys of the bodies that an article may mean by one word.

    They are those of which the word is part wherever the text has it, and longer names that begin or end with
    it, unless the rest says that they are a part of what the word means, or the text has the word first.

    Args:
        text: of the article.
        iri: of the short name.
        beside: the IRIs of the names in the article.
    """
    word = _slug(iri)
    places = re.finditer(rf"\b(?:{word.capitalize()}|{word.upper()})\b", text)
    around = [{phrase: joined(phrase) for phrase in _phrases(text, one)} for one in places]
    found = set.intersection(*({*one.values()} for one in around)) if around else set()
    after: set[str] = set()
    if not any("/person/" in one and _slug(one).rpartition("-")[2] == word for one in beside):
        bodies = [_slug(one).replace("-", " ") for one in beside if "/organization/" in one]
        written = [phrase for phrases in around for phrase in phrases if phrase.istitle()]
        for name in _longer(word, [*bodies, *written]):
            (found if _comes_first(text, word, name) else after).add(joined(name))
    longer = {f"{LONGER}:{one}" for one in found - {word} - after}
    return frozenset(longer | {f"{AFTER}:{one}" for one in after})


def _phrases(text: str, place: re.Match[str]) -> Iterator[str]:
    """A word with up to two on either side of it."""
    before = _WORDS_BEFORE.search(text[max(0, place.start() - _AROUND) : place.start()])
    after = _WORDS_AFTER.match(text[place.end() :][:_AROUND])
    first = [one for one in (before.groups() if before else ()) if one]
    then = [one for one in (after.groups() if after else ()) if one]
    for start in range(len(first) + 1):
        for end in range(len(then) + 1):
            yield " ".join([*first[start:], place[0], *then[:end]])


def _longer(word: str, names: Iterable[str]) -> Iterator[str]:
    """The names of bodies that begin or end with a telling word and are more than a part of what it means."""
    if tells_little((word,)):
        return
    for name in names:
        telling = core(name)
        ends = len(telling) > 1 and word in {telling[0], telling[-1]}
        if ends and not PARTS & {*telling} - {word}:
            yield name


def _comes_first(text: str, word: str, name: str) -> bool:
    """Whether a text has no longer name that begins with the word after the word alone: Reyk Motor Credit.

    Nor is one meant that a hyphen joins: a Reyk-Lorne deal.
    """
    places = [*re.finditer(r"\W+".join(map(re.escape, name.split())), text, re.IGNORECASE)]
    if any(re.search(rf"-{word}|{word}-", place[0].lower()) for place in places):
        return False
    if not places or core(name)[0] != word:
        return True
    alone = re.search(rf"\b(?:{word.capitalize()}|{word.upper()})\b", text[: places[0].start()])
    return alone is None


def kinds(written: Iterable[str]) -> set[str]:
    """The kinds of such keys."""
    return {key.partition(":")[0] for key in written}


def is_written(told: Profile, other: Profile) -> str:
    """Which kind of key of a short name a longer one answers to; empty for none."""
    if not told.written or other.local:
        return ""
    if told.kind is EntityKind.PERSON:
        name = person(other.name)
        whole = f"{name.first} {name.last}"
        keys = ((IN_FULL, whole), (IN_FAMILY, whole), (BESIDE, whole), (ALONE, public_first_name(other)))
        return next((kind for kind, rest in keys if f"{kind}:{rest}" in told.written), "")
    return LONGER if f"{LONGER}:{joined(other.name)}" in told.written and not acronym(other.name) else ""


def public_first_name(told: Profile) -> str:
    """The first name by which alone a person may be called; empty for none."""
    first = person(told.name).first
    public = not told.local and told.articles >= PUBLIC and len(first) > 2  # noqa: PLR2004  # no initials
    common = given_name(first) or first_name_share(first) > _FIRST_SHARE
    return first if public and not common and not tells_little((first,)) else ""


def _slug(iri: str) -> str:
    return iri.rpartition("/")[2]
