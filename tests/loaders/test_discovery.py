from __future__ import annotations

import os
from pathlib import Path

import pytest

from onrecord.errors import LoadError
from onrecord.loaders.discovery import discover
from onrecord.loaders.formats import STDIN
from onrecord.loaders.formats.address import Address


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """b.txt, a.jsonl, deep/c.html, and what is not loaded: a picture, hidden files and folders."""
    for name in (
        "b.txt",
        "a.jsonl",
        "deep/c.html",
        "picture.png",
        ".hidden.txt",
        ".git/d.txt",
        "empty/e.png",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*sources: str) -> list[str]:
    return [str(item) for item in discover(sources)]


@pytest.mark.usefixtures("folder")
def test_files_come_in_the_order_they_are_named() -> None:
    assert found("b.txt", "a.jsonl") == ["b.txt", "a.jsonl"]


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_named_is_given_whatever_it_is() -> None:
    assert found("picture.png", "missing.txt") == ["picture.png", "missing.txt"]


def test_a_folder_gives_what_can_be_loaded_below_it_in_order(folder: Path) -> None:
    assert found(".") == ["a.jsonl", "b.txt", "deep/c.html"]
    assert found(str(folder)) == [str(folder / name) for name in ("a.jsonl", "b.txt", "deep/c.html")]


def test_a_folder_tells_of_documents_that_cannot_be_read(folder: Path) -> None:
    (folder / "empty" / "Annual Book.EPUB").touch()
    told = "empty/Annual Book.EPUB: e-books are not read (save it as text or HTML first: pandoc "
    assert found("empty") == [f"{told}'empty/Annual Book.EPUB' -t plain -o 'empty/Annual Book'.txt)"]
    assert found("empty/*") == found("empty")
    assert found(".") == ["a.jsonl", "b.txt", "deep/c.html", *found("empty")]


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*", ["a.jsonl", "b.txt", "deep/c.html"]),
        ("*.txt", ["b.txt"]),
        ("**/*.html", ["deep/c.html"]),
        ("[ab].*", ["a.jsonl", "b.txt"]),
        ("dee?", ["deep/c.html"]),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_pattern_gives_what_can_be_loaded_of_its_matches(pattern: str, names: list[str]) -> None:
    assert found(pattern) == names


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "[ab].txt").touch()
    assert found("[ab].txt") == ["[ab].txt"]


def test_a_file_named_twice_is_given_once(folder: Path) -> None:
    (folder / "link.txt").symlink_to("b.txt")
    assert found("b.txt", "./b.txt", str(folder / "b.txt"), "link.txt", "*.txt", "-", "-") == ["b.txt", "-"]


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "deep" / "up").symlink_to(folder)
    (folder / "broken.txt").symlink_to("nowhere")
    assert found(".") == ["a.jsonl", "b.txt", "deep/c.html"]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("empty", "no file in it that can be loaded (known: .atom, "),
        ("*.xyz", "no file that can be loaded matches"),
        ("", "not a name that a file can have"),
        ("a\0b", "not a name that a file can have"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_source_that_names_no_file_is_an_error_and_the_rest_goes_on(source: str, reason: str) -> None:
    error, path = discover([source, "b.txt"])
    assert isinstance(error, LoadError)
    assert reason in str(error)
    assert path == Path("b.txt")


def test_standard_input_and_a_file_called_so_are_told_apart(folder: Path) -> None:
    (folder / "-").touch()
    assert list(discover(["-", "./-"])) == [STDIN, folder / "-"]


def test_hostile_names_are_given_as_they_are_and_shown_escaped(folder: Path) -> None:
    name = os.fsdecode(b"a\n\xff.txt")
    (folder / name).touch()
    assert name in found(".")
    (error,) = discover(["\x1b[2J*"])
    assert str(error).startswith("\\x1b[2J*: ")


def test_a_web_address_is_one_to_fetch_and_given_once() -> None:
    address, other = discover(["https://hp.example/1", "HTTP://hp.example/2", "https://hp.example/1"])
    assert isinstance(address, Address)
    assert (address, other) == ("https://hp.example/1", "HTTP://hp.example/2")
