"""What news says in several ways and WordNet does not join: groups of words, phrases, opposites."""

from __future__ import annotations

import re
from collections.abc import Callable

_GROUPS = (
    "kill die dead death", "arrest detain custody", "blast explosion", "fire sack dismiss", "resign quit",
    "buy acquire purchase takeover", "close shut closure", "increase raise rise grow climb jump surge hike",
    "cut reduce lower decrease slash drop fall decline shrink",
    "worker employee staff", "company firm business",
    "start begin launch", "end finish stop halt", "talk talks negotiation", "deal agreement accord pact",
    "army troop soldier military", "attack assault", "approve endorse support back",
    "reject refuse oppose block",
    "child kid", "medicine drug", "danger risk threat", "know knowledge aware", "hire appoint recruit",
    "doctor physician medic", "money fund cash", "law bill legislation", "ban bar prohibit forbid",
    "allow permit let admit", "win victory beat", "lose loss defeat",
    "accuse charge allege", "false untrue lie",
    "injure wound hurt", "car vehicle", "factory plant", "illegal unlawful", "deport expel", "republican gop",
    "succeed success", "fail failure collapse", "survive alive survivor",
    "purpose intentionally deliberately",
    "attend present", "unemployment joblessness", "unfit unqualified", "enter entry", "photo picture image",
    "ill sick", "storm hurricane", "suspect accused", "delay postpone", "confirm verify", "deny denial",
)  # fmt: skip
_PHRASES = (
    (r"turn(?:ed|s|ing)? down", "reject"), (r"step(?:ped|s|ping)? down", "resign"),
    (r"(?:lay|laid|lays|laying) off", "fire"), (r"(?:go|goes|went|going) up", "rise"),
    (r"(?:go|goes|went|going) down", "fall"), (r"rule[sd]? out", "reject"), (r"pull(?:ed|s)? out of", "quit"),
    (r"(?:took|take|takes|taken) over", "buy"), (r"put off", "delay"), (r"call(?:ed|s)? off", "cancel"),
    (r"(?:is|are|was|were) against", "oppose"), (r"Islamic State", "ISIS"),
)  # fmt: skip
_HAVING = r"(?:(?:has|have|had) )?"
_EXPLICIT = (
    (rf"{_HAVING}(?:failed|refused|declined) to (?=[a-z])", "did not "),
    (r"(?:fails|refuses|declines) to (?=[a-z])", "does not "),
    (r"fail to (?=[a-z])", "do not "), (rf"(?:{_HAVING}ruled|rules) out (?=[a-z]+ing\b)", "will not be "),
    (r"unable to", "not able to"), (r"lacks? (?:an?|any)", "has no"), (r"lacked (?:an?|any)", "had no"),
    (r"(?:has|have) run out of ([a-z]+)", r"has no \1 left"), (r"ran out of ([a-z]+)", r"had no \1 left"),
    (r"lost to", "was beaten by"), (r"loses to", "is beaten by"),
)  # fmt: skip
OPPOSED = (
    "approve/reject accept/reject increase/cut double/cut "
    "win/lose profit/lose open/close safe/danger safe/unsafe "
    "survive/kill succeed/fail guilty/acquit convict/acquit convict/clear stay/resign stay/leave hire/fire "
    "true/false strong/weak before/after present/absent attend/absent all/none clean/unsafe fair/rig "
    "purpose/accident northern/southern eastern/western help/injure "
    "help/harm qualify/unfit confirm/deny admit/deny "
    "allow/ban allow/deny more/less most/few positive/negative "
    "favorable/unfavorable first/last improve/worsen "
    "win/defeat legal/illegal ahead/behind release/withhold praise/condemn join/resign start/end enter/leave "
    "find/acquit "
    "for/against over/under above/below inside/outside with/without up/down in/out on/off "
    "always/never everyone/nobody everybody/nobody everything/nothing all/no some/none many/few "
    "most/none both/neither more/fewer still/ended early/late already/yet twice/once often/rarely "
    "often/seldom rich/poor warm/cold hot/cold wet/dry drunk/sober clean/dirty clean/polluted "
    "healthy/ill healthy/sick married/single employed/unemployed public/private public/secret "
    "secret/open cheap/expensive cheap/dear full/empty long/short big/small large/small great/little "
    "heavy/light fast/slow hard/easy difficult/easy right/wrong good/bad good/evil well/badly "
    "better/worse best/worst top/bottom north/south east/west left/right male/female man/woman "
    "boy/girl men/women son/daughter brother/sister father/mother husband/wife alone/together "
    "alone/group alive/dead innocent/guilty armed/unarmed peaceful/violent friend/enemy ally/enemy "
    "ally/foe temporary/permanent voluntary/forced deliberate/accidental intentional/accidental "
    "deliberately/accident domestic/foreign urban/rural ancient/modern old/new old/young major/minor "
    "majority/minority maximum/minimum surplus/deficit shortage/surplus gain/loss gain/lose "
    "profit/loss income/expense export/import supply/demand boom/bust growth/decline growth/recession "
    "peace/war truce/war victory/defeat success/failure hope/despair love/hate like/dislike "
    "trust/distrust agree/disagree appear/disappear approve/disapprove obey/disobey continue/stop "
    "continue/halt continue/end resume/stop resume/halt go/stop remain/leave remain/quit "
    "remain/resign remain/lift remain/withdraw stay/go stay/depart stay/quit keep/lose keep/sell "
    "keep/donate keep/delete keep/change keep/abandon keep/release hold/collapse hold/release "
    "free/jail free/imprison free/detain free/arrest release/arrest release/detain release/hold "
    "imprison/release build/demolish build/destroy create/destroy create/cut destroy/survive "
    "destroy/save damage/repair break/repair break/keep violate/respect violate/meet violate/comply "
    "respect/break give/take send/receive buy/sell lend/borrow pay/owe spend/save earn/lose "
    "hide/reveal hide/show hide/hand conceal/reveal conceal/disclose publish/withhold "
    "publish/suppress publish/conceal remember/forget know/unaware aware/unaware tell/hide "
    "answer/ignore attack/defend attack/retreat invade/withdraw advance/retreat enter/withdraw "
    "join/leave join/quit arrive/leave arrive/depart come/go push/pull raise/lower rise/fall "
    "lift/impose lift/keep lift/extend impose/abolish abolish/keep introduce/abolish repeal/keep "
    "repeal/pass pass/block ratify/reject sign/veto adopt/reject expand/shrink expand/contract "
    "widen/narrow double/halve deepen/ease tighten/loosen tighten/ease strengthen/weaken "
    "accelerate/slow speed/slow lengthen/shorten appoint/fire appoint/dismiss elect/oust "
    "promote/demote encourage/discourage permit/prevent let/stop let/prevent allow/prevent "
    "allow/forbid allow/prohibit allow/bar help/hinder help/prevent support/undermine "
    "protect/endanger protect/harm cause/prevent cure/cause drop/bring drop/pursue cancel/hold "
    "postpone/advance delay/bring prove/disprove confirm/refute confirm/dismiss uphold/overturn "
    "uphold/strike reverse/uphold blame/absolve accuse/clear blame/praise thank/blame welcome/reject "
    "welcome/condemn love/loathe include/exclude admit/exclude admit/expel stabilize/worsen "
    "improve/deteriorate recover/worsen recover/die survive/die live/die born/die wake/sleep "
    "laugh/cry stand/fall stand/drop begin/end start/stop start/finish first/second former/current "
    "previous/next past/future now/later today/tomorrow today/yesterday day/night morning/evening "
    "morning/night summer/winter spring/autumn optimistic/pessimistic liberal/conservative "
    "left-wing/right-wing democrat/republican democratic/republican pro/anti likely/unlikely "
    "possible/impossible able/unable willing/unwilling ready/unprepared stable/unstable "
    "reliable/unreliable certain/uncertain justified/unjustified necessary/unnecessary "
    "popular/unpopular successful/unsuccessful fit/unfit constitutional/unconstitutional "
    "official/unofficial legal/unlawful accurate/inaccurate complete/incomplete dependent/independent "
    "direct/indirect mandatory/optional required/optional compulsory/voluntary"
)
"""Words that are opposites in the news, by pairs."""

KINDS = (
    (
        "kill die dead death fatality slay murder", "injure wound hurt injury", "miss missing",
        "rescue survive survivor",
    ),
    (
        "suspect suspicion", "question interrogate", "arrest detain custody", "accuse charge allege indict",
        "acquit exonerate", "convict conviction guilty", "sentence imprison jail", "pardon", "extradite",
    ),
    ("propose introduce draft", "pass adopt enact", "sign", "veto", "repeal"),
    ("nominate", "elect", "appoint", "resign quit", "dismiss fire sack", "suspend", "retire"),
)  # fmt: skip
"""Words for what may be told of one event, by families: what is told to be of one kind is of no other.

Who was wounded was not killed, by that report; who was charged is not yet convicted.
"""

_GROUP = {word: words.split()[0] for words in _GROUPS for word in words.split()}
_OPPOSITES = {frozenset(pair.split("/")) for pair in OPPOSED.split()}
_SAID_AS = [(re.compile(rf"\b{phrase}"), plain) for phrase, plain in _EXPLICIT]
_COMPILED = [(re.compile(rf"\b{phrase}\b", re.IGNORECASE), word) for phrase, word in _PHRASES]


_OF_DENIALS = (
    (re.compile(r"\bany(?=one\b|body\b|thing\b|where\b| of\b)"), "some"),
    (re.compile(r"\b(?:any|ever) (?=[a-z])"), ""),
)


def grouped(word: str) -> list[str]:
    """The words of the group that a lemma is in, if any."""
    return [one for one, first in _GROUP.items() if first == _GROUP.get(word)]


def group(word: str) -> str:
    """The first word of the group that a lemma is in, or the lemma."""
    return _GROUP.get(word, word)


def opposed(a: str, b: str) -> bool:
    """Whether two lemmas, or their groups, are opposites in the news."""
    return frozenset((a, b)) in _OPPOSITES or frozenset((group(a), group(b))) in _OPPOSITES


def explicit(text: str) -> str:
    """The text with "not" or "no" for what denies without them, and the passive for losing to somebody.

    A network that reads two claims reads them so; words that deny are counted as they are.
    """
    text = in_figures(text)
    for phrase, plain in _SAID_AS:
        text = phrase.sub(plain, text)
    return text


def as_asserted(text: str) -> str:
    """What somebody denied as who asserts it would say it: "anyone was paid", "someone was paid".

    "Any" and "ever" of what is denied stand there for the denial's sake (polarity items: Ladusaw, Polarity
    Sensitivity as Inherent Scope Relations, 1979); alone they read like "no" and "never".
    """
    for licensed, plain in _OF_DENIALS:
        text = licensed.sub(plain, text)
    return text


_DENIED_ACT = re.compile(r"(?P<having>having )?(?P<verb>[a-z]+)\b(?P<rest>.*)", re.DOTALL)
_NOUNS_IN_ING = frozenset({"planning", "housing", "parking", "building", "funding", "everything", "nothing"})


def as_done(text: str, who: str, base: Callable[[str], str]) -> str:
    """What somebody denied doing as a claim of it: "bribing him", "having bribed him", "being there".

    Args:
        text: what is denied.
        who: who denies it; nothing is changed where it is unknown.
        base: gives the dictionary form of a word.
    """
    found = _DENIED_ACT.match(text)
    if found is None or not who:
        return text
    verb, rest = found["verb"], found["rest"]
    if found["having"]:
        return f"{who} had {verb}{rest}"
    if verb == "being":
        return f"{who} was{rest}"
    if not verb.endswith("ing") or verb in _NOUNS_IN_ING or base(verb) == verb:
        return text
    return f"{who} did {base(verb)}{rest}"


_DOZENS = {"half a": 6, "a": 12, "one": 12, "two": 24, "three": 36, "four": 48, "five": 60, "six": 72}
_DOZEN = re.compile(rf"\b({'|'.join(_DOZENS)}) dozen\b", re.IGNORECASE)


def in_figures(text: str) -> str:
    """The text with the number for so many dozen."""
    return _DOZEN.sub(lambda found: str(_DOZENS[found[1].lower()]), text)


def reworded(text: str) -> str:
    """The text with phrasal verbs as one word, and dozens as numbers."""
    text = in_figures(text)
    for phrase, word in _COMPILED:
        text = phrase.sub(word, text)
    return text
