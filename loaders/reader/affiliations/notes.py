"""The author's note at the end of an article, and the posts it gives its author."""

from __future__ import annotations

import re

from onrecord.graph.model import EntityKind, Span, Status
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.reading import posts_around
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.entities import Cast, Draft
from onrecord.loaders.reader.text.document import Document, Sentence

_TRADE = words(
    """
    writer author journalist reporter editor correspondent columnist blogger analyst freelancer
    contributor critic producer broadcaster journalism commentator photographer historian novelist
    fellow professor
    """
)
_REACHED = re.compile(
    r"(?:you can |please )?(?:follow|find|reach|contact|e-?mail|tweet|message|connect|write to|subscribe)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says where the author is met, not where the author works."""

_FIRST = words("i i'm i've my me")
_PAST = re.compile(
    r"\b(?:in the past|previously|formerly|earlier|until|used to|served|worked|was|were|had been|covered|"
    r"started|began|spent|before)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"\b(?:was|were|has been) (?:\w+ )?published\b", re.IGNORECASE)
"""What a note says of the article, and not of its author."""

_NOW = re.compile(
    r"\b(?:since \d{4}|currently|now|at present|is|am|works|writes|covers|serves)\b", re.IGNORECASE
)
_AS = re.compile(
    r"\bas (?:an? |the )?([^\W\d_][\w/’' -]{2,60}?)(?=$|[,.;]| for | at | with | of the | in )",
)
_AM = re.compile(
    r"\b(?:[Ii] am|[Ii]['’]m|is|[Ii] have been|has been) "
    r"((?:an? |the )[^.;()]{3,120}?)(?=$|[.;]| at | for | with | based | who )"
)


def note_of(document: Document, byline: frozenset[str]) -> list[int]:
    """Indices of the sentences of an author's note at the end; empty when there is none.

    It is made of the last paragraphs, in the author's first person or about the author in the third, with a
    word of the trade in them. `byline` holds the authors' names in lower case.
    """
    note: list[int] = []
    last = len(document.paragraphs)
    by_paragraph: dict[int, list[int]] = {}
    for index in range(len(document.sentences) - 1, -1, -1):
        paragraph = document.sentences[index].paragraph
        if paragraph < last - 3:
            break
        by_paragraph.setdefault(paragraph, []).append(index)
    for paragraph in range(last - 1, max(-1, last - 4), -1):
        indices = by_paragraph.get(paragraph, [])[::-1]
        if _is_note([document.sentences[i] for i in indices], document, byline):
            note = indices + note
        elif note or len(indices) > 1:
            break
    return note if len(note) < len(document.sentences) or (len(note) == 1 and byline) else []


def _is_note(sentences: list[Sentence], document: Document, byline: frozenset[str]) -> bool:
    if not sentences or any(q is not None for s in sentences for q in s.quoted):
        return False
    words = [t.lower for s in sentences for t in s.tokens]
    if not any(w in _TRADE or w.split("/")[0] in _TRADE for w in words):
        return False
    first_person = sum(any(t.lower in _FIRST for t in s.tokens) for s in sentences)
    if first_person * 2 >= len(sentences):
        return True
    return _third_person(document.text[sentences[0].span.start : sentences[0].span.end], sentences[0], byline)


_IN_BRACKETS = re.compile(r"\([^()]*\)")
"""Where a note tells of a body before it, such as its bureau or its programme."""

_THIRD_PERSON = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){2,4}(?:is|writes|covers|works|reports|has (?:written|covered|worked|reported))\s"
)


def _third_person(text: str, sentence: Sentence, byline: frozenset[str]) -> bool:
    if any(text.lower().startswith(name) for name in byline if name):
        return True
    match = _THIRD_PERSON.match(text)
    return match is not None and any(t.lower in _TRADE for t in sentence.tokens[:14])


def author_posts(document: Document, cast: Cast, note: list[int], author: Draft) -> list[Post]:
    """The author's affiliations that the sentences of the note state, in text order.

    Where a sentence names the author, as what stands around anybody's name tells; else by all that it names.
    """
    posts: list[Post] = []
    for index in note:
        named = [name for name, draft in cast.names if draft is author and name.sentence == index]
        around = [post for name in named for post in posts_around(document, cast, name, author)]
        posts += around or _posts_in(document, cast, document.sentences[index], author)
    return posts


def _posts_in(document: Document, cast: Cast, sentence: Sentence, author: Draft) -> list[Post]:
    text = sentence.span.of(document.text)
    if _REACHED.match(text):
        return []
    status = status_of(text)
    role = _role_in(text)
    bureaus = [match.span() for match in _IN_BRACKETS.finditer(text)]
    found = [
        Post(author, draft, role, status, sentence.span)
        for name, draft in cast.inside(sentence.span)
        if draft is not author and draft.kind in {EntityKind.OUTLET, EntityKind.ORGANIZATION}
        if not any(start <= name.span.start - sentence.span.start < end for start, end in bureaus)
    ]
    if not found and role is not None:
        found = [Post(author, None, role, status, sentence.span)]
    return found


def status_of(sentence: str) -> Status:
    """Whether what a note says still holds: "since 2011 I have been" does, "I served" does not."""
    sentence = _PUBLISHED.sub("", sentence)
    if re.search(r"\bsince \d{4}\b", sentence, re.IGNORECASE) and not re.search(r"\buntil\b", sentence):
        return Status.CURRENT
    if _PAST.search(sentence):
        return Status.FORMER
    return Status.CURRENT if _NOW.search(sentence) else Status.UNKNOWN


def _role_in(text: str) -> str | None:
    match = _AS.search(text)
    if match is not None and any(w in lex.ROLE_NOUNS for w in re.split(r"[\s/]+", match.group(1).lower())):
        return match.group(1).strip()
    match = _AM.search(text)
    if match is None:
        return None
    role = re.sub(r"^(?:an?|the) ", "", match.group(1)).strip()
    return role if any(w.strip(",") in _TRADE | lex.ROLE_NOUNS for w in role.lower().split()) else None


def description_in(document: Document, note: list[int]) -> Span | None:
    """The span of the note's words for its author: "an experienced writer"."""
    for index in note:
        span = document.sentences[index].span
        match = _AM.search(document.text, span.start, span.end)
        if match is not None:
            return Span(*match.span(1))
    return None
