"""The regression set is sound: what it expects stands in its own texts."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord.graph.model import EntityKind, Level, Span, Speech
from tests.passages import Expected, Passage, PassageError, load, locate

PASSAGES = load()
TOPICS = {
    "anonymous",
    "british",
    "controls",
    "documents",
    "headlines",
    "indian",
    "posts",
    "relays",
    "stances",
    "transcripts",
}
UNQUOTED = {"transcripts/", "posts/embedded"}
"""Where direct speech stands without quotation marks."""

each_passage = pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.name)


def roles(expected: Expected) -> list[Span]:
    return [*expected.source, *expected.cue, *expected.content, *expected.relayer]


def test_every_topic_has_passages_enough() -> None:
    counts = Counter(passage.topic for passage in PASSAGES)
    assert set(counts) == TOPICS
    assert min(counts.values()) >= 4
    assert counts.total() >= 48


def test_no_two_passages_share_name_or_text() -> None:
    assert len({passage.name for passage in PASSAGES}) == len(PASSAGES)
    assert len({passage.text for passage in PASSAGES}) == len(PASSAGES)


def test_every_stance_level_speech_and_category_occurs() -> None:
    found = [expected for passage in PASSAGES for expected in passage.all_attributions()]
    assert {expected.speech for expected in found} == set(Speech)
    assert {expected.level for expected in found} == set(Level)
    assert {expected.category for expected in found} == {None, *EntityKind}
    assert len({expected.stance for expected in found}) == 6


@each_passage
def test_a_text_is_short_and_clean(passage: Passage) -> None:
    assert passage.text == passage.text.strip()
    assert "  " not in passage.text
    assert not set("{}") & set(passage.text)
    assert len(passage.text) < 600


@each_passage
def test_spans_are_in_order_inside_the_text_and_cut_no_word(passage: Passage) -> None:
    text = passage.text
    for expected in passage.all_attributions():
        for role in (expected.source, expected.cue, expected.content, expected.relayer):
            assert list(role) == sorted(role)
        for span in roles(expected):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text) == span.of(text).strip()
            assert not text[max(0, span.start - 1) : span.start + 1].isalnum() or span.start == 0
            assert not text[span.end - 1 : span.end + 1].isalnum() or span.end == len(text)


@each_passage
def test_an_attribution_has_cue_and_content_and_its_spans_are_disjoint(passage: Passage) -> None:
    for expected in passage.all_attributions():
        assert expected.cue
        assert expected.content
        ordered = sorted(roles(expected))
        assert all(a.end <= b.start for a, b in pairwise(ordered))


@each_passage
def test_outermost_attributions_share_their_sources_alone(passage: Passage) -> None:
    parts = sorted(span for a in passage.attributions for span in (*a.cue, *a.content))
    assert all(a.end <= b.start for a, b in pairwise(parts))
    for expected in passage.attributions:
        for source in expected.source:
            assert all(part.end <= source.start or source.end <= part.start for part in parts)


@each_passage
def test_a_nested_attribution_lies_inside_the_content_of_its_outer_one(passage: Passage) -> None:
    for outer in passage.all_attributions():
        for inner in outer.nested:
            for span in roles(inner):
                assert any(c.start <= span.start and span.end <= c.end for c in outer.content)


@each_passage
def test_names_and_reasons_stand_in_the_text(passage: Passage) -> None:
    text = passage.text.lower()
    for expected in passage.all_attributions():
        for name in (expected.speaker, expected.told_to, expected.relayed_by, expected.reason):
            assert name is None or name.lower() in text
    for held in passage.affiliations:
        assert held.person in passage.people
        assert held.organization is None or held.organization.lower() in text
        assert held.role is None or held.role.lower() in text
        assert held.role or held.organization
    assert all(person.lower() in text for person in passage.people)


@each_passage
def test_a_person_who_speaks_is_one_of_the_people(passage: Passage) -> None:
    for expected in passage.all_attributions():
        if expected.category is EntityKind.PERSON:
            assert expected.speaker in passage.people


@each_passage
def test_category_speaker_level_and_reason_agree(passage: Passage) -> None:
    for expected in passage.all_attributions():
        assert (expected.category is None) == (not expected.source)
        assert (expected.category is None) == (expected.level is Level.UNATTRIBUTED)
        assert expected.anonymous == (expected.level in (Level.ON_BACKGROUND, Level.DEEP_BACKGROUND))
        if expected.anonymous or expected.category in (None, EntityKind.AUTHOR):
            assert expected.speaker is None
        if expected.category in (EntityKind.PERSON, EntityKind.OUTLET, EntityKind.DOCUMENT):
            assert expected.speaker is not None
        assert expected.anonymous or expected.reason is None


@each_passage
def test_whoever_relays_is_named_by_the_relayers_words(passage: Passage) -> None:
    for expected in passage.all_attributions():
        words = " ".join(span.of(passage.text) for span in expected.relayer)
        assert not words or (expected.relayed_by or "?") in words
        assert expected.relayed_by is None or expected.relayed_by != passage.outlet


@each_passage
def test_speech_follows_from_the_quotation_marks(passage: Passage) -> None:
    if passage.name.startswith(tuple(UNQUOTED)):
        return
    for outermost in passage.attributions:
        assert outermost.speech is speech_of([span.of(passage.text) for span in outermost.content])


def speech_of(contents: list[str]) -> Speech:
    if all(content[0] in "“‘\"'" for content in contents):
        return Speech.DIRECT
    return Speech.MIXED if any(set(content) & set('“‘"') for content in contents) else Speech.INDIRECT


def test_words_are_found_whole_and_only_once() -> None:
    text = "He said the theatre said so."
    assert locate(text, "theatre") == Span(12, 19)
    assert locate(text, "He {said}") == Span(3, 7)
    assert locate(text, "the theatre .. so").of(text) == "the theatre said so"
    for words in ("said", "heat", "she"):
        with pytest.raises(PassageError, match=words):
            locate(text, words)


def test_what_is_wrong_is_told_with_passage_and_words(tmp_path: Path) -> None:
    passage = '[[passage]]\nname = "x"\ntext = "He left."\n[[passage.attribution]]\ncategory = "none"\n'
    for line, message in [
        ('cue = ["said"]', "t/x: 'said' occurs 0 times"),
        ('sauce = ["He"]', r"t/x: unknown keys \['sauce'\]"),
        ('speech = "loud"', "t/x: 'loud' is not a valid Speech"),
    ]:
        (tmp_path / "t.toml").write_text(passage + line, encoding="utf-8")
        with pytest.raises(PassageError, match=message):
            load(tmp_path)
