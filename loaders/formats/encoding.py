"""Bytes to text when nothing says how they are encoded, and telling text from what is not."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from onrecord.errors import LoadError

_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "a ZIP archive, as Word, OpenDocument and EPUB files are"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "RIFF media"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "RTF"),
)
# UTF-32 comes first: its little-endian mark starts with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARABLE = re.compile(
    r"(?:windows-?(?:874|125[0-8])|iso-?8859-\d{1,2}|koi8-[ru]|gbk|gb2312|gb18030|big5|shift[_-]jis|euc-(?:jp|kr))"
)
_LEGACY = [
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1255",
    "cp1256",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "gb18030",
    "big5",
]
_HIGH = bytes(range(0x80, 0x100))
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 2**16
_WESTERN_SHARE = 0.2
_CONTROL_SHARE = 0.02


def decode(content: bytes, where: str, declared: str | None = None) -> str:
    """The text in `content`, a byte order mark left out, line ends as they are.

    A byte order mark decides. Without one it is UTF-8 if it can be, also when a few bytes of it are broken:
    they become U+FFFD. Else the declared encoding holds. Without one it is Windows-1252 when few of its bytes
    are beyond ASCII, as in any Western language; charset-normalizer tells the rest.

    Args:
        content: the bytes of the whole document.
        where: its name, at the head of the message.
        declared: what the document calls its encoding; names that browsers don't know are ignored.

    Raises:
        LoadError: the bytes look like something else than text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(content[len(mark) :].decode(encoding, errors="replace"), where)
    _refuse_known_binary(content, where)
    try:
        return _checked(content.decode("utf-8"), where)
    except UnicodeDecodeError:
        return _checked(_decode_other(content, declared), where)


def binary_kind(start: bytes) -> str | None:
    """What begins with these bytes and is no text ("PDF", "gzip"); None where nothing known does."""
    return next((kind for magic, kind in _MAGIC if start.startswith(magic)), None)


def normalize_lines(text: str) -> str:
    r"""`text` with every line end written ``\n``."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_known_binary(content: bytes, where: str) -> None:
    kind = binary_kind(content)
    if kind is None and b"\x00" in content:
        kind = "it has NUL bytes; UTF-16 needs a byte order mark"
    if kind is not None:
        raise LoadError(f"{where}: looks binary: {kind} (give text, Markdown, HTML or JSONL)")


def _checked(text: str, where: str) -> str:
    controls = len(_CONTROLS.findall(text))
    if controls > _CONTROL_SHARE * len(text) or "\x00" in text:
        raise LoadError(
            f"{where}: looks binary: {controls:,} control characters (give text, Markdown, HTML or JSONL)"
        )
    return text


def _decode_other(content: bytes, declared: str | None) -> str:
    mended = content.decode("utf-8", errors="replace")
    broken = mended.count("\ufffd")
    beyond_ascii = len(mended) - len(mended.encode("ascii", errors="ignore")) - broken
    if beyond_ascii > broken:
        return mended
    encoding = _declared_encoding(declared) or _legacy_encoding(content)
    return content.decode(encoding, errors="replace")


def _declared_encoding(declared: str | None) -> str | None:
    name = (declared or "").strip().casefold()
    if name in ("iso-8859-1", "latin1", "us-ascii", "ascii"):  # as browsers read them (WHATWG Encoding)
        return "cp1252"
    try:
        return codecs.lookup(name).name if _DECLARABLE.fullmatch(name) else None
    except LookupError:
        return None


def _legacy_encoding(content: bytes) -> str:
    high = len(content) - len(content.translate(None, _HIGH))
    if high <= _WESTERN_SHARE * len(content):
        return "cp1252"
    best = from_bytes(content[:_SAMPLE], cp_isolation=_LEGACY).best()
    return best.encoding if best is not None else "cp1252"
