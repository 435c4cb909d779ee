"""What is told of names: their profiles, where they stand, in what posts, and who is named beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import product

from onrecord.graph.identity.model import Post, Profile
from onrecord.graph.identity.presence import bylines, company, publishers, publishing, shared
from onrecord.graph.identity.spelling.bodies import begins, core, is_common
from onrecord.graph.identity.spelling.parts import words
from onrecord.graph.store.protocol import Store

CROWD = 200
"""A name that stands in more articles than this is taken for a public figure's; company tells nothing."""

TITLES = {
    **dict.fromkeys(("sen", "sens", "senators"), "senator"),
    **dict.fromkeys(("rep", "reps", "representatives", "congressman", "congresswoman"), "representative"),
    **dict.fromkeys(("gov", "govs", "governors"), "governor"),
    "presidents": "president",
    "justices": "justice",
    "chairwoman": "chairman",
    "chair": "chairman",
    "secretaries": "secretary",
    "candidates": "candidate",
    "adviser": "advisor",
}
"""Titles cut short or of several, as one."""
_HEADS = frozenset({"president", "premier", "chancellor", "prime"})
_OF_HEADS = frozenset({"minister", "republican", "democratic"})
"""What heads of state and government are called, and words beside that."""
_DULL = frozenset(
    {
        *("the", "of", "a", "an", "and", "for", "in", "at", "to", "former", "member", "professor"),
        *("spokesman", "spokeswoman", "spokesperson", "chief"),
    }
)


@dataclass(slots=True)
class Evidence:
    """What is told of some names, or of all.

    Attributes:
        store: where it is from; company is read from it when it is asked for.
        profiles: by IRI.
        places: in which articles each name stands; those of a crowd are left out.
        posts: the affiliations of each name.
        bodies: what the organisations of these affiliations are called.
        present: the names in each article that was read so far.
    """

    store: Store
    profiles: dict[str, Profile] = field(default_factory=dict)
    places: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    posts: dict[str, list[Post]] = field(default_factory=lambda: defaultdict(list))
    bodies: dict[str, str] = field(default_factory=dict)
    present: dict[str, frozenset[str]] = field(default_factory=dict)
    _authored: dict[str, int] = field(default_factory=dict)
    _published: dict[str, dict[str, str | None]] = field(default_factory=dict)
    _company: dict[str, frozenset[str]] = field(default_factory=dict)
    _beside: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)

    def company(self, names: Collection[str], articles: Iterable[str]) -> set[str]:
        """Who else these articles name; names that are an article's own tell nothing and are left out."""
        wanted = set(articles)
        new = [article for article in wanted if article not in self._company]
        self._company.update({one: shared(self.present[one]) for one in new if one in self.present})
        if missing := [article for article in new if article not in self._company]:
            self._company |= dict.fromkeys(missing, frozenset()) | company(self.store, sorted(missing))
        found: set[str] = set()
        found.update(*(self._company[article] for article in wanted))
        return found.difference(names)

    def published(self, names: Collection[str]) -> dict[str, dict[str, str | None]]:
        """By name the articles that have it, each with its publisher if one is known."""
        missing = [name for name in names if name not in self._published]
        self._published |= {name: {} for name in missing}
        for name, article, publisher in publishers(self.store, missing):
            self._published[name][article] = publisher
        return {name: self._published[name] for name in names}

    def publishing(self, names: Iterable[str]) -> frozenset[str]:
        """Who publishes the articles that have one of these names."""
        return publishing(self.store, {article for name in names for article in self.places[name]})

    def told_of(self, names: Collection[str]) -> int:
        """In how many articles names stand otherwise than as the author's; each name counts for itself."""
        missing = [name for name in names if name not in self._authored]
        self._authored |= dict.fromkeys(missing, 0) | bylines(self.store, missing)
        return sum(max(0, self.profiles[name].articles - self._authored[name]) for name in names)

    def foresee(self, names: Iterable[str]) -> None:
        """Read at once what `company_of` will be asked of names; one by one takes five times as long."""
        self.company((), (article for name in names for article in self.places[name]))

    def company_of(self, names: Iterable[str]) -> frozenset[str]:
        """Who is named beside these names, in all articles that have one of them; nobody beside a crowd.

        It is found once for each set of names: every bare surname asks it of all who bear the surname.
        """
        given = frozenset(names)
        if given not in self._beside:
            places = (article for name in given for article in self.places[name])
            crowded = sum(self.profiles[name].articles for name in given) > CROWD
            self._beside[given] = frozenset() if crowded else frozenset(self.company(given, places))
        return self._beside[given]

    def bodies_of(self, names: Iterable[str]) -> set[str]:
        """The organisations that articles state of some names, by IRI; none of a crowd's."""
        few = (name for name in names if self.profiles[name].articles <= CROWD)
        return {post.organization for name in few for post in self.posts.get(name, ()) if post.organization}

    def in_one_body(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether articles state one organisation of both, or one that is called after the other's."""
        mine, theirs = self.bodies_of(one), self.bodies_of(other)
        if mine & theirs:
            return True
        called = [{self.bodies.get(body, "") for body in bodies} - {""} for bodies in (mine, theirs)]
        pairs = (sorted(pair, key=lambda name: len(core(name))) for pair in product(*called))
        return any(begins(short, long) and not is_common(short) for short, long in pairs)

    def roles(self, names: Iterable[str]) -> set[str]:
        """The telling words of the roles that articles state of some names; none of a crowd's."""
        few = (name for name in names if self.profiles[name].articles <= CROWD)
        return {word for name in few for word in role_words(self.posts.get(name, ()))}

    def presided(self, names: Iterable[str]) -> int:
        """How many times articles state that these are heads of state or government; 0 of a crowd's.

        Who presides over a body that is stated is none.
        """
        few = (name for name in names if self.profiles[name].articles <= CROWD)
        posts = (post for name in few for post in self.posts.get(name, ()) if post.organization is None)
        roles = (role_words([post]) for post in posts)
        return sum(bool(role & _HEADS) and role <= _HEADS | _OF_HEADS for role in roles)


def role_words(posts: Iterable[Post]) -> set[str]:
    """The telling words of roles, in lower case."""
    found = {word for post in posts for word in words(post.role or "")} - _DULL
    return {TITLES.get(word, word) for word in found}
