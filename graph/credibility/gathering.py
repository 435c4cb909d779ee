"""What the store holds of claims, as far as their support goes: who says what, where, and on which day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rdflib import RDFS

from onrecord.graph.credibility.testimony import recalls
from onrecord.graph.headings import first_words
from onrecord.graph.identity.model import Identity
from onrecord.graph.identity.stored import stored as identity
from onrecord.graph.model import Level, Proximity, Span, Stance
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows, rows_about
from onrecord.graph.vocabulary import LEVELS, PROXIMITIES, SCHEMA, STANCES

_PUBLISHER, _HEADLINE, _LABEL = str(SCHEMA.publisher), str(SCHEMA.headline), str(RDFS.label)
_LEVEL = {str(term): level for level, term in LEVELS.items()}
_STANCE = {str(term): stance for stance, term in STANCES.items()}
_PROXIMITY = {str(term): proximity for proximity, term in PROXIMITIES.items()}

_CLAIMS = "SELECT ?claim ?article { VALUES GRAPH ?article { ?claim a schema:Claim } }"
_NAMING = "SELECT ?claim { VALUES GRAPH ?article { ?claim or:namesOnly ?so } }"
"""Claims that state something don't have the property at all."""

_SPOKEN = """
SELECT DISTINCT ?claim { VALUES GRAPH ?article { ?utterance or:speaker ?name ; or:claim ?claim } }"""
_PUBLISHED = """
SELECT DISTINCT ?claim {
  VALUES GRAPH ?article { ?article schema:publisher ?name . ?claim a schema:Claim }
}"""
_UTTERANCES = """
SELECT ?claim ?article ?utterance ?speaker ?stance ?level ?confidence ?relays ?joint ?cue {
  VALUES
  GRAPH ?article {
    ?utterance or:claim ?claim ; or:level ?level .
    OPTIONAL { ?utterance or:speaker ?speaker }
    OPTIONAL { ?utterance or:stance ?stance }
    OPTIONAL { ?utterance or:confidence ?confidence }
    OPTIONAL { ?utterance or:relays ?relays }
    OPTIONAL { ?utterance or:jointWith ?joint }
    OPTIONAL { ?utterance or:cue ?cue }
  }
}"""
_SPEAKERS = """
SELECT DISTINCT ?article ?speaker ?name ?label ?near {
  VALUES
  GRAPH ?article {
    ?utterance or:claim ?claim ; or:speaker ?speaker .
    OPTIONAL { ?speaker schema:name ?name }
    OPTIONAL { ?speaker rdfs:label ?label }
    OPTIONAL { ?speaker or:proximity ?near }
  }
}"""
_BODIES = """
SELECT DISTINCT ?article ?speaker ?body {
  VALUES
  GRAPH ?article {
    ?utterance or:claim ?claim ; or:speaker ?speaker .
    ?membership org:member ?speaker ; or:status or:Current ; org:organization ?body .
  }
}"""
_ROLES = """
SELECT DISTINCT ?article ?speaker ?role {
  VALUES
  GRAPH ?article {
    ?utterance or:claim ?claim ; or:speaker ?speaker .
    ?membership org:member ?speaker ; or:role ?role .
  }
}"""
_CONTENTS = """
SELECT ?utterance ?start ?end {
  VALUES
  GRAPH ?article {
    ?utterance or:claim ?claim ; or:contentSpan ?span . ?span nif:beginIndex ?start ; nif:endIndex ?end
  }
}"""
_ARTICLES = """
SELECT ?article ?property ?value {
  VALUES
  GRAPH ?article { ?article ?property ?value }
  FILTER(?property IN (schema:headline, rdfs:label, schema:datePublished, schema:publisher))
}"""
_OUTLETS = """
SELECT ?article ?name {
  VALUES
  GRAPH ?article { ?article schema:publisher ?outlet . ?outlet schema:name ?name }
}"""


@dataclass(frozen=True, slots=True)
class StoredUtterance:
    """One utterance as the store has it.

    Attributes:
        utterance: its IRI.
        claim: the IRI of the claim.
        article: the IRI of the article.
        speaker: the IRI of who says it or, of a relay, of who passes it on; None in the article's own voice.
        stance: None for a relay and in the article's own voice.
        level: the level of attribution.
        confidence: the reader's, 0 to 1; 1 where it states none.
        relays: the IRI of the utterance that it passes on, or None.
        joint: the IRI of the utterance of whoever is named first of those who say it together; its own, where
            that is this speaker.
        recalled: whether its article recalls what was said before: "had insisted".
    """

    utterance: str
    claim: str
    article: str
    speaker: str | None
    stance: Stance | None
    level: Level
    confidence: float
    relays: str | None
    joint: str
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """What an article is: its title, day and publisher (IRI and name), each None where it has none."""

    title: str | None = None
    day: date | None = None
    publisher: str | None = None
    outlet: str | None = None

    @property
    def place(self) -> str:
        """The article in words."""
        words = [self.title or "an article without a title", *([self.outlet] if self.outlet else [])]
        return ", ".join([*words, *([self.day.isoformat()] if self.day else [])])


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that is said of some claims.

    Attributes:
        claims: the IRI of each claim's article.
        naming: the claims that name something and state nothing.
        utterances: the utterances of each claim; a claim may have none.
        articles: what the articles are, by IRI.
        names: what a speaker is called in an article, by the IRIs of both.
        near: how near an unnamed speaker is, by the speaker's IRI.
        bodies: what a speaker belongs to by an article, by the IRIs of both.
        roles: the roles that an article states of a speaker, by the IRIs of both.
        contents: where the content of an utterance stands, by its IRI.
    """

    claims: dict[str, str] = field(default_factory=dict)
    naming: set[str] = field(default_factory=set)
    utterances: dict[str, list[StoredUtterance]] = field(default_factory=dict)
    articles: dict[str, ArticleSummary] = field(default_factory=dict)
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    near: dict[str, Proximity] = field(default_factory=dict)
    bodies: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    roles: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    contents: dict[str, tuple[Span, ...]] = field(default_factory=dict)


def gather(store: Store, claims: Collection[str] | None = None) -> Gathered:
    """What the store holds of these claims, or of all; of a claim that is not in it, nothing.

    Speakers and publishers are entities: names that the store's resolution takes for one have one IRI.
    """
    speakers = list(some_rows(store, _SPEAKERS, "claim", claims))
    belonging = list(some_rows(store, _BODIES, "claim", claims))
    names = {name for _, name, *_ in speakers} | {body for *_, body in belonging}
    same = identity(store, None if claims is None else names)
    articles = dict(some_rows(store, _CLAIMS, "claim", claims))
    found = Gathered(
        claims=articles,
        naming={claim for (claim,) in some_rows(store, _NAMING, "claim", claims)},
        utterances=_utterances(store, claims, same),
        articles=article_summaries(store, set(articles.values()), everything=claims is None),
    )
    for article, given, name, label, near in speakers:
        speaker = same.of(given, article)
        known = found.names.get((article, speaker))
        found.names[article, speaker] = min(filter(None, (known, name or label or speaker)))
        if near is not None:
            found.near[speaker] = _PROXIMITY[near]
    for article, given, body in belonging:
        who = article, same.of(given, article)
        found.bodies[who] = found.bodies.get(who, frozenset()) | {same.of(body, article)}
    for article, given, role in some_rows(store, _ROLES, "claim", claims):
        who = article, same.of(given, article)
        found.roles[who] = found.roles.get(who, frozenset()) | {role}
    for utterance, start, end in some_rows(store, _CONTENTS, "claim", claims):
        found.contents[utterance] = (*found.contents.get(utterance, ()), Span(int(start), int(end)))
    return found


def _utterances(
    store: Store, claims: Collection[str] | None, same: Identity
) -> dict[str, list[StoredUtterance]]:
    """The utterances of these claims, or of all, by claim."""
    found: dict[str, list[StoredUtterance]] = {}
    for claim, article, utterance, name, stance, level, confidence, relays, joint, cue in some_rows(
        store, _UTTERANCES, "claim", claims
    ):
        one = StoredUtterance(
            utterance=utterance,
            claim=claim,
            article=article,
            speaker=None if name is None else same.of(name, article),
            stance=_STANCE.get(stance),
            level=_LEVEL[level],
            confidence=1.0 if confidence is None else float(confidence),
            relays=relays,
            joint=joint or utterance,
            recalled=cue is not None and recalls(cue),
        )
        found.setdefault(claim, []).append(one)
    return found


def claims_of(store: Store, articles: Iterable[str]) -> set[str]:
    """The claims that articles hold now."""
    return {claim for claim, _ in some_rows(store, _CLAIMS, "article", set(articles))}


def claims_by(store: Store, names: Collection[str]) -> set[str]:
    """The claims that these names make, deny or pass on, and those of the articles that they publish."""
    return {claim for query in (_SPOKEN, _PUBLISHED) for (claim,) in some_rows(store, query, "name", names)}


def article_summaries(
    store: Store, articles: Collection[str], *, everything: bool = False
) -> dict[str, ArticleSummary]:
    """What articles are, by IRI; quicker with `everything` where these are all that the store holds.

    Asked for without OPTIONAL, which Oxigraph answers by reading all articles.
    """
    wanted = None if everything else articles
    facts: dict[str, dict[str, str]] = {article: {} for article in articles}
    for article, term, value in some_rows(store, _ARTICLES, "article", wanted):
        facts.setdefault(article, {})[term] = value
    outlets = dict(some_rows(store, _OUTLETS, "article", wanted))
    publishers = {of_it[_PUBLISHER] for of_it in facts.values() if _PUBLISHER in of_it}
    same = identity(store, None if everything else publishers)
    for article, of_it in facts.items():
        if _PUBLISHER in of_it:
            of_it[_PUBLISHER] = same.of(of_it[_PUBLISHER], article)
    words = first_words(
        store, (one for one, of_it in facts.items() if not {_HEADLINE, _LABEL} & of_it.keys())
    )
    return {
        article: ArticleSummary(
            of_it.get(_HEADLINE, of_it.get(_LABEL, words.get(article))),
            _day(of_it.get(str(SCHEMA.datePublished))),
            of_it.get(_PUBLISHER),
            outlets.get(article),
        )
        for article, of_it in facts.items()
    }


def some_rows(
    store: Store, query: str, variable: str, wanted: Collection[str] | None
) -> Iterator[tuple[Any, ...]]:
    """The rows of a query for all that is wanted, some IRIs at a time.

    Args:
        store: what is asked.
        query: with ``VALUES`` where the IRIs go, and nothing after it: "SELECT … { VALUES … }".
        variable: which of its variables they are, without its mark.
        wanted: the IRIs; None wants everything.

    Raises:
        ValueError: one is no absolute IRI.
        StoreError: the store can't be read.
    """
    if wanted is None:
        yield from rows(store, query.replace("VALUES", "", 1))
        return
    yield from rows_about(store, query.replace("VALUES", f"VALUES ?{variable} {{ SOME }}", 1), wanted)


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text[:10])
    except ValueError:
        return None
