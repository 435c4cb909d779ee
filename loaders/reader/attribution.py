"""What a finder of attributions gives: spans by role, and how far to trust them."""

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
    def end(self) -> int:
        """Past the last code point of any role."""
        return max(span.end for span in (*self.source, *self.cue, *self.content))
