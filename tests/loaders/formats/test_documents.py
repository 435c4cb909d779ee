"""What is no text: documents, mails, feeds, web archives, compressed files."""

from __future__ import annotations

import gzip
import io
import tracemalloc
from datetime import date
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from onrecord.errors import LanguageError, LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats import LOADERS, STDIN, Metadata, load
from tests.loaders.formats.samples import (
    BYLINE,
    PAGE,
    PARAGRAPHS,
    SAMPLES,
    TITLE,
    docx,
    feed,
    html,
    mail,
    pdf,
    warc,
    zipped,
)  # fmt: skip

BLOCKS = "\n\n".join(PARAGRAPHS)


def read(extension: str, content: bytes) -> list[Article | LoadError]:
    return list(LOADERS[extension](io.BytesIO(content), f"here{extension}", Metadata()))


def articles(extension: str, content: bytes) -> list[Article]:
    return [one for one in read(extension, content) if isinstance(one, Article)]


def told(extension: str, content: bytes) -> list[str]:
    return [str(one) for one in read(extension, content) if isinstance(one, LoadError)]


def only(extension: str, content: bytes) -> Article:
    (article,) = articles(extension, content)
    return article


@pytest.mark.parametrize("extension", SAMPLES)
def test_each_format_gives_the_words_of_the_story(extension: str) -> None:
    words = " ".join(" ".join(article.text.split()) for article in articles(extension, SAMPLES[extension]))
    assert "harbour master Ewan Pell said on Tuesday." in words
    assert "“We found water in the engine room,” Pell told reporters" in words
    assert "according to two members of the crew." in words
    assert "alert" not in words
    assert "Home" not in words


@pytest.mark.parametrize("extension", SAMPLES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_broken_document_is_articles_and_errors(extension: str, data: st.DataObject) -> None:
    content = bytearray(SAMPLES[extension])
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=20)):
        content[place] = data.draw(st.integers(0, 255))
    for item in read(extension, bytes(content[: data.draw(st.integers(0, len(content)))])):
        if isinstance(item, Article):
            item.text.encode()
        else:
            assert str(item).startswith(f"here{extension}")
            assert str(item).isprintable()


def test_a_document_of_words_is_known_by_its_first_lines() -> None:
    article = only(".docx", docx())
    assert article.text == "\n\n".join((TITLE, BYLINE, *PARAGRAPHS))
    assert (article.title, article.authors, article.outlet) == (TITLE, ("Ada Quist",), "The Harbour Post")


def test_the_lines_of_a_pdf_are_paragraphs_again() -> None:
    pages = [
        [
            "The Post, 1 May",
            TITLE,
            "The crew was well-",
            "prepared and had told the govern-",
            "ment of Lorne.",
        ],
        ["The Post, 2 May", "Nobody in pro-", "Lorne circles knew of it.", "2"],
        ["The Post, 3 May", "The ﬁrst ferry sails on Friday."],
    ]
    assert only(".pdf", pdf([[line.replace("ﬁ", "fi") for line in page] for page in pages])).text == (
        f"{TITLE}\n\nThe crew was well-prepared and had told the government of Lorne.\n\n"
        "Nobody in pro-Lorne circles knew of it.\n\nThe first ferry sails on Friday."
    )


def test_a_page_printed_by_a_browser_has_its_address() -> None:
    page = ["5/1/24, 10:02 PM " + TITLE, *PARAGRAPHS, f"{PAGE} 1/1"]
    article = only(".pdf", pdf([page]))
    assert article.iri == PAGE
    assert TITLE not in article.text
    cut = ["5/1/24, 10:02 PM " + TITLE, *PARAGRAPHS, "https://harbour.example/fer… 1/1"]
    assert only(".pdf", pdf([cut])).iri.startswith("urn:sha256:")


def test_a_pdf_without_text_or_behind_a_password_says_so() -> None:
    assert told(".pdf", pdf([[]])) == [
        "here.pdf: no text in it, pictures alone (have it recognised first: ocrmypdf)"
    ]
    writer, locked = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([["Secret."]])))), io.BytesIO()
    writer.encrypt("ferry", algorithm="RC4-128")
    writer.write(locked)
    assert told(".pdf", locked.getvalue()) == ["here.pdf: locked with a password (save it without one)"]


@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_a_mail_is_known_by_its_headers(subtype: str) -> None:
    article = only(".eml", mail(subtype=subtype))
    assert (article.title, article.authors, article.published) == (TITLE, ("Ada Quist",), date(2024, 3, 12))
    assert PARAGRAPHS[1] in article.text


def test_a_saved_page_has_the_address_it_was_saved_from() -> None:
    assert only(".mhtml", SAMPLES[".mhtml"]).iri == PAGE


def test_a_feed_gives_its_entries_and_counts_those_that_are_headlines() -> None:
    full, short = articles(".rss", feed())
    assert (full.iri, full.title, full.text) == (PAGE, TITLE, BLOCKS)
    assert (full.authors, full.outlet) == (("Ada Quist",), "The Harbour Post")
    assert full.published == date(2024, 3, 12)
    assert (short.iri, short.text) == ("https://harbour.example/crew", PARAGRAPHS[2])
    assert told(".rss", feed()) == [
        "here.rss: 1 of 3 entries hold no text to read (give the pages they lead to)"
    ]


def test_a_day_that_there_is_not_leaves_an_entry_or_mail_undated() -> None:
    when = b"Tue, 12 Mar 2024 10:15:00 +0100"
    full, short = articles(".rss", feed().replace(when, b"0000-00-00 00:00:00"))
    assert (full.text, full.published, short.text) == (BLOCKS, None, PARAGRAPHS[2])
    for never in (b"Sat, 31 Feb 2024 10:15:00 +0100", b"Tue, 99999999999 Mar 2024 10:15:00 +0100", b"soon"):
        article = only(".eml", mail().replace(when, never))
        assert (article.title, article.published) == (TITLE, None)


def test_other_xml_is_no_feed() -> None:
    assert told(".xml", b"<?xml version='1.0'?><urlset/>") == [
        "here.xml: no RSS or Atom feed in it (give a feed, or a page as .html)"
    ]


def test_a_web_archive_gives_pages_found_under_their_addresses() -> None:
    article = only(".warc", warc())
    assert article.iri == article.identifier == PAGE
    assert told(".warc", warc()) == ["here.warc: 1 of 2 pages hold no article that can be read"]
    packed = only(".warc.gz", gzip.compress(warc()))
    assert packed == article


def test_a_page_in_another_language_has_its_address_too() -> None:
    german = "Die Fähre wird nicht vor Freitag fahren, sagte der Hafenmeister am Dienstag vor Journalisten."
    found = read(".warc", warc({PAGE: html(title="Fähre", paragraphs=[german] * 3)}))
    (error,) = [item for item in found if isinstance(item, LanguageError)]
    assert error.article.iri == PAGE


def test_an_archive_gives_its_documents_under_their_names() -> None:
    archive = zipped({
        "b.html": html().encode(), "a/x.txt": BLOCKS.encode(), "empty.txt": b"", "c.png": b"\x89PNG",
        "__MACOSX/a/._x.txt": b"\0", ".git/d.txt": b"no",
    })  # fmt: skip
    assert [article.text[:5] for article in articles(".zip", archive)] == ["LORNE", "Ferry"]
    (empty,) = told(".zip", archive)
    assert empty.startswith("here.zip/empty.txt: no text in it")
    assert told(".zip", zipped({"c.png": b"\x89PNG", "d.zip": zipped({})})) == [
        "here.zip: nothing in it that can be loaded"
    ]


def test_of_a_recorders_archive_the_records_alone_are_read() -> None:
    wacz = zipped({"archive/data.warc.gz": gzip.compress(warc()), "pages/pages.jsonl": b'{"text": "x"}\n'})
    assert [article.iri for article in articles(".wacz", wacz)] == [PAGE]


def test_what_unpacks_to_more_than_a_document_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.loaders.formats.stream.MAX_BYTES", 2**20)
    bomb = gzip.compress(b"x" * (2**20 + 1))
    assert "larger than 1 MiB" in told(".txt.gz", bomb)[0]
    assert "larger than 1 MiB" in told(".zip", zipped({"a.txt": b"x" * (2**20 + 1)}))[0]


def with_picture(size: int, *, stated: int | None = None) -> bytes:
    """Word's document with a picture of zeros, whose size in bytes the package may state otherwise."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    related = f'<Relationship Id="rId99" Type="{kind}" Target="media/image1.png"/></Relationships>'.encode()
    parts = unzipped(docx())
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", related)
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b'<Default Extension="xml"',
        b'<Default Extension="png" ContentType="image/png"/><Default Extension="xml"',
    )
    content = zipped({**parts, "word/media/image1.png": bytes(size)})
    return (
        content
        if stated is None
        else content.replace(size.to_bytes(4, "little"), stated.to_bytes(4, "little"))
    )


def unzipped(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("stated", [None, 7])
def test_pictures_of_a_document_are_not_unpacked(stated: int | None) -> None:
    content = with_picture(2**26 + 77, stated=stated)
    tracemalloc.start()
    try:
        (article,) = articles(".docx", content)
        assert tracemalloc.get_traced_memory()[1] < 2**25
    finally:
        tracemalloc.stop()
    assert article.text == articles(".docx", docx())[0].text


def test_a_document_whose_text_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.loaders.formats.docx.MAX_BYTES", 2**20)
    bomb = zipped({**unzipped(docx()), "word/more.xml": bytes(2**20)})
    assert told(".docx", bomb) == ["here.docx: unpacks to more than 1 MiB (split it)"]


@pytest.mark.parametrize("packing", [ZIP_BZIP2, ZIP_LZMA])
def test_what_python_unpacks_without_bound_is_refused(packing: int) -> None:
    (error,) = told(".zip", zipped({"a.txt": BLOCKS.encode()}, packing))
    assert error == "here.zip/a.txt: can't be unpacked (neither stored nor deflated; pack it again)"
    (error,) = told(".docx", zipped(unzipped(docx()), packing))
    assert error.startswith("here.docx: no document of Word's (")


def test_a_damaged_packing_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "story.txt.gz").write_bytes(gzip.compress(BLOCKS.encode())[:60])
    (error,) = load(tmp_path / "story.txt.gz", Metadata())
    assert "story.txt.gz: can't be unpacked (" in str(error)


@pytest.mark.parametrize("extension", [".pdf", ".rss"])
def test_standard_input_is_told_from_how_it_starts(extension: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SAMPLES[extension])))
    found = [item.text for item in load(STDIN, Metadata()) if isinstance(item, Article)]
    assert found == [article.text for article in articles(extension, SAMPLES[extension])]
