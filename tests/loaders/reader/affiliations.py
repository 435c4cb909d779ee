"""What tests say of affiliations: member, organisation, role and status in a row."""

from __future__ import annotations

from onrecord.graph.model import Reading

Row = tuple[str, str | None, str | None, str]


def rows(reading: Reading) -> list[Row]:
    """Member, organisation, role and status of each affiliation."""
    return [
        (
            reading.entity(a.member).name,
            reading.entity(a.organization).name if a.organization else None,
            a.role,
            a.status.value,
        )
        for a in reading.affiliations
    ]
