"""Verbs that report what somebody says or thinks, in all their forms."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.loaders.reader.english.words import words

_LEMMAS = words(
    """
    accuse acknowledge add admit admonish advise advocate agree aim allege allude announce answer
    apologize applaud argue ask assail assert assume assure attack back bash begin believe bemoan berate
    blame blast blog boast brand brief call campaign castigate caution challenge champion chant
    characterise characterize chide chime cite claim clarify commend comment compare complain concede
    conceive conclude concur condemn confess confirm contend contest continue contradict convince counter
    credit criticise criticize decide declare decline decry defend demand demonstrate denounce deny depict
    deplore deride describe detail determine disagree disavow disclose discover discuss dismiss disparage
    dispute doubt dream dub echo elaborate embrace emphasise emphasize encourage endorse estimate exclaim
    excoriate expect explain express favor favour fear feel figure find forecast fume go guess gush hail
    hear highlight hint hope identify imply indicate inform insist insult intend inveigh joke know label
    lambaste lament lampoon lash laud learn liken list lobby maintain malign mean mention mock murmur muse
    mutter name note notify object observe offer opine oppose persuade plan plead pledge point portray
    post praise predict prefer project promise propose protest prove push question quip quote rail
    reaffirm realise realize reassert rebuke rebut recall reckon recognize recommend recount refer
    reference refuse refute regret reiterate reject remark remind repeat reply report repudiate require
    respond retort reveal ridicule rule ruminate savage say scoff scold scorn scream see seek shout show
    side slam snap sneer speak speculate state stress suggest support suppose surmise suspect swear
    sympathize talk taunt tease tell testify text thank theorize think threaten tout tweet underscore
    understand urge vilify volunteer vote vouch vow want warn weigh welcome whisper wish wonder worry
    write yell
    """
)
_IRREGULAR: dict[str, tuple[str, ...]] = {
    "begin": ("began", "begun"),
    "feel": ("felt",),
    "find": ("found",),
    "forecast": ("forecast",),
    "go": ("went", "gone"),
    "hear": ("heard",),
    "know": ("knew", "known"),
    "learn": ("learned", "learnt"),
    "mean": ("meant",),
    "plead": ("pleaded", "pled"),
    "say": ("said",),
    "see": ("saw", "seen"),
    "seek": ("sought",),
    "show": ("showed", "shown"),
    "speak": ("spoke", "spoken"),
    "swear": ("swore", "sworn"),
    "tell": ("told",),
    "think": ("thought",),
    "understand": ("understood",),
    "write": ("wrote", "written"),
}
"""The past forms of verbs that do not take -ed."""

_DOUBLED = words("admit begin blog concur dub plan prefer quip rebut refer slam snap")
"""Verbs that double their last letter before -ed and -ing."""


class Form(NamedTuple):
    """One inflected form: its lemma and whether it is base, s, past or ing."""

    lemma: str
    shape: str


def _inflect(lemma: str) -> dict[str, Form]:
    s, past, ing = _regular(lemma)
    forms = {lemma: Form(lemma, "base"), s: Form(lemma, "s"), ing: Form(lemma, "ing")}
    for word in _IRREGULAR.get(lemma, (past,)):
        forms[word] = Form(lemma, "past")
    return forms


def _regular(lemma: str) -> tuple[str, str, str]:
    """The forms in -s, -ed and -ing."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma + "s", lemma + "d", lemma[:-1] + "ing"
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s"
    return lemma + ending, stem + "ed", stem + "ing"


FORMS: dict[str, Form] = {word: form for lemma in sorted(_LEMMAS) for word, form in _inflect(lemma).items()}
"""Every inflected form in lower case to its lemma and shape."""

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
