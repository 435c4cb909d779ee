"""What news says in several ways and WordNet does not join: groups of words, phrases, opposites."""

from __future__ import annotations

import re

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
_OPPOSED = (
    "approve/reject accept/reject increase/cut double/cut "
    "win/lose profit/lose open/close safe/danger safe/unsafe "
    "survive/kill succeed/fail guilty/acquit convict/acquit convict/clear stay/resign stay/leave hire/fire "
    "true/false strong/weak before/after present/absent attend/absent all/none clean/unsafe fair/rig "
    "purpose/accident northern/southern eastern/western help/injure "
    "help/harm qualify/unfit confirm/deny admit/deny "
    "allow/ban allow/deny more/less most/few positive/negative "
    "favorable/unfavorable first/last improve/worsen "
    "win/defeat legal/illegal ahead/behind release/withhold praise/condemn join/resign start/end enter/leave "
    "find/acquit"
)

_GROUP = {word: words.split()[0] for words in _GROUPS for word in words.split()}
_OPPOSITES = {frozenset(pair.split("/")) for pair in _OPPOSED.split()}
_COMPILED = [(re.compile(rf"\b{phrase}\b", re.IGNORECASE), word) for phrase, word in _PHRASES]


def group(word: str) -> str:
    """The first word of the group that a lemma is in, or the lemma."""
    return _GROUP.get(word, word)


def opposed(a: str, b: str) -> bool:
    """Whether two lemmas, or their groups, are opposites in the news."""
    return frozenset((a, b)) in _OPPOSITES or frozenset((group(a), group(b))) in _OPPOSITES


def reworded(text: str) -> str:
    """The text with phrasal verbs as one word."""
    for phrase, word in _COMPILED:
        text = phrase.sub(word, text)
    return text
