"""How long the assessments take after one more article in a large store, beside the whole of them.

    python -m benchmarks.rebuild [--articles N] [--json OUT] [--folder F]

The articles are made up, not read: N articles of about 25 claims in 60 outlets. Two in five claims have no
source, a quarter of the others an unnamed one, and one in twenty is denied by somebody. People speak as often
as their rank says (Zipf), so that a few speak of hundreds of claims. One sourced claim in ten is said in two
to six articles, and one group in five is contradicted by another; who says the same in which articles is
given, as corroboration would have found it, so that the time for that is not in the figures.

Timed in one run: the whole assessment of the first N articles; one more article after it (several, the
median and the slowest told); and one article replaced. Times are wall clock.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from rdflib import Graph, Literal, URIRef

from onrecord.graph.corroboration.model import Comparison, Layer, Relation
from onrecord.graph.corroboration.stored import group_iri
from onrecord.graph.corroboration.stored import triples as layer_triples
from onrecord.graph.credibility import rebuild
from onrecord.graph.local import LocalStore, open_store
from onrecord.graph.sparql import triples
from onrecord.graph.vocabulary import CORROBORATION, ID, NIF, OR, SCHEMA

SEED = 20261125
CLAIMS = 25
OUTLETS, PEOPLE = 60, 8000
MORE = 15
_TYPE = URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_LABEL = URIRef("http://www.w3.org/2000/01/rdf-schema#label")


@dataclass(frozen=True)
class Sentence:
    """What one sentence says: `about` is the same for what several articles say."""

    about: int
    speaker: str | None
    named: bool
    stance: URIRef | None
    confidence: float


class Newsroom:
    """Makes articles up, the same from the same seed."""

    def __init__(self, articles: int) -> None:
        self.draw = random.Random(SEED)  # noqa: S311  # nothing secret
        self.shared = max(1, articles * CLAIMS * 6 // 100 // 3)
        self.rank = [1 / (n + 1) ** 0.8 for n in range(PEOPLE)]
        self.members: dict[int, list[str]] = {}
        self.fresh = 10**9

    def article(self, number: int) -> Graph:
        """One article's graph."""
        name = f"https://outlet{number % OUTLETS}.example/{number}"
        graph = Graph(identifier=URIRef(name))
        outlet = URIRef(f"{ID}outlet/outlet-{number % OUTLETS}")
        day = date(2025, 1, 1) + timedelta(number * 400 // 10_000)
        article = URIRef(name)
        for triple in (
            (article, _TYPE, SCHEMA.NewsArticle),
            (article, SCHEMA.headline, Literal(f"Story {number}")),
            (article, SCHEMA.inLanguage, Literal("en")),
            (article, SCHEMA.datePublished, Literal(day)),
            (article, SCHEMA.publisher, outlet),
            (outlet, _TYPE, SCHEMA.NewsMediaOrganization),
            (outlet, SCHEMA.name, Literal(f"Outlet {number % OUTLETS}")),
        ):
            graph.add(triple)
        for place in range(1, CLAIMS + 1):
            self._sentence(graph, name, place)
        return graph

    def layer(self) -> Layer:
        """What corroboration would have found in the articles made so far."""
        same = {about: claims for about, claims in self.members.items() if len(claims) > 1}
        pairs = [
            tuple(sorted((self.members[about][0], self.members[about + 1][0])))
            for about in self.members
            if about % 10 == 0 and about + 1 in self.members
        ]
        return Layer(
            groups={claim: group_iri(min(claims)) for claims in same.values() for claim in claims},
            comparisons=tuple(Comparison(a, b, Relation.CONTRADICTS, 0.8, "made up") for a, b in pairs),
        )

    def _sentence(self, graph: Graph, name: str, place: int) -> None:
        said = self._made()
        claim, utterance = URIRef(f"{name}#c{place}"), URIRef(f"{name}#u{place}")
        span = URIRef(f"{name}#char={place * 100},{place * 100 + 80}")
        self.members.setdefault(said.about, []).append(str(claim))
        for triple in (
            (claim, _TYPE, SCHEMA.Claim),
            (claim, SCHEMA.text, Literal(f"It is so, number {said.about}")),
            (utterance, _TYPE, OR.Utterance),
            (utterance, OR.claim, claim),
            (utterance, OR.level, _level(said)),
            (utterance, OR.evidence, span),
            (span, NIF.anchorOf, Literal(f"“It is so, number {said.about}”")),
        ):
            graph.add(triple)
        if said.speaker is None:
            return
        speaker = URIRef(f"{ID}person/{said.speaker}" if said.named else f"{name}#e{place}")
        graph.add((speaker, _TYPE, SCHEMA.Person if said.named else OR.UnnamedSource))
        graph.add((speaker, SCHEMA.name if said.named else _LABEL, Literal(said.speaker)))
        graph.add((utterance, OR.speaker, speaker))
        graph.add((utterance, OR.stance, said.stance or OR.Asserts))
        graph.add((utterance, OR.confidence, Literal(f"{said.confidence:.3f}")))

    def _made(self) -> Sentence:
        draw = self.draw
        if draw.random() < 0.4:  # noqa: PLR2004  # the shares are said above
            self.fresh += 1
            return Sentence(self.fresh, None, named=False, stance=None, confidence=1)
        self.fresh += 1
        about = draw.randrange(self.shared) if draw.random() < 0.1 else self.fresh  # noqa: PLR2004
        named = draw.random() >= 0.25  # noqa: PLR2004
        who = f"person-{draw.choices(range(PEOPLE), self.rank)[0]}" if named else "an official"
        stance = OR.Denies if draw.random() < 0.05 else OR.Asserts  # noqa: PLR2004
        return Sentence(about, who, named, stance, round(draw.uniform(0.6, 1), 3))


def main() -> None:
    """Measure, print, and write JSON where asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--json", type=Path, metavar="OUT")
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder if not given")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        found = measure(Path(folder), chosen.articles)
    for name, value in found.items():
        print(f"{name}: {value:,}")
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def measure(folder: Path, articles: int) -> dict[str, float]:
    """The figures, in seconds."""
    newsroom = Newsroom(articles)
    file = folder / "articles.nq"
    with file.open("w", encoding="utf-8") as out:
        for number in range(articles):
            graph = newsroom.article(number)
            out.writelines(f"{line} <{graph.identifier}> .\n" for line in sorted(triples(graph)))
        out.writelines(_lines(newsroom.layer()))
    with open_store(folder / "store", "create") as store:
        store.load(file)
        file.unlink()
        whole = timed(lambda: rebuild(store))
        more = [_one_more(store, newsroom, articles + n) for n in range(MORE)]
        again = _one_more(store, newsroom, articles // 2)
    claims = articles * CLAIMS
    return {
        "articles": articles,
        "claims": claims,
        "whole, s": round(whole, 1),
        "whole, ms a claim": round(whole / claims * 1000, 3),
        "one more, median s": round(statistics.median(more), 3),
        "one more, slowest s": round(max(more), 3),
        "one replaced, s": round(again, 3),
    }


def _one_more(store: LocalStore, newsroom: Newsroom, number: int) -> float:
    """Seconds that the assessments take after an article; its corroboration is put there untimed."""
    graph = newsroom.article(number)
    store.replace(graph)
    old = list(layer_graph(store))
    store.amend(str(CORROBORATION), old, layer_triples(newsroom.layer()))
    return timed(lambda: rebuild(store, articles=[str(graph.identifier)]))


def layer_graph(store: LocalStore) -> Graph:
    """The corroboration that the store holds."""
    return store.article(str(CORROBORATION))


def timed(work: Callable[[], object]) -> float:
    """Seconds that it takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def _level(said: Sentence) -> URIRef:
    if said.speaker is None:
        return OR.Unattributed
    return OR.OnTheRecord if said.named else OR.OnBackground


def _lines(layer: Layer) -> Iterator[str]:
    for line in sorted(triples(layer_triples(layer))):
        yield f"{line} <{CORROBORATION}> .\n"


if __name__ == "__main__":
    main()
