"""What identity works with: what articles tell of a name, how two names compare, and which are one entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from onrecord.graph.model import EntityKind

SAME_FROM = 0.7
"""The score from which two names are taken as one entity."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the articles tell of one name, that is, of one IRI.

    Attributes:
        iri: of the person, organisation or outlet.
        kind: what most articles take it for.
        name: the canonical name.
        articles: in how many articles it stands.
        expands: acronyms that an article puts in brackets after the name, in lower case.
        written: keys of longer names that texts have for it (see `identity.ambiguous.written`).
        publishes: whether it is the publisher of an article.
    """

    iri: str
    kind: EntityKind
    name: str
    articles: int = 1
    expands: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()
    publishes: bool = False

    @property
    def local(self) -> bool:
        """Whether the IRI is an article's own, as that of a bare surname is."""
        return "#" in self.iri


@dataclass(frozen=True, slots=True)
class Post:
    """An affiliation that an article states of a name.

    Attributes:
        entity: the name's IRI.
        article: IRI of the article.
        organization: IRI of the organisation, or None where it is not stated.
        role: in the article's words, or None.
    """

    entity: str
    article: str
    organization: str | None
    role: str | None


class Basis(Enum):
    """What two names are likened by, as far as it matters to how they are weighed beside others."""

    NAMES = auto()
    """Both as they are, or a surname, an initial or an acronym that fits."""
    SAME_WORD = auto()
    """One word, beside which one name has another: Mercury, Mercury Corp."""
    WITHOUT_KIND = auto()
    """One leaves out the noun that says what the body is."""
    WITHOUT_PART = auto()
    """One leaves out something else that tells it from others: what it is for, who it is called after."""
    TURNED = auto()
    """One has the surname first."""
    SLIP = auto()
    """A letter in a long word differs."""
    WITHOUT_SUBJECT = auto()
    """One leaves out what an outlet held or told of."""
    WELL_KNOWN = auto()
    """Both are listed as names of one body."""
    FIRST_WORDS = auto()
    LAST_WORDS = auto()
    """One is the first, or the last, words of the other."""
    SURNAME = auto()
    """A body's name is a person's surname."""
    IN_FULL = auto()
    """The short name's article has the whole name."""
    IN_FAMILY = auto()
    """The short name's article tells of a relative of one so called."""
    BESIDE = auto()
    """The short name is a first name, and its article has the surname alone too."""
    ALONE = auto()
    """The short name is the first name of someone public."""
    LONGER = auto()
    """The articles of a short name of a body have the longer."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names compare.

    Attributes:
        one: IRI of the name whose IRI comes first in the alphabet.
        other: IRI of the other.
        score: 0 to 1; the same from `SAME_FROM`.
        why: in plain words.
        basis: what they are likened by.
        barred: True when no score of theirs, nor of others between them, may make them one entity.
    """

    one: str
    other: str
    score: float
    why: str
    basis: Basis = Basis.NAMES
    barred: bool = False

    @property
    def pair(self) -> tuple[str, str]:
        """The two IRIs."""
        return self.one, self.other


@dataclass(frozen=True, slots=True)
class Identity:
    """Which names are one entity.

    Attributes:
        names: IRI of a name to that of its entity; a name that stands alone is its own entity, or left out.
        apart: ``(IRI of a name, IRI of an article)`` to the entity that the name means there, where that is
            another than elsewhere.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    apart: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def of(self, name: str, article: str | None = None) -> str:
        """The entity that a name means, in an article where one is given."""
        if article is not None and self.apart and (name, article) in self.apart:
            return self.apart[name, article]
        return self.names.get(name, name)

    def moved(self, later: Identity) -> set[str]:
        """The names that mean another entity now, in some article at least."""
        names = {one for one in {*self.names, *later.names} if self.of(one) != later.of(one)}
        apart = {one for one in {*self.apart, *later.apart} if self.of(*one) != later.of(*one)}
        return names | {name for name, _ in apart}


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the user judged, as clustering needs it.

    Attributes:
        same: pairs of IRIs that are one entity, in order of precedence.
        identified: pairs that a service gave one identifier; they are one entity unless rules bar it.
        different: pairs that are not.
        apart: sets of articles in which a name means somebody else, by the name's IRI, with why.
    """

    same: tuple[tuple[str, str], ...] = ()
    identified: tuple[tuple[str, str], ...] = ()
    different: frozenset[tuple[str, str]] = frozenset()
    apart: tuple[tuple[str, frozenset[str], str], ...] = ()

    @property
    def bound(self) -> dict[str, set[str]]:
        """By name those that are one with it by judgement or identifier."""
        found: dict[str, set[str]] = defaultdict(set)
        for one, other in (*self.same, *self.identified):
            found[one].add(other)
            found[other].add(one)
        return found


@dataclass(frozen=True, slots=True)
class Homonym:
    """A name that means somebody else in some articles.

    Attributes:
        name: IRI of the name.
        entity: IRI of the one that it means there.
        label: the name and what tells this bearer from the others.
        kind: of the name.
        articles: where, sorted.
        why: in plain words.
    """

    name: str
    entity: str
    label: str
    kind: EntityKind
    articles: tuple[str, ...]
    why: str


@dataclass(slots=True)
class Clustering:
    """What clustering found.

    Attributes:
        names: IRI of each name to that of its entity.
        likenesses: every pair that was scored and is not barred, with the score it has among the others.
        homonyms: names taken apart.
    """

    names: dict[str, str] = field(default_factory=dict)
    likenesses: list[Likeness] = field(default_factory=list)
    homonyms: list[Homonym] = field(default_factory=list)
