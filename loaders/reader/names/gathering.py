"""Which of the names in an article are one entity, and of what kind: short forms, surnames, initials."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english import offices
from onrecord.loaders.reader.english.given_names import EITHER_SEX, FEMALE, FIRST_NAMES, MALE
from onrecord.loaders.reader.english.nicknames import bare_nickname, nicknames
from onrecord.loaders.reader.english.places import PLACES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import bare, plain, without_possessive, words
from onrecord.loaders.reader.found import Named
from onrecord.loaders.reader.names.capitalised import Scout
from onrecord.loaders.reader.names.entities import Cast, Draft
from onrecord.loaders.reader.names.introductions import Introductions
from onrecord.loaders.reader.names.kinds import PAIR, is_organization, undotted
from onrecord.loaders.reader.names.name import GENERATIONS, Name
from onrecord.loaders.reader.names.short_forms import outlets_for_short, short_forms
from onrecord.loaders.reader.names.shown_bodies import with_bodies
from onrecord.loaders.reader.names.shown_people import with_people
from onrecord.loaders.reader.text.document import Document

NAMESAKES = 50
"""Of people with one surname, this many are told apart."""

SHOUTED = 2
"""A word in capitals of more letters than this is no initials, where all others are in capitals too."""

_KNIGHTED = words("sir dame datuk dato datin seri tun sheikh coach")
"""Titles of people who go by their first names: "Sir Anthony" is Sir Anthony Reyk, "Coach Mo" Mo Lund."""

FAR_MORE = 5
"""What is so many times as often tagged as a person is none of an organisation, where nothing proves it."""

SHORTEST_ACRONYM = 3
"""Initials of fewer letters stand for too much."""


def _of_one_kind(names: list[Name]) -> list[Name]:
    """The names; one that the words beside it show to be an organisation's is so wherever it stands.

    A surname of someone named in full or with Mr or Ms, or that is far more often tagged as a person's, is no
    organisation's, unless the word itself proves it.
    """
    names = [
        replace(n, kind=None) if (n.kind is EntityKind.PERSON and _no_person(n)) or _is_post(n) else n
        for n in names
    ]
    names = [replace(n, kind=EntityKind.PERSON) if _like_a_person(n) else n for n in names]
    surnames = _surnames(names)
    told = [replace(n, kind=None) if _mere_surname(n, surnames) or _of_two(n, surnames) else n for n in names]
    bodies = {bare(n.words): n.kind for n in told if n.kind in {EntityKind.ORGANIZATION, EntityKind.OUTLET}}
    return [
        replace(name, kind=bodies[bare(name.words)])
        if name.kind is EntityKind.PERSON and not name.titles and bare(name.words) in bodies
        else name
        for name in told
    ]


_MADE = ("s", "es", "ian", "ism", "ite", "ites", "esque")


def _no_person(name: Name) -> bool:
    """Whether the words prove that a name is nobody's: "Johnson & Johnson", "R-Kan.", "Presidential"."""
    return "&" in name.words or (len(name.words) == 1 and not name.titles and _is_label(name.words[0]))


def _is_post(name: Name) -> bool:
    """Whether it is a post and no name: "Ohio Gov."."""
    *place, title = (plain(word) for word in name.words)
    return title in lex.TITLES and " ".join(place) in PLACES


def _like_a_person(name: Name) -> bool:
    """Whether what was tagged as an organisation is a first name and a surname: "Carly Roe"."""
    if name.kind is not EntityKind.ORGANIZATION or len(name.words) != _FULL_NAME:
        return False
    first, last = (plain(word) for word in name.words)
    personal = first in FIRST_NAMES and first not in _OF_PLACES
    return personal and last.isalpha() and not is_organization(name.words, name.key)


_FULL_NAME = 2
_OF_PLACES = frozenset(place.split()[-1] for place in PLACES)
"""Last words of places: the Carolina of "North Carolina" has teams."""


def _is_label(word: str) -> bool:
    party = word[1:2] == "-" and word[0] in "RDI"
    return party or plain(word) in _LABELS


_LABELS = lex.NOT_NAMES | lex.CALENDAR | lex.COURTESY | {"jr", "sr", "presidential", "senatorial"}
"""Words that alone are nobody's name, whatever their tag."""


def _surnames(names: Iterable[Name]) -> set[str]:
    people = [name for name in names if name.kind is EntityKind.PERSON]
    bodies = Counter(_alone(name) for name in names if name.kind is EntityKind.ORGANIZATION)
    courteous = {n.words[-1] for n in people if lex.COURTESY & {plain(title) for title in n.titles}}
    bare = Counter(_alone(name) for name in people)
    often = {word for word, number in bare.items() if word and number > FAR_MORE * bodies[word] > 0}
    return {n.words[-1] for n in people if len(n.words) > 1} | courteous | often


def _mere_surname(name: Name, surnames: set[str]) -> bool:
    alone = name.kind is EntityKind.ORGANIZATION and _alone(name) in surnames
    return alone and not is_organization(name.words, name.key)


def _of_two(name: Name, surnames: set[str]) -> bool:
    """Whether it stands for two ("the Doe-Roe race"), or says what somebody is ("Doe-friendly").

    A part is the surname of somebody, which the whole is not: Jacob Rees-Mogg goes by that.
    """
    word = _alone(name)
    parts = word.split("-")
    of_somebody = len(parts) > 1 and word not in surnames and not surnames.isdisjoint(parts)
    return name.kind is EntityKind.PERSON and not name.titles and of_somebody


def _alone(name: Name) -> str:
    """The one word of a name, and of one with "The", as a reader takes "The Doe campaign"; else empty."""
    words = name.words[1:] if name.words[0] == "The" else name.words
    return words[0] if len(words) == 1 else ""


def _tails(names: Iterable[Name]) -> set[str]:
    """What is left of people's names of three words or more without the first: "Vander Berg"."""
    people = [n.words for n in names if n.kind is EntityKind.PERSON and n.words[2:]]
    return {" ".join(words[1:]) for words in people if words[1].lower() not in FIRST_NAMES}


def _with_nickname(document: Document, name: Name) -> list[list[str]]:
    """What else somebody goes by whose name holds a nickname: "Tom Oakes", and "El Chapo" by itself."""
    if name.kind not in {EntityKind.PERSON, None} or len(name.words) == 1:
        return []
    text = document.text
    parts = [bare_nickname(nickname.of(text)).split() for nickname in nicknames(text, *name.span)]
    return [part if part[1:] else [*part, _generation(name)[0][-1]] for part in parts]


def _generation(name: Name) -> tuple[list[str], list[str]]:
    """The words of a person's name without Jr. or Sr., and that."""
    told = [word for word in name.words[1:] if plain(word) in GENERATIONS]
    return [word for word in name.words if word not in told], told


def _namesakes(names: Iterable[Name]) -> set[tuple[str, str]]:
    """First and last names that stand with Jr. and without, or with III: a father's and a son's."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in names:
        words, generation = _generation(name)
        if name.kind is EntityKind.PERSON and len(words) > 1:
            found[words[0], words[-1]].add(plain(generation[0]) if generation else "")
    return {key for key, told in found.items() if len(told) > 1}


def cast_of(document: Document, tagged: Sequence[Named], publisher: Sequence[str] = ()) -> Cast:
    """Find the named entities of a document and bring their short forms together.

    Args:
        document: the article's text.
        tagged: what the model takes for names.
        publisher: the words of the name of the outlet that publishes it, which it may call by the last.
    """
    cast = Cast(document)
    scout = Scout(document, tagged)
    shown = with_bodies(document, with_people(document, list(scout.names())), scout.common)
    names = [name for name in shown if not _is_charge(name, document.sentences[name.sentence].tokens)]
    _Gatherer(cast, names, publisher).gather()
    return cast


def _is_charge(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether it is what somebody heads, and no body: "Head of Communications", "Director, Sales"."""
    fields = all(plain(word) in offices.CHARGES for word in name.words)
    lead = [plain(t.lower) for t in tokens[max(0, name.first - PAIR) : name.first]]
    led = len(lead) == PAIR and lead[0] in _HEADS and lead[1] in _LEAD
    return fields and led and name.kind is not EntityKind.PERSON


_HEADS = words("head director chief manager vice-president president officer lead")
_LEAD = words("of for ,")


class _Gatherer:
    """Brings names together: full names first, then short forms, wherever they stand in the text."""

    def __init__(self, cast: Cast, names: list[Name], publisher: Sequence[str]) -> None:
        self.cast = cast
        self.called = {name.span: called for name in names if (called := _with_nickname(cast.document, name))}
        self.names = _of_one_kind([self._as_person(name) for name in names])
        self.surnames: dict[str, list[Draft]] = defaultdict(list)
        self.given: dict[str, list[Draft]] = defaultdict(list)
        self.outlets = outlets_for_short(self.names, publisher)
        self.tails = _tails(self.names)
        self.namesakes = _namesakes(self.names)
        self.nicknames = {
            (called[0], called[-1]): (name.words[0], name.words[-1])
            for name in self.names
            for called in self.called.get(name.span, [])
        }
        self.short_forms = short_forms(self.names)
        self.introductions = Introductions(cast.document)
        self.either: set[Draft] = set()

    def gather(self) -> None:
        found: list[tuple[Name, Draft]] = []
        waiting: list[Name] = []
        for name in self.names:
            draft = self._full(name)
            if draft is None:
                waiting.append(name)
            else:
                found.append((name, draft))
        for name in map(self._without_the, waiting):
            initials = name.kind is EntityKind.ORGANIZATION
            draft = self._body(name) or (self._of_initials(name) if initials else self._short(name))
            if draft is not None:
                found.append((name, draft))
        found += self._in_headlines()
        self.cast.settle(found)

    def _without_the(self, name: Name) -> Name:
        """The surname alone in "The Doe campaign"; any other name as it is."""
        words = name.words[1:] if name.words[0] == "The" else ()
        if name.kind is not None or len(words) != 1 or words[0] not in self.surnames:
            return name
        start = self.cast.document.sentences[name.sentence].tokens[name.first + 1].start
        span = Span(start, name.span.end)
        return replace(name, words=words, span=span, titled=span, first=name.first + 1)

    def _full(self, name: Name) -> Draft | None:
        if name.kind is EntityKind.PERSON and len(_generation(name)[0]) > 1:
            return None if " ".join(name.words) in self.tails else self._person(name)
        if name.kind is EntityKind.ORGANIZATION and (_is_acronym(name) or self._called(name)):
            return None
        if self._outlet(name):
            return None
        if name.kind is EntityKind.OUTLET or name.kind is EntityKind.ORGANIZATION:
            draft = self.cast.named(name.kind, name.words)
            self._index_short_forms(draft, name)
            return draft
        return None

    def _called(self, name: Name) -> tuple[str, ...]:
        """The full name of the body that a name is short for, where it is no person's; empty for none."""
        words = " ".join(name.words)
        return () if name.titles or words in self.surnames else self.short_forms.get(words, ())

    def _outlet(self, name: Name) -> tuple[str, ...]:
        """The full name of the outlet that "the" and its last word are short for; empty for none."""
        tokens = self.cast.document.sentences[name.sentence].tokens
        led = name.words[0] == "The" or (name.first > 0 and tokens[name.first - 1].lower == "the")
        short = led and not name.titles and name.kind is not EntityKind.PERSON and _alone(name)
        return self.outlets.get(short, ()) if short else ()

    def _body(self, name: Name) -> Draft | None:
        outlet = self._outlet(name)
        if outlet:
            return self.cast.named(EntityKind.OUTLET, outlet)
        full = self._called(name)
        body = self.cast.body(full) if full else None
        if body is not None:
            self.cast.also_called(body, name.words)
        return body

    def _as_person(self, name: Name) -> Name:
        """The name, as a person's where it holds a nickname and nothing tells whose it is."""
        shown = name.kind is None and name.span in self.called
        return replace(name, kind=EntityKind.PERSON) if shown else name

    def _person(self, name: Name) -> Draft:
        words, generation = _generation(name)
        words = [*self.nicknames.get((words[0], words[-1]), words)]
        told = generation if (words[0], words[-1]) in self.namesakes else []
        known = self.cast.find(EntityKind.PERSON, [words[0], words[-1], *told])
        draft = known or self.cast.named(EntityKind.PERSON, [words[0], words[-1], *told])
        if known is None:
            draft.name = _spelt([*words, *generation])
            self.surnames[words[-1]].append(draft)
            self.given[words[0]].append(draft)
            if words[2:]:
                self.surnames[" ".join(words[1:])].append(draft)
            if words[3:] and words[-2].lower() in lex.NAME_PARTICLES | {"al"}:
                self.surnames[" ".join(words[-2:])].append(draft)
        for called in self.called.get(name.span, []):
            self.cast.also_called(draft, called)
            self.given[called[0]].append(draft)
            draft.surface[" ".join(called)] += 1
        titled, given = _gender("", name.titles), words[0].lower()
        if given in EITHER_SEX or (titled and draft.gender not in {None, titled}):
            self.either.add(draft)
        draft.gender = draft.gender or titled or _gender(given, ())
        self._learn_roles(draft, name)
        self.introductions.take(name, draft)
        return draft

    def _learn_roles(self, draft: Draft, name: Name) -> None:
        draft.roles.update(plain(t) for t in name.titles)

    def _index_short_forms(self, draft: Draft, name: Name) -> None:
        words = [w for w in name.words if w != "The"]
        if [plain(word) for word in words[-1:]] == ["convention"]:
            return  # "RNC" is the committee, which holds it
        parts = [part for word in words for part in word.split("-")]
        for initials in ("".join(w[0] for w in held if w[:1].isupper()) for held in (words, parts)):
            if len(words) > 1 and len(initials) > 1:
                self.cast.initials.setdefault(initials, draft)

    def _of_initials(self, name: Name) -> Draft:
        known = self.cast.initials.get(undotted(name.words[0]))
        return known or self.cast.named(EntityKind.ORGANIZATION, name.words)

    def _short(self, name: Name) -> Draft | None:
        words, _ = _generation(name)
        joined, last = " ".join(words), words[-1] if words else ""  # nothing of "Sr." alone
        if name.kind is None and len(name.words) > 1:
            return None
        people = self.surnames.get(joined) or self.surnames.get(last) or []
        place = bare(name.words) in PLACES and not name.titles
        if people and (name.kind is EntityKind.PERSON or not place):
            return self._choose(people, name)
        single = len(name.words) == 1 and not name.titles
        knighted = not _KNIGHTED.isdisjoint(map(plain, name.titles))
        opens = single or knighted or last.lower() not in FIRST_NAMES
        if opens and not place and len(self.given.get(last, [])) == 1:
            return self.given[last][0]
        if name.kind is EntityKind.PERSON:
            return None if place or (single and self._is_family(last)) else self._bare_surname(name)
        return self.cast.initials.get(undotted(last))

    def _is_family(self, word: str) -> bool:
        """Whether a word is the plural of a surname or made from one: "the Does", "Doeism"."""
        return any(word.endswith(ending) and word.removesuffix(ending) in self.surnames for ending in _MADE)

    def _choose(self, people: list[Draft], name: Name) -> Draft:
        """Among people of one surname, who is of that generation, bears the title, or is of its sex.

        Else who was introduced last, where the text is still about that one; the first named otherwise. Where
        none is of that sex it is somebody else.
        """
        _, generation = _generation(name)
        people = [p for p in people if p.name.split()[-1:] == generation] or people
        gender = _gender("", name.titles)
        fitting = [p for p in people[:NAMESAKES] if gender is None or self._may_be(p, gender)]
        if not fitting:
            return self._bare_surname(name, another=True)
        posts = {plain(title) for title in name.titles} - lex.COURTESY
        bearer = self._bearer(fitting, posts)
        latest = None if posts else self.introductions.latest(name, fitting)
        draft = bearer or latest or fitting[0]
        draft.gender = draft.gender or gender
        self._learn_roles(draft, name)
        return draft

    def _may_be(self, draft: Draft, gender: str) -> bool:
        return draft.gender in {None, gender} or draft in self.either

    def _bearer(self, people: list[Draft], posts: set[str]) -> Draft | None:
        """The first of some people who bears one of these posts as a title, else who was told to hold it."""
        titled = (p for p in people if p.roles & posts)
        told = (p for p in people if self.introductions.posts[p] & posts)
        return next(titled, None) or next(told, None)

    def _bare_surname(self, name: Name, *, another: bool = False) -> Draft:
        """Who is known by a surname alone; `another`: who is none of those who are known already."""
        known = None if another else self.cast.find(EntityKind.PERSON, name.words)
        new = Draft(EntityKind.PERSON, " ".join(name.words))
        draft = known or (self.cast.add(new) if another else self.cast.named(EntityKind.PERSON, name.words))
        draft.local = True
        draft.gender = draft.gender or _gender("", name.titles)
        self._learn_roles(draft, name)
        if known is None:
            self.surnames[name.words[-1]].append(draft)
        return draft

    def _in_headlines(self) -> list[tuple[Name, Draft]]:
        """Names already known, found again in headlines, where capitals tell nothing."""
        found = []
        for index, sentence in enumerate(self.cast.document.sentences):
            if not sentence.in_title_case:
                continue
            k = 0
            while k < len(sentence.tokens):
                match = self._known_at(index, k)
                if match is not None:
                    found.append(match)
                    k = match[0].last
                else:
                    k += 1
        return found

    def _known_at(self, index: int, k: int) -> tuple[Name, Draft] | None:
        tokens = self.cast.document.sentences[index].tokens
        for length in (4, 3, 2, 1):
            words = tuple(without_possessive(t.text) for t in tokens[k : k + length])
            draft = self._known(words) if len(words) == length else None
            if draft is not None:
                span = Span(tokens[k].start, tokens[k + length - 1].start + len(words[-1]))
                return Name(span, words, (), span, draft.kind, index, k, k + length), draft
        return None

    def _known(self, words: tuple[str, ...]) -> Draft | None:
        for kind in (EntityKind.PERSON, EntityKind.OUTLET, EntityKind.ORGANIZATION):
            draft = self.cast.find(kind, words)
            if draft is not None and (len(words) > 1 or words[0].isupper()):
                return draft
        people = self.surnames.get(words[0], []) if len(words) == 1 else []
        return people[0] if len(people) == 1 and words[0].lower() not in lex.NOT_NAMES | PLACES else None


def _spelt(words: Sequence[str]) -> str:
    """A person's name; one in capitals throughout, as in headlines and transcripts, without them."""
    shouted = all(word.isupper() for word in words) and any(len(plain(word)) > SHOUTED for word in words)
    return " ".join(word.title() if shouted else word for word in words)


def _is_acronym(name: Name) -> bool:
    return len(name.words) == 1 and name.words[0].isupper() and len(name.words[0]) >= SHORTEST_ACRONYM


def _gender(first: str, titles: Sequence[str]) -> str | None:
    courtesy = {plain(t) for t in titles}
    if courtesy & {"mr", "sir", "lord", "congressman", "king", "prince"}:
        return "m"
    if courtesy & {"mrs", "ms", "miss", "lady", "dame", "madam", "congresswoman", "queen", "princess"}:
        return "f"
    if first.lower() in MALE:
        return "m"
    return "f" if first.lower() in FEMALE else None
