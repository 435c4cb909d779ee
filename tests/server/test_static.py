"""What others wrote is shipped as they published it."""

from __future__ import annotations

import hashlib
from importlib import resources

import pytest

PUBLISHED = {
    "yasgui.min.js": "0aab6f5fe49274d546afae4bac81324c74e8d89c7e825b3a2bd147d7058200f8",
    "yasgui.min.css": "0371a8344c0bc4d81280921df537c186cd33dafff2406b3648c383c484cf04ae",
}
"""SHA-256 of the files of @triply/yasgui 4.2.28, of the script without its line that names a source map."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_query_editor_is_the_one_that_was_published(name: str) -> None:
    held = resources.files("onrecord.server.static").joinpath(name).read_bytes()
    assert hashlib.sha256(held).hexdigest() == PUBLISHED[name]
