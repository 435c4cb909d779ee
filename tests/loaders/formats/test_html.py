from __future__ import annotations

import io
import json
import logging
from datetime import date

import pytest

from onrecord.errors import LanguageError, LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats.html import load
from onrecord.loaders.formats.json_ld import read_json_ld
from onrecord.loaders.formats.metadata import Metadata

BODY = """
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Harbour chief quits</h1>
<p>The head of the Port Lorne harbour board resigned on Tuesday, a day after documents showed that a dredging
contract went to a firm run by her brother.</p>
<p>“I have done nothing wrong,” Anna Veldt told reporters on the quay.
“But the board <em>deserves</em> calm.”</p>
<blockquote><p>“We warned them in January,” a person familiar with the tender said.</p></blockquote>
<h2>What the audit found</h2>
<ul><li>Eleven payments<!-- ad --></li><li>Three loans</li></ul>
<table><tr><th>Year</th><th>Sum</th></tr><tr><td>2022</td><td>1.2 million</td></tr></table>
<p>Mayor Pieter Lund said he would<br>name a successor &amp; deputy within weeks.</p>
</article></main>
<section id="comments"><h3>Comments</h3><div class="comment"><p>Bob: finally she is gone, I have said it for
years and years and nobody listened.</p></div></section>
<footer>© 2024 The Harbour Post. All rights reserved.</footer>
"""
TEXT = """Harbour chief quits

The head of the Port Lorne harbour board resigned on Tuesday, a day after documents showed that a dredging \
contract went to a firm run by her brother.

“I have done nothing wrong,” Anna Veldt told reporters on the quay. “But the board deserves calm.”

“We warned them in January,” a person familiar with the tender said.

What the audit found

Eleven payments

Three loans

Year | Sum

2022 | 1.2 million

Mayor Pieter Lund said he would
name a successor & deputy within weeks."""
LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Some template"},
        {"@type": "Organization", "@id": "#org", "name": "The Harbour Post"},
        {
            "@type": ["NewsArticle"],
            "headline": "Harbour chief quits",
            "author": [
                {"@type": "Person", "name": "Mira Okafor"},
                "Tom Ferrin",
                {"@type": "Organization", "name": "Lorne"},
            ],
            "publisher": {"@id": "#org"},
            "datePublished": "2024-03-12T08:15:00+01:00",
            "inLanguage": "en-GB",
        },
    ],
}


def page(head: str = "", body: str = BODY) -> str:
    head = f'<meta charset="utf-8">{head}'
    return f'<!DOCTYPE html><html lang="en_IE"><head>{head}</head><body>{body}</body></html>'


def article(content: str | bytes) -> Article:
    data = content.encode() if isinstance(content, str) else content
    (item,) = load(io.BytesIO(data), "a.html", Metadata())
    assert isinstance(item, Article), item
    return item


def script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_the_text_is_the_article_in_paragraphs_without_what_surrounds_it() -> None:
    assert article(page()).text == TEXT


def test_json_ld_comes_before_meta_tags() -> None:
    head = script(LD) + (
        '<meta name="author" content="Wrong Person"><meta property="og:site_name" content="Wrong">'
        '<meta property="article:published_time" content="1999-01-01">'
        '<link rel="canonical" href="https://hp.example/news/1"><meta property="og:url" content="https://hp.example/2">'
    )
    found = article(page(head))
    assert found.iri == "https://hp.example/news/1"
    assert (found.authors, found.outlet) == (("Mira Okafor", "Tom Ferrin"), "The Harbour Post")
    assert (found.title, found.published) == ("Harbour chief quits", date(2024, 3, 12))
    assert found.language == "en-GB"


def test_meta_tags_say_what_json_ld_does_not() -> None:
    head = (
        '<script type="application/ld+json">{broken</script><meta property="og:title" content="Chief out">'
        '<meta property="og:site_name" content="The Harbour Post">'
        '<meta name="author" content="By Mira Okafor">'
        '<meta property="article:published_time" content="2024-03-12T08:15:00Z">'
        '<meta property="og:url" content="https://hp.example/2">'
    )
    found = article(page(head))
    assert (found.iri, found.title, found.outlet) == ("https://hp.example/2", "Chief out", "The Harbour Post")
    assert (found.authors, found.published) == (("Mira Okafor",), date(2024, 3, 12))
    assert found.language == "en-IE"


@pytest.mark.parametrize(
    "name", ["The Harbour Post", "admin", "Harbour Staff", "https://hp.example/mira", "m@hp.example"]
)
def test_what_is_no_person_is_no_author(name: str) -> None:
    head = f'<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="{name}">'
    assert article(page(head)).authors == ()


@pytest.mark.parametrize(
    "url", ["/news/1", "javascript:x", "http://[x", "https://a:b:c/", "ftp://hp.example/1"]
)
def test_a_canonical_address_that_is_none_is_ignored(url: str) -> None:
    assert article(page(f'<link rel="canonical" href="{url}">')).iri.startswith("urn:sha256:")


@pytest.mark.parametrize("body", ["", "<nav><a href='/'>Home</a></nav>", "<script>let a = 1</script>"])
def test_a_page_without_an_article_is_an_error(body: str) -> None:
    (item,) = load(io.BytesIO(page(body=body).encode()), "a.html", Metadata())
    assert isinstance(item, LoadError)
    assert str(item).startswith("a.html: no article found in the page")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1252", "cp1252"), ("ISO-8859-1", "cp1252"), ("utf-8", "cp1252"), ("latin1", "utf-8")],
)
def test_the_declared_encoding_holds_unless_the_bytes_say_otherwise(declared: str, encoding: str) -> None:
    content = page().replace("utf-8", declared).encode(encoding)
    assert article(content).text == TEXT


def test_an_encoding_declared_for_another_script_is_read() -> None:
    text = "Мэр сказал журналистам, что гавань закроется. " * 20
    content = page(body=f"<article><p>{text}</p></article>").replace("utf-8", "koi8-r").encode("koi8-r")
    (told,) = load(io.BytesIO(content), "a.html", Metadata())
    assert isinstance(told, LanguageError)
    assert told.article.text == text.strip()


def test_characters_that_xml_can_not_hold_do_not_stop_a_page() -> None:
    body = BODY.replace("Anna Veldt", "Anna\x0c&#x1;&#xD800;&#99999999;Veldt")
    assert "Anna\ufffd\ufffd\ufffd\ufffdVeldt" in article(page(body=body)).text


def test_the_libraries_have_nothing_to_say(capfd: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("trafilatura").error("seen by nobody who has not set up logging")
    list(load(io.BytesIO(b"<p>"), "a.html", Metadata()))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("value", "authors", "outlet"),
    [
        ({"@type": "Article", "author": "Mira Okafor and Tom Ferrin"}, ("Mira Okafor", "Tom Ferrin"), None),
        (
            [{"@type": "http://schema.org/NewsArticle", "author": {"name": "Mira Okafor"}}],
            ("Mira Okafor",),
            None,
        ),
        (
            {"mainEntity": {"@type": "ReportageNewsArticle", "author": ["Mira Okafor"]}},
            ("Mira Okafor",),
            None,
        ),
        ({"@type": "BlogPosting", "publisher": {"@type": "Person", "name": "Mira Okafor"}}, (), None),
        (
            {"@type": "Article", "publisher": "The Harbour Post", "author": "The Harbour Post"},
            (),
            "The Harbour Post",
        ),
        (
            {"@type": "Article", "author": [None, 5, {"name": ["Mira Okafor"]}, [["x"]]]},
            ("Mira Okafor",),
            None,
        ),
        ({"@type": "Product", "author": "Mira Okafor"}, (), None),
        ("text", (), None),
    ],
)
def test_json_ld_in_its_many_shapes(value: object, authors: tuple[str, ...], outlet: str | None) -> None:
    found = read_json_ld([json.dumps(value)])
    assert (found.authors, found.outlet) == (authors, outlet)


@pytest.mark.parametrize(
    "wrapped", ["<!-- %s -->", "//<![CDATA[\n%s\n//]]>", "/*<![CDATA[*/%s/*]]>*/", "%s;"]
)
def test_json_ld_in_wrapping_is_read(wrapped: str) -> None:
    assert (
        read_json_ld([wrapped % '{"@type": "Article", "headline": "Quay\nclosed"}']).title == "Quay\nclosed"
    )
