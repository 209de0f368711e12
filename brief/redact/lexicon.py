"""Words that a name is made of, or that only look like one."""

from __future__ import annotations

# Said before a name and of no office; they go with it.
HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady mister madam madame mme mlle monsieur m herr frau "
    "senor senora sr sra signor signora don dona pan pani gospodin gospozha bay bayan sheikh".split()
)
# Small words within names, never a name by themselves.
PARTICLES = frozenset(
    "de da das do dos del della di du des van von der den ter ten zu zur al el ul bin ibn ben bint abu la le los las "
    "af av st".split()
)
SUFFIXES = frozenset("jr sr junior senior ii iii iv esq phd md".split())
# Surnames and given names that are everyday words of English, and words of which names of bodies are made. Such a word
# alone is a name only with a capital.
ORDINARY = frozenset(
    """
    long short brown black white green gray grey young old king queen prince may march april june august summer winter
    bush rice baker cook hill hills wood woods stone field fields rivers lake banks bank price rich power powers love
    grant mark will bill rose hope faith joy grace page park parks day days knight bishop pope church hall house west
    north east south snow frost rain gates jobs bond case chase hunt fish fisher bird wolf fox lamb bull bear moon sun
    star strong swift wise good best small little large major judge law laws marshal marshall mayor miller mason potter
    smith weaver turner taylor carter porter butler gardener hunter shepherd farmer singer painter driver walker
    speaker guard ward ford bridge brook brooks marsh moss reed heath dale glen cliff land lane street town city poole
    pool well wells spring waters water sharp bright early noble savage moody sweet gentle hardy blunt frank guy jack
    pat rob sue drew dean art ray norm victor victory penny dawn eve iris lily daisy ivy ruby pearl amber crystal jade
    christian english french irish scott holland wales london paris berlin jordan chad china india israel georgia
    virginia carolina florence sydney austin dallas houston madison lincoln washington jackson hamilton cross crown
    silver gold golden diamond steel iron coal salt pepper berry cherry apple bean corn wheat barley root branch leaf
    flower bloom flood storm gale burns cash money ball bell bells book boot box buck burn bond bush butt camp cannon
    carver chance clay close cole commons conway court craft crane craven cruise cruz dark darling deal dear doe down
    drake duke earl fair farrow fine flint flynn foot force forest free freed freeman friend gay ham hand hands hart
    head held high hood hook horn hyde key keys kind lock looms low main man mann mills minor more nail neal news nice
    north numbers outlaw paine pitt poor post pound press pride print proud pugh quick race read ready real ring rock
    rush sage sale sand sands school self shade shaw shed short silk single skinner sky slaughter smart speed spence
    stack staples start stern still story stout straw street stringer sugar swan tall tower trade tree true tuck
    twist underwood vale vance veil wagner wait wall walls war waste way weeks weir wild wolfe wong word work worth
    wright yard year york carpenter
    company corporation corp group limited ltd inc holding holdings trust fund union party front movement league
    association society institute foundation council committee commission agency office bureau department ministry
    university college school hospital center centre club team army police service services security national
    international united federal state central general global world european american british russian chinese people
    democratic republic liberation energy oil gas mining steel motors airlines bank industries systems technologies
    media network mission project
    """.split()
)
MONTHS = frozenset("march april may june august".split())
# What stands before a month where it is one.
DATING = frozenset("in of since until till by last next this early late mid from through during every each".split())
# What follows a given name without being a surname.
FOLLOWING = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december says said tells told
    """.split()
)
# Endings of cases, plurals and derived words, by script; the stem loses its own ending first (see `names`).
LATIN_ENDINGS = (
    "s es a e i o u y ie em om im ym am ov ovi owi iem ami ach ova ovy ove oy oi oj ey ou iy yy yi ii ogo oho omu emu "
    "aya uyu ian ians ite ites ism ist ists esque"
).split()
# Folded: й is и, ї is і.
CYRILLIC_ENDINGS = ("а я у ю ы и е о ои еи ою ею ом ем ым им ого его ому ему ых их ыми ими ую юю ая яя ів ові").split()
# What a word in the nominative ends in, and what of it stays in all cases. A stem alone is a name too where it is that
# of the other sex ("Petrov", "Petrova"); of other names it is another word ("Roman", "Romano").
LATIN_FINALS = {"skiy": "sk", "skyi": "sk", "skii": "sk", "skyy": "sk", "sky": "sk", "ski": "sk", "a": "", "o": ""}
CYRILLIC_FINALS = {"скии": "ск", "ская": "ск", "ыи": "", "ии": "", "ая": "", "ои": "", "а": "", "я": "", "о": ""}
OF_BOTH = ("ov", "ev", "in", "sk", "ов", "ев", "ин", "ск")
# Letters that no decomposition brings to a plain one.
PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ə": "e", "ŋ": "n"}
)
