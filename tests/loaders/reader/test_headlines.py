"""Who a headline's "biologist" is: the one whom the article names so, or nobody with a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import EntityKind, Reading

Reads = Callable[..., Reading]


def said_by(reading: Reading) -> list[str]:
    names = {entity.key: entity.name for entity in reading.entities}
    return [names.get(utterance.speaker or "", "") for utterance in reading.utterances]


def unnamed(reading: Reading) -> list[str]:
    return [entity.name for entity in reading.entities if entity.kind is EntityKind.UNNAMED]


@pytest.mark.parametrize(
    ("who", "body"),
    [
        ("geologist", "The quay is sinking by the week, said Ada Lund, a geologist at Orrin University."),
        ("minister", "The old quay is sinking, Transport Minister Ada Lund said on Monday."),
        ("transport minister", "The old quay is sinking, Transport Minister Ada Lund said on Monday."),
        ("senator", "The old quay is sinking, Sen. Ada Lund said on Monday."),
        ("official", "“The quay is sinking,” said Ada Lund, a port official."),
        ("mayor", "Ada Lund, the mayor, said the quay was sinking. The mayor said it was old."),
    ],
)
def test_who_is_named_by_the_role_of_the_headline_says_it(read: Reads, who: str, body: str) -> None:
    title = f"Quay is sinking, {who} says"
    reading = read(f"{title}\n\n{body}", title=title)
    assert {*said_by(reading)} == {"Ada Lund"}
    assert said_by(reading)[1:]
    assert unnamed(reading) == []


@pytest.mark.parametrize(
    ("who", "body"),
    [
        ("geologist", "The quay is sinking by the week, said Ada Lund, a mayor."),
        ("geologist", "The harbour master drinks, said Ada Lund, a geologist at Orrin University."),
        (
            "geologist",
            "The quay is sinking, a geologist said. Ada Lund, a geologist, said the quay was sinking.",
        ),
        (
            "geologist",
            "The quay is sinking, two geologists said. Ada Lund, a geologist, said it was sinking.",
        ),
        (
            "geologist",
            "Ada Lund, a geologist, said the quay is sinking. Bo Reyk, a geologist, said it is not sinking.",
        ),
        ("geologist", "Ada Lund, a geologist, denied that the quay is sinking."),
        ("geologist", "The quay is sinking, said an aide of Ada Lund, a geologist."),
        ("finance minister", "The old quay is sinking, Transport Minister Ada Lund said on Monday."),
        ("former minister", "The old quay is sinking, Transport Minister Ada Lund said on Monday."),
        ("minister", "The old quay is sinking, said Ada Lund, a former minister."),
        ("police official", "“The quay is sinking,” said Ada Lund, a port official."),
    ],
)
def test_who_may_be_another_stays_without_a_name(read: Reads, who: str, body: str) -> None:
    title = f"Quay is sinking, {who} says"
    reading = read(f"{title}\n\n{body}", title=title)
    assert said_by(reading)[0] == who


def test_below_the_headline_nobody_is_named_so(read: Reads) -> None:
    text = (
        "Quay sinks\n\nQuay is sinking, geologist says.\n\nAda Lund, a geologist, said the quay was sinking."
    )
    assert "geologist" in unnamed(read(text, title="Quay sinks"))
