"""The rows of an answer are counted as they are, whatever their text says and however the answer is cut."""

from __future__ import annotations

import io
from itertools import pairwise

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.server import rows

HOSTILE = st.lists(
    st.sampled_from(
        ["}},{", "[{", ",{", ",{}", "[{}", ',{"', "<result>", "\r\n", "\n", '"', "\\", ",", "\t", "é", "x"]
    ),
    max_size=8,
).map("".join)
TERMS = st.one_of(st.none(), HOSTILE.map(ox.Literal), st.just(ox.NamedNode("urn:x:,'&")))
FORMATS = [
    ox.QueryResultsFormat.JSON,
    ox.QueryResultsFormat.XML,
    ox.QueryResultsFormat.CSV,
    ox.QueryResultsFormat.TSV,
]


def written(
    solutions: list[tuple[ox.Literal | ox.NamedNode | None, ...]], width: int, format_: ox.QueryResultsFormat
) -> bytes:
    names = " ".join(f"?v{n}" for n in range(width))
    values = " ".join(
        f"({' '.join('UNDEF' if one is None else str(one) for one in row)})" for row in solutions
    )
    found = ox.Store().query(f"SELECT * {{ VALUES ({names}) {{ {values} }} }}")
    assert isinstance(found, ox.QuerySolutions)
    file = io.BytesIO()
    found.serialize(file, format=format_)
    return file.getvalue()


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
@given(st.data())
def test_each_row_is_counted_once(format_: ox.QueryResultsFormat, data: st.DataObject) -> None:
    width = data.draw(st.integers(0, 3))
    solutions = data.draw(st.lists(st.tuples(*[TERMS] * width), max_size=5))
    answer = written(solutions, width, format_)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(answer)), max_size=6)))
    count = rows.counter(format_)
    assert sum(count(answer[a:b]) for a, b in pairwise([0, *cuts, len(answer)])) == len(solutions)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
def test_each_row_is_counted_byte_by_byte(format_: ox.QueryResultsFormat) -> None:
    text = ox.Literal('}},{ "[{" \\ <result> \r\n')
    answer = written([(text, None), (None, None), (text, text)], 2, format_)
    count = rows.counter(format_)
    assert sum(count(answer[n : n + 1]) for n in range(len(answer))) == 3


def test_a_row_of_nothing_is_told_from_a_text_that_looks_like_one() -> None:
    text = ox.Literal('a\\"},{},{}')
    answer = written([(text,), (None,), (text,), (None,)], 1, ox.QueryResultsFormat.JSON)
    assert rows.counter(ox.QueryResultsFormat.JSON)(answer) == 4
