"""Cities, counties, states and provinces of other countries than the United States, in lower case.

Left out are those that are as common as people's names ("Lincoln").
"""

from __future__ import annotations

from onrecord.loaders.reader.english.words import entries, words

PLACES_ABROAD = words(
    """
    aarhus abeokuta aberdeen aberdeenshire abidjan abuja accra ahmedabad alberta algiers amman amritsar
    amsterdam andalusia anglesey antananarivo antrim antwerp arequipa armagh arusha asmara assam aswan
    auckland ayrshire ballarat balochistan bamako bandung bangalore banjul barcelona basra bauchi bavaria
    bedfordshire beirut belfast belgrade bendigo bengaluru berkshire bhopal bhubaneswar bihar bilbao
    blantyre bloemfontein bogotá bondi bordeaux borneo brampton brasília bratislava brazzaville brighton
    brisbane bristol brno bucharest buckinghamshire bujumbura bukavu bulawayo busan calabar calgary
    cambridgeshire cardiff carmarthenshire casablanca catalonia cavan ceredigion chandigarh chengdu cheshire
    chhattisgarh chiapas chisinau chittagong chongqing christchurch coimbatore cologne connacht cotonou
    coventry croydon cumbria curitiba cusco daegu dakar dalian darfur davao debrecen dehradun derbyshire
    derry dnipro dodoma donegal dresden dundee dunedin durban düsseldorf edmonton eldoret entebbe enugu
    erbil exeter faisalabad fallujah faridabad fermanagh fortaleza frankfurt freetown fujian fukuoka
    fukushima gaborone galicia galway garissa gauteng gdansk geelong ghaziabad ghent giza gloucestershire
    goma gothenburg gqeberha graz guadalajara guangdong guangzhou guayaquil gujarat gurugram guwahati
    gwynedd győr haifa hainan hamburg hampshire hangzhou harare harbin hargeisa haryana hebrides hebron
    herefordshire hertfordshire hiroshima hokkaido honiara hubei humberside hunan hyderabad ibadan idlib
    ilorin incheon indore innsbruck invercargill inverness ipoh ipswich isfahan jaffna jaipur jeddah jenin
    jharkhand jiangsu johor kaduna kakamega kampala kanpur kaohsiung karbala karnataka katsina kaunas kedah
    kelantan kerala khartoum kherson kigali kildare kilkenny kinshasa kirkuk kisumu kitwe kobe kochi
    kozhikode krakow kraków kuching kumasi kunming kwazulu-natal kyoto labrador ladakh lanarkshire
    lancashire laois latakia lausanne leeds leicester leicestershire leinster leipzig leitrim lhasa lilongwe
    limerick limpopo lincolnshire ljubljana lokoja lombardy lomé londonderry longford lothian louth luanda
    lubumbashi lucknow ludhiana lusaka luzon lviv macau machakos madurai maharashtra maiduguri makassar
    makurdi malacca malmö managua manama mandalay mangaluru manipur manitoba maputo maracaibo marrakech
    marrakesh marsabit marseille mashhad meath mecca medellin medellín medina meghalaya melaka merseyside
    michoacán middlesbrough mindanao miskolc mississauga mizoram mogadishu mombasa monaghan monrovia
    monterrey montevideo mpumalanga multan munich munster muscat mwanza mysuru málaga nablus nagaland
    nagasaki nagoya nagpur najaf nakuru nanjing nantes naples nashik naypyidaw newcastle newfoundland
    newport niamey noida northamptonshire northumberland norwich nottingham nottinghamshire novosibirsk
    nukualofa nunavut nyeri nyíregyháza oaxaca odisha offaly okinawa onitsha ontario orkney osaka osogbo
    otago ouagadougou owerri oxford oxfordshire pahang palermo patna pembrokeshire penang perak perth
    plymouth podgorica pokhara polokwane portsmouth powys poznan prayagraj pristina puducherry pune punjab
    putrajaya pécs qingdao quebec queensland quito québec rabat rafah rajasthan ranchi raqqa recife
    reykjavik roscommon rostov rotorua rotterdam sabah salzburg sanaa sapporo sarajevo sarawak sardinia
    saskatchewan saskatoon saxony selangor seville sharjah sheffield shenyang shenzhen shetland shimla
    shiraz shropshire sichuan sicily sikkim sinaloa sindh skopje sligo sokoto somerset southampton soweto
    srinagar staffordshire stirling strasbourg stuttgart suez sulawesi sumatra sunderland surabaya suva
    swansea sylhet szeged taipei takoradi tampere taranaki tartu tasmania tauranga teesside tegucigalpa
    telangana terengganu thessaloniki thiruvananthapuram tianjin tijuana tipperary tirana toulouse
    townsville tripoli trondheim tunis turkana turku tyneside ulaanbaatar ulster umlazi urumqi uttarakhand
    valparaíso varanasi venice veracruz vientiane vijayawada visakhapatnam visayas vladivostok waikato warri
    warwickshire waterford wearside westmeath wexford whangarei whangārei wicklow wiltshire windhoek
    winnipeg wollongong wolverhampton worcestershire wroclaw wuhan xi'an xinjiang yamoussoukro yangon
    yekaterinburg yokohama yorkshire yucatán yukon yunnan zagreb zanzibar zaporizhzhia zaragoza zaria
    zhejiang zurich
    """
) | entries(
    """
    bay of plenty | hawke's bay | new south wales | western australia | south australia | northern territory
    | gold coast | british columbia | nova scotia | new brunswick | prince edward island | kuala lumpur |
    kota kinabalu | kota bharu | kuala terengganu | negeri sembilan | ho chi minh city | phnom penh | siem
    reap | west bengal | uttar pradesh | madhya pradesh | andhra pradesh | himachal pradesh | arunachal
    pradesh | tamil nadu | navi mumbai | port harcourt | cross river | akwa ibom | rivers state | cape coast
    | cape town | eastern cape | western cape | northern cape | free state | port elizabeth | dar es salaam
    | addis ababa | south sudan | abu dhabi | kuwait city | west midlands | east anglia | west yorkshire |
    south yorkshire | north yorkshire | greater manchester | county durham | isle of wight | isle of man |
    milton keynes | county antrim | county down | são paulo | rio de janeiro | belo horizonte | la paz | san
    josé | san salvador | guatemala city | panama city | santo domingo | port-au-prince | port of spain |
    papua new guinea | solomon islands | trinidad and tobago | south island | north island | western sahara
    | equatorial guinea | guinea-bissau | central african republic | east timor | timor-leste | cape verde |
    democratic republic of congo
    """
)
