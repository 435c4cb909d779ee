"""What both kinds of page share: one file, offline, in which text from an article stays text."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

_TEMPLATES = "onrecord.exports.templates"
_ESCAPES = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_WEB = re.compile(r"https?://[^\s\x00-\x1f]+", re.IGNORECASE)
_RELATIVE = re.compile(r"(?!//)[^:?#\\\s\x00-\x1f]+")


class Page(str):
    """A whole HTML page: a string like any other, which a notebook shows as the page that it is."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """The page in a frame of its own, which keeps it and the notebook apart.

        The sandbox leaves out ``allow-same-origin``: strangers' words must not reach the notebook.
        """
        return (
            f'<iframe srcdoc="{html.escape(self)}" title="OnRecord" width="100%" height="720" '
            'sandbox="allow-scripts allow-popups allow-downloads" style="border: 0"></iframe>'
        )


@cache
def asset(name: str) -> str:
    """The text of a file in the templates folder.

    Raises:
        FileNotFoundError: the folder has no such file.
    """
    return resources.files(_TEMPLATES).joinpath(name).read_text(encoding="utf-8")


def script_json(value: object) -> Markup:
    """`value` as JSON that can't end the ``<script>`` it stands in, nor break when read as JavaScript.

    Raises:
        TypeError: `value` holds something that JSON has no word for.
        ValueError: `value` holds NaN or an infinity.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for char, escape in _ESCAPES.items():
        text = text.replace(char, escape)
    return Markup(text)  # noqa: S704 - every character that HTML gives a meaning is escaped above


def content_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """A Content-Security-Policy that allows these inline scripts and styles, and nothing else at all."""
    script_hashes, style_hashes = (" ".join(map(_hash, parts)) for parts in (scripts, styles))
    return (
        f"default-src 'none'; script-src {script_hashes}; style-src {style_hashes}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def render(template: str, *, style: str, scripts: Sequence[str], **context: object) -> Page:
    """A whole page from a template of the templates folder, with its style and scripts inside.

    Args:
        template: name of the template; it gets `style`, `scripts`, `policy` and the `context`.
        style: the page's CSS.
        scripts: JavaScript, one string for each script element, in order.
        **context: what the template shows; strings are escaped.
    """
    inline = [_inline_script(script) for script in scripts]
    page = (
        _environment()
        .get_template(template)
        .render(
            style=Markup(style),  # noqa: S704 - our own file
            scripts=inline,
            policy=content_policy(inline, [style]),
            **context,
        )
    )
    # A parser drops NUL, so that two names that differ in it alone would look the same.
    return Page(page.replace("\0", "\ufffd"))


def web_link(address: str | None) -> str | None:
    """`address` if it is an http(s) URL, which alone may become a link; else None."""
    return address if address and _WEB.fullmatch(address) else None


def title_of(article: str, title: str | None) -> str:
    """What an article is called: by the store, else by its web address, else that it has no title."""
    return title or web_link(article) or "an article without a title"


def page_link(link: str | None) -> str | None:
    """`link` if it is an http(s) URL or a relative path without a scheme; else None."""
    return link if link and (_RELATIVE.fullmatch(link) or _WEB.fullmatch(link)) else None


def _hash(inline: str) -> str:
    digest = hashlib.sha256(inline.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _inline_script(script: str) -> Markup:
    return Markup(script.replace("</script", "<\\/script"))  # noqa: S704 - our own file, or pyvis's


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
