"""Words of the language that tell people apart: forms of address, offices, given names, kinds of bodies.

Given names are the common ones of English-language news (US and UK birth registers, and those of other nations that are
met most often); offices and kinds of bodies were gathered from dictionaries' hyponyms of "person" and "organization".
"""

from __future__ import annotations

# Forms of address say nothing of an office; some tell who is a man, who a woman.
ADDRESS_MALE = frozenset("baron duke herr king lord mister monsieur mr mssr prince señor sir".split())
ADDRESS_FEMALE = frozenset(
    "baroness dame dona doña duchess frau lady madam madame miss mrs ms princess queen señora".split()
)
ADDRESS = frozenset(
    "dame dona doña hon lady lord madam madame messrs miss mister monsieur mr mrs ms señor señora sir".split()
)

# Offices that stand right before a name and are never part of it.
TITLES = frozenset(
    "activist actor actress admiral adviser advisor ag aide amb ambassador analyst anchor archbishop assemblyman "
    "assemblywoman attorney atty author billionaire bishop brig brigadier businessman businesswoman candidate capt "
    "captain cardinal chairman chairwoman challenger chancellor chief cllr cmdr coach col colonel comedian "
    "commander commissioner comptroller congressman congresswoman constable contender controller corporal "
    "correspondent councillor councilman councilmember councilwoman cpl delegate deputy det detective director "
    "doctor dr drs economist editor emir ex-president father former front-runner frontrunner gen general gov "
    "governor govs hopeful host imam incumbent insp inspector judge justice king lady lawmaker lawyer leader "
    "lieutenant lord lt maj major marshal mayor minister moderator mp nominee ofc officer pastor pollster pope "
    "premier pres president prefect prince princess principal prof professor profs prosecutor queen rabbi rector "
    "rep reporter representative reps rev reverend rival sec secretary sen senator sens sergeant sgt sheik sheikh "
    "sheriff singer sister speaker spokesman spokesperson spokeswoman strategist sultan superintendent supt "
    "tem tempore then-president treasurer trooper undersecretary vice".split()
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
    "aage aaron abdel abdelkader abdi abdou abdoulaye abdul abdullah abdullahi abebe abel abraham achille adam "
    "adama ademola adewale adeyemi adlai adnan adolf adrian agustin ahmad ahmed aigars aivars ajay akbar akira al "
    "alaa alan alasdair alastair albert alberto albrecht aldo alec alejandro aleksandar aleksander aleksandr "
    "aleksei aleksey alemayehu alessandro alex alexander alexandru alexei alfons alfonso alfred alfredo algirdas "
    "alhaji ali aliou alistair allan allen alois alojz aloysius alvin amadou amir amit amos amr anand anatol "
    "anatoly ander anders anderson andre andreas andrei andrej andres andrew andris andrius andrzej andy angus "
    "anil anselm antal anthony anton antonin antonio ants anwar aram arash archie ardian ari arild aris arjun "
    "arkadiusz armand armando armen arne arnold artem arthur arto artur arturo arturs arvid arvo asbjørn asger "
    "ash asher ashok ashraf asif asko atanas atle attila august augusto augustus aurelio austin avery avi axel "
    "ayrton azamat azat aziz babacar bakyt balazs balázs baldev baldur ban barack baraka barry bart bartosz barıs "
    "barış bashar bashir basil bassam bastian beau bekele ben benali benedict benedikt bengt benito benjamin "
    "bennett benny benoit benoît berat berhane bernard bernd bernhard bernie bernt bert bertil bertrand besnik "
    "beto bill billy birger bjarne bjarni bjorn björn bjørn blaine blair blaise blake bob bobby bogdan bohdan "
    "bohumil bolat boniface boris borja borje börje boubacar boyd brad braden bradley branden brandon branislav "
    "branko brendan brent bret brett brian bruce bruno bryan bryce bud buddy burak burt byron caleb calixto "
    "callum calvin cameron carl carlo carlos carlton carsten cary casey cassius catalin cathal cecil cedric celal "
    "cem cesar cezary chad charles charlie charlton chauncey cheikh chester chidi chinedu chip chris christian "
    "christoph christophe christopher christos chuck ciaran ciro claes clarence clark claude claudio claus clay "
    "clayton clemens clement cliff clifford clifton clint clinton clive clyde cody colby cole colin colm conor "
    "conrad constantin corey cormac cornel cornelis cornelius cornell cory cosmin craig csaba curt curtis cyril "
    "cyrille cyrus czesław dado daichi daisuke dale dalibor damian damien damir damon dan daniel daniele danilo "
    "danny dante dario darius dariusz darko darnell daron darrel darrell darren darrin daryl dave david davide "
    "davis davit dawid dean declan deepak dejan delbert demba demissie denis dennis denny denys denzel deonne "
    "derek derrick desmond detlef deval devin dewey dexter dick diego dieter dietmar dimitri dimitris dinesh dino "
    "diogo dirk dmitri dmitry dmytro domenico domingo domingos dominic don donald donnell donnie donovan dorian "
    "doug dougal douglas doyle dragan dragos drew duane duc duncan dusan dušan dustin dwayne dwight dylan dylann "
    "eamon eamonn earl ebrahim ebrima ed eddie edgar edgardo edgars edin edmond edmund edmundo eduard eduardo "
    "edward edwin eero efraim egil einar eirik elbert eli elijah eliot elliot elliott ellis elmer elon elton "
    "elvin emanuel emeka emil emile emilio emmanuel emmerson emre enda endre engin enrico enrique enzo eoin ercan "
    "erdem eric erich erik erkki erlend erling ernest ernesto ernie erwin esteban ethan etienne étienne euan "
    "eugen eugene eugenio evaldas evan everett evgeny evo ewan eyvind ezra fabian fabien fabio fabrice faisal "
    "farid farook farrukh fausto faycal fazal federico felipe felix femi ferdie ferdinand ferenc fergus fernand "
    "fernando fethullah fidel filip filippo finn fionn flavio florent florian floyd forrest francis francisco "
    "franco frank frankie franklin frans franz fraser fred freddie frederick fredrik friedrich fritz frode gabor "
    "gábor gabriel gaetano garba garrett gary gaspard gaston gavin gediminas geert geir gene geoff geoffrey georg "
    "george georgi georgios gerald gerard gerardo gerd gerhard germain german germán gerrit gerry getachew "
    "ghassan gheorghe giacomo giancarlo gianfranco gianni gideon gilbert gilberto gilles gino gintaras gion "
    "giorgio giorgos giovanni girish girma giulio giuseppe glen glenn glynn godfrey gonzalo goodluck gopal goran "
    "göran gordon grady graham grant greg gregory grégory grigory grzegorz guglielmo guido guillaume guillermo "
    "gunnar gunter günter gunther günther gus gustaf gustav gustavo guus guy haakon habib hage haile hakan håkan "
    "hakeem hal halil halldor halldór halvard hamad hamid hamish hamza hank hannes hans hao harald haris harish "
    "harlan harley harold harry harvey hasan hassan hassoumi heath hector heikki heiko heinrich heinz helge "
    "helmut hendrik henk henning henrik henry herb herbert heriberto herman hernan hernán hideki hilario hillel "
    "hiram hiroki hiroshi hiroyuki hisham hishammuddin homer horace horia horst hosni hossein howard hrvoje "
    "hubert hugh hugo humberto hussein iain ian ianto ibrahim ibrahima idris ieuan ignacio igor igors ihor ilham "
    "ilja ilya imants imran imre indrek innes ioan ioannis ionut iosif ira irvin irving irwin isaac isaiah ishaan "
    "isidro ismael ismail ismaila israel issouf ivan ivars ivo izidor jaak jaakko jabu jacek jack jackson jacob "
    "jacques jagdish jaime jair jake jakob jakub jalal jamaal jamal james jamie jamil jan janek janis jānis "
    "jannik janusz jared jaroslav jaroslaw jarosław jarrod jason jasper javad javier jay jayden jean jean-claude "
    "jean-luc jean-marc jean-michel jean-paul jean-pierre jeb jed jeff jefferson jeffery jeffrey jeh jens jenson "
    "jeremiah jeremy jermaine jeroen jerome jerry jerzy jesper jesse jesus jesús jian jianguo jim jimmy jindrich "
    "jindřich jiri jiří joachim joakim joao joão joaquin jochen joe joel joey johan johann johannes john johnnie "
    "johnny jokin jon jonah jonas jonathan jonny joost jordan jordi jorg jörg jorge jorn jörn jos jose joseba "
    "josef joseph josh joshua jostein jovan jozef józef juan judd juha juhani juho jukka jules julian julien "
    "julio julius junichi junot juraj jurgen jürgen juris jussi justin jørgen kaarel kamal kamau kamil kapil kåre "
    "kareem karel karim karl karl-heinz karthik kaspar kasper kazimierz kazuki kazuo keir keisuke keith kelvin "
    "kemal ken kenan kendall kenji kenneth kenny kent kenta kestutis kęstutis ketil kevin khaled khalid khalil "
    "khizr kieran kim-jong kimi kimmo kipchoge kiran kiril kirill kirk kjell klaas klaus klemens knud knut kofi "
    "koichi kojo konrad konstantin konstantinos kostas kresimir krešimir kris krister kristian kristjan kristof "
    "kristoffer krystian krzysztof kurmanbek kurt kwabena kwaku kwame kwasi kwesi kyle lachlan ladislav lai lalit "
    "lamar lamin lamine lamont lance landon larry lars lasse laszlo lászló laurence laurent lauri lawan lawrence "
    "lech lee leif leland lennart lenny leo leon leonard leonardo leonid leopold leroy leslie lester leszek lev "
    "levente levi lewis liam lincoln lindsey linus lionel ljubomir lloyd logan loic loïc lonnie lorenz lorenzo "
    "lothar lou louis lu lubomir lubos luboš luca lucas luciano lucien ludovic ludwig ludwik luigi luis luka "
    "lukas lukasz luke luther lutz lyle lyndon maarten maciej mads magne magnus mahamadou mahamat mahdi mahendra "
    "maher mahlatse mahmoud mahmud majid makoto malachy malcolm malik mallam mamadou manasseh manfred manny manoj "
    "mansour manuel marat marc marcel marcelo marcin marco marcos marcus marek mariano marijan mario marius "
    "mariusz mark markku marko markus marlon marshall martin martín marty martyn marvin masato masayuki mason "
    "massimo mateo mateus mateusz mathew mathias mathieu mati matias mato matt matteo matthew matthias matthieu "
    "mattias matyas mátyás maurice mauricio maurizio max maxim maxime maximilian maxwell mbongani mehdi mehmet "
    "mel melvin menachem merrick micah michael michal micheál michel mick mickey miguel mihai mihail mihkel miika "
    "mikael mike mikel mikhail mikko miklos miklós mikołaj milan miles milo milorad milos miloš milton minh mirko "
    "miroslav mirosław mitch mitchell mitt mladen modesto mogoeng mohamed mohammad mohammed mohan mohsen morgan "
    "moritz morris morton moshe mounir moussa mthunzi muammar muhammad muhammadu mukesh murat murdo murray "
    "murshed musa mustafa mustapha musyoka mwangi mykola nabil nachman nader naftali naoki narendra nasser nate "
    "nathan nathaniel naveen navin nawaz nazar neal nebojsa nebojša ned neil nelson nenad neville newt niall "
    "nicholas nick nico nicolae nicolas nicolo nicolò nidal nigel nihad niklas niko nikola nikolai nikolaj "
    "nikolay nikos nils nitin njal njål njoroge nnamdi noah noam noboru nodir noel nolan norbert norm norman nuno "
    "nurlan nursultan obinna octavio oddbjørn oddvar oded odhiambo oisin okan olaf olav ole oleg oleh oleksandr "
    "oleksiy oliver olivier olli olof olumide omar omer omid onni orban orhan orlando orrin orville osama oscar "
    "oskar osman osvaldo otabek otakar otieno otis otto ottó oumar ousmane ove owen paavo pablo padraig pádraig "
    "pål palle panagiotis pankaj paolo pär pascal pat patricio patrick patrik patryk paul paulius paulo pavel "
    "pawel paweł pedro per-olof percy perry petar pete peter peteris petr petras petri petro petros petru petteri "
    "peyton phil philip philipp philippe phillip pierluigi piero pierre piet pieter pietro piotr plamen poul "
    "pradeep prakash pranab predrag preet preston priti przemysław quan quentin quincy radek radim radomir "
    "radosław radovan radu rafael rafał rafiq ragnar rahaman raheem rahm rahul raila raimo raimondo raimund "
    "raimundo rainer raj rajendra rajesh rajib rajiv rakesh ralf ralph ramesh rami ramiro ramon ramón ramzi rand "
    "randall randolph randy raoul raphael rashad rasheed rashid rasmus raul raúl ray raymond raynard recep reed "
    "reggie reginald reid reijo reince reinhard reinhold remy ren renato rene reto reuben rex rhett ricardo rich "
    "richard richie rick ricky rico rikard rishi risto rob robbie robby robert roberto rocco rod roderick rodney "
    "rodolfo rodolphe rodrigo roger rohit roland rolf romain roman romeo ron ronald ronan ronnie ronny rory ross "
    "rowan roy royce ruairi ruaridh ruben rubén rudi rudolf rudolph rudy rufus rui rupert ruslan russ russell "
    "rustam ryan ryszard saad sachin sadiq saeed sahil saïd sajid sakari salah salif salih salim saliou salman "
    "salvador salvatore salvo sam sami samir samuel samuli sandeep sander sandor sándor sandro sanford sanjay "
    "sanjeev sanjib santiago sanzhar satish satoshi saud saul saulius sayed scott seamus sean seán sebastian "
    "sebastien sébastien sekou seppo serge sergei sergey sergio serhii serhiy serik seth seydou shane shaun shawn "
    "sheldon sherzod shigeki shigeru shimon shinji shinzo shyam sid sidney sigurd silvano silvester silvio simeon "
    "simon sindre sipho slavko slawomir slobodan somchai somsak soren spencer stan stanislas stanislav stanisław "
    "stanley stavros stefan stefano stefanos steffen steinar steph stephane stephen sterling steve steven stewart "
    "stig stipe stojan stoyan stuart sudhir sukhdev suleiman sulejman sunil surachai surendra suresh svein sven "
    "sverre syd syed szabolcs szymon sławomir taavi tad tadas tadashi tadesse tadeusz tadhg taher taj takashi "
    "takeshi takumi tal talgat tamas tamás tamir tanel tanner tapio taras tariq tarmo tarun tatsuya tayyip ted "
    "teddy teemu tendai teodoro terence terje terrence terry tesfaye thabo thaddeus thane themba theo theodor "
    "theodore theodoros thibault thierno thierry thilo thomas thorbjorn thorbjörn thore thorsten thulani tibor "
    "tihomir tiit tim timo timothee timothée timothy timur tito tobias toby todd todor toivo tom tomas tomáš "
    "tomasz tomaz tomaž tomislav tommaso tommy tomos tony torbjorn torbjörn torbjørn tore torgeir torquil torsten "
    "toshio toto travis trayvon trent trevor trey tristan trond troy truls tsvetan tuan tucker tunde tuomas tyler "
    "tyrone tyson uche uhuru ulan ulf ulrich ulrik umar umberto umed urmas uros uroš uwe vaclav václav vadim "
    "valdis valentin valerij valerio valeriu valery van vance vardan vasil vasile vasili vasily vassilis veikko "
    "ventsislav vern vernon vicente victor vidar viggo vijay vikas vikram viktor viktoras ville vilmos vince "
    "vincent vincenzo vinod virgil vitaly vito vivek vlad vladan vladimir vladimír vladislav vladyslav vlatko "
    "vojtech vojtěch volkan volker volodymyr vsevolod vusi wade waleed walid wallace wally walter walther wanjala "
    "warren waverly wayne wei wendell werner wes wesley wiesław wilbur wiley wilfred wilfried wilhelm will "
    "willard willem william willie wim winston wojciech wolf wolfgang wolfram woodrow wyatt wyn władysław xavi "
    "xavier xi xiaoming yaakov yanis yann yannick yannis yared yaroslav yasin yasser yaw yehuda yemi yerlan "
    "yevgeny yiannis yitzhak yogesh yohannes yorgos yosef yousef youssef yousuf yoweri yukio yunus yuri yuriy "
    "yury yusuf yusuke yves zac zach zachary zack zaid zain zbigniew zdenek zdeněk zdravko zeljko željko zenon "
    "zhiyong zlatko zoltan zoran zsolt zvonimir zygmunt øystein øyvind łukasz".split()
)
FEMALE_NAMES = frozenset(
    "aarti abby abeba abigail ada adaeze adele adelina adjoa adriana adwoa afua agata agnes agnese agneta "
    "agnieszka ahed aicha aïcha aida aïda aigul aileen ailsa ainhoa aino aisha aisling aissatou aïssatou aizhan "
    "akosua akua alana albertina alejandra aleksandra alena alessandra alessia alexa alexandra alexia alexis "
    "alice alicia alida alina aline alison allie allison alma almudena althea alyona alyson alyssa amal amalia "
    "amanda amandla amara amber ameenah amelia amelie amina aminata amira amy ana ananya anastasia anastasija "
    "andrea andreia aneta anete angela angelica angelika angelina angie aniela anika aniko anikó anita anja "
    "anjali anke ann ann-marie anna anne anne-marie anneke anneli annelies anneliese annemarie annette annie "
    "annika anooshe anouk antonella antonia antonina anu anwen aoife april araceli arantxa ariana arianna ariel "
    "arja arlene asa åsa asabe åse asha ashley astrid audrey aung aurelie aurélie ava avril ayako ayelet ayesha "
    "ayse ayşe aysel azra barbara barbel bärbel barbora beata beate beatrice beatriz beca becky begona begoña "
    "belinda bella benazir berit bernadette bernice bess beth bethany betsy bette betty beverly bianca bintou "
    "birgit birgitta birgitte birthe blanca blodwen bodil bonnie bozena bożena bree brenda brianna bridget brigid "
    "brigitta brigitte britney britt britta brittany bronagh bronwen brooke caitlin camila camilla camille "
    "candace candice caoimhe cara carina carissa carla carly carmela carmen carol carole carolina caroline "
    "carolyn carrie caryn casey cassandra cassie catarina caterina catherine cathy catriona cecile cécile cecilia "
    "cecilie celeste celia celine céline ceri chantal charlene charlize charlotta charlotte chelsea cherie cheryl "
    "chiamaka chiara chinwe chioma chloe christa christelle christiane christina christine christy ciara cindy "
    "claire clara clarissa claudette claudia clàudia claudine clementine colleen concepcion concepción concetta "
    "connie constance constanze consuelo cora corazon cordelia corinne courtney cristiana cristina crystal "
    "cynthia dace dagmar dagny daisy daiva daksha dana danai daniela daniella danielle danuta daphne daria "
    "darlene dascha dawn deanna debbie deborah debra deena deepa deepika deirdre delia delores delphine denisa "
    "denise desiree desislava diana diane dianne dilma dilnoza dimitra dina dineo divya dolores dominika "
    "dominique donna dora doreen doris dorota dorothea dorothee dorothée dorothy dorte dorthe dragana dragica "
    "dunja ebba ebony edita edith edyta effie egle eileen eilidh eirlys ekaterina elaine eleanor elena eleni "
    "eleonora elfriede elif elin eline elisa elisabeth elisabetta elise eliska eliška elissa eliza elizabeth elke "
    "ella ellen ellinor eloise elsa elsie elvira elzbieta elżbieta emese emilia emília emilie emily emine emma "
    "emmanuelle eniko enikő erica erika erin erna ernestine erzsebet erzsébet esme esmeralda esra estefania "
    "estefanía estela estelle esther ethel etsuko eugenia eulalia eunice eva éva evangeline evelien evelina "
    "evelyn evgenia ewa fabiola fadela faith farhana fatima fatma fatou fatoumata fay faye federica felicia fern "
    "ffion filomena fiona fionnuala fionnula fiorella flavia flora florence folake fran frances francesca "
    "franziska frederike frida frieda fumiko gabby gabriela gabriella gabrielle gaby gail galina gayle geeta "
    "gemma genevieve georgia geraldine gerda gertrude ghislaine gilda gillian gina ginny giorgia giovanna gisele "
    "gita gitte giulia giuliana gladys glenda gloria glory golda graca grace grainne gráinne grazyna grażyna "
    "greer greta gretchen grete grethe griet gudrun gulmira gulnara gunilla gunvor guðrun guðrún gwen gwendolyn "
    "gwyneth haleh haley halima halina hallie halyna hana hanna hannah hanne hannelore harriet haruka hasmik "
    "hatice hattie hawa hazel heather hedda hege heidi heidrun heike helen helena helene hélène helga helle "
    "henriette henrike hermine hilary hilda hilde hildegard hillary hope hulya hülya huma ida ilana ildiko ildikó "
    "ileana ilene ilhan ilia ilona ilse ilze imelda imogen ina indira ines inès inés inês inez inga inge ingeborg "
    "inger ingrid ingvild inna ioana iolanda irena irene irina iris irma iryna isabel isabella isabelle isaura "
    "isobel itziar ivana ivanka iveta ivona ivy iwona izabela jacinda jackie jacqueline jada jadwiga jan jana "
    "jane janet janice janina janneke jarmila jasmina jasmine jasna jayne jean jeanette jeanne jeannette jelena "
    "jen jenifer jenna jennifer jenny jess jessica jessie jette jill jo joan joana joann joanna joanne jocelyn "
    "jodi jody johanna johanne jolana jolanta jomana joni jonna josee josée josefa josefina josephine josie "
    "joumana jovana joy joyce juanita judi judit judita judith judy julia juliana julianna julianne julie juliet "
    "juliette june justyna kadiatou kadri kaisa kaitlin kaitlyn kaja kamala kamila kaori kara karen kari karin "
    "karina karine karla karolina karoline karyn kasia katalin katarina katarína katarzyna kate katerina kateřina "
    "kath katharina katharine katherine kathleen kathrin kathryn kathy katie katinka katja katri katrin katrina "
    "kavita kay kaye kayla keiko keira keisha kelli kelly kellyanne kelsey kendra keri kerry kersti kerstin "
    "khadija khadijah khalida kim kimberly kinga kirsi kirsteen kirsten kirstie kirstjen kirsty kjersti klara "
    "klára kornelia krista kristen kristi kristiina kristin kristina kristine krystal krystyna kumiko lael laila "
    "laima lakshmi lana lara larisa larissa lata latifa latoya laura lauren laurie lauryn lea leah leanne leela "
    "leena leigh leila lena lene lenka lenore leonie leonora lerato lesley leslie leticia leyla leyre lia liana "
    "libby lidia lidija liina liisa lilian lillian lily lina linda lindsay linh lisa lisbeth lise liselotte "
    "liudmila liv liz liza ljiljana lois lola lora lorena loretta lori lorna lorraine lotta lottie louisa louise "
    "lourdes lucia lucía lúcia luciana lucie lucija lucille lucinda lucy ludmila luisa luise luminita luz lydia "
    "lynda lynn lynne lyubov lyudmila maarja maayan mabel maddalena madeleine madeline madhuri madina mae maeve "
    "magali magda magdalena magdaléna maggie maija maike maire máire mairead maisie maja makena malala malgorzata "
    "malia malin mallory mandy manuela mara marcela marcella marcia maren margaret margareta margarida margarita "
    "margherita margit margo margot margret margrét margrethe marguerite maria mariah mariam mariame marian "
    "mariana mariann marianna marianne maribel marie marie-claire marie-eve marie-ève marie-louise marieke mariel "
    "marija marika mariko marilou marilyn marina marine marion marisa marisol marissa marit marjeta marjo "
    "marjorie marketa markéta marlene marlies marta márta martha martina martine marwa mary maryam maryamu "
    "maryanne maryna marzena mathilde matilda matilde maud maureen mavis maxine maya mayra mayumi małgorzata "
    "mechthild meena meera meg megan meghan megumi megyn meike melania melanie melanne melinda melissa melody "
    "meltem mercedes mercy meredith merete merike merja meryem mette mhairi mia michaela michele michelle michiko "
    "miho mika mikaela mila milagros mildred milena milica millicent mimi mindy minerva minnie miranda mireia "
    "mirela miriam mirja mirjam mirjana mirlande mirosława misaki moira mollie molly mona monica monika monique "
    "montserrat morag morwenna muriel mwende myra myrna nadezhda nadia nadine nadja nafissatou nahid nahla naima "
    "naledi nan nancy nandini nanette naoko naomi nargiza natalia natalie natallia natalya natasa nataša natasha "
    "nathalie ndeye neela neera neha nele nell nellie nerea nevena ngozi nia niamh nichole nicky nicola nicole "
    "nicolette nigella nikki nikolina nilufer nilüfer nina nisha njeri nkechi nkosazana noelia noelle noemi "
    "nomvula noor nora nóra noreen noriko norma nouha nthabiseng nuala nuria núria oby octavia odette ofeibea "
    "oksana olena olga olha olive olivia oluchi oonagh opal oprah orla órla orsolya outi padma paige palesa "
    "paloma pam pamela pat patrice patricia patrícia patrisse patsy patty paula paulette pauliina pauline pearl "
    "peggy penelope penny petra petya phoebe phyllis pia piia pilar pindah pippa pirjo polina polly pooja portia "
    "pranvera preeti priscilla priti priya priyamvada rachael rachel rachelle rachida radha raffaella ragnhild "
    "raisa ramona rania raquel rasa rasha rebecca rebekka reem reema reese regina regine reham reidun reiko rekha "
    "renata renáta renate renee renske rhoda rhonda ria riikka rina rita roberta robin rochelle roisin róisín "
    "rokia rosa rosalba rosalia rosalía rosalie rosalind rosalyn rosalynn rosanna rose roseann roseanne rosella "
    "rosemary roser rosie rosita roswitha rowena roxana roxanne roza ruby rukmini ruta rūta ruth sabina sabine "
    "sabrina sachiko sade sadie safiya sahar saida saïda saija sally salma salome samantha samira sandra sandrine "
    "sandy sangeeta sanna saoirse sara sarah saratu sasha saskia satomi satu savannah savita scarlett segolene "
    "selena selenis selma seonaid serena sevda shakira shana shannon shanti shari sharon sharron shawna sheena "
    "sheila shelby shelley sherri sherry sheryl shirin shirley shona shonda shreya sian siân sibongile sidsel "
    "signe sigrid sigrun silja silje silke silvia simona simone sinead sinéad siobhan sita siv smita snezana "
    "snežana sofia sofía sofie soile solange solveig sonia sonja sonya sophia sophie soraya sorcha stacey stacie "
    "stacy stanislava stefanie stella stephanie stine suada sue sunita sunniva susan susana susann susanna "
    "susanne suzanne svenja svetlana svitlana swati sybil sylvia sylvie sylwia synnøve szilvia tabitha tamara "
    "tamika tammy tanja tanya tara tarja taryn tatiana tatjana tatyana taylor teodora teresa tereza terezia "
    "terézia tess tessa thandeka thandi thandiwe thea thelma theresa therese thérèse thora thuli thuy tiffany "
    "tigist tiina tina tomoko toni torunn tove tracee tracey traci tracy trina trine trish trudy tulsi tuula ulla "
    "ulrika ulrike uma úna ursula urszula usha valentina valentyna valeria valerie valérie vandana vanessa vanja "
    "veerle vera věra veronica veronika veronique veslemøy vesna vicki vicky victoria vidya viera vigdis vigdís "
    "viktoria viktorija vilma viola violet violeta violetta virgie virginia virginie virpi vivian viviane vivien "
    "vivienne vlasta wambui wanda wangari wanjiru wendy weronika whitney wiebke wiesława wiktoria wilhelmina "
    "willa wilma winifred winnie winona xiaoli yasmin yasmine yasuko yelena yesenia yetunde yevgenia ying ylva "
    "yoko yolanda yoshiko yuko yulia yuliana yuliya yumi yvette yvonne zainab zanele zara zarina zdenka zdeňka "
    "zeinab zelda zeljka željka zephyr zita zodwa zoe zofia zofija zorica zoya zsofia zsófia zsuzsanna zuzana "
    "zuzanna".split()
)

# What a body (a firm, office, party, team, paper) is called: such a word in a name makes it no person's.
BODY_NOUNS = frozenset(
    "academy act administration agency airline airlines airport airways alliance ambulance army assembly association "
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
    "wing workers zoo "
    # What bodies of other tongues are called, whose names stay as they are: "Electricite du Laos", "Banco do Brasil".
    "banca banco banque caisse comité comite compagnie confédération confederação conseil consejo électricité "
    "electricite empresa fédération federación federação fondation fundación fundação gendarmerie grupo instituto "
    "institut médecins ministère ministerio ministério mouvement movimiento movimento musée parti partido "
    "policía polícia sindicato sociedad sociedade société syndicat universidad universidade université "
    "universität verband".split()
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


def given_gender(name: str) -> str | None:
    """Whether a given name, in lower case, is only a man's ("m") or only a woman's ("f")."""
    male, female = name in MALE_NAMES, name in FEMALE_NAMES
    return None if male == female else "m" if male else "f"


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
