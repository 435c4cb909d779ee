"""Front matter: the lines of YAML, between rules, that notes and clipped pages begin with."""

from __future__ import annotations

import re

from onrecord.errors import LoadError
from onrecord.loaders.formats.masthead import FIELDS, field_metadata
from onrecord.loaders.formats.metadata import Metadata, language_tag

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"^([A-Za-z][\w -]*?)\s*:(?:\s+(.*))?$")
_ITEM = re.compile(r"^\s*-\s+(.+)$")
_SCALAR = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]*)[^,]*(?:,|$)""")
"""An item of a list in brackets, quoted or not, up to its comma."""

_COMMENT = re.compile(r"(?:^|\s)#.*$")
_ESCAPED = re.compile(r"\\([\"\\/])")
_WIKI_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]")
_OF_A_MAPPING = re.compile(r"[^\s:#][^:]{0,40}:(?:\s|$)|[ \t#}\]]|-\s")
"""How the lines of a mapping begin: a key, more of a value, a comment, an item of a list."""


def split_front_matter(
    source: str, where: str, *, dated: bool = False, whole: bool = False
) -> tuple[Metadata, str]:
    """What the front matter states, and the text after it.

    Reads simple YAML: ``key: value`` lines, quoted or not, and lists in either style. Other keys are left
    out; a block that has no known key is text, not front matter.

    Args:
        source: the whole file.
        where: its name, at the head of the message.
        dated: True when the date is known already, so that the one stated here does not matter.
        whole: True when each line of the block must be one that a mapping may have: in a format that has no
            front matter of its own, what stands between two rules may be text.

    Raises:
        LoadError: there is a date that can't be read.
    """
    block = _FRONT_MATTER.match(source)
    is_read = block is not None and not (whole and any(map(_is_text, block[1].split("\n"))))
    entries = _entries(block[1]) if block and is_read else {}
    known = {name: values for name, values in entries.items() if name.casefold() in FIELDS}
    if block is None or not known:
        return Metadata(), source
    stated = Metadata()
    for name, values in known.items():
        stated = stated.over(_entry_metadata(name, values, where, dated=dated))
    return stated, source[block.end() :].lstrip("\n")


def _is_text(line: str) -> bool:
    return bool(line.strip()) and not _OF_A_MAPPING.match(line)


def _entry_metadata(name: str, values: list[str], where: str, *, dated: bool) -> Metadata:
    field = FIELDS[name.casefold()]
    if field == "language":
        return Metadata(language=language_tag(values[0]))
    found = field_metadata(name, "; ".join(values) if field == "author" else values[0])
    if found is None and field == "published" and not dated:
        raise LoadError(f"{where}: can't read the date {values[0][:60]!r} (write it as 2024-03-12)")
    return found or Metadata()


def _entries(block: str) -> dict[str, list[str]]:
    entries: dict[str, list[str]] = {}
    values: list[str] = []
    for line in block.split("\n"):
        if entry := _ENTRY.match(line):
            values = entries.setdefault(entry[1], [])
            values += _values(entry[2] or "")
        elif item := _ITEM.match(line):
            values += _values(item[1])
    return {name: values for name, values in entries.items() if values}


def _values(text: str) -> list[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]") and not text.startswith("[["):
        parts = [_plain(item[1]) for item in _SCALAR.finditer(text[1:-1])]
    else:
        parts = [_plain(text)]
    return [part for part in parts if part]


def _plain(value: str) -> str:
    """A scalar's text: of one in quotation marks as it was before these, of another without a comment."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        value = _ESCAPED.sub(r"\1", value[1:-1])
    elif len(value) > 1 and value[0] == value[-1] == "'":
        value = value[1:-1].replace("''", "'")
    else:
        value = _COMMENT.sub("", value)
    return _WIKI_LINK.sub(r"\1", value).strip()
