"""`onrecord demo`: the whole way on the shipped examples, left in one folder to look at."""

from __future__ import annotations

import sys
from collections import Counter
from importlib import resources
from pathlib import Path
from shutil import which

from onrecord import pages, terminal
from onrecord.derived import derive
from onrecord.errors import LoadError
from onrecord.exports.files import write_store
from onrecord.exports.writing import make_folder
from onrecord.graph.network.building import network
from onrecord.graph.store.local import open_store
from onrecord.graph.store.protocol import Store
from onrecord.loaders.discovery import discover
from onrecord.loaders.formats import Metadata
from onrecord.loaders.ingest import articles, ingest
from onrecord.loaders.reader import TrainedReader

NEXT = """\

Try next:
  {onrecord} serve --store {store}
  {onrecord} query --list
  {onrecord} query claims-on-unnamed-sources-only --store {store}
  {onrecord} query claims-by-person -p person='Pieter Lund' --store {store}
  {onrecord} rank --of outlets --by pagerank --store {store}
  {onrecord} explain 'Greta Holm' --store {store}
  {onrecord} graph --about 'Halden Desal' --hops 2 -o halden.html --store {store}
  {onrecord} load YOUR-ARTICLE.txt --outlet 'Name of its outlet'"""

TITLE = "Who said what about the Port Lorne desalination plant"


def run(folder: Path) -> None:
    """Load the examples into ``folder/store``, and write the pages, the RDF and the table beside it.

    Running it again writes the same again.

    Raises:
        ExportError: the folder can't be made or written to.
        StoreError: ``folder/store`` is there and is no store.
    """
    make_folder(folder)
    with open_store(folder / "store", "create") as store:
        _load(store)
        written = pages.write_all(store, folder, title=TITLE)
        for name in ("onrecord.trig", "onrecord.ttl", "onrecord.graphml", "attributions.csv"):
            written.append(folder / name)
            write_store(store, written[-1])
        _tell(store)
    terminal.out("")
    for path in written:
        terminal.out(f"  {path}")
    terminal.out(f"\nOpen {written[0]} in a browser; no network is needed.\n")
    terminal.out(NEXT.format(onrecord=_command(), store=folder / "store"))


def _command() -> str:
    """What to type for this program: its name where the shell finds it, else the path it was called by."""
    return "onrecord" if which("onrecord") else sys.argv[0]


def _load(store: Store) -> None:
    """Load the shipped examples; one that fails is a defect of ours, and said."""
    with resources.as_file(resources.files("onrecord.examples")) as folder:
        found = articles(discover([str(folder)]), Metadata())
        for result in ingest(found, store, TrainedReader(threads=1)):
            if isinstance(result, LoadError):
                raise result
    derive(store)
    store.flush()


def _tell(store: Store) -> None:
    """Print what was found: how the examples are sourced, and who is most prominent in them."""
    found = network(store)
    counts = Counter(node["kind"] for _, node in found.nodes(data=True))
    unsourced = sum(node.get("unattributed", False) for _, node in found.nodes(data=True))
    terminal.out(
        f"{len(store.articles())} articles: {counts['person']} people, {counts['outlet']} outlets, "
        f"{counts['organization']} organisations, {counts['unnamed']} unnamed sources, "
        f"{counts['claim']} claims ({unsourced} of them without a source)."
    )
