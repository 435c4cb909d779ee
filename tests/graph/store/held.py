"""Small graphs, and what a store holds, for the tests of stores."""

from __future__ import annotations

import pyoxigraph as ox
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef

from onrecord.graph.store.protocol import Store

G = URIRef("https://two.example/g")
S, P = URIRef("https://two.example/s"), URIRef("https://two.example/p")
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def graph_of(*values: str, name: URIRef = G) -> Graph:
    graph = Graph(identifier=name)
    for value in values:
        graph.add((S, P, Literal(value)))
    return graph


def contents(store: Store) -> set[ox.Quad]:
    return set(store.quads())
