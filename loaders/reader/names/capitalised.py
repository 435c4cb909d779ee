"""Capitalised names in a text, and what kind of thing each one names, by general signs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES
from onrecord.loaders.reader.english.given_names import FIRST_NAMES
from onrecord.loaders.reader.english.places import PLACE_HEADS, PLACE_WORDS, PLACES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import bare, plain, without_possessive, words
from onrecord.loaders.reader.found import Named
from onrecord.loaders.reader.names.brackets import completed
from onrecord.loaders.reader.names.called import is_called
from onrecord.loaders.reader.names.entities import BODIES
from onrecord.loaders.reader.names.kinds import (
    PAIR,
    is_organization,
    is_outlet,
    of_place,
    person_beside,
    publishes,
    shown_as_body,
)
from onrecord.loaders.reader.names.known import KNOWN_ORGANIZATIONS
from onrecord.loaders.reader.names.listed import with_listed
from onrecord.loaders.reader.names.name import GENERATIONS, Name, with_generation, without_rank
from onrecord.loaders.reader.names.nobody import is_common_word, is_nobody, is_plain_word, without_common_word
from onrecord.loaders.reader.names.parties import is_of_no_party, with_parties
from onrecord.loaders.reader.names.runs import (
    end_of_outlet,
    is_numbered,
    led_by,
    past_downing_street,
    run_end,
    starts_name,
)
from onrecord.loaders.reader.names.spelled_out import spelled_out
from onrecord.loaders.reader.names.tagged_names import PARTIES, missed, whole
from onrecord.loaders.reader.names.tags import COMPOUNDED, SURE, Tags
from onrecord.loaders.reader.text.document import Document, Sentence
from onrecord.loaders.reader.text.transcripts import CHAIRS, is_full_name, names_nobody

_ABBREVIATED = re.compile(r"(?:[A-Z]\.){2,}")
_HARDLY = 0.5
"""A tag less likely than this does not tell letters from a word in capitals."""

_QUITE_SURE = 0.9
"""A tag this likely tells a place from a body whose name could be either's."""

_LONGEST_LETTERS = 3
"""So many letters or fewer are hardly those of a word where nothing else tells."""

_ADJECTIVAL = ("al", "ous", "ive", "ing", "ed", "ant", "ent", "able")

_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = words("january february april june july august september october november december")
"""But May and March, with which names of bodies begin."""

_LONGEST_TICKER = 20
_TICKER = re.compile(r"\([A-Z][A-Za-z]{1,9}(?: [A-Z]+)?: ?[A-Z0-9.]{1,6}\)")
_INITIAL = re.compile(r"[A-Z]\.")
_PERIOD = re.compile(r"(?:[QH][1-4]|FY\d+)")
"""Of what part of a year a company's figures are: "Acme Q3 profit falls"."""

_LONGEST_PERSON = 5
"""No name of a person has more words than this."""

_SURNAMES_TOO = words("may white black west law bill english french german day")
_NOT_IN_PERSONS = words(
    "united national international global federal tea super las los radio television tv show"
) | ((lex.CALENDAR | lex.NOT_NAMES) - FIRST_NAMES - _SURNAMES_TOO)
_FUNCTION_WORDS = (
    (lex.NOT_NAMES | ADVERBS)
    - lex.TITLES
    - lex.COURTESY
    - lex.NATIONALITIES
    - lex.CALENDAR
    - {"new", "first", "republican", "old", "bill"}
)


_MAY_OPEN = FIRST_NAMES | lex.ORGANIZATION_HEADS
_TITLED = lex.TITLES | lex.COURTESY
_NO_SURNAMES = (
    lex.ROLE_NOUNS | lex.TITLES | lex.ORGANIZATION_HEADS | words("order orders privilege action division")
)
_IN_NAMES = FIRST_NAMES | lex.COURTESY | _NO_SURNAMES | {"the", "st"}
_OF_BODIES = lex.ORGANIZATION_HEADS | lex.OUTLET_HEADS | PLACES
_NO_PERSONS = _OF_BODIES | _NO_SURNAMES


class Scout:
    """Finds names; made once for a document, because a word seen in lower case elsewhere is no name."""

    def __init__(self, document: Document, tagged: Sequence[Named] = ()) -> None:
        self.document = document
        self.tags = Tags(tagged, document.text)
        self.common: set[str] = set()
        self.capital: set[str] = set()
        self.alone: Counter[str] = Counter()
        self.behind: Counter[str] = Counter()
        self.labels = {turn.label.start: turn.label for turn in document.turns}
        for sentence in document.sentences:
            self._learn(sentence.tokens)
        for label in self.labels.values():
            self.alone[label.of(document.text).title().split()[-1]] += 1

    def _learn(self, tokens: Sequence[Token]) -> None:
        for i, token in enumerate(tokens):
            if token.text.islower():
                self.common.add(token.lower)
            elif token.is_capital and i > 0:
                self.capital.add(token.lower)
                self.behind[without_possessive(token.text)] += tokens[i - 1].is_capital
                beside = (*tokens[i - 1 : i], *tokens[i + 1 : i + 2])
                if not any(other.is_capital for other in beside):
                    self.alone[without_possessive(token.text)] += 1

    def names(self) -> Iterator[Name]:
        """Every name in text order; of headlines in title case only those that are tagged."""
        for index, sentence in enumerate(self.document.sentences):
            ruled = [] if sentence.in_title_case else list(self._names_in(index, sentence))
            parts = (part for one in ruled for part in self.tags.apart(one, sentence.tokens))
            told = [self.tags.told(self._past_word(one, sentence.tokens), sentence.tokens) for one in parts]
            told = with_listed(spelled_out(whole(self.tags, told, sentence), sentence), sentence)
            told = with_parties(told, index, sentence)
            kept = (
                undated(name, sentence.tokens)
                for name in (*told, *missed(self.tags, index, sentence, told))
                if not (
                    self._opens_as_word(name)
                    or self._is_shouted_word(name)
                    or _is_adjective(name)
                    or _is_thing(name, sentence.tokens)
                    or self._is_ticker(name)
                    or is_of_no_party(name, sentence.tokens)
                    or (_is_called_court(name) and self.tags.local(name.span) > _QUITE_SURE)
                )
            )
            whose = (
                self._whose(without_common_word(name, sentence.tokens), sentence.tokens) for name in kept
            )
            ranked = (without_rank(name, sentence.tokens) for name in whose if name is not None)
            found = [with_generation(name, sentence.tokens) for name in ranked]
            found = completed([*_apart(sorted(found, key=lambda name: name.span))], sentence.tokens)
            label = self.labels.get(sentence.span.start)
            if label is not None:
                yield from self._speaker(index, sentence, label)
                found = [name for name in found if name.span.start >= label.end]
            yield from found

    def _whose(self, name: Name, tokens: Sequence[Token]) -> Name | None:
        """The name, as nobody's yet if it was taken for a person's and is called a body; None if nobody's."""
        if not is_nobody(name, tokens, self.tags.personal(name.span), self._times(name)):
            return name
        return replace(name, kind=None) if not name.titles and is_called(tokens, name) else None

    def _times(self, name: Name) -> int:
        """How often the last word of a name stands by itself or behind another capital."""
        return self.alone[name.words[-1]] + self.behind[name.words[-1]]

    def _opens_as_word(self, name: Name) -> bool:
        """Whether what is tagged as a name is a common word that opens a sentence: "Staff"."""
        word = name.words[0].lower()
        lone = name.first == 0 and len(name.words) == 1 and name.kind is not None
        return lone and word in self.common - self.capital

    def _past_word(self, name: Name, tokens: Sequence[Token]) -> Name:
        """A body's name without the common word before it that opens the sentence: "Presumptive GOP".

        A sure tag begins behind that word.
        """
        opens = _opens(tokens, name.first) and plain(name.words[0]) not in lex.NATIONALITIES | PLACES
        body = name.kind in {EntityKind.ORGANIZATION, None} and not name.titles
        if not opens or len(name.words) < PAIR or not body:
            return name
        rest = Span(tokens[name.first + 1].start, name.span.end)
        tags = [tag for tag in self.tags.over(name.span) if tag.kind == "ORG" and tag.likelihood > SURE]
        word = name.words[0]
        common = is_common_word(word) or word.lower().endswith(_ADJECTIVAL)
        if [tag.span for tag in tags] != [rest] or not common:
            return name
        return replace(name, words=name.words[1:], span=rest, titled=rest, first=name.first + 1)

    def _is_ticker(self, name: Name) -> bool:
        """Whether it stands in brackets as where, and as what, a company is traded: "(LSE: KST)"."""
        opens = self.document.text.rfind("(", max(0, name.span.start - _LONGEST_TICKER), name.span.start)
        ticker = _TICKER.match(self.document.text, opens) if opens >= 0 else None
        return ticker is not None and name.span.end < ticker.end()

    def _is_shouted_word(self, name: Name) -> bool:
        """Whether a common word in capitals, "WORK", was taken for a body's letters, and nothing says so."""
        word = name.words[0]
        shouted = len(name.words) == 1 and word.isupper() and word.isalpha() and not name.titles
        if not shouted or name.kind is not EntityKind.ORGANIZATION or word.lower() in KNOWN_ORGANIZATIONS:
            return False
        elsewhere = self.alone[word.title()] + self.behind[word.title()] > 0
        tagged = any(tag.kind == "ORG" and tag.likelihood > _HARDLY for tag in self.tags.over(name.span))
        plainly = len(word) > _LONGEST_LETTERS and is_plain_word(word)
        return not (tagged or elsewhere) and (plainly or word.lower() in self.common)

    def _speaker(self, index: int, sentence: Sentence, label: Span) -> Iterator[Name]:
        """Whom the label of a turn names, written as elsewhere: "Hale" for "MR. HALE"; nobody for "HOST".

        Behind a post that is the name in brackets: "PRESENTER (ADA ROE)".
        """
        tokens = list(takewhile(lambda t: t.end <= label.end and t.text not in {",", "("}, sentence.tokens))
        spoken = [k for k, token in enumerate(tokens) if token.is_word]
        if names_nobody([tokens[k].text for k in spoken]):
            aside = [k for k, t in enumerate(sentence.tokens) if len(tokens) < k and t.end < label.end]
            named = is_full_name([sentence.tokens[k].text for k in aside])
            if not named or sentence.tokens[len(tokens)].text != "(":
                return
            tokens, spoken = sentence.tokens[: aside[-1] + 1], aside
        written = [tokens[k].text.title() if tokens[k].text.isupper() else tokens[k].text for k in spoken]
        cut = _title_length(written)
        if plain(written[-1]) in CHAIRS | lex.TITLES | lex.ROLE_NOUNS | self.common:
            return
        first, words = spoken[cut], tuple(written[cut:])
        span, titled = (Span(tokens[k].start, tokens[-1].end) for k in (first, spoken[0]))
        titles = tuple(written[:cut])
        yield Name(span, words, titles, titled, EntityKind.PERSON, index, first, len(tokens))

    def _names_in(self, index: int, sentence: Sentence) -> Iterator[Name]:
        tokens = sentence.tokens
        k = 0
        while k < len(tokens):
            if not (starts_name(tokens[k]) or is_numbered(tokens, k)):
                k += 1
                continue
            end = run_end(tokens, k)
            name = self._name(index, tokens, k, end)
            if name is not None:
                yield name
            k = end

    def _name(self, index: int, tokens: Sequence[Token], start: int, end: int) -> Name | None:
        while end > start + 1 and (
            tokens[end - 1].lower in _WEEKDAYS
            or _is_date(tokens, end - 1)
            or tokens[end - 1].text in lex.POST_NOMINALS
            or plain(tokens[end - 1].text) in GENERATIONS
            or _PERIOD.fullmatch(tokens[end - 1].text)
        ):
            end -= 1
        while end > start + 1 and (tokens[end - 1].text.islower() or tokens[end - 1].text == "&"):
            end -= 1  # "the Harbour Committee on" of "the Harbour Committee on Thursday"
        while start < end - 1 and _ABBREVIATED.fullmatch(tokens[start].text):
            start += 1
        start = self._past_opener(tokens, start, end)
        end = end_of_outlet(tokens, start, end)
        words = [t.text for t in tokens[start : end - 1]]
        words.append(without_possessive(tokens[end - 1].text))
        if len(words) == 1 and words[0].lower() in FIRST_NAMES and (surname := led_by(tokens, end)):
            words.append(surname)
            end += 1
        cut = _title_length(words) or _charge_length(tokens, start, words)
        first = start + cut
        core = tuple(re.sub(r" (?=[,.'’])", "", " ".join(words[cut:])).split())
        if not core or (
            all(plain(w) in lex.NOT_NAMES for w in core)
            and not (_is_known(core) or _titled_as_outlet(tokens, first, core))
            and not any(plain(w) in lex.COURTESY for w in words[:cut])
        ):
            return None
        stop = tokens[end - 1].start + len(words[-1])
        span = Span(tokens[first].start, stop)
        titles = tuple(words[:cut])
        kind = self._kind(core, titles, tokens, first, end)
        initials = core[-1].isupper() and len(core) == PAIR
        if core[0] == "The" and len(core) > 1 and (initials or kind is EntityKind.ORGANIZATION):
            first, core = first + 1, core[1:]
            span = Span(tokens[first].start, stop)
        return Name(span, core, titles, Span(tokens[start].start, stop), kind, index, first, end)

    def _past_opener(self, tokens: Sequence[Token], start: int, end: int) -> int:
        """Past words that are capital only because they open a sentence or a quotation."""
        opens = _opens(tokens, start)
        known = bare([token.text for token in tokens[start:end]]) in KNOWN_ORGANIZATIONS
        if known or tokens[start].text in lex.RANKS or past_downing_street(tokens, start):
            return start
        if _is_ours(tokens, start, end) or is_numbered(tokens, start):
            return start
        while (
            start < end - 1
            and tokens[start + 1].is_capital
            and (_never_opens_name(tokens[start]) or _is_past(tokens[start : start + PAIR]))
        ):
            start += 1
            opens = False
        word = tokens[start].lower
        if opens and _describes(tokens[start:end]):
            return start + 1
        known_first = word in _MAY_OPEN or plain(word) in _TITLED
        if (
            opens
            and start < end - 1
            and tokens[start + 1].is_capital
            and not known_first
            and word != "the"
            and self._common_opener(tokens, start, end)
        ):
            return start + 1
        return start

    def _common_opener(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Whether the capital at `start` is that of a common word.

        That is one seen in lower case, a verb, or an unknown word before a name that stands alone elsewhere.
        """
        word = tokens[start].lower
        if word in self.common or word in AUXILIARIES or word in FORMS:
            return True
        lone = end - start == PAIR and self.alone[without_possessive(tokens[start + 1].text)] > 0
        return lone and not person_beside(tokens, start, end)

    def _kind(
        self, core: tuple[str, ...], titles: tuple[str, ...], tokens: Sequence[Token], first: int, end: int
    ) -> EntityKind | None:
        key = bare(core)
        before = tokens[first - len(titles) - 1].lower if first - len(titles) > 0 else ""
        if not titles and (is_outlet(core, key, before) or publishes(core, tokens, first, end)):
            return EntityKind.OUTLET
        if key in PLACES or plain(core[-1]) in PLACE_HEADS:
            return None
        branch = plain(core[-1]) == "bureau" and first > 0 and tokens[first - 1].text == "("
        if not titles and not branch and is_organization(core, key):
            return EntityKind.ORGANIZATION
        if not titles and shown_as_body(core, tokens, first, end):
            return EntityKind.ORGANIZATION
        if self._is_person(core, titles, tokens, first, end):
            return EntityKind.PERSON
        return None

    def _is_person(
        self, core: tuple[str, ...], titles: tuple[str, ...], tokens: Sequence[Token], first: int, end: int
    ) -> bool:
        shouted = any(w.isupper() and len(w) > PAIR for w in core)
        if shouted or len(core) > _LONGEST_PERSON or any(plain(w) in _NOT_IN_PERSONS for w in core):
            return False
        if titles:
            return len(core) > 1 or plain(core[0]) not in _NO_SURNAMES
        if len(core) == 1 or any(w.isdigit() for w in core):
            return False
        if core[0].lower() in FIRST_NAMES or (not core[3:] and _INITIAL.fullmatch(core[0])):
            return True
        return not core[3:] and not of_place(core) and self._like_person(core, tokens, first, end)

    def _like_person(self, core: tuple[str, ...], tokens: Sequence[Token], first: int, end: int) -> bool:
        """Whether the last word of an unknown name stands alone elsewhere, or its neighbours tell."""
        alone = self.alone[core[-1]] > 0 and core[-1].isalpha()
        return alone or person_beside(tokens, first, end)


def _opens(tokens: Sequence[Token], k: int) -> bool:
    """Whether token `k` opens a sentence or a quotation, where any word has a capital."""
    return k == 0 or (not tokens[k - 1].is_word and tokens[k - 1].text not in {",", "(", "&"})


def _is_date(tokens: Sequence[Token], k: int) -> bool:
    """Whether a month with its day stands at token `k`: "Lorne College February 6"."""
    month = tokens[k].lower in _MONTHS | {"march", "may"}
    return month and k + 1 < len(tokens) and tokens[k + 1].text.isdigit()


def _is_adjective(name: Name) -> bool:
    """Whether what is tagged as a name is an adjective that opens with one: "Doe-backed"."""
    lead, hyphen, rest = name.words[-1].rpartition("-")
    return bool(lead and hyphen and rest.islower()) and (rest in COMPOUNDED or rest.endswith("ed"))


def _is_thing(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether a saint owns what is named, "St Mary's is full", or a storm bears a name."""
    owns = tokens[name.last - 1].end > name.span.end
    storm = name.first > 0 and tokens[name.first - 1].lower in _STORMS
    return storm or (len(name.words) == PAIR and plain(name.words[0]) == "st" and owns)


def _is_called_court(name: Name) -> bool:
    """Whether flats may be named, no court of law: "a fire in Roehill Court", not "the High Court"."""
    return len(name.words) == PAIR and name.words[-1] == "Court" and not is_common_word(name.words[0])


_STORMS = words("storm hurricane typhoon cyclone")


def _apart(names: Sequence[Name]) -> Iterator[Name]:
    """The names in text order, without those that begin inside the one before."""
    end = 0
    for name in names:
        if name.span.start >= end:
            yield name
            end = name.span.end


def undated(name: Name, tokens: Sequence[Token]) -> Name:
    """A body's name without what only says when or of which kind: "October CNN poll", "super PAC Onward"."""
    rest = name.words[1:]
    if not rest or name.kind not in BODIES:
        return name
    kind = name.words[0] == "PAC" and name.first > 0 and tokens[name.first - 1].lower == "super"
    if not (kind or (plain(name.words[0]) in _MONTHS and _stands_alone(rest))):
        return name
    span = Span(tokens[name.first + 1].start, name.span.end)
    return replace(name, words=rest, span=span, titled=span, titles=(), first=name.first + 1)


def _stands_alone(words: tuple[str, ...]) -> bool:
    """Whether words are the name of a body without what stands before them."""
    return words[0].isupper() or is_outlet(words, bare(words), "") or is_organization(words, bare(words))


def _is_known(core: tuple[str, ...]) -> bool:
    """Whether common words are together a body that is known by them: "Islamic State"."""
    return " " in bare(core) and bare(core) in KNOWN_ORGANIZATIONS


def _titled_as_outlet(tokens: Sequence[Token], first: int, core: tuple[str, ...]) -> bool:
    """Whether common words are the name of an outlet: "daily The Day"."""
    return first > 0 and core[0] == "The" and tokens[first - 1].lower in lex.OUTLET_NOUNS


def _describes(run: Sequence[Token]) -> bool:
    """Whether the first word is none of the full name after it: "Billionaire Peter Roe"."""
    if len(run) <= PAIR or run[1].lower not in FIRST_NAMES or _INITIAL.fullmatch(run[0].text):
        return False
    return plain(run[0].lower) not in _IN_NAMES


def _never_opens_name(token: Token) -> bool:
    lower = token.lower
    if lower == "the":
        return False
    return lower in _FUNCTION_WORDS


def _is_ours(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether "Our" inside a sentence begins the name of a body: "an ad of Our Harbours PAC"."""
    inside = start > 0 and tokens[start - 1].text.islower() and end > start + PAIR
    return inside and tokens[start].text == "Our" and plain(tokens[end - 1].text) in lex.ORGANIZATION_HEADS


def _is_past(pair: Sequence[Token]) -> bool:
    """Whether the first of two words is "Former", and the second opens no title: "Former Acme chief"."""
    return pair[0].lower == "former" and plain(pair[1].text) not in _TITLED | lex.ROLE_NOUNS | PLACE_WORDS


def _office_length(words: Sequence[str]) -> int:
    """How many words before a full name are its bearer's office: "Council on Trade Director Joan Lund"."""
    name = words[-PAIR:]
    office = words[:-PAIR]
    if not office or plain(office[-1]) not in lex.ROLE_NOUNS - {"justice", "bureau"}:
        return 0
    return 0 if any(plain(w) in _NO_PERSONS or not w[0].isupper() for w in name) else len(office)


def _charge_length(tokens: Sequence[Token], start: int, words: Sequence[str]) -> int:
    """How many words before a full name say what its bearer heads: "Director of Services Ada Roe"."""
    charge = words[:-PAIR]
    if start < PAIR or not charge or any(w.lower() in FIRST_NAMES or _INITIAL.fullmatch(w) for w in charge):
        return 0
    led = tokens[start - 1].lower in {"of", "for"} and plain(tokens[start - 2].text) in lex.ROLE_NOUNS
    named = not any(plain(w) in _OF_BODIES for w in words[-PAIR:])
    return len(charge) if led and tokens[start - 2].is_capital and named and "of" not in words else 0


def _title_length(words: Sequence[str]) -> int:
    """How many leading words are titles of the person named after them."""
    if len(words) == 1 or plain(words[-1]) in lex.ORGANIZATION_HEADS or "," in words:
        return 0
    if bare(words) in KNOWN_ORGANIZATIONS:
        return 0
    if any(w in {"of", "for", "on"} for w in words):
        return _office_length(words)
    length = 0
    for i in range(len(words) - 1):
        word = plain(words[i])
        honoured = word == "sri" and i > 0 and plain(words[i - 1]) in {"tan", "puan"}
        ranked = words[i] in lex.RANKS and words[i + 1].lower() in FIRST_NAMES
        office = honoured or ranked or word in lex.COURTESY | lex.TITLES | lex.ROLE_NOUNS
        named = i > 0 and plain(words[i - 1]) in FIRST_NAMES and not words[i].endswith(".")
        if office and not named:
            length = i + 1
    if len(words) == PAIR and words[0].lower() in FIRST_NAMES:
        return 0
    return 0 if length > 0 and _is_of_body(words, length) else length


def _is_of_body(words: Sequence[str], length: int) -> bool:
    """Whether what follows titles is a body's noun, or "National" a party: "Republican National Group"."""
    of_party = plain(words[0]) in PARTIES and plain(words[length]) in _NOT_IN_PERSONS
    return of_party or plain(words[length]) in lex.OUTLET_HEADS | lex.ORGANIZATION_HEADS
