"""Strategies and hand-made values for the laws of meaning: printed numbers, hedges, units."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from claimcheck.meaning import meaning_of
from claimcheck.model import Form, Kind, Mention, Printed, Quantity, Unit

HEDGES = (
    "approximately",
    "nearly",
    "just_over",
    "more_than",
    "at_least",
    "less_than",
    "at_most",
    "up_to",
    "exact",
)

METER = Unit("meter", "length", Fraction(1))
KILOMETER = Unit("kilometer", "length", Fraction(1000))
MILE = Unit("mile", "length", Fraction("1609.344"))
FOOT = Unit("foot", "length", Fraction("0.3048"))
KM2 = Unit("kilometer ** 2", "length ** 2", Fraction(10**6))
SQMI = Unit("mile ** 2", "length ** 2", Fraction("1609.344") ** 2)
CELSIUS = Unit("degC", "temperature", Fraction(1), Fraction("273.15"))
FAHRENHEIT = Unit("degF", "temperature", Fraction(5, 9), Fraction("459.67"))
PERCENT = Unit("percent", "percent", Fraction(1, 100))
COUNT = Unit("", "")
DOLLAR = Unit("USD", "money:USD")


def printed(text: str) -> Printed:
    """A printed value as its digits say: "1,300", "12.50", "2e6" with a scale word for the e."""
    bare, _, scale = text.replace(",", "").partition("e")
    value, factor = Decimal(bare), Decimal(10) ** int(scale or 0)
    step = Decimal(1).scaleb(int(value.as_tuple().exponent)) if "." in bare else Decimal(1)
    digits = bare.lstrip("-")
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in bare and value else 0
    return Printed(value * factor, step * factor, step * factor * Decimal(10) ** zeros)


def mention(
    *numbers: str,
    unit: str = "",
    kind: Kind = Kind.NUMBER,
    hedge: str | None = None,
    start: int = 0,
    text: str = "",
) -> Mention:
    """A mention of the printed numbers; two make a range."""
    said = text or " to ".join(numbers)
    ends = tuple(printed(number) for number in numbers)
    return Mention(start, start + len(said), said, kind, ends, unit, Form.DIGITS, hedge)


def quantity(*numbers: str, unit: Unit = COUNT, hedge: str | None = None, at: int = 0) -> Quantity:
    """The quantity of printed numbers in a unit, as a mention at a place of the text."""
    found = mention(*numbers, unit=unit.name, hedge=hedge, start=at)
    return Quantity(found, meaning_of(found), unit)


@st.composite
def numbers(draw: st.DrawFn, most: int = 999_999) -> str:
    """Digits of a positive number as prose prints them, with or without decimals and zeros."""
    whole = draw(st.integers(1, most))
    places = draw(st.integers(0, 2))
    zeros = "0" * draw(st.integers(0, 4)) if not places else ""
    decimals = "." + str(draw(st.integers(0, 10**places - 1))).zfill(places) if places else ""
    return f"{whole}{zeros}{decimals}"
