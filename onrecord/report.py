"""`onrecord report`: articles read without a store of one's own, and left as pages and RDF in one folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from onrecord import pages
from onrecord.derived import derive
from onrecord.errors import ExportError, LoadError
from onrecord.exports.files import write_store
from onrecord.exports.graph_page import graph_page
from onrecord.exports.index_page import GRAPH, index_page
from onrecord.exports.writing import make_folder, write_text
from onrecord.graph.model import Article
from onrecord.graph.network.building import network
from onrecord.graph.store.local import open_store
from onrecord.graph.store.protocol import Store
from onrecord.loaders.ingest import ingest
from onrecord.loaders.reader import Reader

MARK = ".onrecord-report"
"""The file that tells a report's folder from any other; it lists what the report wrote."""

RDF = {
    "onrecord.trig": "RDF, a graph for each article (TriG)",
    "onrecord.ttl": "RDF, all in one (Turtle)",
}
"""The RDF in a report, and what its links say."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a report came to.

    Attributes:
        articles: how many are in it.
        unread: how many documents could not be read.
        files: what was written, index.html first; empty when no article could be read.
    """

    articles: int
    unread: int
    files: list[Path]


def prepare(folder: Path) -> None:
    """Make the folder of a report, or make sure that the one there is empty or holds an earlier report.

    Raises:
        ExportError: it is a file, holds other things, or can't be made.
    """
    make_folder(folder)
    try:
        foreign = not (folder / MARK).is_file() and any(folder.iterdir())
    except OSError as error:
        raise ExportError(f"{folder}: can't be read: {error.strerror}") from error
    if foreign:
        raise ExportError(f"{folder}: holds files that are no report (give a new or empty folder)")


def write_report(
    found: Iterable[Article | LoadError], folder: Path, reader: Reader, *, title: str
) -> Iterator[LoadError | Report]:
    """Read the articles and write the report; yields what could not be read as it comes, and the report last.

    An earlier report in the folder is replaced, its files that are no longer needed are removed, and nothing
    else in it is touched. When no article can be read, the folder stays as it was.

    Args:
        found: articles, and the errors of those that could not be loaded.
        folder: where to; `prepare` has made it.
        reader: what reads the articles.
        title: the heading of its pages.

    Raises:
        ExportError: a file can't be written.
    """
    unread = 0
    with (
        TemporaryDirectory(prefix="onrecord-", ignore_cleanup_errors=True) as place,
        open_store(Path(place) / "store", "create") as store,
    ):
        for result in ingest(found, store, reader):
            if isinstance(result, LoadError):
                unread += 1
                yield result
        files = _write(store, folder, title, unread) if store.articles() else []
        yield Report(len(store.articles()), unread, files)


def _write(store: Store, folder: Path, title: str, unread: int) -> list[Path]:
    derive(store)
    addresses = pages.addresses(store)
    names = ["index.html", GRAPH, *RDF, *addresses.values()]
    before = _written_before(folder)
    write_text(folder / MARK, _listed({*before, *names}))
    write_text(
        folder / GRAPH,
        graph_page(store, title=title, article_pages=addresses, home=("index.html", "Overview")),
    )
    entries = pages.write_articles(store, folder, addresses, home=("../index.html", "Overview"))
    for name in RDF:
        write_store(store, folder / name)
    index = index_page(
        network(store),
        entries,
        title=title,
        article_pages=addresses,
        files=RDF,
        unread=unread,
    )
    write_text(folder / "index.html", index)
    for name in before - set(names):
        (folder / name).unlink(missing_ok=True)
    write_text(folder / MARK, _listed(set(names)))
    return [folder / name for name in names]


def _listed(names: set[str]) -> str:
    return "".join(f"{name}\n" for name in sorted(names))


def _written_before(folder: Path) -> set[str]:
    """What the mark lists, as far as a report can have written it: the mark may come from a stranger."""
    try:
        lines = (folder / MARK).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return set()
    return {line for line in lines if _is_ours(PurePosixPath(line)) and (folder / line).is_file()}


def _is_ours(name: PurePosixPath) -> bool:
    if str(name) in {"index.html", GRAPH, *RDF}:
        return True
    return len(name.parts) == 2 and name.parts[0] == "articles" and name.suffix == ".html"  # noqa: PLR2004
