"""Who is who, by a service that knows: reconcile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Annotated

import typer

from onrecord import terminal
from onrecord.commands.options import DEFAULT_STORE, NAMED, By, StoreFolder, judge_named
from onrecord.derived import derive
from onrecord.errors import ReconciliationError
from onrecord.graph.counting import numbered
from onrecord.graph.identity.judgements import Identifier, identifiers, record, withdraw
from onrecord.graph.identity.reconciliation import BATCH, Service
from onrecord.graph.identity.resolution import entities
from onrecord.graph.store.connect import connect
from onrecord.graph.store.protocol import Store

_PATIENCE = 3
"""Requests in a row that may fail before a service is given up on."""


def reconcile(
    service: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help="The address of a W3C reconciliation service. It is sent names and nothing else.",
        ),
    ],
    store: StoreFolder = DEFAULT_STORE,
    kind: Annotated[
        str, typer.Option(help="Look up only names of this kind: person, organization or outlet.")
    ] = "",
    type_: Annotated[
        str, typer.Option("--type", help="Look only among entries of this type of the service's, such as Q5.")
    ] = "",
    undo: Annotated[
        bool, typer.Option("--undo", help="Remove all identifiers that came from this service.")
    ] = False,
    by: By = None,
) -> None:
    """Look names up in a reconciliation service, and keep the identifiers of its certain matches.

    What was found is kept where a later request fails, and names that were not looked up are counted.
    """
    if kind and kind not in NAMED:
        raise typer.BadParameter(f"--kind {kind!r} is none of {', '.join(NAMED)}")
    missed = 0
    with connect(store, "write") as opened:
        if undo:
            found = [one for one in identifiers(opened) if one.service == service]
            number = withdraw(opened, found)
            told = f"{numbered(number, 'identifier')} removed"
        else:
            names = entities(opened, (kind,) if kind else NAMED)
            found, missed = _look_up(opened, service, names, type_ or None, by)
            if missed and missed == len(names):
                raise typer.Exit(1)
            told = f"{numbered(len(found), 'identifier')} for {numbered(len(names), 'name')} kept"
        derive(opened, (), names={one.name for one in found})
        opened.flush()
    terminal.say(f"{told}, in {store}")
    if missed:
        terminal.say(f"{numbered(missed, 'name')} could not be looked up (try again later)")
        raise typer.Exit(1)


def _look_up(
    store: Store, address: str, names: Mapping[str, str], type_: str | None, by: str | None
) -> tuple[list[Identifier], int]:
    """Keep the sure matches, a request at a time; gives them, and how many names could not be looked up."""
    found: list[Identifier] = []
    missed = in_a_row = 0
    given = list(names.items())
    with Service(address) as service:
        for batch in (dict(given[start : start + BATCH]) for start in range(0, len(given), BATCH)):
            if in_a_row == _PATIENCE:
                missed += len(batch)
                continue
            try:
                sure = list(_sure(service, batch, type_, by))
            except ReconciliationError as error:
                terminal.complain(error)
                missed, in_a_row = missed + len(batch), in_a_row + 1
                continue
            in_a_row = 0
            record(store, sure)
            found += sure
    return found, missed


def _sure(
    service: Service, names: Mapping[str, str], type_: str | None, by: str | None
) -> Iterator[Identifier]:
    """The sure matches; what is not sure is printed, for the user to judge."""
    now, who = datetime.now(UTC).isoformat(timespec="seconds"), judge_named(by)
    offered = list(service.candidates(list(names.values()), type_))
    for iri, (name, candidates) in zip(names, offered, strict=True):
        sure = [one for one in candidates if one.match]
        if len(sure) == 1:
            one = sure[0]
            yield Identifier(iri, one.identifier, one.label, service.address, one.score, who, now)
        elif candidates:
            best = candidates[0]
            offer = f"not sure: {name}: {best.label} {best.identifier} ({best.score:.2f})"
            terminal.out(terminal.in_line(offer))
