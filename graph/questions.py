"""The ready-made questions: SPARQL queries in `queries/*.rq` that run as they are, or narrowed by parameters.

A file starts with comments: the title, then a description, then one line for each parameter::

    # Claims by person
    # What each person said or disputed, with the words of the article.
    # parameter person (person): whose claims, by name or IRI; default: everyone

and its query has ``VALUES ?person { UNDEF }``, which restricts nothing and works in any SPARQL engine. A
value given for the parameter takes the place of UNDEF. The kinds in brackets are those of `names.KINDS`, or
"number", for a whole number, whose line holds its default instead of UNDEF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import resources
from typing import TypeAlias

import pyoxigraph as ox

from onrecord.errors import NotFoundError, QueryError
from onrecord.graph.identity.named import Named, named
from onrecord.graph.names import find
from onrecord.graph.sparql import iri
from onrecord.graph.store.protocol import Results, Store

Value: TypeAlias = str | Named | tuple[Named, ...]
"""What a parameter is given: a name, IRI or number, as typed; an entity that was found before, or several."""

_PARAMETER = re.compile(r"parameter (\w+) \(([\w, ]+)\): (.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What narrows a question.

    Attributes:
        name: as `ask` takes it, and the query's variable.
        kinds: what its value may name, of `names.KINDS`; or ("number",).
        description: for a person to read.
    """

    name: str
    kinds: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Question:
    """A ready-made query.

    Attributes:
        name: the name of its file, without extension: "claims-by-person".
        title: one line.
        description: what its rows are.
        parameters: what may be given to narrow it; none has to be.
        text: the SPARQL, its comments included, as it runs without parameters.
    """

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    text: str


@cache
def questions() -> dict[str, Question]:
    """The ready-made questions by name, in the order of the alphabet."""
    files = resources.files("onrecord.graph.queries").iterdir()
    texts = {
        file.name.removesuffix(".rq"): file.read_text("utf-8") for file in files if file.name.endswith(".rq")
    }
    return {name: _parse(name, texts[name]) for name in sorted(texts)}


def ask(store: Store, name: str, **parameters: Value) -> Results:
    """The answer of a ready-made question, as `Store.query` gives it.

    Args:
        store: what is asked.
        name: the question's name.
        parameters: values by the names of the question's parameters.

    Raises:
        NotFoundError: there is no such question, or nothing in the store bears a name that was given; names
            what is near.
        QueryError: the question has no such parameter, or a number is none.
    """
    question = questions().get(name)
    if question is None:
        near = get_close_matches(name, questions(), n=3, cutoff=0.5)
        hint = f"near: {', '.join(near)}; " if near else ""
        raise NotFoundError(
            f"{name!r}: no ready-made question has this name ({hint}'onrecord query --list' has all)"
        )
    known = {parameter.name: parameter for parameter in question.parameters}
    text = question.text
    for given, value in parameters.items():
        if given not in known:
            takes = f"it takes {', '.join(known)}" if known else "it takes none"
            raise QueryError(f"{name} has no parameter {given!r} ({takes})")
        text = _narrowed(text, given, _term(store, known[given], value))
    return store.query(text)


def answers(store: Store, name: str, **parameters: Value) -> Iterator[dict[str, str]]:
    """The rows of a ready-made question: IRIs and lexical values by column, without what is not bound.

    Raises:
        NotFoundError: as `ask` does.
        QueryError: as `ask` does.
    """
    found = ask(store, name, **parameters)
    assert isinstance(found, ox.QuerySolutions)  # noqa: S101 - every ready-made question is a SELECT
    columns = [variable.value for variable in found.variables]
    for row in list(found):
        told = zip(columns, row, strict=True)
        yield {column: term.value for column, term in told if isinstance(term, ox.NamedNode | ox.Literal)}


def _parse(name: str, text: str) -> Question:
    comments = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        comments.append(line.removeprefix("#").strip())
    found = [_PARAMETER.fullmatch(line) for line in comments]
    return Question(
        name=name,
        title=comments[0],
        description=" ".join(line for line, match in zip(comments[1:], found[1:], strict=True) if not match),
        parameters=tuple(Parameter(m[1], tuple(m[2].split(", ")), m[3]) for m in found if m),
        text=text,
    )


def _term(store: Store, parameter: Parameter, value: Value) -> str:
    """A value as SPARQL: digits, or the IRIs of a thing's names in the store, and never what was typed."""
    if not isinstance(value, str):
        found = (value,) if isinstance(value, Named) else value
        return " ".join(iri(name) for one in found for name in one.names)
    if parameter.kinds != ("number",):
        return " ".join(map(iri, named(store, find(store, value, parameter.kinds)).names))
    if not re.fullmatch(r"[0-9]{1,9}", value):
        raise QueryError(f"{parameter.name} is a whole number, not {value!r}")
    return value


def _narrowed(text: str, parameter: str, term: str) -> str:
    """A question with a value for a parameter, and with the lines that begin with ``# with PARAMETER:``.

    These say the same as the rest, and let the store begin with what is asked for.
    """
    text = text.replace(f"# with {parameter}: ", "")
    return re.sub(
        rf"(VALUES \?{parameter} \{{) \w+ (\}})", lambda found: f"{found[1]} {term} {found[2]}", text
    )
