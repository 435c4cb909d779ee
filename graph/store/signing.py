"""Signed requests for Amazon Neptune where IAM authentication is on: AWS Signature Version 4."""

from __future__ import annotations

from typing import Any

import httpx2

from onrecord.errors import StoreError

SERVICE = "neptune-db"
"""What Neptune is called in a signature."""


class Signed(httpx2.Auth):
    """Signs each request with the AWS credentials of this process, wherever AWS's own tools find them."""

    requires_request_body = True

    def __init__(self, region: str) -> None:
        """Find the credentials.

        Raises:
            StoreError: botocore is not installed, or finds none.
        """
        try:
            from botocore.session import get_session  # noqa: PLC0415  # an extra
        except ImportError as error:
            raise StoreError(
                "signing for AWS needs botocore (python -m pip install 'onrecord[neptune]')"
            ) from error
        self._region = region
        self._found = get_session().get_credentials()
        if self._found is None:
            raise StoreError("no AWS credentials (set $AWS_ACCESS_KEY_ID and $AWS_SECRET_ACCESS_KEY)")

    def auth_flow(self, request: httpx2.Request) -> Any:  # noqa: ANN401  # a generator of httpx's own kind
        """Sign a request as it will be sent, its body and its parameters with it."""
        from botocore.auth import SigV4Auth  # noqa: PLC0415  # an extra
        from botocore.awsrequest import AWSRequest  # noqa: PLC0415  # an extra

        signed = AWSRequest(method=request.method, url=str(request.url), data=request.content)
        signed.headers["Host"] = request.headers["Host"]
        # Frozen for each request, since those of a role run out and are renewed.
        SigV4Auth(self._found.get_frozen_credentials(), SERVICE, self._region).add_auth(signed)
        request.headers.update(dict(signed.headers))
        yield request
