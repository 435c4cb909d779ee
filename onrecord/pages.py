"""The pages of a store: what is asked of it, put on a page."""

from __future__ import annotations

from pathlib import Path

from onrecord.exports.article_page import article_page
from onrecord.exports.graph_page import graph_page
from onrecord.exports.writing import write_text
from onrecord.graph import credibility
from onrecord.graph.recall import recall
from onrecord.graph.store import Store, rows
from onrecord.graph.vocabulary import slug

_TITLES = """
SELECT ?article (COALESCE(?headline, ?identifier, STR(?article)) AS ?title) {
  GRAPH ?article {
    ?article a schema:NewsArticle .
    OPTIONAL { ?article schema:headline ?headline }
    OPTIONAL { ?article schema:identifier ?identifier }
  }
}"""


def article(store: Store, iri: str, *, graph_link: str | None = None) -> str:
    """The annotated page of an article in the store, as HTML.

    Args:
        store: the store.
        iri: the article's IRI.
        graph_link: relative address of a graph page written beside this one.

    Raises:
        NotFoundError: the store holds no such article.
    """
    text, reading = recall(store.article(iri))
    support = credibility.support(store, iri)
    by_utterance = {
        n: support[claim] for n in range(len(reading.utterances)) if (claim := f"{iri}#c{n + 1}") in support
    }
    return article_page(text, reading, support=by_utterance, graph_link=graph_link)


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
    names = page_names(store)
    written = [folder / "graph.html"]
    pages = {iri: f"articles/{name}" for iri, name in names.items()}
    write_text(written[0], graph_page(store, title=title, article_pages=pages))
    (folder / "articles").mkdir(exist_ok=True)
    for iri, name in names.items():
        written.append(folder / "articles" / name)
        write_text(written[-1], article(store, iri, graph_link="../graph.html"))
    return written


def page_names(store: Store) -> dict[str, str]:
    """A file name for each article's page, made from its title and unlike the others; by article IRI."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for iri, title in sorted(rows(store, _TITLES)):
        stem = slug(title)[:60].strip("-")
        number = 1
        while (name := f"{stem}{'' if number == 1 else f'-{number}'}.html") in taken:
            number += 1
        taken.add(name)
        names[iri] = name
    return names
