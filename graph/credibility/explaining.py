"""Assessments in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.errors import NotFoundError
from onrecord.graph.admiralty import CONFIDENCE, DIGITS, LETTERS
from onrecord.graph.credibility.assessing import assess
from onrecord.graph.credibility.rdf import stored
from onrecord.graph.sparql import iri
from onrecord.graph.store import Store, rows
from onrecord.graph.support import Assessment, Metric

_QUOTED = 3
_TITLE = """
SELECT ?words { NODE schema:text|schema:name|rdfs:label ?words } ORDER BY ?words LIMIT 1"""
_QUOTES = """
SELECT ?utterance ?quote ?title ?outlet {
  VALUES ?utterance { UTTERANCES }
  GRAPH ?article {
    ?utterance or:evidence ?span .
    ?span nif:anchorOf ?quote .
    ?article a schema:NewsArticle .
    OPTIONAL { ?article schema:headline ?headline }
    OPTIONAL { ?article schema:publisher ?publisher . ?publisher schema:name ?outlet }
  }
  BIND(COALESCE(?headline, STR(?article)) AS ?title)
}"""


def explain(store: Store, of: str, *, without: str | None = None) -> Assessment:
    """The assessment of a claim or source as the store holds it; made anew where it holds none.

    With `without`, the IRI of a source, what it would be if that source had said nothing.

    Raises:
        NotFoundError: it is neither a claim nor a source of one, so there is nothing to assess.
    """
    kept = None if without else stored(store, of)
    if kept is not None:
        return kept
    found = next((one for one in assess(store, without=without) if one.of == of), None)
    if found is None:
        raise NotFoundError(f"<{of}>: is neither a claim nor the source of one, so it has no assessment")
    return found


def explanation(store: Store, assessment: Assessment) -> str:
    """An assessment in plain words: the value, and each component with the words of the articles behind it.

    Several lines, without colour; text of articles is in it verbatim, control characters too.
    """
    title = next(
        (words for (words,) in rows(store, _TITLE.replace("NODE", iri(assessment.of)))), assessment.of
    )
    value = "?" if assessment.value is None else f"{assessment.value:.2f} of 1"
    if assessment.interval is not None:
        value += f", between {assessment.interval[0]:.2f} and {assessment.interval[1]:.2f}"
    lines = [title, f"{assessment.metric}: {value} ({assessment.reason})", _admiralty(assessment)]
    quotes = _quotes(store, (utterance for part in assessment.components for utterance in part.because))
    for part in assessment.components:
        lines += ["", f"{part.contribution:+.2f}  {part.factor}: {part.note}"]
        lines += [f"       {quotes[one]}" for one in part.because[:_QUOTED] if one in quotes]
        if len(part.because) > _QUOTED:
            lines.append(f"       and {len(part.because) - _QUOTED} more")
    lines += ["", *assessment.notes] if assessment.notes else []
    return "\n".join(lines)


def _admiralty(assessment: Assessment) -> str:
    letter, digit = assessment.admiralty[0], assessment.admiralty[1]
    words = f"Admiralty {assessment.admiralty}: source: {LETTERS[letter]}"
    return (
        words
        if assessment.metric is Metric.SOURCE_RECORD
        else f"{words}; information: {DIGITS[digit]}{_stix(digit)}"
    )


def _stix(digit: str) -> str:
    return f" (STIX confidence {CONFIDENCE[digit]})" if digit in CONFIDENCE else ""


def _quotes(store: Store, utterances: Iterable[str]) -> dict[str, str]:
    """The words behind each utterance, and where they stand."""
    wanted = " ".join(iri(one) for one in dict.fromkeys(utterances))
    found = rows(store, _QUOTES.replace("UTTERANCES", wanted))
    return {
        utterance: f"{title}{f' ({outlet})' if outlet else ''}: {' '.join(quote.split())}"
        for utterance, quote, title, outlet in found
    }
