"""Talking to a SPARQL server over HTTP: credentials, answers that arrive whole, and errors in one line."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import IO, Any, Self
from urllib.parse import urlsplit

import httpx2

from onrecord.errors import QueryError, StoreError, reason
from onrecord.graph.store.engines import Engine
from onrecord.graph.store.signing import Signed
from onrecord.version import __version__

TIMEOUT = httpx2.Timeout(600, connect=10)
"""Seconds: queries over a large archive take minutes, connecting does not."""

IN_MEMORY = 16 * 2**20
"""Bytes of an answer that are kept in memory; a longer one goes to a temporary file."""

_SET_THEM = "set $ONRECORD_STORE_USER and $ONRECORD_STORE_PASSWORD, or $ONRECORD_STORE_TOKEN"
_REFUSALS = {
    401: f"asks for credentials, or takes others ({_SET_THEM})",
    403: f"does not allow this ({_SET_THEM})",
    404: "has nothing at this address (give the address of its SPARQL endpoint)",
    405: "does not take this kind of request (it may be for reading only)",
    413: "takes no request of this size (raise its limit)",
    503: "is too busy (try again later)",
}


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the environment holds for the server; never printed, never in an address.

    Attributes:
        user: ``$ONRECORD_STORE_USER``.
        password: ``$ONRECORD_STORE_PASSWORD``.
        token: ``$ONRECORD_STORE_TOKEN``, sent as ``Authorization: Bearer``; used before user and password.
        region: ``$ONRECORD_STORE_AWS_REGION``; requests are signed for Neptune there, before all others.
    """

    user: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    region: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Those of the variables that are set."""
        names = ("USER", "PASSWORD", "TOKEN", "AWS_REGION")
        return cls(*(environment.get(f"ONRECORD_STORE_{name}", "") for name in names))

    @property
    def given(self) -> bool:
        """Whether there are any."""
        return bool(self.user or self.token or self.region)

    def auth(self, engine: Engine) -> httpx2.Auth | None:
        """How they are sent to an engine."""
        if self.region:
            return Signed(self.region)
        if self.token:
            return _Bearer(self.token)
        if not self.user:
            return None
        return (httpx2.DigestAuth if engine.digest else httpx2.BasicAuth)(self.user, self.password)

    def hidden_in(self, text: str) -> str:
        """`text` without the secrets, should a server send them back."""
        for secret in filter(None, (self.password, self.token)):
            text = text.replace(secret, "***")
        return text


class _Bearer(httpx2.Auth):
    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx2.Request) -> Any:  # noqa: ANN401  # a generator of httpx's own kind
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


class Wire:
    """A connection to one server. Redirects are not followed, since credentials would go with them."""

    def __init__(self, address: str, credentials: Credentials) -> None:
        self.address = checked(address)
        self._credentials = credentials
        self._client: httpx2.Client | None = httpx2.Client(
            headers={"User-Agent": f"onrecord/{__version__}"}, timeout=TIMEOUT, follow_redirects=False
        )

    def authenticate(self, engine: Engine) -> None:
        """Send the credentials from now on, as the engine takes them."""
        auth = self._credentials.auth(engine)
        if auth is not None:
            self._open.auth = auth

    def server(self) -> str:
        """The ``Server`` header of whatever answers at the address, empty without one."""
        try:
            with self._open.stream("GET", self.address, params={"query": "ASK {}"}) as response:
                return str(response.headers.get("server", ""))
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise self._unreachable(error) from error

    def answer(self, method: str, url: str, *, cut: str | None = None, **request: Any) -> IO[bytes]:  # noqa: ANN401
        """The whole body of the answer to a request, to be read from its beginning.

        Args:
            method: of HTTP.
            url: where to.
            cut: a header that says that the answer is not whole.
            request: as `httpx2.Client.stream` takes it.

        Raises:
            QueryError: the server refuses what was sent (400).
            StoreError: it can't be reached, breaks off, refuses for another reason, or left rows out.
        """
        try:
            with self._open.stream(method, url, **request) as response:
                if not response.is_success:
                    response.read()
                    raise self._refusal(response)
                if cut and cut in response.headers:
                    raise StoreError(f"{self.address}: the server left rows out of its answer")
                return _spooled(response)
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise self._unreachable(error) from error
        except OSError as error:
            raise StoreError(f"{self.address}: the answer can't be kept: {error.strerror}") from error

    def close(self) -> None:
        """Close the connections; harmless when closed already."""
        if self._client is not None:
            self._client.close()
            self._client = None

    @property
    def _open(self) -> httpx2.Client:
        if self._client is None:
            raise StoreError(f"{self.address}: the store is closed")
        return self._client

    def _refusal(self, response: httpx2.Response) -> StoreError | QueryError:
        body = "" if "html" in response.headers.get("content-type", "") else response.text
        line = self._credentials.hidden_in(" ".join(body.split())[:300])
        if response.status_code == HTTPStatus.BAD_REQUEST:
            return QueryError(f"{self.address} refuses it: {line or 'no reason given'}")
        reason = _REFUSALS.get(response.status_code)
        if response.is_redirect:
            reason = "is elsewhere now, and redirects are not followed (give its new address)"
        if reason is None:
            said = f": {line}" if line else ""
            reason = f"answers with status {response.status_code}{said} (is this its SPARQL endpoint?)"
        return StoreError(f"{self.address}: the server {reason}")

    def _unreachable(self, error: Exception) -> StoreError:
        said = self._credentials.hidden_in(reason(error))
        return StoreError(f"{self.address}: the server can't be reached, or broke off: {said}")


def checked(address: str) -> str:
    """An address as it may be shown and used.

    Raises:
        StoreError: it is no http or https address, or has a user or password in it, which logs would show.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise StoreError(f"the address of the store is malformed: {error}") from error
    if "@" in parts.netloc:
        raise StoreError(f"the address of the store on {host} has credentials in it ({_SET_THEM} instead)")
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment:
        raise StoreError(
            f"{address}: is not the address of a SPARQL server (give one like https://host/sparql)"
        )
    return address.rstrip("/")


class _Kept(tempfile.SpooledTemporaryFile[bytes]):
    """Closes itself when its last reader is gone: rows are read from it lazily."""

    def __del__(self) -> None:
        self.close()


def _spooled(response: httpx2.Response) -> IO[bytes]:
    """The body, once all of it is here: a server that breaks off gives an error, never half an answer."""
    file = _Kept(IN_MEMORY)
    for chunk in response.iter_bytes():
        file.write(chunk)
    file.seek(0)
    return file
