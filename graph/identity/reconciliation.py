"""Identifiers from a service that the user names, over the W3C Reconciliation API (0.1 and 0.2).

Only names and kinds are sent, never an article's text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlsplit

import httpx2

from onrecord.errors import ReconciliationError, reason
from onrecord.version import __version__

BATCH = 10
"""Names in one request: the services' documentation asks for few."""

TIMEOUT = httpx2.Timeout(60, connect=10)
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a service offers for a name.

    Attributes:
        identifier: the service's identifier; an IRI where its manifest says how to make one.
        label: the service's name for it; foreign text.
        score: the service's, from 0 to 100 brought to 0 to 1.
        match: whether the service is sure.
    """

    identifier: str
    label: str
    score: float
    match: bool


class Service:
    """A reconciliation service, whose manifest was read. A context manager: it closes itself."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
            raise ReconciliationError(
                f"{address}: is no address of a service (give one like https://host/api)"
            )
        self.address = address
        self._client = httpx2.Client(headers={"User-Agent": f"onrecord/{__version__}"}, timeout=TIMEOUT)
        try:
            manifest = self._manifest()
        except ReconciliationError:
            self.close()
            raise
        view = manifest.get("view")
        self._view = str(view.get("url", "")) if isinstance(view, Mapping) else ""

    def candidates(
        self, names: Sequence[str], type_: str | None = None
    ) -> Iterator[tuple[str, list[Candidate]]]:
        """Each name with what the service offers for it, best first, a batch at a time.

        Raises:
            ReconciliationError: the service can't be reached, or answers with something else.
        """
        for start in range(0, len(names), BATCH):
            batch = names[start : start + BATCH]
            queries = {
                f"q{number}": {"query": name, **({"type": type_} if type_ else {})}
                for number, name in enumerate(batch)
            }
            answer = self._answer("POST", data={"queries": json.dumps(queries)})
            for number, name in enumerate(batch):
                yield name, self._read(answer.get(f"q{number}"))

    def close(self) -> None:
        """Close the connection; harmless when closed already."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _manifest(self) -> dict[str, Any]:
        manifest = self._answer("GET")
        if not {"name", "identifierSpace"} <= manifest.keys():
            raise ReconciliationError(f"{self.address}: is no reconciliation service: it shows no manifest")
        return manifest

    def _read(self, answer: object) -> list[Candidate]:
        given = answer.get("result") if isinstance(answer, Mapping) else None
        if not isinstance(given, list):
            raise ReconciliationError(f"{self.address}: answers a query without a result")
        return sorted(self._taken(given), key=lambda one: (-one.score, one.identifier))

    def _taken(self, given: Iterable[Any]) -> Iterator[Candidate]:
        for one in given:
            try:
                identifier, score = _storable(one["id"]), float(one.get("score", 0)) / 100
                label, match = _storable(one["name"])[:_LONGEST], one.get("match") is True
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                raise ReconciliationError(f"{self.address}: gives a candidate without id or name") from error
            if "{{id}}" in self._view:
                identifier = self._view.replace("{{id}}", identifier)
            yield Candidate(identifier[:_LONGEST], label, min(1.0, max(0.0, score)), match)

    def _answer(self, method: str, data: Mapping[str, str] | None = None) -> dict[str, Any]:
        try:
            response = self._client.request(method, self.address, data=data)
            response.raise_for_status()
            answer = response.json()
        except httpx2.TimeoutException as error:
            raise ReconciliationError(f"{self.address}: the service did not answer in time") from error
        except httpx2.HTTPStatusError as error:
            raise ReconciliationError(
                f"{self.address}: answers with status {error.response.status_code}"
            ) from error
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise ReconciliationError(f"{self.address}: can't be reached: {reason(error)}") from error
        except (ValueError, RecursionError) as error:
            raise ReconciliationError(
                f"{self.address}: is no reconciliation service: its answer is no JSON"
            ) from error
        if not isinstance(answer, dict):
            raise ReconciliationError(
                f"{self.address}: is no reconciliation service: its answer is no object"
            )
        return answer


def _storable(given: object) -> str:
    """Text without lone surrogates, which JSON can hold and RDF can't."""
    return str(given).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
