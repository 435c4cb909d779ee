"""The laws that hold for every text."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.graph.model import Article, EntityKind, Reading, Span
from onrecord.loaders.reader import Reader, SpanReader, TrainedReader
from onrecord.loaders.reader.found import Attribution, Found, Named
from onrecord.loaders.reader.text.document import Document

PIECES = [
    '"', "“", "”", "‘", "’", "''", "«", "»", "\n", "\n\n", " ",
    ", ", ". ", "? ", ": ", " — ", "(", ")", "\x00", "\u2028",
    "İ", "ß", "🙂", "e\u0301",
    "said", "says", " told ", "The Harbour Post", "Jane Doe", "Mr. Roe",
    "Doe", "he", "She",
    "according to", "citing", "that", "who", "two officials",
    "on condition of anonymity because",
    "a spokesman for Acme",
    "Former mayor", "the chief of", "as reported by", "I am a writer", "daily The Lantern", "U.S.",
    "claim that", "to",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(st.sampled_from([*PIECES, " "]), max_size=60).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
)


def spans_of(reading: Reading) -> Iterator[Span]:
    for entity in reading.entities:
        yield from (*entity.mentions, *entity.evidence)
    for affiliation in reading.affiliations:
        yield affiliation.evidence
    for said in reading.utterances:
        yield from (*said.source, *said.cue, *said.content, said.evidence)
        for relay in said.relays:
            yield from (*relay.cue, relay.evidence)
    yield from reading.unattributed


def trained(text: str, outlet: str | None = None, authors: tuple[str, ...] = ()) -> Reading:
    return TrainedReader().read(Article("urn:x", text, "x", outlet=outlet, authors=authors))


@given(TEXTS)
@settings(max_examples=120, deadline=None)
def test_every_span_of_any_text_lies_inside_it_and_is_not_empty(text: str) -> None:
    for span in spans_of(trained(text)):
        assert 0 <= span.start < span.end <= len(text)


OF_RULES = """
Joan Lund Mr. Mrs. Sen. Jr. II Harbour Trust Port Authority BBC G.O.P. Lorne University President chairman
director head member aide spokesman , . ; ( ) “ ” ’s - (R-Ohio), 61 2003 who whose which where when as the The
a his its their is was were has had be been became former then now until last once serves served worked works
joined resigned stepped down quit named hired owned led heads teaches writes wrote told said of at for with in
on and to by the time board team campaign two several v. shares fell
4th Circuit Court Appeals for Our PAC Republican National Convention Customs Enforcement Health Committee
House CEO WORK GOP QXZ & Carl Foundation
"""


@st.composite
def tagged(draw: st.DrawFn) -> tuple[str, Found]:
    """Words that rules for posts, names and sources know, in any order, with tags and an attribution."""
    words = draw(st.lists(st.sampled_from(OF_RULES.split()), min_size=2, max_size=9))
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    places = st.integers(0, len(words) - 1).map(lambda at: Span(starts[at], starts[at] + len(words[at])))
    kinds = st.sampled_from(("PER", "ORG", "LOC"))
    tags = [Named(tag, draw(kinds), draw(st.floats(0, 1))) for tag in sorted(draw(st.sets(places)))]
    source, cue, content = (draw(places) for _ in range(3))
    said = [Attribution((source,), (cue,), (content,), 0.9)] if len({source, cue, content}) == 3 else []
    return " ".join(words), Found(said, tags)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Joan Lund served at", ""), ("Joan Lund once then is", ""), ("Joan Lund writes for", ""),
        ("Joan Lund, who worked with", ""), ("Joan Lund at Port", "Port"),
        ("Joan Lund or Harbour", "Harbour"),
        ("President Sr. Sr. is Joan Lund", "Sr. Sr."),
    ],
)  # fmt: skip
def test_a_sentence_may_end_wherever_a_rule_looks_further(text: str, body: str) -> None:
    tags = [(place, kind) for place, kind in (("Joan Lund", "PER"), (body, "ORG")) if place]
    found = [Named(Span(at := text.index(place), at + len(place)), kind, 0.9) for place, kind in tags]
    reading = SpanReader(lambda _: Found([], found), "tags").read(Article("urn:x", text, "x"))
    assert "Joan Lund" in {entity.name for entity in reading.entities}


@given(tagged())
@settings(max_examples=600, deadline=None)
def test_rules_take_any_words_with_any_tags(given: tuple[str, Found]) -> None:
    text, found = given
    reading = SpanReader(lambda _: found, "tags").read(Article("urn:x", text, "x", outlet="Harbour Post"))
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(reading))


@given(TEXTS, st.one_of(st.none(), st.text(max_size=8)), st.lists(st.text(max_size=8), max_size=2))
@settings(max_examples=80, deadline=None)
def test_a_reading_of_any_text_is_in_order_and_refers_to_its_own_entities(
    text: str, outlet: str | None, authors: list[str]
) -> None:
    reading = trained(text, outlet, tuple(authors))
    keys = [entity.key for entity in reading.entities]
    assert keys == [f"e{n}" for n in range(1, len(keys) + 1)]
    evidence = [said.evidence for said in reading.utterances]
    assert evidence == sorted(evidence)
    assert all(list(e.mentions) == sorted(set(e.mentions)) for e in reading.entities)
    used = {said.speaker for said in reading.utterances} | {said.told_to for said in reading.utterances}
    used |= {a.member for a in reading.affiliations} | {a.organization for a in reading.affiliations}
    used |= {*reading.authors, reading.publisher}
    assert used - {None} <= set(keys)


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_no_utterance_lacks_content_and_no_source_overlaps_it(text: str) -> None:
    for said in trained(text).utterances:
        assert said.content
        for source in said.source:
            assert all(c.end <= source.start or source.end <= c.start for c in said.content)


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_the_same_text_is_read_the_same_way_twice(text: str) -> None:
    assert trained(text) == trained(text)


ADVERSARIES = [
    '"', "“", "A ", "said ", "“‘", " ", "x", "a-", "a'", ". ", "(", ", ", "Jane, ", "He said. ", "“a b.” ",
    '"A said B. ',
    "according to ", "on condition of anonymity because ", "The X and ", "told CNN ", "I am a writer. ",
    "U.S. ",
    "He said it, adding ", "“Go on,” he said.\n\n", "The official said it. ", "Jane Doe, the mayor of ", "\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", ADVERSARIES)
def test_what_is_made_of_spans_takes_time_in_proportion_to_length(
    piece: str, read: Callable[..., Reading]
) -> None:
    text = piece * (60_000 // len(piece))
    read(text[:1000])
    short = _seconds(read, text[: len(text) // 4])
    assert _seconds(read, text) < 12 * short + 0.5


@pytest.mark.parametrize("piece", ["“I said that ", "Jane Doe said. ", "x"])
def test_the_trained_reader_takes_time_in_proportion_to_length(piece: str) -> None:
    text = piece * (12_000 // len(piece))
    trained(text[:1000])
    short = _seconds(trained, text[: len(text) // 4])
    assert _seconds(trained, text) < 12 * short + 0.5


ODD = {
    "quotes that never close": "“We left, he said. " * 30 + '"And " “then " she added. ' * 30,
    "no sentence ends": "the mayor said the pier was closed and " * 400,
    "capitals": "THE MAYOR SAID THE PIER WAS CLOSED. “WE HAD NO CHOICE,” SHE ADDED. " * 20,
    "bullets": "• The mayor said no\n• The council said yes\n- “Never,” said Jane Doe\n" * 20,
    "a transcript": "JANE DOE: We never saw it.\nQ: Who told you so?\nROE: My aide did.\n" * 20,
    "emoji": "🙂 Jane Doe 👩\u200d👩\u200d👧 said 🏳\ufe0f\u200d🌈 “it is 💥 over” 🙃. " * 30,
    "right to left": "\u200fאמר ראש העיר\u200e “לא נלך” said the mayor. \u202edesrever\u202c he added. " * 30,
    "marks alone": "“”‘’\"'.,:;—–()[]" * 200,
    "one endless word": "a" * 50_000,
    "a combining pile": "Z" + "\u0301" * 5_000 + " said no.",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_texts_are_read_like_any_other(text: str) -> None:
    for span in spans_of(trained(text)):
        assert 0 <= span.start < span.end <= len(text)


def test_a_megabyte_in_one_line_is_read() -> None:
    told = "“The pier is closed,” said Ada Moor. "
    rest = "the tide came in over the flats and went out again while nobody looked " * 14_085
    text = (told + rest)[:1_000_000]
    assert len(text) == 1_000_000
    found = trained(text)
    assert found.reader.startswith("trained ")
    assert [one.content[0].of(text) for one in found.utterances][:1] == ["“The pier is closed,”"]


def _seconds(read: Callable[[str], Reading], text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start


def test_the_trained_reader_is_a_reader_with_a_name_and_a_version() -> None:
    reader: Reader = TrainedReader()
    assert reader.name.startswith("trained ")
    assert reader.read(Article("urn:x", "", "x")) == Reading(reader.name)


def test_any_finder_of_spans_makes_a_reader() -> None:
    def find(document: Document) -> Found:
        content = Span(10, len(document.text))
        return Found([Attribution((Span(0, 4),), (Span(5, 9),), (content,), 0.5)], [])

    text = "Doe: went home early."
    (said,) = SpanReader(find, "mine").read(Article("urn:x", text, "x")).utterances
    assert said.confidence == 0.5


def test_the_outlet_and_the_authors_of_the_metadata_are_entities_of_the_reading() -> None:
    reading = trained("The piers were closed.", "The Harbour Post", ("Ada Lund",))
    assert reading.publisher is not None
    assert reading.entity(reading.publisher).name == "The Harbour Post"
    assert [reading.entity(key).name for key in reading.authors] == ["Ada Lund"]
    assert reading.entity(reading.publisher).kind is EntityKind.OUTLET


def test_an_author_who_is_named_in_the_text_is_one_entity_with_that_name(
    read: Callable[..., Reading],
) -> None:
    reading = read("“I saw it,” said Ada Lund.", authors=("Ada Lund",))
    assert [e.name for e in reading.entities] == ["Ada Lund"]
    assert reading.authors == (reading.utterances[0].speaker,)


def test_to_ask_for_anonymity_is_no_claim_but_the_reason_is_kept() -> None:
    def find(document: Document) -> Found:
        def span(words: str) -> tuple[Span, ...]:
            start = document.text.index(words)
            return (Span(start, start + len(words)),)

        said = Attribution(span("Two aides"), span("said"), span("the ferry was full"), 0.9)
        asked = Attribution(span("who"), span("asked"), span("not to be named because they feared"), 0.9)
        return Found([asked, said], [])

    text = "Two aides, who asked not to be named because they feared dismissal, said the ferry was full."
    reading = SpanReader(find, "mine").read(Article("urn:x", text, "x"))
    (said,) = reading.utterances
    assert said.speaker is not None
    assert reading.entity(said.speaker).reason_withheld == "they feared dismissal"
