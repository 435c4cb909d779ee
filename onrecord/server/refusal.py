"""What is not done, and the HTTP status that says so."""

from __future__ import annotations

from onrecord.errors import OnrecordError


class Refusal(OnrecordError):  # noqa: N818 - an answer, not a failure
    """A request that gets an error for an answer.

    Attributes:
        status: the HTTP status.
        headers: what goes with it, such as Allow or Retry-After.
    """

    def __init__(self, status: int, message: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers or {}
