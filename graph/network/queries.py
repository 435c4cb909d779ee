"""What a store is asked for its network; ``GRAPH ?article`` may be narrowed to some articles."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.graph.vocabulary import CLASSES


class UtteranceRow(NamedTuple):
    """A row of `UTTERANCES`, in its order: IRIs and values as text, None where nothing is bound."""

    article: str
    start: str
    end: str
    quote: str
    utterance: str
    claim: str
    speaker: str | None
    told: str | None
    relays: str | None
    cue: str | None
    stance: str | None
    level: str
    speech: str | None
    hedged: str | None
    confidence: str | None


class MembershipRow(NamedTuple):
    """A row of `MEMBERSHIPS`, as `UtteranceRow` is of `UTTERANCES`."""

    article: str
    start: str
    end: str
    quote: str
    membership: str
    member: str
    organization: str | None
    role: str | None
    status: str


ARTICLES = """
SELECT ?article ?title ?date ?publisher ?author {
  GRAPH ?article {
    ?article a schema:NewsArticle .
    OPTIONAL { ?article schema:headline|rdfs:label ?title }
    OPTIONAL { ?article schema:datePublished ?date }
    OPTIONAL { ?article schema:publisher ?publisher }
    OPTIONAL { ?article schema:author ?author }
  }
}"""
ENTITIES = """
SELECT ?article ?entity ?class ?property ?value {
  VALUES ?class { %s }
  VALUES ?property {
    schema:name rdfs:label schema:alternateName or:describedAs or:proximity or:reasonWithheld or:ownership
  }
  GRAPH ?article { ?entity a ?class ; ?property ?value }
}""" % " ".join(f"<{iri}>" for iri in CLASSES.values())  # noqa: UP031  # braces are SPARQL's
CLAIMS = """
SELECT ?claim ?article ?text { GRAPH ?article { ?claim a schema:Claim ; schema:text ?text } }"""
CLAIM_LABELS = """
SELECT ?claim ?label ?naming {
  GRAPH ?article { ?claim a schema:Claim ; rdfs:label ?label . OPTIONAL { ?claim or:namesOnly ?naming } }
}"""
MENTIONS = """
SELECT DISTINCT ?claim ?entity ?article {
  GRAPH ?article { ?claim a schema:Claim ; schema:mentions ?entity }
}"""
UTTERANCES = """
SELECT ?article ?start ?end ?quote ?utterance ?claim ?speaker ?told ?relays
       ?cue ?stance ?level ?speech ?hedged ?confidence {
  GRAPH ?article {
    ?utterance a or:Utterance ; or:claim ?claim ; or:level ?level ; or:evidence ?span .
    ?span nif:beginIndex ?start ; nif:endIndex ?end ; nif:anchorOf ?quote .
    OPTIONAL { ?utterance or:speaker ?speaker }
    OPTIONAL { ?utterance or:toldTo ?told }
    OPTIONAL { ?utterance or:relays ?relays }
    OPTIONAL { ?utterance or:cue ?cue }
    OPTIONAL { ?utterance or:stance ?stance }
    OPTIONAL { ?utterance or:speech ?speech }
    OPTIONAL { ?utterance or:hedged ?hedged }
    OPTIONAL { ?utterance or:confidence ?confidence }
  }
}"""
MEMBERSHIPS = """
SELECT ?article ?start ?end ?quote ?membership ?member ?organization ?role ?status {
  GRAPH ?article {
    ?membership a org:Membership ; org:member ?member ; or:status ?status ; or:evidence ?span .
    ?span nif:beginIndex ?start ; nif:endIndex ?end ; nif:anchorOf ?quote .
    OPTIONAL { ?membership org:organization ?organization }
    OPTIONAL { ?membership or:role ?role }
  }
}"""
ASSESSMENTS = """
SELECT ?node ?value ?low ?high ?admiralty ?held {
  GRAPH <urn:onrecord:assessment> {
    ?measurement dqv:computedOn ?node ; or:admiralty ?admiralty .
    OPTIONAL { ?measurement dqv:value ?value }
    OPTIONAL { ?measurement or:lowest ?low }
    OPTIONAL { ?measurement or:highest ?high }
    OPTIONAL { ?measurement or:held ?held }
  }
}"""
"""Each optional part is one pattern, which Oxigraph looks up for each node; of two it would read all."""

COMPONENTS = """
SELECT ?node ?factor ?raw ?contribution ?note {
  GRAPH <urn:onrecord:assessment> {
    ?measurement dqv:computedOn ?node ; or:component ?component .
    ?component or:factor ?factor ; or:rawValue ?raw ; or:contribution ?contribution ; rdfs:comment ?note .
  }
} ORDER BY ?node ?component"""

NOTES = """
SELECT ?node ?note {
  GRAPH <urn:onrecord:assessment> { ?measurement dqv:computedOn ?node ; or:note ?note }
} ORDER BY ?node ?note"""
GROUPS = """
SELECT ?claim ?group {
  GRAPH <urn:onrecord:corroboration> { ?group or:member ?claim }
  GRAPH ?article { ?claim a schema:Claim }
}"""
CONTRADICTIONS = """
SELECT DISTINCT ?claim ?other {
  GRAPH <urn:onrecord:corroboration> {
    ?comparison or:relation or:Contradicts ; or:compares ?claim , ?other . FILTER(?claim != ?other)
  }
  GRAPH ?article { ?claim a schema:Claim }
}"""
