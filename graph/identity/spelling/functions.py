"""Bodies called by what they do alone, of which each country or town has one: Ministry of Health."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from onrecord.graph.identity.spelling.bodies import acronym, domain
from onrecord.graph.identity.spelling.body_words import PARTS, SMALL, SPELLED, STATE, TELL_LITTLE
from onrecord.graph.identity.spelling.census import first_name_share
from onrecord.graph.identity.spelling.common import word_set
from onrecord.graph.identity.spelling.countries import UNION
from onrecord.graph.identity.spelling.parts import given_name, words
from onrecord.graph.identity.spelling.well_known import well_known

_HEADS = word_set(
    """
    agency assembly association authority bank board bureau chamber commission confederation congress council
    court directorate exchange federation inspectorate institute ministry office parliament service services
    tribunal union
    """
)
_ORGANS = word_set("ministry court bank parliament assembly tribunal")
_SUBJECTS = word_set(
    """
    affairs agricultural agriculture aid air aircraft antitrust appeal appeals army arts atomic
    audit auditors aviation broadcasting budget building business census central charities charity
    chief children civil climate commerce communications competition complaints constitutional
    construction consumer consumers control corruption counterterrorism crime criminal cultural
    culture customs defence defense development digital disaster doctors drug drugs economic
    economics economy education elections electoral electricity emergencies emergency employers
    employment energy engineers environment equality ethics examinations exports external family
    farmers finance financial fire fisheries fishing flood food football foreign forest forestry
    forests fraud gambling gas general geological growers health heritage high highways home
    hospitals housing immigration independent industrial industries industry information
    infrastructure inspection insurance interior internal investigation investigations investment
    irrigation journalists judges judicial justice labor land lands language law lawyers legal
    licensing livestock lottery management marine maritime market markets medical medicine medicines
    merchants meteorological meteorology migration military miners mines mining monetary municipal
    national natural nature nuclear nurses nursing oil ombudsman parks parole patent peace pension
    pensions petroleum physicians pilots planning police population ports postal poultry power press
    prison prisons probation procurement prosecuting prosecution prosecutors public publishers
    quality racing radio rail railway railways refugee refugees registration regulation regulatory
    rehabilitation relief religious research reserve resources retail retailers revenue rights river
    rivers road roads rural safety science sciences seismological seismology shipping ski social
    sport sports standards statistical statistics stock students supreme survey tax taxation
    teachers technology telecommunications telecoms television tourism tourist trade traders trades
    traffic training transport transportation treasury universities utilities veterinary vocational
    water weather welfare wildlife women womens workers works writers youth
    """
)
_ALONE = word_set("treasury parliament greens conservatives liberals socialists communists labor tories")
"""What is called by one such word."""
_PARTIES = word_set(
    "labor conservative conservatives green greens liberal liberals socialist socialists communist "
    "communists christian social peoples workers"
)
_OF_PARTIES = _PARTIES | word_set("party democrats democratic national centre center")
_LOCAL = frozenset(
    {
        *("city council", "town council", "borough council", "county council", "district council"),
        *("city hall", "town hall", "county court", "crown court", "magistrates court", "district court"),
        *("police department", "fire department", "fire service", "high school", "general hospital"),
        *("university hospital", "childrens hospital", "regional hospital", "chamber of commerce"),
        *("mayors office", "mayor office", "school board", "food bank", "county jail"),
    }
)
"""Bodies of which each town has one."""
_OF_SAINTS = word_set("hospital church school college cathedral academy clinic parish monastery")
_MOST = 3
_SPELLINGS = {"labour": "labor", "defence": "defense", "ministries": "ministry", "programme": "program"}


@dataclass(frozen=True, slots=True)
class Function:
    """What a body is called by beside whose it is.

    Attributes:
        words: what it does, sorted; the same for Ministry of Health and Kenyan Health Ministry.
        place: of which country or town, as the name has it; empty where it does not tell.
        local: whether each town may have one, not only each country.
    """

    words: str
    place: str
    local: bool = False


@lru_cache(maxsize=200_000)
def function(name: str) -> Function | None:
    """What a name tells of what a body does; None for one that has a name of its own.

    A place is known by that nothing else is told: Velmar in Velmar Health Ministry.
    """
    found = [_SPELLINGS.get(word, SPELLED.get(word, word)) for word in words(name)]
    telling = [word for word in found if word not in SMALL]
    plain = " ".join(word for word in found if word not in {"the", "a", "an"})
    if not telling or acronym(name) or domain(name):
        return None
    if plain in _LOCAL or _is_of_saint(telling):
        return Function(plain, "", local=True)
    if telling[0] in _ALONE and len(telling) == 1:
        return Function(telling[0], "")
    return _of_party(telling) or _of_country(name, telling)


def _of_party(telling: list[str]) -> Function | None:
    """A party that is called by what it stands for, as other countries' are, and of which country it is."""
    stands_for = [word for word in telling if word in _OF_PARTIES]
    rest = [word for word in telling if word not in _OF_PARTIES]
    called = {*stands_for} & _PARTIES and (stands_for[-1] in _ALONE or len(stands_for) > 1)
    if not called or len(rest) > 2 or {*rest} & (PARTS | TELL_LITTLE | _HEADS):  # noqa: PLR2004  # San Lorne
        return None
    return Function(" ".join(sorted(stands_for)), " ".join(rest))


def _of_country(name: str, telling: list[str]) -> Function | None:
    does = [word for word in telling if word in _HEADS | _SUBJECTS]
    rest = [word for word in telling if word not in _HEADS | _SUBJECTS]
    if len(does) < 2 or not {*does} & _HEADS or len(rest) > _MOST:  # noqa: PLR2004  # a body and a subject
        return None
    if (rest and not {*does} & _ORGANS) or (not rest and _is_of_its_own(well_known(name))):
        return None
    place = UNION if rest and {*rest} <= STATE | {"united", "states"} else " ".join(rest)
    return Function(" ".join(sorted(does)), place)


def _is_of_its_own(known: str) -> bool:
    """Whether the fullest name of what a name is well known for has more than what it does."""
    return bool({*words(known)} - _HEADS - _SUBJECTS - SMALL - STATE - {"united", "states"})


def _is_of_saint(telling: list[str]) -> bool:
    """Whether it is called after a saint alone: St. Mary's Hospital."""
    called, *saint = telling[:-1] or [""]
    names = (given_name(word) or first_name_share(word) > 0 or word in _SACRED for word in saint)
    return (
        called in {"st", "saint", "holy", "sacred"}
        and telling[-1] in _OF_SAINTS
        and bool(saint)
        and all(names)
    )


_SACRED = frozenset(
    {"trinity", "cross", "heart", "family", "luke", "mary", "francis", "jame", "thoma", "giles"}
)
