"""Who is who: names, short forms, pronouns, descriptions."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from onrecord.graph.model import Article, Entity, EntityKind, Level, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found, Named

Read = Callable[..., Reading]


def of_kind(reading: Reading, kind: EntityKind) -> list[Entity]:
    return [entity for entity in reading.entities if entity.kind is kind]


def people(reading: Reading) -> list[str]:
    return [entity.name for entity in of_kind(reading, EntityKind.PERSON)]


def speakers(reading: Reading) -> list[str | None]:
    return [reading.entity(said.speaker).name if said.speaker else None for said in reading.utterances]


def as_source(words: str) -> Reading:
    """The reading of a sentence in which these words are the source."""
    text = f"{words} said it leaks."
    cue = len(words) + 1
    spans = (Span(0, len(words)),), (Span(cue, cue + 4),), (Span(cue + 5, len(text) - 1),)
    reader = SpanReader(lambda _: Found([Attribution(*spans, 1.0)], []), "given")
    return reader.read(Article("urn:x", text, "x"))


def test_a_title_is_no_part_of_the_name_and_the_surname_is_an_alias(read: Read) -> None:
    (person,) = read("President Joan Lund left. Lund was tired.").entities
    assert (person.name, person.aliases) == ("Joan Lund", ("Lund",))


def test_a_surname_may_stand_before_the_full_name(read: Read) -> None:
    assert people(read("The vote hurt Lund badly. Later Joan Lund left.")) == ["Joan Lund"]


def test_a_possessive_ending_is_no_part_of_the_name(read: Read) -> None:
    text = "Joan Lund’s plan failed. Lund's friends left."
    (person,) = of_kind(read(text), EntityKind.PERSON)
    assert [m.of(text) for m in person.mentions] == ["Joan Lund", "Lund"]


def test_an_unknown_given_name_is_a_person_when_a_role_follows(read: Read) -> None:
    assert people(read("Zorblat Quern, a professor of law, left.")) == ["Zorblat Quern"]


@pytest.mark.parametrize(
    "word", ["Moscow", "Islamabad", "Russia", "Monday", "August", "Ukrainian", "New York"]
)
def test_places_days_and_peoples_are_neither_people_nor_organisations(read: Read, word: str) -> None:
    assert read(f"They went there with {word} in mind.").entities == ()


def test_two_people_of_one_surname_stay_apart(read: Read) -> None:
    text = "Joan Lund and Peter Lund left. “We had to,” Mrs. Lund said."
    reading = read(text)
    assert people(reading) == ["Joan Lund", "Peter Lund"]
    assert speakers(reading) == ["Joan Lund"]


def test_a_bare_surname_is_local_to_the_article(read: Read) -> None:
    (person,) = read("Mr. Lund said it leaks.").entities
    assert (person.name, person.local) == ("Lund", True)


def test_organisations_are_told_by_their_head_noun(read: Read) -> None:
    reading = read("She left the Higher School of Navigation for the Harbour Ministry.")
    assert [e.name for e in of_kind(reading, EntityKind.ORGANIZATION)] == [
        "Higher School of Navigation",
        "Harbour Ministry",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was in The Harbour Post.", "The Harbour Post"),
        ("She edits the Lakeside Tribune.", "Lakeside Tribune"),
        ("She worked for daily The Lantern.", "The Lantern"),
        ("He told Reuters.", "Reuters"),
        ("The broadcaster Kanal Nord closed.", "Kanal Nord"),
        ("He heard it on Bayview Radio.", "Bayview Radio"),
        ("He heard it on Peter Roe Radio.", "Peter Roe Radio"),
        ("It was in the Harbour Wire.", "Harbour Wire"),
        ("A reporter for Kanal Nord left.", "Kanal Nord"),
        ("She worked for Wire Union as regional editor.", "Wire Union"),
    ],
)
def test_outlets_are_told_by_name_or_by_the_noun_before_them(read: Read, text: str, name: str) -> None:
    assert [e.name for e in of_kind(read(text), EntityKind.OUTLET)] == [name]


@pytest.mark.parametrize("word", ["state-run", "state-owned", "independent", "pro-government"])
def test_who_runs_an_outlet_is_kept_in_its_words(read: Read, word: str) -> None:
    text = f"The {word} Harbour Tribune closed."
    (outlet,) = read(text).entities
    assert outlet.ownership == word
    assert [span.of(text) for span in outlet.evidence] == [word]


def test_a_pronoun_is_the_last_speaker_of_that_sex(read: Read) -> None:
    text = "Joan Lund said it leaks. She said Peter Roe knew. He denied that it leaks."
    assert speakers(read(text)) == ["Joan Lund", "Joan Lund", "Peter Roe"]


def test_a_description_is_the_one_who_bears_the_role(read: Read) -> None:
    text = "Senator Joan Lund arrived with Peter Roe. The senator said it leaks."
    assert speakers(read(text)) == ["Joan Lund"]


def test_who_is_the_name_before_it(read: Read) -> None:
    text = "They cheered Joan Lund, who said it leaks."
    assert speakers(read(text)) == ["Joan Lund"]


def test_a_knight_goes_by_the_first_name(read: Read) -> None:
    reading = read("Sir Peter Roe came. Sir Peter said it leaks. Dame Joan said it does not.")
    assert [name for name in speakers(reading) if name] == ["Peter Roe", "Joan"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Labour MP Joan Lund", "Joan Lund"),
        ("Joan Lund MP", "Joan Lund"),
        ("Joan Lund KC", "Joan Lund"),
        ("WHO chief Joan Lund", "Joan Lund"),
        ("The WHO", "WHO"),
        ("The Maritime and Harbours Authority", "Maritime and Harbours Authority"),
        ("The Department for Ports, Piers and Quays", "Department for Ports, Piers and Quays"),
        ("The Pentagon and State Department", "Pentagon"),
        ("St Mary’s Hospital", "St Mary’s Hospital"),
        ("St Thomas' Hospital", "St Thomas' Hospital"),
        ("The Council on Ports Executive Director Joan Lund", "Joan Lund"),
        ("Assemblywoman Joan Lund", "Joan Lund"),
        ("The F.B.I.", "F.B.I."),
        ("The Health and Safety Executive", "Health and Safety Executive"),
        ("King's College", "King's College"),
        ("Joan King's lawyer Peter Roe", "Peter Roe"),
    ],
)
def test_a_source_goes_by_its_name(source: str, name: str) -> None:
    assert speakers(as_source(source)) == [name]


@pytest.mark.parametrize("source", ["A Labour MP", "One MP", "A GP"])
def test_one_of_whom_only_the_post_is_told_is_unnamed(source: str) -> None:
    (entity,) = (one for one in as_source(source).entities if one.name != "Labour")
    assert (entity.kind, entity.described_as) == (EntityKind.UNNAMED, source)


def test_it_of_what_is_said_by_nobody_is_nobody() -> None:
    text = "Experts said it leaks. It has been claimed that it does not. It was told that it might."
    first = Attribution((Span(0, 7),), (Span(8, 12),), (Span(13, 21),), 1.0)
    claimed = Attribution((Span(23, 25),), (Span(26, 42),), (Span(43, 59),), 1.0)
    told = Attribution((Span(61, 63),), (Span(64, 72),), (Span(73, 86),), 1.0)
    reader = SpanReader(lambda _: Found([first, claimed, told], []), "given")
    read = reader.read(Article("urn:x", text, "x"))
    assert speakers(read) == ["Experts", None, "Experts"]
    assert read.utterances[1].level is Level.UNATTRIBUTED


def test_a_report_is_a_document(read: Read) -> None:
    (document,) = read("The report said it leaks.").entities
    assert (document.kind, document.name, document.local) == (EntityKind.DOCUMENT, "report", True)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A report published on Tuesday", "report"),
        ("A court filing seen by the Harbour Post", "court filing"),
        ("Figures released by the ministry", "Figures"),
        ("A letter dated 3 May", "letter"),
        ("A survey of 1,200 households", "survey of 1,200 households"),
    ],
)
def test_a_document_of_which_a_participle_tells_is_no_unnamed_person(source: str, name: str) -> None:
    documents = [(entity.kind, entity.name) for entity in as_source(source).entities if entity.local]
    assert documents == [(EntityKind.DOCUMENT, name)]


@pytest.mark.parametrize(
    ("source", "described"),
    [
        ("Two people with direct knowledge of it, who", "Two people with direct knowledge of it"),
        ("An aide who", "An aide"),
        ("An aide who was there", "An aide who was there"),
    ],
)
def test_an_unnamed_source_is_not_described_by_a_who_without_its_clause(source: str, described: str) -> None:
    assert [entity.described_as for entity in as_source(source).entities] == [described]


def test_two_documents_called_alike_stay_two(read: Read) -> None:
    text = "Figures released by the ministry show it leaks. Figures released by the council show it does not."
    documents = [entity for entity in read(text).entities if entity.kind is EntityKind.DOCUMENT]
    assert [document.name for document in documents] == ["Figures", "Figures"]


def test_a_spokesman_of_someone_named_is_not_that_one(read: Read) -> None:
    reading = read("Joan Lund left. A spokesman for Ms. Lund said it leaks.")
    assert speakers(reading) == ["spokesman for Ms. Lund"]


def test_a_description_with_the_name_after_a_comma_is_that_person(read: Read) -> None:
    assert speakers(read("“It leaks,” said his lawyer, Dora Field.")) == ["Dora Field"]


def test_entities_come_in_the_order_of_their_first_mention(read: Read) -> None:
    reading = read("Peter Roe met Joan Lund. Lund said it leaks.", outlet="The Harbour Post")
    assert [(e.key, e.name) for e in reading.entities] == [
        ("e1", "Peter Roe"),
        ("e2", "Joan Lund"),
        ("e3", "The Harbour Post"),
    ]


def test_a_name_that_is_once_shown_to_be_a_company_is_one_everywhere(read: Read) -> None:
    reading = read("Halden Desal denied it. “We met it,” said Pieter Lund, a spokesman for Halden Desal.")
    kinds = {entity.name: entity.kind for entity in reading.entities}
    assert kinds == {"Halden Desal": EntityKind.ORGANIZATION, "Pieter Lund": EntityKind.PERSON}


@pytest.mark.parametrize(
    "text",
    [
        "They paid the company Halden Desal. Halden Desal said it would appeal.",
        "The board of Halden Desal met. Halden Desal said it would appeal.",
        "Shares of Halden Desal fell. Halden Desal denied the claim.",
        "Halden Desal denied the claim. Halden Desal's chief executive left.",
        "Halden Desal plans to appeal, its lawyer said. Halden Desal denied the claim.",
    ],
)
def test_what_has_a_board_or_shares_or_a_lawyer_of_its_own_is_a_company(read: Read, text: str) -> None:
    named = [entity for entity in read(text).entities if entity.name == "Halden Desal"]
    assert [entity.kind for entity in named] == [EntityKind.ORGANIZATION]


def test_an_institute_for_two_things_keeps_both_in_its_name(read: Read) -> None:
    (body,) = read("He left the Center for Coastal and Marine Studies.").entities
    assert body.name == "Center for Coastal and Marine Studies"


def test_the_outlet_in_a_byline_is_no_part_of_the_name(read: Read) -> None:
    reading = read("It leaks.", authors=("Joan Lund, The Harbour Post",), outlet="The Harbour Post")
    assert [reading.entity(key).name for key in reading.authors] == ["Joan Lund"]


def test_a_word_that_describes_is_no_part_of_the_name_it_opens_a_sentence_with(read: Read) -> None:
    assert people(read("Billionaire Peter Roe left. Peter Roe said it leaks.")) == ["Peter Roe"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bob Vander Berg left. Mr. Vander Berg said no.", ["Bob Vander Berg"]),
        ("Bryan English left. Mr. English said no.", ["Bryan English"]),
        ("Mr. Roe said no. Peter Roe left.", ["Peter Roe"]),
    ],
)
def test_a_surname_after_a_courtesy_title_is_short_for_the_full_name(
    read: Read, text: str, names: list[str]
) -> None:
    assert [e.name for e in read(text).entities if e.kind is EntityKind.PERSON] == names


def test_an_acronym_is_short_for_the_organisation_that_it_spells(read: Read) -> None:
    text = "The NPC was closed on Monday. The Northport Port Commission said the NPC would open soon."
    assert [e.name for e in read(text).entities] == ["Northport Port Commission"]


def test_a_day_is_no_part_of_a_name(read: Read) -> None:
    text = "Joan Lund told CNN Saturday that the pier was shut."
    assert "CNN" in [e.name for e in read(text).entities]


def tagged_people(text: str, *names: str) -> list[str]:
    """The people of a text in which the last place of each of `names` is tagged as a person's name."""
    tags = [Named(Span(at := text.rindex(name), at + len(name)), "PER", 0.9) for name in names]
    reader = SpanReader(lambda _: Found([], tags), "tags")
    return people(reader.read(Article("urn:test:article", text, "article")))


def test_a_given_name_alone_is_short_for_the_full_name() -> None:
    assert tagged_people("Joan Lund spoke on the pier. Joan was calm.", "Joan") == ["Joan Lund"]


def test_a_family_is_no_person() -> None:
    assert tagged_people("Joan Lund spoke on the pier. The Lunds were calm.", "Lunds") == ["Joan Lund"]


def test_a_place_is_a_person_only_where_someone_is_called_so() -> None:
    assert tagged_people("It was Ada London who came. London was calm.", "London") == ["Ada London"]
    assert tagged_people("They all came by sea to London on the old boat.", "London") == []


@pytest.mark.parametrize(
    "text",
    [
        "It was superintendent of police Hask Belani who came.",
        "It was the singer Hask Belani at the old pier.",
        "Hask Belani, a geologist, spoke at the old pier.",
    ],
)
def test_a_role_beside_it_shows_an_unknown_name_to_be_a_persons(read: Read, text: str) -> None:
    assert people(read(text)) == ["Hask Belani"]


def test_a_name_in_capitals_is_spelt_as_in_running_text() -> None:
    assert tagged_people("JOAN LUND: The pier was closed on Monday.", "JOAN LUND") == ["Joan Lund"]


def test_a_title_tells_people_of_one_surname_apart(read: Read) -> None:
    text = "Joan Lund later met President Peter Lund. President Lund said it was. Mrs. Lund said it was not."
    assert speakers(read(text)) == ["Peter Lund", "Joan Lund"]


@pytest.mark.parametrize(
    "name", ["Roe & Lund", "R-Kan", "Presidential", "Lundian", "Lund-Roe", "Lund-friendly"]
)
def test_what_is_nobodys_name_is_no_person(name: str) -> None:
    assert tagged_people(f"Joan Lund met them all on the pier by {name} means.", name) == ["Joan Lund"]


def test_a_surname_of_two_parts_is_one_name() -> None:
    text = "Ada Reyk-Lund met Joan Lund on the pier. Later Reyk-Lund left."
    assert tagged_people(text, "Reyk-Lund") == ["Ada Reyk-Lund", "Joan Lund"]


def test_a_name_after_a_title_is_whole() -> None:
    assert tagged_people("They met Secretary Hask Belani Dor on the old pier.", "Belani Dor") == [
        "Hask Belani Dor"
    ]


def test_a_first_name_that_is_a_word_too_belongs_to_the_name(read: Read) -> None:
    assert people(read("Bill Roe was there by the pier. It was Roe who spoke.")) == ["Bill Roe"]


def test_an_unknown_first_name_that_is_tagged_belongs_to_the_name() -> None:
    text = "Roe was there by the old pier. Hask Roe, the mayor, was calm that day. Roe was not."
    assert tagged_people(text, "Hask Roe") == ["Hask Roe"]


def test_a_possessive_of_many_may_stand_inside_a_name(read: Read) -> None:
    text = "It was the Northport People's Party that said the pier was unsafe."
    assert [e.name for e in read(text).entities] == ["Northport People's Party"]


def test_a_comma_inside_a_name_stands_after_its_word() -> None:
    text = "Kelly Cloud, Senior Vice President of CCNG, Inc., spoke."
    tags = [Named(Span(0, 11), "PER", 0.9), Named(Span(38, 48), "ORG", 0.9)]
    reader = SpanReader(lambda _: Found([], tags), "given")
    reading = reader.read(Article("urn:test:article", text, "article"))
    assert [e.name for e in of_kind(reading, EntityKind.ORGANIZATION)] == ["CCNG, Inc."]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Joan Belani spoke on the pier. The Belani crew was calm. Belani was tired.", "PER ORG PER"),
        ("It was Mr. Belani who spoke. All the same Belani was tired.", "PER ORG"),
        (
            "Belani left. Belani slept, Belani rose, Belani sang, Belani sat, Belani fell. Belani ate.",
            "PER PER PER PER PER PER ORG",
        ),
    ],
)
def test_a_person_is_no_organization_where_a_tag_takes_the_surname_for_one(text: str, kinds: str) -> None:
    places = [Span(found.start(), found.end()) for found in re.finditer("(Joan )?Belani", text)]
    tags = [Named(place, kind, 0.9) for place, kind in zip(places, kinds.split(), strict=True)]
    reading = SpanReader(lambda _: Found([], tags), "tags").read(Article("urn:test:article", text, "article"))
    assert [entity.kind for entity in reading.entities] == [EntityKind.PERSON]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Carly Belani", EntityKind.PERSON),
        ("Carolina Panthers", EntityKind.ORGANIZATION),
        ("Carly Foundation", EntityKind.ORGANIZATION),
        ("Belani Quarry", EntityKind.ORGANIZATION),
    ],
)
def test_a_first_name_and_a_surname_are_a_persons_whatever_the_tag(name: str, kind: EntityKind) -> None:
    tags = [Named(Span(0, len(name)), "ORG", 0.9)]
    text = f"{name} left."
    reading = SpanReader(lambda _: Found([], tags), "tags").read(Article("urn:test:article", text, "article"))
    assert [(entity.name, entity.kind) for entity in reading.entities] == [(name, kind)]


def test_a_name_with_and_without_jr_is_two_peoples_in_one_article(read: Read) -> None:
    text = "Peter Lund said it was safe. Peter Lund Jr., his son, said it was not. Mr. Lund said it leaked."
    assert speakers(read(text)) == ["Peter Lund", "Peter Lund Jr.", "Peter Lund"]
    assert people(read("They met Peter Lund Jr. there. Mr. Lund said it leaked.")) == ["Peter Lund Jr."]


@pytest.mark.parametrize("written", ["Peter Lund Jr.", "Peter Lund, Jr.", "Peter Lund III"])
def test_a_son_keeps_what_tells_him_from_his_father(read: Read, written: str) -> None:
    text = f"{written}, of Northport, rose. Lund said it leaked. “It is old,” he said."
    assert set(speakers(read(text))) == {written.replace(",", "")}


def test_a_surname_with_jr_is_the_sons(read: Read) -> None:
    text = "Peter Lund said it was safe. Peter Lund Jr. said it was not. “It is old,” Lund Jr. said."
    assert speakers(read(text))[-1] == "Peter Lund Jr."


@pytest.mark.parametrize("words", ["Mr. Hao", "Chairman Hao", "Hao"])
def test_a_surname_may_come_first(read: Read, words: str) -> None:
    text = f"Chairman Hao Jingtao spoke in Northport. {words} said it was safe."
    assert speakers(read(text)) == ["Hao Jingtao"]


def test_a_courtesy_title_before_a_first_name_of_many_is_someone_elses(read: Read) -> None:
    text = "Peter Lund spoke in Northport. Mr. Peter said it was safe."
    assert speakers(read(text)) == ["Peter"]


def test_an_acronym_may_have_dots(read: Read) -> None:
    text = "The Federal Bureau of Harbours met. The F.B.H. said it leaked. The FBH said it was old."
    assert set(speakers(read(text))) == {"Federal Bureau of Harbours"}


def test_a_common_word_that_is_tagged_where_it_opens_a_sentence_is_no_name() -> None:
    text = "He met his staff there. Staff soon left."
    tags = [Named(Span(24, 29), "PER", 0.9)]
    reading = SpanReader(lambda _: Found([], tags), "given").read(Article("urn:x", text, "x"))
    assert people(reading) == []


@pytest.mark.parametrize(
    "name",
    [
        "Harbour Citizens for Change",
        "Roe's Analytics",
        "National Academies of Ports, Piers and Ships",
        "Our Harbours PAC",
    ],
)
def test_what_one_tag_spans_is_one_organization(name: str) -> None:
    text = f"Joan Lund heads {name}."
    tags = [Named(Span(0, 9), "PER", 0.9), Named(Span(16, 16 + len(name)), "ORG", 0.9)]
    reading = SpanReader(lambda _: Found([], tags), "given").read(Article("urn:x", text, "x"))
    assert [e.name for e in reading.entities] == ["Joan Lund", name]


def test_super_pac_is_no_part_of_a_name() -> None:
    text = "Joan Lund runs the super PAC America Onward."
    tags = [Named(Span(0, 9), "PER", 0.9), Named(Span(25, 43), "ORG", 0.9)]
    reading = SpanReader(lambda _: Found([], tags), "given").read(Article("urn:x", text, "x"))
    assert [e.name for e in reading.entities] == ["Joan Lund", "America Onward"]


def test_two_unsure_tags_side_by_side_are_one_persons() -> None:
    text = "Park Ki-hoon, the mayor, spoke. Mr. Park said it was safe."
    tags = [Named(Span(0, 4), "PER", 0.6), Named(Span(5, 12), "PER", 0.6)]
    reading = SpanReader(lambda _: Found([], tags), "given").read(Article("urn:x", text, "x"))
    assert people(reading) == ["Park Ki-hoon"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("NATO-sponsored", []),
        ("Lund-led", []),
        ("October NATO", ["NATO"]),
        ("November Harbour Post-ABC News", ["Harbour Post-ABC News"]),
        ("Ban Ki-moon", ["Ban Ki-moon"]),
        ("May Company", ["May Company"]),
    ],
)
def test_adjectives_and_months_are_no_names(words: str, names: list[str]) -> None:
    """Whatever the tags say: "a Lund-led plan", "an October NATO meeting"."""
    text = f"They said that the {words} plan was bad."
    first = text.index(words)
    tags = [Named(Span(first, first + len(words)), "PER" if "Ban" in words else "ORG", 0.99)]
    reader = SpanReader(lambda _: Found([], tags), "given")
    reading = reader.read(Article("urn:x", text, "x"))
    assert [entity.name for entity in reading.entities] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms Lund, of Northport, said it leaked. Mr Lund said it was safe. “It is old,” he said.", [0, 1, 1]),
        ("Ms Joan Lund said it leaked. Mr Lund said it was safe. Ms Lund said it was not.", [0, 1, 0]),
        ("Ms Ashley Lund said it leaked. Mr Lund said it was safe.", [0, 0]),
        ("Ms Jo Lund said it leaked. Mr Jo Lund said it was safe. Mr Lund said it was old.", [0, 0, 0]),
    ],
)
def test_titles_of_either_sex_tell_two_of_one_surname_apart_unless_one_has_both(
    read: Read, text: str, expected: list[int]
) -> None:
    keys = [said.speaker for said in read(text).utterances]
    assert [list(dict.fromkeys(keys)).index(key) for key in keys] == expected


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        (" said it leaked. “It is old,” said Lund.", "Joan Lund"),
        (" said it leaked. Peter Lund had left. “It is old,” said Lund.", "Peter Lund"),
        ("'s report was out. “It is old,” said Lund.", "Peter Lund"),
        (" said it leaked.\n\nNobody answered.\n\n“It is old,” said Lund.", "Joan Lund"),
    ],
)
def test_a_surname_alone_is_that_of_whom_the_text_is_about(read: Read, between: str, speaker: str) -> None:
    text = f"Peter Lund said it was safe.\n\nJoan Lund{between}"
    assert speakers(read(text))[-1] == speaker


def test_a_first_name_that_is_a_peoples_too_tells_whose_a_surname_is() -> None:
    text = "German Lund came by sea. Joan Lund was there on the old pier. German Lund was calm."
    last = text.rindex("Lund")
    tags = [Named(Span(last, last + 4), "PER", 0.9)]
    reading = SpanReader(lambda _: Found([], tags), "tags").read(Article("urn:x", text, "x"))
    assert [(e.name, len(e.mentions)) for e in reading.entities] == [("German Lund", 2), ("Joan Lund", 1)]


def test_a_surname_that_was_somebodys_stays_so_in_the_next_paragraph(read: Read) -> None:
    text = "Peter Lund left. Lund said it was safe.\n\nJoan Lund said it leaked.\n\n“It is old,” said Lund."
    assert speakers(read(text)) == ["Peter Lund", "Joan Lund", "Peter Lund"]


@pytest.mark.parametrize("post", ["the mayor of Northport,", "Northport's new mayor,", "mayor of Northport."])
def test_a_title_is_that_of_whom_a_post_was_told(read: Read, post: str) -> None:
    ending = "" if post.endswith(".") else " left."
    text = f"Peter Lund, an engineer, left. They met Joan Lund, {post}{ending}\n\nMayor Lund said it leaked."
    assert speakers(read(text))[-1:] == ["Joan Lund"]


@pytest.mark.parametrize(
    ("full", "short", "names"),
    [
        ("The Harbour Courier", "The Courier", ["The Harbour Courier"]),
        ("The Harbour Courier", "As the Courier also has it, the board", ["The Harbour Courier"]),
        ("The Harbour Courier and the Northport Courier", "The Courier", None),
        ("The Sunday Times", "The Times", ["The Sunday Times", "The Times"]),
    ],
)
def test_the_and_the_last_word_are_short_for_an_outlet(
    full: str, short: str, names: list[str] | None
) -> None:
    text = f"{full} reported on it last Monday. {short} said it was old."
    last = text.rindex(full.rsplit(maxsplit=1)[-1])
    tags = [Named(Span(last, last + len(full.rsplit(maxsplit=1)[-1])), "ORG", 0.9)]
    reading = SpanReader(lambda _: Found([], tags), "tags").read(Article("urn:x", text, "x"))
    outlets = [entity.name for entity in of_kind(reading, EntityKind.OUTLET)]
    assert outlets == (names or ["The Harbour Courier", "Northport Courier", "The Courier"])
    assert len(reading.entities) == len(outlets)


@pytest.mark.parametrize("outlet", ["The Harbour Courier", "The Courier"])
def test_an_outlet_means_itself_by_the_last_word_of_its_name(read: Read, outlet: str) -> None:
    reading = read("Joan Lund told The Courier that it leaked. The Northport Courier left.", outlet=outlet)
    assert [e.name for e in of_kind(reading, EntityKind.OUTLET)] == list(
        dict.fromkeys([outlet, "The Northport Courier"])
    )
    assert reading.publisher is not None
    assert [mention.start for mention in reading.entity(reading.publisher).mentions] == [15]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "Orbel will pay, said Orbel chief executive Ann Reyk. Orbel Energy, its subsidiary, said no.",
            False,
        ),
        ("Hollin will pay for it, Hollin University Hospital said. Hollin said it would borrow.", False),
        ("Orbel Energy will pay for it. Orbel said on Friday that it would borrow.", True),
        ("Lorne Police closed the road. Lorne said on Friday that it would pay.", False),
    ],
)
def test_what_stands_before_a_longer_name_is_not_short_for_it(read: Read, text: str, whole: bool) -> None:
    longer = [
        one for one in read(text).entities if len(one.name.split()) > 1 and one.kind is not EntityKind.PERSON
    ]
    assert any(one.aliases for one in longer) == whole
