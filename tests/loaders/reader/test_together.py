"""Who speaks together with whom a source names first."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Article, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found


def read(text: str, *sources: str) -> Reading:
    """The reading of a text in which each source is followed by "said"."""
    found, after = [], 0
    for source in sources:
        start = text.index(source, after)
        cue = text.index("said", start)
        after = text.index(".", cue)
        spans = (Span(start, start + len(source)),), (Span(cue, cue + 4),), (Span(cue + 5, after),)
        found.append(Attribution(*spans, 1.0))
    return SpanReader(lambda _: Found(found, []), "given").read(Article("urn:x", text, "x"))


def speakers(reading: Reading) -> list[str]:
    return [", ".join(reading.entity(key).name for key in one.speakers) for one in reading.utterances]


@pytest.mark.parametrize(
    ("source", "speak"),
    [
        ("Joan Lund and Peter Roe", "Joan Lund, Peter Roe"),
        ("Both Joan Lund and Peter Roe", "Joan Lund, Peter Roe"),
        ("Joan Lund, Peter Roe and Mary Hale", "Joan Lund, Peter Roe, Mary Hale"),
        ("Joan Lund, Peter Roe, and Mary Hale", "Joan Lund, Peter Roe, Mary Hale"),
        ("Sens. Joan Lund (D-Ohio) and Peter Roe (R-Iowa)", "Joan Lund, Peter Roe"),
        ("The mayor, Joan Lund, and the union leader, Peter Roe,", "Joan Lund, Peter Roe"),
        ("Mayor Joan Lund and the union leader Peter Roe", "Joan Lund, Peter Roe"),
        ("Joan Lund and Secretary of State Peter Roe", "Joan Lund, Peter Roe"),
        ("Joan Lund and the head of the port, Peter Roe,", "Joan Lund, Peter Roe"),
        ("Joan Lund, who runs the port, and Peter Roe, who leads the union,", "Joan Lund, Peter Roe"),
        ("Joan Lund of Acme and Peter Roe of the Port Authority", "Joan Lund, Peter Roe"),
        ("Joan Lund, an adviser to Peter Roe, and Mary Hale", "Joan Lund, Mary Hale"),
        (
            "Joan Lund of Acme, Peter Roe at the Port Authority and Mary Hale of Lorne",
            "Joan Lund, Peter Roe, Mary Hale",
        ),
        ("The Port Authority and its director, Joan Lund,", "Port Authority, Joan Lund"),
        ("Joan Lund, along with her husband, Peter Roe,", "Joan Lund, Peter Roe"),
        ("Joan Lund as well as Peter Roe", "Joan Lund, Peter Roe"),
        ("Joan Lund, Ohio Gov. Peter Roe and Mary Hale", "Joan Lund, Peter Roe, Mary Hale"),
        ("Joan Lund, Reuters’ Peter Roe and CNN’s Mary Hale", "Joan Lund, Peter Roe, Mary Hale"),
        ("Joan Lund, who won, and her running mate Peter Roe", "Joan Lund, Peter Roe"),
        ("Joan Lund, who was hired by Mary Hale, and retired Gen. Peter Roe", "Joan Lund, Peter Roe"),
        ("The Port Authority and the Dockers' Union", "Port Authority, Dockers' Union"),
    ],
)
def test_all_whom_a_source_names_speak(source: str, speak: str) -> None:
    assert speakers(read(f"{source} said the pier was safe.", source)) == [speak]


@pytest.mark.parametrize(
    ("source", "speak"),
    [
        ("Joan Lund, an adviser to Peter Roe and Mary Hale,", "Joan Lund"),
        ("Joan Lund, Peter Roe's lawyer,", "Joan Lund"),
        ("Joan Lund and Peter Roe's lawyer", "Joan Lund"),
        ("Joan Lund and other officials", "Joan Lund"),
        ("Joan Lund, with Peter Roe and Mary Hale beside her,", "Joan Lund"),
        ("Lawyers for Joan Lund and Peter Roe", "Lawyers for Joan Lund and Peter Roe"),
        ("Joan Lund or Peter Roe", "Joan Lund"),
        ("Former Ohio Gov. and Port Authority Chairman Peter Roe", "Peter Roe"),
        ("Joan Lund, wearing a hat and “Peter Roe” pins,", "Joan Lund"),
        ("Joan Lund, a former judge and a deputy minister under Mr. Roe,", "Joan Lund"),
        ("Joan Lund, who worked for Mary Hale, and guided Peter Roe to victory,", "Joan Lund"),
        ("Joan Lund, wearing a hat and holding Peter Roe,", "Joan Lund"),
    ],
)
def test_who_is_only_spoken_of_does_not_speak(source: str, speak: str) -> None:
    assert speakers(read(f"{source} said the pier was safe.", source)) == [speak]


@pytest.mark.parametrize(
    ("source", "speak"),
    [
        ("Several senators, including Joan Lund and Peter Roe,", "Several senators, Joan Lund, Peter Roe"),
        ("Three economists such as Joan Lund and Peter Roe", "Three economists, Joan Lund, Peter Roe"),
        ("Populists like Mr. Lund and Ms. Roe", "Populists, Lund, Roe"),
        ("Officials of Ohio - including Acme owner Joan Lund -", "Officials of Ohio, Joan Lund"),
        ("A coalition of banks, including the Port Authority,", "coalition of banks, Port Authority"),
        (
            "Critics, including lawyers for Joan Lund and Peter Roe,",
            "Critics, including lawyers for Joan Lund and Peter Roe",
        ),
        ("An official who sued Joan Lund, including her,", "official who sued Joan Lund, including her"),
        ("Voters like Joan Lund", "Joan Lund"),
    ],
)
def test_those_whom_a_group_is_said_to_include_speak(source: str, speak: str) -> None:
    reading = read(f"{source} said the pier was safe.", source)
    assert speakers(reading) == [speak]
    group = reading.entity(str(reading.utterances[0].speaker))
    assert group.described_as in {None, source.rstrip(",- ")}


@pytest.mark.parametrize("again", ["The two", "They", "Both", "The pair"])
def test_they_are_those_who_spoke_together(again: str) -> None:
    text = f"Joan Lund and Peter Roe said the pier was safe. {again} said it was old."
    assert speakers(read(text, "Joan Lund and Peter Roe", again)) == ["Joan Lund, Peter Roe"] * 2


@pytest.mark.parametrize(
    ("then", "again"),
    [
        ("Mary Hale said it was not.", "They"),
        ("It rained. It rained. It rained. It rained.", "They"),
        ("", "The three"),
    ],
)
def test_others_are_not(then: str, again: str) -> None:
    text = f"Joan Lund and Peter Roe said the pier was safe. {then} {again} said it was old."
    between = ["Mary Hale"] if "Hale" in then else []
    assert speakers(read(text, "Joan Lund and Peter Roe", *between, again))[-1] != "Joan Lund, Peter Roe"


def test_a_mention_of_the_first_is_no_mention_of_the_others() -> None:
    text = "Mayor Joan Lund and the union leader Peter Roe said the pier was safe."
    reading = read(text, "Mayor Joan Lund and the union leader Peter Roe")
    lund = reading.entity(str(reading.utterances[0].speaker))
    assert max(mention.of(text) for mention in lund.mentions) == "Mayor Joan Lund"


def test_she_speaks_together_with_whom_is_named_behind_her() -> None:
    text = "Joan Lund said the pier was safe. She and her husband, Peter Roe, said it was old."
    reading = read(text, "Joan Lund", "She and her husband, Peter Roe,")
    assert speakers(reading)[-1] == "Joan Lund, Peter Roe"
    assert "She" in {
        mention.of(text) for mention in reading.entity(str(reading.utterances[1].speaker)).mentions
    }
