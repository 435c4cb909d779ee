"""How much of what the reader takes for attributions is one, on a drawing that was judged one by one.

    python -m benchmarks.precision POLNEAR train|dev [--misses]

POLNEAR holds ``train.jsonl`` and ``dev.jsonl`` as `benchmarks.reading` describes them;
``benchmarks/annotations/README.md`` says who drew and judged what. Judged were readings of 29 November 2026;
what a later reader leaves out of them counts no more, and what is rightful and lost is counted beside. A
source with other spans is right when it is half or more of the right one; other contents count as "other
spans". "Names only" tells how many contents that state nothing the reader takes for such, and how rightly. At
the end stands what can be counted on the whole split without a judge: signs of faults, not faults. Rules are
mended by train; dev is for reports, so ``--misses`` is refused for it.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.precision_drawing import Record, articles, attributions, sentences
from benchmarks.scoring import PRONOUNS, ROLES, TOKEN
from benchmarks.splits import Miss, asked, parser
from onrecord.graph.claims.clauses import states
from onrecord.graph.model import Article, Reading, Speech, Utterance
from onrecord.loaders.reader import Reader, TrainedReader
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.words import words

ALIKE = 0.5
"""A content is the one judged, and a source the right one, when so large a part of both is common."""

LEAST = 3
"""Words of a content that is no fragment, if it has no verb."""

_GOOD = {
    "attributions": ("attribution",),
    "sentences": ("own voice",),
    "source": ("right", "none"),
    "content": ("states",),
}
"""What is as it should be; a content that only names something is no fault, but states nothing either."""

_PAGE = re.compile(
    r"\b(?:newsletter|subscribe|sign up|click (?:here|to)|share this|read more|watch (?:the|this) video|"
    r"(?:photo|image|video) (?:credit|by|via)|getty images|follow (?:him|her|them|us|me|@?\w+ \w+) on|"
    r"editor[’']s note|correction:|copyright|all rights reserved|cookies|advertisement|"
    r"(?:this (?:article|story|post) (?:was|has been|originally)))\b|https?://|www\.|pic\.twitter|<tweet",
    re.IGNORECASE,
)

Counts = defaultdict[str, Counter[str]]


def _characters(one: Record, role: str) -> set[int]:
    return {k for start, end in one.get(role, ()) for k in range(start, end)}


def kept(judged: Record, read: Sequence[Record]) -> Record | None:
    """The one of `read` that is what was judged, if it still is there: its content alike, its cue touched."""
    content, cue = _characters(judged, "content"), _characters(judged, "cue")
    best, most = None, ALIKE
    for one in read:
        other = _characters(one, "content")
        likeness = len(content & other) / len(content | other)
        if likeness >= most and bool(cue & _characters(one, "cue")) == bool(cue):
            best, most = one, likeness
    return best


def score(counts: Counts, judged: Record, read: Sequence[Record], miss: Miss) -> None:
    """Count one judged attribution, or sentence, against what is now read; see `measure`."""
    kind = "sentences" if judged.get("unattributed") else "attributions"
    now = kept(judged, read)
    rightful = judged["label"] in _GOOD[kind]
    if now is None:
        counts["lost" if rightful else "gone"][kind] += 1
        if rightful:
            miss(f"lost: {_shown(judged)}")
        return
    counts[kind][judged["label"]] += 1
    if not rightful:
        miss(f"{judged['label']}: {_shown(judged)}")
    elif kind == "attributions":
        for role in ("source", "content"):
            answer = _judgement(judged, now, role)
            counts[role][answer] += 1
            if answer not in {*_GOOD[role], "names"}:
                miss(f"{role} {answer}: {_shown(judged)}")
        _score_naming(counts, judged, now, miss)


def _score_naming(counts: Counts, judged: Record, now: Record, miss: Miss) -> None:
    """Count whether contents that state nothing are told from others, where the spans are those judged."""
    if [list(span) for span in now["content"]] != judged["content"]:
        return
    names = judged["content_is"] not in _GOOD["content"]
    told = bool(now.get("names_only"))
    answer = "names only" if names else "states"
    counts[answer]["told"] += told
    counts[answer]["all"] += 1
    counts[answer]["labels"] += bool(now.get("label"))
    if told is not names:
        miss(f"{'taken for a name' if told else 'taken for a statement'}: {_shown(judged)}")


def _judgement(judged: Record, now: Record, role: str) -> str:
    """What the annotator says of a role's spans as they are now; "other spans" where nothing was said."""
    spans = [list(span) for span in now[role]]
    if spans == judged[role]:
        return str(judged[f"{role}_is"])
    wanted = judged.get(f"{role}_right", judged[role] if judged[f"{role}_is"] == "right" else None)
    if wanted is None:
        return "other spans"
    if not wanted and not spans:
        return "none"
    there, found = ({k for start, end in some for k in range(start, end)} for some in (wanted, spans))
    alike = len(there & found) >= ALIKE * max(1, len(there | found))
    return "right" if alike else "wrong" if spans else "missing"


def _shown(judged: Record) -> str:
    spans = " ".join(f"{role} {judged[role]}" for role in ROLES if judged.get(role))
    return f"{judged['id'][:40]} {spans}"


def measure(
    reader: Reader, data: Path, annotations: Path, miss: Miss = lambda _: None
) -> tuple[Counts, Counter[str]]:
    """How what was judged is read now, and the signs of faults in the whole split.

    Of the first, "attributions" and "sentences" count by label what is still read, "source" and "content" the
    judgements of rightful attributions' spans, "lost" what is rightful and "gone" what is not and is read no
    more. "names only" and "states" count contents that are so: "all", "told" to name only, and "labels".
    """
    judged: dict[str, list[Record]] = defaultdict(list)
    for one in map(json.loads, annotations.read_text(encoding="utf-8").splitlines()):
        judged[one["id"]].append(one)
    counts: Counts = defaultdict(Counter)
    signs: Counter[str] = Counter()
    for article in articles(data):
        reading = reader.read(article)
        signs.update(signs_in(article, reading))
        said = [
            {**one, "names_only": utterance.names_only, "label": utterance.label}
            for one, utterance in zip(attributions(article, reading), reading.utterances, strict=True)
        ]
        own = [*sentences(article, reading)]
        for one in judged.get(article.identifier, ()):
            score(counts, one, own if one.get("unattributed") else said, miss)
    return counts, signs


# what needs no judge

_ARTICLES = words("a an the")
_FUNCTION_WORDS = _ARTICLES | PREPOSITIONS | AUXILIARIES | words("and or but as if so like than because")
_PEOPLE = words("he she they him her them who whom i we")


def signs_in(article: Article, reading: Reading) -> Iterator[str]:
    """A name for each sign of a fault in one reading, as often as it is there."""
    yield from ("attributions",) * len(reading.utterances)
    yield from ("sentences without a source",) * len(reading.unattributed)
    for said in reading.utterances:
        yield from signs_of(article.text, said)
    for span in reading.unattributed:
        if _PAGE.search(span.of(article.text)):
            yield "sentence with words of the page"


def signs_of(text: str, said: Utterance) -> Iterator[str]:
    """The signs of faults in one attribution."""
    source = TOKEN.findall(" ".join(span.of(text) for span in said.source))
    content = " ".join(span.of(text) for span in said.content)
    spoken = re.findall(r"\w+(?:[’']\w+)*", content)
    function = source[0] in _FUNCTION_WORDS or source[0].lower() in _ARTICLES if source else False
    if len(source) == 1 and function and not text.startswith(":", said.source[0].end):
        yield "source is one function word"
    if len(source) == 1 and source[0].lower() in _PEOPLE and said.speaker is None:
        yield "source is a pronoun for nobody"
    if len(spoken) == 1 and spoken[0].lower() in PRONOUNS:
        yield "content is a pronoun"
    elif len(spoken) < LEAST and said.speech is not Speech.DIRECT and not states(content):
        yield "content of one or two words, no verb, not quoted"
    if len(spoken) < LEAST and said.speech is Speech.DIRECT and not said.source:
        yield "quotation of one or two words without a source"
    if _PAGE.search(content):
        yield "content with words of the page"


# printing


def table(counts: Mapping[str, Counter[str]], signs: Counter[str]) -> Iterator[str]:
    """The lines to print."""
    for kind, good in _GOOD.items():
        some = counts[kind]
        known = some.total() - some["other spans"]
        share = 100 * sum(some[label] for label in good) / max(1, known)
        numbers = ", ".join(f"{name} {n}" for name, n in some.most_common())
        yield f"{kind:13} {share:5.1f} % {' or '.join(good)} of {known}: {numbers}"
    names, states_ = counts["names only"], counts["states"]
    found = names["told"] + states_["told"]
    yield (
        f"{'names only':13} precision {100 * names['told'] / max(1, found):.1f} % of {found}, "
        f"recall {100 * names['told'] / max(1, names['all']):.1f} % of {names['all']}"
    )
    for name, some in (("states nothing", names), ("states something", states_)):
        yield f"{name} and has a label: {some['labels']} of {some['all']}"
    for name, what in (("lost", "rightful, read no more"), ("gone", "not rightful, read no more")):
        yield f"{what}: {', '.join(f'{kind} {n}' for kind, n in sorted(counts[name].items())) or 'none'}"
    for sign, n in signs.most_common():
        yield f"{n:6} {sign}"


def main() -> None:
    """Print the figures."""
    given = asked(parser(__doc__, "also print what is not as it should be"), "precision")
    print("\n".join(table(*measure(TrainedReader(threads=1), given.articles, given.annotations, given.miss))))


if __name__ == "__main__":
    main()
