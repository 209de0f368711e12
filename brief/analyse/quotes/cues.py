"""The words that tell who speaks: verbs and nouns of saying, and the "according to" family.

The verbs are those of Levin (1993), "English Verb Classes and Alternations", section 37 (verbs of communication) and
33 (judgement), with those of news English.
"""

from __future__ import annotations

# Verbs that attribute by themselves, wherever they stand in the sentence of the quote.
SAYING = frozenset(
    "accuse acknowledge add admit advise affirm agree allege announce answer anticipate apologise apologize "
    "argue ask assert assure aver avow bark beg believe bellow blog bluster boast brag caution chant chide cite "
    "claim clarify comment complain concede conclude confess confide confirm contend counter cry deadpan "
    "declare decry demand demur deny disclose e-mail elaborate email emphasise emphasize enthuse exclaim exhort "
    "explain explode fear foresee fume gloat gripe groan growl grumble gush hedge hiss hope howl implore inform "
    "insist instruct interject intone jeer joke lament lecture maintain mumble muse mutter nod note object "
    "observe opine persist plead pledge point pontificate posit pray preach predict proclaim project promise "
    "pronounce prophesy propose protest purr question quip rail rant rasp read reason recall recommend recount "
    "reflect reiterate rejoin relate remark remind reply report respond retaliate retort retweet reveal roar "
    "say scold scream shout shriek snap snarl sneer sob speculate spit stammer state stress suggest summarise "
    "summarize surmise swear taunt tease tell testify text theorise theorize think thunder tweet underline "
    "underscore urge utter vent venture voice volunteer vow wail warn whisper wonder worry write yell".split()
)
# Verbs that attribute only right beside the quote: they have many other uses.
BESIDE = frozenset(
    "address allow begin call caption carry chuckle close consider continue decide describe display echo end "
    "feature feel figure find finish follow go guess hail hint imagine inquire interpose interrupt invite know "
    "laugh learn mean mention message offer open order pause ponder post press print prompt question quote "
    "realise realize recite remember repeat request rule see share shoot shrug sigh sign signal sing smile "
    "sound speak start submit sum title understand weigh".split()
)
# Verbs of judgement: the quoted words are what the subject calls or thinks of something ("dismissed it as “a stunt”").
JUDGING = frozenset(
    "acclaim advocate applaud assail attack bash berate blame blast brand call castigate celebrate champion "
    "characterise characterize chastise cite commend compare condemn consider credit criticise criticize decry "
    "deem defend define demonise demonize denounce deplore deride describe detail discuss dismiss disparage "
    "dispute dub echo endorse express extol fault hail imply indicate invoke knock label lambast lambaste lash "
    "laud liken mock oppose outline paint peg pillory pitch plan portray praise promise promote propose push "
    "rate rebuff rebuke rebut refer refute regard reject ridicule rip rubbish savage scoff seek skewer slam "
    "slap slate stress tag term threaten tout trash trumpet urge view vow warn welcome".split()
)
# Forms that open a sentence in capitals, where the tagger takes them for names.
FORMS = {
    form: lemma
    for lemma, forms in {
        "say": "said says saying",
        "tell": "told tells",
        "add": "added adds",
        "ask": "asked asks",
        "tweet": "tweeted tweets",
        "write": "wrote writes",
        "continue": "continued",
        "state": "stated",
        "explain": "explained",
        "reply": "replied",
        "declare": "declared",
        "note": "noted",
        "recall": "recalled",
        "warn": "warned",
        "argue": "argued",
        "conclude": "concluded",
        "quip": "quipped",
        "respond": "responded",
    }.items()
    for form in forms.split()
}
# Nouns whose text is the words: "a statement that said", "the headline reads".
DOCUMENTS = frozenset(
    "account ad advertisement advisory affidavit agreement announcement answer article banner bill blog book "
    "brief caption column comment commentary communique communiqué complaint constitution contract court "
    "document draft e-mail editorial email essay excerpt file filing findings form guide guideline headline "
    "indictment interview judgment law lawsuit leaflet letter list manifesto memo memoir memorandum message "
    "motion note notice op-ed opinion order page paper paragraph passage petition placard plaque platform "
    "policy post poster proposal readout record release remark report resolution response review ruling script "
    "sign slogan speech statement statute study subtitle suit summary survey testimony text title transcript "
    "tweet update verdict video warning".split()
)
# Nouns of saying whose owner is the speaker: "in her words", "his claim that".
SAYINGS = frozenset(
    "accusation admission advice allegation announcement answer argument assertion assessment belief call claim "
    "comment complaint conclusion contention criticism declaration demand denial description explanation idea "
    "insistence joke line mantra message motto observation opinion phrase plea pledge position prediction "
    "promise proposal proposition question quip quote reaction rebuke rebuttal remark reply request response "
    "retort slogan speech statement suggestion talk testimony theory threat tweet view vow warning word".split()
)
ACCORDING = frozenset("according per".split())
