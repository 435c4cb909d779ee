"""What of a judged drawing is still read, and what needs no judge."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from benchmarks.precision import Counts, kept, score, signs_of, table
from benchmarks.precision_drawing import Record
from onrecord.graph.model import Level, Span, Speech, Stance, Utterance

JUDGED: Record = {
    "id": "a",
    "source": [[0, 4]],
    "cue": [[5, 9]],
    "content": [[10, 30]],
    "label": "attribution",
    "source_is": "right",
    "content_is": "states",
}


def counted(judged: Record, read: list[Record]) -> Counts:
    counts: Counts = defaultdict(Counter)
    score(counts, judged, read, lambda _: None)
    return counts


def test_what_has_another_cue_or_little_of_the_content_is_not_what_was_judged() -> None:
    assert kept(JUDGED, [JUDGED | {"cue": [[40, 44]]}, JUDGED | {"content": [[10, 18]]}]) is None
    assert kept(JUDGED, [JUDGED | {"content": [[10, 28]]}]) is not None


def test_a_rightful_attribution_that_is_read_no_more_is_lost_and_any_other_is_gone() -> None:
    assert counted(JUDGED, []) == {"lost": {"attributions": 1}}
    assert counted(JUDGED | {"label": "furniture"}, []) == {"gone": {"attributions": 1}}


def test_another_source_is_right_when_it_is_much_like_the_right_one() -> None:
    for right in (JUDGED, JUDGED | {"source_is": "part", "source_right": [[0, 4]], "source": [[0, 20]]}):
        assert counted(right, [right | {"source": [[0, 5]]}])["source"] == {"right": 1}
        assert counted(right, [right | {"source": [[30, 40]]}])["source"] == {"wrong": 1}
        assert counted(right, [right | {"source": []}])["source"] == {"missing": 1}


def test_no_source_is_right_where_there_is_none() -> None:
    asked = JUDGED | {"source_is": "wrong", "source_right": []}
    assert counted(asked, [asked])["source"] == {"wrong": 1}
    assert counted(asked, [asked | {"source": []}])["source"] == {"none": 1}


def test_of_contents_that_state_nothing_it_is_counted_which_are_taken_for_such() -> None:
    names = JUDGED | {"content_is": "names"}
    named = {"names_only": True, "label": "praised it"}
    assert counted(names, [names | named])["names only"] == {"told": 1, "all": 1, "labels": 1}
    assert counted(JUDGED, [JUDGED | named])["states"] == {"told": 1, "all": 1, "labels": 1}
    both = counted(names, [names]) | {"states": counted(JUDGED, [JUDGED | named])["states"]}
    assert "names only    precision 0.0 % of 1, recall 0.0 % of 1" in table(both, Counter())


def test_of_another_content_the_judgement_is_left_out() -> None:
    counts = counted(JUDGED, [JUDGED | {"content": [[10, 29]]}])
    assert counts["content"] == {"other spans": 1}
    lines = list(table(counts, Counter()))
    assert lines[2].split()[:2] == ["source", "100.0"]
    assert lines[3].split()[:2] == ["content", "0.0"]


def test_a_sentence_is_rightful_when_it_is_the_articles_own_voice() -> None:
    sentence = {"id": "a", "content": [[0, 30]], "unattributed": True, "label": "own voice"}
    assert counted(sentence, [sentence])["sentences"] == {"own voice": 1}
    assert counted(sentence, []) == {"lost": {"sentences": 1}}


def said(
    source: str, cue: str, content: str, *, speaker: str | None = "e1", quoted: bool = False
) -> set[str]:
    """The signs in "source cue content"."""
    text, place = f"{source} {cue} {content}", 0
    spans: list[tuple[Span, ...]] = []
    for words in (source, cue, content):
        spans.append((Span(place, place + len(words)),) if words else ())
        place += len(words) + 1
    speech = Speech.DIRECT if quoted else Speech.INDIRECT
    one = Utterance(spans[0], spans[1], spans[2], speaker, speech, Stance.ASSERTS, Level.ON_THE_RECORD)
    return set(signs_of(text, one))


@pytest.mark.parametrize(
    ("signs", "wanted"),
    [
        (said("a", "said", "the pier had been sold"), {"source is one function word"}),
        (said("he", "said", "the pier had been sold", speaker=None), {"source is a pronoun for nobody"}),
        (said("Lund", "blamed", "him"), {"content is a pronoun"}),
        (said("Lund", "blamed", "Roe"), {"content of one or two words, no verb, not quoted"}),
        (said("Lund", "answered", "“Never”", quoted=True), set()),
        (said("", "so-called", "“reform”", quoted=True), {"quotation of one or two words without a source"}),
        (said("", "urged", "Sign up for our newsletter today"), {"content with words of the page"}),
        (said("he", "said", "the pier had been sold"), set()),
    ],
)
def test_signs_of_faults_need_no_judge(signs: set[str], wanted: set[str]) -> None:
    assert signs == wanted
