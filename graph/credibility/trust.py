"""What the user knows of outlets: ratings and state control, kept as judgements that no rebuild touches.

The graph ``urn:onrecord:trust`` holds one judgement an outlet, with who gave it and when; a newer one takes
the place of an older one. Assessments take their Admiralty letter from a rating where there is one.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any

from rdflib import RDF, XSD, Literal, URIRef

from onrecord.errors import AmbiguousError, LoadError, NotFoundError, OnrecordError
from onrecord.graph.counting import joined
from onrecord.graph.identity.stored import stored
from onrecord.graph.names import find
from onrecord.graph.signed_judgements import judgement_iri, keep, signed
from onrecord.graph.store.protocol import Store, Triple
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import OR, TRUST

_KNOWN = """
SELECT ?outlet ?rating ?control ?who ?when {
  GRAPH <urn:onrecord:trust> {
    ?judgement a or:TrustJudgement ; or:about ?outlet ; or:judgedBy ?who ; prov:generatedAtTime ?when .
    OPTIONAL { ?judgement or:rating ?rating }
    OPTIONAL { ?judgement or:stateControl ?control }
  }
}"""

_DELIMITERS = ",;\t"
_CALLED = {"person": "a person", "organization": "an organisation"}


@dataclass(frozen=True, slots=True)
class TrustJudgement:
    """What somebody holds of an outlet.

    Attributes:
        outlet: its IRI.
        rating: how reliable it is held to be, 0 to 1, or None.
        control: the user's words for who controls it, or None.
        who: who says so.
        when: ISO 8601.
    """

    outlet: str
    rating: float | None
    control: str | None
    who: str
    when: str


def judgements(store: Store) -> dict[str, TrustJudgement]:
    """All judgements that the store holds, by the IRI of the entity that the outlet is."""
    known = list(rows(store, _KNOWN))
    same = stored(store, {outlet for outlet, *_ in known})
    return {
        same.of(outlet): TrustJudgement(outlet, None if rating is None else float(rating), control, who, when)
        for outlet, rating, control, who, when in known
    }


def record(store: Store, given: Iterable[TrustJudgement]) -> None:
    """Put judgements in the store, each in the place of an older one of the same outlet.

    Raises:
        StoreError: the store can't be written.
    """
    keep(store, TRUST, {judgement_iri(TRUST, one.outlet): _triples(one) for one in given})


def read(path: Path, store: Store, who: str, when: datetime) -> Iterator[TrustJudgement | OnrecordError]:
    """The judgements in a CSV file with the columns outlet, and rating or state_control or both.

    An outlet is a name or IRI that the store knows; a rating 0 to 1, with a decimal point or comma;
    state_control free words, or empty. Columns may be parted by semicolons or tabs, as spreadsheets write
    them where the comma is decimal. A line that can't be taken yields the error and the rest goes on; lines
    that say other things of one outlet are none of them taken.

    Args:
        path: the file, in UTF-8.
        store: where the outlets are known.
        who: who judges.
        when: when they do.

    Raises:
        LoadError: the file can't be read, or lacks the columns.
    """
    found: dict[int, TrustJudgement] = {}
    for number, line in _lines(path):
        try:
            found[number] = _judgement(line, store, who, when)
        except OnrecordError as error:
            yield LoadError(f"{path}: line {number}: {error}")
    yield from _agreeing(path, found)


def _lines(path: Path) -> list[tuple[int, dict[str | None, Any]]]:
    """The lines of a CSV file under the first, by column, each with its number."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        heading, _, rest = text.partition("\n")
        reader = csv.DictReader(
            StringIO(f"{heading.casefold()}\n{rest}"), delimiter=_delimiter(heading), skipinitialspace=True
        )
        reader.fieldnames = [column.strip() for column in reader.fieldnames or ()]
        columns = set(reader.fieldnames)
        lines = [(reader.line_num, line) for line in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise LoadError(f"{path}: can't be read: {reason}") from error
    if "outlet" not in columns or not columns & {"rating", "state_control"}:
        raise LoadError(f"{path}: needs a column outlet, and rating or state_control, parted by commas")
    return lines


def _agreeing(path: Path, found: Mapping[int, TrustJudgement]) -> Iterator[TrustJudgement | LoadError]:
    """The judgements of outlets, once each, and an error for each line with which another disagrees."""
    of_outlet: dict[str, list[int]] = defaultdict(list)
    for number, one in found.items():
        of_outlet[one.outlet].append(number)
    for number, one in found.items():
        others = [str(other) for other in of_outlet[one.outlet] if found[other] != one]
        if others:
            against = f"line{'s' if len(others) > 1 else ''} {joined(others)}"
            yield LoadError(
                f"{path}: line {number}: disagrees with {against} about one outlet (keep one of them)"
            )
        elif number == of_outlet[one.outlet][0]:
            yield one


def _delimiter(heading: str) -> str:
    """What parts the columns: a comma, unless something else makes one of them the outlet."""
    for one in _DELIMITERS:
        if "outlet" in [
            column.strip().casefold() for column in next(csv.reader([heading], delimiter=one), [])
        ]:
            return one
    return _DELIMITERS[0]


def _triples(one: TrustJudgement) -> Iterator[Triple]:
    judgement = judgement_iri(TRUST, one.outlet)
    yield from signed(judgement, one.who, one.when)
    yield judgement, RDF.type, OR.TrustJudgement
    yield judgement, OR.about, URIRef(one.outlet)
    if one.rating is not None:
        yield judgement, OR.rating, Literal(f"{one.rating:.3f}", datatype=XSD.decimal)
    if one.control is not None:
        yield judgement, OR.stateControl, Literal(one.control)


def _judgement(line: dict[str | None, Any], store: Store, who: str, when: datetime) -> TrustJudgement:
    name, rating, control = (
        (line.get(column) or "").strip() for column in ("outlet", "rating", "state_control")
    )
    if any(line.get(None, ())):
        raise LoadError("has more columns than the first line (quote what has a comma in it)")
    if not name or not (rating or control):
        raise LoadError("gives no outlet, or neither rating nor state_control")
    outlet = _outlet(store, name)
    value = _rating(rating) if rating else None
    return TrustJudgement(outlet, value, control or None, who, when.isoformat(timespec="seconds"))


def _outlet(store: Store, name: str) -> str:
    """The IRI of an outlet.

    Raises:
        LoadError: it is the name of a person or an organisation alone.
        OnrecordError: as `find` does.
    """
    try:
        return find(store, name, kinds=("outlet",))
    except AmbiguousError:
        raise
    except NotFoundError:
        for kind in ("person", "organization"):
            with suppress(NotFoundError):
                find(store, name, kinds=(kind,), with_near=False)
                raise LoadError(
                    f"{name!r} is no outlet here, but {_CALLED[kind]} (only outlets are rated)"
                ) from None
        raise


def _rating(words: str) -> float:
    with suppress(ValueError):
        value = float(words.replace(",", "."))
        if 0 <= value <= 1:
            return value
    raise LoadError(f"the rating {words!r} is not a number from 0 to 1")
