"""What the record has beside a claim, on every page alike: where else it is made, and what contradicts it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from onrecord.exports.page import page_link, title_of, web_link
from onrecord.graph.counterparts import Counterpart, Counterparts

MOST: Final = 20
"""Claims in a list; it says how many more there are."""


AGAINST: Final = "Contradicted by"
"""What the list of claims against another is called."""


def nowhere(_: object) -> None:
    """The address of what has none."""


def in_its_article(one: Counterpart) -> str | None:
    """The web address of the article of a claim, where it has one."""
    return web_link(one.article)


def at_its_words(page: str, one: Counterpart) -> str:
    """Where on the page of its article a claim stands."""
    return f"{page}#{one.utterance.rpartition('#')[2]}"


def on_pages(pages: Mapping[str, str]) -> Callable[[Counterpart], str | None]:
    """Where claims can be read: on the page of their article, by its IRI, else on the web."""

    def found(one: Counterpart) -> str | None:
        page = page_link(pages.get(one.article))
        return at_its_words(page, one) if page else in_its_article(one)

    return found


@dataclass(frozen=True, slots=True)
class Places:
    """Where a claim, by its IRI, and the words that make it can be read; None where nowhere."""

    claim: Callable[[str], str | None] = nowhere
    article: Callable[[Counterpart], str | None] = in_its_article


@dataclass(frozen=True, slots=True)
class Beside:
    """A claim that says the same as another, or contradicts it.

    Attributes:
        claim: its IRI.
        words: what it says.
        address: where all that is known of it can be read; None where nowhere.
        who: who says it, and how openly.
        place: the article, its outlet and day.
        article: where to read it there; None where nowhere.
        notes: how its origin stands to the other's, and why and how surely it is the same or contradicts it.
    """

    claim: str
    words: str
    address: str | None
    who: str
    place: str
    article: str | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BesideList:
    """Claims beside another: what they are to it, the first `MOST` of them, and how many there are."""

    title: str
    claims: tuple[Beside, ...]
    count: int

    @property
    def more(self) -> int:
        """How many are left out."""
        return self.count - len(self.claims)


def beside_lists(found: Counterparts, places: Places) -> tuple[BesideList, ...]:
    """What the record has beside a claim as pages show it; nothing where it has nothing."""
    lists = (("The same claim", found.same), (AGAINST, found.against))
    return tuple(
        BesideList(title, tuple(_row(one, places) for one in some[:MOST]), len(some))
        for title, some in lists
        if some
    )


def _row(one: Counterpart, places: Places) -> Beside:
    article = one.summary
    day = None if article.day is None else article.day.isoformat()
    return Beside(
        claim=one.claim,
        words=one.words,
        address=places.claim(one.claim),
        who=f"{', '.join(one.who)}, {one.level}" if one.who else "no source given",
        place=", ".join(filter(None, (title_of(one.article, article.title), article.outlet, day))),
        article=places.article(one),
        notes=tuple(filter(None, (one.standing, one.why, one.found))),
    )
