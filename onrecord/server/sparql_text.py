"""What has to be seen in a SPARQL text without an algebra: how deep it nests, and where its WHERE stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.graph.sparql import SERVICE, iri, masked
from onrecord.server.refusal import Refusal

_WORD = re.compile(r"(?<![\w:])(insert|delete|where|data|with|using)\b(?!:)|[{};]", re.IGNORECASE)
_LOAD = re.compile(r"(?<![^\W\d])load", re.IGNORECASE)
_ANY_GRAPH = re.compile(
    r"(?<![^\W\d])(?<![?$-])(?:graph|with|using|named|all|create|copy|move|add)", re.IGNORECASE
)
"""As `SERVICE` and `_LOAD`, also at the start of a prefix: ``GRAPHa:b`` is GRAPH a:b where a is declared."""
_OPEN, _CLOSE = "({[", ")}]"


def nesting(text: str) -> int:
    """How many brackets stand inside one another at most; strings, IRIs and comments hold none."""
    depth = deepest = 0
    for letter in masked(text):
        if letter in _OPEN:
            depth += 1
            deepest = max(deepest, depth)
        elif letter in _CLOSE:
            depth -= 1
    # A chain of operators such as !!!!… or ----… nests as well, without brackets.
    chain = max((len(found) for found in re.findall(r"(?:[!^+\-]\s*){50,}", masked(text))), default=0)
    return max(deepest, chain)


def refuse_elsewhere(update: str) -> None:
    """Refuse an update that would fetch something from another machine.

    Raises:
        Refusal: 400, for LOAD and SERVICE.
    """
    bare = masked(update)
    if found := SERVICE.search(bare) or _LOAD.search(bare):
        raise Refusal(
            400, f"{found[0].upper()} would fetch from another machine and is not allowed, nor as a prefix"
        )


def refuse_other_graphs(update: str) -> None:
    """Refuse an update of one graph that names any graph, or all of them.

    Raises:
        Refusal: 422, as RFC 5789 has it for a patch that can't be applied to what it is sent to.
    """
    if found := _ANY_GRAPH.search(masked(update)):
        word = found[0].upper()
        raise Refusal(
            422,
            f"{word}: a patch changes and reads the one graph it is sent to (no prefix may begin so either)",
        )


def using(update: str, default: Sequence[str], named: Sequence[str]) -> str:
    """An update in which every operation with a WHERE reads the graphs given.

    Raises:
        Refusal: 400, when it has USING or WITH itself (SPARQL 1.1 Protocol, section 2.2.3).
    """
    clauses = "".join(f" USING {iri(name)}" for name in default)
    clauses += "".join(f" USING NAMED {iri(name)}" for name in named) + " "
    depth, last, parts, after = 0, "", [], 0
    for found in _WORD.finditer(masked(update)):
        word = found[0].lower()
        if word in "{}":
            depth += 1 if word == "{" else -1
        elif word in ("with", "using") and depth == 0:
            raise Refusal(400, f"the update has {word.upper()}, and so can't have using-graph-uri as well")
        elif word == "where" and depth == 0:
            pattern = _braced(update, found.end()) if last == "delete" else ""
            parts += [update[after : found.start()], pattern, clauses, found[0]]
            after = found.end()
        last = word
    return "".join([*parts, update[after:]])


def _braced(update: str, start: int) -> str:
    """The group that follows: DELETE WHERE has it once, for what is matched and what is deleted."""
    bare = masked(update)
    depth = 0
    for at in range(start, len(bare)):
        depth += {"{": 1, "}": -1}.get(bare[at], 0)
        if depth == 0 and bare[at] == "}":
            return update[start : at + 1]
    return ""
