"""What is often tried and can't be read, and what to do with it first."""

from __future__ import annotations

import shlex
from pathlib import Path

from onrecord.loaders.formats.naming import shown

_OFFICE = "save it as text or HTML first: soffice --headless --convert-to html {file}"
_BOOK = "save it as text or HTML first: pandoc {file} -t plain -o {stem}.txt"
_PAGE = "save the page as HTML in a browser first: 'Web page, HTML only'"
_PICTURE = "have its text recognised first: tesseract {file} {stem}"

DOCUMENTS = {
    **dict.fromkeys((".doc", ".odt", ".rtf", ".pages"), ("such word processors' files", _OFFICE)),
    ".epub": ("e-books", _BOOK),
    ".webarchive": ("Safari's web archives", _PAGE),
}
"""Files that may well hold an article, by extension: what they are called, and what would work."""

_OTHERS = {
    **dict.fromkeys(
        (".bmp", ".gif", ".heic", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"), ("pictures", _PICTURE)
    ),
    **dict.fromkeys((".7z", ".gz", ".rar", ".tar", ".tgz", ".zst"), ("archives", "unpack it first")),
}


def advice(path: Path) -> str | None:
    """Why a file of this extension is not read, and what would work; None where nothing is known of it."""
    found = (DOCUMENTS | _OTHERS).get(path.suffix.casefold())
    if found is None:
        return None
    kind, what = found
    file, stem = (shlex.quote(shown(name)) for name in (path, path.with_suffix("")))
    return f"{kind} are not read ({what.format(file=file, stem=stem)})"
