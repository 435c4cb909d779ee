"""How attributions are scored against those of people, and how names are.

A role's spans are pooled into one set of words (marks count in cues alone). Two roles match exactly when
the sets are equal, and overlap when their Jaccard index is at least one half; absent matches absent. Matching
is one to one inside an article, best first. "full" is source and content of one attribution, "triple" its cue
as well. The corpus is that of Newell et al., "An Attribution Relations Corpus for Political News", LREC 2018.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from onrecord.loaders.reader.english.words import words

Span = tuple[int, int]
Attribution = Mapping[str, Sequence[Span]]
"""Spans by role: "source", "cue" and "content"."""

ROLES = ("source", "cue", "content")
OVERLAP = 0.5
TOKEN = re.compile(r"\w+(?:[’']\w+)*|[^\w\s]")
PRONOUNS = words(
    """
    he she they it i we you who that which this him her them his their me us himself herself themselves
    these those one its my our your whom whose
    """
)
OPENERS = words(
    """
    the a an some many several most few other others another one two three both all no each every any
    more such according in but and as for if even still yet
    """
)
ROLE_WORDS = re.compile(
    r"(?:anonym\w*|unnamed|unidentified|sources?|officials?|insiders?|aides?|advis[eo]rs?|operatives?|"
    r"spokes(?:man|woman|person)|strategists?|associates?|allies|ally|friends?|staffers?|lawmakers?|authorities|"
    r"diplomats?|executives?|experts?|analysts?|critics?)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Tally:
    """Counts over all articles behind one figure."""

    hits: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, hits: int, predicted: int, gold: int) -> None:
        """Count one more article in."""
        self.hits += hits
        self.predicted += predicted
        self.gold += gold

    @property
    def precision(self) -> float:
        """The share of what was predicted that is right, 0 to 1."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found, 0 to 1."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.hits / (self.predicted + self.gold) if self.hits else 0.0


Tallies = defaultdict[str, Tally]
Tokens = frozenset[int]
T = TypeVar("T")


def touched(spans: Iterable[Span], tokens: Sequence[Span]) -> Tokens:
    """The indices of the tokens that any of the spans touches."""
    return frozenset(
        i for start, end in spans for i, (first, last) in enumerate(tokens) if first < end and last > start
    )


def jaccard(a: Tokens, b: Tokens) -> float:
    """Two absent roles are alike; an absent and a present one are not."""
    return len(a & b) / len(a | b) if a or b else 1.0


def paired(
    gold: Sequence[T], predicted: Sequence[T], likeness: Callable[[T, T], float]
) -> dict[int, tuple[int, float]]:
    """The match of each gold item and how like it is, by index; items without a match are absent."""
    scored = [(likeness(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted)]
    taken: set[int] = set()
    found: dict[int, tuple[int, float]] = {}
    for score, i, j in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if score > 0 and i not in found and j not in taken:
            found[i] = j, score
            taken.add(j)
    return found


def matched(gold: Sequence[T], predicted: Sequence[T], likeness: Callable[[T, T], float]) -> dict[int, float]:
    """How like its match each gold item is, by index; items without a match are absent."""
    return {i: score for i, (_, score) in paired(gold, predicted, likeness).items()}


def source_kind(spans: Sequence[Span], text: str) -> str:
    """One of "named", "pronoun", "unnamed" and "none", from the words of the source."""
    spoken = re.findall(r"[\w’'.-]+", " ".join(text[start:end] for start, end in spans))
    if not spoken:
        return "none"
    if all(word.lower() in PRONOUNS for word in spoken):
        return "pronoun"
    for k, word in enumerate(spoken):
        common = word.lower() in OPENERS | PRONOUNS or (k == 0 and ROLE_WORDS.fullmatch(word))
        if word[0].isupper() and not common:
            return "named"
    return "unnamed"


def in_tokens(text: str, attributions: Iterable[Attribution]) -> list[dict[str, Tokens]]:
    """Each attribution's roles as sets of tokens: words, and in cues marks too."""
    every = [found.span() for found in TOKEN.finditer(text)]
    bare = [(start, end) for start, end in every if text[start].isalnum() or text[start] == "_"]
    return [{r: touched(one[r], every if r == "cue" else bare) for r in ROLES} for one in attributions]


def score_article(
    tallies: Tallies,
    text: str,
    gold: Sequence[Attribution],
    predicted: Sequence[Attribution],
    types: Sequence[str],
) -> None:
    """Count one article in; `types` says of each gold attribution whether it is direct, indirect or mixed."""
    golds, guesses = in_tokens(text, gold), in_tokens(text, predicted)
    for role in ROLES:
        _score_role(tallies, role, golds, guesses)
    kept = [i for i, one in enumerate(golds) if one["content"]]
    golds, guesses = [golds[i] for i in kept], [one for one in guesses if one["content"]]
    for name, roles in (("full", ("source", "content")), ("triple", ROLES)):
        for kind, threshold in (("exact", 1.0), ("overlap", OVERLAP)):
            found = matched(golds, guesses, alike(roles, threshold))
            tallies[f"{name} {kind}"].add(len(found), len(guesses), len(golds))
            if (name, kind) == ("full", "overlap"):
                for k, i in enumerate(kept):
                    for group in (types[i], source_kind(gold[i]["source"], text)):
                        tallies[f"recall {group}"].add(k in found, 0, 1)


def _score_role(
    tallies: Tallies, role: str, golds: Sequence[dict[str, Tokens]], guesses: Sequence[dict[str, Tokens]]
) -> None:
    some, other = (sorted({one[role] for one in side if one[role]}, key=sorted) for side in (golds, guesses))
    alike = matched(some, other, lambda a, b: jaccard(a, b) if a & b else 0.0).values()
    tallies[f"{role} exact"].add(sum(score == 1 for score in alike), len(other), len(some))
    tallies[f"{role} overlap"].add(sum(score >= OVERLAP for score in alike), len(other), len(some))


def alike(roles: Sequence[str], threshold: float) -> Callable[[dict[str, Tokens], dict[str, Tokens]], float]:
    """The mean Jaccard index of two attributions' roles; 0 where one of them is below the threshold."""

    def likeness(a: dict[str, Tokens], b: dict[str, Tokens]) -> float:
        each = [jaccard(a[role], b[role]) for role in roles]
        return sum(each) / len(each) if min(each) >= threshold else 0.0

    return likeness
