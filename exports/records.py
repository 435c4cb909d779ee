"""A reading as one plain record an article: what `onrecord read --format jsonl` prints."""

from __future__ import annotations

from typing import Any

from onrecord.graph.model import Article, Entity, EntityKind, Reading, Span, Utterance
from onrecord.graph.nesting import holders


def record(article: Article, reading: Reading) -> dict[str, Any]:
    """What was read from an article, ready for JSON; every span is ``[start, end]`` in code points.

    People, organisations and outlets are those that the text mentions: who wrote and published it stands in
    fields of its own. Those who say it together with the speaker stand under ``"with"``. Who gave no answer
    has ``"answered": False``; a content that can't be read alone has a ``"label"``, and one that states
    nothing ``"names_only": True``. Of an unnamed source ``"proximity"`` tells how near it is said to be, and
    ``"reason"`` why it is not named, where the article does. Affiliations are of people and authors; unnamed
    sources have theirs in the graph.
    """
    return {
        "id": article.identifier,
        "title": article.title,
        "outlet": article.outlet,
        "author": ", ".join(article.authors) or None,
        "published": article.published.isoformat() if article.published else None,
        "attributions": _attributions(reading),
        "people": _named(reading, EntityKind.PERSON),
        "organizations": _named(reading, EntityKind.ORGANIZATION),
        "outlets": _named(reading, EntityKind.OUTLET),
        "affiliations": [
            {
                "person": reading.entity(affiliation.member).name,
                "organization": _name(reading, affiliation.organization),
                "role": affiliation.role,
                "status": affiliation.status.value,
                "evidence": list(affiliation.evidence),
            }
            for affiliation in reading.affiliations
            if reading.entity(affiliation.member).kind is not EntityKind.UNNAMED
        ],
    }


def category(reading: Reading, utterance: Utterance) -> str:
    """What the speaker is: a kind of entity, "author" for whoever wrote the article, or "none"."""
    if utterance.speaker is None:
        return "none"
    if utterance.speaker in reading.authors:
        return EntityKind.AUTHOR.value
    return reading.entity(utterance.speaker).kind.value


def _attributions(reading: Reading) -> list[dict[str, Any]]:
    """The outermost ones; each holds under "nested" what is attributed inside its content."""
    records = [_attribution(reading, utterance) for utterance in reading.utterances]
    around = holders(reading.utterances)
    for one, holder in zip(records, around, strict=True):
        if holder is not None:
            records[holder].setdefault("nested", []).append(one)
    return [one for one, holder in zip(records, around, strict=True) if holder is None]


def _attribution(reading: Reading, utterance: Utterance) -> dict[str, Any]:
    speaker = reading.entity(utterance.speaker) if utterance.speaker else None
    unnamed = speaker is not None and speaker.kind is EntityKind.UNNAMED
    return {
        "source": _offsets(utterance.source),
        "cue": _offsets(utterance.cue),
        "content": _offsets(utterance.content),
        "speaker": None if speaker is None or unnamed else speaker.name,
        "category": category(reading, utterance),
        "anonymous": unnamed,
        "level": utterance.level.value,
        "speech": utterance.speech.value,
        "stance": utterance.stance.value,
        "told_to": _name(reading, utterance.told_to),
        "relayed_by": _name(reading, utterance.relays[-1].relayer) if utterance.relays else None,
        "confidence": round(utterance.confidence, 3),
        **({"with": [reading.entity(key).name for key in utterance.others]} if utterance.others else {}),
        **(_withheld(speaker) if speaker is not None and unnamed else {}),
        **({} if utterance.answered else {"answered": False}),
        **({} if utterance.label is None else {"label": utterance.label}),
        **({"names_only": True} if utterance.names_only else {}),
    }


def _withheld(unnamed: Entity) -> dict[str, str]:
    """How near an unnamed source is said to be, and why it is not named, as far as the article tells."""
    near = {"proximity": unnamed.proximity.value} if unnamed.proximity else {}
    return near | ({"reason": unnamed.reason_withheld} if unnamed.reason_withheld else {})


def _named(reading: Reading, kind: EntityKind) -> list[dict[str, Any]]:
    return [_mentioned(one) for one in reading.entities if one.kind is kind and one.mentions]


def _mentioned(entity: Entity) -> dict[str, Any]:
    return {"name": entity.name, "mentions": _offsets(entity.mentions)}


def _name(reading: Reading, key: str | None) -> str | None:
    return None if key is None else reading.entity(key).name


def _offsets(spans: tuple[Span, ...]) -> list[list[int]]:
    return [list(span) for span in spans]
