from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.exports.segments import cut
from onrecord.exports.sourcing import (
    NAMED,
    NOBODY,
    UNNAMED,
    at_a_glance,
    chain,
    excerpt,
    roles,
    shares,
    source_kind,
)
from onrecord.graph.model import Affiliation, EntityKind, Reading, Span, Status
from tests.exports.invented import article_and_reading

ARTICLE, READING = article_and_reading()
ENTITIES = {entity.key: entity for entity in READING.entities}
KINDS = [source_kind(utterance, ENTITIES) for utterance in READING.utterances]


def test_the_glance_counts_sources_and_says_who_is_unnamed_and_why() -> None:
    assert at_a_glance(READING) == [
        "4 sources in 6 attributions: 1 named person, 1 unnamed source, 1 document, 1 organisation.",
        "“An official at the ministry” (insider) is not named; the reason given: “not authorised to speak”.",
        "1 attribution is second-hand, by way of Wire Union.",
        "1 attribution does not name a source.",
        "2 sentences give no source.",
    ]


def test_who_gives_no_answer_is_told_and_neither_counted_nor_shown_as_a_share() -> None:
    silent = [replace(one, answered=False, relays=()) for one in READING.utterances]
    reading = replace(READING, utterances=(silent[0], *READING.utterances[1:4], silent[4], silent[5]))
    assert at_a_glance(reading)[:2] == [
        "2 sources in 3 attributions: 1 named person, 1 unnamed source.",
        "Asked, but gave no answer: the Audit Office report, Halden Desal and Greta Holm.",
    ]
    assert shares(cut(ARTICLE.text, silent, ()), [None] * len(silent)) == {}


def test_an_article_that_cites_nobody_says_so() -> None:
    assert at_a_glance(Reading("invented")) == ["No source is quoted or cited."]


def test_shares_count_each_character_once_and_the_innermost_attribution_has_it() -> None:
    found = shares(cut(ARTICLE.text, READING.utterances, READING.unattributed), KINDS)
    assert set(found) >= {NAMED, UNNAMED, NOBODY}
    assert 0 < sum(found.values()) < 1
    inner = sum(not char.isspace() for char in "were told" + "that the overrun would be absorbed")
    assert found[NOBODY] == pytest.approx(inner / sum(not char.isspace() for char in ARTICLE.text))


def test_a_chain_leads_from_the_origin_through_each_relay_to_the_article() -> None:
    relayed = READING.utterances[3]
    assert chain(relayed, ENTITIES, ARTICLE) == [
        "An official at the ministry",
        "Wire Union",
        "The Harbour Post",
    ]


def test_a_former_role_is_called_former_once() -> None:
    assert roles("e2", READING.affiliations, ENTITIES) == ["formerly director, Lorne Water Authority"]
    former = Affiliation("e2", None, "former director", Status.FORMER, Span(0, 1))
    assert roles("e2", (former,), ENTITIES) == ["former director"]


def test_an_excerpt_joins_discontinuous_words_and_is_cut_at_its_limit() -> None:
    assert excerpt("one two three", [Span(0, 3), Span(8, 13)]) == "one … three"
    assert excerpt("word " * 100, [Span(0, 500)], limit=20) == "word word word word…"
    assert excerpt("word " * 100, [Span(0, 500)], limit=18) == "word word word…"
    assert excerpt("x" * 100, [Span(0, 100)], limit=20) == "x" * 19 + "…"


def test_unnamed_sources_without_a_reason_are_told_in_one_sentence() -> None:
    bare = tuple(replace(entity, reason_withheld=None) for entity in READING.entities)
    assert at_a_glance(replace(READING, entities=bare))[1] == (
        "The article does not say why this one is not named: “An official at the ministry” (insider)."
    )


def test_who_asks_and_who_answers_in_an_interview_are_no_unnamed_sources() -> None:
    parties = tuple(
        replace(one, name="interviewee", described_as=None, reason_withheld=None)
        if one.kind is EntityKind.UNNAMED
        else one
        for one in READING.entities
    )
    glance = at_a_glance(replace(READING, entities=parties))
    assert glance[0] == (
        "4 sources in 6 attributions: 1 named person, 1 document, 1 organisation, the interviewee."
    )
    assert not any("not named" in sentence for sentence in glance)
