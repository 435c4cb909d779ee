"""SPARQL texts: what a query may do, how its errors read, and how values are written into one safely."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator

import pyoxigraph as ox
from rdflib import Literal, URIRef
from rdflib.term import Node

from onrecord.errors import ArgumentError, QueryError
from onrecord.graph.model import shortened
from onrecord.graph.vocabulary import PREFIXES

KNOWN_PREFIXES = {prefix: str(namespace) for prefix, namespace in PREFIXES.items()}
"""As pyoxigraph takes them: known in every query without being declared; a query may declare others."""

AT_ONCE = 500
"""How many values one query is about at most: remote servers refuse long ones."""

_OPAQUE = re.compile(
    r'''"""(?:[^"\\]|\\.|"(?!""))*"""'''
    r"""|'''(?:[^'\\]|\\.|'(?!''))*'''"""
    r'''|"(?:[^"\\\n\r]|\\.)*"'''
    r"""|'(?:[^'\\\n\r]|\\.)*'"""
    r"""|<[^<>"{}|^`\x00-\x20]*>"""  # an IRI
    r"""|\#[^\n\r]*"""  # a comment
    r"""|[?$]\w+"""  # a variable
    r"""|:(?:[\w.\-:%]|\\.)*"""  # the local part of a prefixed name
    r"""|@[A-Za-z]+(?:-[A-Za-z0-9]+)*""",
    re.DOTALL,
)
SERVICE = re.compile("service", re.IGNORECASE)
"""What asks another machine. Oxigraph takes words of SPARQL also where a name follows without a space
(``SERVICE:a``), so this finds it at the start of a prefix as well."""
_DATASET = re.compile(r"\bfrom\b(?!:\x00)", re.IGNORECASE)
_UPDATES = {"insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with"}
_BYTES = re.compile("[\ud800-\udfff]")
"""What Python has in the place of bytes that it could not read, and no text holds."""

_NO_UTF8 = "not UTF-8 (set LC_ALL=C.UTF-8 where it is typed)"

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)


def literal(text: str) -> str:
    """`text` as a SPARQL string literal, quotes included, whatever characters it holds.

    Raises:
        ArgumentError: as `in_utf8` does.
    """
    return str(ox.Literal(in_utf8(text)))


def in_utf8(text: str) -> str:
    """`text` as it is, if it is one: what is typed under other language settings may hold bytes instead.

    Raises:
        ArgumentError: it holds what UTF-8 can't say.
    """
    if not is_utf8(text):
        raise ArgumentError(f"{_shown(text)!r}: {_NO_UTF8}")
    return text


def is_utf8(text: str) -> bool:
    """Whether a text is made of characters alone, and so could be written in UTF-8."""
    return _BYTES.search(text) is None


def _shown(text: str) -> str:
    return shortened(_BYTES.sub("?", text), 80)


def iri(text: str) -> str:
    """`text` as a SPARQL IRI, in angle brackets; raises as `named_node` does."""
    return str(named_node(text))


def named_node(text: str) -> ox.NamedNode:
    """`text` as Oxigraph has IRIs.

    Raises:
        ArgumentError: it is no absolute IRI.
    """
    try:
        return ox.NamedNode(text)
    except (TypeError, ValueError) as error:
        raise ArgumentError(
            f"{_shown(str(text))!r} is not an absolute IRI (a web address, or urn:…)"
        ) from error


def checked(iris: Iterable[str], called: str) -> list[str]:
    """IRIs that were given as an argument, as plain texts.

    Raises:
        ArgumentError: they are one text, or one is no absolute IRI.
    """
    if isinstance(iris, str):
        raise ArgumentError(f"{called}={shortened(iris, 80)!r} is one text (give a list of IRIs)")
    return [named_node(one).value for one in iris]


def filled(query: str, **values: str) -> str:
    """A query with values in the place of words, all put in at once: no value is looked through for words.

    Args:
        query: SPARQL in which each word stands where its value belongs.
        **values: what takes the place of each word, as SPARQL writes it (`iri`, `literal`).
    """
    return re.sub("|".join(map(re.escape, values)), lambda found: values[found[0]], query)


def in_parts(query: str, given: Iterable[str], written: Callable[[str], str] = iri) -> Iterator[str]:
    """A query about these values, as several queries about `AT_ONCE` of them each, in their order.

    Args:
        query: with ``SOME`` in the place of the values, as in ``VALUES ?claim { SOME }``.
        given: the values, IRIs where `written` isn't given; the same one twice counts once.
        written: a value as SPARQL writes it.

    Raises:
        ArgumentError: one is no absolute IRI.
    """
    ordered = sorted(set(given))
    for start in range(0, len(ordered), AT_ONCE):
        yield query.replace("SOME", " ".join(map(written, ordered[start : start + AT_ONCE])))


def term(node: Node) -> str:
    """An rdflib IRI or literal as SPARQL writes it.

    Raises:
        ValueError: it is a blank node, which no update could name again, or a malformed IRI or language tag.
    """
    if isinstance(node, URIRef):
        return iri(node)
    if not isinstance(node, Literal):
        raise ValueError(f"{node!r} is a blank node, and a store holds none")  # noqa: TRY004
    datatype = None if node.datatype is None else ox.NamedNode(node.datatype)
    return str(ox.Literal(str(node), datatype=datatype, language=node.language))


def triples(given: Iterable[tuple[Node, Node, Node]]) -> set[str]:
    """Rdflib's triples as N-Triples and SPARQL write them, without the full stop.

    Raises:
        ValueError: as `term` does.
    """
    return {f"{term(s)} {term(p)} {term(o)}" for s, p, o in given}


def changes(graph: str, removed: Collection[str], added: Collection[str]) -> str:
    """The update that takes some triples out of a named graph and then puts others in; empty for none.

    Args:
        graph: its IRI.
        removed: what is taken out, as `triples` gives it.
        added: what is put in.

    Raises:
        ArgumentError: `graph` is no absolute IRI.
    """
    return "; ".join(
        f"{verb} DATA {{ GRAPH {iri(graph)} {{ {' . '.join(sorted(some))} }} }}"
        for verb, some in (("DELETE", removed), ("INSERT", added))
        if some
    )


def permit(query: str) -> None:
    """Let a text pass that only reads, and reads this store alone.

    Raises:
        QueryError: it is no UTF-8, is an update, or has a SERVICE clause, which would send data to another
            machine.
    """
    if not is_utf8(query):
        raise QueryError(f"the text is {_NO_UTF8}")
    bare = _bare(query)
    words = re.findall(r"[A-Za-z]+", re.sub(r"(?i)\bprefix\s+[\w.\-]*|\bbase\b", "", bare))
    if words and words[0].lower() in _UPDATES:
        raise QueryError(
            f"{words[0].upper()} is an update, and queries only read (SELECT, ASK, CONSTRUCT, …)"
        )
    if SERVICE.search(bare):
        raise QueryError("SERVICE would send the query to another machine and is not allowed")


def form(query: str) -> str:
    """What a query is: ``SELECT``, ``ASK``, ``CONSTRUCT`` or ``DESCRIBE``; empty when it is none of them."""
    bare = re.sub(r"(?i)\bprefix\s+[\w.\-]*", "", _bare(query))
    found = re.search(r"(?i)\b(?:select|ask|construct|describe)\b", bare)
    return found[0].upper() if found else ""


def with_prefixes(query: str) -> str:
    """The query with the prefixes of `KNOWN_PREFIXES` declared that it uses and does not declare itself."""
    bare = _bare(query)
    own = re.findall(r"(?i)\bprefix\s+([\w.\-]*)", bare)
    used = [name for name in KNOWN_PREFIXES if name not in own and re.search(rf"(?<![\w.\-]){name}:", bare)]
    return "".join(f"PREFIX {name}: <{KNOWN_PREFIXES[name]}>\n" for name in used) + query


def names_dataset(query: str) -> bool:
    """Whether a query says with FROM which graphs it reads; otherwise it reads the union of all."""
    return bool(_DATASET.search(_bare(query)))


def syntax_error(query: str, message: str) -> QueryError:
    """What is wrong with a query, in one line with line and column, both from 1.

    Oxigraph tells how far it could follow the query; the slip is there or a little before.

    Args:
        query: the text as it was given.
        message: what Oxigraph says of it.
    """
    found = _PLACE.match(message)
    if found is None:
        return QueryError(" ".join(message.split()))
    line, column = int(found[1]), int(found[2])
    place = f"line {line}, column {column}"
    if "Prefix not found" in found[3]:
        return QueryError(f"{place}: a prefix is not declared (known: {', '.join(KNOWN_PREFIXES)})")
    rest = "\n".join(query.split("\n")[line - 1 :])[column - 1 :].split()
    return QueryError(
        f"{place}: syntax error at or before {repr(rest[0]) if rest else 'the end of the query'}"
    )


def masked(query: str) -> str:
    """The query with spaces in the place of strings, IRIs, comments, variables and names; offsets stay."""
    return _OPAQUE.sub(
        lambda found: f":{' ' * (len(found[0]) - 1)}" if found[0].startswith(":") else " " * len(found[0]),
        query,
    )


def _bare(query: str) -> str:
    """The query without strings, IRIs, comments, variables and local names: the words left are SPARQL's."""
    return _OPAQUE.sub(lambda found: ":\x00" if found[0].startswith(":") else " ", query)
