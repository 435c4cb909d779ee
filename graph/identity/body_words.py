"""Words in the names of organisations and outlets, by what they tell: closed classes of English."""

from __future__ import annotations

from onrecord.graph.identity.common_names import word_set

GENERIC = word_set(
    """
    the inc incorporated corp corporation co company companies ltd limited llc plc ag gmbh sa group
    holdings news newspaper newspapers channel online com org net gov
    """
)
CUT_OFF = word_set("of for on and in to at &")
"""Words that end no name: a reader cut "the Harbour Council on Friday" after them."""
LEGAL = word_set("the inc incorporated corp corporation ltd limited llc plc ag gmbh sa")
SMALL = word_set("the of for and on in to at a an &")
MONTHS = word_set("january february april june july august september october november december")
"""A reader took them into the name in "an October Lorne poll"; march and may are words."""
KINDS_OF_BODIES = word_set(
    """
    university college partners institution institute stores international airlines airways motor
    motors computer computers industries technologies pharmaceuticals enterprises publishers
    communications corps laboratories media party
    """
)
"""Nouns that a body's name is often given without."""
NOUNS = KINDS_OF_BODIES | word_set(
    """
    academy agency alliance association board bureau center centre chamber club coalition commission committee
    conference congress council court department district division endowment federation foundation fund group
    house league ministry museum network office organization party school senate service society subcommittee
    team union
    """
)
PARTS = word_set(
    """
    action bureau campaign caucus chapter clinic college commission committee council court democratic
    democrats division fund hospital house law magazine medical network news office pac police poll press
    radio republican republicans school senate subcommittee team tech tv youth
    """
)
"""Words for a part of a body, or for another that is called after it: Cornell Tech, Yale Law School."""
SUBJECTS = word_set("democratic republican gop presidential primary caucus debate")
SEATS = (["white", "house"], ["capitol", "hill"])
CHARITIES = word_set("foundation initiative fund")
POLITICAL = word_set("democratic democrats republican republicans")
FUNDS = word_set("pac action")
OTHERS = (PARTS - POLITICAL - FUNDS - {"network"}) | word_set(
    """
    alumni annex appeals arena association bowl center centre championship club day employees gazette globe
    herald journal officers post review stadium students times tower tribune union workers
    """
)
"""Words that make of what a longer name has more than a shorter another body, or a place called after it."""
TELL_LITTLE = word_set(
    """
    american central city community eastern european federal first general global international law medical
    military national new northern public southern state technical united us western world
    freedom harmony hope horizon justice liberty peace progress unity victory
    alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida georgia
    hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
    minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york ohio oklahoma oregon
    pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
    ny africa america asia europe london paris boston chicago cleveland miami houston dallas
    """
)
"""Without such a noun these are adjectives, common words and places."""
COMMON = NOUNS | TELL_LITTLE | PARTS | OTHERS | word_set("circuit district judiciary supreme")
UNIONS = {
    "united states": "us",
    "united nations": "un",
    "united kingdom": "uk",
    "european union": "eu",
    "new york": "ny",
}
"""What begins longer names in letters as often: UN Security Council."""
STATE = word_set("us usa american")
INSTITUTIONS = word_set("congress senate house army navy marines treasury military")
ADJECTIVES = """
chinese china|russian russia|french france|german germany|british britain|israeli israel|iranian iran|
japanese japan|mexican mexico|turkish turkey|syrian syria|iraqi iraq|canadian canada|italian italy|
spanish spain|indian india|egyptian egypt|polish poland|ukrainian ukraine|greek greece|cuban cuba|
brazilian brazil|australian australia|afghan afghanistan|pakistani pakistan|swedish sweden|
swiss switzerland
"""
COUNTRIES = dict(pair.split() for pair in ADJECTIVES.split("|"))
"""What a body is called after, by the adjective: China's and the Chinese foreign ministry."""
COUNTRY_WORDS = frozenset({*COUNTRIES, *COUNTRIES.values()})
