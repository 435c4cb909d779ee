"""Contents that can't be read alone: what their claims are called, and which state nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.model import Span, Speech
from onrecord.loaders.reader.attribution.labels import label_of, names_only


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def told(sentence: str, cue: str, *content: str, speech: Speech = Speech.INDIRECT) -> tuple[str | None, bool]:
    """The label, where Reyk is the source, and whether the content names only."""
    cues, contents = spans(sentence, cue), spans(sentence, *content)
    source = () if "Reyk" in content else spans(sentence, "Reyk")
    return label_of(sentence, cues, contents, source), names_only(sentence, cues, contents, speech)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("defended", "the remark"), ("praised", "her health plan"), ("called for", "an inquiry"),
        ("rejected", "a bill that would ban cars"), ("opposes", "it"), ("denounced", "“self-government”"),
        ("referred to", "the deal he signed"), ("criticized", "the mayor’s record"),
        ("has yet to name", "a running mate"), ("seeks", "reelection"),
        ("is talking about", "something in the water"), ("called", "a meeting of the council"),
    ],
)  # fmt: skip
def test_what_only_names_something_is_called_so_with_its_cue(cue: str, content: str) -> None:
    assert told(f"Reyk {cue} {content} on Friday.", cue, content) == (f"{cue} {content}", True)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("called", "the plan a disaster"), ("called", "him “unfit”"), ("described", "the plan as dead"),
        ("accused", "Oduya of fraud"), ("thanked", "the crew for staying on"), ("urged", "Oduya to resign"),
        ("showed", "Oduya leading by 5 points"), ("put", "the loss at $2 million"),
        ("wants to", "sell the quay"), ("opposes", "selling the quay"),
    ],
)  # fmt: skip
def test_what_states_something_after_its_cue_alone_has_a_label_too(cue: str, content: str) -> None:
    assert told(f"Reyk {cue} {content}.", cue, content) == (f"{cue} {content}", False)


@pytest.mark.parametrize(
    ("sentence", "content", "label"),
    [
        ("The sale of it, according to Reyk, is seen as a mistake.", ("The sale of it", "a mistake"),
         "The sale of it is seen as a mistake"),
        ("The sale, according to Reyk, a danger to the many old ships of the harbour, a mistake.",
         ("The sale", "a mistake"), None),
        ("According to Reyk, a mistake.", ("a mistake",), None),
    ],
)  # fmt: skip
def test_what_according_to_parts_is_mended_without_it(
    sentence: str, content: tuple[str, ...], label: str | None
) -> None:
    cue = "according to" if "according" in sentence else "According to"
    assert told(sentence, cue, *content) == (label, False)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "the quay is safe"), ("promised", "to sell the quay"), ("decided", "not to sell the quay"),
        ("knows", "what the mayor promised"), (":", "A quay for the many"),
        ("said", "a quay on the far side of the old harbour"),
    ],
)  # fmt: skip
def test_a_clause_needs_no_label(cue: str, content: str) -> None:
    assert told(f"Reyk {cue} {content}.", cue, content) == (None, False)


def test_what_is_said_in_so_many_words_is_no_name() -> None:
    assert told("“No way,” Reyk said.", "said", "“No way,”", speech=Speech.DIRECT) == (
        "“No way” … said",
        False,
    )


def test_a_label_keeps_the_order_of_the_text() -> None:
    sentence = "Reyk was named the winner in Lorne."
    assert told(sentence, "was named", "Reyk", "the winner") == ("Reyk was named the winner", False)
    assert told("The plan was criticised by Reyk.", "was criticised", "The plan") == (
        "The plan was criticised",
        True,
    )


def test_a_label_takes_in_a_few_words_but_no_source_and_is_one_line() -> None:
    sentence = "She was among\nfive senators against the bailout, as Reyk had criticised, sharply, the plan."
    against = spans(sentence, "against")
    assert label_of(sentence, spans(sentence, "was"), (*against, *spans(sentence, "the bailout"))) == (
        "was … against the bailout"
    )
    assert label_of(sentence, spans(sentence, "had criticised"), spans(sentence, "the plan")) == (
        "had criticised, sharply, the plan"
    )
    cue, content = spans(sentence, "as"), spans(sentence, "the plan")
    assert label_of(sentence, cue, content, spans(sentence, "Reyk")) == "as … the plan"


WORDS = st.lists(
    st.sampled_from(["the", "quay", "a", "mistake", "sold", "“so”", ",", "who", "of"]), min_size=1
)
CUES = (
    st.sampled_from(["defended", "According to", "according to", "said", "called", "wants to", "as"])
    | st.text()
)


@given(CUES, st.lists(WORDS, min_size=1, max_size=4), st.booleans())
def test_what_names_only_has_a_label(cue: str, parts: list[list[str]], cue_is_first: bool) -> None:
    spoken = f"{cue} "
    pieces = [spoken, *(f"{' '.join(part)} " for part in parts)]
    text, placed = "", []
    for piece in pieces if cue_is_first else [*pieces[1:], spoken]:
        placed.append(Span(len(text), len(text) + len(piece) - 1))
        text += piece
    cued = placed.pop(0 if cue_is_first else -1)
    content = tuple(placed[::2])
    if names_only(text, (cued,), content, Speech.INDIRECT):
        assert label_of(text, (cued,), content)
