"""Whom a speaker spoke to, and through whom it reached the article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Article, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found

Read = Callable[..., Reading]

WHO = "Peter Roe met Joan Lund of CNN.\n\n"
SAID = f"{WHO}“The pier is safe,” Roe said"


def told_and_relayed(reading: Reading) -> tuple[str | None, str | None]:
    """To whom the last utterance was said, and the last who passed it on."""
    said = reading.utterances[-1]
    relayer = said.relays[-1].relayer if said.relays else None
    told = reading.entity(said.told_to).name if said.told_to else None
    return told, reading.entity(relayer).name if relayer else None


@pytest.mark.parametrize(
    ("text", "told", "relayed"),
    [
        (f"{WHO}Roe told CNN that the pier was safe.", "CNN", "CNN"),
        (f"{WHO}Roe told BBC Radio Devon that the pier was safe.", "BBC Radio Devon", "BBC Radio Devon"),
        (f"{WHO}Roe told Fox that the pier was safe.", "Fox", "Fox"),
        (f"{WHO}Roe told CNN Saturday that the pier was safe.", "CNN", "CNN"),
        (f"{WHO}Roe told CNN’s Joan Lund that the pier was safe.", "Joan Lund", "CNN"),
        (f"{WHO}Roe told CNN host Joan Lund that the pier was safe.", "Joan Lund", "CNN"),
        (f"{WHO}Tom Dale told CNN that Joan Lund was there.", "CNN", "CNN"),
        (f"{SAID} in an interview with CNN.", "CNN", "CNN"),
        (f"{SAID} in an interview with CNN’s Joan Lund.", "Joan Lund", "CNN"),
        (f"{SAID} in an interview with Joan Lund.", "Joan Lund", None),
        (f"{SAID} last week on CNN.", None, "CNN"),
        (f"{SAID} on CNN’s “New Day.”", None, "CNN"),
        (f"{SAID} on Monday’s broadcast of CNN’s “New Day.”", None, "CNN"),
        (f"{SAID} in a note seen by Reuters.", None, "Reuters"),
    ],
)
def test_hosts_are_told_and_outlets_pass_on(read: Read, text: str, told: str | None, relayed: str) -> None:
    assert told_and_relayed(read(text)) == (told, relayed)


@pytest.mark.parametrize("end", [" of an attack on CNN.", " of his years at CNN.", "."])
def test_an_outlet_that_is_spoken_of_passes_nothing_on(read: Read, end: str) -> None:
    assert told_and_relayed(read(SAID + end)) == (None, None)


def test_a_pronoun_that_is_told_is_someone_named_before(read: Read) -> None:
    text = "Joan Lund was there. Peter Roe told her that the pier was safe."
    assert told_and_relayed(read(text)) == ("Joan Lund", None)


def test_an_outlet_at_the_end_of_what_is_said_broadcasts_it() -> None:
    text = "Peter Roe said that the pier was safe on Monday’s broadcast of CNN’s “New Day.”"
    said = Attribution((Span(0, 9),), (Span(10, 14),), (Span(15, len(text)),), 1.0)
    assert told_and_relayed(read_from(text, said)) == (None, "CNN")


def read_from(text: str, said: Attribution) -> Reading:
    """What is made of one attribution that is given."""
    reader = SpanReader(lambda _: Found([said], []), "given")
    return reader.read(Article("urn:test:article", text, "article"))


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


REPORTED = "Ships wait for weeks, according to two officials at the port, as reported by Reuters."


def test_an_outlet_that_is_taken_for_a_source_beside_another_passes_on() -> None:
    source = spans(REPORTED, "two officials at the port", "Reuters")
    cue, content = spans(REPORTED, "according to"), spans(REPORTED, "Ships wait for weeks")
    reading = read_from(REPORTED, Attribution(source, cue, content, 1.0))
    assert told_and_relayed(reading) == (None, "Reuters")


def test_what_is_said_inside_a_claim_comes_by_its_speaker_first_and_then_by_who_passed_that_on() -> None:
    text = "The owner hopes that it floats, according to two officials, as reported by Reuters."
    inner = Attribution(spans(text, "The owner"), spans(text, "hopes"), spans(text, "that it floats"), 1.0)
    outer = Attribution(
        spans(text, "two officials"),
        spans(text, "according to"),
        spans(text, "The owner hopes that it floats"),
        1.0,
        (inner,),
    )
    reading = read_from(text, outer)
    (hoped,) = (u for u in reading.utterances if u.cue == inner.cue)
    assert [reading.entity(relay.relayer).name for relay in hoped.relays] == ["two officials", "Reuters"]


def test_what_somebody_is_urged_to_say_is_not_said() -> None:
    text = "Joan Lund urged Peter Roe to admit that the pier is unsafe."
    inner = Attribution(
        spans(text, "Peter Roe"), spans(text, "to admit"), spans(text, "that the pier is unsafe"), 1.0
    )
    content = spans(text, "Peter Roe to admit that the pier is unsafe")
    urged = Attribution(spans(text, "Joan Lund"), spans(text, "urged"), content, 1.0, (inner,))
    (utterance,) = read_from(text, urged).utterances
    assert utterance.content == content


@pytest.mark.parametrize("twice", [True, False])
@pytest.mark.parametrize("relayer", ["Reuters", "The agency", "Peter Roe"])
def test_whom_somebody_quotes_as_saying_so_is_the_source(twice: bool, relayer: str) -> None:
    text = f"{relayer} quoted Joan Lund, the mayor, as saying that the pier was safe."
    words = "that the pier was safe"
    inner = Attribution(
        spans(text, "Joan Lund, the mayor"), spans(text, "as saying"), spans(text, words), 1.0
    )
    content = spans(text, f"Joan Lund, the mayor, as saying {words}")
    quoted = Attribution(spans(text, relayer), spans(text, "quoted"), content, 1.0, (inner,) * twice)
    reading = read_from(text, quoted)
    (said,) = reading.utterances
    assert said.content == spans(text, words)
    assert reading.entity(said.speaker or "").name == "Joan Lund"
    assert told_and_relayed(reading) == (None, relayer.removeprefix("The "))


def test_what_somebody_is_quoted_as_being_stays_what_the_outlet_says() -> None:
    text = "Reuters quoted the pier as safe."
    content = spans(text, "the pier as safe")
    reading = read_from(text, Attribution(spans(text, "Reuters"), spans(text, "quoted"), content, 1.0))
    assert told_and_relayed(reading) == (None, None)


@pytest.mark.parametrize(("told", "name"), [("the FBI", "FBI"), ("FBI agents", None)])
def test_an_organisation_is_told_but_its_people_are_not_it(read: Read, told: str, name: str | None) -> None:
    assert told_and_relayed(read(f"Peter Roe told {told} that the pier was safe.")) == (name, None)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "The Daily Quay, citing two aides, reported that the pier leaks.",
            ["The Daily Quay", "citing", "two aides"],
        ),
        ("Citing two aides, the Daily Quay reported that the pier leaks.", ["", "Citing", "two aides"]),
    ],
)
def test_whom_an_outlet_cites_before_it_reports_says_it_and_is_no_claim(text: str, spans: list[str]) -> None:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    source, cue, cited = spans
    outlet = source or "the Daily Quay"
    found = [
        Attribution((span(source),) if source else (), (span(cue),), (span(cited),), 1.0),
        Attribution((span(outlet),), (span("reported"),), (span("that the pier leaks"),), 1.0),
    ]
    reading = SpanReader(lambda _: Found(found, []), "given").read(Article("urn:x", text, "x"))
    (said,) = reading.utterances
    assert reading.entity(str(said.speaker)).name == "two aides"
    assert [reading.entity(one.relayer).name.removeprefix("The ") for one in said.relays] == ["Daily Quay"]


@pytest.mark.parametrize(
    ("verb", "cited", "by"),
    [
        ("said", "a study by the Audit Office", "study by the Audit Office"),
        ("said", "two officials", "two officials"),
        ("said", "rising costs", None),
        ("said", "the charter", None),
        ("said", "a study as an example", None),
        ("denied", "a study by the Audit Office", None),
    ],
)
def test_what_somebody_has_from_a_paper_is_the_papers_and_passed_on(
    verb: str, cited: str, by: str | None
) -> None:
    text = f"Joan Lund {verb} that the pier leaks, citing {cited}."

    def span(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    found = [
        Attribution(span("Joan Lund"), span(verb), span("that the pier leaks"), 1.0),
        Attribution(span("Joan Lund"), span("citing"), span(cited), 1.0),
    ]
    reading = SpanReader(lambda _: Found(found, []), "given").read(Article("urn:x", text, "x"))
    outer, inner = reading.utterances
    assert reading.entity(str(outer.speaker)).name == "Joan Lund"
    if by is None:
        assert (inner.speaker, inner.relays) == (outer.speaker, ())
    else:
        assert reading.entity(str(inner.speaker)).name == by
        assert inner.content == outer.content
        assert [one.relayer for one in inner.relays] == [outer.speaker]


@pytest.mark.parametrize(
    ("text", "roles", "who", "relayers"),
    [
        (
            "The pier leaks, according to Radio Lorne, which cited The Daily Quay.",
            [("Radio Lorne", "according to", "The pier leaks"), ("which", "cited", "The Daily Quay")],
            "The Daily Quay",
            ["Radio Lorne"],
        ),
        (
            "The pier leaks, Radio Lorne reported, citing The Daily Quay, which quoted a former aide.",
            [
                ("Radio Lorne", "reported", "The pier leaks"),
                ("Radio Lorne", "citing", "The Daily Quay"),
                ("which", "quoted", "a former aide"),
            ],
            "former aide",
            ["The Daily Quay", "Radio Lorne"],
        ),
        (
            "Radio Lorne, which cited two aides, said the pier leaks.",
            [("which", "cited", "two aides"), ("Radio Lorne", "said", "the pier leaks")],
            "two aides",
            ["Radio Lorne"],
        ),
    ],
)
def test_whom_the_clause_after_an_outlet_cites_says_it(
    text: str, roles: list[tuple[str, str, str]], who: str, relayers: list[str]
) -> None:
    found = [Attribution(spans(text, a), spans(text, b), spans(text, c), 1.0) for a, b, c in roles]
    reading = SpanReader(lambda _: Found(found, []), "given").read(Article("urn:x", text, "x"))
    (said,) = reading.utterances
    assert reading.entity(str(said.speaker)).name == who
    assert [reading.entity(one.relayer).name for one in said.relays] == relayers


def test_outlets_that_cite_each_other_end_somewhere() -> None:
    text = "The pier leaks, according to Reuters" + ", which cited CNN, which cited Reuters" * 500 + "."
    found = Attribution(
        spans(text, "Reuters"), spans(text, "according to"), spans(text, "The pier leaks"), 1.0
    )
    (said,) = read_from(text, found).utterances
    assert said.relays


@pytest.mark.parametrize("cited", ["the drought", "him as saying it was late"])
def test_whatever_else_the_clause_cites_says_nothing(cited: str) -> None:
    text = f"Peter Roe rowed. The pier leaks, according to Radio Lorne, which cited {cited}."
    found = Attribution(
        spans(text, "Radio Lorne"), spans(text, "according to"), spans(text, "The pier leaks"), 1.0
    )
    reading = read_from(text, found)
    (said,) = reading.utterances
    assert reading.entity(str(said.speaker)).name == "Radio Lorne"


@pytest.mark.parametrize("cue", ["knew", "was aware", "realised", "was warned"])
def test_what_somebody_is_said_to_know_is_no_statement_of_theirs(cue: str) -> None:
    text = f"The Harbour Trust {cue} that the pier leaked, said Joan Lund."
    inner = Attribution(
        spans(text, "The Harbour Trust"), spans(text, cue), spans(text, "that the pier leaked"), 1.0
    )
    content = spans(text, f"The Harbour Trust {cue} that the pier leaked")
    said = Attribution(spans(text, "Joan Lund"), spans(text, "said"), content, 1.0, (inner,))
    (utterance,) = read_from(text, said).utterances
    assert utterance.content == content
