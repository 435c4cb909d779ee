"""The benchmark of an archive asks questions and ranks of the store that the one of rebuilding makes."""

from __future__ import annotations

from pathlib import Path

from benchmarks import archive, rebuild
from onrecord.graph.model import EntityKind
from onrecord.graph.questions import questions
from onrecord.graph.store.local import open_store


def test_questions_and_ranks_are_timed(tmp_path: Path) -> None:
    rebuild.make(tmp_path, 3, compared=True)
    with open_store(tmp_path / "store", "read") as store:
        person, called = archive.known(store, EntityKind.PERSON)
        outlet, _ = archive.known(store, EntityKind.OUTLET)
        about = {"person": person, "outlet": outlet, "article": store.articles()[0]}
        taken = {name: archive.seconds(work, 1) for name, work in archive.asked(store, about, called)}
    assert {"a name", "claims by support", "people by record"} <= taken.keys()
    assert {name.partition(" of one ")[0] for name in taken} & questions().keys()
    assert all(seconds > 0 for seconds in taken.values())
    assert len({*archive.pages(about, called)}) == len(archive.pages(about, called))
