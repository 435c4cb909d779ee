"""Which sources of an article count as one, told from what its graph says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from rdflib import Graph

from onrecord.graph.corroboration.model import Corroboration, Layer
from onrecord.graph.corroboration.stored import triples
from onrecord.graph.credibility import explain
from onrecord.graph.credibility.claim_groups import Group, Links, grouped
from onrecord.graph.credibility.collapsing import first_hand
from onrecord.graph.credibility.dependence import dependent
from onrecord.graph.credibility.gathering import gather
from onrecord.graph.credibility.namesakes import as_one
from onrecord.graph.credibility.records import believed
from onrecord.graph.credibility.testimony import Testimony
from onrecord.graph.credibility.voices import counted_as_one, independent
from onrecord.graph.model import (
    Affiliation,
    Article,
    Entity,
    EntityKind,
    Level,
    Reading,
    Span,
    Speech,
    Stance,
    Status,
    Utterance,
)
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import CORROBORATION, ID
from onrecord.loaders.triples import article_graph
from tests.articles import MADE_AT, span

UNNAMED = EntityKind.UNNAMED

SAFE = "the quay is safe"
SAILOR = Testimony("urn:a#u1", "urn:a#e1", "a sailor", Stance.ASSERTS, Level.ON_BACKGROUND)


def group_of(
    store: LocalStore, articles: Sequence[str], held: Status | None = None, *, inside: bool = False
) -> Group:
    """The group of what articles say.

    Args:
        store: a store.
        articles: each the names of its sources; those that begin in lower case are unnamed, and those with
            " & " between them say it together.
        held: how Ann Reyk, the clerk, stands to the Port Authority, if that is in the article too.
        inside: whether each says what the next ones say, as in "Reyk said Oduya said the quay is safe".
    """
    for number, names in enumerate(articles):
        store.replace(story(number, names.split(", "), held, inside=inside))
    found = gather(store)
    (group,) = grouped(found, Links.of(Corroboration(dict.fromkeys(found.claims, "urn:group")))).values()
    return group


def told(
    store: LocalStore, *articles: str, held: Status | None = None, inside: bool = False
) -> tuple[float, object]:
    """How many independent sources say it, and which names count as one; takes what `group_of` takes."""
    group = group_of(store, articles, held, inside=inside)
    own = group.own({})
    return independent(own), counted_as_one(own)


def story(number: int, names: Sequence[str], held: Status | None, *, inside: bool) -> Graph:
    text = " ".join(f"{name} said" if inside else f"{name} said {SAFE}." for name in names) + f" {SAFE}."
    end = len(text) - 1
    article = Article(f"https://harbour.example/{number}", text, f"a{number}")
    each = dict.fromkeys(name for joint in names for name in joint.split(" & "))
    keys = {name: f"e{nth}" for nth, name in enumerate(each)}
    entities = tuple(Entity(keys[name], kind(name), name, local=kind(name) is UNNAMED) for name in each)
    post = Affiliation(
        keys.get("Ann Reyk", ""), keys.get("Port Authority"), "port clerk", held or Status.CURRENT, Span(0, 4)
    )
    reading = Reading(
        "by hand",
        entities,
        (post,) if held and "Ann Reyk" in keys else (),
        tuple(
            Utterance(
                source=(span(text, name),),
                cue=(span(text, "said", nth),),
                content=(Span(span(text, "said", nth).end + 1, end) if inside else span(text, SAFE, nth),),
                speaker=keys[name.split(" & ")[0]],
                others=tuple(keys[other] for other in name.split(" & ")[1:]),
                speech=Speech.INDIRECT,
                stance=Stance.ASSERTS,
                level=Level.ON_BACKGROUND if kind(name) is UNNAMED else Level.ON_THE_RECORD,
            )
            for nth, name in enumerate(names)
        ),
    )
    return article_graph(article, reading, made_at=MADE_AT)


def kind(name: str) -> EntityKind:
    if name[0].islower():
        return UNNAMED
    return EntityKind.ORGANIZATION if name.endswith("Authority") else EntityKind.PERSON


@pytest.mark.parametrize(("held", "count"), [(None, 2), (Status.FORMER, 2), (Status.CURRENT, 1)])
def test_a_body_and_whoever_belongs_to_it_now(empty: LocalStore, held: Status | None, count: int) -> None:
    one = [("Ann Reyk", "Port Authority")]
    assert told(empty, "Port Authority, Ann Reyk", held=held) == (count, one if count == 1 else [])


def test_an_unnamed_source_may_be_one_that_its_article_names(empty: LocalStore) -> None:
    assert told(empty, "Ann Reyk, two officials") == (1, [("Ann Reyk", "two officials")])


REPORT = Testimony("urn:a#u1", "urn:a#e1", "report", Stance.ASSERTS, Level.ON_THE_RECORD)


def test_a_document_is_no_second_source_beside_a_body_that_may_have_issued_it() -> None:
    again = replace(REPORT, utterance="urn:a#u2", speaker="urn:a#e2", name="the report")
    board = replace(
        REPORT, utterance="urn:a#u3", speaker=f"{ID}organization/port-authority", name="Port Authority"
    )
    reyk = replace(REPORT, utterance="urn:a#u4", speaker=f"{ID}person/ann-reyk", name="Ann Reyk")
    study = replace(REPORT, utterance="urn:a#u5", speaker="urn:a#e5", name="study")
    elsewhere = replace(board, utterance="urn:b#u1")
    for others, count in (([board], 1), ([again], 1), ([reyk], 2), ([study], 2), ([elsewhere], 2)):
        assert independent(dependent([REPORT, *others], {})) == count


def test_who_is_quoted_by_another_source_is_no_second(empty: LocalStore) -> None:
    assert told(empty, "Ann Reyk, Carl Oduya", inside=True) == (1, [("Ann Reyk", "Carl Oduya")])
    assert told(empty, "Ann Reyk, Carl Oduya")[0] == 2


@pytest.mark.parametrize(
    ("articles", "count"),
    [
        (["Ann Reyk & Carl Oduya"], 1),
        (["Ann Reyk & Carl Oduya & Dana Voss"], 1),
        (["Ann Reyk & Carl Oduya", "Carl Oduya & Ann Reyk"], 1),
        (["Ann Reyk & Carl Oduya", "Ann Reyk"], 1),
        (["Ann Reyk", "Carl Oduya", "Ann Reyk & Carl Oduya"], 2),
        (["Ann Reyk & Carl Oduya, Dana Voss"], 2),
    ],
)
def test_what_is_said_together_is_said_once(empty: LocalStore, articles: list[str], count: int) -> None:
    assert told(empty, *articles) == (count, [])


def test_each_who_says_it_together_stands_behind_it(empty: LocalStore) -> None:
    behind = group_of(empty, ["Ann Reyk & Carl Oduya"]).behind
    assert {name.rpartition("/")[2] for name in behind} == {"ann-reyk", "carl-oduya"}


def test_what_a_group_says_together_with_whom_it_names_is_on_the_record(empty: LocalStore) -> None:
    (one,) = group_of(empty, ["three aides & Ann Reyk"]).own({})
    assert (one.level, one.name) == (Level.ON_THE_RECORD, "Ann Reyk and three aides")


def test_two_who_are_named_stay_two_beside_an_unnamed_source(empty: LocalStore) -> None:
    assert told(empty, "Ann Reyk, Carl Oduya, two officials")[0] == 2


@pytest.mark.parametrize(
    ("described", "count"), [("an adviser of Ann Reyk’s", 1), ("an Ann Reyk adviser", 1), ("a sailor", 2)]
)
def test_in_another_article_it_may_be_theirs_whom_its_description_names(
    empty: LocalStore, described: str, count: int
) -> None:
    assert told(empty, "Ann B. Reyk", described)[0] == count


@pytest.mark.parametrize(
    ("described", "count"),
    [
        ("a senior clerk of the port", 1),
        ("a federal judge", 2),
        ("two clerks", 2),
        ("a friend of a clerk", 2),
    ],
)
def test_in_another_article_it_may_be_whoever_holds_the_post_by_which_it_is_described(
    empty: LocalStore, described: str, count: int
) -> None:
    assert told(empty, "Ann Reyk", described, held=Status.CURRENT)[0] == count


@pytest.mark.parametrize(("held", "tested"), [(None, True), (Status.CURRENT, False)])
def test_whoever_counts_as_one_does_not_bear_the_other_out(
    empty: LocalStore, held: Status | None, tested: bool
) -> None:
    group = group_of(empty, ["Port Authority, Ann Reyk"], held)
    assert (group.iri in believed({group.iri: group}, Links())) is tested


@pytest.mark.parametrize(
    ("articles", "count"),
    [
        (["the coastguard", "the coastguard", "coastguard"], 1),
        (["the coastguard", "the Lorne coastguard"], 1),
        (["the coastguard", "the Lorne coastguard", "the Marsh coastguard"], 2),
        (["the coastguard", "Lorne Coastguard"], 1),
        (["a sailor", "a fisherman"], 2),
        (["the coastguard", "the harbour police"], 2),
        (["a sailor & two aides", "a sailor"], 1),
    ],
)
def test_sources_of_several_articles_that_are_called_the_same_may_be_one(
    empty: LocalStore, articles: list[str], count: int
) -> None:
    assert told(empty, *articles)[0] == count


def test_those_whom_one_article_tells_apart_stay_two() -> None:
    both = [SAILOR, replace(SAILOR, utterance="urn:a#u2", speaker="urn:a#e2")]
    elsewhere = replace(SAILOR, utterance="urn:b#u1", speaker="urn:b#e1")
    assert independent(first_hand(as_one([*both, elsewhere]), {})) == 2
    assert independent(first_hand(as_one([SAILOR, elsewhere]), {})) == 1


def test_of_a_body_that_may_be_another_nothing_is_taken_back() -> None:
    denial = replace(SAILOR, utterance="urn:b#u1", speaker="urn:b#e1", stance=Stance.DENIES)
    assert len({one.speaker for one in first_hand(as_one([SAILOR, denial]), {})}) == 2


def test_whoever_belongs_to_one_of_those_who_may_be_one_is_no_second_source() -> None:
    elsewhere = replace(SAILOR, utterance="urn:b#u1", speaker="urn:b#e1")
    member = replace(
        SAILOR,
        utterance="urn:b#u2",
        speaker="urn:reyk",
        name="Ann Reyk",
        depends_on=frozenset({"urn:b#e1"}),
    )
    assert independent(first_hand(as_one([SAILOR, elsewhere, member]), {})) == 1


def test_who_may_be_one_is_said(empty: LocalStore) -> None:
    for number in range(2):
        empty.replace(story(number, ["the coastguard"], None, inside=False))
    claims = sorted(gather(empty).claims)
    layer = Graph(identifier=CORROBORATION)
    for triple in triples(Layer(dict.fromkeys(claims, "urn:group"))):
        layer.add(triple)
    empty.replace(layer)
    found = explain(empty, claims[0])
    assert found.components[0].note == "1 independent source: the coastguard"
    assert "one source, not 2: the coastguard of 2 articles, which may be the same" in found.notes
