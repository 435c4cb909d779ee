"""What is left of a claim without one of its sources."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.corroboration.model import Corroboration
from onrecord.graph.corroboration.rebuilding import corroborate
from onrecord.graph.corroboration.stored import stored
from onrecord.graph.credibility import explain, explanation, rebuild
from onrecord.graph.credibility.assessing import Sources, assess_group
from onrecord.graph.credibility.claim_groups import Links, grouped
from onrecord.graph.credibility.gathering import ArticleSummary, Gathered, StoredUtterance, gather
from onrecord.graph.model import Level, Stance
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.graph.corroboration.stories import FERRY, Said, graph

POST, WIRE, MAIL = (f"https://{name}.example/1" for name in ("post", "wire", "mail"))
PEOPLE = ("urn:reyk", "urn:oduya", "urn:authority", "urn:outlet0", "urn:outlet1")
LOCAL = ("a sailor", "the coastguard")
OUTLETS = 3


NO_FERRY = "Two hundred passengers were not rescued from the burning ferry"


def rumour(store: LocalStore) -> None:
    """A sailor told the Post, the Wire has it from the Post, and the Mail from the Wire."""
    store.replace(graph(POST, "Harbour Post", [Said("a sailor", FERRY, told="Harbour Post")], "2026-01-05"))
    store.replace(graph(WIRE, "Coast Wire", [Said("Harbour Post", FERRY, outlet=True)], "2026-01-06"))
    store.replace(graph(MAIL, "Lorne Mail", [Said("Coast Wire", FERRY, outlet=True)], "2026-01-07"))
    corroborate(store)
    rebuild(store)


def test_without_where_it_comes_from_nothing_is_left_of_a_rumour(empty: LocalStore) -> None:
    rumour(empty)
    whole = explain(empty, f"{MAIL}#c1")
    assert whole.value == 0.3
    assert "matters most: a sailor; without this source no score" in whole.notes
    for source in (f"{ID}outlet/harbour-post", f"{POST}#e2"):
        assert explain(empty, f"{MAIL}#c1", without=source).value is None


def test_without_who_passes_a_rumour_on_it_is_what_it_was(empty: LocalStore) -> None:
    rumour(empty)
    assert explain(empty, f"{MAIL}#c1", without=f"{ID}outlet/coast-wire").value == 0.3


def test_what_matters_most_is_told_as_leaving_it_out_tells_it(empty: LocalStore) -> None:
    told: dict[str, tuple[str, list[Said]]] = {
        POST: ("Harbour Post", [Said("Ann Reyk", FERRY, told="Harbour Post")]),
        WIRE: ("Coast Wire", [Said("Harbour Post", FERRY, outlet=True)]),
        MAIL: ("Lorne Mail", [Said("a sailor", FERRY), Said("Bo Marl", NO_FERRY)]),
    }
    for day, (iri, (outlet, said)) in enumerate(told.items(), start=5):
        own = " ".join(f"{outlet}{number}" for number in range(60))  # so that none is a copy of another
        empty.replace(graph(iri, outlet, said, f"2026-01-0{day}", opening=f"{own}. "))
    corroborate(empty)
    rebuild(empty)
    (most,) = (note for note in explain(empty, f"{POST}#c1").notes if note.startswith("matters most"))
    left = explain(empty, f"{POST}#c1", without=f"{ID}person/ann-reyk")
    assert most == f"matters most: Ann Reyk; without this source {left.value:.2f}"
    assert left.notes[0].startswith("left out: Ann Reyk, with 1 statement on this claim")
    text = explanation(empty, left, without=f"{ID}person/ann-reyk")
    assert "Coast Wire" not in text


def test_who_prints_a_claim_only_as_denied_does_not_stand_behind_it(empty: LocalStore) -> None:
    empty.replace(graph(POST, "Harbour Post", [Said("Ann Reyk", FERRY)]))
    empty.replace(graph(MAIL, "Lorne Mail", [Said("Bo Marl", FERRY, stance=Stance.DENIES)]))
    corroborate(empty)
    links = Links.of(stored(empty))
    (group,) = grouped(gather(empty), links).values()
    assert group.behind == {f"{ID}person/ann-reyk", f"{ID}outlet/harbour-post"}
    assert group.others == {f"{ID}person/bo-marl", f"{ID}outlet/lorne-mail"}


def test_with_a_source_go_those_who_are_called_the_same(empty: LocalStore) -> None:
    for iri in (POST, WIRE):
        empty.replace(graph(iri, iri, [Said("a sailor", FERRY), Said("Ann Reyk", FERRY)]))
    corroborate(empty)
    rebuild(empty)
    without = explain(empty, f"{POST}#c1", without=f"{POST}#e2")
    assert "Ann Reyk" in without.components[0].note
    assert "sailor" not in without.components[0].note


@st.composite
def one_claim(draw: st.DrawFn) -> tuple[Gathered, Links]:
    """A claim of several articles, with relays, copies, bodies and sources that may be one; all say it."""
    found = Gathered()
    groups: dict[str, str] = {}
    origins: dict[str, str] = {}
    for number in range(draw(st.integers(1, 6))):
        article = f"urn:article{number}"
        claim = f"{article}#c1"
        found.claims[claim], groups[claim] = article, "urn:group"
        found.articles[article] = ArticleSummary(publisher=f"urn:outlet{draw(st.integers(0, OUTLETS))}")
        speakers = [*PEOPLE, *(f"{article}#e{nth}" for nth in range(len(LOCAL)))]
        found.names.update({(article, one): one for one in PEOPLE})
        found.names.update({(article, f"{article}#e{nth}"): name for nth, name in enumerate(LOCAL)})
        if draw(st.booleans()):
            found.bodies[article, "urn:reyk"] = frozenset({draw(st.sampled_from(speakers))})
        told = []
        for nth, who in enumerate(draw(st.lists(st.sampled_from(speakers), max_size=3, unique=True))):
            one = f"{article}#u{nth}"
            level = draw(st.sampled_from([Level.ON_THE_RECORD, Level.ON_BACKGROUND]))
            told.append(StoredUtterance(one, claim, article, who, Stance.ASSERTS, level, 1.0, None, one))
            if number and draw(st.booleans()):
                first = f"urn:article{draw(st.integers(0, number - 1))}#u{draw(st.integers(0, 2))}"
                origins[one] = origins.get(first, first)
            if draw(st.booleans()):
                relay = replace(told[-1], utterance=f"{one}r", stance=None, relays=one, joint=f"{one}r")
                told.append(replace(relay, speaker=f"urn:outlet{draw(st.integers(0, OUTLETS))}"))
        found.utterances[claim] = told
    there = {one.utterance for told in found.utterances.values() for one in told}
    return found, Links.of(
        Corroboration(groups, origins={one: first for one, first in origins.items() if first in there})
    )


@given(one_claim())
def test_to_take_a_source_away_never_raises_the_value(claim: tuple[Gathered, Links]) -> None:
    found, links = claim
    sources = {one.speaker for told in found.utterances.values() for one in told if one.speaker}
    whole = value(found, links)
    for source in sources | {of_it.publisher or "" for of_it in found.articles.values()}:
        assert value(found, links, source) <= whole


def value(found: Gathered, links: Links, without: str | None = None) -> float:
    groups = grouped(found, links, without=without)
    return assess_group(groups["urn:group"], groups, links, Sources({}, {})).value or 0.0
