"""The people, organisations and outlets of an article, each once, with all places where it is named."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.graph.model import Entity, EntityKind, Proximity, Span
from onrecord.loaders.reader.english.words import bare
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.names.sorts import may_be_called, nouns_beside
from onrecord.loaders.reader.text.document import Document

BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.OUTLET})
"""The kinds of what people belong to."""

CAMPAIGNS = frozenset({"campaign", "camp"})
ADMINISTRATION = "administration"


@dataclass(slots=True, eq=False)
class Draft:
    """An entity in the making; see `onrecord.graph.model.Entity` for the fields.

    `surface` counts the names that the article uses for it, `gender` is "f", "m" or None where nothing tells.
    """

    kind: EntityKind
    name: str
    local: bool = False
    mentions: set[Span] = field(default_factory=set)
    surface: Counter[str] = field(default_factory=Counter)
    gender: str | None = None
    described_as: str | None = None
    proximity: Proximity | None = None
    reason_withheld: str | None = None
    ownership: str | None = None
    evidence: set[Span] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)

    def finished(self, key: str) -> Entity:
        """The entity that this has become."""
        return Entity(
            key=key,
            kind=self.kind,
            name=self.name,
            mentions=tuple(sorted(self.mentions)),
            aliases=tuple(sorted(set(self.surface) - {self.name})),
            local=self.local,
            described_as=self.described_as,
            proximity=self.proximity,
            reason_withheld=self.reason_withheld,
            ownership=self.ownership,
            evidence=tuple(sorted(self.evidence)),
        )


class Cast:
    """All entities of an article.

    Attributes:
        drafts: in the order in which they were made.
        names: every name with the draft that bears it, in text order.
        aside: the spans of those that stand beside the article, in a byline or what else is a page's.
        initials: the organisation or outlet that some initials stand for.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.drafts: list[Draft] = []
        self.names: list[tuple[Name, Draft]] = []
        self.aside: frozenset[Span] = frozenset()
        self.initials: dict[str, Draft] = {}
        self._by_key: dict[tuple[EntityKind, str], Draft] = {}
        self._starts: list[int] = []
        self._beside: dict[Draft, set[str]] = defaultdict(set)

    def add(self, draft: Draft) -> Draft:
        """Take in a new draft."""
        self.drafts.append(draft)
        return draft

    def named(self, kind: EntityKind, words: Sequence[str]) -> Draft:
        """The one draft of this kind and name, made when it is new.

        A name without a sign of a person, which was taken for one, becomes the organisation that it is shown
        to be.
        """
        key = (kind, bare(words))
        person = self._by_key.get((EntityKind.PERSON, bare(words)))
        if kind is EntityKind.ORGANIZATION and person and not (person.gender or person.roles):
            person.kind = kind
            self._by_key[key] = self._by_key.pop((EntityKind.PERSON, bare(words)))
        if key not in self._by_key:
            self._by_key[key] = self.add(Draft(kind, " ".join(words)))
        return self._by_key[key]

    def also_called(self, one: Draft, words: Sequence[str]) -> None:
        """Let these words be the name of a person or an organisation too, where no other bears it."""
        kind = EntityKind.PERSON if one.kind is EntityKind.PERSON else EntityKind.ORGANIZATION
        self._by_key.setdefault((kind, bare(words)), one)

    def campaign(self, leader: Draft, noun: str = "campaign") -> Draft:
        """The campaign of a person, whether it is called theirs or named after them: "Doe campaign".

        The administration where `noun` says so.
        """
        kind = ADMINISTRATION if noun == ADMINISTRATION else "campaign"
        return self.named(EntityKind.ORGANIZATION, [leader.name.split()[-1], kind])

    def find(self, kind: EntityKind, words: Sequence[str]) -> Draft | None:
        """The draft of this kind and name, or None."""
        return self._by_key.get((kind, bare(words)))

    def body(self, words: Sequence[str]) -> Draft | None:
        """The organisation or outlet of this name or of these initials, or None."""
        known = self.find(EntityKind.ORGANIZATION, words) or self.find(EntityKind.OUTLET, words)
        return known or (self.initials.get(words[0]) if len(words) == 1 else None)

    def settle(self, found: Iterable[tuple[Name, Draft]]) -> None:
        """Take the names, in text order, and write each into its draft."""
        self.names = sorted(found, key=lambda pair: pair[0].span)
        self._starts = [name.span.start for name, _ in self.names]
        for name, draft in self.names:
            draft.mentions.add(name.span)
            draft.surface[" ".join(name.words)] += 1
            if draft.kind in BODIES:
                self._beside[draft].update(nouns_beside(self.document.sentences[name.sentence].tokens, name))

    def may_be_called(self, body: Draft, noun: str) -> bool:
        """Whether "the company" and the like may be this organisation or outlet."""
        beside = self._beside.get(body, frozenset[str]())
        return may_be_called(noun, body.kind, body.name, frozenset(beside))

    def set_aside(self, furniture: Collection[Span], signed: Collection[Draft]) -> None:
        """Note which names the article is not about: those in `furniture`, or of who `signed` it in a line.

        A line ends as no sentence does: a headline, a byline, the words below a picture.
        """
        sentences, text = self.document.sentences, self.document.text
        page = {k for k, sentence in enumerate(sentences) if sentence.span in furniture}
        self.aside = frozenset(
            name.span
            for name, draft in self.names
            if name.sentence in page
            or (draft in signed and not sentences[name.sentence].span.of(text).endswith(_ENDS))
        )

    def inside(self, span: Span) -> list[tuple[Name, Draft]]:
        """The names that begin inside `span`, in text order."""
        low = bisect_right(self._starts, span.start - 1)
        high = bisect_right(self._starts, span.end - 1)
        return self.names[low:high]

    def before(self, offset: int, most: int = 60) -> list[tuple[Name, Draft]]:
        """The last names that begin before `offset`, nearest first, at most `most`."""
        high = bisect_right(self._starts, offset - 1)
        return self.names[max(0, high - most) : high][::-1]

    def spoken_of(self, span: Span) -> list[tuple[Name, Draft]]:
        """The names of `inside` that the article is about."""
        return [(name, draft) for name, draft in self.inside(span) if name.span not in self.aside]

    def lately(self, offset: int, most: int = 60) -> list[tuple[Name, Draft]]:
        """Those of the last `most` names before `offset` that the article is about, nearest first."""
        return [(name, draft) for name, draft in self.before(offset, most) if name.span not in self.aside]


_ENDS = (".", "!", "?", "…", ":", ";", *(f"{end}{mark}" for end in ".!?…," for mark in "\"'”’)»"))
"""How sentences end, and headlines and bylines hardly do."""
