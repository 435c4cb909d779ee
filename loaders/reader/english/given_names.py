"""Given names of people, in lower case, and which of them tell a sex."""

from __future__ import annotations

from onrecord.loaders.reader.english.given_names_abroad import FEMALE_ABROAD, MALE_ABROAD
from onrecord.loaders.reader.english.words import words

_FIRST_NAMES = words(
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
    abe abraham anderson arabella bernadette brittney byron camille candice cassandra chelsea clark clayton
    clyde conrad cornelius curt daphne delia dexter dolores elliot ezra felicia floyd forrest gabrielle
    grover harlan harvey ida iris irving jacques jillian johanna joni juanita kristi lamar latoya lebron
    lester lola lowell luther lyle manny marjorie marlene matilda mayra megyn meredith mindy monte nate neal
    ned norah paige patty penny percy polly priscilla ramona rand robyn rodney ronnie rusty scarlett shelley
    sherry simone stu sybil teddy tyrone velma vicki walt wes wilma wolf
    """
)
_FEMALE = words(
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
    arabella bernadette brittney camille candice cassandra chelsea daphne delia dolores felicia gabrielle
    ida iris jillian johanna joni juanita kristi latoya lola marjorie marlene matilda mayra megyn meredith
    mindy norah paige patty penny polly priscilla ramona robyn scarlett shelley sherry simone sybil velma
    vicki wilma
    """
)
FIRST_NAMES = _FIRST_NAMES | FEMALE_ABROAD | MALE_ABROAD
FEMALE = _FEMALE | (FEMALE_ABROAD - _FIRST_NAMES)
MALE = (
    FIRST_NAMES
    - FEMALE
    - words(
        """
    alex alexis chris dana jamie jan jordan kim lee lynn morgan pat robin shannon taylor terry tracy sam
    cameron corey cory jean marion sandy charlie frankie robbie
    """
    )
)

EITHER_SEX = words("andrea ashley kelly lea leslie nicola simone")
"""Names of women in one country and of men in another; taken for a woman's where nothing tells."""
