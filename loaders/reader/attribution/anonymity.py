"""Where an article says that a source is not named, and why."""

from __future__ import annotations

import re

from onrecord.graph.model import Span

_WITHHELD = re.compile(
    r"\b(?:(?:on|under) (?:the )?condition of (?:strict )?anonymity|"
    r"(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)?|insist(?:ed|s|ing)? on|"
    r"prefer(?:red|s|ring)?|want(?:ed|s|ing)?|"
    r"declin(?:ed|es|ing)|refus(?:ed|es|ing)|wish(?:ed|es|ing)?|choos(?:es|ing)|chose)"
    r"(?: (?:not )?to (?:be|remain) (?:publicly )?(?:named|identified|quoted(?: by name)?|anonymous)|"
    r" anonymity|"
    r" for anonymity| that (?:his|her|their) names? not be (?:used|published|revealed))|"
    r"(?:spoke|speaking|speak) anonymously|(?:was|were) granted anonymity)\b"
)
_REASON = re.compile(
    r"[^.;]{0,60}?\b(?:because(?: of)?|citing|due to|owing to|since|as (?=they|he|she|it)|"
    r"out of|for (?=fear)|"
    r"fearing|to (?=discuss|speak|describe|talk|avoid|protect))\s*([^.;—]{3,240})"
)
_UNAUTHORISED = re.compile(
    r"\b((?:is|are|was|were)(?: not|n['’]t) (?:authori[sz]ed|permitted|allowed|cleared) to "
    r"(?:speak|discuss|comment|talk|brief)[^.;,—]{0,120}|not (?:authori[sz]ed|permitted|allowed) to "
    r"(?:speak|discuss|comment|talk|brief)[^.;,—]{0,120})"
)


_ON_LEVEL = re.compile(r"\bon (?:deep )?background\b")
_ASIDE = re.compile(r",?\s+(?:who|which|speaking|and|but)\b[^,]{0,40}$|,?\s*$")


_FEARED = (
    r"(?:(?:the|any|possible|potential|professional|official|further) )*"
    r"(?:reprisals?|retaliation|retribution|repercussions|consequences|recriminations?|persecution|harassment"
    r"|backlash|vengeance|revenge|punishment|deportation|dismissal"
    r"|(?:being|getting) (?:identified|targeted|punished|fired|sacked|dismissed|arrested|sued|deported|named"
    r"|attacked|disciplined|recognised|recognized|blacklisted|prosecuted))\b"
)
_LOST = (
    r"(?:losing|for) (?:his|her|their|an?|the) (?:\w+ )?"
    r"(?:job|pension|post|position|livelihood|career|licen[cs]e|visa|contract|benefits)\b"
)
_FEARS = (
    r"(?:who (?:(?:said|says) (?:he|she|they) )?(?:(?:still|also|\w+ly) )?"
    r"(?:fear(?:s|ed)?|(?:is|are|was|were) (?:afraid|fearful|scared) of)|fearing)"
)
_WHY = r"(?: (?:for (?={0}reasons)|because(?: of)? |(?=to protect ))(?P<{1}>[^,.;:“”\"]{{3,120}}))?"
_REASONS = r"(?:\w+ ){1,2}"
_UNNAMED = re.compile(
    rf"(?P<fear>{_FEARS} {_FEARED}(?: (?:if|from|by|at|against|over|for)\b[^,.;:“”\"]{{0,60}})?"
    rf"|(?<!s )(?<!s, )(?<!people )(?<!people, ){_FEARS} {_LOST})"
    r"|who(?:m|se (?:names?|identity|identities))? (?:"
    r"(?:can(?:not|['’]t)|could(?: not|n['’]t)|must not|may not) be (?:publicly )?(?:named|identified)"
    r"|(?:is|are|was|were|has|have|had) (?:been |being )?(?:\w+ly )?(?:not being (?:used|published|revealed"
    r"|disclosed)|protected|withheld|changed|concealed|hidden|kept secret))" + _WHY.format(_REASONS, "why")
)
"""What says of the source right before it that, or why, it is not named."""


def anonymity_of(text: str, source: Span, end: int) -> tuple[Span, Span | None] | None:
    """As `anonymity_in`, of what is said of `source` in it or right behind it, before `end`."""
    found = _UNNAMED.search(text, source.start, min(end, source.end + _TAIL))
    if found is None or not _BESIDE.fullmatch(text, min(source.end, found.start()), found.start()):
        return None
    start, stop = found.span("fear" if found["fear"] else "why")
    if start < 0:
        return Span(*found.span()), None
    start += len("who ") if text.startswith("who ", start) else 0
    return Span(*found.span()), Span(start, _reason_end(text, start, stop))


def is_fear(text: str, cue: Span, content: Span) -> bool:
    """Whether cue and content say what somebody unnamed fears who speaks: "a clerk who feared reprisals"."""
    start, end = max(0, cue.start - _LEAD), min(content.end, cue.end + _TAIL)
    return any(
        found["fear"] and found.start() <= cue.start and cue.end <= content.start < found.end()
        for found in _UNNAMED.finditer(text, start, end)
        if _COMMON.search(text[start : found.start()])
    )


_LEAD, _TAIL = 60, 200
"""So many code points before a cue, and after it or a source, are looked at."""

_COMMON = re.compile(r"(?:^|\s)[a-z][\w-]*,? $")
"""A common noun, which names nobody."""

_BESIDE = re.compile(r",?\s*")


def without_anonymity(text: str, description: Span) -> Span:
    """The description of an unnamed source without the words that say it wants no name; never empty."""
    match = _WITHHELD.search(text, description.start, description.end)
    match = match or _ON_LEVEL.search(text, description.start, description.end)
    match = match or _UNAUTHORISED.search(text, description.start, description.end)
    match = match or _UNNAMED.search(text, description.start, description.end)
    if match is None:
        return description
    aside = _ASIDE.search(text[description.start : match.start()])
    end = description.start + aside.start() if aside else match.start()
    return Span(description.start, end) if end > description.start else description


def anonymity_in(text: str, span: Span) -> tuple[Span, Span | None] | None:
    """Where ``span`` of `text` says that a source is not named, and the span of the reason if given."""
    match = _WITHHELD.search(text, span.start, span.end)
    unauthorised = _UNAUTHORISED.search(text, span.start, span.end)
    if match is None:
        return (Span(*unauthorised.span(1)),) * 2 if unauthorised else None
    reason = _REASON.match(text, match.end(), span.end)
    if reason is None:
        return Span(*match.span()), None
    stop = _reason_end(text, reason.start(1), reason.end(1))
    return Span(match.start(), stop), Span(reason.start(1), stop)


_LED_IN = re.compile(r",?\s+(?:(?:who )?(?:spoke|was speaking|were speaking)|speaking)\s+$")
"""What leads in to that: ", speaking on condition of anonymity"."""


def anonymity_aside(text: str, span: Span) -> Span | None:
    """What ``span`` of `text` says of a source's not being named, with what leads in to it and the reason."""
    found = anonymity_in(text, span)
    if found is None:
        return None
    lead = _LED_IN.search(text[span.start : found[0].start])
    return Span(span.start + lead.start() if lead else found[0].start, found[0].end)


_SAYS = re.compile(
    r"(?<!\bhe)(?<!\bshe)(?<!\bthey)(?<!\bwho)\s+(?:said|says|claims?|claimed|insists?|insisted|confirms|confirmed|tells|told)\b"
)
"""A verb of what the source does say: "who asked not to be named for fear of reprisal said"."""


def _reason_end(text: str, start: int, end: int) -> int:
    """Where a reason ends: at the comma before the attributed clause, at the source's verb, else at `end`."""
    comma = re.compile(
        r",\s+(?=[“\"]|said|says|told|added|the|they|he|she|that|sources?|officials?|who|"
        r"\w+ (?:said|told|cited))"
    )
    ends = [
        found.start() for found in (comma.search(text, start, end), _SAYS.search(text, start, end)) if found
    ]
    stop = min(ends, default=end)
    while stop > start + 1 and (text[stop - 1].isspace() or text[stop - 1] in ',”"'):
        stop -= 1
    return stop
