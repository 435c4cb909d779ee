"""Which organisation the words of a role name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.affiliations.roles import (
    APOSTROPHES,
    LEADS_TO_ORGANIZATION,
    LINKS,
    STOPS,
    is_possessive,
    is_role,
    singular,
)
from onrecord.loaders.reader.english import companies, offices, parties
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.given_names import FIRST_NAMES
from onrecord.loaders.reader.english.phrases import DETERMINERS, PREPOSITIONS
from onrecord.loaders.reader.english.places import PLACE_WORDS, PLACES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import bare, plain, without_possessive, words
from onrecord.loaders.reader.names.entities import ADMINISTRATION, BODIES, CAMPAIGNS, Cast, Draft
from onrecord.loaders.reader.names.kinds import OF, PAIR, is_organization
from onrecord.loaders.reader.names.known import AMBIGUOUS_OUTLETS, KNOWN_OUTLETS
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.text.document import Sentence

_AWARDED = ("prize", "award", "bestselling", "best-selling", "medal")
_ADJECTIVAL = ("al", "ous", "ive", "ful", "ic", "less", "ary", "ed", "ing", "time", "ant", "ent", "able")
"""A capital that opens a sentence with such an ending is hardly that of a name."""


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation in one sentence: its draft, its first token and the index past its last."""

    draft: Draft
    first: int
    last: int


class Bodies:
    """Finds the organisations that one sentence names, those included that only their place tells."""

    def __init__(self, sentence: Sentence, cast: Cast) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.cast = cast

    def within(self, start: int, end: int) -> Body | None:
        """The organisation that the role in tokens ``[start, end)`` is held in."""
        return (
            self.campaign(start, end)
            or self.named(start, end)
            or self._campaign_alone(start, end)
            or self._before_role(start, end)
            or self._after_preposition(start, end)
            or self._body_meant(start, end)
        )

    def named(self, start: int, end: int) -> Body | None:
        """The first organisation named in tokens ``[start, end)``; of "A's B" it is B."""
        found: Body | None = None
        for name, draft in self._names(start, end):
            if draft.kind not in BODIES or _is_origin(name) or self._is_chamber(name):
                continue
            if self._merely_colours(name, end) or self._is_governed(start, name):
                continue
            surname = len(name.words) == 1 and not is_organization(name.words, name.key)
            if surname and name.last < min(end, len(self.tokens)) and is_campaign(self.tokens[name.last]):
                if any(t.lower in _MEANWHILE for t in self.tokens[start : name.first]):
                    continue
                return self._campaign_of(draft, name.first, name.last + 1)
            if found is not None and not (found.last == name.first and self._possessive(found.last)):
                break
            found = Body(draft, name.first, name.last)
        return found

    def _merely_colours(self, name: Name, end: int) -> bool:
        """Whether a name tells no employer of the role after it: "White House hopeful", "Nobel Prize"."""
        following = self.tokens[name.last : end]
        role = next((t for t in following if is_role(t)), None)
        if any(t.lower.startswith(_AWARDED) for t in following[:PAIR]) or _says_whose(following[:1]):
            return True
        if name.key == "independent" and role is not None and plain(role.lower) in offices.OF_PLACES:
            return True
        company = following[:1] == [role] and plain(name.words[-1]) not in offices.NO_COMPANIES
        owned = company and role is not None and plain(role.lower) in offices.OWNING
        return role is not None and plain(role.lower) in offices.COLOURED and not owned

    def _is_governed(self, start: int, name: Name) -> bool:
        """Whether a name behind "mayor of" and the like is that of a place, whatever else bears it."""
        lead = self.tokens[start : name.first]
        led = [t.lower for t in lead[-1:]] == ["of"] and not is_organization(name.words, name.key)
        return led and any(plain(t.lower) in offices.OF_PLACES for t in lead)

    def led_to(self, k: int) -> Body | None:
        """The organisation whose name a preposition before token `k` leads to, if straight.

        An article may stand between them, and its kind in lower case: "of the law firm Doe & Roe".
        """
        body = self.named(k, min(len(self.tokens), k + _FAR))
        if body is None:
            return None
        kind = [t for t in self.tokens[k : body.first] if t.lower not in {"the", "a", "an"}]
        told = not kind or plain(kind[-1].lower) in _KINDS
        return body if told and all(t.text.islower() for t in kind) else None

    def nearest(self, offset: int) -> Draft | None:
        """The organisation named last before `offset`, in its sentence or not long before."""
        near = ((n, d) for n, d in self.cast.lately(offset, MOST_NAMES) if offset - n.span.end < REACH)
        return next((d for n, d in near if d.kind in BODIES and not self._is_quoted(n)), None)

    def last_before(self, end: int) -> Draft | None:
        """The organisation named last before token `end`, but no outlet that is spoken to there."""
        named = [(name, draft) for name, draft in self._names(0, end) if draft.kind in BODIES]
        bodies = [draft for name, draft in named if not self._is_told(name, draft)]
        return bodies[-1] if bodies else None

    def ending(self, end: int) -> Draft | None:
        """The organisation whose name ends before token `end`."""
        return next((d for n, d in self._names(0, end) if d.kind in BODIES and n.last == end), None)

    def _is_told(self, name: Name, draft: Draft) -> bool:
        """Whether an outlet is spoken to: "Speaking to the Post, its chairman said"."""
        lead = [t.lower for t in self.tokens[max(0, name.first - PAIR) : name.first] if t.lower != "the"]
        return draft.kind is EntityKind.OUTLET and lead[-1:] != [] and lead[-1] in {"to", "told", "with"}

    def opening(self, start: int, end: int, *, placed: bool = False) -> Body | None:
        """The organisation whose name a capitalised title opens with: "Acme Chairman".

        `placed`: behind a place, where a word alone is hardly the name of one: "Northport Managing Editor".
        """
        if sum(t.text.isupper() and len(t.text) > PAIR for t in self.tokens[start:end]) > 1:
            return None  # a headline before the title
        while start < end - 1 and self.tokens[start].lower in _NO_OPENERS:
            start += 1
        for stop in range(end - 1, start, -1):
            run = [without_possessive(token.text) for token in self.tokens[start:stop]]
            if len(run) == 1 and plain(run[0]) in offices.CHAMBERS | lex.TITLES | {"gop"}:
                party = plain(run[0]) in parties.ONE and self.named(start, stop) is not None
                return self._registered(start, stop) if party else None
            if plain(run[-1]) in offices.CHAMBERS and self._opens_otherwise(run[:-1]):
                continue
            if plain(run[-1]) == "cabinet" and self.tokens[stop].lower == "secretary":
                continue
            if self._is_body(run) and bare(run) not in PLACES:
                return self._registered(start, stop)
        unknown = (
            not placed and end == start + PAIR and plain(self.tokens[end - 1].lower) in offices.IN_BUSINESS
        )
        return self.unknown(start, start + 1) if unknown else None

    def _opens_otherwise(self, lead: Sequence[str]) -> bool:
        """Whether what stands before "House" and the like says not whose it is: "Endorses House Speaker"."""
        whose = bare(lead) in PLACES | lex.NATIONALITIES | {"state", "white"}
        return not whose and plain(lead[-1]) in FORMS if lead else False

    def _is_body(self, run: Sequence[str]) -> bool:
        known = bare(run) in KNOWN_OUTLETS - AMBIGUOUS_OUTLETS or self.cast.body(run) is not None
        return known or is_organization(tuple(run), bare(run))

    def unknown(self, start: int, end: int) -> Body | None:
        """An organisation told by its place alone: "Acme" in "Acme spokesman"."""
        run = self.tokens[start:end]
        if any(t.lower.endswith(("'s", "s'")) or t.lower in FIRST_NAMES for t in run):
            return None
        lows = {plain(t.text) for t in run}
        if not run or lows & (lex.NOT_NAMES | PLACES | lex.NATIONALITIES | lex.TITLES | CAMPAIGNS):
            return None
        if lows <= lex.ORGANIZATION_HEADS or lows <= offices.CHARGES:
            return None  # "Group finance director", "Head of Communications"
        if " ".join(t.lower for t in run) in PLACES or self._names(start, end):
            return None
        return self._registered(start, end)

    def _registered(self, start: int, end: int) -> Body:
        run = self.tokens[start:end]
        known = self.cast.body([without_possessive(t.text) for t in run])
        draft = known or self.cast.named(EntityKind.ORGANIZATION, [without_possessive(t.text) for t in run])
        last = without_possessive(run[-1].text)
        draft.mentions.add(Span(run[0].start, run[-1].start + len(last)))
        return Body(draft, start, end)

    def _names(self, start: int, end: int) -> list[tuple[Name, Draft]]:
        end = min(end, len(self.tokens))
        if start >= end:
            return []
        return self.cast.inside(Span(self.tokens[start].start, self.tokens[end - 1].end))

    def _is_chamber(self, name: Name) -> bool:
        """Whether "House" and the like stands before the office: "the House minority leader"."""
        following = takewhile(lambda t: t.is_word and t.lower not in LINKS | STOPS, self.tokens[name.last :])
        return name.key in offices.CHAMBERS and any(is_role(t) or singular(t) for t in islice(following, OF))

    def _possessive(self, end: int) -> bool:
        return self.tokens[end - 1].lower.endswith(("'s", "’s"))

    def campaign(self, start: int, end: int) -> Body | None:
        """The campaign of a person: "Doe campaign", "Doe's campaign", "the campaign of Jane Doe".

        So too of an administration. A campaign's manager is a campaign manager: the word is left to the role.
        """
        for name, draft in self._names(start, end):
            if draft.kind is not EntityKind.PERSON:
                continue
            owned = name.last + (name.last < end and self.tokens[name.last].text in {"'", "’"})
            at = owned
            while at < end and (self.tokens[at].text.isdigit() or self.tokens[at].lower in offices.RACES):
                at += 1
            first = name.first - len(name.titles)
            if at < end and is_campaign(self.tokens[at]) and not self._is_meanwhile(start, first, at):
                managed = at + 1 < end and self.tokens[at + 1].lower in offices.OF_CAMPAIGNS
                body = self._campaign_of(draft, first, at + 1)
                return replace(body, last=owned) if managed else body
            led_to = first - start >= PAIR and self.tokens[first - 1].lower in {"of", "for"}
            if led_to and self.tokens[first - 1].lower == "of" and is_campaign(self.tokens[first - PAIR]):
                return self._campaign_of(draft, first - PAIR, name.last)
            if led_to and self.is_managed(start, first - 1):
                return replace(self.managed(draft, first - PAIR), first=first, last=name.last)
        return None

    def _campaign_alone(self, start: int, end: int) -> Body | None:
        """The campaign or administration of somebody whom nothing else names: "the Doe administration"."""
        for k in range(start + 1, end):
            whose = self.tokens[k - 1]
            known = plain(whose.lower) in lex.NOT_NAMES | lex.TITLES | PLACES | offices.CHAMBERS
            if is_campaign(self.tokens[k]) and whose.is_capital and not known and not is_possessive(whose):
                then = any(t.lower in _MEANWHILE for t in self.tokens[start:k])
                if then or (k > start + 1 and self.tokens[k - PAIR].is_capital):
                    continue
                noun = plain(without_possessive(self.tokens[k].lower)).removesuffix("s")
                draft = self.cast.named(EntityKind.ORGANIZATION, [whose.text, noun])
                draft.mentions.add(Span(whose.start, self.tokens[k].end))
                return Body(draft, k - 1, k + 1)
        return None

    def _is_meanwhile(self, start: int, first: int, noun: int) -> bool:
        """Whether an administration says when a role was held, or it is one's in another body: "during"."""
        if self.tokens[noun].lower in CAMPAIGNS:
            return False
        then = any(t.lower in _MEANWHILE for t in self.tokens[start:first])
        return then or self.named(start, first) is not None

    def is_managed(self, start: int, end: int) -> bool:
        """Whether the role in tokens ``[start, end)`` is that of a campaign's manager or the like."""
        last = [t.lower for t in self.tokens[max(start, end - PAIR) : end]]
        return last[1:] != [] and last[0] in CAMPAIGNS and last[1] in offices.OF_CAMPAIGNS

    def managed(self, candidate: Draft, manager: int) -> Body:
        """The campaign of `candidate` that the word before token `manager` stands for."""
        word = self.tokens[manager - 1]
        draft = self.cast.campaign(candidate)
        draft.mentions.add(Span(word.start, word.end))
        return Body(draft, manager - 1, manager)

    def _campaign_of(self, leader: Draft, first: int, last: int) -> Body:
        noun = next(t for t in self.tokens[first:last][::-1] if is_campaign(t))
        draft = self.cast.campaign(leader, plain(without_possessive(noun.lower)).removesuffix("s"))
        word = without_possessive(self.tokens[last - 1].text)
        draft.mentions.add(Span(self.tokens[first].start, self.tokens[last - 1].start + len(word)))
        return Body(draft, first, last)

    def _before_role(self, start: int, end: int) -> Body | None:
        """An unknown name before the role of an employee: "a Lantern editor"."""
        first = start
        while first < end and not self.tokens[first].is_capital:
            first += 1
        last = first + len([*takewhile(lambda t: t.is_capital, self.tokens[first:end])])
        said = [singular(t) or (plain(t.lower) if is_role(t) else "") for t in self.tokens[last:end]]
        role = next(filter(None, said), None)
        led_to = any(t.lower in LEADS_TO_ORGANIZATION for t in self.tokens[start:last])
        begins = not any(t.is_word for t in self.tokens[:first])
        awarded = any(t.lower.startswith(_AWARDED) for t in self.tokens[first : last + 1])
        opening = self.tokens[first].lower if begins and first < end else ""
        opens = awarded or opening.endswith(_ADJECTIVAL) or opening in offices.FIELDS
        hyphened = last < end and self.tokens[last].text == "-"
        if role is None or led_to or opens or hyphened or role not in offices.IN_BUSINESS:
            return None
        return self.unknown(first, last)

    def meant(self, start: int, end: int) -> Draft | None:
        """The organisation named before that a subject in tokens ``[start, end)`` means: "the club"."""
        body = self._body_meant(start, end)
        return body.draft if body is not None and body.last == end else None

    def _body_meant(self, start: int, end: int) -> Body | None:
        """The organisation named before that "the group" or "the journalism school" means."""
        for k in range(start, end):
            noun = plain(without_possessive(self.tokens[k].lower))
            told = any(t.lower in _POINTING for t in self.tokens[max(start, k - FAR_ARTICLE) : k])
            if (
                noun in offices.MEANT | offices.NAMED_SO
                and told
                and not is_of_its_own(self.tokens[k - 1 : k + 1])
                and (self._possessive(k + 1) or self._ends_phrase(k + 1, end))
            ):
                draft = self._antecedent(self.tokens[start].start, noun)
                return Body(draft, k, k + 1) if draft else None
        return None

    def _ends_phrase(self, k: int, end: int) -> bool:
        return k == end or not self.tokens[k].is_word or self.tokens[k].lower in LINKS

    def _antecedent(self, offset: int, noun: str) -> Draft | None:
        """The body named last before `offset` that has the noun in its name, or may be called that."""
        before = self.cast.lately(offset, MOST_NAMES)
        near = [pair for pair in before if pair[1].kind in BODIES and not self._is_quoted(pair[0])]
        named = [draft for name, draft in near if noun in {plain(word) for word in name.words}]
        if noun not in offices.MEANT:
            return named[0] if named else None
        meant = (d for name, d in near if offset - name.span.end < REACH and self.cast.may_be_called(d, noun))
        return named[0] if named else next(meant, None)

    def _after_preposition(self, start: int, end: int) -> Body | None:
        if any(t.lower in offices.OF_PLACES for t in self.tokens[start:end]):
            return None
        for k in range(start + 1, end - 1):
            article = self.tokens[k + 1].text == "The" or (
                self.tokens[k].lower,
                self.tokens[k + 1].lower,
            ) == ("at", "the")
            first = k + 1 + article
            leads = self.tokens[k].lower in {"of", "at", "for", "with"} and first < end
            roles = [plain(t.lower) for t in self.tokens[start:k] if is_role(t)]
            if not leads or not self.tokens[first].is_capital or not roles or roles[-1] in offices.VISITING:
                continue
            stop = first + len([*takewhile(lambda t: t.is_capital, self.tokens[first:end])])
            if found := self.unknown(first, stop):
                return found
        return None

    def _is_quoted(self, name: Name) -> bool:
        """Whether a name stands in a quotation of this sentence: what is said is not who says it."""
        here = self.sentence.span.start <= name.span.start < self.sentence.span.end
        return here and self.sentence.quoted[name.first] is not None


def is_of_its_own(pair: Sequence[Token]) -> bool:
    """Whether two words end what a body is called that no text need have named: "the nurses' union".

    They do where it belongs to many, and where "group" says whom it unites: "the patients group", "the Green
    group"; not "the rebel group", "the Kenyan group".
    """
    before, noun = pair[0], plain(without_possessive(pair[-1].lower))
    if noun not in offices.MEANT | offices.NAMED_SO:
        return False
    if before.text in APOSTROPHES or before.lower in _OF_MANY:
        return True
    origin = before.lower in (PLACE_WORDS | lex.NATIONALITIES) - parties.COLOURS
    united = before.lower.endswith("s") and before.lower in lex.UNNAMED_NOUNS | _MEMBERS
    told = united or before.lower in _IN_ASSEMBLIES or (before.is_capital and not origin)
    return noun == "group" and told


FAR_ARTICLE, MOST_NAMES, REACH = 3, 8, 400
"""How many words before its noun an article is looked for, how many names before, how many code points."""

_FAR = 8
"""A name that a preposition leads to is within so many tokens."""

_KINDS = (
    companies.BODIES
    | companies.CALLED
    | lex.ORGANIZATION_HEADS
    | words(
        """
    website magazine newspaper broadcaster publisher developer contractor operator practice tank team side
    outfit unit site platform
    """
    )
)
"""What a body is said to be before its name."""

_NO_OPENERS = PREPOSITIONS | DETERMINERS | words("former and but as while when")
"""What the capital that opens a sentence may stand in, and no name begins with."""

_POINTING = words("the that its")
_OF_MANY = words("men's women's children's people's")
_MEMBERS = words("patients pupils users tenants owners landlords carers mothers fathers fans")
_IN_ASSEMBLIES = words("parliamentary opposition majority minority ruling coalition independent crossbench")
"""What groups are called in a council or a parliament, which is another body."""


def _is_origin(name: Name) -> bool:
    """Whether a name says from where or of which party someone is: "Algerian", "Northport Republicans"."""
    adjective = len(name.words) == 1 and name.key.endswith(("ian", "ese", "ish"))
    party = not name.words[2:] and name.key.endswith("s") and plain(name.words[-1]) in lex.NATIONALITIES
    return adjective or party or name.key in PLACES


def _says_whose(following: Sequence[Token]) -> bool:
    """Whether a name says where a body is that bears no name: "the Northport police"."""
    return any(t.lower in _NAMELESS for t in following)


_MEANWHILE = words("during since under")
_NAMELESS = words("police government council court authorities")


def is_campaign(token: Token) -> bool:
    """Whether a word is "campaign", "administration" or the like, in the possessive or not."""
    return plain(without_possessive(token.lower)).removesuffix("s") in CAMPAIGNS | {ADMINISTRATION}
