"""How claims are sourced, and through whom they came."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import EntityKind, Level, Proximity, Reading, Span, Speech, Stance
from onrecord.loaders.reader.attribution.anonymity import (
    anonymity_in,
    anonymity_of,
    is_fear,
    without_anonymity,
)
from onrecord.loaders.reader.attribution.sourcing import hedged, level_of, proximity_of
from onrecord.loaders.reader.names.entities import Draft

Read = Callable[..., Reading]


def test_a_hedge_may_stand_in_cue_or_content() -> None:
    assert hedged("said", "it may have leaked")
    assert hedged("reportedly said", "it leaked")
    assert not hedged("said", "it leaked")


@pytest.mark.parametrize(
    ("words", "proximity"),
    [
        ("an insider close to the port's leadership", Proximity.INSIDER),
        ("sources within the ministry", Proximity.INSIDER),
        ("two people briefed on the talks", Proximity.BRIEFED),
        ("a person familiar with the matter", Proximity.BRIEFED),
        ("a witness", Proximity.WITNESS),
        ("several analysts", Proximity.OBSERVER),
        ("a source", None),
    ],
)
def test_how_near_a_source_is_follows_from_its_description(words: str, proximity: Proximity | None) -> None:
    assert proximity_of(words) is proximity


@pytest.mark.parametrize(
    ("text", "level", "stated"),
    [
        ("Joan Lund said it leaks.", Level.ON_THE_RECORD, False),
        ("The report said it leaks.", Level.ON_THE_RECORD, False),
        ("A port official said it leaks.", Level.ON_BACKGROUND, False),
        ("A source said it leaks.", Level.DEEP_BACKGROUND, False),
        ("One official, speaking on background, said it leaks.", Level.ON_BACKGROUND, True),
        ("One official, speaking on deep background, said it leaks.", Level.DEEP_BACKGROUND, True),
        ("The claim that it leaks is old.", Level.UNATTRIBUTED, False),
    ],
)
def test_the_level_follows_from_what_is_said_of_the_source(
    read: Read, text: str, level: Level, stated: bool
) -> None:
    said = read(text).utterances[0]
    assert (said.level, said.level_stated) == (level, stated)


@pytest.mark.parametrize(
    ("mention", "level"),
    [
        ("Unconfirmed reports", Level.DEEP_BACKGROUND),
        ("reports", Level.DEEP_BACKGROUND),
        ("some reports", Level.DEEP_BACKGROUND),
        ("reports in Italy", Level.ON_BACKGROUND),
        ("Media reports", Level.ON_BACKGROUND),
        ("Italian press reports", Level.ON_BACKGROUND),
        ("an unconfirmed report", Level.DEEP_BACKGROUND),
        ("a leaked memo", Level.ON_BACKGROUND),
        ("Leaked documents", Level.ON_BACKGROUND),
        ("The Halden report", Level.ON_THE_RECORD),
        ("a report", Level.ON_THE_RECORD),
        ("a report by the ministry", Level.ON_THE_RECORD),
        ("reports by the ministry", Level.ON_THE_RECORD),
        ("reports in the Harbour Post", Level.ON_THE_RECORD),
        ("the ministry's reports", Level.ON_THE_RECORD),
        ("the reports", Level.ON_THE_RECORD),
        ("annual reports", Level.ON_THE_RECORD),
        ("a leaked Treasury memo", Level.ON_THE_RECORD),
        ("Court documents", Level.ON_THE_RECORD),
    ],
)
def test_reports_that_nobody_can_be_held_to_are_not_on_the_record(mention: str, level: Level) -> None:
    reports = Draft(EntityKind.DOCUMENT, mention, local=True)
    assert level_of(reports, sourced=True, sentence="It leaks.", mention=mention) == (level, False)


def test_rumours_say_nothing_of_whose_they_are() -> None:
    rumours = Draft(EntityKind.UNNAMED, "Rumours", local=True, described_as="Rumours")
    assert level_of(rumours, sourced=True, sentence="It leaks.") == (Level.DEEP_BACKGROUND, False)


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("Lund said it leaks.", Speech.INDIRECT),
        ("“It leaks,” Lund said.", Speech.DIRECT),
        ("Lund said it was “a sieve.”", Speech.MIXED),
    ],
)
def test_speech_follows_from_the_quotation_marks(read: Read, text: str, speech: Speech) -> None:
    assert read(text).utterances[0].speech is speech


@pytest.mark.parametrize(
    ("text", "described", "reason"),
    [
        (
            "Two officials, speaking on condition of anonymity because the talks are private, said it leaks.",
            "Two officials",
            "the talks are private",
        ),
        (
            "It leaks, said an aide who asked not to be named because he feared for his job.",
            "an aide",
            "he feared for his job",
        ),
        (
            "It leaks, a clerk said. The clerk declined to be named, citing company policy.",
            "a clerk",
            "company policy",
        ),
        (
            "A nurse said it leaks. The nurse was not authorized to speak publicly.",
            "A nurse",
            "was not authorized to speak publicly",
        ),
        ("Speaking on condition of anonymity, sources said it leaks.", "sources", None),
    ],
)
def test_why_a_source_is_unnamed_is_kept_with_that_source(
    read: Read, text: str, described: str, reason: str | None
) -> None:
    source = next(e for e in read(text).entities if e.kind is EntityKind.UNNAMED)
    assert (source.described_as, source.reason_withheld) == (described, reason)
    assert len(source.evidence) > 1


def relays(reading: Reading) -> list[str]:
    return [reading.entity(relay.relayer).name for relay in reading.utterances[0].relays]


def speaker(reading: Reading) -> str | None:
    key = reading.utterances[0].speaker
    return reading.entity(key).name if key else None


@pytest.mark.parametrize(
    "text",
    [
        "It leaks, according to port officials, as reported by The Harbour Post.",
        "Port officials said it leaks, as reported by The Harbour Post.",
        "Port officials told The Harbour Post that it leaks.",
        "Port officials said in an interview with The Harbour Post that it leaks.",
        "The Harbour Post reported on Monday, citing port officials, that it leaks.",
        "The Harbour Post reported that it leaks, citing port officials.",
    ],
)
def test_an_outlet_that_passes_a_claim_on_is_its_relay(read: Read, text: str) -> None:
    reading = read(text)
    assert speaker(reading) in {"port officials", "Port officials"}
    assert relays(reading) == ["The Harbour Post"]


def test_the_articles_own_outlet_is_told_but_relays_nothing(read: Read) -> None:
    reading = read("Joan Lund told The Harbour Post that it leaks.", outlet="The Harbour Post")
    assert relays(reading) == []
    assert reading.utterances[0].told_to == reading.publisher


def test_reporters_who_are_told_are_no_entity(read: Read) -> None:
    assert read("Joan Lund told reporters that it leaks.").utterances[0].told_to is None


def test_sentences_without_a_source_are_listed(read: Read) -> None:
    text = (
        "Pier Leaks Badly Again Today\n\nThe pier was built in 1931. Does it leak? Joan Lund said it leaks."
    )
    assert [span.of(text) for span in read(text).unattributed] == ["The pier was built in 1931."]


@pytest.mark.parametrize(
    "text",
    [
        "Pieter Lund called the allegation false.",
        "Pieter Lund dismissed the allegation as untrue.",
        "Pieter Lund said the claim was false.",
        "Pieter Lund said that the report was not true.",
    ],
)
def test_to_call_a_claim_false_is_to_deny_it(read: Read, text: str) -> None:
    (utterance,) = read(text).utterances
    assert utterance.stance is Stance.DENIES


def test_that_a_source_wants_no_name_is_not_a_claim_of_the_article(read: Read) -> None:
    reading = read(
        "An official said it leaks. The official spoke on condition of anonymity, fearing reprisal."
    )
    assert reading.unattributed == ()
    assert reading.entities[0].reason_withheld == "reprisal"


def test_an_outlet_that_cites_another_passes_on_what_that_one_says(read: Read) -> None:
    reading = read("Wire Union reported on Friday that the money is gone, citing the Audit Office.")
    (utterance,) = reading.utterances
    assert reading.entity(utterance.speaker or "").name == "Audit Office"
    assert [reading.entity(relay.relayer).name for relay in utterance.relays] == ["Wire Union"]
    assert reading.entity(utterance.relays[0].relayer).kind is EntityKind.OUTLET


def test_whoever_is_told_passes_it_on(read: Read) -> None:
    reading = read("“I paid,” councillor Marek Nowak told Bayview Radio on Saturday.")
    (utterance,) = reading.utterances
    assert [reading.entity(relay.relayer).name for relay in utterance.relays] == ["Bayview Radio"]


def test_to_say_that_a_door_is_false_denies_nothing(read: Read) -> None:
    (utterance,) = read("Pieter Lund said the door was a false one.").utterances
    assert utterance.stance is Stance.ASSERTS


def test_why_a_source_asks_not_to_be_named_is_kept(read: Read) -> None:
    reading = read("A person said it leaks. The person asked not to be named, citing the inquiry.")
    assert reading.entities[0].reason_withheld == "the inquiry"
    assert reading.unattributed == ()


def test_whom_one_cites_who_is_no_outlet_is_not_the_speaker(read: Read) -> None:
    reading = read("Joan Lund said it leaks, citing the Audit Office.")
    assert speaker(reading) == "Joan Lund"
    assert relays(reading) == []


def test_where_an_unnamed_source_is_described_its_name_has_no_article(read: Read) -> None:
    source = read("It leaks, according to an insider close to the port's leadership.").entities[0]
    assert source.name == "insider close to the port's leadership"
    assert source.described_as == "an insider close to the port's leadership"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A nurse who asked not to be named for fear of reprisal said it leaks.", "fear of reprisal"),
        ("A nurse asked not to be named because she said it was unsafe.", "she said it was unsafe"),
    ],
)
def test_the_reason_ends_where_the_source_says_what_it_says(text: str, reason: str) -> None:
    found = anonymity_in(text, Span(0, len(text)))
    assert found is not None
    assert found[1] is not None
    assert found[1].of(text) == reason


@pytest.mark.parametrize(
    ("source", "rest", "reason"),
    [
        ("one former official", ", who feared losing a pension, said", "feared losing a pension"),
        ("a nurse who feared reprisals", " said", "feared reprisals"),
        ("two clerks", ", who said they feared being sacked, said", "said they feared being sacked"),
        ("two clerks", ", fearing retaliation, said", "fearing retaliation"),
        ("a boy", ", who cannot be named for legal reasons, said", "legal reasons"),
        (
            "a girl, whose identity is being protected because of her age,",
            " said",
            "her age",
        ),
        ("a girl", " whose name has been changed to protect her family said", "to protect her family"),
    ],
)
def test_a_description_tells_why_its_source_is_unnamed(source: str, rest: str, reason: str) -> None:
    text = f"{source}{rest} it leaks."
    found = anonymity_of(text, Span(0, len(source)), len(text))
    assert found is not None
    assert found[1] is not None
    assert found[1].of(text) == reason


@pytest.mark.parametrize(
    ("source", "rest"),
    [
        ("workers", " who feared losing their jobs said"),
        ("a clerk", " said a boy, who cannot be named for legal reasons,"),
        ("a rower", ", who feared for her life, said"),
        ("residents", ", who feared floods, said"),
    ],
)
def test_not_all_that_is_feared_keeps_a_name_back(source: str, rest: str) -> None:
    text = f"{source}{rest} it leaks."
    assert anonymity_of(text, Span(0, len(source)), len(text)) is None


def test_the_description_is_without_why_its_source_is_unnamed() -> None:
    text = "One former official, who feared losing a pension"
    assert without_anonymity(text, Span(0, len(text))).of(text) == "One former official"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A teacher who feared retaliation said it leaks.", True),
        ("Joan Lund, who feared retaliation, left.", False),
        ("A teacher who feared floods said it leaks.", False),
    ],
)
def test_what_an_unnamed_source_fears_is_no_claim(text: str, told: bool) -> None:
    cue = Span(text.index("feared"), text.index("feared") + len("feared"))
    what = Span(cue.end + 1, min(end for mark in (",", " said") if (end := text.find(mark, cue.end)) > 0))
    assert is_fear(text, cue, what) is told


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The gate leaks, an aide said, speaking on condition of anonymity because talks are private.",
            "The gate leaks",
        ),
        (
            "ROME, 3 May 2026 (Wire Union) — The bridge will close, mayor Ada Conti said.",
            "The bridge will close",
        ),
    ],
)
def test_a_claim_has_no_dateline_and_no_reason_for_anonymity(read: Read, text: str, claim: str) -> None:
    (said,) = read(text).utterances
    assert [span.of(text) for span in said.content] == [claim]


def test_who_quotes_others_before_it_reports_is_an_outlet(read: Read) -> None:
    found = read("Wire Union, quoting the police, reported that four men were held.")
    assert [one.kind for one in found.entities if one.name == "Wire Union"] == [EntityKind.OUTLET]
