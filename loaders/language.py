"""Which language a text is in: the reader knows English alone, and nonsense is worse than a refusal."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"

FEWEST_LETTERS = 40
"""Letters below which no language is told: a headline of names looks like anything."""

LIKELY = 0.5
"""The probability from which a language is told: likelier than all others together."""

_ENGLISH_WORDS = frozenset({
    "and", "from", "his", "it", "of", "said", "that", "the", "they", "this", "were", "which", "who", "with",
    "would", "you",
})  # fmt: skip
"""Words frequent in English news and rare in other languages ("in", "was" and "to" are in several)."""

_ENGLISH_SHARE = 0.1
"""The share of these words from which a text is English, whatever names and quotations are in it."""

_NO_LANGUAGE = "zxx"
_WORD = re.compile(r"[^\W\d_]+")

NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian",
    "lv": "Latvian", "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""What the languages of most news are called, by their tags."""


def detect(text: str) -> str | None:
    """The tag of the language that `text` is in, such as "de"; None where it can't be told.

    English is told by its own words first, which any English article has and lists of foreign names do not
    hide; only a text that lacks them is given to py3langid, so that English never waits for its model. A
    text with fewer than `FEWEST_LETTERS`, or with no language `LIKELY` enough, is left undecided. Capitals
    play no part.
    """
    text = text.lower()
    words = _WORD.findall(text)
    if sum(map(len, words)) < FEWEST_LETTERS:
        return None
    if sum(word in _ENGLISH_WORDS for word in words) >= _ENGLISH_SHARE * len(words):
        return ENGLISH
    tag, probability = _identifier().classify(text)
    return tag if probability >= LIKELY and tag != _NO_LANGUAGE else None


def named(tag: str) -> str:
    """`tag` with the name of its language where that is known: "German (de)", or "the language 'fy'"."""
    return f"{NAMES[tag]} ({tag})" if tag in NAMES else f"the language {tag!r}"


@cache
def _identifier() -> LanguageIdentifier:
    """The model, imported and unpacked when the first text asks for it: half a second and 100 MiB."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
