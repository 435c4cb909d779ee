"""How well articles are read, beside rules and a regular expression, on texts annotated by people.

    python -m benchmarks.reading POLNEAR [--split dev] [--ner NER] [--threads 2]

POLNEAR holds ``dev.jsonl`` and ``train.jsonl``: PolNeAR 1.0.0 turned into JSON lines with "id", "text" and
"attributions", each with "type" and with "source", "cue" and "content" as lists of ``[start, end]`` in code
points. NER holds ``uner_dev.json``: a list of "text" and "ents", each ``[start, end, kind]``. textacy joins
in where it and a model of spaCy are installed.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks import rules
from benchmarks.scoring import Attribution, Span, Tallies, Tally, score_article
from onrecord.graph.model import Article
from onrecord.graph.nesting import holders
from onrecord.graph.vocabulary import article_iri
from onrecord.loaders.ingest import readings
from onrecord.loaders.reader import TrainedReader
from onrecord.loaders.reader.networks.confidence import calibration
from onrecord.loaders.reader.networks.finder import names_in
from onrecord.loaders.reader.networks.model import Model, model
from onrecord.loaders.reader.networks.pieces import WEIGHTS, cut
from onrecord.loaders.reader.text.document import lay_out

SAID = re.compile(
    r"(?P<content>[“\"][^”\"]+[”\"]),? (?:(?P<cue>said|says|told|added|wrote) (?P<source>[A-Z][\w.’' -]+)"
    r"|(?P<source2>[A-Z][\w.’' -]+?|[Hh]e|[Ss]he|[Tt]hey) (?P<cue2>said|says|told|added|wrote))"
    r"|(?P<source3>(?:[A-Z][\w.’'-]+ ?)+|[Hh]e|[Ss]he|[Tt]hey) (?P<cue3>said|says|told|added|wrote),? "
    r"(?:that )?(?P<content3>[^.?!]+)"
)
FIGURES = ("full overlap", "full exact", "content overlap", "source overlap", "cue overlap")
RECALLS = ("indirect", "direct", "mixed", "named", "pronoun", "unnamed", "none")
COLD = """
from onrecord import Article, TrainedReader
TrainedReader().read(Article("urn:x", "Jane Doe said no.", "x"))
"""

Finder = Callable[[str], Iterable[Attribution]]


def by_regex(text: str) -> Iterable[Attribution]:
    """Quotation and name around five verbs: what one regular expression can do."""
    for found in SAID.finditer(text):
        spans: dict[str, list[Span]] = {
            role.rstrip("23"): [found.span(role)]
            for role, words in found.groupdict().items()
            if words is not None
        }
        yield spans


def by_rules(text: str) -> Iterable[Attribution]:
    """The rules that were the product's reader until version 0.2."""
    return [_plain(found) for found in rules.find(lay_out(text))]


def by_onrecord(reader: TrainedReader) -> Finder:
    """The product, end to end: entities, affiliations and sourcing are worked out too."""

    def find(text: str) -> Iterable[Attribution]:
        reading = reader.read(Article(iri=article_iri(text), text=text, identifier="x"))
        around = holders(reading.utterances)
        return [_plain(one) for one, k in zip(reading.utterances, around, strict=True) if k is None]

    return find


def by_textacy() -> Finder | None:
    """Direct quotations by textacy, where it and spaCy's small model of English are installed."""
    if not (find_spec("textacy") and find_spec("spacy") and find_spec("en_core_web_sm")):
        return None
    import en_core_web_sm  # noqa: PLC0415
    from textacy.extract import triples  # noqa: PLC0415

    parse = en_core_web_sm.load()

    def find(text: str) -> Iterable[Attribution]:
        for found in triples.direct_quotations(parse(text)):
            yield {
                "source": [(token.idx, token.idx + len(token)) for token in found.speaker],
                "cue": [(token.idx, token.idx + len(token)) for token in found.cue],
                "content": [(found.content.start_char, found.content.end_char)],
            }

    return find


def _plain(found: Any) -> Attribution:
    return {role: [tuple(span) for span in getattr(found, role)] for role in ("source", "cue", "content")}


@dataclass(slots=True)
class Run:
    """What one finder did on all articles: tallies by figure, and seconds."""

    tallies: Tallies
    seconds: float


def run(find: Finder, documents: list[dict[str, Any]]) -> Run:
    """Score a finder, and time it."""
    tallies: Tallies = defaultdict(Tally)
    seconds = 0.0
    for document in documents:
        began = time.perf_counter()
        predicted = list(find(document["text"]))
        seconds += time.perf_counter() - began
        gold = document["attributions"]
        score_article(tallies, document["text"], gold, predicted, [one["type"] for one in gold])
    return Run(tallies, seconds)


class Stopwatch:
    """Counts the seconds of the encoder's own forward passes, which the speed is a ratio to."""

    def __init__(self, watched: Model) -> None:
        self.seconds = 0.0
        self._look = watched._encoder.run  # noqa: SLF001
        watched._encoder = self  # noqa: SLF001

    def run(self, *arguments: Any) -> Any:
        """As the session that it stands for."""
        began = time.perf_counter()
        result = self._look(*arguments)
        self.seconds += time.perf_counter() - began
        return result


def entities(path: Path, looker: Model) -> dict[str, Tally]:
    """Names as the model tags them, against gold ones: exact spans, by kind."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for document in json.loads(path.read_text(encoding="utf-8")):
        laid_out = lay_out(document["text"])
        pieces = cut(laid_out)
        found = {(*name.span, name.kind) for name in names_in(laid_out, pieces, looker.look(pieces))}
        gold = {tuple(one) for one in document["ents"]}
        for kind in ("PER", "ORG", "LOC"):
            some, other = ({one for one in side if one[2] == kind} for side in (found, gold))
            tallies[kind].add(len(some & other), len(some), len(other))
    return tallies


def table(runs: dict[str, Run], articles: int) -> None:
    """One line a figure, one column a reader."""
    print(f"{'':22}" + "".join(f"{name:>20}" for name in runs))
    for figure in FIGURES:
        shown = [one.tallies[figure] for one in runs.values()]
        print(f"{figure + ' F1':22}" + "".join(f"{100 * t.f1:20.1f}" for t in shown))
    for side in ("precision", "recall"):
        shown = [one.tallies["full overlap"] for one in runs.values()]
        print(f"{'full overlap ' + side:22}" + "".join(f"{100 * getattr(t, side):20.1f}" for t in shown))
    for group in RECALLS:
        shown = [one.tallies[f"recall {group}"] for one in runs.values()]
        print(f"{'recall ' + group:22}" + "".join(f"{100 * t.recall:20.1f}" for t in shown))
    print(f"{'articles/s':22}" + "".join(f"{articles / one.seconds:20.1f}" for one in runs.values()))


def side_by_side(documents: list[dict[str, Any]], threads: int) -> float:
    """Articles a second as `onrecord read` and `load` read them: one on each of `threads` processors."""
    articles = [Article(article_iri(one["text"]), one["text"], "x") for one in documents]
    reader = TrainedReader(threads=1)
    reader.read(articles[0])
    began = time.perf_counter()
    count = sum(1 for _ in readings(articles, reader, processors=threads))
    return count / (time.perf_counter() - began)


def costs(trained: Run, encoder: float) -> None:
    """What the trained reader takes: time beside its encoder, files, memory and a cold start."""
    print(f"on top of the encoder's forward passes: {trained.seconds / encoder - 1:.0%}")
    print(f"weights: {sum(p.stat().st_size for p in WEIGHTS.iterdir()) / 1e6:.1f} MB")
    print(f"resident memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", COLD], check=True)  # noqa: S603
    print(f"cold start, one sentence read: {time.perf_counter() - began:.2f} s")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="POLNEAR")
    parser.add_argument("--split", default="dev", choices=("dev", "train"))
    parser.add_argument("--ner", type=Path, help="folder with uner_dev.json")
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args()
    data = chosen.folder / f"{chosen.split}.jsonl"
    for path in (data, *([chosen.ner / "uner_dev.json"] if chosen.ner else [])):
        if not path.is_file():
            parser.error(f"{path} is missing (give the folder that holds it)")
    documents = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    print(f"{len(documents)} articles, {sum(len(d['attributions']) for d in documents)} attributions")

    watch = Stopwatch(model(chosen.threads))
    trained = f"trained {calibration().version.partition('+')[0]}"
    finders: dict[str, Finder] = {
        trained: by_onrecord(TrainedReader(threads=chosen.threads)),
        "strict": by_onrecord(TrainedReader(strict=True, threads=chosen.threads)),
        "rules": by_rules,
        "regular expression": by_regex,
    }
    peer = by_textacy()
    if peer is not None:
        finders["textacy"] = peer
    runs, encoder = {}, 0.0
    for name, find in finders.items():
        runs[name] = run(find, documents)
        encoder = encoder or watch.seconds
    table(runs, len(documents))
    words = sum(len(d["text"].split()) for d in documents) / len(documents)
    speed = side_by_side(documents, chosen.threads)
    print(f"{chosen.threads} articles side by side: {speed:.1f} articles/s of {words:.0f} words")
    costs(runs[trained], encoder)
    if chosen.ner:
        for kind, tally in entities(chosen.ner / "uner_dev.json", model(chosen.threads)).items():
            print(
                f"{kind}: F1 {100 * tally.f1:.1f} (precision {100 * tally.precision:.1f}, "
                f"recall {100 * tally.recall:.1f}, of {tally.gold})"
            )


if __name__ == "__main__":
    main()
