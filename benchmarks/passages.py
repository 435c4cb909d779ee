"""How well the project's own passages are read: what PolNeAR lacks, in short invented texts.

    python -m benchmarks.passages [--misses]

They are a guard, not a proof: every passage is written to hold something difficult, so figures say nothing
of how often it occurs. `tests/fixtures/passages/README.md` says how they are annotated.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from benchmarks.scoring import Attribution, Tallies, Tally, alike, in_tokens, paired, score_article
from onrecord.graph.model import Article, EntityKind, Reading, Utterance
from onrecord.graph.nesting import holders
from onrecord.graph.vocabulary import article_iri
from onrecord.loaders.reader import Reader, TrainedReader
from tests.passages import Expected, Passage, load

SAME = alike(("source", "content"), 0.5)


class Answers:
    """What a reading says of one utterance, in the terms of `Expected`."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, said: Utterance) -> dict[str, object]:
        """Every field of `Expected` that is no span."""
        speaker = self._reading.entity(said.speaker) if said.speaker else None
        unnamed = speaker is not None and speaker.kind is EntityKind.UNNAMED
        return {
            "speaker": None if speaker is None or unnamed else speaker.name,
            "anonymous": unnamed,
            "speech": said.speech,
            "stance": said.stance,
            "level": said.level,
            "told to": self._name(said.told_to),
            "relayed by": self._name(said.relays[-1].relayer) if said.relays else None,
            "reason": speaker.reason_withheld if speaker else None,
        }

    def _name(self, key: str | None) -> str | None:
        return None if key is None else self._reading.entity(key).name


def measure(
    reader: Reader, passages: Iterable[Passage], miss: Callable[[str], object] = lambda _: None
) -> Tallies:
    """Tallies by figure: F1 of spans, people and affiliations, and shares of matched attributions.

    `miss` is called with a line for each attribution that is not found and each answer that is wrong.
    """
    tallies: Tallies = defaultdict(Tally)
    for passage in passages:
        text = passage.text
        article = Article(article_iri(text), text, passage.name, outlet=passage.outlet)
        reading = reader.read(article)
        around = holders(reading.utterances)
        outer, inner = (
            [u for u, holder in zip(reading.utterances, around, strict=True) if (holder is None) is wanted]
            for wanted in (True, False)
        )
        nested = [e for e in passage.all_attributions() if e not in passage.attributions]
        kinds = [e.speech.value for e in passage.attributions]
        score_article(tallies, text, _spans(passage.attributions), _spans(outer), kinds)
        found = _match(text, passage.attributions, outer)
        deeper = _match(text, nested, inner)
        tallies["nested overlap"].add(len(deeper), len(inner), len(nested))
        for wanted, matches in ((passage.attributions, found), (nested, deeper)):
            for k, expected in enumerate(wanted):
                if k not in matches:
                    miss(f"{passage.name}: not found: {_words(text, expected)}")
        answers = Answers(reading)
        for k, utterance in found.items():
            _compare(tallies, passage, passage.attributions[k], answers.of(utterance), miss)
        _names(tallies, passage, reading)
    return tallies


def _match(text: str, wanted: Sequence[Expected], found: Sequence[Utterance]) -> dict[int, Utterance]:
    pairs = paired(in_tokens(text, _spans(wanted)), in_tokens(text, _spans(found)), SAME)
    return {i: found[j] for i, (j, _) in pairs.items()}


def _spans(all_of_them: Iterable[Expected | Utterance]) -> list[Attribution]:
    return [
        {role: [tuple(span) for span in getattr(one, role)] for role in ("source", "cue", "content")}
        for one in all_of_them
    ]


def _compare(
    tallies: Tallies,
    passage: Passage,
    expected: Expected,
    answers: dict[str, object],
    miss: Callable[[str], object],
) -> None:
    for field, answer in answers.items():
        wanted = getattr(expected, field.replace(" ", "_"))
        tallies[field].add(wanted == answer is not None, answer is not None, wanted is not None)
        if wanted != answer:
            miss(f"{passage.name}: {field} of {_words(passage.text, expected)}: {answer}, not {wanted}")


def _names(tallies: Tallies, passage: Passage, reading: Reading) -> None:
    people = {e.name for e in reading.entities if e.kind is EntityKind.PERSON}
    tallies["people"].add(len(people & set(passage.people)), len(people), len(passage.people))
    held = {(h.person, h.organization, h.role, h.status) for h in passage.affiliations}
    found = {
        (
            reading.entity(a.member).name,
            reading.entity(a.organization).name if a.organization else None,
            a.role,
            a.status,
        )
        for a in reading.affiliations
        if reading.entity(a.member).kind is EntityKind.PERSON
    }
    tallies["affiliations"].add(len(held & found), len(found), len(held))


def _words(text: str, expected: Expected) -> str:
    return " | ".join(
        " … ".join(span.of(text) for span in role) or "–" for role in (expected.source, expected.cue)
    )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true", help="also print what is missed or wrong")
    chosen = parser.parse_args()
    tallies = measure(TrainedReader(), load(), print if chosen.misses else lambda _: None)
    for figure, tally in sorted(tallies.items()):
        if not figure.startswith("recall"):
            print(f"{figure:18} F1 {100 * tally.f1:5.1f}   precision {100 * tally.precision:5.1f}", end="   ")
            print(f"recall {100 * tally.recall:5.1f}   of {tally.gold}")


if __name__ == "__main__":
    main()
