"""What differs between SPARQL servers, as one table: where they listen, and what they do in their own way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit


class Union(StrEnum):
    """How an engine is told to answer from the union of all named graphs."""

    ALWAYS = "always"  # its default graph is the union, or includes it
    PARAMETER = "parameter"  # asked for with each query: `Engine.parameters`
    SETTING = "setting"  # set in the server, if at all; to be found out


@dataclass(frozen=True, slots=True)
class Engine:
    """One kind of SPARQL server. Paths are appended to the address that the user gives.

    Attributes:
        name: as users call it.
        signs: what its ``Server`` header, or the name of its host, has in it, in lower case.
        query: path of the query endpoint.
        update: path of the update endpoint.
        data: path of the Graph Store Protocol, None when it has none that takes any graph's IRI.
        graph: name of the parameter that holds the graph's IRI there.
        triples: media type of the triples that are put there.
        private: what its paths end with when the user has credentials.
        union: how the union of all graphs is asked for.
        parameters: sent with every query that reads the union.
        digest: whether user and password go by HTTP Digest; Basic otherwise.
        own: beginnings of the IRIs of graphs that are the engine's own.
        cut: a response header that says that rows were left out.
        note: what has to be set on the server, for error messages.
    """

    name: str
    signs: tuple[str, ...] = ()
    query: str = ""
    update: str = ""
    data: str | None = None
    graph: str = "graph"
    triples: str = "application/n-triples"
    private: str = ""
    union: Union = Union.ALWAYS
    parameters: Mapping[str, str] = field(default_factory=dict)
    digest: bool = False
    own: tuple[str, ...] = ()
    cut: str | None = None
    note: str = ""


ENGINES = (
    Engine(
        name="Oxigraph",
        signs=("oxigraph",),
        query="/query",
        update="/update",
        data="/store",
        union=Union.PARAMETER,
        parameters={"union-default-graph": "true"},
    ),
    Engine(
        name="Virtuoso",
        signs=("virtuoso",),
        query="/sparql",
        update="/sparql",
        data="/sparql-graph-crud",
        graph="graph-uri",
        private="-auth",
        digest=True,
        own=(
            "http://localuriqaserver/",
            "http://www.openlinksw.com/schemas/",
            "http://www.w3.org/ns/ldp#",
            "http://www.w3.org/2002/07/owl#",
            "urn:activitystreams-owl:",
            "urn:core:services:",
        ),
        cut="X-SPARQL-MaxRows",
        note="raise ResultSetMaxRows in the section [SPARQL] of virtuoso.ini",
    ),
    Engine(
        name="Fuseki",
        signs=("fuseki",),
        query="/query",
        update="/update",
        data="/data",
        union=Union.SETTING,
        note="set tdb2:unionDefaultGraph true for the data set in Fuseki's configuration",
    ),
    Engine(
        name="GraphDB",
        signs=("graphdb", "rdf4j"),
        update="/statements",
        data="/rdf-graphs/service",
    ),
    Engine(name="QLever", signs=("qlever",)),
    Engine(
        name="Neptune",
        signs=(".neptune.amazonaws.com",),
        query="/sparql",
        update="/sparql",
        data="/sparql/gsp/",
    ),
    Engine(
        name="OnRecord",
        signs=("onrecord",),
        query="/sparql",
        update="/update",
        data="/data",
    ),
)

GENERIC = Engine(
    name="this server",
    union=Union.SETTING,
    note="have its default graph be the union of all named graphs",
)
"""One endpoint for queries and updates, as the SPARQL 1.1 Protocol has it, and nothing else."""


def engine_of(address: str, server: str) -> Engine:
    """The engine at an address, by what it calls itself in its ``Server`` header, or by its host's name."""
    told = f"{server} {urlsplit(address).hostname or ''}".lower()
    return next((engine for engine in ENGINES if any(sign in told for sign in engine.signs)), GENERIC)


def engine_named(name: str) -> Engine | None:
    """The engine of this name, in upper or lower case; None for an unknown one."""
    return next((engine for engine in ENGINES if engine.name.lower() == name.lower()), None)
