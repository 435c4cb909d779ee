"""How long all that is derived takes after one more article in a large store, beside the whole of it.

    python -m benchmarks.rebuild [--articles N] [--uncompared] [--folder F] [--json OUT]

The articles are made up (`benchmarks.newsroom`). Timed is what `onrecord load` does after reading
(`onrecord.derived.derive`): who is who, which claims are one claim, and the assessments; first of all N
articles, then after one more (MORE times over; the median and the slowest are told), then after one is
replaced by another text (AGAIN times), layer by layer, in seconds of wall clock and of processor time, the
latter with that of other processes that were started for it.

Comparing all claims of the first N with each other takes more than the square of their number; with
`--uncompared` it is left out: claims of the first N are then one where they say or copy the same words, and
the figures of the whole of corroboration are void. The further articles are compared with all.

With `--folder` the store is kept there, with what the newsroom remembers, and a later run measures on it
without making it again.
"""

from __future__ import annotations

import argparse
import json
import pickle
import resource
import statistics
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter
from typing import Any
from unittest.mock import patch

from benchmarks.newsroom import CLAIMS, Newsroom
from onrecord import derived
from onrecord.graph import credibility
from onrecord.graph.corroboration import rebuilding
from onrecord.graph.identity.presence import present
from onrecord.graph.sparql import triples
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.loaders.reader.networks.entailment import ENTAILING

MORE, AGAIN = 15, 5
LAYERS = {"identity": (derived, "resolve"), "corroboration": (derived, "corroborate"),
          "assessments": (credibility, "rebuild")}  # fmt: skip
_KEPT = ("newsroom.pickle", "whole.json")


def main() -> None:
    """Measure, print, and write JSON where asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, help="where the store is kept; a temporary one if not given")
    parser.add_argument("--uncompared", action="store_true", help="don't compare the first N with each other")
    parser.add_argument("--json", type=Path, metavar="OUT")
    chosen = parser.parse_args()
    for read in (ENTAILING.quick, ENTAILING.careful):
        read("one", "two")  # the networks are loaded once, before anything is timed
    with ExitStack() as opened:
        folder = chosen.folder or Path(opened.enter_context(tempfile.TemporaryDirectory()))
        if not (folder / _KEPT[1]).exists():
            make(folder, chosen.articles, compared=not chosen.uncompared)
        found = json.loads((folder / _KEPT[1]).read_text("utf-8")) | measure(folder)
    print(json.dumps(found, indent=1))
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def make(folder: Path, articles: int, *, compared: bool) -> None:
    """A store of so many articles with all that is derived, and the figures of that."""
    folder.mkdir(parents=True, exist_ok=True)
    newsroom, file = Newsroom(), folder / "articles.nq"
    with file.open("w", encoding="utf-8") as out:
        for number in range(articles):
            graph = newsroom.article(number)
            out.writelines(f"{line} <{graph.identifier}> .\n" for line in sorted(triples(graph)))
    with open_store(folder / "store", "create") as store:
        store.load(file)
        file.unlink()
        with ExitStack() as patched:
            if not compared:
                patched.enter_context(patch.object(rebuilding, "compare_new", lambda *_: None))
            whole = timed(store)
        store.flush()
    (folder / _KEPT[0]).write_bytes(pickle.dumps((articles, newsroom)))
    found = {"articles": articles, "claims": articles * CLAIMS, "compared": compared, "whole": whole}
    (folder / _KEPT[1]).write_text(json.dumps(found), encoding="utf-8")


def measure(folder: Path) -> dict[str, Any]:
    """What one more article takes, and one in the place of another."""
    number, newsroom = pickle.loads((folder / _KEPT[0]).read_bytes())  # noqa: S301  # our own
    with open_store(folder / "store", "write") as store:
        more = [_one(store, newsroom, number + n) for n in range(MORE)]
        again = [_one(store, newsroom, number // 2 + n) for n in range(AGAIN)]
        store.flush()
    (folder / _KEPT[0]).write_bytes(pickle.dumps((number + MORE, newsroom)))
    return {"one more": told(more), "one replaced": told(again)}


def told(found: list[dict[str, float]]) -> dict[str, dict[str, float]]:
    """Median and slowest of each figure."""
    return {
        name: {
            "median": round(statistics.median(one[name] for one in found), 3),
            "slowest": round(max(one[name] for one in found), 3),
        }
        for name in found[0]
    }


def _one(store: LocalStore, newsroom: Newsroom, number: int) -> dict[str, float]:
    """The article of this number, new or in the place of the one that had it."""
    graph = newsroom.article(number)
    name = str(graph.identifier)
    former = present(store, [name]).get(name, frozenset())
    store.replace(graph)
    return timed(store, [name], former)


def timed(
    store: LocalStore, articles: Collection[str] | None = None, former: Collection[str] = ()
) -> dict[str, float]:
    """Seconds that `derive` takes, by wall clock and of processors, together and by layer."""
    found: dict[str, float] = {}
    with ExitStack() as patched:
        for name, (module, function) in LAYERS.items():
            watched = _watched(name, getattr(module, function), found)
            patched.enter_context(patch.object(module, function, watched))
        _watched("all", derived.derive, found)(store, articles, names=former)
    return found


def _watched(name: str, work: Callable[..., Any], found: dict[str, float]) -> Callable[..., Any]:
    def watched(*given: Any, **named: Any) -> Any:
        wall, processors = perf_counter(), sum(_processors())
        try:
            return work(*given, **named)
        finally:
            found[f"{name}, s"] = round(perf_counter() - wall, 3)
            found[f"{name}, processor s"] = round(sum(_processors()) - processors, 3)

    return watched


def _processors() -> Iterator[float]:
    for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        used = resource.getrusage(whose)
        yield used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
