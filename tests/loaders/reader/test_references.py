"""Whom pronouns and descriptions refer to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Article, EntityKind, Level, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found

Read = Callable[..., Reading]

JOAN = "Sen. Joan Lund voted against it."


def speakers(reading: Reading) -> list[str | None]:
    """The name of each utterance's speaker, in text order."""
    return [reading.entity(u.speaker).name if u.speaker else None for u in reading.utterances]


def given(text: str, *sources: str) -> Reading:
    """The reading of a text in which these words are the sources, each with the word after it for a cue."""
    found = []
    for source in sources:
        start = text.index(source)
        cue = start + len(source) + 1
        past = text.index(" ", cue)
        content = Span(past + 1, text.index(".", past))
        found.append(Attribution((Span(start, cue - 1),), (Span(cue, past),), (content,), 1.0))
    return SpanReader(lambda _: Found(found, []), "given").read(Article("urn:x", text, "x"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Peter Roe said the pier was safe. {JOAN} He said the quay was too.", "Peter Roe"),
        ("Officials said the pier was safe. Peter Roe walked it. He said it was not.", "Peter Roe"),
        ("Joan Lund, with Peter Roe beside her, left. She said the pier was safe.", "Joan Lund"),
        (f"Peter Roe met Tom Dale. {JOAN} He said the pier was safe.", "Peter Roe"),
        ("Tom Dale sat down. Peter Roe rose, and he said the pier was safe.", "Peter Roe"),
        ("In his first speech, Peter Roe was calm. He said the pier was safe.", "Peter Roe"),
        ("Mr. Roe's plan failed after Peter Roe left. He said the pier was safe.", "Peter Roe"),
    ],
)
def test_a_pronoun_means_whom_the_text_is_about(read: Read, text: str, speaker: str) -> None:
    assert speakers(read(text))[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Joan Lund rose. Asked whether Mary Hale would close it, she said the pier was safe.", "Joan Lund"),
        ("Joan Lund rose. Asked about Peter Roe, who said it leaks, she said it was safe.", "Joan Lund"),
        ('Asked whether Peter Roe would act, Tom Dale nodded. "It is safe," he said.', "Tom Dale"),
        ("Tom Dale rose. Asked about Peter Roe, who said it leaks, he said it was safe.", "Tom Dale"),
    ],
)
def test_whoever_is_asked_answers_and_not_who_the_question_is_about(
    read: Read, text: str, speaker: str
) -> None:
    assert speakers(read(text))[-1] == speaker


def test_who_is_told_to_do_something_does_not_take_the_word() -> None:
    text = "Joan Lund urged calm and allowed Mary Hale to back the plan. She said it was safe."
    assert speakers(given(text, "Joan Lund", "Mary Hale", "She")) == ["Joan Lund", "Mary Hale", "Joan Lund"]


def test_a_group_is_not_he(read: Read) -> None:
    text = "Two officials said the pier was shut. Tom Dale agreed. He said it was dangerous."
    assert speakers(read(text))[-1] == "Tom Dale"


def test_the_author_is_not_he(read: Read) -> None:
    text = (
        "Peter Roe came in. I said the pier was shut. He said it was safe. Tom Dale is a lawyer in Northport."
    )
    assert speakers(read(text, authors=("Tom Dale",))) == ["Tom Dale", "Peter Roe"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A porter said that the pier was shut. He said it was cold.", "porter"),
        (
            "The caller, a young docker, said that the pier was shut. He said it was cold.",
            "caller, a young docker",
        ),
        ("A waitress said that the pier was shut. She said it was cold.", "waitress"),
        ("A neighbour saw the boats. “It was late,” he said.", "neighbour"),
        ("Peter Roe said that it was safe. A driver saw the boats. “It was late,” he said.", "driver"),
        ("Peter Roe said that it was safe. A woman saw the boats. “It was late,” he said.", "Peter Roe"),
        ("Peter Roe said that it was safe. A driver dispute followed. “It was late,” he said.", "Peter Roe"),
        ("Peter Roe said that it was safe.\n\nA driver left.\n\n“It was late,” he said.", "Peter Roe"),
    ],
)
def test_he_may_be_someone_without_a_name(read: Read, text: str, speaker: str) -> None:
    assert speakers(read(text))[-1] == speaker


@pytest.mark.parametrize("group", ["The family", "A crowd", "Those in the boats", "The crew"])
def test_he_is_no_group(read: Read, group: str) -> None:
    assert speakers(read(f"{group} said that the pier was shut. He said it was cold."))[-1] is None


@pytest.mark.parametrize("byline", ["By Tom Dale, The Harbour Post", "Tom Dale\n\nThe Harbour Post"])
@pytest.mark.parametrize(
    "text",
    [
        "The boats came in at noon. It was late, he said.",
        "A crowd had come to the quay. “It was late,” he said.",
    ],
)
def test_he_is_not_who_signs_the_article(read: Read, byline: str, text: str) -> None:
    signed = f"Boats come in to the quay\n\n{byline}\n\n{text}"
    assert speakers(read(signed, authors=("Tom Dale",), outlet="The Harbour Post")) == [None]


@pytest.mark.parametrize("noun", ["company", "paper", "newspaper"])
def test_the_company_is_not_the_outlet_of_the_byline(read: Read, noun: str) -> None:
    signed = f"Boats come in\n\nBy Tom Dale, The Harbour Post\n\nThe {noun} said that the pier was shut."
    assert speakers(read(signed, authors=("Tom Dale",), outlet="The Harbour Post")) == [noun]


def test_the_paper_is_its_outlet_where_the_article_is_about_it(read: Read) -> None:
    text = "Boats come in\n\nThe Harbour Post was founded in May. The paper said that the pier was shut."
    assert speakers(read(text, outlet="The Harbour Post")) == ["The Harbour Post"]


def test_an_author_whom_the_text_names_is_he(read: Read) -> None:
    text = "Boats come in\n\nBy Tom Dale\n\nTom Dale rose. He said that the pier was shut."
    assert speakers(read(text, authors=("Tom Dale",))) == ["Tom Dale"]


def test_a_pronoun_does_not_mean_someone_named_in_what_is_said(read: Read) -> None:
    text = "Tom Dale said the pier was shut. The pier, which Peter Roe built, was unsafe, he said."
    assert speakers(read(text))[-1] == "Tom Dale"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Mr Justice", "the judge"),
        ("Det Ch Insp", "the detective"),
        ("Cllr", "the councillor"),
        ("Supt", "the superintendent"),
        ("Det Con", "the detective"),
        ("DCI", "the inspector"),
        ("PC", "the constable"),
    ],
)
def test_a_title_of_britain_is_taken_up_in_full(read: Read, title: str, words: str) -> None:
    text = f"{title} Joan Lund came with Peter Roe. “It was empty when we came,” {words} said."
    assert speakers(read(text)) == ["Joan Lund"]


def test_an_obituary_goes_back_to_whom_it_mourns(read: Read) -> None:
    text = (
        "Joan Lund obituary\n\nShe grew up by the sea. Her mother was called Mary Hale. They had a boat. "
        "The boat had a leak. There was no money for it. There was a storm. She said the pier was safe."
    )
    assert speakers(read(text)) == ["Joan Lund"]


@pytest.mark.parametrize("words", ["The senator", "The Northport senator", "The lanky young senator"])
def test_a_title_is_taken_up_in_full(read: Read, words: str) -> None:
    assert speakers(read(f"{JOAN} {words} said the pier was unsafe."))[-1] == "Joan Lund"


@pytest.mark.parametrize(
    "words",
    ["The candidate", "The former first lady", "The Northport billionaire", "The Labour MP", "The Scot"],
)
def test_what_papers_call_the_well_known_needs_no_introduction(read: Read, words: str) -> None:
    text = f"Joan Lund spoke in Northport. {words} said the pier was unsafe."
    assert speakers(read(text))[-1] == "Joan Lund"


@pytest.mark.parametrize("words", ["The 51-year-old", "The tall, 51-year-old welder"])
def test_an_age_is_said_of_someone_known(words: str) -> None:
    text = f"Joan Lund spoke in Northport. {words} said the pier was unsafe."
    assert speakers(given(text, words)) == ["Joan Lund"]


def test_who_means_the_name_that_a_description_is_set_off_from(read: Read) -> None:
    text = "They met Joan Lund, the harbour master of Northport, who said the pier was unsafe."
    assert speakers(read(text)) == ["Joan Lund"]


def test_which_is_no_person() -> None:
    text = "Peter Roe said it leaks. The Friends of Roe, which backed the plan, met."
    assert speakers(given(text, "Peter Roe", "which"))[1] != "Peter Roe"


def test_a_surname_may_be_a_common_word() -> None:
    text = "It leaks, Black said last week. They met Joan Black there."
    assert speakers(given(text, "Black")) == ["Joan Black"]


def test_this_reporter_is_the_author(read: Read) -> None:
    assert speakers(read("This reporter said the pier was unsafe.", authors=("Ada Roe",))) == ["Ada Roe"]
    assert speakers(read("This reporter said the pier was unsafe.")) == ["reporter"]


@pytest.mark.parametrize("words", ["Everyone", "Nobody", "No one at the ministry", "No senator"])
def test_nobody_and_everybody_are_no_source(read: Read, words: str) -> None:
    reading = read(f"{words} said that the pier was unsafe.")
    assert speakers(reading) == [None]
    assert [said.level for said in reading.utterances] == [Level.UNATTRIBUTED]


@pytest.mark.parametrize("words", ["Everyone at the ministry", "A group of rabbis"])
def test_some_people_are_an_unnamed_source(read: Read, words: str) -> None:
    (said,) = read(f"{words} said that the pier was unsafe.").entities
    assert said.kind is EntityKind.UNNAMED


def test_a_new_description_is_someone_new(read: Read) -> None:
    text = "Joan Lund spoke in Northport. The harbour master said the pier was unsafe."
    assert speakers(read(text))[-1] == "harbour master"


def test_whose_campaign_is_that_of_the_name_before_it() -> None:
    text = "Joan Lund, whose small campaign said the pier was unsafe, left."
    assert speakers(given(text, "whose small campaign")) == ["Lund campaign"]


def test_the_dean_of_a_school_is_not_the_school(read: Read) -> None:
    text = "The dean of Eastwick's Graduate School of Journalism said the pier was unsafe."
    (dean,) = [e for e in read(text).entities if e.described_as]
    assert dean.kind is EntityKind.UNNAMED


@pytest.mark.parametrize("words", ["The Lund campaign", "Her campaign", "Lund's campaign", "The Lund camp"])
def test_a_campaign_is_one_however_it_is_called(read: Read, words: str) -> None:
    text = f"Joan Lund spoke in Northport. {words} said the pier was unsafe."
    assert speakers(read(text))[-1] == "Lund campaign"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The registry", "Northport Land Registry"),
        ("The company", "Northport Land Registry"),
        ("The Eastwick-based tyre maker", "Northport Land Registry"),
        ("The Eastwick-based bystander", "Eastwick-based bystander"),
        ("The council", "council"),
        ("The Eastwick registry", "Eastwick registry"),
    ],
)
def test_a_body_is_taken_up_by_its_noun(read: Read, words: str, speaker: str) -> None:
    text = f"The Northport Land Registry closed on Monday. {words} said the pier was unsafe."
    assert speakers(read(text))[-1] == speaker


@pytest.mark.parametrize("words", ["The board of trade", "The board", "It"])
def test_a_body_is_taken_up_by_the_end_of_its_name(read: Read, words: str) -> None:
    text = f"The Northport Board of Trade closed on Monday. {words} said the pier was unsafe."
    assert speakers(read(text))[-1] == "Northport Board of Trade"


@pytest.mark.parametrize("words", ["The paper", "The solemn Harbour Post newspaper", "The magazine"])
def test_an_outlet_is_taken_up_by_what_it_is(read: Read, words: str) -> None:
    text = f"The Harbour Post sent a reporter to Acme Corp. {words} said the pier was unsafe."
    assert speakers(read(text))[-1] == "The Harbour Post"


def test_a_paper_that_is_no_outlet_is_a_document(read: Read) -> None:
    reading = read("Acme Corp closed on Monday. The paper said the pier was unsafe.")
    assert reading.entity(reading.utterances[-1].speaker or "").kind is EntityKind.DOCUMENT


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("A port poll last month", EntityKind.DOCUMENT),
        ("Disclosures filed on Sunday", EntityKind.DOCUMENT),
        ("A textbook just published by the port", EntityKind.DOCUMENT),
        ("A new batch of port emails", EntityKind.DOCUMENT),
        ("A number of studies", EntityKind.DOCUMENT),
        ("A number of clerks", EntityKind.UNNAMED),
        ("A pair of poll workers", EntityKind.UNNAMED),
        ("Two clerks this month", EntityKind.UNNAMED),
    ],
)
def test_what_is_written_is_no_unnamed_person(source: str, kind: EntityKind) -> None:
    reading = given(f"{source} said the pier was unsafe.", source)
    assert reading.entity(reading.utterances[-1].speaker or "").kind is kind


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Secretary of State Joan Lund", "Joan Lund"),
        ("North Dakota Committeeman Peter Roe", "Peter Roe"),
        ("NATO Chief of Staff Joan Lund", "Joan Lund"),
        ("Union of Dockers secretary Dr Joan Lund", "Joan Lund"),
        ("Minister for Treaty Talks Joan Lund", "Joan Lund"),
        ("A lawyer for former judge Joan Lund", "lawyer for former judge Joan Lund"),
        ("The mayor of Northport and former judge Joan Lund", "Joan Lund"),
        ("A friend of former judge Joan Lund", "friend of former judge Joan Lund"),
        ("A man who knew Joan Lund", "man who knew Joan Lund"),
        ("Several mayors, including Joan Lund,", "Several mayors"),
        ("Geologists like Joan Lund of Northport", "Joan Lund"),
        ("Other critics, such as former judge Joan Lund,", "Joan Lund"),
        ("Geologists like Joan Lund and Peter Roe", "Geologists"),
        ("Geologists who like Joan Lund", "Geologists who like Joan Lund"),
        ("One mayor supporting Peter Roe, Joan Lund of Northport", "Joan Lund"),
    ],
)
def test_a_title_may_hold_a_preposition(source: str, speaker: str) -> None:
    assert speakers(given(f"{source} said that the pier was unsafe.", source)) == [speaker]


def test_what_someone_was_takes_them_up(read: Read) -> None:
    text = "Joan Lund spoke in Northport. The former secretary of state said the pier was unsafe."
    assert speakers(read(text)) == ["Joan Lund"]


def test_a_thing_is_not_he(read: Read) -> None:
    text = "Peter Roe spoke. Roe's speech said the pier was unsafe. He said the quay was too."
    assert speakers(read(text))[-1] == "Peter Roe"


def test_a_word_of_a_title_alone_is_nobody(read: Read) -> None:
    text = "It was Northport Police Chief Joan Lund who came. The police said the pier was unsafe."
    assert speakers(read(text)) == ["police"]


def test_a_body_has_its_name_without_what_describes_it(read: Read) -> None:
    text = "Priorities Northport, a group of donors, said the pier was unsafe."
    assert speakers(read(text)) == ["Priorities Northport"]


def test_a_spokeswoman_is_not_he(read: Read) -> None:
    text = "Peter Roe spoke. A spokeswoman said the pier was unsafe. He said the quay was too."
    assert speakers(read(text))[-1] == "Peter Roe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They met on the pier with donors who said that it leaks.", "donors"),
        ("Support fell after a drop from 76 percent who said that it leaks.", "76 percent"),
        ("It was a lawyer for the donors who said that it leaks.", "lawyer for the donors"),
        ("Then Joan Lund, Republican of Lorne, who said that it leaks, left.", "Joan Lund"),
    ],
)
def test_who_takes_up_the_people_before_it(text: str, speaker: str) -> None:
    assert speakers(given(text, "who")) == [speaker]


def test_the_turns_of_an_interview_are_one_interviewers_and_one_interviewees(read: Read) -> None:
    reading = read("Q: Why?\n\nA: It broke.\n\nQ: When?\n\nA: In May.")
    assert speakers(reading) == ["interviewer", "interviewee"] * 2
    assert [entity.name for entity in reading.entities] == ["interviewer", "interviewee"]


QA = "\n\nQ: Why?\n\nA: It broke.\n\nQ: When?\n\nA: In May."


@pytest.mark.parametrize(
    ("head", "parties"),
    [
        ("We sat down for a conversation with Ada Roe.", ["Tom Dale", "Ada Roe"]),
        ("The bridge fell. Ada Roe spoke to us.", ["Tom Dale", "Ada Roe"]),
        ("This is an interview with Ada Roe. She spoke to Joan Lund.", ["Joan Lund", "Ada Roe"]),
        ("Ada Roe was in court. Peter Hale spoke to police.", ["interviewer", "interviewee"]),
        ("A conversation with Ada Roe, and an interview with Peter Hale.", ["interviewer", "interviewee"]),
    ],
)
def test_an_interview_is_between_whom_its_head_names(read: Read, head: str, parties: list[str]) -> None:
    assert speakers(read(head + QA, authors=("Tom Dale",))) == parties * 2


@pytest.mark.parametrize(
    ("source", "local"),
    [
        ("The Turkish government", False),
        ("The South Korean army", False),
        ("The Irish health ministry", False),
        ("The Turkish company", True),
        ("The European government", True),
        ("The government", True),
    ],
)
def test_what_a_country_has_but_one_of_is_known_beyond_the_article(source: str, *, local: bool) -> None:
    reading = given(f"{source} said the pier was safe.", source)
    assert [entity.local for entity in reading.entities] == [local]


def organisations(text: str, *sources: str) -> list[str | None]:
    """Who speaks in a text in which these words are the sources."""
    return speakers(given(text, *sources))


@pytest.mark.parametrize(
    ("body", "noun"),
    [
        ("Reyk Motors", "company"),
        ("Reyk Motors", "carmaker"),
        ("Reyk Bank", "bank"),
        ("Reyk Bank", "company"),
        ("The charity Reyk House", "charity"),
        ("Reyk Rovers FC", "club"),
        ("The FBI", "agency"),
        ("Tesla", "company"),
    ],
)
def test_a_noun_means_a_body_that_it_fits(body: str, noun: str) -> None:
    text = f"{body} said the pier was shut. The {noun} said it was safe."
    assert organisations(text, body, f"The {noun}")[1] == body.removeprefix("The ").removeprefix("charity ")


@pytest.mark.parametrize(
    ("body", "noun"),
    [
        ("Reyk Hospital", "company"),
        ("Reyk University", "bank"),
        ("Reyk Rovers FC", "union"),
        ("Reyk Motors", "union"),
        ("Reyk Motors", "charity"),
        ("The FBI", "company"),
        ("Reuters", "company"),
        ("The charity Reyk House", "bank"),
        ("The hospital", "company"),
        ("The club", "union"),
    ],
)
def test_a_noun_of_another_sort_is_a_body_of_its_own(body: str, noun: str) -> None:
    text = f"{body} said the pier was shut. The {noun} said it was safe."
    reading = given(text, body, f"The {noun}")
    assert speakers(reading)[1] == noun
    assert reading.entity(str(reading.utterances[1].speaker)).kind is EntityKind.ORGANIZATION


@pytest.mark.parametrize(
    ("dispute", "cue", "content", "speaker"),
    [
        ("a figure the company disputes", "disputes", "a figure", "company"),
        ("a figure disputed by the company", "disputed by", "a figure", "company"),
        ("which the company denies", "denies", "which", "company"),
        ("and the company denied wrongdoing", "denied", "wrongdoing", "Reyk Nord Ltd"),
        ("a figure the company expects", "expects", "a figure", "Reyk Nord Ltd"),
    ],
)
def test_who_disputes_a_claim_is_not_who_made_it(dispute: str, cue: str, content: str, speaker: str) -> None:
    text = f"Reyk Nord Ltd said it leaks, {dispute}."

    def at(words: str) -> tuple[Span]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    claim = Attribution(at("Reyk Nord Ltd"), at("said"), at("it leaks"), 1.0)
    denial = Attribution(at("the company"), at(cue), at(content), 1.0)
    reading = SpanReader(lambda _: Found([claim, denial], []), "given").read(Article("urn:x", text, "x"))
    assert sorted(filter(None, speakers(reading))) == sorted(["Reyk Nord Ltd", speaker])


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        (
            "It came from Reyk Motors, whose owner, Peter Roe, denied it.",
            "whose owner, Peter Roe,",
            "Peter Roe",
        ),
        (
            "They named Reyk Motors, whose chief executive Peter Roe said it leaks.",
            "Reyk Motors, whose chief executive Peter Roe",
            "Peter Roe",
        ),
        (
            "Joan Lund, whose husband, Peter Roe, died, said it leaks.",
            "Joan Lund, whose husband, Peter Roe, died,",
            "Joan Lund",
        ),
        (
            "Reyk Motors, whose owner is Peter Roe, said it leaks.",
            "Reyk Motors, whose owner is Peter Roe,",
            "Reyk Motors",
        ),
    ],
)
def test_whose_owner_speaks_is_not_who_speaks(text: str, source: str, speaker: str) -> None:
    assert speakers(given(text, source)) == [speaker]


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        ("No 10 said it leaks.", "No 10", "No 10"),
        ("No. 10 said it leaks.", "No. 10", "No. 10"),
        ("Number 10 said it leaks.", "Number 10", "Number 10"),
        ("No 10 sources said it leaks.", "No 10 sources", "No 10 sources"),
        ("No 10 boats said it leaks.", "No 10 boats", None),
        ("No one said it leaks.", "No one", None),
    ],
)
def test_the_prime_ministers_office_goes_by_its_number(text: str, source: str, speaker: str | None) -> None:
    assert speakers(given(text, source)) == [speaker]


@pytest.mark.parametrize(
    "text", ["She rowed in lane No 10 on Monday.", "It is the No 10 boat.", "No 10 boats left."]
)
def test_other_numbers_are_no_body(text: str) -> None:
    found = SpanReader(lambda _: Found([], []), "none").read(Article("urn:x", text, "x"))
    assert [e.name for e in found.entities if "10" in e.name] == []


def test_he_is_no_thing() -> None:
    text = "Peter Roe spoke of it. The appearance hinted it leaks. He said it was late."
    assert speakers(given(text, "The appearance", "He")) == [None, "Peter Roe"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Police", EntityKind.ORGANIZATION),
        ("The police, who opened an inquiry,", EntityKind.ORGANIZATION),
        ("The opposition", EntityKind.ORGANIZATION),
        ("The union", EntityKind.ORGANIZATION),
        ("The airline", EntityKind.ORGANIZATION),
        ("The council", EntityKind.ORGANIZATION),
        ("Two police officers", EntityKind.UNNAMED),
        ("Opposition leaders", EntityKind.UNNAMED),
        ("Unions", EntityKind.UNNAMED),
        ("Two police", EntityKind.UNNAMED),
        ("A worthy opposition", EntityKind.UNNAMED),
    ],
)
def test_a_body_without_a_name_is_one_body_of_the_article(
    read: Callable[..., Reading], source: str, kind: EntityKind
) -> None:
    reading = read(f"{source} said the pier was unsafe.")
    (speaker,) = {utterance.speaker for utterance in reading.utterances}
    entity = reading.entity(speaker or "")
    assert (entity.kind, entity.local) == (kind, True)
    assert "," not in entity.name


def test_labels_without_a_name_are_unnamed_and_a_presenter_is_who_stands_in_brackets(read: Read) -> None:
    text = (
        "Lorne Today: a talk with the mayor\n\nPRESENTER (ADA ROE): Is it shut?\n\nHALE: It is.\n\n"
        "CALLER 1: I had to walk.\n\nROE: Thanks.\n\nUNIDENTIFIED MAN: Open it.\n\nROE: Goodbye."
    )
    reading = read(text)
    unnamed = [reading.entity(u.speaker or "").kind is EntityKind.UNNAMED for u in reading.utterances]
    assert speakers(reading) == ["Ada Roe", "Hale", "CALLER 1", "Ada Roe", "UNIDENTIFIED MAN", "Ada Roe"]
    assert unnamed == [False, False, True, False, True, False]
