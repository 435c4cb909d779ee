"""What is asked of a page, and the frame that every page has."""

from __future__ import annotations

from typing import Any

from onrecord.exports.page import asset, render

Asked = dict[str, Any]
"""What is asked of a page, as the web process hands it over.

``iri``, ``about``, ``outlet`` or ``article`` say of what, ``q`` holds what is searched for, ``words``
those of a title, ``part`` which part of a long list, ``by`` what it is ordered by, ``hops`` how far to draw;
``age`` is that of the snapshot in seconds, ``writes`` whether articles may be added, ``wants_token`` whether
this takes a token.
"""

LONGEST = 200
"""How many characters of a search are looked at."""

_STYLES = ("tokens.css", "card.css", "elsewhere.css", "site_head.css", "table.css", "site.css")


def render_page(template: str, asked: Asked, **context: object) -> str:
    """A page of the server: a template with what all of them have, in their common style."""
    return render(
        template,
        style="".join(map(asset, _STYLES)),
        scripts=[asset("theme.js")],
        age=asked.get("age"),
        writes=asked.get("writes", False),
        wants_token=asked.get("wants_token", False),
        q=str(asked.get("q", ""))[:LONGEST],
        **context,
    )
