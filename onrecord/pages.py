"""The pages of a store: what is asked of it, put on a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from rdflib import URIRef

from onrecord.errors import ExportError
from onrecord.exports.article_page import Annotated, Site, comparison_page
from onrecord.exports.counterparts import Places, on_pages
from onrecord.exports.graph_page import graph_page
from onrecord.exports.index_page import GRAPH, Entry, entry
from onrecord.exports.page import Page
from onrecord.exports.writing import write_text
from onrecord.graph import credibility
from onrecord.graph.counterparts import counterparts
from onrecord.graph.headings import headings
from onrecord.graph.recall import recall
from onrecord.graph.store.protocol import Store
from onrecord.graph.vocabulary import OR, slug


def article(
    store: Store,
    iri: str,
    *,
    graph_link: str | None = None,
    places: Places | None = None,
    site: Site | None = None,
) -> Page:
    """The annotated page of an article in the store, as HTML.

    Args:
        store: the store.
        iri: the article's IRI.
        graph_link: relative address of a graph page written beside this one.
        places: where claims of other articles can be read; on the web, if not given.
        site: as for `comparison_page`.

    Raises:
        NotFoundError: the store holds no such article.
    """
    return comparison_page([annotated(store, iri, places)], graph_link=graph_link, site=site)


def side_by_side(store: Store, iris: Sequence[str]) -> Page:
    """Several articles in the store beside each other, as HTML.

    Args:
        store: the store.
        iris: the IRIs of the articles, in the order of the columns.

    Raises:
        NotFoundError: the store lacks one of them.
        ArgumentError: there are none, or more than `MOST_COMPARED`.
    """
    return comparison_page([annotated(store, iri) for iri in iris])


def annotated(store: Store, iri: str, places: Places | None = None) -> Annotated:
    """An article in the store with its reading, the assessments of its claims and what is beside them.

    Raises:
        NotFoundError: the store holds no such article.
    """
    graph = store.article(iri)
    text, reading = recall(graph)
    assessed = credibility.support(store, iri)
    claims = {f"{iri}#c{n + 1}": n for n, one in enumerate(reading.utterances) if one.answered}
    support = {n: credibility.explain(store, claim) for claim, n in claims.items() if claim in assessed}
    beside = {claims[claim]: one for claim, one in counterparts(store, claims).items()}
    told = {
        n: graph.value(URIRef(f"{iri}#u{n + 1}"), OR.speaker if one.answered else OR.asked)
        for n, one in enumerate(reading.utterances)
    }
    speakers = {n: str(speaker) for n, speaker in told.items() if speaker is not None}
    return Annotated(text, reading, support, beside, places or Places(), speakers)


def write_all(store: Store, folder: Path, *, title: str) -> list[Path]:
    """Write graph.html and, in ``articles/``, a page for each article; linked with one another.

    Args:
        store: the store.
        folder: where to; must exist.
        title: the graph page's title.

    Returns:
        The files written, the graph page first.

    Raises:
        ExportError: a file can't be written.
    """
    pages = addresses(store)
    write_text(folder / GRAPH, graph_page(store, title=title, article_pages=pages))
    return [folder / GRAPH, *(folder / entry.page for entry in write_articles(store, folder, pages))]


def write_articles(
    store: Store, folder: Path, pages: Mapping[str, str], home: tuple[str, str] | None = None
) -> list[Entry]:
    """Write the page of each article, with links to ``graph.html``; what an overview says of each.

    Args:
        store: the store.
        folder: where to; must exist.
        pages: the address of each article's page, relative to `folder`, by the article's IRI.
        home: as for `comparison_page`.

    Raises:
        ExportError: a file can't be written.
    """
    try:
        (folder / "articles").mkdir(exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder / 'articles'}: can't be made: {error.strerror}") from error
    entries = []
    places = Places(
        claim=lambda claim: f"../{GRAPH}#node={quote(claim, safe='')}",
        article=on_pages({iri: f"../{page}" for iri, page in pages.items()}),
    )
    for iri, page in pages.items():
        one = annotated(store, iri, places)
        write_text(folder / page, comparison_page([one], graph_link=f"../{GRAPH}", home=home))
        entries.append(entry(one, page))
    return entries


def addresses(store: Store) -> dict[str, str]:
    """The address of each article's page, relative to the graph page's folder, by the article's IRI.

    File names are made from the headlines, or from the first words of the texts; they have letters, digits
    and hyphens alone, and each is unlike the others.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for iri, title in sorted(headings(store, store.articles()).items()):
        stem = slug(title)[:60].strip("-")
        number = 1
        while (name := f"{stem}{'' if number == 1 else f'-{number}'}.html") in taken:
            number += 1
        taken.add(name)
        names[iri] = f"articles/{name}"
    return names
