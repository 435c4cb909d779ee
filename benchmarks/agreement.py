"""How far two passes of labels agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable


def kappa(pairs: Iterable[tuple[Hashable, Hashable]]) -> float:
    """Cohen's kappa of two passes of labels, 1 for full agreement and 0 for that of chance.

    Cohen, A coefficient of agreement for nominal scales, 1960.
    """
    given = list(pairs)
    agreed = sum(one == other for one, other in given) / len(given)
    first, second = (Counter(labels) for labels in zip(*given, strict=True))
    chance = sum(first[label] * second[label] for label in first) / len(given) ** 2
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)
