"""All that an entity says, some at a time, and the words to look for in it."""

from __future__ import annotations

import re
from itertools import islice, product

import pytest
from lxml import html

from onrecord.derived import derive
from onrecord.errors import NotFoundError
from onrecord.graph.model import Stance
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from onrecord.server.pages.about import about
from onrecord.server.pages.statements import ON_A_PART, statements
from tests.graph.corroboration.stories import FLEET, Said, graph

REYK = f"{ID}person/ann-reyk"
MANY = ON_A_PART + 5
HOSTILE = ('NAMES" && WANTED', "MEANT\\", "') } DROP ALL", "<script>", "%", "MANY SKIPPED")


@pytest.fixture
def archive(empty: LocalStore) -> LocalStore:
    """Ann Reyk says something of each of many people, and denies something of a gate; Bo Aster speaks, too."""
    letters = product("bcdfghklm", "aeiou", "nrst")  # names apart, which nothing need compare
    told = (f"{one}{two}{three} met {three}{two}{one}ond" for one, two, three in islice(letters, MANY - 1))
    gates = [Said("Ann Reyk", text) for text in ("gate 17 will be shut", *told)]
    empty.replace(graph("https://wire.example/1", "Coast Wire", [*gates, Said("Bo Aster", FLEET)]))
    denied = Said("Ann Reyk", "the last gate was sold", stance=Stance.DENIES)
    empty.replace(graph("https://post.example/1", "Harbour Post", [denied], "2026-01-06"))
    derive(empty)
    return empty


def listed(store: LocalStore, **asked: str) -> list[str]:
    page = html.fromstring(statements(store, {"about": REYK, **asked}))
    return [re.sub(r"\s+", " ", one.text_content()).strip() for one in page.xpath("//p[@class='name']")]


def test_everything_that_somebody_says_is_on_some_part_of_the_list(archive: LocalStore) -> None:
    first, second = listed(archive), listed(archive, part="2")
    assert first[0] == "the last gate was sold"
    assert len(first) == ON_A_PART
    assert len({*first, *second}) == MANY + 1
    assert FLEET not in {*first, *second}


def test_words_and_disputes_are_looked_for(archive: LocalStore) -> None:
    assert listed(archive, words="SHUT 17") == ["gate 17 will be shut"]
    assert listed(archive, by="disputes") == ["the last gate was sold"]
    assert listed(archive, words="shut", by="disputes") == []


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_taken_as_they_are(archive: LocalStore, words: str) -> None:
    assert listed(archive, words=words) == []
    said = Said("Ann Reyk", f"the sign reads {words} here")
    archive.replace(graph("https://mail.example/1", "Lorne Mail", [said]))
    assert len(listed(archive, words=words)) == 1


def test_the_page_of_who_says_much_has_the_latest_and_leads_to_all(archive: LocalStore) -> None:
    page = html.fromstring(about(archive, {"iri": REYK}))
    (link,) = page.xpath("//a[starts-with(@href, '/statements')]")
    assert link.text_content() == f"Search all {MANY + 1} statements"
    assert len(page.xpath("//section[@aria-labelledby='disputes']//li")) == 1
    assert len(page.xpath("//section[@aria-labelledby='said']//li")) < MANY
    page = html.fromstring(about(archive, {"iri": f"{ID}person/bo-aster"}))
    assert page.xpath("//a[starts-with(@href, '/statements')]") == []


def test_statements_of_nobody_are_not_found(archive: LocalStore) -> None:
    with pytest.raises(NotFoundError, match="nobody in the store"):
        statements(archive, {"about": f"{ID}person/nobody"})
