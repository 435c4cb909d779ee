"""Articles side by side, in a real browser."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from onrecord.exports.article_page import MOST_COMPARED, Annotated, comparison_page
from onrecord.graph.counterparts import Counterpart, Counterparts
from onrecord.graph.credibility.gathering import ArticleSummary
from onrecord.graph.model import Article, Entity, EntityKind, Level, Reading, Speech, Stance, Utterance
from tests.browser import Audit, OpenPage, tab_stops
from tests.exports.invented import article_and_reading, span

FIRST = Annotated(*article_and_reading())
SAID = "The minister was briefed twice before the contract was signed"


def briefed(said: str) -> Annotated:
    """An article in which a clerk says so."""
    text = f"{said}, a clerk said. Rain is likely."
    clerk = Entity("e1", EntityKind.UNNAMED, "a clerk", local=True, described_as="a clerk")
    source, cue, content = ((span(words, text),) for words in ("a clerk", "said", said))
    utterance = Utterance(source, cue, content, "e1", Speech.INDIRECT, Stance.ASSERTS, Level.ON_BACKGROUND)
    reading = Reading("invented", (clerk,), (), (utterance,), (span("Rain is likely.", text),))
    return Annotated(Article("https://daily.example/b", text, "b", outlet="Coastline Daily"), reading)


def joined(*places: tuple[Annotated, int], against: str | None = None) -> list[Annotated]:
    """The articles, with the claims at these numbers held for one; or for contradicting, with why."""

    def known(other: tuple[Annotated, int]) -> Counterpart:
        iri, number = other[0].article.iri, other[1] + 1
        claim, utterance, article = f"{iri}#c{number}", f"{iri}#u{number}", ArticleSummary()
        return Counterpart(
            claim, SAID, ("a clerk",), Level.ON_BACKGROUND, utterance, iri, article, found=against
        )

    found = []
    for one, number in places:
        others = tuple(known(other) for other in places if other[0] is not one)
        beside = Counterparts(against=others) if against else Counterparts(same=others)
        found.append(replace(one, counterparts={**one.counterparts, number: beside}))
    return found


@pytest.fixture(scope="module")
def html() -> str:
    return comparison_page(joined((FIRST, 3), (briefed(SAID), 0)))


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (False, True), (True, True)])
def test_articles_side_by_side_have_no_accessibility_violation(
    open_page: OpenPage, audit: Audit, html: str, phone: bool, dark: bool
) -> None:
    page = open_page(html, phone=phone, dark=dark)
    assert audit(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= (390 if phone else 1400)


def test_the_same_claim_stands_in_one_row_and_lights_up_in_both_articles(
    open_page: OpenPage, html: str
) -> None:
    page = open_page(html)
    cells = page.locator(".shared tbody tr").locator("td")
    assert cells.count() == 2
    assert "A4 An official at the ministry" in cells.nth(0).inner_text()
    assert "B1 a clerk" in cells.nth(1).inner_text()
    page.focus("#ref-A4")
    assert page.locator(".mark.on", has_text="briefed twice").count() == 2
    page.click("#card-A4 .also a")
    expect(page.locator("#card-B1")).to_be_focused()
    page.click(".shared a[data-number=A4]")
    expect(page.locator("#ref-A4")).to_be_focused()
    expect(page.locator("#ref-A4")).to_be_in_viewport()


def test_a_claim_and_its_contrary_are_said_to_contradict_each_other(
    open_page: OpenPage, audit: Audit
) -> None:
    page = open_page(
        comparison_page(
            joined(
                (FIRST, 3),
                (briefed("The minister was never briefed before the contract was signed"), 0),
                against="one is negated",
            )
        )
    )
    assert "A4 and B1 contradict each other" in page.locator(".shared .against").inner_text()
    assert "Contradicted by B1 a clerk" in page.locator("#card-A4 .against").inner_text()
    assert audit(page) == []


def test_every_tab_stop_of_articles_side_by_side_shows_its_outline(open_page: OpenPage, html: str) -> None:
    stops = tab_stops(open_page(html))
    assert "ref-B1" in [name for name, _ in stops]
    assert [name for name, outlined in stops if not outlined] == []


def test_one_filter_narrows_all_articles(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.fill("#find", "clerk")
    assert page.inner_text("#count") == "1 of 7 attributions"
    assert page.is_hidden("#card-A1")
    assert page.is_visible("#card-B1")


def test_articles_that_share_no_claim_say_so() -> None:
    assert "No claim of one article says the same" in comparison_page([FIRST, briefed(SAID)])


def test_a_claim_told_by_three_articles_is_one_row(open_page: OpenPage) -> None:
    thrice = [
        Annotated(replace(FIRST.article, iri=f"https://post.example/{n}"), FIRST.reading) for n in range(3)
    ]
    page = open_page(comparison_page(joined(*((one, 3) for one in thrice))))
    assert page.locator(".shared tbody tr").count() == 1
    assert page.locator(".shared tbody td a").count() == 3


def test_many_articles_scroll_on_a_phone_and_keep_their_words_whole(
    open_page: OpenPage, audit: Audit
) -> None:
    five = [
        Annotated(replace(FIRST.article, iri=f"https://post.example/{n}"), FIRST.reading) for n in range(5)
    ]
    page = open_page(comparison_page(joined(*((one, 3) for one in five))), phone=True)
    widths = page.eval_on_selector_all(".shared tbody td", "cells => cells.map(cell => cell.offsetWidth)")
    assert len(widths) == 5
    assert min(widths) >= 160
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert audit(page) == []


def test_what_only_two_of_three_say_stands_below_and_leaves_the_third_place_empty(
    open_page: OpenPage,
) -> None:
    first, second, third = (
        Annotated(replace(FIRST.article, iri=f"https://post.example/{n}"), FIRST.reading) for n in range(3)
    )
    first, second = joined((first, 0), (second, 1))
    page = open_page(comparison_page(joined((first, 3), (second, 3), (third, 3))))
    rows = page.locator(".shared tbody tr")
    assert rows.count() == 2
    numbers = [
        [link.get_attribute("data-number") for link in row.locator("td a").all()] for row in rows.all()
    ]
    assert numbers == [["A4", "B4", "C4"], ["A1", "B2"]]
    assert "not in this article" in rows.nth(1).locator("td").nth(2).inner_text()


@pytest.mark.parametrize("number", [0, MOST_COMPARED + 1])
def test_no_articles_and_too_many_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="side by side"):
        comparison_page([FIRST] * number)
