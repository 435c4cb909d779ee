"""All that an entity says, some at a time."""

from __future__ import annotations

from onrecord.errors import NotFoundError
from onrecord.graph.identity.named import called, named
from onrecord.graph.store.protocol import Store
from onrecord.server.pages.links import link_of, statements_link
from onrecord.server.pages.parts import links_beside, part_of
from onrecord.server.pages.rendering import LONGEST, Asked, render_page
from onrecord.server.pages.said import Wanted, how_many, said

ON_A_PART = 60
_DISPUTES = "disputes"
"""What ``by`` is, in the address, for what an entity denies or doubts alone."""


def statements(store: Store, asked: Asked) -> str:
    """A part of what a person, organisation, outlet or unnamed source says, or of what it disputes.

    Raises:
        NotFoundError: no article calls anything by the IRI asked for.
    """
    one = named(store, asked.get("about", ""))
    name = called(store, [one.entity]).get(one.entity)
    if name is None:
        raise NotFoundError(f"<{one.entity}>: nobody in the store has this IRI")
    wanted = Wanted(
        " ".join(str(asked.get("words", "")).split())[:LONGEST],
        True if asked.get("by") == _DISPUTES else None,
    )
    total = how_many(store, one, wanted)
    part, parts = part_of(asked, total, ON_A_PART)
    chosen = {"about": one.entity, "words": wanted.words, "by": _DISPUTES if wanted.disputes else ""}
    return render_page(
        "site_statements.html.j2",
        asked,
        name=name,
        link=link_of(one.entity, "entity"),
        said=said(store, one, wanted, limit=ON_A_PART, skipped=(part - 1) * ON_A_PART),
        all=statements_link(one.entity),
        links=links_beside("/statements", chosen, part, parts),
        total=total,
        part=part,
        parts_in_all=parts,
        **chosen,
    )
