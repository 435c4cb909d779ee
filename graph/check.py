"""Whether what a store holds is well formed: as `shapes.ttl` has it, and evidence true to the text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import resources

import pyshacl
from rdflib import RDF, SH, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from onrecord.errors import NotFoundError
from onrecord.graph.corroboration.rebuilding import in_step
from onrecord.graph.identity.presence import present
from onrecord.graph.identity.stored import company
from onrecord.graph.model import Span
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import (
    ASSESSMENT,
    CLASSES,
    CORROBORATION,
    JUDGEMENTS,
    NIF,
    OR,
    ORG,
    RESOLUTION,
    SCHEMA,
    TRUST,
    span_iri,
)

_REFERENCES = (
    *(OR.speaker, OR.asked, OR.toldTo, ORG.member, ORG.organization),
    *(SCHEMA.author, SCHEMA.publisher, SCHEMA.mentions),
)
"""What points at an entity, which the same graph must describe."""

_CHECKED = """
SELECT DISTINCT ?g { VALUES ?kind { schema:NewsArticle nif:Context } GRAPH ?g { ?s a ?kind } }"""
_TOGETHER = "SELECT ?article ?names { GRAPH <urn:onrecord:resolution> { ?article or:company ?names } }"
_CLAIMS = "SELECT DISTINCT ?claim { GRAPH ?a { ?a a schema:NewsArticle . ?claim a schema:Claim } }"
_ASSESSED = """
SELECT DISTINCT ?claim {
  GRAPH <urn:onrecord:assessment> { ?m dqv:computedOn ?claim ; dqv:isMeasurementOf or:ClaimSupport } }"""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in the store that is not as it should be.

    Attributes:
        graph: IRI of the named graph it is in.
        focus: IRI of what is wrong.
        message: what is wrong with it, in plain words.
    """

    graph: str
    focus: str
    message: str


def check(store: Store) -> list[Problem]:
    """What is wrong in the store's articles, assessments and judgements, sorted; empty when all is well.

    Takes about 0.3 s an article of 700 words. Graphs of other kinds are left
    unchecked.

    Raises:
        StoreError: the store can't be read.
    """
    problems = [
        problem for (name,) in rows(store, _CHECKED) for problem in check_article(store.article(name))
    ]
    for graph in (ASSESSMENT, CORROBORATION, JUDGEMENTS, RESOLUTION, TRUST):
        with suppress(NotFoundError):
            problems += _violations(store.article(str(graph)))
    return sorted(set(problems))


def behind(store: Store) -> list[Problem]:
    """Which of the derived graphs are not those of the articles that the store holds, in their order.

    So it is after a load that broke off, and after articles were put in without `onrecord.derive`.

    Raises:
        StoreError: the store can't be read.
    """
    scored = {claim for (claim,) in rows(store, _ASSESSED)} == {claim for (claim,) in rows(store, _CLAIMS)}
    fits = {
        RESOLUTION: (_resolved(store), "who is who"),
        CORROBORATION: (in_step(store), "which claims are one claim"),
        ASSESSMENT: (scored, "the scores"),
    }
    lag = "not that of the articles and judgements here ('onrecord check --repair' derives it anew)"
    return [Problem(str(graph), str(graph), f"{what}: {lag}") for graph, (ok, what) in fits.items() if not ok]


def _resolved(store: Store) -> bool:
    """Whether the resolution knows who is named in which article as the articles have it."""
    named = {(str(article), str(names)) for article, _, names in company(present(store, None))}
    return set(rows(store, _TOGETHER)) == named


def check_article(graph: Graph) -> Iterator[Problem]:
    """What is wrong in one article's graph; its identifier is the article's IRI."""
    yield from _violations(graph)
    yield from _blank_nodes(graph)
    yield from _dangling(graph)
    yield from _wrong_spans(graph)


@cache
def _shapes() -> Graph:
    text = resources.files("onrecord.graph").joinpath("shapes.ttl").read_text("utf-8")
    return Graph().parse(data=text, format="turtle")


def _violations(graph: Graph) -> Iterator[Problem]:
    """What SHACL finds."""
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=_shapes())
    if conforms:
        return
    for result in report.subjects(RDF.type, SH.ValidationResult):
        path = report.value(result, SH.resultPath)
        at = "" if path is None else f" ({path.n3(graph.namespace_manager)})"
        message = f"{report.value(result, SH.resultMessage)}{at}"
        yield Problem(str(graph.identifier), str(report.value(result, SH.focusNode)), message)


def _blank_nodes(graph: Graph) -> Iterator[Problem]:
    for node in graph.all_nodes():
        if isinstance(node, BNode):
            yield Problem(str(graph.identifier), str(node), "A blank node: remote stores can't keep it.")


def _dangling(graph: Graph) -> Iterator[Problem]:
    """References to someone whom the graph does not describe."""
    described = {iri for class_ in CLASSES.values() for iri in graph.subjects(RDF.type, class_)}
    for predicate in _REFERENCES:
        for subject, value in graph.subject_objects(predicate):
            if value not in described:
                name = predicate.n3(graph.namespace_manager)
                yield Problem(
                    str(graph.identifier), str(subject), f"{name} is <{value}>, which is not described here."
                )


def _wrong_spans(graph: Graph) -> Iterator[Problem]:
    """Spans that do not hold the text at their offsets."""
    article = URIRef(str(graph.identifier))
    if (article, RDF.type, SCHEMA.NewsArticle) not in graph:
        yield Problem(str(article), str(article), "The graph holds a text and is not an article's.")
    contexts = {iri: str(text) for iri, text in graph.subject_objects(NIF.isString)}
    if len(contexts) != 1:
        yield Problem(str(article), str(article), f"An article has one text; this one has {len(contexts)}.")
        return
    ((context, text),) = contexts.items()
    for span in graph.subjects(RDF.type, NIF.RFC5147String):
        message = _wrong(graph, span, context, text)
        if message:
            yield Problem(str(article), str(span), message)


def _wrong(graph: Graph, span: Node, context: Node, text: str) -> str | None:
    """What is wrong with a span, if anything is."""
    begin, end, anchor = (_value(graph, span, term) for term in (NIF.beginIndex, NIF.endIndex, NIF.anchorOf))
    if not (isinstance(begin, int) and isinstance(end, int) and isinstance(anchor, str)):
        return "A span has beginIndex and endIndex, which are integers, and anchorOf."
    stretch = Span(begin, end)
    if not 0 <= begin < end <= len(text):
        return f"The span {begin}–{end} lies outside the text, which has {len(text)} characters."
    if stretch.of(text) != anchor:
        return f"The text at {begin}–{end} is {stretch.of(text)!r}, not {anchor!r}."
    if span != span_iri(str(graph.identifier), stretch) or graph.value(span, NIF.referenceContext) != context:
        return "The span's IRI or its context is not that of its offsets."
    return None


def _value(graph: Graph, subject: Node, predicate: URIRef) -> object:
    value = graph.value(subject, predicate)
    return value.toPython() if isinstance(value, Literal) else None
