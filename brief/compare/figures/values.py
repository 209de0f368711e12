"""Quantities held against each other: in one unit, as ranges; whether they differ, and how."""

from __future__ import annotations

import math

from brief.model import Quantity

# Least and most, in the base unit of a dimension.
Bounds = tuple[float, float]
# What each unit is in the first of its dimension. Months and years are calendar means.
DIMENSIONS: dict[str, dict[str, float]] = {
    "time": {
        "second": 1,
        "minute": 60,
        "hour": 3600,
        "day": 86400,
        "night": 86400,
        "week": 604800,
        "month": 2629800,
        "year": 31557600,
        "decade": 315576000,
        "century": 3155760000,
    },
    "length": {
        "m": 1,
        "km": 1000,
        "cm": 0.01,
        "mm": 0.001,
        "mile": 1609.344,
        "foot": 0.3048,
        "inch": 0.0254,
        "yard": 0.9144,
        "light-year": 9.4607e15,
    },
    "mass": {"kg": 1, "g": 0.001, "ton": 1000, "tonne": 1000, "lb": 0.4536, "ounce": 0.02835},
    "area": {
        "hectare": 1,
        "acre": 0.4047,
        "square km": 100,
        "square m": 0.0001,
        "square mile": 259,
        "square foot": 9.2903e-6,
    },
    "volume": {"litre": 1, "gallon": 3.785, "barrel": 158.99, "cubic m": 1000, "cubic foot": 28.317},
    "speed": {"km/h": 1, "mph": 1.609344},
    "power": {"watt": 1, "kw": 1000, "mw": 1_000_000},
    "share": {"percent": 1},
    "age": {"age": 1},
    "size": {"member": 1},
}
MONEY = frozenset(
    "USD EUR GBP JPY CNY RMB RUB INR KRW CHF AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF UAH ZAR BRL MXN NGN KES MWK "
    "ILS AED SAR THB MYR IDR VND BDT peso krona lira pence".split()
)
# Pounds of no nation told are those of the sign; reports write of kronor, and of SEK.
BY_WORD = {"pound": "GBP", "RMB": "CNY", "SEK": "krona", "NOK": "krona", "DKK": "krona"}
TO_BASE = {unit: (name, factor) for name, units in DIMENSIONS.items() for unit, factor in units.items()}
# Two figures within this share of each other are one figure, when one is said to be round or converted.
ROUND, HEDGE = 0.06, 0.008
# A number of so many digits is nobody's guess: where another differs in one of them, one is a slip of the pen.
DIGITS, PAIR = 4, 2


def dimension(unit: str) -> str:
    """What kind of quantity a unit measures; each currency is one of its own; "count" for counted things."""
    if unit in TO_BASE:
        return TO_BASE[unit][0]
    unit = BY_WORD.get(unit, unit)
    return unit if is_money(unit) else "count"


def is_money(unit: str) -> bool:
    """Whether a unit, or a dimension, is a currency."""
    name = unit.rsplit(" ", 1)[-1]
    return name in MONEY or name in BY_WORD


def bounds(quantity: Quantity) -> Bounds | None:
    """Least and most in the base unit of its dimension; None where the words give no number."""
    if quantity.low is None and quantity.high is None:
        return None
    factor = TO_BASE.get(quantity.unit, ("", 1.0))[1]
    low = 0.0 if quantity.low is None else quantity.low * factor
    high = math.inf if quantity.high is None else quantity.high * factor
    return low, high


def typical(quantity: Quantity) -> float:
    """One number that stands for the range: its stated bound, or its geometric middle."""
    ends = bounds(quantity)
    if ends is None:
        return math.nan
    low, high = ends
    if quantity.low is None or quantity.high is None:
        return high if quantity.low is None else low
    return math.sqrt(low * high) if low > 0 else high


def spread(one: Quantity, other: Quantity) -> float:
    """How far two figures are apart, as the natural logarithm of their ratio."""
    return part(typical(one), typical(other))


def part(a: float, b: float) -> float:
    """How far two numbers are apart, one of them perhaps not told."""
    if math.isnan(a) or math.isnan(b):
        return 0.0
    return abs(math.log(a / b)) if a > 0 and b > 0 else 10.0


def same_value(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are one: equal, or the same in other units or rounding."""
    a, b = bounds(one), bounds(other)
    if a is None or b is None:
        return a is b
    if a == b:
        return True
    converted = one.unit != other.unit and dimension(one.unit) == dimension(other.unit) != "count"
    return converted and spread(one, other) < ROUND


def stated(quantity: Quantity) -> float:
    """The number that the words name, whatever hedges it: 200 in "nearly 200"; not a number where they name none."""
    ends = bounds(quantity)
    if ends is None:
        return math.nan
    return ends[0] if quantity.high is None else ends[1]


def same_but_hedged(one: Quantity, other: Quantity) -> bool:
    """Whether two figures name one number and only a hedge differs: "30 times", "around 30 times"."""
    a, b = stated(one), stated(other)
    return a == b or (are_near(a, b) and not are_twins(one, other))


def are_near(a: float, b: float) -> bool:
    """Whether two numbers are one but for its rounding."""
    return a > 0 and b > 0 and abs(math.log(a / b)) < HEDGE


def are_twins(one: Quantity, other: Quantity) -> bool:
    """Whether two long exact numbers differ in one digit, or in the order of two: "86,970", "86,790"."""
    if any(q.approximate or q.low is None or q.low != q.high or q.low != int(q.low) for q in (one, other)):
        return False
    a, b = str(int(one.low or 0)), str(int(other.low or 0))
    if len(a) != len(b) or min(len(a.rstrip("0")), len(b.rstrip("0"))) < DIGITS:
        return False
    apart = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    swapped = len(apart) == PAIR and apart[1] - apart[0] == 1 and sorted(a) == sorted(b)
    return len(apart) == 1 or swapped


def exclude(one: Quantity, other: Quantity) -> bool:
    """Whether both figures cannot be true: their ranges do not meet, even granted what rounding allows."""
    return lie_apart(bounds(one), bounds(other), rounded=one.approximate or other.approximate)


def lie_apart(a: Bounds | None, b: Bounds | None, *, rounded: bool) -> bool:
    """Whether two ranges do not meet, granted what rounding allows; None where the words give no number."""
    if a is None or b is None:
        return False
    slack = 1 + (ROUND if rounded else 0)
    return a[0] > b[1] * slack or b[0] > a[1] * slack
