"""What the processes do that `test_killed` kills; a module of its own so that they can import it."""

from __future__ import annotations

from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph, Literal, URIRef

from onrecord.graph.store.local import open_store
from onrecord.graph.store.push import push as pushes
from onrecord.graph.store.remote import RemoteStore

SIZE = 30
"""Triples in each graph, all with the version as their value."""

NAMES = 40
BATCH = 5


def graph(number: int, version: int) -> Graph:
    made = Graph(identifier=URIRef(f"https://two.example/{number}"))
    for part in range(SIZE):
        made.add(
            (
                URIRef(f"https://two.example/{number}#{part}"),
                URIRef("https://two.example/p"),
                Literal(version),
            )
        )
    return made


def load(folder: Path, tell: Connection) -> None:
    """Ever more graphs; each batch is acknowledged once it is flushed."""
    with open_store(folder / "store", "create") as store:
        for number in count():
            store.replace(graph(number, 1))
            if number % BATCH == BATCH - 1:
                store.flush()
                tell.send([(before, 1) for before in range(number - BATCH + 1, number + 1)])


def update(folder: Path, tell: Connection) -> None:
    """The same graphs in ever newer versions, all of one version acknowledged together."""
    with open_store(folder / "store", "create") as store:
        for version in count(1):
            for number in range(BATCH):
                store.replace(graph(number, version))
            store.flush()
            tell.send([(number, version) for number in range(BATCH)])


def bulk(folder: Path, tell: Connection) -> None:
    """A file into an empty store, again and again into another."""
    for run in count():
        with open_store(folder / f"store{run}", "create") as store:
            tell.send(("begun", run))
            store.load(folder / "all.nq")
        tell.send(("done", run))


def backup(folder: Path, tell: Connection) -> None:
    """Copies of a store that grows."""
    with open_store(folder / "store", "create") as store:
        for number in count():
            store.replace(graph(number, 1))
            store.snapshot(folder / f"copy{number}")
            tell.send(number)


def push(address: str, folder: Path, tell: Connection) -> None:
    """The store to a server; each graph is acknowledged by its IRI, two at a time."""
    with open_store(folder / "store") as store, RemoteStore(address, "write") as target:
        for one in pushes(store, target, address, batch=2):
            tell.send(one.graph)


def write_file(path: Path) -> None:
    """All graphs as N-Quads."""
    quads = (
        ox.Quad(
            ox.NamedNode(str(s)), ox.NamedNode(str(p)), ox.Literal(str(o)), ox.NamedNode(str(made.identifier))
        )
        for made in (graph(number, 1) for number in range(NAMES))
        for s, p, o in made
    )
    ox.serialize(quads, str(path), ox.RdfFormat.N_QUADS)
