"""Ways in which one thing can be or have happened, of which only one holds at a time: a lexicon of the language.

Each contrast lists patterns that exclude each other, and says what both sentences must speak of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from brief.model import DisagreementKind, Nature

# What both sentences must speak of: someone by name or noun, by name only, a thing, an event, the one case, an offer.
Of = Literal["person", "name", "thing", "event", "case", "deal"]


@dataclass(frozen=True, slots=True)
class Contrast:
    """What is asked, what kind of disagreement it is, and the ways that exclude each other."""

    topic: str
    kind: DisagreementKind
    nature: Nature
    of: Of
    ways: tuple[re.Pattern[str], ...]
    link: re.Pattern[str] | None = None


def contrast(
    topic: str, kind: DisagreementKind, nature: Nature, of: Of, *ways: str, link: str | None = None
) -> Contrast:
    """A contrast of some patterns, each between word boundaries and without regard to case."""
    found = tuple(re.compile(rf"\b(?:{way})\b", re.IGNORECASE) for way in ways)
    return Contrast(topic, kind, nature, of, found, re.compile(rf"\b(?:{link})\b", re.IGNORECASE) if link else None)


BE = r"(?:is|are|was|were|be|been|being|remain(?:s|ed)?)(?: still| now| temporarily| briefly| later)?"
# By what a sentence speaks of the suspects, or of the crime, at hand; of what is offered; of a vote.
CRIME = (
    r"suspects?|gun(?:man|men)|shooters?|attackers?|killers?|arrests|no arrests?|in connection with|(?:this|"
    r"these|the) "
    r"(?:crimes?|shootings?|attacks?|killings?|murders?|slayings?|robber(?:y|ies)|thefts?|bombings?|stabbings?|"
    r"assaults?)"
)
OFFER = (
    r"offers?|bids?|proposals?|approach|deals?|takeover|merger|terms|plans?|agreements?|ceasefire|truce|amendments?|"
    r"bills?|settlements?|invitations?|requests?|demands?"
)
VOTE = r"elections?|polls?|votes?|ballots?|referendum|winner|elected"
SUSPECT = r"(?:suspects?|gun(?:man|men)|shooters?|attackers?|assailants?|robbers?|driver|killers?|man|men|woman)"
HURT = r"(?:injur(?:y|ies|ed)|hurt|wound(?:s|ed)?|harm(?:ed)?|condition)"
LET = r"(?:them|him|her|me|us|it|you)"

CONTRASTS = (
    contrast(
        "Whether the suspect is held",
        "status",
        "update",
        "case",
        rf"(?:still |remain(?:s|ed)? )?at large|on the (?:run|loose)|still (?:being )?(?:sought|hunted|wanted)|"
        rf"(?:searching|looking|hunting) for (?:an?|the|two|three|four|other)? ?(?:\w+ )?{SUSPECT}|manhunt|"
        r"no arrests?|(?:has|have)(?: not|n[’']t) (?:yet )?been (?:arrested|caught|captured)|no suspects? in custody",
        rf"(?<!no suspects )(?<!no suspect )(?<!no one )in (?:police )?custody|{BE} (?:arrested|captured|caught|"
        rf"detained|"
        r"apprehended|taken into custody|booked|charged|indicted)|turned (?:him|her|them)sel(?:f|ves) in|surrendered|"
        rf"(?:arrested|captured|caught|detained) (?:an?|the|two|three) (?:[\w-]+ ){{0,3}}{SUSPECT}",
        link=CRIME,
    ),
    contrast(
        "How it was given up",
        "description",
        "conflict",
        "person",
        r"resign(?:s|ed|ing|ation)|step(?:s|ped|ping)? down|quits?|retir(?:es|ed|ing|ement)|left (?:the |his |"
        r"her )?(?:\w+ )?(?:party|"
        r"company|club|firm|group|team|post|job)|left (?:\w+ ){1,3}ago",
        rf"{BE} (?:fired|sacked|dismissed|ousted|removed|expelled|thrown out|forced out|pushed out)|"
        r"(?:fired|sacked|dismissed|ousted) (?:him|her|its|their|his|the)|(?:sacking|firing|dismissal|ouster) of",
    ),
    contrast(
        "How they left",
        "description",
        "conflict",
        "person",
        rf"(?:kick|thr[eo]w|forc|drag|toss|boot|eject|remov|escort|pull|haul)\w* (?:{LET} )?(?:off|out of|from)",
        r"(?:asked|told|requested|invited) to (?:leave|get off|exit|step off|deplane|deboard|disembark|go)|"
        r"(?:left|leave|exited|deboarded|got off|walked off|walked out)(?: \w+){0,3} (?:voluntarily|"
        r"on (?:their|his|her) own|willingly)",
    ),
    contrast(
        "How they got free",
        "description",
        "conflict",
        "person",
        r"escap(?:e|es|ed|ing)(?! (?:injur|unhurt|harm|serious|with|justice|death|blame))|fle(?:d|"
        r"eing) (?:from )?(?:their|"
        r"his|her|the) (?:captors?|kidnappers?)|broke free",
        rf"{BE} (?:released|freed|exchanged|swapped|handed over)|(?:release|freeing|exchange|swap|"
        rf"handing over) of(?! (?:gun)?(?:fire|shots|words|views|information|letters))|"
        r"releas(?:es|ed) (?:the|\d+|two|three|all)",
        rf"{BE} rescued|rescu(?:es|ed) (?:the|\d+|two|three|all|him|her|them)|rescue of",
    ),
    contrast(
        "By whose hand",
        "description",
        "conflict",
        "person",
        r"self-inflicted|(?:killed|shot|hanged|hung|poisoned) (?:him|her|them)sel(?:f|ves)|took (?:his|her|"
        r"their) own li(?:fe|ves)|"
        r"suicide(?! (?:bomb|attack|vest|mission|note))",
        r"(?:shot|killed|gunned down|slain|shot dead|fatally shot) by (?:the )?(?:\w+ )?(?:police|officers?|"
        r"deput(?:y|ies)|"
        r"troops|soldiers?|guards?|agents?|forces)|(?:police|officers?|deput(?:y|ies)|troops|soldiers|"
        r"guards?) (?:fatally )?"
        r"(?:shot|killed|gunned down|shot and killed)",
    ),
    contrast(
        "How the fall came about",
        "description",
        "conflict",
        "person",
        r"(?:fell|falls|fallen|slipp?(?:s|ed)|tumbled|tumbles) (?:\w+ ){0,3}?(?:into|from|off|down|out of|over|"
        r"through)",
        r"(?:jump|leap|dive)(?:s|d|ed|t|ing)? (?:\w+ ){0,3}?(?:into|from|off|out of|over|through|down)",
        r"(?:was|were|been|being) (?:pushed|thrown|shoved) (?:\w+ ){0,3}?(?:into|from|off|down|out of|over)",
    ),
    contrast(
        "Where they were treated",
        "description",
        "precision",
        "person",
        r"(?:taken|rushed|flown|airlifted|transported|brought|admitted|"
        r"driven) to (?:[\w’'.-]+ ){0,6}?(?:hospitals?|medical cent(?:er|re)|"
        r"trauma cent(?:er|re)|clinic)|hospitali[sz]ed",
        r"treated (?:\w+ ){0,3}?(?:at|on) the scene|treated by (?:\w+ )?(?:paramedics|medics|ambulance)|"
        r"(?:refused|declined|did not (?:need|require)) (?:medical )?(?:treatment|attention|care|hospital\w*)",
    ),
    contrast(
        "Part in it",
        "description",
        "conflict",
        "event",
        r"master-?minds?(?:ed)?|ring-?leaders?|brains behind|orchestrat(?:ed|or)|architect of|kingpin",
        r"middle[- ]?m[ae]n|go-between|intermediar(?:y|ies)|accomplices?|foot soldiers?|minor (?:role|player)|"
        r"courier|"
        r"(?:small|bit) (?:part|player)",
    ),
    contrast(
        "Whether it was meant",
        "description",
        "conflict",
        "event",
        r"accidental(?:ly)?|unintentional(?:ly)?|inadvertent(?:ly)?|by (?:mistake|accident)|(?:was|"
        r"were) an accident|mishap",
        r"deliberate(?:ly)?|intentional(?:ly)?|on purpose|sabotaged?|arson|premeditated",
    ),
    contrast(
        "How badly hurt",
        "description",
        "conflict",
        "person",
        rf"(?<!not )(?<!n[’']t )(?<!not )(?:serious(?:ly)?|sever(?:e|ely)|grave(?:ly)?|critical(?:ly)?|badly) {HURT}|"
        r"(?<!non-)(?<!not )(?<!non )life-threatening|fighting for (?:his|her|their) li(?:fe|ves)",
        rf"(?:minor|slight(?:ly)?|superficial|light(?:ly)?) {HURT}|non[- ]life[- ]threatening|"
        rf"not life[- ]threatening|"
        r"(?:not|n[’']t) (?:\w+ )?(?:serious|seriously|badly|severely) ?(?:injured|hurt|wounded)?|"
        r"(?:stable|good|fair) condition|unharmed|unhurt|uninjured|unscathed",
    ),
    contrast(
        "How many were in it",
        "description",
        "conflict",
        "event",
        r"act(?:ed|ing) alone|lone (?:wolf|gunman|attacker|shooter|assailant|suspect|bomber)|single (?:gunman|"
        r"attacker|shooter)|"
        r"no accomplices",
        r"(?:two|three|four|several|multiple) (?:gunmen|attackers|shooters|assailants|bombers)|(?:second|"
        r"another) (?:gunman|"
        r"attacker|shooter|assailant|bomber)|accomplices?|did not act alone",
    ),
    contrast(
        "Whether armed",
        "description",
        "conflict",
        "person",
        r"unarmed|(?:not|n[’']t|never) armed|(?:no|without a|did not have a) (?:weapon|gun|knife)",
        r"(?<!un)armed with|(?:pull|point|draw|drew|brandish|wav|rais|reach)\w* (?:\w+ ){0,3}?(?:a|the|his|her) "
        r"(?:gun|weapon|knife|handgun|pistol|rifle|firearm)|had a (?:gun|weapon|knife|handgun|pistol)",
    ),
    contrast(
        "Whether it was chance",
        "description",
        "conflict",
        "event",
        r"random(?:ly)?",
        r"(?:not|n[’']t) (?:\w+ )?random|targeted|knew (?:each other|one another|the (?:victim|suspect|gunman|"
        r"shooter))|isolated incident",
    ),
    contrast(
        "How the vote went",
        "description",
        "conflict",
        "thing",
        r"unanimous(?:ly)?",
        r"(?:divided|split) (?:vote|court|council|board|panel)|narrow(?:ly)?|voted against|dissent(?:s|ed|ing)?|"
        r"abstain(?:s|ed)?",
    ),
    contrast(
        "Whether anyone claims it",
        "status",
        "update",
        "event",
        r"no (?:\w+ ){0,2}?(?:group|one|organi[sz]ation|body|party)?[^.;]{0,40}claim(?:ed|"
        r"s)? (?:of )?responsibility|nobody (?:has )?claimed|"
        r"no claims? of responsibility",
        r"(?:has|have|had|also|later|\b[A-Z][\w-]+) claim(?:ed|s)? responsibility|claim of responsibility|"
        r"claiming responsibility",
    ),
    contrast(
        "Whether it is stopped",
        "status",
        "update",
        "thing",
        rf"{BE} (?:halted|suspended|closed|shut(?: down)?|grounded|blocked|interrupted|abandoned|called off|"
        rf"postponed|"
        r"cancell?ed|scrapped|removed|banned|taken down|pulled)|"
        r"(?:suspend|halt|clos|cancell?|scrapp|postpon|remov|block|ground)ed",
        r"re-?open(?:s|ed|ing)?|resum(?:e|es|ed|ing)|restart(?:s|ed)?|reinstat(?:e|es|ed|ing)|restor(?:e|es|ed|ing)|"
        r"back (?:on|online|in service|up and running|in the|to normal)|allowed back|lift(?:s|ed)|"
        r"went ahead|took place|(?:was|were|been) (?:held|completed)",
    ),
    contrast(
        "Whether it was finished",
        "status",
        "update",
        "thing",
        rf"{BE} (?:halted|stopped|suspended|red-flagged|abandoned|interrupted|called off)",
        r"wins?|won|winners?|victory|finished|completed",
    ),
    contrast(
        "What became of",
        "status",
        "update",
        "name",
        rf"(?:{BE} |among those |been )(?:rescued|saved|found alive)|survived(?! by)|survives|{BE} (?:alive|"
        rf"safe|unharmed)|"
        r"still (?:leads|controls|controlled|in charge)|being (?:questioned|interrogated|treated)",
        r"missing|unaccounted for|not been (?:found|located)|whereabouts|disappeared|vanished",
        r"(?<!left for )(?:dead|died|dies)|killed|bod(?:y|ies)(?= (?:of|was|were|has|have|had|found|recovered))|"
        r"drowned|death of|succumbed",
    ),
    contrast(
        "Answer to it",
        "status",
        "update",
        "deal",
        r"rejects?|rejected|rebuff(?:s|ed)?|turn(?:s|ed) down|thr(?:ows?|ew|own) out|spurn(?:s|ed)?|refus(?:es|"
        r"ed)|dismiss(?:es|ed)",
        r"agree(?:s|d)?(?! that)|accept(?:s|ed)?|minded to recommend|recommend(?:s|ed)|approv(?:es|ed)|back(?:s|"
        r"ed)|welcom(?:es|ed)|"
        r"grant(?:s|ed)",
        r"(?:would|will|is|are|was|were) (?:consider|study|review|weigh|examin)(?:ing)?|considering",
        link=OFFER,
    ),
    contrast(
        "Whether it stands",
        "status",
        "update",
        "case",
        r"declar(?:e|es|ed) (?:[\w’']+ ){1,6}(?:winner|elected|the victor|valid)|upheld|confirmed|certified|ratified|"
        r"endorsed|validated",
        r"annul(?:s|led)?|nullif(?:y|ies|ied)|overturn(?:s|ed)?|quash(?:es|ed)?|void(?:s|ed)?|invalidat(?:es|"
        r"ed)|revers(?:es|ed)|"
        r"struck down|strikes down|revok(?:es|ed)|overrul(?:es|ed)|set aside",
        link=VOTE,
    ),
    contrast(
        "Verdict on",
        "status",
        "update",
        "person",
        r"convict(?:s|ed|ion)|found guilty|guilty verdict|sentenced|(?:suspended|prison|jail) (?:sentence|term)|"
        r"(?:handed|given|received) (?:an? )?(?:\w+ ){0,3}?(?:sentence|term)",
        r"acquit(?:s|ted|tal)|cleared of|found not guilty|exonerat(?:es|ed)|(?:conviction|sentence)s? (?:was |"
        r"were )?(?:quashed|overturned)",
    ),
    contrast(
        "How it was punished",
        "status",
        "conflict",
        "person",
        rf"{BE} (?:dismissed|fired|sacked|expelled|removed from (?:office|their posts?|his post|her post))",
        rf"(?:{BE} )?(?:suspended (?:pending|from|for|with|without)|placed on (?:\w+ )?leave|"
        r"suspended(?! (?:\w+ )?(?:sentence|term|jail|prison|fine))|"
        rf"put on (?:\w+ )?leave|reassigned)",
    ),
    contrast(
        "Whether in office",
        "status",
        "update",
        "person",
        r"(?:reject|resist|ignor|dismiss|rebuff)(?:s|ed)? calls|refus(?:es|ed|ing) to (?:resign|quit|step down|go)|"
        r"(?:taken|took|takes|on) (?:sick )?leave|will (?:stay|remain|not resign)|vow(?:s|ed) to stay|"
        r"full confidence",
        r"(?:has|have|had|who|and)? ?(?:resigned|stepped down|quit|tendered (?:his|her) resignation)|resigns|"
        r"steps down|"
        r"(?:was|were|been) (?:fired|sacked|dismissed|ousted)",
    ),
    contrast(
        "Whether it goes on",
        "status",
        "update",
        "thing",
        r"enter(?:s|ed) (?:its|their|the|a) (?:\w+ )?(?:day|week|month)|continu(?:e|es|ed|ing)|go(?:es)? on|"
        r"went on|ongoing|"
        r"under ?way|indefinite(?:ly)?|(?:day|week|month)s?-(?:old|long)",
        r"end(?:s|ed)|(?:is|was|are|were) over|called off|(?:was|were|been) (?:settled|resolved)|came to an end|"
        r"halted|finished",
    ),
    contrast(
        "Whether it runs",
        "status",
        "conflict",
        "thing",
        r"halt(?:s|ed|ing)|(?:at a |complete )?standstill|stopp(?:ed|ing)|ceased|brought to a halt|"
        r"paraly[sz](?:es|ed)|shut down|"
        r"idled?|not (?:working|operating|running)",
        r"continu(?:es|ed|ing)|(?:is|was|are|were) (?:still )?(?:running|operating|working|producing)|"
        r"kept (?:going|running)|"
        r"running (?:at|normally|as normal|again)|working (?:as normal|normally)|unaffected|as (?:normal|usual)",
    ),
    contrast(
        "Whether people may return",
        "status",
        "update",
        "case",
        r"(?:ordered|told|urged|forced|asked) to (?:leave|evacuate|flee)|evacuation orders?|waited to hear|"
        r"(?:were|was|been|being) evacuated",
        r"(?:allowed|permitted|able) (?:to go (?:back )?|back )?(?:to )?(?:home|return)|return(?:s|ed|"
        r"ing)? (?:home|to their homes)|"
        r"(?:lift(?:s|ed)?) (?:\w+ ){0,4}?orders?|orders? (?:\w+ ){0,3}?(?:was|were|been) lifted|evacuees return",
        link=r"evacuat\w*|evacuees|homes?|residents|orders?",
    ),
    contrast(
        "Whether charged",
        "status",
        "update",
        "person",
        r"(?:questioned and released|released without|(?:has|have|had|was|were)(?: not|"
        r"n[’']t) (?:been )?charged|freed without|"
        r"charges (?:were |have been )?dropped|no charges)",
        r"(?:(?:was|were|been|is|are|have|has) (?:formally )?(?:charged|indicted)|charges? (?:him|her|the|a)|"
        r"faces? charges)",
    ),
    contrast(
        "Answer to the request",
        "status",
        "update",
        "case",
        r"(?:ask|petition|appl|request|sought|seek|su)(?:s|es|ed|ied|ing)? (?:\w+ ){0,4}?(?:court|judge|"
        r"tribunal|council|government|"
        r"parliament|regulator)",
        r"(?:court|judge|tribunal|council|government|parliament|regulator)s? (?:\w+ ){0,6}?(?:turned down|"
        r"rejected|refused|"
        r"dismissed|granted|threw out|approved)",
        link=r"court|judge|tribunal|council|government|parliament|regulator",
    ),
    contrast(
        "Guilt of",
        "denial",
        "conflict",
        "person",
        r"pleaded not guilty|(?:den(?:y|ies|ied)|rejects?|rejected) (?:any |all |the |having )?(?:wrongdoing|"
        r"charges?|"
        r"allegations?|accusations?|guilt|taking|stealing|killing)|maintain(?:s|ed) (?:his|her|their) innocence|"
        r"(?:I am|I[’']m|is|was) innocent|I (?:have )?(?:never|did nothing)",
        r"(?:was|were|been) (?:convicted|found guilty)|convicted of|pleaded guilty|confessed|"
        r"admitted (?:to )?(?:taking|"
        r"stealing|killing|having|the)|upheld the (?:\w+ )?conviction",
    ),
    contrast(
        "Whether overloaded",
        "denial",
        "conflict",
        "case",
        r"not (?:\w+ )?(?:overloaded|overcrowded|overweight)|denied (?:that )?(?:\w+ ){0,3}(?:overloaded|"
        r"overcrowded)|"
        r"(?:within|below) (?:its|the) (?:limit|capacity)",
        r"(?:overload(?:ed|ing)|overcrowd(?:ed|ing))|too (?:much|many) (?:cargo|passengers|people|weight|freight)|"
        r"over (?:its )?capacity|more (?:\w+ )?than (?:it was )?(?:licensed|allowed|permitted|declared)",
        link=r"licensed|passengers|boat|ferry|ship|vessel|bus|train|plane|aircraft|truck|lorry|cargo|bridge|building|stadium",
    ),
    contrast(
        "Whether inspected",
        "denial",
        "conflict",
        "case",
        r"passed (?:an?|its|the|all) (?:\w+ )?(?:inspections?|checks?|tests?)|inspections? (?:had )?(?:took|"
        r"taken) place|"
        r"(?:regularly|recently|properly|duly|annually) inspected|inspected (?:every|each) \w+|"
        r"rated (?:satisfactory|good|safe|sound)",
        r"miss(?:ed)? (?:an?|its|the) (?:\w+ )?(?:inspections?|checks?)|uninspected|fail(?:ed)? (?:an?|its|"
        r"the) (?:\w+ )?"
        r"(?:inspections?|checks?|tests?)|never (?:been )?inspected|last inspected in|"
        r"rated (?:[\w ’']+ )?[\"“]?(?:poor|unsafe|"
        r"unsatisfactory|deficient|high risk)",
        link=r"inspect\w*|rated|check|test",
    ),
    contrast(
        "Whether in office yet",
        "status",
        "conflict",
        "person",
        r"(?:to be|be|before being) (?:sworn in|inaugurated)|barred (?:\w+ ){0,8}from taking (?:office|the oath)",
        r"(?:was|were|been|already) (?:sworn in|inaugurated)|(?:taken|took) (?:the oath|office)|wore the",
    ),
    contrast(
        "Whether it is a danger",
        "description",
        "conflict",
        "thing",
        r"(?:no|not|n[’']t|without|nor) (?!bigger|greater|more|other)(?:\w+ ){0,3}?(?:danger|threat|risk|hazard|"
        r"endanger\w*|harm)(?:s|ing)?|"
        r"(?:is|are|was|were) (?:\w+ )?(?:safe|harmless|secure)",
        r"(?:pos|present|represent)(?:e|es|ed|ing|s) (?:an? |the )?(?:\w+ )?(?:danger|threat|risk|hazard)|"
        r"could (?:cause|injure|kill|damage|endanger|harm|hit|strike)|(?:is|are|was|were) (?:\w+ )?(?:dangerous|"
        r"unsafe|at risk)|"
        r"at (?:\w+ )?risk of|endanger(?:s|ed|ing)?",
    ),
)  # fmt: skip
