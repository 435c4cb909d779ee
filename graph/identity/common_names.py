"""Lists of names: surnames that many bear, given names, and what those are shortened to."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text, parted by spaces."""
    return frozenset(text.split())


COMMON_SURNAMES = word_set(
    """
    smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez
    gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris
    sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill
    flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips
    evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers
    gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson
    watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders
    patel myers long ross foster jimenez wang li zhang chen liu singh khan ali
    """
)
"""Surnames so common that a first name beside one tells little: two bearers are likely in one archive."""
FREQUENT_SURNAMES = word_set(
    """
    abbott adkins aguilar alexander allison alvarado andrews armstrong arnold atkins austin baldwin ball
    ballard banks barber barker barnett barrett barton bass bates beck becker benson berry bishop black
    blair blake boone bowen bowers bowman boyd bradley brady brewer bridges briggs brock bryan bryant
    buchanan burgess burke burns burton bush butler byrd cain caldwell cannon carlson carpenter carr
    carroll carson casey castro chambers chandler chapman christensen clarke clayton cobb cohen cole
    coleman collier colon conner copeland cortez craig crawford cross cummings cunningham curry curtis
    daniel daniels davidson dawson day dean delgado dennis dixon douglas doyle drake duncan dunn elliott
    ellis erickson estrada farmer ferguson fernandez fields figueroa fisher fitzgerald fleming fletcher
    flowers floyd fowler fox francis frank franklin frazier freeman french fuller gardner garner garrett
    garza george gibbs gibson gilbert gill glover gonzales goodman goodwin gordon graham grant graves
    greene greer gregory griffin griffith gross guerrero guzman hale hamilton hammond hampton hansen
    hanson hardy harmon harper harrington harrison hart harvey hawkins hayes haynes henderson henry
    herrera hicks higgins hines hodges hoffman hogan holland holloway holmes holt hopkins horton houston
    howell hubbard hudson huff hunt hunter ingram jacobs jefferson jenkins jennings jensen johnston
    jordan joseph keller kelley kennedy klein knight lamb lambert lane larson lawrence lawson leonard
    lindsey little lloyd logan love lowe lucas luna lynch lyons mack maldonado malone mann manning marsh
    marshall mason massey mathis matthews maxwell may mcbride mccarthy mccormick mccoy mcdaniel mcdonald
    mcgee mcguire mckenzie mckinney mclaughlin medina mendez meyer miles mills montgomery moody moran
    moreno morrison morton moss mullins munoz murray nash neal newman newton nichols norman norris norton
    nunez oliver olson ortega osborne owen owens padilla page palmer park parks parsons patrick patterson
    patton paul payne pearson pena perkins perry peters phelps pierce pittman poole pope porter potter
    powell powers pratt quinn ramsey ray reese reeves reid reynolds rhodes rice richards riley rios
    robbins roberson robertson rodgers romero rose rowe roy russell ryan salazar sandoval santiago santos
    saunders schmidt schneider schultz schwartz sharp shaw shelton sherman silva simmons simon simpson
    sims singleton snyder soto sparks spencer stanley steele stephens stevens stevenson stokes stone
    strickland sullivan summers sutton swanson tate terry thornton todd townsend tran tucker tyler
    underwood valdez vargas vasquez vaughn vega wade wagner wallace walsh walters walton warner warren
    washington waters watkins watts weaver webb weber webster welch wells west wheeler wilkerson wilkins
    williamson willis wise wolfe wong woods yates zimmerman
    """
)
"""With the common ones the five hundred or so that most Americans bear (Census 2010)."""
FIRST_NAMES = word_set(
    """
    adam amy andrea angela ann anna anne barbara betty brian bruce carl carlos carol craig david dennis diane
    dean donna elena eric erica gale gary george gloria grant gordon heather helen henry jane janet jason jean
    jesus joan jorge jose joyce juan judith julia julie justin karen keith kelly kevin laura leslie linda lisa
    luis marc maria marie mark martha mary megan michelle miguel nancy neil nicole pablo pamela paul pedro
    rachel ralph roger rose roy ruth ryan sara sarah scott sean sharon sheila shirley stacy stephanie susan
    teresa todd tracy virginia wayne
    """
)
NICKNAMES = """
abe abraham|al albert|al alan|al alfred|alex alexander|alex alexandra|andy andrew|drew andrew|
ben benjamin|bernie bernard|beth elizabeth|betty elizabeth|liz lizzie elizabeth|bill billy william|
will willy william|bob bobby robert|rob robbie robert|brad bradley|cathy catherine|
kathy kate katie katherine|kathy kathryn|kathy kathleen|charlie chuck charles|chris christopher|
chris christine|cindy cynthia|dan danny daniel|dave david|deb debbie deborah|deb debbie debra|
dick richard|rick richard|rich richard|don donnie donald|doug douglas|ed eddie edward|ted edward|
fred frederick|gabe gabriel|greg gregory|jack john|jake jacob|jeff jeffrey|geoff geoffrey|
jim jimmy james|jamie james|joe joey joseph|jon jonathan|josh joshua|ken kenny kenneth|larry lawrence|
larry laurence|matt matthew|max maxwell|meg margaret|peggy margaret|maggie margaret|mike michael|
mick michael|mitch mitchell|nate nathan|nate nathaniel|nick nicholas|pat patrick|pat patricia|
patty patricia|pete peter|phil philip phillip|ray raymond|ron ronnie ronald|russ russell|sam samuel|
sam samantha|steve stephen steven|sue susan|suzie susan|ted theodore|teddy theodore|terry terrence|
tim timothy|tom tommy thomas|tony anthony|val valerie|vic victor|vlad vladimir|walt walter|
zach zack zachary|newt newton|mitt willard|gene eugene|hank henry|harry harold|marty martin|stan stanley|
vince vincent|wes wesley|wendy gwendolyn|becky rebecca|barb barbara|jen jenny jennifer|jerry gerald|
jerry jerome|lou louis|rudy rudolph rudolf|abby abigail|angie angela|archie archibald|art arthur|
cal calvin|cliff clifford|connie constance|curt curtis|denny dennis|ernie ernest|fran frances|fran francis|
frank franklin|gus augustus|jackie jacqueline|kim kimberly|lenny leonard|manny manuel|mel melvin|ned edward|
norm norman|ollie oliver|penny penelope|randy randall|reggie reginald|rod rodney|sid sidney|stu stuart|
trish patricia|vicky victoria|wally walter|
len leonard|herb herbert|jess jessica|judy judith|mandy amanda|sandy sandra|
mohammed mohamed mohammad muhammad|ahmed ahmad|hussein husain hussain|moammar muammar|yusuf yousef youssef|
hasan hassan|abdullah abdallah|osama usama|mustafa mostafa|gabby gabrielle|gabby gabriella|allie allison|
ash ashton|tina christina|tess terri theresa|kris kristina|bev beverly|dot dorothy|ellie eleanor|gerry gerald|
gerry gerard|jan janet|jan janice|mindy melinda|pam pamela|rosie rose|steph stephanie|tad thaddeus|
viv vivian|mickey michael|nat nathaniel|nat natalie|stew stewart|theo theodore|toby tobias|ty tyler|
zeke ezekiel|maddie madeline madeleine|tommy thomas|trudy gertrude|hal harold|bart bartholomew
"""
"""Families of first names, each of short forms and long ones, parted by bars."""
