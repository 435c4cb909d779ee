"""Values that several sources give, of which all but the first may have taken it over."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onrecord.graph.truth.claims import Indices, Numbers

TAKEN_OVER = 0.05
"""How likely it is that a source has a value from another that gave it, whoever they are."""


@dataclass(frozen=True, eq=False)
class Together:
    """Sources in groups of those that give one value.

    Attributes:
        source: of each voice its source.
        group: of each voice its group; never falls, and no group is empty.
    """

    source: Indices
    group: Indices

    def sums(self, per_voice: Numbers) -> Numbers:
        """Of each group the sum over its voices."""
        return np.asarray(np.bincount(self.group, weights=per_voice), dtype=np.float64)

    def likelihood(self, logs: Numbers, votes: Numbers) -> Numbers:
        """Of each group how likely it is to give its value, as a logarithm.

        One gave it first, of its own, each as likely; the others of their own too, or they took it over.

        Args:
            logs: of each voice, how likely its source is to give this of its own; a logarithm.
            votes: of each voice, for how much it counts, 0 to 1.
        """
        later = votes * np.log((1 - TAKEN_OVER) * np.exp(logs) + TAKEN_OVER)
        first = votes * logs - later
        return self.sums(later) + np.log(self.sums(np.exp(first)))

    def own(self, logs: Numbers) -> Numbers:
        """Of each voice, how likely it is that it did not take the value over; `logs` as for `likelihood`."""
        alone = np.exp(logs)
        later = (1 - TAKEN_OVER) * alone + TAKEN_OVER
        first = alone / later / self.sums(alone / later)[self.group]
        return first + (1 - first) * (1 - TAKEN_OVER) * alone / later
