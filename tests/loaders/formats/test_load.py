"""What holds for every format: the table, options, unreadable files, standard input, hostile bytes."""

from __future__ import annotations

import io
import os
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import ArgumentError, LanguageError, LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats import LOADERS, STDIN, Metadata, article_from_text, load, shown, stream

STORY = "The ferry is late, the harbour master said.\n\nNobody at the quay knew why.\n"
KNOWN = Metadata(
    outlet="Lorne Radio",
    authors=("Ada Quist",),
    published=date(2024, 5, 6),
    url="https://lorne.example/ferry#top",
    title="Ferry late",
)
FRAGMENTS = st.sampled_from(
    [
        *rb"""
<p>
</p>
<article>
<li><!-- x --></li>
<table><tr><td>
&#xD800;
&#0;
<![CDATA[
<script type="application/ld+json">
{"@type":"Article","author":[[]],"publisher":{"name":{}}}
</script>
<meta property="og:url" content="http://[x">
---
date: x
title: [a
By Jane Doe,
[x](
```
{"text":"a"}
{"text":"\ud800","id":1}
[[[[
This is what he told us at the quay, where the ferry was late.
""".split(b"\n"),
        b"\n",
        b"# ",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\x00",
        b"\xe9",
        "“Yes,” he said".encode(),
    ]
)


def only(items: list[Article | LoadError]) -> Article:
    (item,) = items
    assert isinstance(item, Article), item
    return item


def messages(items: list[Article | LoadError]) -> list[str]:
    return [str(item) for item in items if isinstance(item, LoadError)]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


@pytest.mark.parametrize("extension", sorted(name for name in LOADERS if not name.endswith((".bz2", ".xz"))))
@settings(max_examples=30, deadline=None)
@given(content=st.binary(max_size=200) | st.lists(FRAGMENTS, max_size=25).map(b"".join))
def test_whatever_the_bytes_a_loader_yields_articles_and_errors_only(extension: str, content: bytes) -> None:
    for item in LOADERS[extension](io.BytesIO(content), "here", Metadata()):
        if isinstance(item, Article):
            assert item.text.strip()
            item.text.encode("utf-8")
        else:
            assert isinstance(item, LoadError)
            assert "\n" not in str(item)
            assert str(item).startswith("here:")


def test_an_unknown_extension_names_the_known_ones(tmp_path: Path) -> None:
    (message,) = messages(list(load(write(tmp_path, "a.xyz", STORY), Metadata())))
    assert "no loader for '.xyz' (known: .atom, .docx, .eml, .htm, " in message


@pytest.mark.parametrize(
    ("name", "what"),
    [
        (
            "the report.odt",
            "such word processors' files are not read (save it as text or HTML first: soffice ",
        ),
        ("book.epub", "e-books are not read (save it as text or HTML first: pandoc "),
        ("page.webarchive", "Safari's web archives are not read (save the page as HTML in a browser first: "),
        ("all.tar.gz", "archives are not read (unpack it first)"),
        ("scan.PNG", "pictures are not read (have its text recognised first: tesseract "),
    ],
)
def test_what_is_often_tried_says_what_would_work(tmp_path: Path, name: str, what: str) -> None:
    (message,) = messages(list(load(write(tmp_path, name, b"%PDF-1.7"), Metadata())))
    assert what in message
    assert "\n" not in message


def test_the_case_of_an_extension_does_not_matter(tmp_path: Path) -> None:
    assert only(list(load(write(tmp_path, "A.TXT", STORY), Metadata()))).text == STORY


def test_a_missing_file_is_an_error_whatever_its_extension(tmp_path: Path) -> None:
    for name in ("gone.txt", "gone"):
        assert messages(list(load(tmp_path / name, Metadata()))) == [f"{tmp_path / name}: no such file"]


def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "story.txt")
    (error,) = load(tmp_path / "story.txt")
    assert "is a pipe or a device and no file (give - to read standard input)" in str(error)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert messages(list(load(tmp_path, Metadata()))) == [f"{tmp_path}: a folder, not a file"]


def test_a_file_that_can_not_be_opened_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "circle.txt"
    path.symlink_to(path)
    assert messages(list(load(path, Metadata()))) == [f"{path}: too many levels of symbolic links"]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl"])
def test_what_the_user_gives_wins_over_what_the_document_states(tmp_path: Path, name: str) -> None:
    contents = {
        "a.txt": f"Fog\n\nBy Jane Doe, The Harbour Post\n\n{STORY}",
        "a.md": f"---\ntitle: Fog\nauthor: Jane Doe\ndate: unreadable\n---\n{STORY}",
        "a.html": f'<head><meta name="author" content="Jane Doe"></head><body><p>{STORY * 9}</p></body>',
        "a.jsonl": '{"text": "Fog.", "author": "Jane Doe", "date": "?", "url": "urn:x:1"}',
    }
    article = only(list(load(write(tmp_path, name, contents[name]), KNOWN)))
    assert article.iri == "https://lorne.example/ferry"
    assert (article.outlet, article.title) == ("Lorne Radio", "Ferry late")
    assert (article.authors, article.published) == (("Ada Quist",), date(2024, 5, 6))


def test_one_url_can_not_name_several_articles(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"text": "One."}\n{"text": "Two."}\n')
    items = list(load(path, Metadata(url="https://lorne.example/")))
    assert messages(items) == [f"{path}: several articles can't have one URL (give it in each record)"]
    assert len(items) == 1


def test_a_url_that_can_not_name_an_article_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", STORY)
    (message,) = messages(list(load(path, Metadata(url="ferry"))))
    assert message.startswith(f"{path}: 'ferry' can't name an article")


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf\n"])
@pytest.mark.parametrize("extension", [".txt", ".md", ".html"])
def test_a_document_without_text_is_an_error(tmp_path: Path, extension: str, content: bytes) -> None:
    (message,) = messages(list(load(write(tmp_path, f"a{extension}", content), Metadata())))
    assert "no text in it" in message or "no HTML in it" in message


def test_a_document_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MAX_BYTES", 2**20)
    (message,) = messages(list(load(write(tmp_path, "a.txt", b"a" * (2**20 + 1)), Metadata())))
    assert "larger than 1 MiB" in message


def test_twenty_megabytes_of_text_are_more_than_an_article(tmp_path: Path) -> None:
    (message,) = messages(
        list(load(write(tmp_path, "a.txt", STORY * (20_000_000 // len(STORY))), Metadata()))
    )
    assert "more than one article has (at most 1,000,000; split it" in message


def test_a_text_of_the_longest_length_loads(tmp_path: Path) -> None:
    text = STORY * (1_000_000 // len(STORY))
    assert only(list(load(write(tmp_path, "a.txt", text), Metadata()))).text == text


class Growing(io.BytesIO):
    """A stream of a file that another program writes to while it is read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.read_bytes())
        self._path = path
        self._file = path.open("rb")

    def fileno(self) -> int:
        return self._file.fileno()

    def read(self, size: int | None = -1, /) -> bytes:
        with self._path.open("ab") as file:
            file.write(b"more")
        return super().read(size)

    def close(self) -> None:
        self._file.close()
        super().close()


def test_a_file_that_changes_while_it_is_read_is_an_error(tmp_path: Path) -> None:
    with Growing(write(tmp_path, "a.txt", STORY)) as file:
        assert messages(list(LOADERS[".txt"](file, "a.txt", Metadata()))) == [
            "a.txt: changed while it was read (load it again)"
        ]


def test_a_file_replaced_under_its_name_is_read_as_it_was(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"text": "One."}\n{"text": "Two."}\n')
    items = load(path, Metadata())
    first = next(items)
    write(tmp_path, "new.jsonl", '{"text": "Three."}\n').replace(path)
    texts = [item.text for item in (first, *items) if isinstance(item, Article)]
    assert texts == ["One.", "Two."]


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (STORY.encode(), [STORY]),
        (b'\xef\xbb\xbf\n {"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        (b"{brackets} begin a story too\n", ["{brackets} begin a story too\n"]),
        (
            b"<!doctype html><article><p>" + b"The ferry is late, they said. " * 20,
            ["The ferry is late, they said. " * 20],
        ),
    ],
)
def test_standard_input_is_told_from_how_it_starts(
    monkeypatch: pytest.MonkeyPatch, content: bytes, texts: list[str]
) -> None:
    feed(monkeypatch, content)
    found = [item.text.strip() for item in load(STDIN, Metadata()) if isinstance(item, Article)]
    assert found == [text.strip() for text in texts]


def test_records_on_standard_input_come_out_as_they_arrive(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb", buffering=0) as pipe, os.fdopen(reading, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        pipe.write(b'{"text": "One."}\n')
        items = load(STDIN, Metadata())
        assert only([next(items)]).text == "One."


def test_errors_on_standard_input_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b'{"text": 5}\n')
    assert messages(list(load(STDIN, Metadata()))) == ['standard input:1: "text" is a number, not a string']


def test_a_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert messages(list(load(STDIN, Metadata()))) == ["standard input: closed"]


@pytest.mark.parametrize(
    ("name", "visible"),
    [
        ("a b.txt", "a b.txt"),
        ("\u00fcber.txt", "\u00fcber.txt"),
        ("a\nb\x1b[31m.txt", "a\\nb\\x1b[31m.txt"),
        ("\u202egpj.txt", "\\u202egpj.txt"),
        (os.fsdecode(b"\xff.txt"), "\\xff.txt"),
    ],
)
def test_names_are_shown_on_one_line_and_without_effect_on_the_terminal(name: str, visible: str) -> None:
    assert shown(name) == visible


def test_a_file_may_be_named_by_words_and_needs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(STORY, encoding="utf-8")
    assert list(load(str(tmp_path / "ferry.txt"))) == list(load(tmp_path / "ferry.txt", Metadata()))


def test_an_article_of_a_text_is_the_one_of_a_file_with_it(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(STORY, encoding="utf-8")
    (loaded,) = load(tmp_path / "ferry.txt", KNOWN)
    assert article_from_text(STORY, KNOWN) == loaded


def test_a_text_that_is_none_or_not_in_english_is_refused() -> None:
    with pytest.raises(LoadError, match="no text"):
        article_from_text(" ")
    german = "Die Fähre ist zu spät, sagte die Hafenmeisterin. Niemand am Kai wusste, warum das so war."
    with pytest.raises(LanguageError, match="German"):
        article_from_text(german)
    assert article_from_text(german, force=True).language == "de"


def test_what_is_known_of_an_article_is_of_the_kinds_it_says() -> None:
    with pytest.raises(ArgumentError, match="authors='Ada Quist' is one text"):
        Metadata(authors="Ada Quist")  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="published='2024-05-06' is no date"):
        Metadata(published="2024-05-06")  # type: ignore[arg-type]
