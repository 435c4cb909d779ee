"""Small word lists of general English and of the news trade. All in lower case unless said otherwise."""

from __future__ import annotations

from onrecord.loaders.reader.english.words import entries, words

COURTESY = words(
    """
    mr mrs ms mx miss dr sir dame lord lady madam madame mme sheikh hon datuk dato dato' datin seri tun
    encik puan shri smt alhaji alhaja hajia hajiya mallam ustad pandit maulana mufti swami otunba mzee whaea
    señor señora padre
    """
)
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
    committeeman committeewoman assemblyman assemblywoman alderman alderwoman selectman councilmember
    ex then state house senate majority minority leader whip general commissioner comptroller treasurer
    cllr cr recorder comrade det insp cs garda pc wpc dsp ssp dcp acp dgp igp advocate barr engr taoiseach
    tánaiste dg mec vc cathaoirleach coroner referee forecaster
    staff press secretary-treasurer co-chairman co-founder founder democrat republican democratic labour
    tory mp msp mep mla td const opposition shadow
    """
)
"""Words that stand capitalised before a person's name and say an office; without their dot."""

RANKS = words("PC WPC TDC DC PS DS DI TDI DCI DSU DSupt DCS ACC DCC PCSO SSgt")
"""Ranks of the police that stand before a name, as they are written: constables up to deputy chiefs."""

POST_NOMINALS = words(
    """
    MP MSP MEP MLA TD QC KC SC SAN OBE CBE MBE DBE KBE GBE CB CMG KCMG KCB CVO BEM QPM KPM DL JP FRS FRCS FRCP
    AO AC OAM ONZM CNZM IAS IPS IFS PhD
    """
)
"""What stands after a name and is none of it, as it is written."""

IMPERSONAL = words(
    """
    white house state senate democratic republican labour tory democrat gop staff press treasury swing foreign
    opposition shadow
    """
)
"""Those of them that stand before the names of things as well: "White House Situation Room"."""

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
    director-general attorney-general auditor-general solicitor-general
    insider operative pollster lobbyist negotiator mediator coordinator administrator undersecretary
    singer actor actress rapper musician guitarist composer comedian filmmaker novelist poet playwright
    designer architect goalkeeper striker midfielder quarterback swimmer boxer cyclist chef supermodel
    entrepreneur businessman businesswoman billionaire millionaire tycoon magnate mogul titan capitalist
    philanthropist financier manufacturer nominee contender challenger incumbent hopeful delegate surrogate
    donor fundraiser backer speechwriter staffer firefighter paramedic midwife veterinarian electrician
    plumber imam monk nun chaplain theologian headteacher headmaster rector provost vice-chancellor
    magistrate constable policeman policewoman agent spy developer programmer statistician mathematician
    astronomer geologist meteorologist climatologist ecologist virologist immunologist neuroscientist
    psychiatrist therapist pediatrician oncologist cardiologist pharmacist dentist anthropologist
    archaeologist criminologist philosopher demographer oceanographer zoologist botanist conservationist
    environmentalist foreman forewoman skipper speaker innkeeper landlord accountant actuary librarian
    archivist translator interpreter
    committeeman committeewoman assemblyman assemblywoman alderman alderwoman selectman councilmember
    archbishop whistleblower contractor investor trader banker bureau freelancer psychologist
    sociologist chemist physicist biologist trustee ombudsman comptroller veteran soldier resident
    worker driver clerk servant assistant intern captain harbourmaster curator mp msp mep td gp
    frontrunner front-runner superdelegate moderator
    postdoc cllr insp det garda cathaoirleach taoiseach tánaiste mla vice-chair co-chairman
    co-chairwoman co-author vice-captain co-director co-ordinator gaffer defender winger batsman
    batter seamer spinner off-spinner all-rounder wicketkeeper fly-half scrum-half referee umpire
    jockey sprinter golfer athlete footballer cricketer pathologist coroner forecaster geochemist
    biochemist geophysicist geneticist microbiologist seismologist hydrologist agronomist
    entomologist ornithologist palaeontologist paleontologist glaciologist volcanologist
    nephrologist neurologist urologist radiologist paediatrician obstetrician gynaecologist
    anaesthetist anesthesiologist dermatologist gastroenterologist toxicologist parasitologist
    pulmonologist rheumatologist endocrinologist haematologist hematologist pharmacologist
    physiologist primatologist ichthyologist horticulturist nutritionist dietitian specialist
    clinician optometrist physiotherapist radiographer registrar vet apprentice trainee conductor
    soprano mezzo-soprano tenor baritone cellist pianist violinist drummer saxophonist organist
    dancer choreographer sculptor illustrator cartoonist dramatist screenwriter biographer
    songwriter lyricist pundit newsreader bookkeeper cashier seamstress bricklayer welder mechanic
    builder roofer blacksmith shopkeeper grocer fishmonger publican restaurateur hotelier winemaker
    distiller cheesemaker beekeeper gamekeeper ranger warden lifeguard coxswain trawlerman sailor
    boatman rider caretaker cleaner janitor waiter waitress bartender barista hairdresser beautician
    housekeeper postmaster sub-postmaster postman postwoman stationmaster machinist miner docker
    stevedore shopfitter surveyor planner valuer conveyancer paralegal notary bailiff arbitrator
    stockbroker broker underwriter adjuster corporator sarpanch chieftain vicar curate lama
    headmistress schoolteacher schoolmaster tutor neurosurgeon industrialist astronaut evangelist
    dictator contributor frontman cameraman salesman saleswoman preacher rancher publicist realtor
    stewardess middleman baker substitute boss
    technician academic essayist painter trucker retiree protester advocate podcaster litigator
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
    individual individuals unions fisherman fishermen farmer farmers driver drivers clerk captain
    pilot pilots crew mp mps msp msps mep meps mla mlas td tds councillor councillors peer peers
    backbencher backbenchers frontbencher frontbenchers legislator legislators
    """
)
"""Nouns whose phrase without a name is an unnamed human source."""

BODY_NOUNS = words(
    """
    police gendarmerie coastguard military opposition prosecution defence defense judiciary presidency regime
    junta palace airport carrier regulator manufacturer drugmaker chipmaker steelmaker shipbuilder planemaker
    multinational subsidiary thinktank quango jury panel factory refinery shipyard hotel zoo prison
    """
)
"""Common nouns, beside those of companies, whose phrase without a name is one body, as "the council" is."""

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
    dossier cable cables communique communiqué notice file files research census coverage estimate
    programme schedule draft agenda timetable circular submission leaflet flyer deposition judgment writ
    manifesto prospectus communique bulletin footage photograph photographs screenshot screenshots memoir
    autobiography chargesheet
    ledger ledgers investigation investigations examination polling tally average count timeline projection
    ranking film movie novel
    estimates forecast forecasts index ad ads advert advertisement headline petition findings note
    results analyses
    suit textbook playbook guidebook handbook disclosure guideline constitution charter precedent readout
    photo graphic platform spot plan proposal counterproposal reporting placard profile footnote
    passage mailer missive voiceover disclaimer caption brochure pamphlet biography diary essay
    questionnaire spreadsheet subpoena brief motion
    """
)
"""Nouns whose phrase as a source is a document."""

COLLECTIONS = words("batch trove series set cache stack collection dump string")
"""Nouns that say of what follows "of" only that it is much."""

MUTE = words("question ticket district precinct")
"""Nouns that WordNet has as people, places or words too, and whose phrase as a source is nobody."""

ORGANIZATION_HEADS = words(
    """
    university college school institute institution academy ministry department agency bureau office
    commission committee council court parliament congress senate house assembly party union association
    federation foundation society organization organisation group company corporation corp inc ltd llc
    plc gmbh co bank fund trust authority administration service services police force army navy guard
    board center centers centre centres laboratory lab labs hospital church club league network coalition
    alliance front movement campaign embassy consulate cabinet government treasury exchange shipping foods
    media pharma studios software logistics steel records industries holdings
    partners systems technologies airlines airways motors energy oil electric pharmaceuticals insurance
    capital securities associates forum initiative project observatory museum library registry
    secretariat command directorate inspectorate brigade regiment nations pac
    caucus workers chamber constabulary tribunal ombudsman watchdog taskforce workshop collective
    cooperative co-op homes tyres stores supermarkets railways breweries distillers kft zrt bhd pte pty
    pvt asa srl sarl oyj ag limited orchestra theatre diocese archdiocese
    telecom telecoms water rail ventures enterprises chemicals laboratories
    patriarchate synagogue mosque seminary clinic hospice infirmary conservatory faculty
    cathedral bloc sinfonietta philharmonic ballet playhouse ensemble llp
    """
)
HEADS_ABROAD = words(
    """
    universiti universitas universidad universidade université universität università universiteit instituto
    institut ministerio ministério partido parti pāti banco banque banca fundación fondation fundação agencia
    agence agenzia asociación confederación sindicato teatro théâtre museo musée clube deutsche société
    compagnie compañía companhia ngāti ngāi
    """
)
"""First words of the names of bodies, in languages that have the noun before what tells one from another."""

TEAMS = words(
    """
    rangers rovers wanderers eagles sharks comets tigers panthers lions warriors athletic stars raiders
    knights falcons hawks bulls giants hurricanes chargers hornets scorchers sixers strikers
    """
)
"""Last words of the names of teams, by which alone they go too."""
"""Last words of an organisation's name, or its head before "of" or "for"."""

LEGAL_FORMS = words("limited ltd plc inc corp llc llp gmbh ag kft zrt bhd pte pty pvt asa srl sarl oyj co")
"""What companies are by law, as their names end; without its dot."""

OUTLET_HEADS = words(
    """
    times post news herald tribune gazette chronicle journal telegraph guardian observer courier
    dispatch examiner sentinel star sun mirror express mail globe inquirer recorder register record
    press bulletin echo argus today daily weekly standard review magazine radio television tv
    broadcasting agency newswire monitor independent advertiser messenger mercury ledger bee leader
    argus nation dawn zeitung wire fm
    """
)
"""Last words of an outlet's name of two words or more."""

WEAK_OUTLET_HEADS = words(
    """
    agency press star sun review record standard leader nation today express mail daily monitor
    mirror mercury bee
    """
)
"""Outlet heads that need a sign beside them: "The" in the name, or a word such as "newspaper" before it."""

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
    black native internet god congressional scot spaniard frenchman dutchman irishman welshman englishman
    portuguese croatian argentine argentinian ghanaian ivorian senegalese cameroonian ugandan tanzanian
    zambian zimbabwean malaysian singaporean indonesian filipino colombian chilean uruguayan peruvian
    basque catalan venezuelan moroccan algerian tunisian bangladeshi nepali
    """
)
CALENDAR = words(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec christmas
    easter ramadan thanksgiving halloween eid diwali deepavali holi hanukkah passover vesak navratri songkran
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
    can't that's he's everybody everyone she's they're we're you're i've we've i'll we'll let's there's
    here's what's nothing something everything anything
    """
    )
)
"""Capitalised words that alone are never the name of a person or an organisation."""

ACRONYM_STOPS = words(
    """
    us u.s uk tv ceo cfo coo cto ok am pm gmt est edt pst cst pdf dvd ii iii iv vi dna hiv aids faq gop
    usa uae gdp id abstract full text the and of in on for to a i mph lgbt lgbtq vip pr hr suv atm gps
    ps re dc d.c nyc la ii ag pac hd usd url www http https llc inc phd md jr sr mba esq mp mps gp msp
    msps mep meps mla mlas qc kc obe cbe mbe dbe kbe cctv ebitda capex mou ngo ngos dcp acp dsp ssp dgp
    dci dsu pcso wpc
    ic eat ist wat sast aest aedt bst utc cet hkt sgt pkt gst vat ipo roi mri gcse phd q&a hgv
    """
)

THINGS = words(
    """
    act amendment clause doctrine treaty accord protocol resolution pact building stadium arena airport museum
    prize award trophy pageant marathon syndrome virus scandal revolution massacre debate convention primary
    caucus summit conference election podcast poll survey era room suite funds reports groups
    """
)
"""Last words of the names of laws, places and events, which no person bears."""

NO_SURNAMES = words(
    "chief aide adviser advisor spokesman spokeswoman spokesperson supporter ally rival nominee candidate"
)
"""Words that stand behind a name in headlines and that nobody bears."""

RELATIVES = words("son daughter wife husband father mother brother sister widow ex-wife")

NO_ONE = entries("jim crow | uncle sam | santa claus | father christmas | big brother | joe sixpack")
"""Names that nobody bears, written as people's are."""

PEOPLE_IN_LETTERS = words("jfk fdr lbj rfk mlk aoc rbg dsk")
"""Those who go by their initials."""

NAME_PARTICLES = words(
    """
    de del della dello degli di da dos das van von der den zu zur bin binti binte bte bint ibn al el ul ur
    la le los las du ter ten abu abd y e
    """
)
"""Lower-case words inside a person's name."""
