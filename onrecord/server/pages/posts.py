"""Who belongs where, as the page of either tells it: an affiliation once, with all who state it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.graph.counting import commonest
from onrecord.graph.identity.evidence import TITLES
from onrecord.graph.identity.named import Named
from onrecord.graph.identity.spelling.parts import words
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows, rows_about
from onrecord.server.pages.links import link_of
from onrecord.server.pages.passages import Passage, passage
from onrecord.server.pages.terms import local_name
from onrecord.server.pages.titles import titles_of

_POSTS = """
SELECT DISTINCT ?member ?member_name ?organization ?organization_name ?role ?state
                ?date ?quote ?article ?title {
  GRAPH ?article {
    VALUES ?node { NAMES }
    { ?membership org:member ?node } UNION { ?membership org:organization ?node BIND(?node AS ?organization) }
    ?membership org:member ?member ; or:status ?state ; or:evidence ?span .
    ?span nif:anchorOf ?quote .
    OPTIONAL { ?member schema:name|rdfs:label ?member_name }
    OPTIONAL { ?membership or:role ?role }
    OPTIONAL { ?membership org:organization ?place }
    BIND(COALESCE(?place, ?membership) AS ?body)
    OPTIONAL { ?body schema:name ?organization_name }
    OPTIONAL { ?article schema:headline|rdfs:label ?title }
    OPTIONAL { ?article schema:datePublished ?date }
  }
  FILTER(MEANT)
} ORDER BY DESC(?date) DESC(?title) LIMIT 500"""


_HELD = """
SELECT ?node ?state ?role ?name {
  VALUES ?node { SOME }
  GRAPH ?article {
    ?membership org:member ?node ; or:status ?state .
    OPTIONAL { ?membership or:role ?role }
    OPTIONAL { ?membership org:organization ?place }
    BIND(COALESCE(?place, ?membership) AS ?body)
    OPTIONAL { ?body schema:name ?name }
  }
}"""


@dataclass(frozen=True, slots=True)
class Post:
    """An affiliation as the page of either side lists it.

    Attributes:
        who: the other side, by name; empty where the articles name none.
        link: the other side's page; None on the page of the one who holds the post.
        role: what it is, as most of the statements call it; empty where they do not say.
        status: current, former or unknown.
        stated: where it is stated, the latest first; at least one.
    """

    who: str
    link: str | None
    role: str
    status: str
    stated: Sequence[Passage]

    @property
    def articles(self) -> int:
        """How many articles state it."""
        return len({one.article_link for one in self.stated})

    @property
    def period(self) -> str:
        """The first and the last day on which it is stated; empty where no article has a date."""
        days = sorted({one.date for one in self.stated if one.date})
        return " to ".join(dict.fromkeys((days[0], days[-1]))) if days else ""


def posts(store: Store, node: Named) -> list[Post]:
    """The affiliations of a person or with an organisation, those that most articles state first.

    "Sen." and "Senator" are one role. Of more than 500 statements the latest count.
    """
    found = list(rows(store, node.asked(_POSTS)))
    titles = titles_of(store, (row[-2:] for row in found))
    alike: dict[tuple[object, ...], list[Sequence[Any]]] = {}
    for row in found:
        alike.setdefault(_alike(row), []).append(row)
    told = [_post(stated, titles) for stated in alike.values()]
    return sorted(told, key=lambda post: (post.articles, post.stated[0].date), reverse=True)


def posts_held(store: Store, people: Mapping[str, str]) -> dict[str, str]:
    """The post that most statements give a person, in words as "mayor, Lorne"; who has none is left out.

    Statements that tell both role and body come before those that tell one of them.

    Args:
        store: what is asked.
        people: the IRIs of their names, each with the person that it is a name of.
    """
    whole: dict[str, Counter[str]] = {}
    parts: dict[str, Counter[str]] = {}
    for node, state, role, place in rows_about(store, _HELD, people):
        told = ", ".join(filter(None, (role, place)))
        if told:
            former = "former " if local_name(state) == "Former" else ""
            counted = whole if role and place else parts
            counted.setdefault(people[node], Counter())[former + told] += 1
    return {person: commonest(told) for person, told in {**parts, **whole}.items()}


def _alike(row: Sequence[Any]) -> tuple[object, ...]:
    """What statements of one affiliation have in common: both sides, the words of the role, the status."""
    member, _, organization, place, role, state, *_ = row
    other = place if organization is None else member
    return other, state, tuple(TITLES.get(word, word) for word in words(role or ""))


def _post(stated: Sequence[Sequence[Any]], titles: Mapping[str, str]) -> Post:
    member, member_name, organization, place, _, state, *_ = stated[0]
    of_organization = organization is not None
    called = Counter(str(row[4]) for row in stated if row[4])
    return Post(
        who=(member_name if of_organization else place) or "",
        link=link_of(member, "person") if of_organization and member else None,
        role=commonest(called) if called else "",
        status={"UnknownStatus": "unknown"}.get(local_name(state), local_name(state).lower()),
        stated=[passage(quoted, article, date, titles) for *_, date, quoted, article, _ in stated],
    )
