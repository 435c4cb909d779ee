"""What the finder makes of the model's answers, and of the model itself."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from onrecord.loaders.reader.found import Attribution, Found
from onrecord.loaders.reader.networks.confidence import Floors, calibration, confidence, digest
from onrecord.loaders.reader.networks.finder import (
    Candidate,
    TrainedFinder,
    disjoint,
    possible_cues,
    without_others,
)
from onrecord.loaders.reader.networks.model import FAR, WINDOW, distances, model
from onrecord.loaders.reader.networks.pieces import cut
from onrecord.loaders.reader.text.document import lay_out

STORY = (
    "The harbour will close in May, Jane Doe said on Monday. “We have no choice,” she added. "
    "Two officials told the paper that the port owed nine million crowns."
)


def find(text: str, floors: Floors | None = None) -> Found:
    return TrainedFinder(model(), floors or calibration().usual)(lay_out(text))


def words(text: str, attribution: Attribution) -> tuple[str, str, str]:
    source, cue, content = (
        " | ".join(span.of(text) for span in role)
        for role in (attribution.source, attribution.cue, attribution.content)
    )
    return source, cue, content


def test_sources_cues_and_contents_of_a_plain_story_are_found() -> None:
    found = [words(STORY, one)[:2] for one in find(STORY).attributions]
    assert found == [("Jane Doe", "said"), ("she", "added"), ("Two officials", "told")]


def test_higher_floors_leave_attributions_out_and_change_none() -> None:
    everything = find(STORY, Floors(0.0, 0.0)).attributions
    usual, strict = find(STORY).attributions, find(STORY, calibration().strict).attributions
    spans = [{words(STORY, one) for one in some} for some in (strict, usual, everything)]
    assert spans[0] <= spans[1] <= spans[2]


def test_contents_of_the_outermost_attributions_do_not_overlap() -> None:
    spans = sorted(span for one in find(STORY * 6).attributions for span in one.content)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_the_full_stop_that_closes_a_headline_is_nobodys_content() -> None:
    text = "that one.'\n7-year-old was accepting"
    assert all(
        span.start < span.end for one in find(text, Floors(0.0, 0.0)).attributions for span in one.spans
    )


def test_the_same_is_found_wherever_a_paragraph_stands_in_a_long_text() -> None:
    plain = "The road was long and it went past a mill and over two bridges. " * 40
    short = [words(STORY, one) for one in find(STORY).attributions]
    text = f"{plain}\n\n{STORY}\n\n{plain}"
    assert len(cut(lay_out(text))) > 2 * WINDOW
    assert [words(text, one) for one in find(text).attributions] == short


def test_every_piece_is_seen_however_long_the_text() -> None:
    for text in ("", "It rained.", STORY * 40):
        row = cut(lay_out(text))
        seen = model().look(row)
        assert seen.roles.shape == seen.kinds.shape == (len(row), 7)
        assert np.isfinite(seen.roles).all()
        assert np.isfinite(seen.vectors).all()


def test_a_cue_begins_where_that_is_possible_and_goes_on_while_it_is_likely() -> None:
    roles = np.zeros((6, 7), dtype=np.float32)
    roles[1, 3], roles[2, 4], roles[3, 4], roles[5, 3] = 0.2, 0.6, 0.3, 0.9
    assert possible_cues(roles) == [(1, 3), (5, 6)]


def candidate(*content: tuple[int, int]) -> Candidate:
    return Candidate((), ((0, 1),), content, ())


def test_of_two_contents_that_overlap_the_surer_stays() -> None:
    first, second, third = candidate((1, 5)), candidate((4, 9)), candidate((9, 12), (20, 22))
    assert disjoint([(first, 0.4), (second, 0.6), (third, 0.5)]) == [(second, 0.6), (third, 0.5)]


def test_what_another_says_in_the_paragraph_before_is_nobody_elses() -> None:
    paragraphs = np.array([0] * 10 + [1] * 10)
    own = Candidate((), ((8, 9),), ((2, 6),), ())
    next_one = Candidate((), ((18, 19),), ((2, 5), (12, 16)), ())
    alone = Candidate((), ((18, 19),), ((12, 16),), ())
    assert without_others([(own, 0.8), (next_one, 0.9)], paragraphs, 0.5) == [(own, 0.8), (alone, 0.9)]
    unsure = [(own, 0.4), (next_one, 0.9)]
    assert without_others(unsure, paragraphs, 0.5) == unsure


def test_distances_are_counted_from_the_ends_of_the_cue() -> None:
    places = np.array([[0, 9, 10, 11, 12, 20, 400]])
    found = distances(places, np.array([[10]]), np.array([[11]])) - FAR
    assert found.tolist() == [[-9, -1, 0, 0, 1, 8, FAR]]


@pytest.mark.parametrize("sign", range(9))
def test_confidence_is_a_probability_whatever_the_signs(sign: int) -> None:
    signs = [0.0] * 9
    for signs[sign] in (-1e6, 0.0, 1e6):
        assert 0.0 <= confidence(signs) <= 1.0


def test_the_version_names_the_weights_that_the_calibration_was_fitted_to() -> None:
    assert calibration().version.partition("+")[2] == digest()[:12]
