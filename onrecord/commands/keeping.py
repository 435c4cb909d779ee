"""The store itself: remove, import, backup, restore, push, check."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from onrecord import removal, terminal
from onrecord.commands.options import DEFAULT_STORE, Articles, StoreFolder
from onrecord.derived import derive
from onrecord.errors import NotFoundError, StoreError
from onrecord.graph.check import behind
from onrecord.graph.check import check as problems_in
from onrecord.graph.corroboration import judgements as claim_judgements
from onrecord.graph.counting import joined, numbered
from onrecord.graph.headings import headings
from onrecord.graph.identity import judgements as identity_judgements
from onrecord.graph.names import find
from onrecord.graph.store.connect import connect
from onrecord.graph.store.folder import mend
from onrecord.graph.store.local import open_store
from onrecord.graph.store.protocol import Store, is_address
from onrecord.graph.store.push import holds_others
from onrecord.graph.store.push import push as copies
from onrecord.graph.store.results import rows_about

_CLAIMS = """
SELECT ?article ?claim { VALUES ?article { SOME } GRAPH ?article { ?claim a schema:Claim } }"""


def remove(
    article: Articles,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Remove articles from the store, with all that was derived from them. Your judgements are kept."""
    failed = 0
    found: set[str] = set()
    with connect(store, "write") as opened:
        for one in article:
            try:
                found.add(find(opened, one, kinds=("article",)))
            except NotFoundError as error:
                failed += 1
                terminal.complain(error)
        titles = sorted(headings(opened, found).values())
        claims = sum(1 for _ in rows_about(opened, _CLAIMS, found))
        removal.remove(opened, *found)
        opened.flush()
    if found:
        named = joined([repr(title) for title in titles])
        told = numbered(claims, "claim")
        terminal.say(f"removed {named}, with {told} and what was derived from them, in {store}")
    if failed:
        raise typer.Exit(1)


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .nq or .trig file.")],
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Add the named graphs of an N-Quads or TriG file, such as one that `export` wrote."""
    with open_store(store, "create") as opened:
        alone = not opened.graphs()
        number = opened.load(file, terminal.say)
        if not alone or behind(opened):
            derive(opened)
            opened.flush()
    terminal.say(f"{numbered(number, 'graph')} from {file}, in {store}")


def backup(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder that is missing or empty.")],
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Copy the store to a folder, itself a store. On the same disk this is quick and takes little space."""
    with open_store(store) as opened:
        if opened.path.resolve() in folder.resolve().parents:
            raise StoreError(f"{folder}: lies in the store itself (give a folder beside it)")
        opened.snapshot(folder)
    terminal.say(f"wrote {folder}")


def restore(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder that `backup` wrote.")],
    store: StoreFolder = DEFAULT_STORE,
    replace: Annotated[
        bool, typer.Option("--replace", help="Restore even if the store holds articles. They are lost.")
    ] = False,
) -> None:
    """Replace the contents of the store with those of a backup."""
    if folder.resolve() == Path(store).resolve():
        raise StoreError(f"{folder}: is the store itself (give the folder of a backup)")
    if not folder.is_dir():
        raise StoreError(f"{folder}: no such folder (give one that 'onrecord backup' wrote)")
    with open_store(folder) as saved, open_store(store, "create") as opened:
        if opened.graphs() and not replace:
            raise StoreError(
                f"{store}: holds articles already (--replace loses them; or give another --store)"
            )
        opened.restore(saved)
        number = len(opened.articles())
    terminal.say(f"{numbered(number, 'article')}, in {store}")


def push(
    to: Annotated[
        str,
        typer.Option(
            metavar="URL", help="The SPARQL server; its credentials are taken from the environment."
        ),
    ],
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Copy the store to a SPARQL server, and check that it arrived. If interrupted, run it again to continue.

    What others pushed is kept; of two judgements about the same the newer counts. Articles that you have
    pushed and removed since are removed there, too.
    """
    if not is_address(to):
        raise StoreError(
            f"--to {to}: is not the address of a SPARQL server (give one like https://host/sparql)"
        )
    with open_store(store) as source, connect(to, "write") as target, terminal.progress() as bar:
        counts = source.graphs()
        task = bar.add_task("sending graphs", total=len(counts))
        sent = gone = 0
        for one in copies(source, target, to):
            sent, gone = sent + one.sent, gone + (one.graph not in counts and not one.sent)
            bar.advance(task)
            for overruled in one.overruled:
                terminal.say(overruled)
        if holds_others(source, target):
            derive(target)
    quads = numbered(sum(counts.values()), "quad")
    removed = f"; {numbered(gone, 'article')} removed there that the store has no more" if gone else ""
    terminal.say(f"{numbered(len(counts), 'graph')} in {to} ({sent:,} sent now), {quads}{removed}")


def check(
    store: StoreFolder = DEFAULT_STORE,
    repair: Annotated[
        bool,
        typer.Option(
            "--repair",
            help="Repair what can be repaired: the store's folder, and what is derived from articles.",
        ),
    ] = False,
) -> None:
    """Check every article graph against the SHACL shapes, and every quoted passage against the text."""
    if repair:
        for done in _repaired(store):
            terminal.say(done)
    with connect(store) as opened:
        problems = [*problems_in(opened), *behind(opened)]
        for problem in problems:
            terminal.out(terminal.visible(f"{problem.graph}: {problem.focus}: {problem.message}"))
        terminal.say(
            f"{numbered(len(opened.articles()), 'article')} checked, {numbered(len(problems), 'problem')}"
        )
        for told in _set_aside(opened):
            terminal.say(told)
    if problems:
        raise typer.Exit(1)


def _set_aside(store: Store) -> Iterator[str]:
    """The judgements that count for nothing, since an article no longer has what they are about."""
    of_claims = ((one.about, one.who, one.when) for one in claim_judgements.set_aside(store))
    of_names = ((one.about, one.who, one.when) for one in identity_judgements.set_aside(store))
    for about, who, when in chain(of_claims, of_names):
        things = " and ".join(f"<{thing}>" for thing in about)
        yield f"set aside: what {who} judged on {when[:10]} of {things}; its article has it no more"


def _repaired(store: str) -> Iterator[str]:
    """Mend a store, and say what was mended."""
    if not is_address(store):
        yield from mend(Path(store))
    with connect(store, "write") as opened:
        derive(opened)
        opened.flush()
    yield "what is derived was made anew: who is who, which claims are one claim, and the assessments"
