"""Words in the names of organisations and outlets, by what they tell: closed classes of English."""

from __future__ import annotations

from onrecord.graph.identity.spelling.common import word_set

GENERIC = word_set(
    """
    the inc incorporated corp corporation co company companies ltd limited llc plc ag gmbh sa group
    holdings news newspaper newspapers channel online com org net gov
    """
)
CUT_OFF = word_set("of for on and in to at &")
"""Words that end no name: a reader cut "the Harbour Council on Friday" after them."""
HOLDING = word_set("co company companies group holdings")
"""Of these words a firm has one, and another firm of the same name has another: Reyk Group, Reyk Holdings."""
MEDIA = word_set("news newspaper newspapers channel online com net")
"""What an outlet adds to its name, which its owner does not."""
LEGAL = word_set("the inc incorporated corp corporation ltd limited llc plc ag gmbh sa")
SMALL = word_set("the of for and on in to at a an &")
MONTHS = word_set("january february april june july august september october november december")
"""A reader took them into the name in "an October Lorne poll"; march and may are words."""
KINDS_OF_BODIES = word_set(
    """
    university college partners institution institute stores international airlines airways motor
    motors computer computers industries technologies pharmaceuticals enterprises publishers
    communications corps laboratories media party reports
    """
)
"""Nouns that a body's name is often given without."""
NOUNS = KINDS_OF_BODIES | word_set(
    """
    academy administration agency alliance association authority board bureau cabinet center centre chamber
    club coalition commission committee conference congress consulate convention council court department
    district division embassy endowment federation foundation fund government group house league ministry
    museum network office organization panel parliament party school senate service society subcommittee
    team union
    """
)
OF_TOWNS = word_set(
    """
    airport borough church city clinic college council county court district fire hospital library police
    school station town university
    """
)
"""Words before which a town is named, and of which the next town has one too."""
PARTS = word_set(
    """
    action bureau campaign caucus chapter clinic college commission committee council court democratic
    democrats division fund hospital house law magazine medical network news office pac police poll press
    radio republican republicans school senate subcommittee team tech tv youth young junge
    """
)
"""Words for a part of a body, or for another that is called after it: Cornell Tech, Yale Law School."""
SUBJECTS = word_set("democratic republican gop presidential primary caucus debate")
SEATS = (["white", "house"], ["capitol", "hill"])
CHARITIES = word_set("foundation initiative fund")
SCHOOLS = word_set("institute center school college")
PROGRAMMES = word_set("show tonight night live week hour report daily morning")
"""What the names of programmes end in."""
POLITICAL = word_set("democratic democrats republican republicans")
FUNDS = word_set("pac action")
OTHERS = (PARTS - POLITICAL - FUNDS - {"network"}) | word_set(
    """
    alumni annex appeals arena association bowl center centre championship circuit club day employees
    gazette globe herald journal officers post review stadium students times tower tribune union workers
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
    nc nd nh nj nm ny ri sc sd wv
    africa america asia europe london paris boston chicago cleveland miami houston dallas
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
    "los angeles": "la",
    "new hampshire": "nh",
    "new jersey": "nj",
    "new mexico": "nm",
    "north carolina": "nc",
    "north dakota": "nd",
    "rhode island": "ri",
    "south carolina": "sc",
    "south dakota": "sd",
    "west virginia": "wv",
}
"""What begins longer names in letters as often: UN Security Council."""
_SPELLED = """
saint st|mount mt|centre center|theatre theater|defence defense|organisation organization|dept department|
univ university|assn association|natl national|intl international|govt government|brothers bros|
second 2nd|third 3rd|fourth 4th|fifth 5th|sixth 6th|seventh 7th|eighth 8th|ninth 9th|tenth 10th|eleventh 11th|
qaida qaeda|hizbollah hezbollah|hizballah hezbollah|hizbullah hezbollah|taleban taliban
"""
SPELLED = dict(pair.split() for pair in _SPELLED.split("|"))
"""Words that are spelled otherwise elsewhere, or cut short."""
SYSTEMS = {
    "cuny": "city university of new york",
    "suny": "state university of new york",
    "uc": "university of california",
    "umass": "university of massachusetts",
    "unc": "university of north carolina",
}
"""Universities in several cities, whose letters stand before the city: UC Davis."""
MODIFIERS = word_set("former ex then follow islamist jihadist eurosceptic")
"""Words before a body's name that are none of it."""
_STATES = """
new hampshire|new jersey|new mexico|new york|north carolina|north dakota|rhode island|south carolina|
south dakota|west virginia
"""
STATES = frozenset(tuple(name.split()) for name in _STATES.split("|"))
"""States of the Union whose letters are the initials of their names."""
STATE = word_set("us usa american")
INSTITUTIONS = word_set("congress senate house army navy marines treasury military")
ADJECTIVES = """
chinese china|russian russia|french france|german germany|british britain|israeli israel|iranian iran|
japanese japan|mexican mexico|turkish turkey|syrian syria|iraqi iraq|canadian canada|italian italy|
spanish spain|indian india|egyptian egypt|polish poland|ukrainian ukraine|greek greece|cuban cuba|
korean korea|brazilian brazil|australian australia|afghan afghanistan|pakistani pakistan|swedish sweden|
swiss switzerland|norwegian norway|danish denmark|finnish finland|dutch netherlands|belgian belgium|
austrian austria|hungarian hungary|czech czechia|romanian romania|bulgarian bulgaria|serbian serbia|
croatian croatia|portuguese portugal|irish ireland|scottish scotland|welsh wales|thai thailand|
vietnamese vietnam|malaysian malaysia|singaporean singapore|indonesian indonesia|filipino philippines|
bangladeshi bangladesh|nepali nepal|saudi arabia|yemeni yemen|lebanese lebanon|moroccan morocco|
algerian algeria|tunisian tunisia|libyan libya|nigerian nigeria|kenyan kenya|ghanaian ghana|
ugandan uganda|tanzanian tanzania|zambian zambia|zimbabwean zimbabwe|ethiopian ethiopia|
somali somalia|sudanese sudan|argentine argentina|chilean chile|colombian colombia|peruvian peru|
venezuelan venezuela|uruguayan uruguay
"""
COUNTRIES = dict(pair.split() for pair in ADJECTIVES.split("|"))
"""What a body is called after, by the adjective: China's and the Chinese foreign ministry."""
COUNTRY_WORDS = frozenset({*COUNTRIES, *COUNTRIES.values()})

CITIES = word_set(
    """
    anaheim atlanta augusta austin baltimore boise boston buffalo calgary charlotte chicago cincinnati
    cleveland columbus dallas denver detroit edmonton fresno hartford honolulu houston indianapolis
    jacksonville la memphis miami milwaukee minneapolis montreal nashville newark norfolk oakland omaha
    orlando ottawa philadelphia phoenix pittsburgh portland providence raleigh richmond rochester sacramento
    seattle spokane syracuse tampa toledo toronto tucson tulsa vancouver winnipeg
    antonio baton bay beach cedar city colorado des diego el england fort francisco golden grand green jose
    kansas lake las little long louis moines orleans paso paul rapids rock rouge salt san santa springs st
    vegas worth
    """
)
"""Cities of the United States and Canada that have teams and papers called after them, word by word."""
PLACES = TELL_LITTLE | CITIES | COUNTRY_WORDS
CHAMBERS = word_set("house senate congressional joint parliamentary")
OF_SEVERAL = frozenset(
    {
        *("administration", "agriculture", "appropriations", "armed services", "budget", "commerce"),
        *("economic", "education", "energy", "ethics", "executive", "finance", "health"),
        *("homeland security", "intelligence", "judiciary", "labor", "platform", "rules", "small business"),
        *("steering", "transportation", "affairs veterans", "affairs veteran"),
    }
)
"""What committees of both chambers, or of other bodies too, are called; words sorted."""
PAPER_ENDS = word_set(
    """
    bee chronicle courier dealer dispatch examiner gazette globe herald independent inquirer journal leader
    news observer post press record register sentinel star sun telegram telegraph times tribune
    """
)
"""What the names of papers end in; of two words or more they are said without the place."""
OF_ONE = frozenset(
    {
        "affairs foreign",
        "freedom",
        "banking",
        "foreign relations",
        "means ways",
        "natural resources",
        "oversight",
        "science",
    }
)
"""What committees of one chamber are called."""
DEPARTMENTS = frozenset(
    {
        *(("homeland", "security"), ("veterans", "affairs"), ("health", "human", "services")),
        *(("housing", "urban", "development"), ("foreign", "affairs"), ("public", "works")),
    }
)
"""What departments are in charge of and, in two words or more, called by alone."""
OFFICES = word_set("president senate congress governor mayor")
NO_PART_OF_CAMPAIGN = word_set(
    "presidential senate gubernatorial election reelection primary republican democratic"
)
