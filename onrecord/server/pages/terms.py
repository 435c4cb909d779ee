"""The terms of the vocabularies as pages say them."""

from __future__ import annotations

import re

from onrecord.graph.vocabulary import CLASSES, OWN

_VOCABULARIES = ("http://www.w3.org/", "https://schema.org/", str(OWN))
KINDS = {str(term): str(kind) for kind, term in CLASSES.items()} | {
    "https://schema.org/Claim": "claim",
    "https://schema.org/NewsArticle": "article",
}
"""What the pages call each class, by its IRI."""


def local_name(term: str) -> str:
    """The last part of a term of a vocabulary; other text as it is."""
    ours = term.startswith(_VOCABULARIES) and " " not in term and term not in KINDS
    return re.split("[#/]", term)[-1] if ours else term


def spaced(term: str) -> str:
    """The words of a name in capitals: "on the record" of OnTheRecord."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in term).strip()
