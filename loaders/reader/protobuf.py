"""As much of Protocol Buffers' wire format as it takes to look into an ONNX file, or to add to it."""

from __future__ import annotations

from collections.abc import Iterator

VARINT, EIGHT, LENGTH, FOUR = 0, 1, 2, 5
"""Wire types: how a field's value is written."""

_FIXED = {EIGHT: 8, FOUR: 4}


def field(number: int, content: bytes) -> bytes:
    """A field of bytes, as it is written."""
    return bytes([number << 3 | LENGTH]) + varint(len(content)) + content


def varint(value: int) -> bytes:
    """A number of 0 or more, as it is written."""
    low, rest = value & 0x7F, value >> 7
    return bytes([low | 0x80]) + varint(rest) if rest else bytes([low])


def contents(message: memoryview, number: int) -> Iterator[memoryview]:
    """The values of the fields of bytes that have this number in a message, in order.

    Raises:
        ValueError: the message is none.
    """
    at = 0
    while at < len(message):
        tag, at = number_at(message, at)
        kind = tag & 7
        if kind == LENGTH:
            size, at = number_at(message, at)
            if tag >> 3 == number:
                yield message[at : at + size]
            at += size
        elif kind == VARINT:
            _, at = number_at(message, at)
        elif kind in _FIXED:
            at += _FIXED[kind]
        else:
            raise ValueError(f"wire type {kind} at {at}")


def number_at(message: memoryview, at: int) -> tuple[int, int]:
    """The number that is written at a place, and where it ends."""
    value = shift = 0
    while True:
        byte = message[at]
        value |= (byte & 0x7F) << shift
        shift, at = shift + 7, at + 1
        if byte < 0x80:  # noqa: PLR2004  # the last byte of a number has its high bit clear
            return value, at
