"""What companies, clubs and teams have, whom they employ and what becomes of them. All in lower case."""

from __future__ import annotations

from onrecord.loaders.reader.english.words import words

HOLDINGS = words(
    """
    shares shareholders revenue revenues profit profits earnings turnover workforce subsidiary subsidiaries
    dividend dividends margin margins depots mills factories headquarters warehouses refinery refineries
    goalkeeper striker midfielder defender winger fly-half hooker pack back-row batsmen bowlers innings
    """
)
"""What companies, clubs and teams have, and people hardly do."""

POSSESSIONS = words(
    """
    board staff customers employees managers drivers lawyers spokesman spokeswoman spokesperson plant depot
    factory mill fans players coach captain sales stock rivals growers suppliers investors bid chairman chair
    founder owner owners manager director guards engineers fleet trucks buses vans jets stores shops branches
    hotels restaurants contract licence
    """
)
"""What people may have, or have them, too."""

OFFICERS = words("executive officer director manager president")

OF_OFFICERS = words(
    "chief managing regional finance financial operations operating technology information marketing medical"
)

AT_THE_TOP = words("ceo cfo coo cto")

OF_TEAMS = words(
    """
    coach captain skipper goalkeeper striker midfielder defender winger fly-half scrum-half hooker full-back
    centre-back batsman bowler seamer spinner manager boss
    """
)

OF_COACHES = words("head assistant team club forwards")

SERVANTS = words(
    "spokesman spokeswoman spokesperson founder co-founder chairman chairwoman chair employee director"
)

HELD_IN = words("shares stock stake shareholders investors")

CALLED = words(
    """
    company firm corporation conglomerate airline bank retailer manufacturer automaker utility carmaker group
    charity start-up startup lender maker insurer brewer distiller supermarket bookmaker miner carrier
    brokerage housebuilder union contractor brewery dairy distillery consultancy bakery
    """
)
"""What stands right before the name of a body."""

CALLED_ONE = words("employer giant")
"""What stands before one of a single word."""

CALLED_TOO = words("developer provider operator giant distributor supplier")
"""What stands before that of a person or, where the name is of common words, of a body."""

MATCHES = words("defeat victory win loss draw match tie game fixture triumph derby semi-final final clash")

AGAINST = words("to over at against with by")

MOVES = words("rose fell closed ended gained shed slipped climbed dropped jumped slid surged lost added")

_TRADES = words("bookmaker brewer carrier contractor distiller maker manufacturer miner")
"""What of `CALLED` somebody may be as well."""

TRADES = words(
    """
    maker carmaker tyremaker drugmaker chipmaker steelmaker housebuilder shipbuilder homebuilder grocer lender
    insurer brewer distiller supermarket bookmaker miner retailer airline carrier start-up conglomerate
    """
)
"""What papers so call companies, with more words: "the Pune-based tyre maker"."""

BODIES = (CALLED - _TRADES) | words(
    """
    band quartet trio quintet choir ensemble orchestra troupe label think-tank nonprofit non-profit ngo agency
    consortium club party militia chain gallery brand studio watchdog foundation society association coalition
    alliance organisation organization institute cooperative co-operative co-op federation council partnership
    business body movement congregation church bookshop shop duo gang fund nursery trust
    """
)
"""What bears the name of a body and is never what somebody is."""

OFTEN_OWNED = words("council church party club business movement body shop trust fund bank")
"""Those that often stand before who has or leads them, too: "the party Jane Doe leads"."""

OF_MEMBERS = words("group party band club chain coalition alliance union council body movement choir")
"""Those that are said of several as well: "a group of farmers"."""

CALLED_OF_MANY = words(
    """
    solicitors accountants architects auditors consultants publishers brokers stockbrokers insurers retailers
    agents bookmakers brewers developers housebuilders manufacturers
    """
)
"""What the people of a firm do, said right before its name: "solicitors Hask Belani"."""

WHO_ACT = words(
    """
    lawyer lawyers attorney attorneys solicitor solicitors barrister counsel spokesman spokeswoman
    spokesperson representative
    """
)

POLLS = words("poll polls polling survey")

MUSICIANS = words(
    """
    singer guitarist drummer bassist vocalist frontman frontwoman keyboardist saxophonist fiddler trumpeter
    violinist cellist pianist
    """
)

JOINS = words("joined rejoined quit fronts fronted")

EMPLOYED = words("workers staff employees bosses managers executives")
"""Who work at what employs them."""

ENDS = words("takeover acquisition liquidation bankruptcy flotation privatisation customers shareholders")
"""What befalls companies, and who has to do with them."""
