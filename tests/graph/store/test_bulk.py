"""Files that are loaded in parts side by side hold what they hold in one."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import StoreError
from onrecord.graph.store.bulk import bulk_load
from tests.graph.store.held import ANY_TEXT

S, P, G = (ox.NamedNode(f"https://two.example/{name}") for name in "spg")


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(
    st.lists(ANY_TEXT, min_size=1, max_size=20), st.sampled_from(["\n", "\r\n", "\n\n", "\r"]), st.booleans()
)
def test_wherever_a_file_is_cut_all_of_it_is_loaded(
    tmp_path: Path, texts: list[str], ends: str, last: bool
) -> None:
    folder = tmp_path / str(sum(1 for _ in tmp_path.iterdir()))
    folder.mkdir()
    quads = {ox.Quad(S, P, ox.Literal(text), G) for text in texts}
    lines = ends.join(f"{quad} ." for quad in quads) + ends * last
    (folder / "all.nq").write_bytes(lines.encode())
    bulk_load(folder / "all.nq", folder / "quads", least=1)
    assert set(ox.Store.read_only(str(folder / "quads"))) == quads


@pytest.mark.parametrize("wrong", [1, 500, 1000])
def test_an_error_names_its_line_in_the_whole_file(tmp_path: Path, wrong: int) -> None:
    lines = [f'{S} {P} "{number}" {G} .\n' for number in range(1, 1001)]
    lines[wrong - 1] = f'{S} {P} "no end {G} .\n'
    (tmp_path / "all.nq").write_text("".join(lines), encoding="utf-8")
    with pytest.raises(StoreError, match=rf"all\.nq: .*line {wrong}\b"):
        bulk_load(tmp_path / "all.nq", tmp_path / "quads", least=1)


@pytest.mark.parametrize("wrong", ['_:s <http://x/p> "o" <http://x/g> .', '<http://x/s> <http://x/p> "o" .'])
def test_what_no_store_holds_is_found_in_every_part(tmp_path: Path, wrong: str) -> None:
    lines = [f'{S} {P} "{number}" {G} .\n' for number in range(100)]
    for place in (0, 100):
        (tmp_path / "all.nq").write_text("".join([*lines[:place], wrong, "\n", *lines[place:]]), "utf-8")
        with pytest.raises(StoreError, match=r"blank nodes|outside any named graph"):
            bulk_load(tmp_path / "all.nq", tmp_path / f"quads{place}", least=1)
