from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.credibility.admiralty import information
from onrecord.graph.credibility.assessment import Factor
from onrecord.graph.credibility.collapsing import collapsed
from onrecord.graph.credibility.notes import deciding, deciding_evidence, unknown
from onrecord.graph.credibility.support import components, value_of
from onrecord.graph.credibility.testimony import Testimony as Said
from onrecord.graph.credibility.testimony import said, supporting
from onrecord.graph.credibility.voices import independent
from onrecord.graph.model import Level, Proximity, Stance

NAMED = Said("urn:u1", "urn:reyk", "Ann Reyk", Stance.ASSERTS, Level.ON_THE_RECORD)
OTHER = replace(NAMED, utterance="urn:u2", speaker="urn:oduya", name="Carl Oduya")
INSIDER = Said("urn:u3", "urn:e1", "two officials", Stance.ASSERTS, Level.ON_BACKGROUND, Proximity.INSIDER)
DENIAL = replace(OTHER, utterance="urn:u4", stance=Stance.DENIES)

TESTIMONIES = st.builds(
    Said,
    utterance=st.integers(0, 30).map("urn:u{}".format),
    speaker=st.integers(0, 5).map("urn:s{}".format),
    name=st.just("somebody"),
    stance=st.sampled_from(Stance),
    level=st.sampled_from(Level),
    proximity=st.none() | st.sampled_from(Proximity),
    relayed=st.booleans(),
    confidence=st.sampled_from([0.3, 0.6, 1.0]),
    weight=st.sampled_from([0.4, 0.7, 1.0, 1.1, 1.2]),
    freshness=st.sampled_from([0.125, 0.5, 0.77, 1.0]),
    strength=st.sampled_from([0.6, 1.0]),
    depends_on=st.frozensets(st.integers(0, 5).map("urn:s{}".format), max_size=2),
)
SEVERAL = st.lists(TESTIMONIES, max_size=8)


def value(*heard: Said) -> float | None:
    return value_of(components(heard))


def found(*heard: Said) -> dict[Factor, tuple[float, float]]:
    return {part.factor: (part.raw, part.contribution) for part in components(heard)}


def test_a_named_source_at_first_hand_gives_half() -> None:
    assert found(NAMED) == {Factor.INDEPENDENT_ORIGINS: (1, 0.2), Factor.LEVEL_OF_ATTRIBUTION: (1.0, 0.3)}
    assert value(NAMED) == 0.5


def test_the_value_is_the_sum_of_the_contributions() -> None:
    assert found(INSIDER) == {
        Factor.INDEPENDENT_ORIGINS: (1, 0.2),
        Factor.LEVEL_OF_ATTRIBUTION: (0.333, 0.1),
        Factor.SOURCE_PROXIMITY: (0.667, 0.1),
    }
    assert value(INSIDER) == 0.4


def test_a_named_source_outweighs_any_unnamed_one() -> None:
    for proximity in Proximity:
        for level in (Level.ON_BACKGROUND, Level.DEEP_BACKGROUND):
            assert (value(replace(INSIDER, proximity=proximity, level=level)) or 0) < 0.5


def test_a_second_source_counts_as_much_as_the_first() -> None:
    assert value(NAMED, OTHER) == 0.7


def test_one_speaker_is_one_origin_however_often_quoted() -> None:
    assert value(NAMED, replace(NAMED, utterance="urn:u9")) == value(NAMED)


SPOKESMAN = replace(OTHER, depends_on=frozenset({"urn:ministry"}))
MINISTRY = replace(NAMED, utterance="urn:u5", speaker="urn:ministry", name="the ministry")


def test_a_body_and_its_spokesman_are_one_source() -> None:
    first, *_ = components([SPOKESMAN, MINISTRY])
    assert (first.raw, first.note) == (1, "1 independent source: Carl Oduya with the ministry")
    assert information([SPOKESMAN, MINISTRY]) == information([MINISTRY]) == "3"


def test_two_of_one_body_are_two_sources_and_the_body_no_third() -> None:
    other = replace(NAMED, depends_on=SPOKESMAN.depends_on)
    assert components([SPOKESMAN, other])[0].raw == 2
    assert components([SPOKESMAN, other, MINISTRY])[0].raw == 2


def test_a_body_that_says_what_its_member_denies_is_no_part_of_the_denial() -> None:
    assert value(MINISTRY, replace(SPOKESMAN, stance=Stance.DENIES)) == value(MINISTRY, DENIAL)


def test_a_body_and_its_spokesman_deny_once() -> None:
    denials = [replace(one, stance=Stance.DENIES) for one in (SPOKESMAN, MINISTRY)]
    assert value(NAMED, *denials) == value(NAMED, DENIAL)


@given(SEVERAL, TESTIMONIES)
def test_whoever_speaks_besides_makes_the_sources_no_fewer(heard: list[Said], more: Said) -> None:
    assert independent([*heard, replace(more, speaker="urn:new")]) >= independent(heard)


def test_a_dispute_takes_off_and_says_by_whom() -> None:
    parts = components([NAMED, DENIAL])
    assert value_of(parts) == 0.35
    assert [(part.raw, part.because, part.note) for part in parts if part.factor is Factor.DISPUTE] == [
        (1, ("urn:u4",), "denied or doubted by Carl Oduya")
    ]


def test_second_hand_alone_takes_off_a_little() -> None:
    assert value(replace(NAMED, relayed=True)) == 0.4
    assert value(replace(NAMED, relayed=True), replace(NAMED, utterance="urn:u5")) == 0.5


def test_what_nobody_says_has_no_value() -> None:
    assert value() is None
    assert value(DENIAL) is None
    assert value(replace(NAMED, stance=Stance.ASKS)) is None


@pytest.mark.parametrize(
    ("heard", "digit"),
    [
        ((), "6"),
        ((DENIAL,), "6"),
        ((NAMED,), "3"),
        ((INSIDER,), "3"),
        ((replace(INSIDER, level=Level.DEEP_BACKGROUND),), "6"),
        ((replace(NAMED, relayed=True),), "6"),
        ((NAMED, OTHER), "2"),
        ((NAMED, OTHER, INSIDER), "1"),
        ((NAMED, DENIAL), "4"),
        ((NAMED, INSIDER, DENIAL), "3"),
        ((NAMED, DENIAL, replace(DENIAL, speaker="urn:third")), "5"),
    ],
)
def test_the_admiralty_digit_is(heard: tuple[Said, ...], digit: str) -> None:
    assert information(heard) == digit


def test_many_names_are_cut_short() -> None:
    crowd = [replace(NAMED, speaker=f"urn:{n}", name=f"Source {n}") for n in range(8)]
    assert components(crowd)[0].note.endswith("Source 4 and 3 more")


@given(SEVERAL)
def test_a_value_lies_between_0_and_1_and_every_component_says_why(heard: list[Said]) -> None:
    parts = components(heard)
    result = value_of(parts)
    assert result is None or 0 <= result <= 1
    assert (result is None) == (not said(heard))
    assert all(part.because and part.note for part in parts)
    assert {iri for part in parts for iri in part.because} <= {one.utterance for one in heard}


@given(SEVERAL, TESTIMONIES)
def test_an_independent_confirmation_never_lowers_the_value(heard: list[Said], more: Said) -> None:
    before = value(*heard)
    if before is not None and supporting(more):
        after = value(*heard, replace(more, speaker="urn:new"))
        assert after is not None
        assert after >= before


@given(SEVERAL, TESTIMONIES)
def test_a_denial_never_raises_the_value(heard: list[Said], more: Said) -> None:
    denial = replace(more, stance=Stance.DENIES, depends_on=frozenset())
    before, after = value(*heard), value(*heard, denial)
    assert (before is None) == (after is None)
    assert (after or 0) <= (before or 0)


@given(st.lists(TESTIMONIES, min_size=1, max_size=8), st.data())
def test_a_relay_never_raises_the_value(heard: list[Said], data: st.DataObject) -> None:
    one = data.draw(st.integers(0, len(heard) - 1))
    relayed = [replace(t, relayed=True) if n == one else t for n, t in enumerate(heard)]
    before, after = value(*heard), value(*relayed)
    assert (before is None) == (after is None)
    assert (after or 0) <= (before or 0)


@given(SEVERAL)
def test_the_order_in_which_things_are_read_changes_no_value(heard: list[Said]) -> None:
    assert value(*reversed(heard)) == value(*heard)


@given(st.lists(TESTIMONIES, max_size=6, unique_by=lambda one: one.utterance), TESTIMONIES, st.data())
def test_a_copy_changes_no_value(heard: list[Said], copy: Said, data: st.DataObject) -> None:
    copy = replace(copy, utterance="urn:copy")
    if heard:
        origin = data.draw(st.sampled_from(heard)).utterance
        assert value(*collapsed([*heard, copy], {"urn:copy": origin})) == value(*heard)


@given(
    st.lists(TESTIMONIES, min_size=1, max_size=6, unique_by=lambda one: one.utterance), TESTIMONIES, st.data()
)
def test_a_further_copy_of_what_is_not_there_itself_never_raises_the_value(
    heard: list[Said], copy: Said, data: st.DataObject
) -> None:
    copies = data.draw(st.lists(st.sampled_from([one.utterance for one in heard]), min_size=1))
    gone = st.sampled_from(["urn:gone", "urn:gone too"])
    origins = {one: data.draw(gone) for one in copies}
    more = {**origins, "urn:copy": data.draw(st.sampled_from(sorted(origins.values())))}
    before = value(*collapsed(heard, origins))
    after = value(*collapsed([*heard, replace(copy, utterance="urn:copy")], more))
    assert (after or 0) <= (before or 0)


def test_a_denying_copy_leaves_those_who_copy_the_same_one_source() -> None:
    """Else who also speak for themselves would count as two, and a copy would raise the value."""
    heard = [
        replace(NAMED, utterance=utterance, speaker=speaker)
        for utterance, speaker in (
            ("urn:a", "urn:s0"),
            ("urn:b", "urn:s1"),
            ("urn:c", "urn:s0"),
            ("urn:d", "urn:s1"),
        )
    ]
    denial = replace(DENIAL, utterance="urn:e", speaker="urn:s2")
    origins = dict.fromkeys(("urn:a", "urn:b", "urn:e"), "urn:gone")
    kept = collapsed([*heard, denial], origins)
    assert len({one.speaker for one in kept if supporting(one)}) == 1


def test_a_source_with_a_bad_record_counts_for_less_and_says_so() -> None:
    parts = components([replace(NAMED, weight=0.4)])
    assert value_of(parts) == 0.2
    assert (parts[-1].factor, parts[-1].contribution) == (Factor.SOURCE_WEIGHT, -0.3)
    assert parts[-1].note == "by the record so far, or the user's rating: Ann Reyk counts as 0.4"
    assert value(NAMED, replace(DENIAL, weight=0.4)) == 0.44


def test_what_has_aged_counts_for_less_and_says_so() -> None:
    parts = components([replace(NAMED, freshness=0.5)])
    assert value_of(parts) == 0.25
    assert (parts[-1].factor, parts[-1].raw) == (Factor.FRESHNESS, 0.5)


def test_a_contradiction_takes_off_as_far_as_it_is_sure() -> None:
    against = replace(DENIAL, strength=0.6)
    assert value(NAMED, against) == 0.41
    assert components([NAMED, against])[-1].note == "contradicted by what Carl Oduya says"


def test_what_the_reader_hardly_believes_that_anybody_says_has_no_value() -> None:
    assert value(replace(NAMED, confidence=0.49)) is None
    assert value(replace(NAMED, confidence=0.3), replace(OTHER, confidence=0.3)) == 0.7


def test_copies_of_an_origin_that_is_not_there_stand_for_it_as_one() -> None:
    origins = {NAMED.utterance: "urn:gone", OTHER.utterance: "urn:gone"}
    (one,) = collapsed([replace(OTHER, level=Level.ON_BACKGROUND), NAMED], origins)
    assert (one.utterance, one.level) == (NAMED.utterance, Level.ON_BACKGROUND)


def test_the_deciding_source_is_the_one_whose_loss_changes_most() -> None:
    left = {NAMED.speaker: 0.4, INSIDER.speaker: 0.5}
    assert deciding([NAMED, INSIDER], left.__getitem__) == (NAMED, 0.4)
    assert deciding([], left.__getitem__) is None


def test_the_deciding_statement_is_one_of_several_by_the_same_source() -> None:
    again = replace(NAMED, utterance="urn:u9", level=Level.ON_BACKGROUND)
    assert deciding_evidence([NAMED, again]) == (NAMED, 0.3)
    assert deciding_evidence([NAMED, replace(NAMED, utterance="urn:u9")]) is None


def test_what_is_not_known_is_said() -> None:
    anonymous = replace(INSIDER, proximity=None, relayed=True)
    assert [words.partition(":")[0] for words in unknown([anonymous])] == [
        "whether a second, independent source says so",
        "what those whom it concerns say to it",
        "who the source is",
        "how the source knows",
        "what was said at first hand",
    ]
    assert unknown([NAMED, OTHER, DENIAL]) == ()
