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
COMMON_ELSEWHERE = word_set(
    """
    abdullah ahmad ahmed hasan hassan hossain hussain hussein ibrahim mahmoud malik mohamed mohammad mohammed
    rahman
    das gupta jain joshi kumar mehta mishra nair rao reddy roy shah sharma verma yadav
    bai cai cao cheng deng feng gao guo han he hu huang jiang liang lin luo ma peng song sun tang wu xie xu
    yang ye yu zhao zheng zhou zhu cheung lam leung
    bui dang do duong hoang huynh le ngo pham phan tran vo vu
    choi chung cho jang jeong jung kang lim park shin yoon
    fujita hayashi ito kato kimura kobayashi mori nakamura saito sasaki sato shimizu suzuki takahashi tanaka
    watanabe yamada yamamoto yoshida
    fedorov ivanov ivanova kozlov kuznetsov lebedev morozov novikov pavlov petrov petrova popov romanov
    smirnov sokolov vasiliev volkov bondarenko kovalenko shevchenko nowak kowalski novak horvat popescu
    becker fischer hoffmann klein koch mayer meier meyer muller mueller schmidt schneider schulz wagner weber
    bakker jansen janssen peeters visser
    bernard dubois durand dupont girard lambert laurent lefebvre leroy moreau petit richard rousseau simon
    andersen andersson berg eriksson hansen johansen johansson karlsson larsen larsson lindberg nielsen
    nilsson olsen pedersen persson svensson virtanen
    bianchi colombo conti costa esposito ferrari greco marino ricci romano rossi russo
    alves almeida carvalho ferreira gomes lima oliveira pereira ribeiro rodrigues santos silva sousa souza
    demir kaya sahin yildiz yilmaz cohen levi levy mizrahi
    adeyemi dlamini mensah moyo nkosi okafor owusu traore diallo
    """
)
"""Surnames of many outside the United States, more than its census tells."""
FAMILIES_FIRST = word_set(
    """
    ahn bae baek bai bui cai cao cha chen cheng cheung cho choe choi chung cui dai dang deng ding dinh
    do doan dong du duong fan fang feng fu gao gong gu guo han hao he heo ho hoang hong hou hu hua huang
    huynh hwang jang jeon jeong ji jia jiang jin jo joo jung kang kim ko kong koo kwak kwon lai lam lau
    le lee lei leung li liang liao lim lin liu lo lu luo luong ly lyu ma mai mao meng min mo moon nam
    ngo nguyen noh oh pak pan park peng pham phan phung qian qin qiu quach ren roh ryu seo shao shen shi
    shim shin son song su suh sun sung ta tan tang tao thai tian to tran trinh truong tsai vo vu vuong
    wan wang wei wen wong woo wu xi xia xiao xie xu xue yan yang yao ye yin yoo yoon yu yuan zeng zhang
    zhao zheng zhong zhou zhu zou
    """
)
"""Surnames of China, Korea and Vietnam, which stand first at home and last abroad."""
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
