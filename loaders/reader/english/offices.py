"""Posts, and what tells in which body they are held. All in lower case."""

from __future__ import annotations

from onrecord.loaders.reader.english.words import words

IN_BUSINESS = words(
    """
    ceo cfo coo cto executive founder co-founder director manager spokesman spokeswoman spokesperson
    editor reporter correspondent analyst host anchor presenter producer partner engineer economist
    strategist columnist scientist researcher professor lecturer employee publisher owner auditor
    columnist
    """
)
"""Roles before which an unknown name is that of an employer: "a Lantern editor"."""

OF_PLACES = words(
    """
    mayor governor senator premier ambassador king queen bishop archbishop sheriff resident consul mp
    msp mep mla td congressman congresswoman councillor councilman councilwoman alderman minister
    commissioner secretary undersecretary candidate nominee
    """
)
"""Roles whose "of" or "for" leads to a place, or to what somebody is in charge of."""

ELECTED = words(
    """
    sen senator rep representative congressman congresswoman gov governor mayor secretary candidate nominee
    contender hopeful challenger incumbent delegate superdelegate front-runner frontrunner billionaire
    millionaire
    """
)
"""Posts that nobody holds as somebody's employee."""

COLOURED = words(
    """
    hopeful contender candidate nominee challenger incumbent billionaire millionaire donor backer
    legislator lawmaker capitalist tycoon mogul magnate titan advocate dictator
    """
)
"""Roles that a name before them colours, and gives no employer: "White House hopeful"."""

OWNING = words("tycoon mogul magnate")

NO_COMPANIES = words("street valley hill city party")
"""These have a company, if its name stands right before them and is no place's: "Acme tycoon"."""

FIELDS = words(
    """
    site lead head group team project deputy chief finance sales marketing operations product shop store
    station plant factory mill depot branch bank fund portfolio office press media music film art arts
    sports business features news picture city night duty stage tour youth academy events festival
    health safety people policy research communications community care ward union party company club
    school farm food rights data security account accounts investment market markets equity currency
    credit auto industry tech energy oil retail property human public corporate customer science weather
    crime court education travel fashion procurement compliance engineering technology digital strategy
    fundraising logistics planning partnerships infrastructure
    """
)
"""What posts are concerned with: where these open a sentence in front of one they name no body."""

CHARGES = FIELDS | words("relations affairs resources services external internal international and")
"""The words of what somebody heads, which is no body: "Head of External Affairs"."""

RACES = words(
    """
    former deputy national first second last presidential mayoral house senate gubernatorial
    congressional re-election reelection primary
    """
)
"""What a campaign is for, between its candidate and its noun."""

VISITING = words("speaker delegate guest host panelist moderator")
"""What somebody is at an event, too."""

CHAMBERS = words("house senate congress parliament state treasury")
"""Words that say of an office where it is, and are no employer of whoever holds it: "House Speaker"."""

OF_CAMPAIGNS = words("manager chairman chairwoman chair chief director")

NAMED_SO = words(
    """
    committee subcommittee department ministry agency council commission board institute center centre
    association federation society league coalition alliance bureau caucus club hospital network
    authority trust
    """
)
"""What only a body that has the word in its name is called."""

LEARNED = words("school university college institute academy")

PRESS = words("paper newspaper magazine network channel station website broadcaster")

MEANT = (
    LEARNED
    | PRESS
    | words("group organization organisation company firm charity foundation nonprofit union bank")
)

NO_GROUPS = words(
    "party congress senate house department court government administration committee campaign gop"
)

SPEAKING = words("spokesman spokeswoman spokesperson")

CHAIRING = words("chairman chairwoman chairperson chair")

OFFICERS = words("ceo cfo coo cto head executive officer manager founder co-founder director")

CHIEF = words("executive officer")
"""An executive or an officer is one of a body only as its chief executive or chief something officer."""

IN_TEAMS = words("coach captain skipper vice-captain gaffer")
"""Reports of a match turn from one team to the other: for these their own paragraph alone tells."""

IMPLYING = SPEAKING | CHAIRING | OFFICERS | IN_TEAMS
"""Posts that are always held in some body, so that a text need not say in which."""

ELSEWHERE = words(
    """
    hedge fund money music film movie stage casting art creative theatre tour former ex party senate
    house political field digital national federal central state international
    """
)
"""Before a post these say that it is held with somebody else, or in a body that they name."""

OF_STATE = words(
    """
    party congress senate house department court government administration committee gop parliament
    police ministry cabinet caucus league
    """
)
"""Bodies with these words in their names have no officers that a text would not place."""

SPOKEN_FOR = words("department ministry police government league")
"""Of these there are some that have spokesmen."""
