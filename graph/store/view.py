"""A store as an rdflib data set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Identifier

from onrecord.errors import QueryError
from onrecord.graph.sparql import permit, syntax_error
from onrecord.graph.vocabulary import PREFIXES


class _Asked(OxigraphStore):
    """Oxigraph behind rdflib; a query that it can't answer is refused as everywhere in OnRecord."""

    def query(
        self,
        query: Query | str,
        initNs: Mapping[str, Any],  # noqa: N803 - as rdflib has it
        initBindings: Mapping[str, Identifier],  # noqa: N803
        queryGraph: str,  # noqa: N803
        **options: object,
    ) -> Result:
        """Answer a query in words; one that is prepared is left to rdflib's own engine.

        Raises:
            QueryError: as `Store.query` does.
        """
        words = query if isinstance(query, str) else ""
        permit(words)
        try:
            return super().query(query, initNs, initBindings, queryGraph, **options)
        except SyntaxError as error:
            raise syntax_error(words, str(error)) from error
        except NotImplementedError:  # for rdflib, which then answers by itself
            raise
        except RuntimeError as error:  # such as a function that Oxigraph lacks
            raise QueryError(str(error)) from error


def view(quads: ox.Store) -> Dataset:
    """The union of the graphs of a store, and each by its IRI, with the prefixes of the model bound."""
    dataset = Dataset(_Asked(store=quads), default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset
