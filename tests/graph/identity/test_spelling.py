"""How names are folded and parted, whatever garbled them."""

from __future__ import annotations

import unicodedata
from typing import Literal, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.identity.decision import compare
from onrecord.graph.identity.model import Profile
from onrecord.graph.identity.spelling.parts import folded, person
from onrecord.graph.model import EntityKind
from onrecord.graph.vocabulary import entity_iri

Form: TypeAlias = Literal["NFC", "NFD"]
LATIN_1 = [chr(code) for code in range(0xE0, 0x100) if chr(code).isalpha()]
KEPT = [letter for letter in LATIN_1 if letter not in "àèïôõøüýþ÷"]
"""Those whose second byte, read as a letter or a mark of its own, one letter or none makes plain."""


@given(st.sampled_from("BKMR"), st.sampled_from(LATIN_1), st.sampled_from(["l", "noz", "az"]))
def test_letters_of_two_bytes_that_were_read_as_two_letters_are_mended(
    first: str, accented: str, rest: str
) -> None:
    name = f"{first}{accented}{rest} Reyk"
    misread = name.encode().decode("latin-1")
    assert folded(misread) == folded(name)
    if accented in KEPT:
        assert folded(unicodedata.normalize("NFKC", misread)) == folded(name)


@given(st.sampled_from("BKMR"), st.sampled_from(KEPT), st.sampled_from(["NFC", "NFD"]))
def test_letters_that_were_read_wrongly_twice_are_mended(first: str, accented: str, form: Form) -> None:
    name = f"{first}{accented}noz Reyk"
    twice = name.encode().decode("latin-1").encode().decode("latin-1")
    assert folded(unicodedata.normalize(form, twice)) == folded(name)


@pytest.mark.parametrize("name", ["São Reyk", "SÃO REYK", "Ângelo Reyk"])
def test_letters_that_were_read_rightly_are_left(name: str) -> None:
    assert folded(name).endswith("o reyk")


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("De Reyk", "", "reyk"),
        ("al-Reyk", "", "reyk"),
        ("De La Reyk", "", "reyk"),
        ("Van Reyk", "van", "reyk"),
        ("Al Reyk", "al", "reyk"),
        ("Bo de Reyk", "bo", "reyk"),
    ],
)
def test_a_name_that_begins_with_a_particle_is_a_surname_alone(name: str, first: str, last: str) -> None:
    found = person(name)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("short", "long", "one"),
    [
        ("Ilu Reyk", "Oyo San Ilu Reyk", True),
        ("San Ilu Reyk", "Oyo San Ilu Reyk", True),
        ("San Reyk", "Oyo San Ilu Reyk", False),
        ("Paul Reyk", "John Paul Reyk", False),
        ("Ilu Ryan", "San Ilu Ryan", False),
    ],
)
def test_the_end_of_a_longer_name_is_one_with_it_where_it_is_rare(short: str, long: str, one: bool) -> None:
    told = [
        Profile(str(entity_iri(EntityKind.PERSON, name)), EntityKind.PERSON, name) for name in (short, long)
    ]
    found = compare(*told)
    assert found is not None
    assert (found.score >= 0.7, found.barred) == (one, not one)
