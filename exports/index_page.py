"""The first page of a report: what was read, how each article is sourced, and whom they lean on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from onrecord.exports.article_page import Annotated, Stretch, bar
from onrecord.exports.page import Page, asset, page_link, render, web_link
from onrecord.exports.sourcing import SourceKind, at_a_glance, excerpt, kind_called
from onrecord.graph.model import EntityKind
from onrecord.graph.network.shape import SOURCES, Network

MOST_SOURCES = 25
"""Sources in the table of those most leaned on; the page says how many more there are."""

GRAPH = "graph.html"
"""The graph page, which lies beside this one."""

_SAID = frozenset({"says", "disputes"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One article in the overview.

    Attributes:
        title: its headline, or its first words.
        page: relative address of its page.
        byline: outlet, authors and day.
        published: the day of publication.
        address: its own address on the web, or None.
        glance: how it is sourced, in sentences.
        bar: the shares of its text by kind of source.
        bare: the sentences without a source: where on its page they stand, and what they say.
    """

    title: str
    page: str
    byline: Markup
    published: date | None
    address: str | None
    glance: list[str]
    bar: list[Stretch]
    bare: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Source:
    """A source in a table: who, what they are, where they stand in the graph, and how often they are used."""

    name: str
    kind: SourceKind
    roles: list[str]
    link: str
    attributions: int
    articles: list[tuple[str, str | None]]
    outlets: int
    proximity: str | None
    reason: str | None


def entry(annotated: Annotated, page: str) -> Entry:
    """What the overview says of an article whose page lies at `page`, a relative address."""
    article, reading = annotated.article, annotated.reading
    return Entry(
        title=annotated.title,
        page=page,
        byline=annotated.byline,
        published=article.published,
        address=web_link(article.iri),
        glance=at_a_glance(reading),
        bar=bar(annotated),
        bare=[(f"{page}#{number}", excerpt(article.text, [span])) for number, span in annotated.bare],
    )


def index_page(
    network: Network,
    entries: Sequence[Entry],
    *,
    title: str,
    article_pages: Mapping[str, str],
    files: Mapping[str, str],
    unread: int = 0,
) -> Page:
    """An overview of many articles, as one HTML file that makes no request.

    Args:
        network: all that was read, as `onrecord.graph.network.building` makes it.
        entries: the articles; the page has them in order of publication, the undated last.
        title: the heading.
        article_pages: relative address of each article's page, by the article's IRI.
        files: what else lies beside the page: what it is, by its relative address.
        unread: how many documents could not be read; which, is not for those who are sent the page.

    Returns:
        The HTML, to be written as UTF-8.
    """
    called = {one.page: one.title for one in entries}
    titles = {iri: called[page] for iri, page in article_pages.items() if page in called}
    sources = sorted(_sources(network, article_pages, titles), key=lambda one: (-one.attributions, one.name))
    known = [one for one in sources if one.kind.name not in ("unnamed", "author")]
    return render(
        "index.html.j2",
        style="".join(map(asset, ("tokens.css", "bar.css", "table.css", "index.css"))),
        scripts=[asset("theme.js") + 'document.documentElement.dataset.ready = "true";'],
        title=title,
        entries=sorted(entries, key=lambda one: (one.published or date.max, one.title)),
        totals=_totals(network, entries),
        leaned_on=known[:MOST_SOURCES],
        more=max(0, len(known) - MOST_SOURCES),
        unnamed=[one for one in sources if one.kind.name == "unnamed"],
        graph_link=GRAPH,
        files=files,
        unread=unread,
    )


def _totals(network: Network, entries: Sequence[Entry]) -> list[tuple[int, str]]:
    """The figures at the top: how many, and of what."""
    speaking = Counter(
        facts["kind"] for node, facts in network.nodes(data=True) if _statements(network, node)
    )
    relays = sum(edge["kind"] == "relays" for _, _, edge in network.edges(data=True))
    figures = [
        (len(entries), "article", "articles"),
        (sum(speaking.values()), "source", "sources"),
        (speaking["unnamed"], "of them unnamed", "of them unnamed"),
        (relays, "second-hand attribution", "second-hand attributions"),
        (sum(len(one.bare) for one in entries), "sentence with no source", "sentences with no source"),
    ]
    return [(number, one if number == 1 else many) for number, one, many in figures]


def _statements(network: Network, node: str) -> list[dict[str, Any]]:
    """What a source says or denies at first hand, as the edges of the network tell it."""
    if network.nodes[node]["kind"] not in SOURCES:
        return []
    return [edge for _, _, edge in network.out_edges(node, data=True) if edge["kind"] in _SAID]


def _sources(network: Network, pages: Mapping[str, str], titles: Mapping[str, str]) -> list[_Source]:
    """The sources; `pages` and `titles` are those of the articles, by IRI."""
    return [
        _source(node, facts, said, pages, titles)
        for node, facts in network.nodes(data=True)
        if (said := _statements(network, node))
    ]


def _source(
    node: str,
    facts: Mapping[str, Any],
    said: Sequence[Mapping[str, Any]],
    pages: Mapping[str, str],
    titles: Mapping[str, str],
) -> _Source:
    articles = {edge["article"]: titles.get(edge["article"], edge["article"]) for edge in said}
    return _Source(
        name=facts["label"],
        kind=kind_called(EntityKind(facts["kind"])),
        roles=facts["roles"],
        link=f"{GRAPH}#node={quote(node, safe='')}",
        attributions=len(said),
        articles=[(title, page_link(pages.get(iri))) for iri, title in sorted(articles.items())],
        outlets=len({edge["outlet"] for edge in said if edge["outlet"]}),
        proximity=facts["proximity"],
        reason=facts["reason_withheld"],
    )
