"""Given names that are common outside the United States, by sex, in lower case, as they are spelt there.

From South and East Asia, the Arab world, Africa, Ireland and Britain, the Pacific, Turkey, Iran and Europe.
Left out are names that are as common as surnames ("Otieno"), or that are words ("Mercedes").
"""

from __future__ import annotations

from anyascii import anyascii

from onrecord.loaders.reader.english.words import words

_SHORTEST = 4
"""A name of fewer letters is not looked for without its accents, since it would be a word: "pal" for Pål."""

_FEMALE = words(
    """
    aaliyah aarti abeer abena abimbola achieng adaeze adaobi adebola adenike adetoun adhiambo aditi adriana
    aduke adwoa afua agathe agnes agnieszka aigul ailsa aine aino aishwarya aisling aisyah akanksha akiko
    akinyi akosua akoth akua alejandra aleksandra alessandra aliya amaka amal amani aminata aminatou amira
    amma amparo amélie ananya anaïs aneta anetta angharad angélica anikó anja anjali ankita anneli annelise
    annika annunziata antonella anuli anuradha anyango aoibheann aoife aparna apinya araceli archana arlette
    aroha asantewaa asma asunción atieno aurélie awuor ayako ayat aylin aysel aytaç ayşe azza barbora basma
    beata beathag beatriz belén berna bernadett bernice bethan beáta bhavna bianca birgit birgitta bisi
    blanca bláthnaid boglárka bolanle boróka bożena brigitte britt bronwen bríd brídín bríg bukola bénédicte
    camila canan caoimhe carlotta carmela carys catalina catrin catriona catríona cecília cerys chanida
    chantal chebet chepkemoi cherono chiamaka chidinma chieko chimamanda chinwe chinyere chioma chipo chitra
    chiyo ciara cinzia claudette cliodhna clodagh clémence clíodhna colette concetta consuelo corinne
    cristina csilla cu'c cécile céline dagmar dalia daniela danuta dearbhla deepa deepika defne deirdre
    delphine dervla dilys dina dinara divya dominika donatella doreen dorota durga dóra ebele ebru edit edna
    eeva efua eilidh eilis eilish eimear eirlys eithne ekua elettra elif elin elisa elke elvira elżbieta
    emese emiko emine emőke encarnación enid enikő erika eriko erzsébet esmeralda esohe esperanza estela
    estelle estrella eszter ethel etsuko eugenia eun-ji eun-jung ewa fabienne fanni farida farzana fatema
    fatma fatou fatoumata fauzia federica fenella feride fernanda ffion fionnuala fiorella flavia flóra
    folake folasade françoise frida fulvia fumiko funke funmilayo fátima gabriela gabriella gauri gayle
    gaynor geeta gemma geneviève georgina gerda gertrude ghada ghislaine giada gillian ginevra giorgia
    giovanna gisela gita giulia giuliana giuseppina glenda glenys glynis golnaz graciela grainne graziella
    grażyna griselda gráinne gudrun gulnara gunilla gwen gwendoline gwyneth gyöngyi györgyi gül gülsen
    habiba hadeel hajnalka hala halima halina hana hanako hanan hanin hanna hanne haruka harumi hatice
    hattie hauwa heidi heike helga henriett henrietta hiba hilary hilda hilde hinemoa hitomi huda huguette
    hye-jin hélène hương ibolya ifeoma ijeoma ilaria ildikó ilona ilse iman imelda inas indira indu inga
    inge ingeborg inmaculada intisar inès inés ireti irma isabelle isidora isobel itziar iwona izabela
    jacinta jacqui jadwiga jamila jeannine jepchirchir jepkosgei ji-eun ji-hye ji-woo ji-yeon jimena jodie
    johanne jolanta jolán josefa josefina joséphine joëlle juana judit junko justyna jutta jyoti júlia
    kaarina kajsa kalpana kamila kamla kanya kaori karin katarzyna katrin kavita kavya kazuko keiko kemi
    kerstin kerubo khadija khawla kinga kirsten kirsti kirsty kiyoko klára krisztina krystyna kumiko
    laetitia lakshmi lalita lamia lani lata latha latifa layla leela leilani lene lenka leonor lerato lesley
    leticia lidia liisa lindiwe liv loredana lorena loretta lourdes lowri lubna luciana lucie lucille lucía
    ludmila ludovica luisa lujain lynda lynette lynne léa lívia maarit mabel macarena madeline madhuri maeve
    magali magda magdolna maha mahina mairead mairi mairéad maisie maite makena malee malin mamata manal
    maneka manisha manon manuela marcela mared margarita margaux margit margrethe marguerite mariam mariama
    mariana maricarmen mariella mariko marisol marit maritza marjatta markéta martina martine maryam maría
    masako mathilde matilde mavis maxine maysa mayumi małgorzata mechtild meena meenakshi meera megumi
    mehbooba melinda meral mette mhairi micaela micheline michiko midori milena millicent min-ji min-jung
    minnie mireia mireille mirella mirta misaki mitsuko miyuki modupe moira mona monika monique montserrat
    moraa morag morven mridula muireann mumbi muna muriel murielle muthoni myfanwy myra myrtle máire máiréad
    mária márta méabh mónika nabila nada nadira nadège nahla naima najla naliaka nalini nandini nanette
    naoko nargiza nasimiyu nasrin nathalie natividad natsuki nawal nazanin neelam neeta neha nekesa nell
    nellie nerys ngaio ngaire ngọc niamh nilgün niloofar nirmala nisha nisreen nitya njambi njeri njoki
    nkechi nkem nneka nnenna noelani noelia noelle nomsa nomvula nontobeko noreen noriko nosipho nouf noura
    nozipho noémi noémie nthabiseng nuala nunzia nurcan nuria nyambura nyokabi nóirín nóra obiageli océane
    odette odile oksana olabisi olena olufunke omolara omotola orla orlaith ornella orsolya oyinkan oľga
    palesa pallavi paloma paola parisa parvaneh parvati pascale patrizia patrícia paulette pippa pirkko
    piroska pooja poonam prabha pratibha preeti priyanka purificación pushpa pınar rabab rachida radha
    radhika raffaella ragnhild rajni rania raquel rasha rashmi razan reem refilwe reiko rekha renata renate
    renuka renáta reyhan rhian rhiannon rhona riikka rima ritu rocío roisin rola romina ronke rosalind
    rosalía rosamund rosanna roshni rosie roslyn rossella rowena roya rozália rudo rukmini rula runa rupa
    ruqayya ryoko régine réka róisín sabine sachiko sadhbh sahar sajida sakshi sakura salote salwa samira
    sandhya sandrine sangeeta saoirse sarita saroj saskia satoko savita sawsan sayuri seda seema selin senga
    seo-yeon serafina setareh setsuko sevgi shabana shaima shakuntala shanta sharmila shashikala sheelagh
    sheryl shilpa shireen shirin shizuka shobha shona shreya shruti shweta sian sibel sibongile sidonie
    signe sigrid siham sile silke simin simisola simona sinead sinéad siriporn siv siân smita smriti sneha
    socorro sofía solange soledad solveig solène somjai sonali songül soo-jin soo-yeon soraya sorcha stacey
    stanislava stefania su-jin suad sudha suhair sujata sulekha sumiko sumitra sunita supriya susana susanne
    sushila sushma suzette svitlana swati sylvi sylvie szilvia séverine síle sílvia tabitha tahani tamsin
    tandi teresita tereza thandi thandiwe thelma thora thuli thuraya thuy thérèse thảo titilayo tiziana
    tomoko tove toyin trang treasa tsitsi tuula tuyết tuğba tímea tünde uju ulrike uma una ursel usha uta
    ute valeria valéria valérie vandana vasundhara veronika vidya viktória virág viviane vivienne véronique
    wafa wairimu waithera waltraud wambui wangari wangeci wanja wanjiku wanjiru whetu whina widad wiesława
    wilhelmina winifred ximena yamini yara yasmeen yasuko yesenia yetunde yevhenia yewande yoko yolanda
    yolande yoo-jin yoon-hee yoshiko yukari yukiko yumi yumiko yvette zainab zainabu zandile zanele zara
    zarina zawadi zaynab zdenka zehra zeinab zelda zeynep zita zodwa zofia zoé zsuzsa zsuzsanna zsófia
    zubaida zuzana ágnes áine éabha élisabeth élise élodie émilie éva órla özlem úna şebnem šárka
    """
)
_MALE = words(
    """
    aakash abayomi abbas abdel abdelaziz abdelrahman abdirahman abdou abdulaziz abdulrahman abdulsalam abebe
    abhijit abhinav abhishek abiodun abubakar adebayo adedayo adekunle adel adeleke ademola adeniyi adeola
    aderemi adewale adisa aditya adnan adolfo adrien adán afzal agostino agung agustín ahmet ajay ajit akash
    akbar akhil akhilesh aki akihiko akinwumi akio akira akram aladdin alain alasdair alastair alberico
    alberto aldo aled alejo alessandro alexandre alfie alfio alfonso alfredo algernon aliko alireza alistair
    alok alp alun alwyn amadou aman amar ambroise ambrose amedeo amien amin aminu amit amitabh amjad amol
    anand anas anatole andrzej andrás andrés angelo anies anirban anirudh ankit ankur anoop antal antoine
    anton antonello antti anurag anwar aníbal aodhán aonghus arapeta arash archie arda ardeshir arif aris
    arjun arkadiusz armand armando arnaldo arnaud arne arshad arturo arun arvind asad asbjørn aseem ashish
    ashok ashraf ashwin asim atiku atsushi attila atul auberon aubrey auguste augusto aurelio aurélien
    avinash axel aydin ayman ayodeji ayodele ayub ayush aziz azlan babajide babak babangida babatunde badr
    bahaa bahram bakary bakr baldev baldwin balram baltasar balázs bambang baptiste barasa barnaby barnabás
    barney barra bartley bartolomeo bartolomé bartosz barış bashar bashir bassam bastien behnam behrouz
    bekele bence benedetto bengt beniamino benigno benito benoît berat berkay bernardino bernardo bernd
    bernhard bertalan bertram bertrand bharat bhaskar bheki bhupinder biagio bijan bikram bilal biodun
    birger bjarne björn bjørn blaise bogdan bogusław bohdan bongani botond boubacar bramwell brendan
    bronisław bruno bryn budi bukar burak burhan byung-chul bálint béla börje bülent calixto calogero calum
    camilo carlo carmelo carmine carsten cathal cathaoir cecil cedric cem cemal cengiz cesar cesare cezary
    chandan chandrababu cheikh chetan chibuike chibuzor chijioke chima chinedu chinua chirag chisom
    christoph christophe chukwudi chukwuemeka chukwuma cian ciaran ciarán cillian ciro claudio claus clement
    clive clovis clément coilín colm conall conchúr conor cormac cormack corrado cosimo crispin cristian
    cristiano cristián cristóbal csaba cuthbert cyril cyrille czesław césar cüneyt dafydd daisuke damien
    damián dapo dariush dariusz darmawan darshan daud davide dawid dayo declan demba demetrio denzil dermot
    desmond detlef devendra dewi dezső dhananjay dharmendra dhruv diarmaid diarmuid didier dieter digby
    digvijay dilip dinesh dirk djoko domenico dominick dominik donal donato dong-hyun donnacha donncha
    dougal dáithí dániel dávid dénes dónal eamon eamonn ebrahim ebuka edgardo edmond edoardo edwyn efosa
    efraín egbert ehsan eiji einar eino eirik ekene eko ekow ekrem elemér elio eliseo emad emanuele emeka
    emiliano emilio emlyn emre emrys endre enrico enzo eoghan eoin ercan erdal erdem ergin erkan erkki
    erling ermanno ernesto ernie ernst ernő erol esko esmail espen essam esteban etienne ettore euan eugenio
    evaristo ewan ewen ezio fabian fabien fabio fabián fabrice fabrizio facundo fadel fadi fahad fahd faiz
    faizal fares farhad farid farooq farquhar farshad faruk fausto fawaz fawzi fayez feargal fearghal
    federico femi ferdinand ferenc fereydoun fergal fergus ferhat fermín festus fiachra fidel fidelis fiifi
    fikret filippo finbar finbarr fintan fionn firmin flannan flavio florent folarin fouad francesco
    françois freddie frederic fredrik friedrich frigyes fritz frédéric fuad fumio félix gaetano gagan ganesh
    ganjar garret gaspard gaston gaurav gautam gaël gaëtan gbenga gearóid geir gellért gennaro georg gerardo
    gerd gergely gergő gerhard germán getachew gethin ghassan ghislain gholam giacomo giancarlo gianfranco
    gianluca gianluigi gianmarco gianni gideon gilbert gilberto giles gilles giorgio girish girma giulio
    giuseppe godfrey godswill gonzalo goodluck gopal govind graeme graziano gregor gregorio gruffydd
    grzegorz grégoire guido guillaume guillermo gunnar guoliang guoqiang gurpreet gustaf gustav gustave
    gustavo gusti gusztáv gwilym gwyn gyula györgy gyözö győző gábor gérald gérard géza gökhan göran günter
    günther haakon habib habibou hafiz haider haile hairul haitao hakan hakim halil haluk halvor hamad hamid
    hamish hamza hamzah hani hannu harald hardeep hardik harish haroon harsh hartmut haruki harvinder hasan
    hashem hashim hatem hatta hauke hazem heikki heinrich heinz helge helmut hemant hemi hendra hendrik
    henning henri henrik henryk heriberto herman hermann hernando hernán hervé hesham hideki hideo hilario
    himanshu hippolyte hirohito hiroki hisashi hisham hishammuddin hoani hohepa holger hone honoré horace
    horacio hormoz horst hosni hossam hossein houshang hubert hugues humberto humphrey hussain hussam
    hussein huw hyun-woo håkon héctor hüseyin iain iarla ibrahima ibukun idris idrissa iestyn ieuan ifan
    ifeanyi ignacio ignazio ihab ihaia ihsan ikechukwu ikenna ikram ilker ilkka illtyd imad imre in-soo
    inder inderjit ingmar ingvar iolo iorwerth iraj irwin isaiah isamu ishaan isidro iskandar ismael ismail
    ismet istván italo ivano ivor iván iwan iyad iñaki jaafar jaakko jabbar jabu jabulani jacek jacinto
    jae-hyun jae-in jae-yong jafar jagdish jagjit jalal jamal jameel jamil janne janusz jari jaroslav
    jarosław jasim jaswant jatin javad jawad jayant jean-baptiste jean-claude jean-françois jean-jacques
    jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jean-yves jed jeffery jens jenő jeremiah
    jerzy jesús ji-hoon jianguo jianhua jianjun jide jin-woo jinping jiro jitendra jiří joachim joaquin
    joaquín jochen jock joko jolyon jonas jonty joon-ho jordi josé jouni jozef joël juha juhani jukka julien
    julio julius julián jung-hoon junichi junichiro jurij jános jérémie jérôme józsef jörg jørgen jørn
    jürgen kailash kaj kalle kamal kamel kamil kamran kapil kareem karel karsten kartik kasper kassem
    katsuhiko kaushik kaveh kayode kazem kazimierz kazuhiro kazuo kebede keisuke kemal kenan kendrick
    kenichi kenny kenta kentaro kenth keqiang keshav khairul khairy khaled khalil khurram ki-moon kianoush
    kieran kigen kimmo kipchoge kipkorir kiprono kishore kithinji kiyoshi kjell klaas klaus knut kobina
    kodwo koichi koji kojo kolawole koldo konrad koray kornél kourosh krishna kristian kristoffer kristóf
    krisztián krzysztof kunal kunio kunle kwabena kwadwo kwaku kwamena kwasi kweku kyung-soo kálmán károly
    lachlan ladislav lajos lalit lamberto lamine lanford lanfranco lanre lasse latif laurent lautaro laxman
    leandro lech leif lekan lennart lenny leonardo leonid leopold leopoldo leszek levent levente leyton
    liborio lionel lisandro llew llewellyn llyr lodovico lokesh lorcan lorcán lorenzo loris lothar loïc luay
    lubomír luc luca lucian luciano lucien ludovic ludovico ludwig luhut lungelo lwazi lyndon lászló léon
    léopold lóránt lőrinc macario maciej macky madan madhav magnus mahathir mahdi mahendra maher mahesh
    mahfud mahmood majed majid makoto malachy mamadou mamdouh manabu manaia mandla manfred manish manmohan
    manohar manoj manolo manouchehr mansoor mansour manuel marcel marcelino marcello marcelo marcin mariano
    marius mariusz markku markus marmaduke martín marwan masahiro masaki masao masaru masayoshi masood
    masoud massimiliano massimo mateo mateusz mathieu matiu mats matteo matthias matthieu matti matías
    mauricio maurizio maxime mazen mazhar megat mehdi mehmet mehran meirion meles mengistu merlyn mervyn
    mesut metin mevlüt michal michaël michał michelangelo micheál mick mihály mikael mikaere mikko miklós
    milan milind miloš min-jae min-soo mirko miroslav mirosław mitsuru modibo mogens mohamad mohan mohit
    mohsen mohsin moisés mojtaba moo-hyun morten morteza moussa moustafa mthunzi muammar mubarak muchiri
    mudassar muhammed muhsin muhyiddin mujahid mukesh mukul mulatu munir murad murali murithi murtaza mutahi
    mutlaq muyiwa mwai mwenda mykola márk márton mátyás máté mícheál mózes nabil nadeem nader naeem nagesh
    naguib nahuel najib namadi naoise naoki naoto narendra naresh naser nasir natwar naveed naveen navin
    nawaf nawaz nazir nazri ndung'u necati nev niall nicanor nicky nicolas nicolás nicolò niels nikau nikhil
    nilesh nils nima nitin nitish nizar nkosinathi nnaemeka nnamdi noboru nobuo norbert norberto nouri numan
    nunzio nyaga nyesom néstor obafemi obinna octavio odion oduor ogola oisin oisín ojwang okan okechukwu
    okey okon okwudili oladele oladipo olaf olamide olatunde olav olayemi ole oleksandr oleksii olivier
    olivér olli olu olumide olusegun oluseyi olusola oluwaseun omkar omprakash ondřej onur onyekachi opiyo
    oran oreste orhan oriol orson osama osamu osaze osman osmo osvaldo oswald ottavio ottó oumar ousmane ove
    owain oyewole ozzie oğuz paavo padraic padraig palmiro pankaj parag paresh parth parviz pascal pascual
    pasquale patrice patricio payam pearse pejman pekka pelle pentti percival peregrine petr petro phelim
    philibert philippe pierluigi piero pierre-yves piers pietro piyush porfirio prabhakar prabowo pradeep
    pradip prakash pramod pranab pranav prashant pratap praveen preben prem prithvi proinsias przemysław
    puneet pádraig pál páraic pål péter qais qasim qishan quentin radek radosław raed rafał rafe raffaele
    rafiq raghav raghu raghuram ragnar raheem rahim raimundo rainer rajat rajeev rajendra rajesh rajinder
    rajiv rajkumar rajnath rakesh ralf ramachandra ramakant raman ramesh rami ramin ramiro ramón randal
    ranjit raoul raphael raphaël rashad rashid ratan rauf ravindra rawiri raúl recep reggie reginald
    reinaldo reinhard reinhold renato renaud renzo rené reuben reza rezső rhodri rhys riad riaz riccardo
    richárd ridwan rigoberto rinaldo rishabh rishi risto ritesh rizal rizwan rocco roderick rodolfo rodolphe
    rodrigo rogelio rohit rolf rollo romain román ronan rory rostyslav rotimi ruairi ruairí ruaridh rubén
    rudi rudolf rufus ruggero rune rupesh ruud ryo ryota ryszard ryuichi régis rémi rémy rían róbert rómulo
    rónán rıza saad sabri sachin saddam saeid sagar sahil saif sajid sakari salah salahuddin saleem saleh
    salim salman samba sameer sami samir sandeep sandile sandro sang-hoon sanjeev santosh sanusi sarath
    sarvesh sasan satish satoshi saturnino satyendra saud saurabh saverio sayed seamus sedat segun seif
    seiji selahattin selim selwyn selçuk senan seok-youl seppo serdar serge serkan seun seung-hyun seydou
    seyi seán sfiso shafiq shahbaz shahid shahrir shahzad shailesh shankar sharad sharifuddin shashank
    shashi shaukat shehu shekhar shigeru shinichi shinji shinzo shivraj shoichi shota shubham siamak siavash
    sibusiso siddharth sigmund sigurd sikiru silas silvio simeon simiyu simón sinan sion sipho sirous sisto
    sitaram siyabonga siyanda sizwe sjoerd slamet sohail sohrab sola somnath soren souleymane sourav
    srinivas staffan stanislav stanisław stefano steffen stellan stephan stevie struan sture stéphane
    subhash sudhir sukhbir sulaiman suleiman sumit sundar sung-min suresh surinder surya sushil susumu
    sutrisno svein sverre swapan sylvain sylvester szabolcs szilárd szymon sándor séamus sébastien søren
    süleyman sławomir tadashi tadesse tadeusz tadhg tae-woo tahir taichi takahiro takao takashi takeshi
    takumi talal tamati tamer tamrat tamás tancredi taner tanguy tapio tapiwa taras tarek tarmo taro tarun
    tatsuya tawanda tayfun tayo tayyab tayyip tebogo tedros teemu teguh tejas tejasvi teodoro teppo terence
    terje teruo tesfaye tetsuya teófilo thabo thaddeus thamer themba theo thibault thierry thorbjørn
    thorsten thulani théo théodore tibor tiernan timo tipene tivadar tiziano tobenna tobias toivo tokunbo
    tolga tomasz tomi tommaso tomos tomás tomáš torben tore torstein torsten toru toshihiro toshio tristan
    tristram tsutomu tuncay tunde tunji tuomas turgut turki turlough tushar ubaldo uchenna uday udo ugo
    ugochukwu ujjwal ulf ulric ulrich ultan umar umaru umberto umesh unai usman uttam uwe uğur vahid
    valentín valerio valeriy valéry varun vasyl venkat venkatesh vesa veysel vicente victorien viggo vijay
    vikas vikrant vilmos vimal vinay vince vincenzo vineet vinod vipin viren virendra virgilio vishal vishnu
    vitali vitaliy vito vittorio vivek vladimír vojtěch volkan volker vusi václav víctor wael waldemar wale
    waleed walid waqar waseem waweru weidong wenjie werner wiesław wilbur wilf wilfredo wilhelm willem
    willie wiremu wissam witold wojciech wole wolfgang władysław xabier xavi xiaoming xiaoping xolani yahya
    yakubu yann yannick yaqoub yaroslav yaser yashwant yasin yasser yasuhiro yasuo yavuz yaw yemi yevhen
    yinka yiğit yngve yogesh yoichi yong-un yongkang yoshihide yoshihiro yoshinori yoshio yosuke younis
    yousef youssef yudai yukio yutaka yves yvon zafar zahid zaid zain zak zakaria zaki zalán zander zbigniew
    zdeněk zeeshan zeki zemin zhiqiang zia ziad ziyad zoltán zsigmond zsolt zubair zulfikar zulkifli zweli
    zygmunt ádám álvaro árpád éamon éanna édouard émile éric étienne íñigo óscar ödön örs özgür ümit łukasz
    """
)


def _spelt(names: frozenset[str]) -> frozenset[str]:
    """The names, and as papers without accents spell them."""
    plain = {anyascii(name).lower() for name in names}
    return names | {name for name in plain if len(name) >= _SHORTEST}


FEMALE_ABROAD = _spelt(_FEMALE)
MALE_ABROAD = _spelt(_MALE) - FEMALE_ABROAD
