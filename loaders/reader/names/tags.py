"""What the model's tags say of the names that the rules see: which kind each is, and where it ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.given_names import FIRST_NAMES
from onrecord.loaders.reader.english.places import PLACES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import bare, plain, without_possessive, words
from onrecord.loaders.reader.found import Named
from onrecord.loaders.reader.names.kinds import PAIR, called_a_company, is_organization
from onrecord.loaders.reader.names.name import Name

_LIKELY = 0.6
"""Two tags this likely take apart what the rules took for one name."""

SURE = 0.7
"""A tag this likely makes a name where the rules see none, and outweighs their weaker signs."""


_FOLLOWING = words("campaign camp administration presidency supporter supporters")
"""What people have and organisations hardly do."""


class Tags:
    """The tags of one text, in text order."""

    def __init__(self, tagged: Sequence[Named], text: str) -> None:
        self.tagged = [*_joined(tagged, text)]
        self._ends = [tag.span.end for tag in self.tagged]

    def over(self, span: Span) -> list[Named]:
        """The tags that overlap `span`, in text order."""
        found = []
        for tag in self.tagged[bisect_left(self._ends, span.start + 1) :]:
            if tag.span.start >= span.end:
                break
            found.append(tag)
        return found

    def personal(self, span: Span) -> float:
        """How likely a tag says that a person's name overlaps `span`; 0 where none does."""
        return self._likelihood(span, "PER")

    def local(self, span: Span) -> float:
        """How likely a tag says that a place's name overlaps `span`; 0 where none does."""
        return self._likelihood(span, "LOC")

    def _likelihood(self, span: Span, kind: str) -> float:
        return max((tag.likelihood for tag in self.over(span) if tag.kind == kind), default=0.0)

    def apart(self, name: Name, tokens: Sequence[Token]) -> list[Name]:
        """A body and its officer where a name runs over both: "Harbour Trust Grand Warden Ann Roe"."""
        tags = self.over(name.span)
        if len(tags) != PAIR or name.kind is EntityKind.PERSON or name.titles:
            return [name]
        body, officer = (within(tokens, tag.span) for tag in tags)
        told = tags[0].kind == "ORG" and tags[1].kind == "PER" and min(t.likelihood for t in tags) > _LIKELY
        first, last = name.first + (name.words[0] == "The"), name.last
        if not told or body[0] != first or officer[1] != last or officer[1] - officer[0] != PAIR:
            return [name]
        titles = tuple(token.text for token in tokens[body[1] : officer[0]])
        whole = replace(name, kind=None, titles=titles)
        kinds = EntityKind.ORGANIZATION, EntityKind.PERSON
        return [_part(name, tokens, body, kinds[0]), _part(whole, tokens, officer, kinds[1])]

    def told(self, name: Name, tokens: Sequence[Token]) -> Name:
        """The name as the tags correct it: of the kind that they say, a person's no longer than is tagged.

        What the words of the name itself prove, that it is an outlet's or an organisation's, stands.
        """
        tags = self.over(name.span)
        if not self.tagged or not tags or name.kind is EntityKind.OUTLET:
            return name
        tag = max(tags, key=lambda t: min(t.span.end, name.span.end) - max(t.span.start, name.span.start))
        return _as_tagged(name, tag, tokens)


def _holds_office(name: Name, tag: Named, tokens: Sequence[Token]) -> bool:
    """Whether a name is a body's, as a sure tag has it, and an office in it: "Harbour-Reyk CEO"."""
    first, last = within(tokens, tag.span)
    if first == last:
        return False
    office = [plain(word) for word in name.words[last - first :]]
    body = [token.text for token in tokens[first:last]]
    told = len(body) > 1 or "-" in body[0] or is_organization(tuple(body), bare(body))
    told = told and not all(plain(word) in lex.NOT_NAMES for word in body)
    begins = first == name.first and last < name.last and not name.titles and tag.likelihood > SURE
    return begins and told and office[0] in OFFICES and set(office) <= OFFICES | {"of"}


def _part(name: Name, tokens: Sequence[Token], place: tuple[int, int], kind: EntityKind) -> Name:
    """What tokens `place` of a name are by themselves, with its titles before them."""
    first, last = place
    words = [token.text for token in tokens[first : last - 1]]
    words.append(without_possessive(tokens[last - 1].text))
    span = Span(tokens[first].start, tokens[last - 1].start + len(words[-1]))
    titled = Span(tokens[first - len(name.titles)].start, span.end)
    return Name(span, tuple(words), name.titles, titled, kind, name.sentence, first, last)


def _as_tagged(name: Name, tag: Named, tokens: Sequence[Token]) -> Name:
    """The name as its tag corrects it; what its words prove stands."""
    if tag.kind == "PER":
        formed = len(name.words) > 1 and plain(name.words[-1]) in lex.LEGAL_FORMS
        company = formed or (name.kind is EntityKind.ORGANIZATION and called_a_company(tokens, name.first))
        proved = company or _somewhere(name, tag, tokens)
        if not proved and (name.kind is not EntityKind.ORGANIZATION or tag.likelihood > SURE):
            return _person(name, tag, tokens)
    elif tag.kind == "ORG" and name.kind is None and _holds_office(name, tag, tokens):
        return _part(name, tokens, within(tokens, tag.span), EntityKind.ORGANIZATION)
    elif name.kind is None and _is_constituency(name, tokens):
        return name
    elif tag.kind == "ORG" and not (is_office(name.words) or is_common(name.words)):
        person = name.titles or (name.last < len(tokens) and tokens[name.last].lower in _FOLLOWING)
        weak = name.kind is EntityKind.PERSON and not person and tag.likelihood > SURE
        body = name if name.titles else _longer(name, tag, tokens)
        return replace(body, kind=EntityKind.ORGANIZATION) if weak or name.kind is None else body
    elif name.kind is EntityKind.PERSON and not name.titles and tag.likelihood > SURE:
        return replace(name, kind=None)
    return name


def _joined(tagged: Sequence[Named], text: str) -> Iterator[Named]:
    """The tags; two of people side by side are one's if unsure or a first name leads: "Ban" and "Ki-moon".

    So are two of a body, the first of which ends within its name: "Customs and" and "Harbour Protection".
    """
    last: Named | None = None
    for tag in tagged:
        if last is not None and _are_one(last, tag, text):
            sure = last.likelihood if tag.kind == "PER" else _of_both(last, tag)
            last = replace(last, span=Span(last.span.start, tag.span.end), likelihood=sure)
            continue
        if last is not None:
            yield last
        last = tag
    if last is not None:
        yield last


def _are_one(one: Named, other: Named, text: str) -> bool:
    """Whether the tags of two people are those of one; the dot of an initial may stand between them."""
    between = text[one.span.end : other.span.start]
    if between == ". " and one.kind == other.kind == "PER":
        return _INITIAL.search(one.span.of(text)) is not None
    if between == " " and one.kind == other.kind == "ORG":
        goes_on = not _ends_within(other.span.of(text).split())
        return goes_on and _ends_within(one.span.of(text).split())
    return between == " " and ((_unsure(one) and _unsure(other)) or _first_and_last(one, other, text))


_INITIAL = re.compile(r" [A-Z]$")


def _ends_within(words: Sequence[str]) -> bool:
    """Whether the words of a tag break off inside a body's name; between two bodies stands "and" too."""
    whole = any(plain(word) in lex.ORGANIZATION_HEADS for word in words)
    return words[-1] in {"of", "for"} or (words[-1] in {"and", "&"} and not whole)


def _of_both(one: Named, other: Named) -> float:
    """How likely two tags together are, by how long each is."""
    lengths = [tag.span.end - tag.span.start for tag in (one, other)]
    return (one.likelihood * lengths[0] + other.likelihood * lengths[1]) / sum(lengths)


def _first_and_last(one: Named, other: Named, text: str) -> bool:
    """Whether two tags side by side are a first name and a surname."""
    first, last = one.span.of(text).lower(), other.span.of(text).lower()
    named = first in FIRST_NAMES and last.split()[0] not in FIRST_NAMES
    return one.kind == other.kind == "PER" and named


def _unsure(tag: Named) -> bool:
    return tag.kind == "PER" and tag.likelihood < SURE


def within(tokens: Sequence[Token], span: Span) -> tuple[int, int]:
    """The tokens that `span` touches, as (first, past the last)."""
    inside = [k for k, token in enumerate(tokens) if token.start < span.end and token.end > span.start]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _person(name: Name, tag: Named, tokens: Sequence[Token]) -> Name:
    """A person's name; cut to the tag where it is a part of what the rules took.

    After a title it is never cut in front, and never to a first name alone. It goes on with a word such as
    "Ki-moon" that is tagged too.
    """
    first, last = within(tokens, tag.span)
    before = tokens[first : name.first]
    longer = before and tag.likelihood > SURE and all(token.is_capital for token in before)
    if name.titles or not longer:
        first = name.first if name.titles else max(first, name.first)
    if not all(_of_syllables(token.text) for token in tokens[name.last : last]):
        last = min(last, name.last)
    if name.kind is EntityKind.PERSON and _only_first(name, last):
        last = name.last
    if (first, last) == (name.first, name.last) or first >= last:
        return replace(name, kind=EntityKind.PERSON)
    words = tuple(without_possessive(token.text) for token in tokens[first:last])
    span = Span(tokens[first].start, tokens[last - 1].start + len(words[-1]))
    titles = tuple(t.text for t in tokens[name.first : first] if plain(t.text) in OFFICES)
    titled = Span(min(name.titled.start, span.start), span.end)
    return replace(
        name,
        kind=EntityKind.PERSON,
        words=words,
        span=span,
        titled=titled,
        first=first,
        last=last,
        titles=(*name.titles, *titles),
    )


def _only_first(name: Name, last: int) -> bool:
    """Whether of a first name and a surname only what is before token `last` would be left."""
    full = len(name.words) == len(("first", "last")) and name.words[0].lower() in FIRST_NAMES
    return full and last == name.last - 1 and name.words[-1].isalpha()


_ENDS = lex.ORGANIZATION_HEADS | words("report news times post")
"""What the names of bodies and outlets end in."""


def _longer(name: Name, tag: Named, tokens: Sequence[Token]) -> Name:
    """The name, or the whole of a body's of which the rules took a part: "North of Clyde Hydro Board"."""
    first, last = within(tokens, tag.span)
    words = tuple(without_possessive(token.text) for token in tokens[first:last])
    longer = first <= name.first and last >= name.last and (first, last) != (name.first, name.last)
    sure = tag.likelihood > SURE and name.kind is not EntityKind.PERSON and "," not in words
    if not (longer and sure and tokens[first].is_capital and plain(words[-1]) in _ENDS):
        return name
    if tokens[first].lower == "the":
        first, words = first + 1, words[1:]
    span = Span(tokens[first].start, tokens[last - 1].start + len(words[-1]))
    kind = EntityKind.ORGANIZATION
    return replace(name, span=span, words=words, titled=span, first=first, last=last, kind=kind)


def _somewhere(name: Name, tag: Named, tokens: Sequence[Token]) -> bool:
    """Whether unknown words stand where a place does, and their tag is not quite sure.

    They do in "sites in Northport" and, whatever the tag, in "Roe, from Northport, said", as do known ones.
    """
    few = len(name.words) <= _LONGEST_PLACE and tokens[name.last - 1].end == name.span.end
    if name.kind is not None or name.titles or not few:
        return False
    if (len(name.words) > 1 and bare(name.words) in PLACES) or _has_officer(name, tag, tokens):
        return True
    if name.first == 0:
        return False
    before = tokens[name.first - 1].lower
    if name.first > 1 and tokens[name.first - 2].text == "," and before in {"from", "of"}:
        return name.last < len(tokens) and tokens[name.last].text == ","
    return tag.likelihood < _QUITE_SURE and before in WHERE


def _is_constituency(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether a name is that of a place for which somebody was elected: "the MP for Northport"."""
    lead = [token.lower for token in tokens[max(0, name.first - PAIR) : name.first]]
    return len(lead) == PAIR and lead[0] in _ELECTED and lead[1] == "for"


_ELECTED = words("mp msp mep td mla mpp member councillor")

_BODIES_OF_ALL = words(
    """
    agency association authority bank board bureau center centre commission committee company council
    department federation foundation fund group institute league ministry office school society trust union
    university
    """
)
"""What many a body is called where its name is known: it is taken up as a description."""


def _has_officer(name: Name, tag: Named, tokens: Sequence[Token]) -> bool:
    """Whether an unsure name stands before someone's office there: "Thornbury councillor Ada Roe"."""
    after = tokens[name.last : name.last + 2]
    if len(after) < 2 or tag.likelihood >= _QUITE_SURE:  # noqa: PLR2004 - the office and who holds it
        return False
    return after[0].text in lex.ROLE_NOUNS and after[1].is_capital


_COMMON = lex.ACRONYM_STOPS | lex.CALENDAR | _BODIES_OF_ALL

WHERE = words("in at near outside around from")
"""What a place stands behind."""

_LONGEST_PLACE = 2
_QUITE_SURE = 0.9
_LONGEST_SYLLABLE = 5


def _of_syllables(word: str) -> bool:
    """Whether a word is written as given names of Korea or Taiwan are: "Ki-moon", and not "Bush-spent"."""
    parts = word.split("-")
    short = all(part.isalpha() and len(part) <= _LONGEST_SYLLABLE for part in parts)
    return len(parts) > 1 and word[0].isupper() and short and parts[-1] not in COMPOUNDED


COMPOUNDED = words(
    "led run wide born based held made only owned style free like level long old bound sized type class time "
    "term day year off out era spent said says told linked backed funded"
)
"""What stands behind a hyphen in adjectives that open with a name: "Doe-led"."""


def is_office(words: Sequence[str]) -> bool:
    """Whether a name is that of an office: "White House Chief of Staff", "Public Voices Fellow"."""
    lead = [*takewhile(lambda word: word not in {"of", "for"}, words)]
    return len(lead) > 1 and plain(lead[-1]) in lex.ROLE_NOUNS - {"justice", "bureau"}


def is_common(words: Sequence[str]) -> bool:
    """Whether a name is no body's by itself: letters that stand for a thing, a feast, or "the Group"."""
    return len(words) == 1 and plain(words[0]) in _COMMON


OFFICES = lex.ROLE_NOUNS | lex.TITLES
