"""The network of a store: from what its queries find to nodes and edges."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeAlias

import networkx as nx
from rdflib import RDFS

from onrecord.graph.counting import commonest
from onrecord.graph.headings import first_words
from onrecord.graph.identity.model import Identity
from onrecord.graph.identity.stored import stored
from onrecord.graph.network import queries as asked
from onrecord.graph.network.shape import Network
from onrecord.graph.sparql import checked, iri
from onrecord.graph.store.protocol import Queried, Results, Store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import (
    CLASSES,
    LEVELS,
    OR,
    PROXIMITIES,
    SCHEMA,
    SPEECHES,
    STANCES,
    STATUSES,
)

_Articles: TypeAlias = dict[str, dict[str, Any]]

_KINDS = {str(iri): str(kind) for kind, iri in CLASSES.items()}
_WORDS = {
    str(iri): str(word)
    for table in (LEVELS, SPEECHES, STANCES, STATUSES, PROXIMITIES)
    for word, iri in table.items()
}
_CAPITAL = re.compile("[A-Z]")
_DISPUTES = {str(stance) for stance in STANCES if stance.disputes}
_FACTS = {
    str(SCHEMA.name): "label",
    str(RDFS.label): "label",
    str(OR.describedAs): "described_as",
    str(OR.proximity): "proximity",
    str(OR.reasonWithheld): "reason_withheld",
    str(OR.ownership): "ownership",
}


def network(store: Store, articles: Collection[str] | None = None) -> Network:
    """All that the store holds as a directed multigraph; `shape` says what nodes and edges carry.

    Names that the store's resolution takes for one entity are one node, with the other names as aliases.

    It takes about 0.3 ms an utterance, and the whole of it is in memory.

    Args:
        store: the store.
        articles: the IRIs of the articles to read; the others are as if they were not there, but assessments
            stay those made of all. None reads all.

    Raises:
        ArgumentError: `articles` is one text, or holds what is no IRI.
    """
    return _network(store if articles is None else _Some(store, checked(articles, "articles")))


class _Some:
    """A store of which only some articles are read, and the assessments of what they hold."""

    def __init__(self, store: Store, articles: Collection[str]) -> None:
        self._store = store
        self._values = f"GRAPH ?article {{ VALUES ?article {{ {' '.join(iri(one) for one in articles)} }}"

    def query(self, sparql: str) -> Results:
        return self._store.query(sparql.replace("GRAPH ?article {", self._values))


def _network(store: Queried) -> Network:
    graph: Network = nx.MultiDiGraph()
    same = stored(store)
    articles = _articles(store, same)
    _add_entities(graph, store, same)
    _add_claims(graph, store)
    _add_corroboration(graph, store)
    _add_utterances(graph, store, articles, same)
    _add_memberships(graph, store, articles, same)
    _add_bylines(graph, articles.values())
    for claim, entity, article in rows(store, asked.MENTIONS):
        _edge(graph, claim, same.of(entity, article), "mentions", kind="mentions")
    _add_assessments(graph, store)
    return graph


def _articles(store: Queried, same: Identity) -> _Articles:
    """What edges repeat of their article, by its IRI."""
    found: _Articles = {}
    for article, title, date, *names in rows(store, asked.ARTICLES):
        publisher, author = (None if name is None else same.of(name, article) for name in names)
        entry = found.setdefault(
            article, {"title": title, "date": date, "publisher": publisher, "authors": set()}
        )
        if author is not None:
            entry["authors"].add(author)
    untitled = [article for article, entry in found.items() if entry["title"] is None]
    for article, words in first_words(store, untitled).items():
        found[article]["title"] = words
    return found


def _add_entities(graph: Network, store: Queried, same: Identity) -> None:
    """Entities; where articles differ, what most of them say wins, then the first by alphabet.

    The label is a name of the one that stands for the entity, and so is the kind.
    """
    told: dict[tuple[str, str], Counter[str]] = {}
    for article, name, class_, property_, value in sorted(
        rows(store, asked.ENTITIES), key=lambda row: (row[1] != same.of(row[1], row[0]), row)
    ):
        entity = same.of(name, article)
        if entity not in graph:
            facts = dict.fromkeys(_FACTS.values())
            graph.add_node(entity, kind=_KINDS[class_], aliases=[], roles=[], **facts)
        field = _FACTS.get(property_)
        if field is None or (field == "label" and (entity, field) in told and name != entity):
            graph.nodes[entity]["aliases"].append(value)
        else:
            told.setdefault((entity, field), Counter())[_WORDS.get(value, value)] += 1
    for (entity, field), counted in told.items():
        node = graph.nodes[entity]
        node[field] = commonest(counted)
        if field == "label":
            node["aliases"] = sorted({*node["aliases"], *counted} - {node["label"]})


def _add_claims(graph: Network, store: Queried) -> None:
    for claim, article, text in rows(store, asked.CLAIMS):
        graph.add_node(claim, kind="claim", label=text, article=article, unattributed=True, origins=0)
        graph.nodes[claim].update(text=None, names_only=False, group=None, contradicts=[])
    for claim, label, naming in rows(store, asked.CLAIM_LABELS):
        node = graph.nodes[claim]
        node.update(label=label, text=node["label"], names_only=naming is not None)


def _add_utterances(graph: Network, store: Queried, articles: _Articles, same: Identity) -> None:
    found = (asked.UtteranceRow(*row) for row in rows(store, asked.UTTERANCES))
    for one in sorted(found, key=lambda one: (one.article, int(one.start), one.utterance)):
        speaker, told = (
            None if name is None else same.of(name, one.article) for name in (one.speaker, one.told)
        )
        facts = _said(graph, articles, one)
        node = graph.nodes[one.claim]
        for name in ("utterance", "quote", "evidence", "article_title", "outlet", "date"):
            node.setdefault(name, facts[name])
        publisher = articles[one.article]["publisher"]
        if publisher is not None:
            _edge(graph, publisher, one.claim, "reported", kind="reported")
        if speaker is None:
            continue
        node["unattributed"] = False
        if one.relays is not None:
            _edge(graph, speaker, one.claim, kind="relays", relays=one.relays, **facts)
        else:
            _add_speech(graph, (speaker, one.claim, told), publisher, facts)
    _count_origins(graph)


def _count_origins(graph: Network) -> None:
    """How many sources stand behind each claim at first hand."""
    for claim, node in graph.nodes(data=True):
        if node["kind"] == "claim":
            edges = graph.in_edges(claim, data=True)
            node["origins"] = len({speaker for speaker, _, edge in edges if edge["kind"] == "says"})


def _add_speech(
    graph: Network, who: tuple[str, str, str | None], publisher: str | None, facts: Mapping[str, Any]
) -> None:
    """The edges of one utterance at first hand; `who` is the speaker, the claim, and who was told."""
    speaker, claim, told = who
    _edge(graph, speaker, claim, kind="disputes" if facts["stance"] in _DISPUTES else "says", **facts)
    if told is not None:
        _edge(graph, speaker, told, kind="told", **facts)
    if publisher is not None:
        _count(graph, publisher, speaker, "quotes")


def _said(graph: Network, articles: _Articles, one: asked.UtteranceRow) -> dict[str, Any]:
    """What an edge says of its utterance."""
    claim = graph.nodes[one.claim]
    return {
        **_read(graph, articles, one),
        "utterance": one.utterance,
        "content": claim["text"] or claim["label"],
        "cue": one.cue,
        "stance": _WORDS.get(one.stance or ""),
        "level": _WORDS[one.level],
        "speech": _WORDS.get(one.speech or ""),
        "hedged": None if one.hedged is None else one.hedged == "true",
        "confidence": None if one.confidence is None else float(one.confidence),
    }


def _read(
    graph: Network, articles: _Articles, row: asked.UtteranceRow | asked.MembershipRow
) -> dict[str, Any]:
    """What an edge says of its evidence."""
    article = articles[row.article]
    publisher = article["publisher"]
    return {
        "article": row.article,
        "article_title": article["title"],
        "outlet": None if publisher is None else graph.nodes[publisher]["label"],
        "date": article["date"],
        "evidence": [int(row.start), int(row.end)],
        "quote": row.quote,
    }


def _add_corroboration(graph: Network, store: Queried) -> None:
    for claim, group in rows(store, asked.GROUPS):
        graph.nodes[claim]["group"] = group
    for claim, other in sorted(rows(store, asked.CONTRADICTIONS)):
        graph.nodes[claim]["contradicts"].append(other)


def _add_memberships(graph: Network, store: Queried, articles: _Articles, same: Identity) -> None:
    """Affiliations; the role of one whose organisation is not stated stands in its node's ``roles`` alone."""
    for one in (asked.MembershipRow(*row) for row in rows(store, asked.MEMBERSHIPS)):
        member = same.of(one.member, one.article)
        status = _WORDS[one.status]
        if one.role is not None:
            words = f"former {one.role}" if status == "former" else one.role
            graph.nodes[member]["roles"] = sorted({*graph.nodes[member]["roles"], words})
        if one.organization is not None:
            organization = same.of(one.organization, one.article)
            facts = {"role": one.role, "status": status, **_read(graph, articles, one)}
            _edge(graph, member, organization, one.membership, kind="affiliated", **facts)


def _add_bylines(graph: Network, articles: Iterable[Mapping[str, Any]]) -> None:
    for article in articles:
        for author in sorted(article["authors"]):
            if article["publisher"] is not None:
                _count(graph, author, article["publisher"], "writes_for")


def _count(graph: Network, source: str, target: str, kind: str) -> None:
    """One more of the edges of a pair that are kept as one edge with a weight."""
    if not graph.has_edge(source, target, key=kind):
        _edge(graph, source, target, kind, kind=kind, weight=0)
    graph.edges[source, target, kind]["weight"] += 1


def _edge(graph: Network, source: str, target: str, key: str | None = None, **facts: object) -> None:
    """An edge whose key is its utterance, when no other is given."""
    graph.add_edge(source, target, key=key or facts["utterance"], **facts)


def _add_assessments(graph: Network, store: Queried) -> None:
    for _, node in graph.nodes(data=True):
        node.update(value=None, interval=None, admiralty=None, held=None, notes=[], components=[])
    for assessed, value, low, high, admiralty, held in rows(store, _of(graph, store, asked.ASSESSMENTS)):
        if assessed in graph:
            graph.nodes[assessed].update(
                value=None if value is None else float(value),
                interval=None if low is None else (float(low), float(high)),
                admiralty=admiralty,
                held=None if held is None else float(held),
            )
    for assessed, *part in rows(store, _of(graph, store, asked.COMPONENTS)):
        if assessed in graph:
            graph.nodes[assessed]["components"].append(_component(*part))
    for assessed, note in rows(store, _of(graph, store, asked.NOTES)):
        if assessed in graph:
            graph.nodes[assessed]["notes"].append(note.partition(". ")[2])


def _of(graph: Network, store: Queried, query: str) -> str:
    """A query about assessments; only those of the graph's nodes, where only some articles are read."""
    if not isinstance(store, _Some):
        return query
    nodes = " ".join(iri(one) for one in graph)
    return query.replace("?measurement", f"VALUES ?node {{ {nodes} }} ?measurement", 1)


def _component(factor: str, raw: str, contribution: str, note: str) -> dict[str, Any]:
    return {
        "factor": _CAPITAL.sub(r" \g<0>", factor.rpartition("#")[2]).strip().lower(),
        "raw": float(raw),
        "contribution": float(contribution),
        "note": note,
    }
