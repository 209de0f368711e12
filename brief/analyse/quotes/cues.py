"""The words that tell who speaks: verbs and nouns of saying, and the "according to" family.

The verbs are those of Levin (1993), "English Verb Classes and Alternations", section 37 (verbs of communication) and
33 (judgement), with those of news English; `PLAIN` ones alone attribute, `FRAMING` ones only together with the quoted
words as their object or complement ("called it “a disaster”").
"""

from __future__ import annotations

PLAIN = frozenset(
    "accuse acknowledge add address admit advise affirm agree allege announce answer argue ask assert assure aver avow "
    "bark beg bellow blog boast brag caution charge chide chuckle claim comment complain concede conclude confess "
    "confide confirm contend continue counter cry declare demand deny disclose elaborate emphasise emphasize exclaim explain "
    "exhort explode fume gloat gripe gush holler implore inform insist instruct interject interrupt intone joke "
    "jest lament laugh lecture maintain message moan mock murmur muse mutter note observe offer opine order parry persist plead "
    "pledge pose post posit pray preach predict press proclaim promise pronounce propose protest qualify question quip "
    "quote rail rant read reason reassure recall recite recollect recommend recount reflect reiterate rejoin relate "
    "remark remember remind repeat reply report request respond retort reveal rule say scold scream shoot shout shrug sigh "
    "sing snap sneer speak speculate spit state stress submit suggest summarise summarize swear taunt tease tell testify text thunder "
    "tout tweet urge utter vent voice volunteer vow wail warn whisper wonder write yell retweet quip deadpan hint signal "
    "crow venture clarify theorize surmise caption e-mail email telegraph underline underscore hail chant pen print wisecrack "
    "allow guess figure mention exhale interpose apologise apologize interview start begin go advise".split()
)
FRAMING = frozenset(
    "acclaim accept accuse applaud assail attack attribute bash believe blame blast blame brand call cast castigate "
    "celebrate champion characterise characterize cite commend compare condemn congratulate consider credit criticise "
    "criticize decry deem defend define demonise demonize denounce depict deplore deride describe dismiss dispute "
    "disparage doubt draw dub echo endorse envision expect express fault fear feel find frame give hear hit hope imagine indict "
    "invoke issue justify know label lambast lambaste laud liken list make mean mock name oppose outline paint peg pillory point "
    "portray praise prefer present promote push put rate rebuff rebuke rebut refer refute regard reject release ridicule rip "
    "sanction savage say scoff see send show slam slap share sign skewer spell stand support tag talk take term think threaten title "
    "treat trumpet understand unveil use view want want warn welcome wish pitch advocate ask demand seek hold conceive "
    "boast liken lash knock jab swipe rail question note warn vow pledge claim dare challenge commit reference "
    "promise urge plan sound strike sum recognise recognize realise realize learn discuss detail indicate imply argue".split()
)
# Nouns whose text is the words: "a statement that said", "the headline reads".
DOCUMENTS = frozenset(
    "account ad advertisement affidavit agreement announcement article banner bill blog book brief caption column "
    "comment commentary communique communiqué complaint constitution contract court document draft editorial email "
    "e-mail essay excerpt file filing findings form guide guideline guidelines headline indictment judgment law lawsuit "
    "leaflet letter list manifesto memo memoir memorandum message motion note notice op-ed opinion order page paper "
    "paragraph passage petition platform plaque policy post poster press-release proposal readout record release report "
    "resolution review ruling script sign signs slogan statement statute study subtitle suit summary survey testimony text "
    "title transcript tweet update verdict video warning website witness".split()
)
ACCORDING = frozenset("according per".split())
# Nouns of saying whose owner is the speaker: "in her words", "his claim that".
SAYINGS = frozenset(
    "accusation admission allegation announcement answer argument assertion assessment call claim comment complaint conclusion "
    "contention criticism declaration demand denial description explanation insistence line message motto observation opinion "
    "phrase plea pledge position prediction promise proposal proposition question quote reaction rebuke rebuttal remark reply request "
    "response retort slogan speech statement suggestion talk testimony theory threat tweet vow warning word advice motto "
    "view belief contention mantra idea joke jibe quip mention reference".split()
)
