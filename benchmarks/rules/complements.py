"""What reporting verbs take as their complement, and the nouns and adjectives that attribute."""

from __future__ import annotations

from enum import Flag, auto

from onrecord.loaders.reader.english.words import words


class Takes(Flag):
    """What may follow a reporting verb."""

    CLAUSE = auto()  # said (that) he would
    THAT = auto()  # showed that he would; "showed he" is left alone
    QUOTE = auto()  # said, "I would"; also "I would," said he
    TOLD = auto()  # told the press that
    TO = auto()  # vowed to
    OBJECT = auto()  # praised the law


_GROUPS = {
    Takes.CLAUSE | Takes.QUOTE: """
        say add write note announce argue tweet explain acknowledge claim insist state declare recall
        conclude assert maintain contend concede admit allege stress emphasize emphasise observe remark
        reiterate complain lament joke quip testify caution boast opine counter muse gush fume scoff sneer
        snap exclaim whisper mutter murmur concur elaborate clarify retort post blog text
    """,
    Takes.CLAUSE | Takes.QUOTE | Takes.OBJECT: """
        report suggest reveal predict confirm deny disclose indicate repeat mention estimate theorize
    """,
    Takes.CLAUSE | Takes.QUOTE | Takes.TO: """
        vow pledge promise agree threaten swear
    """,
    Takes.THAT | Takes.QUOTE: """
        continue reply respond shout chant ask answer wonder ruminate yell scream joke begin conclude chime
    """,
    Takes.CLAUSE | Takes.THAT: """
        think believe hope fear guess suspect suppose reckon figure imply hint speculate surmise
    """,
    Takes.THAT: """
        doubt worry feel know see show find learn realize realise understand prove mean assume demonstrate
        recognize hear determine discover decide dispute confess protest propose recommend demand require
        rule project
    """,
    Takes.THAT | Takes.QUOTE | Takes.TOLD: """
        tell warn assure remind inform advise notify
    """,
    Takes.THAT | Takes.TOLD: """
        convince persuade brief
    """,
    Takes.TO: """
        refuse decline hope plan intend want vow promise pledge threaten seek prefer decide aim offer wish
        propose expect volunteer
    """,
    Takes.QUOTE | Takes.OBJECT: """
        describe praise criticize criticise blast denounce condemn defend dismiss reject decry question
        slam
    """,
    Takes.OBJECT: """
        accuse endorse urge cite call blame mock attack oppose support favor favour back tout laud hail
        thank deride disparage ridicule bash chide scold rebuke assail lambaste castigate lampoon berate
        excoriate portray depict characterize characterise label brand dub liken compare credit commend
        applaud reference express reaffirm reassert recount rebut refute repudiate disavow underscore
        highlight emphasise bemoan discuss detail propose demand advocate champion encourage challenge
        condemn quote acknowledge concede recall name identify list announce admit declare stress lament
        promise predict insult taunt tease admonish malign vilify scorn savage regret deplore protest
        welcome embrace contest recommend forecast reiterate echo note contradict
    """,
}
PARTICLES: dict[str, tuple[str, ...]] = {
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
"""Verbs to the particles with which they attribute."""

NEEDS_PARTICLE = words(
    """
    point refer allude object speak talk rail inveigh lash go push comment dream disagree apologize
    campaign vouch conceive weigh lobby plead sympathize side vote
    """
)
"""Verbs that attribute only with their particle: "pointed out", "called for"."""


def _complements() -> dict[str, Takes]:
    takes: dict[str, Takes] = {}
    for group, lemmas in _GROUPS.items():
        for lemma in lemmas.split():
            takes[lemma] = takes.get(lemma, Takes(0)) | group
    for lemma in PARTICLES:
        takes.setdefault(lemma, Takes(0))
    return takes


COMPLEMENTS: dict[str, Takes] = _complements()
"""Lemma to the complements that make it a cue."""

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

COMPLEMENTIZERS = words("that whether if how why what who when where which")
"""Words that open a clause as complement."""

CLAUSE_SUBJECTS = words("he she they it there we i you this these those")
"""Words that open a clause without a complementizer."""
