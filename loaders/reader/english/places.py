"""Names of countries, cities and regions, in lower case."""

from __future__ import annotations

from onrecord.loaders.reader.english.places_abroad import PLACES_ABROAD
from onrecord.loaders.reader.english.words import entries, words

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
_CITIES = words(
    """
    moscow washington london paris berlin beijing tokyo delhi islamabad lahore karachi kabul tehran
    baghdad damascus ankara istanbul cairo jerusalem ramallah riyadh doha dubai geneva brussels vienna
    rome madrid lisbon athens warsaw prague budapest kiev kyiv minsk vilnius riga tallinn helsinki
    stockholm oslo copenhagen dublin edinburgh glasgow manchester liverpool birmingham boston chicago
    houston dallas austin miami atlanta detroit denver seattle philadelphia baltimore cleveland phoenix
    sacramento manhattan brooklyn queens bronx harlem toronto ottawa montreal vancouver sydney melbourne
    canberra seoul pyongyang shanghai hanoi bangkok manila jakarta singapore mumbai kolkata chennai
    dhaka colombo kathmandu nairobi lagos johannesburg pretoria havana caracas bogota lima santiago
    brasilia peshawar quetta rawalpindi alabama alaska arizona arkansas california colorado connecticut
    delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
    massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
    pennsylvania tennessee texas utah vermont virginia wisconsin wyoming orlando charlotte milwaukee
    cincinnati pittsburgh benghazi mosul aleppo kharkiv odesa odessa donetsk luhansk mariupol petersburg
    siberia balkans caucasus
    """
)
_LONGER = entries(
    """
    hong kong | new york | new york city | new hampshire | new jersey | new mexico | new orleans | new
    delhi | new zealand | north carolina | south carolina | north dakota | south dakota | rhode island |
    west virginia | los angeles | san francisco | san diego | san bernardino | las vegas | salt lake
    city | st. petersburg | saint petersburg | united states | united kingdom | united arab emirates |
    saudi arabia | sri lanka | south africa | south korea | north korea | costa rica | puerto rico | el
    salvador | sierra leone | burkina faso | ivory coast | northern ireland | middle east | latin
    america | eastern europe | western europe | central asia | soviet union | des moines | tel aviv |
    west bank | gaza strip | silicon valley | district of columbia | kansas city | fort worth | buenos
    aires | sao paulo | mexico city
    """
)
PLACES = COUNTRIES | _CITIES | _LONGER | PLACES_ABROAD
"""Names of places, which are neither people nor organisations."""

PLACE_WORDS = frozenset(word for place in PLACES for word in place.split())
"""Words of such names: the "dakota" of North Dakota."""

PLACE_OPENERS = words("port fort mount lake saint st los las san santa new north south east west")
"""First words of places that are no first names of people: "Port Lorne"."""

PLACE_HEADS = words(
    """
    street avenue road square river lake sea ocean island islands mountain mountains valley county city
    bay beach park province region peninsula airport bridge strait gulf coast hills crescent terrace quay
    wharf dam loch creek township junction harbour
    """
)
