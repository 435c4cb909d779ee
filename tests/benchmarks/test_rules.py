"""Where sources, cues and contents begin and end."""

from __future__ import annotations

import pytest

from benchmarks.rules import find
from benchmarks.rules.complements import COMPLEMENTS
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.text.document import lay_out


def spans(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution as words, fragments joined by a bar."""
    return [
        (
            " | ".join(s.of(text) for s in found.source),
            " | ".join(s.of(text) for s in found.cue),
            " | ".join(s.of(text) for s in found.content),
        )
        for found in find(lay_out(text))
    ]


def test_a_clause_after_said_is_the_content_with_its_that() -> None:
    text = "Jane Doe said that the pier was closed."
    assert spans(text) == [("Jane Doe", "said", "that the pier was closed")]


def test_that_may_be_left_out() -> None:
    text = "The mayor says he will resign."
    assert spans(text) == [("The mayor", "says", "he will resign")]


def test_auxiliaries_and_adverbs_belong_to_the_cue() -> None:
    text = "Doe has repeatedly said that it leaks."
    assert spans(text) == [("Doe", "has repeatedly said", "that it leaks")]


def test_a_quotation_before_the_cue_is_the_content_with_its_marks() -> None:
    text = "“It leaks,” Jane Doe said on Monday."
    assert spans(text) == [("Jane Doe", "said", "“It leaks,”")]


def test_an_inverted_source_keeps_its_apposition() -> None:
    text = "“It leaks,” said Jane Doe, a spokeswoman for Acme."
    assert spans(text) == [("Jane Doe, a spokeswoman for Acme", "said", "“It leaks,”")]


def test_a_cue_in_the_middle_leaves_a_content_in_two_parts() -> None:
    text = "“It leaks,” she said, “and it always will.”"
    assert spans(text) == [("she", "said", "“It leaks,” | “and it always will.”")]


def test_an_indirect_content_may_stand_around_its_cue() -> None:
    text = "The pier, the mayor said, was closed in May."
    assert spans(text) == [("the mayor", "said", "The pier | was closed in May")]


def test_a_quotation_goes_on_in_the_next_sentence() -> None:
    text = "“It leaks,” Doe said. “It always did.”"
    assert spans(text) == [("Doe", "said", "“It leaks,” | “It always did.”")]


def test_a_speech_goes_on_in_the_next_paragraph_while_its_mark_is_open() -> None:
    text = "Doe said: “It leaks.\n\n“It always did.”"
    assert spans(text) == [("Doe", "said", "“It leaks. | “It always did.”")]


def test_according_to_may_follow_its_content() -> None:
    text = "The pier leaks, according to two people familiar with the matter."
    assert spans(text) == [("two people familiar with the matter", "according to", "The pier leaks")]


def test_according_to_may_open_the_sentence() -> None:
    text = "According to the report, the pier leaks."
    assert spans(text) == [("the report", "According to", "the pier leaks")]


def test_according_to_leaves_a_main_clause_in_the_passive_alone() -> None:
    text = "According to court filings, the pier was built in 1931."
    assert spans(text) == [("court filings", "According to", "the pier was built in 1931")]


def test_one_of_them_is_a_source() -> None:
    assert spans("“It leaks,” one of them said.") == [("one of them", "said", "“It leaks,”")]


def test_a_source_after_according_to_may_list_several() -> None:
    text = "It leaks, according to sources in the port, the ministry and fishing circles."
    assert spans(text)[0][0] == "sources in the port, the ministry and fishing circles"


def test_a_relative_clause_belongs_to_the_source_before_the_verb() -> None:
    text = "Jane Doe, who left in May, explained, “It was time.”"
    assert spans(text)[0] == ("Jane Doe, who left in May,", "explained", "“It was time.”")


def test_whom_someone_told_is_no_part_of_the_content() -> None:
    text = "Doe told reporters that it leaks."
    assert spans(text) == [("Doe", "told", "that it leaks")]


def test_an_infinitive_is_the_content_of_a_promise() -> None:
    text = "The union vowed to fight."
    assert spans(text) == [("The union", "vowed", "to fight")]


def test_what_is_praised_is_the_content_of_praise() -> None:
    text = "Doe praised the new law."
    assert spans(text) == [("Doe", "praised", "the new law")]


def test_a_participle_takes_the_subject_of_its_sentence() -> None:
    text = "Doe denied the report, adding that it was old."
    assert spans(text)[1] == ("Doe", "adding", "that it was old")


def test_a_noun_with_a_that_clause_attributes_to_its_owner() -> None:
    text = "Few accept Doe's claim that it leaks."
    assert spans(text) == [("Doe's", "claim", "that it leaks")]


def test_hope_may_be_an_adjective() -> None:
    text = "Officials are hopeful that it will hold."
    assert spans(text) == [("Officials", "are hopeful", "that it will hold")]


def test_words_inside_a_quotation_attribute_nothing() -> None:
    text = "“He said that she said it,” Doe said."
    assert spans(text) == [("Doe", "said", "“He said that she said it,”")]


def test_plans_that_are_things_attribute_nothing() -> None:
    assert spans("The plans for the pier were drawn in 1931.") == []


def test_a_sentence_that_opens_with_a_gerund_may_be_the_content() -> None:
    text = "Drinking water from the Lorne plant meets all limits, the ministry said on Sunday."
    assert spans(text) == [("the ministry", "said", "Drinking water from the Lorne plant meets all limits")]


def test_the_attribution_that_ends_a_sentence_is_the_outermost() -> None:
    text = "Residents believe that bills will rise, said Owen Pryce, a professor."
    assert spans(text) == [("Owen Pryce, a professor", "said", "Residents believe that bills will rise")]
    text = "The company plans to appeal, its lawyer told reporters."
    assert spans(text) == [("its lawyer", "told", "The company plans to appeal")]


def test_a_dateline_is_no_part_of_what_is_said() -> None:
    text = "PORT LORNE (Reuters) — The plant is shut, the Audit Office said."
    assert spans(text) == [("the Audit Office", "said", "The plant is shut")]


@pytest.mark.parametrize(
    "ending", ["said Friday", "said on Sunday", "said in a statement", "said at a hearing", "said in May"]
)
def test_a_time_or_place_may_end_the_attribution(ending: str) -> None:
    (found,) = spans(f"Drinking water meets all limits, the ministry {ending}.")
    assert found == ("the ministry", "said", "Drinking water meets all limits")


def test_an_inverted_source_may_belong_to_the_subject() -> None:
    text = "The company will appeal, said its chief executive, Paula Wend."
    assert spans(text) == [("its chief executive, Paula Wend", "said", "The company will appeal")]


def test_the_baseline_knows_what_each_reporting_verb_takes() -> None:
    assert {form.lemma for form in FORMS.values()} == set(COMPLEMENTS)
