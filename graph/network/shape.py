"""What the nodes and edges of a network carry.

Nodes are IRIs. Every node has ``kind`` ("person", "organization", "outlet", "unnamed", "document", "author"
or "claim"), ``label`` (the canonical name, the words that describe an unnamed one, or the claim's text, with
its cue where it can't be read alone), and the assessment where there is one: ``value`` (0 to 1, or None),
``interval`` (lowest and highest, or None), ``admiralty`` ("B2", or None), ``held`` (the chance that a claim
holds against others, or a source's share of claims that do, or None), ``notes`` (what matters most and what
is not known, list of str) and ``components`` (list of ``{factor, raw, contribution, note}``). Besides these:

- entities have ``aliases`` and ``roles`` (lists of str), and ``described_as``, ``proximity``,
  ``reason_withheld`` and ``ownership``, each None where nothing is said of it;
- claims have ``text`` (the words, where ``label`` holds the cue too, else None), ``names_only`` (True when
  these state nothing), ``article`` (IRI) with its ``article_title``, ``outlet`` and ``date``,
  ``unattributed`` (True when no source is given), ``origins`` (how many sources stand behind it at first
  hand), and the ``utterance``, ``quote`` and ``evidence`` of the first; where they were compared with those
  of other articles, ``group`` (IRI, the same for claims that are one claim, or None) and ``contradicts`` (a
  list of claims' IRIs).

Edges have a ``kind`` and run from who acts to what is acted on:

========== ====================== ==============================================================
kind       from → to              says
========== ====================== ==============================================================
says       speaker → claim        asserts, believes, intends or asks it
disputes   speaker → claim        denies or doubts it
relays     relayer → claim        passed on what another had said: ``relays``, an utterance
told       speaker → who was told
affiliated member → organisation  ``role`` (or None), ``status`` ("current", "former", "unknown")
reported   publisher → claim      published the article that holds it
quotes     publisher → speaker    ``weight``: in how many utterances
writes_for author → publisher     ``weight``: how many articles
mentions   claim → entity
========== ====================== ==============================================================

The first five have ``article`` (IRI), ``article_title``, ``outlet`` (its publisher's name), ``date``
(ISO 8601), ``evidence`` (``[start, end]``, code points of the article's text) and ``quote`` (the text there).
All but ``affiliated`` have ``utterance`` (IRI, also the edge's key), ``content`` (the claim's text), ``cue``,
``stance``, ``level``, ``speech``, ``hedged`` and ``confidence``; a relay has no stance, speech, hedge or
confidence of its own, and there they are None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from onrecord.graph.model import shortened

if TYPE_CHECKING:
    Network: TypeAlias = nx.MultiDiGraph[str]
else:
    Network = nx.MultiDiGraph

SOURCES = ("person", "organization", "outlet", "unnamed", "document", "author")
"""The kinds of node that can speak: all but the claim."""


def called(network: Network, node: str) -> str:
    """What a node is called in a title: a name, or the first words of a claim in quotation marks.

    Raises:
        KeyError: the network has no such node.
    """
    told = network.nodes[node]
    label = shortened(str(told["label"]), 60)
    return f"“{label}”" if told["kind"] == "claim" else label
