"""Whose words go to whom, on articles drawn at random in which an annotator said who speaks.

    python -m benchmarks.speakers POLNEAR train|dev [--spans gold|model] [--misses]

POLNEAR holds ``train.jsonl`` and ``dev.jsonl`` as `benchmarks.reading` describes them;
``benchmarks/annotations/README.md`` says who drew and annotated what. With the spans of the corpus everything
but the finding of attributions is measured; with those of the model only attributions that it found are.
Rules are mended by train; dev is for reports, so ``--misses`` is refused for it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from benchmarks.passages import SAME
from benchmarks.people import Case, Record, cases, every, given, key
from benchmarks.scoring import PRONOUNS, TOKEN, in_tokens, paired
from benchmarks.splits import Miss, asked, parser
from onrecord.exports.records import record
from onrecord.loaders.reader import Reader, TrainedReader

NAMED = frozenset({"person", "organization", "outlet", "author"})
"""Categories of a speaker who is somebody in the graph, rather than a description or a document."""


class Outcome(StrEnum):
    """Where the words of an attribution went."""

    RIGHT = "right"
    PART = "part of the name"
    NOBODY = "nobody"
    OTHER = "someone else"


Counts = defaultdict[str, Counter[Outcome]]


def outcome(wanted: Record, answer: Record) -> Outcome:
    """Where the words went whose speaker is `wanted`; `answer` is what was read, empty where nothing was.

    A source without a name is right when nobody named is made to speak. Words that go to a part of the right
    name, or to more than it, are nobody else's, but the graph may then have two of one.
    """
    named = answer.get("category") in NAMED
    guess = key(answer.get("speaker")) if named else None
    accepted = {key(name) for name in (wanted["speaker"], *wanted.get("also", ()))}
    if guess in accepted:
        return Outcome.RIGHT
    if guess is None:
        return Outcome.NOBODY
    a_person = answer.get("category") in {"person", "author"}
    alike = a_person == (wanted["kind"] == "person")
    return Outcome.PART if alike and any(_part(guess, name) for name in accepted if name) else Outcome.OTHER


def _part(one: str, other: str) -> bool:
    """Whether all words of one name are the other's too, single letters aside."""
    some, others = (set(re.findall(r"\w{2,}", name)) for name in (one, other))
    return bool(some) and bool(others) and (some <= others or others <= some)


def wording(source: str, wanted: Record) -> str:
    """How the source is worded: by kind, and for a person by how much of the name it has."""
    if wanted["kind"] != "person":
        return str(wanted["kind"])
    spoken = {word.lower().removesuffix("'s").removesuffix("’s") for word in TOKEN.findall(source)}
    name = [word.strip(".,").lower() for word in wanted["speaker"].split()]
    name = [word for word in name if word not in _GENERATIONS] or name
    if name[-1] in spoken or name[-1].partition("-")[0] in spoken:
        return "person, full name" if name[0] in spoken and name[1:] else "person, surname"
    if name[0] in spoken:
        return "person, first name"
    alone = re.sub(r"\W+$", "", source).lower()
    return "person, pronoun" if alone in PRONOUNS | {"both", "each"} else "person, description"


_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def score(counts: Counts, case: Case, found: Sequence[Record], *, given_spans: bool, miss: Miss) -> None:
    """Count one article in; `miss` is called with a line for each attribution that is not right."""
    text = case.article.text
    matches = paired(in_tokens(text, case.gold), in_tokens(text, found), SAME)
    for wanted in case.annotation["attributions"]:
        k = wanted["index"]
        if wanted["kind"] == "none" or (k not in matches and not given_spans):
            continue
        answer = found[matches[k][0]] if k in matches else {}
        source = " ".join(text[start:end] for start, end in case.gold[k]["source"])
        worded, went = wording(source, wanted), outcome(wanted, answer)
        counts[worded][went] += 1
        if went is not Outcome.RIGHT:
            told = f"{answer.get('speaker')} ({answer.get('category')}), not {wanted['speaker']}"
            miss(f"{case.article.identifier[:34]} {k}: {worded}: {went}: {source[:60]!r}: {told}")


def measure(polnear: Path, annotations: Path, *, given_spans: bool, miss: Miss = lambda _: None) -> Counts:
    """How often words went where, by how their source is worded, over all articles of one file."""
    counts: Counts = defaultdict(Counter)
    trained = None if given_spans else TrainedReader(threads=1)
    for case in cases(polnear, annotations):
        reader: Reader = trained or given(case.gold)
        read = record(case.article, reader.read(case.article))
        score(counts, case, list(every(read["attributions"])), given_spans=given_spans, miss=miss)
    return counts


def table(counts: Mapping[str, Counter[Outcome]]) -> Iterator[str]:
    """The lines of the table: all, then by wording, the most frequent first."""
    yield f"{'':20} {'of':>5} {'right %':>8} " + " ".join(f"{one.value:>16}" for one in Outcome)
    every = sum(counts.values(), Counter[Outcome]())
    ordered = sorted(counts.items(), key=lambda pair: -pair[1].total())
    for name, went in [("all", every), *ordered]:
        share = 100 * went[Outcome.RIGHT] / max(1, went.total())
        numbers = " ".join(f"{went[one]:16}" for one in Outcome)
        yield f"{name:20} {went.total():5} {share:8.1f} {numbers}"


def main() -> None:
    """Print the figures."""
    options = parser(__doc__, "also print whose words went elsewhere")
    options.add_argument("--spans", default="gold", choices=("gold", "model"))
    given = asked(options, "speakers")
    by_hand = given.options.spans == "gold"
    print("\n".join(table(measure(given.articles, given.annotations, given_spans=by_hand, miss=given.miss))))


if __name__ == "__main__":
    main()
