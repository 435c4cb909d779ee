"""What a finder gives: the spans of attributions and of names in one text, and not who they are."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.graph.model import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """The spans of one attribution, each role in text order; `content` is never empty, the others may be.

    `confidence`, 0 to 1, is how likely it is that source and content are both right. `inner` are the
    attributions inside its content, in text order.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    inner: tuple[Attribution, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Those of all roles."""
        return (*self.source, *self.cue, *self.content)

    @property
    def end(self) -> int:
        """Past the last code point of any role."""
        return max(span.end for span in self.spans)


@dataclass(frozen=True, slots=True)
class Named:
    """A name: "PER", "ORG" or "LOC", and how likely that is, 0 to 1."""

    span: Span
    kind: str
    likelihood: float


@dataclass(frozen=True, slots=True)
class Found:
    """The spans of one text, each list in text order; of attributions the outermost ones.

    `names` is empty where the finder knows nothing of names: they are then found by rules alone.
    """

    attributions: list[Attribution]
    names: list[Named]
