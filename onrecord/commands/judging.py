"""What the user knows better: trust, and which claims are one claim."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from onrecord import terminal
from onrecord.commands.options import DEFAULT_STORE, By, StoreFolder, judge_named
from onrecord.derived import derive
from onrecord.errors import NotFoundError
from onrecord.graph import credibility
from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.judgements import ClaimJudgement, record
from onrecord.graph.counting import numbered
from onrecord.graph.credibility import trust as trusted
from onrecord.graph.names import find
from onrecord.graph.store.connect import connect


def trust(
    outlets: Annotated[
        Path,
        typer.Argument(
            metavar="OUTLETS.csv",
            help="Columns: outlet, and rating (0 to 1) or state_control (in words).",
        ),
    ],
    store: StoreFolder = DEFAULT_STORE,
    by: By = None,
) -> None:
    """Record your own ratings of outlets; they take precedence over derived ones, and are kept for good."""
    failed = 0
    given = []
    with connect(store, "write") as opened:
        for one in trusted.read(outlets, opened, judge_named(by), datetime.now(UTC)):
            if isinstance(one, trusted.TrustJudgement):
                given.append(one)
            else:
                failed += 1
                terminal.complain(one)
        trusted.record(opened, given)
        credibility.rebuild(opened)
        opened.flush()
    terminal.say(f"{numbered(len(given), 'judgement')} kept, in {store}")
    if failed:
        terminal.say(f"{numbered(failed, 'line')} could not be used")
        raise typer.Exit(1)


def judge(
    one: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim: part of its text, or its IRI.")],
    other: Annotated[str, typer.Argument(metavar="CLAIM", help="Another claim.")],
    relation: Annotated[Relation, typer.Argument(help="How they relate.", show_default=False)],
    store: StoreFolder = DEFAULT_STORE,
    by: By = None,
) -> None:
    """Record how two claims relate; this takes precedence over what is derived, and is kept for good."""
    with connect(store, "write") as opened:
        claims = sorted(find(opened, name, kinds=("claim",)) for name in (one, other))
        if claims[0] == claims[1]:
            raise NotFoundError(f"{one!r} and {other!r} are one and the same claim, <{claims[0]}>")
        when = datetime.now(UTC).isoformat(timespec="seconds")
        given = ClaimJudgement(claims[0], claims[1], relation, judge_named(by), when)
        record(opened, [given])
        derive(opened, [])
        opened.flush()
    terminal.say(f"{relation}: <{claims[0]}> and <{claims[1]}>, {given.why}")
