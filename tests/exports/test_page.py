from __future__ import annotations

import json
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from onrecord.exports.page import Page, asset, content_policy, page_link, render, script_json, web_link


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_embedded_json_reads_back_equal_and_holds_nothing_that_html_reads(value: object) -> None:
    embedded = str(script_json(value))
    assert json.loads(embedded) == value
    assert not set(embedded) & set("<>&\u2028\u2029")


def test_what_json_has_no_word_for_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        script_json({"value": float("nan")})


def test_the_policy_allows_nothing_but_the_hashed_scripts_and_styles() -> None:
    policy = content_policy(["alert(1)"], ["b{}"])
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("address", ["https://a.example/x?y=1#z", "HTTP://a.example"])
def test_web_addresses_may_become_links(address: str) -> None:
    assert web_link(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "urn:sha256:0",
        "",
        "https://a b",
        "x\nhttps://a",
        None,
    ],
)
def test_no_other_address_becomes_a_link(address: str | None) -> None:
    assert web_link(address) is None
    assert page_link(address) is None


def test_a_page_beside_this_one_may_be_linked_but_no_other_host_by_a_short_way() -> None:
    assert page_link("articles/one.html") == "articles/one.html"
    assert page_link("../graph.html") == "../graph.html"
    assert page_link("//evil.example/x") is None
    assert page_link("\\\\evil.example\\x") is None
    assert page_link("java\tscript:x") is None


def test_a_template_that_lacks_a_word_fails_instead_of_showing_a_gap() -> None:
    with pytest.raises(UndefinedError):
        render("article.html.j2", style="", scripts=[])


def test_scripts_can_not_end_their_element() -> None:
    for name in ("graph_page.js", "article.js", "theme.js"):
        assert "</script" not in asset(name)


def test_a_page_is_a_string_that_a_notebook_shows_in_a_frame_of_its_own() -> None:
    page = Page('<p title="a">&amp;</p><script>alert(1)</script>')
    shown = page._repr_html_()
    assert page.startswith("<p")
    assert "<script" not in shown
    assert 'sandbox="allow-scripts' in shown
    assert "allow-same-origin" not in shown
    srcdoc = shown.partition('srcdoc="')[2].partition('"')[0]
    assert unescape(srcdoc) == page
