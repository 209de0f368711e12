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
    "activist actor actress admiral adviser advisor ag aide amb ambassador analyst anchor archbishop "
    "assemblyman assemblywoman attorney atty author billionaire bishop brig brigadier businessman businesswoman "
    "candidate capt captain cardinal chairman chairwoman challenger chancellor chief cllr cmdr coach col "
    "colonel comedian commander commissioner comptroller congressman congresswoman constable contender "
    "controller corporal correspondent councillor councilman councilmember councilwoman cpl delegate deputy det "
    "detective director doctor dr drs economist editor emir ex-president father former front-runner frontrunner "
    "gen general gov governor govs hopeful host imam incumbent insp inspector judge justice king lady lawmaker "
    "lawyer leader lieutenant lord lt maj major marshal mayor minister moderator mp nominee ofc officer pastor "
    "pollster pope premier pres president prince princess principal prof professor profs prosecutor queen rabbi "
    "rep reporter representative reps rev reverend rival sec secretary sen senator sens sergeant sgt sheik "
    "sheikh sheriff singer sister speaker spokesman spokesperson spokeswoman strategist sultan superintendent "
    "supt then-president treasurer trooper undersecretary vice".split()
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
    "agent aide ally ambassador analyst anchor apologist applicant archbishop architect archivist artist "
    "assistant astronaut astronomer athlete attendant attendee attorney auditor aunt author backer ballerina "
    "banker barman barrister billionaire biographer biologist bishop blogger boss boxer boy boyfriend bride "
    "broadcaster broker brother businessman businesswoman buyer bystander caller campaigner candidate captain "
    "cardinal carpenter celebrity ceo cfo chair chairman chairperson chairwoman challenger champion chancellor "
    "cheerleader chef chemist chief child cleric clerk client climatologist co-author co-chair co-chairman "
    "co-founder co-host co-owner co-worker coach colleague collector colonel columnist comedian commander "
    "commentator commissioner companion comptroller conductor congressman congressperson congresswoman "
    "conservative constable constituent consultant contender contractor contributor coordinator coroner "
    "correspondent councillor councilman councilwoman counsel counsellor counselor counterpart courier cousin "
    "coxswain critic curator customer cyclist dad dancer daughter dean defendant defender delegate democrat "
    "dentist deputy designer detective developer diplomat director dissident doctor donor driver duke ecologist "
    "economist editor educator elder electrician emir employee employer engineer entrepreneur envoy "
    "epidemiologist evangelist ex-husband ex-wife executive expert explorer farmer father fellow fighter "
    "filmmaker financier firebrand firefighter fisherman floridian footballer foreman forward founder friend "
    "front-runner frontrunner fugitive fundraiser gambler general geologist girl girlfriend goalie goalkeeper "
    "golfer gov governor graduate grandfather grandmother guard guest guide gunman guru head heavyweight hero "
    "historian holder homeowner hopeful host hostage housewife husband imam immigrant incumbent independent "
    "informant inmate innkeeper inspector instructor intern interpreter investigator investor journalist judge "
    "jurist juror justice killer king lady landlady landlord lawmaker lawyer leader lecturer legend legislator "
    "liberal libertarian librarian lieutenant lineman lobbyist loyalist magistrate magnate maker man manager "
    "marine marshal mathematician maverick mayor mechanic member mentor merchant midfielder millionaire "
    "minister missionary mobster model moderator mogul monarch mother mp musician native neighbor neighbour "
    "nephew neurosurgeon new-yorker newcomer niece nominee novelist nurse observer offender officer official "
    "ohioan ombudsman operative operator opponent organiser organizer outsider owner painter panelist paramedic "
    "parent participant partner passenger pastor patient patriarch patron pediatrician performer philanthropist "
    "philosopher photographer physician physicist pilot pioneer plaintiff planner player playwright plumber "
    "poet policeman policewoman politician pollster pope preacher predecessor premier president priest prince "
    "princess principal prisoner producer professor programmer promoter prophet prosecutor protege protester "
    "psychiatrist psychologist publicist publisher pundit quarterback queen rabbi racer ranger rapper "
    "rapporteur realtor rebel recipient recruiter referee refugee registrar relative rep reporter "
    "representative republican researcher resident retiree reverend rider rival ruler runner sailor salesman "
    "salesperson saleswoman scholar scientist sculptor secretary seismologist seller sen senator sergeant "
    "sheikh sheriff shooter shopkeeper shopper sibling singer sister skater skeptic skipper socialist socialite "
    "soldier solicitor son songwriter speaker specialist spectator spokesman spokesperson spokeswoman spouse "
    "staffer star statesman statistician stepfather stepmother strategist striker student successor sultan "
    "superintendent supervisor supporter surgeon surrogate surveyor survivor suspect sympathizer teacher "
    "teammate technician teen teenager terrorist texan theorist therapist tourist trader trainer translator "
    "traveler traveller treasurer trooper trustee twin tycoon uncle undersecretary user veteran victim villager "
    "visitor volunteer voter waiter waitress warden warrior whistleblower widow widower wife winner witness "
    "woman worker writer youngster youth".split()
)
PERSON_ENDING = ("man", "woman", "person", "ist", "ologist", "ographer", "ician", "crat", "smith", "keeper", "holder")

KIN = frozenset("cop dad daddy grandma grandpa granny guy hubby lad lass mam mama mom mum mummy nan papa".split())
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
    "aaron abdel abdul abdullah abel abraham adam adlai adnan adolf adrian agustin ahmad ahmed akbar akira al "
    "alaa alan alastair albert alberto albrecht aldo alec alejandro aleksandr alessandro alex alexander alexei "
    "alfonso alfred alfredo alhaji ali alistair allan allen aloysius alvin amadou amir amit amos amr anand "
    "anatoly anders anderson andre andreas andrei andres andrew andrzej andy angus anil anthony anton antonin "
    "antonio anwar archie ari aris arjun armand armando arne arnold arthur arturo ash asher ashraf asif august "
    "augustus austin avery avi axel ayrton aziz ban barack barry bart bashar bashir basil beau ben benali "
    "benedict benito benjamin bennett benny bernard bernd bernie bert bertrand beto bill billy bjorn blaine "
    "blair blake bob bobby boris boyd brad braden bradley branden brandon brendan brent bret brett brian bruce "
    "bruno bryan bryce bud buddy burt byron caleb calvin cameron carl carlo carlos carlton cary casey cassius "
    "cecil cedric cesar chad charles charlie charlton chauncey chester chip chris christian christoph "
    "christophe christopher chuck clarence clark claude claudio claus clay clayton clement cliff clifford "
    "clifton clint clinton clive clyde cody colby cole colin colm conor conrad corey cornel cornelius cornell "
    "cory craig curt curtis cyril cyrus dado dale damian damien damon dan daniel danny dante darnell daron "
    "darrel darrell darren darrin daryl dave david davide davis dean deepak delbert denis dennis denny denzel "
    "deonne derek derrick desmond deval devin dewey dexter dick diego dieter dimitri dinesh dino dirk dmitri "
    "dmitry domingo dominic don donald donnell donnie donovan dorian doug douglas doyle drew duane duncan "
    "dustin dwayne dwight dylan dylann eamon earl ebrahim ed eddie edgar edgardo edmond edmund eduardo edward "
    "edwin elbert eli elijah eliot elliot elliott ellis elmer elon elton elvin emanuel emil emile emilio "
    "emmanuel emmerson emre enda enrique enzo eric erich erik ernest ernesto ernie erwin esteban ethan eugene "
    "eugenio evan everett evgeny evo ezra fabian fabio fabrice faisal farook fausto faycal federico felipe "
    "felix ferdie ferdinand ferenc fernando fethullah fidel filip filippo finn floyd forrest francis francisco "
    "franco frank frankie franklin franz fred freddie frederick fredrik fritz gabriel garba garrett gary gaston "
    "gavin gene geoff geoffrey george gerald gerard gerardo gerhard gerry ghassan gianfranco gianni gideon "
    "gilbert gilles gino giorgio giovanni giulio giuseppe glen glenn glynn godfrey gonzalo goodluck gordon "
    "grady graham grant greg gregory grigory guido guillaume guillermo gunther gus gustav gustavo guy habib "
    "hage hakeem hal hamad hamid hamish hamza hank hans harlan harley harold harry harvey hasan hassan hassoumi "
    "heath hector heinrich heinz helmut henrik henry herb herbert herman hernan hideki hillel hiram hiroki "
    "hiroshi hisham hishammuddin homer horace hosni hossein howard hubert hugh hugo humberto hussein ian "
    "ibrahim idris ignacio igor ilham ilya imran ira irvin irving irwin isaac isaiah ishaan isidro ismael "
    "ismail israel ivan ivo jacek jack jackson jacob jacques jaime jair jake jalal jamaal jamal james jamie "
    "jamil jan janusz jared jaroslaw jarrod jason jasper javier jay jayden jean jeb jed jeff jefferson jeffery "
    "jeffrey jeh jens jenson jeremiah jeremy jermaine jerome jerry jesper jesse jesus jim jimmy jiri joachim "
    "joakim joao joaquin joe joel joey johan johann johannes john johnnie johnny jon jonah jonas jonathan jonny "
    "jordan jorge jos jose josef joseph josh joshua jovan juan judd juha jules julian julien julio julius junot "
    "jurgen justin kamal kareem karel karim karl keir keith kelvin ken kendall kenji kenneth kenny kent kevin "
    "khaled khalid khalil khizr kieran kim-jong kimi kiran kirk klaus kofi koichi konstantin kris kurmanbek "
    "kurt kwame kyle lachlan lai lamar lamont lance landon larry lars lasse laszlo laurence laurent lawan "
    "lawrence lech lee leif leland lenny leo leon leonard leonardo leonid leopold leroy leslie lester lev levi "
    "lewis liam lincoln lindsey linus lionel lloyd logan loic lonnie lorenzo lothar lou louis lu luca lucas "
    "luciano lucien ludwig luigi luis lukas luke luther lyle lyndon mads magnus mahamat mahdi maher mahmoud "
    "mahmud majid malcolm malik mallam manasseh manfred manny mansour manuel marc marcel marco marcos marcus "
    "marek mariano mario mariusz mark markus marlon marshall martin marty martyn marvin mason mateo mathew "
    "mathias mathieu matt matteo matthew matthias maurice mauricio max maxim maxime maximilian maxwell mehdi "
    "mehmet mel melvin menachem merrick micah michael michal michel micheál mick mickey miguel mihai mikael "
    "mike mikhail milan miles milo milos milton mitch mitchell mitt modesto mogoeng mohamed mohammad mohammed "
    "morgan moritz morris morton moshe mounir muammar muhammad muhammadu murray murshed mustafa mustapha nabil "
    "nachman nader naftali narendra nasser nate nathan nathaniel navin nawaz neal ned neil nelson neville newt "
    "niall nicholas nick nico nicolas nidal nigel nihad niklas niko nikolai nils noah noam noel nolan norbert "
    "norm norman octavio oded olaf oleg oliver olivier omar omer orban orlando orrin orville osama oscar oskar "
    "osman osvaldo otis otto ousmane owen pablo paolo pascal pat patricio patrick patrik paul paulo pavel pawel "
    "pedro percy perry pete peter petr petro peyton phil philip philipp philippe phillip pierre pieter piotr "
    "prakash preet preston priti quentin quincy radek rafael rafiq rahaman raheem rahm rahul raila raj rajesh "
    "rajiv ralf ralph rami ramiro ramon ramzi rand randall randolph randy raoul raphael rashad rasheed rashid "
    "rasmus raul ray raymond raynard recep reed reggie reginald reid reince reinhard remy ren renato rene "
    "reuben rex rhett ricardo rich richard richie rick ricky rico rishi rob robbie robby robert roberto rocco "
    "rod roderick rodney rodolfo rodrigo roger roland rolf romain roman romeo ron ronald ronan ronnie rory ross "
    "rowan roy royce ruben rudolf rudolph rudy rufus rupert russ russell ryan saad sadiq saeed sahil sajid "
    "salah salim salman salvador salvatore sam sami samir samuel sandeep sander sanford sanjay sanjeev santiago "
    "saud saul sayed scott seamus sean sebastian sergei sergey sergio seth shane shaun shawn sheldon shimon "
    "shinzo sid sidney silvio simeon simon slobodan soren spencer stan stanley stavros stefan stefano steffen "
    "steph stephane stephen sterling steve steven stewart stuart sunil sven syd syed tad taher taj takashi "
    "takeshi tal tamir tanner tariq tayyip ted teddy teodoro terence terrence terry thabo thaddeus thane theo "
    "theodor theodore thierry thomas thorsten tim timo timothy tito tobias toby todd tom tomas tomasz tommy "
    "tony torsten toto travis trayvon trent trevor trey tristan troy tucker tyler tyrone tyson uhuru ulrich "
    "umar uwe vaclav valentin valery van vance vern vernon vicente victor vijay vikram viktor vince vincent "
    "virgil vitaly vito vivek vladimir vladislav volodymyr wade waleed walid wallace wally walter warren "
    "waverly wayne wei wendell wes wesley wilbur wiley wilfred wilhelm will willard willem william willie "
    "winston wolf wolfgang woodrow wyatt xavier xi yaakov yanis yann yannick yaroslav yasser yemi yitzhak yosef "
    "yousef youssef yoweri yuri yusuf yves zac zach zachary zack zaid zain zoltan zoran".split()
)
FEMALE_NAMES = frozenset(
    "abby abigail ada adele adriana agnes ahed aileen aisha alana alejandra alexa alexandra alexia alexis alice "
    "alicia alina aline alison allie allison alma althea alyona alyson alyssa amal amanda amandla amber ameenah "
    "amelia amelie amina aminata amira amy ana anastasia andrea angela angelica angelina angie anika anita anja "
    "ann anna anne anneliese annette annie annika anooshe antonia april ariana arianna ariel arlene asabe asha "
    "ashley astrid audrey aung ava avril ayesha barbara beatrice beatriz becky belinda bella benazir bernadette "
    "bernice bess beth bethany betsy bette betty beverly bianca blanca bonnie bree brenda brianna bridget "
    "brigid brigitte britney brittany brooke caitlin camila camille candace candice cara carissa carla carly "
    "carmela carmen carol carole carolina caroline carolyn carrie caryn casey cassandra cassie catherine cathy "
    "cecile cecilia celeste celia charlene charlize charlotte chelsea cherie cheryl chiara chloe christa "
    "christiane christina christine christy ciara cindy claire clara clarissa claudette claudia clementine "
    "colleen connie constance consuelo cora corazon cordelia corinne courtney cristina crystal cynthia daisy "
    "daksha dana danai daniela daniella danielle daphne daria darlene dascha dawn deanna debbie deborah debra "
    "deena deirdre delia delores denise desiree diana diane dianne dilma dina dolores dominique donna dora "
    "doreen doris dorothea dorothy ebony edith effie eileen elaine eleanor elena elisa elisabeth elise elissa "
    "eliza elizabeth ella ellen eloise elsa elsie elvira emilia emilie emily emma emmanuelle erica erika erin "
    "erna ernestine esme esmeralda estela estelle esther ethel eugenia eunice eva evangeline evelyn fadela "
    "faith farhana fatima fatou fay faye federica felicia fern fiona flora florence fran frances francesca "
    "frida frieda gabby gabriela gabriella gabrielle gaby gail gayle gemma genevieve georgia geraldine gertrude "
    "ghislaine gilda gillian gina ginny giorgia gisele giulia gladys glenda gloria glory golda graca grace "
    "greer greta gretchen gwen gwendolyn gwyneth haleh haley hallie hana hannah harriet hasmik hattie hazel "
    "heather heidi helen helena helene henriette hilary hilda hillary hope huma ida ilana ileana ilene ilhan "
    "ilia imelda imogen ina indira inez ingrid irene irina iris irma isabel isabella isobel ivana ivanka ivy "
    "jacinda jackie jacqueline jada jan jana jane janet janice jasmine jayne jean jeanette jeanne jeannette jen "
    "jenifer jenna jennifer jenny jess jessica jessie jill jo joan joann joanna joanne jocelyn jodi jody "
    "johanna jomana joni josefina josephine josie joumana joy joyce juanita judi judith judy julia juliana "
    "julianne julie juliet juliette june kaitlin kaitlyn kaja kamala kara karen kari karin karine karla karyn "
    "kasia kate katharine katherine kathleen kathryn kathy katie katja katrina kay kaye kayla keira keisha "
    "kelli kelly kellyanne kelsey kendra keri kerry kersti khalida kim kimberly kirsten kirstie kirstjen kirsty "
    "krista kristen kristi kristin kristina kristine krystal lael lakshmi lana lara larissa latoya laura lauren "
    "laurie lauryn lea leah leanne leigh leila lena lenore leonora lesley leslie leticia leyla lia liana libby "
    "lilian lillian lily lina linda lindsay lisa liv liz liza lois lola lora lorena loretta lori lorna lorraine "
    "lottie louise lourdes lucia luciana lucille lucinda lucy luisa luz lydia lynda lynn lynne maayan mabel "
    "madeleine madeline mae magda magdalena maggie maisie malala malia mallory mandy manuela mara marcela "
    "marcella marcia margaret margarita margo margot marguerite maria mariah mariam marian mariana marianne "
    "maribel marie mariel marilou marilyn marina marine marion marisa marisol marissa marjorie marlene marta "
    "martha martina marwa mary maryam maryamu maryanne mathilde matilda maud maureen mavis maxine maya mayra "
    "meg megan meghan megyn melania melanie melanne melinda melissa melody mercedes mercy meredith mette mia "
    "michaela michele michelle mika mila mildred millicent mimi mindy minerva minnie miranda miriam moira "
    "mollie molly mona monica monika monique muriel myra myrna nadia nadine nahid nan nancy nanette naomi "
    "natalia natalie natalya natasha neela neera nell nellie ngozi nia niamh nichole nicky nicola nicole "
    "nicolette nigella nikki nina nkosazana noelle noemi noor nora noreen norma nouha oby octavia odette "
    "ofeibea oksana olena olga olive olivia opal oprah padma paige pam pamela pat patrice patricia patrisse "
    "patsy patty paula paulette pauline pearl peggy penelope penny petra phoebe phyllis pilar pindah pippa "
    "polina polly portia priscilla priti priyamvada rachael rachel rachelle rachida raisa ramona rania raquel "
    "rasha rebecca reem reema reese regina reham renata renee rhoda rhonda ria rita roberta robin rochelle rosa "
    "rosalie rosalind rosalyn rosalynn rosanna rose roseann roseanne rosemary rosie rowena roxana roxanne roza "
    "ruby ruth sabina sabrina sadie sahar sally salma samantha samira sandra sandy sanna sara sarah saratu "
    "sasha saskia savannah scarlett segolene selena selenis selma serena shakira shana shannon shari sharon "
    "sharron shawna sheena sheila shelby shelley sherri sherry sheryl shirin shirley shonda sian sigrid silvia "
    "simona simone sinead siobhan sofia sofie sonia sonja sonya sophia sophie soraya stacey stacie stacy "
    "stefanie stella stephanie sue sunita susan susana susanna susanne suzanne svetlana sybil sylvia tabitha "
    "tamara tamika tammy tanya tara taryn tatiana tatyana taylor teresa tess tessa thelma theresa therese thuli "
    "tiffany tina toni tracee tracey traci tracy trina trish trudy tulsi uma ursula valentina valeria valerie "
    "vanessa vera veronica veronique vicki vicky victoria viola violet virgie virginia virginie vivian vivien "
    "vivienne wanda wangari wendy whitney wilhelmina willa wilma winifred winnie winona yasmin yasmine yelena "
    "yoko yolanda yulia yuliya yvette yvonne zainab zara zeinab zelda zephyr zoe zoya".split()
)

# What a body (a firm, office, party, team, paper) is called: such a word in a name makes it no person's.
BODY_NOUNS = frozenset(
    "academy act administration agency airline airlines airport airways alliance army assembly association "
    "authorities authority avenue awards ballroom bank bill board bookings border brand brigade bureau business "
    "cabinet campaign carmaker center centre chain chamber championship charity church cia city clinic club "
    "coalition college commission committee community company congress consortium convention cooperation corp "
    "corporation council country court crew cup defence defense department dept desk division embassy "
    "enterprise enterprises establishment exchange faction family fbi federal federation firm force forces "
    "foundation front fund gazette government group guard herald hospital hotel house inc industry initiative "
    "institute institution intelligence journal judiciary kremlin laboratory league legislature llc lobby ltd "
    "magazine management manufacturer media militia ministry monitor movement municipality museum nasa nation "
    "nations nato navy network news newspaper nonprofit observatory office operator opposition organisation "
    "organization outlet pac paper parliament partnership party pentagon police post press prix program "
    "programme project publication radio regime regiment regulator republic retailer reuters school secretariat "
    "senate service services site society squad square staff startup state states station store street studio "
    "superpac supplier team telegraph television times tribunal trust tv union unit university watchdog website "
    "wing workers zoo".split()
)

# Nouns that may stand for a body whose own name does not hold them.
GENERIC_BODIES = frozenset(
    "agency airline brand business carmaker chain charity co company corp corporation enterprise firm group inc "
    "llc ltd magazine maker manufacturer network newspaper nonprofit operator organisation organization outlet "
    "paper plc publisher retailer startup supplier union".split()
)
FIRM_WORDS = frozenset("brand co company corp corporation enterprise enterprises firm group inc llc ltd plc".split())
MEDIA_NOUNS = frozenset(
    "abc afp ap associated bbc bloomberg breitbart cbs chronicle cnn daily fox gazette guardian herald huffpost "
    "journal magazine media msnbc nbc network news newspaper npr observer outlet paper politico post press "
    "publisher radio reporter reuters sun tass telegraph television time times tribune tv univision wire xinhua "
    "yonhap".split()
)
# A lower-case word that a name may hold.
NAME_LINKS = frozenset(
    "al ben bin bint d da dal de del della den der des di do dos du e el ibn la las le les lo los of st ter van "
    "von y zu".split()
)
NAME_SUFFIXES = frozenset("esq ii iii iv jr mbe md mp obe phd qc sr".split())

# Capitalised words at a name's edge that never belong to it (headlines, sentence starts).
NEVER_NAME = frozenset(
    "a about according added after again against all also am american americans amid an analysis and any april "
    "are as asked at august be because before behind both breaking british but by calls can chinese christian "
    "christians concluded conservative conservatives continued could dad december declared democrat democratic "
    "democrats did do does dr during editor editors even ever every exclusive explained facebook fact fans "
    "february follow for former french friday from german get gets getty god gop gov had half has have he her "
    "here hers him his how however i if image images in inside instagram internet into is israeli it its "
    "january july june just last later let like little madam many march may meanwhile meet might mom monday "
    "more most mr mrs ms muslim muslims my neither new next no nor not noted november now october of off on "
    "once one only opinion or other our out over own photo picture poll president read recalled related rep "
    "replied report republican republicans responded russian said saturday says sen september she should since "
    "sir so some stated still such sunday supporters tells than that the their them then there these they this "
    "those though through thursday to today told tomorrow too tuesday tweeted twitter under until up update "
    "upon us very video vs warned was watch we wednesday were what when where whether which while who whom why "
    "will with without would wrote yes yesterday yet you young your youtube".split()
)


def names_person(word: str) -> bool:
    """Whether a word means a person by office, trade or kin: from the lexicon, or by its ending."""
    low = word.lower().rstrip(".")
    return (
        low in PERSON_NOUNS
        or low in TITLES
        or low.split("-")[-1] in PERSON_NOUNS
        or low in KIN
        or low.endswith(PERSON_ENDING)
    )
