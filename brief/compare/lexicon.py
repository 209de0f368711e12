"""The words by which news denies, doubts, points at what was said, or turns to the other side; for `disputes`."""

from __future__ import annotations

import re

from brief.compare.words import stem

# How a sentence denies, the plainest way first; each with where the denied stands: behind the words, or all around.
WAYS: tuple[tuple[str, bool, re.Pattern[str]], ...] = (
    (
        "denies",
        True,
        re.compile(
            r"\b(?:den(?:y|ies|ied|ying)|denials?(?= (?:of|that|by|from)|[.,])|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|"
            r"debunk(?:s|ed)?|"
            r"disput(?:es|ed|ing|e(?= (?:that|this|the|those|it)\b))|contradict(?:s|ed)?)\b|"
            r"\b(?:reject|dismiss)(?:s|es|ed|ing)?(?= (?:\w+ ){0,3}(?:claims?|allegations?|accusations?|reports?|"
            r"suggestions?|notions?|ideas?|criticisms?|assertions?|rumou?rs?|concerns?|fears?|theor(?:y|ies)|speculation|"
            r"arguments?|complaints?|evidence|as(?! (?:\w+ ){0,2}(?:head|chief|director|manager|coach|minister|"
            r"secretary|president|chair\w*|editor|commander|captain|leader|mayor|governor|conductor|principal|executive)\b))\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "finds nothing for it",
        False,
        re.compile(
            r"\bno (?:\w+ )?(?:evidence|proof|links?|connections?|ties|truth|indications?|signs?|"
            r"involvement|knowledge)\b"
            r"(?! (?:yet )?(?:as to |of |about |on )?(?:why|what|how|who|where|whether|when)\b)|"
            r"\b(?:has|have|had) nothing to do with\b|"
            r"\b(?:not|n[’']t) (?:\w+ )?(?:involved|responsible|linked|connected|aware)\b|"
            r"\b(?:is|are|was|were) unaware\b",
            re.IGNORECASE,
        ),
    ),
    (
        "calls it untrue",
        False,
        re.compile(
            r"\b(?:untrue|baseless|unfounded|groundless|non-?existent|not (?:true|correct|accurate)|inaccurate|"
            r"(?:is|are|was|were|as|absolutely|completely|totally|utterly|simply) (?:false|nonsense|a lie|fake)|"
            r"(?:does|do)(?: not|n[’']t) (?:exist|accord|correspond)|fabricat(?:ed|ion)|hoax)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "doubts it",
        True,
        re.compile(
            r"\b(?:s[kc]eptic(?:al|ism|s)?|(?<!no )(?<!without )doubt(?:s|ed|ful)?|"
            r"question(?:s|ed) (?:why|whether|how|if)|not convinced|unconvinced|"
            r"(?:does|do)(?: not|n[’']t) (?:believe|think|accept|agree))\b",
            re.IGNORECASE,
        ),
    ),
)
DENYING = tuple(pattern for _, _, pattern in WAYS)
# Whoever "denied access" or "rejected an offer" decides; nobody says that it is untrue. Nor is a denial denied one.
REFUSED = frozenset(
    stem(word)
    for word in "access application appeal asylum bail bond entry motion parole permission permit petition request "
    "service services visa offer bid proposal bill plan amendment invitation deal lawsuit suit case charge charges "
    "opportunity treatment care coverage claim resolution candidate ballot call demand wish wishes "
    "endorsement".split()
)
REFUSAL = re.compile(
    r"\b(?:not|never|n[’']t|cannot|be|without|nor) (?:be |been |being )?(?:den|reject|dismiss|disput|refut|contradict)|"
    r"\b(?:was|were|been|being|be|is|are|have|has|had)(?: \w+ly)? (?:denied|rejected|dismissed)\b"
    r"(?! (?:by|as|that))|self-den|\bden(?:y|ies|ied|ying) (?:him|her|them|me|us|you)\b|\bden\b",
    re.IGNORECASE,
)
# Nobody denies by what he could, may or should not deny; nor does "no one", nor who leaves "little doubt".
UNSAID = re.compile(
    r"\b(?:if|whether|could|would|might|may|maybe|perhaps|prevent(?:s|ed|ing)?|no one|nobody|none|few|little|"
    r"any) (?:[\w’']+ ){0,4}$",
    re.IGNORECASE,
)
# What was not so before, elsewhere or for others is no denial of what is so now.
ELSEWHERE = re.compile(
    r"\b(?:until|before this|previously|formerly|historically|since|for (?:\d+|\w+) (?:days|weeks|months|years))\b",
    re.IGNORECASE,
)
# What a plain "not" leaves open: other times, degrees, conditions, wishes.
SPENT = re.compile(
    ELSEWHERE.pattern
    + r"|\b(?:in|for|over|within) (?:the (?:last|past) )?(?:\d+|\w+) (?:hours|days|weeks|months|years)\b|"
    r"\b(?:if|only|just|first|longer|enough|other|yet|would|should|as|because|when|what|how|who|why|part)\b",
    re.IGNORECASE,
)
# Who admits that something was untrue denies nothing.
ADMITTED = re.compile(r"\b(?:admit|acknowledg|conced|apologi[sz])\w*\b", re.IGNORECASE)
# Words of the names of bodies that every country has.
OFFICES = frozenset(
    stem(word)
    for word in "foreign defense defence interior ministry minister department police office council national state "
    "security president secretary court agency government party united north south".split()
)
FINITE = frozenset(("ROOT", "ccomp", "conj", "parataxis", None))
# Words for what is said, not for what is so: they point at it.
POINTERS = frozenset(
    stem(word)
    for word in "report reports claim claims allegation allegations accusation accusations charge charges suggestion "
    "rumor rumour rumors rumours statement statements assertion speculation account accounts story stories situation "
    "finding findings involvement wrongdoing suggestion media news press connection connections link links evidence "
    "proof tie ties indication sign truth knowledge fact facts mentioned mention preliminary suggested matter thing "
    "excitement monday tuesday wednesday thursday friday saturday sunday "
    "today yesterday week say accord exist "
    "absolutely completely totally categorically strongly repeatedly vehemently flatly "
    "stressed expressed also skeptical skepticism sceptical doubt deny denied denial reject dismiss dispute refute "
    "untrue false baseless unfounded nonexistent responsible question questioned somewhat".split()
)
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
# Where a sentence turns from one side to the other; and words by which a side says so.
TURN = re.compile(
    r"[,;—-]? (?:but|while|although|even though|though|whereas|even as) |, (?=(?:the )?[A-Z]\w+ (?:says?|said) )"
)
SAME_SUBJECT = re.compile(
    r"(?:\w+ly )?(?:\w+ed|has|have|had|was|were|did|does|do|is|are|could|would|will|can|may|found|said|told|says)\b"
)
SAYING = re.compile(
    r"\b(?:say|says|said|tells?|told|claim\w*|alleg\w+|accus\w+|report\w*|insist\w*|maintain\w*|argu\w+|suspected|"
    r"believ\w+|blam\w+|critici\w+|would|may|might|could)\b",
    re.IGNORECASE,
)
PRONOUNS = frozenset("he she they it we i".split())
# Who doubts in the first person tells of a feeling, not of another's claim.
VOICE = re.compile(r"\b(?:I|we|We) (?:\w+ )?(?:do|don[’'])?$")
NEGATIVE = re.compile(r"\b(?:not|never|no|nor|neither|zero)\b|n[’']t\b", re.IGNORECASE)
# What is not known, told or wanted is a gap or a wish, no denial.
KNOWING = frozenset(
    "know identify name say tell comment confirm disclose release reveal specify give see think want believe expect "
    "need like remember understand care respond return".split()
)
# In front of a clause: it is not said to be so.
CONDITION = re.compile(
    r"\b(?:once|until|till|unless|if|when|whenever|as long as|whether|before|in case)\b[^,;]{0,12}$", re.IGNORECASE
)
LEAST_BESIDE, PREFIX = 4, 4
CLAUSE_END = re.compile(r"[;—”]|, (?:but|and|while|although|saying|adding)\b|[,.!?][”\"’'](?: |$)|, ?[”\"]")
