"""Truth discovery: of values that sources contradict each other about, which is believed, and which source.

`METHODS` has the methods of the literature by name and `DEFAULT` the name of ours, chosen by the figures in
``benchmarks/README.md``. None looks at how prominent a source is, only at what others say of the same items.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.graph.truth import accu, invested, latent, truthfinder, voting
from onrecord.graph.truth.claims import Claims, Verdict

METHODS: dict[str, Callable[[Claims], Verdict]] = {
    "majority": voting.majority,
    "sums": invested.sums,
    "averagelog": invested.average_log,
    "investment": invested.investment,
    "pooledinvestment": invested.pooled_investment,
    "truthfinder": truthfinder.truthfinder,
    "accu": accu.accu,
    "accucopy": accu.accu_copy,
    "latent": latent.latent,
}

DEFAULT = "latent"

__all__ = ["DEFAULT", "METHODS", "Claims", "Verdict"]
