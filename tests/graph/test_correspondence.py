from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.correspondence import correspondences
from onrecord.graph.model import (
    Article,
    Entity,
    EntityKind,
    Level,
    Reading,
    Span,
    Speech,
    Stance,
    Utterance,
)

READ = tuple[Article, Reading]


def read(*said: tuple[str, str], kind: EntityKind = EntityKind.PERSON) -> READ:
    """An article of attributions, each a speaker's name and a content."""
    text, utterances, entities = "", [], []
    for n, (name, content) in enumerate(said):
        span = Span(len(text), len(text) + len(content))
        text += f"{content} "
        local = kind is EntityKind.UNNAMED
        entities.append(Entity(f"e{n}", kind, name, local=local))
        utterances.append(
            Utterance((), (), (span,), f"e{n}", Speech.INDIRECT, Stance.ASSERTS, Level.ON_THE_RECORD)
        )
    return Article("urn:a", text, "a"), Reading("test", tuple(entities), (), tuple(utterances))


def pairs(one: READ, other: READ) -> list[tuple[int, int]]:
    return [(found.one, found.other) for found in correspondences(one, other)]


def test_closely_worded_contents_correspond_and_others_do_not() -> None:
    one = read(("Ann", "the ferry will run again on Monday"), ("Bo", "the quay has never been safe"))
    other = read(("Cy", "ferries will be back next year"), ("Di", "that the ferry would run again Monday"))
    assert pairs(one, other) == [(0, 1)]


def test_each_attribution_is_in_one_pair_at_most_and_the_closest_wins() -> None:
    one = read(("Ann", "the ferry will run again on Monday"))
    other = read(("Bo", "the ferry may run again some Monday"), ("Cy", "the ferry will run again on Monday"))
    assert pairs(one, other) == [(0, 1)]


def test_the_same_named_source_makes_up_for_looser_wording_and_an_unnamed_one_does_not() -> None:
    words = ("the harbour tower needs new windows soon", "new windows cost the harbour board far more")
    assert pairs(read(("Ann Lee", words[0])), read(("Ann Lee", words[1]))) == [(0, 0)]
    assert pairs(read(("Ann Lee", words[0])), read(("Bo", words[1]))) == []
    unnamed = [read(("an official", one), kind=EntityKind.UNNAMED) for one in words]
    assert pairs(*unnamed) == []


def test_who_gave_no_answer_tells_of_no_claim() -> None:
    article, reading = read(("Ann", "to comment on whether the ferry will run again on Monday"))
    silent = replace(reading.utterances[0], answered=False)
    assert pairs((article, reading), (article, reading)) == [(0, 0)]
    assert pairs((article, reading), (article, replace(reading, utterances=(silent,)))) == []


def test_contents_of_a_word_or_two_correspond_to_nothing() -> None:
    assert pairs(read(("Ann", "the auditors")), read(("Bo", "the auditors"))) == []


@given(
    st.lists(st.text("abc de", min_size=1), max_size=4), st.lists(st.text("abc de", min_size=1), max_size=4)
)
def test_it_is_the_same_whichever_article_comes_first(mine: list[str], theirs: list[str]) -> None:
    one = read(*(("Ann", words) for words in mine))
    other = read(*(("Bo", words) for words in theirs))
    closeness = sorted(found.closeness for found in correspondences(one, other))
    assert all(0 < value <= 1 for value in closeness)
    assert max(closeness, default=0) == max((f.closeness for f in correspondences(other, one)), default=0)


def test_a_claim_and_its_contrary_are_told_apart_from_the_same_claim() -> None:
    one = read(("Ann", "the old bridge will be torn down in spring"), ("Bo", "the ferry was late on Monday"))
    other = read(
        ("Cy", "the old bridge will not be torn down in spring"), ("Di", "the ferry was late Monday")
    )
    found = {pair.one: pair.contradiction for pair in correspondences(one, other)}
    assert "negated" in (found[0] or "")
    assert found[1] is None


def test_what_states_nothing_corresponds_to_nothing() -> None:
    article, reading = read(("Ann", "the sale of the old quay in Lorne"))
    (said,) = reading.utterances
    naming = article, replace(reading, utterances=(replace(said, label="sold", names_only=True),))
    assert pairs((article, reading), (article, reading)) == [(0, 0)]
    assert pairs((article, reading), naming) == []
