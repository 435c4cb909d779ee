"""The words that attribute: English reporting verbs, nouns and adjectives, with the complements they take."""

from __future__ import annotations

from enum import Flag, auto
from typing import NamedTuple

from .words import words


class Takes(Flag):
    """What may follow a reporting verb."""

    CLAUSE = auto()  # said (that) he would
    THAT = auto()  # showed that he would; "showed he" is left alone
    QUOTE = auto()  # said, "I would"; also "I would," said he
    TOLD = auto()  # told the press that
    TO = auto()  # vowed to
    OBJECT = auto()  # praised the law


class Form(NamedTuple):
    """One inflected form: its lemma and whether it is base, s, past or ing."""

    lemma: str
    shape: str


_C, _W, _Q, _A, _T, _O = Takes.CLAUSE, Takes.THAT, Takes.QUOTE, Takes.TOLD, Takes.TO, Takes.OBJECT

_GROUPS: list[tuple[Takes, str]] = [
    (
        _C | _Q,
        """
    say add write note announce argue tweet explain acknowledge claim insist state declare recall
    conclude assert maintain contend concede admit allege stress emphasize emphasise observe remark
    reiterate complain lament joke quip testify caution boast opine counter muse gush fume scoff sneer
    snap exclaim whisper mutter murmur concur elaborate clarify retort post blog text
    """,
    ),
    (
        _C | _Q | _O,
        """
    report suggest reveal predict confirm deny disclose indicate repeat mention estimate theorize
    """,
    ),
    (
        _C | _Q | _T,
        """
    vow pledge promise agree threaten swear
    """,
    ),
    (
        _Q | _W,
        """
    continue reply respond shout chant ask answer wonder ruminate yell scream joke begin conclude chime
    """,
    ),
    (
        _C | _W,
        """
    think believe hope fear guess suspect suppose reckon figure imply hint speculate surmise
    """,
    ),
    (
        _W,
        """
    doubt worry feel know see show find learn realize realise understand prove mean assume demonstrate
    recognize
    """,
    ),
    (
        _W,
        """
    hear determine discover decide dispute confess protest propose recommend demand require rule project
    """,
    ),
    (
        _A | _Q | _W,
        """
    tell warn assure remind inform advise notify
    """,
    ),
    (
        _A | _W,
        """
    convince persuade brief
    """,
    ),
    (
        _T,
        """
    refuse decline hope plan intend want vow promise pledge threaten seek prefer decide aim offer wish
    propose expect volunteer
    """,
    ),
    (
        _O | _Q,
        """
    describe praise criticize criticise blast denounce condemn defend dismiss reject decry question slam
    """,
    ),
    (
        _O,
        """
    accuse endorse urge cite call blame mock attack oppose support favor favour back tout laud hail
    thank
    """,
    ),
    (
        _O,
        """
    deride disparage ridicule bash chide scold rebuke assail lambaste castigate lampoon berate excoriate
    """,
    ),
    (
        _O,
        """
    portray depict characterize characterise label brand dub liken compare credit commend applaud
    reference
    """,
    ),
    (
        _O,
        """
    express reaffirm reassert recount rebut refute repudiate disavow underscore highlight emphasise
    bemoan
    """,
    ),
    (
        _O,
        """
    discuss detail propose demand advocate champion encourage challenge condemn
    """,
    ),
    (
        _O,
        """
    quote acknowledge concede recall name identify list announce admit declare stress lament promise
    predict
    """,
    ),
    (
        _O,
        """
    insult taunt tease admonish malign vilify scorn savage regret deplore protest welcome embrace
    contest
    """,
    ),
    (
        _O,
        """
    recommend forecast reiterate echo note
    """,
    ),
]
_PARTICLES: dict[str, tuple[str, ...]] = {
    "point": ("out", "to"),
    "call": ("for", "on", "upon", "out"),
    "refer": ("to",),
    "allude": ("to",),
    "object": ("to",),
    "speak": ("about", "of", "out"),
    "talk": ("about", "of"),
    "complain": ("about", "of"),
    "boast": ("about", "of"),
    "rail": ("against", "about", "at"),
    "inveigh": ("against",),
    "lash": ("out",),
    "warn": ("of", "against", "about"),
    "go": ("on",),
    "push": ("for", "back"),
    "argue": ("for", "against"),
    "ask": ("for", "about"),
    "comment": ("on",),
    "respond": ("to",),
    "insist": ("on",),
    "hint": ("at",),
    "dream": ("of",),
    "joke": ("about",),
    "agree": ("with", "to"),
    "disagree": ("with",),
    "apologize": ("for",),
    "caution": ("against",),
    "advocate": ("for",),
    "campaign": ("for", "against"),
    "vouch": ("for",),
    "testify": ("about",),
    "think": ("of",),
    "believe": ("in",),
    "worry": ("about",),
    "wonder": ("about",),
    "conceive": ("of",),
    "elaborate": ("on",),
    "weigh": ("in",),
    "vote": ("for", "against"),
    "lobby": ("for", "against"),
    "plead": ("for",),
    "sympathize": ("with",),
    "side": ("with",),
}
NEEDS_PARTICLE = words(
    """
    point refer allude object speak talk rail inveigh lash go push comment dream disagree apologize
    campaign vouch conceive weigh lobby plead sympathize side vote
    """
)
"""Verbs that attribute only with their particle: "pointed out", "called for"."""

NOUN_TOO = words(
    """
    claim claims report reports plan plans call calls hope hopes fear fears promise promises vow vows
    pledge pledges question questions attack attacks support view views demand demands offer offers
    estimate estimates project projects rule rules back blast quote quotes list lists name names state
    states post posts text texts note notes show shows find finds challenge challenges detail details
    forecast forecasts praise blame mention doubt doubts worry worries stress complaint aim aims wish
    wishes brand label brief favor favour credit slam slams thanks echo echoes regret protest protests
    contest guess figure figures counter answer answers wonder joke jokes feel want propose welcome vote
    votes point points push talk talks object comment comments campaign campaigns dream dreams side
    sides shout shouts chant chants reply disputes dispute remark remarks charge
    """
)
"""Forms that are as often nouns: they attribute only after a plain subject and before a plain complement."""

_IRREGULAR: dict[str, tuple[str, ...]] = {
    "say": ("said",),
    "tell": ("told",),
    "write": ("wrote", "written"),
    "think": ("thought",),
    "feel": ("felt",),
    "know": ("knew", "known"),
    "see": ("saw", "seen"),
    "show": ("showed", "shown"),
    "find": ("found",),
    "mean": ("meant",),
    "understand": ("understood",),
    "seek": ("sought",),
    "hear": ("heard",),
    "swear": ("swore", "sworn"),
    "begin": ("began", "begun"),
    "speak": ("spoke", "spoken"),
    "go": ("went", "gone"),
    "plead": ("pleaded", "pled"),
    "prefer": ("preferred",),
    "tweet": ("tweeted",),
    "text": ("texted",),
    "forecast": ("forecast",),
    "rebut": ("rebutted",),
    "refer": ("referred",),
    "quip": ("quipped",),
    "admit": ("admitted",),
    "plan": ("planned",),
    "object": ("objected",),
    "chat": ("chatted",),
    "lay": ("laid",),
    "make": ("made",),
    "learn": ("learned", "learnt"),
    "dub": ("dubbed",),
    "concur": ("concurred",),
    "snap": ("snapped",),
    "slam": ("slammed",),
    "recommend": ("recommended",),
    "blog": ("blogged",),
}


def _stems(lemma: str) -> tuple[str, str, str]:
    """The forms in -s, -ed and -ing of a regular verb."""
    doubled = {
        "quip",
        "admit",
        "plan",
        "dub",
        "slam",
        "concur",
        "snap",
        "rebut",
        "refer",
        "prefer",
        "begin",
        "blog",
    }
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma + "s", lemma + "d", lemma[:-1] + "ing"
    stem = lemma + lemma[-1] if lemma in doubled else lemma
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s"
    return lemma + ending, stem + "ed", stem + "ing"


def _inflect(lemma: str) -> dict[str, Form]:
    s, past, ing = _stems(lemma)
    forms = {lemma: Form(lemma, "base"), s: Form(lemma, "s"), ing: Form(lemma, "ing")}
    for word in _IRREGULAR.get(lemma, (past,)):
        forms[word] = Form(lemma, "past")
    return forms


def _complements() -> dict[str, Takes]:
    takes: dict[str, Takes] = {}
    for group, lemmas in _GROUPS:
        for lemma in lemmas.split():
            takes[lemma] = takes.get(lemma, Takes(0)) | group
    for lemma in _PARTICLES:
        takes.setdefault(lemma, Takes(0))
    return takes


COMPLEMENTS: dict[str, Takes] = _complements()
"""Lemma to the complements that make it a cue."""

FORMS: dict[str, Form] = {word: form for lemma in COMPLEMENTS for word, form in _inflect(lemma).items()}
"""Every inflected form in lower case to its lemma and shape."""

PARTICLES = _PARTICLES

CUE_NOUNS = words(
    """
    claim claims assertion assertions statement allegation allegations suggestion suggestions argument
    promise warning warnings belief view fear fears concern concerns hope hopes accusation accusations
    contention prediction predictions complaint complaints notion conclusion acknowledgment
    acknowledgement announcement insistence pledge vow denial doubt doubts speculation rumor rumors
    rumour rumours assumption admission charge charges finding revelation comment comments remark
    remarks confidence worry worries theory opinion expectation
    """
)
"""Nouns that attribute when a that-clause follows: "his claim that"."""

CUE_ADJECTIVES = words(
    """
    confident hopeful convinced worried concerned sure certain aware optimistic skeptical sceptical
    afraid clear adamant doubtful proud glad disappointed surprised unaware mindful positive pessimistic
    angry
    """
)
"""Adjectives that attribute after a form of "be" when a that-clause follows: "is hopeful that"."""

BE = words("is are was were be been being am 's 're")
AUXILIARIES = BE | words(
    """
    has have had having will would could should may might must can cannot did does do shall ought n't
    not never didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't shouldn't can't isn't
    aren't wasn't weren't
    """
)
NEGATIONS = words(
    """
    not never n't didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't shouldn't can't
    isn't aren't wasn't weren't cannot no neither nor
    """
)
ADVERBS = words(
    """
    also later then now once often never always again already just still even ever soon both all all
    further meanwhile previously recently long ago first today yesterday tomorrow himself herself
    themselves itself instead however thus too once twice simply
    """
)

COMPLEMENTIZERS = words("that whether if how why what who when where which")
"""Words that open a clause as complement."""

CLAUSE_SUBJECTS = words("he she they it there we i you this these those")
"""Words that open a clause without a complementizer."""
