"""What is written like a person's name, or stands where a source does, and is nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.claims.wording import lexicon
from onrecord.graph.model import Article, EntityKind, Level, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found, Named

Read = Callable[..., Reading]


def people(text: str, words: str, likelihood: float) -> list[str]:
    """The people of a text of which `words` are tagged as one's name, if that is likely at all."""
    span = Span(text.index(words), text.index(words) + len(words))
    tags = [Named(span, "PER", likelihood)] if likelihood else []
    reader = SpanReader(lambda _: Found([], tags), "tags")
    found = reader.read(Article("urn:test:article", text, "article")).entities
    return [entity.name for entity in found if entity.kind is EntityKind.PERSON]


@pytest.mark.parametrize(
    ("text", "words", "likelihood"),
    [
        ("They want to repeal the Lund Amendment.", "Lund Amendment", 0.9),
        ("He sat in the White House Situation Room.", "Situation Room", 0),
        ("The Democratic Convention was loud.", "Convention", 0),
        ("It was a Republican Presidential victory.", "Presidential", 0),
        ("They played Dirty Dancing again.", "Dirty Dancing", 0.5),
        ("She won Miss Universe twice.", "Universe", 0),
        ("A base of the G.O.P. was angry.", "G.O.P.", 0.6),
        ("The next Commander-in-Chief must decide.", "Commander-in-Chief", 0.6),
        ("They recalled Jim Crow and its laws.", "Jim Crow", 0.95),
        ("They ruled on Lund v. Roe in May.", "Roe", 0.8),
        ("It left out the Ostrans and others.", "Ostrans", 0.8),
        ("Clinton Chief quits in a row.", "Clinton Chief", 0.5),
        ("Obama Son quits in a row.", "Obama Son", 0.5),
    ],
)
def test_what_is_nobody(text: str, words: str, likelihood: float) -> None:
    assert people(text, words, likelihood) == []


@pytest.mark.parametrize("word", ["Texan", "Kentuckian", "Interestingly"])
def test_a_word_before_a_whole_name_that_is_none_of_it(word: str) -> None:
    assert people(f"{word} Ann Lund came.", f"{word} Ann Lund", 0.9) == ["Ann Lund"]


@pytest.mark.parametrize(
    ("text", "words", "likelihood"),
    [
        ("They met Tiger Woods there.", "Tiger Woods", 0.9),
        ("They met Wolf Bell there.", "Wolf Bell", 0.5),
        ("They praised players like Tiger Woods.", "Tiger Woods", 0.5),
        ("Judge Patty Judge ruled.", "Patty Judge", 0.5),
        ("They met JFK there.", "JFK", 0.9),
        ("They saw Justice Bush.", "Bush", 0.9),
        ("It is Lund vs. Bush again.", "Bush", 0.9),
        ("They met Marian Wright Lund.", "Marian Wright Lund", 0.9),
    ],
)
def test_people_whose_names_are_words(text: str, words: str, likelihood: float) -> None:
    assert people(text, words, likelihood) == [words]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Interestingly Blocher lost.", "Interestingly Blocher", "Blocher"),
        ("They met fellow Kentuckian Rand Lund.", "Kentuckian Rand Lund", "Rand Lund"),
        ("They met Polly Lund.", "Polly Lund", "Polly Lund"),
    ],
)
def test_a_name_goes_without_the_word_before_it(text: str, words: str, name: str) -> None:
    assert people(text, words, 0.9) == [name]


def test_an_initial_joins_two_tags() -> None:
    text = "They sued Yulia V. Tymchenko in May."
    tags = [Named(Span(10, 17), "PER", 0.9), Named(Span(19, 28), "PER", 0.9)]
    read = SpanReader(lambda _: Found([], tags), "tags").read(Article("urn:test:article", text, "article"))
    assert [entity.name for entity in read.entities] == ["Yulia V. Tymchenko"]


def attributed(text: str, *words: str, inner: tuple[Attribution, ...] = ()) -> Attribution:
    """The attribution whose source, cue and content are these words of a text."""
    source, cue, content = ((Span(at := text.index(word), at + len(word)),) for word in words)
    return Attribution(source, cue, content, 0.9, inner)


@pytest.mark.parametrize(
    ("source", "cue", "kind"),
    [
        ("Timed tickets", "urged", None),
        ("Some questions", "surfaced about", None),
        ("Two districts that", "had voted for", None),
        ("The reaction", "suggested", None),
        ("The film", "blamed", EntityKind.DOCUMENT),
        ("Its evidence", "required", EntityKind.DOCUMENT),
        ("The reaction", "according to", EntityKind.DOCUMENT),
        ("The airline", "urged", EntityKind.ORGANIZATION),
        ("The union", "urged", EntityKind.ORGANIZATION),
        ("Two employers", "urged", EntityKind.UNNAMED),
        ("The harbour master", "urged", EntityKind.UNNAMED),
        ("46 percent", "urged", EntityKind.UNNAMED),
        ("Those polled", "urged", EntityKind.UNNAMED),
    ],
)
def test_what_a_source_can_be(source: str, cue: str, kind: EntityKind | None) -> None:
    text = f"{source} {cue} the sale of the old pier."
    attribution = attributed(text, source, cue, "the sale of the old pier")
    reader = SpanReader(lambda _: Found([attribution], []), "given")
    read = reader.read(Article("urn:test:article", text, "article"))
    (said,) = read.utterances
    assert (read.entity(said.speaker).kind if said.speaker else None) is kind
    assert (said.level is Level.UNATTRIBUTED) is (kind is None)


@pytest.mark.parametrize(
    ("source", "cue", "passed_on"),
    [
        ("Peter Roe", "on", 0),
        ("Peter Roe", "repeatedly for", 0),
        ("the union for", "reporting", 0),
        ("Peter Roe", "saying", 1),
    ],
)
def test_the_object_of_an_attack_is_no_source(source: str, cue: str, passed_on: int) -> None:
    content = f"{source} {cue} the sale of the old pier"
    text = f"Joan Lund attacked {content}."
    inner = attributed(text, source, cue, "the sale of the old pier")
    outer = attributed(text, "Joan Lund", "attacked", content, inner=(inner,))
    reader = SpanReader(lambda _: Found([outer], []), "given")
    read = reader.read(Article("urn:test:article", text, "article"))
    assert len(read.utterances) == 1 + passed_on


def test_what_a_noun_can_be() -> None:
    known = lexicon()
    assert {"reaction", "factory"} & known.things == {"reaction"}  # what is built may mean those inside
    assert known.things.isdisjoint({"airline", "doctor", "crowd", "city"})
    assert {"evidence", "debate"} <= known.said <= known.things


def test_a_surname_opens_an_adjective(read: Read) -> None:
    (person,) = read("They met the Joan Lund-led group.").entities
    assert person.name == "Joan Lund"


def test_an_outlet_ends_before_what_its_reporter_covers(read: Read) -> None:
    found = read("Fox News White House correspondent Joan Lund left.")
    assert [(found.entity(a.organization or "").name, a.role) for a in found.affiliations] == [
        ("Fox News", "White House correspondent")
    ]
