"""The words of French news that the rules rest on.

Forms follow the Imprimerie nationale's usage (spaces between thousands, a comma before decimals, « » with spaces) and
what agencies write beside it (a full stop between thousands).
"""

from __future__ import annotations

from brief.analyse.language import Abbreviations

ABBREVIATIONS = Abbreviations(
    never_last=frozenset(
        "m. mm. mme. mmes. mlle. mlles. dr. drs. pr. me. mgr. gal. col. lt. cdt. st. ste. sts. av. bd. cf. env. tél. "
        "art. chap. vol. fig. janv. févr. avr. juil. sept. oct. nov. déc. p. pp. n. réf. resp. min. vs.".split()
    ),
    maybe_last=frozenset("etc. s.a. s.a.r.l. u.e. o.n.u. o.n.g. u.s.a. p.-d.g. av.j.-c. j.-c. cie. inc. al.".split()),
)

# Verbs and phrases of speech (Grevisse, Le bon usage, § 416: what an incise is made with).
SAYING = frozenset(
    "dire déclarer affirmer ajouter indiquer expliquer préciser annoncer assurer estimer souligner rappeler confier "
    "raconter répondre reconnaître confirmer démentir nier prévenir avertir insister poursuivre conclure lancer "
    "marteler plaider regretter dénoncer rétorquer répliquer répéter réaffirmer soutenir juger témoigner "
    "commenter constater "
    "relever observer noter écrire tweeter promettre admettre avouer concéder lâcher détailler argumenter "
    "prétendre alléguer résumer renchérir s'exclamer exclamer clamer proclamer réagir "
    "tonner relater martelé préconiser réclamer exhorter".split()
)
ACCORDING = frozenset(("selon", "d'après", "d’après", "dixit"))
THIRD = frozenset("il elle ils elles on -il -elle -ils -elles -on -t-il -t-elle -t-ils -t-elles -t-on".split())
FEMININE, MASCULINE = frozenset(("elle", "elles")), frozenset(("il", "ils"))

# Forms of address; they tell that a name follows, and whether a woman's or a man's.
ADDRESS = {
    "m.": "m", "m": "m", "mm.": "m", "monsieur": "m", "mme": "f", "mmes": "f", "madame": "f", "mlle": "f",
    "mademoiselle": "f", "dr": "", "docteur": "", "pr": "", "me": "", "maître": "", "mgr": "m", "monseigneur": "m",
    "sir": "m", "lord": "m", "lady": "f",
}  # fmt: skip
# Nouns for who holds an office or has a trade; a noun in -eur, -teur, -ien has its feminine beside it.
OFFICES = frozenset(
    "président présidente vice-président vice-présidente premier ministre ministre maire adjoint adjointe préfet "
    "préfète sous-préfet sous-préfète gouverneur gouverneure chef cheffe directeur directrice secrétaire porte-parole "
    "procureur procureure juge magistrat magistrate avocat avocate commissaire commandant commandante général générale "
    "colonel colonelle capitaine lieutenant sergent amiral inspecteur inspectrice policier policière gendarme pompier "
    "pompière médecin chirurgien chirurgienne infirmier infirmière professeur professeure chercheur chercheuse "
    "économiste historien historienne politologue sociologue spécialiste expert experte analyste député députée "
    "sénateur sénatrice élu élue conseiller conseillère ambassadeur ambassadrice consul consule envoyé envoyée "
    "représentant représentante délégué déléguée coordinateur coordinatrice coordonnateur coordonnatrice responsable "
    "dirigeant dirigeante patron patronne fondateur fondatrice propriétaire gérant gérante entraîneur entraîneuse "
    "sélectionneur joueur joueuse évêque archevêque cardinal pape imam rabbin pasteur prêtre témoin habitant habitante "
    "riverain riveraine résident résidente survivant survivante rescapé rescapée victime journaliste "
    "correspondant correspondante écrivain écrivaine auteur auteure autrice opposant opposante militant militante "
    "syndicaliste chancelier chancelière roi reine prince princesse empereur étudiant étudiante enseignant enseignante "
    "agriculteur agricultrice ouvrier ouvrière ingénieur ingénieure pilote père mère frère sœur fils fille "
    "époux épouse veuf veuve oncle tante cousin cousine voisin voisine rapporteur rapporteuse trésorier trésorière "
    "administrateur administratrice haut-commissaire enquêteur enquêtrice géologue sismologue".split()
)

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv.",
            "février févr. fév.",
            "mars",
            "avril avr.",
            "mai",
            "juin",
            "juillet juil.",
            "août aout",
            "septembre sept.",
            "octobre oct.",
            "novembre nov.",
            "décembre déc.",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split())

# Units under the names that all languages share (see `units`), by lemma or form.
UNITS = {
    form: unit
    for unit, forms in {
        "km": "km kilomètre kilomètres",
        "m": "m mètre mètres",
        "cm": "cm centimètre centimètres",
        "mm": "mm millimètre millimètres",
        "mile": "mile miles mille-marin",
        "kg": "kg kilo kilos kilogramme kilogrammes",
        "g": "gramme grammes",
        "tonne": "tonne tonnes",
        "hectare": "hectare hectares ha",
        "litre": "litre litres",
        "barrel": "baril barils",
        "km/h": "km/h",
        "second": "seconde secondes",
        "minute": "minute minutes",
        "hour": "heure heures",
        "day": "jour jours journée journées",
        "night": "nuit nuits",
        "week": "semaine semaines",
        "month": "mois",
        "year": "an ans année années",
        "decade": "décennie décennies",
        "century": "siècle siècles",
        "degree": "degré degrés",
        "mw": "mégawatt mégawatts mw",
        "kw": "kilowatt kilowatts kw",
        "percent": "%",
        "EUR": "euro euros € eur",
        "USD": "dollar dollars $ usd",
        "GBP": "£ gbp",
        "JPY": "yen yens ¥",
        "CNY": "yuan yuans",
        "RUB": "rouble roubles",
        "INR": "roupie roupies",
        "CHF": "chf",
        "cent": "centime centimes",
    }.items()
    for form in forms.split()
}
# Words that count people by what befell them, or not at all; also where the parse takes them for verbs or adjectives.
FATES = {
    form: lemma
    for lemma, forms in {
        "personne": "personne personnes",
        "mort": "mort morts morte mortes",
        "tué": "tué tués tuée tuées",
        "décès": "décès",
        "blessé": "blessé blessés blessée blessées",
        "disparu": "disparu disparus disparue disparues",
        "victime": "victime victimes",
        "vie": "vies",
        "gens": "gens",
    }.items()
    for form in forms.split()
}
# What the counted and the events are called in the table that figures are compared by (`compare.events`, which knows
# its lemmas as names of events): only what has one plain meaning in news. What is not here keeps its own lemma.
SHARED = {
    word: name
    for name, words in {
        "person": "personne gens",
        "dead": "mort",
        "die": "mourir décéder périr succomber",
        "kill": "tuer tué abattre massacrer",
        "death": "décès",
        "toll": "bilan",
        "injured": "blessé",
        "injure": "blesser",
        "missing": "disparu disparaître",
        "victim": "victime",
        "life": "vie",
        "resident": "habitant riverain",
        "child": "enfant",
        "woman": "femme",
        "man": "homme",
        "policeman": "policier gendarme",
        "soldier": "soldat militaire",
        "protester": "manifestant",
        "passenger": "passager",
        "hostage": "otage",
        "migrant": "migrant",
        "refugee": "réfugié",
        "evacuate": "évacuer évacuation",
        "displace": "déplacer",
        "arrest": "arrêter interpeller interpellation arrestation",
        "abduct": "enlever kidnapper enlèvement",
        "release": "libérer libération",
        "rally": "défiler manifester rassembler",
        "cost": "coûter coût",
        "destroy": "détruire",
        "damage": "endommager",
        "house": "maison",
        "rescue": "secourir sauver",
    }.items()
    for word in words.split()
}
NEGATIONS = frozenset("ne n' n’ pas aucun aucune jamais ni sans non personne rien nul nulle guère".split())
DOUBT = frozenset("pouvoir sembler paraître craindre redouter soupçonner présumer supposer risquer".split())
PLANS = frozenset("prévoir planifier envisager compter vouloir promettre espérer projeter préparer".split())
DENIALS = frozenset("démentir nier contester réfuter rejeter".split())
# What a sentence without its neighbours leans on.
CONNECTIVES = tuple(
    "mais|or|ainsi|pourtant|toutefois|cependant|néanmoins|enfin|puis|ensuite|et|donc|aussi|car|ni|en outre|"
    "par ailleurs|de plus|en revanche|de son côté|de leur côté|pour sa part|pour leur part|dans le même temps|"
    "à l['’]inverse|"
    "en effet|c['’]est|à son tour|du coup|par conséquent|en conséquence|au contraire|de même".split("|")
)
# What quoted words begin with where they are a clause of their own.
CLAUSE_OPENERS = frozenset(
    "je j nous vous tu il elle ils elles on ce c cela ça ceci le la les l un une des cette ces cet mon ma mes "
    "notre nos votre vos leur leurs aucun aucune personne rien si quand il n qui tout tous".split()
)
