"""What a claim is called where its content can't be read alone, and which contents only name something.

"Defended the remark" can be read, "the remark" can't. After some cues a content that is no clause states
something all the same, as in "called the remark a mistake" and "accused Roe of lying"; after "defended" and
"praised" it only names what is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.graph.claims.clauses import states
from onrecord.graph.claims.wording import LONGEST, lemma, lexicon
from onrecord.graph.model import Span, Speech
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.tokens import tokenize
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words

_BETWEEN = 40
"""Code points between cue and content that a label takes in: "was among 25 senators to vote against"."""

_LONG = 8
"""Words from which on what is said is a clause, whether or not its verb can be told."""

_ACCORDING = "according"
"""The first word of a cue that says nothing of its content: what is so according to somebody is stated."""

_SPEAK = words("say reply argue insist quip add tell respond shout think believe conclude")
"""What they take is a clause, or the words themselves."""

_MODALS = words("to would will could should may might must can cannot shall")
_BID = words(
    """
    ask urge expect tell want call order force persuade convince encourage advise warn invite allow need like
    prefer press push challenge require request direct instruct coach lobby implore beg help predict
    """
)
_TO_DO = re.compile(r"(?:^|\w[”\"’']*,? )(?:not )?to (?!\w+ing\b)[a-z]+", re.IGNORECASE)
_TAKE_FOR = words(
    """
    see view describe portray praise attack dismiss regard characterize characterise cast depict hail denounce
    deride blast paint treat label brand bill pitch tout list herald cite criticize criticise condemn mock
    present position decry frame identify consider use peg know back nominate pick choose select name propose
    recommend
    """
)
_AS = re.compile(r"\A(?!.*\b(?:such|well|as \w+|same \w+) as\b).*\w[”\"’']*,? as [\w“\"'‘]", re.DOTALL)
_CALL = words("call label brand dub declare deem consider find term pronounce nickname think believe rate")
_COMPLEMENT = re.compile(
    r"^(?:him|her|it|them|us|me|this|that|(?:him|her|it|my|your)self|themselves|ourselves) \S"
    r"|(?<!\bof)(?<!\bin)(?<!\bon)(?<!\bfor)(?<!\bto)(?<!\bby)(?<!\band)(?<!\bwith)(?<!\bat)(?<!\bfrom)"
    r" (?:an?|the) \w"
    r"|\w (?:[“\"]|'')\w",
    re.IGNORECASE,
)
"""A second noun phrase, or a quotation, beside the first: "Roe a liar", "the deal “dead”"."""

_CHARGE = words("accuse charge suspect convict acquit absolve")
_OF = re.compile(r"[\w…] (?:of|with) \w")
_JUDGE = words(
    """
    applaud attack bash berate blame blast castigate chide commend condemn credit criticise criticize decry
    denounce deride fault hail hit lambaste laud mock praise rebuke ridicule savage scold scorn slam sue taunt
    thank vilify
    """
)
_THINGS = r"(?!(?:some|any|no|every)thing\b)"
_FOR_DOING = re.compile(rf" for (?:\w+ly )?(?:not )?{_THINGS}[a-z]{{2,}}ing\b")
_SOMEBODY_FOR_DOING = re.compile(rf"(?:him|her|them|us|me|[A-Z]).*{_FOR_DOING.pattern}")
_PERCEIVE = words("show find have see hear remember recall imagine picture depict envision catch want")
_DOING = re.compile(r"^(?:(?:[A-Z][\w.’'-]* )+|(?:him|her|it|them|us|me) )(?:\w+ly )?[a-z]{2,}ing\b")
_ESTIMATE = words("peg put estimate value place")
_AT_NUMBER = re.compile(r" at (?:\w+ )?\$?\d")
_COMPLEMENTS = (
    (_TAKE_FOR, _AS), (_CALL, _COMPLEMENT), (_CHARGE, _OF), (_JUDGE, _FOR_DOING), (_PERCEIVE, _DOING),
    (_ESTIMATE, _AT_NUMBER),
)  # fmt: skip
"""Verbs, and what their object holds where they say something of it."""

_ACT = re.compile(rf"(?:not )?{_THINGS}[a-z]{{2,}}ing\b(?: \S+){{2}}")
_OPEN = re.compile(r"(?:what|which|whom|who|that)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.!?;:\n\"“”]")
_COMMA_BEFORE_QUOTE = re.compile(r",(?=[”\"’']+(?:\s|$))")


def label_of(
    text: str, cue: Sequence[Span], content: Sequence[Span], source: Sequence[Span] = ()
) -> str | None:
    """Cue and content in the order of the text, in one line; None where the content is a clause by itself.

    Also None where no word is the cue, as before a signed quotation. What lies between them is told too where
    it is short and holds no source. "According to Roe" says nothing of the content: what it parts is told
    without it, as in "The pier, according to Roe, is seen as a danger".

    Args:
        text: the article's.
        cue: the spans of the cue.
        content: the spans of the content.
        source: the spans of the source.
    """
    spoken = _spoken(text, cue)
    if _reads_alone(spoken, _joined(text, content)):
        return None
    if spoken[0] == _ACCORDING:
        return _mended(text, content, (*cue, *source)) if len(content) > 1 else None
    label, end = "", 0
    for part in sorted({*cue, *content}):
        if label and part.start > end:
            label += _between(text, Span(end, part.start), source)
        label += text[max(end, part.start) : part.end]
        end = max(end, part.end)
    return _COMMA_BEFORE_QUOTE.sub("", " ".join(label.split()).rstrip(" ,;:"))


def _mended(text: str, content: Sequence[Span], parenthesis: Sequence[Span]) -> str | None:
    """A content of several parts with the words that stand between them, but for those of a parenthesis."""
    label = content[0].of(text)
    for before, part in pairwise(content):
        gap = range(before.end, part.start)
        left = "".join(text[at] for at in gap if not any(one.start <= at < one.end for one in parenthesis))
        words_of = " ".join(left.replace(",", " ").split())
        if len(words_of) > _BETWEEN or _ENDS.search(words_of):
            return None
        label += f" {words_of} {part.of(text)}"
    return " ".join(label.split()).rstrip(" ,;:")


def names_only(text: str, cue: Sequence[Span], content: Sequence[Span], speech: Speech) -> bool:
    """Whether the content of an attribution names something and states nothing, after its cue either.

    Args:
        text: the article's.
        cue: the spans of the cue.
        content: the spans of the content.
        speech: whether it is quoted; what is said in so many words is never just a name.
    """
    spoken, words_of = _spoken(text, cue), _joined(text, content)
    if _reads_alone(spoken, words_of) or spoken[0] == _ACCORDING:
        return False
    if speech is Speech.DIRECT and _verb(spoken) in _SPEAK:
        return False
    around = len(content) > 1 and content[0].start < cue[0].start < content[-1].start
    if around and not _OPEN.match(words_of):  # "Roe was declared the winner"
        return False
    return not (_is_clause_after(spoken, words_of) or _says_of_it(spoken, words_of))


def _reads_alone(spoken: Sequence[str], content: str) -> bool:
    """Whether a content is a clause: one that can be told, or what is said at some length."""
    if not spoken or states(content):
        return True
    return _verb(spoken) in _SPEAK and spoken[-1] not in PREPOSITIONS and len(content.split()) >= _LONG


def _is_clause_after(spoken: Sequence[str], content: str) -> bool:
    """Whether a content is a clause that its cue takes: "urged | Roe to go", "means to | sell"; or an act."""
    first = content.partition(" ")[0].strip("\"'“‘")
    infinitive = spoken[-1] in _MODALS and first != content
    if infinitive and any(sense.startswith("v") for sense in lexicon().senses.get(first, ())):
        return True
    bidden = _verb(spoken) in _BID and _TO_DO.search(content) is not None
    return bidden or _ACT.match(content) is not None


def _says_of_it(spoken: Sequence[str], content: str) -> bool:
    """Whether a content says of what it names what its cue takes it for: "the remark a mistake"."""
    verb = _verb(spoken)
    takes = (held for verbs, held in _COMPLEMENTS if verb in verbs and spoken[-1] not in PREPOSITIONS)
    return any(held.search(content) for held in takes) or _SOMEBODY_FOR_DOING.match(content) is not None


def _verb(spoken: Sequence[str]) -> str:
    """The dictionary form of the last word of a cue that reports, else of its last word."""
    return next((FORMS[word].lemma for word in reversed(spoken) if word in FORMS), lemma(spoken[-1]))


def _spoken(text: str, cue: Sequence[Span]) -> list[str]:
    """The words of a cue, in lower case."""
    return [token.lower for span in cue for token in tokenize(text, *span) if token.is_word]


def _joined(text: str, spans: Sequence[Span]) -> str:
    return " … ".join(span.of(text) for span in spans)[:LONGEST]


def _between(text: str, gap: Span, source: Sequence[Span]) -> str:
    """What stands in a label for what lies between two of its parts."""
    words_of = gap.of(text)
    if not words_of.strip():
        return " "
    has_source = any(one.start < gap.end and gap.start < one.end for one in source)
    return " … " if has_source or len(words_of) > _BETWEEN or _ENDS.search(words_of) else words_of
