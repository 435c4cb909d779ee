from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.loaders.reader.protobuf import contents, field, number_at, varint


@given(st.integers(min_value=0, max_value=2**40))
def test_a_number_is_read_as_it_was_written(number: int) -> None:
    written = varint(number)
    assert number_at(memoryview(written), 0) == (number, len(written))


@given(st.lists(st.tuples(st.integers(min_value=1, max_value=15), st.binary(max_size=300)), max_size=8))
def test_fields_are_found_by_their_number(written: list[tuple[int, bytes]]) -> None:
    message = memoryview(b"".join(field(number, content) for number, content in written))
    for wanted in range(1, 16):
        found = [bytes(content) for content in contents(message, wanted)]
        assert found == [content for number, content in written if number == wanted]


def test_numbers_between_fields_of_bytes_are_passed_over() -> None:
    message = bytes([1 << 3]) + varint(300) + bytes([2 << 3 | 5]) + b"four" + field(3, b"found")
    assert [bytes(content) for content in contents(memoryview(message), 3)] == [b"found"]


def test_what_is_no_message_is_refused() -> None:
    with pytest.raises(ValueError, match="wire type 7"):
        list(contents(memoryview(b"\x0f"), 1))
