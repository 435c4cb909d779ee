"""How outlets source their articles, one beside another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from onrecord.graph.counting import percentage
from onrecord.graph.identity.named import Named, called, named
from onrecord.graph.questions import answers
from onrecord.graph.store.protocol import Store
from onrecord.server.pages.links import articles_link, link_of, search_link
from onrecord.server.pages.parts import links_beside, part_of
from onrecord.server.pages.rendering import Asked, render_page

ON_A_PART = 20
_LEANED_ON = 3


@dataclass(frozen=True, slots=True)
class Sourcing:
    """How an outlet sources its articles, as the ready-made question about unnamed sources counts it.

    Attributes:
        iri: the outlet's.
        name: what it is called.
        link: its page.
        published: the list of its articles.
        articles: how many these are.
        attributions: how often they have somebody say something.
        unnamed: how many attributions rest on an unnamed source.
        on_background, deep_background: how many attributions are of this level.
        claims: how many claims the articles hold, their own sentences too.
        no_source: how many of these have no source.
    """

    iri: str
    name: str
    link: str
    published: str
    articles: int
    attributions: int
    unnamed: int
    on_background: int
    deep_background: int
    claims: int
    no_source: int

    @property
    def unnamed_share(self) -> float:
        """From 0 to 1; 0 without attributions."""
        return self.unnamed / max(1, self.attributions)

    @property
    def background_share(self) -> float:
        """The share of attributions on background or deep background, from 0 to 1; 0 without any."""
        return (self.on_background + self.deep_background) / max(1, self.attributions)

    @property
    def no_source_share(self) -> float:
        """From 0 to 1; 0 without claims."""
        return self.no_source / max(1, self.claims)


@dataclass(frozen=True, slots=True)
class LeanedOn:
    """A source of an outlet: its name, where to read of it, how often it speaks, whether it is named."""

    name: str
    link: str
    times: int
    named: bool


ORDERS: dict[str, tuple[str, Callable[[Sourcing], Any]]] = {
    "articles": ("Articles", lambda one: -one.articles),
    "attributions": ("Attributions", lambda one: -one.attributions),
    "unnamed": ("Unnamed sources", lambda one: -one.unnamed_share),
    "background": ("On background", lambda one: -one.background_share),
    "unsourced": ("No source", lambda one: -one.no_source_share),
}
"""What outlets can be ordered by: what the column is called, and the key that has the most first."""


def outlets(store: Store, asked: Asked) -> str:
    """A table of the outlets that published something in the store, some at a time."""
    by = asked.get("by") if asked.get("by") in ORDERS else "articles"
    found = sorted(sourcing(store), key=lambda one: (ORDERS[str(by)][1](one), one.name.casefold()))
    part, parts = part_of(asked, len(found), ON_A_PART)
    shown = found[(part - 1) * ON_A_PART : part * ON_A_PART]
    leaning = leans_on(store, tuple(named(store, one.iri) for one in shown))
    return render_page(
        "site_outlets.html.j2",
        asked,
        outlets=[(one, leaning.get(one.link, [])[:_LEANED_ON]) for one in shown],
        links=links_beside("/outlets", {"by": str(by)}, part, parts),
        total=len(found),
        part=part,
        parts_in_all=parts,
        orders={name: title for name, (title, _) in ORDERS.items()},
        by=by,
        percentage=percentage,
    )


def sourcing(store: Store, outlet: Named | None = None) -> list[Sourcing]:
    """How each outlet sources its articles, or this one; an outlet once, by what most articles call it."""
    asked = {"least": "0"} if outlet is None else {"least": "0", "outlet": outlet}
    found = list(answers(store, "outlets-by-unnamed-share", **asked))
    names = called(store, [row["outlet"] for row in found])
    figures = (
        "articles",
        "attributions",
        "unnamed",
        "on_background",
        "deep_background",
        "claims",
        "no_source",
    )
    return [
        Sourcing(
            row["outlet"],
            names.get(row["outlet"], row["outlet_name"]),
            link_of(row["outlet"], "outlet"),
            articles_link(row["outlet"]),
            **{figure: int(row[figure]) for figure in figures},
        )
        for row in found
    ]


def leans_on(store: Store, outlets: tuple[Named, ...]) -> dict[str, list[LeanedOn]]:
    """Whom these outlets lean on, most often first; by the address of the outlet's page."""
    found: dict[str, list[LeanedOn]] = {}
    for row in answers(store, "what-this-outlet-leans-on", outlet=outlets):
        times = int(row["attributions"])
        alone = "#" not in row["who"] or times == 1
        link = link_of(row["who"], "person") if alone else search_link(row["source"])
        one = LeanedOn(row["source"], link, times, row["named"] == "named")
        found.setdefault(link_of(row["outlet"], "outlet"), []).append(one)
    return found
