"""What the record has beside a claim, on articles whose answers are known by hand."""

from __future__ import annotations

from onrecord.graph.corroboration.rebuilding import corroborate
from onrecord.graph.counterparts import Counterpart, Standing, counterparts
from onrecord.graph.model import Stance
from onrecord.graph.store.local import LocalStore
from tests.graph.corroboration.stories import FERRY, FLEET, NO_BRIDGE, SCHOOL, Said, graph

WIRE, POST, MAIL = "https://wire.example/1", "https://post.example/3", "https://mail.example/3"


def told(found: tuple[Counterpart, ...]) -> list[tuple[str, tuple[str, ...], str]]:
    return [(one.words, one.who, one.article) for one in found]


def test_a_claim_of_another_source_is_independent(archive: LocalStore) -> None:
    (one,) = counterparts(archive, [f"{WIRE}#c2"])[f"{WIRE}#c2"].same
    assert (one.words, one.who, one.standing) == (FLEET, ("Carl Oduya",), Standing.INDEPENDENT)
    assert one.summary.outlet == "Lorne Mail"


def test_a_relay_goes_back_to_its_origin_and_the_origin_says_so(archive: LocalStore) -> None:
    relay = "https://mail.example/1#c1"
    found = counterparts(archive, [f"{WIRE}#c1", relay])
    (derived,), (origin,) = found[f"{WIRE}#c1"].same, found[relay].same
    assert (derived.words, derived.standing) == (FERRY, Standing.DERIVED)
    assert (origin.words, origin.standing) == (FERRY, Standing.ORIGIN)
    assert "Coast Wire" in (derived.why or "")


def test_what_contradicts_a_claim_is_told_with_why_and_how_surely(archive: LocalStore) -> None:
    claim = f"{POST}#c1"
    (against,) = counterparts(archive, [claim])[claim].against
    assert (against.words, against.who, against.article) == (NO_BRIDGE, ("Ann Reyk",), MAIL)
    assert "negated" in (against.found or "")
    assert 0.7 <= (against.confidence or 0) <= 1


def test_a_denial_is_against_what_it_denies_and_no_second_voice_for_it(archive: LocalStore) -> None:
    found = counterparts(archive, [f"{POST}#c2", f"{MAIL}#c3"])
    assert told(found[f"{POST}#c2"].against) == [(SCHOOL, ("Ann Reyk",), MAIL)]
    assert told(found[f"{MAIL}#c3"].against) == [(SCHOOL, ("Ann Reyk",), POST)]
    assert not found[f"{POST}#c2"].same


def test_what_the_same_article_says_twice_is_no_other_place(empty: LocalStore) -> None:
    empty.replace(graph(WIRE, "Coast Wire", [Said("Ann Reyk", FLEET), Said("Carl Oduya", FLEET)]))
    corroborate(empty)
    assert counterparts(empty, [f"{WIRE}#c1", f"{WIRE}#c2"]) == {}


def test_a_denial_in_the_same_article_is_against_it(empty: LocalStore) -> None:
    said = [Said("Ann Reyk", FLEET), Said("Carl Oduya", FLEET, stance=Stance.DENIES)]
    empty.replace(graph(WIRE, "Coast Wire", said))
    corroborate(empty)
    assert told(counterparts(empty, [f"{WIRE}#c1"])[f"{WIRE}#c1"].against) == [(FLEET, ("Carl Oduya",), WIRE)]


def test_of_a_claim_that_stands_alone_or_is_unknown_nothing_is_told(archive: LocalStore) -> None:
    assert counterparts(archive, ["https://none.example/#c1"]) == {}
    assert counterparts(archive, []) == {}
