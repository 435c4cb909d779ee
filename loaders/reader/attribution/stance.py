"""The stance of a source: whether it asserts, denies, doubts, believes, intends or asks what it speaks of."""

from __future__ import annotations

import re

from onrecord.graph.model import Stance
from onrecord.loaders.reader.attribution.answering import answers
from onrecord.loaders.reader.attribution.disputing import (
    challenged,
    denied,
    in_question,
    is_claim,
    is_question,
    questioned,
)
from onrecord.loaders.reader.attribution.retracting import takes_back
from onrecord.loaders.reader.english.function_words import NEGATIONS
from onrecord.loaders.reader.english.tokens import tokenize
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words

_STANCES: dict[Stance, frozenset[str]] = {
    Stance.DENIES: words("contradict dispute refute rebut denial"),
    Stance.DOUBTS: words("doubt doubts skeptical sceptical doubtful unsure disbelieve"),
    Stance.BELIEVES: words(
        """
    believe think hope fear expect feel suspect reckon guess suppose figure assume worry speculate
    predict estimate belief view hopes fears concern concerns opinion confident hopeful convinced
    worried concerned sure certain optimistic afraid pessimistic expectation prediction speculation
    surmise anticipate aware
    """
    ),
    Stance.INTENDS: words(
        """
    plan vow promise pledge intend threaten want aim seek decide offer propose refuse decline swear
    volunteer prefer wish plans promises recommend
    """
    ),
    Stance.ASKS: words("ask wonder request inquire"),
}
# Verbs that dispute some things only are not here: _by_object tells what they do.
_STANCE_OF = {word: stance for stance, words in _STANCES.items() for word in words}
_REACH = 4
"""How many words before its verb a negation stands at most: "does not necessarily mean to say"."""


def stance_of(cue: str, content: str = "") -> Stance:
    """The stance that a cue's words carry, negation and what it speaks of taken into account.

    "does not believe" and "did not confirm" doubt; "never said" denies; "did not deny" asserts. To
    call a claim false denies it, which the content alone tells, as it tells a question after a colon; to
    take a claim back denies it, too. Who refuses, or gives no answer, intends not to. Who does not know of
    something, or does not quite say it, leaves it open, as who asks does.
    """
    cue = _AS_AN_ANSWER.sub("", cue) or cue
    if takes_back(cue, content):
        return Stance.ASSERTS if _DENIAL.search(cue) else Stance.DENIES
    low = cue.lower()
    outright = _outright(low, content)
    if outright is not None:
        return outright
    spoken = [t.lower for t in tokenize(cue)]
    at = max((k for k, word in enumerate(spoken) if word in FORMS or word in _STANCE_OF), default=0)
    head = spoken[at] if spoken else ""
    if head in _QUESTIONS and (not _IS_VERB.search(low) or content.startswith("about ")):
        return in_question(low, content)
    lemma = FORMS[head].lemma if head in FORMS else head
    found = _by_object(lemma, low, content) or _STANCE_OF.get(lemma, Stance.ASSERTS)
    if not found.disputes and _MEANS_TO.search(low):
        return Stance.INTENDS
    if not any(word in NEGATIONS for word in spoken[max(0, at - _REACH) :]):
        return found
    return _negated(lemma, found, low, content)


def _outright(cue: str, content: str) -> Stance | None:
    """What a turn of phrase says, whichever verb it ends with; None where there is none."""
    if _IS_FALSE.match(content) or _makes_nothing_of(cue, content):
        return Stance.DENIES
    if cue.endswith(":") and is_question(content):
        return Stance.ASKS
    if _UNPERSUADED.search(cue):
        return Stance.DOUBTS
    if _UNCLEAR.search(cue):
        return Stance.DOUBTS if _WHETHER.match(content) or not _OPEN.match(content) else Stance.ASKS
    return Stance.INTENDS if _REFUSES.search(cue) or not answers(cue, content) else None


def _makes_nothing_of(cue: str, content: str) -> bool:
    """Whether it has a claim for a lie, or laughs it off."""
    told = f"{cue} {content}"
    if _WAVED_OFF.search(cue) and _A_CLAIM.match(content):
        return True
    return bool(_CALLS.search(cue) and _FALSE.search(told)) or bool(
        _DERIDES.search(cue) and _AS_FALSE.search(told)
    )


def _by_object(lemma: str, cue: str, content: str) -> Stance | None:
    """The stance of a verb that disputes some things only, by what it is said of; None of others."""
    if lemma in _TURNED_DOWN:
        return Stance.DENIES if is_claim(content) else _TURNED_DOWN[lemma]
    if lemma == "swear":
        return None if content.startswith("to ") else Stance.ASSERTS
    if lemma in _KNOWING:
        return None if _KNOWN.search(cue) else Stance.BELIEVES
    if lemma == "deny":
        return denied(content)
    if lemma == "question":
        return questioned(cue, content)
    return challenged(content) if lemma == "challenge" else None


def _negated(lemma: str, stance: Stance, cue: str, content: str) -> Stance:
    """What it is not to do what a verb says that has this stance."""
    if stance.disputes:
        return Stance.ASSERTS
    if lemma in _KNOW:
        return Stance.DOUBTS if _WHETHER.match(content) else Stance.ASKS
    if stance is Stance.BELIEVES:
        return Stance.ASKS if lemma in _WORRY else Stance.DOUBTS
    if stance is Stance.ASSERTS:
        return _unsaid(lemma, cue, content)
    return stance


def _unsaid(lemma: str, cue: str, content: str) -> Stance:
    """What it is not to say or not to confirm something; else that it is said not to be done."""
    if lemma in _SAY:
        return _not_said(lemma, cue, content)
    if lemma == "see":
        return Stance.DOUBTS if _AS_OR_ANY.search(content) or is_claim(content) else Stance.ASKS
    if lemma in _PASS_OVER:
        return Stance.ASKS if is_claim(content) or _OPEN.match(content) else Stance.ASSERTS
    return Stance.DOUBTS if lemma in _CONFIRM else Stance.ASSERTS


def _not_said(lemma: str, cue: str, content: str) -> Stance:
    """What it is not to say something: to deny it, unless it is only not quite said, or not told."""
    if lemma in _TELL and _OPEN.match(content):
        return Stance.INTENDS
    if _HARDLY.search(cue) or (lemma == "suggest" and content and not is_claim(content)):
        return Stance.ASKS
    return Stance.DOUBTS if _CANNOT.search(cue) else Stance.DENIES


_DENIAL = re.compile(r"\bdenials?\b")
_UNPERSUADED = re.compile(r"(?:\bnot|\bnever|n['’]t) (?:buy|bought)\b")
_UNCLEAR = re.compile(r"\bunclear\b|(?:\bnot|n['’]t) (?:\w+ )?clear\b")
_AS_AN_ANSWER = re.compile(r"\s+in (?:an? )?(?:\w+ ){0,2}(?:response|reply|answer) to .*$")
_QUESTIONS = words("question questions")
_IS_VERB = re.compile(
    r"(?:^|\b(?:to|will|would|may|might|could|can|should|do|does|did|not|also|still|even|often|now|then|\w+ly)"
    r" )questions?$"
)
_MEANS_TO = re.compile(
    r"\b(?:want|wants|wanted|decide|decides|decided|wish|wishes|wished) (?:not )?to (?:\w+ly )?\w+$"
)
_KNOW = words("know aware understand realise realize learn hear remember recall")
_KNOWING = words("know realise realize")
_KNOWN = re.compile(r"^(?!.*(?:\bha[sd]|have|['’]ve)(?: \w+)? known).*\bknown\b")
"""What is known by others: "is known for", "also known as"."""

_WORRY = words("worry worried concern concerned fear afraid")
_WHETHER = re.compile(r"(?:whether|if)\b", re.IGNORECASE)
_HARDLY = re.compile(r"\b(?:much|explicitly|necessarily|specifically|exactly|quite)\b")
_CANNOT = re.compile(r"\b(?:can|could)(?:not|n['’]t)?\b")
_REFUSES = re.compile(r"\b(?:declin|refus)(?:e|es|ed|ing|al)(?: \w+){0,3}? to ")
_TELL = words("say tell")
_OPEN = re.compile(r"(?:whether|if|who|what|when|where|why|how)\b", re.IGNORECASE)
_CALLS = re.compile(
    r"\b(?:call(?:s|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?|term(?:s|ed|ing)?|dub(?:s|bed|bing)?"
    r"|deem(?:s|ed|ing)?|declar(?:es?|ed|ing)|pronounc(?:es?|ed|ing)|describ(?:es?|ed|ing))\b"
)
"""What leads to the word that somebody has for a claim: "called it a lie"."""

_DERIDES = re.compile(
    r"\b(?:dismiss|slam|blast|slat|attack|condemn|denounc|derid|ridicul|mock|decr[yi]|lambast|trash|rubbish"
    r"|castigat|critici[sz]|pillor[yi]|characteri[sz]|portray|reject|paint)(?:e?s|m?e?d|m?ing|e)?\b"
    r"|\b(?:laugh|shrug|brush|wav|bat|wr[io]t|cast)\w* (?:\w+ )?(?:off|aside|away)\b"
)
"""What does so with "as": "slammed the claims as lies"."""

_WAVED_OFF = re.compile(
    r"\b(?:laugh\w*|brush\w*|wav(?:es?|ed|ing)|(?:b|sw)at(?:s|ted|ting)?) (?:off|away|aside)$"
    r"|\bscoff(?:s|ed|ing)? at$|\bpooh-pooh(?:s|ed|ing)?$|\bdebunk(?:s|ed|ing)?$|\brubbish(?:es|ed|ing)?$"
    r"|\bquash(?:es|ed|ing)?$|\b(?:knock|shoot|shot)(?:s|ed|ing)? down$|\bpour(?:s|ed|ing)? \w+(?: \w+)? on$"
)
"""What denies a claim by making nothing of it: "laughed off the rumours"."""

_CLAIM = (
    r"(?:claims?|reports?|allegations?|accusations?|assertions?|accounts?|story|stories|charges?|rumou?rs?"
    r"|suggestions?|insinuations?|speculation|gossip)"
)
_A_CLAIM = re.compile(rf"(?:\w+ ){{0,3}}?(?:{_CLAIM}|idea|notion|theor(?:y|ies))\b(?!['’])", re.IGNORECASE)
_UNTRUE = (
    r"(?:false|untrue|baseless|unfounded|groundless|wrong|fake|invented|fabricated|inaccurate|incorrect|bogus"
    r"|fictitious|an? (?:\w+ )?lie)\b"
)
_RUBBISH = (
    r"(?:lies?|falsehoods?|fabrications?|made[- ]up|fictional|fanciful|far-fetched|spurious|preposterous"
    r"|ludicrous|ridiculous|absurd|laughable|without (?:any )?(?:foundation|merit|basis)|unsubstantiated"
    r"|fiction|fantasy|fantasies|fairy ?tales?|hoax|smears?|myth|rubbish|nonsense|garbage|hogwash|poppycock"
    r"|balderdash|baloney|bunkum|bunk|tosh|twaddle|tripe|claptrap|codswallop|drivel|bullshit|bollocks|crap"
    r"|malarkey|hokum|scaremongering|slander|slanderous|libel|libellous|defamatory|disinformation"
    r"|misinformation|fake news|tall tales?)\b"
)
_FALSE = re.compile(
    rf"\b(?:{_CLAIM}|it|that|this|them)\b.{{0,40}}\b{_UNTRUE}|\b{_CLAIM}\b.{{0,40}}\b{_RUBBISH}",
    re.IGNORECASE,
)
_AS_FALSE = re.compile(rf"\b{_CLAIM}\b.{{0,40}}\bas\b.{{0,25}}\b(?:{_UNTRUE}|{_RUBBISH})", re.IGNORECASE)
_IS_FALSE = re.compile(
    r"(?:that )?(?:(?:the|this|that|these|those|such|any|his|her|its|their) )?(?:\w+ )?"
    rf"(?:(?:{_CLAIM}|it|that|this) (?:is|are|was|were) (?:\w+ly )?"
    r"(?:not true|(?:false|untrue|baseless|unfounded|groundless|fabricated)\b)"
    rf"|{_CLAIM} (?:is|are|was|were) (?:\w+ ){{0,2}}[“\"‘']?(?:\w+ )?(?:{_UNTRUE}|{_RUBBISH}))",
    re.IGNORECASE,
)
"""What says of a claim that it is false, whatever verb leads to it: "the claim was not true"."""

_SAY = words("say claim suggest state tell argue allege assert")
_CONFIRM = words("confirm agree admit concede acknowledge demonstrate prove convince")
_PASS_OVER = words("mention report indicate detail disclose explain discuss reveal specify announce note")
"""Not to do so leaves open whether it is: "did not mention that it leaks"."""

_AS_OR_ANY = re.compile(r"\b(?:as|any|much)\b")
_TURNED_DOWN = {
    "reject": Stance.INTENDS,
    "disavow": Stance.INTENDS,
    "repudiate": Stance.INTENDS,
    "dismiss": Stance.ASSERTS,
    "contest": Stance.ASSERTS,
}
"""Verbs that deny a claim, and what they do to all else."""
