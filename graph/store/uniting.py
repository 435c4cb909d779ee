"""What users judged, of two stores in one: judgements and ratings are united, never replaced as a whole.

A judgement has an IRI of its own, made from what it is about. Where two stores hold one with the same IRI the
newer counts, as within one store.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal

from rdflib import Literal
from rdflib.term import Node

from onrecord.errors import NotFoundError
from onrecord.graph.store.protocol import Store, Triple
from onrecord.graph.vocabulary import OR, PROV, SCHEMA

_ABOUT = (OR.about, OR.judges, OR.compares, OR.inArticle)
_SAYS = (OR.rating, OR.stateControl, OR.verdict, OR.relation, SCHEMA.identifier)
_BESIDE = (OR.judgedBy, PROV.generatedAtTime, SCHEMA.text, SCHEMA.name)
"""What two judgements that say the same may differ in."""

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Overruled:
    """Two judgements about the same that say otherwise, of which the newer counts.

    Attributes:
        about: IRIs of what both are about, sorted.
        counts: what the newer says, of whom and of which day.
        dropped: the same of the older.
    """

    about: tuple[str, ...]
    counts: str
    dropped: str

    def __str__(self) -> str:
        things = " and ".join(f"<{thing}>" for thing in self.about)
        return f"{things}: {self.counts} counts, not {self.dropped}"


@dataclass(frozen=True, slots=True)
class Union:
    """What has to change in a graph of judgements so that it holds those of another one, too.

    Attributes:
        removed: triples of older judgements.
        added: triples of newer ones, and of those that it lacks.
        overruled: the pairs that say otherwise.
        beaten: the IRIs of the other graph's judgements that are older than those here.
    """

    removed: set[Triple] = field(default_factory=set)
    added: set[Triple] = field(default_factory=set)
    overruled: list[Overruled] = field(default_factory=list)
    beaten: set[Node] = field(default_factory=set)


def united(held: Iterable[Triple], given: Iterable[Triple]) -> Union:
    """What takes judgements into a graph that holds some; of equally new ones that which it holds stays."""
    found, here = Union(), by_judgement(held)
    for judgement, new in sorted(by_judgement(given).items()):
        old = here.get(judgement, set())
        if digest(old) == digest(new):
            continue
        if old and _when(old) >= _when(new):
            found.beaten.add(judgement)
        else:
            found.removed.update(old - new)
            found.added.update(new - old)
        if old and _said(old) != _said(new):
            newer, older = (old, new) if judgement in found.beaten else (new, old)
            found.overruled.append(Overruled(_about(newer), _told(newer), _told(older)))
    return found


def judged_in(store: Store, graph: str) -> set[Triple]:
    """The judgements that a store holds in a graph, as triples; none where there is no such graph.

    Raises:
        StoreError: the store can't be read.
    """
    try:
        return set(store.article(graph))
    except NotFoundError:
        return set()


def by_judgement(triples: Iterable[Triple]) -> dict[Node, set[Triple]]:
    """Triples by the judgement that they are of."""
    found: defaultdict[Node, set[Triple]] = defaultdict(set)
    for triple in triples:
        found[triple[0]].add(triple)
    return dict(found)


def digest(judgement: Iterable[Triple]) -> str:
    """A digest of what a judgement holds, whatever its order and the form of its numbers and times."""
    lines = sorted(" ".join((str(s), str(p), _plain(o))) for s, p, o in judgement)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _plain(node: Node) -> str:
    """A value in one form, however a server writes it."""
    value = node.toPython() if isinstance(node, Literal) else node
    if isinstance(value, datetime):
        return _in_utc(value).isoformat()
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def _in_utc(time: datetime) -> datetime:
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def _when(judgement: Iterable[Triple]) -> datetime:
    """When it was given; long ago where it doesn't say."""
    times = (o.toPython() for _, p, o in judgement if p == PROV.generatedAtTime and isinstance(o, Literal))
    return max((_in_utc(time) for time in times if isinstance(time, datetime)), default=_NEVER)


def _said(judgement: Iterable[Triple]) -> set[tuple[str, str]]:
    return {(str(p), _plain(o)) for _, p, o in judgement if p not in _BESIDE}


def _about(judgement: Iterable[Triple]) -> tuple[str, ...]:
    return tuple(sorted(str(o) for _, p, o in judgement if p in _ABOUT))


def _told(judgement: set[Triple]) -> str:
    """``“rating 0.3” of ann (2026-01-31)``."""
    says = ", ".join(_words(judgement)) or "nothing"
    who = " and ".join(sorted(str(o) for _, p, o in judgement if p == OR.judgedBy)) or "nobody"
    return f"“{says}” of {who} ({_when(judgement).date().isoformat()})"


def _words(judgement: Iterable[Triple]) -> Iterator[str]:
    for _, property_, value in sorted(judgement):
        if property_ in _SAYS:
            named = f"{_in_words(property_)} " if isinstance(value, Literal) else ""
            yield f"{named}{_plain(value) if isinstance(value, Literal) else _in_words(value)}"


def _in_words(term: Node) -> str:
    """A term of ours as words: "one entity" of ``or:OneEntity``."""
    local = re.split(r"[#/]", str(term))[-1]
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local).lower()
