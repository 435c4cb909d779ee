"""What the folders promise: a small public surface, and imports that point one way."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from pkgutil import resolve_name

import pytest

import onrecord

ROOT = Path(__file__).parents[1]
MAY_USE = {"graph": {"graph"}, "loaders": {"loaders", "graph"}, "exports": {"exports", "graph"}}

LAYERS = {
    "loaders/reader": "english found text networks names attribution affiliations assembly reader",
    "graph": "model vocabulary sparql store counting headings datelines nesting recall identity names claims "
    "network signed_judgements corroboration truth credibility queries questions check counterparts",
}
"""From the lowest to the highest: each may use those before it."""


def imported(path: Path) -> Iterator[str]:
    """The folders of ours that a module imports from."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        relative = isinstance(node, ast.ImportFrom) and node.level > 1
        assert not relative, f"{path}: a folder above is named in full"
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module == "onrecord":
            names += [f"onrecord.{alias.name}" for alias in node.names]
        yield from (name.split(".")[1] for name in names if name.startswith("onrecord."))


@pytest.mark.parametrize("folder", sorted(MAY_USE))
def test_imports_point_one_way(folder: str) -> None:
    used = {name for path in (ROOT / folder).rglob("*.py") for name in imported(path)}
    assert used - {"errors", "version", "__version__"} <= MAY_USE[folder]


@pytest.mark.parametrize("folder", sorted(LAYERS))
def test_layers_use_those_below(folder: str) -> None:
    layers = LAYERS[folder].split()
    inside = f"onrecord.{folder.replace('/', '.')}."
    above = {
        (layer, used)
        for number, layer in enumerate(layers)
        for path in [*(ROOT / folder / layer).rglob("*.py"), *(ROOT / folder).glob(f"{layer}.py")]
        for used in used_from(path, inside)
        if used != layer and used not in layers[:number]
    }
    assert above == set()
    there = {path.stem for path in (ROOT / folder).iterdir() if path.suffix == ".py" or path.is_dir()}
    assert there - set(layers) - {"__init__", "__pycache__", "weights"} == set()


def used_from(path: Path, inside: str) -> Iterator[str]:
    """The layers that a module uses by their names or as its neighbours (``from .model import``)."""
    text = path.read_text(encoding="utf-8")
    yield from re.findall(rf"{re.escape(inside)}(\w+)", text)
    if path.parent.name == inside.split(".")[-2]:
        yield from re.findall(r"^\s*from \.(\w+) import", text, re.MULTILINE)


def test_what_docstrings_refer_to_is_there() -> None:
    folders = ("graph", "loaders", "exports", "onrecord", "tests", "benchmarks", "training")
    texts = [path.read_text(encoding="utf-8") for name in folders for path in (ROOT / name).rglob("*.py")]
    referred = {name for text in texts for name in re.findall(r"`(onrecord(?:\.\w+){2,})`", text)}
    assert len(referred) > 20
    assert [name for name in sorted(referred) if not is_there(name)] == []


def is_there(name: str) -> bool:
    """Whether a dotted name leads to a module, or to what stands in one."""
    try:
        resolve_name(name)
    except (AttributeError, ImportError):
        return False
    return True


def test_the_public_names_are_sorted_and_there() -> None:
    assert sorted(onrecord.__all__) == onrecord.__all__
    assert all(hasattr(onrecord, name) for name in onrecord.__all__)


def test_type_checkers_are_told_of_the_names_that_there_are() -> None:
    tree = ast.parse((ROOT / "onrecord" / "__init__.py").read_text(encoding="utf-8"))
    told = [alias for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(alias.name for alias in told if alias.asname == alias.name) == onrecord.__all__


def test_every_public_name_says_what_it_is() -> None:
    documented = [name for name in onrecord.__all__ if name != "__version__"]
    assert [name for name in documented if not getattr(onrecord, name).__doc__] == []


@pytest.mark.parametrize("folder", ["graph", "loaders", "exports", "examples"])
def test_the_links_that_type_checkers_follow_are_relative(folder: str) -> None:
    assert (ROOT / "onrecord" / folder).readlink() == Path("..") / folder
