"""In which country news places the cities that it names without one, and how countries are called."""

from __future__ import annotations

from onrecord.graph.identity.spelling.body_words import COUNTRIES

_CITIES = """
abidjan: ivory coast|abu dhabi: emirates|abuja: nigeria|accra: ghana|addis ababa: ethiopia|aleppo: syria|
algiers: algeria|amman: jordan|amsterdam: netherlands|ankara: turkey|athens: greece|auckland: new zealand|
baghdad: iraq|baku: azerbaijan|bangkok: thailand|barcelona: spain|beijing: china|beirut: lebanon|
belfast: britain|belgrade: serbia|berlin: germany|bern: switzerland|bogota: colombia|bonn: germany|
brasilia: brazil|bratislava: slovakia|bucharest: romania|budapest: hungary|buenos aires: argentina|
cairo: egypt|canberra: australia|cape town: south africa|caracas: venezuela|cardiff: britain|
colombo: sri lanka|copenhagen: denmark|dakar: senegal|damascus: syria|dar es salaam: tanzania|delhi: india|
dhaka: bangladesh|doha: qatar|dubai: emirates|dublin: ireland|edinburgh: britain|frankfurt: germany|
geneva: switzerland|glasgow: britain|hamburg: germany|hanoi: vietnam|harare: zimbabwe|havana: cuba|
helsinki: finland|hong kong: hong kong|islamabad: pakistan|istanbul: turkey|jakarta: indonesia|
jerusalem: israel|johannesburg: south africa|kabul: afghanistan|kampala: uganda|karachi: pakistan|
kathmandu: nepal|khartoum: sudan|kiev: ukraine|kigali: rwanda|kinshasa: congo|kuala lumpur: malaysia|
kuwait city: kuwait|kyiv: ukraine|la paz: bolivia|lagos: nigeria|lahore: pakistan|lima: peru|
lisbon: portugal|london: britain|luanda: angola|lusaka: zambia|madrid: spain|manama: bahrain|
manila: philippines|maputo: mozambique|melbourne: australia|mexico city: mexico|milan: italy|
minsk: belarus|mogadishu: somalia|monrovia: liberia|montevideo: uruguay|montreal: canada|moscow: russia|
mumbai: india|munich: germany|muscat: oman|nairobi: kenya|new delhi: india|nicosia: cyprus|oslo: norway|
ottawa: canada|paris: france|port au prince: haiti|prague: czechia|pretoria: south africa|
pyongyang: north korea|quito: ecuador|rabat: morocco|ramallah: palestine|reykjavik: iceland|riga: latvia|
rio de janeiro: brazil|riyadh: arabia|rome: italy|san jose: costa rica|san salvador: el salvador|
sanaa: yemen|santiago: chile|sao paulo: brazil|sarajevo: bosnia|seoul: korea|shanghai: china|
singapore: singapore|skopje: macedonia|sofia: bulgaria|st petersburg: russia|stockholm: sweden|
sydney: australia|taipei: taiwan|tallinn: estonia|tbilisi: georgia|tehran: iran|tel aviv: israel|
tirana: albania|tokyo: japan|toronto: canada|tripoli: libya|tunis: tunisia|vancouver: canada|
vienna: austria|vilnius: lithuania|warsaw: poland|wellington: new zealand|yangon: myanmar|yerevan: armenia|
zagreb: croatia|zurich: switzerland
"""
_OF_THE_UNION = """
atlanta|baltimore|boston|chicago|cincinnati|cleveland|dallas|denver|detroit|honolulu|houston|indianapolis|
las vegas|los angeles|miami|milwaukee|minneapolis|new orleans|new york|oklahoma city|philadelphia|phoenix|
pittsburgh|salt lake city|san antonio|san diego|san francisco|seattle|st louis|washington|
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|
indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|
montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|
oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|
west virginia|wisconsin|wyoming|
ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss|mo|mont|neb|nev|nh|nj|nm|
ny|nc|nd|okla|ore|pa|ri|sc|sd|tenn|tex|vt|va|wash|wva|wis|wyo|dc|
us|usa|united states|american|america
"""
UNION = "united states"
_ALSO = """
uk: britain|united kingdom: britain|england: britain|english: britain|scotland: britain|scottish: britain|
wales: britain|welsh: britain|holland: netherlands|saudi: arabia|saudi arabia: arabia|uae: emirates|
emirati: emirates|south korea: korea|south korean: korea|czech republic: czechia|albanian: albania|
angolan: angola|armenian: armenia|azerbaijani: azerbaijan|bahraini: bahrain|belarusian: belarus|
bolivian: bolivia|bosnian: bosnia|burmese: myanmar|cambodian: cambodia|congolese: congo|cypriot: cyprus|
ecuadorean: ecuador|estonian: estonia|georgian: georgia|haitian: haiti|icelandic: iceland|
jordanian: jordan|kuwaiti: kuwait|latvian: latvia|liberian: liberia|lithuanian: lithuania|omani: oman|
palestinian: palestine|qatari: qatar|rwandan: rwanda|senegalese: senegal|slovak: slovakia|
slovenian: slovenia|south african: south africa|taiwanese: taiwan|new zealand: new zealand
"""


def _pairs(text: str) -> dict[str, str]:
    lines = (line.split(": ") for line in text.replace("\n", "").split("|"))
    return {city.strip(): country.strip() for city, country in lines}


_COUNTRY = {
    **COUNTRIES,
    **{country: country for country in COUNTRIES.values()},
    **dict.fromkeys((one.strip() for one in _OF_THE_UNION.replace("\n", "").split("|")), UNION),
    **_pairs(_CITIES),
    **{country: country for country in _pairs(_CITIES).values()},
    **_pairs(_ALSO),
}
_ENDINGS = ("n", "i", "s", "an", "ian", "ish", "ese")


def country(place: str) -> str:
    """The country that a city, a state of the Union, a country or its adjective is of; empty if not known.

    Args:
        place: its words, in lower case.
    """
    return _COUNTRY.get(place, "")


def one_place(one: str, other: str) -> bool:
    """Whether two words are one place, or one its adjective: Velmar, Velmari."""
    mine, theirs = country(one) or one, country(other) or other
    short, long = sorted((mine, theirs), key=len)
    return mine == theirs or (
        not (country(one) and country(other)) and long in {short + end for end in _ENDINGS}
    )
