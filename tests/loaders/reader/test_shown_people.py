"""Lone names tagged as organisations' that their article shows to be people's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.found import Named
from onrecord.loaders.reader.names.capitalised import Scout
from onrecord.loaders.reader.names.shown_people import with_people
from onrecord.loaders.reader.text.document import lay_out

PERSON, BODY = EntityKind.PERSON, EntityKind.ORGANIZATION


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Then Lund launched his campaign. Voters who liked Lund left, and Lund wore his best.", PERSON),
        ("Then Lund compared himself to a ferry. Critics of Lund laughed.", PERSON),
        ("Then Lund launched its ferry. Then Lund compared himself to a ferry.", BODY),
        ("Then Lund fired his brother. Critics of Lund laughed.", BODY),
        ("Then Lund and Peter praised himself. Critics of Lund laughed.", BODY),
        ("Then LUND compared himself to a ferry. Critics of LUND laughed.", BODY),
        ("Then Lund Bank compared himself to a ferry. Critics of Lund Bank laughed.", BODY),
    ],
)
def test_a_pronoun_near_behind_it_shows_a_person(text: str, kind: EntityKind) -> None:
    name = next(name for name in ("Lund Bank", "LUND", "Lund") if name in text)
    starts = [at for at in range(len(text)) if text.startswith(name, at)]
    document = lay_out(text)
    tagged = [Named(Span(at, at + len(name)), "ORG", 0.8) for at in starts]
    names = [replace(one, kind=BODY) for one in Scout(document, tagged).names() if one.span.of(text) == name]
    assert names
    assert {one.kind for one in with_people(document, names)} == {kind}
