"""Requests signed for Neptune, checked as AWS documents Signature Version 4, without AWS's library."""

from __future__ import annotations

import hashlib
import hmac
import re
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlsplit

import pytest

from onrecord.errors import StoreError
from onrecord.graph.store.remote import RemoteStore
from tests.graph.store.held import graph_of
from tests.graph.store.test_remote import JSON, YES, Answer, Request, answering

KEY, SECRET, SESSION = "AKIDNEWSROOM", "s3cret/of+the/newsroom", "se55ion-of-the-newsroom"
SCOPE = re.compile(
    rf"AWS4-HMAC-SHA256 Credential={KEY}/(\d{{8}})/eu-west-1/neptune-db/aws4_request, "
    r"SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})"
)


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """AWS credentials in the environment and nowhere else, and a region to sign for."""
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_SESSION_TOKEN", SESSION)
    monkeypatch.setenv("ONRECORD_STORE_ENGINE", "neptune")
    monkeypatch.setenv("ONRECORD_STORE_AWS_REGION", "eu-west-1")
    return monkeypatch


def rightly_signed(request: Request, secret: str) -> bool:
    """Whether the signature is that of this very request, by whoever knows the secret."""
    found = SCOPE.fullmatch(request.headers.get("Authorization", ""))
    if found is None:
        return False
    day, names, signature = found.groups()
    parts = urlsplit(request.path)
    pairs = sorted((quote(k, safe=""), quote(v, safe="")) for k, v in parse_qsl(parts.query))
    canonical = "\n".join(
        [
            request.command,
            quote(parts.path),
            "&".join(f"{name}={value}" for name, value in pairs),
            *(f"{name}:{' '.join(request.headers[name].split())}" for name in names.split(";")),
            "",
            names,
            hashlib.sha256(request.body).hexdigest(),
        ]
    )
    key = f"AWS4{secret}".encode()
    for part in (day, "eu-west-1", "neptune-db", "aws4_request"):
        key = hmac.digest(key, part.encode(), "sha256")
    told = [
        "AWS4-HMAC-SHA256",
        request.headers["X-Amz-Date"],
        f"{day}/eu-west-1/neptune-db/aws4_request",
        hashlib.sha256(canonical.encode()).hexdigest(),
    ]
    right = hmac.digest(key, "\n".join(told).encode(), "sha256").hex()
    return {"host", "x-amz-date", "x-amz-security-token"} <= set(names.split(";")) and right == signature


def neptune(secret: str, seen: list[str]) -> Callable[[Request], Answer]:
    """What a cluster does that takes signed requests alone; notes what it took."""

    def answer(request: Request) -> Answer:
        if not rightly_signed(request, secret):
            return 403, {"Content-Type": "text/plain"}, f"you are not {SESSION}".encode()
        seen.append(f"{request.command} {urlsplit(request.path).path}")
        return 200, {"Content-Type": JSON}, YES

    return answer


@pytest.mark.usefixtures("environment")
def test_a_request_is_signed_with_its_body_and_its_parameters() -> None:
    seen: list[str] = []
    with (
        answering(neptune(SECRET, seen)) as address,
        RemoteStore(address.removesuffix("/sparql"), "write") as store,
    ):
        store.replace(graph_of("a b/ü+~"))
        assert bool(store.query("ASK { ?s ?p 'a+b c~ü' }"))
    assert seen == ["POST /sparql", "PUT /sparql/gsp/", "POST /sparql"]


@pytest.mark.usefixtures("environment")
def test_a_signature_that_the_server_does_not_take_is_one_line_without_secrets() -> None:
    with (
        answering(neptune("another", [])) as address,
        pytest.raises(StoreError, match="does not allow") as told,
    ):
        RemoteStore(address)
    assert SECRET not in str(told.value)
    assert SESSION not in str(told.value)


def test_what_is_missing_for_a_signature_is_said(environment: pytest.MonkeyPatch) -> None:
    with answering(neptune(SECRET, [])) as address:
        environment.delenv("AWS_ACCESS_KEY_ID")
        with pytest.raises(StoreError, match="no AWS credentials"):
            RemoteStore(address)
        environment.setitem(sys.modules, "botocore.session", None)
        with pytest.raises(StoreError, match=r"onrecord\[neptune\]"):
            RemoteStore(address)
