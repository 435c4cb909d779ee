"""The RDF terms and IRIs of the graph: reused namespaces, our own terms, and how IRIs are minted.

`onrecord.ttl` defines our own terms, `shapes.ttl` says what a well-formed article graph holds.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from pyoxigraph import NamedNode
from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace

from onrecord.errors import LoadError
from onrecord.graph.model import EntityKind, Level, Proximity, Span, Speech, Stance, Status

SCHEMA = Namespace("https://schema.org/")
ORG = Namespace("http://www.w3.org/ns/org#")
PROV = Namespace("http://www.w3.org/ns/prov#")
DQV = Namespace("http://www.w3.org/ns/dqv#")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
ITSRDF = Namespace("http://www.w3.org/2005/11/its/rdf#")

ID = "https://w3id.org/onrecord/id/"
"""The default base of people, organisations and outlets."""

RESOLUTION = URIRef("urn:onrecord:resolution")
"""The graph of which names are one entity across articles; derived."""

ASSESSMENT = URIRef("urn:onrecord:assessment")
"""The graph of scores; derived, so it can be dropped and rebuilt."""

CORROBORATION = URIRef("urn:onrecord:corroboration")
"""The graph of which claims are one claim and which utterances go back to one; derived."""

DERIVED = (str(RESOLUTION), str(CORROBORATION), str(ASSESSMENT))
"""The graphs that are made from the articles and the judgements."""

JUDGEMENTS = URIRef("urn:onrecord:judgements")
"""The graph of what users judged of who is who and of claims; given, so no rebuild touches it."""

TRUST = URIRef("urn:onrecord:trust")
"""The graph of what the user holds of outlets; given, so no rebuild touches it."""

GIVEN = (str(JUDGEMENTS), str(TRUST))
"""The graphs that hold what users judged."""

OWN = Namespace("https://w3id.org/onrecord/ns#")


class OR(DefinedNamespace):
    """Our own terms, defined in `onrecord.ttl`."""

    _NS = OWN
    _fail = True

    Utterance: URIRef
    NonAnswer: URIRef
    UnnamedSource: URIRef
    UnnamedAuthor: URIRef

    speaker: URIRef
    asked: URIRef
    claim: URIRef
    cue: URIRef
    speech: URIRef
    stance: URIRef
    level: URIRef
    levelStated: URIRef
    hedged: URIRef
    namesOnly: URIRef
    toldTo: URIRef
    relays: URIRef
    jointWith: URIRef
    confidence: URIRef
    evidence: URIRef
    sourceSpan: URIRef
    cueSpan: URIRef
    contentSpan: URIRef
    said: URIRef
    disputed: URIRef
    reported: URIRef
    role: URIRef
    status: URIRef
    describedAs: URIRef
    proximity: URIRef
    reasonWithheld: URIRef
    ownership: URIRef
    reader: URIRef

    OnTheRecord: URIRef
    OnBackground: URIRef
    DeepBackground: URIRef
    Unattributed: URIRef
    Direct: URIRef
    Indirect: URIRef
    Mixed: URIRef
    Asserts: URIRef
    Denies: URIRef
    Doubts: URIRef
    Believes: URIRef
    Intends: URIRef
    Asks: URIRef
    Current: URIRef
    Former: URIRef
    UnknownStatus: URIRef
    Witness: URIRef
    Insider: URIRef
    Briefed: URIRef
    Observer: URIRef

    ClaimSupport: URIRef
    SourceRecord: URIRef
    admiralty: URIRef
    component: URIRef
    factor: URIRef
    rawValue: URIRef
    contribution: URIRef
    because: URIRef
    lowest: URIRef
    highest: URIRef
    note: URIRef
    ClaimGroup: URIRef
    member: URIRef
    Comparison: URIRef
    compares: URIRef
    relation: URIRef
    Same: URIRef
    Contradicts: URIRef
    Unrelated: URIRef
    ClaimJudgement: URIRef
    CircularReporting: URIRef
    circulates: URIRef
    involves: URIRef
    TrustJudgement: URIRef
    about: URIRef
    rating: URIRef
    stateControl: URIRef
    judgedBy: URIRef
    sameEntityAs: URIRef
    lookupKey: URIRef
    acronym: URIRef
    company: URIRef
    Identification: URIRef
    identifies: URIRef
    Homonym: URIRef
    homonymOf: URIRef
    means: URIRef
    inArticle: URIRef
    IdentityJudgement: URIRef
    judges: URIRef
    verdict: URIRef
    OneEntity: URIRef
    TwoEntities: URIRef
    IdentifierJudgement: URIRef
    service: URIRef
    IndependentOrigins: URIRef
    LevelOfAttribution: URIRef
    SourceProximity: URIRef
    Dispute: URIRef
    RelayOnly: URIRef
    Freshness: URIRef
    SourceWeight: URIRef
    held: URIRef
    inGroup: URIRef
    tally: URIRef
    testedBy: URIRef


PREFIXES = {
    "schema": SCHEMA,
    "org": ORG,
    "prov": PROV,
    "dqv": DQV,
    "nif": NIF,
    "itsrdf": ITSRDF,
    "or": OWN,
    "xsd": Namespace("http://www.w3.org/2001/XMLSchema#"),
    "rdfs": Namespace("http://www.w3.org/2000/01/rdf-schema#"),
}
"""Bound in every file that is written, and known in every query without being declared."""

CLASSES = {
    EntityKind.PERSON: SCHEMA.Person,
    EntityKind.ORGANIZATION: SCHEMA.Organization,
    EntityKind.OUTLET: SCHEMA.NewsMediaOrganization,
    EntityKind.UNNAMED: OR.UnnamedSource,
    EntityKind.DOCUMENT: SCHEMA.CreativeWork,
    EntityKind.AUTHOR: OR.UnnamedAuthor,
}
LEVELS = {
    Level.ON_THE_RECORD: OR.OnTheRecord,
    Level.ON_BACKGROUND: OR.OnBackground,
    Level.DEEP_BACKGROUND: OR.DeepBackground,
    Level.UNATTRIBUTED: OR.Unattributed,
}
SPEECHES = {Speech.DIRECT: OR.Direct, Speech.INDIRECT: OR.Indirect, Speech.MIXED: OR.Mixed}
STANCES = {
    Stance.ASSERTS: OR.Asserts,
    Stance.DENIES: OR.Denies,
    Stance.DOUBTS: OR.Doubts,
    Stance.BELIEVES: OR.Believes,
    Stance.INTENDS: OR.Intends,
    Stance.ASKS: OR.Asks,
}
STATUSES = {Status.CURRENT: OR.Current, Status.FORMER: OR.Former, Status.UNKNOWN: OR.UnknownStatus}
PROXIMITIES = {
    Proximity.WITNESS: OR.Witness,
    Proximity.INSIDER: OR.Insider,
    Proximity.BRIEFED: OR.Briefed,
    Proximity.OBSERVER: OR.Observer,
}

_ABSOLUTE = re.compile(r"(?:https?://[^/?]|urn:[a-z0-9][a-z0-9-]+:.)", re.IGNORECASE)
_CREDENTIALS = re.compile(r"^(https?://)[^/?]*@", re.IGNORECASE)
_WEB = re.compile(r"(https?)://([^/?]*)([^?]*)\??(.*)", re.IGNORECASE | re.DOTALL)
_PORTS = {"http": ":80", "https": ":443"}
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|twclid|yclid|igshid|mc_[ce]id|_ga)(?:=|$)", re.IGNORECASE
)
"""Parameters that tell by which link a page was opened, never which page it is; others, as "ref", may."""
_FORBIDDEN = re.compile(
    r"%(?![0-9A-Fa-f]{2})|"
    r"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 0xE))
    + "\U000e1000-\U000efffd]"
)
"""What an IRI's path can't hold (RFC 3987, section 2.2: what is neither reserved, unreserved nor ucschar)."""


def article_iri(text: str, url: str | None = None) -> str:
    """The IRI of an article: its URL without fragment, or ``urn:sha256:…`` of the text in UTF-8.

    A name and password in the address are left out, since the store's IRIs are for everybody to read
    (RFC 3986, section 3.2.1). Characters that an IRI can't hold (RFC 3987) are percent-encoded. Links that
    differ in the case of scheme or host, in the port that goes without saying (RFC 3986, sections 6.2.2.1 and
    6.2.3) or in parameters such as ``utm_source`` name one article.

    Raises:
        LoadError: `url` is not an absolute http, https or urn IRI, or lies in ``urn:onrecord:``, where the
            store keeps what it derives.
    """
    if url is None:
        return "urn:sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()
    iri = without_credentials(url.strip().partition("#")[0])
    if not _ABSOLUTE.match(iri) or iri.lower().startswith("urn:onrecord:"):
        raise LoadError(f"{url!r} can't name an article (give an http, https or urn address)")
    iri = _FORBIDDEN.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8")), _normal(iri)
    )
    try:
        return NamedNode(iri).value
    except ValueError as error:
        raise LoadError(f"{url!r} can't name an article: {error}") from error


def _normal(url: str) -> str:
    found = _WEB.fullmatch(url)
    if found is None:
        return url
    scheme, site, path, query = found[1].lower(), found[2].lower(), found[3], found[4]
    kept = "&".join(one for one in query.split("&") if not _TRACKING.match(one))
    return f"{scheme}://{site.removesuffix(_PORTS[scheme])}{path}" + (f"?{kept}" if kept else "")


def without_credentials(url: str) -> str:
    """A web address without the name and password in it."""
    return _CREDENTIALS.sub(r"\1", url)


@lru_cache(maxsize=1 << 14)
def slug(name: str) -> str:
    """`name` as the last part of an IRI: letters and digits without accents, lower case, joined by hyphens.

    A name without letters or digits gives the start of its SHA-256 instead, never an empty string.
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = "".join(letter if letter.isalnum() else " " for letter in re.sub(r"['’]", "", letters)).split()
    return "-".join(words) or hashlib.sha256(name.encode("utf-8")).hexdigest()[:12]


def entity_iri(kind: EntityKind, name: str, base: str = ID) -> URIRef:
    """The IRI of a person, organisation or outlet that is known beyond one article.

    "The Harbour Post" and "Harbour Post" have the same: a leading article tells no two organisations apart.
    """
    if kind is not EntityKind.PERSON:
        name = re.sub(r"^the\s+(?=\S)", "", name, flags=re.IGNORECASE)
    return URIRef(f"{base}{kind.value}/{slug(name)}")


def span_iri(article: str, span: Span) -> URIRef:
    """The IRI of a stretch of an article's text (RFC 5147 character range, as NIF 2.0 uses it)."""
    return URIRef(f"{article}#char={span.start},{span.end}")
