"""The words that tell who speaks: verbs and nouns of saying, and the "according to" family.

The verbs are those of Levin (1993), "English Verb Classes and Alternations", section 37 (verbs of communication) and
33 (judgement), with those of news English.
"""

from __future__ import annotations

# Verbs that attribute by themselves, wherever they stand in the sentence of the quote.
SAYING = frozenset(
    "accuse acknowledge add admit affirm allege announce answer argue ask assert assure aver avow beg blog boast brag "
    "caution chide claim comment complain concede conclude confess confide confirm contend counter cry declare demand deny disclose "
    "elaborate emphasise emphasize enthuse exclaim explain fume gloat gripe gush implore inform insist instruct interject "
    "intone joke lament lecture maintain muse mutter note observe opine persist plead pledge predict proclaim promise "
    "pronounce protest quip rail rant read recall recommend recount reflect reiterate rejoin relate remark remind reply "
    "report respond retaliate retort reveal say scold scream shout shriek snap sneer speculate state stress suggest "
    "summarise summarize swear taunt tell testify thunder tweet retweet urge volunteer vow wail warn whisper wonder "
    "question foresee anticipate write yell deadpan theorize theorise surmise underline underscore chant clarify cite point bellow bark email e-mail "
    "text bluster decry demur explode groan growl grumble hedge hiss howl implore jeer joke mumble nod object "
    "pray preach project propose prophesy purr rasp roar snarl sob spit stammer tease utter venture vent voice worry "
    "apologise apologize advise agree believe think hope fear exhort pontificate posit reason".split()
)
# Verbs that attribute only right beside the quote: they have many other uses.
BESIDE = frozenset(
    "address allow begin close continue end figure finish follow go guess hail hint interpose interrupt laugh mention message "
    "offer open order pause post press prompt question quote recite remember repeat request rule share shoot shrug sigh sing "
    "signal smile speak start submit weigh chuckle caption echo sound sign sum ponder describe inquire print display carry "
    "feature invite title call know understand mean see consider decide realise realize imagine learn find feel".split()
)
# Verbs of judgement: the quoted words are what the subject calls or thinks of something ("dismissed it as “a stunt”").
JUDGING = frozenset(
    "acclaim applaud assail attack bash berate blame blast brand call castigate celebrate characterise characterize "
    "champion chastise cite commend compare condemn credit criticise criticize decry deem define demonise demonize denounce deplore "
    "deride describe dismiss dispute disparage dub echo extol fault hail invoke knock label lambast lambaste laud liken "
    "lash mock oppose outline paint peg pillory portray praise promise propose push rebuff rebuke rebut refute reject "
    "refer ridicule rip rubbish savage scoff skewer slam slap slate stress tag term threaten tout trash trumpet warn welcome vow seek "
    "advocate endorse promote express defend detail indicate imply discuss pitch urge plan consider regard view rate".split()
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
    "account ad advertisement advisory affidavit agreement announcement answer article banner bill blog book brief caption column "
    "comment commentary communique communiqué complaint constitution contract court document draft editorial email "
    "e-mail essay excerpt file filing findings form guide guideline headline indictment interview judgment law lawsuit "
    "leaflet letter list manifesto memo memoir memorandum message motion note notice op-ed opinion order page paper "
    "paragraph passage petition placard plaque platform policy post poster proposal readout record release remark report "
    "resolution response review ruling script sign slogan speech statement statute study subtitle suit summary survey "
    "testimony text title transcript tweet update verdict video warning".split()
)
# Nouns of saying whose owner is the speaker: "in her words", "his claim that".
SAYINGS = frozenset(
    "accusation admission advice allegation announcement answer argument assertion assessment belief call claim comment "
    "complaint conclusion contention criticism declaration demand denial description explanation idea insistence joke "
    "line mantra message motto observation opinion phrase plea pledge position prediction promise proposal proposition question "
    "quip quote reaction rebuke rebuttal remark reply request response retort slogan speech statement suggestion talk "
    "testimony theory threat tweet view vow warning word".split()
)
ACCORDING = frozenset("according per".split())
