"""Article to Reading: who is named, who says what, on whose authority.

The way of a text through the modules:

* What text is made of: `tokens`, `sentences`, `phrases`, `transcripts`, `signatures`, and `document`, which
  holds them for one article.
* Spans found by the networks: `pieces` is what these see, `model` and `tagging` what they say, `confidence`
  how sure that is, `runtime` loads them. `finder` gives `found`: attributions and names as spans, not who
  they are. `entailment` is the other network, which reads two claims at once.
* Words of English and of the trade: `function_words`, `verbs`, `given_names`, `places`, `known`,
  `activities`, `lexicon`; `words` has how they are written down and compared.
* Who is there: `runs`, `kinds`, `tags` and `spelled_out` tell what is a name and where it ends, `names` finds
  them all, `gathering` brings together which are one (`introductions` tells which of two of one surname),
  `entities` holds them as the cast of the article.
* Who holds which post: `roles`, `bodies` and `around` are what `affiliations` reads posts with, `notes`
  reads those of the author; `posts` holds them.
* Who says it: `noun_phrases` and `source_phrases` take a source apart, `focus` and `references` tell whom
  it means, `relays` who passed it on, `sourcing` how openly (`anonymity` why without a name), `stance` how it
  stands to it (`disputing` whether it speaks against it, `apposed` where a comma sets that off, `denials`
  which claim "it" is), `impersonal` what is said by nobody named; `speaking` does so for every attribution.
* `assembly` makes a `Reading` of it all, for the readers in `reader`.
"""

from __future__ import annotations

from typing import Protocol

from onrecord.graph.model import Article, Reading
from onrecord.loaders.reader.reader import SpanReader, TrainedReader

__all__ = ["Reader", "SpanReader", "TrainedReader"]


class Reader(Protocol):
    """Reads one article: the trained model, or whatever else does."""

    @property
    def name(self) -> str:
        """Name and version, kept with everything that it reads: "trained 1.0.0"."""

    def read(self, article: Article) -> Reading:
        """What the article says, with offsets into its text; empty for an empty text, never an error."""
