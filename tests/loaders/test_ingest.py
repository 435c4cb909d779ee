from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Barrier

import pytest

from onrecord.errors import LoadError, StoreError
from onrecord.graph.model import Article, Reading
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.vocabulary import NIF, article_iri
from onrecord.loaders.ingest import Loaded, ingest, readings


class NothingRead:
    """A reader that finds nothing, so that only loading is at work."""

    name = "nothing 1"

    def read(self, article: Article) -> Reading:
        return Reading(reader=f"{self.name} of {len(article.text)}")


class Interrupted(LocalStore):
    """A store at which the user presses Ctrl-C while the third article is written."""

    flushed = 0
    written = 0

    def replace(self, graph: object) -> None:
        if self.written == 2:
            raise KeyboardInterrupt
        self.written += 1
        super().replace(graph)  # type: ignore[arg-type]  # any graph will do here

    def flush(self) -> None:
        self.flushed = self.written
        super().flush()


def article(name: str, text: str | None = None) -> Article:
    text = text or f"The text of {name}."
    return Article(article_iri(text, f"https://harbour.example/{name}"), text, name)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LocalStore]:
    with open_store(tmp_path / "store", "create") as store:
        yield store


def load(store: LocalStore, *found: Article | LoadError, batch: int = 100) -> list[Loaded | LoadError]:
    return list(ingest(found, store, NothingRead(), batch=batch))


def test_an_error_keeps_its_place_and_the_rest_goes_on(store: LocalStore) -> None:
    broken = LoadError("broken")
    first, second, third = load(store, article("a"), broken, article("b"))
    assert isinstance(first, Loaded)
    assert second is broken
    assert isinstance(third, Loaded)
    assert store.articles() == ["https://harbour.example/a", "https://harbour.example/b"]


def test_the_same_article_again_replaces_itself(store: LocalStore) -> None:
    load(store, article("a", "Old."))
    (again,) = load(store, article("a", "New."))
    assert isinstance(again, Loaded)
    assert again.replaced
    assert [str(text) for text in store.article("https://harbour.example/a").objects(None, NIF.isString)] == [
        "New."
    ]


def test_a_text_that_gets_an_address_leaves_none_without(store: LocalStore) -> None:
    text = "The quay is safe."
    nameless = Article(article_iri(text), text, "q")
    (first, again) = load(store, nameless, article("q", text), batch=1)
    assert isinstance(first, Loaded)
    assert isinstance(again, Loaded)
    assert (first.without_address, first.changed) == (None, [nameless.iri])
    assert (again.replaced, again.without_address) == (False, nameless.iri)
    assert again.changed == ["https://harbour.example/q", nameless.iri]
    (elsewhere,) = load(store, article("r", text))
    assert isinstance(elsewhere, Loaded)
    assert elsewhere.without_address is None
    assert store.articles() == ["https://harbour.example/q", "https://harbour.example/r"]


def test_nothing_is_yielded_before_it_is_on_disk(tmp_path: Path) -> None:
    with Interrupted(tmp_path / "store", "create") as store:
        for number, _ in enumerate(ingest([article("a"), article("b")], store, NothingRead(), batch=1), 1):
            assert store.flushed == number


def test_a_store_that_is_only_read_is_what_is_complained_of(tmp_path: Path) -> None:
    open_store(tmp_path / "s", "create").close()
    with open_store(tmp_path / "s") as store, pytest.raises(StoreError, match="opened for reading only"):
        load(store, article("a"))


def test_what_was_written_before_an_interruption_is_flushed(tmp_path: Path) -> None:
    with Interrupted(tmp_path / "store", "create") as store:
        results = ingest([article("a"), article("b"), article("c")], store, NothingRead())
        with pytest.raises(KeyboardInterrupt):
            next(results)
        assert store.flushed == 2
        assert store.articles() == ["https://harbour.example/a", "https://harbour.example/b"]


def test_articles_are_read_side_by_side_and_come_in_order() -> None:
    both_read = Barrier(2, timeout=10)

    class Together(NothingRead):
        def read(self, article: Article) -> Reading:
            both_read.wait()
            return super().read(article)

    broken = LoadError("broken")
    first, second, third = readings([article("a"), broken, article("b")], Together(), processors=2)
    assert second is broken
    assert isinstance(first, tuple)
    assert isinstance(third, tuple)
    assert [first[0].identifier, third[0].identifier] == ["a", "b"]


def test_no_more_is_read_ahead_than_the_processors_need() -> None:
    drawn: list[str] = []

    def found() -> Iterator[Article]:
        for number in range(100):
            drawn.append(str(number))
            yield article(str(number))

    results = readings(found(), NothingRead(), processors=1)
    next(results)
    results.close()
    assert len(drawn) <= 4


def test_what_goes_wrong_in_reading_is_raised_where_the_article_stands() -> None:
    class Broken(NothingRead):
        def read(self, article: Article) -> Reading:
            if article.identifier == "b":
                raise RuntimeError("broken model")
            return super().read(article)

    results = readings([article("a"), article("b"), article("c")], Broken())
    assert isinstance(next(results), tuple)
    with pytest.raises(RuntimeError, match="broken model"):
        next(results)
