"""Card, graph panel and claim page tell alike where else a claim is made, and what contradicts it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from onrecord import pages
from onrecord.exports.graph_page import graph_page
from onrecord.graph.counterparts import Counterparts
from onrecord.graph.network.building import network
from onrecord.graph.store.local import LocalStore
from onrecord.server.pages.about import about
from tests.browser import Audit, OpenPage
from tests.graph.corroboration.stories import FERRY, NO_BRIDGE

WIRE, POST, MAIL = "https://wire.example/1", "https://post.example/3", "https://mail.example/3"
BRIDGE, RELAY = f"{POST}#c1", "https://mail.example/1#c1"


def told(listed: Locator) -> list[list[str]]:
    """The lines of each list, however the page lays them out."""
    listed.evaluate_all("(lists) => lists.forEach((list) => { list.open = true; })")
    lists = (words.splitlines() for words in listed.all_inner_texts())
    return [[line.strip() for line in lines if line.strip()] for lines in lists]


@pytest.mark.parametrize("claim", [BRIDGE, RELAY], ids=["contradicted", "relayed"])
def test_every_page_tells_the_same_of_what_is_beside_a_claim(
    open_page: OpenPage, archive: LocalStore, claim: str
) -> None:
    article, number = claim.split("#c")
    card = told(open_page(pages.article(archive, article)).locator(f"#card-{number} .elsewhere"))
    panel = told(open_page(graph_page(archive), f"#node={article}%23c{number}").locator("#panel .elsewhere"))
    page = told(claim_page(open_page, archive, claim).locator("main .elsewhere"))
    assert card == panel == page
    assert [lines[:2] for lines in card][-1] == (
        ["Contradicted by 1", NO_BRIDGE] if claim == BRIDGE else ["The same claim 1", FERRY]
    )


def claim_page(open_page: OpenPage, store: LocalStore, claim: str) -> Page:
    return open_page(about(store, {"iri": claim}), script=False)


def test_what_contradicts_a_claim_comes_with_who_where_when_why_and_how_surely(
    open_page: OpenPage, archive: LocalStore
) -> None:
    listed = claim_page(open_page, archive, BRIDGE).locator("main .elsewhere", has_text="Contradicted by")
    expect(listed).to_contain_text("Ann Reyk, on the record")
    expect(listed).to_contain_text("Lorne Mail, 2026-01-0")
    expect(listed).to_contain_text("negated")
    expect(listed).to_contain_text("% sure")
    claim, article = (link.get_attribute("href") for link in listed.locator("a").all())
    assert claim == "/about?iri=https%3A%2F%2Fmail.example%2F3%23c2"
    assert article == "/article/https%3A%2F%2Fmail.example%2F3#u2"


def test_in_the_graph_what_contradicts_a_claim_opens_and_its_article_too(
    open_page: OpenPage, audit: Audit, archive: LocalStore
) -> None:
    html = graph_page(archive, article_pages={MAIL: "articles/mail.html"})
    page = open_page(html, f"#node={POST}%23c1", dark=True)
    listed = page.locator("#panel .elsewhere", has_text="Contradicted by")
    expect(listed.locator("a")).to_have_attribute("href", "articles/mail.html#u2")
    assert audit(page) == []
    listed.get_by_role("button", name=NO_BRIDGE).click()
    expect(page.locator("#panel h2")).to_have_text(NO_BRIDGE)
    expect(listed).to_contain_text("The bridge over the Lorne river will be torn down in 2027")


def test_a_part_of_the_graph_tells_of_what_lies_outside_it(open_page: OpenPage, archive: LocalStore) -> None:
    html = graph_page(archive, about=BRIDGE, hops=1)
    listed = open_page(html, f"#node={POST}%23c1").locator("#panel .elsewhere", has_text="Contradicted by")
    expect(listed).to_contain_text(NO_BRIDGE)
    expect(listed.get_by_role("button")).to_have_count(0)


def test_a_network_alone_has_nothing_beside_its_claims(archive: LocalStore) -> None:
    assert "<template" not in graph_page(network(archive))
    assert "<template" not in graph_page(network(archive), beside={"urn:gone#c1": Counterparts()})


def test_the_pages_of_a_folder_lead_to_one_another(
    archive: LocalStore, tmp_path: Path, open_page: OpenPage
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    pages.write_all(archive, folder, title="All")
    place = pages.addresses(archive)[POST]
    page = open_page("<html data-ready><title>none</title></html>")
    page.goto((folder / place).as_uri())
    page.locator("#card-1 summary", has_text="Contradicted by").click()
    page.locator("#card-1 .elsewhere").get_by_role("link", name=NO_BRIDGE).click()
    expect(page.locator("#panel h2")).to_have_text(NO_BRIDGE)


def test_a_claim_page_says_that_others_dispute_it_and_that_it_goes_round_in_a_circle(
    open_page: OpenPage, archive: LocalStore
) -> None:
    page = claim_page(open_page, archive, BRIDGE)
    disputes = page.locator("section[aria-labelledby=disputes]")
    expect(disputes).to_contain_text(
        "In these words nobody was found to deny or doubt it, but 1 other claim speaks"
    )
    expect(page.locator("section[aria-labelledby=circles]")).to_contain_text("Coast Wire cites Harbour Post")
    denied = claim_page(open_page, archive, f"{MAIL}#c3")
    expect(denied.locator("section[aria-labelledby=said]")).to_contain_text(
        "In these words nobody was found to say it"
    )


def test_the_same_claim_comes_with_why_and_how_surely(open_page: OpenPage, archive: LocalStore) -> None:
    listed = claim_page(open_page, archive, f"{WIRE}#c1").locator("main .elsewhere")
    expect(listed).to_contain_text("nearly word for word the same, in copied text; 100% sure")
