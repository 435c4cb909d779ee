"""Political parties whose names are common words or adjectives, and what tells that one is meant."""

from __future__ import annotations

from onrecord.loaders.reader.english.words import entries, words

ALWAYS = entries(
    """
    tory | tories | lib dem | lib dems | liberal democrat | liberal democrats | social democrat
    | social democrats | christian democrat | christian democrats | free democrats | sweden democrats
    | progressive conservative | progressive conservatives
    | ulster unionist | ulster unionists | democratic unionist | democratic unionists
    """
)
"""Names that mean a party wherever they have capitals."""

ONE = words("labour labor")
"""Names that mean a party where they have a capital and stand alone inside a sentence."""

MANY = words("conservatives liberals greens nationals socialists")
"""Names that mean one behind "the", where they have a capital."""

COLOURS = words("conservative liberal green socialist") | ONE | MANY
"""Names that mean one before what its people are: "a Green councillor"."""

PEOPLE = words(
    """
    mp mps msp msps mep meps td tds mla mlas mpp councillor councillors candidate candidates peer peers
    senator senators leader leadership leaders minister ministers backbencher backbenchers frontbencher
    frontbenchers politician politicians lawmaker lawmakers legislator legislators member members whip whips
    chairman spokesman spokeswoman spokesperson manifesto backbench frontbench
    """
)
"""What a party's people are and what it has."""

ELECTED = words("mp mps msp msps mep meps td tds mla mlas mpp councillor councillors peer peers senator")
"""Those who tell of a party behind the word that opens a sentence too: "Green councillors said"."""

NATIONS = words("scottish welsh irish australian british canadian european northern")
"""What stands before the name of a nation's party: "Welsh Labour"."""

ACTS = words("said says pledged accused won lost promised insisted wants voted opposed denied claimed called")
"""What a party does that opens a sentence by name: "Labour said"."""
