"""What corroboration needs to know of an article, and which of its claims are word for word alike.

Claims are compared as statements: a text with what its pronouns stand for. "I will resign" and "he would
resign" are one statement for each who says it, and so is what is too short to be understood alone ("That's
not true"). A quotation that its source interrupts is the statement that it begins with. What states nothing
("the ban on cars") is a statement of its own each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rdflib import RDF, URIRef

from onrecord.graph.claims.barring import tense
from onrecord.graph.claims.circumstances import (
    is_of_its_day,
    is_of_its_speaker,
    persons,
    points,
    speaks_for_several,
)
from onrecord.graph.claims.clauses import states
from onrecord.graph.claims.elaboration import lead
from onrecord.graph.claims.levelling import without_noun
from onrecord.graph.claims.newsroom import as_asserted, as_done
from onrecord.graph.claims.periods import has_year
from onrecord.graph.claims.wording import lemma
from onrecord.graph.corroboration.copies import credited, sketch
from onrecord.graph.corroboration.features import FEWEST, LEAST_TERMS, Features, features
from onrecord.graph.sparql import iri
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows, rows_about
from onrecord.graph.vocabulary import NIF, OR, PROV, SCHEMA, STANCES

AT_ONCE = 200
"""How many articles one query asks for."""

_TRIM = " \t\n\"'“”‘’«»„.,;:!?…"

_TIMES = "SELECT ?article ?time { GRAPH ?article { ?made prov:endedAtTime ?time } }"
"""Of any graph: to look up what each article was made by takes three times as long."""

_FACTS = """
SELECT ?article ?subject ?value { VALUES ?article { SOME } GRAPH ?article { ?subject PROPERTY ?value } }"""
"""One query a property: with all of them as VALUES Oxigraph reads each whole graph, or the whole store."""

_KINDS = """
SELECT ?article ?subject ?value {
  VALUES ?article { SOME }
  GRAPH ?article { ?subject a ?value }
  FILTER(?value IN (schema:Person, schema:NewsMediaOrganization))
}"""
_PROPERTIES = (
    SCHEMA.text, SCHEMA.mentions, SCHEMA.publisher, SCHEMA.datePublished, SCHEMA.name,
    SCHEMA.affiliation, OR.claim, OR.speaker, OR.stance, OR.relays, OR.toldTo, NIF.isString, PROV.endedAtTime,
)  # fmt: skip
_QUERIES = {
    **{str(one): _FACTS.replace("PROPERTY", iri(str(one))) for one in _PROPERTIES},
    str(RDF.type): _KINDS,
}


DISPUTES = {str(term) for stance, term in STANCES.items() if stance.disputes}
"""The stances of who denies or doubts a claim, by IRI."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim's words, as they are compared.

    Attributes:
        key: the same for claims that say the same word for word of the same people; hexadecimal.
        text: the words, without quotation marks and the end's full stop.
        about: for a text with pronouns whom they may mean, by IRI; else empty. Where that is unknown, the
            claim's own IRI.
        day: ISO 8601, the day of the article, for a text that is true of its days only ("on Friday", "in the
            poll"); or "".
        speaker: who says it, by IRI, where known beyond the article; else "".
        told: ISO 8601, the day of the article, where what happened or is to come is told of nobody by a
            pronoun and without its year: the same words may tell of another year's. Else "", and for what
            is passed on from an outlet, which may have told it long before.
        within: IRI of the article that alone tells what it speaks of, since it is short, but names no
            pronoun ("the dam leaked"); it is one of those in `about`. Else "".
        features: its terms; none, when it is too short to be compared.
    """

    key: str
    text: str
    about: frozenset[str]
    day: str
    speaker: str
    told: str
    within: str
    features: Features


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance: its IRI and those of claim, speaker, the utterance relayed, and who was told."""

    iri: str
    claim: str
    speaker: str | None
    stance: str | None
    relays: str | None
    told: str | None


@dataclass(frozen=True, slots=True)
class Read:
    """What corroboration needs of an article.

    Attributes:
        iri: its IRI.
        time: when it was read, as the store has it; tells whether what is known of it is still so.
        day: ISO 8601, or "" where it has none.
        publisher: IRI, or None.
        names: the names of the publisher and of the other outlets in it, by IRI.
        credits: the names of agencies that it gives as its source, as slugs.
        sketch: a sample of its text's shingles.
        claims: the statement that each claim makes, by the claim's IRI.
        said: its utterances.
    """

    iri: str
    time: str
    day: str
    publisher: str | None
    names: Mapping[str, str]
    credits: frozenset[str]
    sketch: frozenset[int]
    claims: Mapping[str, Statement]
    said: tuple[Said, ...]


def times(store: Store) -> dict[str, str]:
    """When each article was read, by IRI."""
    found = dict.fromkeys(store.articles(), "")
    found.update((name, time) for name, time in rows(store, _TIMES) if name in found)
    return found


def read(store: Store, articles: Collection[str], apart: Collection[str] = ()) -> Iterator[Read]:
    """What the store holds of these articles, in the order of their IRIs; nothing of one that it lacks.

    Args:
        store: where they are.
        articles: their IRIs.
        apart: claims that a user judged not to be what others are; each is a statement of its own.
    """
    ordered = sorted(articles)
    for start in range(0, len(ordered), AT_ONCE):
        some = ordered[start : start + AT_ONCE]
        facts: dict[str, list[tuple[str, str, str]]] = {}
        for property_, query in _QUERIES.items():
            for article, subject, value in rows_about(store, query, some):
                facts.setdefault(article, []).append((subject, property_, value))
        for article in some:
            if article in facts:
                yield _read(article, _Facts(facts[article]), frozenset(apart))


class _Facts:
    """What an article's graph states, by property and subject."""

    def __init__(self, stated: Iterable[tuple[str, str, str]]) -> None:
        self._told: dict[str, dict[str, set[str]]] = {}
        for subject, property_, value in stated:
            self._told.setdefault(property_, {}).setdefault(subject, set()).add(value)

    def of(self, property_: URIRef) -> dict[str, set[str]]:
        """The values of a property by subject."""
        return self._told.get(str(property_), {})

    def one(self, property_: URIRef, subject: str) -> str | None:
        """The value that a subject has; the first in the alphabet, should there be several."""
        return min(self.of(property_).get(subject, ()), default=None)

    def values(self, property_: URIRef) -> set[str]:
        """The values of a property, whatever has them."""
        return {value for some in self.of(property_).values() for value in some}


def _read(article: str, facts: _Facts, apart: frozenset[str]) -> Read:
    said = tuple(_said(facts))
    day = (facts.one(SCHEMA.datePublished, article) or "")[:10]
    classes = facts.of(RDF.type)
    people = {who for who, kinds in classes.items() if str(SCHEMA.Person) in kinds}
    text = min(facts.values(NIF.isString), default="")
    return Read(
        iri=article,
        time=max(facts.values(PROV.endedAtTime), default=""),
        day=day,
        publisher=facts.one(SCHEMA.publisher, article),
        names={who: facts.one(SCHEMA.name, who) or who for who in classes if who not in people},
        credits=credited(text),
        sketch=sketch(text),
        claims=_claims(facts, said, _Around(article, day, people, classes.keys() - people), apart),
        said=said,
    )


def _said(facts: _Facts) -> Iterator[Said]:
    for utterance, claims in sorted(facts.of(OR.claim).items()):
        speaker, stance, relays, told = (
            facts.one(property_, utterance) for property_ in (OR.speaker, OR.stance, OR.relays, OR.toldTo)
        )
        yield Said(utterance, min(claims), speaker, stance, relays, told)


@dataclass(frozen=True, slots=True)
class _Around:
    """What an article tells of its claims: its IRI, its day, the people and the outlets in it."""

    article: str
    day: str
    people: Collection[str]
    outlets: Collection[str]

    def is_known(self, who: str) -> bool:
        """Whether somebody is known beyond the article."""
        return not who.startswith(f"{self.article}#")


def _claims(
    facts: _Facts, said: Iterable[Said], around: _Around, apart: Collection[str]
) -> dict[str, Statement]:
    """The statement that each claim makes."""
    speakers: dict[str, str | None] = {}
    stances: dict[str, set[str | None]] = {}
    passed_on: set[str] = set()
    for one in said:  # of several who say it together the one named first
        if one.relays is not None or {one.speaker, one.told} & set(around.outlets):
            passed_on.add(one.claim)
        if one.relays is None:
            speakers.setdefault(one.claim, one.speaker)
            stances.setdefault(one.claim, set()).add(one.stance)
    denied = {claim for claim, taken in stances.items() if taken <= DISPUTES}
    mentioned, bodies = facts.of(SCHEMA.mentions), facts.of(SCHEMA.affiliation)
    called = facts.of(SCHEMA.name)
    return {
        claim: statement(
            _denied(min(words), called.get(speakers.get(claim) or "")) if claim in denied else min(words),
            claim=claim,
            speaker=speakers.get(claim),
            bodies=filter(around.is_known, bodies.get(speakers.get(claim) or "", ())),
            day=around.day,
            people=[who for who in mentioned.get(claim, ()) if who in around.people and around.is_known(who)],
            apart=claim in apart,
            passed_on=claim in passed_on,
        )
        for claim, words in facts.of(SCHEMA.text).items()
    }


def _denied(text: str, names: Collection[str] | None) -> str:
    """What somebody of these names denied as who asserts it would say it."""
    return as_done(as_asserted(without_noun(text)), min(names, default="") if names else "", lemma)


def _leading(text: str) -> str:
    """What a text begins with, where it goes on and that tells what it speaks of; else all of it."""
    first = lead(text).strip(_TRIM)
    told = len(features(first).terms)
    return first if told >= FEWEST or (told >= LEAST_TERMS and _is_plain(first)) else text


def _is_plain(text: str) -> bool:
    """Whether a text has no pronoun whose sense hangs on the speaker or on what was said before."""
    return not any(persons(text)) and not points(text)


def statement(  # noqa: PLR0913 - each says something else of the claim
    text: str,
    *,
    claim: str,
    speaker: str | None = None,
    bodies: Iterable[str] = (),
    day: str = "",
    people: Iterable[str] = (),
    apart: bool = False,
    passed_on: bool = False,
) -> Statement:
    """The statement that a claim makes.

    Args:
        text: its words.
        claim: its IRI.
        speaker: IRI of whoever says it at first hand.
        bodies: IRIs of those for whom the speaker may say "we".
        day: ISO 8601, when its article appeared.
        people: IRIs of those whom it mentions and who are known beyond the article.
        apart: whether it is to be a statement of its own.
        passed_on: whether the article has it from an outlet.
    """
    text = _leading(" ".join(text.split()).strip(_TRIM))
    first_person, third_person = persons(text)
    found = features(text)
    short = len(found.terms) < FEWEST
    comparable = len(found.terms) >= LEAST_TERMS
    about: set[str] = set()
    of_its_speaker = speaker is not None and is_of_its_speaker(text)
    if first_person or short or of_its_speaker:
        about.add(speaker or claim)
    if third_person and not of_its_speaker:
        about.update(people)
        about = about or {claim}
    placed = comparable and short and not of_its_speaker and _is_plain(text)
    within = claim.partition("#")[0] if placed else ""
    if within:
        about.add(within)
    if comparable and speaks_for_several(text):
        about.update(bodies)
    when = day if is_of_its_day(text) else ""
    of_a_year = not about and not passed_on and comparable and tense(text) and not has_year(text)
    told = day if of_a_year else ""
    known = speaker if speaker is not None and comparable and "#" not in speaker else ""
    alone = apart or not states(text)
    parts = (text.casefold(), *sorted(about), when, known, told, claim if alone else "")
    key = hashlib.blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()
    return Statement(
        key, text, frozenset(about), when, known, told, within, found if comparable else Features((), ())
    )


def days_apart(one: str, other: str) -> int | None:
    """How many days lie between two days; None where one is unknown."""
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    except ValueError:
        return None
