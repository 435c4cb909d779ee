"""Small word lists of general English and of the news trade. All in lower case unless said otherwise."""

from __future__ import annotations

from .words import words

COURTESY = words("mr mrs ms mx miss dr sir dame lord lady madam sheikh hon")
"""Titles that say nothing of an office; without their dot."""

TITLES = words(
    """
    president senator sen rep representative congressman congresswoman governor gov mayor secretary
    minister premier chancellor ambassador judge justice general gen colonel col lieutenant lt captain
    capt sergeant sgt major maj admiral adm commander cmdr chief chairman chairwoman chairperson chair
    director professor prof pope cardinal archbishop bishop rabbi imam ayatollah king queen prince
    princess emperor sultan emir vice deputy prime foreign attorney treasury defense defence interior
    finance speaker councilman councilwoman councillor sheriff officer detective inspector
    superintendent supt constable corporal cpl private rev reverend father sister brother coach first
    lady duke duchess baron count dean principal justice undersecretary assistant acting interim former
    ex then state house senate majority minority leader whip general commissioner comptroller treasurer
    staff press secretary-treasurer co-chairman co-founder founder democrat republican democratic labour tory
    """
)
"""Words that stand capitalised before a person's name and say an office; without their dot."""

ROLE_NOUNS = words(
    """
    president vice-president senator congressman congresswoman representative governor mayor secretary
    minister premier chancellor ambassador judge justice general colonel captain sergeant admiral
    commander chief chairman chairwoman chairperson chair co-chair director professor lecturer
    researcher scientist scholar analyst expert economist historian strategist adviser advisor
    consultant aide spokesman spokeswoman spokesperson lawyer attorney prosecutor solicitor barrister
    counsel executive ceo cfo coo cto officer manager head leader founder co-founder owner partner
    editor reporter correspondent journalist columnist writer author blogger commentator host anchor
    presenter producer broadcaster publisher photographer diplomat envoy official commissioner
    superintendent sheriff inspector detective lawmaker legislator deputy councillor councilman
    councilwoman politician candidate activist campaigner organizer organiser volunteer member fellow
    student teacher principal dean doctor physician nurse surgeon epidemiologist engineer pilot farmer
    fisherman coach player priest bishop rabbi imam pastor secretary-general treasurer auditor regulator
    insider operative pollster lobbyist negotiator mediator coordinator administrator undersecretary
    archbishop whistleblower contractor investor trader banker bureau freelancer psychologist
    sociologist chemist physicist biologist trustee ombudsman comptroller veteran soldier resident
    worker driver clerk assistant intern captain harbourmaster curator
    """
)
"""Heads of phrases that say what someone is."""

UNNAMED_NOUNS = words(
    """
    source sources official officials insider insiders aide aides adviser advisers advisor advisors
    operative operatives person people man woman men women spokesman spokeswoman spokesperson strategist
    strategists associate associates ally allies friend friends staffer staffers lawmaker lawmakers
    authorities diplomat diplomats executive executives expert experts analyst analysts critic critics
    witness witnesses resident residents observer observers employee employees worker workers officer
    officers soldier soldiers consultant consultants researcher researchers scientist scientists
    economist economists lawyer lawyers prosecutor prosecutors investigator investigators voter voters
    supporter supporters opponent opponents politician politicians member members leader leaders doctor
    doctors nurse nurses student students teacher teachers neighbour neighbours neighbor neighbors
    activist activists protester protesters journalist journalists reporter reporters trader traders
    investor investors banker bankers engineer engineers manager managers minister ministers senator
    senators democrats republicans police insurers rebels militants victims survivors parents families
    relatives passengers passers-by bystanders historian historians scholar scholars veteran veterans
    participant participants attendee attendees negotiator negotiators commander commanders general
    generals host hosts editor editors colleague colleagues contractor contractors figure figures
    individual individuals union unions fisherman fishermen farmer farmers driver drivers clerk captain
    pilot pilots crew
    """
)
"""Nouns whose phrase without a name is an unnamed human source."""

QUANTIFIERS = words(
    """
    one two three four five six some several many most others another both few all none everyone someone
    somebody nobody anyone everybody
    """
)

DOCUMENT_NOUNS = words(
    """
    report reports statement statements study studies survey surveys poll polls filing filings document
    documents letter memo memorandum email emails e-mail e-mails transcript transcripts lawsuit
    complaint indictment affidavit ruling verdict order bill law book paper papers article articles
    story editorial op-ed column release tweet tweets post posts message messages video recording tape
    records data figures statistics analysis review audit website site page press release declaration
    dossier cable cables communique communiqué notice file files research census coverage estimate estimates
    forecast forecasts index ad ads advert advertisement headline petition findings note results
    """
)
"""Nouns whose phrase as a source is a document."""

ORGANIZATION_HEADS = words(
    """
    university college school institute institution academy ministry department agency bureau office
    commission committee council court parliament congress senate house assembly party union association
    federation foundation society organization organisation group company corporation corp inc ltd llc
    plc gmbh co bank fund trust authority administration service services police force army navy guard
    board center centre laboratory lab labs hospital church club league network coalition alliance front
    movement campaign embassy consulate cabinet government treasury exchange industries holdings
    partners systems technologies airlines airways motors energy oil electric pharmaceuticals insurance
    capital securities associates forum initiative project observatory museum library registry
    secretariat command directorate inspectorate brigade regiment nations
    """
)
"""Last words of an organisation's name, or its head before "of" or "for"."""

KNOWN_ORGANIZATIONS = frozenset(
    [
        "kremlin",
        "pentagon",
        "white house",
        "nato",
        "fbi",
        "cia",
        "nsa",
        "eu",
        "un",
        "who",
        "imf",
        "irs",
        "nasa",
        "fda",
        "epa",
        "gop",
        "opec",
        "unesco",
        "unicef",
        "wto",
        "hamas",
        "hezbollah",
        "taliban",
        "isis",
        "google",
        "facebook",
        "twitter",
        "microsoft",
        "amazon",
        "apple",
        "tesla",
        "meta",
        "openai",
        "gazprom",
        "rosneft",
        "interpol",
        "europol",
        "greenpeace",
        "amnesty international",
        "human rights watch",
        "red cross",
        "downing street",
        "capitol hill",
        "scotland yard",
        "state duma",
        "duma",
        "knesset",
        "bundestag",
        "supreme court",
        "wall street",
        "federal reserve",
        "fed",
        "fsb",
        "kgb",
        "mi5",
        "mi6",
        "mossad",
        "isi",
        "european union",
        "united nations",
        "world bank",
        "general motors",
        "boeing",
        "airbus",
        "foreign office",
        "home office",
    ]
)

OUTLET_HEADS = words(
    """
    times post news herald tribune gazette chronicle journal telegraph guardian observer courier
    dispatch examiner sentinel star sun mirror express mail globe inquirer recorder register record
    press bulletin echo argus today daily weekly standard review magazine radio television tv
    broadcasting agency newswire monitor independent advertiser messenger mercury ledger bee leader
    argus nation dawn zeitung
    """
)
"""Last words of an outlet's name of two words or more."""

WEAK_OUTLET_HEADS = words(
    """
    agency press star sun review record standard leader nation today radio express mail daily monitor
    mirror mercury bee
    """
)
"""Outlet heads that need a sign beside them: "The" in the name, or a word such as "newspaper" before it."""

KNOWN_OUTLETS = frozenset(
    name.strip()
    for name in [
        "reuters",
        "ap",
        "associated press",
        "afp",
        "agence france-presse",
        "tass",
        "itar-tass",
        "ria novosti",
        "ria",
        "interfax",
        "xinhua",
        "cnn",
        "bbc",
        "npr",
        "fox news",
        "fox",
        "msnbc",
        "politico",
        "bloomberg",
        "bloomberg news",
        "nbc",
        "nbc news",
        "abc",
        "abc news",
        "cbs",
        "cbs news",
        "cnbc",
        "pbs",
        "al jazeera",
        "rt",
        "russia today",
        "sputnik",
        "c-span",
        "wall street journal",
        "new york times",
        "washington post",
        "usa today",
        "los angeles times",
        "huffington post",
        "huffpost",
        "breitbart",
        "breitbart news",
        "buzzfeed",
        "buzzfeed news",
        "vox",
        "axios",
        "slate",
        "the hill",
        "daily beast",
        "daily caller",
        "financial times",
        "economist",
        "guardian",
        "times of london",
        "der spiegel",
        "spiegel",
        "die zeit",
        "bild",
        "le monde",
        "le figaro",
        "liberation",
        "el pais",
        "el mundo",
        "corriere della sera",
        "la repubblica",
        "haaretz",
        "times of israel",
        "jerusalem post",
        "kommersant",
        "novaya gazeta",
        "meduza",
        "vedomosti",
        "izvestia",
        "tv rain",
        "moscow times",
        "dawn",
        "geo news",
        "ary news",
        "the hindu",
        "times of india",
        "hindustan times",
        "indian express",
        "ndtv",
        "pti",
        "ani",
        "kyodo",
        "nhk",
        "asahi shimbun",
        "yonhap",
        "global times",
        "people's daily",
        "cctv",
        "cgtn",
        "south china morning post",
        "scmp",
        "straits times",
        "sky news",
        "itv",
        "itv news",
        "channel 4",
        "the sun",
        "daily mail",
        "daily mirror",
        "daily telegraph",
        "independent",
        "upi",
        "dpa",
        "ansa",
        "efe",
        "deutsche welle",
        "dw",
        "france 24",
        "euronews",
        "voice of america",
        "voa",
        "radio free europe",
        "rfe/rl",
        "press tv",
        "irna",
        "fars",
        "anadolu",
        "anadolu agency",
        "al arabiya",
        "time",
        "newsweek",
        "new yorker",
        "atlantic",
        "national review",
        "weekly standard",
        "mother jones",
        "rolling stone",
        "vanity fair",
        "forbes",
        "fortune",
        "wired",
        "business insider",
        "propublica",
        "intercept",
        "cbc",
        "globe and mail",
        "toronto star",
        "sydney morning herald",
        "espn",
        "univision",
        "telemundo",
        "talking points memo",
        "western journalism",
        "drudge report",
        "infowars",
        "newsmax",
        "one america news",
        "unian",
        "ukrinform",
        "kyiv independent",
        "kyiv post",
        "belta",
        "pravda",
        "channel one",
        "rossiya 1",
        "rossiya-1",
        "ntv",
        "gazeta.ru",
        "lenta.ru",
        "channel 4 news",
        "the conversation",
    ]
)
"""Well-known agencies, papers and stations, without "the"."""

AMBIGUOUS_OUTLETS = words(
    """
    time fox independent economist guardian atlantic fortune wired slate vox dawn sputnik ap rt ria bild
    ani meta ntv abc fars liberation intercept axios pravda forbes
    """
)
"""Known outlets whose names are common words too: these count only with "the" before them or in capitals."""

OUTLET_NOUNS = words(
    """
    daily weekly newspaper paper magazine broadcaster agency channel network tabloid website outlet
    newswire site station portal publication newsletter monthly journal
    """
)
"""Common nouns that stand beside the name of an outlet."""

OWNERSHIP = words(
    """
    state-run state-owned state-controlled state-funded state-backed government-run
    government-controlled government-owned government-funded pro-kremlin pro-government pro-opposition
    independent privately-owned kremlin-backed kremlin-controlled state-linked state-affiliated
    family-owned party-run taxpayer-funded publicly-funded semi-official pro-russian pro-beijing
    opposition-run military-run
    """
)
"""Adjectives that say who runs an outlet."""

COUNTRIES = words(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
    bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei
    bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba
    cyprus denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france
    gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary
    iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya
    kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania
    luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia
    moldova monaco mongolia montenegro morocco mozambique myanmar burma namibia nauru nepal netherlands
    nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland
    portugal qatar romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia
    somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga
    tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen
    zambia zimbabwe america britain england scotland wales europe asia africa crimea gaza tibet kashmir
    chechnya soviet u.s u.k u.s. u.k. us uk usa u.s.a. uae ussr antarctica donbas donbass
    """
)
_CITIES = (
    "moscow washington london paris berlin beijing tokyo delhi islamabad lahore karachi kabul tehran baghdad damascus "
    "ankara istanbul cairo jerusalem ramallah riyadh doha dubai geneva brussels vienna rome madrid lisbon athens "
    "warsaw prague budapest kiev kyiv minsk vilnius riga tallinn helsinki stockholm oslo copenhagen dublin edinburgh "
    "glasgow manchester liverpool birmingham boston chicago houston dallas austin miami atlanta detroit denver seattle "
    "philadelphia baltimore cleveland phoenix sacramento manhattan brooklyn queens bronx harlem toronto ottawa "
    "montreal vancouver sydney melbourne canberra seoul pyongyang shanghai hanoi bangkok manila jakarta singapore "
    "mumbai kolkata chennai dhaka colombo kathmandu nairobi lagos johannesburg pretoria havana caracas bogota lima "
    "santiago brasilia peshawar quetta rawalpindi alabama alaska arizona arkansas california colorado connecticut "
    "delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
    "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee "
    "texas utah vermont virginia wisconsin wyoming orlando charlotte milwaukee cincinnati pittsburgh benghazi "
    "mosul aleppo kharkiv odesa odessa donetsk luhansk mariupol petersburg siberia balkans caucasus"
)
_LONG_PLACES = (
    "hong kong|new york|new york city|new hampshire|new jersey|new mexico|new orleans|new delhi|new zealand|"
    "north carolina|south carolina|north dakota|south dakota|rhode island|west virginia|los angeles|san francisco|"
    "san diego|san bernardino|las vegas|salt lake city|st. petersburg|saint petersburg|united states|united kingdom|"
    "united arab emirates|saudi arabia|sri lanka|south africa|south korea|north korea|costa rica|puerto rico|"
    "el salvador|sierra leone|burkina faso|ivory coast|northern ireland|middle east|latin america|eastern europe|"
    "western europe|central asia|soviet union|des moines|tel aviv|west bank|gaza strip|silicon valley|"
    "district of columbia|kansas city|fort worth|buenos aires|sao paulo|mexico city"
)
PLACES = COUNTRIES | frozenset(_CITIES.split()) | frozenset(_LONG_PLACES.split("|"))
"""Names of places, which are neither people nor organisations."""

PLACE_HEADS = words(
    """
    street avenue road square river lake sea ocean island islands mountain mountains valley county city
    bay beach park province region peninsula airport bridge strait gulf coast hills
    """
)

NATIONALITIES = words(
    """
    american british english french german russian chinese japanese indian pakistani afghan iranian
    iraqi syrian turkish israeli palestinian egyptian saudi ukrainian polish italian spanish mexican
    canadian australian korean cuban brazilian greek dutch swedish norwegian danish finnish irish
    scottish welsh european african asian arab muslim christian jewish catholic islamic hispanic latino
    republican republicans democrat democrats democratic americans russians ukrainians germans muslims
    jews christians catholics europeans africans asians arabs kurds kurdish soviet western eastern
    northern southern conservative liberal conservatives liberals latinos hispanics tory tories labour
    communist nazi israelis palestinians mexicans cubans iranians syrians iraqis chechen vietnamese thai
    swiss belgian austrian hungarian czech serbian romanian bulgarian nigerian kenyan south north white
    black native internet god congressional
    """
)
CALENDAR = words(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec christmas
    easter ramadan thanksgiving halloween
    """
)
NOT_NAMES = (
    NATIONALITIES
    | CALENDAR
    | words(
        """
    the a an and or but if in on at by for from with to of as it its he she they we i you his her their
    our my this that these those there here who what when where why how which while although though
    because since after before until so yet not no yes all some many most several few other others
    another such now then today yesterday tomorrow also however meanwhile still even just only more less
    much never ever once one two three four five six seven eight nine ten first second third new old
    last next both each every either neither mr mrs ms dr tv ceo cfo coo cto ok am pm gmt est edt pst
    a.m p.m pdf dvd abstract advertisement photo video image caption read more watch related story full
    text updated update correction editor note breaking exclusive opinion analysis election poll polls
    critics experts officials sources people voters supporters president senator secretary minister
    state states former according speaking asked despite during under over between among against about
    like well let maybe perhaps ultimately several act bill law amendment constitution war day night
    week month year tuesday's internet covid covid-19 gop nazi ii iii iv vi dna hiv aids it's i'm don't
    can't that's he's everybody everyone she's they're we're you're i've we've i'll we'll let's there's here's what's
    """
    )
)
"""Capitalised words that alone are never the name of a person or an organisation."""

ACRONYM_STOPS = words(
    """
    us u.s uk tv ceo cfo coo cto ok am pm gmt est edt pst cst pdf dvd ii iii iv vi dna hiv aids faq gop
    usa uae gdp id abstract full text the and of in on for to a i mph lgbt lgbtq vip pr hr suv atm gps
    ps re dc d.c nyc la ii ag pac hd usd url www http https llc inc phd md jr sr mba esq
    """
)

FIRST_NAMES = words(
    """
    aaron abdul abdullah abigail adam adrian ahmad ahmed aisha alan albert alejandro aleksandr alex
    alexander alexei alexey alexis alfred ali alice alicia alison allan allen allison amanda amber amina
    amir amy ana anastasia andre andrea andreas andrei andrew andrey andy angel angela angelina anita
    ann anna anne annie anthony antonio april arnold arthur ashley asif audrey austin ayesha barack
    barbara barry beatrice ben benjamin bernard bernie beth betty beverly bill billy bob bobby bonnie
    boris brad bradley brandon brenda brett brian bridget brooke bruce bryan caitlin calvin cameron carl
    carla carlos carly carmen carol carolina caroline carolyn catherine cecilia charles charlie
    charlotte cheryl chloe chris christian christie christina christine christopher chuck cindy claire
    clara clarence claudia clinton colin connie corey cory craig crystal curtis cynthia daisy dale
    damian dan dana daniel danielle danny daria darren dave david dawn dean deborah debra denis dennis
    derek diana diane diego dmitri dmitry dominic don donald donna doris dorothy doug douglas duncan
    dwight dylan earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli
    elijah elizabeth ella ellen emily emma emmanuel enrique eric erica erik erin ernest esther ethan
    eugene eva evan evelyn faisal farah fatima felix fernando fiona florence frances francis francisco
    frank fred frederick gabriel gail gareth gary gavin geoffrey george gerald gerard gina giovanni glen
    glenn gloria gordon grace graham greg gregory guy hannah hans harold harriet harry hassan heather
    hector helen helena henry herbert hillary holly howard hugh hugo ian ibrahim igor ilya imran ingrid
    irene irina isaac isabel isabella ivan ivanka jack jackie jacob jacqueline jaime jake james jamie
    jan jane janet janice jared jason javier jay jean jeanne jeb jeff jeffrey jennifer jenny jeremy
    jerome jerry jesse jessica jill jim jimmy joan joanna joe joel johan johann john johnny jon jonathan
    jordan jorge jose josef joseph josh joshua joy joyce juan judith judy jules julia julian julie
    juliet justin kamala karen karim karl kate katherine kathleen kathryn kathy katie kayla keith kelly
    ken kenneth kevin khalid kim kimberly kirill kristen kristin kumar kurt kyle lana larry laura lauren
    laurence lawrence lea leah lee leila lena leo leon leonard leroy leslie lewis liam lillian linda
    lindsey lisa liz lloyd lois lorraine louis louise lucas lucia lucy luis luke lydia lynn madeleine
    mahmoud malcolm marc marcia marco marcus margaret maria marie marilyn marina mario marion mark marta
    martha martin marvin mary matt matthew maureen maurice max maxim maya megan mel melania melissa
    michael michel michele michelle miguel mike mikhail mila mildred milton miriam mitch mitt mohamed
    mohammad mohammed molly monica morgan moses muhammad mustafa nadia nancy naomi natalia natalie
    natasha nathan nathaniel neil nelson newt nicholas nick nicola nicole nigel nikita nikki nikolai
    nina noah noel nora norma norman oleg olga oliver olivia omar oscar otto owen pablo pamela pat
    patricia patrick paul paula pauline pavel pedro peggy penelope peter phil philip philippa phillip
    phoebe phyllis pierre priya rachel rafael raj ralph ramon randy raul ravi ray raymond rebecca reince
    renee rex rhonda ricardo richard rick ricky rita rob robert roberta roberto robin rod roger roland
    roman ron ronald rosa rose rosemary ross roxanne roy ruben rudolph rudy rupert russell ruth ryan
    sabrina sadiq saeed sally salma sam samantha samuel sandra sanjay sara sarah scott sean sebastian
    serena sergei sergey sergio seth shane shannon sharon shaun shawn sheila shirley sidney silvia simon
    sofia sonia sophia sophie stacy stanley stefan stella stephanie stephen steve steven stewart stuart
    sue susan suzanne sven sylvia tamara tania tanya tara tariq ted teresa terrence terry theodore
    theresa thomas tiffany tim timothy tina toby todd tom tommy tony tracy travis trevor tyler ursula
    valentina valerie vanessa vera vernon veronica victor victoria vikram vincent viktor viktoria
    virginia vivian vlad vladimir volodymyr walter wanda warren wayne wendy wesley wilfred will william
    winston xavier yasmin yulia yuri yusuf yvonne zachary zahra zoe paddy nigel huma podesta kellyanne
    paolo luigi pia hiroshi kenji yuki wei ming jin min-ho sunil anil deepak rahul nasser tomas marek
    piotr jakub lars bjorn astrid freya ines imogen rohan nadine selma dora hollis mara tessa ada edda
    petra greta amara kwame kofi chidi ngozi
    """
)
FEMALE = words(
    """
    abigail aisha alice alicia alison allison amanda amber amina amy ana anastasia andrea angela
    angelina anita ann anna anne annie ashley audrey ayesha barbara beatrice beth betty beverly bonnie
    brenda bridget brooke caitlin carla carly carmen carol carolina caroline carolyn catherine cecilia
    charlotte cheryl chloe christina christine cindy claire clara claudia connie crystal cynthia daisy
    danielle daria dawn deborah debra diana diane donna doris dorothy edith eileen elaine eleanor elena
    elizabeth ella ellen emily emma erica erin esther eva evelyn farah fatima fiona florence frances
    gail gina gloria grace hannah harriet heather helen helena hillary holly ingrid irene irina isabel
    isabella ivanka jackie jacqueline jane janet janice jeanne jennifer jenny jessica jill joan joanna
    joy joyce judith judy julia julie juliet kamala karen kate katherine kathleen kathryn kathy katie
    kayla kelly kimberly kristen kristin lana laura lauren lea leah leila lena leslie lillian linda lisa
    liz lois lorraine louise lucia lucy lydia madeleine marcia margaret maria marie marilyn marina marta
    martha mary maureen maya megan melania melissa michele michelle mila mildred miriam molly monica
    nadia nancy naomi natalia natalie natasha nicola nicole nikki nina nora norma olga olivia pamela
    patricia paula pauline peggy penelope philippa phoebe phyllis priya rachel rebecca renee rhonda rita
    roberta rosa rose rosemary roxanne ruth sabrina sally salma samantha sandra sara sarah serena sharon
    sheila shirley silvia sofia sonia sophia sophie stacy stella stephanie sue susan suzanne sylvia
    tamara tania tanya tara teresa theresa tiffany tina ursula valentina valerie vanessa vera veronica
    victoria viktoria virginia vivian wanda wendy yasmin yulia yvonne zahra zoe huma kellyanne pia
    astrid freya ines imogen nadine selma dora mara tessa ada edda petra greta amara ngozi
    """
)
MALE = (
    FIRST_NAMES
    - FEMALE
    - words(
        """
    alex alexis chris dana jamie jan jordan kim lee lynn morgan pat robin shannon taylor terry tracy sam
    cameron corey cory jean marion
    """
    )
)

NAME_PARTICLES = words(
    """
    de del della di da dos van von der den bin ibn al el la le du ter ten abu
    """
)
"""Lower-case words inside a person's name."""
