"""Corroboration at scale: time for many claims, recall of candidates, one more article against everything.

    python -m benchmarks.corroboration POLNEAR [--claims 100000] [--articles 10000]

PolNeAR's train split has 840 articles and about 20,000 attributions. The larger archives are made of them:
each further article is one of theirs in which every content was altered by rules (one word in five dropped,
numbers changed, a negation put in, the order shuffled), dated anew and under another outlet. So there is more
that is nearly alike than in a real archive of that size, which is the hard case for time. The labelled pairs
are planted among them. For the store of many articles the rarer words of each round of 840 are made other
words, as those of another year's topics: ten thousand articles on one election campaign are hardly a store.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from rdflib import RDF

from benchmarks.claims import APART, Pair, invented, pairs
from onrecord.graph.claims.comparison import Judgement, Relation, compare
from onrecord.graph.corroboration import candidates
from onrecord.graph.corroboration.deciding import decisions, judged, of_the_same
from onrecord.graph.corroboration.rebuilding import corroborate
from onrecord.graph.corroboration.statements import Statement, statement
from onrecord.graph.sparql import iri, literal
from onrecord.graph.store.local import open_store
from onrecord.graph.vocabulary import ID, NIF, OR, PROV, SCHEMA
from onrecord.loaders.reader.networks.entailment import ENTAILING

SEED = 20261125
PEOPLE = 400
OUTLETS = 60
ROUNDS = ("", "ra", "mo", "ti", "lu", "ke", "sa", "vo", "ni", "du", "pe", "ga", "zo")


@dataclass(frozen=True, slots=True)
class Source:
    """An article of PolNeAR: its id and the contents of its attributions."""

    id: str
    contents: tuple[str, ...]


def sources(polnear: Path) -> list[Source]:
    """The articles of the train split."""
    lines = (polnear / "train.jsonl").read_text("utf-8").splitlines()
    return [_source(article) for article in map(json.loads, lines)]


def _source(article: dict[str, Any]) -> Source:
    contents = [
        " ".join(article["text"][first:last] for first, last in one["content"])
        for one in article["attributions"]
    ]
    return Source(article["id"], tuple(contents))


def altered(words: str, draw: random.Random) -> str:
    """A content as another article might have it: words dropped, exchanged, a number changed, or negated."""
    left = [word for word in words.split() if draw.random() > 0.2]  # noqa: PLR2004  # one in five goes
    for at, word in enumerate(left):
        if word.isdigit() and draw.random() < 0.5:  # noqa: PLR2004
            left[at] = str(int(word) + draw.randint(1, 50))
    if draw.random() < 0.15 and left:  # noqa: PLR2004
        left.insert(draw.randrange(len(left)), "not")
    if draw.random() < 0.3:  # noqa: PLR2004
        draw.shuffle(left)
    return " ".join(left) or words


def contents(given: Sequence[Source], articles: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """As many articles as are wanted, each with address and contents: the real ones, then altered ones."""
    draw = random.Random(SEED)  # noqa: S311
    for number in range(articles):
        one = given[number % len(given)]
        real = number < len(given)
        words = one.contents if real else tuple(altered(content, draw) for content in one.contents)
        yield f"https://archive.example/{number}/{one.id}", words


def retold(words: str, turn: int) -> str:
    """A content about other things: its capitalised and its long words are others in each round."""
    return re.sub(
        r"\b(?:[A-Z][a-z]+|[a-z]{7,})\b", lambda word: f"{word[0]}{ROUNDS[turn % len(ROUNDS)]}", words
    )


def quads(address: str, words: Sequence[str], number: int) -> str:
    """An article of these contents, each said by one of PEOPLE, as N-Quads: all of it but the spans."""
    draw = random.Random(f"{SEED} {number}")  # noqa: S311
    text = " ".join(f"{content}, somebody said." for content in words) or "Nothing."
    outlet = f"<{ID}outlet/outlet-{number % OUTLETS}>"
    article, made, whole = (iri(f"{address}{part}") for part in ("", "#reading", f"#char=0,{len(text)}"))
    day = date(2016, 1, 1) + timedelta(draw.randrange(365))
    lines = [
        f"{article} <{RDF.type}> <{SCHEMA.NewsArticle}>",
        f"{article} <{SCHEMA.datePublished}> {literal(day.isoformat())}",
        f"{article} <{SCHEMA.publisher}> {outlet}",
        f"{outlet} <{RDF.type}> <{SCHEMA.NewsMediaOrganization}>",
        f"{outlet} <{SCHEMA.name}> {literal(f'Outlet {number % OUTLETS}')}",
        f"{article} <{PROV.wasGeneratedBy}> {made}",
        f"{made} <{PROV.endedAtTime}> {literal(f'2026-11-25T00:00:00.{number:06}')}",
        f"{whole} <{NIF.isString}> {literal(text)}",
    ]
    for n, content in enumerate(words, 1):
        claim, utterance = iri(f"{address}#c{n}"), iri(f"{address}#u{n}")
        person = f"<{ID}person/person-number{draw.randrange(PEOPLE)}>"
        lines += [
            f"{claim} <{RDF.type}> <{SCHEMA.Claim}>",
            f"{claim} <{SCHEMA.text}> {literal(content)}",
            f"{claim} <{SCHEMA.mentions}> {person}",
            f"{person} <{RDF.type}> <{SCHEMA.Person}>",
            f"{utterance} <{RDF.type}> <{OR.Utterance}>",
            f"{utterance} <{OR.claim}> {claim}",
            f"{utterance} <{OR.speaker}> {person}",
            f"{utterance} <{OR.stance}> <{OR.Asserts}>",
        ]
    return "".join(f"{line} {article} .\n" for line in lines)


def measure_candidates(polnear: Path, wanted: int) -> None:
    """Time of candidates and decisions among so many claims; how many labelled pairs are candidates."""
    planted = [pair for pair in pairs(polnear) if pair.label is not Relation.UNRELATED]
    texts = [text for pair in planted for text in (pair.a, pair.b)]
    given = sources(polnear)
    many = wanted // (sum(len(one.contents) for one in given) // len(given)) + len(given)
    texts += [text for _, words in contents(given, many) for text in words][: wanted - len(texts)]
    started = time.perf_counter()
    made = {}
    for number, text in enumerate(texts):
        one = statement(text, claim=f"urn:x:{number}")
        made[one.key] = one
    known = [one for one in made.values() if one.features.terms]
    place = {one.key: number for number, one in enumerate(known)}
    read = time.perf_counter() - started
    print(f"{len(texts)} claims, {len(known)} different ones to compare; read in {read:.0f} s")
    wanted_pairs = [
        tuple(place.get(statement(texts[2 * n + k], claim=f"urn:x:{2 * n + k}").key, -1) for k in (0, 1))
        for n in range(len(planted))
    ]
    started = time.perf_counter()
    blocks = list(candidates.pairs([one.features for one in known]))
    total = sum(len(first) for first, _ in blocks)
    found_in = time.perf_counter() - started
    print(f"{total} candidates ({2 * total / len(known):.1f} a claim) in {found_in:.0f} s")
    found = {
        pair for first, second in blocks for pair in zip(first.tolist(), second.tolist(), strict=True)
        if pair[0] < 2 * len(planted)
    }  # fmt: skip
    for name, mined in (("all", None), ("mined", True), ("invented", False)):
        some = [pair for pair, one in zip(wanted_pairs, planted, strict=True) if mined in (None, one.mined)]
        hits = sum(a == b >= 0 or (min(a, b), max(a, b)) in found for a, b in some)
        print(f"recall, {name}: {hits / len(some):.3f} of {len(some)}")
    started = time.perf_counter()
    kept = sum(one is not None for one in decisions(_pairs(known, blocks), ENTAILING))
    decided = time.perf_counter() - started
    print(f"decided in {decided:.0f} s ({1e6 * decided / total:.0f} µs a pair); {kept} kept")
    print(f"in all {read + found_in + decided:.0f} s, of which the processors worked {worked():.0f} s")


def worked() -> float:
    """Seconds that processors have spent on this process and on those it started and that ended."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _pairs(known: Sequence[Statement], blocks: Sequence[Any]) -> Iterator[tuple[Statement, Statement]]:
    for first, second in blocks:
        for a, b in zip(first.tolist(), second.tolist(), strict=True):
            if of_the_same(known[a], known[b]):
                yield known[a], known[b]


def load(folder: Path, made: Sequence[tuple[str, Sequence[str]]], first: int) -> None:
    """Put articles into the store in a folder."""
    with (folder / "some.nq").open("w", encoding="utf-8") as file:
        file.writelines(quads(address, words, number) for number, (address, words) in enumerate(made, first))
    with open_store(folder / "archive.store", "create") as store:
        store.load(folder / "some.nq")


def measure_rebuild(polnear: Path, articles: int) -> None:
    """The whole rebuild of a store of so many articles, and the same after one more article."""
    given = sources(polnear)
    made = [
        (address, tuple(retold(content, number // len(given)) for content in words))
        for number, (address, words) in enumerate(contents(given, articles + 3))
    ]
    with tempfile.TemporaryDirectory() as folder:
        load(Path(folder), made[:articles], 0)
        with open_store(Path(folder) / "archive.store", "write") as store:
            started, before = time.perf_counter(), worked()
            corroborate(store)
            whole = time.perf_counter() - started
            busy = worked() - before
            claims = sum(len(words) for _, words in made[:articles])
            print(
                f"{articles} articles, {claims} claims: whole in {whole:.0f} s, of processors {busy:.0f} s",
                flush=True,
            )
        for number, (address, words) in enumerate(made[articles:], articles):
            load(Path(folder), [(address, words)], number)
            with open_store(Path(folder) / "archive.store", "write") as store:
                started = time.perf_counter()
                corroborate(store, articles=[address])
                took = time.perf_counter() - started
                print(
                    f"one more article of {len(words)} claims: {took:.2f} s, {whole / took:.0f} times as fast"
                )


def measure_thresholds() -> None:
    """How often a decision is right on the pairs that nothing was fitted to, from each confidence on."""
    pairs = [pair for file in APART for pair in invented(file)]
    by_words = [compare(pair.a, pair.b) for pair in pairs]
    _print_thresholds("by words", pairs, by_words)
    none = Judgement(Relation.UNRELATED, 1.0, "")
    both = [judged(pair.a, pair.b, ENTAILING) or none for pair in pairs]
    _print_thresholds("by words and entailment", pairs, both)
    _print_thresholds("onrecord compare", pairs, [compare(pair.a, pair.b, ENTAILING) for pair in pairs])


def _print_thresholds(name: str, pairs: Sequence[Pair], found: Sequence[Judgement]) -> None:
    judged = [(pair.label, one) for pair, one in zip(pairs, found, strict=True)]
    for label in (Relation.SAME, Relation.CONTRADICTS):
        true = sum(right is label for right, _ in judged)
        for least in (0.5, 0.6, 0.7, 0.8, 0.9):
            kept = [right is label for right, one in judged if one.label is label and one.confidence >= least]
            precision = f"{sum(kept) / len(kept):.2f}" if kept else "–"
            recall = f"{sum(kept) / true:.2f} of {true}"
            print(f"{name}: {label} from {least}: precision {precision} of {len(kept)}, recall {recall}")


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description="Measure corroboration.")
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl")
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--articles", type=int, default=10_000)
    given = parser.parse_args()
    measure_thresholds()
    measure_candidates(given.polnear, given.claims)
    measure_rebuild(given.polnear, given.articles)


if __name__ == "__main__":
    main()
