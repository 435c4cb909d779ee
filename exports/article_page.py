"""The article page: how is this article sourced? One HTML file that opens offline, of one article or more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from string import ascii_uppercase
from typing import Final
from urllib.parse import quote

from markupsafe import Markup

from onrecord.errors import ArgumentError
from onrecord.exports.cards import NO_ANSWER, Card, card
from onrecord.exports.counterparts import Places, beside_lists
from onrecord.exports.page import Page, asset, page_link, render, web_link
from onrecord.exports.segments import Segment, cut, paragraphs
from onrecord.exports.shared_claims import beside, shared_claims
from onrecord.exports.sourcing import SOURCE_KINDS, SourceKind, at_a_glance, excerpt, shares, source_kind
from onrecord.graph.counterparts import Counterparts
from onrecord.graph.credibility.assessment import Assessment
from onrecord.graph.model import Article, Level, Reading, Span, Stance

MOST_COMPARED: Final = 6
"""Articles that one page can set side by side and that can still be read."""

_STYLES = ("tokens.css", "card.css", "elsewhere.css", "bar.css", "article.css")


@dataclass(frozen=True, slots=True)
class Site:
    """The server that a page is one of.

    Attributes:
        graph: the address of the article's graph there.
        about: the address of the page of a source or claim there, by its IRI.
        writes: whether articles may be added on it.
    """

    graph: str
    about: Callable[[str], str]
    writes: bool = False


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with all that a page says of it.

    Attributes:
        article: the article.
        reading: what was read from it; spans past the end of its text are left out.
        support: how well an utterance's claim is supported, by its index in ``reading.utterances``.
        counterparts: what the record has beside its claim, by the same index.
        places: where claims of other articles can be read.
        speakers: the IRI of who speaks, by the same index; of none where the article does not say.
    """

    article: Article
    reading: Reading
    support: Mapping[int, Assessment] = field(default_factory=dict)
    counterparts: Mapping[int, Counterparts] = field(default_factory=dict)
    places: Places = field(default_factory=Places)
    speakers: Mapping[int, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The headline, or the first words of the text."""
        return self.article.heading

    @property
    def byline(self) -> Markup:
        """Outlet, authors and day, as far as they are known, as HTML: each name runs in its own direction."""
        article = self.article
        day = f"{article.published.day} {article.published:%B %Y}" if article.published else None
        groups = ([article.outlet] if article.outlet else [], article.authors, [day] if day else [])
        names = (Markup(", ").join(map(Markup("<bdi>{}</bdi>").format, group)) for group in groups if group)
        return Markup(" · ").join(names)

    @property
    def bare(self) -> list[tuple[str, Span]]:
        """The sentences without a source, each with its number in the graph: after the attributions, "u8"."""
        first = len(self.reading.utterances) + 1
        return [(f"u{first + n}", span) for n, span in enumerate(self.reading.unattributed)]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A segment as the template draws it; `ends` are the keys of the cards to link to after it."""

    text: str
    classes: str
    keys: str
    roles: str
    title: str
    anchor: str | None
    ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the bar of shares: the kind of source, and how long it is and where it starts, in percent."""

    kind: SourceKind
    percent: float
    start: float


@dataclass(frozen=True, slots=True)
class _Column:
    """One article as the template draws it."""

    letter: str
    title: str
    byline: Markup
    language: str
    address: str | None
    glance: list[str]
    bare: list[tuple[str, str]]
    bar: list[Stretch]
    paragraphs: list[list[_Piece]]
    cards: list[Card]


def article_page(
    article: Article,
    reading: Reading,
    *,
    support: Mapping[int, Assessment] | None = None,
    graph_link: str | None = None,
) -> Page:
    """An article with every attribution highlighted in place, and a card for each, as one HTML file.

    Attributions may overlap, nest and be discontinuous. The page makes no request and runs nothing from the
    article; only http(s) addresses become links. ``#u3`` after its address leads to the third attribution, as
    in the graph.

    Args:
        article: the article.
        reading: what was read from it; spans past the end of its text are left out.
        support: how well an utterance's claim is supported, by the utterance's index in
            ``reading.utterances``.
        graph_link: relative path or http(s) URL of the graph page, if it was exported beside this one.

    Returns:
        The HTML, to be written as UTF-8.
    """
    return _page([Annotated(article, reading, support or {})], graph_link)


def comparison_page(
    articles: Sequence[Annotated],
    *,
    graph_link: str | None = None,
    home: tuple[str, str] | None = None,
    site: Site | None = None,
) -> Page:
    """Two articles or more side by side, with the claims that they share set beside each other and linked.

    Args:
        articles: from 1 to `MOST_COMPARED` of them, in the order of the columns.
        graph_link: as for `article_page`.
        home: the address of the page that leads to this one, relative or on the web, and what it is called.
        site: the server that the page is one of; it then has the head that all of them have.

    Returns:
        The HTML, to be written as UTF-8.

    Raises:
        ArgumentError: there are none, or too many.
    """
    if not 1 <= len(articles) <= MOST_COMPARED:
        raise ArgumentError(f"{len(articles)} articles: from 1 to {MOST_COMPARED} go side by side")
    return _page(articles, graph_link, home, site)


def bar(annotated: Annotated) -> list[Stretch]:
    """The bar of shares of an article's text by kind of source, in the order of `SOURCE_KINDS`."""
    article, reading = annotated.article, annotated.reading
    entities = {entity.key: entity for entity in reading.entities}
    kinds = [source_kind(one, entities) if one.answered else None for one in reading.utterances]
    return _bar(shares(cut(article.text, reading.utterances, reading.unattributed), kinds))


def _page(
    articles: Sequence[Annotated],
    graph_link: str | None,
    home: tuple[str, str] | None = None,
    site: Site | None = None,
) -> Page:
    letters = ascii_uppercase if len(articles) > 1 else [""]
    columns = [_column(one, letter) for one, letter in zip(articles, letters, strict=False)]
    cards = [one for column in columns for one in column.cards]
    shared = shared_claims([one.counterparts for one in articles], [column.cards for column in columns])
    graph_address = site.graph if site else page_link(graph_link)
    return render(
        "article.html.j2",
        style="".join(map(asset, _STYLES + (("site_head.css",) if site else ()))),
        scripts=[asset("theme.js") + asset("article.js")],
        title=columns[0].title if len(columns) == 1 else f"{len(columns)} articles side by side",
        columns=columns,
        shared=shared,
        beside=beside(shared),
        graph_link=graph_address,
        home=home,
        site=site,
        graph_links={
            one.key: f"{graph_address}#node={quote(one.claim_iri, safe='')}"
            for one in cards
            if graph_address and one.claim_iri
        },
        about=_about(articles, columns, site) if site else {},
        kinds=[kind for kind in SOURCE_KINDS if any(one.kind is kind for one in cards)],
        levels=[level for level in Level if any(one.level is level for one in cards)],
        manners=[word for word in (*map(str, Stance), NO_ANSWER) if any(one.manner == word for one in cards)],
        unattributed=sum(len(column.bare) for column in columns),
    )


def _about(
    articles: Sequence[Annotated], columns: Sequence[_Column], site: Site
) -> dict[str, tuple[str | None, str | None]]:
    """The pages of the source and of the claim of each card, by its key; None where there is none."""
    return {
        one.key: (
            site.about(speaker) if (speaker := article.speakers.get(n)) else None,
            site.about(one.claim_iri) if one.claim_iri else None,
        )
        for article, column in zip(articles, columns, strict=True)
        for n, one in enumerate(column.cards)
    }


def _column(annotated: Annotated, letter: str) -> _Column:
    article, reading = annotated.article, annotated.reading
    cards = [
        replace(
            card(n, letter, article, reading, annotated.support.get(n)),
            beside=beside_lists(annotated.counterparts.get(n, Counterparts()), annotated.places),
        )
        for n in range(len(reading.utterances))
    ]
    segments = cut(article.text, reading.utterances, reading.unattributed)
    bare = {span.start: f"{letter}{number}" for number, span in annotated.bare}
    return _Column(
        letter=letter,
        title=annotated.title,
        byline=annotated.byline,
        language=article.language,
        address=web_link(article.iri),
        glance=at_a_glance(reading),
        bare=[(bare[span.start], excerpt(article.text, [span])) for span in reading.unattributed],
        bar=_bar(shares(segments, [one.kind if one.answered else None for one in cards])),
        paragraphs=_pieces(segments, cards, bare),
        cards=cards,
    )


def _bar(by_kind: Mapping[SourceKind, float]) -> list[Stretch]:
    stretches: list[Stretch] = []
    start = 0.0
    for kind in SOURCE_KINDS:
        if kind in by_kind:
            stretches.append(Stretch(kind, 100 * by_kind[kind], start))
            start += stretches[-1].percent
    return stretches


def _pieces(
    segments: Sequence[Segment], cards: Sequence[Card], bare: Mapping[int, str]
) -> list[list[_Piece]]:
    last = {mark.utterance: n for n, segment in enumerate(segments) for mark in segment.marks}
    ends: dict[Segment, tuple[str, ...]] = {
        segments[n]: tuple(cards[u].key for u, at in last.items() if at == n) for n in last.values()
    }
    return [
        [_piece(segment, cards, bare.get(segment.span.start), ends.get(segment, ())) for segment in paragraph]
        for paragraph in paragraphs(segments)
    ]


def _piece(segment: Segment, cards: Sequence[Card], anchor: str | None, ends: tuple[str, ...]) -> _Piece:
    roles = {mark.utterance: mark.role for mark in segment.marks}
    shown = [cards[u] for u in roles]
    classes = ["bare"] if segment.unattributed and not segment.marks else []
    if shown:
        classes += ["mark", f"kind-{shown[-1].kind.name}", f"role-{segment.marks[-1].role}"]
        classes += [f"inside-{shown[-2].kind.name}"] if len(shown) > 1 else []
    return _Piece(
        text=segment.text,
        classes=" ".join(classes),
        keys=" ".join(one.key for one in shown),
        roles=" ".join(roles.values()),
        title="; ".join(f"{one.key}: {one.name}" for one in shown),
        anchor=anchor,
        ends=ends,
    )
