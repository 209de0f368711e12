"""The lexicon of what stands around an article: pitches, links, credits, notices. Each rule says what it knows.

The language is that of English news pages at large (page templates, syndication notices, social embeds), never of one
article. A rule is tried on one tidy paragraph; `kind` is what the paragraph then is. "start" rules match from its
first word on, "whole" rules all of it, "anywhere" rules any stretch that no reporter would write.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from re import Pattern
from typing import Literal

Where = Literal["start", "whole", "anywhere"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, and why what matches it is no part of the report. `most`: the words a match may have at most."""

    why: str
    pattern: Pattern[str]
    where: Where = "start"
    kind: Literal["boilerplate", "caption"] = "boilerplate"
    most: int = 10_000

    def holds(self, text: str) -> bool:
        """Whether the rule knows this paragraph."""
        if self.where == "anywhere":
            found = self.pattern.search(text)
        elif self.where == "whole":
            found = self.pattern.fullmatch(text)
        else:
            found = self.pattern.match(text)
        return found is not None and text.count(" ") < self.most


def _rule(why: str, pattern: str, where: Where = "start", most: int = 10_000, *, exact: bool = False) -> Rule:
    return Rule(why, re.compile(pattern, 0 if exact else re.IGNORECASE), where, "boilerplate", most)


def _caption(why: str, pattern: str, where: Where = "start", most: int = 10_000, *, exact: bool = False) -> Rule:
    return Rule(why, re.compile(pattern, 0 if exact else re.IGNORECASE), where, "caption", most)


AGENCIES = (
    "AP Reuters AFP UPI DPA EPA TASS Xinhua Kyodo Yonhap Bloomberg ANSA EFE PTI IANS ANI AAP PA CNN BBC RTE Interfax "
    "RIA IRNA Anadolu NurPhoto Rex Getty Shutterstock Alamy Storyful WENN Splash Barcroft SWNS Facebook Twitter "
    "Instagram YouTube Snapchat Google Handout Supplied"
).split()
AGENCY = (
    r"(?:(?:the )?associated press|agence france[- ]presse|press association|getty images|image(?:s)?|"
    + "|".join(AGENCIES)
    + r")"
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DATE = (
    rf"(?:\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|{MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|"
    rf"\d{{1,2}}[:.]\d{{2}})"
)

RULES: tuple[Rule, ...] = (
    # -- pitches
    _rule(
        "asks to subscribe",
        r"\W*(?:get|receive|have) (?:the |our |all |more |breaking )*(?:latest|top|best|daily|"
        r"morning|breaking|biggest|news\b|updates|\w+ (?:newsletter|briefing|alerts)).{0,120}(?:inbox|browser|email|"
        r"newsletter|updates|alerts|app|phone|delivered|day)\b",
        most=45,
    ),
    _rule(
        "asks to subscribe",
        r"\W*(?:sign up|subscribe|register)\b(?: now| here| today)?(?: to| for| with|\W|$)"
        r"(?!.{0,60}\bsaid\b)",
        most=40,
    ),
    _rule(
        "a newsletter's form",
        r"(?:verify (?:that )?you.re not a robot|invalid email address|must select a "
        r"newsletter|your email address will not|enter your email|newsletter sign[- ]?up)",
        "anywhere",
    ),
    _rule(
        "asks to follow",
        r"\W*(?:please )?(?:follow|like|join|find) (?:us|me|our|\S+(?: \S+){0,3} on (?:twitter|facebook|"
        r"instagram|youtube|google))\b",
        most=30,
    ),
    _rule("asks to follow", r"\W*follow @?\w+(?: [\w.]+){0,3} (?:on|@)", most=25),
    _rule(
        "asks to share",
        r"\W*(?:\d+ )?(?:share|tweet|e-?mail|print|pin)s?(?: (?:this|on|with|via|it)\b.*)?",
        "whole",
        14,
    ),
    _rule("asks to share", r"\W*(?:if you (?:like|liked|enjoyed) this|(?:please )?share this)\b", most=25),
    _rule(
        "asks for tips",
        r"(?:we pay for your|do you have (?:a|any) (?:story|news|information|tip)|(?:got|have) a (?:tip|"
        r"story|question)\b.{0,60}(?:\?|us|e-?mail)|e-?mail us (?:at|on|your)|send (?:us )?(?:your )?(?:tips|photos|"
        r"videos) (?:to|us)|to contact the (?:reporter|editor|author|staff)s?|contact the (?:writer|reporter|editor|"
        r"author|newsroom)s?\b)",
        "anywhere",
        90,
    ),
    _rule(
        "asks for comments",
        r"\W*(?:what do you think\?|let us know|tell us|have your say|(?:leave|post|add) a comment|"
        r"join the (?:conversation|discussion)|comments? (?:are|below|\(\d+\))|view (?:all )?comments|"
        r"(?:read|show|hide) (?:the )?comments)",
        most=25,
    ),
    _rule(
        "asks for money",
        r"\W*(?:support|donate to|help fund|become a (?:member|subscriber|supporter))\b.{0,80}"
        r"(?:journalism|newsroom|reporting|today|now|from (?:just )?[£$€])",
        most=40,
    ),
    _rule(
        "an app or a podcast",
        r"\W*(?:download|listen to|stream|tune in to) (?:the|our|this|to) .{0,60}(?:app|podcast|"
        r"episode|show|radio)\b",
        most=30,
    ),
    # -- links to elsewhere
    _rule(
        "a link",
        r"\W*(?:read|see|find|learn|view|explore|discover|hear) (?:more|also|next|the full (?:story|article|"
        r"report))\b(?:[ :…>»|.-].*)?",
        "whole",
        30,
    ),
    _rule(
        "a link",
        r"\W*(?:more|also|read|watch|see|listen|video|photos?|pictures?|gallery|live|related(?: \w+){0,2}|"
        r"more (?:from|on|about|in)(?: \w+){0,4}|don.t miss|see also|also read|must read|in pictures|"
        r"in (?:photos|video)|"
        r"explainer|recommended(?: \w+){0,2}|opinion|background|timeline|factbox|quiz|live blog)\s?[:»>|"
        r"]\s*\S.*(?<![.;])",
        "whole",
        26,
    ),
    _rule(
        "a list of links",
        r"\W*(?:related|recommended|similar|popular|trending|promoted|sponsored|top|more|latest|other|"
        r"most (?:read|viewed|popular|shared|watched|commented))(?: (?:in|from|on|the|this|today|now|us|uk|world|our|"
        r"news|sport|sports|site|web))* (?:stor(?:y|ies)|articles?|topics?|news|content|links?|videos?|posts?|coverage|"
        r"reading|searches|tags|headlines)\b(?!\s+(?:said|says|reported|about|that|have|had|is|was|are|were|by))",
    ),
    _rule(
        "a list of links",
        r"\W*(?:most read|most viewed|most popular|most shared|editors?.? picks?|trending(?: now)?|you "
        r"(?:may|might) (?:also )?(?:like|be interested)|from around the web|more from|don.t miss|paid content|"
        r"in case you missed it|around the web|just watched|must watch|promoted by|recommended (?:for you|by)|"
        r"what to read next|up next|now playing|watch next|next article|previous article)\b"
        r"(?!.{0,80}\b(?:said|says)\b)",
    ),
    _rule("a link in brackets", r"\[[^\[\]]*[^\[\].!?”\"']\s*\]", "whole", 30),
    _rule("a link in brackets", r"\[?\s*(?:read|watch|related|more|see|also)\b[^\[\]]{0,200}\]", "whole", 30),
    _rule("a link", r"\W*(?:click|tap|press) (?:here|on|to|the|through|below)\b", most=30),
    _rule("a link", r"\W*(?:online:?|on the web:?|source:?|via:?)?\s*(?:https?://|www\.)\S+\W*", "whole"),
    _rule("a link", r"(?:[\w -]{0,30}: )?(?:bit\.ly|goo\.gl|t\.co|pic\.twitter\.com|youtu\.be)/\S+", "whole"),
    _rule(
        "where it was first published",
        r"\W*(?:information from:|(?:this|the) (?:article|story|post|piece|report) (?:was |is |has been )?"
        r"(?:first |originally )?(?:appeared|published|posted|provided|republished|taken)|"
        r"originally published|first published|from our partners)",
        most=45,
    ),
    # -- the page itself
    _rule(
        "a page's label",
        r"\W*(?:advert(?:isement|ising)?s?|sponsored(?: content)?|continue reading(?: the main story)?|next|"
        r"prev(?:ious)?|back(?: to top)?|collect|expand|collapse|close|menu|home|search|save|loading\W*|"
        r"skip|play|pause|mute|"
        r"reply|flag|x|photos?|pictures?|images?|videos?|audio|gallery|slideshow|graphic|map|tags?|topics?|comments?|"
        r"live|updated?|new|breaking(?: news)?|exclusive|full text|abstract|transcript|caption|photo gallery|"
        r"view (?:gallery|slideshow|image|photos)|show (?:more|less)|load more|print|noon|"
        r"\d+ (?:comments?|shares?|photos?|images?|views?|posts?)|\d+ of \d+)\W*",
        "whole",
    ),
    _rule("a page's label", r"advertisement\b", most=12),
    _rule(
        "a break in the page",
        r"\W*(?:the )?(?:story|article|text|post|this (?:story|article)) continues? (?:below|after|"
        r"beneath|under)|\W*(?:scroll (?:down|up|on|through)|swipe)\b|\W*continue reading\b",
        most=25,
    ),
    _rule(
        "a player",
        r"\W*(?:media playback is|(?:your|this) (?:browser|device) (?:does not|doesn.t|is)|watch (?:the )?"
        r"(?:video|clip|interview|footage|full|more|live|now|above|below)\b.{0,80}(?:above|below|here|"
        r"video|now|live)?\W*$|"
        r"(?:listen|watch|see|read)\b.{0,80}\b(?:above|below|here)\W*$|video (?:by|from|courtesy|provided)|"
        r"play video|replay\b|audio (?:will be|for this))",
        most=22,
    ),
    _rule("a player", r"(?:more videos \.\.\.|must watch .* \d\d:\d\d|chat with us in facebook messenger)", "anywhere"),
    _rule("a comment widget", r"flag\s?share|livefyre|\dptsmoderator|flagsharelike", "anywhere"),
    _rule(
        "code of the page",
        r"(?:[.#@][\w-]+[^.!?]*\{.*|[^.!?]{0,80}\{\W*|\}\W*|[\w-]+:\s?[^.!?]{1,60};|(?:var|function|window|"
        r"document|jQuery|\$)[ .(].*[;{}].*|<\/?\w+[^>]*>)",
        "whole",
    ),
    _rule(
        "terms of use",
        r"\W*(?:by (?:signing|clicking|continuing|using|subscribing)|(?:we|this (?:site|website)) uses? cookies|"
        r"terms (?:of (?:use|service|sale)|and conditions)|privacy policy|cookie policy|you (?:have|"
        r"must) (?:javascript|be logged|be signed)|"
        r"please (?:enable|log|sign|turn)|already (?:a|have an)|log ?in\b|sign in\b)",
        most=60,
    ),
    # -- dates of the page, copyright, makers
    _rule(
        "the page's own date",
        rf"\W*(?:last |first )?(?:updated|modified|published|posted|created|revised|filed)\b\s*"
        rf"(?:on|at|:)?\s*(?:\w+,? )?{DATE}",
        most=22,
    ),
    _rule(
        "the page's own date",
        rf"\W*(?:{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|"
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? .{3,20}\d{4})[ ,|"
        r"•·-]*(?:at )?(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?)?"
        r"[ ,]*(?:[A-Z]{2,4})?\W*",
        "whole",
        exact=False,
    ),
    _rule("an issue's date", rf"\([A-Z][\w ]{{2,40}} {DATE}.{{0,20}}\)", "whole", exact=False),
    _rule("copyright", r"\W*(?:copyright|\(c\)|©)\s?(?:©|\(c\)|\d{4}|by\b|the\b|[A-Z]{2,})"),
    _rule(
        "copyright",
        r"all rights reserved|may not be (?:published|reproduced|broadcast|rewritten|redistributed)",
        "anywhere",
    ),
    _rule(
        "a notice on the text",
        r"(?:transcripts? (?:are|is|was|were) (?:created|provided|produced|automatically)|may not be in its "
        r"final form|this (?:is a )?(?:transcript|copy) (?:may|has|is|was) (?:not )?(?:been|be|a|in|final|rush)|"
        r"opinions? expressed (?:in|here|by)|views expressed)",
        "anywhere",
    ),
    _rule(
        "a notice on the text",
        r"\W*(?:this|an earlier|earlier|a previous|previous|the original|the (?:headline|story|"
        r"article)(?: of| on| in)?(?: this)?) (?:post|stor(?:y|ies)|articles?|report|piece|"
        r"versions?(?: of)?|page|headline|"
        r"copy|item)\b.{0,60}\b(?:updated|corrected|amended|revised|edited|developing|breaking|included|misstated|"
        r"incorrectly|misidentified|stated|said|gave|misspelled|referred|has been|will be)\b",
        most=30,
    ),
    _rule(
        "a notice on the text",
        r"\W*(?:correction|clarification|editor.?s.? note|note to (?:readers|editors))s?\s?(?:[:(–—-]|\d)",
        most=30,
    ),
    _rule(
        "who worked on it",
        r"\W*(?:additional |further |with )?(?:report(?:ing|ed)|writ(?:ing|ten)|edit(?:ing|ed)|compiled|research|"
        r"assistance|translat(?:ed|ion)|produced|photograph(?:y|s|ed)|graphics?|"
        r"contributions?)\b(?: \w+){0,3} (?:by|from)\b"
        r"(?!.{0,60}\b(?:says|said|shows|showed|found)\b)",
        most=60,
    ),
    _rule("who worked on it", r".{3,160}\bcontributed (?:to (?:this|the)|reporting|from)\b.{0,60}", "whole", 40),
    _rule(
        "who worked on it",
        r"[^.!?]{3,120}\b(?:is|are) (?:a|an|the) [^.!?]{0,80}\b(?:reporter|writer|columnist|correspondent|editor|"
        r"contributor|author|fellow|blogger)s? (?:for|at|of|with|in|based|who|covering)\b.*(?:@|twitter|"
        r"follow|e-?mail|http)",
        "whole",
        70,
    ),
    _rule("a reporter's address", r"(?:e-?mail|contact|reach|twitter|follow)?\W*[\w.+-]+@[\w-]+\.[\w.]+\W*", "whole"),
    _rule(
        "a reporter's address",
        r".{0,80}\b(?:can be (?:reached|contacted)|(?:e-?mail|reach|contact) (?:him|her|them|the))\b.{0,80}(?:@|\d{3})",
        "whole",
        40,
    ),
    _rule("a hat tip", r"\(?h/t\b.{0,60}", "whole"),
    _rule("a rule across the page", r"[\W_]+", "whole"),
    _rule(
        "a social embed",
        r"(?:pic\.twitter\.com/|https?://t\.co/|a (?:post|video|photo) (?:shared|posted) by .{1,80}\bon\b|"
        r"view this post on)",
        "anywhere",
        90,
    ),
    _rule("a social embed", r"(?:[#@]\w+\s?)+", "whole"),
    # -- pictures
    _caption(
        "a picture's label",
        r"\W*(?:enlarge this image|toggle caption|image (?:copyright|caption|source|credit)|media caption|"
        r"(?:photo|picture|image|photograph|illustration|credit|video)s?\s?(?:credit|courtesy|by|via|from|[:/])\s?\S|"
        r"(?:photos?|pictures?|gallery): |file ?(?:photo|picture|image|pic)?\b\s?[:—–-]|in this (?:\S+ ){1,8}(?:file )?"
        r"(?:photo|image|frame|picture|handout|still)|file (?:photo|picture|image)\b|grab (?:from|of)\b|"
        r"(?:a )?(?:screengrab|"
        r"screenshot|still image|video grab|handout|undated|artist.s (?:impression|concept|rendering))\b)",
    ),
    _caption(
        "a picture's label",
        r"hide caption|toggle caption|\((?:pictured|above|file (?:photo|image|picture)|archive|"
        r"left|right|centre|center|far (?:left|right)|second (?:left|right|from).{0,12}|top|bottom|inset)\)|"
        r"\bis (?:pictured|seen|shown) (?:in|here|at|above|below|on|with)\b.{0,60}(?:photo|image|picture|"
        r"handout|above|below)|"
        r"\bfile (?:photo|image|picture)\b|\(?(?:AP )?photo(?:graph)?\s?(?:/|by |via |: )",
        "anywhere",
        90,
    ),
    _caption(
        "a picture's label", r"(?:.*[.!?] )?(?:pictured|above|below|left|right|top|bottom|inset)\s?[,:] .*", "whole", 70
    ),
    _caption("a picture's label", r"[^\"“”]{10,400}[.!?]\s?pictured,? .*", "whole", 90),
    _caption(
        "a picture's credit",
        rf"(?:[\w.’'-]+ ){{0,5}}[\w.’'@-]*\s?(?:/|\||via|for|:|-)\s?(?:the )?{AGENCY}(?:[ /,|-]+\w+){{0,3}}\W*",
        "whole",
        11,
    ),
    _caption("a picture's credit", rf"\W*(?:{AGENCY}(?:[\s/:,&|-]+|$)){{1,4}}(?:[\w’'.]+ ?){{0,3}}\W*", "whole", 6),
    _caption("a picture's credit", rf"{AGENCY}\s?[:/]\s?\S+", most=70),
    _caption(
        "a picture's credit",
        rf".*[^,]\s?[(\[](?:[^()\[\]]{{0,60}}[/ ])?(?:courtesy|photo|image|credit|{AGENCY})\b[^()\[\]]{{0,60}}[)\]]\W*",
        "whole",
        90,
    ),
    _caption(
        "a picture's credit",
        r"\(?(?:courtesy|photo|image|picture|photograph)s? (?:of|by|courtesy|from|via)\b[^.]{2,80}\)?\.?",
        "whole",
        14,
    ),
    _caption("a clip's date", r".*[.!?]\s?\((?:published|posted|updated|aired)\b[^()]{3,60}\)", "whole", 90),
)

# What opens a list of links when it stands alone on its line.
OPENER = re.compile(
    r"\W*(?:(?:read|see|find|watch) (?:more|also|next)|also read|related(?: \w+){0,2}|more (?:on|from|"
    r"about|in)(?: \S+){1,5}|"
    r"recommended(?: \w+){0,3}|most (?:read|viewed|popular|shared)(?: \w+){0,3}|trending(?: \w+){0,2}|"
    r"more (?:stories|news|"
    r"coverage|headlines)|you (?:may|might) (?:also )?(?:like|be interested in)|further reading|top stories|"
    r"(?:other|similar|latest) (?:stories|news|articles)|editors?.? picks?|don.t miss|from around the web)\W*",
    re.IGNORECASE,
)
