"""The furniture of a page: what stands in a text that was pasted whole and is no part of the article.

Calls to subscribe and to share, labels with what they introduce, credits and corrections, notices of cookies
and copyright, embedded posts and lists of other headlines. It is told by how a sentence or a paragraph opens
and by the page's own words beside it, never by a single word that an article may use.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.graph.model import Span
from onrecord.loaders.reader.text.document import Document, Sentence

SHORT = 14
"""A paragraph of at most so many words may be a credit, a stamp of the time or a headline in a list."""

SHORT_TEXT = 200
"""And of at most so many code points."""


def _any(*patterns: str) -> str:
    """A pattern for any of the patterns."""
    return f"(?:{'|'.join(patterns)})"


_PIECE = _any("article", "story", "report", "post", "column", "piece", "page", "interview", "transcript",
              "conversation", "op-ed", "essay", "review", "video")  # fmt: skip
_STORIES = _any("articles?", "stor(?:y|ies)", "coverage", "content", "links?", "topics?", "reading",
                "posts?", "news", "videos?")  # fmt: skip
_SITES = _any("twitter", "facebook", "instagram", "threads", "bluesky", "mastodon", "youtube", "linkedin",
              "tiktok", "whatsapp", "snapchat", "pinterest")  # fmt: skip
_PICTURE = _any("photo(?:graph)?s?", "images?", "pictures?", "video", "illustrations?", "graphics?")
_AGENCY = _any("AP(?: Photo)?", "AFP", "EPA", "PA", "Reuters", "(?:The )?Associated Press", "Shutterstock",
               "Getty(?: Images)?", "Bloomberg", "Handout")  # fmt: skip

_OTHERS = _any(
    rf"related(?: {_STORIES})?", rf"more (?:{_STORIES}|on this(?: {_STORIES})?)", "see also", "top stories",
    rf"recommended(?: for you| {_STORIES})?", "most (?:read|popular|viewed|shared|watched)",
    "(?:also read|read (?:also|more|next))", "trending(?: now)?", "you (?:may|might) also like",
    "editor['’]?s['’]? picks?",
)  # fmt: skip
_HEADING = re.compile(rf"{_OTHERS}\s*:?", re.IGNORECASE)
"""What other articles' headlines stand under."""

_LABELS = _any(
    _OTHERS, "(?:read|see|watch|listen)(?: now| this)?", "don['’]t miss", "advertisement",
    "(?:sponsored|promoted)(?: content)?", rf"(?:file )?{_PICTURE}(?: credits?)?", "captions?", "credits?",
    "tags?", "topics?", "filed under", "categories", rf"share(?: this(?: {_PIECE})?)?", "follow us",
    "newsletters?", "copyright",
    "h/t", "hat tip",
)  # fmt: skip
_LABEL = re.compile(rf"\(?{_LABELS}(?:\s*[:|»>]|\.?\)?$|\s+[-–—]\s)", re.IGNORECASE)
"""What opens a paragraph that is furniture throughout."""

_NOTE = re.compile(
    r"\W{0,2}(?:corrections?|clarifications?|editors?['’]s? note|note to readers)"
    r"(?:\s*[:|»>]|\.?$|\s+[-–—]\s)",
    re.IGNORECASE,
)
"""What opens a note of which the first sentence alone is furniture: what follows may be news."""

_VERBS = _any(
    "sign up", "sign in", "subscribe", "register", "log ?in", "click", "tap", "swipe", "scroll", "download",
    "follow", "like", "join", "share", "e-?mail", "read", "see", "watch", "view", "listen", "get", "find",
    "check out", "enter", "contact", "reach", "write to", "send", "leave", "become", "support", "unlock",
    "enable", "tell us",
)  # fmt: skip
_LEAD = _any(
    "please ", "just ", "you can ", r"want more\? ", "don['’]t forget to ", r"(?:for|to) [^,.]{2,40}, "
)
_CALL = re.compile(rf"\W{{0,3}}{_LEAD}?{_VERBS}\b", re.IGNORECASE)
_OF_THE_PAGE = re.compile(
    _any(
        r"\b(?:newsletter|podcast)s?\b", r"\be-?mail (?:address|updates?|from)\b", r"\b(?:your|our) inbox\b",
        r"\b(?:e-?mail|news|push|breaking) alerts?\b",
        r"\b(?:click|tap|subscribe|sign up|register|download|read|watch|view|listen|more|all|it)"
        r"(?: \w+){0,3} here\b",
        r"\b(?:video|clip|trailer|interview|player|gallery|list|form|comments?|link|tweets?|photos?|post|"
        r"episode) (?:embedded )?(?:below|above)\b",
        rf"\bthis {_PIECE}\b", rf"\bthe (?:full|entire|original|rest of (?:the|this)) {_PIECE}\b",
        rf"\b(?:on|via) {_SITES}\b", r"(?:^|\s)@\w+", r"\b[\w.-]+@[\w-]+\.\w+", r"https?://", r"\bwww\.",
        r"\b(?:our|the) (?:app|channel|homepage|comments section)\b", r"\bto comment\b",
        r"\b(?:your|a free) (?:account|subscription|trial)\b", rf"\bmore (?:{_STORIES}|from|at|of our)\b",
        r"\b(?:a|our) (?:subscriber|member|supporter)s?\b", r"\b(?:javascript|browser|cookies|ad blocker)\b",
    ),
    re.IGNORECASE,
)  # fmt: skip
"""What a call is about. Both must be there: an article, too, says "Follow the money"."""

_LEGAL = re.compile(
    _any(
        r"\b(?:we|(?:this|our) (?:web)?site)(?: and our partners)? uses? (?:\w+ )?cookies\b",
        r"\bwe (?:value|respect|care about) your privacy\b",
        r"\bby (?:continuing|clicking|signing|subscribing|using|submitting|registering)\b"
        r".{0,80}\byou (?:\w+ )?(?:agree|accept|consent)",
        r"\ball rights reserved\b", r"(?:©|\(c\)|\bcopyright) ?(?:\d{4}|by\b)",
        r"\bmay not be (?:published|reproduced|republished|redistributed|broadcast)\b",
    ),
    re.IGNORECASE,
)  # fmt: skip
"""What an unquoted sentence says of the reader's rights, and so does its paragraph."""

_NOTICE = re.compile(
    _any(
        rf"\bthis {_PIECE}(?:['’]s \w+)? "
        r"(?:ha[sd]|have|was|is|originally|first|also|will be|may|contains|includes)\b"
        r".{0,40}\b(?:published|updated|corrected|amended|edited|condensed|produced|adapted|appeared|"
        r"translated|syndicated|reproduced|affiliate|generated|series|partnership)\b",
        rf"\b(?:an?|the) (?:earlier|previous|original|prior) version of (?:this|the) {_PIECE}\b",
        rf"\bcontributed (?:reporting|research|to this (?:{_PIECE}|series))\b",
        r"^\W*(?:additional |with )?(?:reporting|editing|writing|compiled|edited|production) by"
        r"(?:\s+(?:(?-i:[A-Z])\S*|and|in|for|at|by|of|the|reporting|editing|writing))+\s*$",
        r"\b(?:been|were|was) (?:lightly )?(?:edited|condensed)(?: and (?:edited|condensed))? for\b",
        r"\b(?:our|the) (?:privacy (?:policy|notice)|terms (?:of|and) (?:service|use|conditions))\b",
        r"\byou can unsubscribe\b", r"\balready (?:a subscriber|subscribed|registered|have an account)\b",
        r"\bthank(?:s| you) for (?:subscribing|signing up|reading this)\b",
        r"\bviews expressed (?:here|in this|are (?:those|solely|the author|his|her|their))",
    ),
    re.IGNORECASE,
)  # fmt: skip
_EMBEDDED = re.compile(
    _any(
        r"</?tweet\b", r"\bpic\.twitter\.com/", r"^\W*https?://\S+\W*$", r"\(@\w+\) \w+ \d{1,2}, \d{4}",
        r"^\W*(?:h/t|hat tip):? @?\w+[^.]*\W*$", r"^\W*@\w+\W*$", r"^(?:\W*#\w+)+\W*$",
    ),
    re.IGNORECASE,
)  # fmt: skip
"""Posts and links; quotation marks in them are no quotation."""

_CREDIT = re.compile(
    _any(
        rf"\W*(?i:{_PICTURE}(?: (?:credit|courtesy))?|credit|courtesy)(?::| by | of | via ).{{2,60}}",
        rf".{{0,160}}[.!?] (?i:{_PICTURE})(?: credit)?: .{{2,60}}",
        rf".{{0,160}}\((?i:{_PICTURE}) (?:by|via|courtesy)[^()]*\)", rf".{{0,160}}\({_AGENCY}/[^()]*\)",
        rf"[A-Z][\w.'’ -]{{2,40}} ?(?:/|\||\bvia\b) ?(?:For )?{_AGENCY}",
        rf"{_AGENCY} ?/ ?[A-Z][\w.'’ -]{{2,40}}",
    )
    + r"[\s.)]*"
)  # fmt: skip
_STAMP = re.compile(
    r"(?:first |last |originally )?(?:published|posted|updated|modified|created)\b:?(?: (?:on|at))? "
    r"(?:\w+day,? )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:By|BY) [A-Z]\S*(?: (?:[A-Z]\S*|and|in|for|of|at|the)){1,9}")


def furniture_in(document: Document) -> list[Span]:
    """The sentences that are the page's and not the article's, in text order."""
    paragraphs = [paragraph.of(document.text) for paragraph in document.paragraphs]
    throughout = _under_headings(paragraphs) | {k for k, text in enumerate(paragraphs) if _is_furniture(text)}
    throughout |= {s.paragraph for s in document.sentences if _is_legal(s, s.span.of(document.text))}
    return [
        sentence.span
        for sentence in document.sentences
        if sentence.paragraph in throughout or _is_of_the_page(sentence, sentence.span.of(document.text))
    ]


def _is_furniture(paragraph: str) -> bool:
    """Whether a paragraph is so throughout, by what it opens with, or by its shape where it is short."""
    if _LABEL.match(paragraph):
        return True
    if len(paragraph) > SHORT_TEXT or len(paragraph.split()) > SHORT:
        return False
    return any(shape.fullmatch(paragraph) for shape in (_CREDIT, _STAMP, _BYLINE))


def _is_legal(sentence: Sentence, text: str) -> bool:
    return _LEGAL.search(text) is not None and all(quote is None for quote in sentence.quoted)


def _is_of_the_page(sentence: Sentence, text: str) -> bool:
    if _EMBEDDED.search(text) or _NOTE.match(text):
        return True
    if any(quote is not None for quote in sentence.quoted):
        return False
    return bool((_CALL.match(text) and _OF_THE_PAGE.search(text)) or _NOTICE.search(text))


def _under_headings(paragraphs: Sequence[str]) -> set[int]:
    """The paragraphs below a heading such as "Most read", up to the first that is no headline."""
    found: set[int] = set()
    below = False
    for k, text in enumerate(paragraphs):
        headline = len(text) <= SHORT_TEXT and len(text.split()) <= SHORT and not text.endswith(_STOPS)
        below = _HEADING.fullmatch(text) is not None or (below and headline)
        if below:
            found.add(k)
    return found


_STOPS = (".", "!", "…", ".”", '."', ".’")
