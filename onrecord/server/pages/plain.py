"""The pages that ask nothing of the store."""

from __future__ import annotations

from onrecord.exports.page import script_json
from onrecord.graph.questions import questions
from onrecord.graph.sparql import KNOWN_PREFIXES
from onrecord.server.pages.rendering import Asked, render_page


def editor(asked: Asked) -> str:
    """The query editor with the ready-made questions."""
    declared = "".join(f"PREFIX {prefix}: <{name}>\n" for prefix, name in KNOWN_PREFIXES.items())
    ready = [
        {
            "name": one.name,
            "title": one.title,
            "description": one.description,
            "text": f"{declared}{one.text}",
        }
        for one in questions().values()
    ]
    return render_page("site_editor.html.j2", asked, questions=ready, data=script_json(ready))


def add(asked: Asked, accepted: list[str]) -> str:
    """The box that reads an article, or a file of one of these extensions."""
    return render_page("site_add.html.j2", asked, accepted=accepted)


def error(asked: Asked, status: int, message: str) -> str:
    """What could not be done."""
    return render_page("site_error.html.j2", asked, status=status, message=message)
