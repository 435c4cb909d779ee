from __future__ import annotations

from onrecord.loaders.reader.english.sentences import LONGEST, paragraphs, quotations, sentences


def cut(text: str) -> list[str]:
    return [s.of(text) for p in paragraphs(text) for s in sentences(text, p)]


def quoted(text: str) -> list[str]:
    return [q.of(text) for p in paragraphs(text) for q in quotations(text, p)]


def test_titles_and_initials_end_no_sentence() -> None:
    assert cut("Mr. J. K. Roe left. Dr. Doe stayed.") == ["Mr. J. K. Roe left.", "Dr. Doe stayed."]
    assert cut("They met Barr. Ngozi Anya. Cllr. Roe left.") == [
        "They met Barr. Ngozi Anya.",
        "Cllr. Roe left.",
    ]


def test_a_nickname_after_an_initial_ends_no_sentence() -> None:
    text = "They met Joan C. “Jo” Lund. “Peter” was there."
    assert cut(text) == ["They met Joan C. “Jo” Lund.", "“Peter” was there."]


def test_a_country_in_initials_goes_on_or_ends() -> None:
    assert cut("The U.S. Navy left the U.S. The rest stayed.") == [
        "The U.S. Navy left the U.S.",
        "The rest stayed.",
    ]


def test_a_closing_mark_belongs_to_the_sentence_before_it() -> None:
    assert cut("“It leaks.” Doe left.") == ["“It leaks.”", "Doe left."]


def test_a_question_in_quotes_does_not_end_before_its_speaker() -> None:
    assert cut("“Why?” Jane Doe asked. Nobody knew.") == ["“Why?” Jane Doe asked.", "Nobody knew."]


def test_furniture_that_is_glued_on_is_apart() -> None:
    assert cut("Roe spoke via Getty ImagesThe port is shut.") == [
        "Roe spoke via Getty Images",
        "The port is shut.",
    ]
    assert cut("Debate 9:12PMRoe Answers") == ["Debate 9:12PM", "Roe Answers"]
    assert cut("ReutersBy Jane DoeUpdated today") == ["Reuters", "By Jane Doe", "Updated today"]
    assert cut("He left. Jane DoeFlagShareLikeReplyAnn Roe") == ["He left.", "Jane Doe", "Ann Roe"]
    assert cut("Jane DoeMay 6, 2026") == ["Jane Doe", "May 6, 2026"]


def test_names_with_capitals_inside_are_whole() -> None:
    text = "McDonald DeSantis LaGuardia eBay iPhone YouTube BuzzFeed SharePoint ReutersTV 9:12PM"
    assert cut(text) == [text]


def test_a_line_that_goes_on_in_lower_case_is_the_same_paragraph() -> None:
    assert cut("The pier was\nclosed.\n\nIt leaks") == ["The pier was\nclosed.", "It leaks"]


def test_a_sentence_never_ends_is_cut_at_a_bound() -> None:
    assert max(map(len, cut("word " * 4000))) <= LONGEST


def test_quotations_are_found_in_every_style() -> None:
    assert quoted("“a” \"b\" ''c'' «d» ‘e’") == ["“a”", '"b"', "''c''", "«d»", "‘e’"]


def test_an_apostrophe_opens_no_quotation() -> None:
    assert quoted("Doe's ships don’t leak, nor do the owners’.") == []


def test_a_quotation_that_never_closes_ends_with_its_paragraph() -> None:
    assert quoted("“It leaks.\n\nIt does.") == ["“It leaks."]
