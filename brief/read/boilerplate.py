"""The lexicon of what stands around an article: pitches, links, credits, notices. Each rule says what it knows.

The language is that of English news pages at large (page templates, syndication notices, social embeds), never that of
one article. A rule is tried on one tidy paragraph, or on a sentence at its head or tail; it may be led by a bullet or a
bracket, never by a quotation mark: what stands in quotation marks was said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from re import Pattern
from typing import Literal

Where = Literal["start", "whole", "anywhere"]
Kind = Literal["boilerplate", "caption"]
LED = r"[^\w\"“”‘']{0,12}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, and why what matches it is no part of the report.

    "start" matches from the first word on, "whole" all of it, "anywhere" any stretch that no reporter would write.
    `most` bounds the words of the paragraph: a pitch is short, a report that begins like one is not.
    """

    why: str
    pattern: Pattern[str]
    where: Where = "start"
    kind: Kind = "boilerplate"
    most: int = 60

    def holds(self, text: str) -> bool:
        """Whether the rule knows this text."""
        tries = {"start": self.pattern.match, "whole": self.pattern.fullmatch, "anywhere": self.pattern.search}
        return text.count(" ") < self.most and tries[self.where](text) is not None


def _rule(why: str, *parts: str, where: Where = "start", kind: Kind = "boilerplate", most: int = 60) -> Rule:
    """Make a rule whose pattern is one of the parts."""
    either = "|".join(parts)
    led = "" if where == "anywhere" else LED
    return Rule(why, re.compile(f"{led}(?:{either})", re.IGNORECASE), where, kind, most)


# Agencies, image banks and networks that credits name.
CREDITED = (
    "AP Reuters AFP UPI DPA EPA TASS Xinhua Kyodo Yonhap Bloomberg ANSA EFE PTI IANS ANI AAP PA CNN BBC RTE Interfax "
    "RIA IRNA Anadolu NurPhoto Rex Getty Shutterstock Alamy iStock Storyful WENN Splash Barcroft SWNS Facebook Twitter "
    "Instagram YouTube Snapchat Google Handout Supplied Flickr Vimeo"
).split()
AGENCY = (
    r"(?:(?:the )?associated press|agence france[- ]presse|press association|getty images|images?|" + "|".join(CREDITED)
) + ")"
# A name before a slash, as picture credits are set: "Jane Roe/Daily Planet".
BY_SLASH = r"(?-i:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}\s?/\s?(?:for |via |the )*[A-Z])"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)"
CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|gmt|bst|e[ds]?t|c[ds]?t|p[ds]?t)|\d{1,2}:\d\d)"
DATE = rf"(?:\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|{MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{CLOCK})"
LISTS = (
    r"(?:related|recommended|similar|popular|trending|promoted|sponsored|top|more|latest|other|previous|"
    r"most (?:read|viewed|popular|shared|watched|commented))"
)
SECTION = r"(?: (?:in|from|on|the|this|today|now|us|uk|world|our|your|news|sports?|site|web|week|you))*"

RULES: tuple[Rule, ...] = (
    # What the page asks of its reader.
    _rule(
        "asks to subscribe",
        r"(?:get|receive|have) (?:the |our |all |more |breaking |your |\w+['’]s )*(?:latest|top|best|daily|morning|"
        r"breaking|biggest|"
        r"news|updates|\w+ (?:newsletter|briefing|alerts))\b.{0,120}\b(?:inbox|browser|e-?mail|newsletters?|updates|"
        r"alerts|apps?|phone|delivered|day|go|twitter|facebook)\b",
        r"(?:sign[- ]up|subscribe|register)\b(?: now| here| today)?(?: to| for| with|[^\w ]|$)(?!.{0,60}\bsaid\b)",
        r"(?:stay (?:with|tuned|connected|informed)|check back|refresh|keep (?:up|"
        r"checking))\b.{0,80}\b(?:updates?|latest|"
        r"details|developments|news|information|more|day)\b",
        most=45,
    ),
    _rule(
        "a newsletter's form",
        r"verify (?:that )?you.re not a robot",
        r"invalid e-?mail address",
        r"must select a newsletter",
        r"your e-?mail address will not",
        r"enter your e-?mail",
        where="anywhere",
        most=400,
    ),
    _rule(
        "asks to follow",
        r"(?:on twitter,? |please |also )*(?:follow|like|find|join)\b.{0,60}?(?:@|\b(?:on|at|via) (?:twitter|facebook|"
        r"instagram|youtube|google|linkedin|snapchat|social))",
        r"(?:on twitter,? )?follow\b.{0,60}(?:twitter|facebook|instagram)",
        r"(?:follow|like) us\b",
        most=30,
    ),
    _rule(
        "asks to share",
        r"(?:\d+ )?(?:share|tweet|e-?mail|print|pin)s?(?: (?:this|on|with|via|it|pin|tweet|email)\b.*)?",
        r"(?:read or )?share this story:.*",
        where="whole",
        most=14,
    ),
    _rule("asks to share", r"(?:if you (?:liked?|enjoyed) this|(?:please )?share (?:this|your))\b", most=25),
    _rule(
        "asks for tips",
        r"we pay for (?:your|videos)",
        r"do you have (?:a|any) (?:story|news tip|tip)\b",
        r"(?:got|have) a (?:news )?(?:tip|story|question)\?",
        r"e-?mail us (?:at|on|your)",
        r"send (?:us )?(?:your )?(?:tips|photos|videos|comments)\b.{0,60}(?:\bto\b|\bus\b|@)",
        r"contact the (?:writer|reporter|editor|author|newsroom|staff)s?\b",
        where="anywhere",
        most=90,
    ),
    _rule(
        "asks for comments",
        r"what do you think\?",
        r"(?:let us know|tell us) (?:what|in|your|if|on|below|how)\b",
        r"have your say",
        r"(?:please )?leave your comments?\b",
        r"(?:leave|post|add) a comment",
        r"join the (?:conversation|discussion)",
        r"comments? (?:are|below|\(\d+\))",
        r"(?:view|read|show|hide) (?:all |the )?comments",
        most=25,
    ),
    _rule(
        "asks for money",
        r"(?:support|donate to|help fund|become a (?:member|subscriber|supporter))\b.{0,80}\b(?:our|"
        r"independent|quality) "
        r"(?:journalism|newsroom|reporting)",
        most=40,
    ),
    _rule(
        "an app or a podcast",
        r"(?:download|listen to|stream|tune in to) (?:the|our|this|to|as)\b.{0,60}\b(?:apps?|podcast|"
        r"episode|show|radio|pdf)\b",
        most=30,
    ),
    # Links to elsewhere.
    _rule(
        "a link",
        r"(?:read|see|find|learn|view|explore|discover|hear|watch) (?:more|also|next|the full (?:story|"
        r"article|report))\b"
        r"(?:[ :…>»|.,-].*)?",
        r"(?:more|also|read|watch|see|listen|videos?|gallery|live|story|stories|related(?: \w+){0,2}|previous|original|"
        r"other news|more (?:from|on|about|in|coverage)(?: \w+){0,4}|don.t miss|see also|also read|must read|"
        r"in (?:pictures|photos|video)|explainer|recommended(?: \w+){0,2}|opinion|background|timeline|factbox|quiz|"
        r"live blog|watch video)\s?[:»>|]\s*\S.*(?<![.;])",
        r"\d{1,2}:\d\d [^.]+",
        where="whole",
        most=26,
    ),
    _rule(
        "a list of links",
        rf"(?:{LISTS}{SECTION} (?:stor(?:y|ies)|articles?|topics?|news|content|links?|videos?|posts?|"
        rf"coverage|reading|searches|"
        r"tags|headlines|galleries)\b"
        r"(?! (?:said|says|reported|about|that|have|had|is|was|are|were|by|of|show|emerged|came))|"
        r"(?:most (?:read|viewed|popular|"
        r"shared)|editors?.? picks?|trending(?: now)?|you (?:may|might) (?:also )?(?:like|be interested)|"
        r"from around the web|"
        r"don.t miss|paid content|in case you missed it|around the web|just watched|must watch|"
        r"promoted by|recommended (?:for "
        r"you|by)|what to read next|up next|now playing|watch next|(?:next|"
        r"previous) article)\b(?!.{0,80}\b(?:said|says)\b))"
        # A long one runs on without a full stop; a story under a label ends with one.
        r"(?:(?: \S+){0,20}|.*[^.!?])",
        where="whole",
        most=150,
    ),
    _rule("a link in brackets", r"\[[^\[\]]*[^\[\].!?”\"']\s*\]", where="whole", most=30),
    _rule("a link", r"(?:click|tap|press) (?:here|on|to|the|through|below)\b", most=30),
    _rule(
        "a link",
        r"(?:online|on the web|on the net|sources?|via|google map|[\w ]{0,30})\W*(?:https?://|www\.|\w+\.com/)\S+\W*",
        r"(?:[\w -]{0,30}: )?(?:bit\.ly|goo\.gl|t\.co|pic\.twitter\.com|youtu\.be)/\S+",
        r"(?:information from|online|google map|topics?|tags?|filed under|keywords?):.*",
        where="whole",
        most=20,
    ),
    _rule(
        "where it first appeared",
        r"this (?:article|story|post|piece|report)(?: was| is| has been)? (?:first |originally |"
        r"also )*(?:appeared|published|"
        r"posted|provided|republished|produced)\b",
        r"(?:the|this) (?:article|story|post|piece|report)(?: was| is)? (?:first|originally) (?:appeared|published)\b",
        r"(?:originally|first) (?:appeared|published|posted) (?:on|in|at|by)\b",
        r".{0,200}\boriginally (?:appeared|published) (?:on|in|at)\b",
        r"original (?:story|article|report)\b.{0,30}:",
        most=45,
    ),
    # The page's own furniture.
    _rule(
        "a page's label",
        r"advert(?:isement|ising|orial)?s?|sponsored(?: content)?|next|prev(?:ious)?|back(?: to top)?|"
        r"collect|expand|collapse|"
        r"close|menu|home|search|save|loading\W*|skip(?: ad)?|skip \w+ post by \S+|"
        r"like this\W+like loading|play|pause|mute|"
        r"reply|flag|embed|x|photos?|"
        r"pictures?|images?|"
        r"videos?|audio|gallery|slideshow|graphic|map|tags?|topics?|comments?|live|updated?|new|more|"
        r"breaking(?: news)?|"
        r"exclusive|full text|abstract|transcript|captions?|photo gallery|buy photo|view (?:gallery|"
        r"slideshow|images?|photos)|"
        r"show (?:more|less)|load more|print|caption close|story highlights|what to know|key points|at a glance|"
        r"\d+ (?:comments?|shares?|photos?|images?|views?|posts?)|(?:image |photo |slide )?\d+ (?:of|/) \d+",
        where="whole",
        most=5,
    ),
    _rule("a page's label", r"[^\w]*advertisement\b", most=12),
    _rule(
        "a break in the page",
        r"(?:the |this )?(?:story|article|text|post) continues? (?:below|after|beneath|under)",
        r"(?:scroll (?:down|up|on|through)|swipe)\b",
        r"continue reading\b",
        most=25,
    ),
    _rule(
        "a player",
        r"media playback is|this (?:video|slideshow|content) (?:requires|is (?:not|no longer))|skip ad\b|"
        r"play video|replay\b",
        r"(?:sorry, )?your (?:browser|device) (?:does not|doesn.t|is)",
        r"(?:listen|watch|see|read|view)\b.{0,80}\b(?:above|below|here)\W*$",
        r"video (?:by|from|courtesy|provided)",
        r"audio (?:will be|for this)",
        most=30,
    ),
    _rule(
        "a player",
        r"more videos \.\.\.|play slideshow|must watch .* \d\d:\d\d|</?more news|flash update|javascript to watch",
        where="anywhere",
        most=90,
    ),
    _rule("a comment widget", r"flag\s?share|livefyre|\dptsmoderator", where="anywhere", most=2000),
    _rule(
        "code of the page",
        r"(?:[.#@][\w-]+[^.!?]*\{.*|[^.!?]{0,80}\{\W*|\}\W*|[\w-]+:\s?[^.!?]{1,60};\W*|(?:var|function|"
        r"window|document|jquery)\b"
        r"[ .(].*[;{}].*|</?\w+[^>]*>|<!--.*-->|\[\w+_\w+\W.*\])",
        where="whole",
    ),
    _rule(
        "terms of use",
        r"by (?:signing|clicking|continuing|subscribing)\b",
        r"(?:we|this (?:site|website)) uses? cookies",
        r"terms (?:of (?:use|service|sale)|and conditions)",
        r"privacy policy|cookie policy",
        r"you (?:have|must) (?:enable javascript|be logged|be signed)",
        r"please (?:enable|log|sign) ",
        r"already (?:a (?:member|subscriber)|have an account)",
        r"(?:log ?in|sign in)(?: to| or|\W|$)",
        most=60,
    ),
    _rule("a weather banner", r".{0,60}\b(?:watch|warning|advisory) issued .{5,120} in effect for\b", most=200),
    # Its dates, rights and makers.
    _rule(
        "the page's own date",
        rf"(?:last |first )?(?:updated|modified|published|posted|created|revised|filed|update)\b\W*(?:on |"
        rf"at )?(?:{WEEKDAY},? )?{DATE}",
        most=22,
    ),
    _rule(
        "the page's own date",
        rf"(?:{WEEKDAY},? )?(?:{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}}|"
        rf"\d{{4}}-\d\d-\d\d)[ ,|•·@-]*(?:at )?"
        rf"(?:{CLOCK})?[ ,]*(?:[A-Z]{{2,4}})?\W*",
        rf"\((?-i:[A-Z])[\w ]{{2,40}} {DATE}.{{0,20}}\)",
        rf"date: .{{0,12}}{DATE}.*",
        where="whole",
    ),
    _rule(
        "copyright", r"(?:distributed by\b|(?:copyright|\(c\)|©)\s?(?:©|\(c\)|\d{4}|by\b|the\b|associated))", most=90
    ),
    _rule(
        "copyright",
        r"all rights reserved|may not be (?:published|reproduced|broadcast|rewritten|redistributed)",
        where="anywhere",
        most=90,
    ),
    _rule(
        "a notice on the text",
        r"transcripts? (?:are|is|was|were) (?:created|provided|produced|automatically)",
        r"may not be in its final form",
        r"opinions? expressed (?:in|here|by)|views expressed (?:in|here|by)",
        where="anywhere",
        most=120,
    ),
    # One sentence only: what follows ("The boy is 3, not 4") is the report's.
    _rule(
        "a notice on the text",
        r"(?:this (?:post|story|article|report|piece|page|headline)|(?:(?:an |the )?(?:earlier|previous|"
        r"original|initial)|"
        r"a previous) versions? of (?:this|the) \w+) (?:has been |was |will be |"
        r"is (?:still )?(?:being )?)?(?:updated|corrected|"
        r"amended|revised|edited|developing|breaking|included|misstated|incorrectly|mis\w+|stated|said|gave|referred|"
        r"contained|reported)\b(?:[^.!?]|\.(?=\w))*[.!?]?\W*",
        r"(?:\W*correction|clarification)s?\s?[:(–—-](?:[^.!?]|\.(?=\w))*[.!?]?\W*",
        r"correction appended\W*",
        where="whole",
        most=60,
    ),
    _rule("a notice on the text", r"(?:editor.?s.? note|note to (?:readers|editors))s?\s?[:(–—-]", most=90),
    _rule(
        "who worked on it",
        r"(?:additional |further |with )?(?:report(?:ing|ed)|writ(?:ing|ten)|edit(?:ing|ed)|compiled|"
        r"research|assistance|"
        r"translat(?:ed|ion)|produced|photograph(?:y|s|ed)|graphics?|contributions?)\b(?: \w+){0,3} (?:by|from)\b"
        r"(?!.{0,60}\b(?:says|said|shows|showed|found)\b)",
        most=60,
    ),
    _rule(
        "who worked on it",
        r".{3,200}\bcontributed (?:to (?:this|the) (?:report|story|article|post|piece)|reporting|from)\b.{0,60}",
        r".{3,120}\b(?:writer|reporter|correspondent|editor|producer|press|reuters)s? .{0,80}\bcontributed\W*",
        where="whole",
        most=45,
    ),
    _rule(
        "a reporter's address",
        r"(?:[\w.,& -]{0,60}:)?(?:(?:e-?mail|contact|reach|call|twitter|follow|or|and|at|"
        r"on)\b)?[^.!?]{0,60}[\w.+-]+@[\w-]+\.[\w.]+"
        r"(?:[^.!?]|\.(?=\w)){0,80}\W*",
        r".{0,80}\bcan be (?:reached|contacted) (?:at|by|on|via)\b.{0,80}",
        r"(?:e-?mail|reach|contact|call) .{3,60}(?:@|\(?\d{3}\)?[ -]\d{3}-\d{4}).{0,40}",
        where="whole",
        most=20,
    ),
    _rule("a hat tip", r"\(?h/t\b.{0,60}", where="whole"),
    _rule(
        "a stage direction",
        r"\((?:end |begin |unidentified |video |audio )*(?:clip|videotape|audiotape|crosstalk|soundbite|"
        r"music|applause|laughter|inaudible|break|commercial break)s?[.)\s]*\)?",
        where="whole",
    ),
    _rule("a rule across the page", r"[\W_]*", where="whole"),
    _rule(
        "a social embed",
        r"pic\.twitter\.com/|https?://t\.co/",
        r"a (?:post|video|photo) (?:shared|posted) by .{1,80}\bon\b",
        r"view this post on",
        where="anywhere",
        most=90,
    ),
    _rule("a social embed", r"(?:[#@]\w+\s?)+", r"[—–-]+ [^()]{1,60}\(@\w+\).{0,24}", where="whole", most=12),
    _rule(
        "a clip's blurb",
        r"(?-i:[A-Z])[\w.]*['’]s? (?-i:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}) (?:discusses|explains|"
        r"speaks (?:to|with)|talks "
        r"(?:to|with|about)|joins|examines|looks at|reports|has the (?:story|latest|details))\b[^\"“”]*",
        where="whole",
        most=35,
    ),
    # Pictures.
    _rule(
        "a picture's label",
        r"enlarge this image|toggle caption|image (?:copyright|caption|source|credit)|media caption|buy photo",
        r"(?:caption|image \d+ of|photo \d+ of|\d+ of \d+)\b",
        # "7/30 Saturn …": a gallery's count, not a date or "9/11".
        r"(?!9/11|7/7|24/7|50/50)\d{1,3}/(?:[5-9]|\d{2,3}) (?-i:[A-Z])",
        r"\+?\s?show all\b|(?-i:CLOSE [A-Z])",
        r"(?:photo|picture|image|photograph|illustration|credit|video)s?\s?(?:credit|courtesy|by|via|[:/])\s?\S",
        r"(?:photos?|pictures?|gallery): ",
        r"file (?:photo|picture|image)\b|file\s?[:—–-]",
        r"in this (?:\S+ ){1,8}(?:file )?(?:photo|image|frame|picture|handout|still)\b",
        r"this (?:undated |file |handout )*(?:photo|photograph|image|picture|frame grab|"
        r"still)\b.{0,20} (?:provided|released|made|"
        r"taken|shows|from|by)\b",
        r"grab (?:from|of)\b|(?:a )?(?:screengrab|screenshot|still image|video grab|handout|"
        r"undated (?:photo|handout|image|"
        r"picture)|artist.s (?:impression|concept|rendering))\b",
        kind="caption",
        most=300,
    ),
    _rule(
        "a picture's label",
        r"(?:hide|toggle) caption",
        r"\((?:pictured|file (?:photo|image|picture)|archive|left|right|cent(?:re|er)|far (?:left|right)|"
        r"second (?:left|right|from)"
        r".{0,12}|top|bottom|inset|l|r|above|below)\)",
        r"\bis (?:pictured|seen|shown) (?:in|here|at|above|below|on|with)\b.{0,60}\b(?:photo|image|"
        r"picture|handout|above|below)",
        r"\bfile (?:photo|image|picture)\b",
        r"\b(?:AP )?photo(?:graph)?\s?(?:/|by |via |: )",
        r"\bin (?:a|an|this|the) (?:\w+ )?(?:photo|photograph|picture|image|frame grab|still) (?:obtained|"
        r"released|provided|taken|"
        r"made|posted|issued|from)\b",
        where="anywhere",
        kind="caption",
        most=45,
    ),
    _rule(
        "a picture's label",
        r"(?:[^\"“”]*[.!?] )?(?:pictured|above|below|left|right|top|bottom|inset)\s?[,:] .*",
        where="whole",
        kind="caption",
        most=90,
    ),
    _rule(
        "a picture's credit",
        rf"(?:[\w.’'-]+ ){{0,5}}[\w.’'@-]*\s?(?:/|\||via|for|:|-)\s?(?:the )?{AGENCY}(?:[ /,|-]+\w+){{0,3}}\W*",
        rf"{BY_SLASH}[\w .’'&-]{{0,40}}",
        where="whole",
        kind="caption",
        most=11,
    ),
    _rule(
        "a picture's credit",
        rf"(?:{AGENCY}(?:[\s/:,&|.-]+|$)){{1,4}}(?:[\w’'.]+ ?){{0,3}}\W*",
        r"\(?(?:courtesy|photo|image|picture|photograph)s? (?:of|by|courtesy|from|via)\b[^.]{2,80}\)?\.?",
        where="whole",
        kind="caption",
        most=14,
    ),
    _rule(
        "a picture's credit",
        rf"{AGENCY}\s?[:/]\s?\w",
        rf"{BY_SLASH}\S+(?: [A-Z]\S+){{0,4}} (?-i:[A-Z])",
        kind="caption",
        most=70,
    ),
    _rule(
        "a picture's credit",
        rf".*[^,]\s?[(\[](?:[^()\[\]]{{0,60}}[/ ])?(?:courtesy|photos?|image|credit|source|"
        rf"{AGENCY})\b[^()\[\]]{{0,60}}[)\]]\W*",
        rf".*[^,]\s?[(\[]{BY_SLASH}[^()\[\]]{{0,40}}[)\]]\W*",
        rf".*\S (?-i:[A-Z][\w.’'-]+ [A-Z][\w.’'-]+)\s?/\s?{AGENCY}",
        r".*[.!?][\"”’']? \((?-i:[A-Z])[^().!?]{2,50}\)",
        r".*[.!?]\s?\((?:published|posted|updated|aired)\b[^()]{3,60}\)",
        where="whole",
        kind="caption",
        most=60,
    ),
)

# What opens a list of links when it stands alone on its line.
OPENER = re.compile(
    rf"{LED}(?:(?:read|see|find|watch) (?:more|also|next)|also(?: read| see)?|related(?: \w+){{0,2}}|"
    rf"more (?:on|from|about|in)"
    r"(?: \S+){1,5}|recommended(?: \w+){0,3}|most (?:read|viewed|popular|shared)(?: \w+){0,3}|trending(?: \w+){0,2}|"
    r"more (?:stories|news|coverage|headlines)|you (?:may|might) (?:also )?(?:like|be interested in)|further reading|"
    r"(?:other |top |latest |similar |previous )+(?:stories|news|articles)|editors?.? picks?|"
    r"don.t miss|from around the web)\W*",
    re.IGNORECASE,
)
# A writer's own line, where nothing follows it.
BIO = re.compile(
    r"(?-i:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}),? (?:is|are|writes|covers|"
    r"reports)\b[^.!?]{0,120}\b(?:reporter|writer|columnist|"
    r"correspondent|editor|contributor|author|fellow|blogger|producer|covers?|for|at)\b[^!?]{0,160}",
    re.IGNORECASE,
)
