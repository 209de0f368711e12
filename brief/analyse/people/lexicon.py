"""Words of the language that tell people apart: forms of address, offices, given names, kinds of bodies.

Given names are the common ones of English-language news (US and UK birth registers, and those of other nations that are
met most often); offices and kinds of bodies were gathered from dictionaries' hyponyms of "person" and "organization".
"""

from __future__ import annotations

# Forms of address say nothing of an office; some tell who is a man, who a woman.
ADDRESS_MALE = frozenset("baron duke herr king lord mister monsieur mr mssr prince señor sir".split())
ADDRESS_FEMALE = frozenset("baroness dame duchess frau lady madam madame miss mrs ms princess queen señora".split())
ADDRESS = frozenset("dame lady lord madam madame messrs miss mister monsieur mr mrs ms señor señora sir".split())

# Offices that stand right before a name and are never part of it.
TITLES = frozenset(
    "activist actor actress admiral adviser advisor aide amb ambassador analyst anchor archbishop assemblyman "
    "assemblywoman attorney atty author billionaire bishop brig brigadier businessman businesswoman candidate "
    "capt captain cardinal chairman chairwoman challenger chancellor chief cllr cmdr coach col colonel comedian "
    "commander commissioner comptroller congressman congresswoman constable contender controller corporal "
    "correspondent councillor councilman councilmember councilwoman cpl delegate deputy det detective director "
    "doctor dr drs economist editor emir ex-president father former front-runner frontrunner gen general gov "
    "governor govs hopeful host imam incumbent insp inspector judge justice king lady lawmaker lawyer leader "
    "lieutenant lord lt maj major marshal mayor minister moderator mp nominee ofc officer pastor pollster pope "
    "premier pres president prince princess principal prof professor profs prosecutor queen rabbi rep reporter "
    "representative reps rev reverend rival sec secretary sen senator sens sergeant sgt sheik sheikh sheriff "
    "singer sister speaker spokesman spokesperson spokeswoman strategist sultan superintendent supt "
    "then-president treasurer trooper undersecretary vice".split()
)
TITLE_SHORT = {
    "sen": "senator",
    "sens": "senator",
    "rep": "representative",
    "reps": "representative",
    "gov": "governor",
    "govs": "governor",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "capt": "captain",
    "sgt": "sergeant",
    "maj": "major",
    "cmdr": "commander",
    "adm": "admiral",
    "pres": "president",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "det": "detective",
    "supt": "superintendent",
    "insp": "inspector",
    "amb": "ambassador",
    "sec": "secretary",
    "atty": "attorney",
    "cllr": "councillor",
    "ofc": "officer",
    "pm": "minister",
    "premier": "minister",
    "advisor": "adviser",
    "front-runner": "frontrunner",
    "lawmaker": "legislator",
    "cop": "officer",
    "policeman": "officer",
    "policewoman": "officer",
    "reporter": "journalist",
    "correspondent": "journalist",
    "attorney": "lawyer",
    "tycoon": "businessman",
    "mogul": "businessman",
    "businesswoman": "businessman",
    "magnate": "businessman",
    "billionaire": "businessman",
    "spokesperson": "spokesman",
    "spokeswoman": "spokesman",
    "congressperson": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "chief": "chief",
    "boss": "chief",
    "ceo": "executive",
    "nominee": "candidate",
    "frontrunner": "candidate",
    "hopeful": "candidate",
    "contender": "candidate",
    "challenger": "candidate",
    "rival": "candidate",
}

# Nouns for a person by office, trade, kin or part played. Words in -er, -or, -ist, -ian, -man and the like are known
# by PERSON_ENDING as well; those here have no such ending or are the most common.
PERSON_NOUNS = frozenset(
    "activist actor actor-turned-politician actress addict administrator admiral adult adviser advisor advocate "
    "agent aide ally ambassador analyst anchor apologist applicant archbishop architect artist assistant "
    "astronaut astronomer athlete attendant attendee attorney aunt author backer ballerina banker barrister "
    "billionaire biographer biologist bishop blogger boss boxer boy boyfriend bride broadcaster broker brother "
    "businessman businesswoman buyer bystander caller campaigner candidate captain cardinal celebrity ceo cfo "
    "chair chairman chairperson chairwoman challenger champion chancellor cheerleader chef chemist chief child "
    "cleric clerk client climatologist co-author co-chair co-chairman co-founder co-host co-owner co-worker coach "
    "colleague collector colonel columnist comedian commander commentator commissioner companion comptroller "
    "conductor congressman congressperson congresswoman conservative constable constituent consultant contender "
    "contractor contributor coordinator coroner correspondent councillor councilman councilwoman counsel "
    "counsellor counselor counterpart courier cousin coxswain critic curator customer cyclist dad dancer daughter "
    "dean defendant defender delegate democrat dentist deputy designer detective developer diplomat director "
    "dissident doctor donor driver duke ecologist economist editor educator elder emir employee employer engineer "
    "entrepreneur envoy epidemiologist evangelist ex-husband ex-wife executive expert explorer farmer father "
    "fellow fighter filmmaker financier firebrand firefighter fisherman floridian footballer forward founder "
    "friend front-runner frontrunner fugitive fundraiser gambler general geologist girl girlfriend goalie "
    "goalkeeper golfer gov governor graduate grandfather grandmother guard guest gunman guru head heavyweight "
    "hero historian holder homeowner hopeful host hostage housewife husband imam immigrant incumbent independent "
    "informant inmate inspector instructor intern interpreter investigator investor journalist judge jurist juror "
    "justice killer king lady landlord lawmaker lawyer leader lecturer legend legislator liberal libertarian "
    "librarian lieutenant lineman lobbyist loyalist magistrate magnate maker man manager marine marshal "
    "mathematician maverick mayor mechanic member mentor merchant midfielder millionaire minister missionary "
    "mobster model moderator mogul monarch mother mp musician native neighbor neighbour nephew neurosurgeon "
    "new-yorker newcomer niece nominee novelist nurse observer offender officer official ohioan operative "
    "operator opponent organiser organizer outsider owner painter panelist parent participant partner passenger "
    "pastor patient patriarch patron pediatrician performer philanthropist philosopher photographer physician "
    "physicist pilot pioneer plaintiff planner player playwright poet policeman policewoman politician pollster "
    "pope preacher predecessor premier president priest prince princess principal prisoner producer professor "
    "programmer promoter prophet prosecutor protege protester psychiatrist psychologist publicist publisher "
    "pundit quarterback queen rabbi racer ranger rapper rapporteur realtor rebel recipient recruiter referee "
    "refugee registrar relative rep reporter representative republican researcher resident retiree reverend rider "
    "rival ruler runner sailor salesman salesperson saleswoman scholar scientist sculptor secretary seismologist "
    "seller sen senator sergeant sheikh sheriff shooter shopper sibling singer sister skater skeptic skipper "
    "socialist socialite soldier solicitor son songwriter speaker specialist spectator spokesman spokesperson "
    "spokeswoman spouse staffer star statesman statistician stepfather stepmother strategist striker student "
    "successor sultan superintendent supervisor supporter surgeon surrogate survivor suspect sympathizer teacher "
    "teammate technician teen teenager terrorist texan theorist therapist tourist trader trainer translator "
    "traveler traveller treasurer trooper trustee twin tycoon uncle undersecretary user veteran victim villager "
    "visitor volunteer voter waiter waitress warden warrior whistleblower widow widower wife winner witness woman "
    "worker writer youngster youth".split()
)
PERSON_ENDING = ("man", "woman", "person", "ist", "ologist", "ographer", "ician", "crat", "smith", "keeper", "holder")

MALE_NOUNS = frozenset(
    "actor assemblyman boy boyfriend brother businessman cameraman chairman congressman congressmen councilman "
    "dad duke emir father fisherman gentleman grandfather grandson gunman guy husband king lad man nephew "
    "policeman pope priest prince salesman serviceman son spokesman statesman stepfather sultan uncle waiter "
    "widower".split()
)
FEMALE_NOUNS = frozenset(
    "actress assemblywoman aunt ballerina bride businesswoman chairwoman congresswoman councilwoman daughter "
    "ex-wife girl girlfriend granddaughter grandmother heroine housewife lady mom mother mum niece nun "
    "policewoman princess queen saleswoman sister spokeswoman stepmother waitress widow wife woman".split()
)

MALE_NAMES = frozenset(
    "aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alberto alejandro aleksandr alex "
    "alexander alexei alfred ali allan allen alvin amir anders andre andreas andrei andres andrew andrzej andy "
    "angus anthony antonin antonio ari arjun arnold arthur asher ashraf austin ban barack barry bart bashar ben "
    "benedict benjamin bernard bernie bert beto bill billy bjorn bob bobby boris brad bradley brandon brendan "
    "brent bret brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlos carlton cedric cesar "
    "chad charles charlie chester chip chris christian christopher chuck clarence clark claude clay clayton cliff "
    "clifford clint clinton clive clyde cody colin conrad corey cornel cory craig curt curtis cyrus dale damian "
    "damien dan daniel danny darnell darrell darren daryl dave david davis dean denis dennis derek derrick dick "
    "diego dimitri dinesh dirk dmitri dmitry dominic don donald donnie doug douglas duane duncan dustin dwayne "
    "dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elijah elliot elliott elon emilio emmanuel "
    "enrique eric erik ernest ernesto ethan eugene evan everett evo ezra faisal felipe felix ferdinand fernando "
    "fidel floyd francis francisco franco frank franklin fred freddie frederick gabriel garba garrett gary gavin "
    "gene geoff geoffrey george gerald gerard gerhard gianni gilbert giovanni giuseppe glen glenn goodluck gordon "
    "graham grant greg gregory guido guillermo gus gustavo guy hamid hamza hank hans harold harry harvey hassan "
    "hector henrik henry herbert herman hillel hiroki hiroshi homer horace howard hubert hugh hugo hussein ian "
    "ibrahim igor irving isaac ismail israel ivan jacek jack jackson jacob jacques jaime jake jamal james jamie "
    "jan jared jaroslaw jason jasper javier jay jean jeb jed jeff jefferson jeffrey jeh jens jeremy jerome jerry "
    "jesse jesus jim jimmy joachim joao joaquin joe joel joey johan johannes john johnny jon jonah jonathan "
    "jordan jorge jose joseph josh joshua juan judd jules julian julio julius justin kareem karim karl keith ken "
    "kenji kenneth kenny kent kevin khalid kim-jong kirk klaus kofi kris kurt kyle lai lance larry lars laurence "
    "laurent lawrence lech lee leo leon leonard leonardo leroy leslie lester lewis liam lincoln lindsey lionel "
    "lloyd logan lonnie lou louis luca lucas luis luke luther mahmoud malcolm manuel marc marcel marco marcos "
    "marcus mariano mario mark markus marshall martin marty martyn marvin mason mateo mathew matt matteo matthew "
    "maurice mauricio max maxwell mehdi mehmet mel melvin merrick michael michel miguel mikael mike mikhail miles "
    "milo milton mitch mitchell mitt mohamed mohammad mohammed morgan morris muhammad muhammadu murray mustafa "
    "narendra nasser nate nathan nathaniel neal ned neil nelson newt nicholas nick nico nicolas nigel nikolai "
    "nils noah noel nolan norm norman olaf oleg oliver omar orban orrin osama oscar otis otto owen pablo paolo "
    "pat patrick paul pavel pedro pete peter phil philip philippe phillip pierre piotr preston rafael rahm rahul "
    "raj ralph ramon ramzi rand randall randolph randy raphael rashid raul ray raymond recep reggie reid reince "
    "rene reuben rex ricardo richard rick ricky rob robbie robert roberto rod roderick rodney rodrigo roger "
    "roland roman ron ronald ronnie rory ross roy ruben rudolph rudy rupert russ russell ryan salman sam sami "
    "samuel sanjay saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sheldon shinzo sidney "
    "silvio simon spencer stan stanley stefano stephane stephen sterling steve steven stewart stuart sven tad "
    "takeshi tariq ted terence terrence terry thabo theo theodore thomas tim timothy toby todd tom tomasz tommy "
    "tony travis trent trevor trey tristan troy tucker tyler tyrone ulrich umar victor vikram viktor vince "
    "vincent vladimir wade wallace walter warren wayne wei wendell wesley wilbur wilfred will willem william "
    "willie winston wolf wolfgang woodrow xavier yasser yemi yuri yusuf zac zach zachary zack zoltan".split()
)
FEMALE_NAMES = frozenset(
    "abby abigail ada adele adriana agnes aisha alana alexandra alexis alice alicia alison allison alma alyssa "
    "amal amanda amber amelia amy ana anastasia andrea angela angelina anita ann anna anne annette annie annika "
    "anooshe antonia april ariana arianna ashley astrid audrey aung ayesha barbara beatrice becky belinda bella "
    "benazir bernadette beth bethany betsy betty beverly bianca bonnie brenda brianna bridget brigitte britney "
    "brittany brooke caitlin camila camille candace cara carla carly carmen carol carole carolina caroline "
    "carolyn carrie casey cassandra cassie catherine cathy cecile cecilia celeste charlene charlotte chelsea "
    "cheryl chloe christiane christina christine christy cindy claire clara claudia colleen connie constance cora "
    "corinne courtney cristina crystal cynthia daisy dana daniela danielle daphne darlene dawn debbie deborah "
    "debra deirdre delia denise desiree diana diane dianne dina dolores donna dora doris dorothy edith eileen "
    "elaine eleanor elena elisabeth elise eliza elizabeth ella ellen eloise elsa elsie emilia emily emma erica "
    "erika erin estelle esther ethel eva evelyn faith fatima federica felicia fiona flora florence frances "
    "francesca frida gabriela gabriella gabrielle gail gayle georgia geraldine gertrude gillian gina ginny "
    "giorgia giulia glenda gloria golda grace greta gretchen gwen gwendolyn hannah harriet hazel heather heidi "
    "helen helena hilary hillary hope huma ida ilana ilhan ina ingrid irene iris irma isabel isabella ivana "
    "ivanka jackie jacqueline jan jana jane janet janice jasmine jean jeanne jen jenna jennifer jenny jessica "
    "jill jo joan joanna joanne jocelyn jodi jody johanna josephine joy joyce juanita judith judy julia juliana "
    "julianne julie juliet june kamala karen kari karin karine karla kate katherine kathleen kathryn kathy katie "
    "katrina kay kayla keisha kelli kelly kellyanne kendra keri kerry kersti kim kimberly kirsten kirstjen kirsty "
    "krista kristen kristi kristin kristina kristine lara latoya laura lauren laurie leah leigh leila lena leslie "
    "leticia leyla lillian lily linda lindsay lisa liz liza lois loretta lori lorraine louise lucia lucille lucy "
    "luisa lydia lynn lynne mabel madeleine madeline mae maggie malala malia mallory mandy mara marcia margaret "
    "margarita margot maria mariah marian mariana marianne marie marilyn marina marine marion marissa marjorie "
    "marlene martha mary matilda maureen maxine maya meg megan meghan megyn melania melanie melissa mercedes "
    "meredith mia michele michelle mildred mimi mindy minnie miranda miriam molly mona monica muriel myra nadia "
    "nahid nancy naomi natalia natalie natasha nell nellie nichole nicola nicole nikki nina noor nora norma "
    "ofeibea olga olive olivia padma paige pamela pat patricia patsy patty paula pauline pearl peggy penelope "
    "penny petra phoebe phyllis polly priscilla rachael rachel ramona rania rebecca reema regina renata renee "
    "rhonda rita roberta robin rosa rosalind rosalynn rose rosemary rosie roxanne roza ruby ruth sabrina sadie "
    "sally samantha sandra sandy sara sarah sasha savannah selena serena shannon sharon sheila shelby shelley "
    "sherry sheryl shirin shirley sigrid simone sofia sonia sonja sonya sophia sophie stacey stacy stella "
    "stephanie sue susan susanna susanne suzanne sybil sylvia tamara tamika tammy tanya tara tatiana teresa tess "
    "tessa theresa tiffany tina tracey traci tracy trish trudy uma ursula valentina valerie vanessa vera veronica "
    "vicki vicky victoria viola violet virginia virginie vivian wanda wendy whitney wilhelmina wilma winifred "
    "yasmin yolanda yvette yvonne zainab zoe".split()
)

# What a body (a firm, office, party, team, paper) is called: such a word in a name makes it no person's.
BODY_NOUNS = frozenset(
    "academy act administration agency airline airlines airport alliance army assembly association authorities "
    "authority avenue awards ballroom bank bill board bookings border brigade bureau business cabinet campaign "
    "center centre chamber championship charity church cia city clinic club coalition college commission "
    "committee community company congress consortium convention cooperation corp corporation council country "
    "court crew cup defence defense department dept desk division embassy enterprise enterprises establishment "
    "exchange faction family fbi federal federation firm force forces foundation front fund gazette government "
    "group guard herald hospital hotel house inc industry initiative institute institution intelligence journal "
    "judiciary kremlin laboratory league legislature llc lobby ltd magazine management media militia ministry "
    "monitor movement municipality museum nasa nation nations nato navy network news newspaper observatory office "
    "opposition organisation organization outlet pac paper parliament partnership party pentagon police post "
    "press prix program programme project publication radio regime regiment regulator republic retailer reuters "
    "school secretariat senate service services site society squad square staff startup state states station "
    "store street studio superpac supplier team telegraph television times tribunal trust tv union unit "
    "university watchdog website wing workers zoo".split()
)

# A lower-case word that a name may hold.
NAME_LINKS = frozenset(
    "al ben bin bint d da dal de del della den der des di do dos du e el ibn la las le les lo los of st ter van "
    "von y zu".split()
)
NAME_SUFFIXES = frozenset("esq ii iii iv jr mbe md mp obe phd qc sr".split())

# Capitalised words at a name's edge that never belong to it (headlines, sentence starts).
NEVER_NAME = frozenset(
    "a about according after again against all also am american americans amid an analysis and any april are as "
    "asked at august be because before behind both breaking british but by calls can chinese christian christians "
    "conservative conservatives could dad december democrat democratic democrats did do does dr during editor "
    "editors even ever every exclusive facebook fact fans february follow for former french friday from german "
    "get gets getty god gop gov had half has have he her here hers him his how however i if image images in "
    "inside instagram internet into is israeli it its january july june just last later let like madam many march "
    "may meanwhile meet might mom monday more most mr mrs ms muslim muslims my neither new next no nor not "
    "november now october of off on once one only opinion or other our out over own photo picture poll president "
    "read related rep report republican republicans russian said saturday says sen september she should since sir "
    "so some still such sunday supporters tells than that the their them then there these they this those though "
    "through thursday to today told tomorrow too tuesday twitter under until up update upon us very video vs was "
    "watch we wednesday were what when where whether which while who whom why will with without would yes "
    "yesterday yet you your youtube".split()
)


def names_person(word: str) -> bool:
    """Whether a word means a person by office, trade or kin: from the lexicon, or by its ending."""
    low = word.lower().rstrip(".")
    return low in PERSON_NOUNS or low in TITLES or low.split("-")[-1] in PERSON_NOUNS or low.endswith(PERSON_ENDING)
