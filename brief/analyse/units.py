"""Units of measure and money under one name each, so that "kilometres", "km" and "km." count the same thing.

Data, in the language's breadth: the International System, the customary units that news uses, the currencies of
ISO 4217 that news writes with a sign or a word of their own.
"""

from __future__ import annotations

MEASURES = {
    form: unit
    for unit, forms in {
        "km": "km kilometer kilometre kms kilometers kilometres",
        "m": "metre meter metres meters",
        "cm": "cm centimeter centimetre centimeters centimetres",
        "mm": "mm millimeter millimetre",
        "mile": "mile miles mi",
        "foot": "foot feet ft",
        "inch": "inch inches",
        "yard": "yard yards",
        "light-year": "light-year light-years lightyear lightyears",
        "kg": "kg kilogram kilogramme kilo kilos kgs",
        "g": "gram gramme grams",
        "ton": "ton tons",
        "tonne": "tonne tonnes",
        "ounce": "ounce ounces oz",
        "lb": "lb lbs",
        "hectare": "hectare hectares",
        "acre": "acre acres",
        "litre": "litre liter litres liters",
        "gallon": "gallon gallons",
        "barrel": "barrel barrels",
        "km/h": "kph km/h kmh",
        "mph": "mph",
        "second": "second sec secs",
        "minute": "minute min mins",
        "hour": "hour hr hrs",
        "day": "day",
        "week": "week",
        "month": "month",
        "year": "year",
        "decade": "decade",
        "century": "century",
        "degree": "degree",
        "watt": "watt watts",
        "kw": "kilowatt kw",
        "mw": "megawatt mw",
        "percent": "percent %",
    }.items()
    for form in forms.split()
}
SIGNS = {
    "$": "USD",
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "rs": "INR",
    "rs.": "INR",
}
MONEY = {
    form: unit
    for unit, forms in {
        "USD": "dollar usd buck",
        "EUR": "euro eur",
        "GBP": "gbp sterling",
        "JPY": "yen",
        "CNY": "yuan renminbi",
        "RUB": "rouble ruble",
        "INR": "rupee",
        "KRW": "won",
        "CHF": "franc",
        "pound": "pound",
        "peso": "peso",
        "krona": "krona krone kroner kronor",
        "lira": "lira",
        "cent": "cent",
        "pence": "pence",
        "PLN": "zloty zlotys",
        "CZK": "koruna korunas",
        "HUF": "forint forints",
        "UAH": "hryvnia hryvnias",
        "ZAR": "rand",
        "NGN": "naira",
        "KES": "shilling shillings",
        "MWK": "kwacha",
        "ILS": "shekel shekels",
        "AED": "dirham dirhams",
        "SAR": "riyal riyals",
        "THB": "baht",
        "MYR": "ringgit",
        "IDR": "rupiah",
        "VND": "dong",
        "BDT": "taka",
    }.items()
    for form in forms.split()
}
# The codes of ISO 4217 that news writes before a figure: "EUR 340,000".
CODES = "USD EUR GBP CHF JPY CNY RMB INR AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF RUB ZAR BRL MXN KRW".split()
SIGNS.update({code.lower(): code for code in CODES})
# Two words for how often.
TIMES = {"occasion": "time"}
# Nouns of time: what they count is a duration, an age or a frequency, not a thing.
DURATIONS = frozenset("second minute hour day week month year decade century night weekend".split())
# A group whose size can be vague ("a small team") or stated ("a 52-member force").
GROUPS = frozenset(
    "team force group squad unit party crew delegation committee panel mission contingent crowd brigade band gang "
    "board council jury staff workforce army fleet patrol detachment corps task-force taskforce coalition convoy "
    "cabinet".split()
)
SIZES = frozenset("small large big tiny huge modest sizable sizeable vast massive little sprawling giant".split())
